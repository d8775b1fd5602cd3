"""Names on a drawing that never cover each other."""

from collections.abc import Iterable
from typing import NamedTuple

from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

# Where a name may stand, seen from its point: side, then how it is aligned.
_PLACES = (
    (5, 0, "left", "center"),
    (-5, 0, "right", "center"),
    (0, 5, "center", "bottom"),
    (0, -5, "center", "top"),
    (4, 5, "left", "bottom"),
    (4, -5, "left", "top"),
    (-4, 5, "right", "bottom"),
    (-4, -5, "right", "top"),
)
# A name of an area stays within it or near: on its point, or a little off.
_WITHIN = (
    (0, 0, "center", "center"),
    (0, 4, "center", "center"),
    (0, -4, "center", "center"),
    (5, 0, "center", "center"),
    (-5, 0, "center", "center"),
)


class Label(NamedTuple):
    """A name and the point it belongs to, in data coordinates."""

    x: float
    y: float
    text: str


def place_labels(
    axes: Axes,
    labels: Iterable[Label],
    fontsize: float = 7,
    gap: float = 1.0,
    is_area: bool = False,
) -> int:
    """Write names beside their points where there is room, the first ones first.

    Parameters
    ----------
    gap : float
        How many times the usual distance a name keeps from its point.
    is_area : bool
        Whether the names are those of areas, which stand on their points.

    Returns
    -------
    int
        How many names found no room.
    """
    figure = axes.figure
    figure.draw_without_rendering()  # settles the layout that positions depend on
    inside = axes.get_window_extent()
    taken: list[Bbox] = [inset.get_window_extent() for inset in axes.child_axes]
    places = _WITHIN if is_area else _PLACES
    places = [(x * gap, y * gap, across, along) for x, y, across, along in places]
    n_left_out = 0
    for label in labels:
        if not _place(_annotation(axes, label, fontsize), places, inside, taken):
            n_left_out += 1
    return n_left_out


def _place(
    text: Annotation,
    places: Iterable[tuple[float, float, str, str]],
    inside: Bbox,
    taken: list[Bbox],
) -> bool:
    for x, y, across, along in places:
        text.xyann = (x, y)
        text.set(ha=across, va=along)
        box = text.get_window_extent()
        is_inside = inside.x0 <= box.x0 and box.x1 <= inside.x1
        is_inside = is_inside and inside.y0 <= box.y0 and box.y1 <= inside.y1
        if is_inside and not any(box.overlaps(other) for other in taken):
            taken.append(box)
            return True
    text.remove()
    return False


def _annotation(axes: Axes, label: Label, fontsize: float) -> Annotation:
    text = axes.annotate(
        label.text,
        (label.x, label.y),
        xytext=(0, 0),
        textcoords="offset points",
        fontsize=fontsize,
        zorder=10,
        linespacing=0.95,
        path_effects=[patheffects.withStroke(linewidth=2, foreground="white")],
    )
    text.set_in_layout(False)
    return text
