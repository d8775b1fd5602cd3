import json

import pytest

from analysis import build, paths
from analysis.exporting import export_parquet
from analysis.refreshing import executed

NOTEBOOKS = sorted(paths.NOTEBOOKS.glob("*.ipynb"))
MAX_CELLS = 25
WORK = ("def ", "class ", "for ", "while ", "import re", "import os", "pathlib")

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


@pytest.fixture(scope="module", autouse=True)
def _fresh_tables():
    """Let the notebooks load what this version reads, not what an older one read."""
    export_parquet(build(paths.SEEDS), paths.TABLES)


def cells_of(path, kind):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(c["source"]) for c in cells if c["cell_type"] == kind]


def test_there_are_notebooks():
    assert NOTEBOOKS


@each_notebook
def test_a_run_changes_nothing_that_is_committed(path):
    unchanged = executed(path) == path.read_text(encoding="utf-8")
    assert unchanged, "run `python -m analysis refresh` and commit the notebooks"


@each_notebook
def test_the_work_is_done_in_the_package(path):
    code = cells_of(path, "code")
    assert len(code) + len(cells_of(path, "markdown")) <= MAX_CELLS
    for cell in code:
        lines = [line.strip() for line in cell.splitlines() if line.strip()]
        assert len(lines) <= 5
        assert not [line for line in lines if line.startswith(WORK)]


@each_notebook
def test_it_opens_with_its_question(path):
    first = json.loads(path.read_text(encoding="utf-8"))["cells"][0]
    assert first["cell_type"] == "markdown"


@each_notebook
def test_nothing_is_complained_of(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    assert [o for o in outputs if o.get("name") == "stderr"] == []
