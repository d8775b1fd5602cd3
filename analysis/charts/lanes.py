"""One lane per leading hospital, with its members as they joined."""

import pandas as pd
from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.counting import distinct_ties, in_days, rank
from analysis.charts.labelling import Label, place_labels
from analysis.charts.wording import Finding, join_sentences, name_first, say, say_if
from analysis.tables.frames import Tables

_MOST_LANES = 10
_NAMED_MEMBERS = 14  # with more dots than this, names would cover each other
_MOST_DOTS = 80  # with more, the dots of a quarter are drawn as one
_DOT, _MORE = 22, 15  # points squared: the dot of one member, and what each adds
_WIDEST_DOT = 170


def describe_lanes(tables: Tables, lang: str = "zh") -> Finding:
    """Get which hospital leads most members."""
    members = members_by_lead(tables)
    leads = rank(members["lead_id"])
    shown = members[members["lead_id"].isin(leads.index[:_MOST_LANES])]
    note = join_sentences(
        (
            say("lanes.note", lang, n=len(members), leads=len(leads)),
            say("lanes.quarterly" if _is_crowded(shown) else "lanes.daily", lang),
            say_if(
                max(0, len(leads) - _MOST_LANES), "lanes.fewer", lang, shown=_MOST_LANES
            ),
            say_if(int(shown["day"].isna().sum()), "lanes.undated", lang),
            say_if(int(shown["is_coarse"].sum()), "ties.imprecise", lang),
        ),
        lang,
    )
    if leads.empty:
        return Finding(say("ties.none", lang), note)
    title = say(
        "lanes.title",
        lang,
        lead=name_first(leads, _names(members), lang),
        n=leads.iloc[0],
        leads=len(leads),
    )
    return Finding(title, note)


@style.in_house_style
def draw_lanes(tables: Tables, lang: str = "zh") -> Figure:
    """Draw when members joined the leading hospitals; the larger a dot the more."""
    finding = describe_lanes(tables, lang)
    members = members_by_lead(tables)
    if members.empty:
        return style.empty_figure(finding, lang)
    leads = rank(members["lead_id"])[:_MOST_LANES]
    names = _names(members)
    dots = _dots(members[members["lead_id"].isin(leads.index)], list(leads.index))
    figure = style.new_figure(finding, height=1.7 + 0.34 * len(leads))
    axes = figure.add_subplot()
    largest = int(dots["n"].max())
    axes.scatter(
        dots["x"],
        dots["lane"],
        s=_size(dots["n"], largest),
        color=style.ACCENT,
        alpha=0.75,
        edgecolor="white",
        zorder=3,
    )
    _explain_sizes(axes, largest)
    _finish_lanes(
        axes, dots, [f"{names[lead]}  {leads[lead]:,}" for lead in leads.index], lang
    )
    if len(dots) <= _NAMED_MEMBERS:
        texts = (
            Label(dot.x, dot.lane, _members(dot, lang)) for dot in dots.itertuples()
        )
        place_labels(axes, texts, gap=1.5)
    return figure


def members_by_lead(tables: Tables) -> pd.DataFrame:
    """Get one row per leading organisation and member: their names and first day."""
    ties = distinct_ties(tables.alliances)
    pairs = ties.drop_duplicates(["lead_id", "member_id"])
    names = tables.organizations.set_index("organization_id")["name"]
    lead, member = (
        pairs[f"{side}_id"].map(names).astype("string").fillna(pairs[side])
        for side in ("lead", "member")
    )
    return pd.DataFrame(
        {
            "lead_id": pairs["lead_id"],
            "lead": lead,
            "member": member,
            "day": in_days(pairs["formed"]),
            "is_coarse": (pairs["formed"].str.len() < 10).fillna(False).astype(bool),
        }
    ).reset_index(drop=True)


def _size(n: pd.Series | int, largest: int) -> pd.Series | float:
    """Get the area of dots: the same step for each member, unless one has too many."""
    step = min(_MORE, (_WIDEST_DOT - _DOT) / max(1, largest - 1))
    return _DOT + step * (n - 1)


def _explain_sizes(axes: style.Axes, largest: int) -> None:
    """Say how many members dots of different sizes stand for."""
    shown = sorted({1, (largest + 1) // 2, largest})
    handles = [
        axes.scatter([], [], s=_size(n, largest), color=style.ACCENT, label=f"{n:,}")
        for n in shown
    ]
    if len(shown) > 1:
        axes.legend(
            handles=handles, loc="lower left", bbox_to_anchor=(0, 1), ncols=len(shown)
        )


def _is_crowded(members: pd.DataFrame) -> bool:
    return len(members.drop_duplicates(["lead_id", "day"])) > _MOST_DOTS


def _dots(members: pd.DataFrame, leads: list[str]) -> pd.DataFrame:
    """Get one dot per lane and day; undated members stand in a column of their own."""
    first, last = members["day"].min(), members["day"].max()
    span = max(last - first, pd.Timedelta(days=60)) if pd.notna(first) else None
    column = last + span * 0.12 if span is not None else pd.Timestamp(2000, 1, 1)
    days = members["day"]
    if _is_crowded(members):
        days = days.dt.to_period("Q").dt.start_time
    placed = members.assign(x=days.fillna(column), is_undated=days.isna())
    dots = placed.groupby(["lead_id", "x", "is_undated"], as_index=False).agg(
        n=("member", "size"), first=("member", "first")
    )
    return dots.assign(lane=dots["lead_id"].map(leads.index))


def _members(dot: tuple, lang: str) -> str:
    """Get who joined: a name, or a name and how many more."""
    if dot.n == 1:
        return dot.first
    return say("lanes.several", lang, first=dot.first, n=dot.n, more=dot.n - 1)


def _names(members: pd.DataFrame) -> dict[str, str]:
    return dict(zip(members["lead_id"], members["lead"], strict=True))


def _finish_lanes(
    axes: style.Axes, dots: pd.DataFrame, names: list[str], lang: str
) -> None:
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.grid(visible=False, axis="x")
    axes.set_ylabel(say("label.lead", lang))
    axes.set_xlabel(say("axis.joined", lang))
    axes.margins(x=0.06)
    if dots["x"].nunique() == 1:  # one day alone has no span to show
        axes.set_xlim(*(dots["x"].iloc[0] + pd.Timedelta(days=d) for d in (-60, 60)))
    undated = dots.loc[dots["is_undated"], "x"]
    dated = dots.loc[~dots["is_undated"], "x"]
    style.date_axis(axes, last=pd.Timestamp.min if dated.empty else dated.max())
    if len(undated):
        axes.axvline(undated.iloc[0], color=style.PALE, linewidth=14, zorder=0)
        axes.text(
            undated.iloc[0],
            1.0,
            say("label.undated", lang),
            transform=axes.get_xaxis_transform(),
            ha="center",
            va="bottom",
            fontsize=7.5,
            color=style.GREY,
        )
