"""Sentences and clauses of the parts of a page that are read for facts."""

import re

from analysis.records import Article, Sentence

READ_SECTIONS = ("title", "body", "caption")

_SENTENCE = re.compile(r"[^。!?;\n]+(?:[。!?;]+[”’」』\")]*)?")
_CLAUSE = re.compile(r"[^,:。!?;\n]+")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Get the sentences of title, body and captions, in page order.

    A sentence ends at 。！？； or at the line's end and never crosses a section;
    its clauses are what stands between commas and colons.
    """
    plain = article.plain
    found = []
    for section in article.sections:
        if section.section not in READ_SECTIONS:
            continue
        part = plain[section.start : section.end]
        for match in _SENTENCE.finditer(part):
            if not match.group().strip():
                continue
            start, end = section.start + match.start(), section.start + match.end()
            paragraph = plain.count("\n", 0, start)
            clauses = tuple(
                (start + clause.start(), start + clause.end())
                for clause in _CLAUSE.finditer(match.group())
            )
            found.append(Sentence(start, end, section.section, paragraph, clauses))
    return tuple(found)
