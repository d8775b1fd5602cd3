import os
import shutil
import subprocess
import sys

import pytest

import analysis
from analysis import build, lexicon, paths, pipeline, read_document
from analysis.errors import AnalysisError, LexiconError, TableError
from analysis.exporting import export_csv, export_parquet, read_parquet
from analysis.tables import SCHEMAS

PAGE = """甲州医院与乙河县人民医院签约
来源:乙河县人民医院 发布时间:2022-05-06
5月5日上午,甲州医院与乙河县人民医院签订医联体合作协议。
"""
SEEDS = sorted(paths.SEEDS.glob("*.txt"))


def files_of(folder):
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


def written(tables, folder):
    export_csv(tables, folder)
    export_parquet(tables, folder)
    return files_of(folder)


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return written(build(paths.SEEDS, strict=True), tmp_path_factory.mktemp("tables"))


def test_the_same_pages_give_the_same_bytes_elsewhere(expected, tmp_path):
    for path in reversed(SEEDS):
        (tmp_path / "pages").mkdir(exist_ok=True)
        shutil.copy(path, tmp_path / "pages")
    again = written(build(tmp_path / "pages"), tmp_path / "tables")
    assert again == expected


def test_several_processes_give_the_same_bytes(expected, tmp_path):
    assert written(build(paths.SEEDS, processes=2), tmp_path) == expected


@pytest.mark.parametrize(
    "setting",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C"},
    ],
    ids=["east", "west, no locale"],
)
def test_hash_seed_locale_and_time_zone_change_nothing(expected, setting, tmp_path):
    command = [sys.executable, "-m", "analysis", "build", "--source", paths.SEEDS]
    environment = {**os.environ, **setting, "PYTHONPATH": str(paths.ROOT)}
    subprocess.run(
        [*command, "--out", tmp_path / "out"],
        env=environment,
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    csv = {name: data for name, data in expected.items() if name.endswith(".csv")}
    assert files_of(tmp_path / "out") == csv


def test_a_document_keeps_its_rows_whatever_is_built_beside_it(tmp_path):
    whole = build(paths.SEEDS)
    shutil.copy(SEEDS[1], tmp_path)
    alone = build(tmp_path)
    for name in (
        "events",
        "participants",
        "alliances",
        "cooperation_terms",
        "organization_names",
        "occasions",
    ):
        table = getattr(whole, name)
        same = table[table.doc_id == SEEDS[1].stem].reset_index(drop=True)
        assert getattr(alone, name).equals(same), name


def test_copies_of_a_document_change_nothing_but_how_many_there_are(tmp_path):
    for path in SEEDS:
        shutil.copy(path, tmp_path)
    for name in ("000_a_copy.txt", "zzz_another.txt"):
        shutil.copy(SEEDS[1], tmp_path / name)
    once, copied = build(paths.SEEDS), build(tmp_path)
    for name, table in once:
        again = getattr(copied, name)
        if name == "organizations":
            again = again.drop(columns="n_documents")
            table = table.drop(columns="n_documents")
        else:
            again = again[again.doc_id.isin(once.documents.doc_id)]
        assert again.reset_index(drop=True).equals(table), name
    assert set(copied.events.occasion_id) == set(once.events.occasion_id)
    assert set(copied.participants.person_key) == set(once.participants.person_key)


def test_names_of_files_and_their_order_change_no_id(tmp_path):
    for number, path in enumerate(reversed(SEEDS)):
        shutil.copy(path, tmp_path / f"{number}.txt")
    named, renamed = build(paths.SEEDS), build(tmp_path)
    assert renamed.organizations.equals(named.organizations)
    assert set(renamed.occasions.occasion_id) == set(named.occasions.occasion_id)


def test_people_have_one_key_where_name_and_organization_agree(tmp_path):
    for name, page in (("one", PAGE), ("two", PAGE.replace("5月5日", "5月4日"))):
        told = "乙河县人民医院院长李国强主持仪式。记者张文斌在场,李文博教授讲话。\n"
        (tmp_path / f"{name}.txt").write_text(page + told, encoding="utf-8")
    people = build(tmp_path).participants
    keys = people.groupby(["kind", "name", "organization_id"], dropna=False).person_key
    assert set(keys.nunique()["person", "李国强"]) == {1}
    assert people.person_key[people.kind == "organization"].isna().all()
    assert people.person_key[people.organization_id.isna()].isna().all()
    with_home = people[(people.kind == "person") & people.organization_id.notna()]
    assert with_home.person_key.notna().all()


def test_reading_is_pure():
    data = SEEDS[0].read_bytes()
    assert read_document(data, "x.txt") == read_document(data, "x.txt")


def test_every_encoding_gives_the_same_facts(tmp_path):
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        (tmp_path / f"{encoding}.txt").write_bytes(PAGE.encode(encoding))
    events = build(tmp_path, strict=True).events
    assert len(events) == 4
    assert events.groupby("doc_id").event_type.first().nunique() == 1
    assert set(events.date) == {"2022-05-05"}


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.txt", b"", "empty_document"),
        ("blank.html", b" \n\n", "empty_document"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), None),
        ("report.pdf", b"%PDF-1.7", "unreadable_document"),
        ("notes.docx", b"PK\x03\x04", "unreadable_document"),
    ],
)
def test_a_bad_file_is_listed_and_the_others_are_built(name, data, problem, tmp_path):
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / name).write_bytes(data)
    tables = build(tmp_path, strict=True)
    (row,) = tables.problems[tables.problems.doc_id != "page"].itertuples()
    assert row.problem == (problem or "unreadable_document")
    assert list(tables.events.doc_id.unique()) == ["page"]


