import pytest

from analysis.finding.terms.phrases import find_phrases


def told(clause):
    found = find_phrases(clause, 0, len(clause))
    sure = [phrase for phrase in found if phrase.use == "anywhere"]
    return [(p.category, clause[p.start : p.end]) for p in sure]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        pytest.param(
            "派驻高年资专家担任学科带头人",
            [("expert_secondment", "派驻高年资专家")],
            id="sent doctors",
        ),
        pytest.param(
            "选派医疗骨干和管理骨干",
            [
                ("expert_secondment", "选派医疗骨干"),
                ("management_support", "选派医疗骨干和管理骨干"),
            ],
            id="doctors and managers",
        ),
        pytest.param(
            "选派骨干到省医院跟班学习",
            [("talent_training", "跟班学习")],
            id="sent to learn",
        ),
        pytest.param(
            "打造一支带不走的医疗人才队伍",
            [("talent_training", "打造一支带不走的医疗人才队伍")],
            id="trained staff",
        ),
        pytest.param(
            "把眼科建设成为全市重点学科",
            [("discipline_building", "建设成为全市重点学科")],
            id="department built",
        ),
        pytest.param(
            "引进新技术、新项目",
            [("technical_support", "新技术、新项目")],
            id="one phrase with a comma within",
        ),
        pytest.param(
            "帮助县医院提升学科能力",
            [("discipline_building", "提升学科能力")],
            id="raised by a helper",
        ),
        pytest.param(
            "加强学科建设、人才队伍建设",
            [
                ("discipline_building", "学科建设"),
                ("talent_training", "人才队伍建设"),
            ],
            id="no pair across two items",
        ),
        pytest.param(
            "接收进修医师培训",
            [("talent_training", "进修医师培训")],
            id="joined",
        ),
    ],
)
def test_find_phrases(clause, expected):
    assert told(clause) == expected


@pytest.mark.parametrize(
    "clause",
    [
        pytest.param("提升学科能力", id="raised for oneself is an aim"),
        pytest.param("把分院建成区域诊疗中心", id="what an institution is to become"),
        pytest.param("迎接派驻专家", id="guests"),
        pytest.param("成立专科联盟", id="the tie itself"),
        pytest.param("医务人员培训中心", id="name"),
    ],
)
def test_what_is_no_phrase(clause):
    assert told(clause) == []
