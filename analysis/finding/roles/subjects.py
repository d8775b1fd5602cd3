"""Whose deed a word tells: who stands before it, is taken over or listed."""

import re
from collections.abc import Sequence

from analysis.finding.roles.verbs import role_of, role_pattern
from analysis.finding.words import rank_pattern
from analysis.records import PersonMention, Sentence

_GOVERNED = re.compile(
    r"(?:对(?!方)|向|感谢|欢迎|陪同|给|跟随|听取|看望|慰问)[^,]{0,30}$"
)
_CARRYING = re.compile(
    r"\s*(?:他|她|并|还|同时|也|又|随后|最后|首先|现场|共同|分别|先后|一起|一同|以|在[^,]{0,14}[中上里]|就|为|代表|与会)?"
)
# 张三介绍了情况,并代表县政府与|李四签署: the clause names only the other side.
_OTHER_SIDE = re.compile(
    r"\s*(?:并|又|还|随后)?(?:(?:代表[^,]{2,24}?)?(?:与(?!会)|同(?=[^,]{0,20}院))|代表[^,]{2,24}?和)"
)
_WITNESSED = re.compile(r"的?(?:见证|陪同|带领|率领|支持|关心|指导|指挥)下|的?委托")
# 在甲、乙等领导的见证下 with commas among the guests.
_WITNESSES = re.compile(r"在(?:(?!在)[^。;]){2,200}?(?:见证|陪同)之?下")
_GIVING = ("授牌", "颁牌", "授匾", "赠匾")
_HANDING = re.compile(r"授予|(?:递|交|颁|送|授)(?:给|到|至|予|发给)$")
_ETC = re.compile(
    "(?:等(?:人|领导|专家)?)?(?:代表(?:(?![签致作发讲领接揭])[^,。;、《“]){2,20})?"
)
_AFTER = re.compile(
    r"[^,。;:《“有是为]{0,20}?(?:的|人|者)(?:领导|专家|嘉宾|[一-龥]{0,3}代表)?"
    r"(?:分别|依次)?,?(?:还?有|是|为|包括)"
)
_WITH_GUEST = re.compile("陪同|跟随|邀请到?|请来|特邀")
_PRESENT = re.compile("出席|参加|到场|到会|参会|见证|陪同|列席")


def without_witnesses(
    plain: str, sentence: Sentence, here: Sequence[PersonMention]
) -> list[PersonMention]:
    """Leave out those in whose presence (在…见证下) others did something."""
    spans = [
        match.span()
        for match in _WITNESSES.finditer(plain, sentence.start, sentence.end)
    ]
    return [m for m in here if not any(a < m.start < b for a, b in spans)]


def subjects_before(
    plain: str, start: int, end: int, within: Sequence[PersonMention]
) -> list[PersonMention]:
    """Get the people before ``end`` who do what follows, not those it is done to."""
    found: list[PersonMention] = []
    position = start
    for mention in within:
        if mention.end > end:
            break
        gap = re.split("[”由]", plain[position : mention.start])[-1]
        if _WITNESSED.match(plain, mention.end) or plain[mention.start - 1] == "“":
            position = mention.end
            continue
        if _GOVERNED.search(gap) and not re.search(r"代表|致辞|讲话", gap):
            break
        if found and _PRESENT.search(gap):
            found = []  # 甲参加签约仪式、乙与丙签约
        found.append(mention)
        position = mention.end
    return found


def subjects_after(
    plain: str, sentence: Sentence, here: Sequence[PersonMention], match: re.Match
) -> list[PersonMention]:
    """Get A and B of 揭牌的是A、B, up to who is listed for something else."""
    posed = _AFTER.match(plain, match.end(), sentence.end)
    behind = [m for m in here if posed and m.start >= posed.end()]
    if not behind or not _begins_list(plain, posed.end(), behind[0].start):
        return []
    stop = plain.find(";", posed.end(), sentence.end)
    stop = sentence.end if stop < 0 else stop
    following = role_pattern().search(plain, behind[0].end, stop)
    told = following.start() if following else stop
    found = []
    for start, end in sentence.clauses:
        other = start <= told < end and following and start > behind[0].start
        if other or (start > behind[0].end and _PRESENT.search(plain, start, end)):
            break
        found += [m for m in behind if start <= m.start < min(end, told)]
    return found


