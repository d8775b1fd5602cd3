"""When two spellings count as the same thing."""

import re
import unicodedata
from difflib import SequenceMatcher

OBJECT_SIMILARITY = 0.6
MENTION_SIMILARITY = 0.5
TITLE_SIMILARITY = 0.9

# Long and short names of the health authorities, which carry no difference.
_AUTHORITIES = (
    ("卫生健康委员会", "卫健委"),
    ("卫生健康委", "卫健委"),
    ("卫生健康局", "卫健局"),
    ("卫生和计划生育委员会", "卫计委"),
    ("卫生计生委", "卫计委"),
    ("卫生计生局", "卫计局"),
    ("卫生和计划生育局", "卫计局"),
)
_OTHER_POST = re.compile(r"[副代原]$|助理$|常务$")


def fold(text: object) -> str:
    """Get only the words: width, case, white space and punctuation folded away.

    Examples
    --------
    >>> fold("ＡＢ 《协议》") == fold("ab协议")
    True
    """
    folded = unicodedata.normalize("NFKC", str(text or "")).lower()
    return re.sub(r"[^\w\u4e00-\u9fff]|_", "", folded)


def fold_organization(name: object) -> str:
    """Get an organisation's name without spellings that carry no difference.

    Examples
    --------
    >>> fold_organization("德州市卫生健康委员会")
    '德州市卫健委'
    """
    folded = fold(name)
    for long, short in _AUTHORITIES:
        folded = folded.replace(long, short)
    return folded


def similarity(a: object, b: object) -> float:
    """Get how much two texts have in common, from 0 to 1."""
    return SequenceMatcher(None, fold(a), fold(b)).ratio()


def similar(a: object, b: object, floor: float) -> bool:
    """Say whether one text stands in the other, or they have ``floor`` in common."""
    a, b = fold(a), fold(b)
    if not a or not b:
        return False
    return a in b or b in a or similarity(a, b) >= floor


def same_title(a: object, b: object) -> bool:
    """Say whether titles are equal but for an organisation or level before one.

    Examples
    --------
    >>> same_title("院长", "县人民医院院长"), same_title("院长", "副院长")
    (True, False)
    """
    short, long = sorted((fold(a), fold(b)), key=len)
    if short == long:
        return True
    before = long.removesuffix(short)
    return bool(short) and before != long and not _OTHER_POST.search(before)


def split_cell(cell: object) -> list[str]:
    """Get the values of a cell that holds several."""
    return [part for part in re.split(r"[、,，;；|]", str(cell or "")) if part.strip()]


def accepted(value: object) -> list:
    """Get the answers that an annotation accepts, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
