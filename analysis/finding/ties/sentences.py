"""Ties that a sentence tells: 甲托管乙, 甲加入乙, 甲与乙组建."""

import re
from collections.abc import Iterator, Sequence

from analysis.finding.ties import joining
from analysis.finding.ties.kinds import kind_of, says_kind, specialty_of
from analysis.finding.ties.page import (
    BODY,
    LIST,
    Page,
    is_history,
    make_tie,
    relation_text,
    tells_founding,
)
from analysis.finding.ties.parties import (
    GIVING,
    HOSPITALS,
    OFFICES,
    lead_first,
    party_type,
    strength,
)
from analysis.finding.ties.told import Told, told_in
from analysis.finding.words import specialty_pattern
from analysis.records import Tie

_AND = r"(?:与|和|同|及|携手|牵手|联合|对接|暨)"
_TAKEN_OVER = re.compile(
    rf"({BODY})(?:(?:正式|全面|整体|签约)?托管"
    rf"|(?:全权|全面|整体|具体)负责(?={BODY}的?[^,。;]{{0,6}}(?:管理|运营|运行)))({BODY})"
)
# 甲与县政府签订协议,全面托管乙
_TAKES_OVER_TOO = re.compile(
    rf"(?<=[,;])(?:并|由其)?(?:正式|全面|整体)*托管({BODY})(?!签约|仪式)"
)
_RUN_BY = re.compile(
    rf"({BODY})[^,。;\ue000-\uf8ff]{{0,8}}由({BODY})[^,。;\ue000-\uf8ff]{{0,4}}(?:托管|代管)"
)
_HELPS = re.compile(
    rf"({BODY})(?:[^,。{{}}]{{0,10}}?)(?:对口帮扶|对口支援|组团式帮扶|帮扶|支援|援建的?|援助)(?:[^,。]{{0,14}}?在)?({BODY})"
)
_HELD = re.compile(r"[^,。;\ue000-\uf8ff]{0,8}(?:举行|召开|举办)")
_FORMS = re.compile(
    rf"(?<![、和与及])({BODY}){_AND}({LIST})[^,。]{{0,12}}?(?:组成|组建|建立|缔结|共建|结成|构建)([^,。]{{0,24}}?(?:医联体|联合体|联盟|集团|医共体|共同体|附属医院|教学医院|分院))"
)
_TOGETHER = re.compile(
    rf"({BODY})[^。\ue000-\uf8ff]{{0,14}},?[与和]({BODY})(?:一道|一起|共同|一同),?(?:对口)?(?:帮扶|支援)[^,。]{{0,4}}({BODY})"
)
_SUPPORTED = re.compile(
    rf"({BODY})[^。\ue000-\uf8ff]{{0,60}}?对口(?:支援|帮扶|协作)的?(?:单位|医院)?[—-]*({BODY})"
)
_STATION = re.compile(
    rf"({BODY})[^。\ue000-\uf8ff]{{0,20}}(?:工作站|工作室)[^。\ue000-\uf8ff]{{0,10}}落户({BODY})"
)
_STUDIOS = re.compile(
    rf"((?:“{BODY}[^“”]*(?:工作室|工作站)”[、,和与及]?)+)[^。;“”\ue000-\uf8ff]{{0,8}}"
    rf"(?:设立?于|设立?在|落户于?|落户在|挂牌于|入驻)({LIST})"
)
_STUDIO = re.compile(rf"“({BODY})([^“”]*(?:工作室|工作站))”")
_NAMED = re.compile(
    rf"(?<![、和与及])({BODY})(?:[—-]+|[与和、 ])({BODY})"
    r"([^,。“”;\ue000-\uf8ff]{0,14}?(?:联盟|医联体|联合体|医共体|分中心|分院))"
)
_SET_UP = re.compile(
    rf"由({LIST})[^,。;\ue000-\uf8ff]{{0,6}}(?:联合|共同|合作)(?:组建|成立|共建|建立|发起|创建|设立)"
)
_COOPERATES = re.compile(
    rf"({LIST}),?[^,。;\ue000-\uf8ff]{{0,6}}与({BODY})[^,。;\ue000-\uf8ff]{{0,6}}"
    r"(?:合作共建|共建|开展|建立|深化|达成)([^。;\ue000-\uf8ff]{0,24})"
)
_BOTH_FORM = re.compile(
    r"(?:双方|两院|两家医院)[^,。]{0,8}(?:组成|组建|建立|缔结|共建|结成|构建)"
    r"([^,。]{0,24}?(?:医联体|联合体|联盟|医共体|共同体))"
)

_FIRST_SENTENCES = 3  # of a body, in which a page tells its news


def told_ties(page: Page) -> Iterator[Tie]:
    """Get the ties that sentences tell, rule by rule."""
    for sentence in page.sentences:
        told = told_in(page, sentence)
        if is_history(page, told.text):
            continue
        for rule in _RULES:
            yield from rule(told)


def announced_ties(page: Page) -> Iterator[Tie]:
    """Get the ties of who joined an alliance, told first on a page without ceremony."""
    titles = [s for s in page.sentences if s.section == "title"]
    body = [s for s in page.sentences if s.section == "body"]
    for sentence in (*titles, *body[:_FIRST_SENTENCES]):
        told = told_in(page, sentence)
        if not is_history(page, told.text):
            yield from joining.announced(told)


