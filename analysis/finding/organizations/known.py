"""Known hospitals and institutions by their names and usual short names."""

from functools import cache

from analysis import lexicon

_FILES = ("known_hospitals", "known_institutions")


@cache
def _rows() -> dict[str, lexicon.Row]:
    found = {}
    for file in _FILES:
        for row in lexicon.rows(file):
            for name in (row["name"], *row["aliases"].split("、")):
                if name:
                    found.setdefault(name, row)
    return found


def row(name: str) -> lexicon.Row | None:
    """Get the gazetteer's row of a full or short name."""
    return _rows().get(name)


def standing(name: str) -> str | None:
    """Get the full standing name of a known organisation.

    Examples
    --------
    >>> standing("山大二院")
    '山东大学第二医院'
    """
    found = _rows().get(name)
    return found["name"] if found else None


def same(left: str, right: str) -> bool:
    """Tell whether both are names of one known organisation."""
    return standing(left) is not None and standing(left) == standing(right)
