"""Numbers as Chinese text writes them, and what they are worth."""

_DIGITS = {
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5,
    "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_PLACES = {"十": 10, "百": 100, "千": 1_000}
_SCALES = {"万": 10_000, "亿": 100_000_000}

# No count has more digits than these; longer rows of digits are telephone numbers.
ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,10}(?:\.\d{1,4})?)(?!\d)"
CHINESE = r"[零〇一二两三四五六七八九十百千]{1,10}"


def number(written: str) -> int | float:
    """Get the value of a number written in digits, characters or both.

    Parameters
    ----------
    written : str
        ``1,100``, ``二十``, ``48万``, ``1.2亿``, ``两千三百``; a place without a digit
        before it counts once (``百`` is 100).

    Returns
    -------
    int or float
        A float only where the value has a fraction.

    Examples
    --------
    >>> [number(written) for written in ("1,100", "二十", "48万", "一百零五", "百")]
    [1100, 20, 480000, 105, 100]
    """
    scale = 1
    while written and written[-1] in _SCALES:
        scale *= _SCALES[written[-1]]
        written = written[:-1]
    value = _unscaled(written) * scale if written else scale
    return int(value) if value == int(value) else value


def _unscaled(written: str) -> float:
    """Get the value of a number below 万, in digits or in characters."""
    if written[0].isdigit():
        places = 1
        while written[-1] in _PLACES:
            places *= _PLACES[written[-1]]
            written = written[:-1]
        return round(float(written.replace(",", "")) * places, 6)
    return _words(written)


def _words(written: str) -> int:
    """Get the value of a number in characters: 二百零五 or, place by place, 二〇五."""
    if not any(character in _PLACES for character in written):
        return int("".join(str(_DIGITS[character]) for character in written))
    total, pending = 0, None
    for character in written:
        if character in _PLACES:
            total += (1 if pending is None else pending) * _PLACES[character]
            pending = None
        else:
            pending = _DIGITS[character]
    return total + (pending or 0)
