"""Reviews the lexicon: which rows pages use, and which rows one page alone needs.

A row that no page uses waits for its page. A row that one page alone needs is either a
further member of a class, or a phrase copied from that page: a person has to look.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from inspect import getsource
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

import pandas as pd
from tqdm import tqdm

from analysis import lexicon, paths
from analysis.one_document import read_document
from analysis.reading import read_article
from analysis.reading.decoding import decode
from analysis.sources import find_files, is_page

COLUMNS = ("vocabulary", "key", "n_documents", "document", "changed")


def review_lexicon(
    folders: Iterable[Path],
    vocabularies: Iterable[str] = (),
    *,
    processes: int = 1,
    progress: bool = False,
) -> pd.DataFrame:
    """Get for each row of the lexicon how many pages use it, and who alone needs it.

    A page uses a row if the key stands in it. A row that one page alone uses is
    taken away and the page read again: what then reads otherwise needs the row.

    Parameters
    ----------
    folders : iterable of Path
        The pages to read.
    vocabularies : iterable of str
        Names of files in ``data/lexicon`` without ending; all, where none is given.
    processes : int
        How many pages to read at a time; what comes out does not depend on it.
    progress : bool
        Show a bar while pages are read again.

    Returns
    -------
    DataFrame
        A row per row of the lexicon: ``vocabulary``, ``key``, ``n_documents``;
        ``document``, the one page that uses it; ``changed``, the tables that have
        other rows without it, joined by ``、``. What is none is NA.

    Raises
    ------
    AnalysisError
        If a folder or a vocabulary is not there.
    """
    names = tuple(vocabularies) or sorted(p.stem for p in paths.LEXICON.glob("*.csv"))
    pages = {f"{f.name}/{n}": p for f in folders for n, p in _pages(f).items()}
    texts = {name: _text(file.read_bytes(), name) for name, file in pages.items()}
    found = []
    for name in names:
        for key in sorted(lexicon.words(name)):
            users = [page for page, text in texts.items() if key.casefold() in text]
            alone = users[0] if len(users) == 1 else None
            found.append([name, key, len(users), alone, None])
    tasks = {page: [row for row in found if row[3] == page] for page in pages}
    tasks = {page: rows for page, rows in tasks.items() if rows}
    read = [[(row[0], row[1]) for row in rows] for rows in tasks.values()]
    with ProcessPoolExecutor(processes) as pool:
        changes = pool.map(_changes, [pages[page] for page in tasks], read)
        bar = tqdm(changes, total=len(tasks), disable=None if progress else True)
        for rows, changed in zip(tasks.values(), bar, strict=True):
            for row, tables in zip(rows, changed, strict=True):
                row[-1] = "、".join(tables) or None
    return pd.DataFrame(found, columns=COLUMNS)


def summarize_review(review: pd.DataFrame) -> pd.DataFrame:
    """Get per vocabulary how many rows no page, one page and more pages use."""
    counts = pd.DataFrame(
        {
            "vocabulary": review.vocabulary,
            "rows": 1,
            "used_by_none": review.n_documents == 0,
            "used_by_one": review.n_documents == 1,
            "used_by_more": review.n_documents > 1,
            "needed_by_one": review.changed.notna(),
        }
    )
    return counts.groupby("vocabulary", as_index=False).sum()


def _pages(folder: Path) -> dict[str, Path]:
    return {name: file for name, file in find_files(folder).items() if is_page(name)}


def _text(data: bytes, name: str) -> str:
    """Get a page as it is and as it is read: a row may be about either."""
    article = read_article(data, name)
    texts = (decode(data).text or "", article.text.text, article.plain)
    return "\n".join(texts).casefold()


def _changes(file: Path, keys: Sequence[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Get for each row, as (vocabulary, key), the tables that need it in a page."""
    data = file.read_bytes()
    usual = read_document(data, file.name).rows
    found = []
    for name, key in keys:
        with _without(name, key):
            fewer = read_document(data, file.name).rows
        found.append(tuple(table for table in usual if usual[table] != fewer[table]))
    return found


@contextmanager
def _without(name: str, key: str) -> Iterator[None]:
    """Read a vocabulary as if a row were not there."""
    left = tuple(row for row in lexicon.rows(name) if next(iter(row.values())) != key)
    whole = lexicon.rows

    def rows(asked: str) -> tuple[lexicon.Row, ...]:
        return left if asked == name else whole(asked)

    try:
        with patch.object(lexicon, "rows", rows):
            _forget(name)
            yield
    finally:
        _forget(name)


def _forget(name: str) -> None:
    """Empty every cache that may hold something made of a vocabulary."""
    lexicon.words.cache_clear()
    lexicon.mapping.cache_clear()
    for module in _readers(name):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


@cache
def _readers(name: str) -> tuple[ModuleType, ...]:
    """Get the package's loaded modules that name a vocabulary, or import one that does.

    The others hold dictionaries that take long to load and have nothing of it.
    """
    loaded = [m for m in sys.modules.values() if getattr(m, "__file__", None)]
    modules = {m.__name__: m for m in loaded if m.__name__.startswith("analysis.")}
    del modules[lexicon.__name__]
    uses = {n: _imported(module) for n, module in modules.items()}
    named = re.compile(f"[\"']{name}[\"']")
    readers = {n for n, module in modules.items() if named.search(getsource(module))}
    grown = set()
    while readers != grown:
        grown = set(readers)
        readers |= {n for n, used in uses.items() if used & grown}
    return tuple(modules[n] for n in sorted(readers))


def _imported(module: ModuleType) -> frozenset[str]:
    """Get the names of the modules that the names in a module come from."""
    values = list(vars(module).values())
    modules = {v.__name__ for v in values if isinstance(v, ModuleType)}
    homes = {getattr(value, "__module__", None) for value in values}
    return frozenset(modules | homes - {None})
