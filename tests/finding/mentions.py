"""What a made-up page says of organisations, people, roles and ties, for the tests."""

from dataclasses import replace

from analysis.finding.acts import find_acts
from analysis.finding.dates import find_dates
from analysis.finding.organizations import find_organizations, publisher
from analysis.finding.people import find_people
from analysis.finding.roles import find_roles
from analysis.finding.sentences import split_sentences
from analysis.finding.ties import find_ties
from tests.finding.articles import article_of


def page_of(body, title=None, source=None):
    article = replace(article_of(body, title, "2023-06-22"), source=source)
    return article, split_sentences(article)


def organizations_of(body, title=None, source=None):
    """Get (as written, standing name) of each place where a body is named."""
    found = find_organizations(*page_of(body, title, source))
    return [(mention.text, mention.name) for mention in found]


def people_of(body, title=None, source=None):
    """Get (name, titles, employer) of each person."""
    article, sentences = page_of(body, title, source)
    people, _ = find_people(article, sentences, find_organizations(article, sentences))
    return [(p.name, "、".join(p.titles), p.organization) for p in people]


def names_of(body, title=None, source=None):
    return [name for name, _, _ in people_of(body, title, source)]


def person_mentions_of(body, title=None, source=None):
    """Get (as written, full name) of each place where a person is named."""
    article, sentences = page_of(body, title, source)
    named = find_organizations(article, sentences)
    return [(m.text, m.name) for m in find_people(article, sentences, named)[1]]


def roles_of(body, title=None, source=None):
    """Get {name: [(role, type of the act, its object)]}."""
    article, sentences = page_of(body, title, source)
    acts, _, roles, _ = _read(article, sentences)
    told = {}
    for role in roles:
        act = acts[role.act] if role.act is not None else None
        told.setdefault(role.name, []).append(
            (role.role, act and act.event_type, act and act.object)
        )
    return told


def plain_roles_of(body, title=None, source=None):
    """Get {name: role}, of several roles joined by +."""
    return {
        name: "+".join(dict.fromkeys(role for role, _, _ in roles))
        for name, roles in roles_of(body, title, source).items()
    }


def ties_of(body, title=None, source=None):
    """Get (type, specialty, lead, member) of each tie."""
    *_, ties = _read(*page_of(body, title, source))
    return [(t.alliance_type, t.specialty, t.lead, t.member) for t in ties]


def _read(article, sentences):
    acts = find_acts(article, sentences, find_dates(article, sentences))
    named = find_organizations(article, sentences)
    people, mentions = find_people(article, sentences, named)
    roles = find_roles(article, sentences, acts, people, mentions)
    own = publisher(article)
    ties = find_ties(article, sentences, acts, named, people, roles, own)
    return acts, people, roles, ties
