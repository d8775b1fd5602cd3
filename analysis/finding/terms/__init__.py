"""What the parties agreed, promised, do or were asked to do together."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from analysis.finding.terms.lists import (
    Frame,
    find_frames,
    find_strengths,
    item_end,
    listed_with,
)
from analysis.finding.terms.phrases import find_phrases
from analysis.finding.terms.sides import find_sides
from analysis.finding.terms.stances import Stance, find_stances
from analysis.finding.terms.words import Phrase
from analysis.records import Article, OrganizationMention, Sentence, Term

_EXPLAINS = re.compile("是|指|即|借助|利用|可以|能够?|有助于|不仅")
# Who comes, goes and meets is a promise in the mouth of a speaker, whatever the words.
_DEEDS = frozenset(
    [
        *("send_doctor", "send_manager", "doctor_down", "someone_work"),
        *("pupil_learn", "off_learn", "receive_pupil"),
        *("often_meet", "patient_move", "transfer_place"),
    ]
)
# 需要手术的转到医院,术后再转回当地: one agreement on where patients go.
_ONCE = frozenset(["patient_move", "transfer_place"])


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
    found: list[Term] = []
    said: dict[tuple[int, str], list[str]] = {}
    for sentence, stances in groupby(
        find_stances(plain, sentences), key=lambda stance: stance.sentence
    ):
        named = [m for m in organizations if sentence.start <= m.start < sentence.end]
        for speaker, term in _in_sentence(plain, sentence, list(stances), named):
            before = said.setdefault((speaker, term.category), [])
            if term.rule in _ONCE and found and _same_move(found[-1], term, sentence):
                continue
            if not any(term.term in other or other in term.term for other in before):
                before.append(term.term)
                found.append(term)
    return tuple(found)


def _same_move(last: Term, term: Term, sentence: Sentence) -> bool:
    return last.category == term.category and last.start >= sentence.start


def _in_sentence(
    plain: str,
    sentence: Sentence,
    stances: list[Stance],
    organizations: list[OrganizationMention],
) -> Iterator[tuple[int, Term]]:
    """Give the terms of a sentence, each with the number of its speaker."""
    frames = find_frames(plain, sentence.start, sentence.end)
    strengths = find_strengths(plain, sentence.start, sentence.end)
    for stance in stances:
        sides = find_sides(plain, stance.start, stance.end, sentence, organizations)
        for phrase, status in _counted(plain, stance, frames):
            if not _in_name(phrase, organizations) and not _listed_in(
                phrase, strengths
            ):
                yield stance.speaker, _term(plain, phrase, status, sides)


def _counted(
    plain: str, stance: Stance, frames: tuple[Frame, ...]
) -> Iterator[tuple[Phrase, str]]:
    """Give the phrases of a clause that are agreed or the like, and as what."""
    phrases = find_phrases(plain, stance.start, stance.end)
    for phrase in phrases:
        if _is_explained(plain, phrase, stance):
            continue
        frame = _listed_in(phrase, tuple(f for f in frames if stance.status or f.open))
        if frame and not (stance.status or stance.listable or frame.told):
            frame = None
        if stance.pledged and not stance.status and phrase.rule in _DEEDS:
            yield phrase, "promised"
            continue
        status = stance.status or "agreed"
        if frame and frame.agreed:
            status = "agreed"
        if phrase.use == "anywhere":
            if frame or stance.status:
                yield phrase, status
            continue
        end = item_end(
            plain, phrase, min(frame.end, stance.end) if frame else stance.end
        )
        beside = stance.status and _beside_term(plain, phrase, phrases, stance.end)
        if end is not None and (frame or beside):
            yield replace(phrase, end=end), status


def _listed_in(phrase: Phrase, frames: tuple[Frame, ...]) -> Frame | None:
    """Get the list of fields that a phrase stands in."""
    for frame in frames:
        if frame.start <= phrase.start and phrase.end <= frame.end:
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
    status: str,
    sides: tuple[str | None, str | None],
) -> Term:
    return Term(
        category=phrase.category,
        term=plain[phrase.start : phrase.end],
        status=status,
        provider=sides[0],
        receiver=sides[1],
        start=phrase.start,
        end=phrase.end,
        rule=phrase.rule,
    )


def _in_name(phrase: Phrase, organizations: list[OrganizationMention]) -> bool:
    """Tell whether a phrase is part of a name; it may well hold one (到县医院坐诊)."""
    return any(
        mention.start < phrase.end
        and phrase.start < mention.end
        and not (phrase.start <= mention.start and mention.end < phrase.end)
        for mention in organizations
    )
