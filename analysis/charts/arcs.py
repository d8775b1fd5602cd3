"""Ties on the map: an arc from who leads to who joined, the wider the more."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis.charts import boundaries, style
from analysis.charts.canvas import draw_china, draw_surroundings, frame_of
from analysis.charts.counting import rank
from analysis.charts.flows import describe_flows, draw_flows
from analysis.charts.labelling import Label, place_labels
from analysis.charts.spread import REACH_COLORS, REACHES, find_tie_ends
from analysis.charts.wording import Finding, counted, join_sentences, say, say_if
from analysis.tables.frames import Tables

_NAMED_LEADS = 8
_FEW = 20  # with more arcs, distances and members' names would cover the map
_CROWD = 150
_VISIBLE = 0.03  # of the width of the map: shorter arcs show no number
_BEND = 0.18  # how far an arc leaves the straight line, as a part of its length
_DRAWN = REACHES[:3]
_LEAD = "#d55e00"


def describe_arcs(tables: Tables, lang: str = "zh") -> Finding:
    """Get who reaches farthest; of many ties, between which provinces most are."""
    ties = find_tie_ends(tables)
    drawn = ties.dropna(subset="distance_km")
    if len(drawn) > _CROWD:
        return describe_flows(tables, lang)
    note = join_sentences(
        (
            say("arcs.note", lang, n=len(drawn), ties=len(ties)),
            say_if(len(ties) - len(drawn), "arcs.unplaced", lang),
            say("map.source.country", lang),
        ),
        lang,
    )
    if drawn.empty:
        key = "ties.none" if ties.empty else "distances.unplaced_only"
        return Finding(say(key, lang, n=len(ties)), note)
    order = ["distance_km", "lead", "member"]
    farthest = drawn.sort_values(order, kind="stable").iloc[-1]
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
    """Draw every placed tie as an arc from its lead to its member.

    Where there are so many that arcs would hide each other, ties are summed up by
    provinces.
    """
    ties = find_tie_ends(tables).dropna(subset="distance_km")
    if len(ties) > _CROWD:
        return draw_flows(tables, lang)
    finding = describe_arcs(tables, lang)
    if ties.empty:
        return style.empty_figure(finding, lang)
    figure = style.new_figure(finding, height=5.9)
    axes = figure.add_subplot()
    draw_china(axes, boundaries.provinces(), "#f3f3f0", lang)
    _draw_ties(axes, ties, lang, {"loc": "lower left"})
    return figure


def describe_province_arcs(
    tables: Tables, lang: str = "zh", province: str | None = None
) -> Finding:
    """Get how many ties stay in a province, come into it and leave it."""
    ties = find_tie_ends(tables)
    province = province or _busiest_province(ties)
    if province is None:
        key = "ties.none" if ties.empty else "distances.unplaced_only"
        nothing = say("arcs.note", lang, n=0, ties=len(ties))
        note = join_sentences((nothing, say("map.source.province", lang)), lang)
        return Finding(say(key, lang, n=len(ties)), note)
    touching = ties[_is_touching(ties, province)]
    drawn = touching.dropna(subset="distance_km")
    note = join_sentences(
        (
            say("arcs.province_note", lang, n=len(drawn), ties=len(touching)),
            say_if(_count_leaving(drawn, province), "arcs.leaving", lang),
            say_if(len(touching) - len(drawn), "arcs.unplaced", lang),
            say_if(len(ties) - len(touching), "arcs.elsewhere", lang),
            say("map.source.province", lang),
        ),
        lang,
    )
    name = boundaries.provinces()[lang][province]
    if drawn.empty:
        return Finding(say("arcs.none_in", lang, province=name), note)
    is_led, is_joined = (
        drawn[f"{side}_adcode"].str.startswith(province) for side in ("lead", "member")
    )
    title = say(
        "arcs.province_title",
        lang,
        province=name,
        within=int((is_led & is_joined).sum()),
        come=int((~is_led & is_joined).sum()),
        go=int((is_led & ~is_joined).sum()),
        median=f"{drawn['distance_km'].median():,.0f}",
    )
    return Finding(title, note)


@style.in_house_style
def draw_province_arcs(
    tables: Tables, lang: str = "zh", province: str | None = None
) -> Figure:
    """Draw the ties of one province; arcs to others run to the edge of the map.

    Parameters
    ----------
    province : str, optional
        Two-digit code; without it the province that most ties touch.
    """
    finding = describe_province_arcs(tables, lang, province)
    ties = find_tie_ends(tables)
    province = province or _busiest_province(ties)
    if province is None:
        return style.empty_figure(finding, lang)
    touching = ties[_is_touching(ties, province)].dropna(subset="distance_km")
    figure = style.new_figure(finding, height=5.2)
    axes = figure.add_subplot()
    draw_surroundings(axes, province)
    _draw_ties(axes, touching, lang, {"loc": "upper left", "bbox_to_anchor": (1.01, 1)})
    return figure


def _is_touching(ties: pd.DataFrame, province: str) -> pd.Series:
    sides = (ties[f"{side}_adcode"].astype("string") for side in ("lead", "member"))
    led, joined = (side.str.startswith(province).fillna(False) for side in sides)
    return led | joined


def _busiest_province(ties: pd.DataFrame) -> str | None:
    """Get the province that most ties touch; a tie within it counts for both ends."""
    ends = pd.concat([ties["lead_adcode"], ties["member_adcode"]]).astype("string")
    counts = rank(ends.str[:2])
    return None if counts.empty else str(counts.index[0])


def _count_leaving(ties: pd.DataFrame, province: str) -> int:
    """Get how many ties have an end outside the frame of the province's map."""
    west, east, south, north = frame_of(province)
    is_outside = pd.Series(False, index=ties.index)
    for side in ("lead", "member"):
        points = boundaries.project(ties[f"{side}_lon"], ties[f"{side}_lat"])
        is_outside |= ~(points.x.between(west, east) & points.y.between(south, north))
    return int(is_outside.sum())


