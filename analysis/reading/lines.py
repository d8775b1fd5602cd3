"""The cleaned page as lines, each with what it looks like on its own.

Where a copy of a page has lost its line breaks, a long line is cut where the byline,
the editors or the links behind the article begin.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.reading import fields, furniture, signatures

_BLANK = " \t\r\u3000\xa0\ufeff"
_LONG = 90  # characters; a line this long may hold several parts of the page
_TAIL = re.compile(
    r"(?<=[。!?”)\]】\s])(?=[【\[(]?(?:(?:责任编辑|责编|编辑|初审|一审|审核|供稿|撰稿|通讯员|"
    r"来源|文/图|图/文|图文)\s*[:/|]|(?:上|下)一[篇条则页]\s*[:】]|相关(?:新闻|阅读|文章)|"
    r"版权所有|【?(?:关闭窗口|打印本页|打印|关闭)】|(?:网友|最新)评论|免责声明|特别声明))"
)
# A page's address behind its headline, where a copy is one line.
_ADDRESS = re.compile(r"(?<=[一-龥”])https?://[A-Za-z\d./_?=&-]+")
# 首页 > 要闻 > 正文 and, on the same line, the headline up to address or byline
_STEPPED = re.compile(
    r"[^。>]{2,24}(?:>{1,2}[^。>]{1,12})*>{1,2}\s*[^\s。>]{2,6}\s+(?P<headline>[^。>]{6,80}?)"
    r"(?=https?://|(?:发布|来源|作者|时间|日期|编辑)[^\s:]{0,4}:|(?:19|20)\d{2}[-./年]|$)"
)


# A page that names its first title before the text: (原标题:某院与某院签约)
_FIRST_TITLE = re.compile(r"\s*[(【]原标题:[^()【】]{6,60}[)】]")
# Lists of other news: 2024-11-19 某院签约, ·某院签约 [2024-11-19], - ·某院签约
_LINK = re.compile(
    rf"[-·•*◆■●>\s]*[(\[]?{fields.DATE.pattern}[)\]]?\s*[^\s\d:,。][^:。]{{7,60}}"
    rf"|[-·•*◆■●>\s]*[^\s:。][^:。]{{7,60}}?\s*[(\[]?{fields.DATE.pattern}[)\]]?"
    r"|(?:-\s|·)[^。]{8,60}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of the page without line break, its folded text and its kind."""

    start: int
    end: int
    text: str  # stripped, punctuation in half width
    kind: str
    apart: bool  # an empty line stands before it


def read_lines(plain: str) -> tuple[Line, ...]:
    r"""Get the lines of a page that hold text, in order, each with its kind.

    Kinds: those of ``furniture.kind_of`` and, where a line was cut, ``dateline`` and
    ``signature`` for reporters named before or behind a paragraph.

    Examples
    --------
    >>> [line.kind for line in read_lines("首页 > 新闻\n来源:某市人民医院 浏览:3")]
    ['breadcrumb', 'byline']
    """
    found = []
    apart = False
    for match in re.finditer(r"([^\n]*)\n?", plain):
        if not match[1].strip(_BLANK):
            apart = True
            continue
        for start, end in _pieces(plain, match.start(1), match.end(1)):
            text = plain[start:end].strip(_BLANK)
            if not text:
                continue
            found.append(Line(start, end, text, _kind(text), apart))
            apart = False
    return _with_links(_with_values(found))


def _with_links(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Call headlines that are listed behind the text what they are."""
    found = list(lines)
    last = max((i for i, line in enumerate(lines) if line.kind == "prose"), default=-1)
    if last < 0:
        return lines
    links = [
        i > last
        and line.kind in ("short", "byline")
        and bool(_LINK.fullmatch(line.text))
        for i, line in enumerate(lines)
    ]
    for i in range(1, len(lines)):
        if links[i - 1] and links[i]:
            found[i - 1 : i + 1] = [
                replace(x, kind="related") for x in found[i - 1 : i + 1]
            ]
    return tuple(found)


def _with_values(lines: list[Line]) -> tuple[Line, ...]:
    """Join to a label that stands alone (来源:) the value on the next line."""
    found = list(lines)
    for i, (line, value) in enumerate(pairwise(lines)):
        if not fields.is_lone_label(line.text):
            continue
        found[i] = replace(line, kind="byline")
        if value.kind == "short" and len(value.text) <= 20:
            found[i + 1] = replace(value, kind="byline")
    return tuple(found)


def _kind(text: str) -> str:
    if furniture.is_image(text):
        return "image"
    if furniture.is_neighbour(text):
        return "related"
    if fields.is_byline(text) and fields.is_dated(text):
        return "byline"
    return signatures.kind_of(text) or furniture.kind_of(text)


def headline_run(line: str) -> tuple[int, ...]:
    """Get where the headline begins and ends behind the steps of a breadcrumb.

    Examples
    --------
    >>> line = "首页 > 要闻 > 正文 甲县与乙院签约 http://a.cn 来源:某报"
    >>> start, end = headline_run(line)
    >>> line[start:end]
    '甲县与乙院签约 '
    """
    match = _STEPPED.match(line)
    if match is None or len(match["headline"].strip()) < 6:
        return ()
    return match.span("headline")


def _pieces(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line where several parts of the page run on in it."""
    line = plain[start:end]
    cuts = {0, len(line)}
    if stamped := fields.STAMPED.match(line):
        cuts.add(stamped.end())
    if titled := _FIRST_TITLE.match(line):
        cuts.add(titled.end())
    headline = headline_run(line)
    cuts.update(headline)
    if len(line) > _LONG:
        addresses = _ADDRESS.finditer(line, 0, _LONG)
        cuts.update(cut for match in addresses for cut in match.span())
    if len(line) > _LONG or headline:
        cuts.update(match.start() for match in _TAIL.finditer(line))
        cuts.update(furniture.byline_run(line))
    ordered = sorted(cuts)
    for left, right in pairwise(ordered):
        piece = line[left:right]
        if len(piece) > 30:
            cuts.update(left + cut for cut in signatures.cuts(piece))
    ordered = sorted(cuts)
    return [(start + left, start + right) for left, right in pairwise(ordered)]
