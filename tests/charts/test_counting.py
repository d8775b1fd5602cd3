import pandas as pd
import pytest

from analysis.charts import counting
from tests.made_up import build_made_up_tables, hold_ceremonies
from tests.made_up.tables import count_ties


def dates(*values):
    return pd.Series(values, dtype="string")


def test_acts_are_those_of_the_ceremonies_not_of_their_reports():
    acts = counting.distinct_acts(build_made_up_tables(60).events)
    held = hold_ceremonies(60)
    assert len(acts) == sum(len(ceremony.acts) for ceremony in held)


def test_the_fullest_report_counts_and_others_lend_its_date():
    events = pd.DataFrame(
        {
            "event_id": ["e1", "e2", "e3"],
            "doc_id": ["d1", "d2", "d2"],
            "occasion_id": ["o1", "o1", "o1"],
            "event_type": ["unveiling"] * 3,
            "date": ["2021-04-16", None, None],
            "adcode": [None, None, None],
            "adcode_now": [None, None, None],
        },
        dtype="string",
    )
    acts = counting.distinct_acts(events)
    assert acts["event_id"].tolist() == ["e2", "e3"]
    assert acts["date"].tolist() == ["2021-04-16"] * 2


def test_a_tie_told_twice_is_one_tie():
    tables = build_made_up_tables(60)
    ties = counting.distinct_ties(tables.alliances)
    assert len(ties) == count_ties(hold_ceremonies(60)) < len(tables.alliances)


def test_a_tie_formed_on_its_first_day():
    told = pd.DataFrame(
        {
            "alliance_id": ["a1", "a2"],
            "lead_id": ["h1", "h1"],
            "member_id": ["h2", "h2"],
            "alliance_type": ["branch", "branch"],
            "specialty": [None, None],
            "formed": ["2022-01-05", "2021-03"],
        },
        dtype="string",
    )
    assert counting.distinct_ties(told)["formed"].tolist() == ["2021-03"]


def test_a_term_of_two_reports_is_one_term():
    tables = build_made_up_tables(60)
    terms = counting.distinct_terms(tables.cooperation_terms, tables.events)
    assert len(terms) == sum(len(held.terms) for held in hold_ceremonies(60))


@pytest.mark.parametrize(
    ("grain", "expected"),
    [
        pytest.param("Y", ["2021", "2021", "2021", None, None], id="years"),
        pytest.param("Q", ["2021Q2", "2021Q2", None, None, None], id="quarters"),
        pytest.param("M", ["2021-04", "2021-04", None, None, None], id="months"),
    ],
)
def test_in_periods(grain, expected):
    days = counting.placed_dates(
        dates("2021-04-16", "2021-04", "2021", "XXXX-09-10", None)
    )
    periods = counting.in_periods(days, grain)
    assert [None if pd.isna(p) else str(p) for p in periods] == expected


def test_rank_settles_equals_by_name():
    ranked = counting.rank(dates("b", "a", "c", "c", None))
    assert ranked.to_dict() == {"c": 2, "a": 1, "b": 1}
    assert list(ranked.index) == ["c", "a", "b"]
