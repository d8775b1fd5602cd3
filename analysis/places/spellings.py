"""How else known hospitals are written: by old, short and mixed names, by rule."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from analysis import lexicon

_ORDER = re.compile(
    r"^(?:(第[一二三四五六七八九十]+)附属|附属(第[一二三四五六七八九十]+))医院$"
)
_REGIONS = (
    "内蒙古自治区",
    "广西壮族自治区",
    "西藏自治区",
    "宁夏回族自治区",
    "新疆维吾尔自治区",
)
_PEOPLES = re.compile("自治区|壮族|回族|维吾尔")
_OWN_NAME = re.compile(r"^[一-鿿]{2,4}[一二三四]?医?院$")  # 邵逸夫医院, 湘雅二院


@cache
def _universities() -> dict[str, tuple[str, ...]]:
    """Get the short and former names of each university."""
    return {
        row["name"]: tuple(filter(None, row["aliases"].split("、")))
        for row in lexicon.rows("known_institutions")
        if row["org_type"] == "university"
    }


def spellings_of(name: str, aliases: Sequence[str]) -> Iterator[str]:
    """Go through what pages write for a known hospital, by rule.

    A university goes by its short or former name, a number stands before or behind
    附属, the medical school is left out, a hospital's own name stands behind the
    school's; an autonomous region goes by its short name; 中医院 is 中医医院.

    Examples
    --------
    >>> sorted(spellings_of("大连医科大学附属第一医院", ()))
    ['大连医科大学第一附属医院']
    >>> sorted(spellings_of("浙江大学医学院附属邵逸夫医院", ("邵逸夫医院",)))
    ['浙江大学邵逸夫医院', '浙江大学附属邵逸夫医院']
    >>> list(spellings_of("宁夏回族自治区人民医院", ()))
    ['宁夏人民医院', '宁夏自治区人民医院']
    >>> list(spellings_of("太和县人民医院", ()))
    []
    """
    yield from _of_school(name, aliases)
    yield from _of_region(name)
    for spelled in (name, *aliases, *_of_region(name)):
        if spelled.endswith("中医院"):
            yield f"{spelled[:-1]}医院"
        elif spelled.endswith("中医医院"):
            yield f"{spelled[:-2]}院"


def _of_region(name: str) -> Iterator[str]:
    region = next((r for r in _REGIONS if name.startswith(r)), None)
    if region is not None:
        short, rest = _PEOPLES.sub("", region), name[len(region) :]
        yield from (n for n in (short + rest, f"{short}自治区{rest}") if n != name)


def _of_school(name: str, aliases: Sequence[str]) -> Iterator[str]:
    school = _school_of(name)
    if school is None or name == school:
        return
    rests = {name[len(school) :]}
    rests |= {rest.removeprefix("医学院") for rest in rests if "医学院附属" in rest}
    rests |= {_swapped(rest) for rest in rests if _ORDER.match(rest)}
    own = {alias for alias in aliases if _OWN_NAME.match(alias)}
    rests |= own | {f"附属{alias}" for alias in own}
    for head in (school, *_universities()[school]):
        yield from (head + rest for rest in rests if head + rest != name)


def _school_of(name: str) -> str | None:
    """Get the university, and not its medical school, that a name begins with."""
    starts = [school for school in _universities() if name.startswith(school)]
    return min(starts, key=len, default=None)


def _swapped(rest: str) -> str:
    before, behind = _ORDER.match(rest).groups()
    return f"附属{before}医院" if before else f"{behind}附属医院"
