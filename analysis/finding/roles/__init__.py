"""What each person did in which act.

Presided, signed, unveiled, spoke, saw patients or taught, was appointed, or was named
as present.
"""

import re
from collections.abc import Iterator, Sequence

from analysis.finding.roles.belonging import ceremony, role_at
from analysis.finding.roles.named import (
    appointees,
    as_expert,
    at_clinic,
    chosen,
    is_clinical,
    is_sent,
)
from analysis.finding.roles.sent import leaders, sent
from analysis.finding.roles.subjects import (
    accompanied,
    carries,
    listed_before,
    names_other_side,
    receivers,
    signs_for_all,
    subjects_after,
    subjects_before,
    team,
    without_witnesses,
)
from analysis.finding.roles.verbs import DEEDS, PAIRED, is_deed, role_of, role_pattern
from analysis.records import Act, Article, Person, PersonMention, Role, Sentence

_ABSENT = re.compile(
    r"[^,。;]{0,6}(?:因故|未能|没有|没能|缺席)[^,。;]{0,6}(?:缺席|出席|参加|到场|到会)?"
)
_IN_TURN = re.compile("分别|先后|相继|依次|轮流")


def find_roles(
    article: Article,
    sentences: Sequence[Sentence],
    acts: Sequence[Act],
    people: Sequence[Person],
    mentions: Sequence[PersonMention],
) -> tuple[Role, ...]:
    """Get the roles of all people; who has no other role is named as present.

    A person without any act on the page belongs to none: ``act`` is None there.
    """
    plain = article.plain
    found: list[Role] = []
    leading = leaders(people)
    for sentence in sentences:
        if sentence.section != "title":
            here = _present(plain, sentence, mentions)
            found.extend(_roles_of_sentence(plain, sentence, acts, here))
            found.extend(sent(plain, sentence, acts, here, leading))
    experts = {role.name for role in found if role.role == "expert"}
    found += [
        as_expert(acts, person, "listed")
        for person in people
        if person.name not in experts and is_sent(person, acts)
    ]
    active = {role.name for role in found}
    clinic = {m.name: m for m in at_clinic(plain, sentences, acts, mentions)}
    for person in people:
        if person.name in active or _ABSENT.match(plain, person.end):
            continue
        if person.name in clinic and is_clinical(person):
            found.append(as_expert(acts, clinic[person.name], "at_clinic"))
        else:
            act, span = ceremony(acts), (person.start, person.end)
            found.append(Role(act, person.name, None, "attendee", *span, "named"))
    return tuple(dict.fromkeys(found))


def _present(
    plain: str, sentence: Sentence, mentions: Sequence[PersonMention]
) -> list[PersonMention]:
    here = [m for m in mentions if sentence.start <= m.start < sentence.end]
    return without_witnesses(plain, sentence, here)


def _roles_of_sentence(
    plain: str,
    sentence: Sentence,
    acts: Sequence[Act],
    here: Sequence[PersonMention],
) -> Iterator[Role]:
    yield from appointees(plain, sentence, acts, here)
    yield from chosen(plain, sentence, acts, here)
    carried: list[PersonMention] = []
    speaking = False
    for number, (start, end) in enumerate(sentence.clauses):
        within = [m for m in here if start <= m.start < end]
        for match in role_pattern().finditer(plain, start, end):
            role = role_of(match)
            told = speaking and not any(m.end <= match.start() for m in within)
            if not is_deed(plain, start, match, role, told):
                continue
            posed = subjects_after(plain, sentence, here, match)
            doers = posed or _doers(plain, sentence, number, match, here, carried)
            for person in _those(role, doers, bool(posed)):
                yield role_at(acts, person, role, match)
            speaking = speaking or (role == "speaker" and bool(doers))
        carried = subjects_before(plain, start, end, within) or carried


def _doers(
    plain: str,
    sentence: Sentence,
    number: int,
    match: re.Match,
    here: Sequence[PersonMention],
    carried: Sequence[PersonMention],
) -> list[PersonMention]:
    """Get who does what ``match`` tells in the clause of this number."""
    start, end = sentence.clauses[number]
    within = [m for m in here if start <= m.start < end]
    role = role_of(match)
    found = subjects_before(plain, start, match.start(), within)
    if role == "signatory" and signs_for_all(plain, sentence, match):
        found = subjects_before(plain, sentence.start, match.start(), here)
    if not found and carries(plain, start, match, role, within):
        found = team(plain, sentence, here, match) or list(carried)
    elif role in PAIRED and found and names_other_side(plain, start, found[0]):
        found = [*carried, *found]
    if not found:
        return []
    found = found + receivers(plain, match, within)
    if role == "expert":
        found = accompanied(plain, start, match, within) or found
    in_turn = _IN_TURN.search(plain, start, match.start()) is not None
    if role in DEEDS or (in_turn and role == "speaker"):
        found = listed_before(plain, sentence.clauses[:number], here) + found
    return found


def _those(
    role: str, doers: Sequence[PersonMention], posed: bool
) -> Sequence[PersonMention]:
    """Only one person presides: the last before the word, the first behind it."""
    if role != "host":
        return doers
    return doers[:1] if posed else doers[-1:]
