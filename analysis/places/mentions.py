"""Places named in running text, with every division that each may be."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import ahocorasick

from analysis import lexicon
from analysis.places.days import in_force, known, on, region_on
from analysis.places.divisions import Division, current
from analysis.places.gazetteer import known_spans
from analysis.places.names import guarded, spellings
from analysis.records import Region

# After a guarded short form these prove the place: 和平区, 大理人民医院, 金山分院.
_HEAD = re.compile(
    r"(?:第[一二三四五六七八九十]+)?(?:人民医院|中心医院|中医|中西医|妇幼|妇女儿童|"
    r"卫生健康|卫健|卫生和?计|卫计|卫生局|疾控|疾病预防|人民政府|政府|政协|人大|[市县区州]委|"
    r"总医院|分院|院区|医共体|融媒|新闻网|新闻中心|籍)"
)
# So do a zone and a paper of a city, but not of a county's word: 大理经济技术开发区,
# 中山日报; 东方电视台 is in no 东方市.
_OF_CITY = re.compile(
    r"(?:火炬)?(?:高新|经开|经济|开发|工业园|保税|新技术)[一-鿿]{0,8}?[园区](?!域)|[日晚]报"
)
# A road, a building, a township is not the county it shares a name with.
_STREET = re.compile(
    r"路|街|大道|大厦|大桥|大酒店|宾馆|饭店|会堂|厅[^局]|[乡镇村]|社区|小区|小学|中学"
)
# 创新县域 holds no 新县, 健康保驾 no 康保: a county's name of two characters stands
# where a name can begin.
_BEFORE_NAME = re.compile(
    r"(?:^|[^一-鿿]|[在到赴与和及为对向由于至从的是共驻来往入进手户管扶援自达]|老区)$"
)
_AFTER_WORD = re.compile(r"[级域区乡里内外市属]|城[^关中]")
_TITLE = (
    "主任|副主任|院长|副院长|书记|教授|医生|医师|同志|局长|市长|县长|区长|处长|科长|部长|委员|主席|"
    "护士|护师|专家|先生|女士|站长|理事|会长|校长|经理|厅长|镇长|乡长|博士|主委"
)
_TITLE_AFTER = re.compile(_TITLE)
_TITLE_BEFORE = re.compile(rf"(?:{_TITLE}|[、:：])$")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as written; several ``candidates`` where several bear the name."""

    start: int
    end: int
    text: str
    candidates: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A spelling in the text before it is made a mention."""

    start: int
    end: int
    divisions: tuple[Division, ...]
    is_short: bool


def find_places(text: str, day: str | None = None) -> list[PlaceMention]:
    """Find the divisions named in ``text``, longest names first.

    Parts of one chain (四川省攀枝花市) are mentions of their own and settle each
    other. A short form that is also a common word, a person's name or a hospital's
    counts only in a chain or before the name of an office or a public hospital.

    Parameters
    ----------
    text : str
        Cleaned text in simplified characters.
    day : str or None
        The day spoken of; candidates are given under the names and codes of that
        day, or of today where it is not known.

    Examples
    --------
    >>> [m.candidates[0].county for m in find_places("重庆市云阳县人民医院")]
    [None, '云阳县']
    >>> len(find_places("鼓楼区卫健局")[0].candidates) > 1
    True
    >>> find_places("促进社会和平发展，创新县域医疗")
    []
    """
    return [
        PlaceMention(
            place.start,
            place.end,
            text[place.start : place.end],
            _regions(place.divisions, day),
        )
        for place in find_divisions(text, day)
    ]


def find_divisions(text: str, day: str | None = None) -> list[Found]:
    """Find the divisions named in ``text`` before they are put in terms of a day."""
    found = _joined(_outside_names(text, _matches(text)))
    found = [place for i, place in enumerate(found) if not _is_zone(text, found, i)]
    return [
        replace(place, divisions=_likely(place.divisions, day))
        for i, place in enumerate(found)
        if _is_place(text, place, _in_chain(found, i))
    ]


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word in lexicon.words("place_lookalikes"):
        automaton.add_word(word, (word, ()))
    for spelling, readings in spellings().items():
        automaton.add_word(spelling, (spelling, readings))
    automaton.make_automaton()
    return automaton


def _matches(text: str) -> Iterable[Found]:
    """Go through the longest spellings, look-alikes left out."""
    for last, (spelling, readings) in _automaton().iter_long(text):
        if readings:
            divisions = tuple(reading.division for reading in readings)
            start = last + 1 - len(spelling)
            yield Found(start, last + 1, divisions, readings[0].is_short)


def _outside_names(text: str, found: Iterable[Found]) -> list[Found]:
    """Leave out what only stands in the name of somebody known to be elsewhere.

    北京大学深圳医院 is in 深圳, 中山眼科中心 is not in 中山市.
    """
    spans = [span for span in known_spans(text) if span[2].region is not None]
    starts = [start for start, _, _ in spans]
    kept = []
    for place in found:
        i = bisect_right(starts, place.start) - 1
        if i >= 0 and place.end <= spans[i][1]:
            place = _agreeing(place, spans[i][2].region)
        if place.divisions:
            kept.append(place)
    return kept


def _agreeing(place: Found, region: Region) -> Found:
    """Keep the divisions that may hold a known region."""
    return replace(
        place, divisions=tuple(d for d in place.divisions if _may_hold(d, region))
    )


def _may_hold(division: Division, region: Region) -> bool:
    """Tell whether a known region agrees with a division, of today or former."""
    cities = {division.city}
    if division.successor is not None:
        cities.add(current()[division.successor].city)
    return division.province == region.province and bool(
        {None} & (cities | {region.city}) or region.city in cities
    )


def _joined(found: list[Found]) -> list[Found]:
    """Let the parts of a chain settle each other."""
    for i in range(len(found) - 1):
        left, right = found[i], found[i + 1]
        if left.end != right.start:
            continue
        pairs = [(a, b) for a in left.divisions for b in right.divisions if holds(a, b)]
        if pairs:
            found[i] = replace(left, divisions=_unique(a for a, _ in pairs))
            found[i + 1] = replace(right, divisions=_unique(b for _, b in pairs))
    for i in range(len(found) - 1, 0, -1):
        left, right = found[i - 1], found[i]
        kept = _unique(
            a for a in left.divisions if any(holds(a, b) for b in right.divisions)
        )
        if left.end == right.start and kept:
            found[i - 1] = replace(left, divisions=kept)
    return found


def holds(outer: Division, inner: Division) -> bool:
    """Tell whether ``inner`` lies inside ``outer`` today or lay there once."""
    if outer.level == "province":
        return inner.level != "province" and outer.adcode[:2] == inner.adcode[:2]
    if outer.level != "city" or inner.level != "county":
        return False
    if inner.city_code == outer.adcode or inner.city == outer.name:
        return True
    then = on(inner, outer.until and outer.until[:4] + "-00")
    return then.city == outer.name


def find_zones(text: str) -> dict[str, str]:
    """Get the zones named behind a city that bear a far district's name, by name.

    Examples
    --------
    >>> find_zones("锦州滨海新区医院，天津滨海新区医院，长春市朝阳区")
    {'滨海新区': '锦州'}
    """
    found = _joined(_outside_names(text, _matches(text)))
    return {
        text[place.start : place.end]: text[found[i - 1].start : found[i - 1].end]
        for i, place in enumerate(found)
        if _is_zone(text, found, i)
    }


def _is_zone(text: str, found: list[Found], i: int) -> bool:
    """Tell whether a district stands right behind a city that it never lay in.

    锦州滨海新区 is a zone of 锦州 by the sea and not the district of 天津.
    """
    city, place = found[i - 1], found[i]
    if i == 0 or city.end != place.start or not text.endswith("区", 0, place.end):
        return False
    levels = {division.level for division in city.divisions}
    return (
        levels == {"city"}
        and all(division.level == "county" for division in place.divisions)
        and not any(holds(a, b) for a in city.divisions for b in place.divisions)
    )


def _in_chain(found: list[Found], i: int) -> bool:
    """Tell whether the place before or behind holds this one or lies in it."""
    place = found[i]
    near = [other for other in found[max(0, i - 1) : i] if other.end == place.start]
    near += [other for other in found[i + 1 : i + 2] if other.start == place.end]
    return any(
        holds(a, b) or holds(b, a)
        for other in near
        for a in other.divisions
        for b in place.divisions
    )


def _is_place(text: str, place: Found, in_chain: bool) -> bool:
    """Tell whether what stands around a spelling lets it be a place."""
    word = text[place.start : place.end]
    if place.is_short and _STREET.match(text, place.end):
        return False
    if in_chain:
        return True
    if not place.is_short:
        return len(word) > 2 or _stands_alone(text, place)
    of_city = _is_large(place) and _OF_CITY.match(text, place.end)
    if of_city or _HEAD.match(text, place.end):
        return not _is_person(text, place)
    if word in guarded() or _is_person(text, place):
        return False
    return _is_large(place) or len(word) > 2 or _stands_alone(text, place)


def _is_large(place: Found) -> bool:
    """Tell whether a spelling means a province or city, known by short names."""
    return any(division.level != "county" for division in place.divisions)


def _stands_alone(text: str, place: Found) -> bool:
    """Tell whether a full name of two characters is no piece of other words."""
    before = text[max(0, place.start - 2) : place.start]
    return bool(_BEFORE_NAME.search(before)) and not _AFTER_WORD.match(text, place.end)


def _is_person(text: str, place: Found) -> bool:
    """Tell whether a short form is somebody's given name (李长春书记)."""
    before = text[place.start - 1 : place.start]
    if place.end - place.start != 2 or before not in _surnames():
        return False
    return bool(
        _TITLE_AFTER.match(text, place.end)
        or _TITLE_BEFORE.search(text[max(0, place.start - 4) : place.start - 1])
    )


@cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon.words("surnames"))


def _likely(divisions: tuple[Division, ...], day: str | None) -> tuple[Division, ...]:
    """Prefer the divisions that were in force on the day."""
    valid = tuple(division for division in divisions if in_force(division, day))
    return valid or divisions


def _regions(divisions: Iterable[Division], day: str | None) -> tuple[Region, ...]:
    """Get the regions of divisions as of the day, each once, in order of code."""
    regions = {at(division, day) for division in divisions}
    return tuple(sorted(regions, key=lambda region: region.adcode))


def at(division: Division, day: str | None) -> Region:
    """Get the region of a division on a day; without one, as it is named."""
    if known(day) is None:
        return division.region
    return region_on(division.region, day)


def _unique(divisions: Iterable[Division]) -> tuple[Division, ...]:
    return tuple(dict.fromkeys(divisions))
