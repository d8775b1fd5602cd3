"""The only door to ``data/codebook``: closed lists, and what tables and columns mean.

A codebook is a UTF-8 CSV file: the first column is the key, then the Chinese label
``zh``, the English label ``en`` and the ``meaning``. The order of its rows is the
order of legends and of categories.
"""

import csv
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from analysis import paths
from analysis.errors import LexiconError

COLUMNS = ("zh", "en", "meaning")

Entry = Mapping[str, str]


@cache
def entries(name: str) -> Mapping[str, Entry]:
    """Get key to row of a codebook, in file order.

    Parameters
    ----------
    name : str
        File name without ``.csv``: a closed list (``event_type``), ``columns`` or
        ``tables``.

    Raises
    ------
    LexiconError
        If the columns are not those of a codebook, a label is missing or a key
        stands twice.
    """
    path = paths.CODEBOOK / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        key, *rest = reader.fieldnames or [""]
        if tuple(rest) != COLUMNS:
            raise LexiconError(
                f"data/codebook/{name}.csv: the columns after the first are "
                f"{', '.join(rest)}; they have to be {', '.join(COLUMNS)}."
            )
        found: dict[str, Entry] = {}
        for row in reader:
            _check_entry(f"data/codebook/{name}.csv, row {reader.line_num}", row)
            if row[key] in found:
                raise LexiconError(
                    f"data/codebook/{name}.csv, row {reader.line_num}: "
                    f"{row[key]!r} is there twice. Keep one row per key."
                )
            found[row[key]] = MappingProxyType(row)
    return MappingProxyType(found)


def codes(name: str) -> tuple[str, ...]:
    """Get the codes of a closed list, in order.

    Examples
    --------
    >>> codes("kind")
    ('person', 'organization')
    """
    return tuple(entries(name))


def labels(name: str, lang: str = "zh") -> Mapping[str, str]:
    """Get code to label of a closed list in Chinese (``zh``) or English (``en``).

    Examples
    --------
    >>> labels("event_type")["free_clinic"]
    '义诊'
    """
    return {code: entry[lang] for code, entry in entries(name).items()}


def column(table: str, name: str) -> Entry:
    """Get what a column means: its row for this table, else the one for all.

    Raises
    ------
    LexiconError
        If ``columns.csv`` has neither.

    Examples
    --------
    >>> column("events", "province")["zh"]
    '省'
    """
    known = entries("columns")
    for key in (f"{table}.{name}", name):
        if key in known:
            return known[key]
    raise LexiconError(
        f"data/codebook/columns.csv: no row for the column {name!r} of {table}. "
        "Add one with both labels."
    )


def _check_entry(where: str, row: Entry) -> None:
    if None in row or None in row.values():
        raise LexiconError(f"{where}: not as many cells as the first line has columns.")
    if not all((row["zh"], row["en"], next(iter(row.values())))):
        raise LexiconError(f"{where}: the key and both labels have to be filled.")
