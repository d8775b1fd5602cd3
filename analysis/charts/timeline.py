"""When: acts by kind over time, and ties as they formed."""

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis import codebook
from analysis.charts import style
from analysis.charts.bars import whole_numbers
from analysis.charts.counting import (
    distinct_acts,
    distinct_ties,
    in_days,
    in_periods,
    rank,
)
from analysis.charts.wording import (
    Finding,
    counted,
    join_sentences,
    label_codes,
    name_first,
    name_period,
    say,
    say_if,
    share,
)
from analysis.tables.frames import Tables

_MONTHLY, _QUARTERLY = 24, 72  # months spanned: up to here by month, by quarter
_MOST_TICKS = {"Y": 14, "Q": 9, "M": 9}  # a year needs less room than a month


def choose_grain(dates: pd.Series) -> str:
    """Get the grain that fits the span of ``dates``: month M, quarter Q or year Y.

    Examples
    --------
    >>> choose_grain(pd.Series(["2021-04-16", "2024-12-01"], dtype="string"))
    'Q'
    """
    months = in_periods(dates, "M").dropna()
    if months.empty:
        return "Y"
    days = in_days(dates)
    span = (days.max().to_period("M") - days.min().to_period("M")).n
    if span <= _MONTHLY:
        return "M"
    return "Q" if span <= _QUARTERLY else "Y"


def describe_acts(
    tables: Tables, lang: str = "zh", grain: str | None = None
) -> Finding:
    """Get when most happened, and what most of it was."""
    acts = distinct_acts(tables.events)
    grain = grain or choose_grain(acts["date"])
    note = _acts_note(tables, acts, grain, lang)
    if acts.empty:
        return Finding(say("acts.none", lang), note)
    counts = in_periods(acts["date"], grain).value_counts().sort_index()
    kinds = rank(acts["event_type"])
    common = {
        "kind": name_first(kinds, label_codes("event_type", lang), lang),
        "n_kind": kinds.iloc[0],
        "n": len(acts),
    }
    if counts.empty:
        return Finding(say("acts.undated_only", lang, **common), note)
    names = {period: name_period(period, lang) for period in counts.index}
    title = say(
        "acts.title",
        lang,
        period=name_first(counts, names, lang),
        n_period=int(counts.max()),
        n_dated=int(counts.sum()),
        share=share(counts.max(), counts.sum()),
        **common,
    )
    return Finding(title, note)


@style.in_house_style
def draw_acts(tables: Tables, lang: str = "zh", grain: str | None = None) -> Figure:
    """Draw acts per month, quarter or year by kind; undated ones have their own bar.

    Each act is counted once within its occasion, however many papers report it.

    Parameters
    ----------
    grain : str, optional
        ``M``, ``Q`` or ``Y``; without it what fits the span of the dates.
    """
    finding = describe_acts(tables, lang, grain)
    acts = distinct_acts(tables.events)
    if acts.empty:
        return style.empty_figure(finding, lang)
    grain = grain or choose_grain(acts["date"])
    periods = in_periods(acts["date"], grain)
    figure = style.new_figure(finding, height=3.9)
    axes = figure.add_subplot()
    span = _all_periods(periods, grain)
    positions = {period: number for number, period in enumerate(span)}
    apart = len(span) + (0.5 if len(span) else 0)
    bars = pd.DataFrame(
        {
            "position": periods.map(positions).astype("Float64").fillna(apart),
            "event_type": acts["event_type"],
        }
    )
    _stack_kinds(axes, bars, lang)
    _name_periods(axes, span, apart, bool(periods.isna().any()), lang)
    axes.set_xlabel(say(f"axis.{grain}", lang))
    axes.set_ylabel(say("axis.acts", lang))
    return figure


def describe_ties(tables: Tables, lang: str = "zh") -> Finding:
    """Get how many ties had formed by the last day, and of which type most."""
    ties = distinct_ties(tables.alliances)
    dated = ties["formed"].notna()
    note = join_sentences(
        (
            say(
                "ties.note",
                lang,
                n=len(ties),
                rows=len(tables.alliances),
                reports=tables.alliances["doc_id"].nunique(),
            ),
            _longest_pause(ties, lang),
            say_if(int((~dated).sum()), "ties.undated", lang),
            say_if(int((ties["formed"].str.len() < 10).sum()), "ties.imprecise", lang),
        ),
        lang,
    )
    if ties.empty:
        return Finding(say("ties.none", lang), note)
    types = rank(ties.loc[dated if dated.any() else ~dated, "alliance_type"])
    years = ties["formed"].str[:4]
    spans_years = "ties.title" if years.nunique() > 1 else "ties.one_year"
    title = say(
        spans_years if dated.any() else "ties.undated_only",
        lang,
        n=len(ties),
        n_dated=int(dated.sum()),
        first=years.min(),
        last=years.max(),
        type=name_first(types, label_codes("alliance_type", lang), lang),
        n_type=types.iloc[0],
        share=share(types.iloc[0], types.sum()),
    )
    return Finding(title, note)


