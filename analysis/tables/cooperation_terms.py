"""The table cooperation_terms: one row per thing agreed, promised or asked for."""

from collections.abc import Sequence

from analysis.records import Act, Article, Term
from analysis.tables.declaring import code, declare, grounding, key, refers, text
from analysis.tables.grounding import ground
from analysis.tables.identifying import content_ids

COOPERATION_TERMS = declare(
    "cooperation_terms",
    key("term_id"),
    refers("doc_id", to="documents"),
    refers("event_id", to="events", nullable=True),
    code("category"),
    text("term", nullable=False),
    code("status"),
    text("provider"),
    text("receiver"),
    grounding(),
)

# Acts that found a tie, so that what is agreed hangs on them first.
_FOUNDING = ("signing", "unveiling", "launch")


def build_cooperation_terms(
    article: Article,
    terms: Sequence[Term],
    acts: Sequence[Act],
    event_ids: Sequence[str],
) -> list[dict]:
    """Get the rows of one document.

    A term belongs to the founding act told last before it, else to the document's
    first founding act, else to its first act.
    """
    rows = []
    for term in terms:
        act = _act_of(term, acts)
        rows.append(
            {
                "event_id": None if act is None else event_ids[act],
                "category": term.category,
                "term": term.term,
                "status": term.status,
                "provider": term.provider,
                "receiver": term.receiver,
                "rule": term.rule,
                **ground(article, term.start, term.end),
            }
        )
    ids = content_ids(
        "term",
        [(r["doc_id"], r["category"], r["term"], r["start"], r["end"]) for r in rows],
    )
    return [{"term_id": i, **row} for i, row in zip(ids, rows, strict=True)]


def _act_of(term: Term, acts: Sequence[Act]) -> int | None:
    founding = [n for n, act in enumerate(acts) if act.event_type in _FOUNDING]
    candidates = founding or list(range(len(acts)))
    before = [n for n in candidates if acts[n].start <= term.start]
    if before:
        return max(before, key=lambda n: acts[n].start)
    return candidates[0] if candidates else None
