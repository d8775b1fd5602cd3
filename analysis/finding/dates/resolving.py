"""What a date form stands for on its page: the year, month and day it leaves out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.records import Article, DateMention

_DIGITS = {han: digit for digit, han in enumerate("〇一二三四五六七八九")} | {
    "○": 0,
    "零": 0,
}
_YEARS_BACK = {"今年": 0, "去年": 1, "前年": 2}
_WIRED = ("电", "讯", "消息")  # what a dateline ends on
_DATELINE = re.compile(
    r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?=电|讯|消息)"
)
_DAYS_BACK = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "昨": 1, "前天": 2, "前日": 2}
_WEEKDAYS = {han: number for number, han in enumerate("一二三四五六日")} | {"天": 6}
# A clause with one of these tells of earlier times and dates nothing after it.
_PAST = re.compile(r"早在|此前|曾|以来|自从|始建|创建|建于|成立于|截至|截止")
_NEWS_IS_PUT_UP = timedelta(days=60)  # after an act, at the latest
_LEAP = 2000  # stands for a year not known, so that every month and day exists


@dataclass(frozen=True, slots=True)
class Form:
    """A date as written: its kind and the parts it names."""

    kind: str
    start: int
    end: int
    parts: dict[str, str | None]
    time: str | None
    section: str


@dataclass(frozen=True, slots=True)
class _Known:
    """What the page and the text read so far say of the day."""

    page: date | None  # the page's own date
    line: date | None = None  # the date of the dateline
    anchor: date | None = None  # a full date of the text, not told as history
    last: date | None = None  # the day last told of
    has_year: bool = False  # whether the year of ``last`` is known
    leads: bool = False  # whether the anchor is the first date of the body
    has_base: bool = True  # whether the year of page or dateline is known


_Value = tuple[str | None, str | None, str | None]  # value, precision, base
_NOTHING: _Value = (None, None, None)


def resolve(article: Article, forms: Iterable[Form]) -> tuple[DateMention, ...]:
    """Get the mentions that ``forms`` stand for on the page of ``article``."""
    plain = article.plain
    forms = list(forms)
    page = _iso_day(article.published)
    line = _dateline_day(article.dateline or "", page)
    has_base = page is not None or line is None or line.year != _LEAP
    known = _Known(page, line, has_base=has_base)
    waiting = []  # forms before the first day that lean on it: the title's 同日
    found = []
    for form in forms:
        rule = _RULES[form.kind]
        if form.kind == "page_day" and known.last and _is_quoted(plain, form.start):
            rule = _same_day  # “今天我们签了约” is said on the day told of
        value = rule(form, known)
        if value is _NOTHING and form.kind in ("same_day", "part"):
            waiting.append(len(found))
        found.append(_mention(plain, form, value))
        known = _after(known, form, value, _is_history(plain, form), plain)
    for index in waiting:
        found[index] = _leaning_forward(found, index)
    return tuple(found)


def _is_quoted(plain: str, position: int) -> bool:
    before = plain[max(0, position - 200) : position]
    return before.rfind("“") > before.rfind("”")


def is_dateline(plain: str, mention: DateMention) -> bool:
    """Tell whether a date is a dateline's (``10月29日电``), not an event's."""
    return plain.startswith(_WIRED, mention.end)


def day_of(value: str | None) -> date | None:
    """Get the day of a resolved value, in the year 2000 where none is known.

    Examples
    --------
    >>> day_of("XXXX-09-10")
    datetime.date(2000, 9, 10)
    """
    if not value or len(value) != len("2021-04-16"):
        return None
    return _day(value[:4].replace("XXXX", str(_LEAP)), value[5:7], value[8:])


def _mention(plain: str, form: Form, value: _Value) -> DateMention:
    text = plain[form.start : form.end]
    return DateMention(form.start, form.end, text, *value, form.time)


def _leaning_forward(found: list[DateMention], index: int) -> DateMention:
    """Get a mention that stands before the day it means, given that day."""
    mention = found[index]
    after = next((m for m in found[index:] if m.precision == "day"), None)
    if after is None:
        return mention
    return DateMention(
        mention.start,
        mention.end,
        mention.text,
        after.value,
        "day",
        "text",
        mention.time,
    )


def _after(
    known: _Known, form: Form, value: _Value, history: bool, plain: str
) -> _Known:
    """Get what is known once ``form`` was read."""
    if value[1] != "day" or history:
        return known
    day = day_of(value[0])
    has_year = not value[0].startswith("XXXX")
    line, anchor, leads = known.line, known.anchor, known.leads
    if plain.startswith(_WIRED, form.end) and has_year:
        line = day
    elif form.kind == "full":
        leads = leads or (known.last is None and form.section != "title")
        anchor = day
    return replace(
        known, line=line, anchor=anchor, last=day, has_year=has_year, leads=leads
    )


def _is_history(plain: str, form: Form) -> bool:
    """Tell whether the clause around the form tells of earlier times."""
    start = max(plain.rfind(mark, 0, form.start) for mark in ",。;\n") + 1
    clause = plain[start : min(form.end + 12, len(plain))]
    return _PAST.search(re.split("[。;\n]", clause)[0]) is not None


def _full(form: Form, known: _Known) -> _Value:
    year, month, day = (_number(form.parts[p]) for p in ("year", "month", "day"))
    return _dated(_day(year, month, day), True, "text")


def _same_year(form: Form, known: _Known) -> _Value:
    year, base = _named_year(form.parts["shift"], known)
    day = _day(year or _LEAP, form.parts["month"], form.parts["day"])
    return _dated(day, year is not None, base)


def _month_day(form: Form, known: _Known) -> _Value:
    month, day = _number(form.parts["month"]), _number(form.parts["day"])
    bare = _day(_LEAP, month, day)
    if bare is None:
        return _NOTHING
    if known.anchor and (known.leads or not known.page):
        return _dated(_nearest(known.anchor, month, day), True, "text")
    if known.page or known.line:
        base = "published" if known.page else "dateline"
        day = _latest(known.page or known.line, month, day)
        return _dated(day, known.has_base, base)
    return _dated(bare, False, None)


def _lost_month(form: Form, known: _Known) -> _Value:
    """Read 56日 as 5月6日 where that is a day shortly before the page's own."""
    month, day = _number(form.parts["month"]), _number(form.parts["day"])
    day = known.page and _latest(known.page, month, day)
    if not day or known.page - day > _NEWS_IS_PUT_UP:
        return _NOTHING
    return _dated(day, True, "published")


