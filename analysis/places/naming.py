"""Where an organisation is, by its name alone: gazetteer first, then its places."""

import re
from dataclasses import replace

from analysis.places.days import region_on
from analysis.places.divisions import current
from analysis.places.gazetteer import KnownOrganization, known_names, known_spans
from analysis.places.mentions import PlaceMention, find_places
from analysis.records import Region

_BRACKET = re.compile(r"[(（]([^()（）]*)[)）]")
# Words before the place in the names of offices of party, people and state.
_BEFORE_PLACE = re.compile(
    r"(?:中共|中国共产党|政协|中国人民政治协商会议|共青团|民革|民盟|民建|民进|农工党|"
    r"致公党|九三学社|国家税务总局|中国红十字会|中国人民解放军|"
    r"中国人民武装警察部队|武警|解放军|中国)*"
)
# Words before the place in the names of a county's news channels.
_CHANNEL = re.compile(r"(?:云上|掌上|今日|智慧|看)(?=[一-鿿]{2})")
# An owner, behind whose name stands what it set up: 某医院敦化医院.
_OWNER = re.compile(r".+?(?:大学|学院|医院|研究院)(?=.)")
_NATIONAL = re.compile(r"(?:国家|中国|全国|国务院|中央|中华|最高人民)")
_SEATED = re.compile(r"医院|分院|院区|卫生院|保健院|分中心|门诊部|基地|工作站")
# A hospital's branch, named after a place without level word: 太和 in 某医院太和医院.
_BRANCH = re.compile(r"(?P<stem>[一-鿿]{2,4})(?:医院|分院|院区|分中心)")
# What may share its name with a far place: 大同分院 of a county is not in 大同.
_OFFSHOOT = re.compile(r"分院|院区|门诊部")
_LEVEL = re.compile(r"[省市县区旗盟]$|自治州$")
# A university's own schools stand where it stands; what bears its name need not.
_SCHOOL = re.compile(
    r"(?:基础医学|公共卫生|药学?|护理|研究生|医学技术|医学检验|中医|中药|生命科学)学?院$"
)
_POSTED = re.compile(r"驻([一-鿿]{2,8})(?:办事处|联络处)")
_COMPANY = re.compile(r"(?<=公司)|(?<=集团)")
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
    outside, inside = _BRACKET.sub("", name), _BRACKET.findall(name)
    for part in (name, outside, *inside):
        known = known_names().get(part)
        if known is not None:
            return _of_known(known, day)
    for part in (outside, *inside):
        readers = (_by_post, _by_owner, _by_company, _by_chain)
        found = next(filter(None, (reader(part, day) for reader in readers)), ())
        if found:
            return found
    return ()


def is_national(name: str) -> bool:
    """Tell whether a body of the whole country is named, which has no region.

    Examples
    --------
    >>> is_national("国家发展和改革委员会"), is_national("中国医师协会")
    (True, True)
    """
    return bool(_NATIONAL.match(name)) and not locate_name(name)


def _of_known(known: KnownOrganization, day: str | None) -> tuple[Region, ...]:
    """Get the region of a known organisation as of the day."""
    if known.region is None:
        return ()
    return (replace(region_on(known.region, day), basis="gazetteer"),)


def _by_post(name: str, day: str | None) -> tuple[Region, ...]:
    """Get where an office sent to another city is: 某省人民政府驻成都办事处."""
    match = _POSTED.search(name)
    return _lowest(find_places(match.group(1), day)) if match else ()


def _by_owner(name: str, day: str | None) -> tuple[Region, ...]:
    """Get the seat of what an institution set up, or else the institution's own.

    What is named after a university without saying a place need not stand in the
    university's city, nor an alliance in its head's: they give the province. A school
    that bears its city's name (成都中医药大学) says the place of its hospitals.
    """
    owner, rest = _parted(name)
    if rest is None:
        return ()
    places = find_places(rest, day) if _SEATED.search(rest) else []
    if places:
        return _of_offshoot(places, rest, name[: len(name) - len(rest)], day)
    if owner is None or owner.region is None:
        return ()
    branch = _BRANCH.fullmatch(rest) if owner.name.endswith("医院") else None
    if branch and (seat := branch_seat(branch["stem"], owner.region, day)):
        return (replace(seat, basis="name"),)
    away = owner.org_type == "university" and not _SCHOOL.fullmatch(rest)
    away = away and not (_SEATED.search(rest) and _bears_its_city(owner, day))
    if _SPREAD.search(rest) or away:
        # 沧州市中心医院医疗集团 says its city; 南昌大学第一附属医院妇科联盟 does not.
        says = re.match("[一-鿿]{2,8}?市(?=.+医院)", name)
        return (says and _by_chain(name, day)) or (_province_of(owner.region),)
    return _of_known(owner, day)


