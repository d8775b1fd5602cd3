"""What a line of a page looks like on its own: furniture, byline, caption or prose."""

import re
from functools import cache

from analysis import lexicon
from analysis.reading import fields

_IMAGE = re.compile(
    r"[(\[【]?[^\s。,]{0,80}?\.(?:jpe?g|png|gif|bmp|webp|tiff?|heic)[)\]】]?"
    r"|[(\[【<]?(?:图片|文章图片|资料图片?|资料照片|image|img|视频|图像)\s*\d*[)\]】>]?"
    r"|!\[[^\]]*\]\([^)]*\)|<(?:image|img)>[^<]*</(?:image|img)>"
    r"|打开\S{2,8}\s*(?:查看)?精彩图片|点击(?:查看|图片)\S{0,6}大图",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:您|你)?(?:现在|当前|目前)?(?:的|所在的?)?(?:位置|所在位置|所在地)(?:是)?\s*[:\s>]"
)
_STEP = re.compile(r"\s*(?:>{1,2}|»|›|→|➔|▸|＞|/|::|\\|--?)\s*")
_CAPTION = re.compile(
    r"[(\[【]?(?:图|照片|上图|下图|左图|右图|题图|组图|资料图)\s*"
    r"(?:[一二三四五六七八九十\d]{1,3}|片来源|片|说|为|文|源)?\s*(?:说明)?\s*"
    r"[:/、为是 ](?!文).{2,}"
    r"|[(\[【]?图(?:[一二三四五六七八九十]|\d{1,2})\s*\S.{1,60}"
    r"|[▲△▼▽↑↓◆▶◀☝⬆⬇]\s*.{2,120}"
    r"|(?:(?:前排|后排|上图)?(?:从)?[左右](?:起|[一二三四五]|侧)|前排)\s*[::(].{2,}"
    r"|.{2,120}[(\[【](?:[^()\[\]【】]{0,20}(?:供图|摄影|摄|提供图片|资料图片?|供片|资料照片|图片来源"
    r"[^()\[\]【】]{0,20}))[)\]】]\s*。?"
    r"|.{4,80}\s(?:\S{2,12}\s*){1,3}(?:摄|供图)(?:影)?"
    r"|[(\[【]?(?:本文|文中|以上)?(?:图片|照片|配图|图)均?由[^。,]{1,16}提供[)\]】]?。?"
)
_DECORATION = (
    ' \t\u3000\xa0[]【】()〖〗「」『』<>《》{}·•・*●■□◆◇▪|:>»+-—–_=~,.。▼▲↓→←#?、!"“”'
)
_NEIGHBOUR = re.compile(r"[【\[(]?\s*[上下]一[篇条则]\s*[】\]):]")
_PAGES = re.compile(r"(?:[\[(]?\d{1,2}[\])]?\s*)+(?:下一页|尾页|末页|\.{2,3}|页|\s)*")
_CONTACT = re.compile(r"\d{7,}|\d{3,4}-\d{7,8}|https?://|www\.|QQ|@\w+\.|热线\s*:")
_COUNT = re.compile(r"[(\[]?\d*\+?[)\]]?(?:条|个|人)?$")


def kind_of(text: str) -> str:
    """Get what a stripped, folded line looks like.

    Returns
    -------
    str
        One of ``image, caption, breadcrumb, menu, byline, control, chrome, related,
        comments, footer, disclaimer, end, prose, short``.

    Examples
    --------
    >>> kind_of("微信图片_20210416174419.jpg"), kind_of("【打印】 【关闭】")
    ('image', 'control')
    """
    if not re.search(r"\w", text) or _PAGES.fullmatch(text):
        return "control"
    for kind, test in _TESTS:
        if test(text):
            return kind
    kind = _listed(text) or ("prose" if is_prose(text) else "short")
    if kind == "short" and len(text) < 100 and _CONTACT.search(text):
        return "footer"
    return kind


def is_prose(text: str) -> bool:
    """Tell whether a line reads as running text rather than as a heading."""
    if "。" in text.rstrip("。") or text.endswith("。"):
        return len(text) >= 12
    if len(text) >= 45 and re.search(r"[;:!?,”…]$", text):
        return True
    return len(text) >= 130


def bare(text: str) -> str:
    """Get a line without brackets, bullets and counts around its words."""
    text = text.strip(_DECORATION)
    return _COUNT.sub("", text).strip(_DECORATION) or text


def parts(text: str) -> list[str]:
    """Get what stands between bars, bullets and wide gaps of a menu line."""
    found = re.split(r"\s*[|｜丨┆]\s*|[\u3000\s]{2,}|\t| · |\s*•\s*", text)
    words = [word for word in text.split() if word.strip(_DECORATION)]
    if len(found) < 3 and len(words) >= 4:
        return words
    return [part for part in found if part.strip(_DECORATION)]


