"""Words that open what is agreed or planned: 协议把三项任务列得明明白白."""

import re

_PAPER = r"(?:协议|协定|合同|责任书|备忘录|意向书|契约|章程|签约书)"
_TIE = rf"(?:{_PAPER}|合作|帮扶|支援|协作|托管|共建|签约|联盟|医联体)"
_CALM = r"(?:(?!探讨|讨论|座谈|讲解|培训|汇报|交流[了,])[^。;!?])"
_COUNT = r"(?:[一二三四五六七八九十两几]{1,2}|\d{1,2})(?:大|个|条|点|项|件|步|招)"
_MATTER = r"(?:内容|要点|条款|事项|任务|措施|做法|办法|重点|核心|方式|举措|实事|步骤)"

# 根据双方签署的合作协议, 按照对口支援责任书的要求, 依照联盟章程
_BY_AGREEMENT = re.compile(
    r"(?:根据|按照|依据|依照|遵照|按)[^,。;:!?]{0,24}?"
    rf"(?:{_PAPER}|合作框架|约定|议定|商定)(?!签|签约)|"
    r"^(?:根据|按照|依照)(?:统一|总体|工作|帮扶|合作|双方)?(?:安排|方案|规划|清单)$|"
    r"(?:此次|本次|这次)合作(?:采取|实行|包括|涵盖|涉及|聚焦)"
)
# 协议有效期五年,内容包括:…; 合作内容涉及…
_CONTENTS = re.compile(
    rf"{_TIE}{_CALM}{{0,40}}?"
    r"(?:内容|范围|领域|项目|事项|条款|要点)(?:主要|具体|大致)?"
    r"(?:包括|包含|涵盖|涉及|有|为|是|如下)"
)
# 协议里写着, 记者在协议文本上看到, 协议把三项任务列得明明白白, 也写进了协议
_WRITTEN = re.compile(
    rf"{_PAPER}[^。;:!?]{{0,12}}?(?:写着|写明|写道|写得|写的|载明|列着|列明|列出|列得|看到|"
    r"提到|作出安排|作了安排|敲定)|(?:写进|写入|列入|载入|写在)了?[^,。;]{0,8}协议"
)
# 与之配套的做法有三条——, 帮扶措施共五项:, 头三年先办四件实事:, 合作分三步走:
_COUNTED = re.compile(
    rf"(?:{_TIE}|先办|办好|做好|抓好|要做|配套)[^,。;:!?]{{0,14}}?"
    rf"(?:{_COUNT}[^,。;:!?]{{0,6}}|{_MATTER}[^,。;:!?]{{0,6}}{_COUNT})(?=:|——|$)"
)
_MATTERS = re.compile(rf"{_TIE}[^,。;:!?]{{0,14}}?{_MATTER}[^,。;:!?]{{0,8}}(?=:|——)")

# …,这是协议里写明的; …,也写进了协议; …,双方约定。
_BEHIND = re.compile(
    rf"[,:](?:这[是些]?)?[^,。;:]{{0,8}}(?:{_PAPER}(?:里|中|上|书)?(?:都|也|就)?(?:这样)?"
    rf"(?:写|约定|规定|明确|载明)[^,。;:]{{0,6}}|(?:写进|写入|列入)了?{_PAPER}|"
    rf"{_PAPER}的内容|双方(?:的)?约定|协议约定的?)[。;]?$"
)


def by_agreement(plain: str, first: int, start: int, end: int) -> bool:
    """Tell whether a clause opens, or stands in, what an agreement says.

    Parameters
    ----------
    plain : str
        The page.
    first : int
        Where the sentence begins.
    start, end : int
        The clause.
    """
    if _BY_AGREEMENT.search(plain[start:end].strip()) or _WRITTEN.search(
        plain, first, end
    ):
        return True
    return any(m.end() > start for m in _CONTENTS.finditer(plain, first, end))


def announces(plain: str, start: int, end: int) -> bool:
    """Tell whether a clause announces points of cooperation that follow it."""
    reach = end + 1  # the colon
    return any(pattern.search(plain, start, reach) for pattern in (_COUNTED, _MATTERS))


def written_behind(text: str) -> bool:
    """Tell whether a sentence says at its end that an agreement holds it."""
    return bool(_BEHIND.search(text))
