"""The ceremonies as tables with the data model's columns, one row per fact told."""

from collections.abc import Iterable

import pandas as pd

from analysis.tables import SCHEMAS
from analysis.tables.frames import Tables, plain_frame, ready_frame
from tests.made_up.ceremonies import KINDS, TERMS, Ceremony, Hospital
from tests.made_up.pages import Page, write_pages

PROBLEMS = ("event_without_date", "organization_without_region", "ambiguous_region")


def build_made_up_tables(n_documents: int, seed: int = 0) -> Tables:
    """Get one DataFrame per table of the data model."""
    pages = write_pages(n_documents, seed)
    rows = {
        "documents": [_document(page) for page in pages],
        "events": [row for page in pages for row in _events(page)],
        "participants": [row for page in pages for row in _participants(page)],
        "alliances": [row for page in pages for row in _alliances(page)],
        "cooperation_terms": [row for page in pages for row in _terms(page)],
        "organizations": _organizations(pages),
        "organization_names": [row for page in pages for row in _names(page)],
        "occasions": [_occasion(page) for page in pages],
        "quantities": [row for page in pages for row in _quantities(page)],
        "sections": [row for page in pages for row in _sections(page)],
        "problems": [row for page in pages for row in _problems(page)],
    }
    return Tables(**{name: _frame(name, found) for name, found in rows.items()})


def _frame(name: str, rows: list[dict]) -> pd.DataFrame:
    schema = SCHEMAS[name]
    filled = [dict.fromkeys(schema.columns) | row for row in rows]
    return ready_frame(plain_frame(schema, filled), schema)


def _document(page: Page) -> dict:
    return {
        "doc_id": page.doc_id,
        "path": f"{page.doc_id}.txt",
        "title": page.told["title"].evidence,
        "source": page.source,
        "published": _full_day(page.ceremony.day),
        "script": "simplified",
        "encoding": "utf-8",
        "n_chars": len(page.text),
        "sha256": f"{page.ceremony.number:064x}",
        "glosses_removed": page.n_glosses,
        "characters_restored": page.ceremony.number % 20 if page.is_glossed else 0,
        "characters_unresolved": int(page.ceremony.number % 57 == 1),
    }


def _events(page: Page) -> Iterable[dict]:
    ceremony = page.ceremony
    host = ceremony.members[0]
    for number, act in enumerate(ceremony.acts):
        yield {
            "event_id": _event_id(page, number),
            "doc_id": page.doc_id,
            "occasion_id": _occasion_id(page),
            "event_type": act,
            "date": ceremony.day,
            "date_precision": _precision(ceremony.day),
            "object": f"{ceremony.kind}{number}",
            "province": host.province,
            "city": host.city,
            "county": host.county,
            "adcode": host.adcode,
            "adcode_now": host.adcode,
            "rule": "made_up",
            **page.told[act]._asdict(),
        }


def _participants(page: Page) -> Iterable[dict]:
    for visitor in page.ceremony.visitors:
        yield {
            "event_id": _event_id(page, 0),
            "doc_id": page.doc_id,
            "kind": "person",
            "name": visitor.name,
            "organization": visitor.hospital.name,
            "organization_id": _organization_id(visitor.hospital),
            "title": visitor.title,
            "role": visitor.role,
            "rule": "made_up",
            **page.told[visitor]._asdict(),
        }


def _alliances(page: Page) -> Iterable[dict]:
    ceremony = page.ceremony
    for number, member in enumerate(ceremony.members):
        yield {
            "alliance_id": f"{page.doc_id}_a{number}",
            "doc_id": page.doc_id,
            "event_id": _event_id(page, 0),
            "alliance": (ceremony.specialty or "") + ceremony.kind,
            "alliance_type": KINDS[ceremony.kind],
            "specialty": ceremony.specialty,
            "lead": ceremony.lead.name,
            "lead_id": _organization_id(ceremony.lead),
            "member": member.name,
            "member_id": _organization_id(member),
            "formed": ceremony.day,
            "rule": "made_up",
            **page.told["tie"]._asdict(),
        }


