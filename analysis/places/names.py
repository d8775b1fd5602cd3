"""The spellings under which divisions stand in text, and which of them need care.

Full names speak for themselves. A short form (攀枝花, 云阳, 阜蒙县) may also be a
common word, a person's name or a hospital's (朝阳, 和平, 东方); those listed in
``guarded_place_names.csv`` count only where something beside them proves the place.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from analysis import lexicon
from analysis.places.divisions import Division, current, former
from analysis.records import Region

_PEOPLES = (
    "蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|"
    "哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|"
    "柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|"
    "塔吉克族|塔吉克|怒族|普米族|独龙族|保安族|裕固族|鄂伦春族|鄂温克族|各族"
)
_AUTONOMOUS = re.compile(rf"(.+?)(?:{_PEOPLES})*自治([县旗州])")
_KIND = re.compile(r"(?:特别行政区|自治区|地区|林区|特区|新区|[省市县区盟旗州])$")
_PROVINCE = re.compile(r"(?:壮族|回族|维吾尔)?(?:特别行政区|自治区|省|市)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """One division that a spelling may mean."""

    division: Division
    is_short: bool


@cache
def spellings() -> Mapping[str, tuple[Reading, ...]]:
    """Get every spelling with the divisions it may mean.

    Examples
    --------
    >>> [reading.division.name for reading in spellings()["阜蒙县"]]
    ['阜新蒙古族自治县']
    >>> len({reading.division.province for reading in spellings()["鼓楼区"]})
    3
    """
    found: dict[str, dict[tuple[str, str], Reading]] = {}
    for spelling, reading in _all():
        division = reading.division
        readings = found.setdefault(spelling, {})
        readings.setdefault((division.adcode, division.name), reading)
    return MappingProxyType(
        {
            word: _most_likely(tuple(readings.values()))
            for word, readings in found.items()
        }
    )


@cache
def guarded() -> frozenset[str]:
    """Get the short forms that need proof beside them."""
    return frozenset(lexicon.words("guarded_place_names"))


def short_names(division: Division) -> tuple[str, ...]:
    """Get the usual short forms of a division's name.

    Examples
    --------
    >>> short_names(current()["513200"])
    ('阿坝', '阿坝州')
    >>> short_names(current()["210921"])
    ('阜新', '阜新县')
    """
    name = division.name
    if division.level == "province":
        return (_PROVINCE.sub("", name),)
    autonomous = _AUTONOMOUS.fullmatch(name)
    if autonomous:
        base, kind = autonomous.groups()
        return (base, base + kind) if len(base) > 1 else (base + kind,)
    base = _KIND.sub("", name)
    return (base,) if len(base) > 1 and base != name else ()


def short_forms(region: Region) -> tuple[str, ...]:
    """Get the short forms of a region's lowest division, for use where it is known.

    Examples
    --------
    >>> short_forms(current()["430423"].region)
    ('衡山',)
    """
    division = current().get(region.adcode or "")
    return short_names(division) if division is not None else ()


def _all() -> Iterator[tuple[str, Reading]]:
    """Go through today's names, former ones and the aliases."""
    for division in (*current().values(), *former()):
        yield division.name, Reading(division, False)
        if division.until is None or division.level == "city" or len(division.name) > 2:
            for short in short_names(division):
                yield short, Reading(division, True)
    for row in lexicon.rows("region_aliases"):
        yield row["alias"], Reading(current()[row["adcode"]], False)


def _most_likely(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Keep the highest level a short form may mean, and full names before short.

    海南 is the province, 南昌 the city: who means 海南州 or 南昌县 says so.
    """
    full = tuple(reading for reading in readings if not reading.is_short)
    if full:
        return full
    for level in ("province", "city"):
        high = tuple(reading for reading in readings if reading.division.level == level)
        if high:
            return high
    return readings
