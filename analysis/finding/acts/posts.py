"""Who is appointed to what: posts conferred and letters of appointment handed over."""

import re
from functools import cache

from analysis import lexicon
from analysis.finding.acts.objects import TEXT, quoted_names, trim_name
from analysis.finding.acts.reading import (
    Candidate,
    Line,
    candidate,
    event_words,
    from_name,
    one_of,
)

_LETTER = (
    r"(?:聘书|聘[任请用]书|聘[任用]证书|特聘证书|任职证书|聘任文件|任命文件|任命书|"
    r"聘任决定)"
)
_CUE = re.compile("聘|任职|任命|宣布")
_HANDED = r"(?:颁发|颁授|送上|发放|递交|授予|送达)了?"
_MORE = r"[^,。;:!?、“”]"
_ROLL = re.compile(r"\d+[名位]")
# Kinds of posts that are conferred, by the words before the rank.
_KIND = (
    r"(?:互聘|特聘|受聘|客座|名誉|荣誉|兼职|终身|首席|特约|返聘|外聘|柔性引进|"
    r"(?:研究生|博士生|硕士生)(?=导师))"
)
# Who is appointed, said in a way that names no post: 两位教授, 受聘专家, 周院士.
_NO_POST = re.compile(
    rf"[两几\d一二三四五六七八九十]+[名位人]|他们|她们|"
    rf".*(?:等|、[一-鿿]{{2,4}})(?:[两\d一二三四五六七八九十]+[名位])?(?:专家|教授|博士|医师|同志|人)$|受聘(?:教师|专家|人员|者|医师)|"
    r".*(?:专家|教授|医师|博士)[一-鿿]{2,4}(?:、[一-鿿]{2,4})+|"
    rf"(?!{_KIND}|副|科)[一-鿿]{{1,3}}(?:院士|教授|主任|院长|博士|医生|医师|先生)$"
)
_GIFT = re.compile(r"(?:奖牌|奖杯|证书|纪念[品牌章]|鲜花)(?:和|及|、|与)$")


@cache
def _post() -> str:
    posts = one_of(lexicon.words("person_titles"))
    return rf"(?:{posts}(?:助理)?|(?:指导|带教|授课|兼职|特聘)(?:教师|老师))"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    verb = event_words("appointment", "verb")
    named = (
        (
            "to_post",
            rf"(?:{verb}|聘)了?{TEXT}{{0,70}}?(?:为|担任|出任|任)“?(?P<name>{TEXT}{{0,50}}?"
            rf"{_post()}(?:[、和及]{_MORE}{{0,20}}?{_post()})*)"
            r"(?=[,。;:!?、\s)”]|$|并|一职|的决定)",
        ),
        (
            "received_post",
            rf"受聘(?!为|担任|任|于)(?P<name>{TEXT}{{0,20}}?{_post()})(?=[,。;!?\s\[(]|$)",
        ),
        (
            "named_to_post",
            rf"宣布了?(?:由)?[^,。;:!?、]{{2,12}}?(?:担任|出任|任)“?(?P<name>{TEXT}{{0,40}}?"
            rf"{_post()})(?=[,。;:!?、\s)”]|$|的决定)",
        ),
        (
            "decided",
            rf"(?:任命|聘任|聘请)(?P<name>{TEXT}{{2,40}}?{_post()})[一-鿿]{{2,4}}(?:同志)?"
            r"的(?:决定|通知|文件|公告)",
        ),
        (
            "announced",
            rf"(?:任职|任命|聘任)(?:通知|决定|文件)[^。;]{{0,60}}?(?:请|由)[^,。;:!?、]{{2,6}}?"
            rf"(?:兼任|担任|出任|任)(?P<name>{TEXT}{{0,30}}?{_post()})"
            rf"(?P<second>(?:,(?:请|由)[^,。;:!?、]{{2,6}}?(?:兼任|担任|出任|任)"
            rf"{TEXT}{{0,30}}?{_post()})*)(?=[,。;!?]|$)",
        ),
        (
            "letter_of",
            rf"{_HANDED}的(?P<name>{TEXT}{{2,30}}?(?:{_post()}|专家|顾问)){_LETTER}",
        ),
        ("letter_quoted", rf"(?:将|把)?(?P<name>“[^”]{{2,30}}”)的?{_LETTER}"),
        (
            "letter_for",
            rf"(?<![成作])[为向给](?P<who>{TEXT}{{2,60}}?){_HANDED}"
            rf"(?P<name>{TEXT}{{0,20}}?){_LETTER}",
        ),
        (
            "received",
            rf"(?P<name>{TEXT}{{2,60}}?)(?:一同|一起|共同|现场|上台)?"
            rf"(?:领取|领到|接过|接受|获颁|获得)了?{TEXT}{{0,12}}?{_LETTER}",
        ),
        (
            "read_out",
            rf"宣读了?(?P<name>(?:(?!关于|为|任)[^,。;:《》“”]){{0,20}}?{_post()}){_LETTER}",
        ),
        ("letter", rf"(?:宣读|{_HANDED}|接受)了?(?P<name>{TEXT}{{0,40}}?{_LETTER})"),
    )
    return tuple((f"appointment.{rule}", re.compile(text)) for rule, text in named)


