"""The day on which each candidate happened: its own sentence's, or one carried on."""

from collections.abc import Iterable

from analysis.finding.acts_reading import Candidate, Line
from analysis.finding.dates_resolving import is_dateline
from analysis.records import DateMention


def date_candidates(
    plain: str,
    lines: tuple[Line, ...],
    candidates: Iterable[Candidate],
    dates: tuple[DateMention, ...],
    told_as_news: set[int],
) -> list[tuple[Candidate, DateMention | None]]:
    """Get each candidate with the mention that dates it.

    A candidate takes the last day its own line names before it, else the first after
    it; else the day of the news before it. ``近日`` unsets the day. A dateline's day
    counts only where the text names no other.
    """
    usable = [
        mention
        for mention in dates
        if mention.start in told_as_news and mention.precision in ("day", None)
    ]
    days = [m for m in usable if not is_dateline(plain, m)]
    if not any(m.precision == "day" for m in days):
        days = usable
    first = next((m for m in days if _line_of(lines, m).section != "title"), None)
    dated = []
    for candidate in candidates:
        own = _own(lines[candidate.line], candidate, days)
        before = [m for m in days if m.start < candidate.at and _carries(lines, m)]
        dated.append((candidate, own or (before[-1] if before else first)))
    return dated


def _own(
    line: Line, candidate: Candidate, days: list[DateMention]
) -> DateMention | None:
    inside = [m for m in days if line.start <= m.start < line.start + len(line.text)]
    before = [m for m in inside if m.start < candidate.at]
    return before[-1] if before else (inside[0] if inside else None)


def _carries(lines: tuple[Line, ...], mention: DateMention) -> bool:
    return _line_of(lines, mention).section == "body"


def _line_of(lines: tuple[Line, ...], mention: DateMention) -> Line:
    return next(
        line
        for line in lines
        if line.start <= mention.start < line.start + len(line.text)
    )
