import json
import re

import pytest

from analysis import build, paths
from analysis.__main__ import main
from analysis.tables import SCHEMAS

PAGE = """甲州医院与乙河县人民医院签约
来源:乙河县人民医院 发布时间:2022-05-06
5月5日上午,甲州医院与乙河县人民医院签订医联体合作协议。
"""
COMMANDS = ["build", "export", "refresh", "show", "why", "score", "review"]
ANNOTATION = {
    "doc_id": "page",
    "document": {"published": "2022-05-06"},
    "events": [
        {"event_type": "signing", "date": "2022-05-05"},
        {"event_type": "meeting", "date": "2022-05-05"},
    ],
    "people": [],
    "alliances": [],
    "terms": [],
    "organizations": [],
    "quantities": [],
}


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    return folder


def test_build_writes_one_file_per_table_and_leaves_the_rest(pages, tmp_path, capsys):
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("kept")
    assert main(["build", "--source", str(pages), "--out", str(out)]) == 0
    assert {path.stem for path in out.glob("*.csv")} == set(SCHEMAS)
    assert {path.name for path in out.iterdir() if path.suffix != ".csv"} == {
        "mine.txt"
    }
    assert "events" in capsys.readouterr().out


def test_build_says_which_file_was_not_read(pages, tmp_path, capsys):
    (pages / "empty.txt").write_bytes(b"")
    main(["build", "--source", str(pages), "--out", str(tmp_path / "out")])
    assert "not read: empty: The file holds no bytes" in capsys.readouterr().err


def test_an_error_is_a_sentence_and_no_traceback(tmp_path, capsys):
    arguments = ["build", "--source", str(tmp_path / "no"), "--out", str(tmp_path)]
    assert main(arguments) == 1
    assert capsys.readouterr().err.startswith("error: ")


def test_export_writes_a_codebook_too(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "TABLES", tmp_path / "not yet")
    assert main(["export", "--out", str(tmp_path)]) == 0
    codebook = (tmp_path / "codebook.csv").read_text(encoding="utf-8-sig")
    assert "events,event_type,事件类型" in codebook
    assert (tmp_path / "events.csv").exists()


def test_show_prints_the_page_and_its_rows(pages, capsys):
    assert main(["show", "page", "--source", str(pages)]) == 0
    shown = capsys.readouterr().out
    assert "甲州医院与乙河县人民医院签订医联体合作协议" in shown
    assert re.search("签约 +2022-05-05 +医联体合作协议", shown)


def test_show_names_the_documents_there_are(pages, capsys):
    assert main(["show", "pgae", "--source", str(pages)]) == 1
    assert "There are: page." in capsys.readouterr().err


def test_why_tells_the_spellings_and_their_reasons(pages, capsys):
    told = PAGE.replace("乙河县", "蓬溪县") + "县人民医院院长说,我院将派人学习。\n"
    (pages / "page.txt").write_text(told, encoding="utf-8")
    assert main(["why", "县人民医院", "--source", str(pages)]) == 0
    shown = capsys.readouterr().out
    assert re.search("蓬溪县人民医院 +全称 +page", shown)
    assert re.search("县人民医院 +层级简称 +page", shown)
    assert re.search("我院 +发布者自称 +page", shown)


def test_why_tells_what_the_reports_of_an_occasion_share(pages, capsys):
    told = PAGE.replace("乙河县", "蓬溪县").replace("甲州医院", "四川省人民医院")
    for name in ("page", "other"):
        (pages / f"{name}.txt").write_text(told, encoding="utf-8")
    occasion = build(pages).events.occasion_id[0]
    assert main(["why", occasion, "--source", str(pages)]) == 0
    shown = capsys.readouterr().out
    assert shown.count("同日同双方") == 2
    assert "2022-05-05、四川省人民医院、蓬溪县人民医院" in shown


def test_why_says_when_nothing_is_so_called(pages, capsys):
    assert main(["why", "丙县医院", "--source", str(pages)]) == 1
    assert "No organisation is called '丙县医院'" in capsys.readouterr().err


def test_score_prints_figures_and_misses(pages, tmp_path, capsys):
    (pages / "page.json").write_text(json.dumps(ANNOTATION), encoding="utf-8")
    out = tmp_path / "figures.csv"
    arguments = ["score", "--gold", str(pages), "--misses", "--out", str(out)]
    assert main(arguments) == 0
    shown = capsys.readouterr().out
    assert "event.type_date\tpage\tmissed\t('meeting', '2022-05-05')" in shown
    assert "66.7" in shown
    assert out.read_text(encoding="utf-8").startswith("doc_id,measure,precision")


def test_score_measures_exported_tables(pages, tmp_path, capsys):
    (pages / "page.json").write_text(json.dumps(ANNOTATION), encoding="utf-8")
    main(["build", "--source", str(pages), "--out", str(tmp_path / "out")])
    capsys.readouterr()
    main(["score", "--gold", str(pages)])
    built = capsys.readouterr().out
    main(["score", "--gold", str(pages), "--tables", str(tmp_path / "out")])
    assert capsys.readouterr().out == built


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command, capsys):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"example: python -m analysis {command}" in capsys.readouterr().out


def test_the_readme_tells_of_every_command_and_table():
    readme = (paths.ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"| `{name}" not in readme] == []
    assert [name for name in SCHEMAS if f"| `{name}` |" not in readme] == []
