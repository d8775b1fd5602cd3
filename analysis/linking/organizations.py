"""One row and one id per organisation, whatever number of documents name it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from analysis.finding.organizations import known
from analysis.records import Organization, Region
from analysis.tables.identifying import content_id

PLACED = ("province", "city", "county", "adcode", "lon", "lat", "region_basis")


def organization_ids(
    organizations: Sequence[Organization], regions: Mapping[str, Region]
) -> dict[str, str]:
    """Get name to id for the organisations of one document.

    The id depends on the full name alone (that of the gazetteer, which knows second
    names of one hospital), and on the region where only the document knows it: two
    市中心医院 of different cities are two, and no document's ids change with the
    documents built beside it.
    """
    return {
        organization.name: content_id(
            "org",
            known.standing(organization.name) or organization.name,
            *_document_region(regions.get(organization.name)),
        )
        for organization in organizations
    }


def link_organizations(rows: Iterable[Mapping]) -> list[dict]:
    """Get one row per organisation from the rows of all documents.

    Aliases are joined in the order of documents. Of regions the one known to the
    lowest level stands; of kinds and levels the one most documents give.
    """
    groups: dict[str, list[Mapping]] = {}
    for row in sorted(rows, key=lambda row: (row["doc_id"], row["start"])):
        groups.setdefault(row["organization_id"], []).append(row)
    linked = [_linked(group) for group in groups.values()]
    return sorted(linked, key=lambda row: (row["name"], row["organization_id"]))


def _linked(group: Sequence[Mapping]) -> dict:
    name = known.standing(group[0]["name"]) or group[0]["name"]
    aliases = dict.fromkeys(
        chain.from_iterable((row["name"], *row["aliases"]) for row in group)
    )
    aliases.pop(name, None)
    placed = max(group, key=lambda row: sum(row[c] is not None for c in PLACED[:4]))
    return {
        "organization_id": group[0]["organization_id"],
        "name": name,
        "aliases": "、".join(aliases) or None,
        "org_type": _most_given(row["org_type"] for row in group),
        "level": _most_given(row["level"] for row in group),
        **{column: placed[column] for column in PLACED},
        "n_documents": len({row["doc_id"] for row in group}),
    }


def _most_given(values: Iterable[str | None]) -> str | None:
    """Get the value given most often, the first in the alphabet among equals."""
    given = sorted(value for value in values if value is not None)
    return max(given, key=given.count, default=None)


def _document_region(place: Region | None) -> tuple[str | None, ...]:
    if place is None or place.basis != "document":
        return ()
    return place.province, place.city
