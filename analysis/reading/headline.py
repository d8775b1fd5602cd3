"""Which lines are the article's own headline, and its words without site names."""

import re

from analysis.reading import furniture
from analysis.reading.lines import Line

_SITE_TAIL = re.compile(
    r"\s*(?:_+|\s[-–—|]+\s?|(?<![-—])[-|](?![-—]))\s*([^_|]{2,40})$"
)
_ENDS = re.compile(r"[。;,:、]$")
# When a list of headlines put the page up: 某院与某院签约 17-06-19 08:28
STAMP = re.compile(r"\s(?:20)?\d{2}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$")
_PREFIX = re.compile(r"^(?:标题|文章标题|正在阅读|新闻标题|主题|信息名称)\s*[:]\s*")
# A line under the headline that says who came: 某某出席并讲话 某某主持.
_WHO = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*\s?(?:等)?(?:分别|共同)?"
    r"(?:(?:出席|参加|主持|讲话|致辞|致词|揭牌|授牌|签约|见证|陪同|宣读|发言)"
    r"(?:会议|仪式|活动|签约|揭牌|签约仪式|揭牌仪式)?[并、]?)+(?:\s+|,|$))+"
)


def find_title(
    lines: tuple[Line, ...], first: int, hints: tuple[str, ...] = ()
) -> tuple[int, ...]:
    """Get the numbers of the lines that make the headline; none if there is none.

    Parameters
    ----------
    lines : tuple of Line
        The page.
    first : int
        Number of the first paragraph's line.
    hints : tuple of str
        What the page's markup calls its title, if it has markup.
    """
    head = _digrams("".join(line.text for line in lines[first : first + 12]))
    scores = {
        i: _score(lines, i, first, head, hints)
        for i in range(first)
        if _can_be(lines[i], hints)
    }
    if scores:
        scores[min(scores)] += 1
    best = max(scores, key=lambda i: (scores[i], i), default=None)
    if best is None or scores[best] < 4:
        return (0,) if _opens_page(lines, scores) else _named_below(lines, first)
    if not _over_byline(lines, best):
        best = min(i for i in scores if scores[i] >= max(4, scores[best] - 1.5))
    return _widened(lines, best, scores, head)


def title_text(lines: tuple[Line, ...], chosen: tuple[int, ...]) -> str | None:
    """Get the headline's words, without label and site name."""
    words = [STAMP.sub("", strip_site(_PREFIX.sub("", lines[i].text))) for i in chosen]
    return " ".join(words) or None


def strip_site(title: str) -> str:
    """Get a title without the site's names behind it.

    Examples
    --------
    >>> strip_site("我院与县医院签约 - 某省肿瘤医院")
    '我院与县医院签约'
    >>> strip_site("签约举行——我院送医下乡")
    '签约举行——我院送医下乡'
    """
    while match := _SITE_TAIL.search(title):
        tail = match[1].strip()
        if (
            not furniture.is_owner(tail)
            or match.start() < 6
            or furniture.is_news(tail[:-2])
        ):
            break
        title = title[: match.start()]
    return title.strip(" |")


def _can_be(line: Line, hints: tuple[str, ...]) -> bool:
    if line.kind not in ("short", "prose", "menu", "caption", "breadcrumb"):
        return False
    text = strip_site(line.text)
    if any(_same(text, hint) for hint in hints):
        return True
    if line.kind != "short" and not (line.kind == "prose" and "。" not in text):
        return False
    return 6 <= len(text) <= 110 and "。" not in text and not _ENDS.search(text)


def _score(
    lines: tuple[Line, ...],
    i: int,
    first: int,
    head: set[str],
    hints: tuple[str, ...],
) -> float:
    """Get how much a line looks like the headline of what follows."""
    text = strip_site(_PREFIX.sub("", lines[i].text))
    own = _digrams(text)
    score = 6.0 * len(own & head) / max(1, len(own))
    score += 1.5 if furniture.is_news(text) else 0
    score += 1 if len(text) >= 12 else -1
    score += _nearness(lines, i, first)
    score += 4 if any(_same(text, hint) for hint in hints) else 0
    if furniture.is_owner(text) and len(text) <= 24 and not furniture.is_news(text):
        score -= 5
    return score


def _nearness(lines: tuple[Line, ...], i: int, first: int) -> float:
    """Get points for standing next to the byline or to the text."""
    between = [line.kind for line in lines[i + 1 : first]]
    solid = [kind for kind in between if kind not in ("image", "control", "caption")]
    if "byline" in solid[:3]:
        return 2.5 if solid[0] == "byline" else 1.5
    below = lines[i + 1 : min(i + 2, first)]
    if any(ln.kind == "short" and furniture.is_owner(ln.text) for ln in below):
        return 1.5
    return 1.5 if len(solid) <= 1 else 0.5 if len(solid) <= 3 else 0


def _opens_page(lines: tuple[Line, ...], scores: dict[int, float]) -> bool:
    """Tell whether the page is one line and then the text, whatever its words."""
    if list(scores) != [0] or lines[1].kind != "prose":
        return False
    words = lines[0].text
    return len(words) >= 8 and not re.search(r"\d", words) and scores[0] > 0


def _named_below(lines: tuple[Line, ...], first: int) -> tuple[int, ...]:
    """Get the line behind the text that a copy of a page calls its title: 标题:某某."""
    for i in range(first, len(lines)):
        label = _PREFIX.match(lines[i].text)
        if label and label.end() and lines[i].kind == "short":
            return (i,) if len(lines[i].text) - label.end() >= 8 else ()
    return ()


def _over_byline(lines: tuple[Line, ...], i: int) -> bool:
    return any(line.kind == "byline" for line in lines[i + 1 : i + 3])


def _widened(
    lines: tuple[Line, ...], best: int, scores: dict[int, float], head: set[str]
) -> tuple[int, ...]:
    """Add the line before or behind that carries the rest of the headline."""
    chosen = [best]
    after, before = best + 1, best - 1
    if after in scores and _continues(lines[after], lines[best], scores[after]):
        chosen.append(after)
    elif before in scores and _continues(lines[best], lines[before], scores[before]):
        chosen.insert(0, before)
    return tuple(chosen)


def _continues(second: Line, line: Line, score: float) -> bool:
    first, rest = strip_site(line.text), strip_site(second.text)
    if first in rest or rest in first or _WHO.fullmatch(rest):
        return False
    if re.match(r"[—–-]{1,4}", rest) or rest.startswith(("暨", "——")):
        return True
    if furniture.is_owner(first) and not furniture.is_news(first):
        return False
    return not second.apart and score >= 4


def _digrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def _same(a: str, b: str) -> bool:
    a, b = (re.sub(r"[^\w]", "", text) for text in (a, b))
    return bool(a) and (a == b or (len(a) >= 8 and a in b) or (len(b) >= 8 and b in a))
