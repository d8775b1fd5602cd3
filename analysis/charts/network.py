"""The network of ties: who is tied to whom, hubs named."""

from collections.abc import Iterable

import networkx as nx
import numpy as np
import pandas as pd
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis import codebook
from analysis.charts import style
from analysis.charts.counting import distinct_ties
from analysis.charts.labelling import Label, place_labels
from analysis.charts.wording import (
    Finding,
    join_sentences,
    label_codes,
    name_first,
    say,
    say_if,
)
from analysis.tables.frames import Tables

_SEED = 20211116
_ROUNDS, _STEPS, _DIGITS = 20, 10, 4
_MOST_NODES = 160
_MOST_NAMES, _ALL_NAMED = 12, 30
_APART = 1.5  # between groups, where two tied hospitals stand about 1.4 apart
_MARKS = {"hospital": "o", "maternal_child_hospital": "s", "government": "^"}


def build_network(tables: Tables) -> nx.Graph:
    """Get the graph of organisations (by id) and ties; ``n_ties`` weighs an edge."""
    ties = distinct_ties(tables.alliances)
    ties = ties[ties["lead_id"].astype(str) != ties["member_id"].astype(str)]
    known = tables.organizations.set_index("organization_id")
    types = known["org_type"].astype("string")
    network = nx.Graph()
    for side in ("lead", "member"):
        for code, name in sorted(set(zip(ties[f"{side}_id"], ties[side], strict=True))):
            network.add_node(
                code,
                name=known["name"].get(code, name),
                org_type=types.get(code, "other"),
            )
    pairs = ties.groupby(["lead_id", "member_id"]).size()
    for (lead, member), n_ties in pairs.items():
        weight = n_ties + network.get_edge_data(lead, member, {"n_ties": 0})["n_ties"]
        network.add_edge(lead, member, n_ties=int(weight))
    return network


def describe_network(tables: Tables, lang: str = "zh") -> Finding:
    """Get into how many separate groups the ties fall, and who is the hub."""
    network = build_network(tables)
    shown = _busiest(network)
    note = join_sentences(
        (
            say(
                "network.note",
                lang,
                n=network.number_of_nodes(),
                edges=network.number_of_edges(),
            ),
            say_if(
                network.number_of_nodes() - shown.number_of_nodes(),
                "network.fewer",
                lang,
                shown=shown.number_of_nodes(),
            ),
        ),
        lang,
    )
    if not network:
        return Finding(say("ties.none", lang), note)
    groups = sorted(map(len, nx.connected_components(network)), reverse=True)
    degrees = pd.Series(dict(_by_degree(network)))
    title = say(
        "network.title",
        lang,
        hub=name_first(degrees, dict(network.nodes(data="name")), lang),
        degree=degrees.iloc[0],
        n=network.number_of_nodes(),
        groups=len(groups),
        largest=groups[0],
    )
    return Finding(title, note)


@style.in_house_style
def draw_network(tables: Tables, lang: str = "zh") -> Figure:
    """Draw organisations and their ties; the same tables give the same picture."""
    finding = describe_network(tables, lang)
    network = _busiest(build_network(tables))
    if not network:
        return style.empty_figure(finding, lang)
    figure = style.new_figure(finding, height=5.6)
    axes = figure.add_subplot()
    axes.set_axis_off()
    places = _lay_out(network)
    ends = [(places[one], places[other]) for one, other in network.edges]
    widths = [0.5 * n**0.5 for _, _, n in network.edges(data="n_ties")]
    axes.add_collection(LineCollection(ends, colors="#b5b5b5", linewidths=widths))
    _draw_nodes(axes, network, places, lang)
    n_named = len(network) if len(network) <= _ALL_NAMED else _MOST_NAMES
    hubs = [code for code, _ in _by_degree(network)[:n_named]]
    labels = (Label(*places[code], network.nodes[code]["name"]) for code in hubs)
    axes.margins(x=0.12, y=0.04)
    place_labels(axes, labels, fontsize=7.5, gap=1.3)
    return figure


def _by_degree(network: nx.Graph) -> list[tuple[str, int]]:
    return sorted(network.degree, key=lambda node: (-node[1], node[0]))


def _busiest(network: nx.Graph) -> nx.Graph:
    """Get the organisations with most ties, where all would be a tangle."""
    if network.number_of_nodes() <= _MOST_NODES:
        return network
    kept = {code for code, _ in _by_degree(network)[:_MOST_NODES]}
    tied = {code for edge in network.subgraph(kept).edges for code in edge}
    return _part(network, tied)


def _part(network: nx.Graph, codes: Iterable[str]) -> nx.Graph:
    """Get the graph of some nodes, in the same order on every run.

    A view of networkx has the order of a set, which differs from run to run.
    """
    kept = sorted(codes)
    part = nx.Graph()
    part.add_nodes_from((code, network.nodes[code]) for code in kept)
    edges = sorted(map(sorted, network.subgraph(kept).edges))
    part.add_edges_from((*edge, network.edges[edge]) for edge in edges)
    return part


def _lay_out(network: nx.Graph) -> dict[str, np.ndarray]:
    """Get a place per node: groups that are not tied stand apart, row by row."""
    groups = sorted(nx.connected_components(network), key=lambda g: (-len(g), min(g)))
    places: dict[str, np.ndarray] = {}
    left = top = row_height = 0.0
    row_width = 1.6 * sum(len(group) for group in groups) ** 0.5
    for group in groups:
        size = len(group) ** 0.5
        if left and left + size > row_width:
            left, top, row_height = 0.0, top - row_height - _APART, 0.0
        for code, place in _lay_out_group(_part(network, group)).items():
            places[code] = np.round(place * size + (left, top - size), 6)
        left, row_height = left + size + _APART, max(row_height, size)
    return places


def _lay_out_group(group: nx.Graph) -> dict[str, np.ndarray]:
    """Get places within the unit square, the same for the same group.

    Forces make a last digit grow into another picture, and processors differ in last
    digits. Rounding after a few steps takes the difference away before it has grown.
    """
    places = None
    for _ in range(_ROUNDS):
        found = nx.spring_layout(
            group, pos=places, seed=_SEED, iterations=_STEPS, k=2.5 / len(group) ** 0.5
        )
        places = {code: np.round(place, _DIGITS) for code, place in found.items()}
    corners = np.array(list(places.values()))
    low, span = corners.min(axis=0), np.ptp(corners, axis=0)
    span[span == 0] = 1
    return {code: (place - low) / span for code, place in places.items()}


def _draw_nodes(
    axes: style.Axes, network: nx.Graph, places: dict[str, np.ndarray], lang: str
) -> None:
    nodes = pd.DataFrame.from_dict(dict(network.nodes(data=True)), orient="index")
    nodes["degree"] = pd.Series(dict(network.degree))
    nodes["x"] = [places[code][0] for code in nodes.index]
    nodes["y"] = [places[code][1] for code in nodes.index]
    colors = style.code_colors(codebook.codes("org_type"))
    names = label_codes("org_type", lang)
    handles = []
    for code in codebook.codes("org_type"):
        group = nodes[nodes["org_type"] == code]
        if group.empty:
            continue
        mark = _MARKS.get(code, "D")
        axes.scatter(
            group["x"],
            group["y"],
            s=14 + 9 * group["degree"] ** 0.9,
            marker=mark,
            color=[colors[code]],
            edgecolor="white",
            linewidth=0.5,
            zorder=3,
        )
        handles.append(Line2D([], [], linestyle="", marker=mark, color=colors[code]))
        handles[-1].set(label=names[code], markersize=5)
    axes.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.5, 0), ncols=4)
