"""What names of publishers look like: bodies, departments, channels, addresses."""

import re
from functools import cache

from analysis import lexicon
from analysis.reading import fields, headline_words

# 来源:某某融媒 全媒体记者 某某
_WRITERS = re.compile(
    r"\s+(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员|实习生)|撰稿|撰文|文/图|摄影|编辑|责编)(?=[\s:/])"
)
# 来源:某某新闻 图片由校方提供, 来源:某某日报 (图/院方)
_PICTURES = re.compile(
    r"(?:^|[\s,;(/])(?:本文|文中|文内)?(?:图片|照片|配图|图文|供图|摄影|视频|图)"
    r"(?:均?(?:由|来自|来源|源自|系|为)|[:/\s]).*$"
)
_ADDRESS = re.compile(
    r"(?:www\.)?[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)*\.(?:com|cn|net|org)", re.I
)


def is_department(name: str) -> bool:
    """Tell whether a name is only a department's, its writer's name behind it or not.

    Examples
    --------
    >>> is_department("宣传科 王小明"), is_department("甲县医院宣传科")
    (True, False)
    """
    name = re.sub(r"\s+[一-鿿]{2,4}$", "", name)
    owner = r"医院|大学|学院|集团(?!办)|政府|保健院|委员会|卫健|[省市县区].*局"
    if re.search(owner, name if name.endswith("办") else name[:-1]):
        return False
    return len(name) <= 14 and bool(_words("office").search(name))


def is_body(name: str) -> bool:
    """Tell whether a name ends as organisations, papers and sites do."""
    name = re.sub(r"(?<=[\u4e00-\u9fff])[A-Za-z]+$", "", name)  # 某某新闻News
    if headline_words.is_clause(name):
        return False
    return bool(is_address(name) or _words("body").search(name))


def is_address(name: str) -> bool:
    """Tell whether a name is only a site's address."""
    return _ADDRESS.fullmatch(name) is not None


def is_generic(name: str) -> bool:
    """Tell whether a name is a channel's (新闻中心), not an owner's."""
    rest = re.sub(r"\W", "", name)
    while match := _channels().match(rest):
        rest = rest[match.end() :]
    return not rest or bool(re.fullmatch(r"网|网站|中心|频道|局|集团", rest))


def tidy(value: str) -> str:
    """Get a source's name without dates, departments' brackets and links."""
    value = re.sub(r"\d{1,2}:\d{2}(:\d{2})?", " ", fields.DATE.sub(" ", value))
    value = _PICTURES.sub("", _WRITERS.split(value)[0])
    value = re.split(
        r"\s{2,}|\s\S{2,8}:|\||我要评论|责任编辑|打印|分享|字号"
        r"|\s?(?:阅读|浏览|点击)(?:次?数|量|\s|:|$)",
        value,
    )[0]
    value = value.strip(" :|,;")
    value = re.sub(r"\s*[【\[](?!集团)[^】\]]{1,12}[】\]]?$", "", value)
    value = value.strip('《》〈〉“”" ,;:').removesuffix("讯").strip()
    value = re.sub(r"(?<=.{4})(?:主办|综合)$", "", value)
    value = once(value)
    if value.count("(") < value.count(")") or value.startswith("("):
        value = value.strip("()")
    if (
        not 2 <= len(value) <= 40
        or value.isdigit()
        or _words("nobody").fullmatch(value)
    ):
        return ""
    return value


def once(name: str) -> str:
    """Get a name that stands twice, as a logo's words and its picture's, once."""
    return re.sub(r"^(.{3,16})\1$", r"\1", name)


@cache
def _words(kind: str, end: str = "$") -> re.Pattern[str]:
    """Get a pattern for words of one kind of ``publisher_words.csv``."""
    rows = lexicon.rows("publisher_words")
    words = sorted(
        (row["word"] for row in rows if row["kind"] == kind),
        key=lambda word: (-len(word), word),
    )
    return re.compile(
        "(?:" + "|".join(map(re.escape, words)) + ")" + end, re.IGNORECASE
    )


@cache
def _channels() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon.words("channel_words"))))
