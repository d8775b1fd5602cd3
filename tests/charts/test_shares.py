"""Shares of ties and occasions that have terms of a category."""

import pandas as pd
import pytest

from analysis.charts.counting import distinct_ties
from analysis.charts.shares import (
    describe_shares_by_province,
    describe_shares_by_tie,
    share_by_province,
    share_by_tie,
)
from tests.made_up import build_made_up_tables

READERS = (share_by_tie, share_by_province)


def with_rows(tables, **rows):
    return type(tables)(**dict(tables) | rows)


@pytest.mark.parametrize("read", READERS)
def test_no_share_is_above_one(read):
    shares = read(build_made_up_tables(120))
    assert (shares.counts.le(shares.totals)).all(axis=None)
    assert shares.counts.to_numpy().any()


def test_every_tie_counts_once_under_its_type():
    tables = build_made_up_tables(120)
    assert share_by_tie(tables).totals.sum() == len(distinct_ties(tables.alliances))


@pytest.mark.parametrize("read", READERS)
def test_a_second_report_changes_no_share(read):
    tables = build_made_up_tables(40)
    again = {
        name: pd.concat([rows, rows.assign(doc_id=rows["doc_id"])], ignore_index=True)
        for name, rows in tables
        if name in ("alliances", "cooperation_terms")
    }
    before, after = read(tables), read(with_rows(tables, **again))
    assert before.counts.equals(after.counts)
    assert before.totals.equals(after.totals)


def test_ties_without_terms_are_in_the_whole():
    tables = build_made_up_tables(120)
    first = tables.alliances["doc_id"].iloc[0]
    kept = tables.cooperation_terms[tables.cooperation_terms["doc_id"] == first]
    shares = share_by_tie(with_rows(tables, cooperation_terms=kept))
    assert shares.totals.equals(share_by_tie(tables).totals)
    assert shares.counts.to_numpy().sum() < share_by_tie(tables).counts.to_numpy().sum()


def test_few_are_not_compared():
    tables = build_made_up_tables(5)
    assert describe_shares_by_tie(tables, "en").title.startswith("No column holds 5")
    assert describe_shares_by_province(tables).title.startswith("没有一栏达到 5")


@pytest.mark.parametrize(
    "describe", [describe_shares_by_tie, describe_shares_by_province]
)
def test_the_highest_share_is_stated_with_its_numbers(describe):
    title = describe(build_made_up_tables(300), "en").title
    assert title.startswith("Highest share: ")
    assert "%" in title
    assert " of " in title
