import pytest

from analysis.places import find_places


def told(text, day=None):
    return [
        (place.text, [c.county or c.city or c.province for c in place.candidates])
        for place in find_places(text, day)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "四川省攀枝花市",
            [("四川省", ["四川省"]), ("攀枝花市", ["攀枝花市"])],
            id="a chain",
        ),
        pytest.param("涪陵", [("涪陵", ["涪陵区"])], id="a short form"),
        pytest.param(
            "阜蒙县", [("阜蒙县", ["阜新蒙古族自治县"])], id="peoples left out"
        ),
        pytest.param("黔东南州", [("黔东南州", ["黔东南苗族侗族自治州"])], id="a 州"),
        pytest.param("锡盟", [("锡盟", ["锡林郭勒盟"])], id="an alias"),
        pytest.param(
            "新疆兵团第四师",
            [("新疆兵团第四师", ["可克达拉市"])],
            id="a division of the 兵团 in its city",
        ),
        pytest.param(
            "在新县举行", [("新县", ["新县"])], id="a county of two characters"
        ),
        pytest.param("提高县级医院能力", [], id="two characters across words"),
        pytest.param("创新县域医疗", [], id="the same within a word"),
        pytest.param("朝阳医院", [], id="a hospital's name is no place"),
        pytest.param(
            "辽宁朝阳",
            [("辽宁", ["辽宁省"]), ("朝阳", ["朝阳市"])],
            id="a guarded name in a chain",
        ),
        pytest.param("北京路", [], id="a road"),
        pytest.param("走进新荣乡卫生院", [], id="a township"),
        pytest.param("李长春书记", [], id="a person"),
        pytest.param("北京大学深圳医院", [("深圳", ["深圳市"])], id="known elsewhere"),
        pytest.param("长治久安", [], id="a set phrase"),
    ],
)
def test_find_places(text, expected):
    assert told(text) == expected


def test_homonyms_keep_all_candidates():
    (place,) = find_places("鼓楼区卫健局")
    cities = {region.city for region in place.candidates}
    assert cities == {"南京市", "徐州市", "福州市", "开封市"}


def test_a_chain_settles_a_homonym():
    *_, place = find_places("开封市鼓楼区")
    assert [region.adcode for region in place.candidates] == ["410204"]


def test_positions_are_those_of_the_text():
    text = "与重庆市云阳县签约"
    places = find_places(text)
    assert [text[p.start : p.end] for p in places] == ["重庆市", "云阳县"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("来源:中山日报", ["中山市"], id="a city's paper"),
        pytest.param("来源:武义新闻网", ["武义县"], id="a county's site"),
        pytest.param("来源:东方电视台", [], id="东方 is a word here"),
        pytest.param("促进中山先生故里发展", [], id="no paper"),
    ],
)
def test_a_paper_proves_its_place(text, found):
    places = [place.candidates[0] for place in find_places(text)]
    assert [region.county or region.city for region in places] == found
