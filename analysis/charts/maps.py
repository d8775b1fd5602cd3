"""Maps: a country of provinces, a province of cities or counties, and ties as arcs."""

from collections.abc import Sequence

import geopandas as gpd
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.patches import Patch

from analysis.charts import boundaries, style
from analysis.charts.bars import draw_rows
from analysis.charts.canvas import draw_china, draw_one_province, label_divisions
from analysis.charts.counting import rank
from analysis.charts.spread import find_places
from analysis.charts.wording import (
    Finding,
    join_sentences,
    name_first,
    say,
    say_if,
    share,
)
from analysis.tables.frames import Tables

_MOST_BARS, _LEAST_ROWS = 14, 9
_NAMED_DIVISIONS = 25
_ALL = 34  # every province has its bar, so that none stands on the map alone
_LADDERS = (
    (1, 2, 3, 4, 5),
    (1, 2, 5, 10, 20),
    (1, 5, 10, 25, 50),
    (1, 10, 25, 50, 100),
    (1, 25, 50, 100, 250),
    (1, 50, 100, 250, 500),
    (1, 100, 250, 500, 1000, 5000, 10_000, 50_000),
)


def describe_map(tables: Tables, lang: str = "zh", measure: str = "events") -> Finding:
    """Get in how many provinces the acts, leads or members lie, and where most."""
    codes = find_places(tables, measure)
    counts = rank(codes.str[:2])
    unplaced = int(codes.isna().sum())
    note = join_sentences(
        (
            say(f"map.note.{measure}", lang, n=len(codes)),
            say_if(unplaced, "map.unplaced", lang),
            say("map.source.country", lang),
        ),
        lang,
    )
    if codes.empty:
        return Finding(say(f"map.none.{measure}", lang), note)
    if counts.empty:
        return Finding(say(f"map.unplaced_only.{measure}", lang, n=len(codes)), note)
    title = say(
        f"map.title.{measure}",
        lang,
        provinces=len(counts),
        first=name_first(counts, boundaries.provinces()[lang], lang),
        n_first=counts.iloc[0],
        placed=int(counts.sum()),
        share=share(counts.iloc[0], counts.sum()),
    )
    return Finding(title, note)


@style.in_house_style
def draw_map(tables: Tables, lang: str = "zh", measure: str = "events") -> Figure:
    """Draw per province how many acts, leads of ties or members of ties lie there.

    Parameters
    ----------
    measure : str
        ``events``, ``leads`` or ``members``.
    """
    finding = describe_map(tables, lang, measure)
    codes = find_places(tables, measure)
    if codes.empty:
        return style.empty_figure(finding, lang)
    provinces = boundaries.provinces()
    counts = rank(codes.str[:2])
    figure = style.new_figure(finding, _height(min(len(counts), _ALL)))
    left, right = figure.subplots(1, 2, width_ratios=(3.1, 1))
    colors = _shade(provinces, counts)
    draw_china(left, provinces, colors, lang)
    _explain_shades(left, counts).set_loc("lower left")
    label_divisions(left, provinces, counts, lang)
    open_ones = (say("label.unplaced", lang), int(codes.isna().sum()))
    _draw_bars(right, counts.rename(provinces[lang]), open_ones, lang, _ALL)
    right.set_xlabel(say(f"axis.{measure}", lang))
    return figure


def describe_province(
    tables: Tables,
    lang: str = "zh",
    province: str | None = None,
    level: str = "city",
    measure: str = "events",
) -> Finding:
    """Get how many divisions of a province are reached, and where most lies."""
    codes = find_places(tables, measure)
    province = province or _fullest_province(codes)
    if province is None:
        return Finding(say("map.nowhere", lang), say("map.source.province", lang))
    inside = codes[codes.str.startswith(province, na=False)]
    counts, open_ones = _count_divisions(inside, province, level)
    divisions = _divisions(province, level)
    name = boundaries.provinces()[lang][province]
    of_what = say(f"measure.{measure}", lang)
    unplaced = int(codes.isna().sum())
    note = join_sentences(
        (
            say(f"map.note.{measure}", lang, n=len(inside)),
            say_if(open_ones, f"province.open.{level}", lang),
            say_if(len(codes) - len(inside) - unplaced, "province.elsewhere", lang),
            say_if(unplaced, "province.unplaced", lang),
            say("map.source.province", lang),
        ),
        lang,
    )
    if counts.empty:
        none = say("province.none", lang, province=name, measure=of_what)
        return Finding(none, note)
    title = say(
        f"province.title.{level}",
        lang,
        province=name,
        reached=len(counts),
        n_divisions=len(divisions),
        first=name_first(counts, divisions["zh"], lang),
        n_first=counts.iloc[0],
        placed=int(counts.sum()),
        measure=of_what,
    )
    return Finding(title, note)