def _taken_over(told: Told) -> Iterator[Tie]:
    """Read 甲托管乙, 乙由甲托管 and 甲与县政府签订协议,全面托管乙."""
    for match in _TAKEN_OVER.finditer(told.text):
        yield _help(told, told.name(match, 1), told.name(match, 2))
    for match in _RUN_BY.finditer(told.text):
        yield _help(told, told.name(match, 2), told.name(match, 1))
    for match in _TAKES_OVER_TOO.finditer(told.text):
        before = told.names(told.text[: match.start()])
        giving = [name for name in before if party_type(name) in GIVING]
        for lead in giving[:1]:
            yield _help(told, lead, told.name(match, 1))


def _helped(told: Told) -> Iterator[Tie]:
    """Read 甲对口帮扶乙, 甲与丙一道帮扶乙."""
    for pattern in (_HELPS, _SUPPORTED):
        for match in pattern.finditer(told.text):
            if _HELD.match(told.text, match.end()):
                continue  # 甲与乙对口帮扶座谈会在县政府举行
            if party_type(told.name(match, 2)) in (*HOSPITALS, *OFFICES):
                yield _help(told, told.name(match, 1), told.name(match, 2))
    for match in _TOGETHER.finditer(told.text):
        for lead in (1, 2):
            yield _help(told, told.name(match, lead), told.name(match, 3))


def _help(told: Told, lead: str, member: str) -> Tie:
    kind = "paired_assistance"
    return make_tie(told.page, told.sentence, "", kind, None, lead, member, "helps")


def _stationed(told: Told) -> Iterator[Tie]:
    """Read 甲的专家工作站落户乙."""
    for match in _STATION.finditer(told.text):
        ends = told.name(match, 1), told.name(match, 2)
        kind = "technical_cooperation"
        yield make_tie(told.page, told.sentence, "", kind, None, *ends, "station")


def _studios(told: Told) -> Iterator[Tie]:
    """Read “甲医院骨科某名医工作室”“丙医院某名医工作室”设立于乙."""
    for match in _STUDIOS.finditer(told.text):
        studios, members = _STUDIO.findall(match.group(1)), told.names(match.group(2))
        if len(members) == 1:
            members *= len(studios)
        if len(members) != len(studios):
            continue  # three studios 分别落户 two houses: which where, is not said
        for (lead, about), member in zip(studios, members, strict=True):
            special = specialty_pattern().match(about)
            ends = told.names(lead)[0], member
            yield make_tie(
                told.page,
                told.sentence,
                "",
                "technical_cooperation",
                special.group() if special else None,
                *ends,
                "station",
            )


def _formed(told: Told) -> Iterator[Tie]:
    """Read 甲与乙组建紧密型医联体, 甲与乙、丙、丁三家组成医联体, 甲与县政府共建."""
    for match in _FORMS.finditer(told.text):
        name = told.spelled(match.group(3))
        names = told.names(match.group(1) + match.group(2))
        lead = max(names, key=strength)
        for member in names if (kind := kind_of(name)) else ():
            office = party_type(member) in OFFICES
            yield make_tie(
                told.page,
                told.sentence,
                name,
                "government_partnership" if office else kind,
                specialty_of(name),
                lead,
                member,
                "forms",
            )


def _set_up(told: Told) -> Iterator[Tie]:
    """Read 该站由甲、乙联合组建."""
    for match in _SET_UP.finditer(told.text):
        names = [n for n in told.names(match.group(1)) if party_type(n) in GIVING]
        about = told.text if says_kind(told.text) else relation_text(told.page)
        if len(names) < 2 or not (kind := kind_of(about)):
            continue
        lead = max(names, key=strength)
        for member in names:
            special = specialty_of(about)
            yield make_tie(
                told.page, told.sentence, "", kind, special, lead, member, "sets up"
            )


def both_ties(page: Page, found: Sequence[Tie]) -> Iterator[Tie]:
    """Read 两家医院将组成紧密型医联体, where ``found`` ties one pair alone."""
    pairs = {(t.lead, t.member) for t in found if party_type(t.member) not in OFFICES}
    for sentence in page.sentences if len(pairs) == 1 else ():
        match = _BOTH_FORM.search(page.plain, sentence.start, sentence.end)
        if match and (kind := kind_of(match.group(1))):
            special = specialty_of(match.group(1))
            yield make_tie(
                page, sentence, match.group(1), kind, special, *min(pairs), "both form"
            )


def _cooperated(told: Told) -> Iterator[Tie]:
    """Read 乙、丙与甲合作共建附属医院 on the page of a signature."""
    if not any(act.event_type == "signing" for act in told.page.acts):
        return
    for match in _COOPERATES.finditer(told.text):
        lead = told.name(match, 2)
        members = told.names(match.group(1))
        kind = kind_of(match.group()) or "technical_cooperation"
        weaker = all(strength(name) <= strength(lead) for name in members)
        if len(members) < 2 or party_type(lead) not in GIVING or not weaker:
            continue
        for member in members:
            if party_type(member) in GIVING:
                yield make_tie(
                    told.page,
                    told.sentence,
                    match.group(3),
                    kind,
                    None,
                    lead,
                    member,
                    "cooperates",
                )


def _named(told: Told) -> Iterator[Tie]:
    """Read 甲医院——乙医院胃肠外科专科联盟 where a founding act is told."""
    founded = re.search("成立|揭牌|签约|授牌", told.text)
    if not founded and not tells_founding(told.page, told.sentence):
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


_RULES = (
    _named,
    _taken_over,
    _helped,
    _stationed,
    _studios,
    *joining.RULES,
    _formed,
    _set_up,
    _cooperated,
)
