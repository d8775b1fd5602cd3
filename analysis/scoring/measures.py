"""What is measured: each function compares one document's rows of one kind.

Rows are dicts of text cells as in the exported files, an empty cell being ``""``.
"""

import re
from collections.abc import Mapping, Sequence

from analysis.scoring.comparing import (
    MENTION_SIMILARITY,
    OBJECT_SIMILARITY,
    TITLE_SIMILARITY,
    accepted,
    fold,
    fold_organization,
    similar,
    similarity,
    split_cell,
)
from analysis.scoring.tallying import Rows, Tallies, Tally, compare_sets, pair

PLACE = ("province", "city", "county")


def measure_document(tallies: Tallies, gold: dict, rows: Rows) -> None:
    """Compare title, source and day of the page, as far as they are annotated."""
    row = rows[0] if rows else {}
    for field in ("title", "source", "published"):
        read = row.get(field) or ""
        wanted = [answer for answer in accepted(gold["document"].get(field)) if answer]
        if field not in gold["document"] or not (wanted or read):
            continue
        tally = tallies[f"document.{field}"]
        if any(_same_field(field, answer, read) for answer in wanted):
            tally.hit()
            continue
        if wanted:
            tally.miss(gold["doc_id"], wanted[0])
        if read:
            tally.extra(gold["doc_id"], read)


def measure_events(tallies: Tallies, gold: dict, rows: Rows) -> None:
    """Compare events by kind and date, then by object and by place."""
    doc_id, events = gold["doc_id"], gold["events"]
    required = {_event_key(event) for event in events if not event.get("optional")}
    optional = {_event_key(event) for event in events if event.get("optional")}
    compare_sets(
        tallies["event.type_date"],
        doc_id,
        required,
        {_event_key(row) for row in rows},
        optional - required,
    )
    pair(
        tallies["event.object"],
        doc_id,
        events,
        rows,
        _same_object,
        lambda event: (*_event_key(event), *accepted(event.get("object"))[:1]),
    )
    for event in events:
        if event.get("province") and not event.get("optional"):
            _measure_place(tallies["event.place"], doc_id, event, rows)


def measure_alliances(tallies: Tallies, gold: dict, rows: Rows) -> None:
    """Compare ties by their two ends, then with type and specialty."""
    pair(
        tallies["alliance.edge"],
        gold["doc_id"],
        _edges(gold["alliances"]),
        _unique(rows, ("lead", "member")),
        _same_ends,
        _ends,
    )
    pair(
        tallies["alliance.full"],
        gold["doc_id"],
        gold["alliances"],
        _unique(rows, ("lead", "member", "alliance_type", "specialty")),
        _same_tie,
        lambda tie: (*_ends(tie), accepted(tie["alliance_type"])[0]),
    )


def measure_terms(tallies: Tallies, gold: dict, rows: Rows) -> None:
    """Compare cooperation terms by category, then phrase by phrase."""
    terms = gold["terms"]
    needed = {accepted(t["category"])[0] for t in terms if not t.get("optional")}
    tolerated = {
        category
        for term in terms
        for category in accepted(term["category"])[0 if term.get("optional") else 1 :]
    }
    compare_sets(
        tallies["term.category"],
        gold["doc_id"],
        needed,
        {row["category"] for row in rows},
        tolerated - needed,
    )
    pair(
        tallies["term.mention"],
        gold["doc_id"],
        terms,
        rows,
        _same_term,
        lambda term: (accepted(term["category"])[0], accepted(term["mention"])[0]),
    )


def measure_organizations(
    tallies: Tallies, gold: dict, known: Mapping[str, Mapping[str, str]]
) -> None:
    """Look up organisations among all that were read, by name or alias.

    ``known`` is folded name to row, see ``organizations_by_name``.
    """
    doc_id = gold["doc_id"]
    for wanted in gold["organizations"]:
        if wanted.get("optional"):
            continue
        names = accepted(wanted["names"])
        folded = [fold_organization(name) for name in names]
        row = next((known[name] for name in folded if name in known), None)
        if row is None:
            tallies["organization.name"].miss(doc_id, names[0])
        else:
            tallies["organization.name"].hit()
        if wanted.get("province"):
            _measure_region(tallies["organization.region"], doc_id, wanted, row)


