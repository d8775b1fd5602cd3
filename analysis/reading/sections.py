"""Lines to sections: where the article begins and ends, and what is around it."""

from analysis.reading import fields, furniture, headline_words
from analysis.reading.lines import Line
from analysis.records import Section

_LIST_HEADS = ("相关链接", "新闻链接", "背景链接", "链接", "延伸阅读", "知识链接")
_CLOSING = ("related", "comments", "end")
_GRAM = 4


def find_core(lines: tuple[Line, ...]) -> tuple[int, int]:
    """Get the half-open range of lines from the first to behind the last paragraph.

    ``(n, n)`` with ``n`` the number of lines where the page has no paragraph.
    """
    first = _first_paragraph(lines)
    last = first
    words: set[str] = set()
    closed: str | None = None
    for i in range(first, len(lines)):
        line = lines[i]
        if line.kind in _CLOSING or _is_footer(line):
            closed = _closer(lines, i) or closed
        elif _signs_off(line):
            closed = closed or "signature"
        elif line.kind in ("prose", "dateline") and (
            closed is None or _resumes(lines, i, closed, words)
        ):
            closed, last = None, i + 1
            words |= grams(line.text)
    return first, last


def label_lines(
    lines: tuple[Line, ...], core: tuple[int, int], title: tuple[int, ...]
) -> tuple[str, ...]:
    """Get a section code for every line."""
    first, last = core
    labels = _label_top(lines, first, title)
    labels += _label_core(lines, first, last)
    labels += _label_tail(lines, last)
    for i in title:
        labels[i] = "title"
    return tuple(labels)


def join_sections(
    lines: tuple[Line, ...], labels: tuple[str, ...], length: int
) -> tuple[Section, ...]:
    """Get sections that cover ``0:length``; like lines that follow are one section."""
    if not lines:
        return ()
    found: list[Section] = []
    for i, label in enumerate(labels):
        start = lines[i].start if i else 0
        end = lines[i + 1].start if i + 1 < len(lines) else length
        if found and found[-1].section == label:
            start = found.pop().start
        found.append(Section(label, start, end))
    return tuple(found)


def grams(text: str) -> set[str]:
    """Get the runs of four characters of a text, to compare what it is about."""
    return {text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1)}


def _first_paragraph(lines: tuple[Line, ...]) -> int:
    """Get the first paragraph; prose before the byline of a longer text is chrome."""
    prose = [i for i, line in enumerate(lines) if line.kind == "prose"]
    short = [i for i in prose if _cut_short(lines[i])]
    if not prose or (len(short) > 2 and len(short) > 0.6 * len(prose)):
        return len(lines)
    bylines = [i for i, line in enumerate(lines) if line.kind == "byline"]
    anchor = next((i for i in bylines if i > prose[0]), None)
    start = prose[0]
    if anchor is not None and not any(i < prose[0] for i in bylines):
        before = sum(len(lines[i].text) for i in prose if i < anchor)
        after = _reach(lines, [i for i in prose if i > anchor])
        if after > 2 * before and _headed(lines, anchor):
            start = next(i for i in prose if i > anchor)
    if start and lines[start - 1].kind == "dateline":
        start -= 1
    return start


def _reach(lines: tuple[Line, ...], prose: list[int]) -> int:
    """Count the characters of paragraphs up to the next closing line."""
    total = 0
    for i in prose:
        if any(line.kind in _CLOSING for line in lines[prose[0] : i]):
            break
        total += len(lines[i].text)
    return total


def _headed(lines: tuple[Line, ...], anchor: int) -> bool:
    """Tell whether a heading stands right before the byline."""
    before = [line for line in lines[max(0, anchor - 3) : anchor]]
    return any(line.kind == "short" and len(line.text) >= 8 for line in before)


def _is_footer(line: Line) -> bool:
    return line.kind == "footer" and not furniture.is_prose(line.text)


def _signs_off(line: Line) -> bool:
    """Tell whether a line names editors, a source or the site's disclaimer."""
    if line.kind == "byline":
        return _own_cells(line)
    return line.kind in ("signature", "disclaimer") and not _is_reporter(line)


def _is_reporter(line: Line) -> bool:
    """Tell whether a signature stands before a text as well as behind it."""
    return any(word in line.text for word in ("记者", "通讯员", "实习生")) and not any(
        word in line.text for word in ("编辑", "审核", "责编")
    )


def _closer(lines: tuple[Line, ...], i: int) -> str | None:
    """Get what a closing line closes with; a heading over a box closes nothing."""
    line = lines[i]
    if furniture.bare(line.text) in _LIST_HEADS:
        following = lines[i + 1] if i + 1 < len(lines) else None
        if following and following.kind == "prose" and not _cut_short(following):
            return None
    if line.kind == "footer":
        later = [other.kind for other in lines[i + 1 : i + 6]]
        return None if later.count("prose") >= 2 else "footer"
    if line.kind == "related" and line.text.lstrip("【[(·").startswith(
        ("上", "下", "前", "后")
    ):
        return "neighbour"
    return line.kind


def _cut_short(line: Line) -> bool:
    return line.text.rstrip(' "”]】详细全文>').endswith(("...", "…", ".."))


