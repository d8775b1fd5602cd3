"""Find the ties between two organisations that an article reports as its news.

A sentence that says who joined, signed with, took over or helps whom gives its ties
directly; a plaque gives one by its name. Acts of no such sentence are left alone.
"""

import re
from collections.abc import Sequence

from analysis.finding.organizations import known
from analysis.finding.ties.members import member_ties
from analysis.finding.ties.offices import place_parties
from analysis.finding.ties.page import FOUNDING, Page, heads_of
from analysis.finding.ties.parties import OFFICES, own_government, party_type
from analysis.finding.ties.plaques import plaque_ties
from analysis.finding.ties.sentences import announced_ties, both_ties, told_ties
from analysis.finding.ties.signatures import signed_ties, titled, two_parties
from analysis.records import (
    Act,
    Article,
    OrganizationMention,
    Person,
    Role,
    Sentence,
    Tie,
)

# Rules that take who leads from elsewhere on the page.
_BY_LIST = ("members listed", "plaque", "signature")
_BARE_BRANCH = re.compile("[一-龥]{2,4}(?:分院|院区|分中心)")  # nobody's 桐城分院
# Papers whose name says nothing of the tie.
_UNTOLD = ("", "协议", "合作协议", "合作协议书", "协议书", "合作框架协议", "框架协议")


def find_ties(
    article: Article,
    sentences: Sequence[Sentence],
    acts: Sequence[Act],
    mentions: Sequence[OrganizationMention],
    people: Sequence[Person],
    roles: Sequence[Role],
    own: str | None,
) -> tuple[Tie, ...]:
    """Get the ties in page order; without any ceremony, those of who joined whom.

    Parameters
    ----------
    article, sentences, acts, mentions, people, roles
        What has been read of the page so far.
    own : str, optional
        The publisher's standing name where it speaks as 我院.

    Returns
    -------
    tuple of Tie
        One for each lead, member, type and specialty; ``lead`` is the stronger side.
    """
    employers = {p.name: p.organization for p in people if p.organization}
    named = [
        *heads_of(mentions),
        *place_parties(article.plain, sentences, mentions, employers),
    ]
    page = Page(
        article.plain,
        tuple(sentences),
        tuple(acts),
        tuple(sorted(named, key=lambda mention: mention.start)),
        tuple(m.name for m in mentions if m.name and party_type(m.name) == "alliance"),
        tuple(roles),
        employers,
        own,
    )
    if not any(act.event_type in FOUNDING for act in acts):
        return _settled([*announced_ties(page)])
    found = [
        *told_ties(page),
        *member_ties(page),
        *plaque_ties(page),
        *signed_ties(page),
    ]
    found += both_ties(page, found)
    found += titled(page, found)
    return _settled(found or two_parties(page))


def _settled(found: Sequence[Tie]) -> tuple[Tie, ...]:
    """Keep each tie once, and none that another one says better."""
    kept: list[Tie] = []
    for tie in sorted(found, key=lambda tie: tie.rule != "plaque"):
        hospital_leads = party_type(tie.lead) not in OFFICES
        if tie.lead == tie.member or not (hospital_leads or _both_offices(tie)):
            continue
        if _BARE_BRANCH.fullmatch(tie.member):
            continue
        if own_government(tie.lead, tie.member) or known.same(tie.lead, tie.member):
            continue
        own = tie.member.startswith(tie.lead)
        if own and (tie.rule == "signature" or tie.alliance_type != "branch"):
            continue  # 甲医院 with 甲医院乙分院, which the paper founds
        if not any(_same(tie, other) for other in kept):
            kept.append(tie)
    told = {(t.member, t.start): t for t in found if t.rule not in _BY_LIST}
    kept = [t for t in kept if not _led_otherwise(t, told.get((t.member, t.start)))]
    listed = {tie.member for tie in kept if tie.rule in ("members listed", "joins")}
    kept = [
        tie
        for tie in kept
        if not (tie.lead in listed and tie.member in listed)
        and not any(_says_more(other, tie) for other in kept)
    ]
    return tuple(
        sorted(kept, key=lambda tie: (tie.start, tie.member, tie.alliance_type))
    )


def _led_otherwise(tie: Tie, told: Tie | None) -> bool:
    """Tell whether the sentence of a list says by itself who leads its members."""
    return tie.rule == "members listed" and told is not None and told.lead != tie.lead


def _both_offices(tie: Tie) -> bool:
    return party_type(tie.lead) in OFFICES and party_type(tie.member) in OFFICES


def _same(left: Tie, right: Tie) -> bool:
    ends = ((left.lead, right.lead), (left.member, right.member))
    same_ends = all(one == other or known.same(one, other) for one, other in ends)
    if not same_ends or left.alliance_type != right.alliance_type:
        return False
    one, other = left.specialty or "", right.specialty or ""
    return one == other or (bool(one and other) and (one in other or other in one))


def _says_more(other: Tie, tie: Tie) -> bool:
    """Tell whether ``other`` has a specialty or a kind that ``tie`` leaves out."""
    if (other.lead, other.member) != (tie.lead, tie.member) or other is tie:
        return False
    consortium = re.search("医联体|联合体", other.alliance) is not None
    kinds = (other.alliance_type, tie.alliance_type)
    if consortium and kinds == ("hospital_group", "medical_consortium"):
        return True  # 紧密型医联体 is told once as 医联体
    bare = "联盟" in tie.alliance and not re.search("医联体|联合体", tie.alliance)
    if bare and kinds == ("specialty_alliance", "medical_consortium"):
        return True
    if other.alliance_type == tie.alliance_type:
        return tie.specialty is None and other.specialty is not None
    vague = tie.alliance_type == "technical_cooperation" and tie.alliance in _UNTOLD
    return vague and (other.rule != "plaque" or other.alliance_type != "branch")
