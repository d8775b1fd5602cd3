import copy
import json

import pytest

from analysis.errors import AnalysisError
from analysis.scoring import (
    read_annotations,
    score_documents,
    score_rows,
    total_scores,
)
from analysis.scoring.comparing import same_title, similar
from analysis.scoring.tallying import Tally

GOLD = {
    "doc_id": "a",
    "document": {"title": "两院签约", "source": ["甲县医院", "甲县人民医院"]},
    "events": [
        {
            "event_type": "signing",
            "date": "2021-04-16",
            "object": ["合作协议"],
            "province": "吉林省",
            "city": "长春市",
            "county": None,
        },
        {"event_type": "meeting", "date": None, "object": None, "optional": True},
    ],
    "people": [
        {
            "name": "程颖",
            "organizations": ["甲县卫生健康委员会"],
            "titles": ["主任"],
            "optional_titles": ["教授"],
            "roles": ["speaker"],
        },
        {"name": "王强", "titles": [], "roles": [], "optional": True},
    ],
    "alliances": [
        {
            "alliance_type": ["specialty_alliance", "medical_consortium"],
            "specialty": "肿瘤",
            "lead": "乙大学医院",
            "member": "甲县人民医院",
        }
    ],
    "terms": [{"category": ["talent_training", "lectures"], "mention": "人才培养"}],
    "organizations": [
        {"names": ["乙大学医院", "乙大医院"], "province": "吉林省", "city": None}
    ],
    "quantities": [{"value": 40, "unit": ["名", "位"], "subject": "患者"}],
}
ROWS = {
    "documents": [{"title": "两院签约", "source": "甲县人民医院", "published": ""}],
    "events": [
        {
            "event_type": "signing",
            "date": "2021-04-16",
            "object": "《合作协议》",
            "province": "吉林省",
            "city": "长春市",
            "county": "公主岭市",
        }
    ],
    "participants": [
        {
            "kind": "person",
            "name": "程颖",
            "organization": "甲县卫健委",
            "title": "党组书记、主任",
            "role": "speaker",
        }
    ],
    "alliances": [
        {
            "alliance_type": "medical_consortium",
            "specialty": "肿瘤",
            "lead": "乙大学医院",
            "member": "甲县人民医院",
        }
    ],
    "cooperation_terms": [{"category": "lectures", "term": "加强人才培养"}],
    "organizations": [
        {"name": "乙大学附属医院", "aliases": "乙大医院、乙大", "province": "吉林省"}
    ],
    "quantities": [{"value": "40.0", "unit": "位"}],
}


def rows_with(table=None, **cells):
    """Get the rows above, with cells of the first row of one table replaced."""
    rows = copy.deepcopy(ROWS)
    for table_rows in rows.values():
        table_rows[0] |= {"doc_id": "a"}
    rows["organizations"][0] |= {"city": "长春市", "county": ""}
    if table:
        rows[table][0] |= cells
    return rows


def counts(measure, rows):
    tally = score_rows(rows, [GOLD]).tallies[measure]
    return tally.found, tally.made_up, tally.missed


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("document.title", (1, 0, 0)),
        ("document.source", (1, 0, 0)),
        ("event.type_date", (1, 0, 0)),
        ("event.object", (1, 0, 0)),
        ("event.place", (1, 0, 0)),
        ("person.name", (1, 0, 0)),
        ("person.title", (1, 1, 0)),
        ("person.role", (1, 0, 0)),
        ("person.organization", (1, 0, 0)),
        ("alliance.edge", (1, 0, 0)),
        ("alliance.full", (1, 0, 0)),
        ("term.category", (0, 0, 1)),
        ("term.mention", (1, 0, 0)),
        ("organization.name", (1, 0, 0)),
        ("organization.region", (1, 0, 0)),
        ("quantity", (1, 0, 0)),
    ],
)
def test_each_measure(measure, expected):
    assert counts(measure, rows_with()) == expected


