"""People whose name no title word touches: counted, presented, listed by employer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.finding.people.hit import Hit, hit_at, is_free
from analysis.finding.people.listed import (
    LISTED,
    behind_label,
    between_titled,
    chain_of,
    of_departments,
)
from analysis.finding.people.name_shape import is_name_shape, is_noun
from analysis.finding.people.names import name_after, names_before, speaks_or_acts
from analysis.finding.words import is_common, rank_pattern
from analysis.records import OrganizationMention, Sentence

Blocked = Sequence[tuple[int, int]]

# 知名专家|范国梁|教授工作室: a studio bears the name of who works there.
_STUDIO = re.compile("(?:教授|院士|主任|博士)?(?:专家)?工作[室站]")
# 甲、乙、丙(按姓氏笔画为序)|当选为副主任.
_ELECTED = re.compile(
    r"(?:\([^()]{2,12}\))?(?:分别)?(?:当选|获聘|受聘|被聘|被选举|被推选)(?:请|任)?为"
)
_COUNTED = re.compile(
    r"(?:等)?(?:[两二三四五六七八九十]|\d{1,2})[位名](?!一体)(?=[\u4e00-\u9fff])"
)
_PRESENTED = re.compile(r"\s*(?P<name>[\u4e00-\u9fff]{2,4}?)\s*[,:]\s*(?:现任|现为)?")
# 韩甫|则是某医院医生
_IS = re.compile(
    r"\s*(?P<name>[\u4e00-\u9fff]{2,4}?)\s*,?\s*(?:院士|教授|博士)?(?:则|也|便|均|都|又)?(?:是|系|现任|现为|来自)"
)
_DEPARTMENT = re.compile(r"[\u4e00-\u9fff]{1,10}?(?:科|病区|中心|部)")
_BRACKET = re.compile(r"\((?P<style>[^()]{2,40})\)")
_COMRADE = re.compile("同志")
_CALLED = re.compile(
    r"(?:聘请?|聘任|任命|推选|推荐|选派|提名|派|科|部|中心|医院|室)(?P<name>[\u4e00-\u9fff]{2,4})$"
)
# 冯云同志|任临时党支部书记
_POSTED = re.compile("(?:担)?任(?![何务])")
_APPOSITION = re.compile(
    r"(?:专家|学者|人才|带头人|名医|骨干|干部|队员)(?=[\u4e00-\u9fff]{2})"
)
# 某医院院长、援疆干部|范国梁: what somebody is called besides, in a list.
_BESIDES = re.compile("[长任记授师员]、[一-龥]{1,10}$")


def find_untitled(
    plain: str,
    sentence: Sentence,
    mentions: Sequence[OrganizationMention],
    blocked: Blocked,
    found: dict[int, Hit],
) -> None:
    """Add the people of one sentence whose name stands beside no title word."""
    here = [m for m in mentions if sentence.start <= m.start < sentence.end]
    readings = (
        _counted(plain, sentence),
        _presented(plain, sentence, here, found),
        _bracketed(plain, sentence, here),
        _elected(plain, sentence),
        _comrades(plain, sentence),
        _appositions(plain, sentence),
        of_departments(plain, sentence, blocked, found),
        between_titled(plain, sentence, blocked, found),
        behind_label(plain, sentence, blocked),
        _members(plain, sentence, here, blocked, bool(found)),
    )
    for reading in readings:
        for hit in reading:
            span = (hit.start, hit.end)
            taken = any(h.start < hit.end and hit.start < h.end for h in found.values())
            again = hit.rule == "counted people" or (
                hit.rule == "presented" and hit.start in found
            )
            if is_free(span, blocked) and (again or not taken):
                found[hit.start] = hit


def _counted(plain: str, sentence: Sentence) -> Iterator[Hit]:
    """Get 秦岭、杨柳两位副主任医师 and 眼科高立录、骨科蒋志梅二位同志."""
    for match in _COUNTED.finditer(plain, sentence.start, sentence.end):
        rank = rank_pattern().match(plain, match.end())
        end = match.start()
        while span := names_before(
            plain[sentence.start : end], end - sentence.start, plain, listed=True
        ):
            start = span[0] + sentence.start
            hit = hit_at(plain, (start, end), "counted people")
            yield replace(hit, right=rank.group() if rank else None)
            comma = plain.rfind("、", sentence.start, start)
            if comma < 0 or not _is_place_of_work(plain[comma + 1 : start]):
                break
            end = comma


def _elected(plain: str, sentence: Sentence) -> Iterator[Hit]:
    """Get everybody of 甲、乙和丙(按姓氏笔画为序)当选为副主任委员."""
    for match in _ELECTED.finditer(plain, sentence.start, sentence.end):
        end = match.start()
        while span := names_before(
            plain[sentence.start : end], end - sentence.start, plain, listed=True
        ):
            start = span[0] + sentence.start
            yield hit_at(plain, (start, end), "elected")
            mark = re.search("(?:\\([^()]{1,6}\\))?[、和与]$", plain[:start])
            if mark is None:
                break
            end = mark.start()


def _is_place_of_work(text: str) -> bool:
    """Tell whether nothing or only a body and its department stand in ``text``."""
    return re.fullmatch(r"|[^,:]{1,24}(?:科|病区|中心|部|医院|的)", text) is not None


def _presented(
    plain: str,
    sentence: Sentence,
    here: Sequence[OrganizationMention],
    found: dict[int, Hit],
) -> Iterator[Hit]:
    """Get 冯云,该院妇产科主任 and 冯云是某医院的主任医师: a line that presents.

    A title may stand before the name: 医学博士冯云是某医院的主任医师.
    """
    starts = [(_PRESENTED, sentence.start)]
    starts += [(_IS, start) for start, _ in sentence.clauses]
    starts += [(_IS, start) for start in sorted(found)]
    for pattern, start in starts:
        line = pattern.match(plain, start, sentence.end)
        if line is None:
            continue
        name = line.group("name")
        if not is_name_shape(name) or is_noun(name):
            continue
        limit = sentence.end
        if pattern is _IS:
            limit = next(e for _, e in sentence.clauses if e >= line.end())
        ranks = list(rank_pattern().finditer(plain, line.end(), limit))
        stop = ranks[-1].end() if ranks else limit
        named = any(line.end() <= m.start < stop for m in here)
        if (
            not ranks
            or plain[stop:limit].strip(" ,。;")
            or (pattern is _IS and not named)
        ):
            continue
        hit = hit_at(plain, line.span("name"), "presented")
        yield replace(hit, titles_from=line.end(), presented=stop)


def _bracketed(
    plain: str, sentence: Sentence, here: Sequence[OrganizationMention]
) -> Iterator[Hit]:
    """Get 冯云(某医院院长) and, where several stand so, 冯云(某医院)."""
    matches = list(_BRACKET.finditer(plain, sentence.start, sentence.end))
    bodies = {m.end(): _body_of(m, here) for m in matches}
    several = sum(body is not None for body in bodies.values()) > 1
    for match in matches:
        end = match.start()
        ranks = [m.end() for m in rank_pattern().finditer(match.group("style"))]
        titled = bool(ranks) and ranks[-1] == len(match.group("style"))
        if not titled and not (several and bodies[match.end()]):
            continue
        window = plain[sentence.start : end]
        span = names_before(window, len(window), plain)
        if span is None:
            continue
        start = span[0] + sentence.start
        hit = hit_at(plain, (start, end), "bracketed title")
        if titled:
            yield replace(hit, titles_from=end + 1, presented=match.end() - 1)
        else:
            yield replace(hit, employer=bodies[match.end()])


def _body_of(match: re.Match, here: Sequence[OrganizationMention]) -> str | None:
    """Get the body that a bracket holds and nothing else but its department."""
    for mention in here:
        if mention.start == match.start("style"):
            rest = match.group("style")[mention.end - mention.start :]
            if not rest or _DEPARTMENT.fullmatch(rest):
                return mention.name
    return None


def _comrades(plain: str, sentence: Sentence) -> Iterator[Hit]:
    """Get 聘冯云同志为名誉院长; a mere 雷锋同志 is nobody who was there."""
    for match in _COMRADE.finditer(plain, sentence.start, sentence.end):
        window = plain[sentence.start : match.start()]
        called = _CALLED.search(window[-8:])
        span = names_before(window, len(window), plain)
        if span and is_common(window[span[0] - 1 : span[0] + 1]):
            continue  # 有关部|门负责同志
        posted = _POSTED.match(plain, match.end())
        if span and (posted or (called and window[slice(*span)] in called.group())):
            start, end = span[0] + sentence.start, span[1] + sentence.start
            yield hit_at(plain, (start, end), "comrade")


def _appositions(plain: str, sentence: Sentence) -> Iterator[Hit]:
    """Get 知名专家冯云作报告: somebody who does what only people do."""
    for match in _APPOSITION.finditer(plain, sentence.start, sentence.end):
        span = name_after(plain, match.end(), plain)
        if span is None or span[1] > sentence.end:
            continue
        name = plain[slice(*span)]
        besides = _BESIDES.search(plain, sentence.start, match.end())
        listed = besides and besides.end() == match.end() and LISTED.match
        if is_noun(name) or (len(name) < 3 and not _speaks(plain, name)):
            continue
        chain = chain_of(plain, span, sentence)
        if len(chain) > 2:
            yield from (hit_at(plain, link, "apposition") for link in chain)
        elif (
            _STUDIO.match(plain, span[1])
            or speaks_or_acts(plain, span[1])
            or (listed and listed(plain, span[1]))
            or (len(name) == 2 and LISTED.match(plain, span[1]))
        ):
            yield hit_at(plain, span, "apposition")


def _speaks(plain: str, name: str) -> bool:
    """Tell whether somebody of a short name speaks elsewhere on the page: 沈启说."""
    return (
        re.search(f"{name}(?:[主]任|医生|教授)?(?:说|表示|介绍|告诉|坦言|回忆)", plain)
        is not None
    )


def _members(
    plain: str,
    sentence: Sentence,
    here: Sequence[OrganizationMention],
    blocked: Blocked,
    among_others: bool,
) -> Iterator[Hit]:
    """Get listed people without title, right behind an employer or department.

    Where the sentence names nobody with a title, only a list of several counts.
    """
    listed: dict[int, Hit] = {}
    for mention in here:
        department = _DEPARTMENT.match(plain, mention.end)
        places = {mention.end, department.end() if department else mention.end}
        places |= {at + 1 for at in places if plain[at : at + 1] in ("的", " ")}
        for at in places:
            span = name_after(plain, at, plain)
            if span is None or span[1] > sentence.end or not is_free(span, blocked):
                continue
            if is_common(plain[at - 1 : at + 1]):
                continue  # 有关部|门负责
            if is_noun(plain[slice(*span)]) or rank_pattern().match(plain, span[1]):
                continue
            if LISTED.match(plain, span[1]) or (
                listed and speaks_or_acts(plain, span[1])
            ):
                for link in chain_of(plain, span, sentence):
                    if is_free(link, blocked):
                        listed[link[0]] = hit_at(plain, link, "employer before name")
    alone = [at for at in listed if _is_caption(plain, at, listed[at].end, here)]
    if among_others or alone or len(listed) > 1:
        yield from listed.values()


def _is_caption(
    plain: str, start: int, end: int, here: Sequence[OrganizationMention]
) -> bool:
    """Tell whether a line holds a body, its department and a name, and no more."""
    begin = plain.rfind("\n", 0, start) + 1
    ends_line = plain[end : end + 1] in ("", "\n")
    return ends_line and end - start > 2 and any(m.start == begin for m in here)
