"""The data dictionary: every column of every table, straight from the declarations."""

import pandas as pd

from analysis import codebook
from analysis.tables import SCHEMAS
from analysis.tables.declaring import codes_of, home_of


def describe_tables() -> pd.DataFrame:
    """Get a row per column: labels, dtype, meaning, codes and the table it joins.

    Examples
    --------
    >>> dictionary = describe_tables()
    >>> dictionary.query("table == 'events' and column == 'event_type'").zh.item()
    '事件类型'
    """
    rows = []
    for table, schema in SCHEMAS.items():
        for name, column in schema.columns.items():
            entry = codebook.column(table, name)
            listed = codes_of(column)
            rows.append(
                {
                    "table": table,
                    "column": name,
                    "zh": entry["zh"],
                    "en": entry["en"],
                    "meaning": entry["meaning"] or None,
                    "dtype": "code" if listed else _dtype(column.dtype.type),
                    "codes": ", ".join(codebook.codes(listed)) if listed else None,
                    "joins": home_of(column),
                    "may_be_missing": column.nullable,
                }
            )
    return pd.DataFrame(rows)


def _dtype(dtype: object) -> str:
    if isinstance(dtype, pd.StringDtype):
        return "text"
    return "whole number" if isinstance(dtype, pd.Int64Dtype) else "number"
