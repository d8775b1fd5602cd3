"""Names of what was signed, unveiled or founded: cleaned, and parted where several."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts.reading import one_of

QUOTE = r"(?:“[^”\n]{2,60}”|「[^」\n]{2,60}」|\"[^\"\n]{2,60}\")"
PLAIN = r"[^,。;:!?\n]"
# One character, or a quoted name, which may hold commas; never parted in search.
TEXT = rf"(?>“[^”\n]*”|《[^》\n]*》|{PLAIN})"

_LEAD = re.compile(
    r"^(?:[\s、,:“”\"·▲]+|并(?!联)|且|又|还|也(?!门)|均|都|就|共同(?!体)|联合(?!体|国|会诊|门诊)|"
    r"一起|携手|同时|随后|随即|接着|紧接着|最后|首先|成功|隆重|顺利|正式|现场|由此|"
    r"(?:仪式|会|会议|活动)上|活动现场|当天|当日|同日|同期|同步|日前|近日|今天|今日|昨天|昨日|上午|下午|"
    r"此次|本次|这次|双方(?!向)|各方|分别|先后|相继|陆续|逐一|依次|一一|一并|了|的|为(?!民)|精彩|一场|一堂|"
    r"(?:举行|举办|召开|开展|签署|签订)了?|与会(?:领导|嘉宾)|[两二三四五六七八九\d]+份|同?一份|"
    r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|备受[^,]{2,16}的|[^,、]{2,20}(?:主办|承办|协办)的|\d{1,2}[点时]\d{0,2}分?|[【\[][^】\]]{1,12}[】\]]|"
    r"热烈祝贺|祝贺|喜讯!?|图为|写有|题为|有关(?=[^,]{2,20}的)|.{2,20}为(?:牵头|龙头|依托)(?:单位|医院)的|"
    r"[^,、“”]{2,40}(?:合作|联合|共同)(?:成立|组建|建立|建设|共建)的|"
    r"由[^,、]{2,30}?(?:主办|承办|牵头组建|牵头成立|牵头|援建|组建|发起|联合举办|举办)的?)"
)
_TAIL = re.compile(
    r"(?:[\s、,:“\"]|的|正式|共同(?!体)|隆重|成功|顺利|同日|当天|当日|现场|一并|一一|逐一|依次|也?在|在这一天|同期|今日|今天|"
    r"昨日|昨天|日前|近日|同步|相继|先后|随之|随后|双双|又|再|揭|签|暨|和|与|及|同时|上午|下午|举行|亦|签约|"
    r"(?<=[站室心盟体院团])(?:成立|启用|建立|建成))$"
)
_IN_PLACE = re.compile(
    r"(?:于(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:也)?在[^,“”]{2,40}$|"
    r"于(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?$"
)
# 甲医院成为乙大学附属医院揭牌仪式: what it became is what the plaque says.
_BECAME = re.compile(r"^[^“《]*?(?:成为|加入)(?=[^,]{4})")
_GENERIC = re.compile(
    r"^(?:其|它|他|她|他们|她们|该院|我院|本院|医院|两家医院|新医院|新院|集团|中心|联盟|项目|基地|院区|分院|平台|"
    r"[双两]方(?:医院)?|两院|各方|与会.*|各?位?领导.*|嘉宾.*|院领导.*|专家.{0,2}|协议|协议书|合同|[一两]份|"
    r"合作|双方代表|全体.*|大家|单位|活动|仪式|.{0,2}代表|此次.{0,2}|本次.{0,2}|公益|惠民)$"
)
_PERSON = re.compile(
    r"(?:院长|书记|主任|局长|县长|区长|市长|部长|处长|科长|校长|主席|教授|先生|同志|领导(?!小组)|嘉宾|一行|代表|参加|出席)"
    r"(?!.{0,8}(?:工作站|工作室|名医|团队|论坛|联盟|培训|研修|讲座))"
)


@cache
def _thing() -> re.Pattern[str]:
    heads = one_of(lexicon.words("founded_things"))
    return re.compile(heads + r"(?:\([^)]*\))?$")


def quoted_names(text: str) -> list[str]:
    """Get the names that stand in quotation marks."""
    return [match.group()[1:-1] for match in re.finditer(QUOTE, text)]


def is_thing(name: str) -> bool:
    """Tell whether a name ends as names of bodies and sites do.

    Examples
    --------
    >>> is_thing("远程会诊中心"), is_thing("双方代表")
    (True, False)
    """
    return _thing().search(name) is not None


def clean_name(name: str | None) -> str | None:
    """Get a name without what the sentence put around it; None if nothing is named.

    Examples
    --------
    >>> clean_name("随后,共同为“云阳分院”"), clean_name("双方"), clean_name("张某院长")
    ('云阳分院', None, None)
    """
    name = trim_name(name)
    became = _BECAME.sub("", name)
    if became != name and is_thing(became):
        name = became
    if len(name) < 2 or _GENERIC.match(name) or _PERSON.search(name):
        return None
    return name


def trim_name(name: str | None) -> str:
    """Get a name without the words, marks and days that the sentence put around it."""
    name = (name or "").strip()
    previous = None
    while previous != name:
        previous = name
        name = _TAIL.sub("", _LEAD.sub("", name))
    if " " in name:
        name = name.split(" ")[-1]
    name = name.rpartition("进行了")[2]  # 双方科室进行了|专科联盟
    if name.count("(") != name.count(")"):
        name = re.sub(r"^[^(]*\)|\([^)]*$", "", name)
    for opening, closing in ("“”", "《》"):
        if name.count(opening) < name.count(closing):
            name = opening + name
        elif name.count(opening) > name.count(closing):
            name += closing
    if re.fullmatch(QUOTE, name):
        name = name[1:-1]
    return name.strip(" 、,:")


def without_place(name: str) -> str:
    """Get ``name`` without a place told between it and its verb (在…医院)."""
    return _IN_PLACE.sub("", name)


def part_names(text: str) -> list[str]:
    """Get the names that ``text`` lists, or the one name that it is.

    Quoted names are parted wherever they stand; others only at 、 (and a last
    和, 以及 or 及), and only when each part ends as a body's name does. Two hospitals
    before their alliance (甲医院、乙医院医联体) are its sides, not a list.
    """
    quoted = quoted_names(text)
    if len(quoted) > 1 and len(re.sub(QUOTE, "", text)) < 15:
        return quoted
    parts = [part for part in text.split("、") if part.strip()]
    last = re.split("以及|和|及(?!其)", parts[-1], maxsplit=1) if parts else []
    if len(last) == 2 and _are_things(last) and (len(parts) > 1 or _alike(*last)):
        parts[-1:] = last
    if len(parts) > 1 and _are_things(parts) and not _are_sides(parts):
        return parts
    return [text]


def _are_things(parts: list[str]) -> bool:
    return all(
        is_thing(part.strip(' “”"')) and not re.search("为.*的", part) for part in parts
    )


def _are_sides(parts: list[str]) -> bool:
    """Tell whether the last part is a tie between the bodies before it."""
    tie = re.search(r"(?:医联体|联合体|医共体|联盟|集团|合作|项目|协作网)$", parts[-1])
    return bool(tie) and any(
        re.search(r"(?:医院|大学|学院|保健院)$", part) for part in parts
    )


def _alike(left: str, right: str) -> bool:
    """Tell whether two names end alike, brackets aside."""
    left, right = (
        re.sub(r"\([^)]*\)$", "", part.strip(' “”"')) for part in (left, right)
    )
    return left[-2:] == right[-2:]
