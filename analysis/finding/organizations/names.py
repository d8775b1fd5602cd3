"""From a name as written to the full standing name of the organisation."""

import re
from collections.abc import Iterable
from functools import cache

from analysis import lexicon, places
from analysis.finding.organizations.spans import LEVELS, has_level

_OF_TOWN = re.compile("[一-龥]{2,4}(?:镇|乡|街道)(?:中心)?(?:卫生院|社区|人民政府)")
# The corps of Xinjiang, without its divisions: 兵团卫健委, no 兵团第八师石河子市.
_CORPS = re.compile("^(?:新疆)?(?:生产建设)?兵团(?=[^第一二三四五六七八九十团])")
_PARTIES = ("农工", "民盟", "民建", "民进", "九三学社", "致公党", "民革", "台盟")


@cache
def _office_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, lexicon.words('office_names')))})$")


def standing_office(name: str) -> str:
    """Spell the office that ends ``name`` in full.

    Examples
    --------
    >>> standing_office("德州市卫健委"), standing_office("云阳县委")
    ('德州市卫生健康委员会', '中共云阳县委员会')
    """
    name = re.sub("^中国共产党", "中共", name)
    if match := re.fullmatch(r"(.+[省市县区州旗盟])政协", name):
        return f"政协{match.group(1)}委员会"
    match = _office_pattern().search(name)
    if match is None or _spelled_out(name, match.group()):
        return name
    if name.startswith(_PARTIES):
        return name  # 农工党江苏省委 is no committee of the ruling party
    standing = lexicon.mapping("office_names", "standing")[match.group()]
    party = match.group().endswith(("党委", "省委", "市委", "县委", "区委", "州委"))
    party = party or match.group() in ("旗委", "盟委", "地委")
    head = name[: match.start()]
    if party and not head:
        return name
    prefix = "中共" if party and not head.startswith("中共") else ""
    return prefix + head + standing


def _spelled_out(name: str, short: str) -> bool:
    """人民政府 ends in 政府 but is the standing name already."""
    full = lexicon.mapping("office_names", "standing")[short]
    return name.endswith(full) or (short == "人大" and name.endswith("人民代表大会"))


def place_chain(name: str) -> list[str]:
    """Get the places that ``name`` begins with, one after the other."""
    head = 2 if name.startswith("中共") else 0
    chain, position = [], head
    for place in places.find_places(name):
        if place.start != position:
            break
        chain.append(place.text)
        position = place.end
    return chain


def official_place(place: str) -> str:
    """Get the official name of a place as written: 融水县, 延边州.

    A place that several divisions share stays as it is written.
    """
    found = [p for p in places.find_places(place) if p.text == place]
    if not found or len(found[0].candidates) != 1 or not has_level(place):
        return place
    region = found[0].candidates[0]
    official = region.county or region.city or region.province or place
    same_level = official[-1] == place[-1] and "师" not in place
    return official if same_level and official[0] == place[0] else place


def standing_name(name: str) -> str:
    """Get the full spelling that a written name alone allows.

    Higher divisions in front of a county or city are left off, so that two spellings
    of one organisation become one; a district keeps its city.

    Examples
    --------
    >>> standing_name("湖南省常德市第四人民医院"), standing_name("玉树州杂多县医院")
    ('常德市第四人民医院', '杂多县医院')
    """
    name = _CORPS.sub("新疆生产建设兵团", re.sub("[—-]+", "-", name).strip("-"))
    name = _with_ordinal(standing_office(name))
    head = "中共" if name.startswith("中共") else ""
    chain = place_chain(name)
    if not chain or any(place.endswith(("师", "兵团")) for place in chain):
        return name
    tail = name[len(head) + sum(map(len, chain)) :]
    chain[-1] = official_place(chain[-1])
    if len(chain) == 1 and tail.startswith(("人民政府", "卫生健康", "卫生和计划生育")):
        chain[-1] = _with_level(chain[-1])
    if chain[-1][-1] in "市县旗盟州" or chain[-1].endswith("地区"):
        return head + chain[-1] + tail
    if len(chain) > 1 and chain[-1][-1] == "区" and _is_province(chain[0]):
        chain = chain[1:]
    return head + "".join(chain) + tail


def _with_level(place: str) -> str:
    """Get 河北省 for 河北 before an office; 吉林 may be the city's as well."""
    found = [p for p in places.find_places(place) if p.text == place]
    if has_level(place) or len(found) != 1 or len(found[0].candidates) != 1:
        return place
    region = found[0].candidates[0]
    return region.county or region.city or region.province or place


def _with_ordinal(name: str) -> str:
    """市三医院 is the usual short spelling of 市第三医院."""
    return re.sub(
        r"(?<=[市县区省])([一二三四五六七八九十]+)(?=(?:人民)?医院$)", r"第\1", name
    )


@cache
def _is_province(place: str) -> bool:
    found = places.find_places(place)
    return any(
        region.province and region.city in (None, region.province) and not region.county
        for p in found
        for region in p.candidates
    )


