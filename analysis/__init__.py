"""Chinese news about hospital cooperation, read into tables that point to their source.

bytes     -> reading.decoding    the text of a file, whatever its encoding
text      -> cleaning            repaired; each character knows its source
cleaned   -> reading             an article: sections, title, source, date
article   -> finding             dates, organisations, people, acts, ties, terms
mentions  -> tables              the rows of one document, each with its evidence
rows      -> linking             one organisation, one place, one occasion: one id
tables    -> checking            declarations, keys and the law of evidence
checked   -> exporting, charts   files and figures to take home

In a notebook: ``tables = analysis.load()`` or ``analysis.build("some/folder")``, then
``tables.events`` and so on.
"""

from analysis import paths
from analysis.exporting import read_parquet
from analysis.pipeline import build, read_document
from analysis.tables.frames import Tables

__all__ = ["Tables", "build", "load", "read_document"]


def load() -> Tables:
    """Get the tables of the last ``python -m analysis refresh``.

    Where nothing was refreshed yet the tables are built from ``seeds/``.
    """
    if (paths.TABLES / "documents.parquet").exists():
        return read_parquet(paths.TABLES)
    return build(paths.SEEDS)
