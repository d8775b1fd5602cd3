"""Find the ties between two organisations that an article reports as its news.

A sentence that says who joined, signed with, took over or helps whom gives its ties
directly; a plaque gives one by its name. Acts of no such sentence are left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.finding.organization_names import standing_name
from analysis.finding.parties import (
    GIVING,
    HOSPITALS,
    OFFICES,
    is_employer,
    lead_first,
    masked,
    mention_of,
    party_type,
    strength,
)
from analysis.finding.tie_kinds import bodies_of, kind_of, parent_of, specialty_of
from analysis.finding.tie_lists import leads_named, members_listed
from analysis.records import (
    Act,
    Article,
    Organization,
    OrganizationMention,
    Person,
    Role,
    Sentence,
    Tie,
)

_OF_SPECIALTY = ("specialty_alliance", "branch", "research_network")
_FOUNDING = ("signing", "unveiling", "launch", "expert_dispatch")
_BODY = r"[\ue000-\uf8ff]"
_AND = r"(?:与|和|同|、|及|携手|牵手|联合|对接|暨)"
_TAKEN_OVER = re.compile(rf"({_BODY})(?:正式|全面|整体|签约)?托管({_BODY})")
_HELPS = re.compile(
    rf"({_BODY})(?:[^,。{{}}]{{0,10}}?)(?:对口帮扶|对口支援|组团式帮扶|帮扶|支援|援建的?|援助)(?:[^,。]{{0,14}}?在)?({_BODY})"
)
_JOINS = re.compile(
    rf"({_BODY})[^,。]{{0,14}}?(?:加入|加盟|成为|纳入|入盟)[^,。]{{0,10}}?({_BODY})([^。;]{{0,40}})"
)
_FORMS = re.compile(
    rf"({_BODY}){_AND}({_BODY})[^,。]{{0,12}}?(?:组成|组建|建立|缔结|共建|结成|构建)([^,。]{{0,24}}?(?:医联体|联合体|联盟|集团|医共体|共同体))"
)
_SIDES = re.compile(
    rf"{_BODY}(?:[^,。;\ue000-\uf8ff]{{0,20}}?{_AND}[^,。;\ue000-\uf8ff]{{0,8}}?{_BODY})+"
)
_TOGETHER = re.compile(
    rf"({_BODY})[^。\ue000-\uf8ff]{{0,14}},?[与和]({_BODY})(?:一道|一起|共同|一同),?(?:对口)?(?:帮扶|支援)[^,。]{{0,4}}({_BODY})"
)
_WITH = re.compile(
    rf"(?:^|[,:;。])[^,。;\ue000-\uf8ff]{{0,8}}与({_BODY})[^,。;\ue000-\uf8ff]{{0,12}}签"
)
_AWARDED = re.compile(rf"(?:授予|颁给|颁发给|授给|挂牌于|落户)({_BODY})")
_COOPERATING = re.compile(r"(?:合作|协作|指导|网络|友好)(?:医院|单位)")
_HISTORY = re.compile(
    r"此前|早在|曾|以来|截至|已有|已与|继[^,]{2,30}(?:之后|后)|背景|前期|多年"
)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the rules look at together."""

    plain: str
    sentences: tuple[Sentence, ...]
    acts: tuple[Act, ...]
    mentions: tuple[OrganizationMention, ...]
    roles: tuple[Role, ...]
    employers: dict[str, str]
    own: str | None


