"""Where an organisation's name begins within the stretch that its suffix ends."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis import lexicon, places
from analysis.finding.organizations import known
from analysis.finding.organizations.suffixes import reach, suffix_pattern, suffix_spans
from analysis.finding.words import rank_pattern, tag_of, tokenizer

# National bodies and forces: a name may begin with them as with a place.
_NATIONAL = re.compile(
    r"农工党|农工民主党|民盟|民建|民进|九三学社|致公党|民革|台盟|中国|中华|国家|全国|中共|中央|解放军|武警|空军|海军|陆军|火箭军|战略支援|联勤保障|"
    r"首都|第?[一二三四五六七八九十]+(?:医科|军医)|兵团|第[一二三四五六七八九十]+师|"
    r"[东西南北中]部战区"
)
# A parent body of no name: 医科大学附属医院 may be any province's.
_KIND_OF_SCHOOL = re.compile("(?:医科|中医药?|医药)?大学|医学院|学院|学校")
_TOWN = re.compile(
    r"(?:(?<=、)|(?![在由与和对向于赴到从为]))[\u4e00-\u9fff]{2,3}(?P<level_at>镇|乡|街道)(?=人民政府|政府|党委|卫|中心|社区|办事处)"
)


@cache
def boundary_words() -> frozenset[str]:
    """Get the words that no organisation's name contains."""
    return frozenset(lexicon.words("boundary_words"))


class Start(NamedTuple):
    """Where a name begins, and by what: place, parent, level, none."""

    at: int
    anchor: str


def name_start(
    text: str, start: int, end: int, suffix: str, found: Sequence[places.PlaceMention]
) -> Start | None:
    """Find where the name ending in ``suffix`` begins, None if there is no name.

    Parameters
    ----------
    text : str
        The sentence.
    start, end : int
        The stretch in which no word ends a name; the suffix ends it.
    suffix : str
        The suffix of the name.
    found : sequence of PlaceMention
        The places of the stretch, in order.
    """
    start += len(text[start:end]) - len(text[start:end].lstrip("·"))
    head_end = end - len(suffix)
    cut = _relative_start(text, start, end)
    if cut is not None:
        return Start(cut, "level")
    place = next((p for p in found if start <= p.start and p.end <= end), None)
    town = _town_start(text, start, end)
    if town is not None and place is None:
        return Start(town, "place")
    national = _NATIONAL.search(text, start, end)
    first = suffix_pattern().search(text, start, head_end)
    if suffix == "院区" and not first:
        return None  # 新院区: whose, its own words do not say
    if place and first and first.end() <= place.start:
        place = None  # the place stands inside a name that a parent body begins
    if national and (place is None or national.start() < place.start):
        return Start(national.start(), "parent")
    if place and place.start < end:
        return Start(place.start, "place")
    if re.search(r"[—-]", text[start:end]):
        return None
    start = _skip_verbs(text, start, head_end)
    if start >= head_end and not first and reach(suffix) != "short":
        return None
    named = first and not _KIND_OF_SCHOOL.fullmatch(text, start, first.end())
    if named and reach(first.group()) == "":
        return Start(start, "parent")
    return Start(start, "none")


def _town_start(text: str, start: int, end: int) -> int | None:
    """Find where a town's name begins: of two characters, or three."""
    town = _TOWN.search(text, start, end)
    if town is None:
        return None
    level = town.start("level_at")
    if town.start() in (start, level - 2):
        return town.start()
    position, words = start, {start}
    for word in tokenizer().cut(text[start : town.end()]):
        words.add(position := position + len(word))
    return level - 3 if level - 3 in words and level - 2 not in words else level - 2


# Where a name that leaves its place out begins: 市中心医院, 县卫健委.
_RELATIVE = re.compile(
    r"(?:(?<![城超都])市(?!中心(?:总院|院区|城区))|(?<![地社院园新库山校病专片厂景小战军发开税保范作验港矿林])区|县|(?<![全外本各])省(?!级)|州(?=人|卫|委|政|中|妇|教|医)|自治区"
    r"|旗|(?<!联)盟(?=卫|医院|委|人)|师市)"
    r"(?=中心|人民|人医|第?[一二三四五六七八九十]+(?:人民)?医?院|妇幼|妇保|妇产|妇女|儿童|医学中心|心血管|心脑|脑科|肾病|肝病|职业病|骨伤|中医|中西医|肿瘤|卫生|卫健|卫计|健康"
    r"|医院|医学会|医保|医疗|医管|医改|政府|委|总医院|精神|口腔|眼科|胸科|骨科|皮肤|传染|结核|疾控|疾病|人大|政协|发改"
    r"|发展|教育|财政|民政|红十字|急救|血|立医院|蒙医|藏医|康复|老年|公共卫生|监狱|老科协|科协|残联|护理学会|抗癌|质控"
    r"|计划生育|计生|总工会|妇联|团委|工商联|医师|医药|药学|药品|市场监督|融媒体|广播电视|慈善|公安|司法|审计|农业农村"
    r"|乡村振兴|文化和旅游|体育局|民族宗教|退役军人|应急管理|纪委|组织部|宣传部|统战部|政法委|编办|机关事务|人社|人力资源|人才|科技[局厅]|科学技术)"
)


def _relative_start(text: str, start: int, end: int) -> int | None:
    """Find where 市中心医院 begins in a stretch such as 参与到市中心医院."""
    for match in _RELATIVE.finditer(text, start, end):
        before = text[start : match.start()]
        inner = match.group() in ("自治区", "旗", "州", "盟")
        if inner and before and before[-1:] not in boundary_words():
            continue  # 红旗医院, 神州医院
        glued = places.find_places(text[start : match.end()])
        seated = places.find_places(before) if text[match.end()] == "立" else ()
        if any(p.end == len(before) for p in seated):
            return None  # 曹县|县立医院: whose founding, and no level alone
        if before in ("和", "与", "同") and ends_body(text, start):
            return match.start()  # 县卫健局|和|县人民医院 is no 和县
        if any(p.end == match.end() - start for p in glued):
            continue  # the level word ends a place's own name: 德州市|妇幼保健院
        return match.start()
    return _known_start(text, start, end)


def _known_start(text: str, start: int, end: int) -> int | None:
    """Find 省 before a known name (省千佛山医院) that no place's own name ends in."""
    for match in re.finditer("[省市]", text[start:end]):
        stop = start + match.end()
        glued = any(p.end == match.end() for p in places.find_places(text[start:stop]))
        if not glued and known.standing(text[stop:end]):
            return stop - 1
    return None


def ends_body(text: str, position: int) -> bool:
    """Tell whether a body or a post ends at ``position``."""
    spans = (*suffix_spans(text), *(m.span() for m in rank_pattern().finditer(text)))
    return any(end == position for _, end in spans)


def _skip_verbs(text: str, start: int, end: int) -> int:
    """Move past leading words that are no nouns (参观, 新, 三甲)."""
    if re.match(r"第[一二三四五六七八九十〇○零\d]+$", text[start:end]):
        return start  # 第九〇〇|医院
    for word in tokenizer().cut(text[start:end]):
        tag = tag_of(word) or "n"
        if len(word) > 1 and tag[0] in "vdpcrum" and tag not in ("vn",):
            start += len(word)
        else:
            break
    return start
