import pytest

from analysis.finding.quantities import find_quantities
from analysis.finding.sentences import split_sentences
from tests.finding.articles import article_of


def quantities_of(text):
    article = article_of(text)
    return find_quantities(article, split_sentences(article))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("为40余名患者义诊", (40, "名", "余", "患者"), id="inside"),
        pytest.param("近百人到场", (100, "人", "近", None), id="before"),
        pytest.param("大会共有300人左右出席", (300, "人", "约", None), id="after"),
        pytest.param("二十余名专家", (20, "名", "余", "专家"), id="in characters"),
        pytest.param("十八家成员单位", (18, "家", None, "成员单位"), id="teen"),
        pytest.param("上千名群众", (1000, "名", "达", "群众"), id="round but counted"),
        pytest.param(
            "联盟单位已达44家", (44, "家", "达", "联盟单位"), id="thing first"
        ),
        pytest.param(
            "开放床位1100余张", (1100, "张", "余", "开放床位"), id="beds, thing first"
        ),
        pytest.param("编制床位800床", (800, "床", None, "编制床位"), id="bed as unit"),
        pytest.param(
            "年门诊量48万人次", (480_000, "人次", None, "年门诊量"), id="written out"
        ),
        pytest.param("开展手术12台", (12, "台", None, "手术"), id="operations"),
        pytest.param(
            "3个共建科室的主任", (3, "个", None, "共建科室"), id="departments"
        ),
        pytest.param(
            "5位不同科室的专家", (5, "位", None, "不同科室的专家"), id="attribute"
        ),
        pytest.param(
            "200余名从事疼痛诊疗的业务骨干",
            (200, "名", "余", "从事疼痛诊疗的业务骨干"),
            id="a verb in the attribute",
        ),
        pytest.param("院长一行6人到访", (6, "人", None, None), id="delegation"),
        pytest.param(
            "每年派驻3至5名医师", (3, "名", None, "医师"), id="range: low end"
        ),
        pytest.param("帮助开展新技术9项", (9, "项", None, "新技术"), id="techniques"),
    ],
)
def test_find_quantities(text, expected):
    found = [(q.value, q.unit, q.qualifier, q.subject) for q in quantities_of(text)]
    assert found == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2021年4月16日上午9点30分签约", id="date and time"),
        pytest.param("68岁的患者前来就诊", id="age"),
        pytest.param("第7批援疆专家", id="ordinal"),
        pytest.param("市第一人民医院", id="name with an ordinal"),
        pytest.param("三级甲等医院", id="level"),
        pytest.param("咨询电话0431-80596607", id="telephone"),
        pytest.param("两家医院签约", id="the two parties"),
        pytest.param("两个医院的合作", id="the two parties, general unit"),
        pytest.param("选派一名专家", id="article"),
        pytest.param("唯一一所三级医院", id="唯一一所"),
        pytest.param("万名医护进乡村", id="campaign"),
        pytest.param("百名专家联百村活动", id="campaign with a round number"),
        pytest.param("百万名群众受益", id="round number with its scale"),
        pytest.param("数百名群众排起长队", id="number left open"),
        pytest.param("三五名医生", id="vague number"),
        pytest.param("给全市百万人民带来福音", id="人民 is no unit"),
        pytest.param("每千人口床位数", id="rate"),
        pytest.param("提出三点要求", id="points"),
        pytest.param("半个月内完成", id="months"),
        pytest.param("5个工作日", id="days"),
        pytest.param("五位一体", id="五位一体"),
        pytest.param("与11个学科协议签约", id="agreements, not departments"),
    ],
)
def test_what_is_no_count(text):
    assert quantities_of(text) == ()


def test_a_repeated_count_of_the_same_thing_is_one():
    found = quantities_of("13家成员单位获授牌。大会上,13家成员单位领取牌匾。")
    assert [q.value for q in found] == [13]


def test_equal_counts_within_one_sentence_are_of_different_things():
    found = quantities_of("德阳有3家,眉山也有3家。")
    assert [q.value for q in found] == [3, 3]


def test_parts_of_a_total_are_counts():
    found = quantities_of("派驻专家共71名,其中常驻专家17名、坐诊专家54名。")
    assert [(q.value, q.subject) for q in found] == [
        (71, "派驻专家"),
        (17, "常驻专家"),
        (54, "坐诊专家"),
    ]


def test_the_span_holds_number_unit_and_thing():
    text = "现有开放床位1100余张,另有20名专家。"
    spans = [text[q.start : q.end] for q in quantities_of(text)]
    assert spans == ["开放床位1100余张", "20名专家"]
