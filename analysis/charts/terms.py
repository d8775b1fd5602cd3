"""What was agreed: terms by tie type, by province, together, and by status."""

import pandas as pd
from matplotlib.figure import Figure

from analysis import codebook
from analysis.charts import boundaries, style
from analysis.charts.bars import stack_rows
from analysis.charts.counting import distinct_terms, rank
from analysis.charts.heat import draw_heat
from analysis.charts.wording import (
    Finding,
    counted,
    join_sentences,
    label_codes,
    say,
    say_if,
    share,
)
from analysis.tables.frames import Tables

_MOST_PROVINCES = 14
_STATUS_COLORS = {
    "agreed": "#0072b2",
    "promised": "#56b4e9",
    "hoped": "#e69f00",
    "running": "#009e73",
}


def describe_terms(tables: Tables, lang: str = "zh") -> Finding:
    """Get which category is agreed most often, and how much of it runs already."""
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    note = _note(tables, terms, lang)
    if terms.empty:
        return Finding(say("terms.none", lang), note)
    categories, statuses = rank(terms["category"]), terms["status"].value_counts()
    title = say(
        "terms.title",
        lang,
        category=label_codes("category", lang)[categories.index[0]],
        n_category=categories.iloc[0],
        n=len(terms),
        running=statuses.get("running", 0),
        share=share(statuses.get("running", 0), len(terms)),
    )
    return Finding(title, note)


