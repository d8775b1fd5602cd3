"""The places a document is about, to settle 市 in 市卫健委 and 我县."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from analysis import places
from analysis.records import Article, OrganizationMention, Region

_TOWN = re.compile(
    r"(?<![一-龥])([一-龥]{2,3}[镇乡])(?=党委|人民政府|政府|镇?长|乡长|卫生院|中心卫生院)"
)
# A place whose officials follow: 长治市委常委, 长治市常务副市长.
_GOVERNS = re.compile(r"委(?!员)|人民政府|政府|人大|政协|(?:常务)?副?[省市县区州]长")
_LEVEL_WORDS = "省市县区州盟旗镇乡"


@dataclass(frozen=True, slots=True)
class HomePlaces:
    """Places in page order with their levels, and the regions they imply."""

    named: tuple[tuple[int, str, str], ...]  # position, level word, full name
    implied: tuple[tuple[str, str], ...]  # level word, full name; commonest first
    governing: tuple[tuple[int, str, str], ...] = ()  # as named, officials behind

    @classmethod
    def of(
        cls, article: Article, raw: Sequence[OrganizationMention], full: Sequence[str]
    ) -> HomePlaces:
        """Collect the places of the page, of its full names and its publisher."""
        named, regions = [], Counter()
        text = article.plain
        read = [
            s for s in article.sections if s.section in ("title", "body", "caption")
        ]
        for section in read:
            for place in places.find_places(text[section.start : section.end]):
                at = section.start + place.start
                inside = any(m.start <= at < m.end for m in raw)
                _collect(place, section.start, named, regions, inside)
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
        implied = []
        for region, _ in regions.most_common():
            for part in (region.county, region.city, region.province):
                if part and (_level(part), part) not in implied:
                    implied.append((_level(part), part))
        governing = [n for n in named if _GOVERNS.match(text, n[0] + len(n[2]))]
        return cls(tuple(named), tuple(implied), tuple(governing))

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
        if before:
            return before[-1][2]
        if of_level:
            return of_level[0][2]
        return next((name for word, name in self.implied if word == level), None)


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
