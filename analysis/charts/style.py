"""One house style for every figure: font, colours, size on A4, title and note."""

import re
from collections.abc import Callable
from functools import cache, wraps
from importlib import resources
from io import BytesIO
from pathlib import Path
from unicodedata import east_asian_width

import matplotlib as mpl
import matplotlib.dates
import pandas as pd
import seaborn as sns
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.wording import Finding, say

WIDTH = 7.1  # inches: the text width of A4
INK, GREY, PALE = "#222222", "#6b6b6b", "#ececec"
LEFT_OUT = "#b9b9b9"  # bars of what could not be dated or placed
ACCENT = "#0072b2"
SCALE = "YlGnBu"  # counts: light to dark, also in grey print
_TITLE_COLUMNS, _NOTE_COLUMNS = 90, 132
_UNIT = re.compile(
    r"（[^（）]{1,16}）[，。；：、]*|[（《“「]*(?:[\u2e80-\uffff][，。；：、）》”！？%]*|[^\s\u2e80-\uffff]+)\s*"
)
# Where a title may part in two, the better places first.
_MARKS = (re.compile(r"；|; "), re.compile(r"[，：]|[,:] "))
_SVG_SALT = "hospital-ties"
_SCREEN_DPI = 110
_NO_PNG_STAMP = {"Software": None}


class Sheet(Figure):
    """A figure that a notebook shows once, in the house style and without a stamp.

    No window manager knows it, so that nothing is shown twice or has to be closed.
    """

    def _repr_png_(self) -> bytes:
        png = BytesIO()
        with mpl.rc_context(_settings()):
            self.savefig(png, format="png", dpi=_SCREEN_DPI, metadata=_NO_PNG_STAMP)
        return png.getvalue()


@cache
def font_family() -> str:
    """Get the name of the Chinese font after making it known to matplotlib."""
    path = resources.files("mplfonts") / "fonts" / "NotoSansCJKsc-Regular.otf"
    font_manager.fontManager.addfont(str(path))
    return font_manager.FontProperties(fname=str(path)).get_name()


@cache
def _settings() -> dict[str, object]:
    theme = sns.axes_style("whitegrid") | sns.plotting_context("paper")
    return theme | {
        "font.family": [font_family()],
        "font.size": 8.5,
        "axes.unicode_minus": False,
        "axes.titlesize": 9,
        "axes.titlelocation": "left",
        "axes.labelsize": 8.5,
        "axes.labelcolor": INK,
        "axes.edgecolor": "#999999",
        "axes.linewidth": 0.6,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.axisbelow": True,
        "grid.color": "#e3e3e3",
        "grid.linewidth": 0.5,
        "xtick.labelsize": 8,
        "ytick.labelsize": 8,
        "text.color": INK,
        "legend.fontsize": 8,
        "legend.title_fontsize": 8,
        "legend.frameon": False,
        "hatch.linewidth": 0.5,
        "figure.dpi": _SCREEN_DPI,
        "savefig.dpi": 200,
        "svg.fonttype": "path",
        "svg.hashsalt": _SVG_SALT,
    }


def in_house_style(draw: Callable[..., Figure]) -> Callable[..., Figure]:
    """Make a function draw in the house style, whatever the reader has set."""

    @wraps(draw)
    def drawn(*args: object, **options: object) -> Figure:
        with mpl.rc_context(_settings()):
            figure = draw(*args, **options)
            # Ticks take their font when they are made, which is when drawing.
            figure.draw_without_rendering()
            return figure

    return drawn


def new_figure(finding: Finding, height: float) -> Figure:
    """Get an empty figure, A4 wide, under its title and over its note."""
    figure = Sheet(figsize=(WIDTH, height), layout="constrained")
    figure.get_layout_engine().set(w_pad=0.06, h_pad=0.06)
    figure.suptitle(
        balanced(finding.title, _TITLE_COLUMNS), x=0.012, ha="left", fontsize=11
    )
    figure.supxlabel(
        balanced(finding.note, _NOTE_COLUMNS),
        x=0.012,
        ha="left",
        fontsize=7.5,
        color=GREY,
    )
    return figure


