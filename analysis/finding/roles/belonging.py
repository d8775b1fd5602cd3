"""Which act of the page a role belongs to."""

import re
from collections.abc import Sequence

from analysis.records import Act, PersonMention, Role

# Which kind of act a role belongs to; other roles go to the first act.
ACTS_OF_ROLE = {
    "signatory": ("signing",),
    "unveiler": ("unveiling", "launch"),
    "expert": ("free_clinic", "training", "expert_dispatch"),
    "appointee": ("appointment",),
}


def role_at(
    acts: Sequence[Act],
    person: PersonMention,
    role: str,
    match: re.Match,
    rule: str = "verb",
) -> Role:
    """Make the role that ``match`` tells of a person, in the act it belongs to."""
    start, end = min(person.start, match.start()), max(person.end, match.end())
    act = act_of(acts, role, match.start())
    return Role(act, person.name, None, role, start, end, f"{role}_{rule}")


def ceremony(acts: Sequence[Act]) -> int | None:
    """Get the first act that is no lesson, clinic or talk around the ceremony."""
    around = ("training", "free_clinic", "meeting")
    central = [i for i, act in enumerate(acts) if act.event_type not in around]
    return next(iter(central), 0 if acts else None)


def act_of(acts: Sequence[Act], role: str, position: int) -> int | None:
    """Get the act a role belongs to: the one told here or the nearest of its kind.

    Hosts, speakers and guests belong to the ceremony, its first act.
    """
    if not acts:
        return None
    kinds = ACTS_OF_ROLE.get(role)
    fitting = [i for i, act in enumerate(acts) if kinds and act.event_type in kinds]
    if not fitting:
        return ceremony(acts)

    def distance(index: int) -> tuple[int, int]:
        spans = acts[index].told or ((acts[index].start, acts[index].end),)
        away = min(
            0
            if start <= position < end
            else min(abs(start - position), abs(end - position))
            for start, end in spans
        )
        return away, index

    return min(fitting, key=distance)
