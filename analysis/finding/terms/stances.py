"""What a clause does with the cooperation it names: agrees, promises, hopes, tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis import lexicon
from analysis.finding.terms.announcing import announces, by_agreement, written_behind
from analysis.records import Sentence

_READ = ("body",)
_SPEECH = re.compile(
    r"表示|指出|强调|介绍|说(?=[,:“])|认为|要求|提出|致辞|讲话|表态|致欢迎|谈到|透露|称(?=[,:])"
)
# 计划生育, 志愿者, 模拟: words that only look like plans and wishes.
_LOOKALIKE = re.compile("计划生育|计划内|计划外|模拟|虚拟|志愿|自愿|意愿|心愿|夙愿")
_NUMBER = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})"
# Words of one character, with the company in which they do not speak of the future.
_SINGLE = (
    # 将乐 is a county.
    (re.compile(r"(?<![即])将(?![近来军“]|乐(?![于意]))"), "promised"),
    (
        re.compile(
            r"(?:还|也|都|更|便|才)会|会(?=定期|不断|继续|尽|把|全力|大力)|"
            # 医院会安排…; 座谈会安排 is a noun.
            r"(?<=[院们方家队科心])会(?=安排|选派|派|组织|帮助|支持|提供|通过|每|为|给|在|从)"
        ),
        "promised",
    ),
    (re.compile(r"(?:即日|今日|本月|下月|下周|明年|下半年)起"), "promised"),
    (re.compile("(?<!不)一定(?=把|会|要|将|全力|积极|尽)"), "promised"),
    # 过渡期内, 三年内, 年底前, 头三年先办…
    (
        re.compile(
            r"(?:过渡|合作|托管|帮扶|支援|协议|合同|签约|援助)期[内间]|"
            rf"(?<![近过去在这前])(?:{_NUMBER}|[今明当本])?年(?:之?内|年?底前|底之?前)|"
            rf"头{_NUMBER}年|第一年"
        ),
        "promised",
    ),
    # 请省里的专家常来讲课; 欢迎县医院的医师来院进修
    (
        re.compile(
            r"(?<![邀聘申])请(?=[^,。;:、]{1,14}(?:常来|多|经常|继续|大力|把))|"
            r"欢迎(?=[^,。;:、]{1,16}来[^,。;:、]{0,6}(?:进修|学习|培训|跟班|坐诊|指导))"
        ),
        "hoped",
    ),
    (re.compile(r"(?<![主重需首想不紧摘概纪])要(?![求点素闻职害紧强览件])"), "hoped"),
    (
        re.compile(
            r"(?<![的作体级照按提出新高满合])要求(?=[^,。;的和、])|要求(?=[,:“双])|建议(?=[,:双各两])"
        ),
        "hoped",
    ),
)
_RANK = {"running": 1, "promised": 2, "hoped": 3, "agreed": 3}
_WEAK = re.compile(r"通过(?!了)")
_BY_YEAR = re.compile(r"到20\d\d年")
# 双方还约定了几件具体的事: told as done, and yet what is agreed.
_SETTLED = re.compile(
    r"(?:双方|两院|三方|各方|协议|合同)[^,。;:!?]{0,8}(?:约定|商定|议定|敲定|谈定)了"
)
# 周三、周六上午在县医院坐诊
_WEEKDAYS = re.compile("周[一二三四五六日](?:、周?[一二三四五六日])+")
# 院长表示,首批专家国庆节后进驻: what somebody says of the tie is to come.
_PLEDGES = re.compile(r"(?:表示|表态说?|承诺|透露|答复说?)$")
_HOPES = re.compile(r"(?:的|群众|百姓)(?:期盼|期待|期望|盼望|希望)")
# 对今后的合作进行了探讨
_TALKED = re.compile(
    r"(?:进行|作|做|展开|开展)了.{0,10}(?:探讨|讨论|交流|座谈|介绍|沟通|展望|汇报|研讨)(?!.*达成)"
)
# 结成医联体以来,每周派专家…: what a tie has done since it was formed goes on.
_SINCE = re.compile(
    r"(?:医联体|医共体|联盟|合作|帮扶|支援|托管|协议|签约|挂牌|结对|共建)[^,。;:!?]{0,6}以来"
)
_OVER = re.compile(
    r"(?:仪式|活动|会议|座谈会|签约|揭牌)结束(?:之|以)?后|仪式(?:之)?后|会后"
)
# 看不了的病人, 稳定了再接回来, 到了周末: nothing is done as yet.
_DONE = re.compile(r"(?<![为除不得到])了(?![解如再就便后])")
_CARRIED = re.compile(
    r"^[\s“]*(?:同时|此外|另外|并|其次|再次|最后|还|[一二三四五六七八][是要]|"
    r"另一方面|一方面|[①-⑨]|[(]?[一二三四五六七八九1-9][)、.])"
)
# 大力推进新技术研发: said on by the speaker of the sentence before.
_HEADLESS = re.compile(
    r"^[\s“]*(?:大力|积极|进一步|持续|不断|切实|着力|全力|共同|定期|努力)?"
    r"(?:推进|加强|深化|建立|完善|开展|强化|落实|推动|健全|构建|提升|提高|做好|抓好|加快|畅通|"
    r"打造|培养|选派|邀请|充分|围绕|聚焦|在[^,。;:!?]{2,40}(?:方面|领域))"
)
_NUMBERED = re.compile(
    r"^\s*(?:[(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)、.]|[①-⑩])"
)
_TIE = re.compile(
    r"双方|两院|三方|各方|医联体|联盟|协议|合作|帮扶|分院|集团|医共体|支援|托管"
)
_EVENT = re.compile(
    r"(?:此次|本次|这次)(?:活动|义诊)|活动现场|义诊现场|当天|当日|现场|随后|期间|活动中"
)
# 接诊460人次: what was done at the event, told with its result.
_RESULT = re.compile(
    r"(?:接诊|诊治|接待|服务|惠及|发放|义诊|咨询|筛查|检查|诊疗|受益)(?!能力)[^,。;]{0,12}?"
    r"[\d一二三四五六七八九十百千两]+余?多?(?:人次|名|人|份|位|例)|赢得|受到.{0,12}(?:好评|欢迎|赞誉)"
)
_PLANNED = re.compile("将|每[年月周季天]|定期|计划|力争|希望|争取")
# 签订了对口支援协议,…: what follows is what it says.
_SIGNED = re.compile(
    r"(?:签订|签署|签定|签下|签)了?[^,。;]{0,40}(?:协议书?|合同书?|责任书|备忘录|意向书)[》”]?$"
)
_SAYS = re.compile(
    r"^(?!.*(?:义诊|讲座|查房|仪式|活动|会议|培训班))(?:共同)?(?:开展|畅通|建立|实行|打造|共建|"
    r"构建|推进|推动|加强|深化|开通|共享|决定|约定|明确|商定|规定|结成|形成|确定|由|在)"
)
# …是我院为推进…,充分发挥…的一项重要举措: the clauses between say what it is.
_EXPLAINED = re.compile(
    r"(?<![但还只就于一二三四五六七八九])是[^。;!?]*?的[^,。;!?]{0,12}?"
    r"(?:举措|实践|行动|体现|需要|抓手|途径|载体|步骤|成果|硕果|契机|创新|大事|好事|要求)"
    r"(?=[,。;!?]|$)"
)
_EFFECT = re.compile(
    r"[对给为].*(?:产生|带来|注入|奠定|提供.{0,10}(?:动力|契机|机遇|基础|保障))|添砖加瓦"
)
# 依托省医院先进的管理理念: what one draws on.
_RESTS = re.compile(
    r"^[^,。;:!?]{0,14}(?:依托|凭借|借助于?|借力|发挥)[^,。;:!?]*的[^,。;:!?]{0,8}"
    r"(?:优势|理念|资源|经验|实力|力量|技术)$"
)
_PURPOSE = re.compile(
    r"^\W*为(?:了)?(?:更好地?|进一步|深入|全面|切实|积极|加快|推动|推进|贯彻|落实|响应|深化|"
    r"提升|提高|加强|促进|充分|有效|让|使|满足|迎接|庆祝|纪念|解决|方便|缓解|发挥|构建|建立|打造|完善|实现|巩固)"
)


@dataclass(frozen=True, slots=True)
class Stance:
    """A clause, whether what it names counts, and as what."""

    sentence: Sentence
    start: int
    end: int
    status: str | None  # None where nothing is agreed, promised, hoped or running
    listable: bool  # a list of fields of cooperation may stand here
    pledged: bool  # said by somebody who speaks of the tie, with no word of the future
    speaker: int  # number of the speech in the document; 0 outside of speeches


@dataclass(slots=True)
class _Reading:
    """What was read so far in a paragraph."""

    paragraph: int = -1
    speech: bool = False
    speaker: int = 0
    status: str | None = None
    open_end: bool = False
    tie: bool = False


@dataclass(slots=True)
class _Course:
    """What was read so far in a sentence."""

    status: str | None
    past: bool = False  # something done was told up to here
    behind: bool = False  # something past was told, with nothing planned since
    content: bool = False  # an agreement was signed, and nothing else told since
    pledged: bool = False  # somebody is said to speak

    def turn(self, clause: str, marked: str | None) -> None:
        """Take the status from here on: what is hoped stays hoped to the end."""
        if marked and _RANK.get(self.status, 0) <= _RANK[marked]:
            self.status = marked
        if _OVER.search(clause):
            self.status = None


def find_stances(plain: str, sentences: tuple[Sentence, ...]) -> Iterator[Stance]:
    """Find the stance of every clause of the body, in order."""
    reading = _Reading()
    speeches = 0
    for sentence in sentences:
        if sentence.section not in _READ:
            continue
        text = plain[sentence.start : sentence.end]
        if sentence.paragraph != reading.paragraph:
            # The numbered points of an agreement stand on lines of their own.
            listed = reading.status == "agreed" or reading.open_end
            goes_on = listed and _NUMBERED.match(text)
            reading = _Reading(
                paragraph=sentence.paragraph,
                tie=reading.tie,
                status=reading.status if goes_on else None,
            )
        if _SPEECH.search(text):
            speeches += 1
            reading.speech, reading.speaker = True, speeches
        yield from _of_sentence(plain, sentence, text, reading)


def _of_sentence(
    plain: str, sentence: Sentence, text: str, reading: _Reading
) -> Iterator[Stance]:
    kinds = _kinds(text)
    reading.tie = reading.tie or bool(_TIE.search(text))
    first, last = _explained(text, sentence.start)
    over = bool(_RESULT.search(text)) and not _PLANNED.search(text)
    timeless = not (_EVENT.search(text) or over) and (reading.speech or reading.tie)
    void = over or "definition" in kinds
    course = _Course(reading.status if _carries(text, kinds, reading) else None)
    if written_behind(text):
        course.status = "agreed"
    for start, end in sentence.clauses:
        clause = plain[start:end]
        purpose = bool(_PURPOSE.match(clause)) or first <= start < last
        strong, loose, signed = _marks(plain, sentence.start, start, end, course)
        loose = None if purpose else loose
        weak = loose if timeless and not course.past else None
        course.turn(clause, strong or weak)
        told = _is_told(clause, strong)
        course.behind = (told and not signed) or (
            course.behind and not (course.status or loose)
        )
        counts = not (told or void or purpose or _says_why(clause))
        course.pledged = course.pledged or bool(_PLEDGES.search(clause))
        yield Stance(
            sentence,
            start,
            end,
            course.status if counts else None,
            not told and not course.behind,
            counts and course.pledged and timeless and not course.past,
            reading.speaker,
        )
    reading.status = course.status
    reading.open_end = text.rstrip().endswith((";", ":"))


def _marks(
    plain: str, first: int, start: int, end: int, course: _Course
) -> tuple[str | None, str | None, bool]:
    """Get the strong and the weak mark of a clause, and whether it tells a signing."""
    clause = plain[start:end]
    signed = bool(_SIGNED.search(clause))
    course.content = signed or (course.content and bool(_SAYS.match(clause)))
    since = bool(_SINCE.search(clause))
    course.past = course.past or (_tells_past(clause) and not (signed or since))
    says = by_agreement(plain, first, start, end) or (course.content and not signed)
    strong = _strong(clause, course.past) or ("agreed" if says else None)
    if strong is None and announces(plain, start, end):
        strong = course.status or "promised"
    return strong, _weak(clause), signed


def _explained(text: str, start: int) -> tuple[int, int]:
    """Get where the sentence says what something is, or an empty span at its end."""
    match = _EXPLAINED.search(text)
    first, last = match.span() if match else (len(text), len(text) + 1)
    return start + first, start + last


def _carries(text: str, kinds: set[str], reading: _Reading) -> bool:
    """Tell whether the stance of the sentence before goes on."""
    if reading.open_end or _CARRIED.match(text):
        return True
    goes_on = reading.status == "agreed" or (
        reading.speech and reading.status and _HEADLESS.match(text)
    )
    return bool(goes_on) and not ("past" in kinds or _DONE.search(text))


def _says_why(clause: str) -> bool:
    """Tell whether a clause says what something brings about, or what it rests on."""
    return bool(_EFFECT.search(clause) or _RESTS.search(clause))


def _tells_past(clause: str) -> bool:
    if _SETTLED.search(clause):
        return False
    return "past" in _kinds(clause) or bool(_DONE.search(clause))


def _is_told(clause: str, strong: str | None) -> bool:
    """Tell whether a clause tells of the past, a record or what a tie is good for."""
    if _SETTLED.search(clause):
        return False
    if _DONE.search(clause):
        return True
    kinds = _kinds(clause)
    return bool(kinds & {"aim", "profile"}) if strong else bool(kinds)


def _strong(clause: str, past: bool) -> str | None:
    clause = _LOOKALIKE.sub("", clause)
    match = _pattern("strong").search(clause)
    if match and past and match.group().startswith("达成"):
        match = None  # 近年来,双方就…达成共识
    if _TALKED.search(clause):
        return None
    if _SETTLED.search(clause):
        return "agreed"
    if match and not _HOPES.search(clause):
        return lexicon.mapping("term_stances", "status")[match.group()]
    return next((status for single, status in _SINGLE if single.search(clause)), None)


def _weak(clause: str) -> str | None:
    clause = _LOOKALIKE.sub("", clause)
    match = _pattern("weak").search(clause)
    if match:
        return lexicon.mapping("term_stances", "status")[match.group()]
    if _BY_YEAR.search(clause) or _WEEKDAYS.search(clause):
        return "promised"
    return "running" if _WEAK.search(clause) else None


def _kinds(text: str) -> set[str]:
    """Get the kinds of background that words of the text stand for."""
    kinds = lexicon.mapping("term_backgrounds", "kind")
    return {kinds[word] for word in _background().findall(text)}


@cache
def _pattern(force: str) -> re.Pattern[str]:
    rows = lexicon.rows("term_stances")
    words = [row["word"] for row in rows if row["force"] == force]
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


@cache
def _background() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.words("term_backgrounds")))
