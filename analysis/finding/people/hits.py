"""Places where a person's full name stands beside a title, a department or an employer.

A hit is a reading of one place; ``people`` puts the hits of one name together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis import places
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.organizations.suffixes import suffix_spans, type_of_name
from analysis.finding.people.hit import Hit, hit_at, is_free
from analysis.finding.people.names import (
    ends_name,
    name_after,
    names_before,
)
from analysis.finding.people.piece import TitlePiece, rank_kind
from analysis.finding.people.titles import (
    department_before,
    read_pieces,
    spelled,
)
from analysis.finding.people.untitled import find_untitled
from analysis.finding.words import rank_pattern
from analysis.records import OrganizationMention, Sentence

NEARBY = ("hospital", "maternal_child_hospital", "university")
_BETWEEN = re.compile(r"\s*(?:\([男女一-龥]{1,4}\))?(?:[、,]|和|与|及|以及)\s*")
_AUTHOR = re.compile(
    r"(?:记者|通讯员|摄影|撰文|编辑|供图|审核|作者|文/图|图/文|撰稿|供稿|校对|文|图|初审|终审|复审|一审|二审|三审)[:/\s]*$"
)
_LEADERS = re.compile(
    r"(?:[省市县区州校院]|医院|学院|大学|中心|公司|集团)领导(?!班子|小组|干部)"
    r"|(?:[两二三四五六七八九十]|\d{1,2})[位名][\u4e00-\u9fff]{0,8}?(?:专家|队员|骨干|成员|同志)"
)
_OF_PLACE = re.compile("[省市县区州]领导")
_DONE_TO = re.compile(
    r"(?:支援|帮扶|指导|托管|派往?|赴|[来去]?到|前往|走进|抵达|进驻|奔赴|赶往|在|与|同|和|跟|向|为|对|给|至|受到?|欢迎|落实|下派|派驻|入驻|任|担任|出任|兼任)"
    r"(?:[\u4e00-\u9fff]{0,3})$"
)
_BETWEEN_EMPLOYER = re.compile(
    r"(?:知名|著名|资深)?(?P<department>(?![两二三四五六七八九十][位名个])"
    r"[\u4e00-\u9fff]{1,10}?(?:科|病区|中心|部))? ?"
    r"(?:的|派驻的?|选派的?|派出的?|领导)?(?:知名|著名|资深)?(?:专家|名医|学者|骨干)? ?"
)


def find_hits(
    plain: str,
    sentence: Sentence,
    mentions: Sequence[OrganizationMention],
    homes: HomePlaces,
) -> list[Hit]:
    """Get the hits of one sentence, in order, without overlaps."""
    found: dict[int, Hit] = {}
    ranks = list(rank_pattern().finditer(plain, sentence.start, sentence.end))
    blocked = _blocked(plain, sentence, mentions)
    for rank in ranks:
        span = name_after(plain, rank.end(), plain)
        if span and span[1] <= sentence.end and is_free(span, blocked):
            _add_run(plain, sentence.end, span, found, blocked)
    for rank in ranks:
        _add_left(plain, rank, sentence, blocked, found)
    for group in _LEADERS.finditer(plain, sentence.start, sentence.end):
        span = name_after(plain, group.end(), plain)
        if span and is_free(span, blocked):
            rule = "leader" if _OF_PLACE.match(group.group()) else "group"
            _add_run(plain, sentence.end, span, found, blocked, rule)
    find_untitled(plain, sentence, mentions, blocked, found)
    hits = [found[start] for start in sorted(found) if not _is_author(plain, start)]
    return _with_titles(plain, sentence, _disjoint(hits), mentions, homes)


def _blocked(
    plain: str, sentence: Sentence, mentions: Sequence[OrganizationMention]
) -> list[tuple[int, int]]:
    """Get the spans of organisations and places: 吉林省 is no Mr Ji."""
    found = [(m.start, m.end) for m in mentions]
    text = plain[sentence.start : sentence.end]
    for start, end in suffix_spans(text):
        found.append((sentence.start + start, sentence.start + end))
    for place in places.find_places(text):
        if len(place.text) > 2:
            found.append((sentence.start + place.start, sentence.start + place.end))
    return found


def _is_author(plain: str, start: int) -> bool:
    return _AUTHOR.search(plain[max(start - 8, 0) : start]) is not None


def _add_run(
    plain: str,
    limit: int,
    span: tuple[int, int],
    found: dict[int, Hit],
    blocked: Sequence[tuple[int, int]],
    rule: str = "title before name",
) -> None:
    """Add the name behind a title word and the names that share it: 付然、刘江恒."""
    hit = hit_at(plain, span, rule)
    found[hit.start] = hit
    position = hit.right_end
    while (between := _BETWEEN.match(plain, position)) and between.end() < limit:
        span = name_after(plain, between.end(), plain)
        if span is None or not is_free(span, blocked):
            return
        following = hit_at(plain, span, "shared title", chained=True)
        if following.right and between.group().strip() == "与":
            return  # 书记甲与乙教授: two sides, each with a title of its own
        if not ends_name(plain, following.right_end):
            return
        if following.right and not _is_shared(following.right):
            following = hit_at(plain, span, "name before title")
        found.setdefault(following.start, following)
        position = following.right_end


def _is_shared(right: str) -> bool:
    """主任甲、乙教授: both are 主任; not so 会长甲、乙院士 and 书记甲、乙院长."""
    return rank_kind(right) == "academic" and right != "院士"


def _add_left(
    plain: str,
    rank: re.Match,
    sentence: Sentence,
    blocked: Sequence[tuple[int, int]],
    found: dict[int, Hit],
) -> None:
    """Add the name before a title word: 程颖教授."""
    window = plain[sentence.start : rank.start()]
    window = window[:-1] if re.search(r"[\u4e00-\u9fff] $", window) else window
    span = names_before(window, len(window), plain)
    if span is None:
        return
    start, end = span[0] + sentence.start, span[1] + sentence.start
    taken = any(hit.start < end and start < hit.right_end for hit in found.values())
    taken = taken or plain[end - 1] == rank.group()[0]  # 双沟镇|镇长
    if not taken and is_free((start, end), blocked):
        found[start] = hit_at(plain, (start, end), "name before title")


def _disjoint(hits: Sequence[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _with_titles(
    plain: str,
    sentence: Sentence,
    hits: Sequence[Hit],
    mentions: Sequence[OrganizationMention],
    homes: HomePlaces,
) -> list[Hit]:
    full: list[Hit] = []
    limit = sentence.start
    for hit in hits:
        if hit.presented:
            pieces = read_pieces(plain, hit.titles_from, hit.presented, mentions, homes)
            full.append(replace(hit, pieces=tuple(pieces)))
            limit = hit.presented
            continue
        pieces = () if hit.chained else _pieces(plain, limit, hit, mentions, homes)
        begin = pieces[0].start if pieces else hit.start
        before = [m for m in mentions if limit <= m.start and m.end <= hit.start]
        employer, department = _employer(plain, limit, hit.start, before)
        if hit.rule == "department before name":
            begin = plain.rfind("、", limit, hit.start) + 1 or begin
        linked = bool(full) and _BETWEEN.fullmatch(plain, limit, begin) is not None
        represented = [m for m in mentions if m.start == _stands_for(plain, hit)]
        nearby = _nearby(plain, mentions, sentence.start, hit.start)
        full.append(
            replace(
                hit,
                pieces=tuple(pieces),
                employer=hit.employer or employer,
                department=department,
                nearby=represented[0].name if represented else nearby,
                chained=hit.chained and bool(full),
                linked=linked or hit.chained,
            )
        )
        limit = hit.right_end
    return full


def _stands_for(plain: str, hit: Hit) -> int | None:
    """Get where the body begins that somebody acts for: 副院长甲代表|我院签字."""
    end = hit.right_end
    return end + 2 if plain.startswith("代表", end) else None


def _pieces(
    plain: str,
    limit: int,
    hit: Hit,
    mentions: Sequence[OrganizationMention],
    homes: HomePlaces,
) -> list[TitlePiece]:
    """Read the titles before a name, those of 院长(某会主委)高慧 in brackets too."""
    if plain[hit.start - 1] != ")":
        return read_pieces(plain, limit, hit.start, mentions, homes)
    opening = plain.rfind("(", limit, hit.start)
    return [
        *read_pieces(plain, limit, opening, mentions, homes),
        *read_pieces(plain, opening + 1, hit.start - 1, mentions, homes),
    ]


def _nearby(
    plain: str, mentions: Sequence[OrganizationMention], start: int, end: int
) -> str | None:
    """Get the hospital or school that acts in the sentence, not one it is done to."""
    found = [
        m
        for m in mentions
        if start <= m.start
        and m.end <= end
        and m.name
        and type_of_name(m.name) in NEARBY
    ]
    if not found or _DONE_TO.search(
        plain[max(start, found[-1].start - 12) : found[-1].start]
    ):
        return None
    return found[-1].name


def _employer(
    plain: str, limit: int, start: int, before: Sequence[OrganizationMention]
) -> tuple[str | None, str | None]:
    """Get the organisation right before a name, a department between them allowed.

    来自某医院的范国梁 and 某医院派驻的专家范国梁 stand right behind it as well.
    """
    last = before[-1] if before else None
    between = _BETWEEN_EMPLOYER.fullmatch(plain, last.end if last else start, start)
    if last and between:
        return last.name or spelled(last), between.group("department")
    return None, department_before(plain, max(limit, last.end if last else 0), start)