def _bare_day(form: Form, known: _Known) -> _Value:
    """Work out ``12日``: the month of the day told before, else of the page."""
    number, shift = int(form.parts["day"]), form.parts["shift"]
    if known.last and not shift:
        near = _in_month_of(known.last, number)
        limit = known.page if known.has_year else None
        if near and near >= known.last and not (limit and near > limit):
            return _dated(near, known.has_year, "text")
    page = known.line or known.page
    base = "dateline" if known.line else "published"
    if page is None:
        near = _in_month_of(known.last, number) if known.last else None
        return _dated(near, known.has_year, "text")
    start = page.replace(day=1)
    if shift in ("上月", "上个月") or (number > page.day and not shift):
        start = (start - timedelta(days=1)).replace(day=1)
    return _dated(_in_month_of(start, number), known.has_base, base)


def _weekday(form: Form, known: _Known) -> _Value:
    page = known.line or known.page
    if page is None or not known.has_base:
        return _NOTHING
    monday = page - timedelta(days=page.weekday())
    if form.parts["shift"] == "上周":
        monday -= timedelta(days=7)
    day = monday + timedelta(days=_WEEKDAYS[form.parts["weekday"]])
    return _dated(day, True, "dateline" if known.line else "published")


def _month(form: Form, known: _Known) -> _Value:
    month, year, base = int(form.parts["month"]), form.parts.get("year"), "text"
    if "shift" in form.parts:
        year, base = _named_year(form.parts["shift"], known)
    elif not year and known.page:
        year = known.page.year - (month > known.page.month)
        base = "published"
    return (f"{year}-{month:02d}", "month", base) if year else _NOTHING


