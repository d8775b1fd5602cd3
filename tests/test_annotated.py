"""The regression set: figures may rise, and must not fall unnoticed.

After a change that is meant, write the figures anew:
``python -m analysis score --gold tests/annotated --out tests/annotated/scores.csv``
"""

import pytest

from analysis import paths
from analysis.pipeline import build_files
from analysis.scoring import (
    annotated_files,
    read_annotations,
    read_scores,
    score_documents,
    text_rows,
    total_scores,
)

TOLERANCE = 1.0  # points of F1


@pytest.fixture(scope="module")
def figures():
    annotations = read_annotations(paths.ANNOTATED)
    files = annotated_files(paths.ANNOTATED, annotations)
    return score_documents(text_rows(build_files(files, strict=True)), annotations)


@pytest.fixture(scope="module")
def kept():
    return read_scores()


def f1_of(figures):
    return total_scores(figures).set_index("measure").f1


def test_no_measure_falls_by_more_than_a_point(figures, kept):
    fallen = f1_of(kept) - f1_of(figures)
    assert fallen[fallen > TOLERANCE].to_dict() == {}


def test_every_annotated_document_has_its_figures_kept(figures, kept):
    assert set(kept.doc_id) == set(figures.doc_id)
    assert set(kept.measure) == set(figures.measure)
