"""How likely characters are beside each other, by the words of jieba's dictionary."""

import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import jieba

from analysis.cleaning.characters import simplified

_LONGEST = 6
# Marks are no words of the dictionary; their share of running text, roughly.
_MARKS = {"，": 0.05, "。": 0.03, "、": 0.02, "“": 0.008, "”": 0.008, "：": 0.004}
_MARKS |= dict.fromkeys("；？！（）《》", 0.002)
_MARKS |= {"。”": 0.01, "。“": 0.003}
_PARTICLES = frozenset("了的过着等们来去")
_ALONE = 0.03  # the dictionary counts single characters too often
_OTHER = 1e-9  # a character that is no word of its own
# Keeps products of many small numbers within what a float can hold.
_SCALE = 3e3


@cache
def _words() -> tuple[dict[str, float], frozenset[str]]:
    """Get the share of each word in running text, and the beginnings of all words."""
    counts: dict[str, int] = {}
    with jieba.get_module_res("dict.txt") as file:
        for line in file:
            word, count, *_ = line.decode("utf-8").split(" ")
            if len(word) <= _LONGEST:
                counts[word] = int(count)
    total = sum(counts.values())
    begun = {"。"} | {word[:end] for word in counts for end in range(1, len(word))}
    shares = {word: count / total for word, count in counts.items() if count}
    return shares, frozenset(begun)


def familiarity(char: str) -> float:
    """Get how usual a character is, as the logarithm of its share of words.

    Examples
    --------
    >>> familiarity("醫") > familiarity("顒")
    True
    """
    shares, _ = _words()
    form = simplified(char)
    return math.log(shares.get(form) or _MARKS.get(form, _OTHER))


def ends_clause(text: str) -> bool:
    """Tell whether a clause can end here: with a whole word or a particle.

    Examples
    --------
    >>> ends_clause("仪式举行"), ends_clause("来到了"), ends_clause("素未谋面的肖")
    (True, True, False)
    """
    shares, _ = _words()
    form = "".join(map(simplified, text))
    words = (form[-length:] for length in range(2, len(form) + 1))
    return form[-1:] in _PARTICLES or any(word in shares for word in words)


class Odds:
    """What a row of characters, some of them open, most likely is.

    Parameters
    ----------
    choices : sequence of tuple of str
        For each place the characters that can stand there.

    Examples
    --------
    >>> odds = Odds(("山桑專", "科", "聯", "盟"))
    >>> odds.likeliest(0, 4)[0][0]
    '专'
    """

    def __init__(self, choices: Sequence[Sequence[str]]) -> None:
        self._options = [_forms(tuple(options)) for options in choices]
        self._arcs = [list(self._arcs_from(at)) for at in range(len(choices))]

    def __len__(self) -> int:
        return len(self._options)

    def total(self, start: int, end: int) -> float:
        """Get how likely the places ``start:end`` are, by themselves, as text."""
        return self._forward(start, end)[-1]

    def likeliest(self, start: int, end: int) -> list[tuple[str, float]]:
        """Get the likeliest character of each place and how sure it is, 0 to 1.

        Only the places ``start:end`` are looked at.
        """
        forward = self._forward(start, end)
        backward = [0.0] * (end - start) + [1.0]
        shares: list[dict[str, float]] = [{} for _ in range(start, end)]
        for at in reversed(range(start, end)):
            for word, share in self._arcs[at]:
                if at + len(word) > end:
                    continue
                share *= backward[at + len(word) - start]
                backward[at - start] += share
                share *= forward[at - start]
                for place, char in enumerate(word, at - start):
                    shares[place][char] = shares[place].get(char, 0.0) + share
        best = [max(found, key=lambda c: (found[c], c)) for found in shares]
        whole = forward[-1] or 1.0
        return [(c, found[c] / whole) for c, found in zip(best, shares, strict=True)]

    def _forward(self, start: int, end: int) -> list[float]:
        """Get for each place how likely all before it is."""
        forward = [1.0] + [0.0] * (end - start)
        for at in range(start, end):
            for word, share in self._arcs[at]:
                if at + len(word) <= end:
                    forward[at + len(word) - start] += forward[at - start] * share
        return forward

    def _arcs_from(self, at: int) -> Iterator[tuple[str, float]]:
        """Get every word that can begin at a place, with its share."""
        shares, begun = _words()
        open_words = [""]
        for end in range(at, min(at + _LONGEST, len(self._options))):
            longer = []
            for start in open_words:
                for char in self._options[end]:
                    word = start + char
                    share = shares.get(word) or _MARKS.get(word, 0.0)
                    if len(word) == 1 and word not in _MARKS:
                        share = max(share * _ALONE, _OTHER)
                    if share:
                        yield word, share * _SCALE ** len(word)
                    if word in begun:
                        longer.append(word)
            open_words = longer


@lru_cache(maxsize=4096)
def _forms(options: tuple[str, ...]) -> tuple[str, ...]:
    """Get the simplified forms of the options."""
    return tuple(dict.fromkeys(map(simplified, options)))
