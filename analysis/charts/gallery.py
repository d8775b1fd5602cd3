"""Every figure that tables alone can fill, by the name its file gets."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

from matplotlib.figure import Figure

from analysis.charts.arcs import draw_arcs, draw_province_arcs
from analysis.charts.lanes import draw_lanes
from analysis.charts.maps import draw_map, draw_province
from analysis.charts.network import draw_network
from analysis.charts.participants import draw_organizations, draw_roles
from analysis.charts.phrases import draw_phrases
from analysis.charts.quality import draw_damage, draw_problems, draw_sections
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
from analysis.tables.frames import Tables

FIGURES: Mapping[str, Callable[..., Figure]] = MappingProxyType(
    {
        "tables": draw_tables,
        "acts": draw_acts,
        "ties": draw_ties,
        "lanes": draw_lanes,
        "map_events": partial(draw_map, measure="events"),
        "map_leads": partial(draw_map, measure="leads"),
        "map_members": partial(draw_map, measure="members"),
        "province_cities": partial(draw_province, level="city"),
        "province_counties": partial(draw_province, level="county"),
        "arcs": draw_arcs,
        "province_arcs": draw_province_arcs,
        "distances": draw_distances,
        "terms": draw_terms,
        "terms_by_tie": draw_terms_by_tie,
        "shares_by_tie": draw_shares_by_tie,
        "terms_by_province": draw_terms_by_province,
        "shares_by_province": draw_shares_by_province,
        "terms_together": draw_terms_together,
        "phrases": draw_phrases,
        "roles": draw_roles,
        "organizations": draw_organizations,
        "network": draw_network,
        "damage": draw_damage,
        "sections": draw_sections,
        "problems": draw_problems,
    }
)


def export_figures(
    tables: Tables, folder: Path, langs: Sequence[str] = ("zh", "en")
) -> list[Path]:
    """Save every figure as PNG and SVG, ``<name>_<lang>``; get the files."""
    files: list[Path] = []
    for name, draw in FIGURES.items():
        for lang in langs:
            files += save_figure(draw(tables, lang=lang), folder / f"{name}_{lang}.png")
    return files
