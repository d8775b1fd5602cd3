"""Tell whether characters have the shape of a Han name, and whether they are a word."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.words import is_common

HAN = r"[\u4e00-\u9fff〇]"


@cache
def surnames() -> dict[str, str]:
    """Get what else each surname is: a word, or a name only."""
    return dict(lexicon.mapping("surnames", "also"))


def surname_of(name: str) -> str | None:
    """Get the surname that ``name`` begins with.

    Examples
    --------
    >>> surname_of("欧阳明"), surname_of("其米拉珍")
    ('欧阳', None)
    """
    for size in (2, 1):
        if len(name) > size and name[:size] in surnames():
            return name[:size]
    return None


def is_kind(name: str) -> bool:
    """Tell whether what is shaped like a name says of what kind a doctor is: 管床."""
    return name in lexicon.words("boundary_words") + lexicon.words("name_lookalikes")


def is_name_shape(name: str) -> bool:
    """Tell whether ``name`` is a surname and one or two characters."""
    surname = surname_of(name)
    return (
        surname is not None
        and not set(name[1:]) & set("的了着")
        and 1 <= len(name) - len(surname) <= 2
        and re.fullmatch(f"{HAN}+", name) is not None
    )


def is_noun(name: str) -> bool:
    """Tell whether what could be a name is rather a word or a department: 党政办."""
    if is_term(name):
        return True
    return surnames().get(surname_of(name) or "") == "word"


def is_term(name: str) -> bool:
    """Tell whether ``name`` is in use as a word, whatever its surname: 常见, 医务科."""
    return is_kind(name) or name[-1] in "办科处部室院局委校厅" or is_common(name)
