"""The table documents: one row per source file."""

from collections import Counter

from analysis.records import Article
from analysis.tables.declaring import code, count, date, declare, key, text

DOCUMENTS = declare(
    "documents",
    key("doc_id"),
    text("path", nullable=False),
    text("title"),
    text("source"),
    text("author"),
    date("published"),
    text("dateline"),
    code("script", nullable=True),
    text("encoding"),
    count("n_chars", nullable=True),
    text("sha256"),
    count("glosses_removed"),
    count("characters_restored"),
    count("characters_unresolved"),
)


def build_documents(article: Article) -> list[dict]:
    """Get the row of a document that was read."""
    repairs = Counter(repair.kind for repair in article.text.repairs)
    return [
        {
            "doc_id": article.doc_id,
            "path": article.path,
            "title": article.title,
            "source": article.source,
            "author": article.author,
            "published": article.published,
            "dateline": article.dateline,
            "script": article.script or None,
            "encoding": article.encoding or None,
            "n_chars": article.n_chars,
            "sha256": article.sha256,
            "glosses_removed": repairs["gloss"],
            "characters_restored": repairs["restored"],
            "characters_unresolved": repairs["lost"],
        }
    ]


def unread_document(doc_id: str, path: str, sha256: str | None) -> dict:
    """Get the row of a document of which nothing could be read."""
    known = {"doc_id": doc_id, "path": path, "sha256": sha256}
    counts = dict.fromkeys(
        ("glosses_removed", "characters_restored", "characters_unresolved"), 0
    )
    return dict.fromkeys(DOCUMENTS.columns) | known | counts
