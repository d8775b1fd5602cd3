import pandas as pd
import pytest
from matplotlib.figure import Figure

from analysis.charts import boundaries, draw_map, draw_province_arcs, spread
from analysis.charts.arcs import describe_province_arcs
from analysis.charts.bars import draw_rows
from analysis.charts.maps import describe_map, describe_province
from tests.made_up import build_made_up_tables


def test_the_map_has_34_provinces_and_ten_dashes():
    provinces = boundaries.provinces()
    assert len(provinces) == 34
    assert provinces[["zh", "en"]].notna().all(axis=None)
    assert len(boundaries.dash_lines()) == 10


@pytest.mark.parametrize(
    ("province", "lon", "lat"),
    [
        pytest.param("54", 95.5, 28.2, id="South Tibet"),
        pytest.param("65", 79.5, 35.2, id="Aksai Chin"),
        pytest.param("71", 121.5, 25.0, id="Taiwan"),
        pytest.param("71", 123.475, 25.745, id="Diaoyu Dao"),
        pytest.param("46", 112.34, 16.83, id="Xisha"),
        pytest.param("46", 117.77, 15.12, id="Huangyan Dao"),
        pytest.param("46", 114.365, 10.377, id="Nansha"),
    ],
)
def test_the_map_reaches_as_far_as_the_public_standard_map(province, lon, lat):
    point = boundaries.project(pd.Series([lon]), pd.Series([lat]))[0]
    provinces = boundaries.provinces()
    assert list(provinces.index[provinces.contains(point)]) == [province]


def test_two_districts_of_one_name_are_two():
    names = boundaries.counties("32")["zh"]
    assert names.is_unique
    assert {"南京鼓楼区", "徐州鼓楼区"} <= set(names)


def test_bars_of_one_name_stay_two():
    axes = Figure().add_subplot()
    draw_rows(axes, [3, 5], ["城区", "城区"])
    assert [bar.get_width() for bar in axes.containers[0]] == [3, 5]


def test_divisions_lie_within_their_province():
    sichuan = boundaries.provinces().geometry["51"].buffer(20_000)
    assert boundaries.cities("51").representative_point().within(sichuan).all()
    assert boundaries.counties("51").index.str.startswith("51").all()


@pytest.mark.parametrize(
    ("lead", "member", "reach"),
    [
        pytest.param("370102", "370103", "same_city", id="two districts of a city"),
        pytest.param("370100", "370200", "same_province", id="two cities"),
        pytest.param("110101", "110119", "same_city", id="a municipality is a city"),
        pytest.param("429004", "429005", "same_province", id="counties of no city"),
        pytest.param("370100", "510100", "across", id="two provinces"),
        pytest.param("370100", "370000", "province_only", id="a city is not known"),
        pytest.param("370000", "510000", "across", id="provinces are enough"),
        pytest.param("370100", None, "not_placed", id="one side is nowhere"),
    ],
)
def test_reach(lead, member, reach):
    ties = pd.DataFrame({"lead_adcode": [lead], "member_adcode": [member]})
    ties = ties.astype("string")
    for side in ("lead", "member"):
        ties[f"{side}_city"] = boundaries.city_of(ties[f"{side}_adcode"])
    assert spread._reach(ties).tolist() == [reach]


def test_every_tie_has_a_reach_and_no_distance_without_a_city():
    tables = build_made_up_tables(120)
    ties = spread.find_tie_ends(tables)
    assert set(ties["reach"]) <= set(spread.REACHES)
    assert ties.loc[ties["reach"] == "not_placed", "distance_km"].isna().all()
    assert (ties["distance_km"].dropna() < 6000).all()


@pytest.mark.parametrize("measure", spread.MEASURES)
def test_placed_and_unplaced_are_all_there_is(measure):
    tables = build_made_up_tables(120)
    codes = spread.find_places(tables, measure)
    axes = draw_map(tables, measure=measure).axes[1]
    drawn = sum(bar.get_width() for bars in axes.containers for bar in bars)
    assert drawn == len(codes)


def test_what_has_no_place_is_stated():
    tables = build_made_up_tables(120)
    unplaced = int(spread.find_places(tables, "events").isna().sum())
    assert f"{unplaced} 项未能定位" in describe_map(tables).note


def test_codes_of_today_draw_the_map():
    tables = build_made_up_tables(1)
    moved = tables.events.assign(adcode="220381", adcode_now="220184")
    finding = describe_province(type(tables)(**dict(tables) | {"events": moved}))
    assert "长春" in finding.title


def test_arcs_of_a_province_say_what_is_not_in_the_figure():
    tables = build_made_up_tables(120)
    ties = spread.find_tie_ends(tables)
    ends = ties[["lead_adcode", "member_adcode"]].astype("string")
    is_of_province = (
        ends.apply(lambda side: side.str[:2] == "51").fillna(False).any(axis=1)
    )
    n_elsewhere = len(ties) - int(is_of_province.sum())
    finding = describe_province_arcs(tables, province="51")
    assert finding.title.startswith("四川")
    assert f"与本省无关或未定位的 {n_elsewhere} 条不在此图" in finding.note


@pytest.mark.parametrize("province", ["46", "71", "54"])
def test_a_province_is_drawn_whatever_its_ties(province):
    figure = draw_province_arcs(build_made_up_tables(120), province=province)
    assert boundaries.provinces()["zh"][province] in figure.get_suptitle()
