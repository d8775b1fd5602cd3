import pytest

from analysis import lexicon
from analysis.errors import LexiconError
from analysis.one_document import read_document
from analysis.reviewing import review_lexicon, summarize_review

ALLIANCE = """甲州医院与乙河县人民医院签约
来源:乙河县人民医院 发布时间:2022-05-06
5月5日上午,甲州医院与乙河县人民医院签署责任书。
"""
TRAINING = """乙河县人民医院举办讲座
来源:乙河县人民医院 发布时间:2022-05-07
5月7日上午,乙河县人民医院举办肿瘤防治讲座。随后签约。
"""


@pytest.fixture
def pages(tmp_path):
    (tmp_path / "alliance.txt").write_text(ALLIANCE, encoding="utf-8")
    (tmp_path / "training.txt").write_text(TRAINING, encoding="utf-8")
    return tmp_path


def row_of(review, key):
    (row,) = review[review.key == key].to_dict("records")
    return row


def test_a_row_that_one_page_alone_needs_is_told_with_what_it_changes(pages):
    row = row_of(review_lexicon([pages], ["signed_documents"]), "责任书")
    assert row["n_documents"] == 1
    assert row["document"].endswith("/alliance.txt")
    assert "events" in row["changed"]


@pytest.mark.parametrize(
    ("vocabulary", "key", "used"),
    [
        pytest.param("event_words", "讲座", 1, id="one page uses it"),
        pytest.param("event_words", "签约", 2, id="more than one page uses it"),
        pytest.param("signed_documents", "意向书", 0, id="no page uses it"),
        pytest.param("surnames", "甲", None, id="no row"),
    ],
)
def test_pages_that_use_a_row_are_counted(pages, vocabulary, key, used):
    review = review_lexicon([pages], [vocabulary])
    assert review[review.key == key].n_documents.tolist() == [used] * (used is not None)


def test_pages_read_as_before_after_a_review(pages):
    before = read_document(ALLIANCE.encode(), "alliance.txt")
    review_lexicon([pages], ["signed_documents", "event_words"])
    assert read_document(ALLIANCE.encode(), "alliance.txt") == before


def test_the_summary_counts_each_row_once(pages):
    (row,) = summarize_review(review_lexicon([pages], ["signed_documents"])).to_dict(
        "records"
    )
    assert row["rows"] == len(lexicon.rows("signed_documents"))
    assert row["rows"] == row["used_by_none"] + row["used_by_one"] + row["used_by_more"]


def test_a_vocabulary_that_is_not_there_is_told(pages):
    with pytest.raises(LexiconError, match="no such vocabulary"):
        review_lexicon([pages], ["signed_words"])
