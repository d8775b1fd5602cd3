"""What there is: how many rows every table has."""

from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.bars import draw_rows
from analysis.charts.wording import Finding, label_codes, say
from analysis.tables.frames import Tables


def describe_tables(tables: Tables, lang: str = "zh") -> Finding:
    """Get what was read from how many documents, in one sentence."""
    sizes = {name: len(table) for name, table in tables}
    title = say("tables.title", lang, **sizes)
    return Finding(title, say("tables.note", lang, n=sum(sizes.values())))


@style.in_house_style
def draw_tables(tables: Tables, lang: str = "zh") -> Figure:
    """Draw the number of rows of every table."""
    finding = describe_tables(tables, lang)
    names = label_codes("tables", lang)
    sizes = {names[name]: len(table) for name, table in tables}
    if not any(sizes.values()):
        return style.empty_figure(finding, lang)
    figure = style.new_figure(finding, height=1.2 + 0.22 * len(sizes))
    axes = figure.add_subplot()
    draw_rows(axes, list(sizes.values()), list(sizes))
    axes.set_xlabel(say("axis.rows", lang))
    return figure
