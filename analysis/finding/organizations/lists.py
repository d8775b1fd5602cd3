"""Bodies of a list that share a part of their names: 甲县、乙县妇幼保健院.

A mention found here spans the characters of its own item, while its text is the whole
name as it would be written alone; ``settle`` reads that name like any other.
"""

import re
from collections.abc import Iterator, Sequence

from analysis import places
from analysis.finding.organizations import known
from analysis.finding.organizations.counted_lists import counted_bodies
from analysis.finding.organizations.names import level_of, place_chain
from analysis.finding.organizations.spans import find_spans, has_level
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.words import rank_pattern, tag_of
from analysis.records import OrganizationMention, Sentence

_NUMBER = "[一二三四五六七八九十]{1,2}"
# 某市第一、第二人民医院; 某医科大学附属第一、二医院; 市一、二院
_NUMBERED = re.compile(
    rf"第?{_NUMBER}(?:[、和与及]第?{_NUMBER})+"
    r"(?P<tail>(?:人民|附属|临床医?学?|中心|中医|中西医结合|妇幼|职工)*(?:医院|保健院|院))"
)
_JOINED = re.compile("(?:、|和|与|及|以及)$")
# What may share its kind alone, with no place in front: 驿桥、文坡社区卫生服务中心.
_LOCAL = re.compile(
    "(?:(?:镇|乡|街道)?(?:社区)?卫生服务(?:中心|站)|(?:镇|乡)?(?:中心)?卫生院)$"
)
_TOWN = re.compile("[一-龥]{1,5}?(?:镇|乡|街道|苏木)")
_WHOLE_TOWN = re.compile("(?:[一-龥]{2,4}[市县区])?[一-龥]{2,4}(?:镇|乡|街道|苏木)")
_LEVEL_ORDER = ("省", "市", "县")
_GLUED = "赴在由向和与及到了自是经将对为给"
_BEFORE_ITEM = re.compile(f"(?:^|[^一-龥]|[{_GLUED}])$")
_HEALTH = ("hospital", "maternal_child_hospital")


def listed_bodies(
    plain: str, sentences: Sequence[Sentence], raw: Sequence[OrganizationMention]
) -> list[OrganizationMention]:
    """Get the bodies of lists that leave a shared part of their names out."""
    found = []
    for sentence in sentences:
        text = plain[sentence.start : sentence.end]
        taken = [m for m in raw if sentence.start <= m.start < sentence.end]
        found += [
            _shifted(item, sentence.start)
            for item in (
                *counted_bodies(text),
                *_numbered(text),
                *_with_tail(text, taken, sentence.start),
            )
        ]
    written = {(m.start, m.end) for m in raw}
    return [
        item
        for index, item in enumerate(found)
        if (item.start, item.end) not in written
        and not any(
            item.start < other.end and other.start < item.end for other in found[:index]
        )
    ]


def is_counted(text: str, start: int) -> bool:
    """Tell whether a number stands before a name: 两县人民医院 is nobody's."""
    return re.search("[两二三四五六七八九十几数各]个?$", text[:start]) is not None


def _shifted(item: OrganizationMention, by: int) -> OrganizationMention:
    start, end = item.start + by, item.end + by
    return OrganizationMention(start, end, item.text, None, item.rule)


def _numbered(text: str) -> Iterator[OrganizationMention]:
    """Get 某市第一 and 第二人民医院 of 某市第一、第二人民医院."""
    for match in _NUMBERED.finditer(text):
        tail = match.group("tail")
        items = list(re.finditer(f"第?({_NUMBER})", text[: match.start("tail")]))
        items = [item for item in items if item.start() >= match.start()]
        sign = "第" if items[0].group().startswith("第") else ""
        alone = text[: items[0].end()] + tail
        spans = [span for span in find_spans(alone) if span.end == len(alone)]
        if not spans or spans[0].start >= match.start():
            continue  # nothing in front says whose: 第一、第二医院
        head = text[spans[0].start : match.start()]
        for item in items:
            start = spans[0].start if item is items[0] else item.start()
            end = match.end() if item is items[-1] else item.end()
            name = head + sign + item.group(1) + tail
            yield OrganizationMention(start, end, name, None, spans[0].anchor)


def _with_tail(
    text: str, taken: Sequence[OrganizationMention], offset: int
) -> Iterator[OrganizationMention]:
    """Get the items before a written name that end as it does."""
    for mention in taken:
        start = mention.start - offset
        for reader in (_places_before, _levels_before, _names_before):
            if items := reader(text, start, mention):
                yield from items
                break


