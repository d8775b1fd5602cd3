"""The events that an article reports as its news, one for each act and object.

Rules by subject propose candidates line by line; what stands around each says
whether it is news; then candidates are dated, merged and tied to their places.
"""

from analysis.finding.acts_ceremonies import find_ceremonies
from analysis.finding.acts_dating import date_candidates
from analysis.finding.acts_lessons import find_lessons
from analysis.finding.acts_meetings import find_launches, find_meetings
from analysis.finding.acts_merging import Told, merge, same_thing
from analysis.finding.acts_naming import inherit_names
from analysis.finding.acts_places import stretches, venue_of
from analysis.finding.acts_plaques import find_unveilings
from analysis.finding.acts_posts import find_appointments
from analysis.finding.acts_reading import Candidate, Line, read_lines
from analysis.finding.acts_signing import find_signings
from analysis.finding.acts_standing import (
    NEWS,
    date_standing,
    line_standings,
    standing,
)
from analysis.finding.acts_visits import (
    find_dispatches,
    find_free_clinics,
    is_of_experts,
)
from analysis.records import Act, Article, DateMention, Problem, Sentence

_RULES = (
    find_ceremonies,
    find_signings,
    find_unveilings,
    find_appointments,
    find_free_clinics,
    find_dispatches,
    find_lessons,
    find_meetings,
    find_launches,
)
_FOUNDING = ("signing", "unveiling")
_CEREMONIAL = ("signing", "unveiling", "launch", "expert_dispatch", "appointment")


def find_acts(
    article: Article,
    sentences: tuple[Sentence, ...],
    dates: tuple[DateMention, ...],
) -> tuple[Act, ...]:
    """Get the events of the article, merged: one for each act and object.

    History, plans, hopes and what speakers say is no event. ``told`` holds the
    stretches that tell the act; acts of one day share ``occasion``.

    Parameters
    ----------
    article : Article
        The page.
    sentences : tuple of Sentence
        What is read of it.
    dates : tuple of DateMention
        The days it names, for the day of each act.

    Returns
    -------
    tuple of Act
        In the order in which the page first tells them.
    """
    lines = read_lines(article, sentences)
    news, days = _news(lines, dates)
    news = inherit_names(lines, news)
    dated = date_candidates(article.plain, lines, news, days)
    mentions = {id(candidate): mention for candidate, mention in dated}
    acts = _settled(merge([(c, m.value if m else None) for c, m in dated]))
    return _rows(lines, acts, mentions)


def acts_problems(
    article: Article, sentences: tuple[Sentence, ...], acts: tuple[Act, ...]
) -> tuple[Problem, ...]:
    """Get the acts without a day, and the news that was noticed and made no act."""
    lines = read_lines(article, sentences)
    told = {span for act in acts for span in act.told}
    found = [
        Problem(
            "event_without_date",
            f"The article tells no day for {act.event_type}: {act.object or act.rule}.",
            act.start,
            act.end,
        )
        for act in acts
        if act.date is None or act.date.value is None
    ]
    for candidate in _news(lines, ())[0]:
        if not any(start <= candidate.at < end for start, end in told):
            detail = f"{candidate.rule} saw {candidate.object or candidate.event_type}."
            found.append(
                Problem("trigger_without_event", detail, candidate.start, candidate.end)
            )
    return tuple(found)


def _news(
    lines: tuple[Line, ...], dates: tuple[DateMention, ...]
) -> tuple[list[Candidate], list[DateMention]]:
    """Get the candidates and the dates that are told as this article's news."""
    before = line_standings(lines)
    news = [
        candidate
        for line in lines
        for rule in _RULES
        for candidate in rule(line)
        if _is_news(line, before[line.number], candidate)
    ]
    days = [
        mention
        for line in lines
        for mention in dates
        if line.start <= mention.start < line.start + len(line.text)
        and _is_day_of_news(line, before[line.number], mention)
    ]
    return news, days


def _is_news(line: Line, before: str, candidate: Candidate) -> bool:
    if candidate.event_type == "expert_dispatch" and not is_of_experts(candidate, line):
        return False
    start, end = candidate.start - line.start, candidate.end - line.start
    return standing(line, before, start, end) == NEWS


def _is_day_of_news(line: Line, before: str, mention: DateMention) -> bool:
    start, end = mention.start - line.start, mention.end - line.start
    return date_standing(line, before, start, end) == NEWS


def _settled(acts: list[Told]) -> list[Told]:
    """Drop meetings that are ceremonies and launches that something else founds."""
    founding = [act for act in acts if act.best.event_type in _FOUNDING]
    ceremonial = {act.day for act in acts if act.best.event_type in _CEREMONIAL}
    kept = []
    for act in acts:
        kind = act.best.event_type
        if kind == "launch" and _is_founded(act, founding):
            continue
        if kind == "meeting" and act.day in ceremonial and not _is_own_meeting(act):
            continue
        if kind == "meeting" and act.best.rank == 1 and len(acts) > 1:
            continue
        kept.append(act)
    return kept


def _is_founded(launch: Told, founding: list[Told]) -> bool:
    """Tell whether a plaque or a signature founds what was launched."""
    if not founding:
        return False
    name = launch.best.object
    if (
        launch.best.rule != "launch.ceremony"
        or not name
        or "成立" in (launch.best.words or "")
    ):
        return True
    return any(same_thing(act.best.object or "", name) for act in founding)


def _is_own_meeting(act: Told) -> bool:
    """Tell whether a meeting beside a ceremony is held for its own sake."""
    best = act.best
    return best.rank == 3 or (best.rank == 2 and len(best.object or "") > 6)


def _rows(
    lines: tuple[Line, ...],
    acts: list[Told],
    mentions: dict[int, DateMention | None],
) -> tuple[Act, ...]:
    """Get the acts as records, with their stretches, venues and occasions."""
    told = stretches(lines, acts)
    occasions: dict[str | None, int] = {}
    found = []
    for act, spans in zip(acts, told, strict=True):
        best = act.best
        own = [mentions[id(place)] for place in act.places if id(place) in mentions]
        date = next((m for m in own if m and m.value == act.day), None)
        start, end = next(span for span in spans if span[0] <= best.at < span[1])
        found.append(
            Act(
                best.event_type,
                best.object,
                start,
                end,
                best.rule,
                date,
                venue_of(lines, act),
                occasions.setdefault(act.day, len(occasions)),
                spans,
            )
        )
    return tuple(found)
