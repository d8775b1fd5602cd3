"""Lectures, courses, teaching rounds and demonstration operations that were held."""

import re
from functools import cache

from analysis.finding.acts.objects import PLAIN, clean_name
from analysis.finding.acts.reading import Candidate, Line, candidate, event_words

# A lesson as an item of a list of means, or of what is improved or lacking.
_LISTED = re.compile(
    r"(?:、[^,。]{0,40})?等(?:方面|形式|方式|工作|内容|多种|环节|途径|领域|服务)|"
    r"方面|为主|水平|能力|制度|机制|质量|费|工作|厅|室|中心|基地|讲师"
)
_MODIFIER = re.compile(
    r"(?:学术|专题|健康|教学|业务|科普|主题|继续教育|适宜技术|技术|骨干|管理|知识|护理|培训|手术|带教)*$"
)
_COURSE = re.compile(r"培训班|学习班|研修班|培训会|报告会")
_OPENED = re.compile(
    rf"(?:举办|举行|召开|开展|开办|承办|组织)了?(?P<name>{PLAIN}{{0,40}})$"
)
_GIVEN = re.compile(
    rf"(?:(?<!工)作了?(?!室|用)|做了?|讲授了?|主讲了?|带来了?)(?P<name>(?!了|报告|讲话){PLAIN}{{4,30}}?的?"
    r"(?:讲座|学术报告|专题报告|专题讲解|授课|党课)(?!厅))|"
    r"就(?P<about>[^,。;:“”《》]{4,30}?)(?:等?(?:问题|内容|方面))?(?:进行|作|做|开展)了?"
    r"[^,。;]{0,6}?(?:讲座|授课|讲解|培训|报告)(?=[,。;]|$)|"
    rf"(?:讲授|主讲)了?(?P<topic>(?!了)[^,。;:!?《“]{{3,20}}?)(?=[,。;:!?]|$)"
)
_TRAINED = re.compile(
    rf"(?:进行|开展|举办|组织|作|做)了(?:[一两二三\d]+[场次台])?(?P<name>{PLAIN}{{0,15}}?(?:培训|(?:手术|护理|操作|技术|技能|急救|教学)演示))(?=[,。;]|$)"
)
_SOME = r"(?:[\d一两二三四五六七八九十多余]+[台例])"
_OPERATION = r"[^,。;:!?、“”]{0,20}?(?:手|[切置成植融取移消引支重修造]\w{0,2}|根治)术"
# 示教了一台某手术, 带着当地医生完成3例某手术, 完成某手术,边做边教
_OPERATED = (
    rf"(?:示教|演示|示范)了?{_SOME}?(?P<shown>{_OPERATION})(?!室|演示|示教|的)|"
    rf"(?:示教|演示|示范)了{_SOME}(?P<named>[^,。;:!?、“”]{{2,16}}?术)(?=[,。;!?]|$)|"
    r"带(?:着|领|教)?[^,。;:]{0,16}?(?:医生|医师|团队|同仁|学员|同事|医护人员)[^,。;:]{0,6}?"
    rf"(?:完成|开展|实施|做)了?{_SOME}?(?P<led>{_OPERATION})|"
    rf"(?:(?:主刀)?(?:完成|开展|实施|做)|主刀)了?{_SOME}?(?P<taught>{_OPERATION}),(?:边[^,]{{1,4}}边[教讲]|一边[^。;]{{1,12}}一边[^,。;]{{0,12}}[教讲]|并?(?:现场)?(?:示教|带教))"
)
# 以《…》为题 makes a lesson of what else is shared.
_SHARED = r"(?:经验|学术|专题|主题|精彩)*(?:分享|演讲|交流|讲解|宣教)"
_AT_WORK = re.compile(
    r"开展|进行|举办|举行|(?<!工)作|做|讲|主讲|召开|组织|实施|走进|深入|参与|带领|指导|分享|开班|完成|授|开设|带来|"
    r"来到|赶到|带着|领着|(?:在|到|于|赴)[^,。;:]{0,20}(?:科|病区|病房|住院部|医院|分院|中心)"
)


@cache
def _noun() -> str:
    return event_words("training", "noun")


