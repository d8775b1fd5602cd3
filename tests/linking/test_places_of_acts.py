"""Where acts were on pages that name no venue: told by the way they name bodies."""

import pytest

from analysis.one_document import read_document


def places_of(body, source=None, title="两院签约"):
    byline = f"来源:{source} " if source else ""
    page = f"{title}\n{byline}发布时间:2022-05-06\n\n{body}\n"
    rows = read_document(page.encode(), "page.txt").rows["events"]
    return [(row["city"], row["county"]) for row in rows]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "5月5日,四川大学华西医院与云阳县中医院签订合作协议,县委副书记李某出席,"
            "县中医院院长王某发言。",
            [("重庆市", "云阳县")],
            id="a county that calls its own hospital 县中医院",
        ),
        pytest.param(
            "5月5日,四川大学华西医院与云阳县中医院签订合作协议。",
            [(None, None)],
            id="two places, and none is the page's own",
        ),
        pytest.param(
            "5月5日,云阳县中医院与四川大学华西医院签约仪式在成都举行,"
            "县中医院院长王某发言。",
            [("成都市", None)],
            id="a county's hospital away from home",
        ),
    ],
)
def test_a_page_told_from_a_county(body, expected):
    assert places_of(body) == expected


def test_in_this_town_is_the_datelines():
    body = (
        "中新网六盘水5月5日电 四川大学华西医院与绍兴市人民医院签约仪式5日在此间举行。"
    )
    assert places_of(body) == [("六盘水市", None)]


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        ("灌阳县人民医院、平乐县人民医院", ("桂林市", None)),
        ("灌阳县人民医院、云阳县人民医院", (None, None)),
    ],
)
def test_two_counties_visited_are_in_their_city(stops, expected):
    body = (
        f"5月4日、5日,桂林市中医医院院长王某带队分别到{stops}洽谈。\n"
        "会上签订了对口帮扶协议书。"
    )
    assert places_of(body)[0] == expected


@pytest.mark.parametrize(
    ("others", "expected"),
    [("", ("昆明市", None)), ("大理州人民医院到会祝贺。", ("", None))],
)
def test_a_provinces_paper_reports_on_one_city(others, expected):
    body = f"云南网讯 5日,昆明眼科医院与某社区卫生服务中心签订合作协议。{others}"
    (place,) = places_of(body, source="云南网")
    assert (place[0] or "", place[1]) == expected
