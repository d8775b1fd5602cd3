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

# Glosses come before slipped bytes: words cannot be seen while glosses part them. The
# gloss that tells a lost character has lost its opening bracket and stays till then.
STEPS = (
    drop_markup,
    drop_glosses,
    restore_slipped_bytes,
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
    >>> page = clean("我院加入小兒??坡?lián)盟")
    >>> page.text
    '我院加入小儿专科联盟'
    >>> page.grounded(6, 10)
    Grounded(start=6, end=16, evidence='专科联盟')
    """
    text = TrackedText.of(source)
    for step in STEPS:
        text = step(text)
    return text
