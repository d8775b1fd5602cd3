"""Which reports tell one ceremony: each gets the id of its occasion, with the reason.

Two wishes pull apart. An id should not change with the documents built beside it, and
reports of one ceremony that share no words should share an id. So each report has an
``own_id`` that depends on its page alone (``linking.reports``), made of the day and
the two sides, so that most reports of a ceremony have the same one without having
seen each other. Only where own ids differ and the reports share something that no
two ceremonies share, they are joined: the occasion takes the own id of the report
that was published first. A page published later thus takes the id that is there; it
changes ids of others only where it shows two occasions to be one, or that what seemed
one was in two places.
"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.linking.days import (
    days_differ,
    is_full,
    may_be_one_day,
)
from analysis.records import OccasionKey, Region, Report

# What reports may share, the surest first.
REASONS = (
    "same_text",
    "same_parties",
    "same_lead",
    "named_parties",
    "same_thing",
    "same_host",
    "same_sentence",
    "fitting_day",
)
# Kinds of acts that the same two hardly do twice within weeks.
_RARE = frozenset({"signing", "unveiling", "launch"})
# Two named on a page are evidence only where another report tells of these two.
_TOLD_BY = {"named_parties": "same_parties"}

Group = tuple[Report, ...]


def link_occasions(rows: Iterable[Mapping]) -> list[dict]:
    """Get a row per occasion and document, from the rows of single documents.

    ``occasion_id`` becomes the same for all reports of an occasion;
    ``occasion_reason`` and ``shared`` say why a report has it: by what its own page
    tells, or by what it shares with another report.
    """
    by_report = {row["report"]: row for row in rows}
    linked = []
    for group in _groups(by_report):
        _, first = min((report.published or "9999", report.own_id) for report in group)
        for report in group:
            key = _key_of(report, group)
            found = {"occasion_reason": key.reason, "shared": key.words or None}
            linked.append({**by_report[report], "occasion_id": first, **found})
    return linked


def occasions_of_events(
    events: Iterable[Mapping], occasions: Iterable[Mapping]
) -> list[dict]:
    """Get the events under the ids of their linked occasions."""
    linked = {(row["doc_id"], row["own_id"]): row["occasion_id"] for row in occasions}
    return [
        {**event, "occasion_id": linked[event["doc_id"], event["occasion_id"]]}
        for event in events
    ]


def _groups(reports: Iterable[Report]) -> list[Group]:
    """Part reports into occasions; the order in which they come changes nothing."""
    home: dict[str, Group] = {}
    for report in sorted(reports, key=lambda report: (report.own_id, report.doc_id)):
        home[report.own_id] = (*home.get(report.own_id, ()), report)
    for reason in REASONS:
        for own_ids in _sharing(home.values(), reason):
            _join(home, own_ids, reason)
    return _distinct(home.values())


def _distinct(groups: Iterable[Group]) -> list[Group]:
    return list({group[0].own_id: group for group in groups}.values())


def _sharing(groups: Iterable[Group], reason: str) -> list[list[str]]:
    """Get the own ids that share a key of this kind, for each key, in fixed order."""
    reports = [report for group in groups for report in group]
    told_by = _TOLD_BY.get(reason, reason)
    found = {c: set() for report in reports for c in _contents(report, told_by)}
    for report in reports:
        for content in _offered(report, reason) & found.keys():
            found[content].add(report.own_id)
    return [sorted(found[content]) for content in sorted(found)]


def _join(home: dict[str, Group], own_ids: Sequence[str], reason: str) -> None:
    """Join the groups of these own ids, as far as nothing speaks against it."""
    groups = _distinct(home[own_id] for own_id in own_ids)
    if reason == "same_host" and sum(map(_has_parties, groups)) > 1:
        # The host met several partners: with which one a report does not say.
        groups = [group for group in groups if not _has_parties(group)]
    if reason in ("same_sentence", "fitting_day"):
        groups = _on_one_day(groups)
    for n, group in enumerate(groups):
        for other in groups[n + 1 :]:
            one, two = home[group[0].own_id], home[other[0].own_id]
            if one is not two and _may_join(one, two, reason):
                joined = (*one, *two)
                home.update((report.own_id, joined) for report in joined)


def _on_one_day(groups: Sequence[Group]) -> list[Group]:
    """Leave out groups without a full day that may be of several days."""
    days = {report.day: report for group in groups for report in group}
    dated = [report for day, report in days.items() if is_full(day)]
    return [
        group
        for group in groups
        if any(is_full(report.day) for report in group)
        or sum(may_be_one_day(group[0], report) for report in dated) < 2
    ]


def _has_parties(group: Group) -> bool:
    return any(_contents(report, "same_parties") for report in group)


def _may_join(one: Group, two: Group, reason: str) -> bool:
    """Tell whether nothing that two groups tell keeps them apart."""
    if {report.doc_id for report in one} & {report.doc_id for report in two}:
        return False  # one page tells them as two
    if reason == "same_text":
        return True
    return all(_agree(left, right, reason) for left in one for right in two)


def _agree(left: Report, right: Report, reason: str) -> bool:
    """Tell whether two reports may tell one ceremony, by place, thing and venue.

    Who met the same partner on the same day met once, wherever a page may put it.
    """
    if _contents(left, "same_parties") & _contents(right, "same_parties"):
        return True
    if reason == "same_sentence":
        return not days_differ(left.day, right.day)
    if reason == "fitting_day" and not _may_be_of_one_day(left, right):
        return False
    placed = bool(left.places and right.places)
    apart = placed and not _one_place(left.places, right.places)
    if reason != "same_host":
        return not apart
    settled = _in_a_city(left.places) and _in_a_city(right.places)
    settled = settled or bool(_venues(left) & _venues(right))
    return settled and not apart and _alike(left, right)


def _may_be_of_one_day(left: Report, right: Report) -> bool:
    """Tell whether two reports fit by their days; without a day, by what was done."""
    if not may_be_one_day(left, right):
        return False
    if left.day and right.day:
        return True
    kinds = ({kind for kind, *_ in report.told} for report in (left, right))
    return bool(_RARE.intersection(*kinds)) and _alike(left, right)


def _contents(report: Report, reason: str) -> set[tuple[str, ...]]:
    return {key.content for key in report.keys if key.reason == reason}


def _offered(report: Report, reason: str) -> set[tuple[str, ...]]:
    """Get what others may share for this reason, be it told or only named."""
    told_by = _TOLD_BY.get(reason, reason)
    return _contents(report, reason) | _contents(report, told_by)


def _one_place(left: Iterable[Region], right: Sequence[Region]) -> bool:
    """Tell whether some place of the one may be a place of the other."""
    return any(_may_be(one, two) for one in left for two in right)


def _may_be(one: Region, two: Region) -> bool:
    parts = ((getattr(one, p), getattr(two, p)) for p in ("province", "city", "county"))
    return all(None in pair or pair[0] == pair[1] for pair in parts)


def _in_a_city(places: Iterable[Region]) -> bool:
    return any(place.city or place.county for place in places)


def _venues(report: Report) -> set[tuple[str, str]]:
    """Get the venues by kind of act, under whatever place they are."""
    return {(kind, venue) for kind, _, venue in report.told if venue}


def _alike(left: Report, right: Report) -> bool:
    """Tell whether things and venues of the acts of one kind are not different."""
    return not any(
        any(map(_differ, one, two))
        for one_type, *one in left.told
        for two_type, *two in right.told
        if one_type == two_type
    )


def _differ(one: str | None, two: str | None) -> bool:
    return bool(one and two) and one not in two and two not in one


def _key_of(report: Report, group: Iterable[Report]) -> OccasionKey:
    """Get the surest key that joined a report to others, else that of its own id."""
    others = [other for other in group if other.own_id != report.own_id]
    for reason in REASONS:
        shared = {content for other in others for content in _offered(other, reason)}
        kinds = (reason, _TOLD_BY.get(reason))
        for key in report.keys:
            if key.reason in kinds and key.content in shared:
                return key
    return next(key for key in report.keys if key.reason == report.rule)
