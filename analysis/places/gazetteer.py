"""Known hospitals and institutions, whose names need not say where they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import ahocorasick

from analysis import lexicon
from analysis.places.divisions import current
from analysis.places.spellings import spellings_of
from analysis.records import Region

FILES = ("known_hospitals", "known_institutions")


@dataclass(frozen=True, slots=True)
class KnownOrganization:
    """An organisation under its full standing name, with the place it is known at."""

    name: str
    aliases: tuple[str, ...]
    org_type: str
    level: str | None
    region: Region | None  # None for a body of the whole country


@cache
def known_organizations() -> tuple[KnownOrganization, ...]:
    """Get all organisations of the gazetteer."""
    return tuple(_known(row) for name in FILES for row in lexicon.rows(name))


@cache
def known_names() -> Mapping[str, KnownOrganization]:
    """Get the known organisations by full name, by alias and by further spellings.

    Examples
    --------
    >>> known_names()["华西医院"].name
    '四川大学华西医院'
    >>> known_names()["昆明医学院附属第一医院"].name
    '昆明医科大学第一附属医院'
    """
    found = {
        name: organization
        for organization in known_organizations()
        for name in (organization.name, *organization.aliases)
    }
    spelled: dict[str, set[str]] = {}
    for organization in known_organizations():
        for name in spellings_of(organization.name, organization.aliases):
            spelled.setdefault(name, set()).add(organization.name)
    meant = {name: min(names) for name, names in spelled.items() if len(names) == 1}
    return MappingProxyType({name: found[meant[name]] for name in meant} | found)


def known_spans(text: str) -> list[tuple[int, int, KnownOrganization]]:
    """Find the known organisations in ``text`` by name or alias, longest first.

    Examples
    --------
    >>> known_spans("与华西医院签约")[0][:2]
    (1, 5)
    """
    return [
        (last + 1 - len(name), last + 1, known_names()[name])
        for last, name in _automaton().iter_long(text)
    ]


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for name in known_names():
        automaton.add_word(name, name)
    automaton.make_automaton()
    return automaton


def _known(row: lexicon.Row) -> KnownOrganization:
    """Make the organisation of a row."""
    aliases = tuple(alias for alias in row["aliases"].split("、") if alias)
    return KnownOrganization(
        row["name"], aliases, row["org_type"], row["level"] or None, _region(row)
    )


def _region(row: lexicon.Row) -> Region | None:
    """Get the region of a row under today's names."""
    if not row["adcode"]:
        return None
    return current()[row["adcode"]].region
