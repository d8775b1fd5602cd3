"""What the parties agreed, promised, do or were asked to do together."""

import re
from collections.abc import Iterator
from dataclasses import replace

from analysis.finding.terms_lists import Frame, find_frames, item_end, listed_with
from analysis.finding.terms_phrases import find_phrases
from analysis.finding.terms_sides import find_sides
from analysis.finding.terms_stances import Stance, find_stances
from analysis.finding.terms_words import Phrase
from analysis.records import Article, OrganizationMention, Sentence, Term

_EXPLAINS = re.compile("是|指|即|借助|利用|可以|能够?|有助于|不仅")


def find_terms(
    article: Article,
    sentences: tuple[Sentence, ...],
    organizations: tuple[OrganizationMention, ...],
) -> tuple[Term, ...]:
    """Find what the parties agreed, promised, do or were asked to do together.

    Background, records, definitions and what was done at the event are no terms.

    Parameters
    ----------
    article : Article
        The page.
    sentences : tuple of Sentence
        Its sentences; only those of the body are read.
    organizations : tuple of OrganizationMention
        Where organisations are named: their names hold no terms, and they are the
        sides of a term.

    Returns
    -------
    tuple of Term
        In order of appearance. The same thing from the same speaker once.

    Notes
    -----
    Sources: ``cooperation_terms.csv``, ``term_actions.csv``, ``term_objects.csv``,
    ``term_stances.csv``, ``term_backgrounds.csv``.
    """
    plain = article.plain
    frames = [
        frame
        for sentence in sentences
        for frame in find_frames(plain, sentence.start, sentence.end)
    ]
    found: list[Term] = []
    said: list[tuple[int, Term]] = []
    for stance in find_stances(plain, sentences):
        for phrase in _counted(plain, stance, frames):
            if _in_name(phrase, organizations):
                continue
            sides = find_sides(
                plain, stance.start, stance.end, stance.sentence, organizations
            )
            term = _term(plain, phrase, stance, sides)
            if not any(_said(term, stance.speaker, *other) for other in said):
                said.append((stance.speaker, term))
                found.append(term)
    return tuple(found)


def _counted(plain: str, stance: Stance, frames: list[Frame]) -> Iterator[Phrase]:
    """Give the phrases of a clause that stand for something agreed or the like."""
    phrases = find_phrases(plain, stance.start, stance.end)
    for phrase in phrases:
        if _is_explained(plain, phrase, stance):
            continue
        frame = _frame(phrase, stance, frames)
        if phrase.use == "anywhere":
            if frame or stance.status:
                yield phrase
            continue
        limit = min(frame.end, stance.end) if frame else stance.end
        end = item_end(plain, phrase, limit)
        beside = stance.status and _beside_term(plain, phrase, phrases, stance.end)
        if end is not None and (frame or beside):
            yield replace(phrase, end=end)


def _frame(phrase: Phrase, stance: Stance, frames: list[Frame]) -> Frame | None:
    """Get the list of fields that a phrase stands in, if it may stand there."""
    for frame in frames:
        within = frame.start <= phrase.start and phrase.end <= frame.end
        if within and (stance.status or (frame.open and stance.listable)):
            return frame
    return None


def _is_explained(plain: str, phrase: Phrase, stance: Stance) -> bool:
    """Tell whether the clause explains the phrase: 远程会诊借助电话…, 义诊是…."""
    opens = phrase.start - stance.start <= 1
    return opens and _EXPLAINS.match(plain, phrase.end) is not None


def _beside_term(
    plain: str, phrase: Phrase, phrases: tuple[Phrase, ...], end: int
) -> bool:
    return any(
        other.use == "anywhere" and listed_with(plain, phrase, other, end)
        for other in phrases
    )


def _term(
    plain: str,
    phrase: Phrase,
    stance: Stance,
    sides: tuple[str | None, str | None],
) -> Term:
    return Term(
        category=phrase.category,
        term=plain[phrase.start : phrase.end],
        status=stance.status or "agreed",
        provider=sides[0],
        receiver=sides[1],
        start=phrase.start,
        end=phrase.end,
        rule=phrase.rule,
    )


def _in_name(phrase: Phrase, organizations: tuple[OrganizationMention, ...]) -> bool:
    """Tell whether a phrase is part of a name; it may well hold one (到县医院坐诊)."""
    return any(
        mention.start < phrase.end
        and phrase.start < mention.end
        and not (phrase.start < mention.start and mention.end < phrase.end)
        for mention in organizations
    )


def _said(term: Term, speaker: int, by: int, other: Term) -> bool:
    """Tell whether the same speaker said it before."""
    if speaker != by or term.category != other.category:
        return False
    return term.term in other.term or other.term in term.term
