"""Names of what was signed, unveiled or founded: cleaned, and parted where several."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts_reading import one_of

_QUOTED = re.compile(
    r"“([^”\n]{2,60})”|「([^」\n]{2,60})」|『([^』\n]{2,60})』|\"([^\"\n]{2,60})\""
)
_LEAD = re.compile(
    r"^(?:[\s、,:“”\"]+|并(?!联)|且|又|还|也(?!门)|再(?!生)|均|都|就|共同|联合(?!体|国)|一起|携手|同时|随后|随即|接着|紧接着|"
    r"最后|首先|仪式上|会上|会议上|活动上|活动现场|现场|当天|当日|今天|今日|昨天|昨日|此次|本次|这次|上午|下午|由此|正式|"
    r"成功|隆重|顺利|双方|各方|分别|先后|相继|陆续|逐一|一并|同日|同期|同步|日前|近日|两份|三份|一份|了|的|为|与会(?:领导|嘉宾)|"
    r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|\d{4}年|\d{1,2}[点时]\d{0,2}分?|[【\[][^】\]]{1,12}[】\]]|热烈祝贺|祝贺|喜讯!?|"
    r"由[^,、]{2,30}?(?:主办|承办|牵头组建|牵头成立|牵头|援建|组建|发起|联合举办|举办)的?)"
)
_TAIL = re.compile(
    r"(?:\s|[、,:“\"]|的|正式|共同|隆重|成功|顺利|同日|当天|当日|现场|一并|也在?|在这一天|同期|今日|今天|昨日|昨天|日前|近日|"
    r"同步|相继|先后|随之|随后|双双|又|再|联合(?!体)|揭|签|暨|和|与|及|同时|上午|下午|举行|亦)$"
)
_IN_PLACE = re.compile(r"(?:也)?在[^,“”]{2,40}$")
_GENERIC = re.compile(
    r"^(?:其|它|他|她|他们|她们|该院|我院|本院|医院|两家医院|新医院|新院|集团|中心|联盟|项目|基地|院区|分院|平台|双方(?:医院)?|两院|各方|"
    r"与会.*|各?位?领导.*|嘉宾.*|院领导.*|专家.{0,2}|协议|协议书|合同|一份|两份|合作|双方代表|全体.*|大家|单位|"
    r"活动|仪式|.{0,2}代表|.*(?:院长|书记|主任|主席|局长|县长|市长|校长|教授|先生|同志|领导|嘉宾))$"
)


@cache
def thing_heads() -> str:
    """Get a pattern for the last words of names of bodies and sites."""
    return one_of(lexicon.words("founded_things"))


def quoted_names(text: str) -> list[str]:
    """Get the names that stand in quotation marks."""
    return [next(g for g in match.groups() if g) for match in _QUOTED.finditer(text)]


def is_thing(name: str) -> bool:
    """Tell whether a name ends as names of bodies and sites do.

    Examples
    --------
    >>> is_thing("远程会诊中心"), is_thing("双方代表")
    (True, False)
    """
    return re.search(thing_heads() + r"(?:\([^)]*\))?$", name) is not None


def clean_name(name: str | None) -> str | None:
    """Get a name without what the sentence put around it; None if nothing is named.

    Examples
    --------
    >>> clean_name("随后,共同为“云阳分院”"), clean_name("双方")
    ('云阳分院', None)
    """
    if not name:
        return None
    previous = None
    while previous != name:
        previous = name
        name = _TAIL.sub("", _LEAD.sub("", name))
    if name.count("(") != name.count(")"):
        name = re.sub(r"^[^(]*\)|\([^)]*$", "", name)
    name = name.strip(' 、,:“”"')
    if len(name) < 2 or _GENERIC.match(name):
        return None
    return name


def without_place(name: str) -> str:
    """Get ``name`` without a place told between it and its verb (在…医院)."""
    return _IN_PLACE.sub("", name)


def part_names(text: str) -> list[str]:
    """Get the names that ``text`` lists, or the one name that it is.

    Quoted names are parted wherever they stand; others only at 、 (and a last
    和, 以及 or 及), and only when each part ends as a body's name does.
    """
    quoted = quoted_names(text)
    rest = _QUOTED.sub("", text)
    if len(quoted) > 1 and len(rest) < 15:
        return quoted
    parts = [part for part in re.split(r"、", text) if part.strip()]
    last = re.split(r"以及|和|及(?!其)", parts[-1], maxsplit=1) if parts else []
    if len(last) == 2 and all(is_thing(_bare(part)) for part in last):
        if len(parts) > 1 or _same_head(*last):
            parts[-1:] = last
    if len(parts) > 1 and all(is_thing(_bare(part)) for part in parts):
        return parts
    return [text]


def _bare(name: str) -> str:
    return name.strip(' “”"')


def _same_head(left: str, right: str) -> bool:
    return _bare(left)[-2:] == _bare(right)[-2:]
