"""The table organization_names: why the spellings of an organisation are one."""

from collections.abc import Mapping, Sequence

from analysis.records import Article, WrittenName
from analysis.tables.declaring import code, declare, grounding, refers, text
from analysis.tables.grounding import ground

ORGANIZATION_NAMES = declare(
    "organization_names",
    refers("organization_id", to="organizations"),
    refers("doc_id", to="documents"),
    text("name", nullable=False),
    code("name_reason"),
    grounding(),
    unique=("organization_id", "doc_id", "name"),
)


def build_organization_names(
    article: Article,
    names: Sequence[WrittenName],
    organization_ids: Mapping[str, str],
) -> list[dict]:
    """Get the rows of one document: one per organisation and spelling, the first."""
    rows: dict[tuple[str, str], dict] = {}
    for written in names:
        organization_id = organization_ids[written.organization]
        row = {
            "organization_id": organization_id,
            "name": written.name,
            "name_reason": written.reason,
            "rule": written.rule,
            **ground(article, written.start, written.end),
        }
        rows.setdefault((organization_id, written.name), row)
    return list(rows.values())
