"""Figures worth printing, each under the sentence it says; all take ``lang``.

In a notebook: ``from analysis import charts``, then ``charts.draw_acts(tables)`` and,
for the same in words, ``charts.answer(tables, "acts")``.
"""

from analysis.charts.answering import answer
from analysis.charts.arcs import draw_arcs, draw_province_arcs
from analysis.charts.gallery import FIGURES, export_figures
from analysis.charts.lanes import draw_lanes
from analysis.charts.maps import draw_map, draw_province
from analysis.charts.network import draw_network
from analysis.charts.participants import draw_organizations, draw_roles
from analysis.charts.phrases import draw_phrases
from analysis.charts.quality import draw_damage, draw_problems, draw_sections
from analysis.charts.scores import draw_scores, draw_scores_by_document
from analysis.charts.shares import draw_shares_by_province, draw_shares_by_tie
from analysis.charts.spread import draw_distances
from analysis.charts.style import save_figure
from analysis.charts.terms import (
    draw_terms,
    draw_terms_by_province,
    draw_terms_by_tie,
    draw_terms_together,
)
from analysis.charts.timeline import draw_acts, draw_ties
from analysis.charts.tour import draw_tables

__all__ = [
    "FIGURES",
    "answer",
    "draw_acts",
    "draw_arcs",
    "draw_damage",
    "draw_distances",
    "draw_lanes",
    "draw_map",
    "draw_network",
    "draw_organizations",
    "draw_phrases",
    "draw_problems",
    "draw_province",
    "draw_province_arcs",
    "draw_roles",
    "draw_scores",
    "draw_scores_by_document",
    "draw_sections",
    "draw_shares_by_province",
    "draw_shares_by_tie",
    "draw_tables",
    "draw_terms",
    "draw_terms_by_province",
    "draw_terms_by_tie",
    "draw_terms_together",
    "draw_ties",
    "export_figures",
    "save_figure",
]
