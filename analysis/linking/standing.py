"""All organisations that the rows of a document name, also those named in passing."""

from collections.abc import Iterable, Sequence

from analysis.finding.organizations.suffixes import type_of_name
from analysis.records import Organization, Person, Role, Tie


def all_organizations(
    standing: Sequence[Organization],
    people: Iterable[Person],
    roles: Iterable[Role],
    ties: Iterable[Tie],
) -> tuple[Organization, ...]:
    """Get the standing organisations and those that only another row names.

    The employer of 公主岭市副市长 is 公主岭市人民政府, which the page need not spell
    out; it is an organisation all the same, named where the person is.
    """
    named = [
        *((person.organization, person) for person in people),
        *((role.organization, role) for role in roles),
        *((name, tie) for tie in ties for name in (tie.lead, tie.member)),
    ]
    found = {organization.name: organization for organization in standing}
    for name, row in named:
        if name and name not in found:
            org_type = type_of_name(name) or "other"
            found[name] = Organization(
                name, (), org_type, None, row.start, row.end, row.rule
            )
    return tuple(found.values())
