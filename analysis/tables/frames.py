"""Rows become DataFrames with the declared columns, order and dtypes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

import pandas as pd
import pandera.pandas as pa

from analysis import codebook
from analysis.tables import SCHEMAS
from analysis.tables.declaring import codes_of

# The date of a table that charts draw; ``day`` is the same as a moment.
DRAWN_DATES = {"documents": "published", "events": "date", "alliances": "formed"}


@dataclass(frozen=True, eq=False)
class Tables:
    """All tables of a build, each a DataFrame; iterate to get (name, table) pairs.

    Closed lists are categories in codebook order. Tables with a date have a column
    ``day`` more than the exported files: the date as a moment, where it is known to
    the day.
    """

    documents: pd.DataFrame
    events: pd.DataFrame
    participants: pd.DataFrame
    alliances: pd.DataFrame
    cooperation_terms: pd.DataFrame
    organizations: pd.DataFrame
    organization_names: pd.DataFrame
    occasions: pd.DataFrame
    quantities: pd.DataFrame
    sections: pd.DataFrame
    problems: pd.DataFrame

    def __iter__(self) -> Iterator[tuple[str, pd.DataFrame]]:
        for field in fields(self):
            yield field.name, getattr(self, field.name)

    def __repr__(self) -> str:
        """Say how many rows each table has."""
        return "\n".join(f"{name:18}{len(table):>6} rows" for name, table in self)


def plain_frame(schema: pa.DataFrameSchema, rows: Iterable[Mapping]) -> pd.DataFrame:
    """Get rows as a DataFrame of declared columns: text and nullable numbers."""
    rows = list(rows)
    return pd.DataFrame(
        {
            name: pd.array([row[name] for row in rows], dtype=column.dtype.type)
            for name, column in schema.columns.items()
        }
    )


def ready_frame(plain: pd.DataFrame, schema: pa.DataFrameSchema) -> pd.DataFrame:
    """Get a checked frame with categories for codes and ``day`` for charts."""
    ready = plain.copy()
    for name, column in schema.columns.items():
        listed = codes_of(column)
        if listed:
            ready[name] = pd.Categorical(ready[name], codebook.codes(listed))
    if schema.name in DRAWN_DATES:
        dates = ready[DRAWN_DATES[schema.name]]
        days = pd.to_datetime(dates, format="%Y-%m-%d", errors="coerce")
        ready["day"] = days.astype("datetime64[s]")
    return ready


def exported_frame(table: str, ready: pd.DataFrame) -> pd.DataFrame:
    """Get a table as it is written to files: declared columns and dtypes only."""
    columns = SCHEMAS[table].columns
    return pd.DataFrame(
        {
            name: ready[name].astype(column.dtype.type)
            for name, column in columns.items()
        }
    )
