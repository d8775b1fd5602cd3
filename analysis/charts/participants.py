"""Who: participants by role, and organisations by type."""

import pandas as pd
from matplotlib.figure import Figure

from analysis import codebook
from analysis.charts import style
from analysis.charts.bars import stack_rows
from analysis.charts.counting import distinct_participants, firsts, rank
from analysis.charts.heat import draw_heat
from analysis.charts.wording import (
    Finding,
    counted,
    join_sentences,
    label_codes,
    name_first,
    say,
    say_if,
    share,
)
from analysis.tables.frames import Tables


def describe_roles(tables: Tables, lang: str = "zh") -> Finding:
    """Get which role is taken most often, and by people of which organisations."""
    rows = _with_org_types(tables)
    note = join_sentences(
        (
            say(
                "roles.note",
                lang,
                n=len(rows),
                people=int((rows["kind"] == "person").sum()),
                organizations=int((rows["kind"] == "organization").sum()),
                occasions=rows["occasion_id"].nunique(),
            ),
            say_if(int((rows["org_type"] == "").sum()), "roles.unknown", lang),
        ),
        lang,
    )
    if rows.empty:
        return Finding(say("roles.none", lang), note)
    roles = rank(rows["role"])
    within = rank(rows.loc[rows["role"].isin(firsts(roles)), "org_type"])
    title = say(
        "roles.title",
        lang,
        role=name_first(roles, label_codes("role", lang), lang),
        n_role=roles.iloc[0],
        n=len(rows),
        org_type=name_first(within, label_codes("org_type", lang), lang),
        share=share(within.iloc[0], within.sum()),
    )
    return Finding(title, note)


@style.in_house_style
def draw_roles(tables: Tables, lang: str = "zh") -> Figure:
    """Draw a heat map of roles by the type of the participant's organisation."""
    finding = describe_roles(tables, lang)
    rows = _with_org_types(tables)
    if rows.empty:
        return style.empty_figure(finding, lang)
    counts = pd.crosstab(rows["role"], rows["org_type"])
    roles = [code for code in codebook.codes("role") if code in counts.index]
    types = [code for code in (*codebook.codes("org_type"), "") if code in counts]
    counts = counts.loc[roles, types].rename(
        index=label_codes("role", lang), columns=label_codes("org_type", lang)
    )
    return draw_heat(
        counts,
        finding,
        x_name=say("axis.org_type", lang),
        y_name=say("axis.role", lang),
        height=2.0 + 0.27 * max(len(roles), 3),
    )


def describe_organizations(tables: Tables, lang: str = "zh") -> Finding:
    """Get which type most organisations are of, and which is named most often."""
    organizations = tables.organizations
    types = rank(organizations["org_type"])
    unplaced = int(organizations["adcode"].isna().sum())
    note = join_sentences(
        (
            say("organizations.note", lang, n=len(organizations)),
            say_if(unplaced, "organizations.unplaced", lang),
        ),
        lang,
    )
    if types.empty:
        return Finding(say("organizations.none", lang), note)
    named = organizations.set_index("organization_id")
    n_documents = named["n_documents"].sort_index()
    n_documents = n_documents.sort_values(ascending=False, kind="stable")
    is_one_most = len(firsts(n_documents)) < len(n_documents)
    title = say(
        "organizations.title" if is_one_most else "organizations.all_equal",
        lang,
        n=len(organizations),
        type=name_first(types, label_codes("org_type", lang), lang),
        n_type=types.iloc[0],
        share=share(types.iloc[0], len(organizations)),
        name=name_first(n_documents, named["name"], lang),
        n_documents=n_documents.iloc[0],
    )
    return Finding(title, note)


@style.in_house_style
def draw_organizations(tables: Tables, lang: str = "zh") -> Figure:
    """Draw how many organisations there are of each type, by how they are placed."""
    finding = describe_organizations(tables, lang)
    organizations = tables.organizations
    if organizations.empty:
        return style.empty_figure(finding, lang)
    order = rank(organizations["org_type"]).index
    types, bases = label_codes("org_type", lang), label_codes("region_basis", lang)
    basis = organizations["region_basis"].astype("string").fillna("")
    counts = basis.value_counts()
    shown = [code for code in (*codebook.codes("region_basis"), "") if code in counts]
    figure = style.new_figure(finding, height=1.6 + 0.27 * max(len(order), 4))
    axes = figure.add_subplot()
    stack_rows(
        axes,
        rows=organizations["org_type"].astype("string"),
        parts=basis,
        row_names={code: types[code] for code in order},
        part_names={code: counted(bases[code], counts[code], lang) for code in shown},
        colors=style.code_colors(codebook.codes("region_basis")),
        parts_title=say("organizations.basis", lang),
    )
    axes.set_xlabel(say("axis.organizations", lang))
    return figure


def _with_org_types(tables: Tables) -> pd.DataFrame:
    """Get participants, once per occasion and role, with their organisation's type."""
    rows = distinct_participants(tables.participants, tables.events)
    types = tables.organizations.set_index("organization_id")["org_type"]
    found = rows["organization_id"].map(types.astype("string"))
    return rows.assign(org_type=found.astype("string").fillna(""))
