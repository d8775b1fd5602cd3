"""Ties that a plaque's name tells: 江苏省人民医院宿迁医院, 甲医院肿瘤专科联盟."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.finding.organizations import known
from analysis.finding.organizations.spans import find_spans
from analysis.finding.ties.kinds import (
    bodies_of,
    is_cooperating,
    kind_of,
    parent_of,
    specialty_behind,
    specialty_of,
)
from analysis.finding.ties.lists import leads_named
from analysis.finding.ties.page import (
    BODY,
    Page,
    hospitals,
    make_tie,
    name_of,
    sentence_at,
)
from analysis.finding.ties.parties import (
    GIVING,
    is_employer,
    lead_first,
    masked,
    mention_of,
    party_type,
    strength,
)
from analysis.records import Act, Sentence, Tie

_HOST = re.compile(rf"在({BODY})[^,。]{{0,12}}(?:举行|召开|举办|揭牌|进行)")
_JOINS = re.compile("加入|加盟|成为|挂牌为")
_STUDIO = re.compile(
    "^[“”]?(?P<who>[一-龥]{2,3}?)(?:教授|名医|专家|院士|主任|团队|[一-龥]{1,5}科)*(?:工作室|工作站)"
)
_TOLD = re.compile("对口|支援|帮扶|托管")  # 甲大学二院对口支援乙市二院 is no name
_SET_UP = re.compile("(?:联合|共同|合作)?(?:组建|成立|共建|建立|发起|创建)")
_AWARDED = re.compile(rf"(?:授予|颁给|颁发给|授给|挂牌于|落户)({BODY})")


def plaque_ties(page: Page) -> Iterator[Tie]:
    """Read the tie that a plaque's name tells: 江苏省人民医院宿迁医院."""
    for index, act in enumerate(page.acts):
        if act.event_type not in ("unveiling", "launch") or not act.object:
            continue
        name, bare = _own_name(page, act.object)
        sentence = sentence_at(page, act.start)
        parent = None if _TOLD.search(name) else parent_of(name) or parent_of(bare)
        bodies = bodies_of(bare)
        if sentence is None:
            continue
        if parent:
            lead = _head_of(page, name_of(page, parent))
            member = _receiver(page, act, lead, name) or name
            yield make_tie(
                page, sentence, name, "branch", None, lead, member, "plaque", index
            )
        elif bodies and bodies[0][0] <= 1:
            yield from _plaque_of_owner(page, act, index, bare, bodies, sentence)
        else:
            yield from _plaque_of_alliance(page, act, index, name, sentence)


def _head_of(page: Page, parent: str) -> str:
    """Get the hospital that leads a group whose branch a plaque names."""
    if party_type(parent) != "alliance":
        return parent
    heads = [n for n in hospitals(page) if n.startswith(parent) and "总院" in n]
    heads += leads_named(page.plain, page.sentences, page.mentions)
    return next(iter(heads), parent)


def _own_name(page: Page, written: str) -> tuple[str, str]:
    """Get a plaque's name from its first body on, and the same without brackets."""
    written = written.partition("更名为")[2] or written
    name = name_of(page, written.strip('“”"《》'))
    first = bodies_of(name)[:1]
    if first and not _JOINS.search(name):
        name = name[first[0][0] :]
    bare = re.sub(r"[(（][^)）]*[)）]", "", name)
    return name, name_of(page, bare)


def _plaque_of_owner(
    page: Page,
    act: Act,
    index: int,
    name: str,
    bodies: Sequence[tuple[int, int]],
    sentence: Sentence,
) -> Iterator[Tie]:
    """Read 甲医院肿瘤专科联盟 and 甲医院——乙医院肿瘤学科联盟."""
    if _JOINS.search(name):
        return  # 乙医院加入甲医院专科联盟: the sentence tells who joins whom
    listed = "、" in name[bodies[0][1] : bodies[-1][0]]
    if listed and _SET_UP.match(name, bodies[-1][1]):
        return  # 乙、丙、丁共同组建的专科联盟
    written = page.plain[sentence.start : sentence.end]
    if re.search("工作室|工作站", name) and act.object not in written:
        return  # 7家工作室揭牌: which hospital each is in, its own sentence tells
    lead = name_of(page, name[slice(*bodies[0])])
    rest = name[bodies[-1][1] :]
    if len(bodies) > 1:
        member = name_of(page, name[slice(*bodies[-1])])
    else:
        member = _receiver(page, act, lead, name)
    between = "".join(name[a[1] : b[0]] for a, b in pairwise(bodies))
    kind = kind_of(rest) or kind_of(between)
    if kind and member and member != lead:
        if re.fullmatch("[与和]", between):
            lead, member = lead_first(lead, member)  # 乙与甲医联体
        specialty = specialty_of(rest) or specialty_of(lead)
        if kind == "technical_cooperation":
            specialty = specialty or specialty_behind(rest)
        if kind == "medical_consortium" and "联盟" in rest and specialty:
            kind = "specialty_alliance"
        yield make_tie(
            page, sentence, name, kind, specialty, lead, member, "plaque", index
        )


