"""Ids that depend on what a row says and on nothing else that is built."""

import hashlib
from collections import Counter
from collections.abc import Iterable


def content_id(prefix: str, *parts: object) -> str:
    """Get an id for what ``parts`` say; the same parts always give the same id.

    Examples
    --------
    >>> content_id("event", "a", 1) == content_id("event", "a", "1")
    True
    >>> content_id("event", "a", None) == content_id("event", "a", "b")
    False
    """
    said = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def content_ids(prefix: str, contents: Iterable[tuple]) -> tuple[str, ...]:
    """Get an id per content; the second of two equal ones gets an id of its own.

    Examples
    --------
    >>> len(set(content_ids("event", [("a", 1), ("a", 1)])))
    2
    """
    seen: Counter = Counter()
    ids = []
    for content in contents:
        ids.append(content_id(prefix, *content, seen[content] or None))
        seen[content] += 1
    return tuple(ids)
