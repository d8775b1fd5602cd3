"""The ways in which pages tell terms, with the terms a careful reader takes from each.

``tellings.csv`` was written from knowledge of the genre, with invented names: one way
of telling a line, ``\\n`` where the page begins a new line. ``terms`` gives category,
words and status of each term; lines of the kind ``none`` hold look-alikes. ``read`` is
``no`` where the rules do not yet read a line as they should.
"""

import csv
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from analysis.finding.organizations import find_organizations
from analysis.finding.sentences import split_sentences
from analysis.finding.terms import find_terms
from tests.finding.articles import article_of

NEWS = "6月21日,云岭医科大学附属医院与石桥县人民医院签订医联体合作协议。\n"
FOLDED = str.maketrans("，：；（）！？", ",:;()!?")


def tellings():
    path = Path(__file__).with_name("tellings.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            gap = pytest.mark.xfail(strict=True, reason="not yet read")
            marks = () if row["read"] == "yes" else (gap,)
            wanted = [tuple(term.split(" ")) for term in row["terms"].split("；")]
            wanted = [] if wanted == [("",)] else wanted
            name = f"{row['kind']}-{number}"
            yield pytest.param(row["text"], wanted, id=name, marks=marks)


def same_words(wanted, found):
    inside = wanted in found or found in wanted
    return inside or SequenceMatcher(None, wanted, found).ratio() >= 0.5


@pytest.mark.parametrize(("text", "wanted"), list(tellings()))
def test_tellings(text, wanted):
    body = NEWS + text.replace("\\n", "\n").translate(FOLDED)
    article = article_of(body)
    sentences = split_sentences(article)
    terms = find_terms(article, sentences, find_organizations(article, sentences))
    left = [(term.category, term.term, term.status) for term in terms]
    for category, words, status in wanted:
        found = [
            term
            for term in left
            if term[0] == category and same_words(words, term[1]) and term[2] == status
        ]
        assert found, (category, words, status, left)
        left.remove(found[0])
    assert left == []
