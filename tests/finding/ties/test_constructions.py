"""The ways of telling a tie that constructions.txt lists, one a line."""

from pathlib import Path

import pytest

from tests.finding.mentions import ties_of

HOUSES = {
    "甲": "安徽省胸科医院",
    "乙": "太和县人民医院",
    "丙": "界首市中医院",
    "丁": "阜阳市第二人民医院",
}
LINES = [
    line
    for line in (Path(__file__).parent / "constructions.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


def _cases():
    for line in LINES:
        text, _, ties = line.lstrip("?").partition("|")
        gap = pytest.mark.xfail(reason="not read yet", strict=True)
        marks = [gap] if line.startswith("?") else []
        yield pytest.param(text, ties.split(), id=text[:30], marks=marks)


def _spelled(text):
    return text.translate(str.maketrans(HOUSES))


@pytest.mark.parametrize(("text", "expected"), list(_cases()))
def test_a_tie_is_read_however_it_is_told(text, expected):
    found = [
        f"{lead}<-{member}:{kind}" + (f"/{specialty}" if specialty else "")
        for kind, specialty, lead, member in ties_of(_spelled(text))
    ]
    assert sorted(found) == sorted(map(_spelled, expected))