def empty_figure(finding: Finding, lang: str) -> Figure:
    """Get the figure for tables with nothing to draw: it says so."""
    figure = new_figure(finding, height=1.8)
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.text(0.5, 0.5, say("label.nothing", lang), ha="center", color=GREY)
    return figure


def code_colors(codes: tuple[str, ...]) -> dict[str, tuple]:
    """Get one colour per code, the same in every figure; blind-safe, "" is grey."""
    colors = sns.color_palette("colorblind", 10)
    # The palette's grey is kept for what is unknown.
    usable = [color for number, color in enumerate(colors) if number != 7]
    found = {code: usable[i % len(usable)] for i, code in enumerate(codes)}
    greys = {"other": mpl.colors.to_rgb(GREY), "": mpl.colors.to_rgb(LEFT_OUT)}
    return found | greys


def save_figure(figure: Figure, path: Path) -> tuple[Path, Path]:
    """Save as PNG and as SVG beside it; the same figure gives the same bytes.

    Parameters
    ----------
    path : Path
        Where to; its ending is replaced.

    Returns
    -------
    tuple of Path
        The PNG and the SVG file.
    """
    png, svg = path.with_suffix(".png"), path.with_suffix(".svg")
    png.parent.mkdir(parents=True, exist_ok=True)
    with mpl.rc_context(_settings()):
        figure.savefig(png, metadata=_NO_PNG_STAMP)
        figure.savefig(svg, metadata={"Date": None, "Creator": None})
    return png, svg


def wrapped(text: str, columns: int) -> str:
    """Get text in lines of at most ``columns``; a Chinese character takes two.

    Examples
    --------
    >>> print(wrapped("签约最多，共12项。", 10))
    签约最多，
    共12项。
    """
    lines, width = [""], 0
    for unit in _UNIT.findall(text):
        taken = columns_of(unit.rstrip())
        if width and width + taken > columns:
            lines.append("")
            width = 0
        lines[-1] += unit
        width += taken + len(unit) - len(unit.rstrip())
    return "\n".join(line.rstrip() for line in lines)


def columns_of(text: str) -> int:
    """Get how wide text is; a Chinese character takes two columns."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def balanced(text: str, columns: int) -> str:
    """Get text in as few lines as ``columns`` allow, none of them a mere rest.

    Two lines part at a mark where there is one that lets both fit.

    Examples
    --------
    >>> print(balanced("most of them were signed here", 24))
    most of them
    were signed here
    >>> print(balanced("签约最多；共12项", 12))
    签约最多；
    共12项
    """
    n_lines = wrapped(text, columns).count("\n") + 1
    for marks in _MARKS if n_lines == 2 else ():
        ends = [mark.end() for mark in marks.finditer(text)]
        parts = [(text[:end].rstrip(), text[end:]) for end in ends]
        widths = [max(map(columns_of, part)) for part in parts]
        if min(widths, default=columns + 1) <= columns:
            return "\n".join(parts[widths.index(min(widths))])
    narrower = (wrapped(text, width) for width in range(columns // 3, columns + 1))
    return next(lines for lines in narrower if lines.count("\n") < n_lines)


def date_axis(axes: Axes, last: pd.Timestamp | None = None) -> None:
    """Name years on the x axis, or months or days within a short span.

    Limits are taken as they are; nothing is named after ``last``.
    """
    first, end = mpl.dates.num2date(axes.get_xlim())
    ticks = mpl.dates.AutoDateLocator(minticks=2, maxticks=7).tick_values(first, end)
    days = [day for day in mpl.dates.num2date(ticks) if first <= day <= end]
    if last is not None:
        days = [day for day in days if day.date() <= last.date()]
    smallest = {(day.month > 1) + (day.day > 1) * 2 for day in days}
    pattern = ("%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%d")[max(smallest, default=0)]
    axes.set_xticks(days, [day.strftime(pattern) for day in days])


def short_period(period: pd.Period) -> str:
    """Get a period as ticks name it.

    Examples
    --------
    >>> short_period(pd.Period("2021-04", "Q"))
    '2021Q2'
    """
    patterns = {"Y": "%Y", "Q": "%YQ%q", "M": "%Y-%m"}
    return period.strftime(patterns[period.freqstr[0]])
