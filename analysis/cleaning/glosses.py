"""Pinyin glosses that a copy site put after characters are taken out again.

點(diǎn)擊數(shù) -> 點擊數, 關(guan) 於(yu)合作 -> 關於合作.
"""

import re

from analysis.cleaning.characters import HAN, READING, is_gloss, toneless
from analysis.tracked import Edit, Repair, TrackedText

_BRACKET = re.compile(rf"(?<=([{HAN}]))[(（]([{READING}]{{1,8}})[)）]( ?)")


def drop_glosses(text: TrackedText) -> TrackedText:
    """Get the text without the readings after its characters.

    A bracket is a gloss if its content is a reading of the character before it. The
    site that writes them without tones puts a space behind, which goes too.

    Examples
    --------
    >>> drop_glosses(TrackedText.of("點(diǎn)擊數(shù),關(guan) 於(yu) 科(CT)")).text
    '點擊數,關於科(CT)'
    """
    edits = []
    repairs = []
    for match in _BRACKET.finditer(text.text):
        char, reading, space = match.groups()
        if not is_gloss(char, reading):
            continue
        is_toned = toneless(reading) != reading.lower()
        end = match.end() - len(space) if is_toned else match.end()
        edits.append(Edit(match.start(), end, ""))
        repairs.append(Repair("gloss", text.starts[match.start()], text.ends[end - 1]))
    return text.edited(edits, repairs)
