"""What is signed: agreements named at the verb, before it, or not at all."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts.ceremonies import TAIL
from analysis.finding.acts.objects import PLAIN, TEXT, clean_name
from analysis.finding.acts.reading import (
    Candidate,
    Line,
    candidate,
    event_words,
    one_of,
)

_JOIN = r"(?:、|和|与|及|以及|暨)"
_BARE = re.compile(
    rf"(?<!的)(?:签约|缔约|签字)(?!(?:[揭授挂]牌|揭幕)?{TAIL}|[暨、]|台|环节|"
    r"服务|居民|家庭|患者|人群|率|医生|团队|对象|覆盖)"
    r"(?P<after>(?:共建|合作共建|成立|组建|加入|建立|打造)[^,。;:\s]{3,40})?"
)
_SHARED = re.compile(
    r"另?一份[^,。;]{0,6}?[是为](?P<name>[^,。;]+)|"
    r"另?一份与(?P<side>[^,。;]{3,30}?)(?:签订|签署|签下)"
)
_SIDE = re.compile(
    r"(?![该本各我]医院)[一-鿿]{1,20}?(?:医院|卫健委|卫生健康委|政府|大学|中心|学院|保健院|卫生院)"
)
_COUNT = re.compile(r"^(?:了|下|的|是|为|[一两二三四五六七八九十\d]+[份项个]大?)+")

_BEFORE = r"(?:了|下|的|是|为|[一两二三四五六七八九十\d]+[份项个]|名为|题为){0,3}"


@cache
def _document() -> str:
    return one_of(lexicon.words("signed_documents")) + "(?!内容|约定|精神|要求|签)"


@cache
def _listed() -> str:
    """Get the pattern of one agreement or several."""
    one = (
        rf"(?:{_BEFORE}(?:《[^》\n]{{2,60}}》|“[^”\n]{{0,60}}{_document()}”)|"
        rf"{TEXT}{{0,60}}?{_document()}[》”]?)"
    )
    return rf"(?P<name>{one}(?:{_JOIN}?(?:《[^》\n]{{2,60}}》)|{_JOIN}{one})*)"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    verb = event_words("signing", "verb")
    return (
        (
            "signing.on_paper",
            re.compile(
                rf"在(?:了)?(?P<name>《[^》\n]{{2,60}}》|{TEXT}{{0,50}}?{_document()}[》”]?)(?:的?末页|文本)?上?"
                r"(?:郑重|分别|共同|正式|先后|依次|相继)*"
                r"(?:签了?字|签下?名|签署|签下|落笔|签约|签了名|联署|写下[^,。;]{0,8}(?:名字|姓名)|提笔)"
            ),
        ),
        (
            "signing.title",
            re.compile(
                r"(?:就|将|把)?(?P<name>《[^》]{4,50}》)的?(?:正式|顺利|成功)?"
                r"(?:签署|签订|签约|签定|签下)"
            ),
        ),
        (
            "signing.paper",
            re.compile(
                rf"(?P<name>{TEXT}{{2,50}}?{_document()}[》”]?)"
                r"(?:正式|顺利|成功|共同|当[天日]|\d{1,2}日|上午|下午|[在由][^,。;:签]{2,40}?)*"
                r"(?:签署|签订|签定)(?=[,。;!?\s]|$)"
            ),
        ),
        (
            "signing.itself",
            re.compile(
                rf"(?P<name>{PLAIN}{{2,50}}?(?:项目|合作|共建|协作|医联体|联盟|联合体))"
                r"(?:正式|成功|集中|云)*签约"
                r"(?=[揭挂授]牌(?:[,。;!]|$)|在[^,]{2,30}(?:举行|进行|落地)|成功举行|举行|[,。;!?\s]|$)"
            ),
        ),
        (
            "signing.tie",
            re.compile(
                rf"{verb}(?!{TAIL}|揭|授)(?:了|下)?(?P<name>{PLAIN}{{2,40}}?"
                r"(?:联盟|医联体|医共体|联合体|(?:协作|合作|帮扶|支援)关系))(?=[,。;!?\s]|$)"
            ),
        ),
        (
            "signing.post",
            re.compile(
                rf"签约(?:成为|担任)?(?P<name>{PLAIN}{{4,30}}?(?:首席|特聘|客座|名誉|兼职)"
                r"(?:专家|教授|顾问|主任|院长))(?=[,。;!?\s]|$)"
            ),
        ),
        ("signing.verb", re.compile(rf"{verb}(?!{TAIL}|揭|授){_listed()}")),
    )


def find_signings(line: Line) -> list[Candidate]:
    """Get what the line says was signed, one candidate for each named agreement."""
    if "签" not in line.text and "协议" not in line.text and "缔约" not in line.text:
        return []
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for rule, pattern in _patterns():
        for match in pattern.finditer(line.text):
            if not _overlaps(match.span(), taken):
                taken.append(match.span())
                found.extend(_named(line, match, rule))
    found.extend(_one_of_several(line, taken))
    for match in _BARE.finditer(line.text):
        if not _overlaps(match.span(), taken):
            name = clean_name(match["after"])
            rule = "signing.bare"
            found.append(candidate(line, "signing", name, match.span(), rule, 1))
    return found


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


def _named(line: Line, match: re.Match[str], rule: str) -> list[Candidate]:
    partner, span = _two_sides(line, match.start()), match.span()
    if rule == "signing.itself":
        span = (match.end() - len("签约"), match.end())
    # A headline names the tie, where the body names the paper that is signed.
    afar = line.section == "title" and rule in ("signing.tie", "signing.itself")
    rank = 1 if afar else 3
    return [
        candidate(line, "signing", name, span, rule, rank, partner=partner)
        for name in _agreements(match["name"])
    ]


@cache
def _between() -> re.Pattern[str]:
    """Get the places between agreements that a text lists."""
    ends = "|".join(f"(?<={word})" for word in lexicon.words("signed_documents"))
    return re.compile(rf"(?<=[》”])(?=《|“)|(?:(?<=[》”])|{ends}){_JOIN}")


def _agreements(text: str) -> list[str | None]:
    """Get the agreements that ``text`` lists, without how many they are."""
    return [clean_name(part) for part in _between().split(_COUNT.sub("", text))]


def _two_sides(line: Line, position: int) -> str | None:
    """Get the two sides that a clause names before its verb, if just two."""
    start, _ = line.clause_at(position)
    parts = re.split("与|和|、|同", line.text[start:position])
    named = [side.group() for part in parts if (side := _SIDE.search(part))]
    return "|".join(named) if len(named) == 2 else None


def _one_of_several(line: Line, taken: list[tuple[int, int]]) -> list[Candidate]:
    """Get the agreements of 一份与A签订;另一份与B签订 and 一份是X,一份是Y."""
    found = []
    for match in _SHARED.finditer(line.text):
        taken.append(match.span())
        found.append(
            candidate(
                line,
                "signing",
                clean_name(match["name"]),
                match.span(),
                "signing.one_of_several",
                3,
                partner=match["side"],
            )
        )
    return found
