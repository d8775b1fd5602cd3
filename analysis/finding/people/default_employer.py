"""Whom a page's own doctors work for where nothing beside their names says it."""

import re
from collections.abc import Collection, Sequence

from analysis.finding.organizations.resolving import HOSPITAL_TYPES
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.words import rank_pattern
from analysis.records import OrganizationMention, Sentence

# 帮扶专家|王岩博士, 本次医疗队队长|孙艳君教授: whoever writes calls guests so.
_HELPER = re.compile(
    r"(?:帮扶|支援|派驻|对口|援[一-龥]|挂职)(?:的)?(?:专家|医生|医师|队员|博士|教授)$"
    r"|(?:医疗|专家|工作)(?:队|组|团)(?:队长|领队|团长|组长|队员|成员|代表)$"
)
_ARRIVING = re.compile(
    r"(?:来到?|抵达|莅临|走进|进驻|入驻|派驻|[来去]?到|欢迎[^。]{0,30}来)(?:我院|本院|我科|我市|我县)"
    r"|我院[^,。]{0,10}(?:欢迎|迎来)|(?:帮扶|支援|托管|指导)(?:我院|我科)|对我院的?[^,。]{0,8}(?:帮扶|支援|托管)"
)
_WITH_GUESTS = re.compile(
    r"(?:一行|及其?团队|专家团队)(?:\d+人)?的?(?:来|到来|莅临|到访|抵达|前来|到我)"
)

# 某医院医疗队支援|某县人民医院
_HELPED = re.compile("(?:支援|驰援|援助|帮扶|派往?)[一-龥]{0,3}$")
# 某医院|隆重举行首批派某县人民医院专家欢送会
_HOLDS = re.compile("(?:隆重)?(?:举行|召开|举办|组织|选派|派出|欢送|开展)")


def default_employer(
    plain: str,
    sentences: Sequence[Sentence],
    organizations: Sequence[OrganizationMention],
    own: str | None,
    employers: Collection[str],
) -> str | None:
    """Get the page's publisher, its only hospital, or the one the page is about.

    The last is named first in the text, and is the only hospital of the title or
    holds what the lead tells of; ``employers``, of those whose employer is told, must
    be no other hospital.
    """
    hospitals = [m for m in organizations if _is_hospital(m.name)]
    names = {m.name for m in hospitals}
    if own:
        return own
    if any(m.rule == "own" and m.name is None for m in organizations):
        return None  # nobody says who we are, who help the hospital that is named
    if len(names) == 1:
        return names.pop()
    lead = _subject(plain, sentences, hospitals, named_in_title=True)
    others = {name for name in employers if _is_hospital(name)} - {lead}
    return None if others else lead


def holder(
    plain: str,
    sentences: Sequence[Sentence],
    organizations: Sequence[OrganizationMention],
) -> str | None:
    """Get the hospital that the page is about, whoever else came to it."""
    hospitals = [m for m in organizations if _is_hospital(m.name)]
    return _subject(plain, sentences, hospitals, named_in_title=False)


def _subject(
    plain: str,
    sentences: Sequence[Sentence],
    hospitals: Sequence[OrganizationMention],
    named_in_title: bool,
) -> str | None:
    """Get the hospital named first where it holds something or is all the title's."""
    titled = _within(sentences, hospitals, titles=True)
    helping = {m.name for m in titled if not _HELPED.search(plain[: m.start][-6:])}
    lead = next(iter(_within(sentences, hospitals, titles=False)), None)
    if lead is None or helping == {lead.name}:
        return lead and lead.name
    holds = _HOLDS.match(plain, lead.end) is not None
    fits = not named_in_title or lead.name in helping
    return lead.name if holds and fits else None


def is_guest(plain: str, start: int, end: int) -> bool:
    """Tell whether the person named at this span comes from another house.

    车戬教授一行的到来, and 帮扶专家王岩 on a page of those who are helped.
    """
    rank = rank_pattern().match(plain, end)
    if _WITH_GUESTS.match(plain, rank.end() if rank else end):
        return True
    helper = _HELPER.search(plain[max(0, start - 12) : start])
    return helper is not None and _ARRIVING.search(plain) is not None


def _is_hospital(name: str | None) -> bool:
    return name is not None and type_of_name(name) in HOSPITAL_TYPES


def _within(
    sentences: Sequence[Sentence],
    mentions: Sequence[OrganizationMention],
    titles: bool,
) -> list[OrganizationMention]:
    spans = [(s.start, s.end) for s in sentences if (s.section == "title") == titles]
    return [m for m in mentions if any(a <= m.start < b for a, b in spans)]
