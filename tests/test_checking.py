import pandas as pd
import pytest

from analysis import build, codebook, paths
from analysis.checking import check_cover, check_evidence, check_tables
from analysis.errors import TableError
from analysis.tables import SCHEMAS
from analysis.tables.declaring import codes_of
from analysis.tables.describing import describe_tables
from analysis.tables.frames import exported_frame

GLOSSED = "醫(yī)聯(lián)體簽約"


@pytest.fixture(scope="module")
def plain():
    tables = build(paths.SEEDS, strict=True)
    return {name: exported_frame(name, table) for name, table in tables}


def broken(plain, table, **cells):
    """Get the tables with cells of the first row of one table replaced."""
    frame = plain[table].copy()
    for column, value in cells.items():
        frame[column] = frame[column].astype(object)
        frame.loc[0, column] = value
        frame[column] = frame[column].astype(SCHEMAS[table].columns[column].dtype.type)
    return {**plain, table: frame}


def test_tables_as_built_pass(plain):
    assert all(len(frame) for frame in plain.values())
    check_tables(plain)


@pytest.mark.parametrize(
    ("table", "cells", "told"),
    [
        pytest.param("events", {"event_type": "wedding"}, "wedding", id="unknown code"),
        pytest.param("events", {"date": "2021/4/16"}, "2021/4/16", id="no ISO date"),
        pytest.param("events", {"adcode": "2201"}, "2201", id="a code cut short"),
        pytest.param("events", {"object": ""}, "object", id="empty is not missing"),
        pytest.param("events", {"evidence": None}, "evidence", id="not grounded"),
        pytest.param("sections", {"start": -1}, "start", id="below zero"),
        pytest.param("events", {"doc_id": "nowhere"}, "nowhere", id="no such document"),
        pytest.param("participants", {"event_id": "e"}, "'e'", id="no such event"),
        pytest.param("alliances", {"lead_id": "o"}, "'o'", id="no such organisation"),
    ],
)
def test_a_wrong_cell_is_named(plain, table, cells, told):
    with pytest.raises(TableError, match=told):
        check_tables(broken(plain, table, **cells))


def test_two_rows_may_not_share_a_key(plain):
    twice = pd.concat([plain["events"], plain["events"].head(1)], ignore_index=True)
    with pytest.raises(TableError, match="event_id"):
        check_tables({**plain, "events": twice})


def test_columns_stand_in_the_declared_order(plain):
    turned = plain["events"][plain["events"].columns[::-1]]
    with pytest.raises(TableError, match="events"):
        check_tables({**plain, "events": turned})


def row(start, end, evidence):
    return {"doc_id": "made_up", "start": start, "end": end, "evidence": evidence}


def test_evidence_is_the_repaired_span():
    check_evidence("events", GLOSSED, [row(0, len(GLOSSED), "医联体签约")])


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(row(0, 14, "醫(yī)聯(lián)體"), id="a gloss is left"),
        pytest.param(row(0, 14, "医共体"), id="another word"),
        pytest.param(row(14, 99, "签约"), id="beyond the end"),
        pytest.param(row(3, 3, ""), id="no character"),
    ],
)
def test_evidence_that_is_not_in_the_source(wrong):
    with pytest.raises(TableError, match="made_up"):
        check_evidence("events", GLOSSED, [wrong])


@pytest.mark.parametrize(
    "spans",
    [
        pytest.param([(0, 3), (4, 8)], id="gap"),
        pytest.param([(0, 5), (4, 8)], id="overlap"),
        pytest.param([(0, 5)], id="the end is left out"),
    ],
)
def test_sections_cover_the_page(spans):
    check_cover("12345678", [row(0, 8, "12345678")])
    with pytest.raises(TableError, match="sections"):
        check_cover("12345678", [row(*span, None) for span in spans])


def test_every_closed_list_is_a_codebook():
    listed = {codes_of(c) for s in SCHEMAS.values() for c in s.columns.values()}
    assert all(codebook.codes(name) for name in listed - {None})


def test_every_table_and_column_is_explained():
    assert tuple(codebook.entries("tables")) == tuple(SCHEMAS)
    explained = {key.split(".")[-1] for key in codebook.entries("columns")}
    assert explained == {*describe_tables().column, "day"}
