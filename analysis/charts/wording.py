"""What figures say: sentences of the codebook, filled with counted values."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

from analysis import codebook
from analysis.charts.counting import firsts

SENTENCES = "figure_texts"
_SENTENCE_MARKS = {"zh": "；", "en": "; "}
# Not from the calendar module, whose names change with the reader's locale.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Finding(NamedTuple):
    """What a figure shows in one sentence, and n with what was left out."""

    title: str
    note: str


class Count(int):
    """A number for sentences: thousands parted, the noun after it in its form.

    Examples
    --------
    >>> f"{Count(1):act|acts} in {Count(1200):report|reports}"
    '1 act in 1,200 reports'
    """

    def __format__(self, spec: str) -> str:
        number = f"{int(self):,}"
        if not spec:
            return number
        one, many = spec.split("|")
        return f"{number} {one if self == 1 else many}"


def say(key: str, lang: str, **values: object) -> str:
    """Get the sentence ``key`` of the codebook with its values filled in."""
    sentence = codebook.entries(SENTENCES)[key][lang]
    return sentence.format(**{name: _worded(value) for name, value in values.items()})


def say_if(count: int, key: str, lang: str, **values: object) -> str:
    """Get the sentence about ``count`` things (``n`` in it), nothing about none."""
    return say(key, lang, n=count, **values) if count else ""


def label_codes(name: str, lang: str) -> Mapping[str, str]:
    """Get the labels of a closed list, and of the rows that have no code."""
    return {**codebook.labels(name, lang), "": say("label.unknown", lang)}


def counted(label: str, count: int, lang: str) -> str:
    """Get a label with its number in brackets, as legends name things."""
    return say("label.counted", lang, label=label, n=int(count))


def name_first(counts: pd.Series, names: Mapping, lang: str) -> str:
    """Get the name of what comes first in ``counts``; equals are named as equals.

    Examples
    --------
    >>> labels = {"a": "signing", "b": "launch", "c": "training"}
    >>> name_first(pd.Series({"a": 3, "b": 1}), labels, "en")
    'signing'
    >>> name_first(pd.Series({"a": 3, "b": 3, "c": 3}), labels, "en")
    'signing and 2 others equally'
    """
    first, *others = (names[code] for code in firsts(counts))
    if not others:
        return first
    key = "first.two" if len(others) == 1 else "first.several"
    n_others = len(others)
    return say(
        key, lang, first=first, second=others[0], n=n_others + 1, others=n_others
    )


def join_sentences(sentences: Iterable[str], lang: str) -> str:
    """Get one note from the sentences that have something to say."""
    return _SENTENCE_MARKS[lang].join(filter(None, sentences))


def share(part: float, whole: float) -> str:
    """Get a part as whole per cent of ``whole``.

    Examples
    --------
    >>> share(2, 3)
    '67%'
    """
    return f"{100 * part / whole:.0f}%" if whole else "0%"


def name_period(period: pd.Period, lang: str) -> str:
    """Get a month, quarter or year in words.

    Examples
    --------
    >>> name_period(pd.Period("2021-04", "M"), "en")
    'April 2021'
    """
    grain = period.freqstr[0]
    month = _MONTHS[period.month - 1] if lang == "en" else period.month
    return say(
        f"period.{grain}",
        lang,
        year=str(period.year),
        quarter=str(period.quarter),
        month=str(month),
    )


def _worded(value: object) -> object:
    """Whole numbers of any make count things; everything else speaks for itself."""
    is_whole = pd.api.types.is_integer(value) and not isinstance(value, bool)
    return Count(value) if is_whole else value
