"""Offices that a title implies: 副县长, 市委组织部副部长, 某新区管委会主任.

The body is that of a place named beside the title, or under way on the page.
"""

import re
from dataclasses import replace

from analysis import places
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.organizations.names import (
    official_place,
    place_chain,
    standing_name,
    standing_office,
)
from analysis.finding.organizations.spans import has_level
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.people.piece import TitlePiece, final_rank, ranks

_LEVEL_HEAD = re.compile(r"^(?:自治[区州县]|[省市县区州旗盟](?=[卫教财民人发医]))")
_LEVEL = re.compile(r"自治区|[省市县区州旗盟镇乡师]")
_STREET = re.compile(
    r"(?P<name>[一-龥]{2,12}?)(?P<kind>街道(?:办事处)?|开发区|高新区|经开区|新区|园区|示范区)$"
)
_PARTY_OFFICE = re.compile(
    r"(?P<level>自治区|[省市县区州旗盟])党?委"
    r"(?:组织部|宣传部|统战部|政法委|社会工作部|编办|办公室|办)[一-龥]{2,5}$"
)
_COMMITTEE = re.compile("(?P<place>[一-龥]{2,8}(?:[省市县区州旗盟]))党委")
_BUREAU = re.compile(
    r"(?P<level>自治区|[省市县区州])?(?P<rest>(?!委|政府|人民|人大|政协|直)[一-龥]{2,9}(?:局|办|厅|办公室))$"
)
_WORKING = re.compile("中共(.+[区园])工作委员会")
_SEVERAL = re.compile("[两三四五各双]")
BODIES = {
    "party": "中共{}委员会",
    "government": "{}人民政府",
    "congress": "{}人民代表大会常务委员会",
    "conference": "政协{}委员会",
}


def offices_placed(pieces: list[TitlePiece], homes: HomePlaces) -> list[TitlePiece]:
    """Give 卫生健康委员会主任 behind 黄石市政协副主席 its place."""
    placed = []
    place = None
    zone = None
    for piece in pieces:
        if zone and not piece.organization and piece.title.startswith("管委会"):
            body = f"{zone}管理委员会"
            piece = replace(piece, organization=body, body="government")
        zone = _zone_of(piece) or zone
        if piece.organization:
            chain = place_chain(piece.organization.removeprefix("政协"))
            place = chain[-1] if chain else place
        elif rank := final_rank(piece.title):
            office = _LEVEL_HEAD.sub("", piece.title[: -len(rank)])
            place = place or homes.last(piece.start, 40)
            place = None if place and place[-1] in "镇乡" else place
            if place and office.startswith(place[-1]):
                office = office[1:]
            if _SEVERAL.match(office):
                placed.append(replace(piece, unsettled=True))
                continue  # 两县卫计局局长: of two bodies, whose is not said
            if place and office and _is_office(office):
                body = standing_name(place + office)
                piece = replace(piece, organization=body, title=rank)
            elif not place and _is_office(office):
                body = standing_office(piece.title[: -len(rank)])
                piece = replace(piece, unsettled=True, spelled=body, title=rank)
        placed.append(piece)
    return placed


def _zone_of(piece: TitlePiece) -> str | None:
    """Get the zone of a working committee: 中共某新区工作委员会."""
    match = _WORKING.fullmatch(piece.organization or "")
    return match and match.group(1)


def _is_office(name: str) -> bool:
    """卫生健康委员会, 教育局; not 组织部, which belongs to a committee."""
    kind = type_of_name(name)
    return kind in ("health_commission", "government") and name.endswith(
        ("委员会", "局", "委", "厅", "政府")
    )


def office_of(
    plain: str, start: int, rank_start: int, stop: int, rank: str, homes: HomePlaces
) -> TitlePiece:
    """Read 公主岭市副市长 or 县委书记: the body is that of a place."""
    row = ranks()[rank]
    level = _LEVEL.search(rank)
    before = [
        p
        for p in places.find_places(plain[start:stop])
        if rank_start - start <= p.end + 1 and p.end <= rank_start - start + 1
    ]
    place = None
    town = _town_before(plain, start, rank_start, level)
    if town:
        begin = plain.rfind(town[:-1], start, rank_start)
        body = BODIES[row["body"]].format(town)
        return TitlePiece(begin, stop, plain[rank_start:stop], body, row["body"])
    if before:
        place = official_place(before[-1].text)
        if len(place) < 3 or place[-1] not in "省市县区州旗盟":
            place = _official_short(before[-1]) or place
    elif level:
        place = homes.at(level.group(), rank_start)
    elif plain[rank_start - 1] in "省市县区州盟旗" and rank_start > start:
        rank_start -= 1
        place = homes.at(plain[rank_start], rank_start)
    elif not rank.startswith("地委"):
        place = homes.last(rank_start, 60)  # 人大副主任, behind 高邑县委常委
    place = re.sub("(?<=.)([镇乡])\\1$", r"\1", place) if place else None
    begin = start + before[-1].start if before else rank_start
    body = BODIES[row["body"]].format(official_place(place)) if place else None
    tail = plain[rank_start:stop]
    return TitlePiece(begin, stop, tail, body, row["body"])


