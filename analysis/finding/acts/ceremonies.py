"""Ceremonies by name (X签约揭牌仪式, Y启动大会): the acts that their names tell."""

import re
from dataclasses import replace
from functools import cache

from analysis import lexicon
from analysis.finding.acts.objects import clean_name, is_thing, part_names
from analysis.finding.acts.posts import posts_of_ceremony
from analysis.finding.acts.reading import Candidate, Line, candidate, one_of

# Types whose verbs stand in the names of ceremonies.
_TYPES = ("signing", "unveiling", "launch", "appointment", "free_clinic")
# Types of which a ceremony without a name still says that the act was done.
_LEANT_ON = ("signing", "unveiling")
# What makes a ceremony of the words before it.
TAIL = (
    r"(?:仪式|典礼|(?<=成立)大会|(?<=启动)(?:工作|推进|动员|部署)?大?会议?|(?<=[欢迎送见面交接壮行出征签约授揭挂牌]{2})大?会|"
    r"(?<=[签约授揭挂牌启动]{2})活动)"
)
# 专科联盟授牌暨学术研讨活动: the acts before 暨, where no ceremony ends the name.
_BESIDE = (
    r"(?<=[签授揭挂聘][约牌任])(?=暨(?![^,。;:]{0,40}(?:仪式|典礼))[^,。;:]{2,30}?"
    r"(?:活动|会议|[大年研讨交流座谈推进培训报告]会|论坛|讲座|培训班|研修班|学习班))"
)
_FRESH = re.compile(
    r"[,。;:!?\n]|举行了?|召开了?|举办了?|迎来了?|出席了?|参加了?|主持了?|见证了?|参与了?|一场|隆重|"
    r"仪式|典礼|为主题的|之际|(?<=[^存现])在(?=签约|揭牌|授牌|启动|欢迎|聘)"
)
# 甲乙合作签约及丙托管丁签约仪式: two ceremonies under one word.
_BETWEEN = re.compile(
    r"(暨)|(?<=签约)[及和、](?=[^,、]{4,}签约$)|(?<=[揭授挂]牌)[及和、](?=[^,、]{4,}[揭授挂]牌$)"
)
_OTHER = re.compile(
    r"升旗|开学|毕业|授旗|颁奖|表彰|捐赠|奠基|拜师|宣誓|剪彩|入党|结业|开工|佩戴"
)
_HELD = re.compile(
    r"(?P<who>[^,。;:]{2,60}?)(?:在[^,。;:]{2,40}?)?"
    r"(?:隆重|成功|顺利|正式|如期|联合|先后)*(?:举行|召开|举办)了?(?:隆重的?)?$"
)


@cache
def ceremony_words() -> dict[str, str]:
    """Get each word that names a ceremony and the type of act it tells."""
    return {
        row["word"]: row["event_type"]
        for row in lexicon.rows("event_words")
        if row["event_type"] in _TYPES or row["use"] == "ceremony"
    }


@cache
def _run() -> re.Pattern[str]:
    word = one_of(ceremony_words())
    return re.compile(
        rf"(?P<run>{word}(?:[、和及与暨并]?{word})*)(?P<rest>[^,]{{0,6}})$"
    )


def find_ceremonies(line: Line) -> list[Candidate]:
    """Get an act for each kind of act and each thing that a ceremony's name tells."""
    found: list[Candidate] = []
    done = 0
    for tail in re.finditer(rf"{TAIL}|{_BESIDE}", line.text):
        start = _window_start(line.text, done, tail.start())
        found.extend(_acts_of(line, start, tail))
        done = tail.end()
    return _several(found)


def _several(found: list[Candidate]) -> list[Candidate]:
    """Count each of several ceremonies in one line as named for itself."""
    names: dict[str, set[str]] = {}
    for each in found:
        if each.object:
            names.setdefault(each.event_type, set()).add(each.object)
    return [
        replace(each, rank=3)
        if each.object and len(names[each.event_type]) > 1
        else each
        for each in found
    ]


