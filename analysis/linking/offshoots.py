"""Where a branch is that is named after a hospital of the page: 县人民医院东院."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.records import Organization, Region

_OFFSHOOT = re.compile(r"[^、,。]{0,8}(?:分院|院区|分部|门诊部|[东西南北新老]院)")
_SHORTEST = len("县医院")


def by_head(
    organizations: Sequence[Organization], found: Mapping[str, Region]
) -> dict[str, Region]:
    """Get the regions of branches without a place, where their head's is known."""
    placed: dict[str, Region] = {}
    for organization in organizations:
        if organization.name in found:
            continue
        homes = {
            home.adcode: home
            for head in organizations
            if (home := found.get(head.name)) is not None
            for name in (head.name, *head.aliases)
            if len(name) >= _SHORTEST
            and organization.name.startswith(name)
            and _OFFSHOOT.fullmatch(organization.name, len(name))
        }
        if len(homes) == 1:
            ((_, home),) = homes.items()
            placed[organization.name] = replace(home, basis="document")
    return placed
