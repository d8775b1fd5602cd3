"""What is unveiled: names on plaques, bodies that plaques are unveiled for."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts.ceremonies import TAIL
from analysis.finding.acts.listing import is_counted, listed_after, listed_specialties
from analysis.finding.acts.objects import (
    PLAIN,
    QUOTE,
    TEXT,
    clean_name,
    is_thing,
    part_names,
    quoted_names,
    without_place,
)
from analysis.finding.acts.reading import (
    Candidate,
    Line,
    candidate,
    event_words,
    from_name,
    one_of,
)

_HUNG = (
    r"(?:授予|颁给|授给|颁发给|颁予|亮了?相|揭幕|挂起|挂上|悬挂|挂牌|揭牌|揭开|"
    r"赠予|送给|授牌|交|递|捧|露出|扶正|现身|换上|竖起|镶)"
)
_CUE = re.compile("[牌匾幕绸布]|揭“|授予|颁授|挂了?[出起上]|挂在|一?块")
_GIVEN = r"(?:授予|颁发|颁授|颁给|领取|接过|领到|获授|接受)"
_BECAME = re.compile(
    rf"(?:(?<![成作称])为|成为|加入|挂上)了?(?P<name>{TEXT}{{1,60}}?)(?=[,。;:!?]|$)"
)
_LOOKALIKE = re.compile(
    r"挂牌(?:督办|上市|交易|出让|价|医院|单位|机构|服务|上岗)|[授揭]牌(?:单位|医院)|"
    r"揭[开下]了?[^,。;:“”]{0,20}?(?:纱布|敷料|绷带|眼罩|序幕|帷幕|面纱|谜|篇章|一页|一幕)"
)
# Receivers of plaques that are not named one by one.
_MEMBERS = re.compile(
    r"^(?:各|全|首批|新|[\d一二三四五六七八九十]).*|成员|单位$|^.{0,4}医院$"
)
_SPOKEN_OF = re.compile("的(?:成功|正式)?(?:签约|合作)?(?:成功|正式)?$")
_OPENS = re.compile("(?:并|暨|、|、正式)?(?:开业|开诊|启用|投用|运营|开张|试运行)")
_CEREMONY = re.compile("(?:仪式|活动|大会|论坛|会议|年会|典礼)$")
# Rules that read a name without marks, which must be a body's.
_BODIES = ("unveiling.founded_body", "unveiling.made", "unveiling.as")
# 甲医院在乙县授牌: a hospital that awards plaques is not what they name.
_GIVING = ("授牌", "颁牌", "授匾")
_GIVER = re.compile(
    r"(?<!协作)(?<!教学)(?<!指导)(?<!合作)(?<!附属)(?<!联盟)(?<!网络)(?<!定点)(?<!实习)(?<!示范)"
    r"(?:医院|大学|学会|协会)$"
)
_RECEIVER = re.compile(
    r"(?:医院|卫生院|保健院|服务中心|卫生室|大学|(?<!成员)(?<!联盟)(?<!协作)(?<!合作)(?<!共建)(?<!联合体)(?<!医联体)(?<!医共体)单位|"
    r"机构|企业|村|社区)$"
)


@cache
def _plaque() -> str:
    return one_of(lexicon.words("plaque_words"))


@cache
def _verb() -> str:
    """Get the verbs of unveiling, not inside the name of a ceremony."""
    verb = event_words("unveiling", "verb")
    return rf"(?:{verb}(?!{TAIL}|暨|、|签约|成立{TAIL}|成立大会|启动))"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    verb, plaque = _verb(), _plaque()
    tag = r"(?:牌匾|称号|铜牌|铭牌|牌子|匾牌)"
    founded = r"(?:建立|成立|设立|组建)了?"
    named = (
        (
            "founded",
            rf"{verb}{founded}(?P<name>{QUOTE}(?:(?:、|和|与|及|以及)?{QUOTE})*)",
        ),
        (
            "founded_body",
            rf"{verb}{founded}(?P<name>[^,。;:!?“”\s]{{2,40}}?)(?=[,。;!?\s]|$)",
        ),
        (
            "made",
            rf"(?:授牌|颁牌|授匾)(?:给|予)?(?P<who>{PLAIN}{{2,30}}?)为(?P<name>{TEXT}{{2,40}}?)(?=[,。;!?]|$)",
        ),
        (
            "as",
            rf"作为(?P<name>{TEXT}{{2,40}}?)(?:被|获|正式|现场)*(?:授牌|揭牌|挂牌)(?=[,。;!?]|$)",
        ),
        (
            "handed",
            rf"[将把]了?(?P<name>{TEXT}{{1,80}}?)的?{plaque}{TEXT}{{0,20}}?{_HUNG}",
        ),
        (
            "plaque",
            rf"(?P<name>{QUOTE}(?:(?:、|和|与|及|以及)?{QUOTE})*){PLAIN}{{0,8}}?"
            rf"{plaque}(?:{TEXT}{{0,15}}?|,[也还]?[^,。;“”]{{0,20}}?){_HUNG}",
        ),
        (
            "by",
            rf"(?P<name>{QUOTE})的?{plaque}由{PLAIN}{{1,70}}?{_HUNG}",
        ),
        (
            "written",
            rf"(?:[一另]块(?:上)?|牌[子匾]?上)(?:面)?(?:是|写着|写有|刻着|上书|书有)(?P<name>{QUOTE})",
        ),
        (
            "counted",
            rf"(?P<name>[\d一两二三四五六七八九十]+[块面]{plaque})[^,。;:“”]{{0,12}}?{_HUNG}(?=[^,。;“”]{{0,4}}[::])",
        ),
        (
            "hung",
            rf"(?P<name>{QUOTE}(?:(?:、|和|与|及)?{QUOTE})*){PLAIN}{{0,30}}?"
            r"挂(?:了?出来|了?起来|上了?墙|在了?[^,。;]{0,12}?[门墙])",
        ),
        ("hung", rf"(?:挂|换|竖)[上起出]了?(?P<name>{TEXT}{{0,40}}?)的?{plaque}"),
        ("given", rf"{_GIVEN}了?{PLAIN}{{0,30}}?(?P<name>{QUOTE})的?{tag}"),
        ("opened", rf"揭[开下去起]?了?(?P<name>{QUOTE})(?=[,。;!?]|$)"),
        (
            "hung",
            rf"(?:即日起|正式|当[天日])[^,。;]{{0,4}}(?:增|加)?挂了?(?P<name>{QUOTE})的?{plaque}",
        ),
        ("opened", rf"揭[开下去起]?+了?(?P<name>{TEXT}{{1,60}}?)(?:上?的)?{plaque}"),
        ("by", rf"(?P<name>{TEXT}{{2,40}}?)的?{plaque}由{PLAIN}{{1,20}}?{_HUNG}"),
        ("given", rf"(?:授予|颁授)了?(?P<name>{TEXT}{{2,60}}?)的?{plaque}"),
        (
            "for",
            rf"(?<![结成作称变])[为给向]了?(?P<name>{TEXT}{{1,60}}?)"
            rf"(?:进行了?|正式|共同)*(?:{verb}|揭开{plaque})",
        ),
        (
            "for",
            rf"(?<![面应相绝])对(?P<name>{TEXT}{{2,60}}?)进行了?(?:{verb})",
        ),
        (
            "quoted",
            rf"(?P<name>{QUOTE}(?:(?:、|和|与|及)?{QUOTE})*)(?P<more>[^,。;:!?“”\n]{{0,20}}?)"
            rf"{verb}",
        ),
    )
    return tuple((f"unveiling.{rule}", re.compile(text)) for rule, text in named)


@cache
def _self() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{TEXT}{{0,60}}?)(?P<verb>{_verb()})")


def find_unveilings(line: Line) -> list[Candidate]:
    """Get what the line says was unveiled, one candidate for each named plaque."""
    if not _CUE.search(line.text):
        return []
    found: list[Candidate] = []
    taken = [match.span() for match in _LOOKALIKE.finditer(line.text)]
    for rule, pattern in _patterns():
        for match in pattern.finditer(line.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            found.extend(_named(line, match, rule))
    for match in _self().finditer(line.text):
        if not any(a <= match.end() - 1 < b for a, b in taken):
            found.extend(_unveiled_itself(line, match))
    return found


def _named(line: Line, match: re.Match[str], rule: str) -> list[Candidate]:
    text = match["name"]
    quoted = quoted_names(text)
    more = match.groupdict().get("more") or ""
    if _CEREMONY.search(text) or _CEREMONY.search(more.strip()):
        return []  # 为启动仪式揭幕 opens it, “某某”大会授牌 is where
    names = _names_in(text, quoted)
    if rule == "unveiling.for" and match.group().endswith(_GIVING) and not quoted:
        names = [None if _receives(name or "") else name for name in names]
    if rule == "unveiling.quoted" and len(quoted) == 1:
        names = [_with_kind(quoted[0], match["more"], text)]
    if rule == "unveiling.written" and not all(_is_body(name or "") for name in names):
        return []  # 一块写着“义诊”的展板
    if rule in _BODIES and not all(name and _is_body(name) for name in names):
        names = [None]
    if rule == "unveiling.hung" and not quoted:
        names = [name if name and is_thing(name) else None for name in names]
    if rule == "unveiling.given" and quoted and names == [None]:
        return []  # “名誉院长”称号 is a post
    if names == [None]:
        names = listed_after(line.text, match.end()) or names
    counted = text if is_counted(text) else None
    return [
        candidate(line, "unveiling", name, match.span(), rule, 3, words=counted)
        for name in names
    ]


def _names_in(text: str, quoted: list[str]) -> list[str | None]:
    """Get the names that a text of plaques lists, or none where it only counts them."""
    listed = listed_specialties(text)
    if listed:
        return listed
    if is_counted(text) and not quoted:
        return [None]
    if quoted and not re.search(r"[”」][一-鿿]{1,20}$", text):
        return [clean_name(name) for name in quoted]
    text = re.sub(r"^.*(?:成为|加入)", "", text)
    if len(part_names(text)) > 1 and re.match(r"(?:首批|各|\d+[家个])", text):
        return [None]  # 向首批基层站甲卫生院、乙卫生室授牌 lists who receives
    return [clean_name(part) for part in part_names(text)]


def _receives(name: str) -> bool:
    """Tell whether a name is of who receives plaques (乙医院, 丙医院等15家单位)."""
    several = re.search(r"等(?:[\d一二三四五六七八九十]+余?)?[家个]", name)
    return several is not None or _RECEIVER.search(name) is not None


def _with_kind(quoted: str, more: str, text: str) -> str | None:
    """Get a name with the kind of thing behind its marks (“张某”名医工作室)."""
    kind = clean_name(more)
    begun = text + more.strip()
    if kind and is_thing(kind) and not is_thing(quoted) and more.startswith(kind):
        return clean_name(begun)
    return clean_name(quoted)


def _is_body(name: str) -> bool:
    """Tell whether a name is one body's, and not a count of bodies (两个工作站)."""
    return not is_counted(name) and (is_thing(name) or name.endswith("单位"))


