"""The table organizations: one row per organisation over all documents."""

from collections.abc import Mapping, Sequence

from analysis.records import Article, Organization, Region
from analysis.tables.declaring import (
    code,
    count,
    declare,
    key,
    number,
    region,
    text,
)

ORGANIZATIONS = declare(
    "organizations",
    key("organization_id"),
    text("name", nullable=False),
    text("aliases"),
    code("org_type"),
    text("level"),
    region(),
    number("lon"),
    number("lat"),
    code("region_basis", nullable=True),
    count("n_documents"),
)


def build_organizations(
    article: Article,
    organizations: Sequence[Organization],
    ids: Mapping[str, str],
    regions: Mapping[str, Region],
) -> list[dict]:
    """Get what one document says of its organisations, a row for each.

    ``aliases`` is still a tuple, and ``doc_id``, ``published``, ``sha256`` and
    ``start`` say where the organisation is first named, for
    ``linking.organizations`` to join the rows of all documents.
    """
    return [
        {
            "organization_id": ids[organization.name],
            "name": organization.name,
            "aliases": organization.aliases,
            "org_type": organization.org_type,
            "level": organization.level,
            **_placed(regions.get(organization.name)),
            "doc_id": article.doc_id,
            "published": article.published,
            "sha256": article.sha256,
            "start": organization.start,
        }
        for organization in organizations
    ]


def _placed(place: Region | None) -> dict:
    columns = ("province", "city", "county", "adcode", "lon", "lat")
    placed = {column: getattr(place, column, None) for column in columns}
    return placed | {"region_basis": getattr(place, "basis", None)}
