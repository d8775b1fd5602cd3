"""What the rules for ties look at together, and what several of them ask of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.finding.organizations.names import standing_name
from analysis.finding.ties.kinds import bodies_of, says_kind, specialty_of_house
from analysis.finding.ties.parties import GIVING, party_type
from analysis.records import Act, OrganizationMention, Role, Sentence, Tie

FOUNDING = ("signing", "unveiling", "launch", "expert_dispatch")
BODY = r"[\ue000-\uf8ff]"
# 甲、乙、丙和丁
LIST = rf"{BODY}(?:(?:、?以及|[、和与及]){BODY})*"
# What a sentence says of ties that stood before.
HISTORY = re.compile(
    r"此前|早在|曾|去年|前年|以来|自[^,。]{2,8}[年月日]起|截至|已有|已与|继[^,]{2,30}(?:之后|后)|背景|前期|多年"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_OF_SPECIALTY = (
    "specialty_alliance",
    "branch",
    "research_network",
    "technical_cooperation",
)


@dataclass(frozen=True, slots=True)
class Page:
    """What the rules look at together.

    Of an alliance named after a body (甲医院专科联盟) ``mentions`` hold the body and
    ``alliances`` the name.
    """

    plain: str
    sentences: tuple[Sentence, ...]
    acts: tuple[Act, ...]
    mentions: tuple[OrganizationMention, ...]
    alliances: tuple[str, ...]
    roles: tuple[Role, ...]
    employers: dict[str, str]
    own: str | None


def heads_of(
    mentions: Sequence[OrganizationMention],
) -> Iterator[OrganizationMention]:
    """Get the mentions, of an alliance that a body's name opens that body alone."""
    names = {mention.text: mention.name for mention in mentions}
    for mention in mentions:
        is_alliance = mention.name and party_type(mention.name) == "alliance"
        bodies = bodies_of(mention.text) if is_alliance else ()
        if bodies and bodies[0][0] == 0:
            head = mention.text[: bodies[0][1]]
            name = names.get(head) or standing_name(head)
            end = mention.start + len(head)
            yield replace(mention, end=end, text=head, name=name)
        else:
            yield mention


def is_history(page: Page, text: str) -> bool:
    """Tell whether a sentence speaks of earlier times, by its words or its year."""
    if HISTORY.search(text):
        return True
    days = [act.date.value for act in page.acts if act.date and act.date.value]
    years = {day[:4] for day in days if day[:4].isdigit()}
    told = set(_YEAR.findall(text))
    return bool(years and told) and not told & years and max(told) < min(years)


def tells_founding(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence is one of those that tell a founding act."""
    spans = [s for act in page.acts if act.event_type in FOUNDING for s in act.told]
    return any(a < sentence.end and sentence.start < b for a, b in spans)


def news_mentions(page: Page) -> list[OrganizationMention]:
    """Get the mentions in sentences that do not speak of earlier times."""
    told = ((s, page.plain[s.start : s.end]) for s in page.sentences)
    news = [sentence for sentence, text in told if not is_history(page, text)]
    return [
        mention
        for mention in page.mentions
        if any(s.start <= mention.start < s.end for s in news)
    ]


def relation_text(page: Page) -> str:
    """Get what the acts are about: their objects, else what the page names or tells.

    联盟, or nothing at all, is the alliance that the page gives by its name.
    """
    objects = " ".join(
        act.object or "" for act in page.acts if act.event_type in FOUNDING
    )
    if says_kind(objects):
        return objects
    told = " ".join(
        _without_bodies(page, start, end)
        for act in page.acts
        for start, end in act.told[:2]
    )
    named = [name for name in page.alliances if says_kind(name)]
    if named and not says_kind(told):
        return f"{objects} {named[0]}"
    return f"{objects} {told}"


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


def _without_bodies(page: Page, start: int, end: int) -> str:
    """Get a stretch without the names in it: 分院 in a name is no kind of tie."""
    text, position = "", start
    for mention in page.mentions:
        if position <= mention.start < end:
            text += page.plain[position : mention.start]
            position = mention.end
    return text + page.plain[position:end]


def name_of(page: Page, written: str) -> str:
    """Get the standing name under which the page's mentions settled ``written``."""
    for mention in page.mentions:
        if mention.text == written and mention.name:
            return mention.name
    ending = {m.name for m in page.mentions if m.name and m.name.endswith(written)}
    return ending.pop() if len(ending) == 1 else standing_name(written)


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
    if kind == "specialty_alliance":
        specialty = specialty or specialty_of_house(lead)
    return Tie(
        name, kind, specialty, lead, member, index, sentence.start, sentence.end, rule
    )


def act_near(page: Page, sentence: Sentence) -> int | None:
    """Get the founding act that is told nearest to ``sentence``."""
    founding = [i for i, act in enumerate(page.acts) if act.event_type in FOUNDING]
    return min(
        founding, key=lambda i: abs(page.acts[i].start - sentence.start), default=None
    )
