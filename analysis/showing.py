"""What is printed in a terminal; in a pipe it is plain text of a fixed width."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from analysis import codebook
from analysis.errors import AnalysisError
from analysis.explaining import explain_occasion, explain_organization
from analysis.reviewing import summarize_review
from analysis.scoring import Score
from analysis.tables import SCHEMAS
from analysis.tables.declaring import codes_of
from analysis.tables.frames import Tables

WIDTH = 120  # where the output is no terminal

COUNTED = {
    "documents": "documents",
    "events": "events",
    "people": "participants",
    "ties": "alliances",
    "terms": "cooperation_terms",
    "organisations": "organizations",
    "problems": "problems",
}

# What is shown of each table under a document, in this order.
SHOWN = {
    "events": ("event_type", "date", "object", "venue", "province", "city", "county"),
    "participants": ("name", "role", "title", "organization"),
    "alliances": ("alliance_type", "specialty", "lead", "member"),
    "cooperation_terms": ("category", "status", "term"),
    "organizations": ("name", "aliases", "org_type", "province", "city", "county"),
    "quantities": ("qualifier", "value", "unit", "subject"),
    "problems": ("problem", "detail"),
}

# What is shown to say why names, or reports, are one.
WHY_ORGANIZATION = ("name", "name_reason", "doc_id", "evidence")
WHY_OCCASION = ("doc_id", "occasion_reason", "shared", "evidence")

# Columns of codes, shown with their Chinese label.
CODED = {
    name
    for schema in SCHEMAS.values()
    for name, column in schema.columns.items()
    if codes_of(column)
}

# Problems that concern a whole file and so are told right after a build.
FILE_PROBLEMS = (
    "unreadable_document",
    "empty_document",
    "reading_failed",
    "not_an_article",
)


def console() -> Console:
    """Get a console: as wide as the terminal, or of fixed width in a pipe."""
    return Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)


def show_summary(tables: Tables, places: Mapping[str, Path]) -> None:
    """Print how many rows were read, where they are, and which files failed."""
    show_file_problems(tables)
    table = Table(box=None, pad_edge=False)
    table.add_column("read")
    table.add_column("rows", justify="right")
    for label, name in COUNTED.items():
        frame = getattr(tables, name)
        if label == "people":
            people = frame[frame.kind == "person"]
            table.add_row(label, str(len(people[["doc_id", "name"]].drop_duplicates())))
        else:
            table.add_row(label, str(len(frame)))
    out = console()
    out.print(table)
    for what, folder in places.items():
        out.print(f"{what}: {folder}", soft_wrap=True)


def show_file_problems(tables: Tables) -> None:
    """Print a line to standard error for each file that could not be read."""
    failed = tables.problems[tables.problems.problem.isin(FILE_PROBLEMS)]
    for problem in failed.itertuples():
        where = "" if pd.isna(problem.doc_id) else f"{problem.doc_id}: "
        print(f"not read: {where}{problem.detail}", file=sys.stderr)


def show_document(tables: Tables) -> None:
    """Print the tables of one document: its sections, then what was read from it."""
    out = console()
    (document,) = tables.documents.to_dict("records")
    for name, value in document.items():
        if name != "day" and not pd.isna(value):
            out.print(Text(f"{_label('documents', name)}  {value}"), soft_wrap=True)
    labels = codebook.labels("section")
    for row in tables.sections.itertuples():
        out.rule(f"{labels[row.section]} {row.start}-{row.end}", style="dim")
        out.print(Text(row.evidence.strip("\n")), soft_wrap=True)
    for name, columns in SHOWN.items():
        frame = getattr(tables, name)
        if len(frame):
            out.print()
            out.print(_table_of(name, frame, columns))


def show_reasons(tables: Tables, asked: str) -> None:
    """Print why what is called ``asked`` is one organisation, or one occasion.

    Raises
    ------
    AnalysisError
        If no organisation is so called and no occasion has this id.
    """
    out = console()
    names = explain_organization(tables, asked)
    for (_, name), rows in names.groupby(["organization_id", "organization"]):
        out.print(Text(name, style="bold"))
        out.print(_table_of("organization_names", rows, WHY_ORGANIZATION))
    reports = explain_occasion(tables, asked)
    if len(reports):
        out.print(_table_of("occasions", reports, WHY_OCCASION))
    if not len(names) and not len(reports):
        raise AnalysisError(
            f"No organisation is called {asked!r} and no occasion has this id. "
            "Ask for a name or an occasion_id as the tables have it."
        )


def show_score(score: Score, *, misses: bool = False) -> None:
    """Print the figures of each measure, and what was missed or made up."""
    if misses:
        for name, error in score.errors:
            print(name, error.doc_id, error.kind, error.what, sep="\t")
    table = Table(box=None, pad_edge=False)
    for column in score.figures.columns:
        justify = "left" if column == "measure" else "right"
        table.add_column(column.replace("_", " "), justify=justify)
    for row in score.figures.itertuples(index=False):
        table.add_row(*map(str, row))
    table.add_section()
    table.add_row("mean", "", "", str(score.mean_f1))
    out = console()
    out.print(table)
    out.print(f"{score.n_documents} documents; precision, recall and F1 in per cent")


def show_review(review: pd.DataFrame) -> None:
    """Print how far the lexicon is used, then the rows that one page alone needs."""
    out = console()
    needed = review[review.changed.notna()]
    listed = needed[["vocabulary", "key", "document", "changed"]]
    for frame in (summarize_review(review), listed):
        table = Table(box=None, pad_edge=False)
        for column in frame.columns:
            numbers = pd.api.types.is_numeric_dtype(frame[column])
            justify = "right" if numbers else "left"
            table.add_column(column.replace("_", " "), justify=justify, overflow="fold")
        for row in frame.itertuples(index=False):
            table.add_row(*(Text(str(value)) for value in row))
        out.print(table)
        out.print()


def _table_of(name: str, frame: pd.DataFrame, columns: Sequence[str]) -> Table:
    entry = codebook.entries("tables")[name]
    title = f"{entry['zh']} {entry['en']}"
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    if "start" in frame.columns:
        columns = (*columns, "start")
    for column in columns:
        table.add_column(_label(name, column), overflow="fold")
    for row in frame[list(columns)].itertuples(index=False):
        table.add_row(*map(_cell, columns, row))
    return table


def _label(table: str, column: str) -> str:
    return codebook.column(table, column)["zh"]


def _cell(column: str, value: object) -> Text:
    if pd.isna(value):
        return Text("")
    if column in CODED:
        value = codebook.labels(column)[value]
    return Text(str(value))
