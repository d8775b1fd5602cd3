"""From places that tell acts to acts: one for each thing, however often it is told."""

import re
from dataclasses import dataclass, replace

from analysis import lexicon
from analysis.finding.acts.objects import is_thing
from analysis.finding.acts.reading import Candidate

_NOISE = re.compile(
    r"[^\w]|_|的|与|和|仪式|活动|首批|新任|全市|各|正式|\d+[个家]|我[省市县区]|[我该本][院校]"
)
_SHOWN = re.compile("查房|手术|示教")
_ROUND = re.compile("查房")
# What members of a body receive is another plaque than the body's own.
_OF_MEMBERS = re.compile("(?:成员|理事|会员)(?:单位|医院)$")
# 战略合作协议 and 框架协议 say of one paper no more than that two agree.
_PLAIN_PAPER = re.compile("(?:战略|友好|合作|协作|框架|意向|双方)+(?:协议书?|备忘录)")
_SIGNED = ("signing", "unveiling")
# Types of which a day holds one act, whatever its parts are called.
_ONCE_A_DAY = ("free_clinic", "expert_dispatch")


@dataclass(frozen=True, slots=True)
class Told:
    """An act with every candidate that tells it, and its day."""

    best: Candidate
    day: str | None
    places: tuple[Candidate, ...]


def merge(candidates: list[tuple[Candidate, str | None]]) -> list[Told]:
    """Get the acts that the candidates tell, in the order of their first place.

    Named things of one type and day are one act when their names are one thing's;
    mentions without a name of their own join the named acts, and make an act only
    where there is none.
    """
    acts: list[Told] = []
    ranked = sorted(enumerate(candidates), key=lambda pair: (-pair[1][0].rank, pair[0]))
    for _, (candidate, day) in ranked:
        index = _home(acts, candidate, day)
        if index is None:
            acts.append(Told(candidate, day, (candidate,)))
        else:
            acts[index] = _joined(acts[index], candidate, day)
    return sorted(acts, key=lambda act: min(place.at for place in act.places))


def enriched(acts: list[Told], leaning: list[Candidate]) -> list[Told]:
    """Get the acts, those not named at their verb with the name a mention gives.

    A mention that leans on an act (在托管协议上签字之后) makes none of its own.
    """
    named = {c.event_type: c for c in reversed(leaning) if c.rank == 3}
    return [
        replace(act, best=replace(act.best, object=named[act.best.event_type].object))
        if act.best.event_type in named and act.best.rank < 3
        else act
        for act in acts
    ]


def same_thing(left: str, right: str) -> bool:
    """Tell whether two names may be one thing's: one holds or shortens the other.

    Examples
    --------
    >>> same_thing("医联体协议", "医联体合作协议")
    True
    >>> same_thing("云阳县肿瘤医院", "云阳县肿瘤防治办公室")
    False
    """
    short, long = sorted((_core(left), _core(right)), key=len)
    if not short or short in long:
        return True
    rest = iter(long)
    return short[-2:] == long[-2:] and all(char in rest for char in short)


def _core(name: str) -> str:
    return _NOISE.sub("", name)


def _home(acts: list[Told], candidate: Candidate, day: str | None) -> int | None:
    """Get the act that the candidate tells again, if any."""
    near = [
        index
        for index, act in enumerate(acts)
        if act.best.event_type == candidate.event_type
        and (act.day == day or day is None or act.day is None or candidate.rank == 0)
    ]
    near = [index for index in near if not _are_apart(acts[index].best, candidate)]
    near.sort(key=lambda index: _order(acts[index], day))
    for index in near:
        if _tells(acts[index], candidate):
            return index
    if near and candidate.rank < max(2, acts[near[0]].best.rank):
        return near[0]
    return None


def _order(act: Told, day: str | None) -> tuple[bool, int, int]:
    """Get where an act stands among those that a mention may tell again."""
    return act.day != day, -act.best.rank, min(place.at for place in act.places)


def _are_apart(best: Candidate, candidate: Candidate) -> bool:
    """Tell whether two cannot be one act: signed before noon, signed after it."""
    if best.event_type in _SIGNED and best.half and candidate.half:
        return best.half != candidate.half
    return _of_other_kind(best, candidate)


def _of_other_kind(best: Candidate, candidate: Candidate) -> bool:
    """Tell whether two are a round, an operation shown, a lecture: not of one kind."""
    if candidate.event_type != "training" or not candidate.object or not best.object:
        return False
    left, right = (
        (bool(_SHOWN.search(each.object)), bool(_ROUND.search(each.object)))
        for each in (best, candidate)
    )
    return left != right


def _tells(act: Told, candidate: Candidate) -> bool:
    best = act.best
    if best.event_type in _ONCE_A_DAY:
        return True
    if candidate.object is None or best.object is None:
        return not (candidate.partner and candidate.rank == 3)
    if any(
        place.line == candidate.line and place.start == candidate.start
        for place in act.places
    ):
        return best.object == candidate.object
    if _of_members(best, candidate):
        return False
    if not same_thing(best.object, candidate.object) and not _are_plain(act, candidate):
        return False
    return not _of_other_sides(best, candidate)


def _are_plain(act: Told, candidate: Candidate) -> bool:
    """Tell whether two lines call one paper by names that any agreement may bear."""
    apart = all(place.line != candidate.line for place in act.places)
    names = (act.best.object, candidate.object)
    return apart and all(_PLAIN_PAPER.fullmatch(name) for name in names)


def _of_members(best: Candidate, candidate: Candidate) -> bool:
    """Tell whether one plaque is a body's own and the other that of its members.

    Who names the ceremony may say 联盟揭牌仪式 of the members' plaques.
    """
    if "unveiling.ceremony" in (best.rule, candidate.rule):
        return False
    names = (best.object, candidate.object)
    of_members = [_OF_MEMBERS.search(name) is not None for name in names]
    return any(of_members) and any(
        is_thing(name) and not mark
        for name, mark in zip(names, of_members, strict=True)
    )


def _of_other_sides(best: Candidate, candidate: Candidate) -> bool:
    """Tell whether two places name different sides of agreements of one name."""
    if not best.partner or not candidate.partner or best.object != candidate.object:
        return False
    left, right = best.partner.split("|"), candidate.partner.split("|")
    return not all(any(same_thing(a, b) for b in right) for a in left)


def _joined(act: Told, candidate: Candidate, day: str | None) -> Told:
    """Get the act with one place more; the fuller of two equal names is kept."""
    best = act.best
    if candidate.object and (best.object is None or _is_fuller(candidate, best)):
        best = replace(best, object=candidate.object)
    best = replace(
        best,
        partner=best.partner or candidate.partner,
        half=best.half or candidate.half,
    )
    return Told(best, act.day or day, (*act.places, candidate))


def _is_fuller(candidate: Candidate, best: Candidate) -> bool:
    if len(candidate.object) <= len(best.object):
        return False
    # A bare 附属医院 at the verb is called by the name its ceremony gives in full.
    if candidate.rank == 2 and best.object in lexicon.words("founded_things"):
        return is_thing(candidate.object) and same_thing(candidate.object, best.object)
    return candidate.rank >= best.rank and best.object in candidate.object
