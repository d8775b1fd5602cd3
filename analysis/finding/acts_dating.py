"""The day on which each candidate happened: its own sentence's, or one carried on."""

from collections.abc import Iterable

from analysis.finding.acts_reading import Candidate, Line
from analysis.finding.dates_resolving import is_dateline
from analysis.records import DateMention


def date_candidates(
    plain: str,
    lines: tuple[Line, ...],
    candidates: Iterable[Candidate],
    days: list[DateMention],
) -> list[tuple[Candidate, DateMention | None]]:
    """Get each candidate with the mention that dates it.

    A candidate takes the last day its own line names before it, else the first after
    it; else the day of the news before it, else the first of the body. ``近日`` unsets
    the day. A dateline's day counts only where the text names no other.
    """
    usable = [mention for mention in days if mention.precision in ("day", None)]
    told = [mention for mention in usable if not is_dateline(plain, mention)]
    if not any(mention.precision == "day" for mention in told):
        told = usable
    body = [m for m in told if _line_of(lines, m).section == "body"]
    dated = []
    for candidate in candidates:
        own = _own(lines[candidate.line], candidate, told)
        before = [m for m in body if m.start < candidate.at]
        carried = before[-1] if before else (body[0] if body else None)
        dated.append((candidate, own or carried))
    return dated


def _own(
    line: Line, candidate: Candidate, told: list[DateMention]
) -> DateMention | None:
    inside = [m for m in told if line.start <= m.start < line.start + len(line.text)]
    before = [m for m in inside if m.start < candidate.at]
    return before[-1] if before else (inside[0] if inside else None)


def _line_of(lines: tuple[Line, ...], mention: DateMention) -> Line:
    return next(
        line
        for line in lines
        if line.start <= mention.start < line.start + len(line.text)
    )
