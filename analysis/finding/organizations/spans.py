"""Where organisations are named in a sentence: spans, before any resolving.

A name ends in a suffix of ``organization_suffixes.csv``. To the left it reaches as
far as nothing ends it: punctuation, a post (院长), a word that no name contains.
Within that run a place (云阳县) or a parent body (重庆大学附属) anchors its start.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from analysis import lexicon, places
from analysis.finding.organizations import known
from analysis.finding.words import rank_pattern, tag_of, tokenizer

LEVELS = "省市县区州盟旗镇乡师"

# National bodies and forces: a name may begin with them as with a place.
_NATIONAL = re.compile(
    r"农工党|农工民主党|民盟|民建|民进|九三学社|致公党|民革|台盟|中国|中华|国家|全国|中共|中央|解放军|武警|空军|海军|陆军|火箭军|战略支援|联勤保障|"
    r"首都|第?[一二三四五六七八九十]+(?:医科|军医)|兵团|第[一二三四五六七八九十]+师|"
    r"[东西南北中]部战区"
)
_ODD = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9·〇-]|-{2,}")
_COUNT = re.compile(
    r"(?<!第)(?:\d+|[一二三四五六七八九十百两几数多这那各每哪]+)余?多?"
    r"(?:家|所|个|名|位|批|项|张|台|年|月|日|次|人(?!民)|点|时|省区|省市|地市?)"
    r"|[两双各每这那]+(?:院|区|校|地)"
)
_SELF = re.compile(r"[我本该贵](?:院|校|中心|委|局|(?=[市县区省州旗盟]))")
_KEPT = re.compile(r"[((](?:集团|总院)[))]")
# What no boundary word within it ends: 联勤保障部队第九〇〇医院, 中和街道.
_WHOLE = re.compile(
    r"联勤保障部队|战略支援部队|第[一二三四五六七八九十〇○零\d]+(?=医院)|"
    r"(?<=[中太仁义永泰平安雍祥顺清咸])和(?=镇|乡|街道)"
)
_DATE = re.compile(r"\d+[年月日号时点分]")
_BRANCH = re.compile(r"分院|分中心|院区|联盟|医联体|集团|医共体")
_INNER = re.compile(
    r"(?:附属|直属|教学|临床|第[一二三四五六七八九十〇○零\d]+|人民|中心|职工|总|中医|中西医|结合|儿童|妇幼|肿瘤|口腔"
    r"|眼科|胸科|医学院|医院|国际|协和|同济|医科|集团|东方|北方|新|老)*"
)
_TOWN = re.compile(
    r"(?:(?<=、)|(?![在由与和对向于赴到从为]))[\u4e00-\u9fff]{2,3}(?P<level_at>镇|乡|街道)(?=人民政府|政府|党委|卫|中心|社区|办事处)"
)


class Span(NamedTuple):
    """A written name: where it stands, the suffix that ends it and its start's kind."""

    start: int
    end: int
    suffix: str
    anchor: str  # place, parent, known, level, none


@cache
def _suffix_pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.words("organization_suffixes")))
    # 工人医院 ends in no 人医, which is short for 人民医院.
    return re.compile(rf"(?<![((])(?!人医[院学])(?:{words})(?![派化作式型级性群城])")


@cache
def _suffix_types() -> dict[str, tuple[str, str]]:
    return {
        row["suffix"]: (row["org_type"], row["reach"])
        for row in lexicon.rows("organization_suffixes")
    }


def suffix_type(suffix: str) -> str:
    """Get the ``org_type`` of an organisation whose name ends in ``suffix``."""
    return _suffix_types()[suffix][0]


def _reach(suffix: str) -> str:
    return _suffix_types()[suffix][1]


def stands_alone(suffix: str) -> bool:
    """Tell whether ``suffix`` makes a body without place: 医院 does, 体检中心 not."""
    return _reach(suffix) != "part" and not suffix.endswith(("中心", "室", "站"))


def type_of_name(name: str) -> str | None:
    """Get the ``org_type`` that the longest suffix of ``name`` says, or None."""
    for size in range(min(len(name), 14), 1, -1):
        if name[-size:] in _suffix_types():
            return suffix_type(name[-size:])
    return None


@cache
def _hard_words() -> frozenset[str]:
    return frozenset(lexicon.words("boundary_words"))


def find_spans(text: str) -> list[Span]:
    """Get the spans of organisation names in one sentence, in order, disjoint."""
    found = _find_places(text)
    spans: list[Span] = []
    for start, end in _runs(text, found):
        here = [p for p in found if start <= p.start and p.end <= end]
        spans.extend(_spans_of_run(text, start, end, here))
    return spans


