"""Why each written name means the organisation it was settled as."""

from collections.abc import Iterable, Sequence

from analysis.finding.organizations import known, publisher
from analysis.finding.organizations.names import same_name, standing_name
from analysis.records import Article, Organization, OrganizationMention, WrittenName

# Rules that need no place under way to settle a name.
_BY_ITSELF = ("full", "known", "alias", "named")


def written_names(
    article: Article,
    mentions: Sequence[OrganizationMention],
    organizations: Iterable[Organization],
) -> tuple[WrittenName, ...]:
    """Get each spelling of each organisation of a page, where it first stands.

    An organisation that only a post implies (公主岭市人民政府 in 公主岭市副市长) stands
    where the post does.
    """
    own = publisher(article)
    # 甲县 in 甲县、乙县妇幼保健院 is an item of a list, no spelling of the hospital.
    named = [m for m in mentions if m.name is not None and m.rule != "listed"]
    in_full = {own, *(m.name for m in named if m.rule in _BY_ITSELF)}
    found: dict[tuple[str, str], WrittenName] = {}
    for mention in named:
        reason = _reason(mention, own, in_full)
        row = WrittenName(
            mention.name,
            mention.text,
            reason,
            mention.start,
            mention.end,
            mention.rule,
        )
        found.setdefault((row.organization, row.name), row)
    spelled = {organization for organization, _ in found}
    implied = [
        WrittenName(body.name, body.name, "implied", body.start, body.end, body.rule)
        for body in organizations
        if body.name not in spelled
    ]
    return (*found.values(), *implied)


def _reason(
    mention: OrganizationMention, own: str | None, in_full: set[str | None]
) -> str:
    """Get the code of the reason for which a mention means its organisation."""
    name, written = mention.name, mention.text
    if mention.rule in ("own", "bare"):
        return "publisher" if name == own else "speaker"
    if mention.rule == "that":
        return "pronoun"
    if known.same(name, written):
        return "full_name" if written == known.standing(name) else "gazetteer"
    if written == name:
        return "full_name"
    if mention.rule == "level":
        return "level" if name in in_full else "place_under_way"
    if mention.rule == "short":
        return "short_form"
    if same_name(standing_name(written), name):
        return "spelling"
    return "declared" if mention.rule == "alias" else "short_form"
