"""Administrative divisions, known hospitals and the places that names tell."""

from analysis.places.days import adcode_now, region_now, region_on
from analysis.places.gazetteer import KnownOrganization, known_names, known_spans
from analysis.places.mentions import PlaceMention, find_places, find_zones
from analysis.places.names import short_forms
from analysis.places.naming import is_national, locate_name, owner_of_far_branch

__all__ = [
    "KnownOrganization",
    "PlaceMention",
    "adcode_now",
    "find_places",
    "find_zones",
    "is_national",
    "known_names",
    "known_spans",
    "locate_name",
    "owner_of_far_branch",
    "region_now",
    "region_on",
    "short_forms",
]
