"""Ties that a signature founds: who signed, what the paper is about."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.finding.ties.kinds import (
    bodies_of,
    is_vague,
    kind_of,
    parent_of,
    says_kind,
    specialties_of,
    specialty_of,
)
from analysis.finding.ties.lists import leads_named
from analysis.finding.ties.page import (
    BODY,
    Page,
    hospitals,
    make_tie,
    name_of,
    relation_text,
    sentence_at,
)
from analysis.finding.ties.parties import (
    GIVING,
    OFFICES,
    is_employer,
    lead_first,
    masked,
    mention_of,
    own_government,
    party_type,
    strength,
)
from analysis.records import Act, Sentence, Tie

_AND = r"(?:与|和|同|、|及|携手|牵手|联合|对接|暨)"
_SIDES = re.compile(
    rf"{BODY}(?:[^,。;\ue000-\uf8ff]{{0,20}}?{_AND}[^,。;\ue000-\uf8ff]{{0,8}}?{BODY})+"
)
_WITH = re.compile(
    rf"(?:^|[,:;。])[^,。;\ue000-\uf8ff]{{0,8}}与({BODY})[^,。;\ue000-\uf8ff]{{0,12}}签"
)
_PAPER = re.compile(
    rf"与({BODY})[^,。;\ue000-\uf8ff]{{0,6}}签[订署约]?了?([^,。;\ue000-\uf8ff]{{2,30}})"
)
_SEVERAL = rf"({BODY}(?:[、和与及]{BODY})*)"
_EACH = re.compile(rf"{_SEVERAL}分别[与和同]{_SEVERAL}[^。]{{0,24}}签")
_PAIRS = re.compile(rf"({BODY})[与和同]({BODY})(?=[、,;]|[^。]{{0,16}}签)")
# Doctors who sign for the post that they take: 签约某医院首席专家, 签下协议,受聘担任.
_POST = "(?:首席|特聘|客座|名誉|兼职)(?:专家|教授|顾问|主任|院长)"
_FOR_THEMSELVES = re.compile(f"签[^。;]{{0,30}}(?:受聘|应聘|{_POST})")


def signed_ties(page: Page) -> Iterator[Tie]:
    """Get the ties of each signature, one for each other side of its lead."""
    for index, act in enumerate(page.acts):
        if act.event_type not in ("signing", "expert_dispatch", "launch"):
            continue
        for sides, sentence in _all_sides(page, act, index):
            yield from _ties_of_sides(page, act, index, sides, sentence)


def two_parties(page: Page) -> list[Tie]:
    """Get the tie of the only two hospitals of a page that says what ties them.

    For pages on which no sentence names both sides of the signature; a company or a
    third hospital leaves it open.
    """
    signed = [a for a in page.acts if a.event_type in ("signing", "expert_dispatch")]
    names = list(dict.fromkeys(m.name for m in page.mentions if m.name))
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
        several = _specialties_listed(page)
    for member in members:
        told = _kind_of_sides(member, kind, act)
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
        kind = kind_of(said) or kind_of(relation_text(page))
    general = kind == "medical_consortium" and "医联体" not in title
    if general and kind_of(title) == "specialty_alliance":
        return "specialty_alliance", specialty_of(title)
    specialty = specialty_of(act.object or "")
    if specialty is None and kind == "specialty_alliance":
        specialty = specialty_of(said)
    return kind, specialty


def _nameless(about: str) -> str:
    """Leave the bodies out of a paper's name: 附属 in them is no kind of tie."""
    for start, end in reversed(bodies_of(about)):
        about = about[:start] + about[end:]
    return about


def _kind_of_sides(member: str, kind: str | None, act: Act) -> str | None:
    if party_type(member) in OFFICES:
        return "government_partnership" if act.event_type == "signing" else None
    if act.event_type == "signing":
        return kind or "technical_cooperation"
    helps = ("hospital_group", "paired_assistance", "medical_consortium")
    return kind if kind in helps else None


def _ordered(page: Page, sides: Sequence[str]) -> tuple[str, list[str]]:
    """Get the lead and the other sides; a hospital leads, an office joins.

    The stronger leads, of equals the one that the page calls 龙头 or 牵头单位.

    Where a hospital signs with its own government alone, the stronger hospital of the
    page is the other side.
    """
    lead = max(sides, key=strength)
    named = leads_named(page.plain, page.sentences, page.mentions)
    equal = [name for name in sides if strength(name) == strength(lead)]
    lead = next((name for name in named if name in equal), lead)
    members = [name for name in sides if name != lead]
    if members and all(own_government(lead, member) for member in members):
        outside = [n for n in hospitals(page) if strength(n) > strength(lead)]
        return (outside[0], [lead, *members]) if outside else (lead, [])
    return lead, members


