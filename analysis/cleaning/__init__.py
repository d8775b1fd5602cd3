"""A page as decoded in, readable simplified Chinese out.

Every character of what comes out knows the characters of the page it was made from.
"""

from analysis.cleaning.glosses import drop_glosses
from analysis.cleaning.markup import drop_markup
from analysis.cleaning.script import simplify_script
from analysis.cleaning.slipped_bytes import restore_slipped_bytes
from analysis.cleaning.width import fold_width
from analysis.tracked import TrackedText

__all__ = ["STEPS", "clean"]

# Slipped bytes come before glosses: a gloss is what tells the last lost character.
STEPS = (
    drop_markup,
    restore_slipped_bytes,
    drop_glosses,
    fold_width,
    simplify_script,
)


def clean(source: str) -> TrackedText:
    """Get the page repaired: markup, slipped bytes, glosses, width and script.

    What was mended stands in ``repairs``: one ``gloss`` for each reading taken out,
    one ``restored`` for each character won back, one ``lost`` for each character that
    cannot be, which is U+FFFD in the text.

    Examples
    --------
    >>> page = clean("。我院加入乳腺外科??坡?lián)盟")
    >>> page.text
    '。我院加入乳腺外科专科联盟'
    >>> page.grounded(8, 12)
    Grounded(start=8, end=20, evidence='专科联盟')
    """
    text = TrackedText.of(source)
    for step in STEPS:
        text = step(text)
    return text
