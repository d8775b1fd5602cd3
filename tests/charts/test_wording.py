import pytest

from analysis import codebook
from analysis.charts.style import wrapped
from analysis.charts.wording import SENTENCES, Count, share

ENTRIES = codebook.entries(SENTENCES)


@pytest.mark.parametrize("key", ENTRIES)
def test_both_languages_are_there(key):
    assert ENTRIES[key]["zh"]
    assert ENTRIES[key]["en"]


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 acts"), (1, "1 act"), (2, "2 acts"), (1234, "1,234 acts")],
)
def test_nouns_follow_their_number(count, text):
    assert f"{Count(count):act|acts}" == text


def test_a_share_of_nothing_is_nothing():
    assert share(0, 0) == "0%"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            "签约最多，共十二项。", ["签约最", "多，共", "十二", "项。"], id="zh"
        ),
        pytest.param("most of them here", ["most of", "them", "here"], id="en"),
        pytest.param(
            "签约（12 项）", ["签约", "（12 项）"], id="brackets hold together"
        ),
    ],
)
def test_wrapped(text, lines):
    assert wrapped(text, 7).split("\n") == lines
