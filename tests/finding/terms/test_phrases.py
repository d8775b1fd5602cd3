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
        pytest.param(
            "培养一批留得住、技术硬、百姓信得过的妇产科人才",
            [("talent_training", "培养一批留得住、技术硬、百姓信得过的妇产科人才")],
            id="a long attribute of those trained",
        ),
        pytest.param(
            "派出青年骨干到校本部攻读学位",
            [("talent_training", "攻读学位")],
            id="sent to study",
        ),
        pytest.param(
            "把专家派下来",
            [("expert_secondment", "把专家派下来")],
            id="doctors sent down, turned round",
        ),
        pytest.param(
            "制定医院发展规划",
            [("management_support", "制定医院发展规划")],
            id="a plan for the hospital",
        ),
        pytest.param(
            "移植先进的管理模式",
            [("management_support", "移植先进的管理模式")],
            id="ways of management brought",
        ),
        pytest.param(
            "建立更为长效有序的合作机制",
            [("regular_liaison", "建立更为长效有序的合作机制")],
            id="means of liaison set up",
        ),
        pytest.param(
            "建立双向转诊协作机制",
            [("two_way_referral", "双向转诊")],
            id="a mechanism of referral is referral",
        ),
        pytest.param(
            "危重病人可转入上级医院",
            [("two_way_referral", "病人可转入")],
            id="patients moved",
        ),
        pytest.param(
            "患者可经绿色通道转入",
            [("green_channel", "绿色通道")],
            id="the channel by which patients move",
        ),
        pytest.param(
            "三个诊断中心向卫生院敞开",
            [("resource_sharing", "诊断中心向卫生院敞开")],
            id="facilities opened",
        ),
        pytest.param(
            "共建人才培养基地",
            [("talent_training", "人才培养")],
            id="a centre for it is to be founded",
        ),
        pytest.param(
            "补齐重症、肿瘤两个短板专科",
            [("discipline_building", "补齐重症、肿瘤两个短板专科")],
            id="weak departments",
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
        pytest.param("参加人才培养基地揭牌", id="plaque of a centre"),
        pytest.param("技术创新专题会", id="subject of a lecture"),
        pytest.param("妇女儿童保健专科联盟", id="name of an alliance"),
        pytest.param("成为疑难重症诊疗高地", id="what it is to become"),
        pytest.param("以此次参观交流为契机", id="the occasion"),
        pytest.param("珍惜挂职锻炼的机会", id="an opportunity"),
        pytest.param("安排护理及医院管理等各类人员", id="a word for people"),
        pytest.param("医院开放床位三百张", id="beds of a hospital"),
        pytest.param("工作站的建设将推动发展", id="what its founding does"),
        pytest.param("争创三级甲等医院", id="a grade for oneself"),
        pytest.param("主任代表常驻专家发言", id="somebody speaks for those who came"),
        pytest.param("发展部主任与二病房护士长", id="people of departments"),
        pytest.param("联盟的成立旨在搭建学科桥梁", id="the founding of the tie"),
        pytest.param("每年门诊量二十万", id="how many patients a year"),
        pytest.param("新建的门诊楼", id="a building"),
        pytest.param("把重点放到基层医院", id="what matters is no patient"),
        pytest.param("本科医生十名", id="a degree is no department"),
        pytest.param("上级医院的设备先进", id="what another has"),
        pytest.param("宣布院长的任职决定", id="an appointment"),
        pytest.param("制度的规范和流程", id="words that nobody puts in order"),
    ],
)
def test_what_is_no_phrase(clause):
    assert told(clause) == []


def test_experts_called_for_a_consultation_are_not_seconded():
    assert told("对疑难病例组织专家来会诊") == [("case_consultation", "会诊")]
