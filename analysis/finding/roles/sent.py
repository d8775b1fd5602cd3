"""Doctors who are sent: chosen to go, members of a team, helpers where they are."""

import re
from collections.abc import Iterator, Sequence

from analysis.finding.roles.belonging import role_at
from analysis.finding.roles.subjects import subjects_before
from analysis.finding.words import rank_pattern
from analysis.records import Act, Person, PersonMention, Role, Sentence

_HELP = (
    "支援|帮扶|援助|驰援|援(?:疆|藏|青|黔|滇|鄂|宁|川)|挂职|驻点|坐诊|支医|带教|帮带"
    "|医疗救治|巡诊|巡回医疗|诊疗工作|医疗工作"
)
_HELPING = re.compile(_HELP)
# 由甲、乙组成的医疗队; a delegation or a leading group is no team of doctors.
_COMPOSED = re.compile(
    r"由(?P<people>[^。;]{2,400}?)组成的?[^,。;]{0,30}?"
    r"(?:医疗|专家|支援|援[一-龥]|帮扶|服务|支医|义诊|护理)[一-龥]{0,6}(?:队|组|团)"
)
_CHOSEN = re.compile(
    r"(?:选派|派遣|派驻|派出|下派|选送|抽调|委派|遴选|安排)(?:了|出)?(?P<people>[^。;]{2,200})"
)
# Who is sent to learn, to report or to look on is no helper there.
_OTHERWISE = re.compile("进修|学习|培训|参加|参会|考察|调研|慰问|视察|对接|汇报")
_GOING = re.compile(
    r"\s*(?:等?(?:共|一行)?\s*[\d一二三四五六七八九十两]+余?[位名个人][一-龥]{0,12}|同志)?,?"
    r"(?:将?作为[^,。;]{2,24}?(?:队员|成员|专家),?)?(?:将|已|再次|分别|即将|今日|今天)*"
    r"(?:启程|出发|前来|[来去]到|来(?:我|本|该)?院|赴|到|前往|奔赴|赶赴|进驻|入驻|驰援|挂职|驻点|走进)"
    r"(?P<purpose>[^。;,]{0,40})"
)
_CALLED = re.compile(
    r"(?:帮扶|支援|援[一-龥]{1,2}|驻点|派驻|挂职|支医|下派|下沉|坐诊|义诊)(?:的)?"
    r"(?:专家|医生|医师|队员|博士|教授)|(?:医疗|专家)(?:队|组|团)(?:队长|领队|队员|成员)"
)
_AND = re.compile("[、和与及]")
_LEADER = re.compile("(?:院长|书记|局长|主席|处长|市长|县长|区长|部长|会长|巡视员)$")


def leaders(people: Sequence[Person]) -> frozenset[str]:
    """Get the names of those who go elsewhere to visit rather than to help."""
    return frozenset(p.name for p in people if any(map(_LEADER.search, p.titles)))


def sent(
    plain: str,
    sentence: Sentence,
    acts: Sequence[Act],
    here: Sequence[PersonMention],
    leading: frozenset[str],
) -> Iterator[Role]:
    """Get who is sent to help elsewhere.

    选派A、B赴…支援, 由A、B组成的医疗队, 援藏专家A, A、B两名医生赴…帮扶. Leaders go to
    visit, unless it is told that they were chosen.
    """
    for match in _COMPOSED.finditer(plain, sentence.start, sentence.end):
        for person in _within(here, match):
            yield role_at(acts, person, "expert", match, "team")
    for match in _CHOSEN.finditer(plain, sentence.start, sentence.end):
        told = match.group()
        helping = _HELPING.search(told) and not _OTHERWISE.search(told)
        for person in _within(here, match) if helping else ():
            yield role_at(acts, person, "expert", match, "chosen")
    for match in _CALLED.finditer(plain, sentence.start, sentence.end):
        for person in _run(plain, here, match.end()):
            yield role_at(acts, person, "expert", match, "called")
    for person, match in _going(plain, sentence, here):
        if person.name not in leading:
            yield role_at(acts, person, "expert", match, "going")


def _within(here: Sequence[PersonMention], match: re.Match) -> list[PersonMention]:
    start, end = match.span("people")
    return [person for person in here if start <= person.start < end]


def _run(
    plain: str, here: Sequence[PersonMention], start: int
) -> Iterator[PersonMention]:
    """Get A and B of A博士、B博士 from ``start`` on."""
    for person in here:
        if person.start == start:
            yield person
            rank = rank_pattern().match(plain, person.end)
            link = _AND.match(plain, rank.end() if rank else person.end)
            start = link.end() if link else -1


def _going(
    plain: str, sentence: Sentence, here: Sequence[PersonMention]
) -> Iterator[tuple[PersonMention, re.Match]]:
    """Get A and B of A、B两名医生赴某县开展帮扶, each with the words that tell it."""
    for start, end in sentence.clauses:
        within = [m for m in here if start <= m.start < end]
        for last in within:
            rank = rank_pattern().match(plain, last.end)
            match = _GOING.match(plain, rank.end() if rank else last.end)
            if match is None or match.end() > sentence.end:
                continue
            purpose = match.group()
            if _HELPING.search(purpose) and not _OTHERWISE.search(purpose):
                for person in subjects_before(plain, start, last.end, within):
                    yield person, match
