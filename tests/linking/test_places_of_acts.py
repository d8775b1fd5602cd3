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


BETWEEN = "5月5日,四川大学华西医院与云阳县中医院签订合作协议。"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("副县长李某出席。", ("重庆市", "云阳县"), id="our 副县长"),
        pytest.param(
            "云阳县卫健委主任李某出席。", ("重庆市", "云阳县"), id="offices of one side"
        ),
        pytest.param(
            "成都市卫健委主任王某、云阳县卫健委主任李某出席。",
            (None, None),
            id="offices of both sides",
        ),
        pytest.param(
            "国家卫健委李某出席。", (None, None), id="an office of the nation"
        ),
    ],
)
def test_officials_of_one_place_are_at_home(more, expected):
    assert places_of(BETWEEN + more) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "5月5日,云阳县中医院举行华西医院联盟授牌仪式。",
            ("重庆市", "云阳县"),
            id="who holds it",
        ),
        pytest.param(
            "5月5日,四川大学华西医院与云阳县中医院举行专科联盟授牌仪式。",
            (None, None),
            id="two hold it",
        ),
        pytest.param(
            "5月5日,云阳县中医院与云阳县人民医院签订合作协议,国家卫健委发来贺信。",
            ("重庆市", "云阳县"),
            id="the nation's office is no party",
        ),
    ],
)
def test_who_holds_a_ceremony_is_at_home(body, expected):
    assert places_of(body)[0] == expected


def test_at_our_place_of_nobody_known_is_not_at_the_guests():
    body = (
        "5月5日,签约仪式在我校行政楼会议室举行,云阳县中医院院长王某与副校长李某签订"
        "教学医院协议。"
    )
    assert places_of(body) == [(None, None)]


def test_rounds_after_a_free_clinic_are_on_the_same_journey():
    body = (
        "5月5日,某市医院专家赴云阳县中医院开展义诊。"
        "义诊结束后,专家来到外科、内科等科室开展教学查房。"
    )
    assert places_of(body) == [("重庆市", "云阳县")] * 2


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "5月5日,湖南省人民医院院长率专家团队一行 14 人赴衡南县人民医院交流。\n"
            "义诊活动中,专家为群众看病。",
            ("衡阳市", "衡南县"),
            id="a team went there",
        ),
        pytest.param(
            "5月5日,三位专家进驻衡南县人民医院开展帮扶工作。",
            ("衡阳市", "衡南县"),
            id="experts moved in",
        ),
        pytest.param(
            "5月5日,云阳县人民医院举行检验专科联盟大会,成都市第三人民医院来贺。\n"
            "众人为联盟揭幕。",
            ("重庆市", "云阳县"),
            id="who holds the meeting",
        ),
        pytest.param(
            "“名医传承”颁证仪式在医院三楼举行。院长为衡南县人民医院周某教授颁发聘书。",
            ("衡阳市", "衡南县"),
            id="at the one hospital of the page",
        ),
        pytest.param(
            "5月5日,成都市第三人民医院三位专家来到衡南县人民医院。专家在该院举行义诊。",
            ("衡阳市", "衡南县"),
            id="at the hospital named last",
        ),
    ],
)
def test_where_the_lead_says_they_were(body, expected):
    assert places_of(body)[-1] == expected


def test_many_come_to_us_and_the_page_does_not_say_who_we_are():
    body = "5月5日,成都市第三人民医院院长率领专家到我院开展大型义诊活动。"
    assert places_of(body) in ([("", "")], [(None, None)])


def test_an_act_at_a_meeting_is_where_the_sentence_before_says():
    body = (
        "5月5日,在成都召开的启动大会上,衡南县中医院与成都市第三人民医院签订帮扶协议。\n"
        "当日下午,在衡南县中医院召开座谈会。座谈会上,院方聘王某为名誉院长。"
    )
    assert places_of(body)[-1] == ("衡阳市", "衡南县")


def test_who_presides_is_told_by_name_where_the_post_stands_before():
    body = (
        "5月5日,我院与衡南县中医院签署协议,我院院长夏某、科室负责人和"
        "衡南县中医院党委书记郑某、院长陈某出席。\n会议由陈某院长主持。"
    )
    assert places_of(body) == [("衡阳市", "衡南县")]
