"""How well it was read where the right answer is known: precision, recall, F1."""

import pandas as pd
import seaborn as sns
from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.heat import draw_heat
from analysis.charts.wording import Finding, label_codes, name_first, say

_FIGURES = ("precision", "recall", "f1")
_MARKS = ("<", ">", "o")
_COLORS = ("#e69f00", "#56b4e9", "#0072b2")
_MOST_DOCUMENTS = 30


def describe_scores(scores: pd.DataFrame, lang: str = "zh") -> Finding:
    """Get the mean F1 and the measure that is read worst.

    Parameters
    ----------
    scores : DataFrame
        One row per measure: ``measure, precision, recall, f1``, each 0 to 100.
    """
    note = say("scores.note", lang, n=len(scores))
    if scores.empty:
        return Finding(say("scores.none", lang), note)
    f1 = scores.set_index("measure")["f1"]
    title = say(
        "scores.title",
        lang,
        mean=f"{f1.mean():.1f}",
        worst=name_first(-f1, label_codes("measure", lang), lang),
        f1=f"{f1.min():.1f}",
    )
    return Finding(title, note)


@style.in_house_style
def draw_scores(scores: pd.DataFrame, lang: str = "zh") -> Figure:
    """Draw precision, recall and F1 of every measure, the best read first."""
    finding = describe_scores(scores, lang)
    if scores.empty:
        return style.empty_figure(finding, lang)
    ordered = scores.sort_values(
        ["f1", "measure"], ascending=[False, True], kind="stable"
    )
    names = {code: say(f"scores.{code}", lang) for code in _FIGURES}
    long = ordered.melt(
        "measure", list(_FIGURES), var_name="figure", value_name="score"
    )
    figure = style.new_figure(finding, height=1.4 + 0.25 * max(len(ordered), 4))
    axes = figure.add_subplot()
    sns.scatterplot(
        long.assign(
            figure=long["figure"].map(names),
            measure=long["measure"].map(label_codes("measure", lang)),
        ),
        x="score",
        y="measure",
        hue="figure",
        style="figure",
        hue_order=list(names.values()),
        style_order=list(names.values()),
        palette=list(_COLORS),
        markers=list(_MARKS),
        s=42,
        ax=axes,
    )
    sns.move_legend(axes, "upper left", bbox_to_anchor=(1.01, 1.02), title=None)
    axes.set_xlim(min(50, float(long["score"].min()) - 5), 102)
    axes.set(xlabel=say("axis.score", lang), ylabel="")
    return figure


def describe_scores_by_document(scores: pd.DataFrame, lang: str = "zh") -> Finding:
    """Get which document is read worst.

    Parameters
    ----------
    scores : DataFrame
        One row per document and measure: ``doc_id, measure, f1`` (0 to 100, NA where
        the document has nothing of that measure).
    """
    means = _mean_by_document(scores)
    more = max(0, len(means) - _MOST_DOCUMENTS)
    key = "scores.fewer" if more else "scores.documents_note"
    note = say(key, lang, n=len(means), shown=_MOST_DOCUMENTS)
    if means.empty:
        return Finding(say("scores.none", lang), note)
    title = say(
        "scores.by_document",
        lang,
        worst=name_first(-means, {name: name for name in means.index}, lang),
        f1=f"{means.iloc[0]:.1f}",
        mean=f"{means.mean():.1f}",
        n=len(means),
    )
    return Finding(title, note)


@style.in_house_style
def draw_scores_by_document(scores: pd.DataFrame, lang: str = "zh") -> Figure:
    """Draw F1 of the documents read worst, by measure."""
    finding = describe_scores_by_document(scores, lang)
    means = _mean_by_document(scores)
    if means.empty:
        return style.empty_figure(finding, lang)
    table = scores.pivot_table(index="doc_id", columns="measure", values="f1")
    order = scores["measure"].drop_duplicates()
    table = table.reindex(columns=[name for name in order if name in table])
    table = table.loc[means.index[:_MOST_DOCUMENTS]]
    table = table.rename(columns=label_codes("measure", lang))
    return draw_heat(
        table,
        finding,
        x_name=say("axis.measure", lang),
        y_name=say("axis.document", lang),
        is_count=False,
        highest=100,
    )


def _mean_by_document(scores: pd.DataFrame) -> pd.Series:
    """Get the mean F1 of each document, the worst first."""
    means = scores.groupby("doc_id")["f1"].mean().dropna()
    return means.sort_index().sort_values(kind="stable")
