"""The command line: ``python -m analysis COMMAND``."""

import argparse
import sys
from pathlib import Path

import analysis
from analysis import paths
from analysis.errors import AnalysisError
from analysis.exporting import export_codebook, export_csv
from analysis.pipeline import build, build_files
from analysis.refreshing import refresh
from analysis.reviewing import review_lexicon
from analysis.scoring import (
    annotated_files,
    read_annotations,
    read_csv_rows,
    score_documents,
    score_rows,
    text_rows,
)
from analysis.showing import (
    show_document,
    show_file_problems,
    show_reasons,
    show_review,
    show_score,
    show_summary,
)
from analysis.sources import document_ids, find_files, is_page


def main(arguments: list[str] | None = None) -> int:
    """Run a command; get 0, or 1 after an error that it explained."""
    # A terminal that cannot print Chinese still gets the rest.
    sys.stdout.reconfigure(errors="replace")
    sys.stderr.reconfigure(errors="replace")
    options = parser().parse_args(arguments)
    try:
        options.run(options)
    except AnalysisError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    """Get the parser of the command line."""
    whole = argparse.ArgumentParser(
        prog="python -m analysis",
        description="Chinese news about hospital cooperation, read into tidy tables.",
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    _add_build(commands)
    _add_export(commands)
    _add_refresh(commands)
    _add_show(commands)
    _add_why(commands)
    _add_score(commands)
    _add_review(commands)
    return whole


def _add_build(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "build",
        "read the pages of any folder into CSV files",
        "Reads every .txt, .html and .htm file in a folder and the folders below it, "
        "in any usual Chinese encoding, and writes one <table>.csv per table. Files "
        "that cannot be read are listed in problems.csv; they stop nothing.",
        "python -m analysis build --source my_pages --out my_tables",
    )
    command.add_argument(
        "--source", type=Path, required=True, metavar="DIR", help="the pages to read"
    )
    command.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="where the CSV files go; made if need be, its other files stay",
    )
    command.add_argument(
        "--processes",
        type=int,
        default=1,
        metavar="N",
        help="how many pages to read at a time (default 1); the tables are the same",
    )
    command.set_defaults(run=_build)


def _build(options: argparse.Namespace) -> None:
    tables = build(options.source, processes=options.processes, progress=True)
    export_csv(tables, options.out)
    show_summary(tables, {"tables": options.out})


def _add_export(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "export",
        "write the tables of the last refresh as CSV files, with a codebook",
        "Reads data/tables (or seeds/, where nothing was refreshed yet) and writes "
        "one <table>.csv per table, for Excel or any other program, and "
        "codebook.csv, which says what each column means.",
        "python -m analysis export --out report",
    )
    command.add_argument(
        "--out",
        type=Path,
        default=paths.EXPORTS,
        metavar="DIR",
        help="where the files go (default data/exports)",
    )
    command.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> None:
    tables = analysis.load()
    export_csv(tables, options.out)
    export_codebook(options.out)
    show_summary(tables, {"exports": options.out})


def _add_refresh(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "refresh",
        "the main job: tables, exports and notebooks anew from seeds/",
        "Reads the pages in seeds/, writes the tables to data/tables (Parquet) and "
        "data/exports (CSV), and runs every notebook in notebooks/ in a fresh "
        "kernel. Where nothing has changed no file in git changes.",
        "python -m analysis refresh",
    )
    command.set_defaults(run=_refresh)


def _refresh(options: argparse.Namespace) -> None:
    places = {
        "tables": paths.TABLES,
        "exports": paths.EXPORTS,
        "notebooks": paths.NOTEBOOKS,
    }
    show_summary(refresh(), places)


def _add_show(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "show",
        "print one document and what was read from it",
        "Prints the repaired text of a document by sections, then the rows that were "
        "read from it. Nothing is written.",
        "python -m analysis show some_article | less",
    )
    command.add_argument("doc_id", metavar="DOC_ID", help="file name without ending")
    command.add_argument(
        "--source",
        type=Path,
        default=paths.SEEDS,
        metavar="DIR",
        help="the folder that holds the document (default seeds)",
    )
    command.set_defaults(run=_show)