def measure_quantities(tallies: Tallies, gold: dict, rows: Rows) -> None:
    """Compare counted things by value and unit."""
    pair(
        tallies["quantity"],
        gold["doc_id"],
        gold["quantities"],
        rows,
        _same_quantity,
        lambda wanted: (wanted["value"], *accepted(wanted.get("unit"))[:1]),
    )


def organizations_by_name(rows: Rows) -> dict[str, Mapping[str, str]]:
    """Get folded name or alias to the first row that has it."""
    known: dict[str, Mapping[str, str]] = {}
    for row in rows:
        for name in [row["name"], *split_cell(row["aliases"])]:
            known.setdefault(fold_organization(name), row)
    return known


def _same_field(field: str, wanted: str, read: str) -> bool:
    if fold(wanted) == fold(read):
        return True
    return field == "title" and similarity(wanted, read) > TITLE_SIMILARITY


def _event_key(event: Mapping) -> tuple[str, str]:
    return event["event_type"], str(event["date"] or "")


def _same_object(event: dict, row: Mapping) -> bool:
    if _event_key(event) != _event_key(row):
        return False
    objects = accepted(event.get("object") or None)
    return not objects or any(
        similar(wanted, row["object"], OBJECT_SIMILARITY) for wanted in objects
    )


def _place(event: Mapping) -> tuple[str, ...]:
    return tuple(event.get(level) or "" for level in PLACE)


def _measure_place(tally: Tally, doc_id: str, event: dict, rows: Rows) -> None:
    key, wanted = _event_key(event), _place(event)
    row = next((row for row in rows if _event_key(row) == key), None)
    if row is None:
        tally.miss(doc_id, (*key, *wanted))
    elif _place(row) == wanted or (not wanted[2] and _place(row)[:2] == wanted[:2]):
        tally.hit()
    else:
        tally.miss(doc_id, (*key, *wanted))
        tally.extra(doc_id, (*key, *_place(row)))


def _unique(rows: Rows, columns: tuple[str, ...]) -> list[Mapping[str, str]]:
    return list({tuple(row[c] or "" for c in columns): row for row in rows}.values())


def _ends(tie: Mapping) -> tuple[str, str]:
    return accepted(tie["lead"])[0], accepted(tie["member"])[0]


def _edges(ties: Sequence[dict]) -> list[dict]:
    """Get one tie per pair of parties, one that is asked for where there is one."""
    edges: dict[tuple[str, str], dict] = {}
    for tie in sorted(ties, key=lambda tie: bool(tie.get("optional"))):
        edges.setdefault(_ends(tie), tie)
    return list(edges.values())


def _same_ends(tie: dict, row: Mapping) -> bool:
    return all(
        fold_organization(row[end])
        in [fold_organization(name) for name in accepted(tie[end])]
        for end in ("lead", "member")
    )


def _same_tie(tie: dict, row: Mapping) -> bool:
    specialties = accepted(tie.get("specialty")) or [""]
    return (
        _same_ends(tie, row)
        and row["alliance_type"] in accepted(tie["alliance_type"])
        and fold(row["specialty"]) in [fold(name) for name in specialties]
    )


def _same_term(term: dict, row: Mapping) -> bool:
    return row["category"] in accepted(term["category"]) and any(
        similar(mention, row["term"], MENTION_SIMILARITY)
        for mention in accepted(term["mention"])
    )


def _measure_region(
    tally: Tally, doc_id: str, wanted: dict, row: Mapping | None
) -> None:
    name, place = accepted(wanted["names"])[0], _place(wanted)[:2]
    read = _place(row)[:2] if row else ("", "")
    if read == place or (not place[1] and read[0] == place[0]):
        tally.hit()
        return
    tally.miss(doc_id, (name, *place))
    if read[0]:
        tally.extra(doc_id, (row["name"], *read))


def _number(value: object) -> float:
    return float(re.sub(r"[^\d.]", "", str(value)) or "nan")


def _same_quantity(wanted: dict, row: Mapping) -> bool:
    if _number(wanted["value"]) != _number(row["value"]):
        return False
    units = accepted(wanted.get("unit") or None)
    return not units or fold(row["unit"]) in [fold(unit) for unit in units]
