"""One place where a person's full name stands, with what is read beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.finding.people.piece import TitlePiece
from analysis.finding.words import rank_pattern

_SPACE = re.compile(" ?")


@dataclass(frozen=True, slots=True)
class Hit:
    """One full name with the titles read beside it."""

    start: int
    end: int
    name: str
    rule: str
    pieces: tuple[TitlePiece, ...] = ()
    right: str | None = None  # the title word behind the name
    right_end: int = 0
    employer: str | None = None  # named right before the person
    department: str | None = None
    nearby: str | None = None  # the hospital or school named last in the sentence
    chained: bool = False  # shares the titles of the hit before it
    titles_from: int = 0  # titles behind the name (冯云,该院…) stand from here
    presented: int = 0  # to here
    linked: bool = False  # only separators between it and the hit before


def is_free(span: tuple[int, int], blocked: Sequence[tuple[int, int]]) -> bool:
    """Tell whether no organisation and no place has the characters of ``span``."""
    return not any(start < span[1] and span[0] < end for start, end in blocked)


def hit_at(plain: str, span: tuple[int, int], rule: str, chained: bool = False) -> Hit:
    """Make the hit of the name at ``span``, with the title word behind it."""
    start, end = span
    right = rank_pattern().match(plain, _SPACE.match(plain, end).end())
    return Hit(
        start,
        end,
        plain[start:end],
        rule,
        right=right.group() if right else None,
        right_end=right.end() if right else end,
        chained=chained,
    )