def find_appointments(line: Line) -> list[Candidate]:
    """Get the posts that the line says were conferred, one candidate for each."""
    if not _CUE.search(line.text):
        return []
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for rule, pattern in _patterns():
        rank = 1 if rule == "appointment.letter" else 3
        for match in pattern.finditer(line.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            for post in _posts(match):
                span = match.span()
                if rule != "appointment.announced":
                    span = from_name(line, post, span)
                found.append(candidate(line, "appointment", post, span, rule, rank))
    return found


def posts_of_ceremony(text: str, run: str) -> list[str]:
    """Get the posts that the name of a ceremony of appointment lists before its verb.

    Examples
    --------
    >>> posts_of_ceremony("研究生导师、兼职教授", "聘任")
    ['研究生导师', '兼职教授']
    >>> posts_of_ceremony("某专家团队", "签约")
    []
    """
    if not re.search("聘", run):
        return []
    parts = [trim_name(part) for part in re.split("、|和|及", text)]
    while len(parts) > 1 and re.search("(?:大学|学院|医院)$", parts[0]):
        parts.pop(0)
    is_post = re.compile(rf"(?:.*{_KIND}.*|.*科.*|.*副){_post()}")
    return parts if all(is_post.fullmatch(part) for part in parts) else []


def _posts(match: re.Match[str]) -> list[str | None]:
    """Get the posts that a match names: 理事长X与10名副理事长 are two."""
    text = _GIFT.sub("", match["name"])
    if "who" in match.re.groupindex and len(trim_name(text)) < 2:
        text = match["who"]
        if _NO_POST.match(trim_name(text)):
            return [None]
    quoted = quoted_names(text)
    if quoted:
        return quoted
    if "second" in match.re.groupindex:
        more = re.findall(r"(?:兼任|担任|出任|任)([^,]+)", match["second"])
        return [_post_of(each) for each in (text, *more)]
    parts = re.split("[、和及]", text)
    if _ROLL.search(text):
        parts = re.split("、|与|和", text)
    elif not all(re.search(rf"{_post()}$", part) for part in parts):
        parts = [text]
    return [_post_of(re.sub("^.*(?:为|担任)", "", part)) for part in parts]


def _post_of(text: str) -> str | None:
    """Get a post without the count before it and its holder's name behind it."""
    text = re.sub(
        r"^(?:(?:一同|一起)?\d+[名位]|.*选派的?(?=.{3}))", "", trim_name(text)
    )
    if _NO_POST.match(text):
        return None
    named = re.match(rf"(.*{_post()})(?!助理)[一-鿿]{{2,3}}$", text)
    return (named[1] if named else text) or None
