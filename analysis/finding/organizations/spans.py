"""Where organisations are named in a sentence: spans, before any resolving.

A name ends in a suffix of ``organization_suffixes.csv``. To the left it reaches as
far as nothing ends it: punctuation, a post (院长), a word that no name contains.
Within that run a place (云阳县) or a parent body (重庆大学附属) anchors its start.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from analysis import places
from analysis.finding.organizations.starts import (
    boundary_words,
    ends_body,
    name_start,
)
from analysis.finding.organizations.suffixes import (
    reach,
    suffix_pattern,
    suffix_spans,
    suffix_type,
)
from analysis.finding.words import rank_pattern, tag_of, tokenizer

LEVELS = "省市县区州盟旗镇乡师"

_ODD = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9·〇-]|-{2,}")
_COUNT = re.compile(
    r"(?<!第)(?:\d+|[一二三四五六七八九十百两几数多这那各每哪]+)余?多?"
    r"(?:家|所|间|个|名|位|批|项|张|台|年|月|日|次|人(?!民)|点|时|省区|省市|地市?)"
    r"|[两双各每这那]+(?:院|区|校|地)"
)
_SELF = re.compile(r"[我本该贵](?:院|校|中心|委|局|(?=[市县区省州旗盟]))")
_KEPT = re.compile(r"[((](?:集团|总院)[))]")
# What no boundary word within it ends: 联勤保障部队第九〇〇医院, 中和街道, 中和分院.
_WHOLE = re.compile(
    r"联勤保障部队|战略支援部队|职工(?=(?:总|中心)?医院)|第[一二三四五六七八九十〇○零\d]+(?=医院)|"
    r"(?<=[中太仁义永泰平安雍祥顺清咸])和(?=镇|乡|街道|分院|院区)"
)
_DATE = re.compile(r"\d+[年月日号时点分]")
_BRANCH = re.compile(r"分院|分中心|院区|联盟|医联体|集团|医共体")
_INNER = re.compile(
    r"(?:附属|直属|教学|临床|第[一二三四五六七八九十〇○零\d]+|人民|中心|职工|总|中医|中西医|结合|儿童|妇幼|肿瘤|口腔"
    r"|眼科|胸科|医学院|医院|国际|协和|同济|医科|集团|东方|北方|新|老)*"
)


class Span(NamedTuple):
    """A written name: where it stands, the suffix that ends it and its start's kind."""

    start: int
    end: int
    suffix: str
    anchor: str  # place, parent, level, none


def find_spans(text: str) -> list[Span]:
    """Get the spans of organisation names in one sentence, in order, disjoint."""
    found = _find_places(text)
    spans: list[Span] = []
    for start, end in _runs(text, found):
        here = [p for p in found if start <= p.start and p.end <= end]
        spans.extend(_spans_of_run(text, start, end, here))
    return spans


def has_level(place: str) -> bool:
    """Tell whether a place is written with its level word: 兖州区, not 兖州."""
    return len(place) > 2 and place[-1] in LEVELS


def _find_places(text: str) -> list[places.PlaceMention]:
    found = [p for p in places.find_places(text) if not _lookalike(text, p)]
    for index, place in enumerate(found):
        if has_level(place.text) or place.start == 0:
            continue
        # 联|合江|西省: a short name must not take the first character of a full one
        rest = places.find_places(text[place.end - 1 : place.end + 12])
        if rest and rest[0].start == 0 and has_level(rest[0].text):
            shift = place.end - 1
            found[index] = replace(rest[0], start=shift, end=shift + rest[0].end)
    return found


def _lookalike(text: str, place: places.PlaceMention) -> bool:
    """德州市|民, 医院和|县医院: characters of a place that belong to other words."""
    if place.text.endswith("市") and re.match(
        r"民(?![族政主营办革])", text[place.end :]
    ):
        return True
    glued = place.start > 0 and "\u4e00" <= text[place.start - 1] <= "\u9fff"
    return glued and len(place.text) == 2 and place.text[0] in "和同与对向由在从为"


def _runs(text: str, found: list) -> Iterator[tuple[int, int]]:
    """Get the stretches in which no word ends an organisation's name."""
    ends = [False] * len(text)

    def mark(spans: Iterable[tuple[int, int]], ended: bool) -> None:
        for start, end in spans:
            ends[start:end] = [ended] * (end - start)

    for pattern in (_ODD, _COUNT, _SELF, _DATE, rank_pattern()):
        mark((match.span() for match in pattern.finditer(text)), True)
    mark((match.span() for match in _KEPT.finditer(text)), False)
    mark(_inner_dashes(text), False)
    fixed = [(p.start, p.end) for p in found]
    for start, end in _gaps(len(text), fixed):
        mark(_hard_spans(text, start, end), True)
    mark(fixed, False)
    mark((match.span() for match in _WHOLE.finditer(text)), False)
    start = None
    for position, ended in enumerate([*ends, True]):
        if ended and start is not None:
            yield start, position
            start = None
        elif not ended and start is None:
            start = position


def _inner_dashes(text: str) -> Iterator[tuple[int, int]]:
    """Get the dashes within a name (肺结节——肺癌), not those between two bodies."""
    suffix_ends = {end for _, end in suffix_spans(text)}
    for match in re.finditer(r"[—-]{1,2}", text):
        if match.start() not in suffix_ends:
            yield match.span()


