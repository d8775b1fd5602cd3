import pandas as pd
import pytest

from analysis.charts import draw_acts, draw_lanes
from analysis.charts.counting import distinct_acts
from analysis.charts.lanes import members_by_lead
from analysis.charts.timeline import choose_grain, describe_acts, describe_ties
from tests.made_up import build_made_up_tables


@pytest.mark.parametrize(
    ("days", "grain"),
    [
        pytest.param(["2021-04-16"], "M", id="one day"),
        pytest.param(["2021-04-16", "2022-12-01"], "M", id="two years"),
        pytest.param(["2021-04-16", "2024-12-01"], "Q", id="a few years"),
        pytest.param(["2011-04-16", "2024-12-01"], "Y", id="many years"),
        pytest.param(["2021"], "Y", id="years only"),
        pytest.param([None], "Y", id="no date"),
    ],
)
def test_the_grain_follows_the_span(days, grain):
    assert choose_grain(pd.Series(days, dtype="string")) == grain


def test_bars_hold_every_act_once():
    tables = build_made_up_tables(120)
    axes = draw_acts(tables).axes[0]
    heights = sum(bar.get_height() for bars in axes.containers for bar in bars)
    assert heights == len(distinct_acts(tables.events))


def test_undated_acts_are_stated_and_have_a_bar():
    tables = build_made_up_tables(120)
    undated = int(distinct_acts(tables.events)["date"].isna().sum())
    assert f"{undated} 项无日期" in describe_acts(tables).note
    ticks = [tick.get_text() for tick in draw_acts(tables).axes[0].get_xticklabels()]
    assert ticks[-1] == "无日期"


def test_the_title_names_the_fullest_period():
    tables = build_made_up_tables(120)
    years = distinct_acts(tables.events)["date"].dropna().str[:4]
    title = describe_acts(tables, "en").title
    assert title.startswith(f"Most acts in {years.value_counts().idxmax()}")


@pytest.mark.parametrize(("grain", "told"), [("Y", "年"), ("Q", "季度"), ("M", "月")])
def test_the_grain_can_be_chosen(grain, told):
    tables = build_made_up_tables(120)
    assert draw_acts(tables, grain=grain).axes[0].get_xlabel() == told
    assert told in describe_acts(tables, grain=grain).title


def test_gaps_are_stated():
    events = build_made_up_tables(5).events.head(2)
    tables = build_made_up_tables(5)
    events = events.assign(date=["2020-01-05", "2022-12-31"], event_type="signing")
    gapped = type(tables)(
        **dict(tables) | {"events": events.assign(occasion_id=["a", "b"])}
    )
    assert "36 个月中 34 个月没有活动" in describe_acts(gapped, grain="M").note
    assert "3 年中 1 年没有活动" in describe_acts(gapped, grain="Y").note


def test_ties_state_their_longest_pause():
    tables = build_made_up_tables(5)
    formed = ["2020-01-01", "2020-01-11", "2021-01-10"]
    three = tables.alliances.head(3).assign(
        formed=formed, member_id=["x", "y", "z"], member=["x", "y", "z"]
    )
    paused = type(tables)(**dict(tables) | {"alliances": three})
    assert "365 天（2020-01-11 至 2021-01-10）" in describe_ties(paused).note


def test_ties_say_what_has_no_date():
    finding = describe_ties(build_made_up_tables(120), "en")
    assert "not drawn" in finding.note


def test_lanes_are_ordered_by_members():
    tables = build_made_up_tables(120)
    lanes = [text.get_text() for text in draw_lanes(tables).axes[0].get_yticklabels()]
    counts = members_by_lead(tables)["lead_id"].value_counts()
    assert [int(lane.split()[-1]) for lane in lanes] == counts.tolist()[: len(lanes)]
