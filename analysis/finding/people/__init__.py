"""Find the people a page names, with all their titles and their employer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from analysis.finding.organizations import publisher
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.organizations.resolving import HOSPITAL_TYPES, OFFICES
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.people.default_employer import (
    default_employer,
    holder,
    is_guest,
)
from analysis.finding.people.employers import (
    Before,
    employer_of,
    is_open,
    represented,
    with_page_bodies,
)
from analysis.finding.people.hits import Hit, find_hits
from analysis.finding.people.name_shape import surname_of
from analysis.finding.people.piece import TitlePiece, rank_kind
from analysis.finding.words import rank_pattern
from analysis.records import (
    Article,
    OrganizationMention,
    Person,
    PersonMention,
    Problem,
    Sentence,
)

# Posts that no hospital has: 校长, 秘书长, 副会长.
_ELSEWHERE = re.compile("校长$|^研究生院|秘书长?$|会长$|(?<!工会)主席$|^支部")

# What no house calls its own: 客座教授, 首席顾问.
_INVITED = re.compile("(?:首席)?顾问$|(?:名誉|客座|荣誉|特聘)")
# 由张涤生院士|创建, not 创建了 of somebody who did it now.
_FOUNDED = re.compile(
    r"等?(?:[一-龥]{0,2}(?:专家|前辈|教授))?(?:创建|创办|创立|开创|始建)(?!了)"
)


@dataclass(slots=True)
class _Known:
    """What has been read of one name so far."""

    hits: list[Hit] = field(default_factory=list)
    employers: list[str] = field(default_factory=list)
    open: bool = False  # employed by a body that the page does not settle
    guest: bool = False  # told to come from another house


def find_people(
    article: Article,
    sentences: Sequence[Sentence],
    organizations: Sequence[OrganizationMention],
) -> tuple[tuple[Person, ...], tuple[PersonMention, ...]]:
    """Get each named person once, and every place where one is named.

    A person is read where a title, an employer or a department stands beside the name;
    reporters, photographers and editors are none.
    """
    plain = article.plain
    names = [m.name for m in organizations if m.name]
    own = publisher(article)
    homes = HomePlaces.of(article, organizations, [own, *names] if own else names)
    known: dict[str, _Known] = {}
    for sentence in sentences:
        here = _without_doubtful(plain, sentence, organizations, own)
        _read_sentence(plain, sentence, here, homes, known)
    _join_first_names(known)
    _add_academic(plain, known)
    employers = {name for entry in known.values() for name in entry.employers}
    doctors = default_employer(plain, sentences, organizations, own, employers)
    house = None if own else holder(plain, sentences, organizations)
    people = tuple(
        _person(name, entry, doctors, house, plain, organizations)
        for name, entry in known.items()
    )
    return people, _mentions(plain, sentences, people)


def people_problems(people: Sequence[Person]) -> tuple[Problem, ...]:
    """List the people whose employer could not be settled."""
    return tuple(
        Problem(
            "person_without_organization",
            f"{person.name}({'、'.join(person.titles) or '无职务'})的单位未能确定",
            person.start,
            person.end,
        )
        for person in people
        if person.organization is None
    )


def _read_sentence(
    plain: str,
    sentence: Sentence,
    organizations: Sequence[OrganizationMention],
    homes: HomePlaces,
    known: dict[str, _Known],
) -> None:
    here = [
        m for m in organizations if sentence.start <= m.start and m.end <= sentence.end
    ]
    names = tuple(dict.fromkeys(m.name for m in organizations if m.name))
    before: Before | None = None
    hits = find_hits(plain, sentence, here, homes)
    for hit in _share_academic(hits):
        if _is_of_the_past(plain, hit):
            continue
        hit = with_page_bodies(hit, names)
        if hit.chained and _has_titles(known.get(hit.name)):
            hit = replace(hit, chained=False)  # 局长甲和乙三人: who 乙 is, was said
        elif hit.chained and before:
            rule = "leader" if before.hit.rule == "leader" else hit.rule
            hit = replace(hit, pieces=before.hit.pieces, rule=rule)
        employer = employer_of(hit, before)
        if _names_other_side(plain, hit, before):
            employer = hit.employer
        unsettled = employer is None and (
            is_open(hit)
            or (before is not None and hit.linked and before.open)
            or _names_other_side(plain, hit, before)
        )
        entry = known.setdefault(hit.name, _Known())
        entry.guest = entry.guest or is_guest(plain, hit.start, hit.end)
        _note(entry, hit, employer, unsettled)
        before = Before(hit, employer, unsettled)


def _is_of_the_past(plain: str, hit: Hit) -> bool:
    """由|张涤生院士|创建: who founded a department was not there."""
    return _FOUNDED.match(plain, hit.right_end) is not None


def _names_other_side(plain: str, hit: Hit, before: Before | None) -> bool:
    """甲书记与|乙教授: who employs the other of two is not said."""
    paired = before is not None and before.employer and plain[hit.start - 1] == "与"
    return bool(paired and not hit.pieces and not hit.department)


def _without_doubtful(
    plain: str,
    sentence: Sentence,
    organizations: Sequence[OrganizationMention],
    own: str | None,
) -> list[OrganizationMention]:
    """Leave 我院 open behind the very body it was taken for: 甲院院长张三,我院院长李四.

    Who writes of us names the other side in full; only the page's publisher is
    called both ways.
    """
    found: list[OrganizationMention] = []
    full: set[str | None] = {None}
    for mention in organizations:
        inside = sentence.start <= mention.start < sentence.end
        if inside and mention.rule != "own":
            full.add(mention.name)
        elif inside and mention.name and _is_other(plain, mention, full - {own}):
            mention = replace(mention, name=None)
        found.append(mention)
    return found


def _is_other(plain: str, mention: OrganizationMention, full: set[str | None]) -> bool:
    """Tell whether 我院 was taken for the other side, or 我校 for a hospital."""
    school = mention.text.endswith("校") and plain[mention.end] not in "第附"
    hospital = type_of_name(mention.name or "") in HOSPITAL_TYPES
    return mention.name in full or (school and hospital)


def _has_titles(entry: _Known | None) -> bool:
    return entry is not None and any(hit.pieces for hit in entry.hits)


def _note(entry: _Known, hit: Hit, employer: str | None, unsettled: bool) -> None:
    entry.hits.append(hit)
    entry.open = entry.open or unsettled
    if employer:
        entry.employers.append(employer)


def _join_first_names(known: dict[str, _Known]) -> None:
    """努尔兰副州长 is 努尔兰·哈斯木, introduced in full elsewhere."""
    for full in [name for name in known if "·" in name]:
        first = full.split("·")[0]
        if first in known:
            entry = known.pop(first)
            known[full].hits += entry.hits
            known[full].employers += entry.employers


def _add_academic(plain: str, known: dict[str, _Known]) -> None:
    """Note academic titles behind known names: 拜程颖教授为师."""
    for name, entry in known.items():
        for match in re.finditer(re.escape(name), plain):
            rank = rank_pattern().match(plain, match.end())
            seen = any(hit.start == match.start() for hit in entry.hits)
            if rank and not seen and rank_kind(rank.group()) == "academic":
                hit = Hit(match.start(), match.end(), name, "name before title")
                entry.hits.append(replace(hit, right=rank.group()))


def _share_academic(hits: Sequence[Hit]) -> list[Hit]:
    """马丽霞、柳影教授: the title behind the last name is each one's."""
    shared: list[Hit] = []
    for hit, following in zip_longest(hits, hits[1:]):
        if (
            following
            and following.chained
            and hit.right is None
            and following.right
            and following.right != "院士"
            and rank_kind(following.right) == "academic"
        ):
            hit = replace(hit, right=following.right)
        shared.append(hit)
    return shared


