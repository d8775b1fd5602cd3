"""Which division a place was on a day: codes and parents change, places stay."""

from dataclasses import replace

from analysis.places.divisions import Division, current, former, successors
from analysis.records import Region


def in_force(division: Division, day: str | None) -> bool:
    """Tell whether a division was in force on ``day`` (None: today).

    ``day`` may be known to the month or year only; a year nobody knows
    (``XXXX-09-10``) counts as today.
    """
    if division.until is None:
        return True
    return known(day) is not None and day < division.until


def known(day: str | None) -> str | None:
    """Get ``day`` if its year is known."""
    return None if day is None or day.startswith("X") else day


def on(division: Division, day: str | None) -> Division:
    """Get what stood for ``division`` on ``day``: its former or present self.

    Examples
    --------
    >>> on(current()["220184"], "2019-05-01").city
    '四平市'
    >>> on(current()["220184"], "2021-04-16").city
    '长春市'
    """
    if division.until is not None and not in_force(division, day):
        division = current()[division.successor]
    if division.until is None and known(day):
        olds = [
            old
            for old in successors().get(division.adcode, ())
            if day < old.until and _same(old, division)
        ]
        # Ordered from the last to cease: the one that ceased first after the day.
        division = olds[-1] if olds else division
    return division


def region_on(region: Region, day: str | None) -> Region:
    """Get ``region`` under the names and the code in force on ``day``."""
    division = _division(region)
    if division is None:
        return region
    then = on(division, day)
    return replace(then.region, city=_city_name(then, day), basis=region.basis)


def region_now(region: Region) -> Region:
    """Get ``region`` under the names and the code of today's map."""
    division = _division(region)
    if division is None:
        return region
    if division.until is not None:
        division = current()[division.successor]
    return replace(division.region, basis=region.basis)


def adcode_now(adcode: str | None) -> str | None:
    """Get today's code for a code that was in force on some day.

    Examples
    --------
    >>> adcode_now("220381"), adcode_now("371200"), adcode_now("510107")
    ('220184', '370100', '510107')
    """
    if adcode is None or adcode in current():
        return adcode
    return next((old.successor for old in former() if old.adcode == adcode), None)


def _division(region: Region) -> Division | None:
    """Find the division a region came from, former ones by name and code."""
    name = region.county or region.city or region.province
    now = current().get(region.adcode or "")
    if now is not None and now.name == name:
        return now
    olds = (old for old in former() if old.adcode == region.adcode)
    return next((old for old in olds if old.name == name), now)


def _same(old: Division, new: Division) -> bool:
    """Tell whether a former division is ``new`` itself, not a part of it."""
    return old.is_whole and old.level == new.level


def _city_name(division: Division, day: str | None) -> str | None:
    """Get the name that the city of a division of today bore on ``day``."""
    if division.until is None and division.city_code and known(day):
        city = current().get(division.city_code)
        return on(city, day).city if city else division.city
    return division.city


def stem(name: str) -> str:
    """Get a name without the word for its kind, where two characters remain."""
    return name[:-1] if len(name) > 2 and name[-1] in "省市县区州盟旗" else name
