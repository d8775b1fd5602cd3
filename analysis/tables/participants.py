"""The table participants: one row per event, participant and role."""

from collections.abc import Mapping, Sequence

from analysis.records import Article, Person, Role
from analysis.tables.declaring import code, declare, grounding, refers, text
from analysis.tables.grounding import ground
from analysis.tables.identifying import content_id

PARTICIPANTS = declare(
    "participants",
    refers("event_id", to="events", nullable=True),
    refers("doc_id", to="documents"),
    code("kind"),
    text("name", nullable=False),
    text("organization"),
    refers("organization_id", to="organizations", nullable=True),
    text("title"),
    code("role"),
    text("person_key"),
    grounding(),
    unique=("doc_id", "event_id", "kind", "name", "role"),
)


def build_participants(
    article: Article,
    roles: Sequence[Role],
    people: Sequence[Person],
    event_ids: Sequence[str],
    organization_ids: Mapping[str, str],
) -> list[dict]:
    """Get the rows of one document; a role told twice is one row, the first.

    Who is named on a page without any event has a row without ``event_id``.
    """
    known = {person.name: person for person in people}
    rows: dict[tuple, dict] = {}
    for role in roles:
        person = known.get(role.name) if role.name else None
        organization = person.organization if person else role.organization
        row = {
            "event_id": None if role.act is None else event_ids[role.act],
            "kind": "person" if role.name else "organization",
            "name": role.name or role.organization,
            "organization": organization,
            "organization_id": organization_ids.get(organization),
            "title": "、".join(person.titles) or None if person else None,
            "role": role.role,
            "person_key": _person_key(role.name, organization_ids.get(organization)),
            "rule": role.rule,
            **ground(article, role.start, role.end),
        }
        rows.setdefault((row["event_id"], row["kind"], row["name"], role.role), row)
    return list(rows.values())


def _person_key(name: str | None, organization_id: str | None) -> str | None:
    """Get what is the same on two pages where name and organisation agree.

    People stay one per page: two of one name in one house cannot be told apart.
    Without an organisation nothing says that the same person is meant.
    """
    if name is None or organization_id is None:
        return None
    return content_id("person", name, organization_id)
