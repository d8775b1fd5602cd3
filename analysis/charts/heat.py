"""Heat maps of counts or scores: rows and columns named, empty cells white."""

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.colors import Colormap, LinearSegmentedColormap
from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.style import columns_of
from analysis.charts.wording import Finding

_MARGIN, _ROW = 2.0, 0.2  # inches: title, note and names; one row
_ROOM = 5.0  # inches for all columns
_EM = 0.055  # inches: half a Chinese character of a column's name
_ASIDE = LinearSegmentedColormap.from_list("aside", ["#e6e6e6", "#e6e6e6"])


def draw_heat(
    numbers: pd.DataFrame,
    finding: Finding,
    *,
    x_name: str,
    y_name: str,
    aside: pd.DataFrame | None = None,
    is_count: bool = True,
    highest: float | None = None,
    height: float | None = None,
) -> Figure:
    """Draw a table of numbers, its index and columns being the names to show.

    Parameters
    ----------
    x_name, y_name : str
        What columns and rows are.
    aside : DataFrame of bool, optional
        Cells that are not to be compared with the others (totals, what has no place):
        grey, whatever their number.
    is_count : bool
        Whether nothing is written for none; a score of 0 is written.
    highest : float, optional
        The number that has the darkest shade; without it the highest there is.
    height : float, optional
        Inches; without it as many rows need.
    """
    shown = numbers.astype("Float64").astype(float)
    is_empty = shown.isna() | (is_count & (shown == 0))
    is_aside = pd.DataFrame(False, shown.index, shown.columns)
    if aside is not None:
        is_aside = pd.DataFrame(aside.to_numpy(), shown.index, shown.columns)
    figure = style.new_figure(finding, height or _MARGIN + _ROW * max(len(shown), 4))
    axes = figure.add_subplot()
    for mask, scale in (
        (is_empty | is_aside, style.SCALE),
        (is_empty | ~is_aside, _ASIDE),
    ):
        _draw_cells(axes, shown, mask, scale, highest)
    axes.grid(visible=False)
    axes.set(xlabel=x_name, ylabel=y_name)
    axes.yaxis.labelpad = 8
    _turn_names(axes, list(map(str, shown.columns)))
    return figure


def _draw_cells(
    axes: Axes,
    shown: pd.DataFrame,
    mask: pd.DataFrame,
    scale: str | Colormap,
    highest: float | None,
) -> None:
    """Draw the cells that are not masked, with their numbers."""
    if highest is None:
        highest = 1.0 if mask.all(axis=None) else shown.mask(mask).max(axis=None)
    sns.heatmap(
        shown,
        mask=mask,
        annot=True,
        fmt=",.0f",
        annot_kws={"fontsize": 7},
        cmap=scale,
        vmin=0,
        vmax=highest,
        linewidths=0.5,
        linecolor="#f0f0f0",
        cbar=False,
        xticklabels=True,
        yticklabels=True,
        ax=axes,
    )


def _turn_names(axes: Axes, names: list[str]) -> None:
    """Let the names below lean where they have no room side by side."""
    is_leaning = max(map(columns_of, names)) * _EM > _ROOM / len(names)
    axes.tick_params(axis="x", labelrotation=40 if is_leaning else 0, labelsize=7.5)
    if is_leaning:
        for label in axes.get_xticklabels():
            label.set(ha="right", rotation_mode="anchor")
    axes.tick_params(axis="y", labelrotation=0, labelsize=7.5)
