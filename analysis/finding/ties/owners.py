"""Whose alliance it is, where the sentence that lists the members does not say."""

from collections.abc import Sequence

from analysis.finding.ties.kinds import bodies_of
from analysis.finding.ties.lists import leads_named
from analysis.finding.ties.page import FOUNDING, Page, name_of
from analysis.finding.ties.parties import GIVING, party_type


def owners_of(page: Page, members: Sequence[str]) -> list[str]:
    """Get who leads: whom the page says to lead, else whose name the alliance bears."""
    leads = leads_named(page.plain, page.sentences, page.mentions)
    return leads or _named(page, members)


def _named(page: Page, members: Sequence[str]) -> list[str]:
    """Get whose alliance it is: 甲医院专科联盟, 我院护理联盟, else the publisher's."""
    founded = [a.object or "" for a in page.acts if a.event_type in FOUNDING]
    found = []
    for name in (*founded, *page.alliances):
        found += [name_of(page, name[a:b]) for a, b in bodies_of(name)[:1]]
        if name.startswith("我院") and page.own:
            found.append(page.own)
    if page.own:
        found.append(page.own)
    giving = [name for name in found if party_type(name) in GIVING]
    return [name for name in giving if name not in members]
