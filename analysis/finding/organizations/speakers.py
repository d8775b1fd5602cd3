"""Which hospital a page calls 我院, where the page itself settles it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from analysis.finding.organizations.resolving import HOSPITAL_TYPES, parent_body
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.words import rank_pattern
from analysis.records import OrganizationMention, Sentence

OWN = re.compile(r"(?<![一-龥])?(?:我|本)(?:院|校|中心|委|局)")
_OWN_SCHOOL = re.compile("(?:我|本)校")
_SCHOOL = re.compile("[一-龥]{2,12}?(?:大学|(?<!科)学院)")
# What stands between us and another: 我院与, 我院专家赴, 某医院领导莅临.
_TO_OTHER = re.compile(
    r"[^,。;]{0,14}(?:与|和|同|及|、|赴|到|对|向|走进|派驻|帮扶|支援|携手|联合|牵手|托管|"
    r"接待|迎来|帮助|协助|扶持|指导)[^,。;、]{0,8}"
)
_FROM_OTHER = re.compile(
    r"[^,。;]{0,14}(?:与|和|同|及|、|来|莅临|到|对|向|加入|走进|赴|帮扶|支援|成为|携手|联合|牵手|转往|转至|转入|送往|送到)"
    r"[^,。;、]{0,6}"
)
_HELD_AT = re.compile(
    r"[^,。;]{0,6}?(?:隆重|顺利|成功|正式)?(?:举行|召开|举办|启动|揭牌)"
)
# Houses of towns and quarters, which help wherever a hospital's doctors come to.
_LOCAL = re.compile("卫生院|卫生服务(?:中心|站)|卫生[所室]|诊所")
# Where doctors are sent and whom they serve: 分赴某县医院, 为某医院.
_TOWARDS = re.compile(
    r"(?:赴|前往|派往|派驻|派到|分赴|抵达|到达|支援|帮扶)[^,。;]{0,4}$|(?<![成作称名])为$"
)
# Who comes from elsewhere to lecture: 某医院程某教授.
_GUEST = re.compile(r"[一-龥]{2,3}(?:教授|院士|专家)")
# Hospitals told of in passing may be anybody's: 此前已与某医院签约.
_BACKGROUND = re.compile("此前|继.{2,30}(?:之后|后)|曾|先后|已与|又一")


def speaking_hospital(
    plain: str,
    sentences: Sequence[Sentence],
    settled: Sequence[OrganizationMention],
) -> str | None:
    """Get the hospital that the page calls 我院, None where nothing settles it.

    The hospital whose head is ours as well (我院程院长, 某医院院长程某) comes first,
    then the one hospital that is never named beside 我院: in its sentences, in its
    paragraphs, or as the other side.
    """
    speaking = [s for s in sentences if OWN.search(plain, s.start, s.end)]
    hospitals = [m for m in settled if m.name and _is_hospital(m)]
    passing = _named_in_passing(plain, hospitals) | _aimed_at(plain, hospitals)
    hospitals = [m for m in hospitals if m.name not in passing]
    partners = set(_partners(plain, speaking, hospitals))
    partners |= {m.name for m in hospitals if _is_host(plain, m)}
    heads = _by_head(plain, speaking, hospitals) - partners
    if len(heads) == 1:
        return heads.pop()
    told = [
        m
        for s in sentences
        if not _BACKGROUND.search(plain, s.start, s.end)
        for m in _within(s, hospitals)
    ]
    paragraphs = {s.paragraph for s in speaking}
    around = [s for s in sentences if s.paragraph in paragraphs]
    beside = {m.name for s in speaking for m in _within(s, hospitals)}
    near = {m.name for s in around for m in _within(s, hospitals)}
    names = {m.name for m in told}
    whole = {name for name in names if parent_body(name) is None}
    for left in (names - beside, names - near, whole - partners if partners else ()):
        if len(left) == 1:
            return left.pop()
    parents = {parent_body(m.name) for m in hospitals} - {None}
    return parents.pop() if len(parents) == 1 else None


def speaking_school(
    plain: str,
    sentences: Sequence[Sentence],
    settled: Sequence[OrganizationMention],
) -> str | None:
    """Get the school that the page calls 我校: the one that it names at all.

    Hospitals name the school they belong to (甲大学附属乙医院). A school on the other
    side of 我校 is not ours.
    """
    speaking = [s for s in sentences if _OWN_SCHOOL.search(plain, s.start, s.end)]
    named = [m for m in settled if m.name and type_of_name(m.name) == "university"]
    if not speaking or set(_partners(plain, speaking, named)):
        return None
    schools = (_SCHOOL.match(m.name) for m in settled if m.name)
    found = {match[0] for match in schools if match}
    return found.pop() if len(found) == 1 else None


def _is_hospital(mention: OrganizationMention) -> bool:
    return mention.rule != "named" and type_of_name(mention.name) in HOSPITAL_TYPES


def _named_in_passing(plain: str, hospitals: Sequence[OrganizationMention]) -> set[str]:
    """Get the houses of towns named once and with no head of theirs, as helpers are."""
    times = Counter(m.name for m in hospitals)
    return {
        m.name
        for m in hospitals
        if times[m.name] == 1
        and _LOCAL.search(m.name)
        and not any(_persons_behind(plain, m.end, hospitals))
    }


def _aimed_at(plain: str, hospitals: Sequence[OrganizationMention]) -> set[str]:
    """Get the houses only gone to, helped, of guests or in titles: 《论某医院建设》."""
    others = [
        m
        for m in hospitals
        if not _TOWARDS.search(plain[: m.start][-12:])
        and not _GUEST.match(plain, m.end)
    ]
    told = {m.name for m in others if not _in_title(plain, m.start)}
    return {m.name for m in hospitals} - told


def _in_title(plain: str, position: int) -> bool:
    return plain.rfind("《", 0, position) > plain.rfind("》", 0, position)


def _within(
    sentence: Sentence, mentions: Sequence[OrganizationMention]
) -> list[OrganizationMention]:
    return [m for m in mentions if sentence.start <= m.start < sentence.end]


def _is_host(plain: str, mention: OrganizationMention) -> bool:
    """Tell whether something was held at a named place, which we would call 我院."""
    before = plain[max(0, mention.start - 6) : mention.start]
    return re.search("在[^,。;]{0,5}$", before) is not None and bool(
        _HELD_AT.match(plain, mention.end)
    )


def _partners(
    plain: str, speaking: Sequence[Sentence], hospitals: Sequence[OrganizationMention]
) -> Iterator[str]:
    """Get the hospitals that stand on the other side of 我院 in so many words."""
    for sentence in speaking:
        for own in OWN.finditer(plain, sentence.start, sentence.end):
            for other in _within(sentence, hospitals):
                before = plain[other.end : own.start()]
                behind = plain[own.end() : other.start]
                if (own.end() <= other.start and _TO_OTHER.fullmatch(behind)) or (
                    other.end <= own.start() and _FROM_OTHER.fullmatch(before)
                ):
                    yield other.name


def _by_head(
    plain: str, speaking: Sequence[Sentence], hospitals: Sequence[OrganizationMention]
) -> set[str]:
    """Get the hospitals one of whose persons is also 我院's."""
    ours = {
        name
        for sentence in speaking
        for own in OWN.finditer(plain, sentence.start, sentence.end)
        for name in _persons_behind(plain, own.end(), hospitals)
    }
    return {
        mention.name
        for mention in hospitals
        if ours.intersection(_persons_behind(plain, mention.end, hospitals))
    }


def _persons_behind(
    plain: str, start: int, hospitals: Sequence[OrganizationMention]
) -> Iterator[str]:
    """Get the names among the posts right behind a body: 院长程某, 程某院长."""
    stop = re.compile("[,。;:()“”《》\\s]|$").search(plain, start).start()
    ours = [own.start() for own in OWN.finditer(plain, start, stop)]
    stop = min([stop, *ours, *(m.start for m in hospitals if start <= m.start)])
    for rank in rank_pattern().finditer(plain, start, stop):
        if re.fullmatch("[一-龥]{2,3}", plain[start : rank.start()]):
            yield plain[start : rank.start()]
        if behind := re.match("[一-龥]{2,3}", plain[rank.end() : stop]):
            yield behind.group()
