"""Which acts belong to one ceremony: each gets the id of its occasion.

The id is made of what identifies a ceremony in any paper: its day and the two sides
that it ties. Reports of one ceremony share it, whatever is built beside them. Where a
page tells no day or no tie, the ceremony is known by the page alone.
"""

from collections.abc import Mapping, Sequence

from analysis.records import Act, Article, Tie
from analysis.tables.identifying import content_id


def occasion_ids(
    article: Article,
    acts: Sequence[Act],
    ties: Sequence[Tie],
    organizations: Mapping[str, str],
) -> tuple[str, ...]:
    """Get the occasion id of each act of a document, in order.

    Parameters
    ----------
    article : Article
        The page.
    acts : sequence of Act
        Its acts; those of one ceremony share ``Act.occasion``.
    ties : sequence of Tie
        The ties it reports.
    organizations : mapping
        Name of an organisation to its id.
    """
    sides = {
        act.occasion: _sides(act.occasion, acts, ties, organizations) for act in acts
    }
    return tuple(
        content_id("occasion", *(sides[act.occasion] or (article.doc_id, act.occasion)))
        for act in acts
    )


def _sides(
    occasion: int,
    acts: Sequence[Act],
    ties: Sequence[Tie],
    organizations: Mapping[str, str],
) -> tuple[str, ...] | None:
    """Get day, lead and member; the lead alone where it ties several members."""
    days = {act.date.value for act in acts if act.occasion == occasion and act.date}
    days = {day for day in days if day and len(day) == len("2021-04-16")}
    here = [t for t in ties if t.act is not None and acts[t.act].occasion == occasion]
    leads = sorted({organizations[tie.lead] for tie in here})
    members = sorted({organizations[tie.member] for tie in here})
    if len(days) != 1 or not here or min(days).startswith("X"):
        return None
    return min(days), leads[0], members[0] if len(members) == 1 else "several"
