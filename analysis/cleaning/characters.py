"""What is known of single Chinese characters: both scripts, readings, GBK bytes."""

import unicodedata
from functools import cache

from opencc import OpenCC
from pypinyin import Style, pinyin

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
READING = "A-Za-z\u00e0-\u00fc\u0101-\u01dc\u0261\u1e3f\u0300-\u030c"


@cache
def to_simplified() -> OpenCC:
    """Get the converter from traditional to simplified characters."""
    return OpenCC("t2s")


@cache
def _to_traditional() -> OpenCC:
    return OpenCC("s2t")


@cache
def simplified(char: str) -> str:
    """Get a single character's simplified form, standing alone.

    Examples
    --------
    >>> simplified("醫"), simplified("院")
    ('医', '院')
    """
    return to_simplified().convert(char)


@cache
def is_traditional(char: str) -> bool:
    """Tell whether a character has another, simplified form."""
    return simplified(char) != char


@cache
def has_two_forms(char: str) -> bool:
    """Tell whether a character is written differently in the two scripts."""
    return is_traditional(char) or _to_traditional().convert(char) != char


@cache
def can_stand(char: str) -> bool:
    """Tell whether a character can stand on a page made traditional.

    Simplified forms cannot, unless they are traditional characters of their own too.

    Examples
    --------
    >>> can_stand("聯"), can_stand("联"), can_stand("后")
    (True, False, True)
    """
    if is_traditional(char) or not has_two_forms(char):
        return True
    return bool(char.encode("big5", errors="ignore"))


@cache
def readings(char: str) -> frozenset[str]:
    """Get all readings of a character, without tones.

    Examples
    --------
    >>> sorted(readings("長"))
    ['chang', 'zhang']
    """
    found = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(toneless(reading) for each in found for reading in each)


@cache
def toneless(reading: str) -> str:
    """Get a reading without tone marks, in lower case, ü written v.

    Examples
    --------
    >>> toneless("diǎn"), toneless("Lǜ"), toneless("guan")
    ('dian', 'lv', 'guan')
    """
    spelled = unicodedata.normalize("NFC", reading.lower().replace("ɡ", "g"))
    spelled = spelled.translate(_UMLAUTS)
    parts = unicodedata.normalize("NFD", spelled)
    return "".join(part for part in parts if not unicodedata.combining(part))


_UMLAUTS = str.maketrans("üǖǘǚǜ", "vvvvv")


def is_gloss(char: str, reading: str) -> bool:
    """Tell whether ``reading`` in a bracket after ``char`` says how it is read.

    A wrong tone is still a gloss. Without tone marks it is one only after a character
    that the copy site changed, for the site glosses no other.

    Examples
    --------
    >>> is_gloss("點", "diǎn"), is_gloss("於", "yu"), is_gloss("阿", "a")
    (True, True, False)
    >>> is_gloss("科", "mdt")
    False
    """
    plain = toneless(reading)
    if plain not in readings(char):
        return False
    return plain != reading.lower().replace("ü", "v") or has_two_forms(char)