def _all_sides(
    page: Page, act: Act, index: int
) -> Iterator[tuple[list[str], Sentence]]:
    """Get who signed: the publisher with another, pairs, signers, sides named."""
    told = [
        sentence
        for start, end in act.told or ((act.start, act.end),)
        for sentence in page.sentences
        if sentence.start < end and start < sentence.end
    ]
    if not told:
        return
    for sides in (_in_name(page, act), _of_paper(page, act, told)):
        if len(sides) > 1:
            yield sides, told[0]
            return
    with_own = [_with_own(page, start, end) for start, end in act.told]
    found = [(names, told[0]) for names in with_own if names]
    found = found or [(pair, s) for s in told for pair in _pairs(page, s)]
    signers = _signers(page, index, told)
    if not found and len(signers) > 1:
        found = [(signers, told[0])]
    told.sort(key=lambda s: (s.section != "body", not _tells_signing(page, s)))
    named = [(_named_sides(page, s), s) for s in told]
    found = found or [(names, s) for names, s in named if names][:1]
    yield from found


def _tells_signing(page: Page, sentence: Sentence) -> bool:
    text = page.plain[sentence.start : sentence.end]
    return re.search("签[订署下了]|签约仪式|签字", text) is not None


def _of_paper(page: Page, act: Act, told: Sequence[Sentence]) -> list[str]:
    """Read 甲与乙签订专科联盟协议,与丙签订托管协议: the sides of this paper."""
    for sentence in told:
        text, here = masked(page.plain, sentence, page.mentions)
        papers = list(_PAPER.finditer(text))
        before = re.findall(BODY, text[: papers[0].start()]) if papers else []
        for paper in papers if len(papers) > 1 and before else ():
            if act.object and act.object in paper.group(2):
                ends = (before[0], paper.group(1))
                return [mention_of(end, here).name for end in ends]
    return []


def _in_name(page: Page, act: Act) -> list[str]:
    """Read both sides of 甲医院—乙医院联盟 and of 甲卫健委与乙医院框架协议."""
    name = act.object or ""
    bodies = bodies_of(name, offices=True)
    if not bodies or re.search("[与和同、]$", name[: bodies[0][0]]):
        return []  # 我市与甲医院: the first side is none of these
    joined = bodies[:1]
    for left, right in pairwise(bodies):
        if not re.fullmatch(r"[—\-与和、 ]+", name[left[1] : right[0]]):
            break
        joined.append(right)
    return [name_of(page, name[a:b]) for a, b in joined]


def _with_own(page: Page, start: int, end: int) -> list[str]:
    """Read 一份与乙医院签订, whose other side is the publisher."""
    if page.own is None:
        return []
    stretch = Sentence(start, end, "body", 0, ())
    text, here = masked(page.plain, stretch, page.mentions)
    match = _WITH.search(text)
    other = mention_of(match.group(1), here).name if match else None
    return [page.own, other] if other and other != page.own else []


def _pairs(page: Page, sentence: Sentence) -> list[list[str]]:
    """Read 甲与乙、丙与丁分别签订 two by two, and 甲、乙分别与丙签订."""
    text, here = masked(page.plain, sentence, page.mentions)
    if each := _EACH.search(text):
        sides = [
            [mention_of(c, here).name for c in re.findall(BODY, each.group(i))]
            for i in (1, 2)
        ]
        return [[one, other] for one in sides[0] for other in sides[1]]
    found = [
        [mention_of(match.group(i), here).name for i in (1, 2)]
        for match in _PAIRS.finditer(text)
    ]
    return found if len(found) > 1 and "签" in text else []


def _signers(page: Page, index: int, told: Sequence[Sentence]) -> list[str]:
    """Get the employers of who signed; an expert who is appointed signs for himself.

    The dean of a school signs for the school's hospital where that is the side named.
    """
    texts = [page.plain[s.start : s.end] for s in told if s.section != "title"]
    if any(_FOR_THEMSELVES.search(text) for text in texts):
        return []
    posted = {role.name for role in page.roles if role.role == "appointee"}
    signers = [r for r in page.roles if r.act == index and r.role == "signatory"]
    signers = [r for r in signers if r.name not in posted]
    names = [page.employers.get(r.name) for r in signers]
    parties = [n for n in names if n and party_type(n) in (*GIVING, *OFFICES)]
    sides = [name for s in told for name in _named_sides(page, s)]
    return list(dict.fromkeys(_side_of(name, sides) for name in parties))


def _side_of(employer: str, sides: Sequence[str]) -> str:
    if employer in sides or party_type(employer) != "university":
        return employer
    return next((side for side in sides if side.startswith(employer)), employer)


def _named_sides(page: Page, sentence: Sentence) -> list[str]:
    text, here = masked(page.plain, sentence, page.mentions)
    for match in _SIDES.finditer(text) if "签" in text else ():
        named = [mention_of(c, here) for c in re.findall(BODY, match.group())]
        sides = [m for m in named if not is_employer(page.plain, m)]
        names = list(dict.fromkeys(m.name for m in sides))
        if 1 < len(names) < 5:
            return names
    return []
