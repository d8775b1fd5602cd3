"""One document: its bytes in, its rows out. A pure function, whatever else is built."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from analysis.checking import check_cover, check_evidence
from analysis.finding.acts import acts_problems, find_acts
from analysis.finding.dates import dates_problems, find_dates
from analysis.finding.organizations import (
    find_organizations,
    publisher,
    standing_organizations,
    with_speaker,
)
from analysis.finding.people import find_people, people_problems
from analysis.finding.quantities import find_quantities
from analysis.finding.roles import find_roles
from analysis.finding.sentences import split_sentences
from analysis.finding.terms import find_terms
from analysis.finding.ties import find_ties
from analysis.linking.locating import Locations, locate
from analysis.linking.organizations import organization_ids
from analysis.linking.reports import read_reports
from analysis.linking.standing import all_organizations
from analysis.linking.written_names import written_names
from analysis.reading import read_article
from analysis.reading.decoding import decode
from analysis.records import (
    Act,
    Article,
    Organization,
    OrganizationMention,
    Person,
    Problem,
    Quantity,
    Role,
    Term,
    Tie,
)
from analysis.tables import SCHEMAS
from analysis.tables.alliances import build_alliances
from analysis.tables.cooperation_terms import build_cooperation_terms
from analysis.tables.documents import build_documents
from analysis.tables.events import build_events, event_ids
from analysis.tables.occasions import build_occasions
from analysis.tables.organization_names import build_organization_names
from analysis.tables.organizations import build_organizations
from analysis.tables.participants import build_participants
from analysis.tables.problems import build_problems, lost_characters
from analysis.tables.quantities import build_quantities
from analysis.tables.sections import build_sections


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """The rows of one document, by table, nothing joined with others yet."""

    doc_id: str
    rows: Mapping[str, Sequence[dict]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mentions:
    """What was found in one document, and where its organisations and acts are."""

    acts: tuple[Act, ...]
    named: tuple[OrganizationMention, ...]
    organizations: tuple[Organization, ...]
    people: tuple[Person, ...]
    roles: tuple[Role, ...]
    ties: tuple[Tie, ...]
    terms: tuple[Term, ...]
    quantities: tuple[Quantity, ...]
    locations: Locations
    problems: tuple[Problem, ...]


def read_document(data: bytes, path: str, doc_id: str | None = None) -> DocumentRows:
    """Get all rows of one document.

    Parameters
    ----------
    data : bytes
        The file as it is.
    path : str
        Where it is within its folder; its ending says text or HTML.
    doc_id : str, optional
        The name of the file without ending, where nothing else is given.

    Raises
    ------
    TableError
        If a row breaks the law of evidence: an error of ours, not of the document.
    """
    article = read_article(data, path)
    if doc_id is not None:
        article = replace(article, doc_id=doc_id)
    article = with_speaker(article, split_sentences(article))
    source = decode(data).text or ""
    rows = build_rows(article, find_mentions(article), source)
    _check_rows(article, source, rows)
    return DocumentRows(article.doc_id, rows)


def find_mentions(article: Article) -> Mentions:
    """Find everything that a document says; each finder builds on those before."""
    sentences = split_sentences(article)
    dates = find_dates(article, sentences)
    acts = find_acts(article, sentences, dates)
    named = find_organizations(article, sentences)
    people, named_people = find_people(article, sentences, named)
    roles = find_roles(article, sentences, acts, people, named_people)
    ties = find_ties(article, sentences, acts, named, people, roles, publisher(article))
    organizations = all_organizations(
        standing_organizations(named), people, roles, ties
    )
    locations = locate(article, organizations, acts)
    return Mentions(
        acts=acts,
        named=named,
        organizations=organizations,
        people=people,
        roles=roles,
        ties=ties,
        terms=find_terms(article, sentences, named),
        quantities=find_quantities(article, sentences),
        locations=locations,
        problems=(
            *article.problems,
            *lost_characters(article),
            *dates_problems(dates),
            *acts_problems(article, sentences, acts),
            *people_problems(people),
            *locations.problems,
        ),
    )


def build_rows(article: Article, found: Mentions, source: str) -> dict[str, list[dict]]:
    """Get the rows of one document by table, nothing joined with others yet."""
    acts, events = found.acts, event_ids(article, found.acts)
    places = found.locations
    names = organization_ids(article, found.organizations, places.organizations)
    reports = read_reports(
        article,
        acts,
        found.ties,
        found.named,
        found.organizations,
        names,
        places.acts,
        events,
    )
    own_ids = {report.number: report.own_id for report in reports}
    occasions = [own_ids[act.occasion] for act in acts]
    return {
        "documents": build_documents(article),
        "events": build_events(article, acts, events, places.acts, occasions),
        "participants": build_participants(
            article, found.roles, found.people, events, names
        ),
        "alliances": build_alliances(article, found.ties, acts, events, names),
        "cooperation_terms": build_cooperation_terms(
            article, found.terms, acts, events
        ),
        "organizations": build_organizations(
            article, found.organizations, names, places.organizations
        ),
        "organization_names": build_organization_names(
            article,
            written_names(article, found.named, found.organizations),
            names,
        ),
        "occasions": build_occasions(article, reports),
        "quantities": build_quantities(article, found.quantities, acts, events),
        "sections": build_sections(article, source),
        "problems": build_problems(article, found.problems),
    }


def _check_rows(
    article: Article, source: str, rows: Mapping[str, Sequence[dict]]
) -> None:
    for name, table in rows.items():
        if "evidence" in SCHEMAS[name].columns:
            check_evidence(name, source, table)
    # A page of markup alone has nothing that a section could hold.
    if article.text.text.strip():
        check_cover(source, rows["sections"])
