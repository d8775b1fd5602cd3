"""The sheet maps are drawn on: China with its islands, dashes and the sea inset."""

from collections.abc import Sequence

import geopandas as gpd
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import boundaries
from analysis.charts.labelling import Label, place_labels

# Metres on the projection of ``boundaries``: the main map ends south of Hainan and
# keeps free, in the east, what the inset covers.
_MAIN = (-2_700_000, 2_800_000, 1_870_000, 5_990_000)
_SEA = (60_000, 2_060_000, 330_000, 2_640_000)
_SEA_BOX = (0.846, 0.0, 0.154, 0.237)
_EDGE, _DASH = "#8a8a8a", "#5a5a5a"
_HAINAN = "46"
_DETAIL = 2000  # metres; finer lines cannot be seen on A4


def draw_china(
    axes: Axes, provinces: gpd.GeoDataFrame, colors: str | Sequence[str], lang: str
) -> None:
    """Draw the country in ``colors`` (one, or one per province) with its inset."""
    shapes = gpd.GeoSeries(provinces.simplify(_DETAIL), crs=provinces.crs)
    sea = axes.inset_axes(_SEA_BOX)
    for sheet, (west, east, south, north) in ((axes, _MAIN), (sea, _SEA)):
        shapes.plot(ax=sheet, color=colors, edgecolor=_EDGE, linewidth=0.35)
        boundaries.dash_lines().plot(ax=sheet, color=_DASH, linewidth=1.0)
        sheet.set(xlim=(west, east), ylim=(south, north))
        sheet.set_aspect("equal")
        sheet.set_xticks([])
        sheet.set_yticks([])
        sheet.set(xlabel="", ylabel="")
    axes.set_axis_off()
    for spine in sea.spines.values():
        spine.set(visible=True, color=_EDGE, linewidth=0.5)


def draw_one_province(
    axes: Axes, divisions: gpd.GeoDataFrame, colors: Sequence[str], province: str
) -> None:
    """Draw the divisions of a province; around Hainan's islands the dashes stand."""
    divisions.plot(ax=axes, color=colors, edgecolor=_EDGE, linewidth=0.4)
    if province == _HAINAN:
        boundaries.dash_lines().plot(ax=axes, color=_DASH, linewidth=1.0)
    axes.set_axis_off()


def label_divisions(
    axes: Axes, divisions: gpd.GeoDataFrame, counts: pd.Series, lang: str
) -> int:
    """Write name and number on the divisions counted; say how many found no room."""
    named = divisions.loc[[code for code in counts.index if code in divisions.index]]
    points = named.representative_point()
    labels = [
        Label(points[code].x, points[code].y, f"{named[lang][code]}\n{counts[code]:,}")
        for code in named.index
    ]
    return place_labels(axes, labels, fontsize=6, is_area=True)
