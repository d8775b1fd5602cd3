"""Ties that a signature founds: who signed, what the paper is about."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from analysis.finding.ties.kinds import (
    bodies_of,
    is_vague,
    kind_of,
    parent_of,
    says_kind,
    specialties_of,
    specialty_behind,
    specialty_of,
)
from analysis.finding.ties.lists import leads_named
from analysis.finding.ties.page import (
    BODY,
    Page,
    hospitals,
    make_tie,
    name_of,
    news_mentions,
    relation_text,
    sentence_at,
)
from analysis.finding.ties.parties import (
    GIVING,
    OFFICES,
    lead_first,
    masked,
    mention_of,
    own_government,
    party_type,
    strength,
)
from analysis.finding.ties.sides import helper_of, sides_of
from analysis.finding.words import specialties_listed, specialty_pattern
from analysis.records import Act, Sentence, Tie

# Papers that set tasks, promise or buy.
_BINDS_NOBODY = re.compile("目标(?:管理)?责任|承诺书|家庭医生|购销|采购|廉洁|劳动合同")
_OF_DEPARTMENTS = ("specialty_alliance", "technical_cooperation")
# 甲骨科与乙签约, and not 甲骨科主任某某与乙签约
_OF_BODY = re.compile(
    rf"{BODY}(?=[^,。;主院副教医\ue000-\uf8ff]{{2,12}}?[与和同及签结共正在])"
)
_HAND_IN_HAND = re.compile(
    rf"({BODY})“?(?:携手|牵手|联姻|联手|结对|签约|牵起)”?({BODY})"
)


def signed_ties(page: Page) -> Iterator[Tie]:
    """Get the ties of each signature, one for each other side of its lead."""
    for index, act in enumerate(page.acts):
        if act.event_type not in ("signing", "expert_dispatch", "launch"):
            continue
        if _BINDS_NOBODY.search(act.object or ""):
            continue
        for sides, sentence in sides_of(page, act, index):
            yield from _ties_of_sides(page, act, index, sides, sentence)


def two_parties(page: Page) -> list[Tie]:
    """Get the tie of the only two hospitals of a page that says what ties them.

    For pages on which no sentence names both sides of the signature; a company or a
    third hospital leaves it open.
    """
    signed = [a for a in page.acts if a.event_type in ("signing", "expert_dispatch")]
    names = list(dict.fromkeys(m.name for m in news_mentions(page) if m.name))
    bodies = [name for name in names if party_type(name) in GIVING]
    text = relation_text(page)
    helped = re.search("对口支援|对口帮扶|组团式帮扶", page.plain)
    text = text if says_kind(text) or not helped else helped.group()
    tied = says_kind(text) or re.search("工作站|工作室|协作医院|指导医院", text)
    strangers = [name for name in names if party_type(name) in ("other", "university")]
    if not signed or not tied or len(bodies) != 2 or strangers:
        return []
    sentence = sentence_at(page, signed[0].start)
    kind, special = kind_of(text), specialty_of(text)
    ends = lead_first(*bodies)
    if sentence is None or kind is None:
        return []
    return [make_tie(page, sentence, "", kind, special, *ends, "two parties")]


def titled(page: Page, found: Sequence[Tie]) -> list[Tie]:
    """Get the tie of 甲医院牵手乙医院 in a title, where ``found`` ties no houses."""
    signed = [i for i, act in enumerate(page.acts) if act.event_type == "signing"]
    if not signed or any(party_type(tie.member) in GIVING for tie in found):
        return []
    about = relation_text(page)
    kind, special = kind_of(about) or "technical_cooperation", specialty_of(about)
    for sentence in (s for s in page.sentences if s.section == "title"):
        text, here = masked(page.plain, sentence, page.mentions)
        match = _HAND_IN_HAND.search(text)
        ends = [mention_of(c, here).name for c in match.groups()] if match else []
        if ends and all(party_type(end) in GIVING for end in ends):
            ends, act = lead_first(*ends), signed[0]
            return [make_tie(page, sentence, "", kind, special, *ends, "title", act)]
    return []


def _ties_of_sides(
    page: Page, act: Act, index: int, sides: Sequence[str], sentence: Sentence
) -> Iterator[Tie]:
    kind, specialty = _told(page, act, sentence)
    parent = _parent(page, act)
    founded = {name_of(page, a.object) for a in page.acts if a.object}
    sides = [n for n in sides if n not in founded or parent_of(n) is None]
    lead, members = _ordered(page, sides) if sides else ("", [])
    about = act.object or ""
    text = f"{about} {page.plain[sentence.start : sentence.end]}"
    several = specialties_of(text) if kind == "specialty_alliance" else []
    if kind == "specialty_alliance" and not several:
        several = _specialties_signed(page, sentence) or _specialties_listed(page)
    for member in members:
        told = _kind_of_sides(lead, member, kind, act)
        if parent and lead != parent and told == "branch":
            continue  # the founding hospital is none of these two
        for special in (several if len(several) > 1 else [specialty]) if told else ():
            yield make_tie(
                page, sentence, about, told, special, lead, member, "signature", index
            )


def _parent(page: Page, act: Act) -> str | None:
    """Get whose branch the paper founds."""
    parent = parent_of(name_of(page, act.object)) if act.object else None
    return name_of(page, parent) if parent else None


def _specialties_signed(page: Page, sentence: Sentence) -> list[str]:
    """Get the departments that sign: 在骨科、儿科签订, 甲骨科主任与乙骨科主任签订."""
    text, _ = masked(page.plain, sentence, page.mentions)
    named = [m.group() for m in specialty_pattern().finditer(text)]
    of_both = [name for name in dict.fromkeys(named) if named.count(name) > 1]
    listed = _departments_sign().search(text)
    return specialties_listed(listed["listed"]) if listed else of_both


@cache
def _departments_sign() -> re.Pattern[str]:
    one = specialty_pattern().pattern
    return re.compile(
        rf"(?:在|就|{BODY})(?P<listed>{one}(?:[、和与及]{one})+)"
        r"(?:等?[\d两三四五六七八九十]*个?(?:专业|专科|学科|科室)|分别与)"
    )


def _specialties_listed(page: Page) -> list[str]:
    """Get the specialties of 专科联盟包括脊柱外科和康复科, wherever told."""
    told = (page.plain[s.start : s.end] for s in page.sentences)
    listed = (specialties_of(text) for text in told if "联盟" in text)
    return next((found for found in listed if len(found) > 1), [])


def _told(page: Page, act: Act, sentence: Sentence) -> tuple[str | None, str | None]:
    """Get type and specialty of what was signed: its name, else what stands around."""
    if _parent(page, act):
        return "branch", None
    about = _nameless(act.object or "")
    text, _ = masked(page.plain, sentence, page.mentions)
    said = f"{about} {re.sub(BODY, '', text)}"
    title = " ".join(
        page.plain[x.start : x.end] for x in page.sentences if x.section == "title"
    )
    kind = kind_of(about)
    if is_vague(about):
        bare = "联盟" in about and not says_kind(said)
        said = _alliance_before(page, sentence) or said if bare else said
        kind = kind_of(said) or kind_of(relation_text(page))
    general = kind == "medical_consortium" and "医联体" not in title
    if general and kind_of(title) == "specialty_alliance":
        return "specialty_alliance", specialty_of(title)
    specialty = specialty_of(act.object or "")
    if specialty is None and kind in _OF_DEPARTMENTS:
        named = specialty_of(said) if kind == "specialty_alliance" else None
        specialty = named or _department(text)
    return kind, specialty


def _alliance_before(page: Page, sentence: Sentence) -> str | None:
    """Get the last sentence up to this one that says what alliance it is about."""
    told = [
        page.plain[s.start : s.end] for s in page.sentences if s.end <= sentence.end
    ]
    return next((t for t in reversed(told) if "联盟" in t and says_kind(t)), None)


def _department(text: str) -> str | None:
    """Get the department that signs with another: 甲骨科与乙骨科签订."""
    named = {specialty_behind(text[m.end() :]) for m in _OF_BODY.finditer(text)}
    named.discard(None)
    return named.pop() if len(named) == 1 else None


def _nameless(about: str) -> str:
    """Leave the bodies out of a paper's name: 附属 in them is no kind of tie."""
    for start, end in reversed(bodies_of(about)):
        about = about[:start] + about[end:]
    return about


