"""People of lists where no title word touches a name: by department, by label."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.finding.people.hit import Hit, hit_at, is_free
from analysis.finding.people.name_shape import is_noun, is_term
from analysis.finding.people.names import name_after, speaks_or_acts
from analysis.finding.words import rank_pattern
from analysis.records import Sentence

Blocked = Sequence[tuple[int, int]]
Span = tuple[int, int]

_GOES_ON = r"[、,。;()\n]|等(?!级)|和|与|以及|及|共(?=[\d一二三四五六七八九十])|$"
LISTED = re.compile(rf"[ \t]*(?:{_GOES_ON})")
_ENDS_LIST = re.compile(rf"{LISTED.pattern}|[担出]?任(?!何)|分别|先后|随行")
_AND = re.compile(r"\s*(?:、|和|与|以及|及)\s*")
_ENDS_CHAIN = re.compile(r"\s*(?:[,。;()]|等(?!级)|各|$)")
# 骨科|范国梁、康复科专家|邓晓岚: people listed by their departments.
_OF_DEPARTMENT = re.compile(
    r"(?:[一-龥]{1,9}?科|[一-龥]{2,9}?(?:病区|病房|中心))(?:专家|医生|是)?(?=[一-龥]{2})"
)
# 三位医务人员分别为|甲、乙和丙; 医生:|甲、乙.
_LABEL = re.compile(
    r"(?:医务人员|医护人员|队员|成员|组员|专家|医生|医师|护士|干部|弟子|徒弟|学员|人选)"
    r"(?:名单)?(?P<told>分别(?:为|是|有)|为|是|:)\s*"
)
# 肝胆外科甲、乙等|医生: what all of a list are.
_ETC = re.compile(r"\s*等(?:\d+|[一二三四五六七八九十]+)?[位名]?")


def chain_of(plain: str, span: Span, sentence: Sentence) -> list[Span]:
    """Get the spans of 甲、乙和丙等, nobody with a title among them; one if broken."""
    chain = [span]
    while link := _AND.match(plain, chain[-1][1]):
        following = name_after(plain, link.end(), plain)
        if following is None or following[1] > sentence.end:
            return [span]
        name = plain[slice(*following)]
        if is_noun(name) or rank_pattern().match(plain, following[1]):
            return [span]
        chain.append(following)
    closed = _ENDS_CHAIN.match(plain, chain[-1][1])
    return chain if closed or speaks_or_acts(plain, chain[-1][1]) else [span]


def of_departments(
    plain: str, sentence: Sentence, blocked: Blocked, found: dict[int, Hit]
) -> Iterator[Hit]:
    """Get people who stand in a list behind their departments, at least two.

    One alone may be a phrase (外科常见病) and counts where somebody with a title
    stands right before it.
    """
    named = []
    for match in _OF_DEPARTMENT.finditer(plain, sentence.start, sentence.end):
        if span := _listed_name(plain, match.end(), sentence, blocked):
            run = _run(plain, span, sentence, blocked)
            named += [(match.start(), hit) for hit in _hits(plain, run)]
    before = {hit.right_end for hit in found.values()}
    follows = any(start - 1 in before for start, _ in named)
    if len(named) > 1 or follows:
        yield from (hit for _, hit in named)


def between_titled(
    plain: str, sentence: Sentence, blocked: Blocked, found: dict[int, Hit]
) -> Iterator[Hit]:
    """Get B of 甲书记、乙、丙副院长: the post behind the next name is B's as well."""
    titled = sorted((h for h in found.values() if h.right), key=lambda hit: hit.start)
    for before, following in pairwise(titled):
        mark = before.right_end
        span = name_after(plain, mark + 1, plain) if plain[mark] == "、" else None
        if span is None or plain[span[1]] != "、" or span[1] + 1 != following.start:
            continue
        if is_free(span, blocked) and not is_term(plain[slice(*span)]):
            yield replace(hit_at(plain, span, following.rule), right=following.right)


def behind_label(plain: str, sentence: Sentence, blocked: Blocked) -> Iterator[Hit]:
    """Get A, B and C of 三位医务人员分别为A、B和C, and of a line 护士:A、B、C."""
    for match in _LABEL.finditer(plain, sentence.start, sentence.end):
        opens = match.start() - sentence.start < 5
        if match.group("told") == ":" and not opens:
            continue  # 专家: in the middle of a sentence quotes what they say
        span = _listed_name(plain, match.end(), sentence, blocked)
        run = _run(plain, span, sentence, blocked) if span else []
        whole = match.group("told") == ":" and run and run[-1][1] >= sentence.end - 1
        if len(run) > 1 or whole:
            yield from (hit_at(plain, link, "listed") for link in run)


def _hits(plain: str, run: Sequence[Span]) -> list[Hit]:
    """Get the hits of people of one department; 甲、乙等医生 are all 医生."""
    etc = _ETC.match(plain, run[-1][1])
    rank = rank_pattern().match(plain, etc.end()) if etc else None
    hits = [hit_at(plain, link, "department before name") for link in run]
    return [replace(hit, right=rank.group()) for hit in hits] if rank else hits


def _run(plain: str, first: Span, sentence: Sentence, blocked: Blocked) -> list[Span]:
    """Get the names from ``first`` on, up to another department or title."""
    run = [first]
    while link := _AND.match(plain, run[-1][1]):
        following = _listed_name(plain, link.end(), sentence, blocked)
        if following is None:
            break
        run.append(following)
    return run


def _listed_name(
    plain: str, at: int, sentence: Sentence, blocked: Blocked
) -> Span | None:
    """Get the span of the name at ``at`` that a list goes on or ends behind."""
    span = name_after(plain, at, plain)
    if span is None or span[1] > sentence.end or not is_free(span, blocked):
        return None
    titled = rank_pattern().match(plain, span[1])
    listed = _ENDS_LIST.match(plain, span[1]) and not is_term(plain[slice(*span)])
    return span if listed and not titled else None
