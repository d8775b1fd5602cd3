"""Which acts stand beside each other.

No launch of what a plaque founds, no meeting that is a ceremony.
"""

import re
from dataclasses import replace

from analysis import lexicon
from analysis.finding.acts.launches import is_campaign
from analysis.finding.acts.merging import Told, same_thing
from analysis.finding.acts.naming import tie_of
from analysis.finding.acts.objects import is_thing
from analysis.finding.acts.reading import Candidate

_SUMMARY = re.compile(r"(?P<whose>.{3,})的.{0,6}(?P<head>[^的]{2})")
# 甲医院对口帮扶我院启动仪式: the agreement signed there founds the tie.
_IS_TIE = re.compile(
    r"(?:帮扶|支援|托管|共建|结对)(?:我院|我[县市区州]|.{3,}[院县市区州])?$|(?:协作|合作)$"
)
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
    for act in _named_by_signatures(_named_by_launches(acts, founding)):
        kind = act.best.event_type
        if kind == "launch" and act.best.object is None and len(acts) > 1:
            continue
        if _sums_up(act, acts):
            continue
        if kind == "launch" and _is_founded(act, founding):
            continue
        if kind == "meeting" and act.day in ceremonial and not _is_named(act):
            continue
        if kind == "meeting" and act.best.rank == 1 and len(acts) > 1:
            continue
        kept.append(act)
    return kept


def _sums_up(act: Told, acts: list[Told]) -> bool:
    """Tell whether a name stands for all of several that are named one by one.

    甲县总医院的医共体分院 are 甲县总医院乙分院 and 甲县总医院丙分院.
    """
    told = _SUMMARY.fullmatch(act.best.object or "")
    if told is None:
        return False
    alike = [
        name
        for other in acts
        if other is not act and other.best.event_type == act.best.event_type
        if (name := other.best.object)
        and name.startswith(told["whose"])
        and name.endswith(told["head"])
    ]
    return len(alike) > 1


def _named_by_launches(acts: list[Told], founding: list[Told]) -> list[Told]:
    """Get the acts, nameless signatures and plaques named after what they founded.

    六位院长在协议上签字,医院联盟就此成立: what is signed is the alliance.
    """
    launches = [
        act.best
        for act in acts
        if act.best.event_type == "launch" and act.best.object
        if _founds(act.best) and not is_campaign(act.best.object)
    ]
    names = {launch.object for launch in launches}
    name = names.pop() if len(names) == 1 else None
    if any(launch.rule == "launch.ceremony" for launch in launches):
        # What is signed at a 成立大会 is a paper, what is hung is the body's plaque.
        founding = [act for act in founding if act.best.event_type == "unveiling"]
    if name is None or not all(
        _is_short_for(act.best.object, name) for act in founding
    ):
        return acts
    return [
        replace(act, best=replace(act.best, object=name)) if act in founding else act
        for act in acts
    ]


def _founds(launch: Candidate) -> bool:
    """Tell whether a launch is of a body: what a 启动仪式 starts may be a project."""
    if launch.rule != "launch.ceremony":
        return True
    return "成立" in (launch.words or "") and is_thing(launch.object or "")


def _is_short_for(told: str | None, name: str) -> bool:
    """Tell whether an act names nothing, or but the kind of thing (为工作室揭牌)."""
    kinds = lexicon.words("founded_things")
    return told is None or (told in kinds and name.endswith(told))


def _named_by_signatures(acts: list[Told]) -> list[Told]:
    """Get the acts, a plaque without a name named after the one tie that was signed."""
    signed = [act.best.object for act in acts if act.best.event_type == "signing"]
    plaques = [act for act in acts if act.best.event_type == "unveiling"]
    tie = tie_of(signed[0] or "") if len(signed) == 1 else None
    if tie is None or len(plaques) != 1 or plaques[0].best.object:
        return acts
    named = replace(plaques[0], best=replace(plaques[0].best, object=tie))
    return [named if act is plaques[0] else act for act in acts]


def _is_founded(launch: Told, founding: list[Told]) -> bool:
    """Tell whether a plaque or a signature founds what was launched."""
    if not founding:
        return False
    name, words = launch.best.object, launch.best.words or ""
    if name and is_campaign(name):
        objects = [act.best.object for act in founding if act.best.object]
        return any(same_thing(each, name) for each in objects)
    if launch.best.rule != "launch.ceremony" or not name or "成立" in words:
        return True
    if _IS_TIE.search(name):
        return any(act.best.event_type == "signing" for act in founding)
    return any(same_thing(act.best.object or "", name) for act in founding)


def _is_named(meeting: Told) -> bool:
    """Tell whether a meeting has a name of its own (more than 工作座谈会)."""
    best = meeting.best
    return best.rank == 3 or (best.rank == 2 and len(best.object or "") > 6)
