"""What one document tells of each of its occasions, and by what others may know it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from analysis.linking.organizations import wording_of
from analysis.places import find_places, locate_name
from analysis.records import (
    Act,
    Article,
    OccasionKey,
    Organization,
    OrganizationMention,
    Region,
    Report,
    Tie,
)
from analysis.tables.identifying import content_ids

_HOSPITALS = ("hospital", "maternal_child_hospital")
# Who may act together with a hospital; papers and alliances are no party.
_OTHER_PARTIES = (
    "government",
    "health_commission",
    "university",
    "research_center",
    "disease_control",
)
# What is founded or held once: an alliance, a branch, a conference; no plaque of the
# kind that each member gets (成员单位, 技术协作医院).
_ONCE = re.compile(r"(?:联盟|联合体|集团|研究院|大会|论坛|年会|分院|分中心|院区)$")
# A shorter sentence may stand on pages of two ceremonies.
_LONG = 24
_MARKS = re.compile(r"[\s“”\"'《》「」()（）·,，]")


@dataclass(frozen=True, slots=True)
class Told:
    """A document as its occasions are read from it."""

    article: Article
    acts: Sequence[Act]
    ties: Sequence[Tie]
    mentions: Sequence[OrganizationMention]
    types: Mapping[str, str]  # organisation to kind
    ids: Mapping[str, str]  # organisation to id
    regions: Sequence[Region | None]  # of the acts


def read_reports(
    article: Article,
    acts: Sequence[Act],
    ties: Sequence[Tie],
    mentions: Sequence[OrganizationMention],
    organizations: Iterable[Organization],
    organization_ids: Mapping[str, str],
    regions: Sequence[Region | None],
    event_ids: Sequence[str],
) -> tuple[Report, ...]:
    """Get a report of each occasion of a document, in order of ``Act.occasion``.

    ``own_id`` depends on this document alone. It is made of what any paper tells of
    the ceremony: the day and its two sides, in whatever order; the day and the side
    that all ties share, where there are several; else of the words of the page, so
    that a copy shares it.
    """
    types = {body.name: body.org_type for body in organizations}
    told = Told(article, acts, ties, mentions, types, organization_ids, regions)
    found = [
        _report(told, n, event_ids) for n in dict.fromkeys(a.occasion for a in acts)
    ]
    own_ids = content_ids("occasion", [content for content, _ in found])
    return tuple(
        replace(report, own_id=own_id)
        for own_id, (_, report) in zip(own_ids, found, strict=True)
    )


def _report(
    told: Told, occasion: int, event_ids: Sequence[str]
) -> tuple[tuple[str, ...], Report]:
    """Get what makes the own id of an occasion, and its report still without it."""
    here = [i for i, act in enumerate(told.acts) if act.occasion == occasion]
    acts = [told.acts[i] for i in here]
    day = _day(acts)
    pairs = _tied(told, occasion)
    tied = bool(pairs)
    if not pairs:
        pairs = _together(told, acts)
    text = OccasionKey("same_text", (wording_of(told.article), str(occasion)), "")
    rule, content = _identity(told, day, pairs, tied) or (text.reason, text.content)
    first = acts[0]
    keys = [text, *_sentence_keys(told, acts), *_undated_keys(told, acts, pairs)]
    if day:
        keys += _keys(told, day, acts, pairs, tied)
    return content, Report(
        told.article.doc_id,
        occasion,
        "",
        told.article.published,
        day,
        rule,
        event_ids[here[0]],
        first.start,
        first.end,
        tuple(keys),
        tuple(dict.fromkeys(r for i in here if (r := told.regions[i]) is not None)),
        tuple((act.event_type, act.object, act.venue) for act in acts),
    )


def _day(acts: Iterable[Act]) -> str | None:
    """Get the day of an occasion, if it is known, be it without its year."""
    days = {act.date.value for act in acts if act.date}
    days = {day for day in days if day and len(day) == len("2021-04-16")}
    return days.pop() if len(days) == 1 else None


def _tied(told: Told, occasion: int) -> list[tuple[str, str]]:
    """Get the pairs of names that the occasion ties."""
    return _unique(
        (tie.lead, tie.member)
        for tie in told.ties
        if tie.act is not None and told.acts[tie.act].occasion == occasion
    )


def _together(told: Told, acts: Sequence[Act]) -> list[tuple[str, str]]:
    """Get the pairs of names that stand together where one act is told.

    Hospitals; where an act names one alone, it and the other bodies.
    """
    pairs: list[tuple[str, str]] = []
    for act in acts:
        hospitals = _acting(told, act, _HOSPITALS)
        parties = hospitals
        if len(hospitals) == 1:
            parties = [*hospitals, *_acting(told, act, _OTHER_PARTIES)]
            pairs += [(hospitals[0], other) for other in parties[1:]]
        else:
            pairs += combinations(parties, 2)
    return _unique(pairs)


def _acting(told: Told, act: Act, types: Sequence[str]) -> list[str]:
    """Get the organisations of some kinds named where an act is told."""
    spans = ((act.start, act.end), *act.told)
    names = dict.fromkeys(
        mention.name
        for mention in told.mentions
        if mention.name is not None
        and any(start <= mention.start < end for start, end in spans)
    )
    return [name for name in names if told.types.get(name) in types]


def _unique(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Get pairs once, in either order; no body is a pair with itself."""
    found = {frozenset(pair): pair for pair in pairs if pair[0] != pair[1]}
    return list(found.values())


