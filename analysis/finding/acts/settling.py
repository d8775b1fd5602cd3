"""Which acts stand beside each other.

No launch of what a plaque founds, no meeting that is a ceremony.
"""

from analysis.finding.acts.merging import Told, same_thing

_FOUNDING = ("signing", "unveiling")
_CEREMONIAL = ("signing", "unveiling", "launch", "expert_dispatch", "appointment")


def settled(acts: list[Told]) -> list[Told]:
    """Get the acts without meetings that are ceremonies and launches told twice.

    A launch gives way to the plaque or signature that founds the thing. A meeting
    stays beside a ceremony of its day only under a name of its own; a visit or a talk
    counts only where the article tells nothing else, as does a launch of nothing named.
    """
    founding = [act for act in acts if act.best.event_type in _FOUNDING]
    ceremonial = {act.day for act in acts if act.best.event_type in _CEREMONIAL}
    kept = []
    for act in acts:
        kind = act.best.event_type
        if kind == "launch" and act.best.object is None and len(acts) > 1:
            continue
        if kind == "launch" and _is_founded(act, founding):
            continue
        if kind == "meeting" and act.day in ceremonial and not _is_named(act):
            continue
        if kind == "meeting" and act.best.rank == 1 and len(acts) > 1:
            continue
        kept.append(act)
    return kept


def _is_founded(launch: Told, founding: list[Told]) -> bool:
    """Tell whether a plaque or a signature founds what was launched."""
    if not founding:
        return False
    name, words = launch.best.object, launch.best.words or ""
    if launch.best.rule != "launch.ceremony" or not name or "成立" in words:
        return True
    return any(same_thing(act.best.object or "", name) for act in founding)


def _is_named(meeting: Told) -> bool:
    """Tell whether a meeting has a name of its own (more than 工作座谈会)."""
    best = meeting.best
    return best.rank == 3 or (best.rank == 2 and len(best.object or "") > 6)
