"""What the displayed characters of a slipped run say about the bytes behind them.

A copy site saw a full-width ``？ ； ！`` (A3 BF, A3 BB, A3 A1) where its bytes stand
across two characters, and went on reading bytes in wrong pairs until a single-byte
character brought the pairs back into step. Reading the pairs backwards
gives each character of the run again, but for the bytes that were shown as ``?``.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from math import prod
from typing import NamedTuple

from analysis.cleaning.characters import READING, can_stand, is_gloss, toneless

MARK_BYTES = {"？": 0xBF, "?": 0xBF, "；": 0xBB, ";": 0xBB, "！": 0xA1, "!": 0xA1}
UNKNOWN = "?\ufffd"
_MARK_LEAD = 0xA3
_GLOSS = re.compile(rf"[(（]([{READING}]{{1,8}})([)）]) ?")
_BROKEN_GLOSS = re.compile(rf"[(（]?([{READING}]{{1,8}})([)）]) ?")
_BYTES = tuple(range(0x81, 0xFF))
_NEVER_AFTER_STOP = frozenset("、。，；：·")
_NEVER_LAST = frozenset("“‘《〈『「【〖〔")
# What is left of a tag whose first character was swallowed.
_TAG_REST = re.compile(
    r"/?(?:p|br|b|strong|em|span|div|font|a|td|li|h[1-6])\b[^<>\n]*>"
)
_LONGEST_RUN = 40
_MOST_READINGS = 200
# Runs of more possible texts than these tell nothing: rows of ? that were typed.
_MOST_TEXTS = 1e6


Choices = tuple[tuple[str, ...], ...]


class Run(NamedTuple):
    """One way to read a slipped run back: for each character what it can be."""

    end: int  # half-open, in the text as displayed
    choices: Choices
    is_confirmed: bool  # a gloss agrees with the last character
    is_short: bool  # a single-byte character after the last was swallowed


@cache
def character(lead: int, trail: int) -> str | None:
    """Get the GBK character of two bytes, if there is one.

    Examples
    --------
    >>> character(0xBF, 0xC6)
    '科'
    """
    try:
        found = bytes((lead, trail)).decode("gb18030")
    except UnicodeDecodeError:
        return None
    return found if len(found) == 1 and not "\ue000" <= found <= "\uf8ff" else None


@cache
def _codes() -> dict[str, tuple[bytes, ...]]:
    """Get the byte pairs that are displayed as a string, also after NFKC."""
    found: dict[str, list[bytes]] = {}
    for lead in _BYTES:
        for trail in (*range(0x40, 0x7F), *range(0x80, 0xFF)):
            pair = bytes((lead, trail))
            char = pair.decode("gb18030", errors="replace")
            if len(char) != 1 or char == "\ufffd":
                continue
            for shown in {char, unicodedata.normalize("NFKC", char)}:
                found.setdefault(shown, []).append(pair)
    return {shown: tuple(pairs) for shown, pairs in found.items()}


def _pairs_at(text: str, at: int) -> Iterator[tuple[int, bytes]]:
    """Get each byte pair that can be displayed at a place, and its length there."""
    for length in range(1, 6):
        shown = text[at : at + length]
        if len(shown) == length:
            for pair in _codes().get(shown, ()):
                yield length, pair


@cache
def _choices(leads: tuple[int, ...], trails: tuple[int, ...]) -> tuple[str, ...]:
    found = (character(lead, trail) for lead in leads for trail in trails)
    return tuple(dict.fromkeys(char for char in found if char and can_stand(char)))


def runs(text: str, at: int) -> list[Run]:
    """Get every way to read back the slipped run that begins at ``text[at]``.

    Parameters
    ----------
    text : str
        The text as displayed.
    at : int
        Where the lost half of the first character is shown as ``?``, before a mark.

    Returns
    -------
    list of Run
        Empty if the place cannot be a slip.
    """
    mark = MARK_BYTES.get(text[at + 1 : at + 2])
    if text[at] not in UNKNOWN or mark is None:
        return []
    first = _choices(_BYTES, (_MARK_LEAD,))
    found: list[Run] = []
    pending = [(at + 2, (mark,), (first,))]
    while pending and len(found) < _MOST_READINGS:
        here, leads, choices = pending.pop()
        if here >= len(text) or len(choices) > _LONGEST_RUN or _is_too_open(choices):
            continue
        found.extend(_ends(text, here, leads, choices))
        pending.extend(_goes_on(text, here, leads, choices))
    found = [run for run in found if not _is_too_open(run.choices)]
    return [run for run in found if run.is_confirmed] or found


def _is_too_open(choices: Choices) -> bool:
    return prod(map(len, choices)) > _MOST_TEXTS


def _ends(
    text: str, here: int, leads: tuple[int, ...], choices: Choices
) -> Iterator[Run]:
    """Get the runs that come back into step with what is displayed ``here``."""
    shown = text[here]
    single = 0x80 if shown == "€" else ord(shown)
    if 0x40 <= single <= 0x80 and single != 0x7F:
        last = _choices(leads, (single,))
        yield from _closed(text, here + 1, choices, last, _GLOSS)
    if shown in UNKNOWN:
        last = _choices(leads, _BYTES)
        confirmed = list(_closed(text, here + 1, choices, last, _BROKEN_GLOSS))
        yield from confirmed or _unclosed(text, here + 1, choices, last)
    for length, (trail, swallowed) in _pairs_at(text, here):
        if swallowed < 0x80:
            last = _choices(leads, (trail,))
            if last:
                both = (*choices, last, (chr(swallowed),))
                yield Run(here + length, both, False, False)


def _closed(
    text: str, end: int, choices: Choices, last: tuple[str, ...], gloss: re.Pattern[str]
) -> Iterator[Run]:
    """Get the run that ends with one of ``last``, confirmed by a gloss behind it."""
    match = gloss.match(text, end)
    if match is None:
        if last and gloss is _GLOSS:
            yield Run(end, (*choices, last), False, False)
        return
    glossed = tuple(char for char in last if is_gloss(char, match[1]))
    if glossed:
        is_toned = toneless(match[1]) != match[1].lower()
        end = match.end(2) if is_toned else match.end()
        yield Run(end, (*choices, glossed), True, False)


def _unclosed(
    text: str, end: int, choices: Choices, last: tuple[str, ...]
) -> Iterator[Run]:
    """Get the runs whose last character lost its second byte and has no gloss."""
    tag = _TAG_REST.match(text, end)
    if tag:
        last = tuple(char for char in last if char not in _NEVER_LAST)
        after_stop = tuple(char for char in last if char not in _NEVER_AFTER_STOP)
        no_stop = tuple(char for char in choices[0] if char != "。")
        yield Run(tag.end(), (no_stop, *choices[1:], last), False, False)
        if len(choices) == 1:
            yield Run(tag.end(), (("。",), after_stop), False, False)
        else:
            yield Run(tag.end(), (*choices, last), False, False)
    elif len(choices) > 1:
        yield Run(end, (*choices, last), False, True)


def _fitting(choices: Choices, following: tuple[str, ...]) -> Choices:
    """Get the choices without a full stop before a mark that cannot follow it."""
    if len(choices) == 1 and set(following) <= _NEVER_AFTER_STOP:
        return (tuple(char for char in choices[0] if char != "。"),)
    return choices


def _goes_on(
    text: str, here: int, leads: tuple[int, ...], choices: Choices
) -> Iterator[tuple[int, tuple[int, ...], Choices]]:
    """Get how the run may go on after the pair displayed ``here``."""
    if text[here] in UNKNOWN:  # a pair that makes no character
        yield here + 1, _BYTES, (*choices, _choices(leads, _BYTES))
        return
    for length, (trail, lead) in _pairs_at(text, here):
        char = _choices(leads, (trail,))
        if lead >= 0x81 and char:
            yield here + length, (lead,), (*_fitting(choices, char), char)
