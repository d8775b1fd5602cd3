"""The law of evidence: an excerpt of a page, cleaned by itself, reads the same."""

import random

import pytest

from analysis import paths
from analysis.cleaning import clean
from analysis.reading.decoding import decode
from tests.cleaning.slipping import page

DAMAGED = page(
    "山东大学第二医院与我院医联体暨小儿外科专科联盟签约。活动由副院长主持。可见双方重视,"
    "“看好病。”他说。重点专科建设项目在上海科技大学举行。"
)
HTML = (
    "<html><head><title>签约</title><style>p{}</style></head><body>"
    "<p>市中心<b>醫院</b>&nbsp;與\u3000<a href='x'>我院</a>簽約</p>\n"
    "<!-- 略 --><p>乾隆著作,意味著</p></body>"
)
SEEDS = sorted(paths.SEEDS.glob("*.txt"))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(DAMAGED, id="slipped bytes"),
        pytest.param(HTML, id="saved page"),
        *(pytest.param(decode(seed.read_bytes()).text, id=seed.stem) for seed in SEEDS),
    ],
)
def test_an_excerpt_cleaned_by_itself_reads_as_on_its_page(source):
    text = clean(source)
    chance = random.Random(4)
    for _ in range(60):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice((1, 2, 4, 9, 30)))
        found = text.grounded(start, end)
        assert clean(source[found.start : found.end]).text == found.evidence


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_seed_is_wholly_repaired(seed):
    text = clean(decode(seed.read_bytes()).text)
    assert not any(repair.kind == "lost" for repair in text.repairs)
    assert "??" not in text.text
    assert "?;" not in text.text


def test_repairs_are_counted_by_character_and_by_gloss():
    kinds = [repair.kind for repair in clean("醫(yī)院??坡?lián)盟\ufffd").repairs]
    assert kinds.count("gloss") == 2
    assert kinds.count("restored") == 3
    assert kinds.count("lost") == 1
