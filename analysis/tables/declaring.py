"""How a table is declared: once, as a pandera schema that everything else reads.

The order of the columns, their dtypes, the codes they allow, keys, foreign keys and
labels come from here and from nowhere else. Schemas check plain dtypes (text and
numbers); closed lists become categories afterwards, see ``analysis.tables.frames``.
"""

import pandas as pd
import pandera.pandas as pa

from analysis import codebook

ISO_DATE = r"(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|XXXX-\d{2}(?:-\d{2})?)"

Columns = dict[str, pa.Column]


def declare(
    table: str, *columns: Columns, unique: tuple[str, ...] = ()
) -> pa.DataFrameSchema:
    """Get the schema of ``table`` with its columns in this order.

    Labels and meanings come from ``data/codebook/columns.csv``.
    """
    joined: Columns = {}
    for part in columns:
        joined |= part
    for name, column in joined.items():
        entry = codebook.column(table, name)
        column.title = entry["zh"]
        column.description = entry["meaning"] or entry["en"]
    return pa.DataFrameSchema(
        joined, name=table, strict=True, ordered=True, unique=list(unique) or None
    )


def key(name: str) -> Columns:
    """Get the column that names a row: filled, and no two alike."""
    return text(name, nullable=False, unique=True)


def refers(name: str, to: str, *, nullable: bool = False) -> Columns:
    """Get a column whose values stand in the key column of the table ``to``."""
    return text(name, nullable=nullable, metadata={"refers": to})


def text(name: str, *, nullable: bool = True, **more: bool | dict) -> Columns:
    """Get a text column; missing is NA, never an empty string."""
    checks = [pa.Check.str_length(min_value=1)]
    return {name: pa.Column(pd.StringDtype(), checks, nullable=nullable, **more)}


def code(name: str, *, nullable: bool = False) -> Columns:
    """Get a column of codes; the closed list is the codebook of the same name."""
    checks = [pa.Check.isin(codebook.codes(name))]
    more = {"metadata": {"codes": name}}
    return {name: pa.Column(pd.StringDtype(), checks, nullable=nullable, **more)}


def date(name: str) -> Columns:
    """Get a column of ISO 8601 dates, to the day, month or year, or without year."""
    checks = [pa.Check.str_matches(rf"{ISO_DATE}\Z")]
    return {name: pa.Column(pd.StringDtype(), checks, nullable=True)}


def division(name: str) -> Columns:
    """Get a column of six-digit division codes, kept as text."""
    checks = [pa.Check.str_matches(r"\d{6}\Z")]
    return {name: pa.Column(pd.StringDtype(), checks, nullable=True)}


def count(name: str, *, nullable: bool = False) -> Columns:
    """Get a column of whole numbers, none below zero."""
    checks = [pa.Check.ge(0)]
    return {name: pa.Column(pd.Int64Dtype(), checks, nullable=nullable)}


def number(name: str, *, nullable: bool = True) -> Columns:
    """Get a column of numbers."""
    return {name: pa.Column(pd.Float64Dtype(), nullable=nullable)}


def region() -> Columns:
    """Get province, city, county and the code of the lowest one known."""
    return text("province") | text("city") | text("county") | division("adcode")


def span(*, nullable: bool = False) -> Columns:
    """Get where a row was read from and the repaired text of that place."""
    return (
        count("start", nullable=nullable)
        | count("end", nullable=nullable)
        | text("evidence", nullable=nullable)
    )


def grounding() -> Columns:
    """Get the rule that made a row, and where it was read from."""
    return text("rule", nullable=False) | span()


def codes_of(column: pa.Column) -> str | None:
    """Get the codebook of a column of codes."""
    return (column.metadata or {}).get("codes")


def home_of(column: pa.Column) -> str | None:
    """Get the table in whose key column the values of this one stand."""
    return (column.metadata or {}).get("refers")


def key_of(schema: pa.DataFrameSchema) -> str:
    """Get the column that names what the rows of a table are about, else the first."""
    unique = (name for name, column in schema.columns.items() if column.unique)
    return next(unique, next(iter(schema.columns)))
