"""Settle whom a person works for: by the titles, the list so far, the sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.finding.organizations.names import place_chain, standing_office
from analysis.finding.organizations.resolving import HOSPITAL_TYPES, OFFICES
from analysis.finding.organizations.suffixes import type_of_name
from analysis.finding.people.hit import Hit
from analysis.finding.people.piece import TitlePiece
from analysis.finding.words import rank_pattern
from analysis.records import OrganizationMention

_HONOUR = re.compile(
    r"院士$|委员$|领队$|队长$|组长$|总?指挥$|党(?:委|组|工委)成员$|(?:联盟|学会|协会|研究会|分会|学组)[一-龥]{0,4}(?:主席|秘书长|组长)$"
    r"|理事$|理事长$|会长$|主委$|^(?:名誉|客座|荣誉|兼职|特聘)"
)
_CLINICAL = re.compile(r"(?:医|药|护|技)师$|护士长$|科主任$|院长$|医生$|大夫$")
# What no department inside another body is called: 卫体局局长, 联盟主席.
_OWN_BODY = re.compile(
    r"(?:[^院]局|厅|管委会|联盟|(?<!党)集团|协会|学会|基金会|公司|商会|总会|指挥部)"
    r"(?:(?:党[委组]|名誉|常务|执行|轮值)?副?|党[委组])"
    r"(?:[局厅会]长|主[任席委]|书记|理事长|秘书长|总?经理|董事长|总裁|成员|指挥长?)$"
)
_OTHER_HOUSE = re.compile(
    r"^[一-龥]{2,}(?:医院|卫生院|[妇保]保院|保健院|服务中心|办事处|学校|学院|中学)"
    r"党?[委组总]?支?部?(?:常务)?副?(?:院长|书记|主任|校长)$"
)
_ELSEWHERE = re.compile(
    r"^(?:国家|全国|中国|中华|国际|世界|亚太|亚洲|联合国|欧洲|美国|英国|德国)[一-龥]{4,}|重点实验室|"
    r"^(?:中组部|中宣部|中央|国务院)[一-龥]+|"
    r"(?:民盟|民革|民建|民进|农工党|致公党|九三学社|台盟)[一-龥]{0,5}(?:主委|主任委员|主席|委员)$"
)
_LEVEL_CENTRE = re.compile(r"^[省市县州][一-龥]{2,10}(?:中心|办|委|处)副?主任$")
# Where the part of a name begins that stands alone: 附属|厦门眼科中心.
_TAIL_AFTER = re.compile("附属|医院|街道|[镇乡](?=社区|中心)")
_CENTRE = re.compile(r"(?:中心|研究所|防治所|保健所|血站|医院|分院)$")
# 卫健局科长 in a list of another body: the bureau that the page names.
_BUREAU = re.compile("^(?:卫[一-龥]{0,3}|[一-龥]{2}保障)(?:局|委)(?=[一-龥]{2})")

# 会议由|局党委副书记|范国梁主持
_OF_BUREAU = re.compile("局(?=党委|党组|副局长|局长)")


@dataclass(frozen=True, slots=True)
class Before:
    """The hit before one in a sentence, its employer, and whether that is open."""

    hit: Hit
    employer: str | None
    open: bool


def employer_of(hit: Hit, before: Before | None) -> str | None:
    """Settle the employer: own pieces first, else that of the list so far."""
    named = [piece for piece in hit.pieces if piece.organization]
    own = _own_employer(hit, named)
    if own or hit.rule == "leader":  # 市领导 are nobody's doctors
        shared = before.employer if before and hit.chained else None
        return own or shared
    if is_open(hit):
        return next((piece.spelled for piece in hit.pieces if piece.spelled), None)
    if any(piece.body for piece in hit.pieces) and not named:
        return None
    if before and hit.linked:
        if before.employer and (hit.chained or may_share(hit, before.employer)):
            return before.employer
        if before.open and not named:
            return None  # 我院院长甲、副院长乙, and nobody says who we are
    return named[0].organization if named else hit.nearby


def _own_employer(hit: Hit, named: Sequence[TitlePiece]) -> str | None:
    """Get the employer that the person's own titles or words beside them name."""
    for piece in named:
        if piece.body == "government":
            return piece.organization
    posts = [piece for piece in named if not _is_honour(piece)] or named
    if posts and not _late(hit.pieces, posts[0]):
        return posts[0].organization
    return hit.employer


