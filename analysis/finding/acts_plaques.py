"""What is unveiled: names on plaques, bodies that plaques are unveiled for."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts_objects import (
    clean_name,
    is_thing,
    part_names,
    quoted_names,
    without_place,
)
from analysis.finding.acts_reading import (
    Candidate,
    Line,
    candidate,
    event_words,
    one_of,
)

_TEXT = r"(?:“[^”]*”|[^,。;:!?\n“”])"
_QUOTE = r"“[^”\n]{2,60}”"
_HUNG = r"(?:授予|颁给|授给|颁发给|颁予|亮相|揭幕|挂起|挂上|悬挂|挂牌|揭牌|揭开|交给|交到|赠予|送给|落户|授牌)"
_BECAME = re.compile(
    r"(?:成为|加入|挂上)(?:了)?(?P<name>(?:“[^”]{2,60}”|[^,。;:!?“”]){2,60}?)(?=[,。;:!?]|$)"
)
_LOOKALIKE = re.compile(
    r"挂牌(?:督办|上市|交易|出让|价|医院|单位|机构|服务|上岗)|授牌(?:单位|医院)|揭牌(?:单位|医院)"
)
_WHOLE = re.compile(r"各(?:家)?|成员|联盟单位|单位|医院代表")


@cache
def _verb() -> str:
    return rf"(?:{event_words('unveiling', 'verb')})"


@cache
def _plaque() -> str:
    return one_of(lexicon.words("plaque_words"))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    verb, plaque = _verb(), _plaque()
    return tuple(
        (rule, re.compile(pattern))
        for rule, pattern in (
            (
                "unveiling.handed",
                rf"(?:将|把)(?:了)?(?P<name>{_TEXT}{{2,80}}?)(?:的)?{plaque}{_TEXT}{{0,20}}?{_HUNG}(?:给)?",
            ),
            (
                "unveiling.plaque",
                rf"(?P<name>{_QUOTE}(?:(?:、|和|与|及|以及)?{_QUOTE})*)[^,。;“”]{{0,4}}?(?:[两二三四五六七八九\d]+[块个面])?{plaque}{_TEXT}{{0,15}}?{_HUNG}",
            ),
            (
                "unveiling.opened",
                rf"(?:揭开|揭下|揭去|揭起|揭)(?:了)?(?P<name>{_TEXT}{{2,60}}?)(?:的)?{plaque}",
            ),
            (
                "unveiling.given",
                rf"(?:授予|颁发|颁授|授|颁)(?:了)?(?P<name>{_TEXT}{{2,60}}?)(?:的)?{plaque}",
            ),
            (
                "unveiling.for",
                rf"(?:为|给|向)(?:了)?(?P<name>{_TEXT}{{1,60}}?)(?:{verb}|揭开{plaque})",
            ),
            ("unveiling.became", rf"(?P<name>{_QUOTE})[^,。;“”]{{0,12}}?{verb}"),
        )
    )


@cache
def _self() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{_TEXT}{{2,60}}?)(?P<verb>{_verb()})")


def find_unveilings(line: Line) -> list[Candidate]:
    """Get what the line says was unveiled, one candidate for each named plaque."""
    found: list[Candidate] = []
    taken = [match.span() for match in _LOOKALIKE.finditer(line.text)]
    for rule, pattern in _patterns():
        for match in pattern.finditer(line.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            found.extend(_named(line, match["name"], match.span(), rule))
    for match in _self().finditer(line.text):
        if not any(a <= match.end() - 1 < b for a, b in taken):
            found.extend(_unveiled_itself(line, match))
    return found


def _named(line: Line, text: str, span: tuple[int, int], rule: str) -> list[Candidate]:
    quoted = quoted_names(text)
    if quoted and not re.search(r"[”」][一-鿿]{1,20}$", text):
        names = [clean_name(name) for name in quoted]
    else:
        names = [clean_name(part) for part in part_names(text)]
    return [
        candidate(
            line,
            "unveiling",
            name,
            span,
            rule,
            1 if name and _WHOLE.search(name) and not quoted else 3,
        )
        for name in names
    ]


def _unveiled_itself(line: Line, match: re.Match[str]) -> list[Candidate]:
    """Get X of X揭牌 where X is a body, else what the unveiling made of somebody."""
    text = match["name"].split(" ")[-1]
    names = [clean_name(without_place(part)) for part in part_names(text)]
    if all(name and is_thing(name) for name in names):
        return [
            candidate(line, "unveiling", name, match.span(), "unveiling.itself", 2)
            for name in names
        ]
    became = _BECAME.search(line.text, match.end())
    if became and (name := clean_name(became["name"])) and is_thing(name):
        return [
            candidate(
                line,
                "unveiling",
                name,
                (match.start(), became.end()),
                "unveiling.result",
                2,
            )
        ]
    return [candidate(line, "unveiling", None, match.span(), "unveiling.bare", 0)]