def _bears_its_city(owner: KnownOrganization, day: str | None) -> bool:
    """Tell whether an institution is named after the city in which it stands."""
    named = [p for p in find_places(owner.name, day) if p.start == 0]
    cities = {r.city for p in named for r in p.candidates if not r.county}
    return owner.region.city is not None and owner.region.city in cities


def _parted(name: str) -> tuple[KnownOrganization | None, str | None]:
    """Get the owner of a name, if it is known, and what stands behind it, if any."""
    spans = known_spans(name)
    if spans and spans[0][0] == 0:
        return spans[0][2], name[spans[0][1] :]
    match = _OWNER.match(name)
    return None, name[match.end() :] if match else None


def owner_of_far_branch(name: str, day: str | None = None) -> Region | None:
    """Get where the owner of a branch is whose place would lie in another province.

    A branch that bears a name without level word (金山院区) may be named after a hill
    or a road of its own city: the far place is meant only where the page speaks of it.

    Examples
    --------
    >>> owner_of_far_branch("福建省立医院金山院区").city
    '福州市'
    >>> owner_of_far_branch("复旦大学附属儿科医院厦门医院")
    """
    owner, rest = _parted(name)
    if name in known_names() or not rest or not _SEATED.search(rest):
        return None
    places = find_places(rest, day)
    if not places or _LEVEL.search(places[-1].text):
        return None
    homes = _by_chain(name[: len(name) - len(rest)], day)
    home = owner.region if owner else homes[0] if len(homes) == 1 else None
    found = _lowest(places)
    small = all(region.county or _OFFSHOOT.search(rest) for region in found)
    if home is None or not small or any(r.city is None for r in found):
        return None
    return None if any(r.province == home.province for r in found) else home


def _of_offshoot(
    places: list[PlaceMention], rest: str, owner: str, day: str | None
) -> tuple[Region, ...]:
    """Get where a branch is that bears a place's name, near its owner if it may be.

    The branches of a county's hospital are its towns, whatever county or city far
    away shares a town's name; one that says its level (沙县) means it.
    """
    found = _lowest(places)
    if _LEVEL.search(places[-1].text) or not _OFFSHOOT.search(rest):
        return found
    homes = _by_chain(owner, day)
    if len(homes) != 1:
        return found
    if homes[0].county is not None:
        return homes
    return tuple(region for region in found if region.city == homes[0].city) or found


def branch_seat(stem: str, near: Region, day: str | None = None) -> Region | None:
    """Get the one division of a province that a branch is named after.

    Examples
    --------
    >>> branch_seat("太和", locate_name("安徽省立医院")[0]).county
    '太和县'
    >>> branch_seat("和平", locate_name("安徽省立医院")[0])
    """
    found = {
        region
        for level in "市县区旗州"
        for place in find_places(stem + level, day)
        if place.text == stem + level
        for region in place.candidates
        if region.province == near.province
    }
    return found.pop() if len(found) == 1 else None


def _province_of(region: Region) -> Region:
    """Get a region's province alone (a municipality is its own city)."""
    province = current()[f"{region.adcode[:2]}0000"].region
    return replace(province, basis="gazetteer")


def _by_chain(name: str, day: str | None) -> tuple[Region, ...]:
    """Get the lowest place of the chain that the name begins with."""
    name = _CHANNEL.sub("", name, count=1) if _CHANNEL.match(name) else name
    end = _BEFORE_PLACE.match(name).end()
    chain: list[PlaceMention] = []
    for place in find_places(name, day):
        if place.start == end or (not chain and place.start == 0):
            chain.append(place)
            end = place.end
    return _lowest(chain)


def _by_company(name: str, day: str | None) -> tuple[Region, ...]:
    """Get the last place in a company's name: 某集团敦化林业有限公司中心医院."""
    parts = [part for part in _COMPANY.split(name) if part]
    if len(parts) < 2:
        return ()
    found = (find_places(part, day) for part in reversed(parts))
    return _lowest(next(filter(None, found), []))


def _lowest(chain: list[PlaceMention]) -> tuple[Region, ...]:
    """Get what the last place of a chain may be."""
    if not chain:
        return ()
    return tuple(replace(region, basis="name") for region in chain[-1].candidates)
