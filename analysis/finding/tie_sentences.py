"""Ties that a sentence tells: 甲托管乙, 甲加入乙, 甲与乙组建, 甲对口帮扶乙, members listed."""

import re
from collections.abc import Iterator, Sequence

from analysis.finding.parties import (
    GIVING,
    HOSPITALS,
    OFFICES,
    lead_first,
    masked,
    mention_of,
    party_type,
    strength,
)
from analysis.finding.tie_kinds import kind_of, parent_of, specialty_of
from analysis.finding.tie_lists import leads_named, members_listed
from analysis.finding.tie_page import (
    BODY,
    Page,
    hospitals,
    make_tie,
    name_of,
    relation_text,
)
from analysis.records import OrganizationMention, Sentence, Tie

_AND = r"(?:与|和|同|、|及|携手|牵手|联合|对接|暨)"
_TAKEN_OVER = re.compile(rf"({BODY})(?:正式|全面|整体|签约)?托管({BODY})")
_HELPS = re.compile(
    rf"({BODY})(?:[^,。{{}}]{{0,10}}?)(?:对口帮扶|对口支援|组团式帮扶|帮扶|支援|援建的?|援助)(?:[^,。]{{0,14}}?在)?({BODY})"
)
_JOINS = re.compile(
    rf"({BODY})[^,。]{{0,14}}?(?:加入|加盟|成为|纳入|入盟)[^,。]{{0,10}}?({BODY})([^。;]{{0,40}})"
)
_FORMS = re.compile(
    rf"({BODY}){_AND}({BODY})[^,。]{{0,12}}?(?:组成|组建|建立|缔结|共建|结成|构建)([^,。]{{0,24}}?(?:医联体|联合体|联盟|集团|医共体|共同体|附属医院|教学医院|分院))"
)
_TOGETHER = re.compile(
    rf"({BODY})[^。\ue000-\uf8ff]{{0,14}},?[与和]({BODY})(?:一道|一起|共同|一同),?(?:对口)?(?:帮扶|支援)[^,。]{{0,4}}({BODY})"
)
_RENAMED = re.compile(
    rf"({BODY})[^,。“]{{0,16}}(?:冠以|加挂|增挂|挂牌为?|更名为|命名为|挂)[^,。“]{{0,6}}“([^”]+)”"
)
_SUPPORTED = re.compile(
    rf"({BODY})[^。\ue000-\uf8ff]{{0,60}}?对口(?:支援|帮扶|协作)的?(?:单位|医院)?[—-]*({BODY})"
)
_STATION = re.compile(
    rf"({BODY})[^。\ue000-\uf8ff]{{0,20}}(?:工作站|工作室)[^。\ue000-\uf8ff]{{0,10}}落户({BODY})"
)
_COOPERATING = re.compile(r"(?:合作|协作|指导|网络|友好)(?:医院|单位)")
_HISTORY = re.compile(
    r"此前|早在|曾|以来|截至|已有|已与|继[^,]{2,30}(?:之后|后)|背景|前期|多年"
)


def told_ties(page: Page) -> Iterator[Tie]:
    """Read 甲托管乙, 甲加入乙, 甲与乙组建, 甲对口帮扶乙 and lists of members."""
    for sentence in page.sentences:
        text, here = masked(page.plain, sentence, page.mentions)
        if _HISTORY.search(text):
            continue
        for match in (
            *_TAKEN_OVER.finditer(text),
            *_HELPS.finditer(text),
            *_SUPPORTED.finditer(text),
        ):
            lead, member = (mention_of(match.group(i), here).name for i in (1, 2))
            if match.re is _TAKEN_OVER or party_type(member) in (*HOSPITALS, *OFFICES):
                yield make_tie(
                    page, sentence, "", "paired_assistance", None, lead, member, "helps"
                )
        for match in _STATION.finditer(text):
            lead, member = (mention_of(match.group(i), here).name for i in (1, 2))
            yield make_tie(
                page,
                sentence,
                "",
                "technical_cooperation",
                None,
                lead,
                member,
                "station",
            )
        for match in _RENAMED.finditer(text):
            parent = parent_of(
                re.sub(
                    "[\ue000-\uf8ff]",
                    lambda c: mention_of(c.group(), here).text,
                    match.group(2),
                )
            )
            if parent:
                member = mention_of(match.group(1), here).name
                yield make_tie(
                    page,
                    sentence,
                    match.group(2),
                    "branch",
                    None,
                    name_of(page, parent),
                    member,
                    "joins",
                )
        for match in _TOGETHER.finditer(text):
            *leads, member = (mention_of(match.group(i), here).name for i in (1, 2, 3))
            for lead in leads:
                yield make_tie(
                    page, sentence, "", "paired_assistance", None, lead, member, "helps"
                )
        for match in _JOINS.finditer(text):
            yield from _joined(page, sentence, match, here)
        for match in _FORMS.finditer(text):
            sides = [mention_of(match.group(i), here).name for i in (1, 2)]
            kind = kind_of(match.group(3))
            if kind:
                yield make_tie(
                    page,
                    sentence,
                    match.group(3),
                    kind,
                    specialty_of(match.group(3)),
                    *lead_first(*sides),
                    "forms",
                )
    yield from _listed(page)


def _joined(
    page: Page,
    sentence: Sentence,
    match: re.Match,
    here: Sequence[OrganizationMention],
) -> Iterator[Tie]:
    member, lead = (mention_of(match.group(i), here).name for i in (1, 2))
    rest = match.group(3)
    if party_type(lead) not in GIVING or party_type(member) not in GIVING:
        return
    for name in re.findall(r"“([^”]+)”", rest) or [rest]:
        kind = kind_of(name)
        if kind == "technical_cooperation" and not _COOPERATING.search(name):
            continue
        if kind:
            told = specialty_of(name) or specialty_of(lead)
            yield make_tie(page, sentence, name, kind, told, lead, member, "joins")


def _listed(page: Page) -> Iterator[Tie]:
    """Read the members of an alliance named one by one."""
    members, sentence = members_listed(page.plain, page.sentences, page.mentions)
    if sentence is None:
        return
    told = relation_text(page)
    kind = kind_of(told)
    leads = leads_named(page.plain, page.sentences, page.mentions)
    leads = leads or _strongest(page, members) or members
    for lead in leads[:1]:
        for member in members:
            if kind and member != lead:
                yield make_tie(
                    page,
                    sentence,
                    told,
                    kind,
                    specialty_of(told),
                    lead,
                    member,
                    "members listed",
                )


def _strongest(page: Page, members: Sequence[str]) -> list[str]:
    others = [n for n in hospitals(page) if n not in members]
    return sorted(others, key=lambda name: -strength(name))