def _begins_list(plain: str, start: int, end: int) -> bool:
    """Tell whether only titles stand between 的是 and the first name."""
    between = plain[start:end]
    return len(between) < 60 and not (
        re.search("[《“。;,]", between) or role_pattern().search(between)
    )


def receivers(
    plain: str, match: re.Match, within: Sequence[PersonMention]
) -> list[PersonMention]:
    """Get 耿志平 of 范国梁向耿志平授牌 and of 把牌匾授予院长耿志平."""
    found = []
    if match.group() in _GIVING:
        found = [
            m
            for m in within
            if plain[m.start - 1] in "向为给" and m.end <= match.start() <= m.end + 4
        ]
    if _HANDING.search(match.group()):
        behind = [m for m in within if m.start >= match.end()]
        found += [m for m in behind if "“" not in plain[match.end() : m.start]]
    return found


def accompanied(
    plain: str, start: int, match: re.Match, within: Sequence[PersonMention]
) -> list[PersonMention]:
    """Get B of 院长甲陪同乙教授查房: the guest sees the patients."""
    told = _WITH_GUEST.search(plain, start, match.start())
    if told is None:
        return []
    return [m for m in within if told.end() <= m.start and m.end <= match.start()]


def listed_before(
    plain: str, clauses: Sequence[tuple[int, int]], here: Sequence[PersonMention]
) -> list[PersonMention]:
    """Get the people of clauses that only list them: 甲主任, 乙主任和丙院长先后授课."""
    found: list[PersonMention] = []
    for start, end in reversed(clauses):
        within = [m for m in here if start <= m.start < end]
        if not within:
            break
        rank = rank_pattern().match(plain, within[-1].end)
        last = _ETC.match(plain, rank.end() if rank else within[-1].end).end()
        if last < end or plain[end] == ":":
            break
        found = within + found
    return found


def carries(
    plain: str, start: int, match: re.Match, role: str, within: Sequence[PersonMention]
) -> bool:
    """Tell whether a clause takes its subject over: 他…, 并…, 共同为…揭牌."""
    if any(m.end <= match.start() for m in within):
        return False
    if role == "speaker":
        if re.match(r"\s*(?:并|还|同时)", plain[start : match.start()]):
            return True
        return _CARRYING.match(plain, start).end() >= match.start()
    return (
        re.match(
            r"\s*(?!专家|双方|两|医院|该院|相关|有关|与会|参会|全体|部分|院领导|领导|嘉宾|来宾)",
            plain[start : match.start()],
        )
        is not None
    )


def names_other_side(plain: str, start: int, first: PersonMention) -> bool:
    """Tell whether a clause begins with 与 or 代表…同 before its first person."""
    return _OTHER_SIDE.match(plain, start, first.start) is not None


def signs_for_all(plain: str, sentence: Sentence, match: re.Match) -> bool:
    """甲主任,乙主任,丙市长代表三方,签署…: everybody named before signs."""
    told = plain[sentence.start : match.start()]
    return (
        re.search(r"(?:代表|作为)(?:双方|三方|四方|五方|多方|各方|各自)", told)
        is not None
    )


def team(
    plain: str, sentence: Sentence, here: Sequence[PersonMention], match: re.Match
) -> list[PersonMention]:
    """Everybody of 由A、B,C组成的专家团队 before the word that tells the deed."""
    if role_of(match) != "expert":
        return []
    told = plain[sentence.start : match.start()]
    if not re.search(r"组成|团队|一行|专家组|医疗队|等专家", told):
        return []
    return [m for m in here if m.end <= match.start()]
