"""Pages written in broken lines, as on telephones: no line of theirs is a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.reading.lines import Line

_STANZA = 3  # lines without an empty one between them
_FEWEST = 4  # stanzas of a text
_SPOKEN = re.compile("[的了是在着把被给就也还这那]")  # words that no menu needs
_DAY = re.compile(r"(?<!\d)\d{1,2}月\d{1,2}日|今天|昨天|前天|日前|近日")


def with_verse(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Call the stanzas of a page without any paragraph what they are, its prose.

    A text has four stanzas of three lines, tells a day, and half of its stanzas speak
    in sentences; a menu or a list of headlines does not.

    Parameters
    ----------
    lines : tuple of Line
        The lines of a page, each with its kind.

    Returns
    -------
    tuple of Line
        The same, the lines of stanzas of kind ``prose`` where they are a text.
    """
    if any(line.kind == "prose" for line in lines):
        return lines
    stanzas = [run for run in _runs(lines) if len(run) >= _STANZA]
    spoken = [run for run in stanzas if _speaks([lines[i].text for i in run])]
    told = "\n".join(lines[i].text for run in stanzas for i in run)
    if len(stanzas) < _FEWEST or 2 * len(spoken) < len(stanzas):
        return lines
    if not _DAY.search(told):
        return lines
    inside = {i for run in stanzas for i in run}
    return tuple(
        replace(line, kind="prose") if i in inside else line
        for i, line in enumerate(lines)
    )


def _runs(lines: Sequence[Line]) -> list[list[int]]:
    """Get the numbers of short lines that stand together."""
    found: list[list[int]] = []
    short = [i for i, line in enumerate(lines) if line.kind == "short"]
    for before, i in pairwise([-2, *short]):
        if before + 1 == i and not lines[i].apart:
            found[-1].append(i)
        else:
            found.append([i])
    return found


def _speaks(stanza: Sequence[str]) -> bool:
    return sum(bool(_SPOKEN.search(line)) for line in stanza) > 1
