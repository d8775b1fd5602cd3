"""The organisations and regions of one page, to read the places in its words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.places import find_places, short_forms
from analysis.records import Article, Organization, Region

_HOSPITALS = ("hospital", "maternal_child_hospital")
_AT_HOME = re.compile(r"我院|本院|我校|^医院|^院(?![士长])")
_TOWN = re.compile(r"(?P<stem>[一-鿿]{2,3})(?:镇|乡|街道)")
_HOUSE = r"(?:[镇乡]|街道)?(?:中心)?(?:卫生院|医院)"
_OF_TOWN = re.compile(r"[镇乡村]|街道|社区")
# ,副县长某某: an official of the page's own county.
_BARE_OFFICE = re.compile(
    r"(?:^|[,。;、\s])(?:(?P<level>[县区旗])(?:委|政府|人大|政协)|副?(?P<rank>[县区旗])长)"
)
_OUR_PLACE = re.compile(r"(?:^|[我本全])([市县区州旗])(?![场域级区])")


@dataclass(frozen=True, slots=True)
class Scene:
    """A page with its organisations, their regions and who speaks on it."""

    article: Article
    organizations: Sequence[Organization]
    regions: Mapping[str, Region]
    publisher: Region | None  # of who says 我院, 我市
    is_press: bool  # whether that is a paper or a station
    towns: Mapping[str, Region] = field(default_factory=dict)  # name to county

    def texts(self, *kinds: str) -> list[str]:
        """Get the sections of these kinds, in page order."""
        return [
            self.article.plain[section.start : section.end]
            for section in self.article.sections
            if section.section in kinds
        ]

    def hospital_before(self, sentence: str, position: int) -> str:
        """Get the hospital that the page names last before a place in a sentence."""
        text = self.article.plain
        lead = text[: text.find(sentence) + position]
        named = [
            (lead.rfind(name), len(name), name)
            for organization in self.organizations
            if organization.org_type in _HOSPITALS
            for name in (organization.name, *organization.aliases)
            if name in lead
        ]
        return max(named)[-1] if named else ""

    def in_words(self, words: str, reach: int = 40) -> Region | None:
        """Get the place that ``words`` say within their first ``reach`` characters."""
        found = [
            *self._organizations_in(words),
            *self._places_in(words),
            *self._short_places_in(words),
            *self._towns_in(words),
            *self._home_in(words),
        ]
        near = [(start, region) for start, region in found if start <= reach]
        if not near:
            return None
        first = min(start for start, _ in near)
        return max((r for start, r in near if start <= first + 8), key=depth)

    def _organizations_in(self, words: str) -> Iterator[tuple[int, Region]]:
        found = []
        for organization in self.organizations:
            region = self.regions.get(organization.name)
            for name in (organization.name, *organization.aliases):
                start = words.find(name) if len(name) > 2 else -1
                if region is not None and start >= 0:
                    found.append((start, start + len(name), region))
                    break
        for start, end, region in found:
            # 县人民医院 inside 乙县人民医院 is not the one that the page calls so.
            if not any(a < start and end <= b for a, b, _ in found):
                yield start, region

    def _places_in(self, words: str) -> Iterator[tuple[int, Region]]:
        for place in find_places(words, self.article.published):
            if len(place.candidates) == 1:
                yield place.start, place.candidates[0]

    def _short_places_in(self, words: str) -> Iterator[tuple[int, Region]]:
        """Read 衡山 as the county where the page has an organisation of 衡山县."""
        for region in self.regions.values():
            short = next(filter(words.startswith, short_forms(region)), None)
            # 沙河乡 is no 沙河市.
            if short and not _OF_TOWN.match(words[len(short) :]):
                yield 0, region
            for short in short_forms(region):
                # 交大闵行校区 is in 闵行区.
                campus = re.search(short + r"(?:校区|院区|分院)", words)
                if campus:
                    yield campus.start(), region

    def _towns_in(self, words: str) -> Iterator[tuple[int, Region]]:
        """Read 乙镇 as its county where the page names it behind it."""
        for stem, region in self.towns.items():
            town = re.search(stem + r"(?:[镇乡]|街道|卫生院|医院)", words)
            if town:
                yield town.start(), region
        for town in _TOWN.finditer(words):
            yield from self._towns_house(town)

    def _towns_house(self, town: re.Match[str]) -> Iterator[tuple[int, Region]]:
        """Read 乙镇 as in 甲县 where the page has 甲县乙中心卫生院, and no other."""
        counties = {
            region
            for organization in self.organizations
            for stem in (town["stem"][-2:], town["stem"][-3:])
            for name in (organization.name, *organization.aliases)
            if re.search(stem + _HOUSE, name)
            and (region := self.regions.get(organization.name)) is not None
            and region.county
        }
        if len({region.adcode for region in counties}) == 1:
            yield town.start(), counties.pop()

    def _home_in(self, words: str) -> Iterator[tuple[int, Region]]:
        """Read 我院 and 我市 as the publisher's, 市 as that of 市卫健委."""
        hospital = _AT_HOME.search(words)
        if hospital and self.publisher is not None and not self.is_press:
            yield hospital.start(), self.publisher
        elif hospital and self.publisher is None:
            homes = filter(None, map(self._speakers_home, "市州县区旗"))
            ours = "我" in hospital.group() or "本" in hospital.group()
            home = next(homes, None) or (None if ours else self._one_house())
            if home is not None:
                yield hospital.start(), home
        place = _OUR_PLACE.search(words)
        if place:
            home = self._home(place.group(1))
            if home is not None:
                yield place.start(), home

    def _one_house(self) -> Region | None:
        """Get where the one hospital of a page is that says 在医院三楼."""
        houses = [
            self.regions.get(organization.name)
            for organization in self.organizations
            if organization.org_type in _HOSPITALS
        ]
        return houses[0] if len(houses) == 1 else None

    def home_county(self) -> Region | None:
        """Get the county of a page that says 县中医院 and 县卫健局 of its own.

        A guest's bodies are called by their place.
        """
        own = [each for each in self.organizations if self._is_called_alone(each)]
        homes = {
            region.adcode: region
            for level in "县区旗"
            for region in self._homes(level, own).values()
            if region.county
        } or self._county_of_officials()
        return next(iter(homes.values())) if len(homes) == 1 else None

    def home_city(self) -> Region | None:
        """Get the city of a page that says 市卫健委 of its own."""
        own = [each for each in self.organizations if self._is_called_alone(each)]
        homes = self._homes("市", own)
        return next(iter(homes.values())) if len(homes) == 1 else None

    def _county_of_officials(self) -> dict[str | None, Region]:
        """Get the one county of a page on which 副县长 needs no county's name."""
        counties = {
            region.adcode: region for region in self.regions.values() if region.county
        }
        texts = "\n".join(self.texts("title", "body"))
        told = {
            match["level"] or match["rank"] for match in _BARE_OFFICE.finditer(texts)
        }
        at_home = len(counties) == 1 and all(
            region.county.endswith(tuple(told)) for region in counties.values()
        )
        return counties if told and at_home else {}

    def _is_called_alone(self, organization: Organization) -> bool:
        """Tell whether the page says 县中医院 where it does not say whose it is."""
        text = self.article.plain.replace(organization.name, "")
        return any(alias in text for alias in organization.aliases)

    def _home(self, level: str) -> Region | None:
        """Get the one city or county that the page calls 市 or 县."""
        homes = self._homes(level, self.organizations)
        if self.publisher is not None and not homes:
            return up_to(self.publisher, level)
        return next(iter(homes.values())) if len(homes) == 1 else None

    def _speakers_home(self, level: str) -> Region | None:
        """Get the city of a page that says 市卫健委 and never of which city it is.

        A guest's office is named with its place at least once.
        """
        relative = [
            organization
            for organization in self.organizations
            if organization.aliases and organization.name not in self.article.plain
            if all(alias.startswith(level) for alias in organization.aliases)
        ]
        homes = self._homes(level, relative)
        return next(iter(homes.values())) if len(homes) == 1 else None

    def _homes(
        self, level: str, organizations: Sequence[Organization]
    ) -> dict[str | None, Region]:
        """Get by code the cities or counties of bodies called by their level."""
        return {
            home.adcode: home
            for organization in organizations
            if any(alias.startswith(level) for alias in organization.aliases)
            and (region := self.regions.get(organization.name)) is not None
            and (home := up_to(region, level)) is not None
        }


