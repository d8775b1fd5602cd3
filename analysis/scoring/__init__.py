"""How right the tables are, measured against annotated documents.

An annotation is a JSON file ``<doc_id>.json``; what it holds and how it is compared is
told in ``tests/annotated/README.md``. Figures are micro-averaged over documents.
"""

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis import paths
from analysis.errors import AnalysisError
from analysis.scoring.measures import (
    measure_alliances,
    measure_document,
    measure_events,
    measure_organizations,
    measure_quantities,
    measure_terms,
    organizations_by_name,
)
from analysis.scoring.people import measure_people
from analysis.scoring.tallying import Error, Rows, Tally
from analysis.sources import document_ids, find_files, is_page
from analysis.tables.frames import Tables, exported_frame

PER_DOCUMENT = {
    "documents": measure_document,
    "events": measure_events,
    "participants": measure_people,
    "alliances": measure_alliances,
    "cooperation_terms": measure_terms,
    "quantities": measure_quantities,
}


@dataclass(frozen=True, eq=False)
class Score:
    """The tally of each measure, by name."""

    tallies: Mapping[str, Tally]
    n_documents: int

    @property
    def figures(self) -> pd.DataFrame:
        """Get precision, recall, F1 (per cent) and counts, a row per measure."""
        return _figures(self.tallies)

    @property
    def mean_f1(self) -> float:
        """Get the mean of all measures' F1."""
        f1 = [tally.f1 for tally in self.tallies.values()]
        return round(sum(f1) / len(f1), 1) if f1 else 0.0

    @property
    def errors(self) -> list[tuple[str, Error]]:
        """Get what was missed and made up, as (measure, error)."""
        return [
            (name, error)
            for name, tally in sorted(self.tallies.items())
            for error in tally.errors
        ]


def read_annotations(folder: Path) -> list[dict]:
    """Get the annotated documents of a folder, by file name.

    Raises
    ------
    AnalysisError
        If there is none.
    """
    found = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.json"))
    ]
    if not found:
        raise AnalysisError(f"{folder}: no annotated document (<doc_id>.json) here.")
    return found


def annotated_files(folder: Path, annotations: Iterable[dict]) -> dict[str, Path]:
    """Get name to file of the annotated documents, beside them or in ``seeds/``.

    Raises
    ------
    AnalysisError
        If a document is in neither.
    """
    files = {}
    for home in (paths.SEEDS, folder):
        pages = {n: file for n, file in find_files(home).items() if is_page(n)}
        ids = document_ids(list(pages))
        files |= {ids[n]: file for n, file in pages.items()}
    wanted = [annotation["doc_id"] for annotation in annotations]
    lost = [doc_id for doc_id in wanted if doc_id not in files]
    if lost:
        raise AnalysisError(
            f"{folder}: no page for the annotation of {', '.join(lost)}, here or in "
            f"{paths.SEEDS}."
        )
    return {files[doc_id].name: files[doc_id] for doc_id in wanted}


def score(tables: Tables, annotations: Iterable[dict]) -> Score:
    """Compare tables with annotations; other documents are left aside."""
    return score_rows(text_rows(tables), annotations)


def score_documents(
    rows: Mapping[str, Rows], annotations: Iterable[dict]
) -> pd.DataFrame:
    """Get the figures of each document: a row per document and measure.

    A measure of which a document asks nothing and was given nothing has no row.
    """
    figures = {a["doc_id"]: score_rows(rows, [a]).figures for a in annotations}
    table = pd.concat(figures, names=["doc_id"]).reset_index("doc_id")
    counted = table[["found", "made_up", "missed"]].sum(axis="columns") > 0
    return table[counted].reset_index(drop=True)


def read_scores() -> pd.DataFrame:
    """Get the kept figures of all annotated documents, as ``score_documents``."""
    return pd.read_csv(paths.ANNOTATED / "scores.csv")


def total_scores(by_document: pd.DataFrame) -> pd.DataFrame:
    """Get the figures of each measure from those of single documents."""
    counts = by_document.groupby("measure")[["found", "made_up", "missed"]].sum()
    rows = counts.astype(object).itertuples()
    return _figures({measure: Tally(*row) for measure, *row in rows})


def score_rows(tables: Mapping[str, Rows], annotations: Iterable[dict]) -> Score:
    """Compare rows of text cells with annotations, see ``score``."""
    annotations = list(annotations)
    tallies: Mapping[str, Tally] = defaultdict(Tally)
    by_document = {name: _by_document(tables[name]) for name in PER_DOCUMENT}
    known = organizations_by_name(tables["organizations"])
    for gold in annotations:
        for name, measure in PER_DOCUMENT.items():
            measure(tallies, gold, by_document[name].get(gold["doc_id"], []))
        measure_organizations(tallies, gold, known)
    return Score(dict(tallies), len(annotations))


def read_csv_rows(folder: Path) -> dict[str, Rows]:
    """Get exported tables as rows of text cells.

    Raises
    ------
    AnalysisError
        If a table that is measured is not there.
    """
    tables = {}
    for name in (*PER_DOCUMENT, "organizations"):
        path = folder / f"{name}.csv"
        if not path.exists():
            raise AnalysisError(f"{path}: not there; export the tables first.")
        with path.open(encoding="utf-8-sig", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    return tables


def _figures(tallies: Mapping[str, Tally]) -> pd.DataFrame:
    rows = [
        (name, t.precision, t.recall, t.f1, t.found, t.made_up, t.missed)
        for name, t in sorted(tallies.items())
    ]
    columns = ["measure", "precision", "recall", "f1", "found", "made_up", "missed"]
    return pd.DataFrame(rows, columns=columns)


def text_rows(tables: Tables) -> dict[str, Rows]:
    """Get tables as rows of text cells, as an exported file has them."""
    return {
        name: exported_frame(name, table)
        .astype(object)
        .where(table.notna(), "")
        .astype(str)
        .to_dict("records")
        for name, table in tables
    }


def _by_document(rows: Rows) -> dict[str, Sequence[Mapping[str, str]]]:
    grouped = defaultdict(list)
    for row in rows:
        grouped[row["doc_id"]].append(row)
    return grouped
