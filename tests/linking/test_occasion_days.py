"""Reports that tell the day of a ceremony only in part find those that tell it."""

import pytest

from analysis.linking.days import days_differ, may_be_one_day
from analysis.records import Report
from tests.linking.test_occasions import (
    BY_PAPER,
    LEAD,
    MEMBER,
    occasions_of,
    page,
    tables_of,
)

SIGNED = f"{LEAD}与{MEMBER}签订医联体合作协议。"
CLINIC = f"{LEAD}专家来到{MEMBER}开展义诊,接诊群众200余人。"


def undated(body):
    """A page on which nothing says the year."""
    return f"两院牵手\n\n{body}\n"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(undated(f"5月11日,{SIGNED}"), id="no year"),
        pytest.param(undated(f"5月11日,{CLINIC}"), id="no year, another act"),
        pytest.param(page("牵手", f"日前,{SIGNED}"), id="lately"),
    ],
)
def test_days_that_fit(other):
    one, two = occasions_of(BY_PAPER, other)
    assert one == two
    assert set(tables_of(BY_PAPER, other).occasions.occasion_reason) == {"fitting_day"}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(undated(f"5月12日,{SIGNED}"), id="another day"),
        pytest.param(undated(f"日前,{SIGNED}"), id="neither day nor publication"),
        pytest.param(
            page("牵手", f"日前,{SIGNED}", published="2023-07-30"), id="later"
        ),
        pytest.param(
            page("牵手", f"日前,{SIGNED}", published="2023-05-10"), id="before"
        ),
        pytest.param(page("牵手", f"日前,{CLINIC}"), id="what is done again and again"),
        pytest.param(
            undated(f"5月11日,{LEAD}与临泉县人民医院签订医联体合作协议。"),
            id="another side",
        ),
    ],
)
def test_days_that_do_not_fit(other):
    one, two = occasions_of(BY_PAPER, other)
    assert one.isdisjoint(two)


def test_two_days_that_fit_settle_nothing():
    year_before = page("去年", f"5月11日,{SIGNED}", published="2022-05-12")
    open_year = undated(f"5月11日下午,{SIGNED}")
    told = occasions_of(BY_PAPER, year_before, open_year)
    assert len(set.union(*told)) == 3


def test_a_branch_is_unveiled_once_lately():
    branch = f"{LEAD}太和医院"
    dated = page("揭牌", f"5月11日,{branch}在太和县人民医院揭牌。")
    one, two, three = occasions_of(
        dated,
        page("揭牌", f"近日,{branch}正式揭牌,市民看病更方便。"),
        page("揭牌", f"近日,{LEAD}临泉医院正式揭牌,市民看病更方便。"),
    )
    assert one == two
    assert one.isdisjoint(three)


LONG = f"{LEAD}与{MEMBER}医联体合作签约暨揭牌仪式在门诊楼前广场隆重举行。"


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        pytest.param(
            f"昨天上午,{LONG}", f"昨天上午,{LONG}记者到场。", True, id="reprint"
        ),
        pytest.param(f"5月11日,{LONG}", f"5月12日,{LONG}", False, id="two days"),
        pytest.param(
            "我院专家走进社区为居民开展大型义诊活动,为群众免费测量血压。",
            "我院专家走进社区为居民开展大型义诊活动,为群众免费测量血压。居民称赞。",
            False,
            id="anybody's sentence",
        ),
    ],
)
def test_a_sentence_that_a_reprint_keeps(first, second, is_one):
    one, two = occasions_of(undated(first), undated(second))
    assert (one == two) == is_one


@pytest.mark.parametrize(
    ("one", "two", "differ"),
    [
        ("2023-05-11", "2023-05-11", False),
        ("2023-05-11", "2022-05-11", True),
        ("XXXX-05-11", "2022-05-11", False),
        ("XXXX-05-11", "2022-05-12", True),
        ("XXXX-05-11", "XXXX-05-11", False),
        (None, "2023-05-12", False),
    ],
)
def test_days_as_far_as_told(one, two, differ):
    assert days_differ(one, two) == days_differ(two, one) == differ


def report(day, published=None):
    return Report("x", 0, "", published, day, "", "", 0, 0, (), (), ())


@pytest.mark.parametrize(
    ("one", "two", "may_be"),
    [
        (report("2023-12-31"), report(None, "2024-01-05"), True),
        (report("2023-12-31"), report(None, "2024"), False),
        (report("XXXX-12-31"), report(None, "2024-01-05"), False),
        (report(None, "2024-01-30"), report(None, "2024-01-05"), True),
        (report(None), report(None), False),
    ],
)
def test_spans_of_days(one, two, may_be):
    assert may_be_one_day(one, two) == may_be_one_day(two, one) == may_be
