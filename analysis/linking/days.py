"""Whether the days that two pages tell may be one and the same."""

from datetime import date, timedelta

from analysis.records import Report

_FULL = len("2021-04-16")
# How long after a ceremony a page still calls it 日前 or 近日.
_LATELY = timedelta(days=31)


def days_differ(one: str | None, two: str | None) -> bool:
    """Tell whether two days, as far as they are told, cannot be one.

    Examples
    --------
    >>> days_differ("2021-04-16", "XXXX-04-16"), days_differ("2021-04-16", None)
    (False, False)
    """
    if one is None or two is None:
        return False
    if is_full(one) and is_full(two):
        return one != two
    return one.split("-")[1:] != two.split("-")[1:]


def may_be_one_day(one: Report, two: Report) -> bool:
    """Tell whether two reports may tell one day, and at least say when about.

    A page that tells no day at all speaks of the weeks before it was published.
    """
    if one.day and two.day:
        return not days_differ(one.day, two.day)
    spans = _span(one), _span(two)
    if None in spans:
        return False
    (start, end), (other_start, other_end) = spans
    return start <= other_end and other_start <= end


def is_full(day: str | None) -> bool:
    """Tell whether a day is told with its year."""
    return day is not None and len(day) == _FULL and not day.startswith("XXXX")


def _span(report: Report) -> tuple[date, date] | None:
    """Get the first and the last day that a report may mean."""
    if is_full(report.day):
        return (date.fromisoformat(report.day),) * 2
    if report.day is None and is_full(report.published):
        last = date.fromisoformat(report.published)
        return last - _LATELY, last
    return None
