"""How well people were read: names, and each person's titles, roles and employer."""

from collections import defaultdict
from collections.abc import Mapping

from analysis.scoring.comparing import (
    accepted,
    fold,
    fold_organization,
    same_title,
    split_cell,
)
from analysis.scoring.tallying import Rows, Tallies, compare_sets, pair


def measure_people(tallies: Tallies, gold: dict, rows: Rows) -> None:
    """Compare people by name; of those asked for also titles, roles, employer."""
    doc_id = gold["doc_id"]
    annotated = {person["name"]: person for person in gold["people"]}
    needed = {name for name, person in annotated.items() if not person.get("optional")}
    read = _people(rows)
    compare_sets(
        tallies["person.name"], doc_id, needed, set(read), set(annotated) - needed
    )
    for name in sorted(needed):
        person = read.get(name, _nobody())
        _measure_person(tallies, doc_id, annotated[name], person)


def _nobody() -> dict[str, set]:
    return {"title": set(), "organization": set(), "role": set()}


def _people(rows: Rows) -> dict[str, dict[str, set]]:
    """Gather titles, employers and roles of each person over all events."""
    people: dict[str, dict[str, set]] = defaultdict(_nobody)
    for row in rows:
        if row["kind"] != "person":
            continue
        person = people[row["name"].strip()]
        person["title"].update(fold(title) for title in split_cell(row["title"]))
        person["organization"].update(filter(None, [row["organization"]]))
        person["role"].update(filter(None, [row["role"]]))
    return people


def _measure_person(
    tallies: Tallies, doc_id: str, wanted: dict, read: Mapping[str, set]
) -> None:
    name = wanted["name"]
    pair(
        tallies["person.title"],
        doc_id,
        [{"title": title} for title in wanted.get("titles", [])]
        + [
            {"title": title, "optional": True}
            for title in wanted.get("optional_titles", [])
        ],
        sorted(sorted(read["title"]), key=len, reverse=True),
        lambda title, row: same_title(title["title"], row),
        lambda title: (name, title["title"]),
    )
    compare_sets(
        tallies["person.role"],
        doc_id,
        {(name, role) for role in wanted.get("roles", [])},
        {(name, role) for role in read["role"]},
        {(name, role) for role in wanted.get("optional_roles", [])},
    )
    employers = accepted(wanted.get("organizations"))
    if employers:
        right = {fold_organization(employer) for employer in employers}
        employed = sorted(read["organization"])
        wrong = [name for name in employed if fold_organization(name) not in right]
        tally = tallies["person.organization"]
        if len(wrong) < len(employed):
            tally.hit()
        else:
            tally.miss(doc_id, (name, employers[0]))
        for employer in wrong:
            tally.extra(doc_id, (name, employer))
