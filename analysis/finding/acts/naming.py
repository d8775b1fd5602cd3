"""Names for what was signed or unveiled where its own words leave them out."""

import re
from dataclasses import replace

from analysis.finding.acts.listing import counted_kind, listed_before, quoted_of_kind
from analysis.finding.acts.objects import clean_name, is_thing
from analysis.finding.acts.reading import Candidate, Line
from analysis.records import Article

_TIE = re.compile(
    r"(?:让|加入|加盟|成为)(?P<name>[^,。;:“”]{2,40}?"
    r"(?:(?:联盟|集团|医联体|医共体|联合体|协作网)(?:单位|医院|成员)?|"
    r"(?:附属|教学|协作|合作|指导|网络|联盟|托管)医院|分院|基地|分中心))"
)
# 根据合作协议,甲医院将…: what was signed, where nothing else names it.
_BY_AGREEMENT = re.compile(
    r"(?:根据|按照|依据)(?:此次|本次|双方|两院)?(?:签[订署]的)?(?P<name>[^,。;:]{0,16}?协议书?)(?=[,内的约]|规定|要求)"
)
# 签署协议,合作共建某医院: what the signature is about, in the clause behind it.
_TO_BUILD = re.compile(
    r"[^,。;:]{0,4},(?:[^,。;:]{0,10}?[^,。;:合共携联])??(?P<name>(?:合作|共同|携手|联合)*"
    r"(?:共建|共管|建设|托管|组建|建立|成立|创建|打造)+了?[^,。;:]{3,40})"
)
_AWARDED = re.compile(r"授予[^,。;:]{0,40}“(?P<name>[^”]{4,60})”")
_AGREEMENT = re.compile(
    r"(?:共建|建设|组建|战略|框架|合作|协作|服务)*(?:协议书?|合同|备忘录|责任书)[》”]?$|^[《“]"
)
_CEREMONIES = ("signing.ceremony", "unveiling.ceremony")
_FOUNDING = ("signing", "unveiling")
# 甲医院与乙县人民政府签约仪式 names who signs, not what.
_SIDES = re.compile(
    r"(?!.*(?:合作|共建|托管|加入|结为|共管|结对|建立|成立|组建|缔结|结成))"
    r".*(?:[院委局市县区州]|大学|政府|中心)[与和同].*(?:医院|政府|大学|学院|[委局院])$"
)


def inherit_names(lines: tuple[Line, ...], news: list[Candidate]) -> list[Candidate]:
    """Get the candidates, nameless ones with the name that the text gives nearby.

    The second of 两份协议 (另一份与乙医院签订) is what the agreement before it is; an
    unnamed signing or unveiling is the tie that its own line says somebody joined, or
    the plaque that another line says was awarded.
    """
    found: list[Candidate] = []
    last = None
    spoken_of = _agreement_spoken_of(lines)
    for candidate in news:
        counted = _counted_before(lines, candidate)
        if counted:
            found.extend(replace(candidate, object=name, rank=3) for name in counted)
            continue
        if candidate.rule in _CEREMONIES and _SIDES.match(candidate.object or ""):
            candidate = replace(candidate, object=None, rank=0)
        if candidate.object is None and candidate.rule == "signing.one_of_several":
            candidate = replace(candidate, object=last, rank=3 if last else 0)
        elif candidate.object is None and candidate.event_type in _FOUNDING:
            name = _joined_tie(lines, candidate) or _agreed_tie(lines, candidate, last)
            if candidate.event_type == "signing":
                name = _purpose(lines[candidate.line], candidate) or name or spoken_of
            candidate = replace(candidate, object=name, rank=1 if name else 0)
        if candidate.event_type == "signing" and candidate.rank == 3:
            last = candidate.object
        found.append(candidate)
    return found


def _counted_before(lines: tuple[Line, ...], candidate: Candidate) -> list[str]:
    """Get the names of what a plaque is told to count (三家分院).

    They stand in marks anywhere on the page, or in a list just before.
    """
    if candidate.object or candidate.event_type != "unveiling":
        return []
    line = lines[candidate.line]
    near = [
        other.text
        for other in lines[max(0, line.number - 2) : line.number]
        if other.section == line.section
    ]
    before = (*near, line.text[: candidate.start - line.start])
    lists = (listed_before(text, candidate.words or "") for text in reversed(before))
    return next(filter(None, lists), []) or _in_marks(lines, line)


def _in_marks(lines: tuple[Line, ...], line: Line) -> list[str]:
    """Get the names in marks of the bodies that a line counts (7家工作室揭牌)."""
    told = counted_kind(line.text)
    page = "\n".join(other.text for other in lines if other.section == line.section)
    return quoted_of_kind(page, *told) if told else []


def _purpose(line: Line, candidate: Candidate) -> str | None:
    """Get what 签订协议,合作共建某医院 says is to be run together."""
    told = _TO_BUILD.match(line.text, candidate.end - line.start)
    name = clean_name(told["name"]) if told else None
    return name if name and (is_thing(name) or name.endswith("院")) else None


def _agreement_spoken_of(lines: tuple[Line, ...]) -> str | None:
    """Get the one agreement by which the page says that things will be done."""
    names = {
        clean_name(match["name"])
        for line in lines
        for match in _BY_AGREEMENT.finditer(line.text)
    }
    names.discard(None)
    return names.pop() if len(names) == 1 else None


def _joined_tie(lines: tuple[Line, ...], candidate: Candidate) -> str | None:
    line = lines[candidate.line]
    found = _TIE.search(line.text, candidate.end - line.start)
    if found is None and candidate.rule == "unveiling.ceremony":
        found = _TIE.search(line.text)  # 成为附属医院,挂牌仪式同日举行
    if found is None and line.number and candidate.event_type == "unveiling":
        before = lines[line.number - 1]
        near = before.paragraph == line.paragraph and before.section == line.section
        found = _TIE.search(before.text) if near else None
    if found is None and candidate.event_type == "unveiling":
        awarded = (_AWARDED.search(other.text) for other in lines)
        found = next((match for match in awarded if match), None)
    return clean_name(found["name"]) if found else None


def _agreed_tie(
    lines: tuple[Line, ...], candidate: Candidate, last: str | None
) -> str | None:
    """Get the body of the agreement right before (签订医联体协议并授牌)."""
    line = lines[candidate.line]
    before = line.text[: candidate.start - line.start]
    tie = tie_of(last or "")
    if candidate.event_type != "unveiling" or tie is None:
        return None
    told = re.search(re.escape(last) + r"[》”]?,?(?:并|同时|且)?[^,。;]{0,6}$", before)
    return tie if told else None


def tie_of(agreement: str) -> str | None:
    """Get the body that an agreement is about, if its name ends on one.

    Examples
    --------
    >>> tie_of("专科联盟协议书"), tie_of("战略合作协议")
    ('专科联盟', None)
    """
    tie = _AGREEMENT.sub("", agreement)
    return clean_name(tie) if is_thing(tie) else None


def as_written(article: Article, best: Candidate, line: Line) -> str | None:
    """Get the name with the page's own marks, where it stands in the line as it is."""
    if best.object is None:
        return None
    start = article.plain.find(best.object, line.start, line.start + len(line.text))
    if start < 0:
        return best.object
    return article.text.text[start : start + len(best.object)]
