"""The main job: tables, exports and notebooks, all made anew from ``seeds/``."""

from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from tqdm import tqdm

from analysis import paths
from analysis.exporting import export_codebook, export_csv, export_parquet
from analysis.pipeline import build
from analysis.tables.frames import Tables

TIMEOUT_S = 600  # for one cell


def refresh() -> Tables:
    """Read ``seeds/``, write tables and exports, run the notebooks; get the tables."""
    tables = build(paths.SEEDS, progress=True)
    export_parquet(tables, paths.TABLES)
    export_csv(tables, paths.EXPORTS)
    export_codebook(paths.EXPORTS)
    run_notebooks(sorted(paths.NOTEBOOKS.glob("*.ipynb")), progress=True)
    return tables


def run_notebooks(notebooks: Iterable[Path], *, progress: bool = False) -> None:
    """Run notebooks top to bottom, each in a fresh kernel, and keep their output."""
    bar = tqdm(
        list(notebooks),
        desc="notebooks",
        unit="file",
        disable=None if progress else True,
    )
    for path in bar:
        bar.set_postfix_str(path.stem)
        path.write_text(executed(path), encoding="utf-8", newline="\n")


def executed(path: Path) -> str:
    """Get a notebook's text after a run: the same for the same code and tables.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook,
        timeout=TIMEOUT_S,
        kernel_name="python3",
        extra_arguments=["--log-level=ERROR"],
        record_timing=False,
        resources={"metadata": {"path": str(paths.ROOT)}},
    ).execute()
    # The run writes down which Python it was; that is no result.
    notebook.metadata = {
        "kernelspec": {
            "display_name": "Python 3",
            "language": "python",
            "name": "python3",
        },
        "language_info": {"name": "python"},
    }
    return nbformat.writes(notebook) + "\n"
