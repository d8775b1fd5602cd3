"""Where every organisation and every act of a document is, and by what evidence."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from analysis.linking.evidence import Evidence, best_of, evidence_of, seat_of
from analysis.linking.offshoots import by_head
from analysis.linking.scenes import Scene, city_of, up_to
from analysis.linking.towns import in_town, is_of_town, towns_of
from analysis.linking.venues import place_of_act
from analysis.places import (
    find_places,
    find_zones,
    is_national,
    known_names,
    locate_name,
    owner_of_far_branch,
    region_on,
)
from analysis.places.days import known
from analysis.records import Act, Article, Organization, Problem, Region

# Kinds of which a reader of the tables expects to know where they are.
_PLACED_TYPES = (
    "hospital",
    "maternal_child_hospital",
    "government",
    "health_commission",
    "university",
    "research_center",
    "disease_control",
)
_OWN_PAPER = re.compile(r"本报(?:记者|通讯员|讯)")
_PRESS = re.compile(
    r"^(?:云上|掌上|今日)|日报|晚报|晨报|都市报|融媒|新闻|电视|广播|发布$|政府网|网$|[市县区旗]人民政府$"
)


class Locations(NamedTuple):
    """The regions of a document's organisations by name and of its acts in order."""

    organizations: Mapping[str, Region]
    acts: tuple[Region | None, ...]
    problems: tuple[Problem, ...]


def locate(
    article: Article, organizations: Sequence[Organization], acts: Sequence[Act]
) -> Locations:
    """Find the region of every organisation and act of a document.

    An organisation is where the gazetteer says, else where its own name says, else
    where the page puts it beyond doubt. A name that several places share is settled
    by the other places of the page, never by a coin.

    Returns
    -------
    Locations
        ``Region.basis`` says by which evidence; what could not be settled is a
        problem ``organization_without_region`` or ``ambiguous_region``.
    """
    day = article.published
    towns, zones = towns_of(article, day), find_zones(article.plain)
    named = {
        organization.name: _candidates(article, organization, zones)
        or _as_document(filter(None, [in_town(organization.name, towns)]))
        for organization in organizations
    }
    owners = {
        name: owner for name in named if (owner := owner_of_far_branch(name, day))
    }
    doubted = [o for o in organizations if o.name in owners]
    certain = [named[name] for name in named if name not in owners]
    evidence = evidence_of(article, certain, doubted, day)
    for name, owner in owners.items():
        if not any(map(evidence.speaks_of, named[name])):
            named[name] = (replace(owner, basis="name"),)
    found: dict[str, Region] = {}
    problems: list[Problem] = []
    for organization in organizations:
        candidates = best_of(named[organization.name], evidence)
        if len(candidates) == 1:
            found[organization.name] = candidates[0]
        elif candidates:
            problems.append(_ambiguous(organization, candidates))
    found |= by_head(organizations, found)
    _by_document(article, organizations, named, found)
    _in_only_county(organizations, named, found, evidence)
    problems += _without_region(organizations, named, found)
    publisher = _publisher(article, organizations, found)
    is_press = publisher is not None and _is_press(article, organizations)
    scene = Scene(article, tuple(organizations), found, publisher, is_press, towns)
    regions = tuple(place_of_act(scene, acts, i) for i in range(len(acts)))
    return Locations(found, _in_force(acts, regions, day), tuple(problems))


def _candidates(
    article: Article, organization: Organization, zones: Mapping[str, str]
) -> tuple[Region, ...]:
    """Get where the names of an organisation put it, or the place it stands behind."""
    day = article.published
    for name in (organization.name, *organization.aliases):
        for zone, city in zones.items():
            if name.startswith(zone):
                return _as_document(locate_name(city + name, day))
        found = locate_name(name, day)
        if found:
            return found
    return _behind_place(article, organization.name, day)


def _behind_place(article: Article, name: str, day: str | None) -> tuple[Region, ...]:
    """Get the place that stands right before the name somewhere on the page."""
    text = article.plain
    start = text.find(name)
    while start >= 0:
        before = text[max(0, start - 12) : start]
        places = find_places(before, day)
        if places and places[-1].end == len(before):
            return _as_document(places[-1].candidates)
        start = text.find(name, start + 1)
    return ()