def _places_before(
    text: str, start: int, mention: OrganizationMention
) -> list[OrganizationMention]:
    """Get 甲县 before 乙县妇幼保健院, and 甲镇 before 乙镇卫生院."""
    chain = place_chain(mention.text)
    town = _TOWN.match(mention.text)
    if chain and _is_division(chain[-1]):
        tail, level = mention.text[sum(map(len, chain)) :], chain[-1][-1]
    elif town and _LOCAL.search(mention.text):
        tail, level = mention.text[town.end() :], town.group()[-1]
    else:
        return []
    if type_of_name(tail) is None:
        return []
    health = type_of_name(tail) in _HEALTH
    found: list[OrganizationMention] = []
    for begin, end in _items_before(text, start):
        at, item = _place_at(text, begin, end, level)
        if at is None:
            break
        if not _alike(item[-1], level, health) or item in mention.text:
            break
        if health and chain and _holds(item, chain[-1]):
            break  # 合肥市、肥东县人民医院: a city, and a hospital in it
        found.append(OrganizationMention(at, end, item + tail, None, "place"))
        if at > begin:
            break  # words stand before the first item
    return found


def _alike(level: str, last: str, health: bool) -> bool:
    """Tell whether a hospital of one level shares its kind with one of another."""
    groups = ("市县区旗", "镇乡道木", "省", "州盟")
    return not health or any(level in group and last in group for group in groups)


def _is_division(place: str) -> bool:
    """Tell whether a place is written with its level word, as 义县 is."""
    return has_level(place) or (len(place) == 2 and place[-1] == "县")


def _holds(city: str, county: str) -> bool:
    return any(
        region.city == city and region.county
        for place in places.find_places(county)
        for region in place.candidates
    )


def _place_at(
    text: str, begin: int, end: int, level: str
) -> tuple[int | None, str | None]:
    """Get where the place that ends at ``end`` begins, and its name with level word."""
    stretch = text[begin:end]
    found = places.find_places(stretch)
    if found and found[-1].end == len(stretch) and _is_division(found[-1].text):
        first = found[-1].start
        for place in reversed(found[:-1]):
            first = place.start if place.end == first else first
        return begin + first, stretch[first:]
    if _WHOLE_TOWN.fullmatch(stretch):
        return begin, stretch
    # 平利、镇坪、岚皋县医院 say the level word once
    for size in (4, 3, 2):
        short = stretch[-size:]
        before = stretch[:-size][-1:]
        whole = [p.text for p in places.find_places(short + level)]
        if (not before or before in _GLUED) and whole == [short + level]:
            return end - len(short), short + level
    return None, None


def _levels_before(
    text: str, start: int, mention: OrganizationMention
) -> list[OrganizationMention]:
    """Get 省 before 市卫健委, from the higher to the lower and once each."""
    level = level_of(mention.text)
    if level is None or type_of_name(mention.text) in _HEALTH:
        return []
    rest = mention.text[len(level) :]
    order = _order(level)
    found: list[OrganizationMention] = []
    for begin, end in _items_before(text, start):
        word = text[end - 1 : end]
        if _order(word) < 0 or _order(word) >= order:
            return []
        order = _order(word)
        found.append(OrganizationMention(end - 1, end, word + rest, None, "level"))
        if end - 1 > begin and not _BEFORE_ITEM.search(text[: end - 1]):
            return []  # 各省、市卫健委, 全市、区
    return found


def _order(level: str) -> int:
    level = "县" if level == "区" else level
    return _LEVEL_ORDER.index(level) if level in _LEVEL_ORDER else -1


def _names_before(
    text: str, start: int, mention: OrganizationMention
) -> list[OrganizationMention]:
    """Get 驿桥 before 文坡社区卫生服务中心, and 瑞金 before 仁济医院."""
    local = _LOCAL.search(mention.text)
    tail = local.group() if local else "医院"
    head = mention.text.removesuffix(tail)
    if not mention.text.endswith(tail) or not 2 <= len(head) <= 4:
        return []
    behind = text[start + len(mention.text) :]
    found: list[OrganizationMention] = []
    for begin, end in _items_before(text, start):
        at = _name_at(text, begin, end)
        if at is None or not (known.standing(text[at:end] + tail) or local):
            break
        if rank_pattern().match(behind) or _behind_rank(text[:at]):
            return []  # 院长李明、王芳、城东社区卫生服务中心主任
        anchor = "place" if local else "none"
        found.append(OrganizationMention(at, end, text[at:end] + tail, None, anchor))
        if at > begin:
            break
    return found


def _name_at(text: str, begin: int, end: int) -> int | None:
    """Get where a short name that is no word of other kind begins."""
    match = re.search(
        "(?:^|[在由向和与及到了自是经将对为给])([一-龥]{2,4})$", text[begin:end]
    )
    if match is None:
        return None
    tag = tag_of(match.group(1)) or "ns"
    return begin + match.start(1) if tag in ("ns", "nr", "nz", "nt", "nrt") else None


def _behind_rank(text: str) -> bool:
    return any(match.end() == len(text) for match in rank_pattern().finditer(text))


def _items_before(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Get the stretches between the signs of a list, from right to left.

    A list has a 、: 甲县和乙县人民医院 may be a county and a hospital.
    """
    first = True
    while match := _JOINED.search(text[:start]):
        end = match.start()
        begin = max(text.rfind(sign, 0, end) for sign in ",。;:、()“”《》 ") + 1
        listed = match.group() == "、" or text[begin - 1 : begin] == "、"
        if not (listed if first else match.group() == "、"):
            return
        yield begin, end
        start, first = begin, False
