"""Lectures, courses, teaching rounds and demonstration operations that were held."""

import re
from functools import cache

from analysis.finding.acts_objects import clean_name
from analysis.finding.acts_reading import Candidate, Line, candidate, event_words

_TITLE = r"(?:《[^》]{3,60}》|“[^”]{4,60}”)"
_LISTED = re.compile(
    r"(?:、[^,。]{0,40})?等(?:方面|形式|方式|工作|内容|活动形式|多种|环节|途径|领域|服务)|(?:方面|为主|水平|能力|制度|机制|质量|费|工作)"
)
_MODIFIER = re.compile(
    r"(?:学术|专题|健康|教学|业务|科普|主题|继续教育|适宜技术|技术|骨干|管理|[一-鿿]{1,4}科|知识|护理|培训|手术|带教)*$"
)
_AT_WORK = re.compile(
    r"(?:开展|进行|举办|举行|作|做|讲授|讲|带来|主讲|召开|组织|实施|走进|深入|参与|带领|指导|开讲|讲解|分享|开班|如期|完成|授|讲了|作了|做了|开设)"
)


@cache
def _noun() -> str:
    return event_words("training", "noun")


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{_TITLE})(?P<link>为(?:主)?题)?[^。;《》“”]{{0,20}}?(?P<noun>{_noun()}|报告|培训|课程|宣讲)"
        rf"|(?:题为|以|作了?|讲授)(?P<name2>{_TITLE})(?:为(?:主)?题|的)?[^。;《》]{{0,12}}?(?P<noun2>{_noun()}|报告|培训|课)"
    )


def find_lessons(line: Line) -> list[Candidate]:
    """Get the lectures and lessons that the line says were held."""
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for match in _titled().finditer(line.text):
        taken.append(match.span())
        title, noun = match["name"] or match["name2"], match["noun"] or match["noun2"]
        name = title + (noun if noun != "报告" or title[0] == "《" else "报告")
        found.append(
            candidate(line, "training", name, match.span(), "training.titled", 3)
        )
    for match in re.finditer(_noun(), line.text):
        if any(a <= match.start() < b for a, b in taken):
            continue
        found.extend(_held(line, match))
    return found


def _held(line: Line, match: re.Match[str]) -> list[Candidate]:
    """Get the lesson of a noun that a verb of doing stands with."""
    start, end = line.clause_at(match.start())
    clause = line.text[start:end]
    if _LISTED.match(line.text[match.end() :]) or not _AT_WORK.search(clause):
        return []
    before = line.text[start : match.start()]
    begin = match.start() - len(_MODIFIER.search(before).group())
    name = clean_name(line.text[begin : match.end()])
    return [candidate(line, "training", name, (begin, match.end()), "training.held", 2)]