@pytest.mark.parametrize("page", ["<html></html>", "<p>", "&nbsp;", "。", "a", "签约"])
def test_a_page_with_next_to_nothing_on_it_is_no_article(page, tmp_path):
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    tables = build(tmp_path, strict=True)
    assert list(tables.problems.problem) == ["not_an_article"]
    assert len(tables.documents) == 1
    assert len(tables.events) == 0


def test_characters_lost_for_good_are_listed(tmp_path):
    page = PAGE.replace("医联体合作", "医\ufffd\ufffd合作")
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    tables = build(tmp_path, strict=True)
    lost = tables.problems[tables.problems.problem == "characters_lost"]
    assert list(lost.evidence) == ["\ufffd\ufffd"]
    assert "签订医\ufffd\ufffd合作协议" in lost.detail.iloc[0]
    assert list(tables.documents.characters_unresolved) == [2]


def test_a_file_that_cannot_be_opened_is_listed(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    tables = build(tmp_path, strict=True)
    assert list(tables.problems.problem) == ["unreadable_document"]
    assert tables.documents.sha256.isna().all()


def test_a_file_of_another_kind_is_told_what_is_read(tmp_path):
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7")
    tables = build(tmp_path)
    assert "report.pdf" in tables.problems.detail[0]
    assert ".txt, .html, .htm" in tables.problems.detail[0]
    assert len(tables.documents) == 0


def test_folders_below_are_read_and_hidden_files_are_not(tmp_path):
    (tmp_path / "2022" / ".cache").mkdir(parents=True)
    for name in ("2022/a.TXT", "2022/.cache/b.txt", ".c.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    tables = build(tmp_path)
    assert list(tables.documents.doc_id) == ["a"]
    assert list(tables.documents.path) == ["2022/a.TXT"]
    assert "unreadable_document" not in list(tables.problems.problem)


def test_an_empty_folder_gives_empty_tables(tmp_path):
    tables = build(tmp_path)
    assert {len(table) for _, table in tables} == {0}


def test_no_such_folder(tmp_path):
    with pytest.raises(AnalysisError, match="nowhere"):
        build(tmp_path / "nowhere")


@pytest.fixture
def failing(monkeypatch, tmp_path):
    """Make a folder of two pages, one of which the program fails on."""
    for name in ("good", "bad"):
        (tmp_path / f"{name}.txt").write_text(PAGE, encoding="utf-8")
    read = pipeline.read_document

    def read_document(data, path, doc_id=None):
        if path == "bad.txt":
            raise KeyError("made up")
        return read(data, path, doc_id)

    monkeypatch.setattr(pipeline, "read_document", read_document)
    return tmp_path


def test_an_error_of_ours_costs_one_document(failing):
    tables = build(failing)
    (row,) = tables.problems[tables.problems.doc_id == "bad"].itertuples()
    assert (row.problem, row.detail) == ("reading_failed", "KeyError('made up')")
    assert set(tables.events.doc_id) == {"good"}
    assert set(tables.documents.doc_id) == {"good", "bad"}


def test_an_error_of_ours_is_raised_where_asked(failing):
    with pytest.raises(KeyError, match="made up"):
        build(failing, strict=True)


def test_a_missing_lexicon_stops_the_build(failing, monkeypatch):
    monkeypatch.setattr(
        pipeline, "read_document", lambda *_: lexicon.rows("no_such_words")
    )
    with pytest.raises(LexiconError, match="no_such_words"):
        build(failing)


def test_rows_that_break_a_declaration_cost_one_document(monkeypatch, tmp_path):
    for name in ("good", "bad"):
        (tmp_path / f"{name}.txt").write_text(PAGE, encoding="utf-8")
    read = pipeline.read_document

    def read_document(data, path, doc_id=None):
        document = read(data, path, doc_id)
        if path == "bad.txt":
            document.rows["events"][0]["event_type"] = "wedding"
        return document

    monkeypatch.setattr(pipeline, "read_document", read_document)
    tables = build(tmp_path)
    assert set(tables.events.doc_id) == {"good"}
    (row,) = tables.problems[tables.problems.problem == "reading_failed"].itertuples()
    assert "wedding" in row.detail
    with pytest.raises(TableError, match="wedding"):
        build(tmp_path, strict=True)


def test_tables_come_back_from_parquet_as_they_went(tmp_path):
    tables = build(paths.SEEDS)
    export_parquet(tables, tmp_path)
    for name, table in read_parquet(tmp_path):
        assert table.equals(getattr(tables, name)), name
        assert list(table.dtypes) == list(getattr(tables, name).dtypes)


def test_parquet_of_another_version_is_refused(tmp_path):
    export_parquet(build(paths.SEEDS), tmp_path)
    shutil.copy(tmp_path / "events.parquet", tmp_path / "documents.parquet")
    with pytest.raises(TableError, match="refresh"):
        read_parquet(tmp_path)


def test_load_builds_from_seeds_before_the_first_refresh(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "TABLES", tmp_path)
    assert len(analysis.load().documents) == len(SEEDS)
    export_parquet(build(tmp_path), tmp_path)
    assert len(analysis.load().documents) == 0


def test_csv_files_are_for_excel_and_hold_declared_columns(expected):
    for name, schema in SCHEMAS.items():
        data = expected[f"{name}.csv"]
        assert data.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in data
        head = data.decode("utf-8-sig").split("\n")[0]
        assert head == ",".join(schema.columns)


def test_tables_are_ready_for_charts():
    tables = build(paths.SEEDS)
    assert tables.events.day.dt.year.notna().any()
    assert tables.events.event_type.cat.categories[0] == "signing"
    assert str(tables.events.start.dtype) == "Int64"
