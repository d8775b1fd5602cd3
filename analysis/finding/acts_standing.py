"""Whether a line tells this article's own news: or history, plans, speech, purpose."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts_reading import Line, one_of

NEWS, HISTORY, PLAN, SPEECH, MENTION = "news", "history", "plan", "speech", "mention"

# 将 that hands something over (将牌匾授予) is no plan.
_HANDING = re.compile(
    r"将(?=[^,。;]{1,40}?(?:授予|颁发|颁给|授给|赠|交给|交到|送到|送给|挂|移交|揭|悬挂))"
)
_BEGINS = re.compile(
    r"^\W*(?:随后|接着|紧接着|最后,?仪式|会上|会议上|仪式上|活动上|活动中|活动现场|仪式现场|会后|现场|当天|当日|期间|"
    r"活动期间|会议期间|座谈会上|揭牌仪式|签约仪式|仪式(?:结束|之?后)|签约(?:结束|之?后)|揭牌(?:结束|之?后)|会前|"
    r"启动仪式|在[^,]{0,30}(?:见证|掌声)|热烈的掌声|与此同时|聘任环节|签约环节|随着|致辞(?:结束|之?后)|"
    r"讲话(?:结束|之?后)|\d{1,2}月\d{1,2}日|\d{1,2}日)"
)
_AFTER_SAYING = re.compile(
    r"(?:致辞|讲话|发言|介绍|表态)(?:结束|完毕|之?后|环节|并为|并宣布)"
)
# A mention that leans on an act already told: 签约之后, 以签约为契机, 签约单位.
_LEANING = re.compile(
    r"(?:仪式|活动|大会)?(?:之后|以后|后(?!援)|结束|完毕|一结束|落幕|以来|之前|前夕|之际|为契机|为新|为起点|为基础|单位|"
    r"台|代表(?!双方|各自|医院|两)|医院(?:的|将|要)|的医院|的机构|的成功举行|的顺利|工作|资格|人员|嘉宾)"
)


@cache
def _pattern(vocabulary: str, scope: str) -> re.Pattern[str]:
    return re.compile(
        one_of(
            row["word"]
            for row in lexicon.rows(vocabulary)
            if row.get("scope", scope) == scope
        )
    )


def line_standings(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """Get for each line what the lines before it in its paragraph make of it."""
    found: list[str] = []
    state, paragraph = NEWS, None
    for line in lines:
        if line.paragraph != paragraph:
            state, paragraph = NEWS, line.paragraph
        if state == SPEECH and _BEGINS.match(line.text):
            state = NEWS
        found.append(state)
        state = _state_after(line, state)
    return tuple(found)


def standing(line: Line, before: str, position: int, end: int) -> str:
    """Get what the act whose trigger is ``line.text[position:end]`` is told as.

    Parameters
    ----------
    line : Line
        The line that tells it.
    before : str
        What the lines before it make of the line.
    position, end : int
        The trigger, in characters of the line.
    """
    text = line.text
    clause_start, clause_end = line.clause_at(position)
    clause = text[clause_start:position]
    lead = text[:position]
    if before != NEWS:
        return before
    if _pattern("background_words", "paragraph").search(lead) or (
        _pattern("background_words", "sentence").search(lead)
    ):
        return HISTORY
    if _pattern("background_words", "clause").search(clause):
        return HISTORY
    if re.search(r"继[^,]*$", clause) and re.match(r"[^,]*(?:之后|后)", text[end:]):
        return HISTORY
    if _is_speech(text, position, clause_end):
        return SPEECH
    if _is_plan(clause, lead):
        return PLAN
    if _LEANING.match(text[end:clause_end]):
        return MENTION
    return NEWS


def _is_speech(text: str, position: int, clause_end: int) -> bool:
    lead = _AFTER_SAYING.sub(lambda match: "　" * len(match.group()), text[:position])
    said = list(_pattern("speech_words", "any").finditer(lead))
    if any(re.match(r"[^,:]*[,:“]", text[match.end() - 1 :]) for match in said):
        last = said[-1]
        after = text[last.end() : position]
        return not re.search(r"[,;](?:并|随后|接着|会后|仪式后)(?!且)", after)
    return bool(re.search(r"对[^,]*$", text[:position])) and bool(
        re.search(r"表示|致以|道贺", text[position:clause_end])
    )


def _is_plan(clause: str, lead: str) -> bool:
    if _pattern("plan_words", "sentence").search(lead):
        return True
    clause = _HANDING.sub("　", clause)
    return _pattern("plan_words", "clause").search(clause) is not None


def _state_after(line: Line, state: str) -> str:
    if _pattern("background_words", "paragraph").search(line.text):
        return HISTORY
    if state == NEWS and _is_speech(line.text, len(line.text), len(line.text)):
        return SPEECH
    return state
