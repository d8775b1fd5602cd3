import pytest

from analysis.finding.ties.kinds import bodies_of, kind_of, parent_of, specialty_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("医联体合作协议", "medical_consortium"),
        ("紧密型医联体合作协议", "hospital_group"),
        ("县域医共体协议", "hospital_group"),
        ("呼吸专科医联体", "specialty_alliance"),
        ("卒中医联体", "specialty_alliance"),
        ("安徽省胸科医院肺癌专科联盟", "specialty_alliance"),
        ("太和县人民医院太和分院", "branch"),
        ("安徽医科大学教学医院", "branch"),
        ("托管协议", "paired_assistance"),
        ("对口帮扶协议", "paired_assistance"),
        ("技术协作医院", "technical_cooperation"),
        ("战略合作协议", "technical_cooperation"),
        ("国家感染疾病临床研究中心", "research_network"),
        ("真实世界研究联盟", "research_network"),
        ("目标责任书", None),
        ("门诊楼", None),
        ("", None),
    ],
)
def test_kind_of(text, expected):
    assert kind_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("安徽省胸科医院肺癌专科联盟", "肺癌"),
        ("乳腺外科专科联盟", "乳腺外科"),
        ("新生儿科医联体", "新生儿科"),
        ("甲州医院胃癌——食管癌专科联盟", "胃癌-食管癌"),
        ("甲州医院—骨科专科联盟", "骨科"),
        ("安徽省肿瘤专科医疗联盟", "肿瘤"),
        ("加入痛风专病联盟", "痛风"),
        ("紧密型医联体", None),
        ("城市医疗联合体", None),
        ("医联体合作协议", None),
        ("专科联盟协议", None),
        ("安徽省专科联盟", None),
        ("与太和县人民医院专科联盟", None),
    ],
)
def test_specialty_of(text, expected):
    assert specialty_of(text) == expected


@pytest.mark.parametrize(
    ("plaque", "expected"),
    [
        ("安徽省胸科医院太和医院", "安徽省胸科医院"),
        ("安徽省胸科医院太和分院", "安徽省胸科医院"),
        ("安徽省胸科医院(合肥)太和分院", "安徽省胸科医院"),
        ("安徽医科大学附属太和医院", "安徽医科大学"),
        ("安徽省胸科医院合作医院", None),
        ("安徽省胸科医院技术指导医院", None),
        ("安徽省胸科医院肺癌专科联盟", None),
        ("太和县人民医院", None),
        ("太和县肿瘤防治中心", None),
    ],
)
def test_parent_of(plaque, expected):
    assert parent_of(plaque) == expected


@pytest.mark.parametrize(
    ("plaque", "expected"),
    [
        ("安徽省胸科医院肺癌专科联盟", ["安徽省胸科医院"]),
        (
            "安徽省胸科医院—太和县人民医院肿瘤学科联盟",
            ["安徽省胸科医院", "太和县人民医院"],
        ),
        ("安徽省肺癌专科联盟", []),
        ("胸痛中心", []),
    ],
)
def test_bodies_of(plaque, expected):
    assert [plaque[start:end] for start, end in bodies_of(plaque)] == expected