def _hard_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for word in tokenizer().cut(text[start:end]):
        if _is_hard(word):
            yield start, start + len(word)
        start += len(word)


def _is_hard(word: str) -> bool:
    """Tell whether no name contains ``word``, also as 贯彻落实 or 进一步提高."""
    if word in boundary_words():
        return True
    if len(word) > 1 and tag_of(word) is None and word[-1] in "及与暨":
        return True  # no word: characters of a name and the conjunction behind it
    edges = {word[:2], word[:3], word[-2:], word[-3:]}
    return len(word) >= 4 and not edges.isdisjoint(boundary_words())


def _gaps(length: int, fixed: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    position = 0
    for start, end in fixed:
        if position < start:
            yield position, start
        position = max(position, end)
    if position < length:
        yield position, length


def _spans_of_run(text: str, start: int, end: int, found: list) -> Iterator[Span]:
    run = text[start:end]
    matches = [
        match
        for match in suffix_pattern().finditer(run)
        if (reach(match.group()) != "end" or match.end() == len(run))
        and not _is_of_both(text, start, match)
    ]
    index = 0
    position = 0
    while index < len(matches):
        last = _last_suffix(run, position, matches, index, start, found)
        stop = matches[last].end()
        suffix = matches[last].group()
        begin = name_start(text, start + position, start + stop, suffix, found)
        if begin is not None:
            yield Span(begin.at, start + stop, suffix, begin.anchor)
        position = stop
        index = last + 1


def _is_of_both(text: str, start: int, match: re.Match) -> bool:
    """Tell whether two bodies form what the suffix names: 甲医院与乙医院|医联体."""
    glued = suffix_pattern().search(text, start, start + match.start())
    return (
        match.group() in ("医联体", "医疗联合体", "专科联盟")
        and text[start - 1 : start] in tuple("与和同")
        and ends_body(text, start - 1)
        and glued is not None
        and ends_body(text, start + match.start())
    )


def _last_suffix(
    run: str, position: int, matches: list, index: int, offset: int, found: list
) -> int:
    """Get the suffix that ends the name which the suffix ``index`` begins to end."""
    while index + 1 < len(matches):
        if (branch := _society_branch(run, matches, index)) is not None:
            return branch
        here, following = matches[index], matches[index + 1]
        gap = run[here.end() : following.start()]
        if not _continues(here.group(), gap, following.group(), here, offset, found):
            break
        index += 1
    return index


def _society_branch(run: str, matches: list, index: int) -> int | None:
    """Get the suffix 分会 of a society, whatever its name holds: 协会|妇产医院分会."""
    if not matches[index].group().endswith("会"):
        return None
    for later in range(index + 1, min(index + 4, len(matches))):
        gap = run[matches[index].end() : matches[later].end()]
        if matches[later].group() == "分会" and 2 < len(gap) <= 14:
            return later
    return None


def _continues(
    suffix: str, gap: str, following: str, match: re.Match, offset: int, found: list
) -> bool:
    """Tell whether the name goes on to ``following``: 重庆大学|附属肿瘤医院."""
    kind, next_kind = suffix_type(suffix), suffix_type(following)
    bracket = len("(集团)") if gap.startswith(("(集团)", "(总院)")) else 0
    after = offset + match.end() + bracket
    place = next((p for p in found if p.start == after), None)
    if next_kind == "alliance":
        return len(gap) <= 14 and not (place and has_level(place.text))
    hospital = next_kind in ("hospital", "maternal_child_hospital")
    if suffix.endswith(("公司", "集团")) and not (place and has_level(place.text)):
        company = following.endswith("公司") and len(gap) <= 8
        if company or (hospital and len(gap) <= 8):
            return True
    if kind == "alliance":
        return _BRANCH.search(following) is not None and not gap
    if kind in ("hospital", "maternal_child_hospital"):
        return _is_part(suffix, gap, following, place)
    if kind == "university":
        return len(gap) <= 10 and (hospital or next_kind == "university")
    if kind == "research_center" and suffix.endswith("院"):
        return hospital and len(gap) <= 8
    if following == "办事处":
        return re.fullmatch("驻[\u4e00-\u9fff]{2,4}", gap) is not None
    return hospital and _INNER.fullmatch(gap) is not None


def _is_part(
    suffix: str, gap: str, following: str, place: places.PlaceMention | None
) -> bool:
    """Tell whether a hospital's name goes on as branch, campus or double name."""
    if suffix == "总医院" and following == "医学中心":
        return re.fullmatch("第[一二三四五六七八九十]+", gap) is not None
    if following == "院区":
        return _is_place_stem(gap) or (place is not None and place.text == gap)
    if following in ("分院", "分中心", "附院", "总院"):
        return 0 < len(gap) <= 8
    if suffix_type(following) not in ("hospital", "maternal_child_hospital"):
        return False
    if not gap:
        return suffix.endswith("中心")  # 医疗中心|医院
    if not place:
        return _is_place_stem(gap)
    return not has_level(place.text)


def _is_place_stem(gap: str) -> bool:
    """敦化 in 吉林大学第一医院|敦化|医院: a division's name without its level word."""
    if not 2 <= len(gap) <= 4:
        return False
    return any(
        p.start == 0 and p.end == len(gap) + 1
        for level in "市县区州旗"
        for p in places.find_places(gap + level)
    )
