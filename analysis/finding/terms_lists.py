"""Lists of fields of cooperation: 在人才培养、双向转诊、管理等方面展开合作."""

import re
from dataclasses import dataclass

from analysis.finding.terms_phrases import Phrase

_FRAME = re.compile(
    r"(?:在|从|就|围绕|聚焦|针对)"
    r"(?P<items>(?:(?!围绕|在|表示)[^。;:!?]){2,90}?)"
    r"(?:等)?(?:多个|多|各个|各|诸多|几个|[一二两三四五六七八九十]+个?大?)?"
    r"(?:方面|领域|层面|内容|工作|环节|事项|事宜|项目|维度|板块)"
)
_WITH = re.compile(
    r"合作|协作|交流|支持|帮助|帮扶|指导|对接|融合|共建|共识|协同|联动|互动|援助|联合|扶持|"
    r"共享|帮带|提升|探索|发力|深化|推进|加强|开展|展开|给予|提供|推动|携手|入手|努力|联手|"
    r"同质|互补|一体|合力|赋能|助力|建设"
)
_TOLD = re.compile(
    r"(?<![为除])了(?!解)|优势|经验|实力|成绩|成效|成果|不足|短板|需求|困难|问题|现状|介绍|讲解|"
    r"阐述|汇报|考察|调研|检查|参观|评估|解读|分享|领先|特色|交换"
)
_AGREED = re.compile(r"达成|共识|一致")
_SEPARATOR = re.compile(r"、|以及|及|和|与|,|并")
_ITEM_END = re.compile(
    r"[、,。;:!?]|以及|及|和|与|等|方面|[一二两三四五六七八九]个?方面|领域|层面|工作|内容|上|为"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The items of a list of fields of cooperation."""

    start: int
    end: int


def find_frames(plain: str, start: int, end: int) -> tuple[Frame, ...]:
    """Find lists of fields in which parties work, or are to work, together."""
    found = []
    for match in _FRAME.finditer(plain, start, end):
        rest = _rest(plain, match.end(), end)
        agreed = _AGREED.search(rest)
        if _WITH.search(rest) and (agreed or not _TOLD.search(rest)):
            found.append(Frame(*match.span("items")))
    return tuple(found)


def _rest(plain: str, start: int, end: int) -> str:
    """Get what is said of the list: to the clause's end, or the next clause."""
    rest = plain[start:end]
    parts = [part for part in re.split(r"[,。;:!?]", rest) if part.strip()]
    if rest[:1] == ",":
        return parts[0] if parts else ""
    return parts[0] if parts else ""


def is_item(plain: str, phrase: Phrase, end: int) -> bool:
    """Tell whether a phrase is the head of a list's item: nothing follows it there."""
    return phrase.end >= end or _ITEM_END.match(plain, phrase.end) is not None


def listed_with(plain: str, phrase: Phrase, other: Phrase) -> bool:
    """Tell whether two phrases stand in one enumeration."""
    first, second = sorted((phrase, other), key=lambda item: item.start)
    between = plain[first.end : second.start]
    items = _SEPARATOR.split(between)
    return len(items) > 1 and not re.search(r"等|[^、,]{9}|的", between)
