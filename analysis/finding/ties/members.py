"""Members and the head that they are told with: 甲医共体成员单位为乙、丙, 甲为乙授牌.

A clause that names the head and its members is taken by its word; where a paragraph
only lists members, the page says whose alliance it is.
"""

import re
from collections.abc import Iterator, Sequence

from analysis.finding.ties.kinds import kind_of, says_kind, specialty_of
from analysis.finding.ties.lists import members_listed
from analysis.finding.ties.owners import owners_of
from analysis.finding.ties.page import (
    BODY,
    LIST,
    Page,
    hospitals,
    is_history,
    make_tie,
    relation_text,
)
from analysis.finding.ties.parties import (
    GIVING,
    HOSPITALS,
    is_employer,
    masked,
    mention_of,
    party_type,
    strength,
)
from analysis.records import OrganizationMention, Sentence, Tie

_LIST = rf"(?P<members>{LIST}(?:,{LIST})*)"
_NEAR = r"[^,。;\ue000-\uf8ff]"
_HEADED = (
    # 甲医院医共体成员单位为乙、丙; 与甲建立医联体的首批机构包括乙、丙
    rf"(?P<lead>{BODY}){_NEAR}{{0,12}}(?:成员|盟员|加盟|分院|集团|首批)(?:单位|医院|机构)?"
    rf"{_NEAR}{{0,10}}(?:为|是|有|包括|:|由)[,:]?{_NEAR}{{0,10}}{_LIST}",
    # 由甲牵头,联合乙、丙组建
    rf"(?P<lead>{BODY})(?:为|作为|担任)?{_NEAR}{{0,4}}(?:牵头|龙头|总院|核心|依托){_NEAR}{{0,10}},?"
    rf"{_NEAR}{{0,6}}(?:联合|整合|携手|会同|包括|吸纳|纳入|带领|下设|下辖){_NEAR}{{0,14}}{_LIST}",
    # 由甲牵头乙、丙共同组建
    rf"由(?P<lead>{BODY})(?:牵头|领衔),?{_NEAR}{{0,2}}{_LIST}{_NEAR}{{0,8}}(?:共同|联合|参与)*(?:组建|成立|组成|建立)",
    # 甲整合乙、丙组建医共体
    rf"(?P<lead>{BODY})(?:牵头)?,?{_NEAR}{{0,4}}(?:整合|吸纳|兼并|带领|联合){_NEAR}{{0,10}}{_LIST}"
    rf"[^。;\ue000-\uf8ff]{{0,20}}(?:组建|成立|组成|共建|建立|构建|发起)",
    # 以甲为龙头,乙、丙为骨干
    rf"以(?P<lead>{BODY})为{_NEAR}{{1,8}},?以?{_LIST}{_NEAR}{{0,8}}(?:为|作为|共同|参与|组成)",
    # 乙、丙委托甲管理
    rf"{_LIST}[^。;\ue000-\uf8ff]{{0,14}}(?:委托|交由|划归|移交|并入)给?(?P<lead>{BODY})",
    # 甲院长为乙、丙授牌
    rf"(?P<lead>{BODY})[^。;\ue000-\uf8ff]{{0,24}}?(?:为|给|向|对){_LIST}[^,。;\ue000-\uf8ff]{{0,16}}"
    r"(?:授[牌匾予]|颁[牌发授]|授(?=“))",
)
_PATTERNS = tuple(re.compile(text) for text in _HEADED)


def member_ties(page: Page) -> Iterator[Tie]:
    """Get the ties of members told with their head, else of the members listed."""
    found = [tie for sentence in page.sentences for tie in _headed(page, sentence)]
    yield from found or _listed(page)


def _headed(page: Page, sentence: Sentence) -> Iterator[Tie]:
    text, here = masked(page.plain, sentence, page.mentions)
    if is_history(page, text):
        return
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            ties = list(_ties_of_match(page, sentence, match, here))
            if ties:
                taken.append(match.span())
            yield from ties


def _ties_of_match(
    page: Page,
    sentence: Sentence,
    match: re.Match[str],
    here: Sequence[OrganizationMention],
) -> Iterator[Tie]:
    lead = mention_of(match["lead"], here).name
    named = [mention_of(one, here) for one in re.findall(BODY, match["members"])]
    members = [
        m.name
        for m in named
        if party_type(m.name) in HOSPITALS and not is_employer(page.plain, m)
    ]
    told = re.sub(BODY, "", match.string)
    about = told if says_kind(told) else relation_text(page)
    kind = kind_of(about)
    if kind is None or party_type(lead) not in GIVING or len(members) < len(named):
        return
    heads = re.search("牵头|领衔|龙头|发起", match.group()) is not None
    for member in dict.fromkeys(members):
        if heads or strength(member) <= strength(lead):
            special = specialty_of(about)
            yield make_tie(
                page, sentence, "", kind, special, lead, member, "members listed"
            )


def _listed(page: Page) -> Iterator[Tie]:
    """Read the members of an alliance named one by one."""
    members, sentence = members_listed(page.plain, page.sentences, page.mentions)
    if sentence is None:
        return
    told = relation_text(page)
    kind = kind_of(told)
    leads = owners_of(page, members) or _strongest(page, members) or members
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
