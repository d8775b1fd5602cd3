"""Damages good text the way a copy site did: glosses, GBK bytes, lost pairing, NFKC."""

import unicodedata
from functools import cache
from itertools import accumulate

from opencc import OpenCC
from pypinyin import Style, pinyin

MARKS = (b"\xa3\xbf", b"\xa3\xbb", b"\xa3\xa1")  # ？ ； ！


_TO_TRADITIONAL = OpenCC("s2t")


@cache
def traditional(char: str) -> str:
    found = _TO_TRADITIONAL.convert(char)
    return found if len(found) == 1 else char


@cache
@cache
def gloss(char: str, share: int = 3) -> str:
    """Get the bracket put after a character that the site's table lists."""
    if not "\u4e00" <= char <= "\u9fff" or ord(char) % share:
        return ""
    return f"({pinyin(char, style=Style.TONE)[0][0]})"


def glossed(text: str) -> list[str]:
    """Get traditional characters, each with its gloss where it has one."""
    pairs = ((traditional(char), char) for char in text)
    return [new + (gloss(new) if new != old else "") for new, old in pairs]


def straddling(pieces: list[str]) -> list[int]:
    """Get where the bytes of a mark stand across two characters."""
    found = []
    for at in range(len(pieces) - 1):
        if len(pieces[at]) != 1:
            continue
        left, right = encoded(pieces[at]), encoded(pieces[at + 1][0])
        if len(left) == len(right) == 2 and left[1:] + right[:1] in MARKS:
            found.append(at)
    return found


def encoded(piece: str) -> bytes:
    return piece.encode("gbk", errors="replace")


def slipped(pieces: list[str], at: int) -> tuple[str, int]:
    """Get what the page shows from ``pieces[at]`` on, and how many pieces that is."""
    text = "".join(pieces[at:])
    ends = list(accumulate(len(encoded(char)) for char in text))
    data = encoded(text)
    shown, position = "?" + data[1:3].decode("gbk"), 3
    while position < len(data) and position not in ends:
        step = 1 if data[position] <= 0x80 else 2
        shown += shown_as(data[position : position + step])
        position += step
    taken = ends.index(position) + 1 if position in ends else len(text)
    lengths = list(accumulate(map(len, pieces[at:])))
    last = next(i for i, length in enumerate(lengths) if length >= taken)
    return shown + text[taken : lengths[last]], last + 1


def shown_as(pair: bytes) -> str:
    """Get the character two bytes make, ``?`` if they make none."""
    try:
        return pair.decode("gbk")
    except UnicodeDecodeError:
        return "€" if pair == b"\x80" else "?"


def page(text: str, hurt: set[int] | None = None) -> str:
    """Get ``text`` as the copy site shows it, hurt at all or at the given places."""
    pieces = glossed(text)
    places = set(straddling(pieces)) if hurt is None else hurt
    shown, at = [], 0
    while at < len(pieces):
        if at in places:
            damaged, taken = slipped(pieces, at)
            shown.append(damaged)
            at += taken
        else:
            shown.append(pieces[at])
            at += 1
    return unicodedata.normalize("NFKC", "".join(shown))