def _plaque_of_alliance(
    page: Page, act: Act, index: int, name: str, sentence: Sentence | None
) -> Iterator[Tie]:
    """Read 吉林省肿瘤专科医疗联盟, which a body joins that the text leads elsewhere."""
    kind = kind_of(name)
    expert = _house_of_expert(page, name)
    if not specialty_of(name) and not find_spans(name) and not expert:
        return  # 各家联盟医院: whose they are, the name does not say
    if sentence is None or kind in (None, "branch"):
        return
    if kind == "technical_cooperation" and not expert:
        return
    inside = [name_of(page, name[slice(*body)]) for body in bodies_of(name)]
    leads = inside or ([expert[1]] if expert else [])
    leads = leads or leads_named(page.plain, page.sentences, page.mentions)
    leads = leads or [
        page.employers[role.name]
        for role in page.roles
        if role.act == index and role.role == "unveiler" and role.name in page.employers
    ]
    leads = [lead for lead in leads if party_type(lead) in GIVING]
    if leads:
        member = _receiver(page, act, leads[0], name)
        if member:
            told = specialty_of(name)
            if expert:
                told = specialty_behind(name.partition(expert[0])[2]) or told
            yield make_tie(
                page, sentence, name, kind, told, leads[0], member, "plaque", index
            )


def _house_of_expert(page: Page, name: str) -> tuple[str, str] | None:
    """Get whose studio it is, and his hospital: 李某教授工作室 is one of its own."""
    studio = _STUDIO.search(name)
    for who in page.employers if studio else ():
        if who in name:
            return who, page.employers[who]
    if studio is None:
        return None
    for sentence in page.sentences:
        text, here = masked(page.plain, sentence, page.mentions)
        if told := re.search(rf"({BODY})[^,。;]{{0,10}}{studio['who']}", text):
            return studio["who"], mention_of(told.group(1), here).name
    return None


def _receiver(page: Page, act: Act, lead: str, plaque: str) -> str | None:
    """Get the body a plaque is for: of its place, awarded to, host, or the other."""
    others = [n for n in hospitals(page) if n not in (lead, plaque)]
    others = [n for n in others if not known.same(n, lead)]
    others = [n for n in others if not n.startswith(lead) and n not in lead]
    others = [n for n in others if not lead.startswith(known.standing(n) or n)]
    others = [n for n in others if not (is_cooperating(n) or plaque.endswith(n))]
    place = _place_in(plaque, lead)
    if there := [n for n in others if place and place in n]:
        return there[0]
    ordinal = re.search("附属(第[一二三四五六七八九十]+)医院$", plaque)
    twins = [n for n in others if ordinal and ordinal.group(1) in n]
    if len(twins) == 1:
        return twins[0]  # 某大学附属第五医院 is 某省第五人民医院
    for sentence in filter(None, (sentence_at(page, start) for start, _ in act.told)):
        text, here = masked(page.plain, sentence, page.mentions)
        for match in (*_AWARDED.finditer(text), *_HOST.finditer(text)):
            name = mention_of(match.group(1), here).name
            weaker = strength(name) <= strength(lead)
            if name != lead and party_type(name) in GIVING and weaker:
                return name
    if page.own in others and strength(page.own) <= strength(lead):
        return page.own
    weaker = [n for n in others if strength(n) <= strength(lead)]
    hosts = [n for n in weaker if not _sends_guests_only(page, n)]
    found = weaker if len(weaker) == 1 else hosts
    return found[0] if found else None


def _sends_guests_only(page: Page, name: str) -> bool:
    """Tell whether a house is named only as whose 院长 somebody is."""
    named = [mention for mention in page.mentions if mention.name == name]
    return all(is_employer(page.plain, mention) for mention in named)


def _place_in(plaque: str, lead: str) -> str | None:
    """Get the place of a branch: 宿迁 in 江苏省人民医院宿迁医院."""
    match = re.search(r"([^省市县区医院学]{2,4})(?:分院|医院|院区|分中心)$", plaque)
    own = match is None or lead.endswith(match.group()) or "附属" in match.group()
    return None if own or is_cooperating(plaque) else match.group(1)
