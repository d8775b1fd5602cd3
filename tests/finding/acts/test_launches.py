"""Bodies and campaigns that were started, and what gives way to a plaque."""

import pytest

from tests.finding.articles import acts_of, acts_told, told


@pytest.mark.parametrize(
    ("body", "name"),
    [
        pytest.param("丙省眼科联盟在甲市诞生。", "丙省眼科联盟", id="born"),
        pytest.param(
            "由甲医院牵头的“中西医结合肝病联盟”在津成立。",
            "中西医结合肝病联盟",
            id="a name in marks",
        ),
        pytest.param(
            "甲市6家医疗机构与乙医院在全市率先建立起中医医联体。",
            "中医医联体",
            id="founded by somebody",
        ),
        pytest.param(
            "甲医院牵头组建丙市卒中专科联盟。", "丙市卒中专科联盟", id="led by"
        ),
        pytest.param("甲医院心脏中心在乙县医院落户。", "甲医院心脏中心", id="settled"),
        pytest.param("“百医进千村”项目启动。", "“百医进千村”项目", id="project"),
        pytest.param(
            "在乙挂职博士服务团“丁卫行”活动启动。",
            "在乙挂职博士服务团“丁卫行”活动",
            id="a campaign with 在 in its name",
        ),
    ],
)
def test_what_was_started(body, name):
    assert acts_told(body) == [("launch", name)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("双方将共同建立卒中联盟。", id="plan"),
        pytest.param("优质医疗资源落户乙县。", id="resources"),
        pytest.param("双方联合建立双向转诊机制。", id="mechanism"),
        pytest.param("由甲医院牵头组建的丙市联盟不断壮大。", id="told of the body"),
    ],
)
def test_what_was_not_started(body):
    assert acts_told(body) == []


def test_a_campaign_stands_beside_a_signature():
    body = "“丁卫行”活动启动。专家与丁卫医院签下合作协议。"
    assert acts_told(body) == [("launch", "“丁卫行”活动"), ("signing", "合作协议")]


def test_a_signature_without_a_name_founds_what_is_launched():
    body = "院长们在同一份协议上先后签字,甲市医院联盟就此成立。"
    assert acts_told(body) == [("signing", "甲市医院联盟")]


def test_a_conference_beside_a_launch():
    body = (
        "丙市肝病联盟成立。李院长介绍,联盟有三个特点。"
        "同日,由市医院主办的“肝病高峰论坛”召开。"
    )
    assert acts_told(body) == [("launch", "丙市肝病联盟"), ("meeting", "肝病高峰论坛")]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        pytest.param(
            "甲市中医院携手乙医院成立“骨科会诊中心”,签约揭牌仪式在市中医院举行。",
            "骨科会诊中心",
            id="founded with another",
        ),
        pytest.param(
            "“李某专家工作室”落户乙县医院,王院长为工作室揭牌。",
            "李某专家工作室",
            id="only its kind is named",
        ),
        pytest.param(
            "乙医院正式成为甲大学附属医院,挂牌仪式同日举行。",
            "甲大学附属医院",
            id="what it became",
        ),
    ],
)
def test_a_plaque_bears_what_is_launched(body, name):
    found = acts_told(body)
    assert {told for _, told in found} == {name}
    assert "launch" not in [kind for kind, _ in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "6月21日,“丙联盟”成立大会召开。会上举行了联盟成立和挂牌仪式。",
            [("unveiling", "丙联盟")],
            id="a body founded at a meeting bears its plaque",
        ),
        pytest.param(
            "6月21日,甲医院对口帮扶乙县中医院启动仪式举行,双方签订帮扶协议。",
            [("signing", "帮扶协议")],
            id="a tie is founded by what is signed",
        ),
        pytest.param(
            "6月21日,协作医院签约暨网络医疗平台开通仪式举行。两院签署协作协议书。",
            [("signing", "协作协议书"), ("launch", "网络医疗平台")],
            id="a platform is not",
        ),
    ],
)
def test_what_founds_what_is_launched(body, expected):
    acts = [(kind, name) for kind, _, name in told(acts_of(body))]
    assert sorted(acts) == sorted(expected)


def test_at_a_ceremony_is_no_part_of_its_name():
    body = "6月21日,在“某远程医学中心”开通仪式上,两院院长致辞。"
    assert [act.object for act in acts_of(body)] == ["某远程医学中心"]
