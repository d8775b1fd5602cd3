"""Counting what was found, missed and made up, one measure at a time."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Error(NamedTuple):
    """One thing that was missed or made up."""

    doc_id: str
    kind: str  # missed, made up
    what: object


@dataclass
class Tally:
    """Found, made-up and missed things of one measure, with the errors by name."""

    found: int = 0
    made_up: int = 0
    missed: int = 0
    errors: list[Error] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Get the share of what was read that is right, in per cent."""
        return round(100 * self._shares()[0], 1)

    @property
    def recall(self) -> float:
        """Get the share of what is there that was read, in per cent."""
        return round(100 * self._shares()[1], 1)

    @property
    def f1(self) -> float:
        """Get the harmonic mean of precision and recall, in per cent."""
        precision, recall = self._shares()
        both = precision + recall
        return round(100 * (2 * precision * recall / both), 1) if both else 0.0

    def _shares(self) -> tuple[float, float]:
        read, there = self.found + self.made_up, self.found + self.missed
        return (
            self.found / read if read else 0.0,
            self.found / there if there else 0.0,
        )

    def hit(self, number: int = 1) -> None:
        """Count things that are right."""
        self.found += number

    def miss(self, doc_id: str, what: object) -> None:
        """Count one thing that is there and was not read."""
        self.missed += 1
        self.errors.append(Error(doc_id, "missed", what))

    def extra(self, doc_id: str, what: object) -> None:
        """Count one thing that was read and is not there."""
        self.made_up += 1
        self.errors.append(Error(doc_id, "made up", what))


Rows = Sequence[Mapping[str, str]]
Tallies = Mapping[str, Tally]


def compare_sets(
    tally: Tally, doc_id: str, gold: Set, read: Set, optional: Set = frozenset()
) -> None:
    """Count two sets against each other; optional members are nobody's fault."""
    for item in sorted(gold - read - optional):
        tally.miss(doc_id, item)
    for item in sorted(read - gold - optional):
        tally.extra(doc_id, item)
    tally.hit(len(gold & read))


def pair(
    tally: Tally,
    doc_id: str,
    gold: Sequence[dict],
    read: Iterable[Any],
    same: Callable[[dict, Any], bool],
    named: Callable[[dict], Any],
) -> None:
    """Pair annotations with rows one to one, those asked for before optional ones."""
    left = list(read)
    optional = [item for item in gold if item.get("optional")]
    for item in [item for item in gold if not item.get("optional")]:
        match = next((row for row in left if same(item, row)), None)
        if match is None:
            tally.miss(doc_id, named(item))
        else:
            left.remove(match)
            tally.hit()
    for row in left:
        if not any(same(item, row) for item in optional):
            tally.extra(doc_id, row)
