import pandas as pd
import pytest

from analysis import codebook, scoring
from analysis.charts import draw_scores, draw_scores_by_document

MEASURES = pd.DataFrame(
    {
        "measure": ["event.place", "term.mention", "person.name"],
        "precision": [90.0, 80.0, 100.0],
        "recall": [95.0, 70.0, 100.0],
        "f1": [92.4, 74.7, 100.0],
    }
)


@pytest.mark.parametrize(
    ("lang", "worst"), [("zh", "条款：说法"), ("en", "term: phrase")]
)
def test_scores_name_the_worst_measure(lang, worst):
    title = draw_scores(MEASURES, lang).get_suptitle()
    assert worst in title
    assert "74.7" in title


@pytest.mark.parametrize(("n_documents", "n_rows"), [(0, None), (1, 1), (50, 30)])
def test_scores_by_document_show_the_worst(n_documents, n_rows):
    scores = pd.DataFrame(
        [
            {"doc_id": f"d{number:02}", "measure": name, "f1": 100.0 - number}
            for number in range(n_documents)
            for name in ("event.place", "term.mention")
        ],
        columns=["doc_id", "measure", "f1"],
    )
    figure = draw_scores_by_document(scores, "en")
    if n_rows is None:
        assert figure.get_suptitle() == "There are no scores"
    else:
        assert len(figure.axes[0].get_yticklabels()) == n_rows


def test_every_measure_has_its_label():
    measured = scoring.read_scores()["measure"].unique()
    assert set(measured) <= set(codebook.codes("measure"))
