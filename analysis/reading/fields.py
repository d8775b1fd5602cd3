"""The labelled cells of a byline: 来源, 发布时间, 作者, 编辑, 浏览 and their kind."""

import re
from functools import cache
from typing import NamedTuple

from analysis import lexicon
from analysis.reading import headline_words

_DATE = (
    r"(?:(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?"
    r"|\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*(?:19|20)\d{2})"
)
_TIME = (
    r"(?:T|\s|,|日)*(?:上午|下午|晚上)?\s*"
    r"\d{1,2}\s*[:时点]\s*\d{1,2}(?:\s*[:分]\s*\d{1,2})?"
)
DATE = re.compile(_DATE)
# Labels that are known even where no space stands before them.
_CRAMPED = (
    r"(?:作者|来源|责任编辑|责编|编辑|校对|"
    r"发布时间|发布日期|浏览次数|点击数|点击量|阅读量)"
)
_STAMP = re.compile(
    rf"[(\[【]?\s*{_DATE}(?:{_TIME})?\s*(?:星期[一二三四五六日天]|周[一二三四五六日天])?\s*[)\]】]?"
)


# A site's address that some portals print in the byline.
_ADDRESS = re.compile(r"(?:https?://|www\.)[A-Za-z\d./_-]+[?]?")
# Copies of WeChat pages: 11月11日 16时 阅读 29708.
_COUNTED = re.compile(
    rf"(?:{_DATE}|\d{{1,2}}月\d{{1,2}}日)?(?:{_TIME}|\s*\d{{1,2}}[时点])?"
    r"\s*(?:阅读|浏览|点击|热度)[量数]?\s*\d+"
)


# Copies of journals: 某某政策研究 2015年1期.
ISSUE = re.compile(r"(?P<journal>[\u4e00-\u9fff]{2,16})\s+\d{4}年\s*第?\d{1,2}期")
# Forums: 本帖最后由 某某 于 2021-4-16 12:31 编辑.
_CHANGED = re.compile(rf"本帖最后由.{{1,30}}于\s*{_DATE}.{{0,20}}编辑")
_KEYWORDS = ("关键词", "关键字", "标签", "tag", "tags")
# Words right behind a day, with neither a space nor the time between.
_GLUED = re.compile(
    rf"{_DATE}(?<!\s)(?![日时分点]|星期|周[一二三四五六日]|[上下]午|晚上)"
    r"(?P<words>[\u4e00-\u9fff].*)"
)


# How crawlers put a page's date before its first words.
STAMPED = re.compile(rf"\s*date\s+{_DATE}\s", re.IGNORECASE)


class Field(NamedTuple):
    """A label, its kind (a code of ``byline_labels.csv``) and its value."""

    field: str
    label: str
    value: str
    start: int


@cache
def _kinds() -> dict[str, str]:
    return {row["label"].lower(): row["field"] for row in lexicon.rows("byline_labels")}


@cache
def _label() -> re.Pattern[str]:
    words = sorted(_kinds(), key=lambda word: (-len(word), word))
    spaced = [r"\s*".join(map(re.escape, word.replace(" ", ""))) for word in words]
    return re.compile(
        rf"(?:(?<![\u4e00-\u9fffA-Za-z])|(?={_CRAMPED}\s*:))(?:本文|文章|新闻)?("
        + "|".join(spaced)
        + r")\s*(?:[::]|(?<=[号体小])(?=\s*[\[({【〖])|】(?=\s*[^\s【]))",
        re.IGNORECASE,
    )


def read_fields(text: str) -> tuple[Field, ...]:
    """Get the labelled cells of a byline line, in order.

    Examples
    --------
    >>> [(f.field, f.value) for f in read_fields("来源:某市人民医院 时间:2021-04-16")]
    [('source', '某市人民医院'), ('published', '2021-04-16')]
    """
    marks = list(_label().finditer(text))
    found = []
    for i, mark in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        label = re.sub(r"\s", "", mark[1]).lower()
        value = text[mark.end() : end].strip(" \t\u3000\xa0|[(〖,;、/】\n")
        value = value.split("\n")[0].strip()
        found.append(Field(_kinds()[label], label, value, mark.start()))
    return tuple(found)


def iso_day(text: str) -> str | None:
    """Get the ISO day of the first real date with year in a text.

    Examples
    --------
    >>> iso_day("24.11.2016 06:33"), iso_day("2017/9/30"), iso_day("2021-13-01")
    ('2016-11-24', '2017-09-30', None)
    """
    for match in DATE.finditer(text):
        numbers = [int(n) for n in re.findall(r"\d+", match.group())]
        if numbers[0] < 100:
            numbers.reverse()
        year, month, day = numbers
        if 1 <= month <= 12 and 1 <= day <= _days(year, month):
            return f"{year:04d}-{month:02d}-{day:02d}"
    return None


