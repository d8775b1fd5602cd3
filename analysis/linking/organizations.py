"""One row and one id per organisation, whatever number of documents name it."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from analysis.finding.organizations import known, publisher
from analysis.linking.towns import is_of_town
from analysis.places import find_places, is_national, locate_name, region_now
from analysis.records import Article, Organization, Region
from analysis.tables.identifying import content_id

PLACED = ("province", "city", "county", "adcode", "lon", "lat", "region_basis")
# Names of these kinds (友谊医院, 肿瘤专科联盟) say little without a place.
_LOCAL_TYPES = (
    "hospital",
    "maternal_child_hospital",
    "government",
    "health_commission",
    "university",
    "research_center",
    "disease_control",
    "alliance",
)
_HEAD = re.compile("中共|政协|")
# A division of the corps written in front of its city: 兵团第八师石河子市.
_DIVISION = re.compile(
    r"^(?:新疆)?(?:生产建设)?(?:兵团)?第?[一二三四五六七八九十]+师(?=[一-鿿]{2,5}市)"
)


def organization_ids(
    article: Article,
    organizations: Sequence[Organization],
    regions: Mapping[str, Region],
) -> dict[str, str]:
    """Get name to id for the organisations of one document.

    The id depends on what tells the organisation apart, and so never on the documents
    built beside it:

    - its full name, that of the gazetteer where it knows second names of one hospital;
    - the city of a district (鼓楼区人民医院), whether written in front or known by
      the page, and no division of the corps in front of its city;
    - the region, where the name says none or one that several places share (友谊医院);
    - where nothing tells the region, the publisher, or else the page's own words: a
      name alike is no evidence that two pages mean one hospital.
    """
    return {
        organization.name: content_id(
            "org", *_identity(article, organization, regions.get(organization.name))
        )
        for organization in organizations
    }


def wording_of(article: Article) -> str:
    """Get a digest of what a page tells, the same for a copy under another name."""
    body = "".join(
        article.plain[section.start : section.end]
        for section in article.sections
        if section.section == "body"
    )
    words = re.sub(r"\s", "", body or article.plain)
    return hashlib.sha256(words.encode()).hexdigest()


def _identity(
    article: Article, organization: Organization, place: Region | None
) -> tuple[str | None, ...]:
    """Get what tells an organisation apart from any other of a similar name."""
    name = organization.name
    standing = known.standing(name)
    if standing:
        return (standing,)
    if place is None:
        open_place = organization.org_type in _LOCAL_TYPES and not is_national(name)
        if not open_place or len(locate_name(name)) == 1:
            return (name,)
        return name, publisher(article) or wording_of(article)
    now = region_now(place)
    full = _with_city(name, now)
    if place.basis != "document" and (full != name or len(locate_name(name)) == 1):
        return (full,)
    county = (now.county,) if is_of_town(name) else ()
    return name, now.province, now.city, *county


def _with_city(name: str, place: Region) -> str:
    """Put the city in front of a district, and leave off a division of the corps.

    越城区人民医院 is 绍兴市越城区人民医院, 八师石河子市人民医院 is 石河子市人民医院.
    """
    name = _DIVISION.sub("", name)
    head = _HEAD.match(name).end()
    first = next((p for p in find_places(name) if p.start == head), None)
    if first is None or place.county is None or place.city is None:
        return name
    is_district = first.text == place.county and first.text.endswith("区")
    return name[:head] + place.city + name[head:] if is_district else name


def link_organizations(rows: Iterable[Mapping]) -> list[dict]:
    """Get one row per organisation from the rows of all documents.

    Aliases are joined in the order of publication. Of regions the one known to the
    lowest level stands; of kinds and levels the one most pages give. A copy of a page
    counts as a document and changes nothing else.
    """
    groups: dict[str, list[Mapping]] = {}
    for row in sorted(rows, key=_when):
        groups.setdefault(row["organization_id"], []).append(row)
    linked = [_linked(group) for group in groups.values()]
    return sorted(linked, key=lambda row: (row["name"], row["organization_id"]))


def _when(row: Mapping) -> tuple:
    """Order by publication and content; names of files say nothing."""
    return row["published"] or "9999", row["sha256"], row["start"], row["name"]


def _linked(group: Sequence[Mapping]) -> dict:
    names = {row["name"] for row in group}
    longest = max(names, key=lambda name: (len(name), name))
    name = known.standing(longest) or longest
    aliases = dict.fromkeys(
        chain.from_iterable((row["name"], *row["aliases"]) for row in group)
    )
    aliases.pop(name, None)
    placed = max(group, key=lambda row: sum(row[c] is not None for c in PLACED[:4]))
    pages = {(row["sha256"], row["name"]): row for row in group}.values()
    return {
        "organization_id": group[0]["organization_id"],
        "name": name,
        "aliases": "、".join(aliases) or None,
        "org_type": _most_given(row["org_type"] for row in pages),
        "level": _most_given(row["level"] for row in pages),
        **{column: placed[column] for column in PLACED},
        "n_documents": len({row["doc_id"] for row in group}),
    }


def _most_given(values: Iterable[str | None]) -> str | None:
    """Get the value given most often, the first in the alphabet among equals."""
    given = sorted(value for value in values if value is not None)
    return max(given, key=given.count, default=None)
