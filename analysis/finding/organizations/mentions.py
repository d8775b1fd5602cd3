"""Places that name an organisation in so many words, generic ones left out."""

import re
from collections.abc import Sequence
from functools import cache

from analysis import lexicon
from analysis.finding.organizations import known
from analysis.finding.organizations.spans import Span, find_spans
from analysis.finding.organizations.suffixes import (
    stands_alone,
    suffix_type,
    type_of_name,
)
from analysis.finding.words import tag_of, tokenizer
from analysis.records import OrganizationMention, Sentence

# 天水市三甲医院, 云阳县各级医院: hospitals of a place, no hospital's name.
_OF_PLACE = re.compile(
    r"(?:[三二一][甲乙]|[三二一]级(?:[甲乙]等)?|各[大级类]?|基层|公立|民营|[省市县区乡]级|[省市县区]属|大型|知名|多家|大)"
    r"(?:综合性?|专科|公立|公办)?(?:医院|卫生院)$"
)
# 陕西唯一国家区域医疗中心, 某市首家社区医院: told of by rank, not by name.
_RANKED = re.compile("首家|首个|首批|唯一|最大|最好|第一家|顶尖|顶级|一流|知名")
# Bodies whose name needs no place: 友谊医院, 华勤集团.
_SELF_NAMED = ("hospital", "maternal_child_hospital", "university", "other")
# Bodies that serve a quarter and are named for it: 梨树园社区卫生服务中心.
_OF_QUARTER = (
    "社区卫生服务中心",
    "社区卫生服务站",
    "卫生服务中心",
    "卫生服务站",
)


def named_spans(plain: str, sentences: Sequence[Sentence]) -> list[OrganizationMention]:
    """Get every written name, unsettled; ``rule`` says how its start is anchored."""
    raw = []
    for sentence in sentences:
        text = plain[sentence.start : sentence.end]
        for span in find_spans(text):
            written = text[span.start : span.end]
            if _OF_PLACE.search(written) and not known.standing(written):
                continue
            if _RANKED.search(written) or _is_bare_parent(written, span):
                continue
            if re.match("各|该|每|全[省市县区州国镇乡]", written):
                continue
            listed = "、" in (text[span.start - 1 : span.start], text[span.end :][:1])
            if span.anchor != "place" and _is_generic(written, span, listed):
                continue
            start, end = sentence.start + span.start, sentence.start + span.end
            raw.append(OrganizationMention(start, end, written, None, span.anchor))
    return raw


def _is_generic(written: str, span: Span, listed: bool = False) -> bool:
    """基层医院, 县级医疗机构, 18家医院: no one's name."""
    head = written[: -len(span.suffix)]
    if written.startswith(("国家", "全国")) and not known.standing(written):
        return type_of_name(written) not in ("government", "health_commission")
    if span.anchor == "parent":
        return False
    if span.anchor == "level":
        return not head and len(span.suffix) <= 2
    if span.anchor == "none" and not known.standing(written):
        named = suffix_type(span.suffix) in _SELF_NAMED and stands_alone(span.suffix)
        named = named or (span.suffix in _OF_QUARTER and _is_quarter(head, listed))
        if not named or _is_phrase(head):
            return True
    if re.fullmatch(
        "(?:附属)?第[一二三四五六七八九十]+(?:附属|临床)?医院|附属医院", written
    ):
        return False
    if span.suffix.endswith(("附院", "一院")) or re.search("[二三四五]院$", written):
        return False
    return _generic_head().fullmatch(head) is not None


@cache
def _generic_head() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.words("generic_words")))
    return re.compile(f"(?:{words})*")


def _is_bare_parent(written: str, span: Span) -> bool:
    """Tell whether a span begins with a kind and no name: 医院联盟, 分院用好总院."""
    if span.anchor not in ("parent", "none") or known.standing(written):
        return False
    return (
        re.match("(?:医院|分院|总院|院区|大学|学院|学校)(?!附属)", written) is not None
    )


def _is_quarter(head: str, listed: bool) -> bool:
    """Tell whether a quarter can be named so: 马家桥, 城东; not 本地 or 标准化.

    A quarter named by a noun (梨园, 茶亭) is one where others stand beside it.
    """
    if not 2 <= len(head) <= 5 or head in lexicon.words("generic_words"):
        return False
    tag = tag_of(head) or "ns"
    return tag in ("ns", "nr", "nz", "nt", "nrt") or (listed and tag in ("n", "s"))


def _is_phrase(head: str) -> bool:
    """现代化新, 独特视角分享, 听完: words of other kinds than names, or too many."""
    if len(head) > 8 or head.endswith(("完", "了", "过", "着", "到", "给")):
        return True
    words = list(tokenizer().cut(head))
    if len(words) > 1 and words[-1] in ("进", "去", "住", "找", "让", "用", "派"):
        return True  # 大病|进|医院, but no 前进医院
    tags = [tag_of(word) or "n" for word in words if len(word) > 1]
    return any(tag[0] in "vadmtrcil" and tag not in ("vn", "an") for tag in tags)
