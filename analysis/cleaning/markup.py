"""The text of a saved web page without its tags, scripts and entities.

Plain text passes unchanged but for stray tags and entities that slipped into it.
"""

import html
import re
from html.parser import HTMLParser

from analysis.tracked import Edit, TrackedText

# Content that a browser does not show as text of the page.
_UNSEEN = frozenset(
    """
    head iframe noscript object script style svg template title
    """.split()  # noqa: SIM905
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body br caption center dd details dialog dir
    div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr
    html li main menu nav ol option p pre section select summary table tbody td
    tfoot th thead tr ul
    """.split()  # noqa: SIM905
)
_INLINE = frozenset(
    """
    a abbr acronym area audio b base basefont bdi bdo big button canvas cite code
    col colgroup data datalist del dfn em embed font frame frameset i img input ins
    kbd label legend link map mark meta meter nobr optgroup output param picture
    progress q rp rt ruby s samp small source span strike strong sub sup textarea
    time track tt u var video wbr
    """.split()  # noqa: SIM905
)
_KNOWN = _UNSEEN | _BLOCKS | _INLINE
_MARKUP = re.compile(r"<[A-Za-z!/?]|&(?:#?\w+);")
_PAGE = re.compile(r"<(?:!doctype|html|body|div|p|br|table|span)\b", re.I)
_SPACE = re.compile(r"[ \t\r\n\f]+")


class _Marks(HTMLParser):
    """Collects what is no text: ``(start, end, stands for)``, in page order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.marks: list[tuple[int, int, str]] = []
        self._lines = [0]
        for match in re.finditer("\n", page):
            self._lines.append(match.end())
        self._page = page
        self._unseen: tuple[str, int] | None = None
        self.feed(page)
        self.close()

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _mark(self, end: int, stands_for: str) -> None:
        if self._unseen is None:
            self.marks.append((self._here(), end, stands_for))

    def _tag(self, tag: str, end: int) -> None:
        if tag in _KNOWN:
            self._mark(end, "\n" if tag in _BLOCKS else "")

    def handle_starttag(self, tag: str, attrs: list) -> None:
        end = self._here() + len(self.get_starttag_text() or "")
        if self._unseen and self._unseen[0] == "head" and tag == "body":
            self._close_unseen(self._here())
        if tag in _UNSEEN and self._unseen is None:
            self._unseen = (tag, self._here())
            return
        self._tag(tag, end)

    def handle_startendtag(self, tag: str, attrs: list) -> None:
        self._tag(tag, self._here() + len(self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        end = self._page.find(">", self._here()) + 1 or len(self._page)
        if self._unseen and tag == self._unseen[0]:
            self._close_unseen(end)
        else:
            self._tag(tag, end)

    def _close_unseen(self, end: int) -> None:
        _, start = self._unseen
        self._unseen = None
        self.marks.append((start, end, "\n"))

    def handle_comment(self, data: str) -> None:
        end = self._page.find(">", self._here() + 4 + len(data)) + 1
        self._mark(end or len(self._page), "")

    def handle_decl(self, decl: str) -> None:
        self._mark(self._page.find(">", self._here()) + 1 or len(self._page), "")

    unknown_decl = handle_decl
    handle_pi = handle_decl

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name};")

    def _entity(self, written: str) -> None:
        if self._page.startswith(written, self._here()):
            stands_for = html.unescape(written)
            if stands_for != written:
                self._mark(self._here() + len(written), stands_for)


def drop_markup(text: TrackedText) -> TrackedText:
    r"""Get the text that a page shows, a line for each of its blocks.

    Examples
    --------
    >>> drop_markup(TrackedText.of("<p>醫&amp;<b>院</b></p><p>P<0.05</p>")).text
    '\n醫&院\nP<0.05\n'
    """
    page = text.text
    if not _MARKUP.search(page):
        return text
    marks = _Marks(page).marks
    if _PAGE.search(page):
        marks = _with_white_space(page, marks)
    return text.edited(Edit(*mark) for mark in _merged(page, marks))


def _with_white_space(
    page: str, marks: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Get the marks and, between them, the white space that only lays out the page."""
    found = []
    done = 0
    for start, end, stands_for in [*marks, (len(page), len(page), "")]:
        for match in _SPACE.finditer(page, done, start):
            found.append((match.start(), match.end(), " "))
        if end > start:
            found.append((start, end, stands_for))
        done = end
    return found


def _merged(page: str, marks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Get the marks with neighbours that stand for white space made one."""
    found: list[tuple[int, int, str]] = []
    for start, end, stands_for in marks:
        if found and found[-1][1] == start and not (found[-1][2] + stands_for).strip():
            before = found.pop()
            joined = before[2] + stands_for
            stands_for = "\n" if "\n" in joined else joined[:1]
            start = before[0]
        found.append((start, end, stands_for))
    return found
