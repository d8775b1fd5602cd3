"""Governments that a page names by their place alone: 云阳县与甲医院签约, 我市与…."""

import re
from collections.abc import Iterator, Mapping, Sequence

from analysis import places
from analysis.finding.organizations.names import official_place
from analysis.finding.organizations.spans import has_level
from analysis.finding.ties.parties import is_party
from analysis.records import OrganizationMention, Sentence

_SIGNED = re.compile("签|共建|战略合作|合作协议")
_HOME = re.compile(r"我(?P<level>[省市县区州旗盟])")
_ZONE = re.compile("[一-龥]{2,10}(?:经济|技术|产业)+开发区")
_AND = "与和同、"
# What may follow the place on the right: 与云阳县签约, and not 与云阳县9家医院签约.
_GOES_ON = re.compile(
    r"\s*(?:在[^,。]{0,12})?(?:就[^,。]{0,16})?(?:正式|成功|举行|开展|再次|全面|深化)*"
    r"(?:签|共建|战略|合作|、|和)|\s*[,。]?$"
)
_OFFICE_OF = re.compile(r"(?:中共)?(?P<place>.+?)(?:人民政府|委员会)$")


def place_parties(
    plain: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[OrganizationMention],
    employers: Mapping[str, str],
) -> Iterator[OrganizationMention]:
    """Get the places that stand beside a body as the other side of a signature.

    A place is one where it is joined to a party (与, 和, 同, 、) in a sentence of a
    signature; 我市 is the city whose government or committee the page names.
    """
    parties = [m for m in mentions if is_party(m.name)]
    starts, ends = {m.start for m in parties}, {m.end for m in parties}
    for sentence in sentences:
        text = plain[sentence.start : sentence.end]
        if not _SIGNED.search(text):
            continue
        for start, end, name in _places_of(text, sentence.start, employers):
            if any(m.start < end and start < m.end for m in mentions):
                continue
            left = start - 1 in range(sentence.start, end) and plain[start - 1] in _AND
            left = left and start - 1 in ends
            right = plain[end : end + 1] in tuple(_AND) and end + 1 in starts
            goes_on = _GOES_ON.match(plain[end : sentence.end])
            if right or (left and goes_on):
                office = "管理委员会" if name.endswith("开发区") else "人民政府"
                yield OrganizationMention(
                    start, end, plain[start:end], name + office, "place"
                )


def _places_of(
    text: str, offset: int, employers: Mapping[str, str]
) -> Iterator[tuple[int, int, str]]:
    for place in places.find_places(text):
        if has_level(place.text):
            start, end = offset + place.start, offset + place.end
            yield start, end, official_place(place.text)
    for match in _ZONE.finditer(text):
        yield offset + match.start(), offset + match.end(), match.group()
    for match in _HOME.finditer(text):
        named = {_place_of_office(office) for office in employers.values()}
        here = {name for name in named if name and name[-1] == match["level"]}
        if len(here) == 1:
            yield offset + match.start(), offset + match.end(), here.pop()


def _place_of_office(office: str) -> str | None:
    """Get the place that a government or a committee of the party rules.

    Examples
    --------
    >>> _place_of_office("中共云阳县委员会"), _place_of_office("云阳县卫生健康委员会")
    ('云阳县', None)
    """
    match = _OFFICE_OF.fullmatch(office)
    place = match["place"] if match else ""
    found = [p for p in places.find_places(place) if p.end == len(place)]
    return found[0].text if found and has_level(found[0].text) else None