def is_abbreviation(short: str, full: str) -> bool:
    """Tell whether ``short`` can stand for ``full``: 哈医大肿瘤医院, 省人医.

    Its characters occur in ``full`` in order, the first one where the full name or a
    part after its place begins, the last one where it ends.

    Examples
    --------
    >>> is_abbreviation("吉大一院", "吉林大学第一医院")
    True
    >>> is_abbreviation("县医院", "云阳县肿瘤医院")
    False
    """
    if len(short) >= len(full) or len(short) < 3:
        return False
    if short[-1] != full[-1] and not (short[-1] == "医" and full.endswith("医院")):
        return False
    inner = full.partition("附属")[2]
    if inner and place_chain(inner) and is_abbreviation(short, inner):
        return True  # 安庆一院 of 某医科大学附属安庆第一人民医院
    begins = {full[0], *(full[len(p) :][:1] for p in place_chain(full)[:1])}
    if (
        full.startswith(short)
        or short[0] not in begins
        or _ordinal(short) != _ordinal(full)
    ):
        return False
    if re.fullmatch(r".*[县市省区]医院", short):
        return full.endswith(short[-3] + "人民医院")
    position = 0
    for character in short:
        position = full.find(character, position) + 1
        if not position:
            return False
    return _keeps_kind(short, full)


_KINDS = re.compile(
    r"肿瘤|妇幼|妇产|儿童|中医|中西医|口腔|眼科|胸科|传染|精神|蒙医|藏医|康复|结核|肛肠|骨科|附属|附院|医学院"
)


def by_ordinal(short: str, full_names: Iterable[str]) -> str | None:
    """Get the one full name that 二附院, 附属医院 or 一院 can mean."""
    match = re.fullmatch(
        r"(?:[一二三四五六七八九十]?附(?:属)?)?[一二三四五六七八九十]?(?:医)?院", short
    )
    if match is None or short in ("医院", "院"):
        return None
    return head_of_all(
        full
        for full in full_names
        if _ordinal(full) == _ordinal(short)
        and full.endswith("院")
        and ("附属" in full or "附" not in short)
    )


def _keeps_kind(short: str, full: str) -> bool:
    """Tell whether the short name keeps the kinds (肿瘤) of the full one."""
    kinds = {kind[0] for kind in _KINDS.findall(full) if kind not in ("附属", "医学院")}
    return all(initial in short for initial in kinds)


def _ordinal(name: str) -> str | None:
    match = re.search(
        r"第?([一二三四五六七八九十]+)(?=人民|附|临床|中心|医院|院|$)", name
    )
    return match.group(1) if match else None


def abbreviated(short: str, full_names: Iterable[str]) -> str | None:
    """Get the one full name that ``short`` abbreviates, None if none or several."""
    return head_of_all({f for f in full_names if is_abbreviation(short, f)})


def head_of_all(names: Iterable[str]) -> str | None:
    """Get the name with which all begin, None if none or several bodies' are meant.

    Examples
    --------
    >>> head_of_all(["吉林大学第一医院敦化医院", "吉林大学第一医院"])
    '吉林大学第一医院'
    """
    names = sorted(names, key=len)
    meant = names and all(name.startswith(names[0]) for name in names)
    return names[0] if meant else None


def level_of(name: str) -> str | None:
    """Get the level word that stands for the place in 市卫健委, 自治区卫健委."""
    if name.startswith("自治区"):
        return "自治区"
    return name[0] if name[0] in LEVELS and len(name) > 2 else None


def same_name(left: str, right: str) -> bool:
    """Tell whether two names differ only in how they spell place or kind.

    Examples
    --------
    >>> same_name("长沙妇幼保健院", "湖南省长沙市妇幼保健院")
    True
    >>> same_name("吉林医院", "吉林市医院"), same_name("甲县医院", "乙县医院")
    (False, False)
    >>> same_name("那大镇卫生院", "儋州市那大镇卫生院")
    True
    >>> same_name("内蒙古胸科医院", "内蒙古自治区胸科医院")
    True
    """
    short, long = sorted((left, right), key=len)
    if short == long:
        return True
    if _OF_TOWN.match(short) and long.endswith(short):
        above = long[: -len(short)]
        return "".join(place_chain(above)) == above
    chains = [place_chain(name) for name in (short, long)]
    tails = [
        name[sum(map(len, chain)) :].replace("妇女儿童", "妇儿")
        for name, chain in zip((short, long), chains, strict=True)
    ]
    if tails[0] != tails[1] or not tails[0] or not all(chains):
        return False
    lowest = sorted((chain[-1] for chain in chains), key=len)
    # 哈尔滨胸科医院 leaves the city's level word out, 广西中医医院 the province's;
    # 承德医院 may be anybody's.
    official = (lowest[0] + "市", _with_level(lowest[0]))
    return lowest[0] == lowest[1] or (lowest[1] in official and tails[0] != "医院")
