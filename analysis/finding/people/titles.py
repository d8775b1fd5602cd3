"""Read the titles that stand before a person's name, and the bodies they belong to.

云阳县委常委、县政府常务副县长 is two pieces; each ends in a title word, may begin with
an organisation or a place, and may hold a department in between.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from analysis import lexicon, places
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.organizations.names import (
    official_place,
    place_chain,
    standing_name,
    standing_office,
)
from analysis.finding.organizations.spans import type_of_name
from analysis.finding.words import is_common, rank_pattern, tokenizer
from analysis.records import OrganizationMention

_SEPARATOR = re.compile(
    r"[、,兼暨\s]+|(?<=[长记任员席])(?:和|及|以及)(?=[\u4e00-\u9fff])"
)
_LEADING = re.compile(r"(?:以及|和|与|及|由|同|向|为)?")
_DEPARTMENT_END = re.compile(
    r"(?:科|部|中心|病区|处|室|办公室|学组|分会|专委会|委员会|专科)$"
)
_UNIT = re.compile(r"(?:科|病区|中心)$")
_SELF = re.compile(
    r"^(?:我院|我校|本院|本校|该院|该校|院(?=[党副长工纪])|校(?=[党副])|医院|学校|集团(?=[党副]))"
)
_LEVEL_HEAD = re.compile(r"^(?:自治[区州县]|[省市县区州旗盟](?=[卫教财民人发医]))")
_LEVEL = re.compile(r"自治区|[省市县区州旗盟镇乡师]")
_STREET = re.compile(
    r"(?P<name>[一-龥]{2,12}?)(?P<kind>街道(?:办事处)?|开发区|高新区|经开区|新区|园区|示范区)$"
)
_CALLING = re.compile(r"(?:专家|人才|带头人|学者|名医|骨干|获得者|传承人)$")
_LONGEST_DEPARTMENT = 18
BODIES = {
    "party": "中共{}委员会",
    "government": "{}人民政府",
    "congress": "{}人民代表大会常务委员会",
    "conference": "政协{}委员会",
}


@dataclass(frozen=True, slots=True)
class TitlePiece:
    """One title of a person: its words and the body that it names or implies."""

    start: int
    end: int
    title: str
    organization: str | None
    body: str | None  # party, government, congress, conference
    unsettled: bool = False  # it names a body whose standing name is open (我院)
    spelled: str | None = None  # such a body as written (县人民医院), in full spelling


@cache
def _ranks() -> dict[str, lexicon.Row]:
    return {row["title"]: row for row in lexicon.rows("person_titles")}


def rank_kind(rank: str) -> str:
    """Get ``academic`` for 教授 and the like, else ``rank``."""
    return _ranks()[rank]["kind"] if rank in _ranks() else "rank"


def read_pieces(
    plain: str,
    limit: int,
    end: int,
    mentions: Sequence[OrganizationMention],
    homes: HomePlaces,
) -> list[TitlePiece]:
    """Get the title pieces that end at ``end`` and begin not before ``limit``."""
    pieces: list[TitlePiece] = []
    inside = [m for m in mentions if limit <= m.start and m.end <= end]
    for start, stop in reversed(_parts(plain, limit, end, inside)):
        piece = _piece(plain, start, stop, inside, homes, last=not pieces)
        called = _CALLING.search(plain[start:stop]) and plain[start - 1] == "、"
        if piece is None and not pieces and called:
            continue  # 某医院院长、知名专家|范国梁
        if piece is None or (pieces and _is_told(plain, start, stop, piece)):
            break
        pieces.append(piece)
        if plain[start - 1 : start] in ("与", "和", "由"):
            break
    return _offices_placed(_departments_joined(pieces[::-1]), homes)


def _is_told(plain: str, start: int, stop: int, piece: TitlePiece) -> bool:
    """科室的主任,又向…: other words before it and a comma behind, another matter."""
    return piece.start > start and plain[stop : stop + 1] in (",", "")


def _offices_placed(pieces: list[TitlePiece], homes: HomePlaces) -> list[TitlePiece]:
    """Give 卫生健康委员会主任 behind 黄石市政协副主席 its place."""
    placed = []
    place = None
    for piece in pieces:
        if piece.organization:
            chain = place_chain(piece.organization.removeprefix("政协"))
            place = chain[-1] if chain else place
        elif rank := _final_rank(piece.title):
            office = _LEVEL_HEAD.sub("", piece.title[: -len(rank)])
            place = place or homes.last(piece.start, 40)
            if place and office.startswith(place[-1]):
                office = office[1:]
            if place and office and _is_office(office):
                body = standing_name(place + office)
                piece = replace(piece, organization=body, title=rank)
            elif not place and _is_office(office):
                body = standing_office(piece.title[: -len(rank)])
                piece = replace(piece, unsettled=True, spelled=body, title=rank)
        placed.append(piece)
    return placed


def _is_office(name: str) -> bool:
    """卫生健康委员会, 教育局; not 组织部, which belongs to a committee."""
    kind = type_of_name(name)
    return kind in ("health_commission", "government") and name.endswith(
        ("委员会", "局", "委", "厅", "政府")
    )


def _parts(
    plain: str, limit: int, end: int, inside: Sequence[OrganizationMention]
) -> list[tuple[int, int]]:
    """Cut the stretch at separators, never within an organisation's name."""
    parts, start = [], limit
    for match in _SEPARATOR.finditer(plain, limit, end):
        if any(m.start <= match.start() < m.end for m in inside):
            continue
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, end))
    return [(_led(plain, a, b), b) for a, b in parts]


