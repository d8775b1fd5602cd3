"""Bars of counts: stacked by a code, numbered, and with whole numbers beside them."""

from collections.abc import Mapping, Sequence

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.charts import style


def stack_rows(
    axes: Axes,
    rows: pd.Series,
    parts: pd.Series,
    row_names: Mapping[str, str],
    part_names: Mapping[str, str],
    colors: Mapping[str, object],
    parts_title: str = "",
) -> None:
    """Draw one horizontal bar per code of ``row_names``, in parts by another code.

    Parameters
    ----------
    rows, parts : Series
        The two codes of every counted thing.
    row_names, part_names : mapping
        Code to name, in the order of drawing.
    """
    positions = {code: number for number, code in enumerate(row_names)}
    sns.histplot(
        pd.DataFrame(
            {
                "position": rows.map(positions).astype(int).to_numpy(),
                "part": parts.map(part_names).to_numpy(dtype=object),
            }
        ),
        y="position",
        hue="part",
        hue_order=list(part_names.values())[::-1],  # the last one is drawn leftmost
        palette={part_names[code]: colors[code] for code in part_names},
        multiple="stack",
        discrete=True,
        shrink=0.74,
        alpha=1,
        edgecolor="white",
        linewidth=0.4,
        ax=axes,
    )
    axes.set_yticks(range(len(row_names)), list(row_names.values()))
    axes.set_ylim(max(len(row_names), 3) - 0.4, -0.6)
    axes.grid(visible=False, axis="y")
    axes.set_ylabel("")
    totals = rows.value_counts().reindex(list(row_names))
    whole = axes.barh(range(len(totals)), totals, height=0, linewidth=0)
    axes.bar_label(whole, fmt="{:,.0f}", padding=2, fontsize=7.5, color=style.INK)
    axes.set_xlim(0, 1.08 * totals.max())
    shades = {name: colors[code] for code, name in part_names.items()}
    explain_above(axes, shades, parts_title)
    whole_numbers(axes.xaxis)


def draw_rows(
    axes: Axes,
    counts: Sequence[float],
    names: Sequence[str],
    colors: str | Sequence[str] = style.ACCENT,
    least_rows: int = 4,
) -> None:
    """Draw one numbered horizontal bar per name; few bars do not become thick."""
    shades = [colors] * len(names) if isinstance(colors, str) else list(colors)
    bars = axes.barh(range(len(names)), counts, color=shades, height=0.72)
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(max(len(names), least_rows) - 0.4, -0.6)
    axes.grid(visible=False, axis="y")
    axes.bar_label(bars, fmt="{:,.0f}", padding=2, fontsize=7.5, color=style.INK)
    axes.set_xlim(0, 1.14 * max(1, *counts))
    whole_numbers(axes.xaxis)


def explain_above(axes: Axes, colors: Mapping[str, object], title: str = "") -> None:
    """Put the legend over the bars, where none of them can run into it."""
    patches = [Patch(color=color, label=name) for name, color in colors.items()]
    axes.legend(
        handles=patches,
        title=title,
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=len(patches),
        alignment="left",
        columnspacing=1.4,
    )


def whole_numbers(axis: Axis) -> None:
    """Let an axis of counts have ticks at whole numbers only."""
    axis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    axis.set_major_formatter("{x:,.0f}")
