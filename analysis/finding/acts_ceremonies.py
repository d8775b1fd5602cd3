"""Ceremonies by name (X签约揭牌仪式, Y启动大会): the acts that their names tell."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts_objects import clean_name, is_thing, part_names
from analysis.finding.acts_reading import Candidate, Line, candidate, one_of

# Types whose verbs stand in the names of ceremonies.
_TYPES = ("signing", "unveiling", "launch", "appointment", "free_clinic")
_TAIL = re.compile(
    r"仪式|典礼|(?<=成立)大会|(?<=启动)大?会|(?<=欢迎)会|(?<=欢送)会|(?<=见面)会|(?<=交接)会|(?<=壮行)会|"
    r"(?<=签约)大?会|(?<=授牌)大?会|(?<=揭牌)大?会|(?<=出征)大?会|(?<=签约)活动|(?<=揭牌)活动|(?<=授牌)活动|(?<=启动)活动"
)
_FRESH = re.compile(
    r"[,。;:!?\n]|举行了?|召开了?|举办了?|迎来了?|出席了?|参加了?|主持了?|见证了?|一场|隆重|仪式|典礼|为主题的|之际"
)
_NOT_THIS = re.compile(
    r"升旗|开学|毕业|授旗|颁奖|表彰|捐赠|奠基|拜师|宣誓|剪彩|入党|加冕|结业|开工"
)
_HELD = re.compile(
    r"(?P<who>[^,。;:]{2,60}?)(?:在(?P<venue>[^,。;:]{2,40}?))?(?:隆重|成功|顺利|正式|如期|联合)*(?:举行|召开|举办)了?$"
)


@cache
def ceremony_words() -> dict[str, str]:
    """Get each word that names a ceremony and the type of act it tells."""
    return {
        row["word"]: row["event_type"]
        for row in lexicon.rows("event_words")
        if (row["event_type"] in _TYPES and row["use"] != "thing")
        or (row["event_type"], row["use"]) == ("expert_dispatch", "ceremony")
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
    for tail in _TAIL.finditer(line.text):
        start = _window_start(line.text, done, tail.start())
        found.extend(_acts_of(line, start, tail))
        done = tail.end()
    return found


def _window_start(text: str, done: int, end: int) -> int:
    """Get where the name of the ceremony that ends at ``end`` may begin."""
    marks = [match.end() for match in _FRESH.finditer(text, done, end)]
    return max([done, *(mark for mark in marks if not _in_quotes(text, mark))])


def _in_quotes(text: str, position: int) -> bool:
    return text.rfind("“", 0, position) > text.rfind("”", 0, position)


def _acts_of(line: Line, start: int, tail: re.Match[str]) -> list[Candidate]:
    found: list[Candidate] = []
    name, pending, cut = None, "", start
    for part in re.split("(暨)", line.text[start : tail.start()]):
        run = _run().search(part) if part != "暨" else None
        cut += len(part)
        if run is None:
            pending += part
            continue
        raw = (pending + part[: run.start()]).lstrip("暨")
        pending = ""
        name = clean_name(raw) or name
        if name is None and start:
            name = _holder(line.text[:start])
        if _NOT_THIS.search(part[run.start() :]):
            continue
        found.extend(_named(line, name, run["run"], (start, tail.end()), cut))
    return found


def _named(
    line: Line, name: str | None, run: str, span: tuple[int, int], at: int
) -> list[Candidate]:
    """Get a candidate for each type that the run of words tells and each name."""
    words = re.findall(one_of(ceremony_words()), run)
    types = dict.fromkeys(ceremony_words()[word] for word in words)
    names = [clean_name(part) for part in part_names(name)] if name else [None]
    rank = 3 if len(names) > 1 else 2
    made = []
    for event_type in types:
        for each in names:
            if event_type == "expert_dispatch" and each:
                each += next(w for w in words if ceremony_words()[w] == event_type)
                each += line.text[at : span[1]]
            made.append(
                candidate(line, event_type, each, span, f"{event_type}.ceremony", rank)
            )
    return made


def _holder(before: str) -> str | None:
    """Get the body that 举行s a ceremony without a name of its own."""
    held = _HELD.search(before)
    name = clean_name(held["who"]) if held else None
    return name if name and is_thing(name) else None
