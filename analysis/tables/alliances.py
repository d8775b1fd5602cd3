"""The table alliances: one row per tie between two parties."""

from collections.abc import Mapping, Sequence

from analysis.records import Act, Article, Tie
from analysis.tables.declaring import (
    code,
    date,
    declare,
    grounding,
    key,
    refers,
    text,
)
from analysis.tables.grounding import ground
from analysis.tables.identifying import content_ids

ALLIANCES = declare(
    "alliances",
    key("alliance_id"),
    refers("doc_id", to="documents"),
    refers("event_id", to="events", nullable=True),
    text("alliance"),
    code("alliance_type"),
    text("specialty"),
    text("lead", nullable=False),
    refers("lead_id", to="organizations"),
    text("member", nullable=False),
    refers("member_id", to="organizations"),
    date("formed"),
    grounding(),
)


def build_alliances(
    article: Article,
    ties: Sequence[Tie],
    acts: Sequence[Act],
    event_ids: Sequence[str],
    organization_ids: Mapping[str, str],
) -> list[dict]:
    """Get the rows of one document; a tie is formed on its event's day."""
    ids = content_ids(
        "tie",
        [
            (article.doc_id, tie.alliance_type, tie.specialty, tie.lead, tie.member)
            for tie in ties
        ],
    )
    return [
        {
            "alliance_id": alliance_id,
            "event_id": None if tie.act is None else event_ids[tie.act],
            "alliance": tie.alliance or None,
            "alliance_type": tie.alliance_type,
            "specialty": tie.specialty,
            "lead": tie.lead,
            "lead_id": organization_ids[tie.lead],
            "member": tie.member,
            "member_id": organization_ids[tie.member],
            "formed": tie.formed or _day_of(tie, acts),
            "rule": tie.rule,
            **ground(article, tie.start, tie.end),
        }
        for tie, alliance_id in zip(ties, ids, strict=True)
    ]


def _day_of(tie: Tie, acts: Sequence[Act]) -> str | None:
    when = None if tie.act is None else acts[tie.act].date
    return when.value if when else None
