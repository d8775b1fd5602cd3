"""Letters, digits and white space in one width; punctuation stays as it is."""

import re
import unicodedata

from analysis.tracked import Edit, TrackedText

_ALPHANUMERIC = [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]
_COMPATIBLE = [*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)]
_SPACES = [
    code for code in range(0x80, 0x3001) if unicodedata.category(chr(code)) == "Zs"
]
_LINE_ENDS = [0x0B, 0x0C, 0x85, 0x2028, 0x2029]


def _folding() -> dict[int, str]:
    """Get what stands for each character that has another one of our width."""
    folded = {code: chr(code - 0xFEE0) for code in _ALPHANUMERIC}
    folded |= {code: " " for code in _SPACES}
    folded |= {code: "\n" for code in _LINE_ENDS}
    for code in _COMPATIBLE:
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            folded[code] = plain
    return folded


_FOLDED = _folding()
# Characters without width, control characters, and the first half of \r\n.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]+|\r(?=\n)"
)


def fold_width(text: TrackedText) -> TrackedText:
    """Get the text with half-width letters and digits and plain spaces.

    Full-width letters, digits and spaces become ASCII one for one; characters that
    show nothing are dropped; compatibility forms of characters become the usual ones.

    Examples
    --------
    >>> fold_width(TrackedText.of("\u3000ＣＴ２０台，\u200b\uf90a")).text
    ' CT20台，金'
    """
    edits = [
        Edit(match.start(), match.end(), "") for match in _INVISIBLE.finditer(text.text)
    ]
    visible = text.edited(edits)
    return visible.translated(visible.text.translate(_FOLDED).replace("\r", "\n"))
