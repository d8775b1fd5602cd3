"""Lists of bodies that share a part of their names."""

import pytest

from analysis.finding.organizations import find_organizations, standing_organizations
from tests.finding.mentions import organizations_of, page_of


def names(text):
    return [name for _, name in organizations_of(text) if name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "与太和县、颍上县妇幼保健计划生育服务中心签约。",
            ["太和县妇幼保健计划生育服务中心", "颍上县妇幼保健计划生育服务中心"],
            id="counties",
        ),
        pytest.param(
            "颍州区、颍东区和颍泉区妇幼保健站签约。",
            ["颍州区妇幼保健站", "颍东区妇幼保健站", "颍泉区妇幼保健站"],
            id="districts, the last behind 和",
        ),
        pytest.param(
            "太和县、颍上县人民政府签约。",
            ["太和县人民政府", "颍上县人民政府"],
            id="governments",
        ),
        pytest.param(
            "沙颍乡、枣林乡卫生院揭牌。", ["沙颍乡卫生院", "枣林乡卫生院"], id="towns"
        ),
        pytest.param(
            "大新镇卫生院和驿桥、文坡、焦河社区卫生服务中心加入。",
            [
                "大新镇卫生院",
                "驿桥社区卫生服务中心",
                "文坡社区卫生服务中心",
                "焦河社区卫生服务中心",
            ],
            id="quarters",
        ),
        pytest.param(
            "与太和、颍上两县人民医院签约。",
            ["太和县人民医院", "颍上县人民医院"],
            id="counted counties",
        ),
        pytest.param(
            "先是西沟、台岭、洪市3个镇卫生院的院长。",
            ["西沟镇卫生院", "台岭镇卫生院", "洪市镇卫生院"],
            id="counted towns, one named like a city",
        ),
        pytest.param(
            "太和县、颍上县和临泉县三家中医院签约。",
            ["太和县中医院", "颍上县中医院", "临泉县中医院"],
            id="counted hospitals",
        ),
        pytest.param(
            "东城、西城两个区卫健委签约。",
            ["东城区卫生健康委员会", "西城区卫生健康委员会"],
            id="counted districts",
        ),
        pytest.param(
            "与大新、双沟等8家乡镇卫生院签约。",
            ["大新卫生院", "双沟卫生院"],
            id="some of those counted",
        ),
        pytest.param(
            "赴平利、镇坪、岚皋县医院帮扶。",
            ["平利县医院", "镇坪县医院", "岚皋县医院"],
            id="the level word once",
        ),
        pytest.param(
            "南京市玄武区、秦淮区卫健委签约。",
            ["南京市玄武区卫生健康委员会", "秦淮区卫生健康委员会"],
            id="districts, the first with its city",
        ),
        pytest.param(
            "阜阳市第一、第二和第三人民医院签约。",
            ["阜阳市第一人民医院", "阜阳市第二人民医院", "阜阳市第三人民医院"],
            id="numbered hospitals",
        ),
        pytest.param(
            "安徽医科大学附属第一、二医院签约。",
            ["安徽医科大学附属第一医院", "安徽医科大学附属第二医院"],
            id="numbered without 第",
        ),
        pytest.param(
            "瑞金、仁济医院派出专家。",
            ["上海交通大学医学院附属瑞金医院", "上海交通大学医学院附属仁济医院"],
            id="known hospitals",
        ),
        pytest.param(
            "太和县人民医院签约,省、市卫健委到场。",
            ["太和县人民医院", "安徽省卫生健康委员会", "阜阳市卫生健康委员会"],
            id="levels",
        ),
    ],
)
def test_each_item_of_a_list_is_a_body(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("北京、上海等地医院到场。", [], id="places of hospitals"),
        pytest.param("大连、沈阳的医院到场。", [], id="hospitals of places"),
        pytest.param(
            "太和县和颍上县人民医院签约。",
            ["颍上县人民医院"],
            id="of two kinds",
        ),
        pytest.param(
            "合肥市、肥东县人民医院签约。",
            ["肥东县人民医院"],
            id="a city, its county",
        ),
        pytest.param("两县人民医院签约。", [], id="counted, unnamed"),
        pytest.param("北京、上海、广州三家医院到场。", [], id="counted, of places"),
        pytest.param("太和、颍上三县人民医院到场。", [], id="another number"),
        pytest.param("李明、王强两家医院的专家到场。", [], id="counted, of persons"),
        pytest.param("北京、上海、太和县医院到场。", ["太和县医院"], id="cities"),
        pytest.param("第一、第二医院派出专家。", [], id="nobody's numbers"),
        pytest.param("各县、区卫健委到场。", [], id="all of them"),
        pytest.param(
            "院长李明、王芳、城北社区卫生服务中心主任赵刚到场。",
            ["城北社区卫生服务中心"],
            id="persons",
        ),
        pytest.param(
            "医生、城北社区卫生服务中心到场。",
            ["城北社区卫生服务中心"],
            id="staff",
        ),
    ],
)
def test_what_shares_no_name(text, expected):
    assert names(text) == expected


def test_an_item_stands_at_its_own_characters_and_is_no_alias():
    text = "太和县、颍上县妇幼保健院签约。"
    article, sentences = page_of(text)
    found = find_organizations(article, sentences)
    assert [text[m.start : m.end] for m in found] == ["太和县", "颍上县妇幼保健院"]
    assert [o.aliases for o in standing_organizations(found)] == [(), ()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("马家桥社区卫生服务中心加入。", ["马家桥社区卫生服务中心"]),
        (
            "马家桥社区卫生服务中心、梨园社区卫生服务中心加入。",
            ["马家桥社区卫生服务中心", "梨园社区卫生服务中心"],
        ),
        ("基层社区卫生服务中心、各社区卫生服务中心加入。", []),
        ("到就近社区卫生服务中心首诊,建设标准化社区卫生服务站。", []),
        ("走进社区卫生服务中心。", []),
    ],
)
def test_centres_named_for_their_quarter(text, expected):
    assert names(text) == expected
