"""Cleaned text that knows where each of its characters came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple


class Repair(NamedTuple):
    """One mended place: its kind and its half-open span in the source."""

    kind: str  # gloss, restored, lost
    start: int
    end: int


class Edit(NamedTuple):
    """What stands instead of ``text[start:end]``; all of it comes from there."""

    start: int
    end: int
    replacement: str


class Grounded(NamedTuple):
    """A span of the source and the repaired text that was read from it."""

    start: int
    end: int
    evidence: str


@dataclass(frozen=True, slots=True)
class TrackedText:
    """Text with, for each character, the half-open source span it was made from.

    Neither ``starts`` nor ``ends`` ever falls from one character to the next.
    Characters whose source spans overlap were made together and are never
    grounded apart.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    repairs: tuple[Repair, ...] = ()

    @classmethod
    def of(cls, source: str) -> TrackedText:
        """Get ``source`` as it is, each character standing for itself."""
        return cls(source, tuple(range(len(source))), tuple(range(1, len(source) + 1)))

    def __len__(self) -> int:
        return len(self.text)

    def edited(
        self, edits: Iterable[Edit], repairs: Iterable[Repair] = ()
    ) -> TrackedText:
        """Get the text after ``edits``, which are in order and do not overlap.

        Examples
        --------
        >>> page = TrackedText.of("關(guān)於").edited([Edit(1, 7, "")])
        >>> page.text, page.grounded(0, 2)
        ('關於', Grounded(start=0, end=8, evidence='關於'))
        """
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for start, end, replacement in edits:
            text.append(self.text[done:start])
            starts.extend(self.starts[done:start])
            ends.extend(self.ends[done:start])
            if replacement:
                text.append(replacement)
                starts.extend([self.starts[start]] * len(replacement))
                ends.extend([self.ends[end - 1]] * len(replacement))
            done = end
        text.append(self.text[done:])
        starts.extend(self.starts[done:])
        ends.extend(self.ends[done:])
        return TrackedText(
            "".join(text),
            tuple(starts),
            tuple(ends),
            self.repairs + tuple(repairs),
        )

    def translated(self, text: str) -> TrackedText:
        """Get the same characters spelled as in ``text``, one for one."""
        if len(text) != len(self.text):
            raise ValueError(
                f"{len(text)} characters cannot stand for {len(self.text)} one for one"
            )
        return replace(self, text=text)

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """Widen ``start:end`` so that no characters made together are parted."""
        while 0 < start < len(self) and self._together(start - 1, start):
            start -= 1
        while 0 < end < len(self) and self._together(end - 1, end):
            end += 1
        return start, end

    def grounded(self, start: int, end: int) -> Grounded:
        """Get the source span behind ``text[start:end]`` and the text it gives.

        Raises
        ------
        ValueError
            If ``start:end`` is empty or reaches beyond the text.
        """
        if not 0 <= start < end <= len(self):
            raise ValueError(
                f"{start}:{end} is no stretch of a text of {len(self)} characters"
            )
        start, end = self.whole(start, end)
        return Grounded(self.starts[start], self.ends[end - 1], self.text[start:end])

    def _together(self, left: int, right: int) -> bool:
        return self.starts[right] < self.ends[left]
