"""The tables: each module declares one and builds its rows for one document."""

from collections.abc import Mapping
from types import MappingProxyType

import pandera.pandas as pa

from analysis.tables.alliances import ALLIANCES
from analysis.tables.cooperation_terms import COOPERATION_TERMS
from analysis.tables.documents import DOCUMENTS
from analysis.tables.events import EVENTS
from analysis.tables.occasions import OCCASIONS
from analysis.tables.organization_names import ORGANIZATION_NAMES
from analysis.tables.organizations import ORGANIZATIONS
from analysis.tables.participants import PARTICIPANTS
from analysis.tables.problems import PROBLEMS
from analysis.tables.quantities import QUANTITIES
from analysis.tables.sections import SECTIONS

SCHEMAS: Mapping[str, pa.DataFrameSchema] = MappingProxyType(
    {
        schema.name: schema
        for schema in (
            DOCUMENTS,
            EVENTS,
            PARTICIPANTS,
            ALLIANCES,
            COOPERATION_TERMS,
            ORGANIZATIONS,
            ORGANIZATION_NAMES,
            OCCASIONS,
            QUANTITIES,
            SECTIONS,
            PROBLEMS,
        )
    }
)
