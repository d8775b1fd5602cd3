"""What was agreed: terms by tie type, by province, together, and by status."""

from collections.abc import Mapping

import pandas as pd
from matplotlib.figure import Figure

from analysis import codebook
from analysis.charts import boundaries, style
from analysis.charts.bars import stack_rows
from analysis.charts.counting import distinct_terms, firsts, rank
from analysis.charts.heat import draw_heat
from analysis.charts.wording import (
    Finding,
    counted,
    join_sentences,
    label_codes,
    name_first,
    say,
    say_if,
    share,
)
from analysis.tables.frames import Tables

MOST_PROVINCES = 14
# What runs stands first, so that its bars begin on one line and can be compared.
_STATUS_COLORS = {
    "running": "#009e73",
    "agreed": "#0072b2",
    "promised": "#56b4e9",
    "hoped": "#e69f00",
}


def describe_terms(tables: Tables, lang: str = "zh") -> Finding:
    """Get which category is named most often, what is promised and what runs."""
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    note = _note(tables, terms, lang)
    if terms.empty:
        return Finding(say("terms.none", lang), note)
    categories, statuses = rank(terms["category"]), terms["status"].value_counts()
    title = say(
        "terms.title",
        lang,
        category=name_first(categories, label_codes("category", lang), lang),
        n_category=categories.iloc[0],
        n=len(terms),
        promised=int(terms["status"].isin(("agreed", "promised")).sum()),
        running=statuses.get("running", 0),
        share=share(statuses.get("running", 0), len(terms)),
    )
    return Finding(title, note)


@style.in_house_style
def draw_terms(tables: Tables, lang: str = "zh") -> Figure:
    """Draw terms by category: what runs first, then agreed, promised and hoped."""
    finding = describe_terms(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    if terms.empty:
        return style.empty_figure(finding, lang)
    names, labels = label_codes("category", lang), label_codes("status", lang)
    order = rank(terms["category"]).index
    counts = terms["status"].value_counts()
    statuses = [code for code in _STATUS_COLORS if code in counts]
    figure = style.new_figure(finding, height=1.7 + 0.2 * max(len(order), 4))
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
    types = label_codes("alliance_type", lang)
    return Finding(_fullest_cell("terms.by_tie", counts, types, lang), note)


@style.in_house_style
def draw_terms_by_tie(tables: Tables, lang: str = "zh") -> Figure:
    """Draw a heat map of categories by the type of tie they belong to."""
    finding = describe_terms_by_tie(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    counts = _count_pairs(_with_tie_types(tables, terms), "type")
    codes = [code for code in (*codebook.codes("alliance_type"), "") if code in counts]
    names = label_codes("alliance_type", lang) | {"": say("label.no_tie", lang)}
    return _draw_heat(
        _name_totals(counts[codes], names, lang),
        finding,
        "type",
        lang,
        _last_columns(counts, int("" in codes)),
    )


def describe_terms_by_province(tables: Tables, lang: str = "zh") -> Finding:
    """Get which category is agreed most often in which province."""
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    placed = terms.assign(province=provinces_of(terms))
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
    names = boundaries.provinces()[lang]
    return Finding(_fullest_cell("terms.by_province", counts, names, lang), note)


@style.in_house_style
def draw_terms_by_province(tables: Tables, lang: str = "zh") -> Figure:
    """Draw a heat map of categories by the province of the event they belong to."""
    finding = describe_terms_by_province(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    counts = _count_pairs(terms.assign(province=provinces_of(terms)), "province")
    order = counts.drop(columns="", errors="ignore").sum().sort_index()
    order = list(order.sort_values(ascending=False, kind="stable").index)
    shown = counts[order[:MOST_PROVINCES]]
    others = order[MOST_PROVINCES:]
    if others:
        shown = shown.assign(others=counts[others].sum(axis=1))
    if "" in counts:
        shown = shown.assign(unplaced=counts[""])
    names = dict(boundaries.provinces()[lang]) | {
        "others": say("label.other_provinces", lang),
        "unplaced": say("label.unplaced", lang),
    }
    n_aside = int(bool(others)) + int("" in counts)
    return _draw_heat(
        _name_totals(shown, names, lang),
        finding,
        "province",
        lang,
        _last_columns(shown, n_aside),
    )


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
    second, first = pairs.idxmax()
    names = label_codes("category", lang)
    title = say(
        "terms.together",
        lang,
        first=names[first],
        second=names[second],
        n=int(pairs.max()),
        occasions=terms["occasion_id"].nunique(),
    )
    equal = say_if(len(firsts(pairs)) - 1, "terms.equal_pairs", lang)
    return Finding(join_sentences((title, equal), lang), note)


@style.in_house_style
def draw_terms_together(tables: Tables, lang: str = "zh") -> Figure:
    """Draw on how many occasions two categories stand together."""
    finding = describe_terms_together(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    together = _count_together(terms)
    lower = together.where(_below(together, with_diagonal=True))
    names = label_codes("category", lang)
    is_diagonal = lower.notna() & ~_below(lower)
    return _draw_heat(
        lower.rename(columns=names), finding, "category", lang, is_diagonal
    )


def _note(tables: Tables, terms: pd.DataFrame, lang: str) -> str:
    return say(
        "terms.note",
        lang,
        n=len(terms),
        rows=len(tables.cooperation_terms),
        reports=tables.cooperation_terms["doc_id"].nunique(),
    )


def _fewer_provinces(n_provinces: int, lang: str) -> str:
    more = max(0, n_provinces - MOST_PROVINCES)
    return say_if(more, "terms.fewer_provinces", lang, shown=MOST_PROVINCES)


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


def provinces_of(terms: pd.DataFrame) -> pd.Series:
    """Get the province code of each term's event, empty where it has no place."""
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


def _fullest_cell(
    key: str, counts: pd.DataFrame, columns: Mapping[str, str], lang: str
) -> str:
    """Get the cell with most terms in words, and how many others have as many."""
    cells = counts.stack()
    category, column = cells.idxmax()
    title = say(
        key,
        lang,
        category=label_codes("category", lang)[category],
        column=columns[column],
        n=cells.max(),
        total=counts[column].sum(),
    )
    equal = say_if(len(firsts(cells)) - 1, "terms.equal_cells", lang)
    return join_sentences((title, equal), lang)


def _name_totals(
    counts: pd.DataFrame, names: Mapping[str, str], lang: str
) -> pd.DataFrame:
    """Get the table with every column's name and what it holds in all."""
    named = [counted(names[code], counts[code].sum(), lang) for code in counts]
    return counts.set_axis(named, axis=1)


def _last_columns(counts: pd.DataFrame, n: int) -> pd.DataFrame:
    """Get a table that is True in the last ``n`` columns."""
    is_last = [number >= counts.shape[1] - n for number in range(counts.shape[1])]
    return pd.DataFrame([is_last] * len(counts), dtype=bool)


def _draw_heat(
    counts: pd.DataFrame,
    finding: Finding,
    columns: str,
    lang: str,
    aside: pd.DataFrame,
) -> Figure:
    """Draw categories (rows) by anything."""
    if counts.empty:
        return style.empty_figure(finding, lang)
    return draw_heat(
        counts.rename(index=label_codes("category", lang)),
        finding,
        x_name=say(f"axis.{columns}", lang),
        y_name=say("axis.category", lang),
        aside=aside,
    )
