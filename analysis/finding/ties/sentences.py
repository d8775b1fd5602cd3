"""Ties that a sentence tells: 甲托管乙, 甲加入乙, 甲与乙组建, and lists of members."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.finding.ties.kinds import bodies_of, kind_of, parent_of, specialty_of
from analysis.finding.ties.lists import leads_named, members_listed
from analysis.finding.ties.page import (
    BODY,
    FOUNDING,
    Page,
    hospitals,
    make_tie,
    name_of,
    relation_text,
)
from analysis.finding.ties.parties import (
    GIVING,
    HOSPITALS,
    OFFICES,
    lead_first,
    masked,
    mention_of,
    party_type,
    strength,
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
_LISTED_BEFORE = re.compile(rf"{BODY}(?:[、和与及]{BODY})*$")
_NAMED = re.compile(
    rf"({BODY})(?:[—-]+|[与和、 ])({BODY})([^,。“”;]{{0,14}}?"
    r"(?:联盟|医联体|联合体|医共体|分中心|分院))"
)
_COOPERATING = re.compile(r"(?:合作|协作|指导|网络|友好)(?:医院|单位)")
_HISTORY = re.compile(
    r"此前|早在|曾|以来|截至|已有|已与|继[^,]{2,30}(?:之后|后)|背景|前期|多年"
)


def told_ties(page: Page) -> Iterator[Tie]:
    """Get the ties that sentences tell, rule by rule, and those of member lists."""
    for sentence in page.sentences:
        text, here = masked(page.plain, sentence, page.mentions)
        if _HISTORY.search(text):
            continue
        told = _Told(page, sentence, text, here)
        for rule in _RULES:
            yield from rule(told)
    yield from _listed(page)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence whose bodies are single characters, and what those stand for."""

    page: Page
    sentence: Sentence
    text: str
    here: list[OrganizationMention]

    def name(self, match: re.Match, group: int) -> str:
        return mention_of(match.group(group), self.here).name

    def spelled(self, text: str) -> str:
        """Put the names back for their single characters."""
        return re.sub(BODY, lambda c: mention_of(c.group(), self.here).text, text)


def _helped(told: _Told) -> Iterator[Tie]:
    """Read 甲托管乙, 甲对口帮扶乙, 甲与丙一道帮扶乙."""
    for match in _TAKEN_OVER.finditer(told.text):
        yield _help(told, told.name(match, 1), told.name(match, 2))
    for pattern in (_HELPS, _SUPPORTED):
        for match in pattern.finditer(told.text):
            if party_type(told.name(match, 2)) in (*HOSPITALS, *OFFICES):
                yield _help(told, told.name(match, 1), told.name(match, 2))
    for match in _TOGETHER.finditer(told.text):
        for lead in (1, 2):
            yield _help(told, told.name(match, lead), told.name(match, 3))


def _help(told: _Told, lead: str, member: str) -> Tie:
    kind = "paired_assistance"
    return make_tie(told.page, told.sentence, "", kind, None, lead, member, "helps")


def _stationed(told: _Told) -> Iterator[Tie]:
    """Read 甲的专家工作站落户乙."""
    for match in _STATION.finditer(told.text):
        ends = told.name(match, 1), told.name(match, 2)
        kind = "technical_cooperation"
        yield make_tie(told.page, told.sentence, "", kind, None, *ends, "station")


def _renamed(told: _Told) -> Iterator[Tie]:
    """Read 乙将冠以“甲乙分院”名称."""
    for match in _RENAMED.finditer(told.text):
        plaque = told.spelled(match.group(2))
        if parent := parent_of(plaque):
            ends = name_of(told.page, parent), told.name(match, 1)
            yield make_tie(
                told.page, told.sentence, plaque, "branch", None, *ends, "joins"
            )


