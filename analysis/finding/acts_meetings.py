"""Meetings held for their own sake, and bodies or projects that were started."""

import re
from functools import cache

from analysis.finding.acts_objects import (
    clean_name,
    is_thing,
    part_names,
    without_place,
)
from analysis.finding.acts_reading import Candidate, Line, candidate, event_words

_HELD = r"(?:隆重|成功|顺利|正式|如期|同期|先|也|圆满|[^,。;:]{0,2})*(?:举行|召开|举办|开幕)"
_STARTED = r"(?:正式|隆重|宣布|宣告|成功|在[^,。;:]{2,20})*"
_VISITED = re.compile(
    r"(?P<name>[^,。;:!?]{0,40}?(?:一行|专家组|代表团|考察团|调研组)[^,。;:!?]{0,30}?(?P<noun>调研|考察|座谈交流|座谈|交流访问|参观交流))"
)


@cache
def _meeting() -> re.Pattern[str]:
    noun = event_words("meeting", "noun")
    return re.compile(
        rf"(?:(?:举行|召开|举办)了?(?P<after>[^,。;:!?]{{0,40}}?{noun}))"
        rf"|(?P<name>(?:“[^”]*”|[^,。;:!?“”]){{0,50}}?{noun})(?=(?:先|也)?(?:在[^,。;:]{{2,40}})?{_HELD})"
    )


@cache
def _launch() -> re.Pattern[str]:
    verb = event_words("launch", "verb")
    return re.compile(
        rf"(?P<name>(?:“[^”]*”|[^,。;:!?“”\s]){{2,50}}?)(?P<how>{_STARTED})(?P<verb>{verb})(?![一-鿿]*(?:仪式|大会|会议))"
    )


def find_meetings(line: Line) -> list[Candidate]:
    """Get the meetings and visits that the line tells of."""
    found = []
    for match in _meeting().finditer(line.text):
        text = match["after"] or match["name"]
        for part in text.split("、"):
            name = clean_name(re.sub(r"^由[^,]*?(?:主办|承办|举办)的?", "", part))
            found.append(
                candidate(line, "meeting", name, match.span(), "meeting.held", 2)
            )
    for match in _VISITED.finditer(line.text):
        found.append(
            candidate(line, "meeting", match["noun"], match.span(), "meeting.visit", 1)
        )
    return found


def find_launches(line: Line) -> list[Candidate]:
    """Get the bodies and projects that the line says were founded or started."""
    found = []
    for match in _launch().finditer(line.text):
        names = [clean_name(without_place(part)) for part in part_names(match["name"])]
        if all(name and is_thing(name) for name in names):
            found.extend(
                candidate(line, "launch", name, match.span(), "launch.itself", 2)
                for name in names
            )
    return found
