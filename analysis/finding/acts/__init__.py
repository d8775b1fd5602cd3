"""The events that an article reports as its news, one for each act and object.

Rules by subject propose candidates line by line; what stands around each says
whether it is news; then candidates are dated, merged and tied to their places.
"""

import re
from dataclasses import replace

from analysis.finding.acts.ceremonies import find_ceremonies, held_apart
from analysis.finding.acts.dating import date_candidates, date_of
from analysis.finding.acts.launches import find_launches
from analysis.finding.acts.lessons import find_lessons
from analysis.finding.acts.meetings import find_meetings
from analysis.finding.acts.merging import Told, enriched, merge
from analysis.finding.acts.naming import as_written, inherit_names
from analysis.finding.acts.places import stretches, venues_of
from analysis.finding.acts.plaques import find_unveilings
from analysis.finding.acts.posts import find_appointments
from analysis.finding.acts.reading import Candidate, Line, read_lines, trigger
from analysis.finding.acts.settling import settled
from analysis.finding.acts.signing import find_signings
from analysis.finding.acts.standing import (
    MENTION,
    NEWS,
    date_standing,
    line_standings,
    standing,
)
from analysis.finding.acts.visits import (
    find_dispatches,
    find_free_clinics,
    is_of_experts,
)
from analysis.records import Act, Article, DateMention, Problem, Sentence

_HALF = re.compile("上午|下午")
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
    before = line_standings(lines)
    judged = _judged(lines, before)
    news = inherit_names(lines, [c for c, how in judged if how == NEWS])
    news = _body_first(lines, held_apart(lines, news))
    leaning = [c for c, how in judged if how == MENTION]
    days = [m for m in dates if _is_day_of_news(lines, before, m)]
    dated = date_candidates(article.plain, lines, news, days)
    mentions = {id(candidate): mention for candidate, mention in dated}
    told = merge([(c, m.value if m else None) for c, m in dated])
    acts = settled(enriched(told, leaning))
    return _rows(article, lines, acts, mentions)


def acts_problems(
    article: Article, sentences: tuple[Sentence, ...], acts: tuple[Act, ...]
) -> tuple[Problem, ...]:
    """Get the acts without a day, and the news that was noticed and made no act."""
    lines = read_lines(article, sentences)
    before = line_standings(lines)
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
    for line in lines:
        if not any(rule(line) for rule in _RULES):
            found.extend(_overlooked(line, before[line.number]))
    return tuple(found)


def _overlooked(line: Line, before: str) -> list[Problem]:
    """Get the words of an act in a line of news of which no rule makes anything."""
    return [
        Problem(
            "trigger_without_event",
            f"{match.group()} is told as news, and no rule makes an event of it.",
            line.start + match.start(),
            line.start + match.end(),
        )
        for match in trigger().finditer(line.text)
        if standing(line, before, *match.span()) == NEWS
    ][:1]


def _judged(
    lines: tuple[Line, ...], before: tuple[str, ...]
) -> list[tuple[Candidate, str]]:
    """Get each candidate and what it is told as."""
    judged = []
    for line in lines:
        for candidate in (found for rule in _RULES for found in rule(line)):
            if is_of_experts(candidate, line):
                start, end = candidate.start - line.start, candidate.end - line.start
                how = standing(line, before[line.number], start, end)
                judged.append((_ranked(line, candidate), how))
    return judged


def _ranked(line: Line, candidate: Candidate) -> Candidate:
    """Get a candidate with its half day; a title's names count less than the body's."""
    halves = _HALF.findall(line.text[: candidate.at - line.start])
    candidate = replace(candidate, half=halves[-1] if halves else None)
    if line.section == "title" and candidate.rank == 2:
        return replace(candidate, rank=1)
    return candidate


def _body_first(
    lines: tuple[Line, ...], candidates: list[Candidate]
) -> list[Candidate]:
    """Get the candidates, a headline's below those that the body names at the verb."""
    in_title = [lines[each.line].section == "title" for each in candidates]
    pairs = list(zip(candidates, in_title, strict=True))
    named = {each.event_type for each, above in pairs if each.rank == 3 and not above}
    return [
        replace(each, rank=2)
        if above and each.rank == 3 and each.event_type in named
        else each
        for each, above in pairs
    ]


def _is_day_of_news(
    lines: tuple[Line, ...], before: tuple[str, ...], mention: DateMention
) -> bool:
    line = next(
        line
        for line in lines
        if line.start <= mention.start < line.start + len(line.text)
    )
    start, end = mention.start - line.start, mention.end - line.start
    return date_standing(line, before[line.number], start, end) == NEWS


def _rows(
    article: Article,
    lines: tuple[Line, ...],
    acts: list[Told],
    mentions: dict[int, DateMention | None],
) -> tuple[Act, ...]:
    """Get the acts as records, with their stretches, venues and occasions."""
    told, venues = stretches(lines, acts), venues_of(lines, acts)
    occasions: dict[str | None, int] = {}
    found = []
    for act, spans, venue in zip(acts, told, venues, strict=True):
        best = act.best
        own = [mentions[id(place)] for place in act.places]
        start, end = next(span for span in spans if span[0] <= best.at < span[1])
        found.append(
            Act(
                best.event_type,
                as_written(article, best, lines[best.line]),
                start,
                end,
                best.rule,
                date_of(act.day, [mention for mention in own if mention]),
                venue,
                occasions.setdefault(act.day, len(occasions)),
                spans,
            )
        )
    return tuple(found)
