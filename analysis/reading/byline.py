"""When a page was published, who wrote it and from where, from its byline."""

from analysis.reading import fields, headline, signatures
from analysis.reading.lines import Line

# Days beside the one on which a page appeared: a paper's own, a later change.
_OTHER_DAYS = ("更新", "成文", "公开")


def byline_cells(
    lines: tuple[Line, ...], labels: tuple[str, ...]
) -> tuple[tuple[Line, ...], tuple[fields.Field, ...]]:
    """Get the byline's lines and their cells; a value may be on the next line."""
    chosen = tuple(
        line
        for line, label in zip(lines, labels, strict=True)
        if label == "byline" and line.kind == "byline"
    )
    return chosen, fields.read_fields("\n".join(line.text for line in chosen))


def find_published(
    lines: tuple[Line, ...], labels: tuple[str, ...], hints: tuple[str, ...] = ()
) -> str | None:
    """Get the page's own date, else the full date that the article's text gives."""
    chosen, cells = byline_cells(lines, labels)
    dated = [cell for cell in cells if cell.field == "published"]
    own = [cell.value for cell in dated if not cell.label.startswith(_OTHER_DAYS)]
    later = [cell.value for cell in dated if cell.label.startswith(_OTHER_DAYS)]
    loose = [line.text for line in chosen]
    for text in (*own, *hints, *later):
        if day := fields.short_day(text):
            return day
    for text in loose:
        if day := fields.iso_day(text):
            return day
    for text in _stamps(lines, labels):
        if day := fields.short_day(text):
            return day
    return _told_day(lines, labels)


def _stamps(lines: tuple[Line, ...], labels: tuple[str, ...]) -> list[str]:
    """Get the days that stand behind headlines."""
    titles = [
        x.text for x, label in zip(lines, labels, strict=True) if label == "title"
    ]
    found = (headline.STAMP.search(text) for text in titles)
    return [match.group().strip(" ([") for match in found if match]


def find_author(
    lines: tuple[Line, ...], labels: tuple[str, ...], hints: tuple[str, ...] = ()
) -> str | None:
    """Get the persons who wrote the article, in the page's order, joined by 、."""
    _, cells = byline_cells(lines, labels)
    found = [
        name
        for cell in cells
        if cell.field == "author"
        for name in signatures.names_in(cell.value, certain=True)
    ]
    # 来源:某某融媒 全媒体记者 某某
    beside = [cell.value for cell in cells if cell.field == "source"]
    for text in (*beside, *(line.text for line in _signed(lines, labels))):
        if text not in beside or "记者" in text or "通讯员" in text:
            found += signatures.writers_in(text)
    if not found:
        found = [name for hint in hints for name in signatures.names_in(hint)]
    return "、".join(dict.fromkeys(found)) or None


def find_dateline(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the words that place the report, as written: 本报西宁11月24日讯, 东营报道."""
    found = (signatures.dateline_of(line.text) for line in _signed(lines, labels))
    return next(filter(None, found), None)


def find_desk(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the paper or site that a dateline names."""
    found = (signatures.desk_of(line.text) for line in _signed(lines, labels))
    return next(filter(None, found), None)


def _signed(lines: tuple[Line, ...], labels: tuple[str, ...]) -> list[Line]:
    return [
        line
        for line, label in zip(lines, labels, strict=True)
        if label == "byline" and line.kind in ("dateline", "signature")
    ]


def _told_day(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the full date of the article's opening, or the one it is signed with."""
    for line in _signed(lines, labels):
        if day := fields.iso_day(line.text):
            return day
    body = [line for line, label in zip(lines, labels, strict=True) if label == "body"]
    for line in body[:2]:
        opens = line.kind == "prose"
        if day := (fields.iso_day if opens else fields.closing_day)(line.text[:120]):
            return day
    return fields.closing_day(body[-1].text) if body else None