def _kind_of_sides(lead: str, member: str, kind: str | None, act: Act) -> str | None:
    helping = kind == "paired_assistance" and party_type(lead) in OFFICES
    if party_type(member) in OFFICES and not helping:
        founds = act.event_type == "signing" or "共建" in (act.object or "")
        return "government_partnership" if founds else None
    if act.event_type == "signing":
        return kind or "technical_cooperation"
    helps = ("hospital_group", "paired_assistance", "medical_consortium")
    return kind if kind in helps else None


def _ordered(page: Page, sides: Sequence[str]) -> tuple[str, list[str]]:
    """Get the lead and the other sides; a hospital leads, an office joins.

    The stronger leads, of equals the one that the page calls 龙头 or 牵头单位, or that
    helps the other.

    Where a hospital signs with its own government alone, the stronger hospital of the
    page is the other side.
    """
    lead = max(sides, key=strength)
    named = leads_named(page.plain, page.sentences, page.mentions)
    equal = [name for name in sides if strength(name) == strength(lead)]
    helper = helper_of(page, sides) if len(equal) == 2 else None
    lead = next((name for name in (*named, helper) if name in equal), lead)
    members = [name for name in sides if name != lead]
    if members and all(own_government(lead, member) for member in members):
        outside = [n for n in hospitals(page) if strength(n) > strength(lead)]
        return (outside[0], [lead, *members]) if outside else (lead, [])
    return lead, members
