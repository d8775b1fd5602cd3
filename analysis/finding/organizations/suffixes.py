"""The suffixes in which names of organisations end, and what kind each says."""

import re
from functools import cache

from analysis import lexicon


@cache
def suffix_pattern() -> re.Pattern[str]:
    """Get the pattern of all suffixes, longest first."""
    words = "|".join(map(re.escape, lexicon.words("organization_suffixes")))
    # 工人医院 ends in no 人医, which is short for 人民医院.
    return re.compile(
        rf"(?<![((])(?!人医[院学])(?:{words})(?![派化作式型级性群城]|管理[处部科])"
    )


@cache
def _suffix_types() -> dict[str, tuple[str, str]]:
    return {
        row["suffix"]: (row["org_type"], row["reach"])
        for row in lexicon.rows("organization_suffixes")
    }


def suffix_type(suffix: str) -> str:
    """Get the ``org_type`` of an organisation whose name ends in ``suffix``."""
    return _suffix_types()[suffix][0]


def reach(suffix: str) -> str:
    """Get how far ``suffix`` alone makes a name: part, end, short or nothing."""
    return _suffix_types()[suffix][1]


def stands_alone(suffix: str) -> bool:
    """Tell whether ``suffix`` makes a body without place: 医院 does, 体检中心 not."""
    return reach(suffix) != "part" and not suffix.endswith(("中心", "室", "站"))


def type_of_name(name: str) -> str | None:
    """Get the ``org_type`` that the longest suffix of ``name`` says, or None."""
    for size in range(min(len(name), 14), 1, -1):
        if name[-size:] in _suffix_types():
            return suffix_type(name[-size:])
    return None


def suffix_spans(text: str) -> list[tuple[int, int]]:
    """Get where suffixes stand, of names or not: 委员会 is no Mr Yuan Hui."""
    return [match.span() for match in suffix_pattern().finditer(text)]
