"""Lists of members, and who leads them: 成员单位分别是甲、乙、丙; 由甲牵头."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from analysis.finding.ties.parties import GIVING, HOSPITALS, is_employer, party_type
from analysis.records import OrganizationMention, Sentence

_LISTING = re.compile(
    r"(?:加盟|成员|联盟|签约|加入|签字|签订协议|首批|入盟)[^。]{0,20}(?:医院|单位|机构|成员)|家(?:成员|联盟|加盟)|整合而成|组成"
)
_ENUMERATED = re.compile(
    r"分别(?:是|为)|是:|包括|依次为|有[:]?|即|为|由|以及|其余|名单|等?(?:\d+|[一二三四五六七八九十]+)家"
)
_BEHIND_ITEM = re.compile(
    r"[^\S\n]*\n|\s*(?:[、,。;(]|成为|加[入盟]|和|与|及|以及|等|\d|[一二三四五六七八九十]家|$)"
)
# 来自甲、乙、丙的10位专家 are guests, whose houses join nothing.
_SENT = re.compile(
    "来自[^。;]{4,200}?的[^,。;]{0,12}?(?:专家|医生|医师|医护|教授|团队)"
)
_ITEM_LENGTH = 40  # characters of a line that names one member
_LEADS = re.compile(
    r"牵头|组长单位|理事长单位|主委|主任委员单位|发起|领衔|核心医院|为龙头|龙头(?:单位|医院)|总院"
)
_SHORTEST_LIST = 3


def members_listed(
    plain: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[OrganizationMention],
) -> tuple[list[str], Sentence | None]:
    """Get the bodies of the paragraph that names members one by one.

    At least three have to be enumerated; a guest list names posts and is none.
    """
    best: list[str] = []
    where = None
    for inside in _stretches(sentences):
        start, end = inside[0].start, inside[-1].end
        told = plain[start:end]
        if not (_LISTING.search(told) and _ENUMERATED.search(told)):
            continue
        here = [
            m
            for m in mentions
            if start <= m.start < end and m.name and party_type(m.name) in HOSPITALS
        ]
        sent = [match.span() for match in _SENT.finditer(told)]
        listed = [
            m
            for m in here
            if _is_item(plain, m) and not any(a <= m.start - start < b for a, b in sent)
        ]
        names = list(dict.fromkeys(m.name for m in listed))
        if len(names) > max(len(best), _SHORTEST_LIST - 1):
            best = names
            where = next(s for s in inside if s.start <= listed[0].start < s.end)
    return best, where


def _stretches(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Get each paragraph with the short lines below it, which may be a list's items."""
    paragraphs = [
        list(group)
        for _, group in groupby(
            (s for s in sentences if s.section != "title"), key=lambda s: s.paragraph
        )
    ]
    for index, paragraph in enumerate(paragraphs):
        stretch = list(paragraph)
        for below in paragraphs[index + 1 :]:
            if below[-1].end - below[0].start > _ITEM_LENGTH:
                break
            stretch += below
        yield stretch


def _is_item(plain: str, mention: OrganizationMention) -> bool:
    """Tell whether a body stands between separators and says nobody's post."""
    before = plain[max(mention.start - 8, 0) : mention.start]
    after = plain[mention.end : mention.end + 3]
    if is_employer(plain, mention):
        return False
    follows = _BEHIND_ITEM.match(after)
    opens = re.search(
        r"(?:^|[、,:;)\n.。]|\d|和|与|及|以及|为|是|由|括|有|即|的)\s*(?:[一-龥]{2,3}的)?$",
        before,
    )
    return bool(follows and opens)


def leads_named(
    plain: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[OrganizationMention],
) -> list[str]:
    """Get the bodies that a sentence says to lead (牵头, 理事长单位), in page order."""
    found = []
    for sentence in sentences:
        told = plain[sentence.start : sentence.end]
        named = [m for m in mentions if sentence.start <= m.start < sentence.end]
        here = [m for m in named if m.name and party_type(m.name) in GIVING]
        leading = next(
            (
                match
                for match in _LEADS.finditer(told)
                if not _inside(sentence.start + match.start(), named)
            ),
            None,
        )
        if leading is None:
            continue
        at = sentence.start + leading.start()
        near = sorted(here, key=lambda m: at - m.end if m.end <= at else m.start - at)
        found.extend(m.name for m in near[:1])
    return list(dict.fromkeys(found))


def _inside(position: int, mentions: Sequence[OrganizationMention]) -> bool:
    """Tell whether a word is part of a name: 总院 in 永宁县健康总院, 医共体|总院."""
    return any(
        m.start <= position < m.end
        or (m.end == position and m.name and party_type(m.name) == "alliance")
        for m in mentions
    )