def _resumes(lines: tuple[Line, ...], i: int, closed: str, words: set[str]) -> bool:
    """Tell whether a paragraph behind a closing line still belongs to the article.

    A link list may stand within a text. What follows it must be about the same,
    go on for a second paragraph and be closed in its turn.
    """
    line = lines[i]
    if closed in ("comments", "footer", "end") or _cut_short(line):
        return False
    shared = len(grams(line.text) & words)
    if closed == "signature":
        return shared >= 2
    goes_on = i + 1 < len(lines) and lines[i + 1].kind == "prose"
    later = {other.kind for other in lines[i + 2 :]}
    closes = bool(later & {"signature", "related", "footer"})
    return shared >= 8 and len(line.text) >= 60 and goes_on and closes


_TOP = {
    "image": "caption",
    "caption": "caption",
    "byline": "byline",
    "dateline": "byline",
    "signature": "byline",
    "footer": "navigation",
    "disclaimer": "navigation",
    "related": "navigation",
    "comments": "navigation",
}


def _label_top(
    lines: tuple[Line, ...], first: int, title: tuple[int, ...]
) -> list[str]:
    """Label what stands above the first paragraph; short lines may open the text."""
    labels = [_TOP.get(line.kind, "navigation") for line in lines[:first]]
    if not title:
        return labels
    names = {furniture.bare(lines[i].text) for i in title}
    opening = [i for i in range(title[-1] + 1, first) if labels[i] == "byline"]
    below = title[-1] + 1
    if below < first and headline_words.is_owner(lines[below].text):
        opening = [below, *opening]
    start = opening[-1] if opening else title[-1]
    for i in range(start + 1, first):
        words = furniture.bare(lines[i].text)
        if lines[i].kind == "short" and len(words) > 1 and words not in names:
            labels[i] = "body"
    return labels


_CORE = {
    "image": "caption",
    "caption": "caption",
    "dateline": "byline",
    "signature": "byline",
    "control": "navigation",
    "chrome": "navigation",
    "breadcrumb": "navigation",
    "disclaimer": "footer",
}


def _label_core(lines: tuple[Line, ...], first: int, last: int) -> list[str]:
    labels: list[str] = []
    related = False
    for i in range(first, last):
        line = lines[i]
        label = _CORE.get(line.kind, "body")
        if line.kind == "prose":
            related = False
        elif line.kind == "related" and _closer(lines, i):
            related = True
        if line.kind == "byline":
            label = "byline" if _own_cells(line) else _label_cells(line)
        elif line.kind == "short" and _under_image(lines, i, first):
            label = "caption"
        if related and label == "body":
            label = "related"
        labels.append(label)
    return labels


def _own_cells(line: Line) -> bool:
    """Tell whether a byline within the text is one, not 时间: or 地点: of a notice."""
    return any(
        word in line.text for word in ("来源", "发布", "作者", "浏览", "点击", "阅读")
    )


def _label_cells(line: Line) -> str:
    """Get ``navigation`` for buttons (字号, 分享), ``body`` for what a notice says."""
    cells = fields.read_fields(line.text)
    return "navigation" if {cell.field for cell in cells} == {"control"} else "body"


def _under_image(lines: tuple[Line, ...], i: int, first: int) -> bool:
    line = lines[i]
    if i == 0 or len(line.text) > 45 or line.text.endswith((":", ";", ",")):
        return False
    return lines[i - 1].kind == "image" and not line.apart


def _label_tail(lines: tuple[Line, ...], last: int) -> list[str]:
    labels: list[str] = []
    state: str | None = None
    for i in range(last, len(lines)):
        state, label = _tail_step(lines, i, state)
        labels.append(label)
    return labels


def _tail_step(
    lines: tuple[Line, ...], i: int, state: str | None
) -> tuple[str | None, str]:
    """Get the state behind a line after the article, and the line's label."""
    kind = lines[i].kind
    if kind in ("related", "comments"):
        return kind, kind
    if kind in ("footer", "disclaimer", "chrome", "end", "menu"):
        return ("footer" if kind in ("footer", "menu") else state), "footer"
    if kind in ("control", "breadcrumb"):
        return state, "navigation" if state in (None, "signed") else "footer"
    if kind in ("signature", "dateline"):
        return (state or "signed"), "byline" if state in (None, "signed") else state
    if kind == "byline":
        return (state or "signed"), "byline" if state in (None, "signed") else state
    if kind in ("image", "caption"):
        return state, "caption" if state in (None, "signed") else "footer"
    return _tail_text(lines, i, state)


def _tail_text(
    lines: tuple[Line, ...], i: int, state: str | None
) -> tuple[str | None, str]:
    """Label an unmarked line behind the article."""
    line = lines[i]
    if state in ("related", "comments", "footer"):
        return state, state
    if line.kind == "prose":
        return ("related", "related") if _cut_short(line) else ("footer", "footer")
    if state == "signed":
        return "related", "related"
    if i and lines[i - 1].kind == "image" and not line.apart and len(line.text) < 45:
        return state, "caption"
    return state, "body"
