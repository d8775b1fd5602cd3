"""Known hospitals and institutions by their names and usual short names."""

from analysis.places import KnownOrganization, known_names


def organization(name: str) -> KnownOrganization | None:
    """Get the known organisation of a full or short name."""
    return known_names().get(name)


def standing(name: str) -> str | None:
    """Get the full standing name of a known organisation.

    Examples
    --------
    >>> standing("山大二院")
    '山东大学第二医院'
    """
    found = organization(name)
    return found.name if found else None


def same(left: str, right: str) -> bool:
    """Tell whether both are names of one known organisation."""
    return standing(left) is not None and standing(left) == standing(right)
