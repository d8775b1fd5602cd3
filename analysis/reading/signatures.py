"""Reporters, correspondents and editors named before or behind an article's text."""

import re
from functools import cache

from analysis import lexicon

_NAME = r"[\u4e00-\u9fff]{2,4}(?:[·•][\u4e00-\u9fff]{1,8})*"
_NAMES = rf"{_NAME}(?:\s*[、,/\s]\s*{_NAME}){{0,7}}"
_POST = (
    r"(?:(?:[\u4e00-\u9fff]{0,12}?)(?:全媒体|融媒体|首席|特约|实习|见习|驻站|本报|本网|本台)*"
    r"(?:记者|通讯员|实习生|特约撰稿|报道员|摄影报道|通联员|报道组))"
)
_DESK = (
    r"(?:(?:本报|本网|本台|本刊|本站|我院讯?|云上[\u4e00-\u9fff]{2,4}?(?=报[道导]|讯|消息|\s|$)|[\u4e00-\u9fff]视频|[\u4e00-\u9fff\d]{1,10}?(?:网|日报|晚报|早报|晨报|时报|商报|"
    r"都市报|导报|青年报|报|社|电视台|电台|客户端|新闻网?|在线|发布|头条|融媒|云|传媒|视频))"
    r"(?:\([\u4e00-\u9fff]{2,14}(?:网|报|台|社|客户端)\))?)"
)
_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
_DATED = rf"(?:[\u4e00-\u9fff]{{0,6}}?(?:\d{{4}}年)?(?:{_NUMBER}月)?{_NUMBER}日)?"
_WIRE = (
    rf"(?:[\u4e00-\u9fff]{{2,6}}[·・•])?{_DESK}(?:[/、]{_DESK})?\s*{_DATED}\s*"
    r"(?:[\u4e00-\u9fff]{2,4})?(?:讯|电|消息)"
)
_BRACKETED = r"[(\[【〔](?:[^()\[\]【】〔〕]|\([^()]*\)){2,60}[)\]】〕]"
_REPORTERS = rf"(?:{_POST}\s*{_NAMES}\s*)"
# 新某某讯【记者 某某】: a channel of any name, where its reporters stand behind.
_CHANNEL = (
    r"(?P<channel>(?!本|我)[\u4e00-\u9fff]{2,8})讯\s*[(\[【〔]"
    r"(?=[^()\[\]【】〔〕]{0,8}(?:记者|通讯员))[^()\[\]【】〔〕]{2,60}[)\]】〕]"
)
_OPENING = re.compile(
    rf"(?:[(\[【〔]\s*(?:[\u4e00-\u9fff]{{2,8}})?{_POST}\s*[^()。〔〕]{{2,40}}[)\]】〕]"
    rf"|[【\[(〔]?{_WIRE}\s*[】\])〕]?(?:\s*{_BRACKETED})?"
    rf"(?:\s*(?:{_NAME}、)?{_REPORTERS}{{1,3}}(?:报道|摄影报道|文/图)?(?=[\s:]|$))?"
    r"|【[\u4e00-\u9fff]{1,8}(?:网|日报|晚报|客户端)】"
    rf"|{_CHANNEL}|{_NAMES}报道(?=\s*:)"
    r"|[\u4e00-\u9fff]{2,10}(?:网|日报|晚报|在线)\s+[\u4e00-\u9fff]{2,6}(?=:)"
    rf"|{_DESK}(?:综合|整理|综合整理)?报道(?=\s*:)"
    rf"|{_DESK}?[/\s]*{_POST}\s*{_NAMES}\s*/?\s*"
    r"(?:[\u4e00-\u9fff]{2,6}报[道导]|报[道导]|文/图|摄影报道)"
    r")\s*[:]?\s*"
)
_OWN_LINE = re.compile(
    rf"[□■◆●○◎▲(\[【*〔]?\s*(?:文/)?\s*(?:{_DESK})?[/\s]*(?:{_POST}\s*[:/]?\s*{_NAMES}\s*)+"
    r"/?\s*(?:[\u4e00-\u9fff]{2,6}报[道导]|报[道导]|文/图|文|摄|摄影|摄影报道|整理)?\s*[)\]】〕]?"
)
_WORK = (
    r"(?:供\s*稿|来\s*稿|撰\s*稿|撰\s*文|文/图|图/文|图文|文图|文/摄|摄影|供图|责任编辑|编\s*辑|责编|责校|"
    r"审\s*核|初审|复审|终审|审稿|审校|校对|审发|监制|通讯员|记者|作者|来源|统稿|[一二三][审校]|编审|核稿|"
    r"签发|排版|文字|图片|制图|(?:文|图|摄)(?=\s*/)|(?<=/)(?:文|图|摄|审|编|校)(?=[\s)\]】]))"
)
_WRITING = re.compile(
    r"供\s*稿|来\s*稿|撰\s*稿|撰\s*文|文|通讯员|记者|作者|实习生|报道组"
)
_INNER = r"[^()\[\]【】。]"
_CREDIT = re.compile(
    rf"[(\[【]{_INNER}{{0,40}}{_WORK}(?=\s*[:/|;、)\]】\s]){_INNER}{{0,80}}[)\]】]\s*。?"
    rf"|(?:{_WORK}\s*[:/|｜丨]\s*[^。]{{1,40}}[\s;,、]*){{1,8}}"
    rf"|(?:{_WORK}\s+{_NAME}[\s;,、]*){{2,8}}"
    rf"|{_NAME}\s*摄|[\u4e00-\u9fff]{{2,12}}[科处部室办]\s*[(]\s*供稿\s*[)]"
    rf"|(?:责任编辑|编辑|责编|校对|审核|监制)\s+{_NAME}"
)
_BEHIND = re.compile(
    r"(?<=[。!?”…\s])\s*[(\[【](?P<inner>[^()\[\]【】。]{2,90})[)\]】]\s*。?\s*$"
)
_PUBLISHER = re.compile(
    r"\(\s*[\u4e00-\u9fff]{2,16}(?:中心|报|网|台|社|医院|委|局|科|办公室|宣传部|党办|院办)\s*\)"
)
_OFFICE = re.compile(
    r"[科处部室办网报台刊社局委院区县市讯电会组站编师号闻稿]$|原创|管理|未知|佚名|匿名"
)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon.words("surnames"))


