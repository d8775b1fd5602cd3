import pytest

from analysis.tables import SCHEMAS
from tests.made_up import build_made_up_tables, write_pages


@pytest.mark.parametrize("n_documents", [0, 1, 5, 300])
def test_it_fills_the_documents_asked_for(n_documents):
    assert len(build_made_up_tables(n_documents).documents) == n_documents


def test_it_keeps_the_declarations_of_the_tables():
    for name, table in build_made_up_tables(40):
        columns = SCHEMAS[name].columns
        plain = {
            column: table[column].astype(columns[column].dtype.type)
            for column in columns
        }
        SCHEMAS[name].validate(table.assign(**plain)[list(columns)])


def test_the_same_seed_gives_the_same_pages():
    first, second, other = (write_pages(40, seed) for seed in (0, 0, 1))
    assert [page.text for page in first] == [page.text for page in second]
    assert [page.text for page in first] != [page.text for page in other]


def test_rows_point_at_what_their_page_tells():
    pages = {page.doc_id: page for page in write_pages(40)}
    for row in build_made_up_tables(40).events.itertuples():
        source = pages[row.doc_id].text[row.start : row.end]
        assert source == row.evidence or "(" in source
