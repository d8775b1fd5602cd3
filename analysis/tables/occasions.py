"""The table occasions: one row per occasion and document that reports it."""

from collections.abc import Iterable

from analysis.records import Article, Report
from analysis.tables.declaring import code, declare, grounding, refers, text
from analysis.tables.grounding import ground

OCCASIONS = declare(
    "occasions",
    text("occasion_id", nullable=False),
    refers("doc_id", to="documents"),
    text("own_id", nullable=False),
    refers("event_id", to="events"),
    code("occasion_reason"),
    text("shared"),
    grounding(),
    unique=("occasion_id", "doc_id"),
)


def build_occasions(article: Article, reports: Iterable[Report]) -> list[dict]:
    """Get the rows of one document, a row for each of its occasions.

    ``report`` goes with each row, for ``linking.occasions`` to find the other reports
    of the occasion.
    """
    return [
        {
            "occasion_id": report.own_id,
            "own_id": report.own_id,
            "event_id": report.event_id,
            "occasion_reason": report.rule,
            "shared": None,
            "report": report,
            "rule": report.rule,
            **ground(article, report.start, report.end),
        }
        for report in reports
    ]
