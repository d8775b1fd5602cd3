"""What a clause does with the cooperation it names: agrees, promises, hopes, tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis import lexicon
from analysis.records import Sentence

_READ = ("body",)
_SPEECH = re.compile(
    r"表示|指出|强调|介绍|说(?=[,:“])|认为|要求|提出|致辞|讲话|表态|致欢迎|谈到|透露|称(?=[,:])"
)
# Words of one character, with the company in which they do not speak of the future.
_SINGLE = (
    (re.compile(r"(?<![即])将(?![近来军“])"), "promised"),
    (
        re.compile(r"(?:还|也|都|更|便|才)会|会(?=定期|不断|继续|尽|把|全力|大力)"),
        "promised",
    ),
    (re.compile(r"(?<![主重需首想不紧摘概纪])要(?![求点素闻职害紧强览件])"), "hoped"),
    (
        re.compile(
            r"(?<![的作体级照按提出新高满合])要求(?=[^,。;的和、])|要求(?=[,:“双])|建议(?=[,:双各两])"
        ),
        "hoped",
    ),
)
_RANK = {"running": 1, "promised": 2, "hoped": 3, "agreed": 3}
_WEAK = re.compile(r"通过(?!了)|^\W*(?:同时|此外|另外|并且|并|其次|最后)")
_DONE = re.compile(r"(?<![为除])了(?![解如])")
_CARRIED = re.compile(
    r"^[\s“]*(?:同时|此外|另外|并|其次|再次|最后|还|[一二三四五六七八][是要]|"
    r"另一方面|一方面|[①-⑨]|[(]?[一二三四五六七八九1-9][)、.])"
)
_TIE = re.compile(
    r"双方|两院|三方|各方|医联体|联盟|协议|合作|帮扶|分院|集团|医共体|支援|托管"
)
_EVENT = re.compile(
    r"(?:此次|本次|这次)(?:活动|义诊)|活动现场|义诊现场|当天|当日|现场|随后|期间|活动中"
)
_EFFECT = re.compile(
    r"[对给为].*(?:产生|带来|注入|奠定|提供.{0,10}(?:动力|契机|机遇|基础|保障))|添砖加瓦"
)
_PURPOSE = re.compile(
    r"^\W*为(?:了)?(?:更好地?|进一步|深入|全面|切实|积极|加快|推动|推进|贯彻|落实|响应|深化|"
    r"提升|提高|加强|促进|充分|有效|让|使|满足|解决|方便|缓解|发挥|构建|建立|打造|完善|实现|巩固)"
)


@dataclass(frozen=True, slots=True)
class Stance:
    """A clause, whether what it names counts, and as what."""

    sentence: Sentence
    start: int
    end: int
    status: str | None  # None where nothing is agreed, promised, hoped or running
    listable: bool  # a list of fields of cooperation may stand here
    speaker: int  # number of the speech in the document; 0 outside of speeches


@dataclass(slots=True)
class _Reading:
    """What was read so far in a paragraph."""

    paragraph: int = -1
    speech: bool = False
    speaker: int = 0
    status: str | None = None
    open_end: bool = False
    tie: bool = False


def find_stances(plain: str, sentences: tuple[Sentence, ...]) -> Iterator[Stance]:
    """Find the stance of every clause of the body, in order."""
    reading = _Reading()
    speeches = 0
    for sentence in sentences:
        if sentence.section not in _READ:
            continue
        text = plain[sentence.start : sentence.end]
        if sentence.paragraph != reading.paragraph:
            reading = _Reading(paragraph=sentence.paragraph)
        if _SPEECH.search(text):
            speeches += 1
            reading.speech, reading.speaker = True, speeches
        yield from _of_sentence(plain, sentence, text, reading)


def _of_sentence(
    plain: str, sentence: Sentence, text: str, reading: _Reading
) -> Iterator[Stance]:
    kinds = _kinds(text)
    past = False  # whether something done was told up to here
    reading.tie = reading.tie or bool(_TIE.search(text))
    timeless = not _EVENT.search(text) and (reading.speech or reading.tie)
    status = reading.status if _carries(text, kinds, reading) else None
    behind = False  # whether something past was told before, with nothing planned since
    for start, end in sentence.clauses:
        clause = plain[start:end]
        strong = _strong(clause)
        loose = _weak(clause)
        past = past or "past" in _kinds(clause) or bool(_DONE.search(clause))
        status = _next_status(
            status, strong or (loose if timeless and not past else None)
        )
        told = _is_told(clause, strong)
        behind = told or (behind and not (status or loose))
        counts = not (told or "definition" in kinds or _PURPOSE.match(clause))
        if _EFFECT.search(clause):
            counts = False
        yield Stance(
            sentence,
            start,
            end,
            status if counts else None,
            not told and not behind,
            reading.speaker,
        )
    reading.status = status
    reading.open_end = text.rstrip().endswith(";")


def _carries(text: str, kinds: set[str], reading: _Reading) -> bool:
    """Tell whether the stance of the sentence before goes on."""
    if reading.open_end or _CARRIED.match(text):
        return True
    return reading.status == "agreed" and not ("past" in kinds or _DONE.search(text))


def _is_told(clause: str, strong: str | None) -> bool:
    """Tell whether a clause tells of the past, a record or what a tie is good for."""
    if _DONE.search(clause):
        return True
    kinds = _kinds(clause)
    return bool(kinds & {"aim", "profile"}) if strong else bool(kinds)


def _next_status(status: str | None, marked: str | None) -> str | None:
    """Get the status from here on: what is hoped stays hoped to the sentence's end."""
    if marked is None or _RANK.get(status, 0) > _RANK[marked]:
        return status
    return marked


def _strong(clause: str) -> str | None:
    match = _pattern("strong").search(clause)
    if match:
        return lexicon.mapping("term_stances", "status")[match.group()]
    return next((status for single, status in _SINGLE if single.search(clause)), None)


def _weak(clause: str) -> str | None:
    match = _pattern("weak").search(clause)
    if match:
        return lexicon.mapping("term_stances", "status")[match.group()]
    return "running" if _WEAK.search(clause) else None


def _kinds(text: str) -> set[str]:
    """Get the kinds of background that words of the text stand for."""
    kinds = lexicon.mapping("term_backgrounds", "kind")
    return {kinds[word] for word in _background().findall(text)}


@cache
def _pattern(force: str) -> re.Pattern[str]:
    rows = lexicon.rows("term_stances")
    words = [row["word"] for row in rows if row["force"] == force]
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


@cache
def _background() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.words("term_backgrounds")))
