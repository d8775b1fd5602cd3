"""The table sections: one row per stretch of a page; they cover it whole."""

from itertools import pairwise

from analysis.cleaning import clean
from analysis.records import Article
from analysis.tables.declaring import code, declare, refers, span
from analysis.tables.grounding import ground

SECTIONS = declare(
    "sections",
    refers("doc_id", to="documents"),
    code("section"),
    span(),
    unique=("doc_id", "start"),
)


def build_sections(article: Article, source: str) -> list[dict]:
    """Get the rows of one document, from its first character to its last.

    What was repaired away between two sections belongs to the one before; the
    evidence is what repairing the stretch gives, markup at its end included.
    """
    rows = [
        {"section": section.section, **ground(article, section.start, section.end)}
        for section in article.sections
    ]
    for row, following in pairwise(rows):
        row["end"] = following["start"]
    if rows:
        rows[0]["start"] = 0
        rows[-1]["end"] = article.n_chars
    for row in rows:
        row["evidence"] = clean(source[row["start"] : row["end"]]).text
    return rows
