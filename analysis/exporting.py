"""Tables to files and back: CSV for people, Parquet for the next session.

The same tables give the same bytes on every machine.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from analysis.errors import TableError
from analysis.tables import SCHEMAS
from analysis.tables.describing import describe_tables
from analysis.tables.frames import Tables, exported_frame, ready_frame


def export_csv(tables: Tables, folder: Path) -> list[Path]:
    """Write ``<table>.csv`` for each table; get the files.

    UTF-8 with a byte order mark, so that Excel reads Chinese; an empty cell is a
    missing value. Other files in the folder are left alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [
        _write_csv(_printable(exported_frame(name, table)), folder / f"{name}.csv")
        for name, table in tables
    ]


def export_codebook(folder: Path) -> Path:
    """Write ``codebook.csv``, which says what every column means; get the file."""
    folder.mkdir(parents=True, exist_ok=True)
    return _write_csv(describe_tables(), folder / "codebook.csv")


def export_parquet(tables: Tables, folder: Path) -> list[Path]:
    """Write ``<table>.parquet`` for each table; get the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, table in tables:
        path = folder / f"{name}.parquet"
        arrow = pa.Table.from_pandas(exported_frame(name, table), preserve_index=False)
        pq.write_table(arrow.replace_schema_metadata(None), path)
        written.append(path)
    return written


def read_parquet(folder: Path) -> Tables:
    """Get the tables that ``export_parquet`` wrote, with their dtypes.

    Raises
    ------
    TableError
        If a table was written by another version of the package.
    """
    tables = {}
    for name, schema in SCHEMAS.items():
        path = folder / f"{name}.parquet"
        stored = pq.read_table(path).to_pandas() if path.exists() else pd.DataFrame()
        if list(stored.columns) != list(schema.columns):
            raise TableError(
                f"{path}: the columns are not those of this version. "
                "Run `python -m analysis refresh` to write them anew."
            )
        plain = stored.astype({n: c.dtype.type for n, c in schema.columns.items()})
        tables[name] = ready_frame(plain, schema)
    return Tables(**tables)


def _write_csv(table: pd.DataFrame, path: Path) -> Path:
    table.to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\n")
    return path


def _printable(table: pd.DataFrame) -> pd.DataFrame:
    """Write whole numbers without a decimal point and others in full."""
    floats = table.select_dtypes("Float64").columns
    return table.assign(**{name: table[name].map(_number) for name in floats})


def _number(value: float) -> str | None:
    return None if pd.isna(value) else np.format_float_positional(value, trim="-")