def _led(plain: str, start: int, stop: int) -> int:
    """Get where a part begins behind 和, 由; 和平 and 同心 begin with no such word."""
    match = _LEADING.match(plain, start, stop)
    word = plain[start : start + 2]
    return start if len(match.group()) == 1 and is_common(word) else match.end()


def _piece(
    plain: str,
    start: int,
    stop: int,
    inside: Sequence[OrganizationMention],
    homes: HomePlaces,
    last: bool,
) -> TitlePiece | None:
    text = plain[start:stop]
    rank = _final_rank(text)
    if rank is None:
        if (
            not last
            and _DEPARTMENT_END.search(text)
            and len(text) <= _LONGEST_DEPARTMENT
        ):
            return _department(plain, start, stop, inside)
        return None
    rank_start = stop - len(rank)
    owner = [m for m in inside if start <= m.start and m.end <= stop]
    if owner:
        begin = _department_start(plain, owner[-1].end, rank_start)
        title = _tidy(plain[begin:stop], rank)
        body = _ranks()[rank]["body"] or None
        name = owner[-1].name
        return TitlePiece(
            owner[-1].start, stop, title, name, body, name is None, spelled(owner[-1])
        )
    body = _ranks()[rank]["body"]
    if body:
        return _office(plain, start, rank_start, stop, rank, homes)
    if rank.startswith("党工委") and (street := _street(plain, start, rank_start)):
        return replace(street, end=stop, title=rank)
    begin = _department_start(plain, start, rank_start)
    return TitlePiece(begin, stop, _tidy(plain[begin:stop], rank), None, None)


def spelled(mention: OrganizationMention) -> str | None:
    """Get 县卫生健康局 for 县卫健局 where the page does not tell which county."""
    if mention.name or mention.rule in ("own", "that", "bare"):
        return None
    return standing_office(mention.text)


def _final_rank(text: str) -> str | None:
    """Get the title word, modifiers included, that ``text`` ends with."""
    found = None
    for match in rank_pattern().finditer(text):
        found = match.group() if match.end() == len(text) else None
    return found


def _office(
    plain: str, start: int, rank_start: int, stop: int, rank: str, homes: HomePlaces
) -> TitlePiece:
    """Read 公主岭市副市长 or 县委书记: the body is that of a place."""
    row = _ranks()[rank]
    level = _LEVEL.search(rank)
    before = [
        p
        for p in places.find_places(plain[start:stop])
        if rank_start - start <= p.end + 1 and p.end <= rank_start - start + 1
    ]
    place = None
    town = _town_before(plain, start, rank_start, level)
    if town:
        begin = plain.rfind(town[:-1], start, rank_start)
        body = BODIES[row["body"]].format(town)
        return TitlePiece(begin, stop, plain[rank_start:stop], body, row["body"])
    if before:
        place = official_place(before[-1].text)
        if len(place) < 3 or place[-1] not in "省市县区州旗盟":
            place = _official_short(before[-1]) or place
    elif level:
        place = homes.at(level.group(), rank_start)
    elif plain[rank_start - 1] in "省市县区州盟旗" and rank_start > start:
        rank_start -= 1
        place = homes.at(plain[rank_start], rank_start)
    else:
        place = homes.last(rank_start, 60)  # 人大副主任, behind 高邑县委常委
    begin = start + before[-1].start if before else rank_start
    body = BODIES[row["body"]].format(place) if place else None
    tail = plain[rank_start:stop]
    return TitlePiece(begin, stop, tail, body, row["body"])


