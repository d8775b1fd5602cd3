"""Things told by their number and named in a list nearby: 五块牌匾,它们是A、B和C."""

import re

from analysis.finding.acts.objects import (
    QUOTE,
    clean_name,
    is_thing,
    part_names,
    quoted_names,
)
from analysis.finding.words import specialties_listed

_NUMBER = r"[\d一两二三四五六七八九十]+"
_COUNTED = re.compile(rf"^(?:{_NUMBER}|多)[块面个家所]|{_NUMBER}[块面]")
_COUNTED_BODIES = re.compile(
    rf"(?P<number>{_NUMBER})[个家所](?P<head>[^,。;:、]{{2,6}})$"
)
_COUNTED_KIND = re.compile(
    rf"(?P<number>{_NUMBER})[个家所](?P<head>[^,。;:、的在]{{2,8}}?)(?=在内|[在也]|[,。;:]|同时|正式|揭|挂|授|$)"
)
# 骨科、儿科等2个专科联盟
_SHARED = re.compile(
    rf"(?P<listed>[^,。;:]{{3,}}?)等?(?:共|这)?(?:(?P<number>{_NUMBER})[个家大])?"
    r"(?P<head>(?:专科|专病|学科)(?:医疗)?(?:联盟|医联体|协作组|分中心))"
)
# 它们是A、B, 依次为A、B, 揭牌:A、B
_BEGUN = re.compile(
    r"(?:它们|依次|分别|名称|内容|牌名)[^,。;:、“]{0,4}?(?:是|为|叫|有|包括)[:,]?|[:]"
)
_ENUMERATED = re.compile(rf"(?:是|为)(?P<name>{QUOTE})")
_DIGITS = {han: value for value, han in enumerate("一二三四五六七八九十", 1)} | {
    "两": 2
}


def is_counted(name: str) -> bool:
    """Tell whether words count things and do not name them.

    Examples
    --------
    >>> is_counted("五块"), is_counted("三家分院"), is_counted("第五医院")
    (True, True, False)
    """
    return _COUNTED.search(name.strip()) is not None


def listed_specialties(text: str) -> list[str]:
    """Get the alliances that a list of specialties shares one word for.

    Examples
    --------
    >>> listed_specialties("骨科、儿科等2个专科联盟")
    ['骨科专科联盟', '儿科专科联盟']
    """
    told = _SHARED.fullmatch(text.strip())
    listed = specialties_listed(told["listed"]) if told else []
    number = _value(told["number"]) if told and told["number"] else len(listed)
    named = len(listed) > 1 and number == len(listed)
    return [each + told["head"] for each in listed] if named else []


def listed_after(text: str, position: int) -> list[str]:
    """Get the names that ``text`` lists behind ``position``, where all are things'.

    Examples
    --------
    >>> listed_after("授牌五块,它们是:某某卒中中心、某某胸痛中心。", 4)
    ['某某卒中中心', '某某胸痛中心']
    """
    one_by_one = [match["name"] for match in _ENUMERATED.finditer(text, position)]
    if one_by_one:
        return [clean_name(name) for name in one_by_one]
    for begun in _BEGUN.finditer(text, position):
        rest = text[begun.end() :]
        names = _names(re.split("[,。;!?\n]", rest)[0])
        names = names or _things(re.split("[。;!?\n]", rest)[0].split(","))
        if names:
            return names
    return []


def listed_before(text: str, counted: str) -> list[str]:
    """Get the names that ``text`` lists, as many and of the kind that are counted.

    Examples
    --------
    >>> listed_before("依次是某县总医院甲分院、某县总医院乙分院。", "两家分院")
    ['某县总医院甲分院', '某县总医院乙分院']
    """
    told = _COUNTED_BODIES.match(counted)
    if told is None:
        return []
    number, head = _value(told["number"]), told["head"]
    for part in re.split("[,。;:!?\n]", text):
        names = _names(
            re.sub(r"^.*?(?:依次|分别)?(?:是|为|有)(?=[^是为]*、)", "", part)
        )
        if len(names) == number and all(name.endswith(head) for name in names):
            return names
    return []


def counted_kind(text: str) -> tuple[int, str] | None:
    """Get how many bodies of which kind a text tells of.

    Examples
    --------
    >>> counted_kind("包括此次揭牌的7家名医工作室在内,已有16家")
    (7, '名医工作室')
    """
    for told in _COUNTED_KIND.finditer(text):
        if is_thing(told["head"]) and _value(told["number"]) > 1:
            return _value(told["number"]), told["head"]
    return None


def quoted_of_kind(text: str, number: int, head: str) -> list[str]:
    """Get the names in marks of bodies of a kind, if there are just as many.

    Examples
    --------
    >>> quoted_of_kind("“甲名医工作室”“乙名医工作室”分别落户", 2, "名医工作室")
    ['甲名医工作室', '乙名医工作室']
    >>> quoted_of_kind("“甲名医工作室”分别落户", 2, "名医工作室")
    []
    """
    names = [name for name in quoted_names(text) if name.endswith(head)]
    return names if len(set(names)) == len(names) == number else []


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _DIGITS.get(number, 0)


def _names(text: str) -> list[str]:
    """Get the names of a list of two things or more, or of things in marks."""
    quoted = quoted_names(text)
    if quoted and not re.sub(rf"{QUOTE}|[、和与及]", "", text).strip():
        return quoted
    return _things(part_names(text))


def _things(parts: list[str]) -> list[str]:
    """Get the names of two parts or more, where all are things'."""
    names = [clean_name(part) for part in parts]
    is_list = len(names) > 1 and all(name and is_thing(name) for name in names)
    return names if is_list else []
