"""The towns that a page names behind their county, for bodies named after them."""

import re
from collections.abc import Mapping

from analysis.places import find_places
from analysis.records import Article, Region

_READ = ("title", "body", "caption")
_OF_TOWN = r"(?:镇|乡|街道)?(?:中心)?(?:医院|卫生院|人民政府|党委)"
_NAMED_AFTER = re.compile(r"[一-鿿]{2,4}(?:[镇乡]|街道)")
_TOWN = re.compile(r"(?P<stem>[一-鿿]{1,4}?)(?:镇|乡|街道)")


def towns_of(article: Article, day: str | None) -> Mapping[str, Region]:
    """Get the county of each town that the page names right behind it.

    甲县乙镇党委书记 says where 乙镇卫生院 and 乙医院 are. A town that the page puts in
    two counties is in neither.

    Returns
    -------
    mapping
        The town's name without 镇, 乡 or 街道, to its county.
    """
    found: dict[str, set[Region]] = {}
    for section in article.sections:
        if section.section not in _READ:
            continue
        text = article.plain[section.start : section.end]
        for place in find_places(text, day):
            town = _TOWN.match(text, place.end)
            if town and len(place.candidates) == 1 and place.candidates[0].county:
                found.setdefault(town["stem"], set()).add(place.candidates[0])
    return {
        stem: regions.pop()
        for stem, regions in found.items()
        if len({region.adcode for region in regions}) == 1 and len(stem) > 1
    }


def in_town(name: str, towns: Mapping[str, Region]) -> Region | None:
    """Get the county of the town after which a body is named, if the page says it."""
    for stem, region in towns.items():
        if re.match(stem + _OF_TOWN, name):
            return region
    return None


def is_of_town(name: str) -> bool:
    """Tell whether a body is named after a town, of which counties share many."""
    return bool(_NAMED_AFTER.match(name))