def _town_before(
    plain: str, start: int, rank_start: int, level: re.Match | None
) -> str | None:
    """太和县双沟|镇党委书记: the gazetteer has no towns, so the words before are it."""
    if level is None or level.group() not in "镇乡" or level.start():
        return None
    known = places.find_places(plain[start:rank_start])
    begin = start + known[-1].end if known else start
    name = plain[begin:rank_start].removesuffix(level.group())
    return name + level.group() if re.fullmatch("[一-龥]{1,4}", name) else None


def _street(plain: str, start: int, rank_start: int) -> TitlePiece | None:
    """和平街道|党工委书记: the working committee of a street or a zone."""
    stop = rank_start
    match = _STREET.search(plain, start, stop)
    if match is None or match.end() != stop:
        return None
    known = places.find_places(plain[start : match.end("name")])
    ends = [place.end for place in known if start + place.end < match.start("kind")]
    begin = start + max(ends, default=0)
    body = f"中共{plain[begin:stop]}工作委员会"
    return TitlePiece(begin, stop, "", body, "party")


def _official_short(place: places.PlaceMention) -> str | None:
    if len(place.candidates) != 1:
        return None
    region = place.candidates[0]
    return region.county or region.city or region.province


def _department(
    plain: str, start: int, stop: int, inside: Sequence[OrganizationMention]
) -> TitlePiece | None:
    """麻醉科 in 麻醉科、疼痛科主任: a title without its title word, joined later."""
    owner = [m for m in inside if start <= m.start and m.end <= stop]
    begin = owner[-1].end if owner else _department_start(plain, start, stop)
    if begin >= stop:
        return None
    name = owner[-1].name if owner else None
    return TitlePiece(owner[-1].start if owner else begin, stop, "", name, None)


def _departments_joined(pieces: list[TitlePiece]) -> list[TitlePiece]:
    """Drop leading departments that no title word follows at all."""
    return pieces if any(p.title for p in pieces) else []


def department_before(plain: str, limit: int, end: int) -> str | None:
    """Get the department that ends right before ``end``: 由|心内科|范国梁教授."""
    marks = [plain.rfind(mark, limit, end) for mark in "、,。;:(“ \n"]
    opening = max(marks)
    start = max(opening + 1, limit)
    own = _SELF.match(plain[start:end])
    start += own.end() if own else 0
    text = plain[start:end].rstrip()
    if not _UNIT.search(text):
        return None
    begin = _department_start(plain, start, start + len(text))
    name = plain[begin : start + len(text)]
    name = re.sub("^(?:以及|和|与|及|请|邀|.*[位名个])", "", name)
    return name if 1 < len(name) < 13 else None


def _department_start(plain: str, start: int, rank_start: int) -> int:
    """Get where the department before a title word begins: 由|神经内科主任."""
    words = list(tokenizer().cut(plain[start:rank_start]))
    position = rank_start
    for word in reversed(words):
        if (
            _ends_department(word)
            or rank_start - position + len(word) > _LONGEST_DEPARTMENT
        ):
            break
        position -= len(word)
    return position


@cache
def _outside() -> frozenset[str]:
    inside = {
        "专家",
        "人员",
        "干部",
        "教学",
        "指导",
        "合作",
        "联合",
        "支持",
        "服务",
        "治疗",
        "诊疗",
        "医务",
        "群众",
        "职工",
        "患者",
        "团队",
        "医务人员",
        "检查",
        "学生",
        "学员",
        "交流",
        "与",
        "和",
        "全面",
        "综合",
    }
    return frozenset(lexicon.words("boundary_words")) - inside | {"的", "是", "由"}


def _ends_department(word: str) -> bool:
    return word in _outside() or not re.fullmatch(
        r"[\u4e00-\u9fffA-Za-z0-9()/·与和]+", word
    )


def _tidy(title: str, rank: str) -> str:
    """Leave off what stands for the employer: 我院副院长, 校党委副书记."""
    title = _SELF.sub("", title.strip())
    return title if title.endswith(rank) and len(title) >= len(rank) else rank
