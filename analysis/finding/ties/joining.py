"""Who joins whose alliance: 乙加入甲肿瘤专科联盟, 甲吸收乙为成员, 乙、丙签约加入."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from analysis.finding.ties.kinds import (
    kind_of,
    parent_of,
    says_kind,
    specialties_of,
    specialty_of,
)
from analysis.finding.ties.owners import owners_of
from analysis.finding.ties.page import (
    BODY,
    LIST,
    make_tie,
    name_of,
    relation_text,
    tells_founding,
)
from analysis.finding.ties.parties import GIVING, HOSPITALS, party_type, strength
from analysis.finding.ties.told import Told
from analysis.records import Tie

_NEAR = r"[^,。;\ue000-\uf8ff]"
_BECOMES = "加入|加盟|成为|纳入|入盟|挂牌为?|升级为|更名为|确定为|[加增]挂"
_JOINS = re.compile(
    rf"({BODY})[^,。]{{0,14}}?(?:{_BECOMES})[^,。]{{0,10}}?({BODY})([^。;]{{0,40}})"
)
# 乙喜获甲“肺癌专科联盟成员单位”授牌
_GETS = re.compile(
    rf"({BODY}){_NEAR}{{0,8}}?(?:获[得批颁]?|被授予){_NEAR}{{0,4}}?({BODY})"
    rf"({_NEAR}{{0,6}}“[^”]+”)"
)
_RENAMED = re.compile(
    rf"({BODY})[^。“]{{0,24}}(?:冠以|加挂|增挂|挂牌为?|更名为|命名为|挂)[^,。“]{{0,6}}“([^”]+)”"
)
_LISTED_BEFORE = re.compile(rf"{LIST}$")
_COOPERATING = re.compile(r"(?:合作|协作|指导|网络|友好)(?:医院|单位)")
# 乙、丙等5家医院签约加入: whose alliance it is, is told elsewhere.
_JOIN_IT = re.compile(
    rf"(?P<members>{LIST}){_NEAR}{{0,16}}?(?:加入|加盟|入盟|获授?牌|获颁|被授予|接受授牌|[接领受]牌"
    rf"|成为{_NEAR}{{0,14}}(?:成员|单位|医院))(?!{_NEAR}{{0,24}}{BODY})"
)
# 甲牵头的肿瘤专科联盟吸收乙、丙为成员单位
_TAKES_IN = re.compile(
    rf"(?:吸收|吸纳|接纳|新增|增补|批准){_NEAR}{{0,6}}(?P<members>{LIST}){_NEAR}{{0,12}}?"
    rf"(?:加入|(?:成)?为{_NEAR}{{0,12}}(?:成员|单位|医院))"
)
# 乙、丙等首批成员单位
_MEMBERS = re.compile(
    rf"(?P<members>{LIST})(?:等|等?\d+家|等?(?:首批|核心))+(?:成员|盟员|加盟|联盟)"
    "(?:单位|医院|机构)"
)
_ANNOUNCED = re.compile(
    r"(?:正式|成功|光荣|顺利|喜|获批|获准|日,)[^。;]{0,40}?(?:加入|加盟|成为|入盟|获)"
)
_NOT_YET = re.compile("[未没拟将]|计划|申请|争取|有望|准备|希望|筹备")


def _renamed(told: Told) -> Iterator[Tie]:
    """Read 乙将冠以“甲乙分院”名称."""
    for match in _RENAMED.finditer(told.text):
        plaque = told.spelled(match.group(2))
        if parent := parent_of(plaque):
            lead = name_of(told.page, parent)
            before = told.names(told.text[: match.start(2)])
            own = [
                name for name in before if name != lead and party_type(name) in GIVING
            ]
            for member in own[-1:]:
                yield make_tie(
                    told.page,
                    told.sentence,
                    plaque,
                    "branch",
                    None,
                    lead,
                    member,
                    "joins",
                )


def _joined(told: Told) -> Iterator[Tie]:
    """Read 乙加入甲牵头的肿瘤专科联盟, 乙成为甲的合作医院, 乙获甲“联盟单位”授牌."""
    for pattern in (_JOINS, _GETS):
        for match in pattern.finditer(told.text):
            yield from _members_joined(told, match)


def _members_joined(told: Told, match: re.Match) -> Iterator[Tie]:
    """Get the tie of each body of 甲、乙、丙成为丁分院."""
    lead, plaque = told.name(match, 2), None
    ends_there = re.match("的?(?:牌子|牌匾|名称)?(?:[,。;”]|$)", match.group(3))
    if ends_there and (parent := parent_of(lead)):
        lead, plaque = name_of(told.page, parent), lead
    before = _LISTED_BEFORE.search(told.text, 0, match.end(1)).group()
    listed = before + told.text[match.end(1) : match.start(2)]
    for member in told.names(listed):
        if party_type(lead) not in GIVING or party_type(member) not in GIVING:
            continue
        if plaque:  # 成为某大学附属医院
            ends = (lead, member)
            yield make_tie(
                told.page, told.sentence, plaque, "branch", None, *ends, "joins"
            )
            continue
        yield from _named_by(told, match.group(3), lead, member)


def _named_by(told: Told, rest: str, lead: str, member: str) -> Iterator[Tie]:
    """Get the ties that the words behind the lead name: “肺癌专科联盟”."""
    for name in re.findall(r"“([^”]+)”", rest) or [rest]:
        kind = kind_of(re.sub(r"[(][^)]*[)]", "", name))
        if name.startswith("集团"):
            kind = kind or "hospital_group"  # 加入甲医院集团
        if kind == "technical_cooperation" and not _COOPERATING.search(name):
            continue
        if kind:
            special = specialty_of(name) or specialty_of(lead)
            about = told.spelled(name)
            ends = lead, member
            yield make_tie(
                told.page, told.sentence, about, kind, special, *ends, "joins"
            )


def _joined_it(told: Told) -> Iterator[Tie]:
    """Read 乙、丙签约加入 and 吸收乙为成员 where the alliance is another's."""
    founding = tells_founding(told.page, told.sentence)
    for pattern in (_JOIN_IT, _TAKES_IN, *([_MEMBERS] if founding else [])):
        for match in pattern.finditer(told.text):
            yield from _members_of_owner(told, match)


