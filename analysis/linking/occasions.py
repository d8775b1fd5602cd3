"""Which acts belong to one ceremony: each gets the id of its occasion."""

from collections.abc import Sequence

from analysis.records import Act, Article
from analysis.tables.identifying import content_id


def occasion_ids(article: Article, acts: Sequence[Act]) -> tuple[str, ...]:
    """Get the occasion id of each act of a document, in order."""
    return tuple(content_id("occasion", article.doc_id, act.occasion) for act in acts)