def _year(form: Form, known: _Known) -> _Value:
    if form.parts.get("year"):
        return form.parts["year"], "year", "text"
    year, base = _named_year(form.parts["shift"], known)
    return (str(year), "year", base) if year else _NOTHING


def _same_day(form: Form, known: _Known) -> _Value:
    if known.last:
        return _dated(known.last, known.has_year, "text")
    return _NOTHING


def _page_day(form: Form, known: _Known) -> _Value:
    page = known.line or known.page
    if page is None:
        return _NOTHING
    day = page - timedelta(days=_DAYS_BACK[form.parts["shift"]])
    return _dated(day, known.has_base, "dateline" if known.line else "published")


def _next_day(form: Form, known: _Known) -> _Value:
    if known.last is None:
        return _NOTHING
    return _dated(known.last + timedelta(days=1), known.has_year, "text")


def _vague(form: Form, known: _Known) -> _Value:
    return _NOTHING


_RULES = {
    "full": _full,
    "same_year": _same_year,
    "month_day": _month_day,
    "lost_month": _lost_month,
    "day": _bare_day,
    "weekday": _weekday,
    "month": _month,
    "year": _year,
    "same_day": _same_day,
    "part": _same_day,
    "page_day": _page_day,
    "next_day": _next_day,
    "vague": _vague,
}


def _dated(day: date | None, has_year: bool, base: str | None) -> _Value:
    if day is None:
        return _NOTHING
    text = day.isoformat()
    return (text if has_year else f"XXXX{text[4:]}", "day", base)


def _named_year(shift: str, known: _Known) -> tuple[int | None, str | None]:
    """Get the year that 今年, 去年 or 同年 means and what it was counted from."""
    if shift in _YEARS_BACK and known.page:
        return known.page.year - _YEARS_BACK[shift], "published"
    if known.anchor:
        return known.anchor.year - _YEARS_BACK.get(shift, 0), "text"
    return None, None


def _latest(limit: date, month: int, day: int) -> date | None:
    """Get the last such day not after ``limit``."""
    same = _day(limit.year, month, day)
    return same if same and same <= limit else _day(limit.year - 1, month, day)


def _nearest(anchor: date, month: int, day: int) -> date | None:
    """Get such a day in the year that brings it nearest to ``anchor``."""
    years = (anchor.year, anchor.year - 1, anchor.year + 1)
    days = [found for year in years if (found := _day(year, month, day))]
    return min(days, key=lambda found: abs(found - anchor), default=None)


def _in_month_of(day: date, number: int) -> date | None:
    return _day(day.year, day.month, number)


def _day(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _dateline_day(dateline: str, page: date | None) -> date | None:
    """Get the day of 本报8月18日讯, in the page's year or, of none, the leap year."""
    told = _DATELINE.search(dateline)
    if told is None:
        return _iso_day(dateline)
    month, day = int(told["month"]), int(told["day"])
    if told["year"]:
        return _day(int(told["year"]), month, day)
    return _latest(page, month, day) if page else _day(_LEAP, month, day)


def _iso_day(text: str | None) -> date | None:
    return day_of(text) if text and text[:4].isdigit() else None


def _number(text: str) -> int:
    """Read a number in digits or in Chinese (二〇二一, 十二, 二十一)."""
    if text.isdigit() and text.isascii():
        return int(text)
    if "十" not in text:
        return int("".join(str(_DIGITS[han]) for han in text))
    tens, _, ones = text.partition("十")
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
