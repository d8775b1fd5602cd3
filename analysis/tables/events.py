"""The table events: one row per thing that happened on the occasion reported."""

from collections.abc import Sequence

from analysis.places import region_now
from analysis.records import Act, Article, Region
from analysis.tables.declaring import (
    code,
    date,
    declare,
    division,
    grounding,
    key,
    refers,
    region,
    text,
)
from analysis.tables.grounding import ground
from analysis.tables.identifying import content_ids

EVENTS = declare(
    "events",
    key("event_id"),
    refers("doc_id", to="documents"),
    refers("occasion_id", to="occasions"),
    code("event_type"),
    date("date"),
    code("date_precision", nullable=True),
    text("date_text"),
    code("date_base", nullable=True),
    text("time"),
    text("object"),
    text("venue"),
    region(),
    division("adcode_now"),
    grounding(),
)


def event_ids(article: Article, acts: Sequence[Act]) -> tuple[str, ...]:
    """Get the id of each act of a document, in order."""
    return content_ids(
        "event",
        [
            (article.doc_id, act.event_type, act.object, *_source_span(article, act))
            for act in acts
        ],
    )


def build_events(
    article: Article,
    acts: Sequence[Act],
    ids: Sequence[str],
    regions: Sequence[Region | None],
    occasion_ids: Sequence[str],
) -> list[dict]:
    """Get the rows of one document; every sequence has one item per act."""
    return [
        {
            "event_id": event_id,
            "occasion_id": occasion_id,
            "event_type": act.event_type,
            **_dated(act),
            "object": act.object,
            "venue": act.venue,
            **_placed(place),
            "rule": act.rule,
            **ground(article, act.start, act.end),
        }
        for act, event_id, place, occasion_id in zip(
            acts, ids, regions, occasion_ids, strict=True
        )
    ]


def _source_span(article: Article, act: Act) -> tuple[int, int]:
    found = article.text.grounded(act.start, act.end)
    return found.start, found.end


def _dated(act: Act) -> dict:
    if act.date is None:
        return dict.fromkeys(
            ("date", "date_precision", "date_text", "date_base", "time")
        )
    return {
        "date": act.date.value,
        "date_precision": act.date.precision,
        "date_text": act.date.text,
        "date_base": act.date.base,
        "time": act.date.time,
    }


def _placed(place: Region | None) -> dict:
    columns = ("province", "city", "county", "adcode")
    if place is None:
        return dict.fromkeys((*columns, "adcode_now"))
    return {column: getattr(place, column) for column in columns} | {
        "adcode_now": region_now(place).adcode
    }
