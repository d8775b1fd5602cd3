"""Answers in words, computed from the tables: what each figure says, with its n."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

import pandas as pd

from analysis.charts.arcs import describe_arcs, describe_province_arcs
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
from analysis.charts.scores import describe_scores, describe_scores_by_document
from analysis.charts.shares import (
    describe_shares_by_province,
    describe_shares_by_tie,
)
from analysis.charts.spread import describe_distances
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

# By the names of ``gallery.FIGURES``, and the two that scores fill.
FINDINGS: Mapping[str, Callable[..., Finding]] = MappingProxyType(
    {
        "tables": describe_tables,
        "acts": describe_acts,
        "ties": describe_ties,
        "lanes": describe_lanes,
        "map_events": partial(describe_map, measure="events"),
        "map_leads": partial(describe_map, measure="leads"),
        "map_members": partial(describe_map, measure="members"),
        "province_cities": partial(describe_province, level="city"),
        "province_counties": partial(describe_province, level="county"),
        "arcs": describe_arcs,
        "province_arcs": describe_province_arcs,
        "distances": describe_distances,
        "terms": describe_terms,
        "terms_by_tie": describe_terms_by_tie,
        "shares_by_tie": describe_shares_by_tie,
        "terms_by_province": describe_terms_by_province,
        "shares_by_province": describe_shares_by_province,
        "terms_together": describe_terms_together,
        "phrases": describe_phrases,
        "roles": describe_roles,
        "organizations": describe_organizations,
        "network": describe_network,
        "damage": describe_damage,
        "sections": describe_sections,
        "problems": describe_problems,
        "scores": describe_scores,
        "scores_by_document": describe_scores_by_document,
    }
)


def answer(
    tables: Tables | pd.DataFrame,
    figure: str,
    langs: Sequence[str] = ("zh", "en"),
    **options: str,
) -> str:
    """Get what a figure says, with n and what it leaves out, in each language.

    Parameters
    ----------
    tables : Tables
        For ``scores`` and ``scores_by_document`` the scores instead.
    figure : str
        The name of a figure, as in ``FIGURES``.
    options : str
        What the figure was drawn with: ``province``, ``grain``, ``measure``.
    """
    findings = (FINDINGS[figure](tables, lang=lang, **options) for lang in langs)
    return "\n".join(f"{finding.title}\n({finding.note})" for finding in findings)
