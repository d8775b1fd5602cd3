from pathlib import Path

import pytest

from analysis import codebook, lexicon, paths
from analysis.errors import LexiconError

LEXICONS = sorted(path.stem for path in paths.LEXICON.glob("*.csv"))
# Proper names, whole lines of pages and pairs of characters stand for themselves.
WHOLE = {"boilerplate", "known_hospitals", "known_institutions", "script_variants"}
CODEBOOKS = sorted(path.stem for path in paths.CODEBOOK.glob("*.csv"))


def key_of(row):
    return next(iter(row.values()))


@pytest.mark.parametrize("name", LEXICONS)
def test_each_key_stands_in_its_example(name):
    lost = [key_of(r) for r in lexicon.rows(name) if key_of(r) not in r["example"]]
    assert lost == []


@pytest.mark.parametrize("name", sorted({*LEXICONS} - WHOLE))
def test_each_example_shows_its_key_in_use(name):
    assert [key_of(r) for r in lexicon.rows(name) if key_of(r) == r["example"]] == []


@pytest.mark.parametrize("name", LEXICONS)
def test_each_row_has_a_source(name):
    assert [key_of(row) for row in lexicon.rows(name) if not row["source"]] == []


@pytest.mark.parametrize("name", LEXICONS)
def test_keys_are_sorted(name):
    keys = [key_of(row) for row in lexicon.rows(name)]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    "path",
    [*sorted(paths.LEXICON.glob("*.csv")), *sorted(paths.CODEBOOK.glob("*.csv"))],
    ids=lambda path: path.stem,
)
def test_files_are_plain_utf8_lines(path):
    data = path.read_bytes()
    assert data.endswith(b"\n")
    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", CODEBOOKS)
def test_codebooks_load_with_both_labels(name):
    assert all(e["zh"] and e["en"] for e in codebook.entries(name).values())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("word,source\n", "example", id="a required column is absent"),
        pytest.param(
            "word,example,source\n签,签约,词典\n签,签名,词典\n", "twice", id="key twice"
        ),
        pytest.param("word,example,source\n签,签约\n", "cells", id="a cell is absent"),
        pytest.param("word,example,source\n,签约,词典\n", "empty", id="no key"),
    ],
)
def test_a_broken_lexicon_says_what_is_wrong(text, told, tmp_path, monkeypatch):
    (tmp_path / "broken.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(paths, "LEXICON", Path(tmp_path))
    with pytest.raises(LexiconError, match=told):
        lexicon.rows.__wrapped__("broken")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("code,zh,meaning\n", "have to be", id="a column is absent"),
        pytest.param("code,zh,en,meaning\na,甲,,\n", "filled", id="no English label"),
        pytest.param("code,zh,en,meaning\na,甲,a,\na,乙,b,\n", "twice", id="key twice"),
    ],
)
def test_a_broken_codebook_says_what_is_wrong(text, told, tmp_path, monkeypatch):
    (tmp_path / "broken.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(paths, "CODEBOOK", Path(tmp_path))
    with pytest.raises(LexiconError, match=told):
        codebook.entries.__wrapped__("broken")
