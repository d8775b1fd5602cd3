"""Short articles for the tests of what is found in a text."""

from analysis.finding.acts import find_acts
from analysis.finding.dates import find_dates
from analysis.finding.sentences import split_sentences
from analysis.records import Article, Section
from analysis.tracked import TrackedText


def article_of(body, title=None, published=None, dateline=None):
    head = f"{title}\n" if title else ""
    sections = [Section("title", 0, len(title))] if title else []
    sections.append(Section("body", len(head), len(head) + len(body)))
    return Article(
        doc_id="made_up",
        path="made_up.txt",
        encoding="utf-8",
        sha256="",
        n_chars=len(head + body),
        script="simplified",
        text=TrackedText.of(head + body),
        sections=tuple(sections),
        title=title,
        published=published,
        dateline=dateline,
    )


def dates_of(body, title=None, published=None, dateline=None):
    article = article_of(body, title, published, dateline)
    return find_dates(article, split_sentences(article))


def acts_of(body, title=None, published="2023-06-22"):
    article = article_of(body, title, published)
    sentences = split_sentences(article)
    return find_acts(article, sentences, find_dates(article, sentences))


def told(acts):
    return [(a.event_type, a.date and a.date.value, a.object) for a in acts]


def acts_told(body, title=None):
    """Get type and object of each act of a page of June 2023."""
    found = acts_of(f"6月21日,{body}", title=title)
    return [(kind, name) for kind, _, name in told(found)]
