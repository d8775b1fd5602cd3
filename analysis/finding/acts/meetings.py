"""Meetings held for their own sake: conferences, symposia, visits and talks."""

import re
from functools import cache

from analysis.finding.acts.objects import PLAIN, clean_name
from analysis.finding.acts.reading import (
    Candidate,
    Line,
    candidate,
    event_words,
    from_name,
)

_HOW = r"(?:隆重|成功|顺利|正式|如期|同期|圆满|先|也){0,3}"
_HELD = rf"{_HOW}(?:在[^,。;:]{{2,40}}?)?{_HOW}(?:举行|召开|举办|开幕|开讲)"
# 某中心揭牌仪式暨高峰论坛: what stands before 暨 is no meeting.
_CEREMONIAL = re.compile("(?:仪式|典礼|签约|[揭授挂]牌|启动会?|成立大会)$")
_CUE = re.compile("会|论坛|座谈|调研|考察|交流")
_VISITED = re.compile(
    r"(?:一行|专家组|代表团|考察团|调研组|交流团)[^,。;:!?]{0,40}?"
    r"(?P<noun>参访交流|访问交流|参访|调研考察|考察调研|考察交流|考察指导|调研指导|参观交流|参观考察|交流访问|调研|考察|座谈交流|座谈)"
)
_WENT = re.compile(
    r"(?:带队|率队|率领|带领|赴|来到?|莅临|走进)[^,。;:!?]{2,40}?"
    r"(?P<noun>(?:对口支援|学习|合作|参观)?(?:考察|调研)(?:交流|指导|工作)?)"
)
# 甲医院院长带领科室负责人来我院交流
_RECEIVED = re.compile(
    r"(?:来到?|到|莅临)(?:[我本]?院|[^,。;:!?来到]{2,16}(?:医院|保健院))(?:进行|开展)?"
    r"(?P<noun>(?:参观|学习|交流|考察|调研|访问|参访|座谈|洽谈)+)(?:[^,。;]{0,6}工作)?(?=[,。;!?]|$)"
)
_TALKED = re.compile(
    r"(?:双方|两院|随后|还)[^,。;:!?]{0,8}?(?:进行了?|举行)?(?P<noun>座谈交流|座谈)"
    # 甲集团总经理带队与乙医院座谈
    r"|与[^,。;:!?]{2,24}?(?:进行|举行|召开)?(?P<with>座谈)(?=[,。;!?]|$)"
)


@cache
def _conference() -> re.Pattern[str]:
    return re.compile(event_words("meeting", "conference") + "$")


@cache
def _noun_at_end() -> re.Pattern[str]:
    noun, conference = (event_words("meeting", u) for u in ("noun", "conference"))
    return re.compile(f"(?:{noun}|{conference})$")


@cache
def _meeting() -> re.Pattern[str]:
    noun = (
        rf"(?:{event_words('meeting', 'noun')}|{event_words('meeting', 'conference')})"
    )
    return re.compile(
        rf"(?:(?:举行|召开|举办)了?(?P<after>{PLAIN}{{0,40}}?{noun})(?!暨|上))"
        rf"|“(?P<quoted>[^”]{{2,40}}?{noun})”(?={_HELD})"
        rf"|(?P<name>(?>“[^”]*”|[^,。;:!?“”]){{0,60}}?{noun})(?={_HELD})"
    )


def find_meetings(line: Line) -> list[Candidate]:
    """Get the meetings and visits that the line tells of."""
    if not _CUE.search(line.text):
        return []
    found = []
    for match in _meeting().finditer(line.text):
        for part in _meetings_of(next(filter(None, match.groups()))):
            name = clean_name(part)
            rank = 3 if name and _conference().search(name) else 2
            rule = "meeting.conference" if rank == 3 else "meeting.held"
            span = from_name(line, name, match.span())
            found.append(candidate(line, "meeting", name, span, rule, rank))
    for pattern in (_VISITED, _WENT, _RECEIVED, _TALKED):
        for match in pattern.finditer(line.text):
            name, span = match[match.lastgroup], match.span()
            found.append(candidate(line, "meeting", name, span, "meeting.visit", 1))
    return [each for each in found if each.object]


def _meetings_of(text: str) -> list[str]:
    """Get the meetings that a text lists, if each part of it is one."""
    parts = re.split("、|暨", text)
    while len(parts) > 1 and _CEREMONIAL.search(parts[0]):
        text = text[len(parts.pop(0)) + 1 :]
    text = re.sub(r"^.*(?:仪式|典礼)(?:以及|及|和)", "", text)
    parts[-1] = text if len(parts) == 1 else parts[-1]
    return parts if all(_noun_at_end().search(part) for part in parts) else [text]
