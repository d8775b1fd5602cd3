"""The table quantities: one row per counted thing."""

from collections.abc import Sequence

from analysis.records import Act, Article, Quantity
from analysis.tables.declaring import declare, grounding, key, number, refers, text
from analysis.tables.grounding import ground
from analysis.tables.identifying import content_ids

QUANTITIES = declare(
    "quantities",
    key("quantity_id"),
    refers("doc_id", to="documents"),
    refers("event_id", to="events", nullable=True),
    number("value", nullable=False),
    text("unit"),
    text("qualifier"),
    text("subject"),
    grounding(),
)


def build_quantities(
    article: Article,
    quantities: Sequence[Quantity],
    acts: Sequence[Act],
    event_ids: Sequence[str],
) -> list[dict]:
    """Get the rows of one document; an event is given where it is being told."""
    rows = [
        {
            "event_id": _event_of(quantity, acts, event_ids),
            "value": quantity.value,
            "unit": quantity.unit,
            "qualifier": quantity.qualifier,
            "subject": quantity.subject,
            "rule": quantity.rule,
            **ground(article, quantity.start, quantity.end),
        }
        for quantity in quantities
    ]
    ids = content_ids(
        "quantity",
        [(r["doc_id"], r["value"], r["unit"], r["start"], r["end"]) for r in rows],
    )
    return [{"quantity_id": i, **row} for i, row in zip(ids, rows, strict=True)]


def _event_of(
    quantity: Quantity, acts: Sequence[Act], event_ids: Sequence[str]
) -> str | None:
    for act, event_id in zip(acts, event_ids, strict=True):
        spans = ((act.start, act.end), *act.told)
        if any(start <= quantity.start and quantity.end <= end for start, end in spans):
            return event_id
    return None