def _show(options: argparse.Namespace) -> None:
    files = find_files(options.source)
    ids = document_ids([name for name in files if is_page(name)])
    wanted = [name for name, doc_id in ids.items() if doc_id == options.doc_id]
    if not wanted:
        raise AnalysisError(
            f"{options.source}: no document {options.doc_id!r} here. There are: "
            f"{', '.join(sorted(ids.values())[:20]) or 'none'}."
        )
    show_document(build_files({name: files[name] for name in wanted}))


def _add_why(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "why",
        "print why names are one organisation, or reports one occasion",
        "Prints each spelling of an organisation, the document that has it and the "
        "reason for which it means this organisation; or, for the id of an occasion, "
        "its reports and what they share. Reads the tables of the last refresh.",
        "python -m analysis why 县人民医院",
    )
    command.add_argument(
        "name",
        metavar="NAME",
        help="any spelling of an organisation, or an occasion_id",
    )
    command.add_argument(
        "--source", type=Path, metavar="DIR", help="build this folder of pages instead"
    )
    command.set_defaults(run=_why)


def _why(options: argparse.Namespace) -> None:
    tables = build(options.source) if options.source else analysis.load()
    show_reasons(tables, options.name)


def _add_score(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "score",
        "measure the tables against annotated documents",
        "Reads annotations (<doc_id>.json) and their documents, which stand beside "
        "them or in seeds/, builds the tables and prints precision, recall and F1 "
        "of each measure.",
        "python -m analysis score --gold tests/annotated/seeds --misses",
    )
    command.add_argument(
        "--gold", type=Path, required=True, metavar="DIR", help="the annotations"
    )
    command.add_argument(
        "--tables",
        type=Path,
        metavar="DIR",
        help="measure these CSV files instead of building the tables",
    )
    command.add_argument(
        "--misses",
        action="store_true",
        help="also list what was missed and what was made up",
    )
    command.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="also write the figures of each document as CSV",
    )
    command.set_defaults(run=_score)


def _score(options: argparse.Namespace) -> None:
    annotations = read_annotations(options.gold)
    if options.tables:
        rows = read_csv_rows(options.tables)
    else:
        tables = build_files(annotated_files(options.gold, annotations), progress=True)
        show_file_problems(tables)
        rows = text_rows(tables)
    show_score(score_rows(rows, annotations), misses=options.misses)
    if options.out:
        figures = score_documents(rows, annotations)
        figures.to_csv(options.out, index=False, lineterminator="\n")


def _add_review(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "review",
        "say which rows of the lexicon pages use, and which one page alone needs",
        "Counts for each row of data/lexicon the pages in which its key stands. Where "
        "one page alone has it, reads that page again without the row: the rows "
        "without which a table changes are listed, to be judged as members of a class "
        "or as phrases of one page. Takes about a second per row so tried.",
        "python -m analysis review --source seeds --source tests/annotated/dev",
    )
    command.add_argument(
        "--source",
        type=Path,
        action="append",
        required=True,
        metavar="DIR",
        help="the pages to read; may be given several times",
    )
    command.add_argument(
        "--vocabulary",
        action="append",
        default=[],
        metavar="NAME",
        help="a file of data/lexicon without ending (default: all); likewise",
    )
    command.add_argument(
        "--processes",
        type=int,
        default=1,
        metavar="N",
        help="how many pages to read at a time (default 1)",
    )
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="also write every row as CSV"
    )
    command.set_defaults(run=_review)


def _review(options: argparse.Namespace) -> None:
    review = review_lexicon(
        options.source, options.vocabulary, processes=options.processes, progress=True
    )
    show_review(review)
    if options.out:
        review.to_csv(options.out, index=False, lineterminator="\n")


def _command(
    commands: argparse._SubParsersAction,
    name: str,
    summary: str,
    description: str,
    example: str,
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=f"example: {example}",
    )


if __name__ == "__main__":
    sys.exit(main())
