"""Ties on the map: an arc from who leads to who joined, the wider the more."""

import numpy as np
import pandas as pd
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis.charts import boundaries, style
from analysis.charts.canvas import draw_china
from analysis.charts.counting import rank
from analysis.charts.labelling import Label, place_labels
from analysis.charts.spread import REACH_COLORS, REACHES, find_tie_ends
from analysis.charts.wording import Finding, counted, join_sentences, say, say_if
from analysis.tables.frames import Tables

_NAMED_LEADS = 8
_MEASURED_ARCS = 20  # with more arcs, their distances would cover the map
_VISIBLE_KM = 100
_BEND = 0.18  # how far an arc leaves the straight line, as a part of its length
_DRAWN = REACHES[:3]


def describe_arcs(tables: Tables, lang: str = "zh") -> Finding:
    """Get who reaches farthest."""
    ties = find_tie_ends(tables)
    drawn = ties.dropna(subset="distance_km")
    note = join_sentences(
        (
            say("arcs.note", lang, n=len(drawn), ties=len(ties)),
            say_if(len(ties) - len(drawn), "arcs.unplaced", lang),
            say("map.source.country", lang),
        ),
        lang,
    )
    if ties.empty:
        return Finding(say("ties.none", lang), note)
    if drawn.empty:
        return Finding(say("distances.unplaced_only", lang, n=len(ties)), note)
    farthest = drawn.sort_values("distance_km", kind="stable").iloc[-1]
    title = say(
        "arcs.title",
        lang,
        lead=farthest["lead"],
        member=farthest["member"],
        distance=f"{farthest['distance_km']:,.0f}",
        median=f"{drawn['distance_km'].median():,.0f}",
        n=len(drawn),
    )
    return Finding(title, note)


@style.in_house_style
def draw_arcs(tables: Tables, lang: str = "zh") -> Figure:
    """Draw every placed tie as an arc from its lead to its member."""
    finding = describe_arcs(tables, lang)
    ties = find_tie_ends(tables).dropna(subset="distance_km")
    if ties.empty:
        return style.empty_figure(finding, lang)
    figure = style.new_figure(finding, height=5.9)
    axes = figure.add_subplot()
    draw_china(axes, boundaries.provinces(), "#f3f3f0", lang)
    ends = _project_ends(ties)
    colors = dict(zip(REACHES, REACH_COLORS, strict=True))
    is_crowded = len(ends) > 150
    arcs = LineCollection(
        [_arc(*row) for row in ends[["x_1", "y_1", "x_2", "y_2"]].to_numpy()],
        colors=ends["reach"].map(colors).tolist(),
        linewidths=(0.4 if is_crowded else 0.9) * np.sqrt(ends["n"].to_numpy()),
        alpha=0.3 if is_crowded else 0.85,
        zorder=3,
    )
    axes.add_collection(arcs, autolim=False)
    size = 1.5 if is_crowded else 5
    axes.scatter(ends["x_2"], ends["y_2"], s=size, color=style.INK, zorder=4, lw=0)
    names = _mark_leads(axes, ties, lang)
    distances = [] if len(ends) > _MEASURED_ARCS else _name_distances(ends, lang)
    place_labels(axes, [*names, *distances], fontsize=7, gap=1.3)
    _explain(axes, ties, colors, lang)
    return figure


def _project_ends(ties: pd.DataFrame) -> pd.DataFrame:
    """Get one row per pair of places: its ends on the map and how many ties."""
    places = ["lead_lon", "lead_lat", "member_lon", "member_lat"]
    pairs = ties.groupby([*places, "reach"], as_index=False).agg(
        n=("distance_km", "size"), distance_km=("distance_km", "first")
    )
    for number, side in (("1", "lead"), ("2", "member")):
        points = boundaries.project(pairs[f"{side}_lon"], pairs[f"{side}_lat"])
        pairs[f"x_{number}"], pairs[f"y_{number}"] = points.x, points.y
    return pairs


def _arc(x_1: float, y_1: float, x_2: float, y_2: float) -> np.ndarray:
    """Get points on a curve that bends to one side, so that both ways differ."""
    start, end = np.array([x_1, y_1]), np.array([x_2, y_2])
    across = np.array([y_1 - y_2, x_2 - x_1]) * _BEND
    middle = (start + end) / 2 + across
    t = np.linspace(0, 1, 25)[:, None]
    return (1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t**2 * end


def _name_distances(ends: pd.DataFrame, lang: str) -> list[Label]:
    """Get the distance of every arc that is long enough to be seen, at its top."""
    found = []
    for row in ends[ends["distance_km"] >= _VISIBLE_KM].itertuples():
        x, y = _arc(row.x_1, row.y_1, row.x_2, row.y_2)[12]
        found.append(Label(x, y, say("arcs.km", lang, n=round(row.distance_km))))
    return found


def _mark_leads(axes: style.Axes, ties: pd.DataFrame, lang: str) -> list[Label]:
    """Draw a dot for every lead; get the names of the greatest."""
    counts = rank(ties["lead_id"])
    first = ties.drop_duplicates("lead_id").set_index("lead_id").loc[counts.index]
    points = boundaries.project(first["lead_lon"], first["lead_lat"])
    axes.scatter(
        points.x,
        points.y,
        s=10 + 60 * np.sqrt(counts / counts.max()),
        color="#d55e00",
        edgecolor="white",
        linewidth=0.6,
        zorder=5,
    )
    return [
        Label(points[code].x, points[code].y, counted(first["lead"][code], n, lang))
        for code, n in counts[:_NAMED_LEADS].items()
    ]


def _explain(axes: style.Axes, ties: pd.DataFrame, colors: dict, lang: str) -> None:
    counts = ties["reach"].value_counts()
    lines = [
        Line2D(
            [],
            [],
            color=colors[reach],
            linewidth=1.6,
            label=counted(say(f"reach.{reach}", lang), counts.get(reach, 0), lang),
        )
        for reach in _DRAWN
    ]
    dot = Line2D([], [], linestyle="", marker="o", color="#d55e00", markersize=5)
    dot.set_label(say("label.lead", lang))
    end = Line2D([], [], linestyle="", marker="o", color=style.INK, markersize=2)
    end.set_label(say("label.member", lang))
    axes.legend(handles=[*lines, dot, end], loc="lower left", fontsize=7.5)
