"""The events that an article reports as its news, one for each act and object.

Rules by subject propose candidates line by line; what stands around each says
whether it is news; then candidates are dated and merged.
"""

from analysis.finding.acts_ceremonies import find_ceremonies
from analysis.finding.acts_dating import date_candidates
from analysis.finding.acts_lessons import find_lessons
from analysis.finding.acts_meetings import find_launches, find_meetings
from analysis.finding.acts_merging import Told, merge
from analysis.finding.acts_plaques import find_unveilings
from analysis.finding.acts_posts import find_appointments
from analysis.finding.acts_reading import Candidate, Line, read_lines
from analysis.finding.acts_signing import find_signings
from analysis.finding.acts_standing import MENTION, NEWS, line_standings, standing
from analysis.finding.acts_visits import (
    find_dispatches,
    find_free_clinics,
    is_dispatch_ceremony,
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

    History, plans, hopes and what speakers say is no event. ``told`` holds the spans
    of all places that tell the act; acts of one day and place share ``occasion``.
    """
    lines = read_lines(article, sentences)
    before = line_standings(lines)
    news = [c for c, how in _judged(lines, before) if how == NEWS]
    mentioned = [c for c, how in _judged(lines, before) if how == MENTION]
    told_as_news = {
        mention.start for mention in dates if _is_news_date(lines, before, mention)
    }
    dated = date_candidates(article.plain, lines, news, dates, told_as_news)
    by_start = {mention.start: mention for _, mention in dated if mention}
    keyed = [(c, f"{m.start}" if m else None) for c, m in dated]
    values = {str(start): m.value for start, m in by_start.items()}
    acts = merge([(c, values.get(key)) for c, key in keyed])
    mentions = {id(c): m for c, m in dated}
    return _numbered(_settled(acts), mentions)


def acts_problems(
    article: Article, sentences: tuple[Sentence, ...], acts: tuple[Act, ...]
) -> tuple[Problem, ...]:
    """Get acts without a day, and lines whose triggers gave no event."""
    found = [
        Problem(
            "event_without_date",
            f"No day is told for {act.event_type} {act.object or ''}".strip() + ".",
            act.start,
            act.end,
        )
        for act in acts
        if act.date is None or act.date.value is None
    ]
    return tuple(found)


def _judged(
    lines: tuple[Line, ...], before: tuple[str, ...]
) -> list[tuple[Candidate, str]]:
    judged = []
    for line in lines:
        for rule in _RULES:
            for candidate in rule(line):
                if (
                    candidate.event_type == "expert_dispatch"
                    and not is_dispatch_ceremony(candidate.object, line)
                ):
                    continue
                end = candidate.end - line.start
                how = standing(
                    line, before[line.number], candidate.start - line.start, end
                )
                judged.append((candidate, how))
    return judged


def _is_news_date(
    lines: tuple[Line, ...], before: tuple[str, ...], mention: DateMention
) -> bool:
    for line in lines:
        if line.start <= mention.start < line.start + len(line.text):
            at = mention.start - line.start
            return standing(line, before[line.number], at, at) == NEWS
    return False


def _settled(acts: list[Told]) -> list[Told]:
    """Drop meetings that are ceremonies and launches that a plaque founds."""
    types = {act.best.event_type for act in acts}
    kept = acts
    if types & set(_FOUNDING):
        kept = [act for act in kept if act.best.event_type != "launch"]
    if types & set(_CEREMONIAL):
        kept = [
            act
            for act in kept
            if act.best.event_type != "meeting" or act.best.rank == 3
        ]
    return kept


def _numbered(
    acts: list[Told], mentions: dict[int, DateMention | None]
) -> tuple[Act, ...]:
    occasions: dict[str | None, int] = {}
    found = []
    for act in acts:
        best = act.best
        number = occasions.setdefault(act.day, len(occasions))
        date = next(
            (m for c in act.told if (m := mentions[id(c)]) and m.value == act.day), None
        )
        found.append(
            Act(
                best.event_type,
                best.object,
                best.start,
                best.end,
                best.rule,
                date,
                best.venue,
                number,
                tuple(sorted({(c.start, c.end) for c in act.told})),
            )
        )
    return tuple(found)
