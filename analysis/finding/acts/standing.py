"""Whether a line tells this article's news: or history, plans, speech, a call-off."""

import re
from collections.abc import Iterator
from functools import cache

from analysis import lexicon
from analysis.finding.acts.reading import Line, one_of

NEWS, HISTORY, PLAN, SPEECH, MENTION = "news", "history", "plan", "speech", "mention"

# 将 that hands something over (将“某某医院”牌匾授予) is no plan, nor are names.
_NO_PLAN = re.compile(
    r"将(?=(?>“[^”]*”|[^,。;]){1,40}?"
    r"(?:授予|颁发|颁给|授给|赠|交给|交到|送到|送给|挂|移交|揭))|"
    r"计划(?=生育)|计划[”》]|希望(?=小学|学校|工程|之家)|[主重需首](?=要)|(?<=[主重需首])要"
)
# Saying that is over, or that is a reporter's word for where the news comes from.
_NO_SAYING = re.compile(
    r"(?:落实|贯彻|按照|根据|依照|响应|符合)[^,]{0,40}要求|(?:工作|部署|文件|精神|总体|任务|的)要求|"
    r"不[多用]说|提出[^,]{0,20}(?:建议|思路)(?=,)|据[^,]{0,8}介绍|作了?[^,]{0,4}(?:介绍|发言)|情况介绍|"
    r"(?:致辞|讲话|发言|介绍|表态)(?:结束|完毕|之?后|环节|并为|并宣布)"
)
# 局长表示甲分院的揭牌是大事: said without a comma.
_SAID_AT_ONCE = re.compile(
    r"(?:表示|认为|指出|强调)(?!热烈|衷心|诚挚|衷心|欢迎|祝贺|感谢|敬意|[^,]{0,6}(?:祝贺|感谢|欢迎))"
)
_DAY = r"(?:\d{1,2}月)?\d{1,2}日(?![内游均])"
# What follows a ceremony is news, whatever stands before it in the sentence.
_OVER = r"(?:仪式|活动|会议|座谈会?|论坛|签约|揭牌|授牌)(?:结束|完毕)后(?=,)"
# A mention that leans on an act told elsewhere: 签约之后, 以签约为契机, 签约单位.
_LEANING = re.compile(
    r"(?:仪式|活动|大会)?(?:的?(?:成功)?(?:举行|签订|签约)?标志|之后|以后|后(?!援)|一?结束|完毕|落幕|以来|之?前(?!来)|前夕|之际|为契机|为新|"
    r"为起点|为基础|单位|(?<!义诊)台|现场会|工作|资格|人员|嘉宾|的?成功(?:举行|签订)?,?标志|"
    r"代表(?!双方|各自|医院|两|我)|的?医院|的机构|的单位|的意义|的重要)"
)
# 签订过协议: it happened before, some time.
_DONE_BEFORE = re.compile(
    "(?:签[订署约]?|揭牌?|挂牌?|举[行办]|召?开展?|来|去)过(?![程渡关])"
)


@cache
def _words(vocabulary: str, scope: str | None = None) -> re.Pattern[str]:
    return re.compile(
        one_of(
            row["word"]
            for row in lexicon.rows(vocabulary)
            if scope is None or row["scope"] == scope
        )
    )


@cache
def _opener() -> re.Pattern[str]:
    """Get what turns from speech or history back to the day's news."""
    opener = _words("news_openers").pattern
    return re.compile(
        rf"(?:^|[,;])\W*[并又还]?(?:在[^,]{{0,30}})?(?:{opener}|{_DAY})|(?:^[^,;]{{0,12}})?{_OVER}"
    )


