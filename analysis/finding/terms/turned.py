"""Phrases whose object or doer comes first: 专家常驻, 优质资源下沉, 把骨科建起来."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis import lexicon
from analysis.finding.terms.words import Phrase

GAP = r"(?:(?!的是|以便|从而)[^,。;:!?]){0,%d}?"
# 骨科, 中医特色病房, 疼痛门诊; not 本科, 各科
DEPARTMENT = (
    r"(?:(?!医院|[的与和及由在将为])[一-龥]){1,6}(?:(?<![本各分专全教])(?<!(?<!医)学)科|门诊|病房|病区|病种)"
    r"(?![室研学普技目楼部大])"
)
_CENTRE = (
    r"[一-龥]{0,6}(?:科|诊疗|治疗|胸痛|卒中|创伤|救治|肿瘤|微创|透析|介入|内镜|康复|"
    r"生殖|睡眠|疼痛|急救|防治|大)中心"
)
# 每季度碰头一次, 半年开一次会
_OFTEN = (
    r"每(?:个|半|两|一|三|隔)?(?:年|月|周|季度|季|学期)|每半个?[年月]|定期|"
    r"按[季月年]|半年"
)
_OPEN = {"often": _OFTEN, "ward": DEPARTMENT}
# 到省医院学习: somebody goes to learn, from somebody.
_GOING = r"[到去赴来进往跟向]"
_TO_ALL = r"(?:向|对)[^,。;:!?]{1,14}?"


@dataclass(frozen=True, slots=True)
class Turn:
    """What comes first, what is said of it, and what that is as cooperation."""

    first: str
    second: str
    category: str
    gap: int = 10
    between: str = ""  # has to stand between the two
    moved: bool = False  # 把 or 将 stands before what comes first


_TURNS = (
    Turn("resource", "sink", "resource_sharing"),
    Turn("doctor", "down", "expert_secondment", gap=18),
    Turn("department", "link", "discipline_building", gap=12),
    Turn("ward", "built", "discipline_building", gap=1),
    Turn("department", "raise_up", "discipline_building", gap=14, moved=True),
    Turn("rules", "raise_up", "management_support", moved=True),
    Turn("order", "raise_up", "management_support", moved=True),
    Turn("standard", "carry", "standardized_care", gap=4, moved=True),
    Turn("patient", "move", "two_way_referral", gap=14),
    Turn("facility", "open", "resource_sharing", gap=4, between=_TO_ALL),
    Turn("centre", "open", "resource_sharing", gap=4, between=_TO_ALL),
    Turn("system", "open", "data_platform", gap=4, between=_TO_ALL),
    Turn("facility", "use", "resource_sharing", gap=8),
    Turn("system", "connect", "data_platform", gap=8),
    Turn("slot", "keep", "green_channel", gap=14),
    Turn("pupil", "learn", "talent_training", gap=16, between=_GOING),
    Turn("manager", "post", "management_support", gap=12),
    Turn("chronic", "manage", "screening_prevention", gap=10),
    Turn("gap", "mend", "discipline_building", gap=4, moved=True),
    Turn("specimen", "deliver", "resource_sharing", gap=4),
    Turn("assets", "govern", "management_support", gap=14),
    Turn("treated", "pay", "green_channel", gap=1),
    Turn("image", "read", "remote_consultation", gap=8, between="[由请]"),
    Turn("image", "transmit", "remote_consultation", gap=8),
    Turn("case", "discuss", "case_consultation"),
    Turn("student", "intern", "talent_training", gap=8),
    Turn("illness", "treated_at", "tiered_care", gap=3),
    Turn("often", "clinic", "expert_secondment", gap=4),
    Turn("often", "meet", "regular_liaison", gap=6),
)


def find_turned(plain: str, start: int, end: int) -> Iterator[tuple[Phrase, str]]:
    """Find phrases whose object comes first, each with the words it begins with.

    Notes
    -----
    Sources: ``term_actions.csv`` and ``term_objects.csv``.
    """
    for turn in _TURNS:
        for match in _pattern(turn).finditer(plain, start, end):
            rule = f"{turn.first}_{turn.second}"
            yield Phrase(*match.span(), turn.category, "anywhere", rule), match["first"]


@cache
def _pattern(turn: Turn) -> re.Pattern[str]:
    first, second, gap = words(turn.first), words(turn.second), GAP % turn.gap
    opening = f"[把将]{GAP % 12}" if turn.moved else ""
    between = f"{gap}{turn.between}{gap}" if turn.between else gap
    return re.compile(f"{opening}(?P<first>{first}){between}(?:{second})")


@cache
def words(kind: str) -> str:
    """Get the words of a kind, the longest first, as one alternative of a pattern."""
    if kind in _OPEN:
        return _OPEN[kind]
    found = [
        row[key]
        for name, key in (("term_actions", "action"), ("term_objects", "object"))
        for row in lexicon.rows(name)
        if kind in row["kinds"].split("、")
    ]
    listed = "|".join(sorted(found, key=lambda word: (-len(word), word)))
    return f"{listed}|{_CENTRE}|{DEPARTMENT}" if kind == "department" else listed