def _joined(told: _Told) -> Iterator[Tie]:
    """Read 乙加入甲牵头的肿瘤专科联盟 and 乙成为甲的合作医院."""
    for match in _JOINS.finditer(told.text):
        yield from _members_joined(told, match)


def _members_joined(told: _Told, match: re.Match) -> Iterator[Tie]:
    """Get the tie of each body of 甲、乙、丙成为丁分院."""
    lead = told.name(match, 2)
    before = _LISTED_BEFORE.search(told.text, 0, match.end(1)).group()
    listed = before + told.text[match.end(1) : match.start(2)]
    for one in re.findall(BODY, listed):
        member = mention_of(one, told.here).name
        if party_type(lead) not in GIVING or party_type(member) not in GIVING:
            continue
        rest = match.group(3)
        for name in re.findall(r"“([^”]+)”", rest) or [rest]:
            kind = kind_of(re.sub(r"[(][^)]*[)]", "", name))
            if kind == "technical_cooperation" and not _COOPERATING.search(name):
                continue
            if kind:
                special = specialty_of(name) or specialty_of(lead)
                about = told.spelled(name)
                yield make_tie(
                    told.page,
                    told.sentence,
                    about,
                    kind,
                    special,
                    lead,
                    member,
                    "joins",
                )


def _formed(told: _Told) -> Iterator[Tie]:
    """Read 甲与乙组建紧密型医联体."""
    for match in _FORMS.finditer(told.text):
        name = told.spelled(match.group(3))
        lead, member = lead_first(told.name(match, 1), told.name(match, 2))
        if kind := kind_of(name):
            special = specialty_of(name)
            yield make_tie(
                told.page, told.sentence, name, kind, special, lead, member, "forms"
            )


def _named(told: _Told) -> Iterator[Tie]:
    """Read 甲医院——乙医院胃肠外科专科联盟 where a founding act is told."""
    spans = [s for a in told.page.acts if a.event_type in FOUNDING for s in a.told]
    start, end = told.sentence.start, told.sentence.end
    founded = re.search("成立|揭牌|签约|授牌", told.text)
    if not founded and not any(a < end and start < b for a, b in spans):
        return
    for match in _NAMED.finditer(told.text):
        name = match.group(3)
        ends = told.name(match, 1), told.name(match, 2)
        kind = None if re.search("等|加入|加盟|签", name) else kind_of(name)
        if kind and all(party_type(end) in GIVING for end in ends):
            special = specialty_of(name)
            yield make_tie(
                told.page,
                told.sentence,
                name,
                kind,
                special,
                *lead_first(*ends),
                "named",
            )


_RULES = (_named, _helped, _stationed, _renamed, _joined, _formed)


def _listed(page: Page) -> Iterator[Tie]:
    """Read the members of an alliance named one by one."""
    members, sentence = members_listed(page.plain, page.sentences, page.mentions)
    if sentence is None:
        return
    told = relation_text(page)
    kind = kind_of(told)
    leads = leads_named(page.plain, page.sentences, page.mentions)
    leads = (
        leads or _named_owners(page, members) or _strongest(page, members) or members
    )
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


def _named_owners(page: Page, members: Sequence[str]) -> list[str]:
    """Get whose alliance it is: 甲医院专科联盟, 我院护理联盟, else the publisher's."""
    founded = [a.object or "" for a in page.acts if a.event_type in FOUNDING]
    named = [m.name or "" for m in page.mentions if kind_of(m.name or "")]
    found = []
    for name in (*founded, *named):
        found += [name_of(page, name[a:b]) for a, b in bodies_of(name)[:1]]
        if name.startswith("我院") and page.own:
            found.append(page.own)
    if page.own:
        found.append(page.own)
    giving = [name for name in found if party_type(name) in GIVING]
    return [name for name in giving if name not in members]


def _strongest(page: Page, members: Sequence[str]) -> list[str]:
    others = [n for n in hospitals(page) if n not in members]
    return sorted(others, key=lambda name: -strength(name))
