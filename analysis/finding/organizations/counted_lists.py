"""Bodies of a list that says how many they are: 甲、乙两县人民医院, 丙、丁11个镇卫生院.

The number is the proof: a list of other length is left alone, unless 等 says that it
names some of them only.
"""

import re
from collections.abc import Iterator
from functools import cache

from analysis import lexicon, places
from analysis.finding.organizations.spans import has_level
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.quantities.numerals import number
from analysis.records import OrganizationMention

_JOIN = "(?:、|和|与|及|以及)"
# 太和、颍上, 甲、乙和丙, 甲和乙、丙和丁: names may have 和 in them.
_SPLITS = tuple(map(re.compile, ("、", f"、|{_JOIN}(?=[^、]*$)", _JOIN)))
_TYPES = ("hospital", "maternal_child_hospital", "health_commission", "government")
# 乡镇 and none say no level word that an item could lack.
_OF_COUNTIES = ("县", "市", "区", "旗")
_OF_TOWNS = ("镇", "乡", "街道")
_LEVELS = (*_OF_COUNTIES, *_OF_TOWNS)
# Words that may stand before the first item: 先是甲、乙, 与甲、乙, 包括甲、乙.
_GLUE = re.compile(
    ".*(?:[是为有与和同由对向给的括含即自在及到把将赴来]|联合|携手|组织|牵头)"
)
_LOCAL = re.compile("(?:中心)?(?:卫生院|卫生服务(?:中心|站))$")


@cache
def _pattern() -> re.Pattern[str]:
    suffixes = [
        row["suffix"]
        for row in lexicon.rows("organization_suffixes")
        if row["org_type"] in _TYPES
    ]
    kind = "|".join(sorted(map(re.escape, suffixes), key=len, reverse=True))
    return re.compile(
        rf"(?P<items>[一-龥]{{2,16}}?(?:{_JOIN}[一-龥]{{2,8}}?)+)(?P<more>等)?"
        r"(?P<count>\d{1,3}|[两二三四五六七八九十]{1,3})(?:个|家|所)?"
        rf"(?P<level>乡镇|{'|'.join(_LEVELS)})?的?"
        rf"(?P<kind>(?:人民|中心|中医|中|第[一二三四五六七八九十]+){{0,2}}(?:{kind}))"
    )


def counted_bodies(text: str) -> Iterator[OrganizationMention]:
    """Get each body of the counted lists in ``text``, the last one up to the kind."""
    for match in _pattern().finditer(text):
        told = number(match["count"])
        for items in map(list, map(_spans, _SPLITS, [match["items"]] * len(_SPLITS))):
            if told <= len(items) if match["more"] else told != len(items):
                continue
            found = [_body(text, match, span, span is items[-1]) for span in items]
            if all(found):
                yield from filter(None, found)
                break


def _spans(separator: re.Pattern[str], listed: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in separator.finditer(listed):
        yield start, match.start()
        start = match.end()
    yield start, len(listed)


def _body(
    text: str, match: re.Match[str], span: tuple[int, int], last: bool
) -> OrganizationMention | None:
    begin, end = (match.start("items") + at for at in span)
    level = match["level"] if match["level"] in _LEVELS else ""
    start = _start_of(text[begin:end], level)
    if start is None:
        return None
    place = _with_level(text[begin + start : end], level)
    kind = match["kind"]
    if not (place.endswith(_LEVELS) or has_level(place) or _LOCAL.search(kind)):
        return None  # 北京、上海两家医院
    name = place + kind
    if type_of_name(name) is None:
        return None
    stop = match.end() if last else end
    return OrganizationMention(begin + start, stop, name, None, "place")


def _with_level(place: str, level: str) -> str:
    """Get 洪市镇 for 洪市 of a list of towns, and 颍上县 as it is."""
    same = _OF_TOWNS if level in _OF_TOWNS else _OF_COUNTIES
    return place if not level or place.endswith(same) else place + level


def _start_of(item: str, level: str) -> int | None:
    """Get where the place of an item begins, None where it cannot be told."""
    named = _with_level(item, level)
    found = [p for p in places.find_places(named) if p.end == len(named)]
    if found:
        return found[0].start
    glue = _GLUE.match(item)
    start = glue.end() if glue else 0
    return start if 2 <= len(item) - start <= 4 else None
