"""Every figure, from no document at all up to many, in both languages."""

import os
import re
import subprocess
import sys
from functools import cache
from inspect import signature

import pandas as pd
import pytest

from analysis import charts, paths
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


def test_the_finding_follows_the_tables():
    titles = [charts.draw_acts(made_up(n)).get_suptitle() for n in (0, 5, 40)]
    assert len(set(titles)) == 3


def test_both_languages_tell_the_same_numbers():
    spoken = [charts.answer(made_up(40), "quality", lang) for lang in ("zh", "en")]
    zh, en = (re.findall(r"\d[\d,]*%?", words) for words in spoken)
    assert sorted(zh) == sorted(en)


def test_the_order_of_rows_changes_nothing(tmp_path):
    tables = made_up(40)
    shuffled = type(tables)(
        **{name: table.sample(frac=1, random_state=1) for name, table in tables}
    )
    for question in ("timeline", "spread", "terms", "participants", "quality"):
        assert charts.answer(tables, question) == charts.answer(shuffled, question)


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


@pytest.mark.parametrize("name", ["acts", "map_events", "network"])
def test_the_same_tables_give_the_same_bytes(name, tmp_path):
    tables = made_up(5)
    files = [
        charts.save_figure(charts.FIGURES[name](tables), tmp_path / str(run) / name)
        for run in (1, 2)
    ]
    first, second = ([path.read_bytes() for path in saved] for saved in files)
    assert first == second
    assert b"<dc:date>" not in first[1]
    assert b"Software" not in first[0]


def test_the_order_of_hashes_changes_nothing(tmp_path):
    """Sets of names are walked in another order in every process; layouts are not."""
    draw = (
        "import sys; from pathlib import Path; from analysis import charts;"
        "from tests.made_up import build_made_up_tables as made_up;"
        "charts.save_figure(charts.draw_network(made_up(60)), Path(sys.argv[1]))"
    )
    for seed in ("1", "2"):
        command = [sys.executable, "-c", draw, str(tmp_path / f"{seed}.png")]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run(command, check=True, cwd=paths.ROOT, env=environment)
    assert (tmp_path / "1.png").read_bytes() == (tmp_path / "2.png").read_bytes()


def test_every_public_figure_takes_a_language():
    drawn = [getattr(charts, name) for name in charts.__all__ if name[:5] == "draw_"]
    assert [f.__name__ for f in drawn if "lang" not in signature(f).parameters] == []


def test_the_house_style_leaves_the_readers_settings_alone():
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    in_house_style(charts.draw_tables)(made_up(1))
    assert dict(mpl.rcParams) == before
