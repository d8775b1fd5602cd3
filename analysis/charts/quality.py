"""How well it was read: damage repaired, sections kept, problems, scores."""

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.figure import Figure

from analysis import codebook
from analysis.charts import style
from analysis.charts.bars import draw_rows, explain_above, whole_numbers
from analysis.charts.counting import rank
from analysis.charts.wording import Finding, label_codes, name_first, say, share
from analysis.tables.frames import Tables

READ_SECTIONS = ("title", "byline", "body", "caption")
_DAMAGE = ("glosses_removed", "characters_restored", "characters_unresolved")
_DAMAGE_COLORS = ("#56b4e9", "#009e73", "#d55e00")
_CLASSES = (1, 10, 100, 1000, 10_000)


def describe_damage(tables: Tables, lang: str = "zh") -> Finding:
    """Get how many pages were damaged, and how much of it could not be undone."""
    damage = tables.documents[list(_DAMAGE)].fillna(0).astype(int)
    note = say("damage.note", lang, n=len(damage))
    if damage.empty:
        return Finding(say("documents.none", lang), note)
    hurt = int((damage.sum(axis=1) > 0).sum())
    title = say(
        "damage.title" if hurt else "damage.clean",
        lang,
        hurt=hurt,
        n=len(damage),
        **{name: int(damage[name].sum()) for name in _DAMAGE},
    )
    return Finding(title, note)


@style.in_house_style
def draw_damage(tables: Tables, lang: str = "zh") -> Figure:
    """Draw how many pages had how much damage of each kind."""
    finding = describe_damage(tables, lang)
    damage = tables.documents[list(_DAMAGE)].fillna(0).astype(int)
    found = damage.melt(var_name="kind", value_name="n")
    found = found[found["n"] > 0]
    if found.empty:
        return style.empty_figure(finding, lang)
    edges = [edge for edge in _CLASSES if edge <= max(found["n"].max(), 1)]
    names = [f"{low:,}–{10 * low - 1:,}" for low in edges]
    classes = np.searchsorted(edges, found["n"], side="right") - 1
    figure = style.new_figure(finding, height=3.0)
    axes = figure.add_subplot()
    labels = {name: say(f"damage.{name}", lang) for name in _DAMAGE}
    sns.countplot(
        found.assign(size=classes, kind=found["kind"].map(labels)),
        x="size",
        hue="kind",
        order=range(len(edges)),
        hue_order=list(labels.values()),
        palette=list(_DAMAGE_COLORS),
        saturation=1,
        ax=axes,
    )
    sns.move_legend(axes, "upper left", bbox_to_anchor=(1.01, 1.02), title=None)
    for bars in axes.containers:
        heights = [
            f"{bar.get_height():,.0f}" if bar.get_height() else "" for bar in bars
        ]
        axes.bar_label(bars, heights, padding=1, fontsize=7.5)
    axes.set_xticks(range(len(edges)), names)
    axes.margins(y=0.12)
    axes.grid(visible=False, axis="x")
    axes.set(xlabel=say("axis.damage", lang), ylabel=say("axis.documents", lang))
    whole_numbers(axes.yaxis)
    return figure


def describe_sections(tables: Tables, lang: str = "zh") -> Finding:
    """Get how much of the pages is read, and what is left aside."""
    lengths = _section_lengths(tables)
    note = say("sections.note", lang, n=tables.sections["doc_id"].nunique())
    total = int(lengths.sum())
    if not total:
        return Finding(say("documents.none", lang), note)
    read = int(lengths[lengths.index.isin(READ_SECTIONS)].sum())
    left = lengths[~lengths.index.isin(READ_SECTIONS) & (lengths > 0)]
    names = label_codes("section", lang)
    largest = name_first(left, names, lang) if len(left) else ""
    title = say(
        "sections.title" if len(left) else "sections.all_read",
        lang,
        share=share(read, total),
        total=total,
        largest=largest,
        n_largest=int(left.max()) if len(left) else 0,
    )
    return Finding(title, note)


@style.in_house_style
def draw_sections(tables: Tables, lang: str = "zh") -> Figure:
    """Draw how many characters stand in each section, read and left aside."""
    finding = describe_sections(tables, lang)
    lengths = _section_lengths(tables)
    if not lengths.sum():
        return style.empty_figure(finding, lang)
    names = label_codes("section", lang)
    is_read = lengths.index.isin(READ_SECTIONS)
    colors = (style.ACCENT, style.LEFT_OUT)
    figure = style.new_figure(finding, height=3.1)
    axes = figure.add_subplot()
    draw_rows(
        axes,
        lengths.to_numpy(),
        [names[code] for code in lengths.index],
        np.where(is_read, *colors).tolist(),
    )
    names_of_parts = [say(f"sections.{part}", lang) for part in ("read", "left")]
    explain_above(axes, dict(zip(names_of_parts, colors, strict=True)))
    axes.set_xlabel(say("axis.characters", lang))
    return figure


def describe_problems(tables: Tables, lang: str = "zh") -> Finding:
    """Get what was seen most often and not settled."""
    problems = tables.problems
    kinds = rank(problems["problem"])
    hurt = problems["doc_id"].nunique()
    n_documents = len(tables.documents)
    note = say("problems.note", lang, n=len(problems), documents=n_documents)
    if kinds.empty:
        return Finding(say("problems.none", lang, documents=n_documents), note)
    title = say(
        "problems.title",
        lang,
        n=len(problems),
        hurt=hurt,
        documents=n_documents,
        kind=name_first(kinds, label_codes("problem", lang), lang),
        n_kind=kinds.iloc[0],
    )
    return Finding(title, note)


@style.in_house_style
def draw_problems(tables: Tables, lang: str = "zh") -> Figure:
    """Draw how often each kind of problem was seen."""
    finding = describe_problems(tables, lang)
    kinds = rank(tables.problems["problem"])
    if kinds.empty:
        return style.empty_figure(finding, lang)
    figure = style.new_figure(finding, height=1.4 + 0.26 * max(len(kinds), 4))
    axes = figure.add_subplot()
    names = label_codes("problem", lang)
    draw_rows(axes, kinds.to_numpy(), [names[kind] for kind in kinds.index])
    axes.set_xlabel(say("axis.problems", lang))
    return figure


def _section_lengths(tables: Tables) -> pd.Series:
    """Get characters per kind of section, in codebook order, zeros included."""
    sections = tables.sections
    lengths = (sections["end"] - sections["start"]).astype("Int64")
    sums = lengths.groupby(sections["section"].astype("string")).sum()
    return sums.reindex(codebook.codes("section"), fill_value=0).astype(int)