def _members_of_owner(told: Told, match: re.Match) -> Iterator[Tie]:
    members = told.names(match["members"])
    said = re.sub(BODY, "", told.text)
    about = said if says_kind(said) else relation_text(told.page)
    kind = kind_of(about) if says_kind(about) else None
    if kind is None or any(party_type(name) not in HOSPITALS for name in members):
        return
    owners = _owners_in(told, match.start("members"), members)
    owners = owners or owners_of(told.page, members)
    for lead, member in product(owners[:1], members):
        if member == lead or strength(member) > strength(lead):
            continue
        for special in specialties_of(about) or [specialty_of(about)]:
            yield make_tie(
                told.page, told.sentence, "", kind, special, lead, member, "joins"
            )


def _owners_in(told: Told, end: int, members: Sequence[str]) -> list[str]:
    """Get whose alliance the sentence tells before its members."""
    owned = re.search(
        rf"({BODY})(?:{_NEAR}{{0,8}}牵头|{_NEAR}{{0,14}}(?:联盟|医联体|联合体|医共体|集团))",
        told.text[:end],
    )
    owner = told.name(owned, 1) if owned else None
    return [owner] if owner and owner not in members else []


RULES = (_renamed, _joined, _joined_it)


def announced(told: Told) -> Iterator[Tie]:
    """Read 我院成功加入甲医院肺癌专科联盟, which is news without any ceremony."""
    news = _ANNOUNCED.search(told.text)
    if news and not _NOT_YET.search(told.text, 0, news.end()):
        yield from _joined(told)
