"""Characters that a copy site lost by pairing their bytes wrongly are won back.

??坡?lián)盟 -> 专科联盟, ?;顒?dòng) -> 。活动. What was damaged, and what the bytes
allow, is in ``gbk_pairs``; which of that stood there the words of the language tell
(``word_odds``). Where they do not tell for certain the character is
lost and stands as U+FFFD.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from analysis.cleaning.characters import HAN, has_two_forms, is_traditional
from analysis.cleaning.gbk_pairs import MARK_BYTES, UNKNOWN, Run, runs
from analysis.cleaning.word_odds import Odds, ends_clause, familiarity
from analysis.tracked import Edit, Repair, TrackedText

LOST = "\ufffd"
_ROW = re.compile(r"[?？](?:[^\S\n]*[?？]){2,}|[?？;；!！]{4,}")
_PLACE = re.compile(f"[{re.escape(UNKNOWN)}](?=[{''.join(MARK_BYTES)}])")
_HAN_BEFORE = re.compile(f"[{HAN}]*$")
_HAN_BEHIND = re.compile(f"[{HAN}]*")
_HAN_ONLY = re.compile(f"[{HAN}]")
# What hardly ever stands between characters but where bytes were paired wrongly.
_ODD = re.compile(
    rf"[^{HAN}\s\d.,:;!()%°/\-—·、。，：；！（）《》“”]|(?<=[{HAN}])[A-Za-z](?=[{HAN}(（])"
)
_CONTEXT = 3  # characters on either side that words may reach into
_WEIGHED = 6  # readings of a place that are tried with the words around it
_COMPARED = 3  # readings of these that are weighed against each other
_HOPELESS = 1e-9
_CERTAIN = 0.95
# How often, by the look of the characters around, a place like this is a slip
# rather than what the author wrote. Only pages turned traditional were damaged.
_PRIOR = {True: 1e-2, None: 1e-4, False: 1e-8}
_CONFIRMATION = 1e9  # a gloss does not agree by chance
_SHORT = 0.1  # that a single-byte character was swallowed
_ODD_MARKS = 1e-5  # how often ?? or ?; stands before a character, as written
_ODD_SIGN = 1e-3  # how often a letter or mark stands right between characters


class _Restored(NamedTuple):
    """What one way of reading a place back gives."""

    run: Run
    text: str


def restore_slipped_bytes(text: TrackedText) -> TrackedText:
    """Get the text with its slipped places restored as far as they can be.

    Real question marks and semicolons stay. Each restored character is a ``restored``
    repair; each that stays lost, here or because a byte of the file could not be
    decoded, is a ``lost`` one.

    Examples
    --------
    >>> restore_slipped_bytes(TrackedText.of("外科??坡?lián)盟;誰??")).text
    '外科专科联盟;誰??'
    """
    edits: list[Edit] = []
    repairs: list[Repair] = []
    rows = [match.span() for match in _ROW.finditer(text.text)]
    for match in _PLACE.finditer(text.text):
        at = match.start()
        if any(start <= at < end for start, end in rows):
            continue  # 真的????吗: what people type, and far too many ways to read
        done = edits[-1].end if edits else 0
        found = _settled(text.text, at, done) if at >= done else None
        if found is None:
            continue
        edit, restored = found
        edits.append(edit)
        if restored:
            start, end = text.starts[at], text.ends[restored.run.end - 1]
            kept = sum(char != LOST for char in restored.text)
            repairs += [Repair("restored", start, end)] * kept
            repairs += [Repair("gloss", start, end)] * restored.run.is_confirmed
    mended = text.edited(edits, repairs)
    lost = [at for at, char in enumerate(mended.text) if char == LOST]
    return mended.edited(
        (), [Repair("lost", mended.starts[at], mended.ends[at]) for at in lost]
    )


def _settled(text: str, at: int, done: int) -> tuple[Edit, _Restored | None] | None:
    """Get what stands instead of a place, together with all that settled it.

    An excerpt of the page that holds the place then always holds enough to settle it
    the same way.
    """
    left = _HAN_BEFORE.search(text[max(done, at - _CONTEXT) : at])[0]
    plausible = sorted(runs(text, at), key=_strangeness)[:_WEIGHED]
    reach = max((run.end + len(_right(text, run)) for run in plausible), default=at)
    readings = _likely([_Reading(text, at, left, run, reach) for run in plausible])
    if not readings:
        return None
    decided = {
        (before, behind): _decide(readings, before, behind)
        for before in range(len(left) + 1)
        for behind in range(_CONTEXT + 1)
    }
    final = decided[len(left), _CONTEXT]
    before, behind = _least_context(decided, final)
    start = at - before
    if final is None:
        end = max(each.run.end + len(each.right[:behind]) for each in readings)
        return (Edit(start, end, text[start:end]), None) if before + behind else None
    right = _right(text, final.run)[:behind]
    end, rest = _rest(text, final.run)
    end = max(end, final.run.end + len(right))
    return Edit(start, end, text[start:at] + final.text + rest + right), final


class _Reading:
    """One way to read a place back, weighed against what is written."""

    def __init__(self, text: str, at: int, left: str, run: Run, reach: int) -> None:
        self.run = run
        self.left = left
        self.right = _right(text, run)
        self._restored = Odds((*left, *run.choices, *self.right))
        self._unread = Odds(_HAN_ONLY.findall(text[run.end : reach]))
        self._written = Odds((*left, *_HAN_ONLY.findall(text[at:reach])))
        self._belief = _oddity(text[run.end : reach]) / _oddity(text[at + 2 : reach])
        self._belief /= _ODD_MARKS
        if run.is_confirmed:
            self._belief *= _CONFIRMATION
        if run.is_short:
            self._belief *= _SHORT
        self._known = [each[0] for each in run.choices if len(each) == 1]

    def weight(self, before: int, behind: int) -> float:
        """Get how many times likelier this is than what is written."""
        start, end = self._bounds(before, behind)
        right = self.right[:behind]
        likely = self._restored.total(start, end)
        likely *= self._unread.total(len(right), len(self._unread))
        written = self._written.total(start, len(self._written))
        return likely * self._belief / max(written, 1e-300)

    def prior(self, before: int, behind: int) -> float:
        """Get how often a place among these characters is a slip."""
        start, _ = self._bounds(before, behind)
        return _prior([*self.left[start:], *self._known, *self.right[:behind]])

    def restored(self, before: int, behind: int) -> _Restored:
        """Get what this gives, U+FFFD where it is not certain."""
        start, end = self._bounds(before, behind)
        sure = self._restored.likeliest(start, end)
        sure = sure[before : before + len(self.run.choices)]
        text = "".join(char if share >= _CERTAIN else LOST for char, share in sure)
        if text[0] == "。" and before and not ends_clause(self.left[start:]):
            text = LOST + text[1:]  # a name, rather, that no dictionary has
        return _Restored(self.run, text)

    def _bounds(self, before: int, behind: int) -> tuple[int, int]:
        end = len(self.left) + len(self.run.choices) + len(self.right[:behind])
        return len(self.left) - before, end


def _oddity(text: str) -> float:
    """Get how often an author writes such signs as stand in a text."""
    return _ODD_SIGN ** len(_ODD.findall(text))


def _strangeness(run: Run) -> tuple[float, int]:
    """Get how unusual the characters of a run are that the bytes tell for certain."""
    known = [familiarity(each[0]) for each in run.choices if len(each) == 1]
    return (-sum(known) / len(known) if known else 0.0, run.end)


def _likely(readings: list[_Reading]) -> list[_Reading]:
    """Get the readings that some words around could still make the likeliest."""
    weights = {id(each): each.weight(0, 0) for each in readings}
    ranked = sorted(readings, key=lambda each: (-weights[id(each)], each.run.end))
    floor = _HOPELESS * weights[id(ranked[0])] if ranked else 0.0
    return [each for each in ranked[:_COMPARED] if weights[id(each)] > floor]


def _decide(readings: list[_Reading], before: int, behind: int) -> _Restored | None:
    """Get the likeliest reading of a place, None if it rather stands as written."""
    weights = [each.weight(before, behind) for each in readings]
    best = max(range(len(readings)), key=lambda i: (weights[i], -i))
    if weights[best] * readings[best].prior(before, behind) <= 1.0:
        return None
    return readings[best].restored(before, behind)


def _prior(around: list[str]) -> float:
    """Get how often a place among these characters is a slip."""
    if any(map(is_traditional, around)):
        return _PRIOR[True]
    return _PRIOR[False if any(map(has_two_forms, around)) else None]


def _right(text: str, run: Run) -> str:
    """Get the characters behind a run that words may reach into."""
    if run.is_short:
        return ""
    return _HAN_BEHIND.match(text[run.end : run.end + _CONTEXT])[0]


def _rest(text: str, run: Run) -> tuple[int, str]:
    """Get what stands for a swallowed single-byte character, and the end of it."""
    following = text[run.end : run.end + 1]
    if not run.is_short or not following.strip():
        return run.end, ""
    return run.end + 1, LOST + following


def _least_context(
    decided: Mapping[tuple[int, int], _Restored | None], final: _Restored | None
) -> tuple[int, int]:
    """Get how much on either side is enough to decide as all of it does."""
    against = [sides for sides, found in decided.items() if found != final]
    enough = (
        (before, behind)
        for before, behind in decided
        if not any(left >= before and right >= behind for left, right in against)
    )
    return min(enough, key=lambda sides: (sum(sides), sides))
