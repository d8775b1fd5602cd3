"""What is signed: agreements named at the verb, before it, or not at all."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts_objects import clean_name
from analysis.finding.acts_reading import (
    Candidate,
    Line,
    candidate,
    event_words,
    one_of,
)

_TEXT = r"(?:“[^”]*”|《[^》]*》|[^,。;:!?\n“”])"
_BARE = re.compile(
    r"(?:签约|缔约|签字)(?P<after>(?:共建|合作共建|成立|组建|加入|建立|打造)[^,。;:\s]{3,40})?"
)
_SHARED = re.compile(
    r"另?一份[^,。;]{0,6}?(?:是|为)(?P<name>[^,。;]+)|另?一份与(?P<with>[^,。;]{3,30}?)(?:签订|签署|签下)"
)
_SIDES = re.compile(
    r"[一-鿿]{2,20}?(?:医院|卫健委|卫生健康委|政府|大学|中心|学院|保健院|卫生院)"
)
_COUNT_BEFORE = re.compile(r"^(?:了|下|的|是|为|[一两二三四五六七八九十\d]+[份项个])+")


@cache
def _document() -> str:
    return one_of(lexicon.words("signed_documents")) + "(?!内容|约定|精神|要求)"


@cache
def _after_verb() -> re.Pattern[str]:
    verb = event_words("signing", "verb")
    more = rf"(?:[、和与及]|以及|暨){_TEXT}{{2,40}}?{_document()}[》”]?"
    return re.compile(
        rf"{verb}(?P<name>{_TEXT}{{0,60}}?{_document()}[》”]?(?:{more})*)"
    )


@cache
def _before_verb() -> re.Pattern[str]:
    return re.compile(
        rf"在(?:了)?(?P<name>{_TEXT}{{0,50}}?{_document()}[》”]?)上?(?:郑重|分别|共同)?(?:签字|签名|签署|签下|落笔|签约)"
    )


@cache
def _ba() -> re.Pattern[str]:
    return re.compile(
        r"(?:就|将|把)?(?P<name>《[^》]{4,50}》)(?:的)?(?:正式|顺利|成功)?(?:签署|签订|签约)"
    )


def find_signings(line: Line) -> list[Candidate]:
    """Get what the line says was signed, one candidate for each named agreement."""
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for pattern, rule in (
        (_before_verb(), "signing.on_paper"),
        (_ba(), "signing.title"),
        (_after_verb(), "signing.verb"),
    ):
        for match in pattern.finditer(line.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            found.extend(_named(line, match, rule))
    found.extend(_one_of_several(line, taken))
    for match in _BARE.finditer(line.text):
        if not any(a <= match.start() < b for a, b in taken):
            name = clean_name(match["after"])
            found.append(
                candidate(line, "signing", name, match.span(), "signing.bare", 1)
            )
    return found


def _named(line: Line, match: re.Match[str], rule: str) -> list[Candidate]:
    partner = _partners(line, match.start())
    return [
        candidate(line, "signing", name, match.span(), rule, 3, partner=partner)
        for name in _agreements(match["name"])
    ]


def _agreements(text: str) -> list[str | None]:
    """Get the agreements that ``text`` lists."""
    text = _COUNT_BEFORE.sub("", text)
    cut = re.compile(
        r"(?<=[》”])(?=《|“)|(?:(?<=协议)|(?<=协议书)|(?<=合同)|(?<=[》”])|(?<=责任书)|(?<=备忘录))(?:、|和|与|及|以及|暨)"
    )
    return [clean_name(part) for part in cut.split(text)]


def _partners(line: Line, position: int) -> str | None:
    """Get the two sides that a clause names before its verb, if just two."""
    start, _ = line.clause_at(position)
    sides = [
        clean_name(side) for side in re.split("与|和|、|同", line.text[start:position])
    ]
    named = [match.group() for side in sides if side and (match := _SIDES.search(side))]
    return "|".join(named) if len(named) == 2 else None


def _one_of_several(line: Line, taken: list[tuple[int, int]]) -> list[Candidate]:
    """Get the agreements of 一份与A签订;另一份与B签订 and 一份是X,一份是Y."""
    found = []
    for match in _SHARED.finditer(line.text):
        if not any(a <= match.end() - 1 < b for a, b in taken):
            taken.append(match.span())
        found.append(
            candidate(
                line,
                "signing",
                clean_name(match["name"]),
                match.span(),
                "signing.one_of_several",
                3,
                partner=match["with"],
            )
        )
    return found
