import pytest

from analysis.places import known_names


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param(
            "大连医科大学第一附属医院", "大连医科大学附属第一医院", id="number first"
        ),
        pytest.param(
            "昆明医科大学附属第一医院", "昆明医科大学第一附属医院", id="number last"
        ),
        pytest.param("中南大学湘雅二院", "中南大学湘雅二医院", id="school and short"),
        pytest.param(
            "第四军医大学西京医院", "空军军医大学第一附属医院", id="former name of it"
        ),
        pytest.param(
            "浙江大学附属邵逸夫医院",
            "浙江大学医学院附属邵逸夫医院",
            id="medical school left out",
        ),
        pytest.param("广西妇幼保健院", "广西壮族自治区妇幼保健院", id="region, short"),
        pytest.param(
            "宁夏自治区人民医院", "宁夏回族自治区人民医院", id="region without people"
        ),
        pytest.param("陕西省中医院", "陕西省中医医院", id="中医院 and 中医医院"),
        pytest.param("宁夏中医院", "宁夏回族自治区中医医院", id="both"),
        pytest.param("大连医科大学附属第九医院", None, id="no such number"),
        pytest.param("浙江大学西京医院", None, id="another school's"),
    ],
)
def test_a_hospital_by_other_spellings(written, name):
    known = known_names().get(written)
    assert (known.name if known else None) == name


def test_a_row_of_the_gazetteer_keeps_its_own_name():
    rows = {name: known.name for name, known in known_names().items()}
    assert all(rows[name] == name for name in rows.values())
