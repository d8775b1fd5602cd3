"""Which lines are the article's own headline, and its words without site names."""

import re

from analysis.reading import fields, headline_words
from analysis.reading.lines import Line

_SITE_TAIL = re.compile(
    r"\s*(?:_+|\s[-–—|]+\s?|(?<![-—])[-|](?![-—]))\s*([^_|]{2,40})$"
)
_ENDS = re.compile(r"[。;,:、]$")
# When a list of headlines put the page up: 某院与某院签约 17-06-19 08:28
STAMP = re.compile(
    rf"(?:\s|(?=[(\[]))[(\[]?(?:{fields.DATE.pattern}|\d{{2}}-\d{{1,2}}-\d{{1,2}})"
    r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[)\]]?$"
)
# 标题:某院与某院签约, (原标题:某院与某院签约)
_LABELLED = re.compile(
    r"^[(\[【]?(?:标题|原标题|文章标题|正在阅读|新闻标题|主题|信息名称)\s*:\s*"
    r"(?P<words>.*?)[)\]】]?$"
)
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
        return _called_title(lines) or _by_place(lines, scores)
    if not _over_byline(lines, best):
        over = [i for i in scores if scores[i] >= 5 and _over_byline(lines, i)]
        near = [i for i in scores if scores[i] >= max(4, scores[best] - 1.5)]
        best = min(over or near)
    return _widened(lines, _whole(lines, best, scores), scores)


def _whole(lines: tuple[Line, ...], best: int, scores: dict[int, float]) -> int:
    """Get the line above that holds these words and more; copies repeat them broken."""
    words = lines[best].text
    if _over_byline(lines, best):
        return best
    above = (i for i in sorted(scores) if i < best and scores[i] >= 4)
    return next((i for i in above if words in lines[i].text), best)


def title_text(lines: tuple[Line, ...], chosen: tuple[int, ...]) -> str | None:
    """Get the headline's words, without label and site name."""
    words = [STAMP.sub("", strip_site(_unlabelled(lines[i].text))) for i in chosen]
    return " ".join(words) or None


def _unlabelled(text: str) -> str:
    """Get a line without the word that calls it a title and its brackets."""
    match = _LABELLED.match(text)
    return match["words"] if match else text


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
            not headline_words.is_owner(tail)
            or match.start() < 6
            or headline_words.is_news(tail[:-2])
        ):
            break
        title = title[: match.start()]
    return title.strip(" |")


def _can_be(line: Line, hints: tuple[str, ...]) -> bool:
    if line.kind not in ("short", "prose", "menu", "caption", "breadcrumb"):
        return False
    text = strip_site(_unlabelled(line.text))
    if any(_same(text, hint) for hint in hints):
        return True
    if line.kind != "short" and not (line.kind == "prose" and "。" not in text):
        return False
    if any(field.start == 0 for field in fields.read_fields(text)):
        return False  # 关键词:某市公立医院
    return 6 <= len(text) <= 110 and "。" not in text and not _ENDS.search(text)


def _score(
    lines: tuple[Line, ...],
    i: int,
    first: int,
    head: set[str],
    hints: tuple[str, ...],
) -> float:
    """Get how much a line looks like the headline of what follows."""
    text = strip_site(_unlabelled(lines[i].text))
    own = _digrams(text)
    score = 6.0 * len(own & head) / max(1, len(own))
    score += 1.5 if headline_words.is_news(text) else 0
    score += 1 if len(text) >= 12 else -1
    score += _nearness(lines, i, first)
    score += 4 if any(_same(text, hint) for hint in hints) else 0
    named = headline_words.is_owner(text) and not (
        headline_words.is_news(text) or headline_words.is_clause(text)
    )
    if named and len(text) <= 24:
        score -= 5
    return score


def _nearness(lines: tuple[Line, ...], i: int, first: int) -> float:
    """Get points for standing next to the byline or to the text."""
    between = [line.kind for line in lines[i + 1 : first]]
    solid = [kind for kind in between if kind not in ("image", "control", "caption")]
    if solid[:1] in (["byline"], ["dateline"]):
        return 2.5
    if "byline" in solid[:3]:
        return 1.5
    below = lines[i + 1 : min(i + 2, first)]
    if any(ln.kind == "short" and headline_words.is_owner(ln.text) for ln in below):
        return 1.5
    return 1.5 if len(solid) <= 1 else 0.5 if len(solid) <= 3 else 0


def _by_place(lines: tuple[Line, ...], scores: dict[int, float]) -> tuple[int, ...]:
    """Get the line that stands where headlines stand, whatever its words."""
    for i in sorted(scores, reverse=True):
        words, below = lines[i].text, lines[i + 1].kind
        if len(words) < 8 or re.search(r"\d{5}|\d-\d", words):
            continue
        if below in ("byline", "dateline", "signature") and scores[i] > 2:
            return (i,)
        if below == "prose" and list(scores) == [0] and scores[0] > 0:
            return (i,)
    return ()


def _called_title(lines: tuple[Line, ...]) -> tuple[int, ...]:
    """Get the line around the text that a page calls its title: 标题:某某."""
    for i, line in enumerate(lines):
        label = _LABELLED.match(line.text)
        if label and line.kind in ("short", "byline") and len(label["words"]) >= 8:
            return (i,)
    return ()


def _over_byline(lines: tuple[Line, ...], i: int) -> bool:
    return any(line.kind == "byline" for line in lines[i + 1 : i + 3])


def _widened(
    lines: tuple[Line, ...], best: int, scores: dict[int, float]
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
    if headline_words.is_owner(first) and not headline_words.is_news(first):
        return False
    return not second.apart and score >= 4


def _digrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def _same(a: str, b: str) -> bool:
    a, b = (re.sub(r"[^\w]", "", text) for text in (a, b))
    return bool(a) and (a == b or (len(a) >= 8 and a in b) or (len(b) >= 8 and b in a))
