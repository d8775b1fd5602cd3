"""Find the people a page names, with all their titles and their employer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from analysis.finding.organizations import publisher
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.organizations.resolving import HOSPITAL_TYPES, OFFICES
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.people.default_employer import default_employer, is_guest