def _person(
    name: str,
    entry: _Known,
    own: str | None,
    house: str | None,
    plain: str,
    sides: Sequence[OrganizationMention],
) -> Person:
    first = entry.hits[0]
    employer = _main_employer(entry)
    if employer is None:
        employer = represented(name, plain, sides)
    settled = employer or _is_open(entry)
    if not settled and house and _is_of_house(plain, entry):
        employer = house
    elif not settled and own and _may_work_at(own, entry, plain):
        employer = own
    titles: list[str] = []
    for hit in entry.hits:
        for piece in hit.pieces:
            _add_title(titles, _title_of(piece, employer, plain))
        if hit.department and not hit.pieces:
            _add_title(titles, hit.department + (hit.right or ""))
        elif hit.right and rank_kind(hit.right) == "academic":
            _add_title(titles, hit.right)
    if not titles:
        for hit in entry.hits:
            _add_title(titles, hit.right or "")
    return Person(name, tuple(titles), employer, first.start, first.end, first.rule)


def _main_employer(entry: _Known) -> str | None:
    """Get a government before its party committee, else the first that was read."""
    employers = entry.employers
    office = next((e for e in employers if type_of_name(e) == "government"), None)
    if employers and employers[0].startswith("中共") and office:
        place = employers[0][2:].removesuffix("委员会")
        return office if place in office else employers[0]
    return employers[0] if employers else None


