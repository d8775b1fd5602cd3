"""The only door to ``data/lexicon``: loads a vocabulary, checks it, freezes it.

A lexicon is a UTF-8 CSV file. Its first column is its key: no two rows share one.
Every row has an ``example`` in which the key stands and a ``source``.
"""

import csv
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from analysis import paths
from analysis.errors import LexiconError

REQUIRED = ("example", "source")

Row = Mapping[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Get the rows of a vocabulary in file order.

    Parameters
    ----------
    name : str
        File name without ``.csv``.

    Returns
    -------
    tuple of mapping
        Column to cell, read-only; an empty cell is ``""``.

    Raises
    ------
    LexiconError
        If there is no such vocabulary, a required column is absent, a cell is missing
        or a key stands twice.
    """
    path = paths.LEXICON / f"{name}.csv"
    if not path.exists():
        raise LexiconError(f"data/lexicon/{name}.csv: there is no such vocabulary.")
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        key = _checked_key(name, reader.fieldnames)
        found: dict[str, Row] = {}
        for row in reader:
            _check_row(name, reader.line_num, key, row, found)
            found[row[key]] = MappingProxyType(row)
    return tuple(found.values())


@cache
def words(name: str) -> tuple[str, ...]:
    """Get the keys (the first column) of a vocabulary, longest first.

    Examples
    --------
    >>> "欧阳" in words("surnames")
    True
    """
    found = (next(iter(row.values())) for row in rows(name))
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def mapping(name: str, column: str) -> Mapping[str, str]:
    """Get key to ``column`` for every row of a vocabulary whose cell is filled."""
    return MappingProxyType(
        {next(iter(row.values())): row[column] for row in rows(name) if row[column]}
    )


def _checked_key(name: str, columns: list[str] | None) -> str:
    missing = [column for column in REQUIRED if column not in (columns or [])]
    if missing:
        raise LexiconError(
            f"data/lexicon/{name}.csv: the columns {', '.join(missing)} are missing. "
            f"Every vocabulary has {' and '.join(REQUIRED)}."
        )
    return columns[0]


def _check_row(
    name: str, line: int, key: str, row: Row, found: Mapping[str, Row]
) -> None:
    where = f"data/lexicon/{name}.csv, row {line}"
    if None in row.values() or None in row:
        raise LexiconError(f"{where}: not as many cells as the first line has columns.")
    if not row[key]:
        raise LexiconError(f"{where}: the column {key!r} is empty.")
    if row[key] in found:
        raise LexiconError(
            f"{where}: {row[key]!r} is there twice. Keep one row per word."
        )