def line_standings(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """Get for each line what the lines before it in its paragraph make of it."""
    found: list[str] = []
    state, paragraph = NEWS, None
    for line in lines:
        if line.paragraph != paragraph:
            state, paragraph = NEWS, line.paragraph
        if state == SPEECH and _opener().match(line.text):
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
    if before != NEWS:
        return before
    text = line.text
    clause_start, _ = line.clause_at(position)
    _, clause_end = line.clause_at(max(position, end - 1))
    if line.section == "title":  # its blanks part it as commas do
        clause_start = max(clause_start, text.rfind(" ", 0, position) + 1)
    clause, lead = text[clause_start:position], text[:position]
    if _DONE_BEFORE.search(text[position : end + 1]):
        return HISTORY
    if _is_history(clause, lead, text[end:clause_end]):
        return HISTORY
    if _is_speech(text, position, clause_end):
        return SPEECH
    if _SET_FOR.match(text, end, clause_end) or _is_plan(clause, lead):
        return PLAN
    if _words("cancelling_words").search(text, end):
        return PLAN
    if _LEANING.match(text, end, clause_end):
        return MENTION
    return NEWS


def date_standing(line: Line, before: str, position: int, end: int) -> str:
    """Get what a date is told as: by its own clause, or by who is speaking."""
    if before != NEWS:
        return before
    clause_start, clause_end = line.clause_at(position)
    clause = line.text[clause_start:clause_end]
    if any(
        _words("background_words", s).search(clause) for s in ("clause", "sentence")
    ):
        return HISTORY
    if _is_speech(line.text, position, clause_end):
        return SPEECH
    return PLAN if _is_plan(clause[: position - clause_start], "") else NEWS


# 10余天前, 数月前: told of earlier days.
_DAYS_AGO = re.compile(
    r"(?:\d+|[两三几数十半])余?多?(?:天|日|周|个?月|年)(?:之?前|以前)"
)
# 去年,两院签约; 三年间,双方先后签约: earlier years govern the sentence they open.
_IN_YEARS_PAST = re.compile(
    r"^\W*(?:(?:[去前上]年|[前上]一年)[^,日号]{0,6},|[\d一两二三四五六七八九十几数多]+余?年[间来])"
)


def _is_history(clause: str, lead: str, rest: str) -> bool:
    if _IN_YEARS_PAST.match(_fresh(lead)):
        return True
    if _DAYS_AGO.search(_fresh(lead)) or _DAYS_AGO.search(lead[-40:]):
        return True
    if _words("background_words", "paragraph").search(lead):
        return True
    if _words("background_words", "sentence").search(_fresh(lead)):
        return True
    if _words("background_words", "clause").search(clause):
        return True
    return bool(re.search(r"继[^,]*$", clause)) and "后" in rest


def _is_speech(text: str, position: int, clause_end: int) -> bool:
    lead = text[:position]
    said = list(_said(lead, _words("speech_words")))
    if said:
        return _opener().search(lead, said[-1].end()) is None
    if _SAID_AT_ONCE.search(lead[max(0, lead.rfind(",")) :]):
        return True
    # 对联盟成立表示祝贺
    return bool(re.search(r"对[^,]*$", text[:position])) and bool(
        re.search(r"表示|致以|道贺", text[position:clause_end])
    )


# 揭牌仪式定于5月举行: it is told of before it happens.
_SET_FOR = re.compile(
    r"[^,。;]{0,8}?(?:定[在于]|拟[在于]|将[在于]|安排在|预计|计划|择[日期机]|有望)"
)


def _is_plan(clause: str, lead: str) -> bool:
    if _words("plan_words", "sentence").search(_NO_PLAN.sub("　", _fresh(lead))):
        return True
    return _words("plan_words", "clause").search(_NO_PLAN.sub("　", clause)) is not None


def _fresh(lead: str) -> str:
    """Get what follows the last turn to the day's news."""
    turns = list(_opener().finditer(lead))
    return lead[turns[-1].start() :] if turns else lead


def _state_after(line: Line, state: str) -> str:
    if _words("background_words", "paragraph").search(line.text):
        return HISTORY
    if state == NEWS and _is_quoting(line.text):
        return SPEECH
    return state


def _is_quoting(text: str) -> bool:
    """Tell whether a line begins what somebody says (表示, 指出), which may run on."""
    said = list(_said(text, _words("speech_words", "paragraph")))
    return bool(said) and _opener().search(text, said[-1].end()) is None


def _said(text: str, words: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Get the words of saying after which something is said."""
    lead = _NO_SAYING.sub(lambda match: "　" * len(match.group()), text)
    for match in words.finditer(lead):
        if re.match(r"[^,:]*[,:“]", lead[match.end() - 1 :]):
            yield match
