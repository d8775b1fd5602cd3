import pandas as pd
import pytest

from analysis.charts import draw_terms
from analysis.charts.counting import distinct_terms
from analysis.charts.phrases import find_phrases
from analysis.charts.terms import describe_terms, describe_terms_together
from tests.made_up import build_made_up_tables


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        pytest.param([], {}, id="none"),
        pytest.param(["双向转诊"], {"双向转诊": 1}, id="one"),
        pytest.param(
            ["肿瘤专科", "专科技术", "专科建设"],
            {"专科": 3},
            id="a part that is far more frequent stays",
        ),
        pytest.param(
            ["医疗资源", "医疗资源", "资源共享"],
            {"医疗资源": 2},
            id="a part that is hardly more frequent goes",
        ),
        pytest.param(
            ["义诊、教学", "义诊、教学"],
            {"义诊": 2, "教学": 2},
            id="no phrase across a mark",
        ),
        pytest.param(["义诊义诊"], {"义诊义诊": 1}, id="a term counts once"),
    ],
)
def test_find_phrases(terms, expected):
    assert find_phrases(terms).to_dict() == expected


def test_our_words_do_not_depend_on_the_global_tokenizer():
    import jieba

    before = find_phrases(["远程会诊", "远程会诊平台"]).to_dict()
    jieba.add_word("程会")
    assert find_phrases(["远程会诊", "远程会诊平台"]).to_dict() == before
    jieba.del_word("程会")


def test_bars_hold_every_term_once():
    tables = build_made_up_tables(120)
    axes = draw_terms(tables).axes[0]
    *parts, _ = axes.containers  # the last one holds the totals
    widths = sum(bar.get_width() for bars in parts for bar in bars)
    assert widths == len(distinct_terms(tables.cooperation_terms, tables.events))


def test_the_title_counts_what_runs():
    tables = build_made_up_tables(120)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    running = int((terms["status"] == "running").sum())
    assert f"已开展 {running} 条" in describe_terms(tables).title


def test_one_term_alone_stands_with_nothing():
    tables = build_made_up_tables(5)
    alone = tables.cooperation_terms.head(1)
    one = type(tables)(**dict(tables) | {"cooperation_terms": alone})
    assert describe_terms_together(one, "en").title.startswith("No two categories")


def test_terms_without_event_stand_for_their_document():
    tables = build_made_up_tables(5)
    loose = tables.cooperation_terms.assign(event_id=pd.NA)
    terms = distinct_terms(loose, tables.events)
    assert set(terms["occasion_id"]) == set(loose["doc_id"])
