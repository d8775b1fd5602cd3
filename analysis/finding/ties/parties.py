"""Who are the two sides: the bodies of a sentence, and which one is stronger."""

import re
from collections.abc import Sequence

from analysis import places
from analysis.finding.organizations import known
from analysis.finding.organizations.names import place_chain
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.words import rank_pattern
from analysis.records import OrganizationMention, Region, Sentence

HOSPITALS = ("hospital", "maternal_child_hospital")
GIVING = (*HOSPITALS, "university", "research_center")
OFFICES = ("government", "health_commission")
_FIRST = 0xE000  # private characters stand for mentions
_SECOND_NAME = re.compile(
    r"(?<=[\ue000-\uf8ff])[((][^()]{0,8}[\ue000-\uf8ff][^()]{0,8}[))]"
)
# 甲医院负责人签署协议: the house signs, whoever holds the pen.
_SIGNS_FOR = re.compile("(?:主要|有关|相关)?(?:负责人|负责同志|代表|领导)[^院]{0,6}签")
# 甲,与乙,签订协议
_COMMA = re.compile(
    r"(?:(?:^|(?<=[,。;:]))(?P<side>[\ue000-\uf8ff])),(?=[与和同])"
    r"|(?<=[与和同][\ue000-\uf8ff]),(?=签|共同签|正式签)"
)
# 和县兴国镇卫生院, 与市某医院: the level of a place that the name leaves out.
_LEVEL = re.compile(r"(?<=[与和同、及])[省市县区州](?=[\ue000-\uf8ff])")
_SPACED = re.compile(r"\s+(?=[,。;:、“”])|(?<=[,。;:、“”])\s+")


def party_type(name: str) -> str:
    """Get the ``org_type`` of a standing name."""
    body = known.organization(name)
    return body.org_type if body else type_of_name(name) or "other"


def is_party(name: str | None) -> bool:
    """Tell whether a body can be an end of a tie; committees of the party are none."""
    if name is None or name.startswith(("中共", "政协")):
        return False
    if name.endswith(("人民代表大会常务委员会", "附属医院网络医院")):
        return False
    return party_type(name) in (*GIVING, *OFFICES)


def masked(
    plain: str, sentence: Sentence, mentions: Sequence[OrganizationMention]
) -> tuple[str, list[OrganizationMention]]:
    """Get the sentence with one private character for each body that can be a party.

    Second names in brackets and spaces at marks are left out.
    """
    here = [
        m
        for m in mentions
        if sentence.start <= m.start and m.end <= sentence.end and is_party(m.name)
    ]
    text, position = [], sentence.start
    for index, mention in enumerate(here):
        text.append(plain[position : mention.start] + chr(_FIRST + index))
        position = mention.end
    whole = "".join(text) + plain[position : sentence.end]
    for pattern in (_SECOND_NAME, _SPACED, _LEVEL):
        whole = pattern.sub("", whole)
    return _COMMA.sub(r"\g<side>", whole), here


def mention_of(
    character: str, here: Sequence[OrganizationMention]
) -> OrganizationMention:
    """Get the mention that a private character stands for."""
    return here[ord(character) - _FIRST]


def is_employer(plain: str, mention: OrganizationMention) -> bool:
    """Tell whether the name only says whose 院长 somebody is."""
    after = re.split(r"[,。;、“(]", plain[mention.end : mention.end + 22])[0]
    if _SIGNS_FOR.match(after):
        return False
    rank = rank_pattern().search(after)
    return rank is not None and not re.search(
        r"与|和|签|为|代表|共同", after[: rank.start()]
    )


def strength(name: str) -> float:
    """Get how far up a body stands.

    6 a school's or the nation's, 5 a province's, 4 of its capital or known without a
    place, 3 a city's, 2 a county's, 1 a town's, below 1 an office, likewise.
    """
    kind = party_type(name)
    if kind in OFFICES:
        return _level_of_office(name) / 10
    name = known.standing(name) or name  # 武汉同济医院 is a school's
    if re.search(r"卫生院|社区卫生|卫生服务|乡|镇", name):
        return 1
    chain = place_chain(name)
    local_school = "医学院" in name and "大学" not in name and bool(chain)
    school = kind == "university" or re.search("大学|医学院|科学院", name)
    if name.startswith("中国") or (school and not local_school):
        seated = _regions_of(name.partition("附属")[2])  # 附属安庆第一人民医院
        return 5 if any(_is_plain_city(region) for region in seated) else 6
    if not chain:
        return 4 if known.organization(name) else 2
    regions = _regions_of(name)
    if any(region.county for region in regions):
        return 2
    if any(region.city and region.city != region.province for region in regions):
        return 4 if local_school or not any(map(_is_plain_city, regions)) else 3
    return 5


def _level_of_office(name: str) -> int:
    """Get 3 for a province's office, 2 for a city's, 1 for a county's, 0 unknown."""
    regions = _regions_of(name)
    if not regions:
        return 0
    if any(region.county for region in regions):
        return 1
    return 2 if any(r.city and r.city != r.province for r in regions) else 3


def _regions_of(name: str) -> Sequence[Region]:
    """Get the divisions that the last place of a name may be."""
    told = filter(None, map(places.find_places, reversed(place_chain(name))))
    return next((found[0].candidates for found in told), ())


def _is_plain_city(region: Region) -> bool:
    """Tell whether a region is a city or part of one, and no province's capital."""
    inside = region.city and region.city != region.province
    return bool(inside) and not region.adcode.endswith("0100")


def lead_first(left: str, right: str) -> tuple[str, str]:
    """Order two sides: the stronger first, the one named first where neither is."""
    return (left, right) if strength(left) >= strength(right) else (right, left)


def own_government(left: str, right: str) -> bool:
    """Tell whether an office and a hospital are of one and the same place."""
    kinds = {party_type(left) in OFFICES, party_type(right) in OFFICES}
    if kinds != {True, False}:
        return False
    chains = [place_chain(name)[-1:] for name in (left, right)]
    return bool(chains[0]) and chains[0] == chains[1]
