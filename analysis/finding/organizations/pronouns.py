"""Settle 我院 by the publisher, 该院 and 对方 by what was named before."""

import re
from collections.abc import Sequence

from analysis.finding.organizations.resolving import HOSPITAL_TYPES
from analysis.finding.organizations.speakers import (
    OWN,
    speaking_hospital,
    speaking_school,
)
from analysis.finding.organizations.suffixes import type_of_name
from analysis.records import OrganizationMention, Sentence

_THAT = re.compile(r"该(?:(?:社区|县|市|区)?(?:医院|卫生院|保健院)|院|校|中心)")
_OTHER = re.compile(r"对方")
_BARE = re.compile(
    r"(?<![一-龥])(?:医院|学校|大学|集团)(?=党委|党|院|副|纪委|将|负责|领导|有关|与|的|各|[,、])"
)


# A house of ours, which is another body than we are: 我校第二医院.
_PART = re.compile("(?:非?直属)?(?:附属|第?[一二三四五六七八九十]+(?:附?院|附属|医院))")


def settle_pronouns(
    plain: str,
    sentences: Sequence[Sentence],
    settled: Sequence[OrganizationMention],
    own: str | None,
) -> list[OrganizationMention]:
    """Get the mentions that name nobody in words; ``own`` is the publisher's name."""
    speaker = own or speaking_hospital(plain, sentences, settled)
    school = own or speaking_school(plain, sentences, settled)
    if school and type_of_name(school) != "university":
        school = None
    found = []
    for sentence in sentences:
        for match in OWN.finditer(plain, sentence.start, sentence.end):
            us = school if match.group()[-1] == "校" else speaker
            if _PART.match(plain, match.end()):
                us = None
            found.append(_mention(match, us, "own"))
        for match in _OTHER.finditer(plain, sentence.start, sentence.end):
            before = [
                m.name for m in settled if sentence.start <= m.start < match.start()
            ]
            before = [name for name in before if name and name != own]
            found.append(_mention(match, before[-1] if before else None, "that"))
        for match in _THAT.finditer(plain, sentence.start, sentence.end):
            before = [m for m in settled if m.end <= match.start() and m.name]
            before = [m for m in before if _can_be(match.group(), m.name)]
            found.append(_mention(match, _topic(before, sentence, sentences), "that"))
        for match in _BARE.finditer(plain, sentence.start, sentence.end):
            kinds = HOSPITAL_TYPES if match.group() == "医院" else ("university",)
            if own and type_of_name(own) in kinds:
                found.append(_mention(match, own, "bare"))
    return found


def _can_be(that: str, name: str) -> bool:
    """Tell whether 该校, 该中心, 该社区医院 or 该院 can take up a body of that name."""
    if that.endswith("校"):
        return type_of_name(name) == "university"
    if that.endswith("中心"):
        return name.endswith("中心")
    kind = that[1:] if len(that) > len("该医院") else ""
    return name.endswith(kind) and type_of_name(name) in HOSPITAL_TYPES


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


def _mention(match: re.Match, name: str | None, rule: str) -> OrganizationMention:
    return OrganizationMention(match.start(), match.end(), match.group(), name, rule)
