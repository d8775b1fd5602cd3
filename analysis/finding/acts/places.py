"""Where on the page an act is told, and the venue that its lines name."""

import re

from analysis.finding.acts.merging import Told
from analysis.finding.acts.reading import Line

_VENUE = re.compile(
    r"(?:(?<![存现正])在|到(?=[^,。]{2,40}[厅室楼],))(?P<venue>(?![^,。;:]{0,12}(?:见证|掌声|主持|陪同|带领|基础|共同))[^,。;:“”]{2,40}?)"
    r"(?:(?<=[厅室楼馆店堂]),)?(?:隆重|成功|顺利|正式|如期|联合|先后|同时|一并|同期|圆满|进行了?|开展了?)*"
    r"(?:举行|召开|举办|开展|启动|揭牌|挂牌|签约|签署|签订|进行|开幕|为.{0,12}义诊|义诊|坐诊)"
)
_CAME = re.compile(
    r"(?:走进|来到|赴|深入|抵达|前往)(?P<venue>[^,。;:“”]{2,30}?)(?=[,。;:]|开展|举行|进行|为|义诊|调研|带教|参加|出席|教学查房|考察|参观|指导|交流|慰问|坐诊)"
)

_NO_PLACE = re.compile(
    r"签字|协议|会上|仪式上|^[那这此]|当地|家门口|环节|随后|期间|基础|领域|方面|全国|前$|[查巡]房$"
)
_CEREMONIAL = ("signing", "unveiling", "appointment", "launch")

Span = tuple[int, int]


def stretches(lines: tuple[Line, ...], acts: list[Told]) -> list[tuple[Span, ...]]:
    """Get for each act the stretches of the page that tell it.

    A line that tells one act is told whole. In a line that tells several each gets
    the clauses from behind the act before it to the end of its own.
    """
    cuts: dict[int, list[int]] = {}
    for act in acts:
        for place in act.places:
            line = lines[place.line]
            _, end = line.clause_at(place.at - line.start)
            cuts.setdefault(place.line, []).append(line.start + end)
    return [
        tuple(sorted({_stretch(lines[p.line], p.at, cuts[p.line]) for p in act.places}))
        for act in acts
    ]


def _stretch(line: Line, at: int, cuts: list[int]) -> Span:
    """Get the part of the line between the cuts around ``at``; the last runs on."""
    start = max((cut for cut in cuts if cut <= at), default=line.start)
    later = sorted(cut for cut in set(cuts) if cut > at)
    end = later[0] if len(later) > 1 else line.start + len(line.text)
    while start < at and line.text[start - line.start] in " ,:;、　":
        start += 1
    return start, end


def venues_of(lines: tuple[Line, ...], acts: list[Told]) -> list[str | None]:
    """Get the venue of each act; a ceremony's acts share the one that is told."""
    own = [_venue(lines, act) for act in acts]
    shared: dict[str | None, str] = {}
    for act, venue in zip(acts, own, strict=True):
        if venue and act.best.event_type in _CEREMONIAL:
            shared.setdefault(act.day, venue)
    return [
        venue or (shared.get(act.day) if act.best.event_type in _CEREMONIAL else None)
        for act, venue in zip(acts, own, strict=True)
    ]


def _venue(lines: tuple[Line, ...], act: Told) -> str | None:
    """Get the venue that the lines of an act name, the best place's line first."""
    numbers = [act.best.line, *sorted(place.line for place in act.places)]
    for pattern in (_VENUE, _CAME):
        for number in dict.fromkeys(numbers):
            found = pattern.search(lines[number].text)
            if found and not _NO_PLACE.search(found["venue"]):
                return re.split("(?<=[厅室楼馆])[为对给]", found["venue"])[0].strip()
    return None
