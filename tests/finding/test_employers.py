"""Whose people they are: the ways a page names an employer."""

import pytest

from tests.finding.mentions import names_of, people_of

TAIHE = "太和县人民医院"
CHEST = "安徽省胸科医院"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "来自安徽省胸科医院呼吸科的专家范国梁到场。", [CHEST], id="来自…的专家"
        ),
        pytest.param("安徽省胸科医院派驻的范国梁主任到岗。", [CHEST], id="派驻的"),
        pytest.param(
            "安徽省胸科医院的范国梁、太和县人民医院的邓晓岚两位主任到场。",
            [CHEST, TAIHE],
            id="的, counted",
        ),
        pytest.param(
            "范国梁(安徽省胸科医院院长)、邓晓岚(太和县人民医院副院长)到场。",
            [CHEST, TAIHE],
            id="title in brackets",
        ),
        pytest.param(
            "专家:范国梁(安徽省胸科医院)、邓晓岚(太和县人民医院)。",
            [CHEST, TAIHE],
            id="employer in brackets",
        ),
        pytest.param(
            "安徽省胸科医院心内科 范国梁 主任医师,太和县人民医院 邓晓岚 主任。",
            [CHEST, TAIHE],
            id="spaces between",
        ),
        pytest.param("范国梁是安徽省胸科医院胸外科的主任医师。", [CHEST], id="是…的"),
        pytest.param(
            "中国科学院院士、安徽省胸科医院教授范国梁到场。",
            [CHEST],
            id="an honour is no employer",
        ),
        pytest.param(
            "太和县人民医院举行仪式。范国梁院长代表安徽省胸科医院签约。",
            [CHEST],
            id="on whose behalf",
        ),
        pytest.param(
            "县人民医院院长范国梁、县卫健局局长邓晓岚、西城中心卫生院院长耿志平到场。",
            ["县人民医院", "县卫生健康局", "西城中心卫生院"],
            id="a county that nobody names",
        ),
    ],
)
def test_employers(text, expected):
    assert [employer for _, _, employer in people_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "为落实对口支援太和县人民医院工作,由范国梁院长带队出发。", id="helped"
        ),
        pytest.param("在太和县人民医院,范国梁教授查房。", id="where it happens"),
        pytest.param("到访太和县人民医院的市领导范国梁讲话。", id="leaders"),
    ],
)
def test_a_hospital_in_the_sentence_employs_nobody_by_that(text):
    (person,) = people_of(f"{text}安徽省胸科医院的车也到了。")
    assert person[2] is None


@pytest.mark.parametrize(
    "text",
    [
        "宿迁市有关部门负责同志到场,院长致辞。",
        "学习雷锋同志,白求恩同志精神代代相传。",
        "康复医院(太和县人民医院)、养老院(界首市中医院)开业。",
        "和平街道党工委书记到场。",
    ],
)
def test_nobody_is_named(text):
    assert names_of(text) == []


def test_departments_of_counted_people():
    text = "我院肿瘤科范国梁、放疗科邓晓岚两位主任坐诊。"
    assert people_of(text, source=TAIHE) == [
        ("范国梁", "肿瘤科主任", TAIHE),
        ("邓晓岚", "放疗科主任", TAIHE),
    ]
