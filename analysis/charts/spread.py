"""Where: what lies in which division, and how far a tie reaches."""

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.bars import draw_rows, whole_numbers
from analysis.charts.boundaries import city_of
from analysis.charts.counting import distinct_acts, distinct_ties
from analysis.charts.wording import Finding, join_sentences, say, say_if, share
from analysis.tables.frames import Tables

MEASURES = ("events", "leads", "members")
# How far a tie reaches, near to far; the last ones are not settled.
REACHES = ("same_city", "same_province", "across", "province_only", "not_placed")
REACH_COLORS = ("#0072b2", "#e69f00", "#cc79a7", "#d9d9d9", style.LEFT_OUT)
_EARTH_KM = 6371.0088  # mean radius
_BIN_KM = (10, 25, 50, 100, 200, 250)
_MOST_BINS = 20


def find_places(tables: Tables, measure: str) -> pd.Series:
    """Get today's division code of every act, or of every tie's lead or member.

    Parameters
    ----------
    measure : str
        ``events`` (acts, once per occasion), ``leads`` or ``members`` (of ties).

    Returns
    -------
    Series
        Six-digit codes, NA where nothing says the place.
    """
    if measure == "events":
        acts = distinct_acts(tables.events)
        return acts["adcode_now"].fillna(acts["adcode"])
    side = {"leads": "lead_id", "members": "member_id"}[measure]
    codes = tables.organizations.set_index("organization_id")["adcode"]
    return distinct_ties(tables.alliances)[side].map(codes).astype("string")


def find_tie_ends(tables: Tables) -> pd.DataFrame:
    """Get every tie with both ends' codes and places, its distance and its reach.

    ``distance_km`` is the great circle between the two ends as they are located
    (centres of county or city), NA unless both are known at least to the city.
    """
    ends = tables.organizations.set_index("organization_id")[["adcode", "lon", "lat"]]
    ties = distinct_ties(tables.alliances)
    for side in ("lead", "member"):
        ties = ties.join(ends.add_prefix(f"{side}_"), on=f"{side}_id")
    ties["lead_city"] = city_of(ties["lead_adcode"].astype("string"))
    ties["member_city"] = city_of(ties["member_adcode"].astype("string"))
    ties["reach"] = _reach(ties)
    known = ties[["lead_city", "member_city"]].notna().all(axis=1)
    ties["distance_km"] = great_circle_km(
        *(
            ties[f"{side}_{axis}"]
            for side in ("lead", "member")
            for axis in ("lon", "lat")
        )
    ).where(known)
    return ties


def great_circle_km(
    lon_1: pd.Series, lat_1: pd.Series, lon_2: pd.Series, lat_2: pd.Series
) -> pd.Series:
    """Get the distance over the earth's surface between points given in degrees.

    Examples
    --------
    >>> beijing, shanghai = (116.4, 39.9), (121.47, 31.23)
    >>> ends = [pd.Series([degrees]) for degrees in (*beijing, *shanghai)]
    >>> great_circle_km(*ends).round().tolist()
    [1067.0]
    """
    x_1, y_1, x_2, y_2 = (
        np.radians(pd.to_numeric(degrees).astype("float64"))
        for degrees in (lon_1, lat_1, lon_2, lat_2)
    )
    half = (
        np.sin((y_2 - y_1) / 2) ** 2
        + np.cos(y_1) * np.cos(y_2) * np.sin((x_2 - x_1) / 2) ** 2
    )
    return 2 * _EARTH_KM * np.arcsin(np.sqrt(half))


def describe_distances(tables: Tables, lang: str = "zh") -> Finding:
    """Get how many ties leave the province, and how far a usual tie reaches."""
    ties = find_tie_ends(tables)
    reaches = ties["reach"].value_counts().reindex(REACHES, fill_value=0)
    distances = ties["distance_km"].dropna()
    note = join_sentences(
        (
            say("distances.note", lang, n=len(ties)),
            say_if(_bin_km(distances), "distances.bins", lang),
            say_if(len(ties) - len(distances), "distances.unmeasured", lang),
        ),
        lang,
    )
    if ties.empty:
        return Finding(say("ties.none", lang), note)
    if distances.empty:
        return Finding(say("distances.unplaced_only", lang, n=len(ties)), note)
    settled = int(reaches[list(REACHES[:4])].sum())
    title = say(
        "distances.title",
        lang,
        median=f"{distances.median():,.0f}",
        farthest=f"{distances.max():,.0f}",
        across=reaches["across"],
        settled=settled,
        share=share(reaches["across"], settled),
        measured=len(distances),
    )
    return Finding(title, note)


@style.in_house_style
def draw_distances(tables: Tables, lang: str = "zh") -> Figure:
    """Draw how far ties reach: kilometres, and within or across divisions."""
    finding = describe_distances(tables, lang)
    ties = find_tie_ends(tables)
    if ties.empty:
        return style.empty_figure(finding, lang)
    figure = style.new_figure(finding, height=3.5)
    left, right = figure.subplots(1, 2, width_ratios=(3, 2))
    _draw_histogram(left, ties, lang)
    names = [say(f"reach.{reach}", lang) for reach in REACHES]
    counts = ties["reach"].value_counts().reindex(REACHES, fill_value=0)
    draw_rows(right, counts.to_numpy(), names, REACH_COLORS)
    right.set_title(say("distances.reach", lang))
    right.set_xlabel(say("axis.ties", lang))
    return figure


def _draw_histogram(axes: Axes, ties: pd.DataFrame, lang: str) -> None:
    measured = ties.dropna(subset="distance_km")
    axes.set_title(say("distances.kilometres", lang))
    if len(measured):
        farthest, step = measured["distance_km"].max(), _bin_km(measured["distance_km"])
        present = [reach for reach in REACHES if (measured["reach"] == reach).any()]
        sns.histplot(
            measured,
            x="distance_km",
            hue="reach",
            hue_order=present,
            palette=dict(zip(REACHES, REACH_COLORS, strict=True)),
            multiple="stack",
            bins=np.arange(0, farthest + 2 * step, step),
            alpha=1,
            edgecolor="white",
            linewidth=0.4,
            legend=False,
            ax=axes,
        )
    else:
        axes.set_xlim(0, 100)
        axes.set_ylim(0, 1)
    axes.set_xlabel(say("axis.distance", lang))
    axes.set_ylabel(say("axis.ties", lang))
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.grid(visible=False, axis="x")
    whole_numbers(axes.yaxis)


def _bin_km(distances: pd.Series) -> int:
    """Get how wide a bar of the histogram is, 0 where there is none."""
    if distances.empty:
        return 0
    fitting = (km for km in _BIN_KM if distances.max() / km <= _MOST_BINS)
    return next(fitting, _BIN_KM[-1])


def _reach(ties: pd.DataFrame) -> pd.Series:
    """Get the reach of each tie; a city that is not known leaves the province only."""
    lead, member = (ties[f"{side}_adcode"].str[:2] for side in ("lead", "member"))
    is_placed = lead.notna() & member.notna()
    is_across = (lead != member).fillna(False)
    knows_cities = ties["lead_city"].notna() & ties["member_city"].notna()
    is_same_city = (ties["lead_city"] == ties["member_city"]).fillna(False)
    chosen = np.select(
        [~is_placed, is_across, ~knows_cities, is_same_city],
        ["not_placed", "across", "province_only", "same_city"],
        default="same_province",
    )
    return pd.Series(chosen, index=ties.index)
