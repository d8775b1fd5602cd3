"""What kind of tie a name or a sentence tells: its type, its specialty, its lead."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.organizations import known
from analysis.finding.organizations.spans import find_spans
from analysis.finding.organizations.suffixes import suffix_type
from analysis.finding.words import specialties_listed, specialty_pattern

_OF_SPECIALTY = re.compile(
    r"(?:专科|学科|专病|专业)?(?:医疗|协作|技术)?(?:联盟|医联体|医疗联合体|联合体|协作网|分中心)"
    r"|(?:一体化|临床医学|医学)?(?:研究|诊治|诊疗|质控|防治)中心"
    r"|(?:医疗)?技术(?:协作|合作|帮扶|指导|支持)|重点专科建设|(?:专家)?(?:工作站|会诊中心)"
)
_DONE_FOR = re.compile("(?:治疗|诊疗|诊治|防治|救治|康复|护理)$")  # 肿瘤治疗联盟
_NO_SPECIALTY = re.compile(
    '[“”"、,的与和及暨等个为—-]|加入|成立|[组共][建成]|建[立成]|[结缔]成?|省|市|县|区'
)
_BRANCH = re.compile(
    r"(?P<parent>.{2,}?(?:医院|保健院|研究所(?!附属)|医共体|医疗集团))(?:[(][^)]*[)])?(?![和同])(?:[^医与、]{2,6}?(?:分院|医院|院区|分中心)|[东西南北]院|[一-龥]{2,4}?(?<!教学)(?<!实习)(?<!培训)(?<!研究)(?<!示范)(?<!协作)基地)$"
)
_SCHOOL = re.compile(
    r"(?P<parent>.{2,}?(?:大学|(?<!大学)(?<!大学临床)医学院))(?:附属|直属|临床|教学|第[一二三四五六七八九十]+)[^与、]*医院$"
)
_SCHOOL_AT = re.compile(r"(?P<parent>.{2,}?大学)[^医附]{2,3}医院$")
_COOPERATING = re.compile(
    r"(?:合作|协作|指导|网络|友好|联盟|帮扶|支援|受援|定点|共建|协同|集团)医院$"
)
_JOINED = "(?:、|和|与|及|以及)"
_OFFICES = ("government", "health_commission")
_BODIES = ("hospital", "maternal_child_hospital", "university", "research_center")


@cache
def _kind_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon.words("alliance_words"))))


def kind_of(text: str) -> str | None:
    """Get the ``alliance_type`` that ``text`` says most specifically.

    Examples
    --------
    >>> kind_of("山东大学第二医院小儿外科专科联盟"), kind_of("紧密型医联体协议")
    ('specialty_alliance', 'hospital_group')
    """
    found = {match.group() for match in _kind_pattern().finditer(text)}
    if not found:
        return None
    rows = {row["word"]: row for row in lexicon.rows("alliance_words")}
    best = min(found, key=lambda word: (int(rows[word]["rank"]), -len(word), word))
    kind = rows[best]["alliance_type"]
    if kind == "medical_consortium" and specialty_of(text):
        return "specialty_alliance"
    if best in ("联盟", "医疗联盟") and specialty_of(text) is None:
        return "research_network" if "研究" in text else "medical_consortium"
    return kind


def says_kind(text: str) -> bool:
    """Tell whether ``text`` says the kind of tie by itself.

    合作 goes with every kind, and 联盟 alone stands for the name given elsewhere.

    Examples
    --------
    >>> says_kind("肺癌专科联盟"), says_kind("15家联盟成员单位"), says_kind("合作协议")
    (True, False, False)
    """
    kind = kind_of(text)
    bare = "联盟" in text and kind in ("medical_consortium", "specialty_alliance")
    if bare and not re.search("医联体|联合体", text):
        return specialty_of(text) is not None
    return kind not in (None, "technical_cooperation")


def is_vague(text: str) -> bool:
    """Tell whether ``text`` leaves the kind open: 战略合作协议, not 技术协作协议.

    Examples
    --------
    >>> is_vague("战略合作协议"), is_vague("普外科技术协作协议"), is_vague("医联体协议")
    (True, False, False)
    """
    kind = kind_of(text)
    named = re.search("技术|指导|工作站|工作室|远程|网络|友好|协作医院", text)
    if kind == "technical_cooperation":
        return named is None
    return kind is None or not says_kind(text)


def specialty_of(text: str) -> str | None:
    """Get the specialty right before 专科联盟, 医联体 and the like, as named.

    Examples
    --------
    >>> specialty_of("吉林省肿瘤专科医疗联盟"), specialty_of("紧密型医联体")
    ('肿瘤', None)
    """
    for match in _OF_SPECIALTY.finditer(text):
        before = text[: match.start()]
        before = _DONE_FOR.sub("", before)
        found = [
            m for m in specialty_pattern().finditer(before) if m.end() == len(before)
        ]
        if found and _is_remote(found[-1]) and "中心" in match.group():
            continue
        if found:
            return _one_dash(found[-1].group())
        named = match.group().startswith(("专科", "学科", "专病"))
        if unlisted := _unlisted(before) if named else None:
            return unlisted
    return None


def _is_remote(specialty: re.Match[str]) -> bool:
    """Tell whether it is how, and not what: 远程会诊中心."""
    return specialty.group() == "远程"


def specialty_of_house(name: str) -> str | None:
    """Get the specialty that a hospital is named after.

    Examples
    --------
    >>> specialty_of_house("天津市眼科医院"), specialty_of_house("安徽省中医院")
    ('眼科', None)
    """
    named = [
        match
        for match in specialty_pattern().finditer(name)
        if name[match.end() :] in ("医院", "专科医院", "防治院")
    ]
    house = named[0].group() if named else None
    return None if house in ("中医", "中西医结合", "妇幼", "妇幼保健") else house


def specialty_behind(text: str) -> str | None:
    """Get the department right at the beginning: 胸外科 in 胸外科李某工作站.

    Examples
    --------
    >>> specialty_behind("胸外科专家工作站"), specialty_behind("专家工作站")
    ('胸外科', None)
    """
    match = specialty_pattern().match(text)
    return None if match is None or _is_remote(match) else _one_dash(match.group())


def specialties_of(text: str) -> list[str]:
    """Get every specialty of the alliances that ``text`` tells, in its order.

    Examples
    --------
    >>> specialties_of("成立卒中专科联盟、胸痛专科联盟")
    ['卒中', '胸痛']
    >>> specialties_of("本次专科联盟项目包括脊柱外科和康复科")
    ['脊柱外科', '康复科']
    >>> specialties_of("心内科、肿瘤科专科联盟"), specialties_of("医联体协议")
    (['心内科', '肿瘤科'], [])
    """
    found = []
    for match in _alliances_pattern().finditer(text):
        named = match["before"] or match["behind"]
        found += specialties_listed(named) or re.split(_JOINED, named)
    return list(dict.fromkeys(map(_one_dash, found)))


def _one_dash(specialty: str) -> str:
    """Write a specialty that joins two with one dash: 肺结节-肺癌."""
    return re.sub("—+", "-", specialty)


@cache
def _alliances_pattern() -> re.Pattern[str]:
    """Get the pattern of specialties in front of 专科联盟, or listed behind it."""
    one = specialty_pattern().pattern
    several = f"{one}(?:{_JOINED}{one})*"
    other = "[一-龥]{2,5}科"
    behind = f"{one}(?:{_JOINED}(?:{one}|{other}))*|{other}(?:{_JOINED}{one})+"
    tie = (
        r"(?:\d+个|[两三四五六七八九十]+个)?(?:专科|学科|专病|专业)?(?:医疗|协作)?"
        "(?:联盟|医联体|联合体)"
    )
    return re.compile(
        f"(?P<before>{several})(?:等)?{tie}"
        f"|{tie}(?:项目|合作|建设|内容)*(?:包括|涵盖|涉及|分别[是为]|有|为|:)(?P<behind>{behind})"
    )


def _unlisted(before: str) -> str | None:
    """Read a specialty that no list has: what stands behind the last body or mark."""
    spans = find_spans(before)
    rest = before[spans[-1].end :] if spans else before
    rest = _NO_SPECIALTY.split(rest)[-1]
    if not 1 < len(rest) <= 8 or _kind_pattern().search(rest) or "签" in rest:
        return None
    return rest


def is_cooperating(plaque: str) -> bool:
    """Tell whether a plaque names a hospital by its tie alone: 甲医院协作医院."""
    return _COOPERATING.search(plaque) is not None


def parent_of(plaque: str) -> str | None:
    """Get the body whose branch a plaque names.

    Examples
    --------
    >>> parent_of("江苏省人民医院宿迁医院"), parent_of("西北大学附属第一医院")
    ('江苏省人民医院', '西北大学')
    >>> parent_of("山西省中医院合作医院")
    """
    if is_cooperating(plaque):
        return None
    match = _BRANCH.fullmatch(plaque) or _SCHOOL.fullmatch(plaque)
    if match is None and known.organization(plaque) is None:
        match = _SCHOOL_AT.fullmatch(plaque)  # 某大学茂名医院, and not 北京大学深圳医院
    # 甲医院心血管病医院乙基地: a house within 甲医院.
    return re.sub("(?<=医院)[^医]{2,6}医院$", "", match["parent"]) if match else None


def bodies_of(plaque: str, offices: bool = False) -> list[tuple[int, int]]:
    """Get where hospitals, schools and centres stand in a name, and ``offices`` too."""
    wanted = (*_BODIES, *_OFFICES) if offices else _BODIES
    found = []
    for span in find_spans(plaque):
        if span.anchor == "none" and not known.standing(plaque[span.start : span.end]):
            continue
        if suffix_type(span.suffix) in wanted:
            end = span.end
            if span.suffix in ("分院", "分中心"):
                parent = parent_of(plaque[span.start : span.end])
                end = span.start + len(parent) if parent else end - len(span.suffix)
            found.append((span.start, end))
        elif suffix_type(span.suffix) == "alliance":
            kept = "医院" if span.suffix.startswith("医院") else ""  # 某医院|集团
            head = plaque[span.start : span.end - len(span.suffix) + len(kept)]
            found.extend(
                (span.start + inner.start, span.start + inner.end)
                for inner in find_spans(head)
                if suffix_type(inner.suffix) in _BODIES
            )
    return found
