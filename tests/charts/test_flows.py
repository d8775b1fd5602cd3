"""Many ties are summed up between provinces."""

import pandas as pd
import pytest

from analysis.charts.arcs import describe_arcs
from analysis.charts.flows import _strongest, count_flows, describe_flows
from analysis.charts.spread import find_tie_ends
from tests.made_up import build_made_up_tables


def test_pairs_of_provinces_are_counted_by_who_leads():
    codes = [("510100", "370100"), ("510700", "370200"), ("370100", "510100")]
    ties = pd.DataFrame(codes, columns=["lead_adcode", "member_adcode"])
    unplaced = pd.DataFrame({"lead_adcode": ["510100"], "member_adcode": [None]})
    counts = count_flows(pd.concat([ties, unplaced]))
    assert counts.to_dict() == {("51", "37"): 2, ("37", "51"): 1}


def test_all_ties_are_drawn_or_stated():
    tables = build_made_up_tables(600)
    ties = find_tie_ends(tables)
    counts = count_flows(ties)
    within = counts[[lead == member for lead, member in counts.index]].sum()
    finding = describe_flows(tables, "en")
    assert f"{within:,} of {counts.sum():,} ties stay within" in finding.title
    assert f"not drawn: {len(ties) - counts.sum()}," in finding.note
    shown = _strongest(counts[[lead != member for lead, member in counts.index]])
    assert f"the {len(shown)} strongest pairs" in finding.note
    assert f"({shown.sum()} ties)" in finding.note


@pytest.mark.parametrize(
    ("numbers", "n_shown"),
    [
        pytest.param([3, 2, 1], 3, id="few"),
        pytest.param([9] * 5 + [2] * 30, 5, id="no equals are parted"),
        pytest.param([1] * 30, 20, id="all are equal"),
        pytest.param([*range(40, 0, -1)], 20, id="the first twenty"),
    ],
)
def test_the_strongest(numbers, n_shown):
    assert len(_strongest(pd.Series(numbers))) == n_shown


def test_few_ties_keep_their_own_arcs():
    few, many = (describe_arcs(build_made_up_tables(n), "en").title for n in (5, 600))
    assert few.startswith("Farthest tie")
    assert "stay within a province" in many