def _draw_ties(
    axes: style.Axes, ties: pd.DataFrame, lang: str, legend: Mapping[str, object]
) -> None:
    """Draw arcs, their ends, who leads most and, where arcs are few, how far."""
    ends = _project_ends(ties)
    colors = dict(zip(REACHES, REACH_COLORS, strict=True))
    is_crowded = len(ends) > _CROWD
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
    labels = _mark_leads(axes, ties, lang)
    if len(ends) <= _FEW:
        width = axes.get_xlim()[1] - axes.get_xlim()[0]
        labels += _name_distances(ends, width * _VISIBLE, lang) + _name_members(ties)
    # Names are placed last: the legend still moves what they stand on.
    axes.legend(handles=_explain(ties, colors, lang), fontsize=7.5, **legend)
    place_labels(axes, labels, fontsize=7, gap=1.3)


def _project_ends(ties: pd.DataFrame) -> pd.DataFrame:
    """Get one row per pair of places, the farthest first: its ends, how many ties."""
    places = ["lead_lon", "lead_lat", "member_lon", "member_lat"]
    pairs = ties.groupby([*places, "reach"], as_index=False).agg(
        n=("distance_km", "size"), distance_km=("distance_km", "first")
    )
    pairs = pairs.sort_values("distance_km", ascending=False, kind="stable")
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


def _name_distances(ends: pd.DataFrame, least: float, lang: str) -> list[Label]:
    """Get the distance of every arc that is long enough to be seen, at its top."""
    found = []
    for row in ends.itertuples():
        if np.hypot(row.x_2 - row.x_1, row.y_2 - row.y_1) >= least:
            x, y = _arc(row.x_1, row.y_1, row.x_2, row.y_2)[12]
            found.append(Label(x, y, say("arcs.km", lang, n=round(row.distance_km))))
    return found


def _name_members(ties: pd.DataFrame) -> list[Label]:
    first = ties.drop_duplicates("member_id")
    points = boundaries.project(first["member_lon"], first["member_lat"])
    return [
        Label(point.x, point.y, name)
        for point, name in zip(points, first["member"], strict=True)
    ]


def _mark_leads(axes: style.Axes, ties: pd.DataFrame, lang: str) -> list[Label]:
    """Draw a dot for every lead; get the names of the greatest."""
    counts = rank(ties["lead_id"])
    first = ties.drop_duplicates("lead_id").set_index("lead_id").loc[counts.index]
    points = boundaries.project(first["lead_lon"], first["lead_lat"])
    axes.scatter(
        points.x,
        points.y,
        s=10 + 60 * np.sqrt(counts / counts.max()),
        color=_LEAD,
        edgecolor="white",
        linewidth=0.6,
        zorder=5,
    )
    return [
        Label(points[code].x, points[code].y, counted(first["lead"][code], n, lang))
        for code, n in counts[:_NAMED_LEADS].items()
    ]


def _explain(ties: pd.DataFrame, colors: dict, lang: str) -> list[Line2D]:
    """Get what the colours mean, with the number and median distance of each."""
    handles = []
    for reach in _DRAWN:
        kilometres = ties.loc[ties["reach"] == reach, "distance_km"]
        label = say(
            "arcs.legend" if len(kilometres) else "label.counted",
            lang,
            label=say(f"reach.{reach}", lang),
            n=len(kilometres),
            median=f"{kilometres.median():,.0f}",
        )
        handles.append(Line2D([], [], color=colors[reach], linewidth=1.6, label=label))
    dots = (("label.lead", _LEAD, 5), ("label.member", style.INK, 2))
    for key, color, size in dots:
        dot = Line2D([], [], linestyle="", marker="o", color=color, markersize=size)
        dot.set_label(say(key, lang))
        handles.append(dot)
    return handles
