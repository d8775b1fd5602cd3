"""Doctors who come: free clinics, and experts sent, welcomed or starting work."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts.objects import QUOTE, clean_name, quoted_names
from analysis.finding.acts.reading import (
    Candidate,
    Line,
    candidate,
    event_words,
    from_name,
    one_of,
)

# 义诊 as an item of a list of means, as something announced, or in another's name.
_NOT_HELD = re.compile(
    r"(?:等|、|和)[^,。]{0,12}?(?:方式|形式|方面|内容|工作|任务|途径|手段|机制|合作)|"
    r"等(?=[,。]|方|形|多)|次数|预告|通知|[^,。]{0,6}(?:座谈会|启动会|动员会|推进会)|队|专家|组"
)
_TAIL = re.compile(r"(?:惠民|公益|志愿|咨询|筛查|诊疗|服务)*活动|服务")
_MODIFIER = re.compile(
    r"(?:大型|惠民|公益|免费|联合|健康|专家|名医|中医|爱心|主题|多学科|便民|专题|巡回|送医|下乡|现场|志愿|巡诊)*$"
)
_SENDER = re.compile(r"^.*(?:选派|派驻|派出|派来|组建|带领|率领)的?(?=.{4})")
# What makes more than a visit of a party that somebody leads.
_STAY = re.compile(r"对口|支援|帮扶|援[藏疆青外鄂宁滇黔桂甘川蒙非]|支医|驻|为期|轮换")
_ERRAND = re.compile(r"签|义诊|巡诊|参加|出席|调研|考察|参观|座谈|揭牌|授牌|会议")
_OTHER_ERRAND = "(?!义诊|巡诊|坐诊|会诊|参加|出席|考察|学习|进修|培训|咨询|授课|讲座)"


@cache
def _clinic() -> re.Pattern[str]:
    return re.compile(event_words("free_clinic", "noun"))


@cache
def _team() -> str:
    return one_of(lexicon.words("team_words"))


@cache
def _whole_team() -> str:
    """Get the pattern of a team with what its name may end on (援青人才)."""
    return rf"{_team()}(?:[组队团员]|人才|队员|干部|人员|专家|医生|教师)*"


@cache
def _dispatches() -> tuple[tuple[str, re.Pattern[str]], ...]:
    some = r"[^,。;:!?]"
    return (
        (
            "expert_dispatch.came",
            re.compile(
                rf"(?P<name>{some}{{0,40}}{_whole_team()}){some}{{0,20}}?"
                r"(?:正式|顺利|已|如期|圆满|全部|也)*"
                rf"(?:到岗|入驻|进驻|抵达|启程|出征|动身|报到|(?<!挂牌)(?<!持证)上岗)(?![欢仪出]){_OTHER_ERRAND}"
            ),
        ),
        (
            "expert_dispatch.came",
            re.compile(
                rf"(?P<name>{some}{{0,16}}(?:支援|帮扶|援[藏疆青川滇黔桂甘外]){some}{{0,24}}?"
                rf"(?:专家|医生|医师|护士|队员|医疗队)){some}{{0,24}}?"
                r"踏上了?[^,。;]{0,14}?(?:旅途|征途|征程|行程|之路|之旅|列车|航班)"
            ),
        ),
        (
            "expert_dispatch.sent",
            re.compile(
                rf"(?:选派|派出|派驻|抽调|委派|选送|派遣)了?(?P<name>{some}{{0,40}}?{_whole_team()})"
                rf"[^。;!?]{{0,30}}?(?:赴|到|前往|入驻|进驻|驻)(?:{_OTHER_ERRAND}[^。;!?]){{2,40}}"
                rf"(?:[。;!?]|$)"
            ),
        ),
        (
            "expert_dispatch.led",
            re.compile(
                rf"(?:带领|率领|带队|率)了?(?P<name>{some}{{0,16}}?(?:{_whole_team()}|[组队团]))"
                r"[^。;!?]{0,30}?(?:直奔|奔赴|抵达|进驻|入驻|启程|出征|出发|前往|赴)"
                rf"(?:{_OTHER_ERRAND}[^。;!?]){{2,40}}"
            ),
        ),
        (
            "expert_dispatch.led",
            re.compile(
                rf"(?P<name>{some}{{0,40}}{_whole_team()}){some}{{0,12}}?(?:奔赴|出发|前往)"
                rf"(?:{_OTHER_ERRAND}{some}){{2,30}}"
            ),
        ),
        (
            "expert_dispatch.led",
            re.compile(
                rf"(?:欢送|送别)了?(?P<name>{some}{{0,30}}?{_whole_team()})"
                r"(?=[,。;!?]|$|启程|出征|奔赴|赴)"
            ),
        ),
        (
            "expert_dispatch.led",
            re.compile(
                rf"迎来了?(?P<name>{some}{{0,30}}?{_whole_team()})(?=[,。;!?]|$)"
            ),
        ),
    )


_SEEN = r"(?:看病|看诊|诊病|诊疗|诊治|坐诊|问诊|把脉|诊脉|开方|查体|查眼|测量?血压)"
_DOCTORS = r"(?:专家|医生|医师|医疗队|医护|大夫|医务人员|教授|主任)"
_FREE_OF_CHARGE = re.compile(
    rf"免费(?:为|给|替)[^,。;:]{{1,20}}?{_SEEN}|"
    rf"(?:为|给|替)[^,。;:]{{1,20}}?免费{_SEEN}|"
    rf"(?:为|给|替)[^,。;:]{{1,20}}?{_SEEN}(?=[^。;]{{0,16}}(?:不收费|分文不收|(?:一概|一律|全部|全)免))"
)


def find_free_clinics(line: Line) -> list[Candidate]:
    """Get the free clinics that the line tells of."""
    found = []
    for match in _FREE_OF_CHARGE.finditer(line.text):
        if re.search(_DOCTORS, line.text[: match.end()]):
            rule, name = "free_clinic.free_of_charge", match.group()
            found.append(candidate(line, "free_clinic", name, match.span(), rule, 1))
    for match in _clinic().finditer(line.text):
        _, clause_end = line.clause_at(match.start())
        if _NOT_HELD.match(line.text[match.end() : clause_end]):
            continue
        tail = _TAIL.match(line.text, match.end())
        end = tail.end() if tail else match.end()
        lead = line.text[: match.start()]
        start = len(lead) - len(_MODIFIER.search(lead).group())
        name = clean_name(line.text[start:end]) or match.group()
        name = _campaign(line.text[:start]) + name
        rule = "free_clinic.held"
        found.append(candidate(line, "free_clinic", name, (start, end), rule, 2))
    return found


def find_dispatches(line: Line) -> list[Candidate]:
    """Get the experts that the line says were sent or came to stay."""
    found = []
    for rule, pattern in _dispatches():
        for match in pattern.finditer(line.text):
            name = clean_name(_SENDER.sub("", match["name"]))
            if rule == "expert_dispatch.led" and not (name and _is_to_stay(line.text)):
                continue
            span = from_name(line, name, match.span())
            found.append(candidate(line, "expert_dispatch", name, span, rule, 1))
    return found


def _is_to_stay(text: str) -> bool:
    """Tell whether a party that sets out comes for more than a visit."""
    return _STAY.search(text) is not None and not _ERRAND.search(text)


def is_of_experts(told: Candidate, line: Line) -> bool:
    """Tell whether a welcome, farewell or dispatch is one of seconded experts."""
    if told.event_type != "expert_dispatch":
        return True
    start, end = line.clause_at(told.start - line.start)
    return re.search(_team(), (told.object or "") + line.text[start:end]) is not None


def _campaign(before: str) -> str:
    """Get the campaign of 以“X”为主题的义诊 or “X”义诊活动, with its marks."""
    found = re.search(rf"({QUOTE})(?:为主题的|主题|系列|大型|健康|的)*$", before)
    return f"“{quoted_names(found[1])[0]}”" if found else ""