def is_breadcrumb(text: str) -> bool:
    """Tell whether a line says where on the site the page stands."""
    if is_prose(text) and len(text) > 120:
        return False
    if _PLACE.match(text) and len(text) < 120:
        return True
    steps = [step for step in _STEP.split(text.strip(_DECORATION)) if step]
    if len(steps) < 2 or any(len(step) > 40 for step in steps[:-1]):
        return False
    if re.search(r"[。,;!]", text) and not steps[0].endswith("首页"):
        return False
    home = re.search(r"首\s*页|主页|^home\b", steps[0], re.IGNORECASE)
    last = re.fullmatch(
        r"正文|详情|详细内容|内容|新闻详情|查看内容|阅读", steps[-1].strip()
    )
    arrows = re.search(r"[>»›→➔▸]", text) and all(len(s) <= 16 for s in steps)
    return bool(home or last or arrows)


def is_menu(text: str) -> bool:
    """Tell whether a line is a row of links."""
    if re.search(r"[。;]", text) or fields.read_fields(text):
        return False
    found = parts(text)
    if len(found) < 3 or len(text) > 600:
        return False
    short = [part for part in found if len(part) <= 8]
    if "|" in text or "｜" in text:
        return sum(len(part) for part in found) / len(found) <= 16
    return len(short) >= 0.8 * len(found) and not re.search(r"[,、:“]", text)


def byline_run(line: str) -> tuple[int, ...]:
    """Get where, in a line that holds a whole page, the byline begins and ends."""
    tokens = list(re.finditer(r"\S+", line[:400]))
    meta = [fields.is_token(token.group()) for token in tokens]
    first = next((i for i, found in enumerate(meta) if found), None)
    if first is None:
        return ()
    last = first
    for i in range(first + 1, len(tokens)):
        if meta[i] or tokens[i].group().strip("|?0123456789") == "":
            last = i
        elif len(tokens[i].group()) > 14 or i - last > 2:
            break
    if last == first and not fields.is_strong(tokens[first].group()):
        return ()
    return tokens[first].start(), tokens[last].end()


def is_image(text: str) -> bool:
    """Tell whether a line is a picture's file name or stands for a picture."""
    return bool(_IMAGE.fullmatch(text))


def is_neighbour(text: str) -> bool:
    """Tell whether a line links to the article before or behind this one."""
    return _NEIGHBOUR.match(text) is not None


def _is_caption(text: str) -> bool:
    return (
        len(text) <= 160
        and bool(_CAPTION.fullmatch(text))
        and len(fields.read_fields(text)) < 2
    )


def _is_byline(text: str) -> bool:
    return fields.is_byline(text)


_TESTS = (
    ("image", is_image),
    ("breadcrumb", is_breadcrumb),
    ("caption", _is_caption),
    ("byline", _is_byline),
    ("menu", is_menu),
)


@cache
def _phrases(match: str) -> dict[str, str]:
    """Get folded phrase to kind for one way of matching."""
    return {
        row["phrase"].lower(): row["kind"]
        for row in lexicon.rows("boilerplate")
        if row["match"] == match
    }


@cache
def _starts() -> re.Pattern[str]:
    words = sorted(_phrases("start"), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)


@cache
def _insides() -> re.Pattern[str]:
    words = sorted(_phrases("inside"), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)


def _listed(text: str) -> str | None:
    """Get the kind of a line that opens with, is, or holds a listed phrase."""
    words = bare(text).lower()
    if kind := _phrases("line").get(words):
        return kind
    pieces = [
        bare(piece).lower() for piece in re.split(r"[|\s/、【】\[\]〖〗()]+", text)
    ]
    pieces = [p for p in pieces if p.strip(_DECORATION + "0123456789")]
    kinds = {_phrases("line").get(piece) for piece in pieces}
    if pieces and len(text) < 80 and None not in kinds and kinds != {None}:
        return "control" if "control" in kinds else sorted(kinds)[0]
    return _opened(text) or _held(text)


def _opened(text: str) -> str | None:
    stripped = text.lstrip(_DECORATION)
    match = _starts().match(stripped)
    if not match:
        head = re.match(r"([\u4e00-\u9fff]{2,8})\s*[::>]", stripped)
        kind = _phrases("line").get(head[1]) if head else None
        return kind if kind in ("related", "comments") and not is_prose(text) else None
    phrase = match.group().lower()
    kind = _phrases("start")[phrase]
    rest = stripped[match.end() :]
    marked = not rest.strip() or rest[0] in ":/|】])>© \u30000123456789没无"
    if kind in ("control", "chrome"):
        told = is_prose(text) and len(phrase) < 5
        return None if told or len(text) > 100 else kind
    if kind in ("related", "comments"):
        return kind if marked or len(text) < 60 else None
    if len(text) > 300:
        return None
    told = is_prose(text) if kind == "footer" else False
    return kind if marked or (len(phrase) >= 4 and not told) else None


def _held(text: str) -> str | None:
    match = _insides().search(text)
    if match and len(text) < 400:
        return _phrases("inside")[match.group().lower()]
    return None
