import ast

import pytest

from analysis import paths

# A module may import from its own line and from the lines above it.
ORDER = (
    {"errors", "paths", "tracked"},
    {"lexicon", "codebook", "records", "sources"},
    {"cleaning"},
    {"reading"},
    {"places"},
    {"finding"},
    {"tables"},
    {"linking"},
    {"checking", "explaining", "exporting"},
    {"scoring", "charts"},
    {"one_document"},
    {"pipeline"},
    {"refreshing", "reviewing"},
    {"showing"},
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
PACKAGE = paths.ROOT / "analysis"
MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(path):
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_stages(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module == "analysis":
            names = [f"analysis.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            if name.startswith("analysis."):
                yield name.split(".")[1]


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if stage_of(path) not in {"__init__", "__main__"}],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_imports_run_one_way(path):
    ahead = [s for s in imported_stages(path) if RANK[s] > RANK[stage_of(path)]]
    assert ahead == []


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_modules_stay_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_there_is_no_drawer():
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [path for path in MODULES if path.stem in drawers] == []