@style.in_house_style
def draw_ties(tables: Tables, lang: str = "zh") -> Figure:
    """Draw how many ties had formed by each day, one layer per type."""
    finding = describe_ties(tables, lang)
    ties = distinct_ties(tables.alliances).dropna(subset="formed")
    if ties.empty:
        return style.empty_figure(finding, lang)
    figure = style.new_figure(finding, height=3.7)
    axes = figure.add_subplot()
    counts = _cumulative(ties)
    colors = style.code_colors(codebook.codes("alliance_type"))
    labels = label_codes("alliance_type", lang)
    layers = axes.stackplot(
        counts.index,
        counts.T.to_numpy(),
        labels=[counted(labels[code], counts[code].max(), lang) for code in counts],
        colors=[colors[code] for code in counts],
        step="post",
        edgecolor="white",
        linewidth=0.4,
    )
    axes.legend(handles=layers[::-1], loc="upper left", bbox_to_anchor=(1.01, 1.02))
    axes.margins(x=0)
    style.date_axis(axes)
    whole_numbers(axes.yaxis)
    axes.set_ylim(bottom=0)
    axes.set_xlabel(say("axis.day", lang))
    axes.set_ylabel(say("axis.ties_so_far", lang))
    return figure


def _acts_note(tables: Tables, acts: pd.DataFrame, grain: str, lang: str) -> str:
    dates = acts["date"]
    periods = in_periods(dates, grain)
    span = _all_periods(periods, grain)
    coarse = int((dates.notna() & periods.isna()).sum())
    return join_sentences(
        (
            say(
                "acts.note",
                lang,
                n=len(acts),
                occasions=acts["occasion_id"].nunique(),
                reports=tables.events["doc_id"].nunique(),
            ),
            say_if(
                len(span) - periods.nunique(),
                f"acts.gaps.{grain}",
                lang,
                span=len(span),
            ),
            say_if(int(dates.isna().sum()), "acts.undated", lang),
            say_if(coarse, "acts.coarse", lang),
        ),
        lang,
    )


def _all_periods(periods: pd.Series, grain: str) -> pd.PeriodIndex:
    """Get every period from the first to the last, gaps included."""
    known = periods.dropna()
    if known.empty:
        return pd.PeriodIndex([], freq=grain)
    return pd.period_range(known.min(), known.max(), freq=grain)


def _stack_kinds(axes: Axes, bars: pd.DataFrame, lang: str) -> None:
    counts = bars["event_type"].value_counts()
    kinds = [code for code in codebook.codes("event_type") if code in counts]
    labels = label_codes("event_type", lang)
    colors = style.code_colors(codebook.codes("event_type"))
    names = {code: counted(labels[code], counts[code], lang) for code in kinds}
    sns.histplot(
        bars.assign(event_type=bars["event_type"].map(names)),
        x="position",
        hue="event_type",
        hue_order=[names[code] for code in kinds],
        palette={names[code]: colors[code] for code in kinds},
        multiple="stack",
        binwidth=0.5,
        binrange=(-0.25, bars["position"].max() + 0.25),
        shrink=1.6,
        alpha=1,
        edgecolor="white",
        linewidth=0.4,
        ax=axes,
    )
    sns.move_legend(axes, "upper left", bbox_to_anchor=(1.01, 1.02), title=None)
    whole_numbers(axes.yaxis)
    axes.grid(visible=False, axis="x")


def _name_periods(
    axes: Axes, span: pd.PeriodIndex, apart: float, has_undated: bool, lang: str
) -> None:
    step = max(1, -(-len(span) // _MOST_TICKS[span.freqstr[0]]))
    ticks = [float(number) for number in range(0, len(span), step)]
    names = [style.short_period(span[int(number)]) for number in ticks]
    if has_undated:
        # A number under the last bar would run into the word beside it.
        if ticks and apart - ticks[-1] < step * 0.8 and step > 1:
            ticks, names = ticks[:-1], names[:-1]
        ticks.append(apart)
        names.append(say("label.undated", lang))
        axes.axvspan(apart - 0.5, apart + 0.5, color=style.PALE, zorder=0, linewidth=0)
    axes.set_xticks(ticks, names)
    axes.set_xlim(-0.7, (apart if has_undated else len(span) - 1) + 0.7)


def _longest_pause(ties: pd.DataFrame, lang: str) -> str:
    """Get the longest time without a new tie in words; nothing where there is none."""
    days = in_days(ties["formed"]).dropna().drop_duplicates().sort_values()
    pauses = days.diff().dropna()
    if pauses.empty:
        return ""
    last = days[pauses.idxmax()]
    first = last - pauses.max()
    return say(
        "ties.pause",
        lang,
        n=pauses.max().days,
        first=first.date().isoformat(),
        last=last.date().isoformat(),
    )


def _cumulative(ties: pd.DataFrame) -> pd.DataFrame:
    """Get per day how many ties had formed: one column per type, the fullest first.

    A stretch before the first day and after the last one lets both be seen.
    """
    days = in_days(ties["formed"])
    counts = pd.crosstab(days, ties["alliance_type"]).cumsum()
    edge = max((days.max() - days.min()) * 0.02, pd.Timedelta(days=10))
    order = counts.iloc[-1].sort_values(ascending=False, kind="stable").index
    counts = counts[order].reindex(
        [days.min() - edge, *counts.index, days.max() + edge], method="ffill"
    )
    return counts.fillna(0).astype(int)