def is_open(hit: Hit) -> bool:
    """Tell whether a title names a body that the page leaves open: 联盟主席."""
    pieces = hit.pieces
    if any(piece.unsettled for piece in pieces):
        return True
    if pieces and all(piece.title.endswith("院士") for piece in pieces):
        return True  # an academy honours, who employs is not said
    work = [piece for piece in pieces if not piece.title.endswith("院士")]
    return any(piece.organization is None and _names_body(piece) for piece in work)


def _names_body(piece: TitlePiece) -> bool:
    patterns = (_OWN_BODY, _OTHER_HOUSE, _ELSEWHERE, _LEVEL_CENTRE)
    return any(pattern.search(piece.title) for pattern in patterns)


def _is_honour(piece: TitlePiece) -> bool:
    """Tell whether a post is held beside one's work: 院士, 主任委员, 名誉院长."""
    society = (piece.organization or "").endswith(("联盟", "学会", "协会", "研究会"))
    return society or _HONOUR.search(piece.title) is not None


def _late(pieces: Sequence[TitlePiece], first: TitlePiece) -> bool:
    """Tell whether a piece before (院长、某医院总院长) has the list's employer."""
    before = pieces[: pieces.index(first)]
    return first.body is None and not all(map(_is_honour, before))


def may_share(hit: Hit, employer: str) -> bool:
    """副县长罗晖、院长张三: an official's office is no doctor's employer."""
    last = hit.pieces[-1].title if hit.pieces else (hit.right or "")
    if last == "院士":
        return False  # an honour of one's own in a list of others
    official = type_of_name(employer) in OFFICES or employer.startswith("中共")
    if official and (_CLINICAL.search(last) or hit.rule == "department before name"):
        return False
    return not (
        type_of_name(employer) in HOSPITAL_TYPES and last.endswith(("局长", "厅长"))
    )


def with_page_bodies(hit: Hit, names: Sequence[str]) -> Hit:
    """Give 眼科中心主任 the one body of the page whose name ends so.

    Only the part that stands alone counts: behind the place, 附属 or the hospital.
    """
    pieces = tuple(_with_page_body(piece, names) for piece in hit.pieces)
    return replace(hit, pieces=pieces) if pieces != hit.pieces else hit


def _with_page_body(piece: TitlePiece, names: Sequence[str]) -> TitlePiece:
    ranks = list(rank_pattern().finditer(piece.title))
    if piece.organization or piece.body or piece.unsettled or not ranks:
        return piece
    post = ranks[-1].start()
    if _OF_BUREAU.match(piece.title):
        bureaus = {name for name in names if name.endswith("局")}
        if len(bureaus) != 1:
            return replace(piece, unsettled=True)
        return replace(piece, organization=bureaus.pop(), title=piece.title[1:])
    if bureau := _BUREAU.match(piece.title):
        office = standing_office(bureau.group())
        named = {name for name in names if name.endswith(office)}
        if len(named) == 1:
            rest = piece.title[bureau.end() :]
            return replace(piece, organization=named.pop(), title=rest)
        return replace(piece, unsettled=True)
    fitting = {
        name
        for name in names
        for tail in _tails(name)
        if piece.title[:post].endswith(tail)
    }
    if len(fitting) != 1:
        return piece
    return replace(piece, organization=fitting.pop(), title=piece.title[post:])


def _tails(name: str) -> list[str]:
    if not _CENTRE.search(name):
        return []
    cuts = [match.end() for match in _TAIL_AFTER.finditer(name)]
    cuts.append(sum(map(len, place_chain(name))))
    return [name[cut:] for cut in cuts if len(name) - cut > 4 and cut]


def represented(
    name: str, plain: str, organizations: Sequence[OrganizationMention]
) -> str | None:
    """范国梁院长代表某医院签约: on whose behalf somebody signs, employs him."""
    for match in re.finditer(re.escape(name), plain):
        rank = rank_pattern().match(plain, match.end())
        end = rank.end() if rank else match.end()
        if plain.startswith("代表", end):
            at = end + 2
            return next((m.name for m in organizations if m.start == at), None)
    return None
