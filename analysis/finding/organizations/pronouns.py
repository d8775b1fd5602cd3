"""Settle 我院 by the publisher, 该院 and 对方 by what was named before."""

import re
from collections.abc import Sequence

from analysis.finding.organizations.resolving import HOSPITAL_TYPES, parent_body
from analysis.finding.organizations.spans import type_of_name
from analysis.records import OrganizationMention, Sentence

_OWN = re.compile(r"(?<![一-龥])?(?:我|本)(?:院|校|中心|委|局)")
_THAT = re.compile(r"该(?:院|校|中心)")
_OTHER = re.compile(r"对方")
_BARE = re.compile(
    r"(?<![一-龥])(?:医院|学校|大学|集团)(?=党委|党|院|副|纪委|将|负责|领导|有关|与|的|各|[,、])"
)


def settle_pronouns(
    plain: str,
    sentences: Sequence[Sentence],
    settled: Sequence[OrganizationMention],
    own: str | None,
) -> list[OrganizationMention]:
    """Get the mentions that name nobody in words; ``own`` is the publisher's name."""
    found = []
    for sentence in sentences:
        for match in _OWN.finditer(plain, sentence.start, sentence.end):
            name = own if own else _only_speaker(plain, sentences, settled)
            found.append(_mention(match, name, "own"))
        for match in _OTHER.finditer(plain, sentence.start, sentence.end):
            before = [
                m.name for m in settled if sentence.start <= m.start < match.start()
            ]
            before = [name for name in before if name and name != own]
            found.append(_mention(match, before[-1] if before else None, "that"))
        for match in _THAT.finditer(plain, sentence.start, sentence.end):
            kinds = ("university",) if match.group()[-1] == "校" else HOSPITAL_TYPES
            before = [m for m in settled if m.end <= match.start() and m.name]
            before = [m for m in before if type_of_name(m.name) in kinds]
            found.append(_mention(match, _topic(before, sentence, sentences), "that"))
        for match in _BARE.finditer(plain, sentence.start, sentence.end):
            kinds = HOSPITAL_TYPES if match.group() == "医院" else ("university",)
            if own and type_of_name(own) in kinds:
                found.append(_mention(match, own, "bare"))
    return found


def _topic(
    before: Sequence[OrganizationMention],
    sentence: Sentence,
    sentences: Sequence[Sentence],
) -> str | None:
    """Get what 该院 takes up: the last of its sentence, else the first before."""
    if not before or before[-1].start >= sentence.start:
        return before[-1].name if before else None
    home = next(s for s in sentences if s.start <= before[-1].start < s.end)
    return next(m.name for m in before if m.start >= home.start)


def _only_speaker(
    plain: str,
    sentences: Sequence[Sentence],
    settled: Sequence[OrganizationMention],
) -> str | None:
    """Without publisher 我院 is the one hospital never named beside 我院.

    Beside means in one sentence; where that leaves several, in one paragraph.
    """
    hospitals = [
        (m.start, m.name)
        for m in settled
        if m.name and m.rule != "named" and type_of_name(m.name) in HOSPITAL_TYPES
    ]
    speaking = [s for s in sentences if _OWN.search(plain, s.start, s.end)]
    paragraphs = {s.paragraph for s in speaking}
    around = [s for s in sentences if s.paragraph in paragraphs]
    for stretch in (speaking, around):
        beside = {
            name
            for start, name in hospitals
            if any(s.start <= start < s.end for s in stretch)
        }
        left = {name for _, name in hospitals} - beside
        if len(left) == 1:
            return left.pop()
    parents = {parent_body(name) for _, name in hospitals} - {None}
    return parents.pop() if len(parents) == 1 else None


def _mention(match: re.Match, name: str | None, rule: str) -> OrganizationMention:
    return OrganizationMention(match.start(), match.end(), match.group(), name, rule)
