"""Where an organisation is, by its name alone: gazetteer first, then its places."""

import re
from dataclasses import replace

from analysis.places.days import region_on
from analysis.places.gazetteer import KnownOrganization, known_names, known_spans
from analysis.places.mentions import PlaceMention, find_places
from analysis.records import Region

_BRACKET = re.compile(r"[(（]([^()（）]*)[)）]")
# Words before the place in the names of offices of party, people and state.
_BEFORE_PLACE = re.compile(
    r"(?:中共|中国共产党|政协|中国人民政治协商会议|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|"
    r"国家税务总局|中国红十字会|中国人民解放军|中国人民武装警察部队|武警|解放军|中国)*"
)
# What one organisation sets up or takes in elsewhere: 某医院敦化医院, 某大学附属蒙城中医院.
_OWNER = re.compile(r".*(?:大学|学院|医院|医学院|研究院|集团|保健院|中心)(?=.)")
_PLACED = re.compile(r"医院|分院|院区|卫生院|保健院|分中心|门诊部|基地|工作站")
_SPREAD = re.compile(r"(?:联盟|医联体|联合体|医院集团|医疗集团|协作网|协作组)$")


def locate_name(name: str, day: str | None = None) -> tuple[Region, ...]:
    """Get the regions that an organisation's name may mean.

    A known organisation is where the gazetteer says; any other where the places in
    its own name say. A hospital that another institution set up or adopted is at the
    place named after the institution (吉林大学第一医院敦化医院). A name that says the
    province only gives the province only.

    Parameters
    ----------
    name : str
        The full name, in simplified characters.
    day : str or None
        The day spoken of: names and codes are those in force then.

    Returns
    -------
    tuple of Region
        One if the name is certain, several if places share it, none if it says none;
        ``basis`` is ``gazetteer`` or ``name``.

    Examples
    --------
    >>> [region.city for region in locate_name("胜利油田中心医院")]
    ['东营市']
    >>> [region.county for region in locate_name("云阳县肿瘤医院")]
    ['云阳县']
    >>> locate_name("省肿瘤医院")
    ()
    """
    known = _known(name)
    if known is not None:
        return _of_known(known, day)
    outside, inside = _BRACKET.sub("", name), _BRACKET.findall(name)
    for part in (outside, *inside):
        if outside != name and _known(part) is not None:
            return _of_known(_known(part), day)
    found = _by_owner(outside, day) or _by_places(outside, day)
    for part in inside:
        found = found or _by_places(part, day)
    return found


def _known(name: str) -> KnownOrganization | None:
    """Get the known organisation of that name, with or without its province."""
    return known_names().get(name) or known_names().get(_BRACKET.sub("", name))


def _of_known(known: KnownOrganization, day: str | None) -> tuple[Region, ...]:
    """Get the region of a known organisation as of the day."""
    if known.region is None:
        return ()
    return (replace(region_on(known.region, day), basis="gazetteer"),)


def _by_owner(name: str, day: str | None) -> tuple[Region, ...]:
    """Get the place of what an institution set up elsewhere, or its own place."""
    spans = known_spans(name)
    owner = spans[0][2] if spans and spans[0][0] == 0 else None
    cut = spans[0][1] if owner else 0
    match = _OWNER.match(name)
    if owner is None and match is None:
        return ()
    rest = name[cut:] if owner else name[_owner_end(name) :]
    if _PLACED.search(rest):
        places = [place for place in find_places(rest, day) if place.start > -1]
        if places:
            return _settled(places, name, day)
    if owner is None or owner.region is None:
        return ()
    region = _of_known(owner, day)[0]
    if _SPREAD.search(rest) or owner.org_type == "university":
        region = _province_of(region, day)
    return (region,)


def _owner_end(name: str) -> int:
    """Get where the institution ends that a name begins with."""
    match = re.match(r".+?(?:大学|学院|医院|研究院)(?=.)", name)
    return match.end() if match else 0


def _province_of(region: Region, day: str | None) -> Region:
    """Get a region's province alone (a municipality is its own city)."""
    province = find_places(region.province or "", day)[0].candidates[0]
    return replace(province, basis=region.basis)


def _by_places(name: str, day: str | None) -> tuple[Region, ...]:
    """Get the place chain that the name begins with."""
    places = find_places(name, day)
    start = _BEFORE_PLACE.match(name).end()
    chain: list[PlaceMention] = []
    for place in places:
        if place.start == (chain[-1].end if chain else start):
            chain.append(place)
    return _settled(chain, name, day)


def _settled(
    places: list[PlaceMention], name: str, day: str | None
) -> tuple[Region, ...]:
    """Get what the lowest place of a chain may be."""
    if not places:
        return ()
    lowest = places[-1].candidates
    return tuple(replace(region, basis="name") for region in lowest)