def _terms(page: Page) -> Iterable[dict]:
    for number, (phrase, status) in enumerate(page.ceremony.terms):
        yield {
            "term_id": f"{page.doc_id}_t{number}",
            "doc_id": page.doc_id,
            "event_id": _event_id(page, 0),
            "category": TERMS[phrase],
            "term": phrase,
            "status": status,
            "provider": page.ceremony.lead.name,
            "receiver": page.ceremony.members[0].name,
            "rule": "made_up",
            **page.told[phrase, status]._asdict(),
        }


def _names(page: Page) -> Iterable[dict]:
    hospitals = (page.ceremony.lead, *page.ceremony.members)
    for hospital in dict.fromkeys(hospitals):
        yield {
            "organization_id": _organization_id(hospital),
            "doc_id": page.doc_id,
            "name": hospital.name,
            "name_reason": "full_name",
            "rule": "made_up",
            **page.told["tie"]._asdict(),
        }


def _occasion(page: Page) -> dict:
    return {
        "occasion_id": _occasion_id(page),
        "doc_id": page.doc_id,
        "own_id": _occasion_id(page),
        "event_id": _event_id(page, 0),
        "occasion_reason": "same_text",
        "rule": "made_up",
        **page.told[page.ceremony.acts[0]]._asdict(),
    }


def _quantities(page: Page) -> Iterable[dict]:
    if "free_clinic" in page.ceremony.acts:
        yield {
            "quantity_id": f"{page.doc_id}_q0",
            "doc_id": page.doc_id,
            "event_id": _event_id(page, 0),
            "value": page.ceremony.n_patients,
            "unit": "人次",
            "subject": "患者",
            "rule": "made_up",
            **page.told["free_clinic"]._asdict(),
        }


def _sections(page: Page) -> Iterable[dict]:
    for section, told in page.sections:
        yield {"doc_id": page.doc_id, "section": section, **told._asdict()}


def _problems(page: Page) -> Iterable[dict]:
    number = page.ceremony.number
    if number % 5 == 0:
        yield {
            "doc_id": page.doc_id,
            "problem": PROBLEMS[number % len(PROBLEMS)],
            "detail": "made up",
            **page.told["tie"]._asdict(),
        }


def _organizations(pages: tuple[Page, ...]) -> list[dict]:
    known: dict[str, tuple[Hospital, set[str]]] = {}
    for page in pages:
        for hospital in (page.ceremony.lead, *page.ceremony.members):
            known.setdefault(hospital.name, (hospital, set()))[1].add(page.doc_id)
    return [
        {
            "organization_id": _organization_id(hospital),
            "name": name,
            "org_type": _org_type(name),
            "province": hospital.province,
            "city": hospital.city,
            "county": hospital.county,
            "adcode": hospital.adcode,
            "lon": hospital.lon,
            "lat": hospital.lat,
            "region_basis": "name" if hospital.adcode else None,
            "n_documents": len(doc_ids),
        }
        for name, (hospital, doc_ids) in sorted(known.items())
    ]


def _org_type(name: str) -> str:
    return "maternal_child_hospital" if name.endswith("妇幼保健院") else "hospital"


def _organization_id(hospital: Hospital) -> str:
    return f"made-up-{hospital.name}"


def _occasion_id(page: Page) -> str:
    return f"o{page.ceremony.number:05d}"


def _event_id(page: Page, number: int) -> str:
    return f"{page.doc_id}_e{number}"


def _full_day(day: str | None) -> str | None:
    return day if day and len(day) == 10 and day[0] != "X" else None


def _precision(day: str | None) -> str | None:
    return {4: "year", 7: "month", 10: "day"}[len(day)] if day else None


def count_ties(ceremonies: Iterable[Ceremony]) -> int:
    """Get how many different ties the ceremonies made, however often told."""
    return len(
        {
            (ceremony.lead.name, member.name, ceremony.kind, ceremony.specialty)
            for ceremony in ceremonies
            for member in ceremony.members
        }
    )