def find_ties(
    article: Article,
    sentences: Sequence[Sentence],
    acts: Sequence[Act],
    mentions: Sequence[OrganizationMention],
    people: Sequence[Person],
    roles: Sequence[Role],
    own: str | None,
) -> tuple[Tie, ...]:
    """Get the ties in page order; none where nothing was signed, unveiled or begun.

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
    if not any(act.event_type in _FOUNDING for act in acts):
        return ()
    employers = {p.name: p.organization for p in people if p.organization}
    page = _Page(
        article.plain,
        tuple(sentences),
        tuple(acts),
        tuple(mentions),
        tuple(roles),
        employers,
        own,
    )
    found = [*_told_ties(page), *_plaque_ties(page), *_signed_ties(page)]
    return _settled(found, page)


def ends_of_ties(ties: Sequence[Tie]) -> tuple[Organization, ...]:
    """Get the ends of ties as organisations, for those no sentence names in full."""
    return tuple(
        Organization(name, (), party_type(name), None, tie.start, tie.end, tie.rule)
        for tie in ties
        for name in (tie.lead, tie.member)
    )


def _told_ties(page: _Page) -> Iterator[Tie]:
    """Read 甲托管乙, 甲加入乙, 甲与乙组建, 甲对口帮扶乙 and lists of members."""
    for sentence in page.sentences:
        text, here = masked(page.plain, sentence, page.mentions)
        if _HISTORY.search(text):
            continue
        for pattern, kind in (
            (_TAKEN_OVER, "paired_assistance"),
            (_HELPS, "paired_assistance"),
        ):
            for match in pattern.finditer(text):
                lead, member = (mention_of(match.group(i), here).name for i in (1, 2))
                if pattern is _TAKEN_OVER or party_type(member) in (
                    *HOSPITALS,
                    *OFFICES,
                ):
                    yield _tie(page, sentence, "", kind, None, lead, member, "helps")
        for match in _TOGETHER.finditer(text):
            *leads, member = (mention_of(match.group(i), here).name for i in (1, 2, 3))
            for lead in leads:
                yield _tie(
                    page, sentence, "", "paired_assistance", None, lead, member, "helps"
                )
        for match in _JOINS.finditer(text):
            yield from _joined(page, sentence, match, here)
        for match in _FORMS.finditer(text):
            sides = [mention_of(match.group(i), here).name for i in (1, 2)]
            kind = kind_of(match.group(3))
            if kind:
                yield _tie(
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
    page: _Page,
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
            yield _tie(page, sentence, name, kind, told, lead, member, "joins")


def _listed(page: _Page) -> Iterator[Tie]:
    """Read the members of an alliance named one by one."""
    members, sentence = members_listed(page.plain, page.sentences, page.mentions)
    if sentence is None:
        return
    told = _relation_text(page)
    kind = kind_of(told)
    leads = leads_named(page.plain, page.sentences, page.mentions)
    leads = leads or _strongest(page, members) or members
    for lead in leads[:1]:
        for member in members:
            if kind and member != lead:
                yield _tie(
                    page,
                    sentence,
                    told,
                    kind,
                    specialty_of(told),
                    lead,
                    member,
                    "members listed",
                )


def _relation_text(page: _Page) -> str:
    """Get what the acts are about: their objects, else the sentences that tell them."""
    objects = " ".join(
        act.object or "" for act in page.acts if act.event_type in _FOUNDING
    )
    if kind_of(objects) not in (None, "technical_cooperation"):
        return objects
    return (
        objects
        + " "
        + " ".join(
            page.plain[start:end] for act in page.acts for start, end in act.told[:2]
        )
    )


def _strongest(page: _Page, members: Sequence[str]) -> list[str]:
    others = [n for n in _hospitals(page) if n not in members]
    return sorted(others, key=lambda name: -strength(name))


def _hospitals(page: _Page) -> list[str]:
    """Get the hospitals and schools of title and acts, most telling first."""
    spans = [
        span for act in page.acts if act.event_type in _FOUNDING for span in act.told
    ]
    titles = [(s.start, s.end) for s in page.sentences if s.section == "title"]
    near, far = [], []
    for mention in page.mentions:
        if mention.name is None or party_type(mention.name) not in GIVING:
            continue
        inside = any(start <= mention.start < end for start, end in (*spans, *titles))
        (near if inside else far).append(mention.name)
    return list(dict.fromkeys(near + far))


def _plaque_ties(page: _Page) -> Iterator[Tie]:
    """Read the tie that a plaque's name tells: 江苏省人民医院宿迁医院."""
    for index, act in enumerate(page.acts):
        if act.event_type not in ("unveiling", "launch") or not act.object:
            continue
        name = _name_of(page, act.object.strip('“”"《》'))
        bare = re.sub(r"[(][^)]*[)]", "", name)
        sentence = _sentence_at(page, act.start)
        parent = parent_of(name) or parent_of(bare)
        bodies = bodies_of(bare)
        if sentence is None:
            continue
        if parent:
            lead = _name_of(page, parent)
            member = _receiver(page, act, lead, name) or name
            yield _tie(
                page, sentence, name, "branch", None, lead, member, "plaque", index
            )
        elif bodies and bodies[0][0] <= 1:
            yield from _plaque_of_owner(page, act, index, bare, bodies, sentence)
        else:
            yield from _plaque_of_alliance(page, act, index, name, sentence)