@cache
def _titled() -> re.Pattern[str]:
    kind = rf"(?:{_noun()}|报告|培训|课程?|宣讲|授课)(?![厅室])"
    titles, topics = (
        rf"{a}(?:[、和]?{a})*" for a in (r"《[^》\n]{3,60}》", r"“[^”\n]{4,60}”")
    )
    named = (
        rf"(?P<name>{titles})(?:为(?:主)?题[^。;《》“”]{{0,20}}?(?P<told>{_SHARED}|{kind})|"
        rf"的?[^。;《》“”]{{0,20}}?(?P<noun>{kind}))"
    )
    taught = (
        rf"(?<=以)(?P<taught>{titles})为(?:主)?题"
        r"(?![^。;]{0,40}(?:讲话|致辞|发言|表态|汇报))"
    )
    quoted = (
        rf"(?P<quoted>{topics})(?:为(?:主)?题|的)?"
        rf"[^,。;《》“”和、与]{{0,12}}?(?P<kind>{kind})(?!班|项目|中心|基地|计划)"
    )
    listed = (
        rf"(?P<before>{_noun()})(?<!查房)(?<!手术)(?<!示教)[^,。;:《》]{{0,8}}[:,]"
        rf"(?P<listed>(?:(?!讲授|主讲|作|做){PLAIN}){{2,20}}?"
        r"《[^》\n]{3,60}》(?:、?[^,。;:《》]{2,20}《[^》\n]{3,60}》)*)"
    )
    lesson = r"(?:一[堂节场]?(?:课|公开课|讲座|专题课))"
    spoken = (
        rf"(?:讲授|主讲|讲解|讲)了?{lesson}?[,:]?(?P<spoken>《[^》\n]{{3,60}}》)|"
        rf"(?:讲|上|授)了?{lesson}[,:]?(?:题为|名为|(?:题目|主题|内容)[是为])?(?P<said>{topics}|《[^》\n]{{3,60}}》)|"
        rf"开讲(?P<begun>{topics}|《[^》\n]{{3,60}}》)"
    )
    return re.compile("|".join((named, taught, quoted, listed, spoken)))


@cache
def _operated() -> re.Pattern[str]:
    return re.compile(_OPERATED)


def find_lessons(line: Line) -> list[Candidate]:
    """Get the lectures and lessons that the line says were held."""
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for match in _titled().finditer(line.text):
        taken.append(match.span())
        span, rule = match.span(), "training.titled"
        kinds = match.group("told", "noun", "kind", "before")
        kind = next(filter(None, kinds), "")
        lists = ("name", "taught", "quoted", "listed", "spoken", "said", "begun")
        listed = next(filter(None, match.group(*lists)))
        for title in re.findall("《[^》]+》", listed) or re.findall("“[^”]+”", listed):
            name = title + kind
            found.append(candidate(line, "training", name, span, rule, 3))
    for match in _GIVEN.finditer(line.text):
        name = clean_name(match["name"] or match["about"] or match["topic"])
        if name and not _inside(match.start(), taken):
            taken.append(match.span())
            span, rule = match.span(), "training.topic"
            found.append(candidate(line, "training", name, span, rule, 3))
    for match in _operated().finditer(line.text):
        taken.append(match.span())
        name = clean_name(next(filter(None, match.groups())))
        span, rule = match.span(), "training.operation"
        found.append(candidate(line, "training", name, span, rule, 3))
    for match in _TRAINED.finditer(line.text):
        if not _inside(match.start(), taken):
            name, span = clean_name(match["name"]), match.span()
            found.append(candidate(line, "training", name, span, "training.held", 2))
    for match in re.finditer(_noun(), line.text):
        if not _inside(match.start(), taken):
            found.extend(_held(line, match))
    return found


def _inside(position: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in taken)


def _held(line: Line, match: re.Match[str]) -> list[Candidate]:
    """Get the lesson of a noun that a verb of doing stands with."""
    start, end = line.clause_at(match.start())
    clause, before = line.text[start:end], line.text[start : match.start()]
    if _LISTED.match(line.text[match.end() :]) or not _AT_WORK.search(clause):
        return []
    begin = match.start() - len(_MODIFIER.search(before).group())
    opened = _OPENED.search(before) if _COURSE.fullmatch(match.group()) else None
    if opened:
        begin = start + opened.start("name")
    name = clean_name(line.text[begin : match.end()])
    span, rank = (begin, match.end()), 3 if opened else 2
    return [candidate(line, "training", name, span, "training.held", rank)]
