"""Which 市 and 县 a page means by its paper, by who acts and by where it was held."""

import pytest

from tests.finding.mentions import organizations_of


def settled(text, written, **page):
    return [name for seen, name in organizations_of(text, **page) if seen == written]


def test_one_hospital_of_a_county_called_in_two_ways():
    text = "太和县举行仪式。县人民医院签约,县医院院长到场,县中医院开诊。"
    assert settled(text, "县医院") == ["太和县人民医院"]
    assert settled(text, "县中医院") == ["太和县中医院"]


@pytest.mark.parametrize(
    ("source", "text", "written", "expected"),
    [
        pytest.param(
            "阜阳日报",
            "市中医院与亳州市第二人民医院签约。",
            "市中医院",
            "阜阳市中医院",
            id="the paper's own city before one in a name",
        ),
        pytest.param(
            "阜阳日报",
            "亳州市第二人民医院院长到场,合肥专家团队在市中医院义诊。",
            "市中医院",
            "阜阳市中医院",
            id="not where guests come from",
        ),
        pytest.param(
            "阜阳日报",
            "记者从亳州市获悉,市中医院开诊。",
            "市中医院",
            "亳州市中医院",
            id="the place that is told of",
        ),
        pytest.param(
            "合肥晚报",
            "亳州市第二人民医院院长、市卫健委主任到场。",
            "市卫健委",
            "亳州市卫生健康委员会",
            id="a capital's paper tells of the province",
        ),
        pytest.param(
            "中国云龙网",
            "大理州人民医院与县人民医院签约。",
            "县人民医院",
            "云龙县人民医院",
            id="a name that two divisions share",
        ),
        pytest.param(
            "中国云龙网",
            "专家与县人民医院签约。",
            "县人民医院",
            None,
            id="a shared name and no other place",
        ),
        pytest.param(
            None,
            "阜阳市与省卫健委在合肥签订协议。市卫健委主任到场。",
            "市卫健委",
            "阜阳市卫生健康委员会",
            id="not where it was signed",
        ),
        pytest.param(
            None,
            "安徽省胸科医院与专家签约,仪式在阜阳举行。市卫健委主任到场。",
            "市卫健委",
            "阜阳市卫生健康委员会",
            id="where it was held, if no other acts",
        ),
        pytest.param(
            None,
            "阜阳市人民医院开诊,惠及河南固始地区群众,省卫健委主任到场。",
            "省卫健委",
            "安徽省卫生健康委员会",
            id="a province before its county is passed by",
        ),
    ],
)
def test_whose_city_and_county(source, text, written, expected):
    assert settled(text, written, source=source) == [expected]
