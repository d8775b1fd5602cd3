"""What the rules for ties look at together, and what several of them ask of it."""

from dataclasses import dataclass

from analysis.finding.organizations.names import standing_name
from analysis.finding.ties.kinds import kind_of
from analysis.finding.ties.parties import GIVING, party_type
from analysis.records import Act, OrganizationMention, Role, Sentence, Tie

FOUNDING = ("signing", "unveiling", "launch", "expert_dispatch")
BODY = r"[\ue000-\uf8ff]"
_OF_SPECIALTY = ("specialty_alliance", "branch", "research_network")


@dataclass(frozen=True, slots=True)
class Page:
    """What the rules look at together."""

    plain: str
    sentences: tuple[Sentence, ...]
    acts: tuple[Act, ...]
    mentions: tuple[OrganizationMention, ...]
    roles: tuple[Role, ...]
    employers: dict[str, str]
    own: str | None


def relation_text(page: Page) -> str:
    """Get what the acts are about: their objects, else the sentences that tell them."""
    objects = " ".join(
        act.object or "" for act in page.acts if act.event_type in FOUNDING
    )
    if kind_of(objects) not in (None, "technical_cooperation"):
        return objects
    return (
        objects
        + " "
        + " ".join(
            page.plain[start:end] for act in page.acts for start, end in act.told[:2]
        )
    )


def hospitals(page: Page) -> list[str]:
    """Get the hospitals and schools of title and acts, most telling first."""
    spans = [
        span for act in page.acts if act.event_type in FOUNDING for span in act.told
    ]
    titles = [(s.start, s.end) for s in page.sentences if s.section == "title"]
    near, far = [], []
    for mention in page.mentions:
        if mention.name is None or party_type(mention.name) not in GIVING:
            continue
        inside = any(start <= mention.start < end for start, end in (*spans, *titles))
        (near if inside else far).append(mention.name)
    return list(dict.fromkeys(near + far))


def name_of(page: Page, written: str) -> str:
    """Get the standing name under which the page's mentions settled ``written``."""
    for mention in page.mentions:
        if mention.text == written and mention.name:
            return mention.name
    return standing_name(written)


def sentence_at(page: Page, position: int) -> Sentence | None:
    """Get the sentence in which ``position`` stands."""
    return next((s for s in page.sentences if s.start <= position < s.end), None)


def make_tie(
    page: Page,
    sentence: Sentence,
    alliance: str,
    kind: str,
    specialty: str | None,
    lead: str,
    member: str,
    rule: str,
    act: int | None = None,
) -> Tie:
    """Make a tie told in ``sentence``; without ``act`` it goes with the nearest one."""
    index = act if act is not None else act_near(page, sentence)
    name = (alliance or "").strip("“” ,的")[:60]
    specialty = specialty if kind in _OF_SPECIALTY else None
    return Tie(
        name, kind, specialty, lead, member, index, sentence.start, sentence.end, rule
    )


def act_near(page: Page, sentence: Sentence) -> int | None:
    """Get the founding act that is told nearest to ``sentence``."""
    founding = [i for i, act in enumerate(page.acts) if act.event_type in FOUNDING]
    return min(
        founding, key=lambda i: abs(page.acts[i].start - sentence.start), default=None
    )
