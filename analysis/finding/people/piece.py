"""One title of a person, and the title words it ends with."""

from dataclasses import dataclass
from functools import cache

from analysis import lexicon
from analysis.finding.words import rank_pattern


@dataclass(frozen=True, slots=True)
class TitlePiece:
    """One title of a person: its words and the body that it names or implies."""

    start: int
    end: int
    title: str
    organization: str | None
    body: str | None  # party, government, congress, conference
    unsettled: bool = False  # it names a body whose standing name is open (我院)
    spelled: str | None = None  # such a body as written (县人民医院), in full spelling


@cache
def ranks() -> dict[str, lexicon.Row]:
    """Get the rows of the title words by title."""
    return {row["title"]: row for row in lexicon.rows("person_titles")}


def rank_kind(rank: str) -> str:
    """Get ``academic`` for 教授 and the like, else ``rank``."""
    return ranks()[rank]["kind"] if rank in ranks() else "rank"


def final_rank(text: str) -> str | None:
    """Get the title word, modifiers included, that ``text`` ends with."""
    found = None
    for match in rank_pattern().finditer(text):
        found = match.group() if match.end() == len(text) else None
    return found
