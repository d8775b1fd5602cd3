"""Tables against their declarations, ids against their homes, rows against sources.

What does not hold is a ``TableError`` that says where and what.
"""

from collections.abc import Iterable, Mapping

import pandas as pd
import pandera.errors
import pandera.pandas as pa

from analysis.cleaning import clean
from analysis.errors import TableError
from analysis.tables import SCHEMAS
from analysis.tables.declaring import home_of, key_of


def check_tables(tables: Mapping[str, pd.DataFrame]) -> None:
    """Check plain frames (see ``tables.frames``) against all declarations.

    Raises
    ------
    TableError
        If a column, dtype, code or key is not as declared, or if a foreign key
        finds no home.
    """
    for name, schema in SCHEMAS.items():
        _check_schema(schema, tables[name])
    for name, schema in SCHEMAS.items():
        for column, declared in schema.columns.items():
            if home := home_of(declared):
                _check_reference(tables, name, column, home)


def check_evidence(table: str, source: str, rows: Iterable[Mapping]) -> None:
    """Check the law of evidence: repairing ``source[start:end]`` gives the evidence.

    Raises
    ------
    TableError
        Also if the evidence still holds damage that could be repaired.
    """
    for row in rows:
        if row["start"] is None:
            continue
        where = f"{table} of {row['doc_id']}, characters {row['start']}-{row['end']}"
        if not 0 <= row["start"] < row["end"] <= len(source):
            raise TableError(f"{where}: no such span in {len(source)} characters.")
        repaired = clean(source[row["start"] : row["end"]]).text
        if repaired != row["evidence"]:
            raise TableError(
                f"{where}: the evidence is {_short(row['evidence'])}, but repairing "
                f"the source there gives {_short(repaired)}."
            )


def check_cover(source: str, sections: Iterable[Mapping]) -> None:
    """Check that the sections of a document cover it without gap or overlap.

    Raises
    ------
    TableError
        If a character belongs to no section or to two.
    """
    done = 0
    for row in sections:
        if row["start"] != done:
            raise TableError(
                f"sections of {row['doc_id']}: one ends at {done} and the next "
                f"starts at {row['start']}."
            )
        done = row["end"]
    if done != len(source):
        raise TableError(f"sections end at {done} of {len(source)} characters.")


def _check_schema(schema: pa.DataFrameSchema, table: pd.DataFrame) -> None:
    try:
        schema.validate(table, lazy=True)
    except pandera.errors.SchemaErrors as found:
        cases = found.failure_cases
        told = [
            f"{case.column}: {case.check} fails for {case.failure_case!r}"
            for case in cases.head(3).itertuples()
        ]
        raise TableError(
            f"{schema.name}: {len(cases)} cells are not as declared. {'; '.join(told)}."
        ) from found


def _check_reference(
    tables: Mapping[str, pd.DataFrame], name: str, column: str, home: str
) -> None:
    key = key_of(SCHEMAS[home])
    values = tables[name][column].dropna()
    lost = values[~values.isin(tables[home][key])]
    if len(lost):
        raise TableError(
            f"{name}.{column}: {lost.iloc[0]!r} stands in no row of {home}.{key} "
            f"({len(lost)} such rows)."
        )


def _short(text: str | None) -> str:
    return repr(text if text is None or len(text) <= 60 else f"{text[:60]}…")