def _plaque_of_owner(
    page: _Page,
    act: Act,
    index: int,
    name: str,
    bodies: Sequence[tuple[int, int]],
    sentence: Sentence,
) -> Iterator[Tie]:
    """Read 甲医院肿瘤专科联盟 and 甲医院——乙医院肿瘤学科联盟."""
    lead = _name_of(page, name[slice(*bodies[0])])
    rest = name[bodies[-1][1] :]
    if len(bodies) > 1:
        member = _name_of(page, name[slice(*bodies[-1])])
    else:
        member = _receiver(page, act, lead, name)
    kind = kind_of(rest)
    if kind and member and member != lead:
        specialty = specialty_of(rest) or specialty_of(lead)
        yield _tie(page, sentence, name, kind, specialty, lead, member, "plaque", index)


def _plaque_of_alliance(
    page: _Page, act: Act, index: int, name: str, sentence: Sentence | None
) -> Iterator[Tie]:
    """Read 吉林省肿瘤专科医疗联盟, which a body joins that the text leads elsewhere."""
    kind = kind_of(name)
    if sentence is None or kind in (None, "technical_cooperation", "branch"):
        return
    inside = [_name_of(page, name[slice(*body)]) for body in bodies_of(name)]
    leads = inside or leads_named(page.plain, page.sentences, page.mentions)
    leads = leads or [
        page.employers[role.name]
        for role in page.roles
        if role.act == index and role.role == "unveiler" and role.name in page.employers
    ]
    leads = [lead for lead in leads if party_type(lead) in GIVING]
    if leads:
        member = _receiver(page, act, leads[0], name)
        if member:
            told = specialty_of(name)
            yield _tie(
                page, sentence, name, kind, told, leads[0], member, "plaque", index
            )


def _receiver(page: _Page, act: Act, lead: str, plaque: str) -> str | None:
    """Get the body that a plaque is for: awarded to, host, or the page's other hospital."""
    for start, end in act.told:
        for sentence in page.sentences:
            if sentence.start <= start < sentence.end:
                text, here = masked(page.plain, sentence, page.mentions)
                for match in _AWARDED.finditer(text):
                    name = mention_of(match.group(1), here).name
                    if name != lead:
                        return name
    others = [n for n in _hospitals(page) if n != lead and n != plaque]
    others = [n for n in others if not n.startswith(lead) and n not in lead]
    if page.own in others and strength(page.own) <= strength(lead):
        return page.own
    weaker = [n for n in others if strength(n) <= strength(lead)]
    return weaker[0] if weaker else None


def _name_of(page: _Page, written: str) -> str:
    """Get the standing name under which the page's mentions settled ``written``."""
    for mention in page.mentions:
        if mention.text == written and mention.name:
            return mention.name
    return standing_name(written)


def _signed_ties(page: _Page) -> Iterator[Tie]:
    """Read the tie of each signature from its sides."""
    for index, act in enumerate(page.acts):
        if act.event_type not in ("signing", "expert_dispatch", "launch"):
            continue
        sides, sentence = _sides(page, act, index)
        if sentence is None or len(sides) < 2:
            continue
        said = f"{act.object or ''} {page.plain[sentence.start : sentence.end]}"
        kind = kind_of(act.object or "")
        if kind in (None, "technical_cooperation"):
            kind = kind_of(said) or kind_of(_relation_text(page))
        specialty = specialty_of(act.object or "") or specialty_of(said)
        title = " ".join(
            page.plain[x.start : x.end] for x in page.sentences if x.section == "title"
        )
        if kind == "medical_consortium" and kind_of(title) == "specialty_alliance":
            if "医联体" not in title:
                kind, specialty = "specialty_alliance", specialty_of(title)
        lead, members = _ordered(sides)
        for member in members:
            told = _kind_of_sides(lead, member, kind, act)
            if told:
                yield _tie(
                    page,
                    sentence,
                    act.object or "",
                    told,
                    specialty,
                    lead,
                    member,
                    "signature",
                    index,
                )


def _kind_of_sides(lead: str, member: str, kind: str | None, act: Act) -> str | None:
    if party_type(member) in OFFICES:
        return "government_partnership" if act.event_type == "signing" else None
    if act.event_type == "signing":
        return kind or "technical_cooperation"
    return (
        kind
        if kind in ("hospital_group", "paired_assistance", "medical_consortium")
        else None
    )


def _ordered(sides: Sequence[str]) -> tuple[str, list[str]]:
    """Get the lead and the other sides; a hospital leads, an office joins."""
    lead = sides[0]
    for name in sides[1:]:
        lead, _ = lead_first(lead, name)
    return lead, [name for name in sides if name != lead]


