"""Which files of a folder are pages, and what each is called in the tables."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from analysis.errors import AnalysisError

KINDS = (".txt", ".html", ".htm")


def find_files(folder: Path) -> dict[str, Path]:
    """Get path within the folder to file, for all files but hidden ones.

    Raises
    ------
    AnalysisError
        If there is no such folder.
    """
    if not folder.is_dir():
        raise AnalysisError(f"{folder}: there is no such folder to read pages from.")
    found = {}
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder)
        if not file.is_dir() and not any(p.startswith(".") for p in name.parts):
            found[name.as_posix()] = file
    return found


def is_page(name: str) -> bool:
    """Say whether a file is of a kind that is read."""
    return name.lower().endswith(KINDS)


def document_ids(names: Sequence[str]) -> dict[str, str]:
    """Get a document id for each file: its name without ending, if no other has it.

    Files of one name in several folders keep their folders, files that differ only
    in their ending keep it.

    Examples
    --------
    >>> document_ids(["a.txt", "x/b.txt", "y/b.html"])
    {'a.txt': 'a', 'x/b.txt': 'x/b', 'y/b.html': 'y/b'}
    """
    ids: dict[str, str] = {}
    left = list(names)
    for shorten in (_stem, _without_ending, str):
        taken = Counter(map(shorten, left))
        ids |= {name: shorten(name) for name in left if taken[shorten(name)] == 1}
        left = [name for name in left if name not in ids]
    return ids


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _without_ending(name: str) -> str:
    return str(PurePosixPath(name).with_suffix(""))
