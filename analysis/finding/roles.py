"""What each person did in which act.

Presided, signed, unveiled, spoke, saw patients or taught, was appointed, or was named
as present.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from analysis import lexicon
from analysis.finding.people.piece import rank_kind
from analysis.finding.words import rank_pattern
from analysis.records import Act, Article, Person, PersonMention, Role, Sentence

# Which kind of act a role belongs to; other roles go to the first act.
ACTS_OF_ROLE = {
    "signatory": ("signing",),
    "unveiler": ("unveiling", "launch"),
    "expert": ("free_clinic", "training", "expert_dispatch"),
    "appointee": ("appointment",),
}
_DEEDS = tuple(ACTS_OF_ROLE)
# 签约仪式, 揭牌活动, 义诊现场 are nouns here, no deed of the person before them.
_NOMINAL = re.compile(
    r"(?:(?:[、和及暨][一-龥]{2})?暨?[一-龥]{0,5}?)(?:仪式|活动|大会|会议|现场|环节|议程|会场)|专家|医生|医师|团|队|中心|协议"
)
_HOLDING = re.compile(r"(?:开展|进行|提供|参加|参与|举办|举行)了?[^,。]{0,8}$")
_SIGNING_VERB = re.compile(r"签(?:署|订|下|定|了|上|名)|续签")
_PLANNED = re.compile(
    r"(?:将(?!.{0,40}[牌匾])|拟|计划|准备|即将|希望|争取|力争|要求|继续|定期|会(?=[为在到]))[^,、]{0,14}$"
)
_GOVERNED = re.compile(
    r"(?:对(?!方)|向|感谢|欢迎|陪同|给|跟随|听取|看望|慰问)[^,]{0,30}$"
)
_CARRYING = re.compile(
    r"\s*(?:他|她|并|还|同时|也|又|随后|最后|首先|现场|共同|分别|先后|一起|一同|以|在[^,]{0,14}[中上里]|就|为|代表|与会)?"
)
_WITNESSED = re.compile(r"的?(?:见证|陪同|带领|率领|支持|关心|指导|指挥)下|的?委托")
_GIVING = ("授牌", "颁牌", "授匾", "赠匾")
_CHOSEN = re.compile(
    r"(?:人选|队员|成员|名单|专家|医师|派驻|选派|选送|派出)[^,。:]{0,12}?(?:分别)?(?:是|为|有|包括|:)"
)
_TAKING_PART = re.compile(
    r"(?:义诊|授课|讲课|坐诊|带教|查房|巡诊|讲座)的?(?:专家|医生|医师|团队|队员|老师|教授)?"
    r"(?:分别)?(?:有|是|为|包括)"
)
_NEGATED = re.compile(r"(?:未|没有|没能|无法|取消|缺席|见证)[^,]{0,12}$")
_ABSENT = re.compile(
    r"[^,。;]{0,6}(?:因故|未能|没有|没能|缺席)[^,。;]{0,6}(?:缺席|出席|参加|到场|到会)?"
)
_ETC = re.compile("(?:等(?:人|领导|专家)?)?")
_IN_TURN = re.compile("分别|先后|相继|依次|轮流")
_AT_CLINIC = re.compile(
    "义诊|坐诊|看病|问诊|把脉|号脉|血压|血糖|检查|诊断|咨询|解答|就诊|患者|村民|群众|百姓|老乡|病人"
)
_LETTER = re.compile(
    r"(?:聘请|聘任|聘用|特聘|任命|推选|选举|续聘)(?P<named>[^,。]{2,40}?)(?:为|担任|任|出任|作为|兼任)"
    r"|(?:为|向|给)(?P<given>[^,。“]{2,60}?)(?:颁发|发放|颁授|授予|送上|递上|递交)[^,。]{0,20}?(?:聘|证书|任命)"
    r"|(?:将|把)[^,。]{0,24}聘书[^,。]{0,6}(?:颁发给|交给|送到|交到|递到)(?P<handed>[^,。]{2,40})"
)


@cache
def _role_pattern() -> re.Pattern[str]:
    listed = [word for word in lexicon.words("role_words") if word != "说"]
    words = "|".join(map(re.escape, listed))
    shared = r"以《[^。]+》为题|作了?[^,。]{0,12}(?:[经主专]\w分享|交流分享|学术交流)"
    lesson = r"(?<!合)[作讲做](?:了|授)?[^,。]{0,40}?"
    lesson += "(?:报告|讲座|授课|党课|讲课|一课|培训|带教)"
    saying = r"(?<![听据所小传虽学解演述再])说(?![明起法服])"
    return re.compile(f"{lesson}|{shared}|{words}|{saying}")


def _role_of(word: str) -> str:
    return lexicon.mapping("role_words", "role").get(word, "expert")


def find_roles(
    article: Article,
    sentences: Sequence[Sentence],
    acts: Sequence[Act],
    people: Sequence[Person],
    mentions: Sequence[PersonMention],
) -> tuple[Role, ...]:
    """Get the roles of all people; who has no other role is named as present.

    A person without any act on the page belongs to none: ``act`` is None there.
    """
    plain = article.plain
    found: list[Role] = []
    for sentence in sentences:
        if sentence.section != "title":
            found.extend(_roles_of_sentence(plain, sentence, acts, mentions))
    active = {role.name for role in found}
    clinic = {m.name: m for m in _at_clinic(plain, sentences, acts, mentions)}
    for person in people:
        if person.name in active or _ABSENT.match(plain, person.end):
            continue
        if person.name in clinic and _is_clinical(person):
            found.append(_seeing_patients(acts, clinic[person.name]))
        else:
            act, span = _ceremony(acts), (person.start, person.end)
            found.append(Role(act, person.name, None, "attendee", *span, "named"))
    return tuple(dict.fromkeys(found))


def _at_clinic(
    plain: str,
    sentences: Sequence[Sentence],
    acts: Sequence[Act],
    mentions: Sequence[PersonMention],
) -> Iterator[PersonMention]:
    """Get who is named among patients on a page that reports a free clinic."""
    if not any(act.event_type == "free_clinic" for act in acts):
        return
    for sentence in sentences:
        if _AT_CLINIC.search(plain, sentence.start, sentence.end):
            yield from (m for m in mentions if sentence.start <= m.start < sentence.end)


def _is_clinical(person: Person) -> bool:
    """Tell whether all titles are those of doctors, none that of an office."""
    return bool(person.titles) and all(
        rank_kind(title[-2:]) == "academic" or re.search("医师|护士|科|教授", title)
        for title in person.titles
    )


def _seeing_patients(acts: Sequence[Act], mention: PersonMention) -> Role:
    act = _act_of(acts, "expert", mention.start)
    span = mention.start, mention.end
    return Role(act, mention.name, None, "expert", *span, "expert_at_clinic")


def _roles_of_sentence(
    plain: str,
    sentence: Sentence,
    acts: Sequence[Act],
    mentions: Sequence[PersonMention],
) -> Iterator[Role]:
    here = [m for m in mentions if sentence.start <= m.start < sentence.end]
    yield from _appointees(plain, sentence, acts, here)
    yield from _chosen(plain, sentence, acts, here)
    carried: list[PersonMention] = []
    speaking = False
    for number, (start, end) in enumerate(sentence.clauses):
        within = [m for m in here if start <= m.start < end]
        for match in _role_pattern().finditer(plain, start, end):
            role = _role_of(match.group())
            told = speaking and not any(m.end <= match.start() for m in within)
            if not _is_deed(plain, start, match, role, told):
                continue
            subjects = _subjects(plain, start, match.start(), within)
            if role == "signatory" and _for_all(plain, sentence, match):
                subjects = _subjects(plain, sentence.start, match.start(), here)
            if not subjects and _carries(plain, start, match, role, within):
                subjects = _team(plain, sentence, here, match) or carried
            in_turn = _IN_TURN.search(plain, start, match.start()) is not None
            if subjects and match.group() in _GIVING:
                subjects = subjects + _receivers(plain, match, within)
            if subjects and (role in _DEEDS or (in_turn and role == "speaker")):
                before = sentence.clauses[:number]
                subjects = _listed_before(plain, before, here) + subjects
            for person in _those(role, subjects):
                yield _role(acts, person, role, match)
            speaking = speaking or (role == "speaker" and bool(subjects))
        carried = _subjects(plain, start, end, within) or carried


def _receivers(
    plain: str, match: re.Match, within: Sequence[PersonMention]
) -> list[PersonMention]:
    """Get 耿志平 of 范国梁向耿志平授牌: the plaque has two ends."""
    return [
        m
        for m in within
        if plain[m.start - 1] in "向为给" and m.end <= match.start() <= m.end + 4
    ]


def _listed_before(
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


def _those(role: str, subjects: list[PersonMention]) -> list[PersonMention]:
    """Only one person presides."""
    return subjects[-1:] if role == "host" else subjects


def _is_deed(
    plain: str, start: int, match: re.Match, role: str, speaking: bool
) -> bool:
    if role in _DEEDS or role == "host":
        noun = _NOMINAL.match(plain, match.end())
        if role == "expert" and _HOLDING.search(plain[start : match.start()]):
            noun = None  # 开展义诊活动 is a deed
        if noun and role != "host" and not _SIGNING_VERB.fullmatch(match.group()):
            return False
        if speaking and role != "host":
            return False
        named = role == "signatory" and plain[match.start() - 1] == "的"
        if named or _NEGATED.search(plain[start : match.start()]):
            return False
        if _PLANNED.search(plain[start : match.start()]):
            return False
    if match.group() in ("授予", "领取", "领到", "当选"):
        return _is_of(
            plain, match, r"牌|匾" if match.group() == "授予" else r"聘|证书|为|任"
        )
    if match.group() == "主持":
        return "工作" not in plain[match.end() : match.end() + 6]
    return True


def _is_of(plain: str, match: re.Match, what: str) -> bool:
    around = plain[max(match.start() - 30, 0) : match.end() + 20]
    return re.search(what, around) is not None


def _subjects(
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
        found.append(mention)
        position = mention.end
    return found


def _carries(
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
        re.match(r"\s*(?!专家|双方|两|医院|该院)", plain[start : match.start()])
        is not None
    )


def _for_all(plain: str, sentence: Sentence, match: re.Match) -> bool:
    """甲主任,乙主任,丙市长代表三方,签署…: everybody named before signs."""
    told = plain[sentence.start : match.start()]
    return (
        re.search(r"(?:代表|作为)(?:双方|三方|四方|五方|多方|各方|各自)", told)
        is not None
    )


def _team(
    plain: str, sentence: Sentence, here: Sequence[PersonMention], match: re.Match
) -> list[PersonMention]:
    """Everybody of 由A、B,C组成的专家团队 before the word that tells the deed."""
    if _role_of(match.group()) != "expert":
        return []
    told = plain[sentence.start : match.start()]
    if not re.search(r"组成|团队|一行|专家组|医疗队|等专家", told):
        return []
    return [m for m in here if m.end <= match.start()]


def _appointees(
    plain: str,
    sentence: Sentence,
    acts: Sequence[Act],
    here: Sequence[PersonMention],
) -> Iterator[Role]:
    for match in _LETTER.finditer(plain, sentence.start, sentence.end):
        group = next(g for g in ("named", "given", "handed") if match.group(g))
        for person in here:
            if match.start(group) <= person.start < match.end(group):
                yield _role(acts, person, "appointee", match, "letter")


def _chosen(
    plain: str,
    sentence: Sentence,
    acts: Sequence[Act],
    here: Sequence[PersonMention],
) -> Iterator[Role]:
    """Get the seconded ones of 最终人选是:A,B,C and those of 参加义诊的有A、B."""
    match = _TAKING_PART.search(plain, sentence.start, sentence.end)
    if any(act.event_type == "expert_dispatch" for act in acts):
        match = match or _CHOSEN.search(plain, sentence.start, sentence.end)
    for person in here if match else ():
        if person.start >= match.end():
            yield _role(acts, person, "expert", match, "listed")


def _role(
    acts: Sequence[Act],
    person: PersonMention,
    role: str,
    match: re.Match,
    rule: str = "verb",
) -> Role:
    start, end = min(person.start, match.start()), max(person.end, match.end())
    act = _act_of(acts, role, match.start())
    return Role(act, person.name, None, role, start, end, f"{role}_{rule}")


def _ceremony(acts: Sequence[Act]) -> int | None:
    """Get the first act that is no lesson, clinic or talk around the ceremony."""
    around = ("training", "free_clinic", "meeting")
    central = [i for i, act in enumerate(acts) if act.event_type not in around]
    return next(iter(central), 0 if acts else None)


def _act_of(acts: Sequence[Act], role: str, position: int) -> int | None:
    """Get the act a role belongs to: the one told here or the nearest of its kind.

    Hosts, speakers and guests belong to the ceremony, its first act.
    """
    if not acts:
        return None
    kinds = ACTS_OF_ROLE.get(role)
    fitting = [i for i, act in enumerate(acts) if kinds and act.event_type in kinds]
    if not fitting:
        return _ceremony(acts)

    def distance(index: int) -> tuple[int, int]:
        spans = acts[index].told or ((acts[index].start, acts[index].end),)
        away = min(
            0
            if start <= position < end
            else min(abs(start - position), abs(end - position))
            for start, end in spans
        )
        return away, index

    return min(fitting, key=distance)
