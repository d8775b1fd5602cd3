"""Dates and times named in an article, each worked out to a day where the page allows.

The forms are found here; what they stand for on this page is worked out in
``dates_resolving``.
"""

import re

from analysis.finding.dates.resolving import Form, resolve
from analysis.records import Article, DateMention, Problem, Sentence

_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_HAN = r"[一二三四五六七八九十]{1,3}"
_PART = (
    r"(?:凌晨|清晨|早上|早晨|一早|上午|中午|午间|下午|午后|傍晚|晚上|晚间|当晚|"
    r"夜间|深夜|晚|夜)"
)
_CLOCK = r"(?:\d{1,2}\s*[点时](?!间)(?:\s*\d{1,2}\s*分?|半|整|许)?|\d{1,2}:\d{2})"
_TO = r"\s*(?:至|到|-|—{1,2}|–|~)\s*"

# What may follow a day and belongs to it: a weekday, the end of a range, a time.
_TAIL = re.compile(
    rf"(?:\((?:周|星期)[一二三四五六日天]\))?(?:(?:{_PART})?{_TO}(?:(?:\d{{4}}年)?\d{{1,2}}月)?{_DAY}[日号]|[、和及与]{_DAY}日(?!下午|上午|晚))?"
    rf"(?:\s*,?\s*(?P<time>{_PART}?\s*{_CLOCK}|{_PART}))?"
)

# Each form with the parts it names; earlier forms win where two begin together.
_FORMS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "full",
            rf"(?<!\d)(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>{_MONTH})\s*月\s*"
            rf"(?P<day>{_DAY})(?:{_TO}{_DAY})?\s*[日号]",
        ),
        (
            "full",
            rf"(?<![\d.\-/])(?P<year>(?:19|20)\d\d)(?P<cut>[-./])(?P<month>{_MONTH})"
            rf"(?P=cut)(?P<day>{_DAY})(?![\d.\-/])",
        ),
        (
            "full",
            rf"(?P<year>[一二][〇○零一二三四五六七八九]{{3}})年(?P<month>{_HAN})月(?P<day>{_HAN})[日号]",
        ),
        (
            "same_year",
            rf"(?P<shift>今年|去年|前年|同年|当年)\s*(?P<month>{_MONTH})\s*月\s*(?P<day>{_DAY})\s*[日号]",
        ),
        (
            "month_day",
            rf"(?<![\d.年])(?P<month>{_MONTH})\s*月\s*(?P<day>{_DAY})(?:{_TO}{_DAY})?\s*[日号]",
        ),
        # 614日上午: the page lost 月, and the digits can be parted in one way only.
        (
            "month_day",
            r"(?<![\d.年月])(?P<month>[2-9]|1[0-2](?=\d\d日)|1(?=3[01]日))"
            r"(?P<day>0[1-9]|[12]\d|3[01])日(?=[上下]午|晚)",
        ),
        # 56日, 430日 at the head of a clause: a day only where the page bears it out.
        (
            "lost_month",
            r"(?:(?<=[,。;:!?\s讯)])|^)(?P<month>3(?=[2-9]日)|[4-9](?=[1-9]日)|[2-9](?=\d\d日)|1[0-2](?=\d\d日))"
            r"(?P<day>[1-9]|0[1-9]|[12]\d|3[01])日(?=[,上下晚]|$)",
        ),
        ("month_day", rf"(?P<month>{_HAN})月(?P<day>{_HAN})[日号]"),
        (
            "day",
            r"(?:(?P<shift>本月|当月|上月|上个月)|(?<![\d.:点第每共余近约满前后月年十]))"
            rf"(?P<day>{_DAY})(?:日(?![内游龄均常本程报志记元益])|号(?=[,上下中晚至到]))",
        ),
        (
            "weekday",
            r"(?P<shift>本周|这周|上周)(?P<weekday>[一二三四五六日天])(?![期届])",
        ),
        ("month", rf"(?<!\d)(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>{_MONTH})\s*月"),
        ("month", rf"(?P<shift>今年|去年|前年|同年|当年)\s*(?P<month>{_MONTH})\s*月"),
        ("month", rf"(?<![\d.\-至到年])(?P<month>{_MONTH})月(?![龄大])"),
        (
            "year",
            rf"(?<![\d\-—~–])(?P<year>(?:19|20)\d\d)\s*年(?:{_TO}(?:19|20)\d\d\s*年)?",
        ),
        ("year", r"(?P<shift>今年|去年|前年)"),
        ("same_day", r"当天|当日|同日|同一天|是日|这一天|当(?=晚)"),
        ("page_day", r"(?P<shift>今天|今日|昨天|昨日|前天|前日|昨(?=晚))"),
        ("next_day", r"次日|翌日|第二天"),
        ("vague", r"近日|日前|近期|近段时间|前不久|不久前|前些天|连日来|最近|近来"),
        ("part", rf"(?:上午|中午|下午|傍晚|晚上)(?:\s*{_CLOCK})?"),
    )
)
_DAY_FORMS = (
    "full",
    "same_year",
    "month_day",
    "lost_month",
    "day",
    "weekday",
    "same_day",
    "page_day",
)
_DAY_FORMS += ("next_day",)


def find_dates(
    article: Article, sentences: tuple[Sentence, ...]
) -> tuple[DateMention, ...]:
    """Get the dates and times that title, body and captions name, in page order.

    A range counts as its first day; ``近日`` is a mention without a value; a day
    whose year neither page nor text gives is ``XXXX-09-10``. Campaign names
    (``4.15``), spans of years (``2020-2022年``) and durations are no dates.

    Parameters
    ----------
    article : Article
        The page, with ``published`` where it gives its own date.
    sentences : tuple of Sentence
        What is read of it.

    Returns
    -------
    tuple of DateMention
        ``base`` says what a missing year, month or day was taken from.
    """
    plain = article.plain
    forms = [form for sentence in sentences for form in _forms(plain, sentence)]
    return resolve(article, forms)


def dates_problems(dates: tuple[DateMention, ...]) -> tuple[Problem, ...]:
    """Get a problem for each day whose year could not be told, once per day."""
    first: dict[str, DateMention] = {}
    for mention in dates:
        if mention.value and mention.value.startswith("XXXX"):
            first.setdefault(mention.value, mention)
    return tuple(
        Problem(
            "date_without_year",
            f"Neither the page nor the text gives the year of {mention.text}.",
            mention.start,
            mention.end,
        )
        for mention in first.values()
    )


def _forms(plain: str, sentence: Sentence) -> list[Form]:
    """Get the date forms of one sentence; the longest wins where two overlap."""
    found = []
    for kind, pattern in _FORMS:
        for match in pattern.finditer(plain, sentence.start, sentence.end):
            end, time = match.end(), None
            if kind in _DAY_FORMS:
                tail = _TAIL.match(plain, end, sentence.end)
                time, end = tail["time"], tail.end()
            elif kind == "part":
                time = match.group()
            found.append(
                Form(
                    kind, match.start(), end, match.groupdict(), time, sentence.section
                )
            )
    found.sort(key=lambda form: (form.start, -form.end))
    kept: list[Form] = []
    for form in found:
        if not kept or form.start >= kept[-1].end:
            kept.append(form)
    return kept
