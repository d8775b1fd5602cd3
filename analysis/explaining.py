"""Why names are one organisation and reports one occasion: the rows that say so."""

import pandas as pd

from analysis.tables.frames import Tables


def explain_organization(tables: Tables, name: str) -> pd.DataFrame:
    """Get every spelling of the organisations that are called ``name`` somewhere.

    Parameters
    ----------
    tables : Tables
        The tables of a build.
    name : str
        A full name, or a spelling that some document has (县医院); it may belong to
        several organisations.

    Returns
    -------
    DataFrame
        Rows of ``organization_names`` with ``organization``, the standing name, in
        front; none where nothing is so called.
    """
    names, known = tables.organization_names, tables.organizations
    called = {
        *names.organization_id[names.name == name],
        *known.organization_id[known.name == name],
    }
    standing = known.set_index("organization_id")["name"]
    found = names[names.organization_id.isin(called)]
    found = found.assign(organization=found.organization_id.map(standing))
    found = found.sort_values(["organization", "organization_id", "doc_id", "start"])
    columns = ["organization", *names.columns]
    return found[columns].reset_index(drop=True)


def explain_occasion(tables: Tables, occasion_id: str) -> pd.DataFrame:
    """Get the reports of an occasion: the rows of ``occasions`` with its id."""
    rows = tables.occasions[tables.occasions.occasion_id == occasion_id]
    return rows.sort_values(["doc_id", "start"]).reset_index(drop=True)