def _by_document(
    article: Article,
    organizations: Sequence[Organization],
    named: Mapping[str, tuple[Region, ...]],
    found: dict[str, Region],
) -> None:
    """Place what says no place where all others of the page are, if in one city."""
    placed = [
        region
        for organization in organizations
        if (region := found.get(organization.name)) is not None
        and organization.org_type not in ("media", "alliance")
    ]
    if article.source not in found:
        placed += [seat for seat in seat_of(article) if seat.city]
    cities = {(region.province, city_of(region)) for region in placed}
    open_names = [o for o in organizations if not named[o.name] and o.name not in found]
    if len(cities) != 1 or len(placed) < 2 or cities.pop()[1] is None:
        return
    counties = {region.county for region in placed}
    city = up_to(placed[0], "市")
    for organization in open_names:
        if is_national(organization.name) or organization.org_type == "media":
            continue
        # A town's own lies in the one county of all others, any other in their city.
        within = len(counties) == 1 and is_of_town(organization.name)
        found[organization.name] = replace(
            placed[0] if within else city, basis="document"
        )


def _in_only_county(
    organizations: Sequence[Organization],
    named: Mapping[str, tuple[Region, ...]],
    found: dict[str, Region],
    evidence: Evidence,
) -> None:
    """Place a town's own in the one county of which the page speaks.

    Where a hospital known from the gazetteer is, the page does not say; any other
    place on the page has to agree with that county.
    """
    told = [region for region in evidence.regions if region.basis != "gazetteer"]
    counties = {(r.province, r.city, r.county): r for r in told if r.county}
    if len(counties) != 1:
        return
    ((_, county),) = counties.items()
    if any(
        region.province != county.province or region.city not in (None, county.city)
        for region in told
    ):
        return
    for organization in organizations:
        name = organization.name
        if not named[name] and is_of_town(name):
            found[name] = replace(county, basis="document")


def _publisher(
    article: Article,
    organizations: Sequence[Organization],
    found: Mapping[str, Region],
) -> Region | None:
    """Get the region of the publisher: who says 我院, 我市, 我县 on this page."""
    for organization in organizations:
        if {"我院", "本院", "我校"} & {*organization.aliases}:
            return found.get(organization.name)
    if not article.source:
        return _speakers_city(article, organizations, found)
    for organization in organizations:
        if article.source in (organization.name, *organization.aliases):
            return found.get(organization.name)
    return next(iter(seat_of(article)), None)


def _speakers_city(
    article: Article,
    organizations: Sequence[Organization],
    found: Mapping[str, Region],
) -> Region | None:
    """Get the city of a paper that calls its own town's hospital 市中心医院."""
    if not _OWN_PAPER.search(article.plain):
        return None
    cities = {
        up_to(found[organization.name], "市")
        for organization in organizations
        if organization.name in found
        and any(alias.startswith("市") for alias in organization.aliases)
    }
    cities = {replace(city, basis=None) for city in cities if city}
    return cities.pop() if len(cities) == 1 else None


def _is_press(article: Article, organizations: Sequence[Organization]) -> bool:
    """Tell whether a paper, a station or a portal of news publishes the page."""
    if not article.source:
        return bool(_OWN_PAPER.search(article.plain))
    kinds = [o.org_type for o in organizations if o.name == article.source]
    return "media" in kinds or bool(_PRESS.search(article.source))


def _in_force(
    acts: Sequence[Act], regions: Sequence[Region | None], day: str | None
) -> tuple[Region | None, ...]:
    """Put the regions of acts under names and codes of their days.

    Without a year the page's own word stands: who writes 甲市 of a county that is a
    district today wrote before the change.
    """
    days = [known(act.date.value if act.date else None) or known(day) for act in acts]
    return tuple(
        region_on(region, when) if region and when else region
        for region, when in zip(regions, days, strict=True)
    )


def _without_region(
    organizations: Sequence[Organization],
    named: Mapping[str, tuple[Region, ...]],
    found: Mapping[str, Region],
) -> list[Problem]:
    """List the organisations that nothing on the page places."""
    return [
        Problem(
            "organization_without_region",
            f"Neither the gazetteer nor its name nor the page says where "
            f"{organization.name} is.",
            organization.start,
            organization.end,
        )
        for organization in organizations
        if organization.org_type in _PLACED_TYPES
        and organization.name not in found
        and not named[organization.name]
        and not is_national(organization.name)
        and organization.name not in known_names()
    ]


def _ambiguous(organization: Organization, candidates: Sequence[Region]) -> Problem:
    """Say which places an organisation's name may mean."""
    told = "、".join(_told(region) for region in candidates)
    return Problem(
        "ambiguous_region",
        f"{organization.name} may be in {told}.",
        organization.start,
        organization.end,
    )


def _told(region: Region) -> str:
    """Get a region as one word, the code behind it."""
    parts = dict.fromkeys((region.province, region.city, region.county))
    return "".join(part for part in parts if part) + f" ({region.adcode})"


def _as_document(regions: Iterable[Region]) -> tuple[Region, ...]:
    return tuple(replace(region, basis="document") for region in regions)
