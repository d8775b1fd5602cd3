"""The table problems: one row per thing that was seen and not settled."""

import re
from collections.abc import Iterable

from analysis.records import Article, Problem
from analysis.tables.declaring import code, declare, refers, span, text
from analysis.tables.grounding import ground

PROBLEMS = declare(
    "problems",
    refers("doc_id", to="documents", nullable=True),
    code("problem"),
    text("detail", nullable=False),
    span(nullable=True),
)


_LOST = re.compile("\ufffd+")
_AROUND = 10  # characters told on either side of those that are lost


def lost_characters(article: Article) -> tuple[Problem, ...]:
    """Get a problem for each place whose characters could not be restored."""
    text = article.text.text
    problems = []
    for match in _LOST.finditer(text):
        start, end = match.span()
        around = text[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ")
        detail = f"Lost for good: {end - start} of the characters in {around}."
        problems.append(Problem("characters_lost", detail, start, end))
    return tuple(problems)


def build_problems(article: Article, problems: Iterable[Problem]) -> list[dict]:
    """Get the rows of one document, each problem once."""
    return [
        {
            "problem": problem.problem,
            "detail": problem.detail,
            **ground(article, problem.start, problem.end),
        }
        for problem in dict.fromkeys(problems)
    ]


def problem_of_file(doc_id: str | None, problem: str, detail: str) -> dict:
    """Get the row of a problem that a whole file has; no id if it is no document."""
    nowhere = dict.fromkeys(("start", "end", "evidence"))
    return {"doc_id": doc_id, "problem": problem, "detail": detail, **nowhere}