def held_apart(lines: tuple[Line, ...], candidates: list[Candidate]) -> list[Candidate]:
    """Get the candidates, those of two ceremonies that the body parts as named.

    举行了协作医院签约仪式 and, in another sentence, 举行了专科联盟签约仪式 are two
    signings, whatever else is told of either; names that end alike may be one's.
    """
    told = [each for each in candidates if _is_held(lines[each.line], each)]
    apart = {
        id(each)
        for each in told
        for other in told
        if each.line != other.line
        and each.event_type == other.event_type
        and each.object[-2:] != other.object[-2:]
    }
    return [
        replace(each, rank=max(each.rank, 3)) if id(each) in apart else each
        for each in candidates
    ]


def _is_held(line: Line, told: Candidate) -> bool:
    """Tell whether a line of the body says that a ceremony of a thing was held."""
    if line.section != "body" or not told.words or not is_thing(told.object or ""):
        return False
    return "举行了" in line.text[: told.start - line.start + 4]


def _window_start(text: str, done: int, end: int) -> int:
    """Get where the name of the ceremony that ends at ``end`` may begin."""
    marks = [match.end() for match in _FRESH.finditer(text, done, end)]
    return max([done, *(mark for mark in marks if not _in_quotes(text, mark))])


def _in_quotes(text: str, position: int) -> bool:
    return text.rfind("“", 0, position) > text.rfind("”", 0, position)


def _acts_of(line: Line, start: int, tail: re.Match[str]) -> list[Candidate]:
    """Get the acts of one ceremony; a part without its own name takes the last."""
    found: list[Candidate] = []
    name, pending = None, ""
    for part in filter(None, _BETWEEN.split(line.text[start : tail.start()])):
        run = _run().search(part) if part != "暨" else None
        if run is None or _OTHER.search(part[run.start() :]):
            pending += part
            continue
        raw = (pending + part[: run.start()]).strip("暨“”")
        if re.match("[上中]", line.text[tail.end() :]):
            raw = raw.removeprefix("在")  # 在“某某中心”启动仪式上
        posts = posts_of_ceremony(raw, run.group())
        if posts:
            pending = ""
            found.extend(_conferred(line, posts, run.group(), (start, tail.end())))
            continue
        pending = ""
        name = clean_name(raw) or name or _holder(line.text[:start])
        acts = _named(line, name, run.group(), (start, tail.end()))
        if name is None and re.match("[上中后前]", line.text[tail.end() :]):
            # 在签约仪式上 leans on a ceremony, which another line may name.
            acts = [act for act in acts if act.event_type in _LEANT_ON]
        found.extend(acts)
    return found


def _conferred(
    line: Line, posts: list[str], run: str, span: tuple[int, int]
) -> list[Candidate]:
    """Get a candidate for each post that a ceremony of appointment is named after."""
    rule = "appointment.ceremony"
    return [
        candidate(line, "appointment", post, span, rule, 3, words=run) for post in posts
    ]


def _named(
    line: Line, name: str | None, run: str, span: tuple[int, int]
) -> list[Candidate]:
    """Get a candidate for each type that the run of words tells and each name."""
    words = re.findall(one_of(ceremony_words()), run)
    types = dict.fromkeys(ceremony_words()[word] for word in words)
    names = [clean_name(part) for part in part_names(name)] if name else [None]
    rank = 3 if len(names) > 1 else 2
    made = []
    for event_type in types:
        for each in names:
            if event_type == "unveiling" and is_thing(
                (each or "").removesuffix("合作")
            ):
                each = each.removesuffix("合作")
            if event_type == "launch" and each and "义诊" in words:
                each += "义诊"  # “某县行”义诊启动仪式 starts the free clinic
            if event_type == "expert_dispatch":
                text = line.text[span[0] : span[1]]
                each = clean_name(text) or text
                each = (_holder(line.text[: span[0]]) or "") + each
            rule = f"{event_type}.ceremony"
            made.append(candidate(line, event_type, each, span, rule, rank, words=run))
    return made


def _holder(before: str) -> str | None:
    """Get the body that 举行s a ceremony without a name of its own."""
    held = _HELD.search(before)
    name = clean_name(re.split("[为给]", held["who"])[-1]) if held else None
    team = name and re.search("(?:医疗队|工作队|专家|队员|医师|医生)$", name)
    return name if name and (team or is_thing(name)) else None
