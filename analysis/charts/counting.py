"""What counts as one: an act, a tie or a term is counted once, however often told.

Reports of one ceremony share its ``occasion_id``. These functions turn rows (one per
report) into things (one per occasion), so that no figure counts a report.
"""

import pandas as pd

_TIE = ["lead_id", "member_id", "alliance_type", "specialty"]


def distinct_acts(events: pd.DataFrame) -> pd.DataFrame:
    """Get one row per act: of each occasion and kind, the fullest report's.

    What that report leaves open (date, place) is taken from the other reports of the
    occasion. A date without year counts as no date.
    """
    acts = events.sort_values(["doc_id", "event_id"], kind="stable")
    acts = acts.assign(
        date=placed_dates(acts["date"]), event_type=_text(acts, "event_type")
    )
    told = acts.groupby(["occasion_id", "event_type", "doc_id"]).size()
    fullest = (
        told.reset_index(name="n")
        .sort_values(["n", "doc_id"], ascending=[False, True], kind="stable")
        .drop_duplicates(["occasion_id", "event_type"])
    )
    kept = acts.merge(fullest.drop(columns="n"))
    for column in ("date", "adcode", "adcode_now"):
        known = acts.dropna(subset=column).drop_duplicates("occasion_id")
        known = known.set_index("occasion_id")[column]
        lent = kept["occasion_id"].map(known).astype("string")
        kept[column] = kept[column].astype("string").fillna(lent)
    return kept


def distinct_ties(alliances: pd.DataFrame) -> pd.DataFrame:
    """Get one row per tie: two parties, a type and a specialty; first formed counts."""
    ties = alliances.assign(
        formed=placed_dates(alliances["formed"]),
        alliance_type=_text(alliances, "alliance_type"),
    )
    ties = ties.sort_values(["formed", "alliance_id"], kind="stable")
    return ties.drop_duplicates(_TIE).reset_index(drop=True)


def number_ties(alliances: pd.DataFrame) -> pd.DataFrame:
    """Get the rows of ties with a number ``tie``, the same for all reports of a tie."""
    ties = alliances.assign(alliance_type=_text(alliances, "alliance_type"))
    return ties.assign(tie=ties.groupby(_TIE, dropna=False).ngroup())


def distinct_terms(terms: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Get one row per occasion, phrase, category and status, with the event's place.

    A term without event stands for its document.
    """
    where = events.set_index("event_id")[["occasion_id", "adcode", "adcode_now"]]
    rows = terms.join(where, on="event_id").assign(
        category=_text(terms, "category"), status=_text(terms, "status")
    )
    rows["occasion_id"] = rows["occasion_id"].fillna(rows["doc_id"])
    rows = rows.sort_values(["doc_id", "term_id"], kind="stable")
    keys = ["occasion_id", "category", "term", "status"]
    return rows.drop_duplicates(keys).reset_index(drop=True)


def distinct_participants(
    participants: pd.DataFrame, events: pd.DataFrame
) -> pd.DataFrame:
    """Get one row per occasion, participant and role."""
    occasions = events.set_index("event_id")["occasion_id"]
    rows = participants.assign(
        kind=_text(participants, "kind"),
        role=_text(participants, "role"),
        occasion_id=participants["event_id"].map(occasions),
    )
    keys = ["occasion_id", "kind", "name", "organization_id", "role"]
    return rows.drop_duplicates(keys).reset_index(drop=True)


def rank(codes: pd.Series) -> pd.Series:
    """Get how often each value occurs, the most frequent first, ties in name order."""
    counts = codes.dropna().astype("string").value_counts().sort_index()
    return counts.sort_values(ascending=False, kind="stable")


def firsts(counts: pd.Series) -> pd.Index:
    """Get what comes first in ``counts``; several where they are equal.

    Examples
    --------
    >>> list(firsts(pd.Series({"b": 2, "a": 2, "c": 1})))
    ['b', 'a']
    """
    return counts.index[(counts == counts.max()).to_numpy(dtype=bool)]


def placed_dates(dates: pd.Series) -> pd.Series:
    """Get the dates whose year is known; ``XXXX-09-10`` is no place on a time line."""
    dates = dates.astype("string")
    return dates.mask(dates.str.startswith("X", na=False))


def in_periods(dates: pd.Series, grain: str) -> pd.Series:
    """Get the year (Y), quarter (Q) or month (M) of dates known that precisely."""
    precise = dates.where(dates.str.len() >= {"Y": 4, "Q": 7, "M": 7}[grain])
    moments = pd.to_datetime(precise.str[:7], format="ISO8601", errors="coerce")
    return moments.dt.to_period(grain)


def in_days(dates: pd.Series) -> pd.Series:
    """Get dates as moments; a month or a year is drawn at its first day."""
    return pd.to_datetime(dates, format="ISO8601", errors="coerce")


def _text(table: pd.DataFrame, column: str) -> pd.Series:
    """Get codes as plain text, so that groups are those that occur."""
    return table[column].astype("string")
