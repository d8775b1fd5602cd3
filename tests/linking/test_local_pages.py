"""Pages that leave their own county or city out, told by publisher or dateline."""

import pytest

from analysis.one_document import read_document


def rows_of(body, source=None, title="两院签约"):
    byline = f"来源:{source} " if source else ""
    page = f"{title}\n{byline}发布时间:2022-05-06\n\n{body}\n"
    return read_document(page.encode(), "page.txt").rows


def places_of(*page, **more):
    """Get where each organisation is: city and county."""
    return {
        row["name"]: (row["city"], row["county"])
        for row in rows_of(*page, **more)["organizations"]
    }


DEZHOU, ENSHI = "德州市", "恩施土家族苗族自治州"


@pytest.mark.parametrize(
    ("body", "source", "name", "place"),
    [
        pytest.param(
            "5月5日,我市中心医院与山东省立医院签订医联体协议。",
            "德州日报",
            "德州市中心医院",
            (DEZHOU, None),
            id="our city, by its paper",
        ),
        pytest.param(
            "5月5日,武汉大学中南医院与县人民医院签订医联体协议。",
            "云上通山",
            "通山县人民医院",
            ("咸宁市", "通山县"),
            id="our county, by its channel",
        ),
        pytest.param(
            "本报德州5月5日讯 昨日,我市中心医院与山东省立医院签订医联体协议。",
            None,
            "德州市中心医院",
            (DEZHOU, None),
            id="our city, by the dateline",
        ),
        pytest.param(
            "5月5日,我县人民医院与山东省立医院签订医联体协议。",
            "宁津县融媒体中心",
            "宁津县人民医院",
            (DEZHOU, "宁津县"),
            id="our county",
        ),
        pytest.param(
            "5月5日,县人民医院与湖北省人民医院签订医联体协议。",
            "巴东县融媒体中心",
            "巴东县人民医院",
            (ENSHI, "巴东县"),
            id="the county of its paper",
        ),
        pytest.param(
            "5月5日,盟医院与北京天坛医院签订专科联盟协议。",
            "锡林郭勒日报",
            "锡林郭勒盟医院",
            ("锡林郭勒盟", None),
            id="the league of its paper",
        ),
    ],
)
def test_our_place_is_the_publishers(body, source, name, place):
    assert places_of(body, source)[name] == place


def test_another_places_hospital_is_not_the_publishers():
    body = "5月5日,山东省立医院与夏津县签约,县人民医院加入医联体。"
    places = places_of(body, "宁津县融媒体中心")
    assert places["夏津县人民医院"] == (DEZHOU, "夏津县")
    assert "宁津县人民医院" not in places


def test_a_town_is_in_the_only_county_the_page_speaks_of():
    body = "5月5日上午,我院专家来到茶店子镇卫生院开展义诊活动,接诊群众200余人。"
    rows = rows_of(body, "巴东县人民医院", "下乡义诊")
    assert {row["county"] for row in rows["organizations"]} == {"巴东县"}
    assert [row["county"] for row in rows["events"]] == ["巴东县"]
    assert rows["problems"] == []


@pytest.mark.parametrize(
    ("other", "city"), [("利川市人民医院", ENSHI), ("常德市第四人民医院", None)]
)
def test_a_town_may_be_in_any_of_two_counties(other, city):
    body = f"5月5日,巴东县人民医院、{other}与茶店子镇卫生院签订医联体协议。"
    assert places_of(body)["茶店子镇卫生院"] == (city, None)


def test_a_city_that_no_other_governs_is_one_place():
    body = "5月5日,八师石河子市人民医院与石河子大学医学院第一附属医院签订医联体协议。"
    (event, *_) = rows_of(body, "石河子日报")["events"]
    assert (event["city"], event["county"]) == (None, "石河子市")


@pytest.mark.parametrize(
    ("partner", "city"),
    [
        pytest.param("徐州医科大学附属医院", "徐州市", id="a partner named for a city"),
        pytest.param("南京市胸科医院", "南京市", id="a partner of the other"),
        pytest.param("江苏省中医院", None, id="one of the province, in its capital"),
    ],
)
def test_two_districts_of_one_name_in_a_province(partner, city):
    body = f"5月5日,鼓楼区中医院与{partner}签订医联体协议,江苏省卫健委参加。"
    rows = rows_of(body)
    found = {row["name"]: row["city"] for row in rows["organizations"]}
    assert found["鼓楼区中医院"] == city
    told = [p["detail"] for p in rows["problems"] if p["problem"] == "ambiguous_region"]
    assert bool(told) == (city is None)
    if told:
        assert all(code in told[0] for code in ("320106", "320302"))
        assert "350102" not in told[0]
