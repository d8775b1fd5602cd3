"""How usual a promise is: of the ties of a type, of the occasions of a province."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd
from matplotlib.figure import Figure

from analysis import codebook
from analysis.charts import boundaries, style
from analysis.charts.counting import distinct_terms, firsts, number_ties, rank
from analysis.charts.heat import draw_heat
from analysis.charts.terms import MOST_PROVINCES, provinces_of
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

_LEAST = 5  # a share of fewer says little


class Shares(NamedTuple):
    """How many of what have a category (rows), by column, and how many there are."""

    counts: pd.DataFrame
    totals: pd.Series


def share_by_tie(tables: Tables) -> Shares:
    """Get how many ties of each type have terms of each category.

    A tie has the terms of its event, and those that its document tells beside events
    with ties; however many papers tell of a tie, it counts once.
    """
    ties = number_ties(tables.alliances)
    terms = tables.cooperation_terms
    by_event = ties.dropna(subset="event_id")[["event_id", "tie"]]
    of_event = terms.merge(by_event, on="event_id")
    others = terms[~terms["term_id"].isin(of_event["term_id"])]
    of_document = others.merge(ties[["doc_id", "tie"]], on="doc_id")
    held = pd.concat([of_event, of_document])[["tie", "category"]].drop_duplicates()
    each = ties.drop_duplicates("tie").set_index("tie")["alliance_type"]
    types = [code for code in codebook.codes("alliance_type") if (each == code).any()]
    held = held.assign(column=held["tie"].map(each))
    return Shares(_cross(held, types), _whole(each, types))


def share_by_province(tables: Tables) -> Shares:
    """Get on how many occasions of each province each category is agreed.

    Only occasions with terms count; those of the provinces with few share a column,
    those without place are left out.
    """
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    terms = terms.assign(column=provinces_of(terms))
    placed = terms[terms["column"] != ""]
    occasions = placed.drop_duplicates(["occasion_id", "column"])
    order = list(rank(occasions["column"]).index)
    first = order[:MOST_PROVINCES]
    columns = first + (["others"] if len(order) > len(first) else [])
    named = placed["column"].where(placed["column"].isin(first), "others")
    held = placed.assign(column=named)
    totals = _whole(held.drop_duplicates(["occasion_id", "column"])["column"], columns)
    held = held.drop_duplicates(["occasion_id", "column", "category"])
    return Shares(_cross(held, columns), totals)


def describe_shares_by_tie(tables: Tables, lang: str = "zh") -> Finding:
    """Get what is promised most usually, and by which type of tie."""
    shares = share_by_tie(tables)
    note = _note("shares.tie_note", shares, lang)
    if shares.counts.empty or not shares.counts.to_numpy().any():
        key = "terms.none" if tables.cooperation_terms.empty else "terms.without_ties"
        return Finding(say(key, lang), note)
    names = label_codes("alliance_type", lang)
    return Finding(_highest("shares.by_tie", shares, names, lang), note)


@style.in_house_style
def draw_shares_by_tie(tables: Tables, lang: str = "zh") -> Figure:
    """Draw which share of the ties of each type has terms of each category."""
    finding = describe_shares_by_tie(tables, lang)
    names = label_codes("alliance_type", lang)
    return _draw(share_by_tie(tables), finding, "type", names, lang)


def describe_shares_by_province(tables: Tables, lang: str = "zh") -> Finding:
    """Get what is promised most usually, and in which province."""
    shares = share_by_province(tables)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    provinces = provinces_of(terms)
    n_more = max(0, provinces[provinces != ""].nunique() - MOST_PROVINCES)
    unplaced = terms.loc[provinces == "", "occasion_id"].nunique()
    note = join_sentences(
        (
            _note("shares.province_note", shares, lang),
            say_if(unplaced, "shares.unplaced", lang),
            say_if(n_more, "terms.fewer_provinces", lang, shown=MOST_PROVINCES),
        ),
        lang,
    )
    if terms.empty:
        return Finding(say("terms.none", lang), note)
    if shares.counts.empty:
        return Finding(say("terms.unplaced_only", lang, n=len(terms)), note)
    names = boundaries.provinces()[lang]
    own = Shares(
        shares.counts.drop(columns="others", errors="ignore"),
        shares.totals.drop("others", errors="ignore"),
    )
    return Finding(_highest("shares.by_province", own, names, lang), note)


@style.in_house_style
def draw_shares_by_province(tables: Tables, lang: str = "zh") -> Figure:
    """Draw on which share of the occasions of a province each category is agreed."""
    finding = describe_shares_by_province(tables, lang)
    others = {"others": say("label.other_provinces", lang)}
    names = dict(boundaries.provinces()[lang]) | others
    return _draw(share_by_province(tables), finding, "province", names, lang)


def _cross(held: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Get categories, in codebook order, by the columns in theirs."""
    counts = pd.crosstab(held["category"], held["column"])
    order = [code for code in codebook.codes("category") if code in counts.index]
    return counts.reindex(index=order, columns=columns, fill_value=0)


def _whole(things: pd.Series, columns: list[str]) -> pd.Series:
    """Get how many things there are in each column."""
    counts = [int((things == column).sum()) for column in columns]
    return pd.Series(counts, index=columns, dtype="int64")


def _is_few(shares: Shares) -> pd.Series:
    """Tell which columns have too little to be compared."""
    return shares.totals < _LEAST


def _note(key: str, shares: Shares, lang: str) -> str:
    few = int(_is_few(shares).sum())
    sentences = (
        say(key, lang, n=int(shares.totals.sum())),
        say_if(few, "shares.few", lang, least=_LEAST),
    )
    return join_sentences(sentences, lang)


def _highest(key: str, shares: Shares, names: Mapping[str, str], lang: str) -> str:
    """Get the highest share in words, and how many others are as high."""
    if _is_few(shares).all():
        return say("shares.too_few", lang, least=_LEAST)
    kept = shares.counts.loc[:, ~_is_few(shares).to_numpy(dtype=bool)]
    cells = (kept / shares.totals[kept.columns]).stack()
    category, column = cells.idxmax()
    n, total = int(shares.counts.loc[category, column]), int(shares.totals[column])
    title = say(
        key,
        lang,
        category=label_codes("category", lang)[category],
        column=names[column],
        share=share(n, total),
        n=n,
        total=total,
    )
    equal = say_if(len(firsts(cells)) - 1, "shares.equal_cells", lang)
    return join_sentences((title, equal), lang)


def _draw(
    shares: Shares,
    finding: Finding,
    columns: str,
    names: Mapping[str, str],
    lang: str,
) -> Figure:
    if shares.counts.empty or shares.totals.empty:
        return style.empty_figure(finding, lang)
    aside = _is_few(shares) | (shares.totals.index == "others")
    rows = [list(aside)] * len(shares.counts)
    named = [counted(names[code], n, lang) for code, n in shares.totals.items()]
    return draw_heat(
        (100 * shares.counts / shares.totals)
        .set_axis(named, axis=1)
        .rename(index=label_codes("category", lang)),
        finding,
        x_name=say(f"axis.{columns}", lang),
        y_name=say("axis.category", lang),
        aside=pd.DataFrame(rows, dtype=bool),
    )