def has_level(place: str) -> bool:
    """Tell whether a place is written with its level word: 兖州区, not 兖州."""
    return len(place) > 2 and place[-1] in LEVELS


def _find_places(text: str) -> list[places.PlaceMention]:
    found = [p for p in places.find_places(text) if not _lookalike(text, p)]
    for index, place in enumerate(found):
        if has_level(place.text) or place.start == 0:
            continue
        # 联|合江|西省: a short name must not take the first character of a full one
        rest = places.find_places(text[place.end - 1 : place.end + 12])
        if rest and rest[0].start == 0 and has_level(rest[0].text):
            shift = place.end - 1
            found[index] = replace(rest[0], start=shift, end=shift + rest[0].end)
    return found


def suffix_spans(text: str) -> list[tuple[int, int]]:
    """Get where suffixes stand, of names or not: 委员会 is no Mr Yuan Hui."""
    return [match.span() for match in _suffix_pattern().finditer(text)]


def _lookalike(text: str, place: places.PlaceMention) -> bool:
    """德州市|民, 医院和|县医院: characters of a place that belong to other words."""
    if place.text.endswith("市") and re.match(
        r"民(?![族政主营办革])", text[place.end :]
    ):
        return True
    glued = place.start > 0 and "\u4e00" <= text[place.start - 1] <= "\u9fff"
    return glued and len(place.text) == 2 and place.text[0] in "和同与对向由在从为"


def _runs(text: str, found: list) -> Iterator[tuple[int, int]]:
    """Get the stretches in which no word ends an organisation's name."""
    ends = [False] * len(text)

    def mark(spans: Iterable[tuple[int, int]], ended: bool) -> None:
        for start, end in spans:
            ends[start:end] = [ended] * (end - start)

    for pattern in (_ODD, _COUNT, _SELF, _DATE, rank_pattern()):
        mark((match.span() for match in pattern.finditer(text)), True)
    mark((match.span() for match in _KEPT.finditer(text)), False)
    mark(_inner_dashes(text), False)
    fixed = [(p.start, p.end) for p in found]
    for start, end in _gaps(len(text), fixed):
        mark(_hard_spans(text, start, end), True)
    mark(fixed, False)
    mark((match.span() for match in _WHOLE.finditer(text)), False)
    start = None
    for position, ended in enumerate([*ends, True]):
        if ended and start is not None:
            yield start, position
            start = None
        elif not ended and start is None:
            start = position


def _inner_dashes(text: str) -> Iterator[tuple[int, int]]:
    """Get the dashes within a name (肺结节——肺癌), not those between two bodies."""
    suffix_ends = {end for _, end in suffix_spans(text)}
    for match in re.finditer(r"[—-]{1,2}", text):
        if match.start() not in suffix_ends:
            yield match.span()


def _hard_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for word in tokenizer().cut(text[start:end]):
        if _is_hard(word):
            yield start, start + len(word)
        start += len(word)


def _is_hard(word: str) -> bool:
    """Tell whether no name contains ``word``, also as 贯彻落实 or 进一步提高."""
    if word in _hard_words():
        return True
    if len(word) > 1 and tag_of(word) is None and word[-1] in "及与暨":
        return True  # no word: characters of a name and the conjunction behind it
    edges = {word[:2], word[:3], word[-2:], word[-3:]}
    return len(word) >= 4 and not edges.isdisjoint(_hard_words())


