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
_LAND, _AROUND = "#f3f3f0", "#fbfbfa"
_HAINAN, _SANSHA = "46", "460300"
_MARGIN = 0.06  # of the longer side, around a province
_DETAIL = 2000  # metres; finer lines cannot be seen on A4


def draw_china(
    axes: Axes, provinces: gpd.GeoDataFrame, colors: str | Sequence[str], lang: str
) -> None:
    """Draw the country in ``colors`` (one, or one per province) with its inset."""
    shapes = gpd.GeoSeries(provinces.simplify(_DETAIL), crs=provinces.crs)
    _draw_sheet(axes, shapes, colors, _MAIN)
    _draw_sea(axes, shapes, colors)


def draw_one_province(
    axes: Axes, divisions: gpd.GeoDataFrame, colors: Sequence[str], province: str
) -> None:
    """Draw the divisions of a province; Hainan has the sea and its islands inset."""
    _draw_sheet(axes, divisions.geometry, colors, frame_of(province))
    if province == _HAINAN:
        _draw_sea(axes, divisions.geometry, colors)


def draw_surroundings(axes: Axes, province: str) -> None:
    """Draw a province by city, and what lies around it as far as its frame goes."""
    frame = frame_of(province)
    _draw_sheet(axes, boundaries.provinces().geometry, _AROUND, frame)
    shapes = boundaries.cities(province).geometry
    shapes.plot(ax=axes, color=_LAND, edgecolor=_EDGE, linewidth=0.4)
    axes.set(xlim=frame[:2], ylim=frame[2:], aspect="equal")
    _draw_frame(axes)
    if province == _HAINAN:
        _draw_sea(axes, boundaries.provinces().geometry, _LAND)


def frame_of(province: str) -> tuple[float, float, float, float]:
    """Get west, east, south and north (metres) of the map of a province.

    Hainan's frame is that of the island; the islands of the sea have their inset.
    """
    shapes = boundaries.cities(province).geometry
    west, south, east, north = shapes.drop(_SANSHA, errors="ignore").total_bounds
    margin = _MARGIN * max(east - west, north - south)
    return west - margin, east + margin, south - margin, north + margin


def _draw_sea(axes: Axes, shapes: gpd.GeoSeries, colors: str | Sequence[str]) -> None:
    """Draw the South China Sea with its islands and dashes in a corner."""
    sea = axes.inset_axes(_SEA_BOX)
    _draw_sheet(sea, shapes, colors, _SEA)
    _draw_frame(sea)


def _draw_frame(sheet: Axes) -> None:
    sheet.set_axis_on()
    sheet.set(xlabel="", ylabel="")
    for spine in sheet.spines.values():
        spine.set(visible=True, color=_EDGE, linewidth=0.5)


def _draw_sheet(
    sheet: Axes,
    shapes: gpd.GeoSeries,
    colors: str | Sequence[str],
    frame: tuple[float, float, float, float],
) -> None:
    shapes.plot(ax=sheet, color=colors, edgecolor=_EDGE, linewidth=0.35)
    boundaries.dash_lines().plot(ax=sheet, color=_DASH, linewidth=1.0)
    west, east, south, north = frame
    sheet.set(xlim=(west, east), ylim=(south, north), aspect="equal")
    sheet.set(xticks=[], yticks=[], xlabel="", ylabel="")
    sheet.set_axis_off()


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
