"""What the rules for acts read and what they hand back: lines and candidates."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from analysis import lexicon
from analysis.records import Article, Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as the rules for acts see it; positions count from its start."""

    number: int
    text: str  # punctuation in half width
    start: int  # where it stands on the page
    section: str
    paragraph: int
    clauses: tuple[tuple[int, int], ...]

    def clause_at(self, position: int) -> tuple[int, int]:
        """Get the clause that holds ``position``, else the whole line."""
        for start, end in self.clauses:
            if start <= position <= end:
                return start, end
        return 0, len(self.text)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An act as one place of the page tells it, before the places are merged."""

    event_type: str
    object: str | None
    line: int
    start: int  # span that tells it, in characters of the page
    end: int
    at: int  # where its trigger stands on the page
    rule: str
    rank: int  # 3 named at its verb, 2 named by a ceremony, 1 named from afar, 0 bare
    partner: str | None = None  # the two sides, where they tell two acts apart
    words: str | None = None  # the words of the ceremony that tells it
    half: str | None = None  # the part of the day that its line tells before it


def read_lines(article: Article, sentences: Iterable[Sentence]) -> tuple[Line, ...]:
    """Get the lines of the sentences, in page order."""
    plain = article.plain
    return tuple(
        Line(
            number,
            plain[sentence.start : sentence.end],
            sentence.start,
            sentence.section,
            sentence.paragraph,
            tuple(
                (s - sentence.start, e - sentence.start) for s, e in sentence.clauses
            ),
        )
        for number, sentence in enumerate(sentences)
    )


def one_of(words: Iterable[str]) -> str:
    """Get a pattern for any of ``words``, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


def event_words(event_type: str, use: str) -> str:
    """Get a pattern for the words of ``event_words.csv`` for a type and use."""
    return one_of(
        row["word"]
        for row in lexicon.rows("event_words")
        if row["event_type"] == event_type and row["use"] == use
    )


@cache
def trigger() -> re.Pattern[str]:
    """Get the words that tell a signing, an unveiling, an appointment or a clinic."""
    types = ("signing", "unveiling", "appointment", "free_clinic")
    rows = lexicon.rows("event_words")
    return re.compile(one_of(r["word"] for r in rows if r["event_type"] in types))


def candidate(
    line: Line,
    event_type: str,
    name: str | None,
    span: tuple[int, int],
    rule: str,
    rank: int,
    **more: str | None,
) -> Candidate:
    """Get a candidate told by ``span`` of the line, its trigger at the span's end."""
    start, end = span
    while start < end and line.text[start].isspace():
        start += 1
    return Candidate(
        event_type,
        name,
        line.number,
        line.start + start,
        line.start + end,
        line.start + end - 1,
        rule,
        rank if name else 0,
        **more,
    )


def from_name(line: Line, name: str | None, span: tuple[int, int]) -> tuple[int, int]:
    """Get ``span`` from where ``name`` stands in it, so that what is before counts."""
    start = line.text.rfind(name, *span) if name else -1
    return (start if start >= 0 else span[0]), span[1]
