"""Counted people and things: 40余名患者, 44家联盟单位, 年门诊量48万人次."""

import re
from collections.abc import Iterator
from functools import cache

from analysis import lexicon
from analysis.finding.quantities.counted_things import (
    thing_after,
    thing_before,
    things_kind,
)
from analysis.finding.quantities.numerals import ARABIC, CHINESE, number
from analysis.records import Article, Quantity, Sentence

# What may not stand right before a count: the rest of a longer number, of an ordinal
# (第7批, 前3名), of a rate (每千人), or a word that leaves the number open (数百名).
_NO_COUNT_BEFORE = (
    r"(?<![\d.第前首数几好每两成半各逐头\-/:~])(?<!每[百千万])(?<!其[一二三])"
)
# Words that begin with a unit's character but are no unit.
_NO_UNIT_AFTER = {
    "人": re.compile(r"[民才员体口生大社工物文均类力医心性身次道事际流]"),
    "位": re.compile(r"[列于居置数体移]|一体"),
    "例": re.compile(r"[如外会行]"),
    "家": re.compile(r"[庭长属门乡园中里喻]|人(?!民)"),
    "名": re.compile(r"[列称额单字]"),
    "所": re.compile(r"[以有需属在谓]"),
    "台": re.compile(r"[湾州]"),
}
# 两家医院, 一名: the parties and the article, not counts; 百名, 万名: campaigns.
_ROUND = frozenset("百千万亿")
_INSTITUTIONS = frozenset("家所")
_VAGUE = re.compile(r"[一二两三四五六七八九]{2}")  # 三五名, 唯一一所


def find_quantities(
    article: Article, sentences: tuple[Sentence, ...]
) -> tuple[Quantity, ...]:
    """Find counted people, institutions, cases, beds, departments and sites.

    Dates, ages, ordinals, clock times and telephone numbers carry none of the units.
    The two parties (两家医院), articles (一名) and campaigns (万名医师) are no counts.

    Parameters
    ----------
    article : Article
        The page.
    sentences : tuple of Sentence
        Where to look.

    Returns
    -------
    tuple of Quantity
        In order of appearance, the same count of the same thing once. ``value`` is
        written out (48万 is 480000) and the low end of a range (3至5名 is 3);
        ``qualifier`` is 余, 多, 近, 约 or 达; ``subject`` is the noun phrase after the
        unit, else the one before the number, else None.

    Notes
    -----
    Sources: ``quantity_units.csv``, ``quantity_qualifiers.csv`` and
    ``counted_things.csv``.
    """
    plain = article.plain
    found: list[Quantity] = []
    for sentence in sentences:
        # Counts within one sentence are of different things, however alike.
        before = tuple(found)
        for quantity in _in_sentence(plain, sentence):
            if not any(_same_count(quantity, other) for other in before):
                found.append(quantity)
    return tuple(found)


def _in_sentence(plain: str, sentence: Sentence) -> Iterator[Quantity]:
    for match in _count().finditer(plain, sentence.start, sentence.end):
        if _is_count(match):
            quantity = _quantity(plain, sentence, match)
            if quantity is not None:
                yield quantity


def _is_count(match: re.Match[str]) -> bool:
    """Tell a count from the article, the parties and a campaign's round number."""
    written, unit = match["number"], match["unit"]
    exact = not (match["before"] or match["inside"] or match["middle"])
    if exact and (written in _ROUND or (written == "一" and not match["scale"])):
        return False
    if _VAGUE.search(written):
        return False
    if written == "两" and unit in _INSTITUTIONS:
        return False
    other_word = _NO_UNIT_AFTER.get(unit)
    return other_word is None or not other_word.match(match.string, match.end())


def _quantity(plain: str, sentence: Sentence, match: re.Match[str]) -> Quantity | None:
    unit = match["unit"]
    people = lexicon.mapping("quantity_units", "kind")[unit] == "person"
    after = thing_after(plain, match.end(), sentence.end, people=people)
    before = None if after else thing_before(plain, sentence.start, match.start())
    span = after or before
    subject = plain[span[0] : span[1]] if span else None
    if not _unit_fits(unit, subject):
        return None
    if match["number"] == "两" and things_kind(subject) == "institution":
        return None
    return Quantity(
        value=number(match["number"] + (match["scale"] or "")),
        unit=unit,
        qualifier=_qualifier(match),
        subject=subject,
        start=min(match.start(), span[0]) if before else match.start(),
        end=max(match.end(), span[1]) if span else match.end(),
        rule=_rule(match, after, before),
    )


def _unit_fits(unit: str, subject: str | None) -> bool:
    """Tell whether a general unit counts something that this table counts."""
    needs = lexicon.mapping("quantity_units", "needs").get(unit)
    if needs is None:
        return True
    kind = things_kind(subject)
    return kind is not None if needs == "listed" else kind == needs


def _qualifier(match: re.Match[str]) -> str | None:
    codes = lexicon.mapping("quantity_qualifiers", "qualifier")
    words = (match["inside"], match["middle"], match["before"], match["after"])
    return next((codes[word] for word in words if word), None)


def _rule(
    match: re.Match[str],
    after: tuple[int, int] | None,
    before: tuple[int, int] | None,
) -> str:
    if match["upper"]:
        return "count_range"
    if after:
        return "count_before_thing"
    return "count_after_thing" if before else "count_alone"


def _same_count(one: Quantity, other: Quantity) -> bool:
    """Tell whether two places give the same number of the same thing."""
    if (one.value, one.unit) != (other.value, other.unit):
        return False
    if one.subject is None or other.subject is None:
        return False
    return one.subject.endswith(other.subject) or other.subject.endswith(one.subject)


@cache
def _count() -> re.Pattern[str]:
    """Get the pattern of a number with its unit and the words that blur it."""

    def words(stands: str) -> str:
        rows = lexicon.rows("quantity_qualifiers")
        found = [row["word"] for row in rows if row["stands"] == stands]
        return "|".join(sorted(found, key=len, reverse=True))

    units = "|".join(lexicon.words("quantity_units"))
    figure = f"{ARABIC}|{CHINESE}|[万亿]"
    return re.compile(
        rf"(?:(?P<before>{words('before')})了?)?{_NO_COUNT_BEFORE}"
        rf"(?P<number>{figure})(?P<inside>{words('inside')})?(?P<scale>[十百千]?[万亿])?"
        rf"(?:(?:至|到|-+|~|—+)(?P<upper>{figure}))?"
        rf"(?P<middle>{words('inside')})?[ ]?"
        rf"(?P<unit>{units})(?P<after>{words('after')})?"
    )