def _identity(
    told: Told, day: str | None, pairs: Sequence[tuple[str, str]], tied: bool
) -> tuple[str, tuple[str, ...]] | None:
    """Get what the own id is made of, if the page tells day and sides."""
    if day is None:
        return None
    if len(pairs) == 1:
        return "same_parties", (day, *_ids(told, pairs[0]))
    hub = _hub(told, pairs) if tied else None
    return ("same_lead", (day, hub, "several")) if hub else None


def _hub(told: Told, pairs: Sequence[tuple[str, str]]) -> str | None:
    """Get the id of the one side that several pairs share."""
    if len(pairs) < 2:
        return None
    shared = set.intersection(*(set(_ids(told, pair)) for pair in pairs))
    return shared.pop() if len(shared) == 1 else None


def _ids(told: Told, names: Iterable[str]) -> list[str]:
    return sorted(told.ids[name] for name in names)


def _keys(
    told: Told,
    day: str,
    acts: Sequence[Act],
    pairs: Sequence[tuple[str, str]],
    tied: bool,
) -> Iterator[OccasionKey]:
    """Go through all by which another report may be known, the surest first."""
    for pair in pairs:
        yield _key("same_parties", day, _ids(told, pair), pair)
    hub = _hub(told, pairs) if tied else None
    if hub is not None:
        name = next(n for pair in pairs for n in pair if told.ids[n] == hub)
        yield _key("same_lead", day, [hub], [name])
    for pair in _beside(told, acts, pairs):
        yield _key("named_parties", day, _ids(told, pair), pair)
    for act in acts:
        if act.object and _is_held_once(told, act):
            name = _MARKS.sub("", act.object)
            yield _key("same_thing", day, [name], [act.object])
    hosts = [name for pair in pairs for name in pair] or _alone(told, acts)
    for name in dict.fromkeys(hosts):
        for event_type in dict.fromkeys(act.event_type for act in acts):
            yield _key("same_host", day, [told.ids[name], event_type], [name])


def _sentence_keys(told: Told, acts: Iterable[Act]) -> Iterator[OccasionKey]:
    """Get the sentences that tell an act and name two bodies: reprints keep them."""
    for act in acts:
        words = _MARKS.sub("", told.article.plain[act.start : act.end])
        named = {
            mention.name
            for mention in told.mentions
            if act.start <= mention.start < act.end and mention.name is not None
        }
        if len(words) >= _LONG and len(named) > 1:
            yield OccasionKey("same_sentence", (words,), "、".join(sorted(named)))


def _undated_keys(
    told: Told, acts: Iterable[Act], pairs: Iterable[tuple[str, str]]
) -> Iterator[OccasionKey]:
    """Get the sides and what is held once, for pages that tell the day in part."""
    for pair in pairs:
        yield OccasionKey("fitting_day", tuple(_ids(told, pair)), "、".join(pair))
    for act in acts:
        if act.object and _is_held_once(told, act):
            name = _MARKS.sub("", act.object)
            yield OccasionKey("fitting_day", (name,), act.object)


def _beside(
    told: Told, acts: Sequence[Act], pairs: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Get who acts with each hospital that the page names beside.

    That two are named is no evidence of a ceremony, only of one that another report
    tells of these two on the same day.
    """
    acting = [name for act in acts for name in _acting(told, act, _HOSPITALS)]
    acting += [name for pair in pairs for name in pair]
    on_page = [m.name for m in told.mentions if told.types.get(m.name) in _HOSPITALS]
    known = {frozenset(pair) for pair in pairs}
    beside = _unique((one, other) for one in acting for other in on_page)
    return [pair for pair in beside if frozenset(pair) not in known]


def _alone(told: Told, acts: Sequence[Act]) -> list[str]:
    """Get the one hospital that acts, if it is the only one."""
    named = [name for act in acts for name in _acting(told, act, _HOSPITALS)]
    return named[:1] if len(set(named)) == 1 else []


def _is_held_once(told: Told, act: Act) -> bool:
    """Tell whether an act founds something that its name tells from all others."""
    if act.event_type not in ("launch", "unveiling", "meeting"):
        return False
    name = act.object or ""
    bodies = [body for body, kind in told.types.items() if kind != "alliance"]
    if name.endswith("医院"):
        # 某某医院云阳医院 is one, 某某医院协作医院 one of many.
        parents = [body for body in bodies if name.startswith(body) and body != name]
        return bool(parents) and _has_own_place(name, max(parents, key=len))
    named = any(body in name for body in bodies) or bool(find_places(name))
    return named and bool(_ONCE.search(name))


def _has_own_place(branch: str, parent: str) -> bool:
    """Tell whether the name of a branch puts it elsewhere than its parent is."""
    seats, homes = locate_name(branch), locate_name(parent)
    return len(seats) == 1 and seats[0].basis == "name" and seats != homes


def _key(
    reason: str, day: str, content: Sequence[str], words: Sequence[str]
) -> OccasionKey:
    return OccasionKey(reason, (day, *content), "、".join((day, *words)))
