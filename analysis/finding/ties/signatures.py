"""Ties that a signature founds: who signed, what the paper is about."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.finding.ties.kinds import bodies_of, kind_of, specialty_of
from analysis.finding.ties.page import (
    BODY,
    Page,
    hospitals,
    make_tie,
    name_of,
    relation_text,
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
_SEVERAL = rf"({BODY}(?:[、和与及]{BODY})*)"
_EACH = re.compile(rf"{_SEVERAL}分别[与和同]{_SEVERAL}[^。]{{0,24}}签")
_PAIRS = re.compile(rf"({BODY})[与和同]({BODY})(?=[、,;]|[^。]{{0,16}}签)")
_WITH_PLACE = re.compile(
    rf"({BODY})[与和同]([\u4e00-\u9fff]{{2,9}}?[省市县区州旗])(?:[^,。\ue000-\uf8ff]{{0,10}})(?:签|共建|战略合作)"
)


def signed_ties(page: Page) -> Iterator[Tie]:
    """Get the ties of each signature, one for each other side of its lead."""
    for index, act in enumerate(page.acts):
        if act.event_type not in ("signing", "expert_dispatch", "launch"):
            continue
        for sides, sentence in _all_sides(page, act, index):
            yield from _ties_of_sides(page, act, index, sides, sentence)


def _ties_of_sides(
    page: Page, act: Act, index: int, sides: Sequence[str], sentence: Sentence
) -> Iterator[Tie]:
    kind, specialty = _told(page, act, sentence)
    lead, members = _ordered(page, sides)
    for member in members:
        told = _kind_of_sides(member, kind, act)
        if told:
            about = act.object or ""
            yield make_tie(
                page, sentence, about, told, specialty, lead, member, "signature", index
            )


def _told(page: Page, act: Act, sentence: Sentence) -> tuple[str | None, str | None]:
    """Get type and specialty of what was signed: its name, else what stands around."""
    about = _nameless(act.object or "")
    text, _ = masked(page.plain, sentence, page.mentions)
    said = f"{about} {re.sub(BODY, '', text)}"
    title = " ".join(
        page.plain[x.start : x.end] for x in page.sentences if x.section == "title"
    )
    kind = kind_of(about)
    if kind in (None, "technical_cooperation"):
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

    Where a hospital signs with its own government alone, the stronger hospital of the
    page is the other side.
    """
    lead = sides[0]
    for name in sides[1:]:
        lead, _ = lead_first(lead, name)
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
    in_name = _in_name(page, act)
    if len(in_name) > 1:
        yield in_name, told[0]
        return
    with_own = [_with_own(page, start, end) for start, end in act.told]
    found = [(names, told[0]) for names in with_own if names]
    found = found or [(pair, s) for s in told for pair in _pairs(page, s)]
    signers = _signers(page, index)
    if not found and len(signers) > 1:
        found = [(signers, told[0])]
    told.sort(key=lambda s: s.section != "body")
    named = [(_named_sides(page, s), s) for s in told]
    found = found or [(names, s) for names, s in named if names][:1]
    yield from found


def _in_name(page: Page, act: Act) -> list[str]:
    """Read both sides of 甲医院—乙医院联盟."""
    name = act.object or ""
    bodies = bodies_of(name)
    joined = all(
        re.fullmatch(r"[—\-与和、 ]+", name[left[1] : right[0]])
        for left, right in pairwise(bodies)
    )
    return [name_of(page, name[a:b]) for a, b in bodies] if joined else []


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


def _signers(page: Page, index: int) -> list[str]:
    signers = [r for r in page.roles if r.act == index and r.role == "signatory"]
    names = [page.employers.get(r.name) for r in signers]
    parties = [n for n in names if n and party_type(n) in (*GIVING, *OFFICES)]
    return list(dict.fromkeys(parties))


def _named_sides(page: Page, sentence: Sentence) -> list[str]:
    text, here = masked(page.plain, sentence, page.mentions)
    place = _WITH_PLACE.search(text)
    if place:
        return [mention_of(place.group(1), here).name, f"{place.group(2)}人民政府"]
    for match in _SIDES.finditer(text) if "签" in text else ():
        named = [mention_of(c, here) for c in re.findall(BODY, match.group())]
        sides = [m for m in named if not is_employer(page.plain, m)]
        names = list(dict.fromkeys(m.name for m in sides))
        if 1 < len(names) < 5:
            return names
    return []