def short_day(text: str) -> str | None:
    """Get the ISO day of a date that opens a cell, its year perhaps in two digits.

    Examples
    --------
    >>> short_day("21-05-19"), short_day("05-19")
    ('2021-05-19', None)
    """
    match = re.match(r"(\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d)", text)
    return iso_day(f"20{match[1]}-{match[3]}-{match[4]}") if match else iso_day(text)


def closing_day(text: str) -> str | None:
    """Get the ISO day of a short line that ends with it, as signed pages do.

    Examples
    --------
    >>> closing_day("甲县人民医院 2021年4月16日"), closing_day("2021-04-16 养生指南")
    ('2021-04-16', None)
    """
    signed = len(text) <= 30 and re.search(rf"{_DATE}\s*[)\]]?$", text)
    return iso_day(text) if signed else None


def _days(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def is_lone_label(text: str) -> bool:
    """Tell whether a line is one label of source, day or author and nothing else."""
    cells = read_fields(text)
    if len(cells) != 1 or cells[0].value or cells[0].start:
        return False
    return cells[0].field in ("source", "published", "author")


def is_dated(text: str) -> bool:
    """Tell whether a byline has a day or a counter, as editors' credits have not."""
    kinds = {cell.field for cell in read_fields(text)}
    return bool(kinds & {"published", "views", "control"} or DATE.search(text))


def is_strong(token: str) -> bool:
    """Tell whether a token alone makes a byline: a labelled date or source."""
    return any(
        f.field in ("source", "published") and f.value for f in read_fields(token)
    )


def is_token(token: str) -> bool:
    """Tell whether a word of a run-on line belongs to a byline."""
    if _STAMP.fullmatch(token) or re.fullmatch(r"\d{1,2}:\d{2}(:\d{2})?", token):
        return True
    return any(f.start <= 1 for f in read_fields(token)) and len(token) < 60


def is_byline(text: str) -> bool:
    """Tell whether a line is made of bylines' cells and little else."""
    if len(text) > 300 or re.search(r"今天是|注册时间", text):
        return False  # the clock in a site's greeting, since when a writer is known
    text = _ADDRESS.sub(" ", text).strip()
    if any(whole.fullmatch(text) for whole in (_STAMP, _COUNTED, _CHANGED, ISSUE)):
        return True
    found = read_fields(text)
    if found:
        return _only_cells(text, found)
    rest = _STAMP.sub("", text, count=1)
    if re.fullmatch(r"[^\d。,:]{2,24}\s{1,8}\d{1,2}:\d{2}(?::\d{2})?", text):
        return True
    glued = _GLUED.search(text)
    if (
        glued
        and len(words := glued["words"]) > 4
        and not headline_words.is_owner(words)
    ):
        return False  # a link to other news: 2024-11-19某院签约
    return rest != text and _is_signed(rest)


def _is_signed(rest: str) -> bool:
    """Tell whether what stands beside a date is a name or a counter, no headline."""
    rest = rest.replace("?", " ").strip()  # ? for a space that was lost
    if len(rest) > 30 or re.search(r"[。,!]", rest):
        return False
    return not any(len(word) > 6 and _is_told(word) for word in rest.split())


def _is_told(words: str) -> bool:
    """Tell whether words tell news rather than name somebody."""
    news = headline_words.is_news(words) and not headline_words.is_owner(words)
    return news or headline_words.is_clause(words)


def _only_cells(text: str, found: tuple[Field, ...]) -> bool:
    """Tell whether what is not cell, date or count is short."""
    before = _STAMP.sub("", text[: found[0].start]).strip(" \t|【[(〖?")
    kinds = {f.field for f in found}
    stamped = bool(DATE.search(text[: found[0].start]))
    room = 60 if stamped else 30 if len(found) > 1 else 16
    if len(before) > room or re.search(r"[。,!?]", before):
        return False
    if any(len(f.value) > 60 or "。" in f.value.rstrip("。") for f in found):
        return False
    if kinds == {"document"} and not _STAMP.search(text):
        return len(found) > 1 or found[0].label in _KEYWORDS
    return not (len(found) == 1 and _sentence(found[0].value))


def _sentence(value: str) -> bool:
    return len(value) > 30 or value.endswith("。")
