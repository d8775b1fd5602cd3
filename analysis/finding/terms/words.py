"""Phrases of cooperation that stand as they are: 双向转诊, 教学查房, 绿色通道."""

import re
from dataclasses import dataclass
from functools import cache

import ahocorasick

from analysis import lexicon

# A phrase that goes on like this is part of a name: 医务科, 健康管理中心, 质控分会.
NAME_AFTER = re.compile(
    r"中心|基地|办公室|处(?![理置方])|科(?![室研学普技])|部(?![门分署])|分会|专委会|委员会|"
    r"协会|学会|之间|仪式|现场会|工作会|推进会|启动会|大会|签约|揭牌|授牌|条例|办法|示范|"
    r"先进|专科(?:联盟|医联体)|联盟|医联体|联合体|共同体|院|局|医院|单位|机构|周(?!边|到)|宣传周|日(?!常)|工程|试点|专业委员会|"
    r"协作网|网(?![络上格])|专题|讲座|论坛|研讨会|培训班|学习班|竞赛|大赛|所(?=[、,。;和与的]|$)|单(?!位)|高地|标杆|典范|样板|名片"
)
# 共建临床试验基地 is a term all the same; 基地揭牌 tells of a ceremony.
_FOUNDED = re.compile(
    r"(?:共建|互建|联建|筹建|建设|建立|设立|搭建|创建|打造|组建|建成|建好|建(?=[一两二三四五六]|起))[^,。;:!?]{0,14}$"
)
_FOUNDATION = re.compile(
    r"(?:诊断|教学|培训|管理)?(?:中心|基地)(?!.{0,4}(?:揭|授|签|启|成|挂))"
)
# 安排护理及医院管理等各类人员进修: a word for people.
_STAFF = re.compile(
    r"(?:[、及和与][^,。;、]{1,8}){0,4}等(?:方面的?|各类|各级|各|相关|专业|在内的|\d+名)?"
    r"(?:人员|专家|骨干|医师|医生|人士|负责人|科室|部门|科主任)"
)
# What is said of a phrase rather than promised: its meaning, a policy on it.
_SAID_OF = re.compile(
    r"的?.{0,4}(?:意义|作用|到来|部署|要求|意见|精神|政策|号召|潮流|背景|形势|优势|情况)|"
    r"的(?:建设|落户|建立|落成|启用|启动|组建|设立)(?:将|必将|会|标志|是|为|有)|"
    r"的(?:成立|举行|召开|签订|签署|机会|契机|载体|引擎)"
)
# 以此次参观交流为契机: the occasion, not what comes of it.
_OCCASION = re.compile(
    r"以[^,。;:!?]{2,30}?为(?:契机|起点|新起点|开端|纽带|桥梁|载体|平台|支点|基础|依托|导向|目标)"
)
_AIM = re.compile(r"(?:的?(?:综合|整体|服务)?)(?:水平|能力|实力|质量|效率|地位|影响力)")
_RAISE = re.compile(r"提[升高]|增强|促进")
# Characters of other words that only look like a phrase: 作出诊断, 转院长.
_CUT = re.compile(r"出诊[断疗治]|[上下]转[化变型发播岗]|转院[长士区]|[义巡坐应]诊断")
HELP = re.compile(r"帮助|助力|协助|支持|指导|帮扶|扶持|助推|使其")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of one category; ``use`` says where it may stand for a term."""

    start: int
    end: int
    category: str
    use: str  # anywhere, or listed: only among other items of cooperation
    rule: str

    def meets(self, other: "Phrase") -> bool:
        """Tell whether two phrases share characters."""
        return self.start < other.end and other.start < self.end


def find_words(plain: str, start: int, end: int) -> list[Phrase]:
    """Find listed phrases in one clause; those for lists only where none else is.

    Notes
    -----
    Source: ``cooperation_terms.csv``.
    """
    found: list[Phrase] = []
    for use in ("anywhere", "listed"):
        sure = tuple(found)
        for last, (word, category) in _automaton(use).iter_long(plain[start:end]):
            stop = start + last + 1
            phrase = Phrase(stop - len(word), stop, category, use, f"phrase_{use}")
            if not any(phrase.meets(other) for other in sure) and _stands(
                plain, phrase, start
            ):
                found.append(phrase)
    return found


def _stands(plain: str, phrase: Phrase, start: int) -> bool:
    """Tell whether a phrase is named for itself, not within a name, aim or remark."""
    if NAME_AFTER.match(plain, phrase.end):
        founded = _FOUNDED.search(plain[start : phrase.start])
        return bool(founded and _FOUNDATION.match(plain, phrase.end))
    if _SAID_OF.match(plain, phrase.end) or _STAFF.match(plain, phrase.end):
        return False
    for occasion in _OCCASION.finditer(plain, start, phrase.end + 30):
        if occasion.start() < phrase.start and phrase.end < occasion.end():
            return False
    cut = _CUT.search(plain, phrase.start, phrase.end + 2)
    if cut and cut.start() < phrase.end < cut.end():
        return False
    if phrase.use == "anywhere" and _AIM.match(plain, phrase.end):
        before = plain[start : phrase.start]
        return not _RAISE.search(before) or bool(HELP.search(before))
    return True


@cache
def _automaton(use: str) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for row in lexicon.rows("cooperation_terms"):
        if row["use"] == use:
            automaton.add_word(row["term"], (row["term"], row["category"]))
    automaton.make_automaton()
    return automaton
