"""What the words of a line say of it: a headline's news, an owner's name, a clause."""

import re
from functools import cache

from analysis import lexicon

# Words of sentences: no organisation, paper or site has them in its name.
_CLAUSE = re.compile(
    r"[的是这了“”]|\d\s*[家名位个所]|我[们院市县区校省]|[一首两][家所个]|再[建添获]|将(?!乐|军)"
)


def is_owner(text: str) -> bool:
    """Tell whether a line ends as names of sites, channels and their owners do."""
    return len(text) <= 40 and text.upper().endswith(_words("owner"))


def is_news(text: str) -> bool:
    """Tell whether a line has a word of the headlines that this genre has."""
    return any(word in text for word in _words("news"))


def is_clause(text: str) -> bool:
    """Tell whether a line says something, as no name does.

    Examples
    --------
    >>> is_clause("这是甲大学的第六所附属医院"), is_clause("甲县人民医院")
    (True, False)
    """
    return bool(_CLAUSE.search(text))


@cache
def _words(kind: str) -> tuple[str, ...]:
    rows = lexicon.rows("headline_words")
    return tuple(row["word"] for row in rows if row["kind"] == kind)
