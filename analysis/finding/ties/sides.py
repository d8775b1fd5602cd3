"""Who signed a paper: the bodies that its name, its sentences and its signers tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.finding.ties.kinds import bodies_of
from analysis.finding.ties.page import BODY, LIST, Page, hospitals, name_of
from analysis.finding.ties.parties import (
    GIVING,
    HOSPITALS,
    OFFICES,
    is_employer,
    masked,
    mention_of,
    party_type,
    strength,
)
from analysis.records import Act, OrganizationMention, Sentence

_AND = r"(?:与|和|同|、|及|携手|牵手|联合|对接|暨)"
_SIDES = re.compile(
    rf"{BODY}(?:[^,。;\ue000-\uf8ff]{{0,20}}?{_AND}[^,。;\ue000-\uf8ff]{{0,8}}?{BODY})+"
)
_WITH = re.compile(
    rf"(?:^|[,:;。])[^,。;\ue000-\uf8ff]{{0,8}}与({BODY})[^,。;\ue000-\uf8ff]{{0,12}}签"
)
_PAPER = re.compile(
    rf"与({BODY})[^,。;\ue000-\uf8ff]{{0,6}}签[订署约]?了?([^,。;\ue000-\uf8ff]{{2,30}})"
)
_EACH = re.compile(rf"({LIST})分别[与和同]({LIST})[^。]{{0,24}}签")
# 代表甲、乙和丙签署
_FOR_ALL = re.compile(rf"代表({BODY}(?:(?:、?以及|[、和与及]){BODY})+)[^。;]{{0,8}}签")
# 代表甲签字的是…,代表乙签字的是…
_FOR_ONE = re.compile(rf"代表({BODY})[^,。;\ue000-\uf8ff]{{0,6}}(?:签|落笔|提笔|执笔)")
# 甲方是…甲,乙方是乙
_CONTRACT = re.compile(
    rf"甲方[为是:][^,。;\ue000-\uf8ff]{{0,10}}({BODY})[,;]乙方[为是:]({BODY})(?:[,;]丙方[为是:]({BODY}))?"
)
# 甲与乙正式签署
_PLAINLY = re.compile(
    rf"(?<![、和与同及])({BODY}(?:、{BODY})*[与和同]{BODY})(?:正式|共同|成功|顺利|已){{0,2}}"
    "签(?:[署订]|约(?![仪单服工]))"
)
# 甲、乙、丙与丁签订, where the first are of one kind
_LIKE_WITH_ONE = re.compile(
    rf"(?<![、和与同及])({BODY}(?:、{BODY})+),?[与和同]({BODY})[^。;\ue000-\uf8ff]{{0,24}}?签"
)
# 甲院长在此分别与乙院长某某、丙院长某某签署
_WITH_EACH = re.compile(r"(?:分别|依次|先后|逐一|相继)[与和同](?P<others>[^。;]*?)签")
_WITH_EACH_TOO = re.compile(
    r"(?<![\ue000-\uf8ff])[与和同](?P<others>[^,。;与和同]*?)分别签"
)
# 由甲、乙共同承办的签约仪式
_JOIN = re.compile(r"[^,。;\ue000-\uf8ff]{0,12}签约(?:加入|加盟|入盟|成为)")
# Somebody's partner is no subject: 某市与甲合作,与乙签订…
_LEADING = re.compile(rf"(?<![与和同]){BODY}")
# 甲、乙与各乡镇卫生院签订: with whom, is not named
_WITH_UNNAMED = re.compile(
    r"[与和同](?:各|全|辖区|其他|多家|\d|[两二三四五六七八九十]+家)"
)
_HOLDS = re.compile("(?:共同|联合)?(?:主办|承办|举办|协办|组织)")
# 甲副院长到乙,与丙、丁等四家签订; 我院以牵头单位的身份,与丙、丁签订
_WITH_LIST = re.compile(
    rf"(?<![\ue000-\uf8ff])与(?P<others>{BODY}"
    rf"(?:(?:[、和与及]|以及)[^,。;、\ue000-\uf8ff]{{0,10}}{BODY})+)"
    r"[^,。;\ue000-\uf8ff]{0,60}?签"
)
_BOTH_SIGN = re.compile("双方[^,。;]{0,20}(?:签|达成)|双方[^。;]{0,30}签")
_SENTENCES_BACK = 4
_HELPS = re.compile(
    rf"({BODY})[^。;\ue000-\uf8ff]{{0,40}}?[对为向给]({BODY})[^。;,\ue000-\uf8ff]{{0,20}}?"
    r"(?:帮扶|支援|指导|托管|帮带|扶持)"
    rf"|({BODY})[^。;\ue000-\uf8ff]{{0,20}}?派[^。;,\ue000-\uf8ff]{{2,30}}?(?:来|到|赴|驻)({BODY})"
)
# 甲与乙、丙与丁分别签订; 甲院长某某与乙院长某某,丙院长某某与丁院长某某签订
_STYLE = r"[^,。;、与和同\ue000-\uf8ff]{0,20}"
_PAIRS = re.compile(
    rf"({BODY}){_STYLE}[与和同]({BODY}){_STYLE}(?=[、,;]|[^。]{{0,16}}签)"
)
_WITNESSED = re.compile("在[^,。;]{1,60}?(?:见证|主持|协调|推动|支持|陪同)之?下,?")
# Doctors who sign for the post that they take: 签约某医院首席专家, 签下协议,受聘担任.
_POST = "(?:首席|特聘|客座|名誉|兼职)(?:专家|教授|顾问|主任|院长)"
_FOR_THEMSELVES = re.compile(f"签[^。;]{{0,30}}(?:受聘|应聘|{_POST})")


def sides_of(page: Page, act: Act, index: int) -> Iterator[tuple[list[str], Sentence]]:
    """Get who signed: the publisher with another, pairs, signers, sides named."""
    told = [
        sentence
        for start, end in act.told or ((act.start, act.end),)
        for sentence in page.sentences
        if sentence.start < end and start < sentence.end
    ]
    if not told:
        return
    for sides in (_in_name(page, act), _of_paper(page, act, told)):
        if len(sides) > 1:
            yield sides, told[0]
            return
    with_own = [_with_own(page, start, end) for start, end in act.told]
    found = [(names, told[0]) for names in with_own if names]
    found = found or [(pair, s) for s in told for pair in _stated(page, act, s)]
    found = found or [(pair, s) for s in told for pair in _pairs(page, s)]
    signers = _signers(page, index, told)
    if not any(party_type(name) in GIVING for name in signers):
        signers = _both_houses(page, told) or signers
    if not found and len(signers) > 1:
        found = [(signers, told[0])]
    told.sort(key=lambda s: (s.section != "body", not _tells_signing(page, s)))
    named = [(_named_sides(page, s), s) for s in told]
    found = found or [(names, s) for names, s in named if names][:1]
    yield from found


def _both_houses(page: Page, told: Sequence[Sentence]) -> list[str]:
    """Get the only two hospitals of a page, or just before, for 两院 and 双方签署."""
    texts = [page.plain[s.start : s.end] for s in told]
    if any(re.search("两院|两家医院|双方医院", text) for text in texts):
        houses = [n for n in hospitals(page) if party_type(n) in HOSPITALS]
        if len(houses) == 2:
            return houses
    both = [s for s, text in zip(told, texts, strict=True) if _BOTH_SIGN.search(text)]
    return _two_before(page, both[0]) if both else []


def _two_before(page: Page, sentence: Sentence) -> list[str]:
    """Get the two bodies named last up to a sentence, if they are just two."""
    bodies = [s for s in page.sentences if s.section == sentence.section]
    before = [s for s in bodies if s.start <= sentence.start][-_SENTENCES_BACK:]
    parties: list[str] = []
    for earlier in reversed(before):
        _, here = masked(page.plain, earlier, page.mentions)
        parties = list(dict.fromkeys([*(m.name for m in here), *parties]))
        houses = [name for name in parties if party_type(name) in GIVING]
        if len(houses) == 2:
            one, other = sorted(houses)
            return [] if other.startswith(one) else houses  # 甲医院 and its 乙院区
        if len(houses) > 2:
            break
    return parties if len(parties) == 2 and len(houses) == 1 else []


def helper_of(page: Page, sides: Sequence[str]) -> str | None:
    """Get the one of two sides that the page says to help the other."""
    for sentence in page.sentences:
        text, here = masked(page.plain, sentence, page.mentions)
        for match in _HELPS.finditer(text):
            helper, helped = (mention_of(c, here).name for c in match.groups() if c)
            if helper != helped and {helper, helped} == set(sides):
                return helper
    return None


def _stated(page: Page, act: Act, sentence: Sentence) -> Iterator[list[str]]:
    """Read 代表甲和乙签署, 分别与乙、丙签署 and 与乙、丙等四家签订."""
    text, here = masked(page.plain, _told_part(act, sentence), page.mentions)
    text = _WITNESSED.sub("", text)
    if together := _FOR_ALL.search(text):
        yield [mention_of(c, here).name for c in re.findall(BODY, together.group(1))]
        return
    stated = _CONTRACT.search(text)
    ends = list(filter(None, stated.groups())) if stated else _FOR_ONE.findall(text)
    if len(ends) > 1:
        yield [mention_of(c, here).name for c in ends]
        return
    if (match := _LIKE_WITH_ONE.search(text)) and _is_alike(match.group(1), here):
        other = mention_of(match.group(2), here).name
        for one in re.findall(BODY, match.group(1)):
            yield [mention_of(one, here).name, other]
        return
    if plain := _PLAINLY.search(text):
        yield [mention_of(c, here).name for c in re.findall(BODY, plain.group(1))]
        return
    for pattern in (_WITH_EACH, _WITH_EACH_TOO, _WITH_LIST):
        match = pattern.search(text)
        named = re.findall(BODY, match["others"]) if match else []
        others = list(dict.fromkeys(mention_of(c, here).name for c in named))
        lead = _subject(page, text[: match.start()], here) if match else None
        if lead and len(others) > 1 and lead not in others:
            for other in others:
                yield [lead, other]
            return


def _is_alike(listed: str, here: Sequence[OrganizationMention]) -> bool:
    """Tell whether a list is of bodies of one kind and level: 东城、西城两区卫健委."""
    names = [mention_of(c, here).name for c in re.findall(BODY, listed)]
    return len({(party_type(name), strength(name)) for name in names}) == 1


def _told_part(act: Act, sentence: Sentence) -> Sentence:
    """Get a sentence up to where it is done with the act."""
    ends = [
        min(end, sentence.end)
        for start, end in act.told
        if start < sentence.end and sentence.start < end
    ]
    return replace(sentence, end=max(ends, default=sentence.end))


def _subject(
    page: Page, before: str, here: Sequence[OrganizationMention]
) -> str | None:
    """Get who signs with several: the first body before, else who is named."""
    if first := _LEADING.search(before):
        return mention_of(first.group(), here).name
    named = [name for name in page.employers if name in before]
    return page.employers[max(named, key=before.rindex)] if named else None


def _tells_signing(page: Page, sentence: Sentence) -> bool:
    text = page.plain[sentence.start : sentence.end]
    return re.search("签[订署下了]|签约仪式|签字", text) is not None


def _of_paper(page: Page, act: Act, told: Sequence[Sentence]) -> list[str]:
    """Read 甲与乙签订专科联盟协议,与丙签订托管协议: the sides of this paper."""
    for sentence in told:
        text, here = masked(page.plain, sentence, page.mentions)
        papers = list(_PAPER.finditer(text))
        before = _LEADING.findall(text[: papers[0].start()]) if papers else []
        for paper in papers if len(papers) > 1 and before else ():
            if act.object and act.object in paper.group(2):
                ends = (before[0], paper.group(1))
                return [mention_of(end, here).name for end in ends]
    return []


def _in_name(page: Page, act: Act) -> list[str]:
    """Read both sides of 甲医院—乙医院联盟 and of 甲卫健委与乙医院框架协议."""
    name = act.object or ""
    bodies = bodies_of(name, offices=True)
    if not bodies or re.search("[与和同、]$", name[: bodies[0][0]]):
        return []  # 我市与甲医院: the first side is none of these
    if bodies and _HOLDS.match(name, bodies[-1][1]):
        return []
    joined = bodies[:1]
    for left, right in pairwise(bodies):
        if not re.fullmatch(r"[—\-与和、 ]+", name[left[1] : right[0]]):
            break
        joined.append(right)
    return [name_of(page, name[a:b]) for a, b in joined]


def _with_own(page: Page, start: int, end: int) -> list[str]:
    """Read 一份与乙医院签订, whose other side is the publisher."""
    if page.own is None:
        return []
    stretch = Sentence(start, end, "body", 0, ())
    text, here = masked(page.plain, stretch, page.mentions)
    match = _WITH.search(text)
    other = mention_of(match.group(1), here).name if match else None
    return [page.own, other] if other and other != page.own else []


def _pairs(page: Page, sentence: Sentence) -> list[list[str]]:
    """Read 甲与乙、丙与丁分别签订 two by two, and 甲、乙分别与丙签订."""
    text, here = masked(page.plain, sentence, page.mentions)
    text = _WITNESSED.sub("", text)
    if each := _EACH.search(text):
        sides = [
            [mention_of(c, here).name for c in re.findall(BODY, each.group(i))]
            for i in (1, 2)
        ]
        return [[one, other] for one in sides[0] for other in sides[1]]
    pairs = list(_PAIRS.finditer(text))
    found = [[mention_of(p.group(i), here).name for i in (1, 2)] for p in pairs]
    ends = [name for pair in found for name in pair]
    if any(len(p.group()) > len("甲与乙") for p in pairs) and len(set(ends)) < len(
        ends
    ):
        return []  # 甲医院与乙签约,甲的校长某某与乙院长某某签字: one pair, told twice
    return found if len(found) > 1 and "签" in text else []


def _signers(page: Page, index: int, told: Sequence[Sentence]) -> list[str]:
    """Get the employers of who signed; an expert who is appointed signs for himself.

    The dean of a school signs for the school's hospital where that is the side named.
    """
    texts = [page.plain[s.start : s.end] for s in told if s.section != "title"]
    if any(_FOR_THEMSELVES.search(text) for text in texts):
        return []
    posted = {role.name for role in page.roles if role.role == "appointee"}
    signing = [r for r in page.roles if r.role == "signatory"]
    papers = [i for i, a in enumerate(page.acts) if a.event_type == "signing"]
    here = [
        role
        for role in signing
        for s in told
        if role.act in papers and s.start <= role.start < s.end
    ]
    signers = [r for r in signing if r.act == index] or here
    signers = [r for r in signers if r.name not in posted]
    names = [page.employers.get(r.name) for r in signers]
    parties = [n for n in names if n and party_type(n) in (*GIVING, *OFFICES)]
    sides = [name for s in told for name in _named_sides(page, s)]
    return list(dict.fromkeys(_side_of(name, sides) for name in parties))


def _side_of(employer: str, sides: Sequence[str]) -> str:
    if employer in sides or party_type(employer) != "university":
        return employer
    return next((side for side in sides if side.startswith(employer)), employer)


def _named_sides(page: Page, sentence: Sentence) -> list[str]:
    text, here = masked(page.plain, sentence, page.mentions)
    text = _WITNESSED.sub("", text)
    for match in _nearest_first(text, _SIDES) if "签" in text else ():
        if any(p.match(text, match.end()) for p in (_HOLDS, _JOIN, _WITH_UNNAMED)):
            continue  # 由甲、乙共同承办的签约仪式; 乙、丙、丁签约加入
        named = [mention_of(c, here) for c in re.findall(BODY, match.group())]
        sides = [m for m in named if not is_employer(page.plain, m)]
        if len(sides) == 1 and re.match("[^,。;]{0,8}签", text[match.end() :]):
            sides = named  # 乙院长某某与甲签订
        names = list(dict.fromkeys(m.name for m in sides))
        if 1 < len(names) < 5:
            return names
    return []


def _nearest_first(text: str, sides: re.Pattern[str]) -> list[re.Match[str]]:
    """Get where sides stand, those whose clause says that they sign before others."""
    found = list(sides.finditer(text))
    return sorted(found, key=lambda m: not re.match("[^,。;]{0,30}签", text[m.end() :]))