def _is_open(entry: _Known) -> bool:
    """Tell whether a body that nobody settled or an office employs this person."""
    pieces = [piece for hit in entry.hits for piece in hit.pieces]
    led = any(hit.rule in ("leader", "group") for hit in entry.hits)
    led = led or all(hit.rule == "elected" for hit in entry.hits)
    return (
        led
        or entry.open
        or entry.guest
        or any(piece.body or piece.unsettled for piece in pieces)
    )


def _is_of_house(plain: str, entry: _Known) -> bool:
    """Tell whether a title is of the hospital that the page is about: 医院党委书记.

    So is its head's, where nothing says of what: 院长范国梁说.
    """
    pieces = [piece for hit in entry.hits for piece in hit.pieces]
    if any(plain.startswith("医院", piece.start) for piece in pieces):
        return True
    return len(pieces) == 1 and pieces[0].title in ("院长", "党委书记")


def _may_work_at(own: str, entry: _Known, plain: str) -> bool:
    """Tell whether a page's own body may employ somebody.

    No office employs a doctor, no hospital the head of a university, and no
    university the head of a hospital.
    """
    if type_of_name(own) in HOSPITAL_TYPES:
        pieces = [piece for hit in entry.hits for piece in hit.pieces]
        titles = [piece.title for piece in pieces]
        titles += [hit.right for hit in entry.hits if hit.right]
        if any(map(_INVITED.match, titles)):
            return False
        return not any(map(_ELSEWHERE.search, titles))
    if own.endswith("大学"):
        ranks = [hit.right or "" for hit in entry.hits]
        pieces = [piece for hit in entry.hits for piece in hit.pieces]
        posts = [piece.title for piece in pieces]
        if any(plain[piece.start] == "院" for piece in pieces):
            return False
        return not any(post.endswith("院长") for post in [*posts, *ranks])
    if type_of_name(own) not in OFFICES:
        return True
    ranks = [hit.right for hit in entry.hits if hit.right]
    return not any(rank_kind(rank) == "academic" for rank in ranks)


def _title_of(piece: TitlePiece, employer: str | None, plain: str) -> str:
    owner = piece.organization or piece.spelled
    if not piece.title or owner in (None, employer):
        return piece.title
    whole = plain[piece.start : piece.end].strip()
    if (
        piece.body in ("party", "government")
        and employer
        and _same_place(piece, employer)
    ):
        return piece.title
    return whole


def _same_place(piece: TitlePiece, employer: str) -> bool:
    place = (piece.organization or "").removeprefix("中共").removesuffix("委员会")
    return employer.startswith((place, "中共" + place))


def _add_title(titles: list[str], title: str) -> None:
    """Add a title unless it says no more than one already read (院长 of 副院长)."""
    if not title or any(known.endswith(title) for known in titles):
        return
    for index, known in enumerate(titles):
        if title.endswith(known) and re.search(
            r"[科部处室区心委]$", title[: -len(known)]
        ):
            titles[index] = title
            return
    titles.append(title)


def _mentions(
    plain: str, sentences: Sequence[Sentence], people: Sequence[Person]
) -> tuple[PersonMention, ...]:
    """Get every full name in the text, and 程院长 for a person introduced before."""
    if not people:
        return ()
    names = {p.name: p.name for p in people}
    names |= {p.name.split("·")[0]: p.name for p in people if "·" in p.name}
    by_length = sorted(names, key=lambda n: (-len(n), n))
    pattern = re.compile("|".join(map(re.escape, by_length)))
    found = []
    for sentence in sentences:
        full = list(pattern.finditer(plain, sentence.start, sentence.end))
        found += [
            PersonMention(m.start(), m.end(), m.group(), names[m.group()]) for m in full
        ]
        for rank in rank_pattern().finditer(plain, sentence.start, sentence.end):
            mention = _courtesy(plain, rank, people, full)
            if mention:
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _courtesy(
    plain: str, rank: re.Match, people: Sequence[Person], full: Sequence[re.Match]
) -> PersonMention | None:
    for size in (2, 1):
        start = rank.start() - size
        surname = plain[start : rank.start()]
        if any(m.start() <= start < m.end() for m in full):
            continue
        if re.match(r"[\u4e00-\u9fff]", plain[start - 1 : start]) and not re.match(
            r"[和与由为对向将请,的后]", plain[start - 1]
        ):
            continue
        fitting = [p for p in people if surname_of(p.name) == surname]
        fitting = [p for p in fitting if _fits(p, rank.group())] or fitting
        if fitting:
            before = [p for p in fitting if p.start < start] or fitting
            return PersonMention(
                start, rank.end(), plain[start : rank.end()], before[-1].name
            )
    return None


def _fits(person: Person, rank: str) -> bool:
    return any(title.endswith(rank[-2:]) for title in person.titles)
