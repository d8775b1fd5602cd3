"""Words that tell what somebody did, and where they tell no deed."""

import re
from functools import cache

from analysis import lexicon

DEEDS = ("signatory", "unveiler", "expert", "appointee")
PAIRED = DEEDS[:2]  # one side does them with another
# 签约仪式, 揭牌活动, 义诊现场 are nouns here, no deed of the person before them.
_NOMINAL = re.compile(
    r"(?:(?:[、和及暨][一-龥]{2}){0,3}暨?[一-龥]{0,5}?)(?:仪式|活动|大会|会议|现场|环节|议程|会场)|专家|医生|医师|团|队|中心|协议|背景|情况|事宜"
)
_HOLDING = re.compile(r"(?:开展|进行|提供|参加|参与|举办|举行)了?[^,。]{0,8}$")
_SIGNING_VERB = re.compile(r"签(?:署|订|下|定|了|上|名)|续签")
_PLANNED = re.compile(
    r"(?:将(?!.{0,40}[牌匾])|拟|计划|准备|即将|希望|争取|力争|要求|继续|定期|会(?=[为在到]))[^,、]{0,14}$"
)
# 主持了签约: who presides over a signing does not sign.
_NEGATED = re.compile(
    r"(?:未|没有|没能|无法|取消|缺席|见证)[^,]{0,12}$|(?:主持了?|宣布)(?:(?!并)[^,]){0,8}$"
)
_GLAD = re.compile("[^,。]{0,8}表示[^,。]{0,6}(?:祝贺|欢迎|感谢|赞赏|肯定)")
# Deeds told in several words: 扯下牌上的红布, 写下各自的名字, 演示了一例穿刺术.
_PHRASES = {
    "speaker": (
        r"致[^,。]{0,6}[辞词]|[作做]了[^,。]{1,6}介绍|接受[^,。]{0,8}采访"
        r"|表达了?[^,。]{0,8}(?:感谢|谢意|敬意|祝贺|慰问)"
    ),
    "signatory": r"[写签留]下[^,。]{0,8}(?:名字|姓名)|字签了",
    "unveiler": (
        r"[揭扯掀拉撩](?:开|下|去|起|掉|落)?了?[^,。《“]{0,8}(?:红绸|红布|绸布|幕布|盖头)"
        r"|揭(?=“)"
        r"|让[^,。]{0,40}[牌匾][子额]?(?:露出真容|亮相)"
        r"|[将把][^,。]{0,60}[牌匾][子额]?”?(?:递|交|颁|送|授)(?:给|到|至|予|发给)"
    ),
    "expert": (
        r"以《[^。]+》为题|作了?[^,。]{0,12}(?:[经主专]\w分享|交流分享|学术交流)"
        r"|(?<!合)[作讲做](?:了|授)?[^,。]{0,40}?"
        r"(?:报告|讲座|授课|党课|讲课|一课|培训|带教)"
        r"|上了[^,。]{0,6}课|(?<!演)讲《"
        r"|(?:演示|示范|带教|示教)了[^,。]{0,3}[一两二三四五六七八九十\d]+[例台][^,。]{0,20}术"
        r"|为[^,。]{0,12}(?:患者|群众|居民|村民|百姓|市民|老人|病人)"
        r"[^,。]{0,10}(?:诊脉|把脉|号脉|看诊|看病|诊治|开方|问诊|义诊|制定|解答|检查)"
        r"|(?:完成|实施|主刀)了?[^,。]{0,8}[台例][^,。]{0,14}(?:手术|术)"
        r"|(?:连续|已经?)(?:帮扶|坐诊|驻点|支医|支援)[^,。]{0,6}[天月年]"
    ),
}


@cache
def role_pattern() -> re.Pattern[str]:
    """Get the pattern of all words and phrases that tell a role."""
    listed = [word for word in lexicon.words("role_words") if word != "说"]
    words = "|".join(map(re.escape, listed))
    phrases = "|".join(f"(?P<{role}>{told})" for role, told in _PHRASES.items())
    saying = r"(?<![听据所小传虽学解演述再])说(?![明起法服])"
    return re.compile(f"{phrases}|{words}|{saying}")


def role_of(match: re.Match) -> str:
    """Get the role that a match of the pattern tells."""
    if match.lastgroup:
        return match.lastgroup
    return lexicon.mapping("role_words", "role").get(match.group(), "expert")


def is_deed(plain: str, start: int, match: re.Match, role: str, speaking: bool) -> bool:
    """Tell whether a word in the clause from ``start`` tells what somebody did.

    A plan, a negation, a noun (签约仪式) and what a speaker tells are no deeds.
    """
    if role in DEEDS or role == "host":
        noun = _NOMINAL.match(plain, match.end())
        if role == "expert" and _HOLDING.search(plain[start : match.start()]):
            noun = None  # 开展义诊活动 is a deed
        if noun and role != "host" and not _SIGNING_VERB.fullmatch(match.group()):
            return False
        if speaking and role != "host":
            return False
        named = role in PAIRED and plain[match.start() - 1] == "的"
        if (
            named
            or _is_welcomed(plain, start, match)
            or _NEGATED.search(plain[start : match.start()])
        ):
            return False
        if _PLANNED.search(plain[start : match.start()]):
            return False
    if match.group() in ("授予", "领取", "领到", "当选"):
        return _is_of(
            plain, match, r"牌|匾" if match.group() == "授予" else r"聘|证书|为|任"
        )
    if match.group() == "希望" and plain[match.start() - 1] == "“":
        return False  # “希望之光”专家团队 is a name
    if match.group() == "主持":
        return "工作" not in plain[match.end() : match.end() + 6]
    return True


def _is_welcomed(plain: str, start: int, match: re.Match) -> bool:
    """对双方的合作签约表示祝贺: what one is glad of, another did."""
    glad = _GLAD.match(plain, match.end())
    return glad is not None and "对" in plain[start : match.start()]


def _is_of(plain: str, match: re.Match, what: str) -> bool:
    around = plain[max(match.start() - 30, 0) : match.end() + 20]
    return re.search(what, around) is not None