def is_name(text: str) -> bool:
    """Tell whether two to four characters can be a Chinese person's name.

    Examples
    --------
    >>> is_name("程颖"), is_name("欧阳海"), is_name("宣传科")
    (True, True, False)
    """
    if "·" in text or "•" in text:
        return len(text) <= 16
    if _OFFICE.search(text) and (len(text) > 2 or text in ("党办", "宣传")):
        return False
    if text[:2] in _surnames() and 3 <= len(text) <= 4:
        return True
    return 2 <= len(text) <= 3 and text[:1] in _surnames()


def are_names(text: str) -> bool:
    """Tell whether a word can be persons' names without a space between.

    Examples
    --------
    >>> are_names("程颖李琛"), are_names("太仓沙溪")
    (True, False)
    """
    return is_name(text) or any(
        is_name(text[:n]) and are_names(text[n:]) for n in (2, 3) if len(text) > n
    )


def names_in(text: str, certain: bool = False) -> list[str]:
    """Get the persons' names of a byline cell, in order.

    Where the cell is ``certain`` to hold names, rare surnames and names of other
    peoples (群培) count as well.
    """
    text = re.sub(r"[\u4e00-\u9fff]{2,6}报[道导]|[\u4e00-\u9fff]{2,8}通讯员", " ", text)
    text = re.sub(rf"{_POST}|{_WORK}|(?:阅读|浏览|点击)[量数次]*", " ", text)
    found = []
    for word in re.findall(r"[\u4e00-\u9fff·•]+", text):
        likely = is_name(word) or (
            certain and 2 <= len(word) <= 4 and not _OFFICE.search(word)
        )
        if likely and word not in found:
            found.append(word)
    return found


