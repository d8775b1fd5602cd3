"""Where an act took place: venue, what the page says of it, its object, its parties."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.places import find_places, known_names, locate_name
from analysis.records import Act, Article, Organization, Region

# 在某处举行: the act is where the words between say.
_HELD = re.compile(
    r"在(?P<where>[^,。;:!?\n]{2,40}?)(?:隆重|正式|顺利|圆满|成功|联合|共同|如期)?"
    r"(?:举行|举办|召开|启动|揭牌|挂牌|签约|签订|签署|成立|开展|进行|展开|拉开)"
)
# 走进某处, 来我院: visitors act where they came to.
_CAME = re.compile(
    r"(?:走进|来到|走入|抵达|莅临|落户|深入|一行到|一行赴|专程来|来(?=[我本]院))"
    r"(?P<where>[^,。;:!?\n]{2,30})"
)
# 赴某处义诊: so do those who went, but not those who are only seen off.
_WENT = re.compile(
    r"(?:赴|前往|奔赴|到)(?P<where>[^,。;:!?\n]{2,24}?)"
    r"(?:开展|进行|义诊|巡诊|坐诊|调研|考察|指导|举行|举办|参加)"
)
# 由某单位主办、某医院承办: the act is at home with who carries it out.
_CARRIED_OUT = re.compile(r"(?P<where>[^,。;:!?、\n]{2,30})承办")
# 在省卫健委的支持下, 在全省率先: nothing happens there.
_NOT_WHERE = re.compile(
    r"(?:[下中上后前时]|期间|方面|之际|领域|支持|指导|主持|见证|率先|基础|全国|全省)$"
)
_AT_HOME = re.compile(r"我院|本院|我校|^医院")
_OUR_PLACE = re.compile(r"[我本全]([市县区州旗])")
_SIGN = re.compile(r"(?:医院|分院|分中心|院区|基地|工作站|办公室)$")
_STAYS = ("free_clinic", "training", "meeting")


@dataclass(frozen=True, slots=True)
class Scene:
    """A document's organisations with their regions, to read words about places."""

    article: Article
    organizations: Sequence[Organization]
    regions: Mapping[str, Region]
    publisher: Region | None  # of who says 我院, 我市
    is_press: bool  # whether that is a paper or a station

    def in_words(self, words: str, reach: int = 40) -> Region | None:
        """Get the place that ``words`` say within their first ``reach`` characters."""
        found = [*self._organizations_in(words), *self._places_in(words)]
        if self.publisher and (home := _AT_HOME.search(words)):
            found.append((home.start(), self.publisher))
        if self.publisher and (home := _OUR_PLACE.search(words)):
            region = _up_to(self.publisher, home.group(1))
            found += [(home.start(), region)] if region else []
        near = [(start, region) for start, region in found if start <= reach]
        if not near:
            return None
        first = min(start for start, _ in near)
        return max((r for start, r in near if start <= first + 8), key=_depth)

    def in_sentences(self, act: Act) -> Region | None:
        """Get where the sentences that tell an act say it was."""
        for words, reach in self._phrases(act):
            region = self.in_words(words, reach)
            if region is not None:
                return region
        return None

    def of_object(self, act: Act) -> Region | None:
        """Get the place of the hospital, branch or office whose plaque is unveiled."""
        if act.event_type != "unveiling" or not _SIGN.search(act.object or ""):
            return None
        for organization in self.organizations:
            if act.object in (organization.name, *organization.aliases):
                return self.regions.get(organization.name)
        found = locate_name(act.object, self.article.published)
        if len(found) != 1 or found[0].city is None:
            return None
        by_name = found[0].basis == "name" or act.object in known_names()
        return found[0] if by_name else None

    def of_press(self) -> Region | None:
        """Get the place of a local publisher who reports on those of that place.

        A hospital's own page is no local press: it tells of its journeys too.
        """
        if self.publisher is None or not self.is_press or not self.publisher.city:
            return None
        at_home = any(
            region.city == self.publisher.city
            for name, region in self.regions.items()
            if name != self.article.source
        )
        return self.publisher if at_home else None

    def of_parties(self) -> Region | None:
        """Get the one city, or county, in which all organisations of the page are."""
        parties = [
            self.regions[organization.name]
            for organization in self.organizations
            if organization.name in self.regions
            and organization.org_type not in ("media", "alliance", "other")
        ]
        seats = [region for region in parties if region.city or region.county]
        if len(seats) < 2 or len({region.province for region in parties}) > 1:
            return None
        if len({region.city for region in seats}) > 1 or seats[0].city is None:
            return None
        if len({region.county for region in seats}) == 1:
            return seats[0]
        return _up_to(seats[0], "市")

    def _phrases(self, act: Act) -> Iterator[tuple[str, int]]:
        """Go through the words after 在, 走进, 赴 in the sentences about an act."""
        patterns = [(_HELD, 40), (_CAME, 10), (_CARRIED_OUT, 30)]
        if act.event_type in _STAYS:
            patterns.append((_WENT, 2))
        spans = ((act.start, act.end), *act.told)
        for pattern, reach in patterns:
            for start, end in dict.fromkeys(spans):
                for match in pattern.finditer(self.article.plain[start:end]):
                    words = match.group("where")
                    if not _NOT_WHERE.search(words):
                        yield words, reach

    def _organizations_in(self, words: str) -> Iterator[tuple[int, Region]]:
        for organization in self.organizations:
            region = self.regions.get(organization.name)
            for name in (organization.name, *organization.aliases):
                start = words.find(name) if len(name) > 2 else -1
                if region is not None and start >= 0:
                    yield start, region
                    break

    def _places_in(self, words: str) -> Iterator[tuple[int, Region]]:
        for place in find_places(words, self.article.published):
            if len(place.candidates) == 1:
                yield place.start, place.candidates[0]


def place_of_act(scene: Scene, acts: Sequence[Act], i: int) -> Region | None:
    """Get the region of act ``i`` where the page says it or makes it certain.

    Evidence in order: the venue, the sentences that tell the act, those of the same
    ceremony, what was unveiled, the dateline, the one city of all parties, the
    place of the local press.
    """
    act = acts[i]
    same = [other for other in acts if other.occasion == act.occasion]
    return (
        scene.in_words(act.venue or "")
        or scene.in_sentences(act)
        or _agreed(scene.in_words(other.venue or "") for other in same)
        or _agreed(scene.in_sentences(o) for o in same if o.event_type not in _STAYS)
        or _agreed(scene.of_object(other) for other in same)
        or scene.in_words(scene.article.dateline or "")
        or scene.of_parties()
        or scene.of_press()
    )


def _agreed(regions: Iterable[Region | None]) -> Region | None:
    """Get the region that all acts of a ceremony which say one agree on."""
    found = {replace(region, basis=None) for region in regions if region is not None}
    return found.pop() if len(found) == 1 else None


def _depth(region: Region) -> int:
    """Count the levels down to which a region is known."""
    return sum(part is not None for part in (region.city, region.county, region.adcode))


def _up_to(region: Region, level: str) -> Region | None:
    """Get the city (市, 州) or the county (县, 区, 旗) that a region lies in."""
    if level in "县区旗":
        return region if region.county else None
    if region.county is None or region.city is None:
        return region if region.city else None
    return next(
        (
            candidate
            for place in find_places(region.city)
            for candidate in place.candidates
            if candidate.city == region.city and candidate.county is None
        ),
        None,
    )
