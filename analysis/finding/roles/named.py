"""People whose role no verb behind them tells: lists, letters, clinics."""

import re
from collections.abc import Iterator, Sequence

from analysis.finding.people.piece import rank_kind
from analysis.finding.roles.belonging import act_of, role_at
from analysis.records import Act, Person, PersonMention, Role, Sentence

_CHOSEN = re.compile(
    r"(?:人选|队员|成员|名单|专家|医师|派驻|选派|选送|派出)[^,。:]{0,12}?(?:分别)?(?:是|为|有|包括|:)"
    r"|(?:医疗队|工作队|帮扶队|专家组|专家团)[^,。:]{0,6}(?:分别)?(?:是|为|有|包括|:)"
    r"|[来派]的[一-龥\d]{0,6}(?:是|为|有|包括)"
)
_TAKING_PART = re.compile(
    r"(?:义诊|授课|讲课|坐诊|带教|查房|巡诊|讲座)的?(?:专家|医生|医师|团队|队员|老师|教授)?"
    r"(?:分别)?(?:有|是|为|包括)"
    r"|(?:义诊|授课|坐诊|带教|查房|巡诊)(?:专家|医生|团队|队员)[^,。:]{0,4}:"
)
_AT_CLINIC = re.compile(
    "义诊|坐诊|看病|问诊|把脉|号脉|血压|血糖|检查|诊断|咨询|解答|就诊|患者|村民|群众|百姓|老乡|病人"
    "|看了|孩子|患儿|接诊|开诊"
)
_OF_DEPARTMENT = ("department before name", "employer before name")
_OFFICE = re.compile("支部|支委|办公室|委员会|院长|工会")
_LETTER = re.compile(
    r"(?:聘请|聘任|聘用|特聘|任命|推选|推举|选举|续聘)(?P<named>[^,。]{2,40}?)(?:为|担任|任|出任|作为|兼任)"
    r"|(?<![邀聘])请(?P<asked>[^,。]{2,16}?)(?:担任|兼任|出任)(?!主持|主讲|嘉宾|评委)"
    r"|(?:宣布|决定)[,:]?(?P<declared>[^,。任]{2,30}?)(?:担任|兼任|出任|任(?!务))"
    r"|(?:宣读|宣布|决定|通知|任命)[^。]{0,60}?(?P<posted>[一-龥·]{2,12}?)同志(?:担)?任(?![何务])"
    r"|任命(?P<decided>[^,。]{2,40}?)的(?:决定|通知|文件|决议)"
    r"|(?:为|向|给)(?P<given>[^,。“]{2,60}?)(?:颁发|发放|颁授|授予|送上|递上|递交)[^,。]{0,20}?(?:聘|证书|任命)"
    r"|(?:将|把)[^,。]{0,24}聘书[^,。]{0,6}(?:颁发给|交给|送到|交到|递到)(?P<handed>[^,。]{2,40})"
)


def appointees(
    plain: str,
    sentence: Sentence,
    acts: Sequence[Act],
    here: Sequence[PersonMention],
) -> Iterator[Role]:
    """Get who is appointed or given a letter: 聘请A为名誉院长, 向A颁发聘书."""
    for match in _LETTER.finditer(plain, sentence.start, sentence.end):
        group = match.lastgroup
        for person in here:
            if match.start(group) <= person.start < match.end(group):
                yield role_at(acts, person, "appointee", match, "letter")


def chosen(
    plain: str,
    sentence: Sentence,
    acts: Sequence[Act],
    here: Sequence[PersonMention],
) -> Iterator[Role]:
    """Get the seconded ones of 最终人选是:A,B;C and those of 参加义诊的有A、B."""
    begin = max(plain.rfind(mark, 0, sentence.start) for mark in "。!?\n") + 1
    match = _TAKING_PART.search(plain, begin, sentence.end)
    if any(act.event_type == "expert_dispatch" for act in acts):
        match = match or _CHOSEN.search(plain, begin, sentence.end)
    for person in here if match else ():
        if person.start >= match.end():
            yield role_at(acts, person, "expert", match, "listed")


def at_clinic(
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


def is_clinical(person: Person) -> bool:
    """Tell whether all titles are those of doctors, none that of an office.

    Who is listed by department alone is a doctor as well.
    """
    if not person.titles:
        return person.rule in _OF_DEPARTMENT
    if any(map(_OFFICE.search, person.titles)):
        return False
    return all(
        rank_kind(title[-2:]) == "academic" or re.search("医师|护士|科|教授", title)
        for title in person.titles
    )


def is_sent(person: Person, acts: Sequence[Act]) -> bool:
    """Tell whether somebody without post is listed where doctors go out.

    By label or department where they are sent, by their house at a free clinic.
    """
    kinds = {act.event_type for act in acts}
    if person.rule == "employer before name":
        return "free_clinic" in kinds and not person.titles
    listed = person.rule == "listed" or (
        person.rule == "department before name" and is_clinical(person)
    )
    return listed and "expert_dispatch" in kinds


def as_expert(acts: Sequence[Act], named: Person | PersonMention, rule: str) -> Role:
    """Make the role of a doctor who sees patients, or is sent, where named."""
    act = act_of(acts, "expert", named.start)
    span = named.start, named.end
    return Role(act, named.name, None, "expert", *span, f"expert_{rule}")
