"""Where things are. The only module that knows a folder name."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
NOTEBOOKS = ROOT / "notebooks"
DATA = ROOT / "data"
LEXICON = DATA / "lexicon"
MAPS = DATA / "maps"
CODEBOOK = DATA / "codebook"
TABLES = DATA / "tables"
EXPORTS = DATA / "exports"
ANNOTATED = ROOT / "tests" / "annotated"