def up_to(region: Region, level: str) -> Region | None:
    """Get the city (市, 州) or the county (县, 区, 旗) that a region lies in."""
    if level in "县区旗" or region.county is None or region.city is None:
        known = region.county if level in "县区旗" else region.city or region.county
        return region if known else None
    return next(
        (
            candidate
            for place in find_places(region.city)
            for candidate in place.candidates
            if candidate.city == region.city and candidate.county is None
        ),
        None,
    )


def city_of(region: Region) -> str | None:
    """Get the city of a region; a county that no city governs (石河子) is its own."""
    return region.city or region.county


def depth(region: Region) -> int:
    """Count the levels down to which a region is known."""
    return sum(part is not None for part in (region.city, region.county, region.adcode))


def agreed(regions: Iterable[Region | None]) -> Region | None:
    """Get the region on which all that say one agree: one lies in another."""
    found = {(region.adcode, region.county): region for region in regions if region}
    finest = max(found.values(), key=depth, default=None)
    return finest if all(_holds(region, finest) for region in found.values()) else None


def _holds(region: Region, other: Region) -> bool:
    """Tell whether ``other`` lies in a region, or is it."""
    known = (region.province, region.city, region.county)
    parts = zip(known, (other.province, other.city, other.county), strict=True)
    return all(mine in (None, theirs) for mine, theirs in parts)
