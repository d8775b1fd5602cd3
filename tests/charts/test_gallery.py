"""Every figure, from no document at all up to many, in both languages."""

import os
import re
import subprocess
import sys
from functools import cache
from inspect import signature

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from analysis import charts, paths
from analysis.charts import network
from analysis.charts.answering import FINDINGS
from analysis.charts.style import in_house_style
from tests.made_up import build_made_up_tables

# A glyph the font lacks is a warning of matplotlib's; here it is an error.
pytestmark = pytest.mark.filterwarnings("error::UserWarning")

made_up = cache(build_made_up_tables)

each_figure = pytest.mark.parametrize("name", charts.FIGURES)


def is_on_its_sheet(figure):
    """Whether nothing that is drawn is cut off, to a hundredth of an inch."""
    drawn, sheet = figure.get_tightbbox(), figure.bbox_inches.padded(0.01)
    return sheet.contains(*drawn.min) and sheet.contains(*drawn.max)


@each_figure
@pytest.mark.parametrize(("n_documents", "lang"), [(0, "en"), (1, "zh"), (5, "en")])
def test_it_draws_from_few(name, n_documents, lang):
    figure = charts.FIGURES[name](made_up(n_documents), lang=lang)
    assert is_on_its_sheet(figure)


@each_figure
def test_it_draws_from_many(name):
    figure = charts.FIGURES[name](made_up(600), lang="zh")
    assert is_on_its_sheet(figure)


@each_figure
def test_it_states_a_finding_and_n(name):
    figure = charts.FIGURES[name](made_up(5), lang="zh")
    assert any(character.isdigit() for character in figure.get_suptitle())
    assert "n = " in figure.get_supxlabel()


def test_every_figure_has_its_answer():
    assert list(FINDINGS) == [*charts.FIGURES, "scores", "scores_by_document"]


def without(tables, table, *columns):
    """Get the tables with no rows of one of them, or with nothing in its columns."""
    left = dict(tables)[table]
    left = left.assign(**dict.fromkeys(columns, pd.NA)) if columns else left.iloc[:0]
    return type(tables)(**dict(tables) | {table: left})


@each_figure
@pytest.mark.parametrize(
    "lack",
    [
        pytest.param([("alliances",)], id="no ties"),
        pytest.param([("events",)], id="no acts"),
        pytest.param([("organizations",)], id="no organisations"),
        pytest.param(
            [("events", "date"), ("alliances", "formed")], id="nothing is dated"
        ),
        pytest.param(
            [
                ("events", "adcode", "adcode_now"),
                ("organizations", "adcode", "lon", "lat", "region_basis"),
            ],
            id="nothing is placed",
        ),
    ],
)
def test_it_draws_what_is_there(name, lack):
    tables = made_up(5)
    for table, *columns in lack:
        tables = without(tables, table, *columns)
    figure = charts.FIGURES[name](tables, lang="zh")
    assert is_on_its_sheet(figure)
    assert "nan" not in figure.get_suptitle() + figure.get_supxlabel()


def test_the_finding_follows_the_tables():
    titles = [charts.draw_acts(made_up(n)).get_suptitle() for n in (0, 5, 40)]
    assert len(set(titles)) == 3


def test_both_languages_tell_the_same_numbers():
    for name in ("tables", "arcs", "terms", "roles", "network", "damage", "problems"):
        spoken = [charts.answer(made_up(40), name, [lang]) for lang in ("zh", "en")]
        zh, en = (re.findall(r"\d+(?:,\d{3})*%?", words) for words in spoken)
        assert sorted(zh) == sorted(en)


@each_figure
def test_the_order_of_rows_changes_nothing(name):
    tables = made_up(40)
    shuffled = type(tables)(
        **{table: rows.sample(frac=1, random_state=1) for table, rows in tables}
    )
    assert charts.answer(tables, name) == charts.answer(shuffled, name)


def test_reports_of_one_occasion_count_once():
    tables = made_up(40)
    twice = tables.events.assign(
        doc_id=tables.events["doc_id"] + "_again",
        event_id=tables.events["event_id"] + "_again",
    )
    both = pd.concat([tables.events, twice], ignore_index=True)
    doubled = type(tables)(**dict(tables) | {"events": both})
    first, second = (charts.draw_acts(t).get_suptitle() for t in (tables, doubled))
    assert first == second


def test_nothing_of_the_day_is_saved(tmp_path):
    png, svg = charts.save_figure(charts.draw_tables(made_up(5)), tmp_path / "tables")
    assert b"Software" not in png.read_bytes()
    assert b"<dc:date>" not in svg.read_bytes()


def test_the_same_tables_give_the_same_bytes(tmp_path):
    """Another order of hashes, zone of time, locale or processor changes nothing."""
    draw = (
        "import sys; from pathlib import Path; from analysis import charts;"
        "from tests.made_up import build_made_up_tables as made_up;"
        "charts.export_figures(made_up(30), Path(sys.argv[1]), langs=['zh'])"
    )
    elsewhere = {"PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"}
    elsewhere |= {"OPENBLAS_CORETYPE": "Nehalem"}
    there = tmp_path / "there"
    command = [sys.executable, "-c", draw, str(there)]
    subprocess.run(command, check=True, cwd=paths.ROOT, env=os.environ | elsewhere)
    here = charts.export_figures(made_up(30), tmp_path / "here", langs=["zh"])
    assert len(here) == 2 * len(charts.FIGURES)
    differing = [
        path.name
        for path in here
        if path.read_bytes() != (there / path.name).read_bytes()
    ]
    assert differing == []


@pytest.mark.parametrize("n_documents", [30, 600])
def test_last_digits_of_a_processor_change_no_network(n_documents, monkeypatch):
    graph = network._busiest(network.build_network(made_up(n_documents)))
    places = network._lay_out(graph)
    spring_layout, random = nx.spring_layout, np.random.default_rng(0)

    def shaken(*args, **options):
        found = spring_layout(*args, **options)
        return {code: xy * (1 + 1e-12 * random.random(2)) for code, xy in found.items()}

    monkeypatch.setattr(nx, "spring_layout", shaken)
    again = network._lay_out(graph)
    assert {c: list(p) for c, p in places.items()} == {
        c: list(p) for c, p in again.items()
    }


def test_every_public_figure_takes_a_language():
    drawn = [getattr(charts, name) for name in charts.__all__ if name[:5] == "draw_"]
    assert [f.__name__ for f in drawn if "lang" not in signature(f).parameters] == []


def test_the_house_style_leaves_the_readers_settings_alone():
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    in_house_style(charts.draw_tables)(made_up(1))
    assert dict(mpl.rcParams) == before
