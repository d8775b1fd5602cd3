"""What the markup of a saved page says of it: title, site, date, author."""

import html
import re
from typing import NamedTuple

from analysis.reading.fields import DATE

_META = re.compile(r"<meta\b[^>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
_ELEMENT = re.compile(
    r"<(h1|title)\b[^>]*>(.{1,600}?)</\1\s*>", re.IGNORECASE | re.DOTALL
)
_TITLES = ("articletitle", "og:title", "twitter:title", "title")
_SOURCES = ("contentsource", "source", "article:author_site", "mediaid")
_DAYS = (
    "pubdate",
    "publishdate",
    "article:published_time",
    "og:release_date",
    "datepublished",
    "firstpublishedtime",
)
_AUTHORS = ("author", "article:author")
# What a common system for papers' electronic editions says of an article.
_EPAPER = re.compile(r"(?:<!--\s*enpproperty|-->)([^\n]{0,2000}?)/enpproperty-->")
_PAPER = re.compile(r"[\u4e00-\u9fff]{2,10}报(?=\s|<|$)")


class Hints(NamedTuple):
    """Candidates in the order of their weight; empty where a page has no markup."""

    titles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


def read_hints(source: str) -> Hints:
    """Get what a page's own tags say of it.

    The names are those of the Chinese government site guidelines (ArticleTitle,
    PubDate, ContentSource) and of the Open Graph protocol.

    Examples
    --------
    >>> read_hints("<meta name='PubDate' content='2021-04-16 08:00'>").days
    ('2021-04-16 08:00',)
    """
    epaper = " ".join(match[1] for match in _EPAPER.finditer(source))
    papers, days = _PAPER.findall(epaper)[:1], DATE.findall(epaper)[:1]
    if "<" not in source:
        return Hints(sources=tuple(papers), days=tuple(days))
    metas = _metas(source)
    elements = {"h1": [], "title": []}
    for match in _ELEMENT.finditer(source):
        words = html.unescape(re.sub(r"<[^>]*>", " ", match[2]))
        elements[match[1].lower()].append(" ".join(words.split()))
    titles = [metas[name] for name in _TITLES if name in metas]
    return Hints(
        tuple(text for text in elements["h1"] + titles + elements["title"] if text),
        tuple(metas[name] for name in _SOURCES if name in metas) + tuple(papers),
        tuple(metas[name] for name in _DAYS if name in metas) + tuple(days),
        tuple(metas[name] for name in _AUTHORS if name in metas),
    )


def _metas(source: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in _META.finditer(source):
        cells = {
            match[1].lower(): html.unescape(match[2] or match[3] or match[4] or "")
            for match in _ATTRIBUTE.finditer(tag.group())
        }
        name = cells.get("name") or cells.get("property") or cells.get("itemprop")
        content = " ".join(cells.get("content", "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found