def _sides(page: _Page, act: Act, index: int) -> tuple[list[str], Sentence | None]:
    """Get who signed: the signers' employers, else the bodies named as sides."""
    told = [
        sentence
        for start, end in act.told or ((act.start, act.end),)
        for sentence in page.sentences
        if sentence.start < end and start < sentence.end
    ]
    if not told:
        return [], None
    for start, end in act.told:
        names = _with_own(page, start, end)
        if names:
            return names, told[0]
    names = _signers(page, index)
    if len(names) > 1:
        return names, told[0]
    for sentence in told:
        names = _named_sides(page, sentence)
        if names:
            return names, sentence
    return [], told[0]


def _with_own(page: _Page, start: int, end: int) -> list[str]:
    """Read 一份与乙医院签订, whose other side is the publisher."""
    if page.own is None:
        return []
    stretch = Sentence(start, end, "body", 0, ())
    text, here = masked(page.plain, stretch, page.mentions)
    match = _WITH.search(text)
    other = mention_of(match.group(1), here).name if match else None
    return [page.own, other] if other and other != page.own else []


def _signers(page: _Page, index: int) -> list[str]:
    signers = [r for r in page.roles if r.act == index and r.role == "signatory"]
    names = [page.employers.get(r.name) for r in signers]
    parties = [n for n in names if n and party_type(n) in (*GIVING, *OFFICES)]
    return list(dict.fromkeys(parties))


def _named_sides(page: _Page, sentence: Sentence) -> list[str]:
    text, here = masked(page.plain, sentence, page.mentions)
    for match in _SIDES.finditer(text):
        named = [mention_of(c, here) for c in re.findall(_BODY, match.group())]
        sides = [m for m in named if not is_employer(page.plain, m)]
        names = list(dict.fromkeys(m.name for m in sides))
        if 1 < len(names) < 5:
            return names
    return []


def _sentence_at(page: _Page, position: int) -> Sentence | None:
    return next((s for s in page.sentences if s.start <= position < s.end), None)


def _tie(
    page: _Page,
    sentence: Sentence,
    alliance: str,
    kind: str,
    specialty: str | None,
    lead: str,
    member: str,
    rule: str,
    act: int | None = None,
) -> Tie:
    index = act if act is not None else _act_near(page, sentence)
    name = (alliance or "").strip("“” ,的")[:60]
    specialty = specialty if kind in _OF_SPECIALTY else None
    return Tie(
        name, kind, specialty, lead, member, index, sentence.start, sentence.end, rule
    )


def _act_near(page: _Page, sentence: Sentence) -> int | None:
    founding = [i for i, act in enumerate(page.acts) if act.event_type in _FOUNDING]
    return min(
        founding, key=lambda i: abs(page.acts[i].start - sentence.start), default=None
    )


def _settled(found: Sequence[Tie], page: _Page) -> tuple[Tie, ...]:
    """Keep each tie once, and none that another one says better."""
    kept: list[Tie] = []
    for tie in sorted(found, key=lambda tie: tie.rule != "plaque"):
        hospital_leads = party_type(tie.lead) not in OFFICES
        if tie.lead == tie.member or not (hospital_leads or _both_offices(tie)):
            continue
        if not any(_same(tie, other) for other in kept):
            kept.append(tie)
    listed = {tie.member for tie in kept if tie.rule == "members listed"}
    kept = [
        tie
        for tie in kept
        if not (tie.lead in listed and tie.member in listed)
        and not any(_says_more(other, tie) for other in kept)
    ]
    return tuple(
        sorted(kept, key=lambda tie: (tie.start, tie.member, tie.alliance_type))
    )


def _both_offices(tie: Tie) -> bool:
    return party_type(tie.lead) in OFFICES and party_type(tie.member) in OFFICES


def _same(left: Tie, right: Tie) -> bool:
    if (left.lead, left.member, left.alliance_type) != (
        right.lead,
        right.member,
        right.alliance_type,
    ):
        return False
    one, other = left.specialty or "", right.specialty or ""
    return one == other or bool(one and other) and (one in other or other in one)


def _says_more(other: Tie, tie: Tie) -> bool:
    """A named specialty says more than none, an alliance more than cooperation."""
    if (other.lead, other.member) != (tie.lead, tie.member) or other is tie:
        return False
    if other.alliance_type == "hospital_group" and re.search(
        "医联体|联合体", other.alliance
    ):
        if tie.alliance_type == "medical_consortium":
            return True  # 紧密型医联体 is told once as 医联体
    if other.alliance_type == tie.alliance_type:
        return tie.specialty is None and other.specialty is not None
    vague = tie.alliance_type == "technical_cooperation" and tie.rule == "signature"
    return vague and other.rule != "plaque" or vague and other.alliance_type != "branch"
