"""Lists of fields of cooperation: 在人才培养、双向转诊、管理等方面展开合作."""

import re
from dataclasses import dataclass
from functools import cache

from analysis import lexicon
from analysis.finding.terms.words import Phrase

_FRAME = re.compile(
    r"(?:在|从|就|围绕|聚焦|针对)"
    r"(?P<items>(?:(?!围绕|在|表示)[^。;:!?]){2,90}?)"
    r"(?:等)?(?:多个|多|各个|各|诸多|几个|[一二两三四五六七八九十]+个?大?)?"
    r"(?:方面|领域|层面|内容|工作(?![室站组])|环节|事项|事宜|项目|维度|板块)"
)
_FOCUS = re.compile(
    r"(?:以|[、,])(?P<items>[^,。;:!?以]{2,40}?)为(?:核心|重点|突破口?|抓手|主线|切入点|着力点)"
)
# 进行技术和管理的对口帮扶, 提供设备、人才支持
_HELP = re.compile(
    r"(?:进行|给予|提供|开展|实施)(?P<items>[^,。;:!?]{2,30}?)(?:等(?:方面)?)?的?"
    r"(?:全方位|全面|对口|精准|大力|帮助)?(?:帮扶|支持|支援|指导|援助|协助)"
)
# 通过管理、技术、人才等深度融合, 开展技术、科研等全面合作
_MERGED = re.compile(
    r"(?:通过|实现|推进|推动|加强|深化|开展|进行)(?P<items>[^,。;:!?]{2,40}?、[^,。;:!?]{2,20}?)"
    r"等?(?:方面|领域)?的?(?:深度|全面|紧密|有机|密切|全方位|务实)"
    r"(?:融合|合作|协作|对接|联动)"
)
# 在技术、人才上给予支持, 在两个专科上共建
_IN = re.compile(
    r"在(?P<items>(?:(?!基础|原则|平台|会议)[^,。;:!?在]){1,24}?)上(?:给予|予以|多|给些?|提供|加以|继续|"
    r"大力|不断)?[^,。;:!?]{0,6}(?:支持|倾斜|帮助|指点|点拨|帮扶|指导|扶持|功夫|共建|合作|用力)"
)
# 把技术、管理和人才输送到县里; 输出品牌、管理和技术
_CARRY = re.compile(
    r"[把将](?P<items>[^,。;:!?]{2,14}(?:、|和|与)[^,。;:!?]{1,14}?)(?:输送|带|送|传|沉|引|留)"
    r"(?:到|给|下来|下去|过来|进来|回来|往|在)"
)
_OUT = re.compile(r"(?:输出|注入|导入)(?P<items>[^,。;:!?]{2,30})")
# 通过专家坐诊、学术讲座、义诊等形式: the means of a tie.
_MEANS = re.compile(
    r"(?:通过|采取|采用)(?P<items>[^。;:!?]{4,80}?)等(?:多种|多元化?|多样化?|多|各种|系列|一系列|几种|灵活|有效)?的?"
    r"(?:方式|形式|途径|措施|手段|举措|渠道|办法)"
)
# 就双向转诊、学科发展等内容进行了广泛交流并达成共识: agreed, though it is told.
_CONSENSUS = re.compile(
    r"(?:就|围绕|在|针对)(?P<items>(?:(?!围绕|表示|介绍)[^。;:!?]){2,90}?)"
    r"(?:等(?:方面|内容|事项|事宜|工作|问题|领域)?|方面|内容|事项|事宜|工作|问题|领域)?,?"
    r"(?:(?:进行|展开|开展|作)了?[^,。;:!?]{0,8}"
    r"(?:交流|沟通|协商|磋商|洽谈|座谈|探讨|讨论|研讨|商讨|对接|会谈),?)?"
    r"(?:并|双方|最终|一致|初步)?"
    r"(?:达成|形成|取得)了?[^,。;:!?]{0,8}(?:共识|一致|意向)"
)
# 开启了人才培养、双向转诊等方面的深度合作
_OPENED = re.compile(
    r"(?:开启|启动|达成|建立|签订|签署|确立)了?(?P<items>[^,。;:!?了]{4,60}?)"
    r"等?(?:多个|多|各)?(?:方面|领域)的[^,。;:!?]{0,8}(?:合作|协作|帮扶|对接|关系|协议)"
)
# 合作内容包括临床支援、人才培训等
_CONTENTS = re.compile(
    r"(?:合作|协议|帮扶|支援|协作|托管|共建)[^,。;:!?]{0,4}(?:内容|范围|领域|项目|事项)"
    r"(?:主要|具体)?(?:包括|包含|涵盖|涉及|有|为):?(?P<items>[^。;!?]{2,90})"
)
_HELPING = (
    (_FOCUS, True),
    (_HELP, False),
    (_MEANS, False),
    (_MERGED, False),
    (_IN, False),
    (_CARRY, False),
    (_OUT, False),
)
_BEFORE = re.compile("近年|以来|此前|曾|去年|先后|截至|已")
# Talks about fields promise nothing: 就…等事宜开展交流座谈.
_TALK = re.compile(
    r"座谈|洽谈|会谈|商谈|讨论|研讨|探讨|商讨|磋商|"
    r"(?:交流|沟通|交换意见)(?!与?(?:合作|互动|机制|协作|平台|学习))"
)
_WITH = re.compile(
    r"合作|协作|交流|支持|帮助|帮扶|指导|对接|融合|共建|共识|协同|联动|互动|援助|联合|扶持|"
    r"共享|帮带|提升|探索|发力|深化|推进|加强|开展|展开|给予|提供|推动|携手|入手|努力|联手|"
    r"同质|互补|一体|合力|赋能|助力|建设"
)
_TOLD = re.compile(
    r"(?<![为除])了(?!解)|优势|经验|实力|成绩|成效|成果|不足|短板|需求|困难|问题|现状|介绍|讲解|"
    r"阐述|汇报|考察|调研|检查|参观|评估|解读|分享|领先|特色|交换|有着|具有|拥有|保持|影响|意义"
)
_STRENGTH = re.compile(
    r"[^,。;:!?]{0,8}?(?<!多出)(?:优势|实力|经验|特长|成就|成绩|成效|成果|地位)"
)
_AGREED = re.compile(r"达成|共识|一致")
_ATTRIBUTE = re.compile(r"等[^、]{0,4}(?:资源|优势|要素|力量|条件)")
_WORDS = r"(?:(?!等|的)[^、,]){0,8}"
_AND = r"(?:、|以及|及|和|与)"
_BETWEEN = re.compile(rf"{_WORDS}(?:{_AND}{_WORDS})*{_AND}")
_BETWEEN_LOOSE = re.compile(rf"{_WORDS}(?:{_AND}{_WORDS})+")
# 人才无偿培育, 专家定期坐诊
_MANNER = "无偿|免费|定期|联合|双向|共同|定向|精准|柔性|合理|梯队"
_ITEM_END = re.compile(
    r"[、,。;:!?]|以及|及|和|与|等|方面|[一二两三四五六七八九]个?方面|领域|层面|工作|内容|上|为"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The items of a list of fields; ``open`` needs no word of what is to come."""

    start: int
    end: int
    open: bool = True
    agreed: bool = False  # 达成共识
    told: bool = False  # counts although it is told as done: 达成了共识


def find_frames(plain: str, start: int, end: int) -> tuple[Frame, ...]:
    """Find lists of fields in which parties work, or are to work, together."""
    found = []
    for match in _FRAME.finditer(plain, start, end):
        rest = _rest(plain, match.end(), end)
        agreed = _AGREED.search(rest)
        if agreed and _BEFORE.search(plain, start, match.start()):
            continue
        if agreed or not _TOLD.search(rest):
            talk = plain[match.start()] in "就围针" and _TALK.search(rest)
            is_open = bool(_WITH.search(rest)) and not talk
            found.append(Frame(*match.span("items"), is_open, bool(agreed)))
    for pattern, is_open in _HELPING:
        for match in pattern.finditer(plain, start, end):
            found.append(Frame(*match.span("items"), is_open))
    for pattern in (_CONTENTS, _OPENED, _CONSENSUS):
        for match in pattern.finditer(plain, start, end):
            if not _BEFORE.search(plain, start, match.start()):
                found.append(Frame(*match.span("items"), agreed=True, told=True))
    return tuple(found)


def find_strengths(plain: str, start: int, end: int) -> tuple[Frame, ...]:
    """Find lists of fields in which somebody is strong: 在科研、教学等方面的优势."""
    return tuple(
        Frame(*match.span("items"))
        for match in _FRAME.finditer(plain, start, end)
        if _STRENGTH.match(plain, match.end())
    )


def _rest(plain: str, start: int, end: int) -> str:
    """Get what is said of the list: to the clause's end, or the next clause."""
    parts = re.split(r"[,。;:!?]", plain[start:end])
    return next((part for part in parts if part.strip()), "")


def item_end(plain: str, phrase: Phrase, end: int) -> int | None:
    """Get where the item ends that a phrase begins: 管理, 管理互动; not 管理局."""
    heads = _heads().match(plain, phrase.end, end)
    position = heads.end() if heads else phrase.end
    if position >= end or _ITEM_END.match(plain, position):
        return position
    return None


def listed_with(plain: str, phrase: Phrase, other: Phrase, end: int) -> bool:
    """Tell whether two phrases are items of one enumeration that stands for itself.

    In 人才、设备等资源共享 the items only say which resources are shared.
    """
    first, second = sorted((phrase, other), key=lambda item: item.start)
    if _ATTRIBUTE.search(plain, second.end, end):
        return False
    if second is other and "资源" in plain[other.start : other.end]:
        return False
    # What stands before the last item may belong to all: 人才、信息、服务绿色通道.
    between = _BETWEEN if second is other else _BETWEEN_LOOSE
    return bool(between.fullmatch(plain, first.end, second.start))


@cache
def _heads() -> re.Pattern[str]:
    heads = "|".join(lexicon.words("term_heads"))
    return re.compile(f"(?:(?:{_MANNER})?(?:{heads}))?(?:{heads}){{0,2}}")