@style.in_house_style
def draw_terms(tables: Tables, lang: str = "zh") -> Figure:
    """Draw terms by category: agreed, promised, hoped for and running."""
    finding = describe_terms(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    if terms.empty:
        return style.empty_figure(finding, lang)
    names, labels = label_codes("category", lang), label_codes("status", lang)
    order = rank(terms["category"]).index
    counts = terms["status"].value_counts()
    statuses = [code for code in codebook.codes("status") if code in counts]
    figure = style.new_figure(finding, height=1.5 + 0.2 * max(len(order), 4))
    axes = figure.add_subplot()
    stack_rows(
        axes,
        rows=terms["category"],
        parts=terms["status"],
        row_names={code: names[code] for code in order},
        part_names={
            code: counted(labels[code], counts[code], lang) for code in statuses
        },
        colors=_STATUS_COLORS,
    )
    axes.set_xlabel(say("axis.terms", lang))
    return figure


def describe_terms_by_tie(tables: Tables, lang: str = "zh") -> Finding:
    """Get which category goes most often with which type of tie."""
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    typed = _with_tie_types(tables, terms)
    without = int(
        terms["term_id"].isin(typed.loc[typed["type"] == "", "term_id"]).sum()
    )
    note = join_sentences(
        (
            _note(tables, terms, lang),
            say_if(len(typed) - len(terms), "terms.several_types", lang),
            say_if(without, "terms.no_tie", lang),
        ),
        lang,
    )
    counts = _count_pairs(typed[typed["type"] != ""], "type")
    if counts.empty:
        key = "terms.none" if terms.empty else "terms.without_ties"
        return Finding(say(key, lang), note)
    category, kind = counts.stack().idxmax()
    title = say(
        "terms.by_tie",
        lang,
        category=label_codes("category", lang)[category],
        type=label_codes("alliance_type", lang)[kind],
        n=counts.loc[category, kind],
        total=counts[kind].sum(),
    )
    return Finding(title, note)


@style.in_house_style
def draw_terms_by_tie(tables: Tables, lang: str = "zh") -> Figure:
    """Draw a heat map of categories by the type of tie they belong to."""
    finding = describe_terms_by_tie(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    counts = _count_pairs(_with_tie_types(tables, terms), "type")
    codes = [code for code in (*codebook.codes("alliance_type"), "") if code in counts]
    names = label_codes("alliance_type", lang) | {"": say("label.no_tie", lang)}
    return _draw_heat(counts[codes].rename(columns=names), finding, "type", lang)


def describe_terms_by_province(tables: Tables, lang: str = "zh") -> Finding:
    """Get which category is agreed most often in which province."""
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    placed = terms.assign(province=_provinces(terms))
    known = placed[placed["province"] != ""]
    note = join_sentences(
        (
            _note(tables, terms, lang),
            say_if(len(placed) - len(known), "map.unplaced", lang),
            _fewer_provinces(known["province"].nunique(), lang),
        ),
        lang,
    )
    if terms.empty:
        return Finding(say("terms.none", lang), note)
    if known.empty:
        return Finding(say("terms.unplaced_only", lang, n=len(terms)), note)
    counts = _count_pairs(known, "province")
    category, province = counts.stack().idxmax()
    title = say(
        "terms.by_province",
        lang,
        category=label_codes("category", lang)[category],
        province=boundaries.provinces()[lang][province],
        n=counts.loc[category, province],
        total=counts[province].sum(),
    )
    return Finding(title, note)


@style.in_house_style
def draw_terms_by_province(tables: Tables, lang: str = "zh") -> Figure:
    """Draw a heat map of categories by the province of the event they belong to."""
    finding = describe_terms_by_province(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    counts = _count_pairs(terms.assign(province=_provinces(terms)), "province")
    order = counts.drop(columns="", errors="ignore").sum().sort_index()
    order = list(order.sort_values(ascending=False, kind="stable").index)
    highest = counts[order].max(axis=None) if order else None
    shown = counts[order[:_MOST_PROVINCES]].rename(columns=boundaries.provinces()[lang])
    others = order[_MOST_PROVINCES:]
    if others:
        shown[say("label.other_provinces", lang)] = counts[others].sum(axis=1)
    if "" in counts:
        shown[say("label.unplaced", lang)] = counts[""]
    return _draw_heat(shown, finding, "province", lang, highest)


def describe_terms_together(tables: Tables, lang: str = "zh") -> Finding:
    """Get which two categories stand together most often on one occasion."""
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    note = join_sentences(
        (
            _note(tables, terms, lang),
            say("terms.together_note", lang, occasions=terms["occasion_id"].nunique()),
        ),
        lang,
    )
    together = _count_together(terms)
    pairs = together.where(_below(together)).stack().dropna()
    if pairs.empty or not pairs.max():
        key = "terms.none" if terms.empty else "terms.never_together"
        return Finding(say(key, lang), note)
    first, second = pairs.idxmax()
    names = label_codes("category", lang)
    title = say(
        "terms.together",
        lang,
        first=names[second],
        second=names[first],
        n=int(pairs.max()),
        occasions=terms["occasion_id"].nunique(),
    )
    return Finding(title, note)


@style.in_house_style
def draw_terms_together(tables: Tables, lang: str = "zh") -> Figure:
    """Draw on how many occasions two categories stand together."""
    finding = describe_terms_together(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    together = _count_together(terms)
    lower = together.where(_below(together, with_diagonal=True))
    names = label_codes("category", lang)
    return _draw_heat(lower.rename(columns=names), finding, "category", lang)


def _note(tables: Tables, terms: pd.DataFrame, lang: str) -> str:
    return say(
        "terms.note",
        lang,
        n=len(terms),
        rows=len(tables.cooperation_terms),
        reports=tables.cooperation_terms["doc_id"].nunique(),
    )


def _fewer_provinces(n_provinces: int, lang: str) -> str:
    more = max(0, n_provinces - _MOST_PROVINCES)
    return say_if(more, "terms.fewer_provinces", lang, shown=_MOST_PROVINCES)


def _with_tie_types(tables: Tables, terms: pd.DataFrame) -> pd.DataFrame:
    """Get terms once per type of tie that their event, else their document, has."""
    ties = tables.alliances.assign(
        type=tables.alliances["alliance_type"].astype("string")
    )
    by_event = ties.dropna(subset="event_id")[["event_id", "type"]].drop_duplicates()
    by_document = ties[["doc_id", "type"]].drop_duplicates()
    of_event = terms.merge(by_event, on="event_id")
    others = terms[~terms["term_id"].isin(of_event["term_id"])]
    rest = others.merge(by_document, on="doc_id", how="left")
    found = pd.concat([of_event, rest], ignore_index=True)
    return found.assign(type=found["type"].fillna(""))


def _provinces(terms: pd.DataFrame) -> pd.Series:
    codes = terms["adcode_now"].fillna(terms["adcode"]).astype("string")
    return codes.str[:2].fillna("")


def _count_pairs(terms: pd.DataFrame, column: str) -> pd.DataFrame:
    """Get categories (rows, in codebook order) by the values of ``column``."""
    counts = pd.crosstab(terms["category"], terms[column])
    order = [code for code in codebook.codes("category") if code in counts.index]
    return counts.reindex(order)


def _count_together(terms: pd.DataFrame) -> pd.DataFrame:
    named = pd.crosstab(terms["occasion_id"], terms["category"]).clip(upper=1)
    order = [code for code in codebook.codes("category") if code in named]
    numbers = named[order].to_numpy(dtype=int)
    return pd.DataFrame(numbers.T @ numbers, index=order, columns=order)


def _below(table: pd.DataFrame, *, with_diagonal: bool = False) -> pd.DataFrame:
    """Get True below the diagonal of a square table: each pair once."""
    places = range(len(table))
    rows = [[c < r or (with_diagonal and c == r) for c in places] for r in places]
    return pd.DataFrame(rows, index=table.index, columns=table.columns, dtype=bool)


def _draw_heat(
    counts: pd.DataFrame,
    finding: Finding,
    columns: str,
    lang: str,
    highest: float | None = None,
) -> Figure:
    """Draw categories (rows) by anything."""
    if counts.empty:
        return style.empty_figure(finding, lang)
    return draw_heat(
        counts.rename(index=label_codes("category", lang)),
        finding,
        x_name=say(f"axis.{columns}", lang),
        y_name=say("axis.category", lang),
        highest=highest,
    )
