"""Many ties on one map: between provinces as arrows, within them as shades."""

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Patch

from analysis.charts import boundaries, style
from analysis.charts.canvas import draw_china
from analysis.charts.counting import firsts
from analysis.charts.labelling import Label, place_labels
from analysis.charts.spread import REACH_COLORS, REACHES, find_tie_ends
from analysis.charts.wording import Finding, counted, join_sentences, say, say_if, share
from analysis.tables.frames import Tables

_SHOWN, _NUMBERED = 20, 12
_BEND = 0.2  # to one side, so that both ways between two provinces differ
_WIDEST = 3.4  # points
_COLOR = REACH_COLORS[REACHES.index("across")]
_PALE_SCALE = sns.light_palette("#0072b2", as_cmap=True)
_DARKEST = 0.55  # of the scale: arrows and names stay readable on it


def count_flows(ties: pd.DataFrame) -> pd.Series:
    """Get how many ties lead from one province to another, or stay in one.

    Parameters
    ----------
    ties : DataFrame
        As ``find_tie_ends`` gives them.

    Returns
    -------
    Series
        By two-digit codes of lead and member, the strongest first.
    """
    ends = pd.DataFrame(
        {
            side: ties[f"{side}_adcode"].astype("string").str[:2]
            for side in ("lead", "member")
        }
    ).dropna()
    counts = ends.groupby(["lead", "member"]).size().sort_index()
    return counts.sort_values(ascending=False, kind="stable")


def describe_flows(tables: Tables, lang: str = "zh") -> Finding:
    """Get from which province to which most ties lead, and how many stay within one."""
    ties = find_tie_ends(tables)
    counts = count_flows(ties)
    across, within = _across(counts), _within(counts)
    shown = _strongest(across)
    note = join_sentences(
        (
            say("flows.note", lang, n=int(counts.sum()), ties=len(ties)),
            say_if(
                len(across) - len(shown),
                "flows.fewer",
                lang,
                shown=len(shown),
                held=int(shown.sum()),
                rest=int(across.sum() - shown.sum()),
            ),
            say_if(len(ties) - int(counts.sum()), "flows.unplaced", lang),
            say("map.source.country", lang),
        ),
        lang,
    )
    names = boundaries.provinces()[lang]
    total = int(counts.sum())
    stay = say(
        "flows.within",
        lang,
        n=int(within.sum()),
        total=total,
        share=share(within.sum(), total),
    )
    if across.empty:
        return Finding(stay, note)
    lead, member = across.index[0]
    n_most = int(across.iloc[0])
    most = say("flows.most", lang, lead=names[lead], member=names[member], n=n_most)
    equal = say_if(len(firsts(across)) - 1, "terms.equal_pairs", lang)
    return Finding(join_sentences((stay, most, equal), lang), note)


@style.in_house_style
def draw_flows(tables: Tables, lang: str = "zh") -> Figure:
    """Draw the strongest ties between provinces, and how many stay in each."""
    counts = count_flows(find_tie_ends(tables))
    finding = describe_flows(tables, lang)
    if counts.empty:
        return style.empty_figure(finding, lang)
    figure = style.new_figure(finding, height=5.9)
    axes = figure.add_subplot()
    provinces = boundaries.provinces()
    within, shown = _within(counts), _strongest(_across(counts))
    draw_china(axes, provinces, _shade(within, provinces.index), lang)
    points = provinces.representative_point()
    arrows = _draw_arrows(axes, shown, points)
    _explain(axes, within, shown, lang)
    ends = list(dict.fromkeys(code for pair in shown.index for code in pair))
    codes = [*ends, *within.index.difference(ends)]
    names = [
        Label(
            points[code].x,
            points[code].y,
            counted(provinces[lang][code], within.get(code, 0), lang),
        )
        for code in codes
    ]
    place_labels(axes, [*arrows[:_NUMBERED], *names], fontsize=6.5)
    return figure


def _across(counts: pd.Series) -> pd.Series:
    return counts[[lead != member for lead, member in counts.index]]


def _strongest(across: pd.Series) -> pd.Series:
    """Get the pairs to draw; equals are all drawn or none, unless all are equal."""
    if len(across) <= _SHOWN:
        return across
    stronger = across[across > across.iloc[_SHOWN]]
    return stronger if len(stronger) else across[:_SHOWN]


def _within(counts: pd.Series) -> pd.Series:
    """Get how many ties stay in each province that has any, the most first."""
    kept = counts[[lead == member for lead, member in counts.index]]
    return kept.droplevel("member")


def _shade(within: pd.Series, codes: pd.Index) -> list[str]:
    """Get the shade of each province: white for none, the deeper the more."""
    highest = within.max() if len(within) else 1
    return [
        to_hex(_PALE_SCALE(_DARKEST * n / highest)) if n else "#f7f7f5"
        for n in within.reindex(codes, fill_value=0)
    ]


def _draw_arrows(axes: Axes, shown: pd.Series, points: pd.Series) -> list[Label]:
    """Draw an arrow for each pair, the strongest on top; get their numbers."""
    labels = []
    for order, ((lead, member), n) in enumerate(shown.items()):
        start, end = points[lead], points[member]
        arrow = FancyArrowPatch(
            (start.x, start.y),
            (end.x, end.y),
            connectionstyle=f"arc3,rad={_BEND}",
            arrowstyle="-|>",
            mutation_scale=8,
            shrinkA=2,
            shrinkB=3,
            linewidth=max(0.5, _WIDEST * n / shown.iloc[0]),
            color=_COLOR,
            alpha=0.8,
            zorder=4 + (len(shown) - order) / 100,
        )
        axes.add_patch(arrow)
        # The top of the curve, half as far aside as its point of control.
        x = (start.x + end.x) / 2 + _BEND / 2 * (end.y - start.y)
        y = (start.y + end.y) / 2 - _BEND / 2 * (end.x - start.x)
        labels.append(Label(x, y, f"{n:,}"))
    return labels


def _explain(axes: Axes, within: pd.Series, shown: pd.Series, lang: str) -> None:
    """Draw what widths and shades mean, by the highest and the lowest number."""
    handles = []
    extremes = [int(shown.max()), int(shown.min())] if len(shown) else []
    for n in dict.fromkeys(extremes):
        line = Line2D([], [], color=_COLOR, alpha=0.8)
        line.set(
            linewidth=max(0.5, _WIDEST * n / shown.max()),
            label=say("flows.arrow", lang, n=n),
        )
        handles.append(line)
    if len(within):
        shade = _shade(within[:1], within.index[:1])[0]
        patch = Patch(facecolor=shade, edgecolor="#8a8a8a", linewidth=0.4)
        patch.set_label(say("flows.shade", lang, n=int(within.iloc[0])))
        handles.append(patch)
    axes.legend(handles=handles, loc="lower left", fontsize=7.5)
