"""Reporters, correspondents and editors named before or behind an article's text."""

import re
from functools import cache

from analysis import lexicon

_NAME = r"[\u4e00-\u9fff]{2,4}(?:[·•][\u4e00-\u9fff]{1,8})*"
_NAMES = rf"{_NAME}(?:\s*[、,/\s]\s*{_NAME}){{0,7}}"
_POST = (
    r"(?:(?:[\u4e00-\u9fff]{0,12}?)(?:全媒体|融媒体|首席|特约|实习|见习|驻站|本报|本网|本台)*"
    r"(?:记者|通讯员|实习生|特约撰稿|报道员|摄影记者|摄影报道|通联员))"
)
_DESK = (
    r"(?:本报|本网|本台|本刊|本站|[\u4e00-\u9fff]{2,10}?(?:网|日报|晚报|早报|晨报|时报|商报|都市报|"
    r"社|台|中心|客户端|新闻|在线|发布|头条|云))"
)
_DATED = r"(?:[\u4e00-\u9fff]{0,6}?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?"
_OPENING = re.compile(
    rf"[【\[(]?(?:{_DESK}(?:/{_DESK})?\s*{_DATED}\s*(?:[\u4e00-\u9fff]{{2,4}})?(?:讯|电|消息)[】\])]?"
    rf"(?:\s*\((?:[^()]|\([^()]*\)){{2,60}}\))?"
    rf"(?:\s*(?:{_POST}\s*{_NAMES}\s*){{1,3}}(?:报道|摄影报道))?"
    rf"|\(\s*{_POST}\s*[^()]{{2,40}}\)"
    rf"|{_DESK}?\s*{_POST}\s+{_NAMES}\s*(?:[\u4e00-\u9fff]{{2,4}}报道|报道|文/图|摄影报道))\s*[:]?\s*"
)
_OWN_LINE = re.compile(
    rf"[□■◆●○◎▲(\[【*]?\s*(?:{_DESK})?\s*(?:{_POST}\s*[:/]?\s*{_NAMES}\s*)+"
    r"(?:[\u4e00-\u9fff]{2,6}报道|报道|文/图|文|摄|摄影|摄影报道|整理)?\s*[)\]】]?"
)
_WORK = (
    r"(?:供\s*稿|来\s*稿|撰\s*稿|撰\s*文|文/图|图/文|图文|文图|文/摄|摄影|供图|责任编辑|编\s*辑|责编|责校|"
    r"审\s*核|初审|复审|终审|审稿|审校|校对|审发|监制|通讯员|记者|作者|来源|统稿|[一二三][审校]|编审|核稿|"
    r"签发|排版|文字|图片|制图|(?:文|图|摄)(?=\s*/))"
)
_INNER = r"[^()\[\]【】。]"
_CREDIT = re.compile(
    rf"[(\[【]{_INNER}{{0,40}}{_WORK}(?=\s*[:/|;、)\]】\s]){_INNER}{{0,80}}[)\]】]\s*。?"
    rf"|(?:{_WORK}\s*[:/|｜丨]\s*[^。]{{1,40}}[\s;,、]*){{1,8}}"
    rf"|(?:{_WORK}\s+{_NAME}[\s;,、]*){{2,8}}"
)
_BEHIND = re.compile(
    r"(?<=[。!?”…\s])\s*[(\[【](?P<inner>[^()\[\]【】。]{2,90})[)\]】]\s*。?\s*$"
)
_PUBLISHER = re.compile(
    r"\(\s*[\u4e00-\u9fff]{2,16}(?:中心|报|网|台|社|医院|委|局|科|办公室|宣传部|党办|院办)\s*\)"
)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon.words("surnames"))


def is_name(text: str) -> bool:
    """Tell whether two to four characters can be a Chinese person's name.

    Examples
    --------
    >>> is_name("程颖"), is_name("欧阳海"), is_name("医院")
    (True, True, False)
    """
    if "·" in text or "•" in text:
        return len(text) <= 16
    if text[:2] in _surnames() and 3 <= len(text) <= 4:
        return True
    return 2 <= len(text) <= 3 and text[:1] in _surnames()


def names_in(text: str) -> list[str]:
    """Get the persons' names of a byline cell or of a reporters' bracket, in order."""
    text = re.sub(rf"{_POST}|{_WORK}|摄影报道|报道|文/|/文|通讯员", " ", text)
    found = []
    for word in re.findall(r"[\u4e00-\u9fff·•]+", text):
        if is_name(word) and word not in found:
            found.append(word)
    return found


def kind_of(text: str) -> str | None:
    """Get ``signature`` or ``dateline`` for a line that names who wrote, else None."""
    if len(text) > 160:
        return None
    if _OWN_LINE.fullmatch(text):
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


def writers_in(text: str) -> list[str]:
    """Get the reporters and correspondents of a dateline or signature line."""
    marks = re.split(
        r"(记者|通讯员|实习生|作者|撰稿|供稿|文/图|图/文|图文|文|编辑|审核|审校|责编|摄)",
        text,
    )
    found: list[str] = []
    for label, words in zip(marks[1::2], marks[2::2], strict=False):
        if label in ("编辑", "审核", "审校", "责编", "摄"):
            continue
        for name in names_in(re.split(r"[)\]】]", words)[0]):
            if name not in found:
                found.append(name)
    if not marks[1:]:
        found = names_in(text)
    return found


def dateline_of(text: str) -> str | None:
    """Get the placing words of a dateline without its reporters' names.

    Examples
    --------
    >>> dateline_of("本报讯(记者杨某)"), dateline_of("某某网记者 李某某 东营报道")
    ('本报讯', '东营报道')
    """
    outer = re.sub(r"\([^()]*\)", " ", text).strip(" 【】[]:")
    if match := re.search(r"([\u4e00-\u9fff]{2,4}报道)", outer):
        if not match[1].endswith(("摄影报道", "记者报道")):
            return match[1]
    match = re.match(
        rf"{_DESK}(?:/{_DESK})?\s*{_DATED}\s*(?:[\u4e00-\u9fff]{{2,4}})?(?:讯|电|消息)",
        outer,
    )
    return match[0] if match else None


def desk_of(text: str) -> str | None:
    """Get the paper or site that a dateline names; 本报 names none."""
    match = re.match(rf"[□■◆●(\[【\s]*({_DESK})", text)
    if match and not match[1].startswith("本"):
        return match[1]
    return None
