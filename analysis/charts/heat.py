"""Heat maps of counts or scores: rows and columns named, empty cells white."""

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.wording import Finding

_MARGIN, _ROW = 2.0, 0.2  # inches: title, note and names; one row
_UPRIGHT = 4  # up to so many columns have room for their names


def draw_heat(
    numbers: pd.DataFrame,
    finding: Finding,
    *,
    x_name: str,
    y_name: str,
    is_count: bool = True,
    highest: float | None = None,
    height: float | None = None,
) -> Figure:
    """Draw a table of numbers, its index and columns being the names to show.

    Parameters
    ----------
    x_name, y_name : str
        What columns and rows are.
    is_count : bool
        Whether nothing is written for none; a score of 0 is written.
    highest : float, optional
        The number that has the darkest shade; without it the highest there is.
    height : float, optional
        Inches; without it as many rows need.
    """
    shown = numbers.astype("Float64").astype(float)
    is_empty = shown.isna() | (is_count & (shown == 0))
    figure = style.new_figure(finding, height or _MARGIN + _ROW * max(len(shown), 4))
    axes = figure.add_subplot()
    sns.heatmap(
        shown,
        mask=is_empty,
        annot=True,
        fmt=",.0f",
        annot_kws={"fontsize": 7},
        cmap=style.SCALE,
        vmin=0,
        vmax=highest,
        linewidths=0.5,
        linecolor="#f0f0f0",
        cbar=False,
        xticklabels=True,
        yticklabels=True,
        ax=axes,
    )
    axes.grid(visible=False)
    axes.set(xlabel=x_name, ylabel=y_name)
    _turn_names(axes, is_leaning=shown.shape[1] > _UPRIGHT)
    return figure


def _turn_names(axes: Axes, *, is_leaning: bool) -> None:
    """Let many names below lean, so that long ones do not meet."""
    axes.tick_params(axis="x", labelrotation=40 if is_leaning else 0, labelsize=7.5)
    if is_leaning:
        for label in axes.get_xticklabels():
            label.set(ha="right", rotation_mode="anchor")
    axes.tick_params(axis="y", labelrotation=0, labelsize=7.5)