def _unveiled_itself(line: Line, match: re.Match[str]) -> list[Candidate]:
    """Get X of X揭牌 where X is a body, else what the unveiling made of somebody."""
    if _SPOKEN_OF.search(
        match["name"]
    ):  # 分院的揭牌 speaks of it, and does not tell it
        return []
    if line.text.startswith("标志", match.end()):
        return []  # 此次揭牌标志着… says what it means
    text = re.split("举行了?|举办了?|召开了?", match["name"])[-1]
    names = [clean_name(without_place(part)) for part in part_names(text)]
    if match["verb"] in _GIVING and any(_GIVER.search(name or "") for name in names):
        names = [None]
    # A house that opens under its plaque is a thing of its own beside any other.
    opens = _OPENS.match(line.text, match.end()) is not None
    members = [name for name in names if name and _MEMBERS.search(name)]
    if all(name and is_thing(name) for name in names) and (opens or not members):
        rule, rank = "unveiling.itself", 3 if opens else 2
        spans = [from_name(line, name, match.span()) for name in names]
        return [
            candidate(line, "unveiling", name, span, rule, rank)
            for name, span in zip(names, spans, strict=True)
        ]
    became = _BECAME.search(line.text, match.end())
    name = clean_name(became["name"]) if became else None
    if name and is_thing(name):
        span = (match.start("verb"), became.end())
        return [candidate(line, "unveiling", name, span, "unveiling.result", 2)]
    rule, span = "unveiling.bare", match.span("verb")
    listed = listed_after(line.text, match.end())
    return [
        candidate(line, "unveiling", each, span, rule, 3) for each in listed or [None]
    ]
