"""Places where a person's full name stands beside a title, a department or an employer.

A hit is a reading of one place; ``people`` puts the hits of one name together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis import places
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.organizations.spans import suffix_spans, type_of_name
from analysis.finding.people.names import (
    ends_name,
    is_name_shape,
    is_noun,
    name_after,
    names_before,
)
from analysis.finding.people.titles import TitlePiece, rank_kind, read_pieces
from analysis.finding.words import rank_pattern
from analysis.records import OrganizationMention, Sentence

NEARBY = ("hospital", "maternal_child_hospital", "university")
_BETWEEN = re.compile(r"\s*(?:[、,]|和|与|及|以及)\s*")
_LISTED = re.compile(r"\s*(?:[、,。;()]|等(?!级)|和|与|以及|及|$)")
_AUTHOR = re.compile(
    r"(?:记者|通讯员|摄影|撰文|编辑|供图|审核|作者|文/图|图/文|撰稿|供稿|校对|文|图|初审|终审|复审|一审|二审|三审)[:/\s]*$"
)
_LEADERS = re.compile(
    r"[省市县区州校]领导(?!班子|小组|干部)"
    r"|(?:[两二三四五六七八九十]|\d{1,2})[位名][\u4e00-\u9fff]{0,8}?(?:专家|队员|骨干|成员|同志)"
)
_COUNTED = re.compile(
    r"(?:等)?(?:[两二三四五六七八九十]|\d{1,2})[位名](?!一体)(?=[\u4e00-\u9fff])"
)
_PRESENTED = re.compile(r"\s*(?P<name>[\u4e00-\u9fff]{2,3})\s*[,:]\s*")
_DEPARTMENT = re.compile(r"[\u4e00-\u9fff]{1,10}?(?:科|病区|中心|部)")


@dataclass(frozen=True, slots=True)
class Hit:
    """One full name with the titles read beside it."""

    start: int
    end: int
    name: str
    rule: str
    pieces: tuple[TitlePiece, ...] = ()
    right: str | None = None  # the title word behind the name
    right_end: int = 0
    employer: str | None = None  # named right before the person
    department: str | None = None
    nearby: str | None = None  # the hospital or school named last in the sentence
    chained: bool = False  # shares the titles of the hit before it
    presented: int = 0  # where the titles end that stand behind 冯云,该院…
    linked: bool = False  # only separators between it and the hit before


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
        if span and span[1] <= sentence.end and _is_free(span, blocked):
            _add_run(plain, sentence.end, span, found, blocked)
    for rank in ranks:
        _add_left(plain, rank, sentence, blocked, found)
    for group in _LEADERS.finditer(plain, sentence.start, sentence.end):
        span = name_after(plain, group.end(), plain)
        if span and _is_free(span, blocked):
            _add_run(plain, sentence.end, span, found, blocked)
    _add_counted(plain, sentence, blocked, found)
    _add_presented(plain, sentence, blocked, found)
    if found:
        _add_unranked(plain, sentence, mentions, blocked, found)
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


def _is_free(span: tuple[int, int], blocked: Sequence[tuple[int, int]]) -> bool:
    return not any(start < span[1] and span[0] < end for start, end in blocked)


def _is_author(plain: str, start: int) -> bool:
    return _AUTHOR.search(plain[max(start - 8, 0) : start]) is not None


def _add_run(
    plain: str,
    limit: int,
    span: tuple[int, int],
    found: dict[int, Hit],
    blocked: Sequence[tuple[int, int]],
) -> None:
    """Add the name behind a title word and the names that share it: 付然、刘江恒."""
    hit = _hit(plain, span, "title before name")
    found[hit.start] = hit
    position = hit.right_end
    while (between := _BETWEEN.match(plain, position)) and between.end() < limit:
        span = name_after(plain, between.end(), plain)
        if span is None or not _is_free(span, blocked):
            return
        following = _hit(plain, span, "shared title", chained=True)
        if not ends_name(plain, following.right_end):
            return
        if following.right and rank_kind(following.right) != "academic":
            following = _hit(plain, span, "name before title")
        found.setdefault(following.start, following)
        position = following.right_end


def _hit(plain: str, span: tuple[int, int], rule: str, chained: bool = False) -> Hit:
    start, end = span
    right = rank_pattern().match(plain, end)
    return Hit(
        start,
        end,
        plain[start:end],
        rule,
        right=right.group() if right else None,
        right_end=right.end() if right else end,
        chained=chained,
    )


def _add_left(
    plain: str,
    rank: re.Match,
    sentence: Sentence,
    blocked: Sequence[tuple[int, int]],
    found: dict[int, Hit],
) -> None:
    """Add the name before a title word: 程颖教授."""
    window = plain[sentence.start : rank.start()]
    span = names_before(window, len(window), plain)
    if span is None:
        return
    start, end = span[0] + sentence.start, span[1] + sentence.start
    taken = any(hit.start < end and start < hit.right_end for hit in found.values())
    if not taken and _is_free((start, end), blocked):
        found[start] = _hit(plain, (start, end), "name before title")


def _add_counted(
    plain: str,
    sentence: Sentence,
    blocked: Sequence[tuple[int, int]],
    found: dict[int, Hit],
) -> None:
    """Add 秦岭、杨柳两位副主任医师 and 高立录、蒋志梅、赵丽娟三位弟子."""
    for match in _COUNTED.finditer(plain, sentence.start, sentence.end):
        rank = rank_pattern().match(plain, match.end())
        end = match.start()
        while span := names_before(
            plain[sentence.start : end], end - sentence.start, plain, listed=True
        ):
            start = span[0] + sentence.start
            if not _is_free((start, end), blocked):
                break
            hit = _hit(plain, (start, end), "counted people")
            found[start] = replace(hit, right=rank.group() if rank else None)
            if plain[start - 1] != "、":
                break
            end = start - 1


def _add_presented(
    plain: str,
    sentence: Sentence,
    blocked: Sequence[tuple[int, int]],
    found: dict[int, Hit],
) -> None:
    """Add 冯云,该院妇产科主任: a line of its own that presents somebody."""
    line = _PRESENTED.match(plain, sentence.start, sentence.end)
    if line is None or not _is_free(line.span("name"), blocked):
        return
    ranks = list(rank_pattern().finditer(plain, line.end("name"), sentence.end))
    name = plain[slice(*line.span("name"))]
    if ranks and is_name_shape(name) and not is_noun(name):
        stop = ranks[-1].end()
        if not plain[stop : sentence.end].strip(" ,。;"):
            found[line.start("name")] = replace(
                _hit(plain, line.span("name"), "presented"), presented=stop
            )


def _add_unranked(
    plain: str,
    sentence: Sentence,
    mentions: Sequence[OrganizationMention],
    blocked: Sequence[tuple[int, int]],
    found: dict[int, Hit],
) -> None:
    """Add listed people without title, right behind an employer or department."""
    for mention in mentions:
        if not sentence.start <= mention.start < sentence.end:
            continue
        position = mention.end
        department = _DEPARTMENT.match(plain, position)
        for at in {position, department.end() if department else position}:
            span = name_after(plain, at, plain)
            if span is None or not _LISTED.match(plain, span[1]):
                continue
            if not _is_free(span, blocked) or is_noun(plain[span[0] : span[1]]):
                continue
            if any(hit.start < span[1] and span[0] < hit.end for hit in found.values()):
                continue
            if rank_pattern().match(plain, span[1]):
                continue
            hit = _hit(plain, span, "employer before name")
            found[span[0]] = hit


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
            pieces = read_pieces(plain, hit.end + 1, hit.presented, mentions, homes)
            full.append(replace(hit, pieces=tuple(pieces)))
            limit = hit.presented
            continue
        pieces = () if hit.chained else _pieces(plain, limit, hit, mentions, homes)
        begin = pieces[0].start if pieces else hit.start
        before = [m for m in mentions if limit <= m.start and m.end <= hit.start]
        employer, department = _employer(plain, hit.start, before)
        linked = bool(full) and _BETWEEN.fullmatch(plain, limit, begin) is not None
        full.append(
            replace(
                hit,
                pieces=tuple(pieces),
                employer=employer,
                department=department,
                nearby=_nearby(mentions, sentence.start, hit.start),
                chained=hit.chained and bool(full),
                linked=linked or hit.chained,
            )
        )
        limit = hit.right_end
    return full


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
    mentions: Sequence[OrganizationMention], start: int, end: int
) -> str | None:
    found = [
        m.name
        for m in mentions
        if start <= m.start
        and m.end <= end
        and m.name
        and type_of_name(m.name) in NEARBY
    ]
    return found[-1] if found else None


def _employer(
    plain: str, start: int, before: Sequence[OrganizationMention]
) -> tuple[str | None, str | None]:
    """Get the organisation right before a name, a department between them allowed."""
    if not before:
        return None, None
    last = before[-1]
    between = plain[last.end : start]
    if not between:
        return last.name, None
    if _DEPARTMENT.fullmatch(between):
        return last.name, between
    return None, None