def kind_of(text: str) -> str | None:
    """Get ``signature`` or ``dateline`` for a line that names who wrote, else None."""
    if len(text) > 160:
        return None
    if _OWN_LINE.fullmatch(text) or _runs_on(text):
        return "signature"
    match = _OPENING.match(text)
    if match and match.end() == len(text):
        return "dateline"
    if _CREDIT.fullmatch(text) or _PUBLISHER.fullmatch(text):
        return "signature"
    inner = re.fullmatch(r"[(\[【]([^()\[\]【】]{2,20})[)\]】]", text)
    return "signature" if inner and _all_names(inner[1]) else None


def cuts(piece: str) -> tuple[int, ...]:
    """Get where reporters stand before and behind a paragraph's own words."""
    found = []
    lead = len(piece) - len(piece.lstrip())
    opening = _OPENING.match(piece, lead)
    if opening and opening.end() > lead:
        found.append(opening.end())
    behind = _BEHIND.search(piece)
    if behind and _is_credit(behind):
        found.append(behind.start())
    return tuple(found)


def writers_in(text: str) -> list[str]:
    """Get the reporters and correspondents of a dateline or signature line.

    Examples
    --------
    >>> writers_in("(王琦/文图 方晓/审核)"), writers_in("本报讯(记者杨潇)")
    (['王琦'], ['杨潇'])
    """
    turned = re.findall(rf"({_NAME})\s*/\s*({_WORK})", text)
    if turned and not re.search(rf"{_WORK}\s*/\s*{_NAME}\s*(?![/\u4e00-\u9fff])", text):
        return [name for name, work in turned if _WRITING.match(work)]
    marks = re.split(rf"({_POST}|{_WORK})", text)
    if len(marks) == 1:
        return names_in(text)
    leading = re.match(r"通讯员|实习生|摄影报道", marks[1])
    found = names_in(marks[0]) if leading else []
    for label, words in zip(marks[1::2], marks[2::2], strict=True):
        if _WRITING.search(label):
            cell = re.split(r"[)\]】〕]", words)[0]
            sure = bool(re.search(r"记者|通讯员|实习生", label))
            found += [n for n in names_in(cell, sure) if n not in found]
    return found


def dateline_of(text: str) -> str | None:
    """Get the placing words of a dateline without its reporters' names.

    Examples
    --------
    >>> dateline_of("本报讯(记者杨某)"), dateline_of("某某网记者 李某某 东营报道")
    ('本报讯', '东营报道')
    """
    outer = re.sub(r"\([^()]*\)", " ", text).strip(" 【】[]:〔〕")
    match = re.search(r"(?:^|[\s/])([\u4e00-\u9fff]{2,4}报[道导])", outer)
    if match and not match[1].endswith(("摄影报道", "记者报道")):
        return match[1]
    match = re.match(_WIRE, outer)
    return match[0] if match else None


def desk_of(text: str) -> str | None:
    """Get the paper or site that a dateline names; 本报 and 我院 name none."""
    if match := re.match(r"【([\u4e00-\u9fff]{1,8}(?:网|日报|晚报|客户端))】", text):
        return match[1]
    match = re.match(
        rf"[□■◆●(\[【〔\s]*(?:[\u4e00-\u9fff]{{2,6}}[·・•])?({_DESK}(?:客户端|新闻网|网)?)",
        text,
    )
    if match and not match[1].startswith(("本", "我")):
        return match[1]
    channel = re.match(_CHANNEL, text)
    return channel["channel"] if channel else None


def _runs_on(text: str) -> bool:
    """Tell whether a line is reporters' posts and names without a space between."""
    marks = re.split(r"(记者|通讯员|实习生)", text)
    if len(marks) < 3 or len(text) > 70 or re.search(r"[,。:;!?“”\d]", text):
        return False
    names = [words.strip(" 、/") for words in marks[2::2]]
    return len(marks[0]) <= 14 and all(
        words[:1] in _surnames() and len(words) <= 16 for words in names
    )


def _is_credit(match: re.Match[str]) -> bool:
    inner = match["inner"]
    if _all_names(inner):
        return True
    text = match.group().strip()
    if _PUBLISHER.fullmatch(text.rstrip("。")):
        return True
    return bool(_CREDIT.fullmatch(text)) and not re.search(r"供图|摄", inner)


def _all_names(text: str) -> bool:
    words = re.split(r"[、,/\s]+", text.strip())
    return all(is_name(word) for word in words if word)
