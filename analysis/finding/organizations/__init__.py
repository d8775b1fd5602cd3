"""Find the organisations a page names and settle each under its standing name."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.finding.organizations import known
from analysis.finding.organizations.lists import is_counted, listed_bodies
from analysis.finding.organizations.mentions import named_spans
from analysis.finding.organizations.names import standing_name
from analysis.finding.organizations.pronouns import settle_pronouns
from analysis.finding.organizations.resolving import (
    Names,
    first_kept,
    names_of_page,
    settle,
)
from analysis.finding.organizations.spans import find_spans
from analysis.finding.organizations.suffixes import suffix_type, type_of_name
from analysis.reading.source_names import is_department
from analysis.records import Article, Organization, OrganizationMention, Sentence


def find_organizations(
    article: Article, sentences: Sequence[Sentence]
) -> tuple[OrganizationMention, ...]:
    """Get every place where an organisation is named, in page order.

    ``name`` is the full standing name by what the document says, by its publisher, by
    the place under way and by the known hospitals; None where none of them settles it.
    """
    plain = article.plain
    written = named_spans(plain, sentences)
    listed = listed_bodies(plain, sentences, written)
    written = [
        m
        for m in written
        if not any(_overlap(m, item) for item in listed)
        and not (m.rule == "level" and is_counted(plain, m.start))
    ]
    own = publisher(article)
    names = names_of_page(article, [*written, *listed], own)
    settled = first_kept([settle(mention, names) for mention in written], names)
    settled += [_as_item(plain, mention, names) for mention in listed]
    settled += settle_pronouns(plain, sentences, settled, own)
    return tuple(sorted(settled, key=lambda mention: mention.start))


def standing_organizations(
    mentions: Sequence[OrganizationMention],
) -> tuple[Organization, ...]:
    """Get each organisation of the document once, with the spellings it had here."""
    found: dict[str, Organization] = {}
    for mention in mentions:
        if mention.name is None:
            continue
        body = known.organization(mention.name)
        if mention.name not in found:
            org_type = body.org_type if body else type_of_name(mention.name)
            found[mention.name] = Organization(
                mention.name,
                (),
                org_type or "other",
                body.level if body else None,
                mention.start,
                mention.end,
                mention.rule,
            )
        found[mention.name] = _with_alias(found[mention.name], mention)
    return tuple(found.values())


def with_speaker(article: Article, sentences: Sequence[Sentence]) -> Article:
    """Get the article with the hospital or school that says 我院 or 我校 as its source.

    Only where the byline names nobody, or a department alone, and the text settles
    who we are: a paper that quotes 我院 stays the source of its page.
    """
    if article.source is not None and not is_department(article.source):
        return article
    mentions = find_organizations(article, sentences)
    own = {m.name for m in mentions if m.rule == "own" and m.text in ("我院", "我校")}
    named = own - {None}  # 我校附属医院 is not us
    return replace(article, source=named.pop()) if len(named) == 1 else article


def publisher(article: Article) -> str | None:
    """Get the publisher's standing name where it is a body that says 我院 or 我校."""
    if article.source is None:
        return None
    spans = [s for s in find_spans(article.source) if s.anchor != "level"]
    if not spans or suffix_type(spans[0].suffix) in ("media", "other", "alliance"):
        return None
    written = article.source[spans[0].start : spans[0].end]
    if spans[0].anchor == "none" and not known.standing(written):
        return None  # 第二附属医院: whose it is, the page must say
    if spans[0].anchor == "none":
        return known.standing(written)
    return standing_name(written)


def _overlap(left: OrganizationMention, right: OrganizationMention) -> bool:
    return left.start < right.end and right.start < left.end


def _as_item(
    plain: str, mention: OrganizationMention, names: Names
) -> OrganizationMention:
    """Settle a body of a list, whose text on the page is its own item alone."""
    name = settle(mention, names).name
    return replace(
        mention, name=name, text=plain[mention.start : mention.end], rule="listed"
    )


def _with_alias(
    organization: Organization, mention: OrganizationMention
) -> Organization:
    spelled = mention.text
    if spelled in (organization.name, *organization.aliases):
        return organization
    if mention.rule in ("own", "that", "bare", "listed"):
        return organization
    return replace(organization, aliases=(*organization.aliases, spelled))
