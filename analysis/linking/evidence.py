"""Of which places a page speaks, to choose among what a name may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.places import PlaceMention, find_places, locate_name
from analysis.records import Article, Organization, Region

_READ = ("title", "body", "caption")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The places that a document makes certain, each as often as it is named."""

    regions: tuple[Region, ...]  # of organisations and of places in the text

    def support(self, candidate: Region) -> tuple[bool, bool, bool]:
        """Tell whether county, city and province of a candidate are spoken of.

        The seat of a hospital known from the gazetteer speaks for its province only:
        江苏省中医院 helps the 鼓楼区 of 南京 and that of 徐州 alike.
        """
        told = self._told()
        return (
            _spoken_of(told, candidate, "county"),
            _spoken_of(told, candidate, "city"),
            _spoken_of(self.regions, candidate, "province"),
        )

    def speaks_of(self, candidate: Region) -> bool:
        """Tell whether the page's own words name some place of its province."""
        return _spoken_of(self._told(), candidate, "province")

    def _told(self) -> list[Region]:
        return [region for region in self.regions if region.basis != "gazetteer"]


def evidence_of(
    article: Article,
    named: Iterable[tuple[Region, ...]],
    doubted: Sequence[Organization],
    day: str | None,
) -> Evidence:
    """Gather the places about which the page leaves no doubt.

    The place in the name of a doubted branch is none, wherever the name stands.
    """
    regions = [found[0] for found in named if len(found) == 1]
    texts = [
        article.plain[section.start : section.end]
        for section in article.sections
        if section.section in _READ
    ]
    for text in (*texts, article.source or "", article.dateline or ""):
        regions += [
            place.candidates[0]
            for place in find_places(text, day)
            if len(place.candidates) == 1 and not _in_name(text, place, doubted)
        ]
    regions += seat_of(article)
    return Evidence(tuple(dict.fromkeys(regions)))


def _in_name(text: str, place: PlaceMention, doubted: Sequence[Organization]) -> bool:
    """Tell whether a place is that of a doubted branch: 金山 of 金山院区."""
    parts = (o.name[o.name.find(place.text) :] for o in doubted if place.text in o.name)
    return any(text.startswith(part, place.start) for part in parts)


def best_of(candidates: tuple[Region, ...], evidence: Evidence) -> tuple[Region, ...]:
    """Keep the candidates of which the page speaks most closely."""
    if len(candidates) < 2:
        return candidates
    support = {region: evidence.support(region) for region in candidates}
    best = max(support.values())
    if not any(best):
        return candidates
    return tuple(region for region in candidates if support[region] == best)


def seat_of(article: Article) -> tuple[Region, ...]:
    """Get where the publisher is by its name, if the name is certain."""
    found = locate_name(article.source, article.published) if article.source else ()
    return found if len(found) == 1 else ()


def _spoken_of(regions: Iterable[Region], candidate: Region, part: str) -> bool:
    """Tell whether some region is known down to ``part`` and agrees there."""
    known = getattr(candidate, part) is not None
    return known and any(_shares(region, candidate, part) for region in regions)


def _shares(region: Region, candidate: Region, part: str) -> bool:
    """Tell whether two regions agree down to ``part``."""
    levels = ("province", "city", "county")
    until = levels[: levels.index(part) + 1]
    return all(getattr(region, at) == getattr(candidate, at) for at in until)