@pytest.mark.parametrize(
    ("table", "cells", "measure", "expected"),
    [
        ("documents", {"title": "别的"}, "document.title", (0, 1, 1)),
        ("documents", {"source": ""}, "document.source", (0, 0, 1)),
        ("events", {"date": "2021-04-17"}, "event.type_date", (0, 1, 1)),
        ("events", {"object": "聘书"}, "event.object", (0, 1, 1)),
        ("events", {"city": "四平市"}, "event.place", (0, 1, 1)),
        ("events", {"event_type": "meeting", "date": ""}, "event.object", (0, 0, 1)),
        ("participants", {"name": "王强"}, "person.name", (0, 0, 1)),
        ("participants", {"name": "张飞"}, "person.name", (0, 1, 1)),
        ("participants", {"title": "教授"}, "person.title", (0, 0, 1)),
        ("participants", {"title": "副主任"}, "person.title", (0, 1, 1)),
        ("participants", {"role": "host"}, "person.role", (0, 1, 1)),
        ("participants", {"organization": "乙"}, "person.organization", (0, 1, 1)),
        ("alliances", {"specialty": ""}, "alliance.full", (0, 1, 1)),
        ("alliances", {"specialty": ""}, "alliance.edge", (1, 0, 0)),
        ("cooperation_terms", {"term": "义诊"}, "term.mention", (0, 1, 1)),
        ("organizations", {"aliases": ""}, "organization.name", (0, 0, 1)),
        ("organizations", {"province": "山东省"}, "organization.region", (0, 1, 1)),
        ("organizations", {"province": ""}, "organization.region", (0, 0, 1)),
        ("quantities", {"value": "41"}, "quantity", (0, 1, 1)),
        ("quantities", {"unit": "家"}, "quantity", (0, 1, 1)),
    ],
)
def test_what_is_wrong_is_missed_and_made_up(table, cells, measure, expected):
    assert counts(measure, rows_with(table, **cells)) == expected


def test_documents_without_annotation_are_left_aside():
    rows = rows_with()
    rows["events"].append({**rows["events"][0], "doc_id": "b"})
    assert counts("event.type_date", rows) == (1, 0, 0)


def test_what_is_neither_there_nor_read_is_no_measure():
    gold = {**GOLD, "document": {"published": None}}
    assert "document.published" not in score_rows(rows_with(), [gold]).tallies
    rows = rows_with("documents", published="2021-04-16")
    assert score_rows(rows, [gold]).tallies["document.published"].made_up == 1


def test_a_tally_gives_rounded_figures():
    tally = Tally(found=2, made_up=1, missed=4)
    assert (tally.precision, tally.recall, tally.f1) == (66.7, 33.3, 44.4)
    assert (Tally().precision, Tally().f1) == (0.0, 0.0)


def test_errors_say_where_and_what():
    score = score_rows(rows_with("events", date="2021"), [GOLD])
    told = [(e.doc_id, e.kind) for name, e in score.errors if name == "event.type_date"]
    assert told == [("a", "missed"), ("a", "made up")]


def test_figures_per_document_add_up():
    rows = rows_with()
    rows["events"].append({**rows["events"][0], "doc_id": "b"})
    golds = [GOLD, {**GOLD, "doc_id": "b"}]
    totals = total_scores(score_documents(rows, golds))
    assert totals.equals(score_rows(rows, golds).figures)
    assert totals.set_index("measure").missed["quantity"] == 1


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("院长", "县人民医院院长", True),
        ("院长", "副院长", False),
        ("院长", "院长助理", False),
        ("院长", "原院长", False),
        ("党委书记", "党委 书记", True),
    ],
)
def test_same_title(a, b, expected):
    assert same_title(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("合作协议", "《战略合作协议》", True),
        ("肿瘤专科联盟合作协议", "肿瘤专科联盟协议", True),
        ("聘书", "协议", False),
        ("", "协议", False),
    ],
)
def test_similar(a, b, expected):
    assert similar(a, b, 0.6) is expected


def test_read_annotations(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    assert read_annotations(tmp_path) == [GOLD]


def test_a_folder_without_annotations_is_an_error(tmp_path):
    with pytest.raises(AnalysisError, match="no annotated document"):
        read_annotations(tmp_path)
