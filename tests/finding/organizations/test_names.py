import pytest

from analysis.finding.organizations.names import (
    abbreviated,
    by_ordinal,
    is_abbreviation,
    level_of,
    official_place,
    place_chain,
    same_name,
    standing_name,
    standing_office,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("阜阳市卫健委", "阜阳市卫生健康委员会"),
        ("太和县卫计局", "太和县卫生和计划生育局"),
        ("界首市卫生局", "界首市卫生局"),
        ("太和县政府", "太和县人民政府"),
        ("太和县人民政府", "太和县人民政府"),
        ("太和县委", "中共太和县委员会"),
        ("中共太和县委", "中共太和县委员会"),
        ("中国共产党太和县委", "中共太和县委员会"),
        ("太和县政协", "政协太和县委员会"),
        ("太和县人大常委会", "太和县人民代表大会常务委员会"),
        ("太和县人民医院", "太和县人民医院"),
    ],
)
def test_an_office_is_spelled_in_full_under_its_name_of_the_year(written, expected):
    assert standing_office(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            "河南省新乡市卫辉市人民医院", "卫辉市人民医院", id="county-level city"
        ),
        pytest.param("安徽省太和县人民医院", "太和县人民医院", id="county"),
        pytest.param(
            "江苏省南京市江宁区妇幼保健院", "南京市江宁区妇幼保健院", id="district"
        ),
        pytest.param("安徽省胸科医院", "安徽省胸科医院", id="province stays"),
        pytest.param("阜阳市二医院", "阜阳市第二医院", id="ordinal"),
        pytest.param("太和县人民医院", "太和县人民医院", id="nothing to do"),
        pytest.param("第九师医院", "第九师医院", id="a division of the corps"),
        pytest.param(
            "兵团卫健委", "新疆生产建设兵团卫生健康委员会", id="an office of the corps"
        ),
        pytest.param("兵团第九师医院", "兵团第九师医院", id="of the corps' division"),
    ],
)
def test_standing_name(written, expected):
    assert standing_name(written) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("道真县", "道真仡佬族苗族自治县"),
        ("太和县", "太和县"),
        ("甘南州", "甘南藏族自治州"),
        ("鼓楼区", "鼓楼区"),
    ],
)
def test_official_place(place, expected):
    assert official_place(place) == expected


def test_place_chain_takes_only_what_stands_in_front():
    assert place_chain("江苏省南京市江宁区妇幼保健院") == ["江苏省", "南京市", "江宁区"]
    assert place_chain("中共太和县委员会") == ["太和县"]
    assert place_chain("浙江省人民医院毕节医院") == ["浙江省"]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("安医大一附院", "安徽医科大学第一附属医院"),
        ("山医大二院", "山西医科大学第二医院"),
        ("中山三院", "中山大学附属第三医院"),
        ("省人医", "省人民医院"),
        ("阜阳市二院", "阜阳市第二人民医院"),
    ],
)
def test_is_abbreviation(short, full):
    assert is_abbreviation(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        pytest.param("县医院", "太和县肿瘤医院", id="another kind"),
        pytest.param("安医大一附院", "安徽医科大学第二附属医院", id="ordinal"),
        pytest.param("安医大附院", "安徽医科大学第二附属医院", id="no ordinal"),
        pytest.param("省人民医院", "安徽省中医院", id="other words"),
        pytest.param("太和县人民", "太和县人民医院", id="beginning only"),
        pytest.param("太和县人民医院", "太和县人民医院", id="itself"),
        pytest.param("郑大一附院", "浙江大学第一附属医院", id="another school"),
    ],
)
def test_what_abbreviates_another_name(short, full):
    assert not is_abbreviation(short, full)


def test_an_abbreviation_of_two_names_is_not_settled():
    one, other = "山西医科大学第二医院", "山东医科大学第二医院"
    assert abbreviated("山医大二院", [one]) == one
    assert abbreviated("山医大二院", [one, other]) is None
    assert abbreviated("山医大二院", [one, f"{one}右玉医院"]) == one


def test_by_ordinal_wants_one_fitting_name():
    names = ["阜阳市第二人民医院", "安徽医科大学第一附属医院"]
    assert by_ordinal("二院", names) == names[0]
    assert by_ordinal("一附院", names) == names[1]
    assert by_ordinal("三院", names) is None
    assert by_ordinal("医院", names) is None


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("市卫健委", "市"),
        ("自治区人民医院", "自治区"),
        ("县医院", "县"),
        ("太和县人民医院", None),
    ],
)
def test_level_of(written, level):
    assert level_of(written) == level


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("南京市江宁区妇幼保健院", "江宁区妇幼保健院", True),
        ("太和县人民医院", "太和县中医院", False),
        ("太和县人民医院", "颍上县人民医院", False),
        ("太和县人民医院", "人民医院", False),
        ("安徽阜阳第二人民医院", "阜阳市第二人民医院", True),
        ("安徽阜阳医院", "阜阳市医院", False),
    ],
)
def test_same_name_looks_past_the_places_in_front(left, right, expected):
    assert same_name(left, right) is expected
