"""Where a row was read from: cleaned positions become characters of the source."""

from analysis.records import Article


def ground(article: Article, start: int | None, end: int | None) -> dict:
    """Get ``doc_id``, ``start``, ``end`` and ``evidence`` of a cleaned span.

    Without a span the row concerns the whole file and only ``doc_id`` is filled.
    """
    if start is None or end is None:
        return {"doc_id": article.doc_id, "start": None, "end": None, "evidence": None}
    found = article.text.grounded(start, end)
    return {
        "doc_id": article.doc_id,
        "start": found.start,
        "end": found.end,
        "evidence": found.evidence,
    }
