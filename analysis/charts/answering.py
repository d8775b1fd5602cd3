"""Questions and their answers in words, computed from the tables."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from analysis.charts.arcs import describe_arcs
from analysis.charts.lanes import describe_lanes
from analysis.charts.maps import describe_map, describe_province
from analysis.charts.network import describe_network
from analysis.charts.participants import describe_organizations, describe_roles
from analysis.charts.phrases import describe_phrases
from analysis.charts.quality import (
    describe_damage,
    describe_problems,
    describe_sections,
)
from analysis.charts.spread import MEASURES, describe_distances
from analysis.charts.terms import (
    describe_terms,
    describe_terms_by_province,
    describe_terms_by_tie,
    describe_terms_together,
)
from analysis.charts.timeline import describe_acts, describe_ties
from analysis.charts.tour import describe_tables
from analysis.charts.wording import Finding
from analysis.tables.frames import Tables

QUESTIONS: Mapping[str, tuple[Callable[..., Finding], ...]] = MappingProxyType(
    {
        "tour": (describe_tables,),
        "timeline": (describe_acts, describe_ties, describe_lanes),
        "spread": (
            *(partial(describe_map, measure=measure) for measure in MEASURES),
            describe_province,
            describe_arcs,
            describe_distances,
        ),
        "terms": (
            describe_terms,
            describe_terms_by_tie,
            describe_terms_by_province,
            describe_terms_together,
            describe_phrases,
        ),
        "participants": (describe_roles, describe_organizations, describe_network),
        "quality": (describe_damage, describe_sections, describe_problems),
    }
)


def answer(tables: Tables, question: str, lang: str = "zh") -> str:
    """Get the answer to a question, one finding per line with what it leaves out.

    Parameters
    ----------
    question : str
        ``tour``, ``timeline``, ``spread``, ``terms``, ``participants``, ``quality``.
    """
    findings = (describe(tables, lang=lang) for describe in QUESTIONS[question])
    return "\n".join(
        f"{number}. {finding.title}\n   ({finding.note})"
        for number, finding in enumerate(findings, start=1)
    )