def _town_before(
    plain: str, start: int, rank_start: int, level: re.Match | None
) -> str | None:
    """太和县双沟|镇党委书记: the gazetteer has no towns, so the words before are it."""
    if level is None or level.group() not in "镇乡" or level.start():
        return None
    known = places.find_places(plain[start:rank_start])
    begin = start + known[-1].end if known else start
    name = plain[begin:rank_start].removesuffix(level.group())
    return name + level.group() if re.fullmatch("[一-龥]{1,4}", name) else None


def street_of(plain: str, start: int, rank_start: int) -> TitlePiece | None:
    """和平街道|党工委书记: the working committee of a street or a zone."""
    stop = rank_start
    match = _STREET.search(plain, start, stop)
    if match is None or match.end() != stop:
        return None
    known = places.find_places(plain[start : match.end("name")])
    ends = [place.end for place in known if start + place.end < match.start("kind")]
    begin = start + max(ends, default=0)
    body = f"中共{plain[begin:stop]}工作委员会"
    return TitlePiece(begin, stop, "", body, "party")


def zone_of(plain: str, start: int, rank_start: int) -> TitlePiece | None:
    """平原示范区管委会|主任, 和平街道办事处|主任: who runs a zone, a street."""
    if re.search("街道办(?:事处)?$", plain[start:rank_start]):
        at = plain.rfind("街道", start, rank_start) + 2
        street = street_of(plain, start, at)
        name = street and street.organization[2:].removesuffix("工作委员会")
        return street and replace(
            street, organization=f"{name}办事处", body="government"
        )
    match = re.search("管(?:理)?委(?:员)?会$", plain[start:rank_start])
    street = match and street_of(plain, start, start + match.start())
    if not street:
        return None
    body = street.organization[2:].removesuffix("工作委员会") + "管理委员会"
    return replace(street, organization=body, body="government")


def bureau_of(
    plain: str, start: int, rank_start: int, homes: HomePlaces
) -> TitlePiece | None:
    """北京市支援合作办|巡视员: an office that no list of offices has, by its place."""
    known = places.find_places(plain[start:rank_start])
    if known and known[0].start == 0 and has_level(known[0].text):
        place, at = official_place(known[0].text), start + known[0].end
        match = _BUREAU.fullmatch(plain, at, rank_start)
        fits = match and not match.group("level")
    else:
        match = _BUREAU.fullmatch(plain, start, rank_start)
        fits = match and match.group("level")
        place = fits and homes.at(match.group("level"), start)
    if not fits or not place:
        return None
    body = standing_office(place + match.group("rest"))
    return TitlePiece(start, rank_start, "", body, "government")


def committee_of(
    plain: str, start: int, stop: int, homes: HomePlaces
) -> TitlePiece | None:
    """市委组织部|副部长: a department of the committee of a place named before."""
    match = _PARTY_OFFICE.match(plain, start, stop)
    if match is None:
        return None
    place = homes.at(match.group("level"), match.start())
    body = BODIES["party"].format(official_place(place)) if place else None
    return TitlePiece(match.start(), stop, match.group(), body, "party")


def committee_in_full(name: str) -> str:
    """Get 中共西藏自治区委员会 for 西藏自治区党委.

    Examples
    --------
    >>> committee_in_full("西藏自治区党委"), committee_in_full("卫生健康委员会")
    ('中共西藏自治区委员会', '卫生健康委员会')
    """
    match = _COMMITTEE.fullmatch(name)
    return BODIES["party"].format(match.group("place")) if match else name


def _official_short(place: places.PlaceMention) -> str | None:
    if len(place.candidates) != 1:
        return None
    region = place.candidates[0]
    return region.county or region.city or region.province
