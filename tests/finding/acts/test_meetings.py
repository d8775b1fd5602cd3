"""Visits and talks, and meetings at which something is started."""

import pytest

from tests.finding.articles import acts_told


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "乙县中医院院长带领各科室负责人来我院交流。",
            [("meeting", "交流")],
            id="guests come",
        ),
        pytest.param(
            "甲集团总经理张某带领负责人与乙医院座谈。",
            [("meeting", "座谈")],
            id="a talk with a house",
        ),
        pytest.param("患者来我院交流群报名。", [], id="a group of patients"),
        pytest.param("患者可与医生座谈室联系。", [], id="a room"),
        pytest.param(
            "甲县召开名医工作室建设启动工作会议。",
            [("launch", "名医工作室建设")],
            id="a working meeting starts it",
        ),
    ],
)
def test_visits_talks_and_starts(body, expected):
    acts = acts_told(body)
    assert [each for each in acts if each[0] != "meeting" or each in expected] == (
        expected
    )
