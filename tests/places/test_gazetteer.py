from collections import Counter

import pytest

from analysis import codebook, lexicon
from analysis.places.divisions import current
from analysis.places.gazetteer import FILES, known_organizations, known_spans

ROWS = [row for name in FILES for row in lexicon.rows(name)]


def names_of(row):
    return [row["name"], *filter(None, row["aliases"].split("、"))]


def test_every_row_stands_under_todays_divisions():
    wrong = []
    for row in ROWS:
        region = current()[row["adcode"]].region if row["adcode"] else None
        told = tuple(row[part] or None for part in ("province", "city", "county"))
        if region and told != (region.province, region.city, region.county):
            wrong.append(row["name"])
    assert wrong == []


def test_no_name_belongs_to_two_rows():
    count = Counter(name for row in ROWS for name in names_of(row))
    assert [name for name, times in count.items() if times > 1] == []


def test_no_name_depends_on_the_province():
    relative = ("省", "市", "县", "区", "我院", "自治区")
    assert [n for row in ROWS for n in names_of(row) if n.startswith(relative)] == []


def test_kinds_are_those_of_the_codebook():
    kinds = {row["org_type"] for row in ROWS}
    assert kinds <= set(codebook.entries("org_type"))


def test_all_provinces_of_the_mainland_are_known():
    provinces = {row["province"] for row in lexicon.rows("known_hospitals")}
    mainland = {c.name for c in current().values() if c.level == "province"}
    assert mainland - provinces == {"台湾省", "香港特别行政区", "澳门特别行政区"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("赴华西医院进修", "四川大学华西医院"),
        ("浙大附属邵逸夫医院专家", "浙江大学医学院附属邵逸夫医院"),
        ("南京医科大学第一附属医院", "江苏省人民医院"),
    ],
)
def test_known_spans(text, name):
    assert [known.name for _, _, known in known_spans(text)] == [name]


def test_levels_are_written_out():
    levels = {organization.level for organization in known_organizations()}
    assert levels == {None, "三级甲等"}
