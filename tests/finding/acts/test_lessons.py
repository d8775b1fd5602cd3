"""Lessons told without their usual verbs, and operations that are shown."""

import pytest

from tests.finding.articles import acts_of, acts_told


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param("李某在住院部带教查房,下午坐诊。", ["带教查房"], id="a round"),
        pytest.param(
            "李主任来到神经外科病区带教查房,王某在教室讲授《儿童鼾症》。",
            ["带教查房", "《儿童鼾症》"],
            id="a round and a lecture",
        ),
        pytest.param(
            "李某给准妈妈讲了一课“新生儿怎么护理”。",
            ["“新生儿怎么护理”"],
            id="a lesson",
        ),
        pytest.param("李书记作了一堂廉政党课。", ["廉政党课"], id="a party lesson"),
        pytest.param("李教授示教了一台腹腔镜手术。", ["腹腔镜手术"], id="shown"),
        pytest.param("李教授演示了一例胃癌根治术。", ["胃癌根治术"], id="shown, short"),
        pytest.param(
            "李教授带着当地医生完成了3例白内障手术。", ["白内障手术"], id="led"
        ),
        pytest.param(
            "李教授完成首例取石手术,边做边教。", ["首例取石手术"], id="taught"
        ),
    ],
)
def test_lessons(body, names):
    assert acts_told(body) == [("training", name) for name in names]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("李教授主刀完成了首台手术。", id="an operation"),
        pytest.param("李教授演示了护理技术。", id="a technique"),
        pytest.param("党员们重温了李书记的党课。", id="a lesson recalled"),
        pytest.param("专家每月来县里带教查房。", id="a habit"),
        pytest.param("双方在带教查房、手术示教等方面合作。", id="a list of means"),
    ],
)
def test_what_is_no_lesson(body):
    assert acts_told(body) == []


def test_a_room_for_reports_is_no_lesson():
    body = "6月21日,“甲医院终身教授颁证”在三楼学术报告厅进行。"
    assert [act.event_type for act in acts_of(body)] == []