@style.in_house_style
def draw_province(
    tables: Tables,
    lang: str = "zh",
    province: str | None = None,
    level: str = "city",
    measure: str = "events",
) -> Figure:
    """Draw one province by city or county.

    Parameters
    ----------
    province : str, optional
        Two-digit code; without it the province where most lies.
    level : str
        ``city`` or ``county``.
    measure : str
        ``events``, ``leads`` or ``members``.
    """
    finding = describe_province(tables, lang, province, level, measure)
    codes = find_places(tables, measure)
    province = province or _fullest_province(codes)
    if province is None:
        return style.empty_figure(finding, lang)
    inside = codes[codes.str.startswith(province, na=False)]
    counts, open_ones = _count_divisions(inside, province, level)
    divisions = _divisions(province, level)
    figure = style.new_figure(finding, height=4.5)
    left, right = figure.subplots(1, 2, width_ratios=(2.6, 1))
    draw_one_province(left, divisions, _shade(divisions, counts), province)
    below = _explain_shades(left, counts, n_columns=len(_classes(counts)) + 1)
    below.set(loc="upper center", bbox_to_anchor=(0.5, 0.0))
    label_divisions(left, divisions, counts[:_NAMED_DIVISIONS], "zh")
    unknown = (say(f"label.unknown_{level}", lang), open_ones)
    _draw_bars(right, counts.rename(divisions["zh"]), unknown, lang)
    right.set_xlabel(say(f"axis.{measure}", lang))
    return figure


def _divisions(province: str, level: str) -> gpd.GeoDataFrame:
    return {"city": boundaries.cities, "county": boundaries.counties}[level](province)


def _fullest_province(codes: pd.Series) -> str | None:
    counts = rank(codes.str[:2])
    return None if counts.empty else str(counts.index[0])


def _count_divisions(
    codes: pd.Series, province: str, level: str
) -> tuple[pd.Series, int]:
    """Get counts by code of the level, and how many are not known that low."""
    found = boundaries.city_of(codes) if level == "city" else codes
    known = found[found.isin(_divisions(province, level).index)]
    return rank(known), len(codes) - len(known)


def _classes(counts: pd.Series) -> list[int]:
    """Get the lower ends of the classes of a map's shades."""
    highest = int(counts.max()) if len(counts) else 0
    fit = next((steps for steps in _LADDERS if steps[-1] >= highest), _LADDERS[-1])
    return [step for step in fit if step <= highest]


def _shades(counts: pd.Series) -> list[str]:
    steps = _classes(counts)
    return sns.color_palette(style.SCALE, len(steps) + 1).as_hex()[1:]


def _shade(divisions: gpd.GeoDataFrame, counts: pd.Series) -> list[str]:
    steps, shades = _classes(counts), _shades(counts)
    found = counts.reindex(divisions.index, fill_value=0)
    return [
        shades[sum(step <= count for step in steps) - 1] if count else style.PALE
        for count in found
    ]


def _explain_shades(axes: Axes, counts: pd.Series, n_columns: int = 1) -> Legend:
    """Draw the legend of a map's shades; the caller says where."""
    steps = _classes(counts)
    names = [_class_name(low, high) for low, high in _ranges(steps, counts)]
    patches = [Patch(facecolor=style.PALE, edgecolor="#8a8a8a", label="0")]
    patches += [
        Patch(facecolor=shade, edgecolor="#8a8a8a", label=name)
        for shade, name in zip(_shades(counts), names, strict=True)
    ]
    for patch in patches:
        patch.set_linewidth(0.4)
    return axes.legend(
        handles=patches, ncols=n_columns, fontsize=7, handlelength=1.2, loc="center"
    )


def _ranges(steps: Sequence[int], counts: pd.Series) -> list[tuple[int, int]]:
    highs = [*(step - 1 for step in steps[1:]), *counts[:1]]  # counts fall
    return list(zip(steps, highs, strict=True))


def _class_name(low: int, high: int) -> str:
    return f"{low:,}" if low >= high else f"{low:,}–{high:,}"


def _height(n_bars: int) -> float:
    """Get inches for a map beside so many bars and one more."""
    return max(4.5, 1.0 + 0.14 * (n_bars + 1))


def _draw_bars(
    axes: Axes,
    counts: pd.Series,
    open_ones: tuple[str, int],
    lang: str,
    most: int = _MOST_BARS,
) -> None:
    """Draw the fullest divisions and what has no place; say what the others hold."""
    shown, rest = counts[:most], counts[most:]
    name, n_open = open_ones
    colors = [*[style.ACCENT] * len(shown), style.LEFT_OUT]
    draw_rows(axes, [*shown, n_open], [*shown.index, name], colors, _LEAST_ROWS)
    axes.tick_params(labelsize=7.5 if len(shown) <= _MOST_BARS else 6.5)
    if len(rest):
        others = say("label.others", lang, n=len(rest), total=int(rest.sum()))
        axes.set_title(others, loc="right", fontsize=7.5, color=style.GREY)
