import pytest

from analysis import lexicon
from analysis.places import adcode_now, find_places, region_now
from analysis.places.divisions import current


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        pytest.param("公主岭市", "2019-05-01", ("四平市", "220381"), id="before"),
        pytest.param("公主岭市", "2021-04-16", ("长春市", "220184"), id="after"),
        pytest.param("公主岭市", None, ("长春市", "220184"), id="day unknown"),
        pytest.param("公主岭市", "XXXX-04-16", ("长春市", "220184"), id="no year"),
        pytest.param("新津县", "2019-07-14", ("成都市", "510132"), id="old name"),
        pytest.param("新津县", "2022-07-14", ("成都市", "510118"), id="name outlived"),
        pytest.param("郫都区", "2015-01", ("成都市", "510124"), id="known by month"),
        pytest.param("莱芜市", "2017-03-01", ("莱芜市", "371200"), id="莱芜 a city"),
        pytest.param(
            "潞西市", "2009-03-01", ("德宏傣族景颇族自治州", "533103"), id="潞西"
        ),
        pytest.param("友好区", "2018-03-01", ("伊春市", "230704"), id="old code"),
        pytest.param("友好区", "2022-03-01", ("伊春市", "230719"), id="new code"),
        pytest.param("枣阳市", "2009-03-01", ("襄樊市", "420683"), id="city renamed"),
    ],
)
def test_codes_in_force_on_a_day(text, day, expected):
    (place,) = find_places(text, day)
    (region,) = place.candidates
    assert (region.city, region.adcode) == expected


@pytest.mark.parametrize(
    ("then", "now"), [("220381", "220184"), ("371200", "370100"), ("110105", "110105")]
)
def test_adcode_now(then, now):
    assert adcode_now(then) == now


def test_region_now_has_todays_names():
    (region,) = find_places("新津县", "2019-07-14")[0].candidates
    assert region_now(region).county == "新津区"


def test_every_former_division_has_a_successor_of_today():
    rows = lexicon.rows("division_changes")
    assert [row["chain"] for row in rows if row["successor"] not in current()] == []


def test_a_code_that_is_used_again_keeps_its_place():
    again = [r for r in lexicon.rows("division_changes") if r["adcode"] in current()]
    assert [r["chain"] for r in again if r["successor"] != r["adcode"]] == []
