"""The day on which each candidate happened, and whether that day is the news's."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from analysis.finding.acts.reading import Candidate, Line
from analysis.finding.dates.resolving import day_of, is_dateline
from analysis.records import DateMention

# What happened longer than this before the day of the news is told as history.
_NEWS_LASTS = timedelta(days=45)
_LEAP_YEAR = timedelta(days=366)
# 今年 and 5月 tell no day and take none away, whether their year is known or not.
_ROUGH = re.compile("[年月]$")
# What may stand before a year or month that dates a clause (在2015年, 早在2013年).
_BEFORE_YEAR = re.compile(r"(?:^|[,;:(])\W*(?:早?在|于|自|从|到|随着|当时|截至)?$")


def date_candidates(
    plain: str,
    lines: tuple[Line, ...],
    candidates: Iterable[Candidate],
    days: list[DateMention],
) -> list[tuple[Candidate, DateMention | None]]:
    """Get each candidate of the news with the mention that dates it.

    A candidate takes the last day its own line names before it, else the first after
    it; else the day of the news before it, else the first of the body. ``近日`` unsets
    the day. A dateline's day counts only where the text names nothing else. Candidates
    that their line dates long before the news are left out.
    """
    usable = [
        mention
        for mention in days
        if mention.precision in ("day", None) and not _ROUGH.search(mention.text)
    ]
    told = [
        mention
        for mention in usable
        if not is_dateline(plain, mention) and not _is_of_headline(lines, mention)
    ]
    if not told:
        told = usable
    body = [m for m in told if _line_of(lines, m).section == "body"]
    main = next((m for m in body if m.precision == "day"), None)
    body = [m for m in body if main is None or not _is_old(m, main)]
    dated = []
    for candidate in candidates:
        line = lines[candidate.line]
        own = _own(line, candidate, told)
        if _is_long_before(line, candidate, own, main, days):
            continue
        before = [m for m in body if m.start < candidate.at]
        carried = before[-1] if before else (body[0] if body else None)
        dated.append((candidate, own or carried))
    return dated


def _is_of_headline(lines: tuple[Line, ...], mention: DateMention) -> bool:
    """Tell whether a day in figures stands in a headline: when the page was made."""
    in_title = _line_of(lines, mention).section == "title"
    return in_title and re.fullmatch(r"\d{4}[-./]\d+[-./]\d+", mention.text) is not None


def date_of(day: str | None, own: list[DateMention]) -> DateMention | None:
    """Get the mention that dates an act: one that names a day, with the time told."""
    fitting = [mention for mention in own if mention.value == day]
    if not fitting:
        return None
    best = min(fitting, key=lambda mention: mention.text == mention.time)
    time = next((mention.time for mention in fitting if mention.time), None)
    return replace(best, time=best.time or time)


def _own(
    line: Line, candidate: Candidate, told: list[DateMention]
) -> DateMention | None:
    """Get the day that the candidate's own line names for it."""
    inside = [mention for mention in told if _is_in(line, mention)]
    before = [mention for mention in inside if mention.start < candidate.at]
    return before[-1] if before else (inside[0] if inside else None)


def _is_long_before(
    line: Line,
    candidate: Candidate,
    own: DateMention | None,
    main: DateMention | None,
    days: list[DateMention],
) -> bool:
    """Tell whether the line dates the candidate long before the day of the news."""
    if main is None:
        return False
    if own and _is_old(own, main):
        return True
    rough = [
        mention
        for mention in days
        if mention.precision in ("year", "month")
        and _is_in(line, mention)
        and mention.start < candidate.at
        and (own is None or own.start > candidate.at or own.start < mention.start)
        and _BEFORE_YEAR.search(line.text[: mention.start - line.start])
    ]
    return any(not main.value.startswith(mention.value) for mention in rough)


def _is_old(mention: DateMention, main: DateMention) -> bool:
    return _days_before(mention.value, main.value) > _NEWS_LASTS


def _days_before(value: str | None, news: str) -> timedelta:
    """Get how long before the news a day was, in any year where one has none."""
    if value and value[:4].isdigit() != news[:4].isdigit():
        value, news = (f"XXXX{each[4:]}" for each in (value, news))
        days = [day_of(each) for each in (value, news)]
        apart = abs(days[1] - days[0]) if all(days) else timedelta(0)
        return min(apart, _LEAP_YEAR - apart)
    day, last = day_of(value), day_of(news)
    return last - day if day and last else timedelta(0)


def _is_in(line: Line, mention: DateMention) -> bool:
    return line.start <= mention.start < line.start + len(line.text)


def _line_of(lines: tuple[Line, ...], mention: DateMention) -> Line:
    return next(line for line in lines if _is_in(line, mention))
