"""Bytes of a page to an article: cleaned text, sections, title, source and dates."""

import hashlib
from functools import cache
from pathlib import PurePath

from opencc import OpenCC

from analysis.cleaning import clean
from analysis.reading import byline, headline, publisher, sections
from analysis.reading.decoding import decode
from analysis.reading.lines import Line, read_lines
from analysis.reading.markup import Hints, read_hints
from analysis.reading.verse import with_verse
from analysis.records import Article, Problem
from analysis.tracked import TrackedText


def read_article(data: bytes, path: str) -> Article:
    """Get a page as an article: repaired text, sections, title, source, author, date.

    Parameters
    ----------
    data : bytes
        The file's content in any of the known encodings.
    path : str
        Where it stands; its stem becomes ``doc_id``. The file is not opened.

    Returns
    -------
    Article
        ``sections`` cover the whole cleaned text. ``dateline`` is the phrase that
        places the report, as written and without names (本报西宁11月24日讯, 东营报道).
        ``author`` joins several names by 、. What a page does not say is None. A file
        that cannot be read gives an article without text, with a problem.
    """
    decoded = decode(data)
    found = {
        "doc_id": PurePath(path.replace("\\", "/")).stem,
        "path": path,
        "encoding": decoded.encoding,
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    if decoded.problem is not None:
        return Article(
            **found,
            n_chars=0,
            script="simplified",
            text=TrackedText.of(""),
            problems=(decoded.problem,),
        )
    text = clean(decoded.text)
    return Article(
        **found,
        n_chars=len(decoded.text),
        script=script_of(decoded.text),
        text=text,
        **_read_page(text, read_hints(decoded.text)),
    )


def script_of(source: str) -> str:
    """Get ``simplified``, ``traditional`` or ``mixed`` for a text as it was decoded.

    Examples
    --------
    >>> script_of("签约"), script_of("簽約"), script_of("签约儀式")
    ('simplified', 'traditional', 'mixed')
    """
    to_simplified, to_traditional = _converters()
    characters = [c for c in source if "\u3400" <= c <= "\u9fff"]
    joined = "\n".join(characters)
    traditional = _changed(joined, to_simplified.convert(joined))
    simplified = _changed(joined, to_traditional.convert(joined))
    total = traditional + simplified
    if total == 0 or traditional / total < 0.1:
        return "simplified"
    return "traditional" if traditional / total > 0.8 else "mixed"


@cache
def _converters() -> tuple[OpenCC, OpenCC]:
    return OpenCC("t2s"), OpenCC("s2t")


def _changed(before: str, after: str) -> int:
    return sum(a != b for a, b in zip(before, after, strict=False))


def _read_page(text: TrackedText, hints: Hints) -> dict[str, object]:
    """Get the fields of the article that are read from the cleaned page."""
    plain = Article("", "", "", "", 0, "", text).plain
    lines = with_verse(read_lines(plain))
    core = sections.find_core(lines)
    told = core[0] < core[1] or any(_is_told(line) for line in lines)
    title = headline.find_title(lines, core[0], hints.titles) if told else ()
    labels = sections.label_lines(lines, core, title)
    return {
        "sections": sections.join_sections(lines, labels, len(text)),
        "title": headline.title_text(lines, title),
        "source": publisher.find_source(lines, labels, hints.sources),
        "author": byline.find_author(lines, labels, hints.authors),
        "published": byline.find_published(lines, labels, hints.days),
        "dateline": byline.find_dateline(lines, labels),
        "problems": _problems(lines, told),
    }


def _is_told(line: Line) -> bool:
    """Tell whether a caption tells its news itself, as photo reports do."""
    return line.kind == "caption" and "。" in line.text


def _problems(lines: tuple[Line, ...], told: bool) -> tuple[Problem, ...]:
    if told:
        return ()
    detail = f"{len(lines)} lines, none of them a paragraph of running text"
    return (Problem("not_an_article", detail),)
