"""Doctors who come: free clinics, and experts sent, welcomed or starting work."""

import re
from functools import cache

from analysis.finding.acts_objects import clean_name, quoted_names
from analysis.finding.acts_reading import Candidate, Line, candidate, event_words

# 义诊 as an item of a list of means, as part of a title, or as something asked for.
_NOT_HELD = re.compile(
    r"(?:等|、|和)[^,。]{0,12}?(?:方式|形式|方面|内容|工作|任务|服务$|途径|手段|机制|合作)|等(?=[,。]|方|形|多)|次数|预告|时间|通知|$^"
)
_BEFORE = re.compile(r"(?P<name>(?:“[^”]{2,40}”|[一-鿿]){0,24}?)$")
_TAIL = re.compile(r"(?:惠民|公益|志愿|咨询|筛查|诊疗|服务)*活动|服务")
_MODIFIER = re.compile(
    r"(?:(?:大型|惠民|公益|免费|联合|健康|专家|名医|中医|爱心|主题|多学科|便民|专题|巡回|送医|下乡|现场|志愿|[一-鿿]{1,4}科)*)$"
)

_TEAM = r"(?:专家|医疗队|队员|医生|医师|团队|骨干|博士|医务人员|医护人员|援[一-鿿]{1,3}|帮扶|支援|管理人员|护士)"
_SENT = re.compile(
    rf"(?P<name>[^,。;:!?]{{0,30}}?{_TEAM}[^,。;:!?]{{0,20}}?)(?:正式|顺利|已|圆满|全部)*(?P<verb>到岗|入驻|进驻|抵达|启程|出征|奔赴|赶赴|动身|报到|出发)"
)
_DISPATCH = re.compile(
    rf"(?:选派|派出|派驻|抽调|委派|选送|派遣)了?(?P<name>[^,。;:!?]{{0,40}}?{_TEAM})[^。;!?]{{0,40}}?(?:赴|到|前往|入驻|进驻|开展|驻|进行)"
)
_CEREMONY = re.compile(rf"{_TEAM}")


@cache
def _clinic() -> re.Pattern[str]:
    return re.compile(event_words("free_clinic", "noun"))


def find_free_clinics(line: Line) -> list[Candidate]:
    """Get the free clinics that the line tells of."""
    found = []
    for match in _clinic().finditer(line.text):
        _, clause_end = line.clause_at(match.start())
        if _NOT_HELD.match(line.text[match.end() : clause_end]):
            continue
        tail = _TAIL.match(line.text, match.end())
        end = tail.end() if tail else match.end()
        start = match.start() - len(
            _MODIFIER.search(line.text[: match.start()]).group()
        )
        name = _campaign(line.text, start) or clean_name(line.text[start:end])
        found.append(
            candidate(line, "free_clinic", name, (start, end), "free_clinic.held", 2)
        )
    return found


def find_dispatches(line: Line) -> list[Candidate]:
    """Get the experts that the line says were sent or came to stay."""
    found = []
    for pattern, rule in (
        (_DISPATCH, "expert_dispatch.sent"),
        (_SENT, "expert_dispatch.came"),
    ):
        for match in pattern.finditer(line.text):
            name = clean_name(match["name"])
            found.append(
                candidate(line, "expert_dispatch", name, match.span(), rule, 1)
            )
    return found


def is_dispatch_ceremony(name: str | None, line: Line) -> bool:
    """Tell whether a welcome or farewell is one of seconded experts."""
    return _CEREMONY.search(name or line.text) is not None


def _campaign(text: str, end: int) -> str | None:
    """Get the campaign of 以“X”为主题的义诊 or “X”义诊活动."""
    before = text[max(0, end - 40) : end]
    if re.search(r"”(?:为主题的|主题|系列|大型|的)*$", before):
        names = quoted_names(before)
        return names[-1] if names else None
    return None
