"""The places a document is about, to settle 市 in 市卫健委 and 我县."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis import places
from analysis.records import Article, OrganizationMention, Region

_TOWN = re.compile(
    r"(?<![一-龥])([一-龥]{2,3}[镇乡])(?=党委|人民政府|政府|镇?长|乡长|卫生院|中心卫生院)"
)
# A place whose officials follow: 长治市委常委, 长治市常务副市长.
_GOVERNS = re.compile(r"委(?!员)|人民政府|政府|人大|政协|(?:常务)?副?[省市县区州]长")
_LEVEL_WORDS = "省市县区州盟旗镇乡"
# Where something was held, which need not be whose 市委书记 came: 在兰州签订协议.
_HELD_BEFORE = re.compile(r"(?:在|于|赴|抵)$")
_HELD = re.compile(r"(?:隆重|成功|正式|顺利)?(?:签订|签署|签约|举行|召开|举办)")
# Papers, sites and offices named for the place that they call 市 or 县.
_LOCAL_SOURCE = re.compile(
    r"(?:[日晚晨早时]报|网|电视台|融媒体中心|融媒|发布|在线|政府|卫[健计]委|卫生.*[局委])"
)


@dataclass(frozen=True, slots=True)
class HomePlaces:
    """Places in page order with their levels, and the regions they imply."""

    named: tuple[tuple[int, str, str], ...]  # position, level word, full name
    implied: tuple[tuple[str, str], ...]  # level word, full name; commonest first
    governing: tuple[tuple[int, str, str], ...] = ()  # as named, officials behind
    passing: frozenset[int] = frozenset()  # within names, or 兰州 of 兰州专家
    own: tuple[tuple[str, str, bool], ...] = ()  # level, name, far-reaching; publisher

    @classmethod
    def of(
        cls, article: Article, raw: Sequence[OrganizationMention], full: Sequence[str]
    ) -> HomePlaces:
        """Collect the places of the page, of its full names and its publisher."""
        named, regions, held = [], Counter(), set()
        text = article.plain
        read = [
            s for s in article.sections if s.section in ("title", "body", "caption")
        ]
        for section in read:
            found = places.find_places(text[section.start : section.end])
            starts = {place.start for place in found}
            for place in found:
                at = section.start + place.start
                inside = any(m.start <= at < m.end for m in raw)
                if place.end in starts and place.text[-1] not in _LEVEL_WORDS:
                    inside = True  # 山西河津 tells of 河津 alone
                _collect(place, section.start, named, regions, inside)
                if _HELD_BEFORE.search(text[:at][-1:]) and _HELD.match(
                    text, section.start + place.end
                ):
                    held.add(at)
            for town in _TOWN.finditer(text, section.start, section.end):
                name = town.group(1)
                named.append((town.start(), _level(name), name))
        named.sort()
        # Whose own 市 and 县 a page without any place of that level means.
        for name in (*full[:1], article.source or "", article.dateline or ""):
            found = places.find_places(name)
            for place in found:
                _collect(place, -1, [], regions)
            # 云上乙县 without its 县 is a place only as the name of a channel.
            seats = () if found else places.locate_name(name)
            regions.update(map(_whole, seats if len(seats) == 1 else ()))
        governing = [n for n in named if _GOVERNS.match(text, n[0] + len(n[2]))]
        within = {n[0] for n in named if any(m.start <= n[0] < m.end for m in raw)}
        return cls(
            tuple(_without_venues(named, held, within)),
            tuple(_implied(regions)),
            tuple(governing),
            frozenset(within | {n[0] for n in named if _in_passing(n, text)}),
            tuple(_own_places(article.source or "", regions)),
        )

    def level(self, place: str) -> str:
        """Get the level word of a place as written."""
        return _level(place)

    def governed(self, level: str, position: int, within: int) -> str | None:
        """Get the place whose officials stand before ``position`` in a list."""
        near = [p for p in self.governing if position - within <= p[0] < position]
        return near[-1][2] if near and near[-1][1] == level else None

    def last(self, position: int, within: int) -> str | None:
        """Get the place named last before ``position``, at most ``within`` back."""
        near = [p for p in self.named if position - within <= p[0] < position]
        return near[-1][2] if near else None

    def at(self, level: str, position: int) -> str | None:
        """Get the place that ``level`` means at ``position``: the last one named."""
        of_level = [entry for entry in self.named if entry[1] == level]
        before = [entry for entry in of_level if entry[0] < position]
        for word, name, far in self.own:
            told = [e for e in before if far or e[0] not in self.passing]
            if word == level and not told:
                return name
        if before:
            return before[-1][2]
        if of_level:
            return of_level[0][2]
        return next((name for word, name in self.implied if word == level), None)


def _implied(regions: Counter) -> list[tuple[str, str]]:
    """Get level word and name of what the regions of a page lie in, commonest first."""
    implied = []
    for region, _ in regions.most_common():
        for part in (region.county, region.city, region.province):
            if part and (_level(part), part) not in implied:
                implied.append((_level(part), part))
    return implied


def _in_passing(entry: tuple[int, str, str], text: str) -> bool:
    """Tell whether a place stands without its level word and without officials."""
    written = text.startswith(entry[2], entry[0])
    return not written and not _GOVERNS.match(text, entry[0] + len(entry[2]) - 1)


def _without_venues(named: list, held: set[int], within: set[int]) -> list:
    """Leave out where something was held, if a place of its level acts before it."""
    acting = [n for n in named if n[0] not in held and n[0] not in within]
    return [
        n
        for n in named
        if n[0] not in held or not any(a[1] == n[1] and a[0] < n[0] for a in acting)
    ]


def _own_places(source: str, regions: Counter) -> Iterator[tuple[str, str, bool]]:
    """Get the city and county for which a paper, a site or an office is named.

    A paper of a provincial capital tells of the whole province. Of several divisions
    that share a name the one is meant that the page's other places hold.
    """
    name = re.sub("^(?:中国|今日|云上|掌上|新)", "", source)
    local = _LOCAL_SOURCE.search(name)
    if local is None:
        return
    found = [p for p in places.find_places(name) if p.start == 0 < p.end]
    meant = list(found[0].candidates) if found else _sharing(name[: local.start()])
    if len(meant) > 1 or not found:
        cities = {region.city for region in regions if region.city}
        meant = [region for region in meant if region.city in cities]
    if len(meant) != 1:
        return
    (region,) = meant
    if region.county:
        yield _level(region.county), region.county, False
    if region.city and region.city != region.province:
        far = region.adcode.endswith("0100") and not region.county
        yield _level(region.city), region.city, far


def _sharing(stem: str) -> list[Region]:
    """Get the divisions called 鼓楼 or 云龙 without their level word."""
    return [
        region
        for level in "县市区旗"
        for place in places.find_places(stem + level)
        if len(stem) > 1 and place.text == stem + level
        for region in place.candidates
    ]


def _collect(
    place: places.PlaceMention,
    offset: int,
    named: list,
    regions: Counter,
    inside: bool = False,
) -> None:
    if place.text[-1] in _LEVEL_WORDS and len(place.text) > 2:
        named.append((place.start + offset, _level(place.text), place.text))
    elif len(place.candidates) == 1 and not inside:
        region = place.candidates[0]
        full = region.county or region.city or region.province
        if region.city != region.province:
            named.append((place.start + offset, _level(full), full))
    if len(place.candidates) == 1:
        regions[_whole(place.candidates[0])] += 1


def _whole(region: Region) -> Region:
    return Region(region.province, region.city, region.county, region.adcode)


def _level(place: str) -> str:
    if place.endswith("自治区"):
        return "自治区"
    return place[-1]