def _gaps(length: int, fixed: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    position = 0
    for start, end in fixed:
        if position < start:
            yield position, start
        position = max(position, end)
    if position < length:
        yield position, length


def _spans_of_run(text: str, start: int, end: int, found: list) -> Iterator[Span]:
    run = text[start:end]
    matches = [
        match
        for match in _suffix_pattern().finditer(run)
        if _reach(match.group()) != "end" or match.end() == len(run)
    ]
    index = 0
    position = 0
    while index < len(matches):
        last = _last_suffix(run, position, matches, index, start, found)
        stop = matches[last].end()
        span = _trimmed(text, start + position, start + stop, matches[last], found)
        if span is not None:
            yield span
        position = stop
        index = last + 1


def _last_suffix(
    run: str, position: int, matches: list, index: int, offset: int, found: list
) -> int:
    """Get the suffix that ends the name which the suffix ``index`` begins to end."""
    while index + 1 < len(matches):
        here, following = matches[index], matches[index + 1]
        gap = run[here.end() : following.start()]
        if not _continues(here.group(), gap, following.group(), here, offset, found):
            break
        index += 1
    return index


def _continues(
    suffix: str, gap: str, following: str, match: re.Match, offset: int, found: list
) -> bool:
    """Tell whether the name goes on to ``following``: 重庆大学|附属肿瘤医院."""
    kind, next_kind = suffix_type(suffix), suffix_type(following)
    bracket = len("(集团)") if gap.startswith(("(集团)", "(总院)")) else 0
    after = offset + match.end() + bracket
    place = next((p for p in found if p.start == after), None)
    if next_kind == "alliance":
        return len(gap) <= 14 and not (place and has_level(place.text))
    if kind == "alliance":
        return _BRANCH.search(following) is not None and not gap
    hospital = next_kind in ("hospital", "maternal_child_hospital")
    if kind in ("hospital", "maternal_child_hospital"):
        return _is_part(suffix, gap, following, place)
    if kind == "university":
        return len(gap) <= 10 and (hospital or next_kind == "university")
    if kind in ("research_center", "other") and suffix.endswith(("院", "公司", "集团")):
        return hospital and len(gap) <= 8
    return hospital and _INNER.fullmatch(gap) is not None


def _is_part(
    suffix: str, gap: str, following: str, place: places.PlaceMention | None
) -> bool:
    """Tell whether a hospital's name goes on as branch, campus or double name."""
    if suffix == "总医院" and following == "医学中心":
        return re.fullmatch("第[一二三四五六七八九十]+", gap) is not None
    if following == "院区":
        return _is_place_stem(gap) or (place is not None and place.text == gap)
    if following in ("分院", "分中心", "附院", "总院"):
        return 0 < len(gap) <= 8
    if suffix_type(following) not in ("hospital", "maternal_child_hospital"):
        return False
    if not gap:
        return suffix.endswith("中心")  # 医疗中心|医院
    if not place:
        return _is_place_stem(gap)
    return not has_level(place.text)


def _is_place_stem(gap: str) -> bool:
    """敦化 in 吉林大学第一医院|敦化|医院: a division's name without its level word."""
    if not 2 <= len(gap) <= 4:
        return False
    return any(
        p.start == 0 and p.end == len(gap) + 1
        for level in "市县区州旗"
        for p in places.find_places(gap + level)
    )


def _trimmed(
    text: str, start: int, end: int, match: re.Match, found: list
) -> Span | None:
    """Get the span without the words before the name's true start, if one is left."""
    suffix = match.group()
    start += len(text[start:end]) - len(text[start:end].lstrip("·"))
    head_end = end - len(suffix)
    cut = _relative_start(text, start, end)
    if cut is not None:
        return Span(cut, end, suffix, "level")
    place = next((p for p in found if start <= p.start and p.end <= end), None)
    town = _town_start(text, start, end)
    if town is not None and place is None:
        return Span(town, end, suffix, "place")
    national = _NATIONAL.search(text, start, end)
    first = _suffix_pattern().search(text, start, head_end)
    if suffix == "院区" and not first:
        return None  # 新院区: whose, its own words do not say
    if place and first and first.end() <= place.start:
        place = None  # the place stands inside a name that a parent body begins
    if national and (place is None or national.start() < place.start):
        return Span(national.start(), end, suffix, "parent")
    if place and place.start < end:
        return Span(place.start, end, suffix, "place")
    if re.search(r"[—-]", text[start:end]):
        return None
    start = _skip_verbs(text, start, head_end)
    if start >= head_end and not first and _reach(suffix) != "short":
        return None
    if first and _reach(first.group()) == "":
        return Span(start, end, suffix, "parent")
    return Span(start, end, suffix, "none")


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
    r"(?:(?<![城超都])市(?!中心(?:总院|院区|城区))|(?<![地社院园新库山校病专片厂景小战军])区|县|(?<![全外本各])省(?!级)|州(?=人|卫|委|政|中|妇|教|医)|自治区"
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
        if inner and before and before[-1:] not in _hard_words():
            continue  # 红旗医院, 神州医院
        glued = places.find_places(text[start : match.end()])
        seated = places.find_places(before) if text[match.end()] == "立" else ()
        if any(p.end == len(before) for p in seated):
            return None  # 曹县|县立医院: whose founding, and no level alone
        if before in ("和", "与", "同") and _ends_body(text, start):
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


def _ends_body(text: str, position: int) -> bool:
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
