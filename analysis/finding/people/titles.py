"""Read the titles that stand before a person's name, and the bodies they belong to.

云阳县委常委、县政府常务副县长 is two pieces; each ends in a title word, may begin with
an organisation or a place, and may hold a department in between.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from analysis import lexicon
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.organizations.names import standing_office
from analysis.finding.people.offices import (
    bureau_of,
    committee_in_full,
    committee_of,
    office_of,
    offices_placed,
    street_of,
    zone_of,
)
from analysis.finding.people.piece import TitlePiece, final_rank, ranks
from analysis.finding.words import is_common, tokenizer
from analysis.records import OrganizationMention

_SEPARATOR = re.compile(
    r"\((?:兼|女|男|主持[^()]{0,4}|[正副].级|挂职|[一-龥]{1,3}族)\)[、,]?|[、,兼暨\s]+|(?<=[长记任员席])(?:和|及|以及)(?=[\u4e00-\u9fff])"
)
_LEADING = re.compile(r"(?:以及|和|与|及|由|同|向|为|在)?")
_DEPARTMENT_END = re.compile(
    r"(?:科|部|中心|病区|处|室|办公室|学组|分会|专委会|委员会|专科)$"
)
_UNIT = re.compile(r"(?:科|病区|中心)$")
_SELF = re.compile(
    r"^(?:我院|我校|本院|本校|该院|该校|院(?=[党副长工纪])|校(?=[党副])|医院|学校|集团(?=[党副]))"
)
_CALLING = re.compile(r"(?:专家|人才|带头人|学者|名医|骨干|获得者|传承人|干部|队员)$")
_LONGEST_DEPARTMENT = 18
# 院长Hoffmann教授、|神经外科主任范国梁: a person's name, no title of the next.
_FOREIGN = re.compile("[A-Z][a-z]{2,}")


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
        before = plain[start - 1 : start]
        if before in ("与", "和", "由") or (before == "," and piece.start > start):
            break  # 甲为名誉院长,聘请|骨科主任乙: a clause of its own
    return offices_placed(_departments_joined(pieces[::-1]), homes)


def _is_told(plain: str, start: int, stop: int, piece: TitlePiece) -> bool:
    """科室的主任,又向…: other words before it and a comma behind, another matter."""
    return piece.start > start and plain[stop : stop + 1] in (",", "")


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
    named = {m.start for m in inside}  # 和政县人民医院 is no 和
    return [(a if a in named else _led(plain, a, b), b) for a, b in parts]


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
    rank = None if _FOREIGN.search(text) else final_rank(text)
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
        body = ranks()[rank]["body"] or None
        name = owner[-1].name and committee_in_full(owner[-1].name)
        return TitlePiece(
            owner[-1].start, stop, title, name, body, name is None, spelled(owner[-1])
        )
    body = ranks()[rank]["body"]
    if body:
        return office_of(plain, start, rank_start, stop, rank, homes)
    if committee := committee_of(plain, start, stop, homes):
        return committee
    if rank.startswith("党工委") and (street := street_of(plain, start, rank_start)):
        return replace(street, end=stop, title=rank)
    office = zone_of(plain, start, rank_start)
    if office := office or bureau_of(plain, start, rank_start, homes):
        return replace(office, end=stop, title=rank)
    begin = _department_start(plain, start, rank_start)
    return TitlePiece(begin, stop, _tidy(plain[begin:stop], rank), None, None)


def spelled(mention: OrganizationMention) -> str | None:
    """Get 县卫生健康局 for 县卫健局 where the page does not tell which county."""
    if mention.name or mention.rule in ("own", "that", "bare"):
        return None
    return standing_office(mention.text)


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
        "医疗队",
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
    title = _SELF.sub("", title.strip().removeprefix(")"))
    return title if title.endswith(rank) and len(title) >= len(rank) else rank
