"""Who published a page, from its byline, its dateline, its chrome and its text."""

import re

from analysis.reading import (
    byline,
    fields,
    headline_words,
    signatures,
    source_names,
)
from analysis.reading.lines import Line

_ORGANIZATION = (
    r"[\u4e00-\u9fffA-Za-z\d()·-]{2,30}?(?:医院|大学|学院|保健院|卫生院|防治院|中心|集团|"
    r"人民政府|政府|委员会|卫健委|学会|研究院|研究所|基金会|红十字会|局|日报社?|晚报|报社|电视台|网|论坛|协会|官微|公众号)"
    r"(?:[\u4e00-\u9fff]{0,14}医院)?"
)
_SITE = r"(?:官方网站|官网|门户网站|网站)"
_SEAT = r"(?:官方)?(?:官网|网站|门户|主页|首页|网上|!|。|,|\s|$)"
_CHROME = (
    re.compile(
        rf"欢迎(?:您|你)?(?:访问|来到|光临|浏览|登录|关注|进入|走进)[:\s]*({_ORGANIZATION}){_SEAT}"
    ),
    re.compile(
        rf"^(?!欢迎)({_ORGANIZATION})(?:\([^()]{{2,30}}\))?{_SITE}(?=\W|首页|$)"
    ),
    re.compile(r"^(?!设为)([\u4e00-\u9fffA-Za-z\d]{2,20}?)(?:网站)?首页\s*[>»›→/-]"),
    re.compile(
        rf"(?:版权所有|Copyright|©|\(C\))[^\u4e00-\u9fff]*(?:版权所有\W*)?({_ORGANIZATION})",
        re.I,
    ),
    re.compile(
        rf"({_ORGANIZATION})[^\u4e00-\u9fff。]{{0,12}}(?:版权所有|All Rights)", re.I
    ),
    re.compile(rf"({_ORGANIZATION})\s*(?:总院|医院)?地址\s*:"),
    re.compile(rf"主办(?:单位)?\s*[:]\s*({_ORGANIZATION}(?:办公室)?)"),
    # 某县人民医院 服务热线:…, 某大学附属医院 首页 医院概况 新闻中心
    re.compile(
        rf"^({_ORGANIZATION})\s+(?:(?:网站)?首页|[^\s\d]{{2,4}}(?:热线|电话)|[医学]院(?:概况|简介))"
    ),
    # 某某网 | 资讯 | 名医
    re.compile(r"^([\u4e00-\u9fff]{2,10}网)\s*\|\s*[\u4e00-\u9fff]{2,6}\s*\|"),
    # 某大学 | 新闻中心, 某大学新闻网
    re.compile(
        r"^(?!附属|教学|直属)([\u4e00-\u9fff]{2,24}(?:(?<!^)医院|大学|学院|保健院))\s*[|｜]\s*[\u4e00-\u9fff]"
    ),
    re.compile(r"^([\u4e00-\u9fff]{2,16}(?:大学|学院))(?:校园)?新闻网"),
    re.compile(r"统一刊号.{0,30}?(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,10}报)社?出版"),
)
# 某某日报数字报, 某某时报  第01版:要闻
_PAPER = re.compile(
    r"^(?:欢迎阅读)?《?([\u4e00-\u9fff]{2,10}?报)》?(?:社)?\s*"
    r"(?:(?:多媒体|全媒体)?(?:数字报|电子报|电子版|数字版|PDF版)|.{0,24}第\s*[A-Z]?\d{1,3}\s*版)"
)
_CLIPPING = re.compile(
    r"《([\u4e00-\u9fff]{2,12}(?:报|周刊|杂志))》\s*[(,]?(?:\d{4}年|\d{1,2}月|第?\d+版)[^。]*$"
)
# 作者:某某日报全媒体记者 某某
_PAPER_OF = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,10}?(?:报|新闻网|网|电视台|融媒体中心|融媒))社?"
    r"(?:客户端)?(?:全媒体|融媒体|首席|特约|见习|实习)*记者"
)
_FIRST_HOME = re.compile(
    r"(?:[【\[](?=[^【】\[\]]+[】\]])([^【】\[\]]{2,10}(?:报|网|社|电视台|客户端|融媒体?))[】\]]"
    r"|([\u4e00-\u9fff]{2,8}(?:报|网|新闻|客户端|融媒体?))\s*\|)(?=.{6})"
)
# The local part of a portal: 某某网重庆站.
_LOCAL_SITE = re.compile(r"(?<=网|坛)[\u4e00-\u9fff]{2,3}站$")


def find_source(
    lines: tuple[Line, ...], labels: tuple[str, ...], hints: tuple[str, ...] = ()
) -> str | None:
    """Get who published the page.

    A named source of the byline comes first, then the paper that the dateline names,
    the site whose name stands in the page's chrome, whoever signs the article, and a
    department last.
    """
    named = [name for name in map(source_names.tidy, hints) if name]
    named += _reprinted(lines, labels)
    named += _named_sources(lines, labels)
    for name in named:
        if not source_names.is_department(name) and not source_names.is_address(name):
            return name
    finders = (
        byline.find_desk,
        _paper,
        _clipped,
        _reporters_paper,
        _chrome_owner,
        _signed_owner,
    )
    for finder in finders:
        if found := finder(lines, labels):
            return found
    return named[0] if named else None


def _reprinted(lines: tuple[Line, ...], labels: tuple[str, ...]) -> list[str]:
    """Get the paper that a headline names before it: 【某某日报】某院揭牌."""
    titles = [
        line.text for line, label in zip(lines, labels, strict=True) if label == "title"
    ]
    found = [_FIRST_HOME.match(title) for title in titles]
    return [match[1] or match[2] for match in found if match]


def _named_sources(lines: tuple[Line, ...], labels: tuple[str, ...]) -> list[str]:
    """Get the sources that bylines name, those with a label first."""
    chosen, _ = byline.byline_cells(lines, labels)
    cells = _all_cells(lines, labels)
    named = [source_names.tidy(cell.value) for cell in cells if cell.field == "source"]
    signed = [
        source_names.tidy(cell.value)
        for cell in cells
        if cell.field == "author" or cell.label.startswith(("供稿", "发布", "录入"))
    ]
    papers = [
        name
        for line in chosen
        for name in re.findall(r"《([^》]{2,14}[报刊])》", line.text)
    ]
    papers += [m["journal"] for line in chosen if (m := fields.ISSUE.match(line.text))]
    others = papers + [name for line in chosen for name in _loose(line.text)]
    sure = [name for name in named if name] + [
        name
        for name in others + signed
        if name
        and (
            name in papers
            or source_names.is_body(name)
            or source_names.is_department(name)
        )
    ]
    return sure or [name for line in chosen if (name := _beside_day(line.text))]


def _all_cells(
    lines: tuple[Line, ...], labels: tuple[str, ...]
) -> tuple[fields.Field, ...]:
    """Get the cells of the byline and of the signatures, in the page's order."""
    signed = [
        line.text.strip("()[]【】") if line.kind == "signature" else line.text
        for line, label in zip(lines, labels, strict=True)
        if label == "byline" and line.kind in ("byline", "signature")
    ]
    return fields.read_fields("\n".join(signed))


def _loose(text: str) -> list[str]:
    """Get what stands in a byline without label, or behind the value of another."""
    cells = fields.read_fields(text)
    found = [text[: cells[0].start] if cells else text]
    found += [cell.value for cell in cells if cell.field in ("published", "views")]
    words = []
    for part in found:
        part = re.sub(r"\d{1,2}:\d{2}(?::\d{2})?", " ", fields.DATE.sub(" ", part))
        words += [
            source_names.tidy(word) for word in part.split() if not word.isdigit()
        ]
    return words


def _beside_day(text: str) -> str:
    """Get the one word beside a byline's day that is no person's: 某沙溪 2021-04-16."""
    words = re.sub(r"\d{1,2}:\d{2}(?::\d{2})?", " ", fields.DATE.sub(" ", text)).split()
    if len(words) != 1 or not re.fullmatch(r"[\u4e00-\u9fff]{4,12}", words[0]):
        return ""
    name = source_names.tidy(words[0])
    if signatures.are_names(name) or headline_words.is_clause(name):
        return ""
    return "" if source_names.is_generic(name) else name


def _paper(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the paper whose electronic edition the page is from, by its head."""
    first = labels.index("body") if "body" in labels else len(lines)
    found = (_PAPER.match(line.text) for line in lines[:first])
    return next((match[1] for match in found if match), None)


def _clipped(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the paper that a clipping names behind its text: 《某某日报》(4月16日4版)."""
    told = [
        line.text
        for line, label in zip(lines, labels, strict=True)
        if label in ("body", "byline")
    ]
    match = _CLIPPING.search(told[-1]) if told else None
    return match[1] if match else None


def _reporters_paper(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the paper whose reporters a byline names."""
    signed = [
        line.text
        for line, label in zip(lines, labels, strict=True)
        if label == "byline"
    ]
    found = (_PAPER_OF.search(text) for text in signed)
    return next((m[1] for m in found if m and not m[1].startswith("本")), None)


def _chrome_owner(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the site's owner from greeting, first step, copyright or site name."""
    around = [
        line.text
        for line, label in zip(lines, labels, strict=True)
        if label in ("navigation", "footer")
    ]
    for pattern in _CHROME:
        for text in around:
            match = pattern.search(text)
            if match and not source_names.is_generic(match[1]):
                return source_names.tidy(match[1]) or None
    for text in _joined_steps(around):
        steps = re.split(r"\s*[>»›→]+\s*", text)
        name = re.sub(r"^.*位置\s*(?:是|为)?\s*[:]?\s*", "", steps[0]).strip()
        name = re.sub(r"(?:网站|官网)?首页$", "", name)
        body = _LOCAL_SITE.sub("", name)
        if (
            len(steps) > 1
            and source_names.is_body(body)
            and not source_names.is_generic(body)
        ):
            return source_names.tidy(name) or None
    return _site_name(lines, labels)


def _is_account(lines: tuple[Line, ...]) -> bool:
    """Tell whether a line is the name of an account, whose day stands below it."""
    behind = [line for line in lines[1:] if line.kind != "control"]
    if not behind or behind[0].kind != "byline" or fields.read_fields(behind[0].text):
        return False
    name = lines[0].text
    told = headline_words.is_clause(name) or headline_words.is_news(name)
    shaped = re.fullmatch(r"[\u4e00-\u9fff]{4,8}", name)
    return bool(shaped) and not told and not signatures.are_names(name)


def _joined_steps(around: list[str]) -> list[str]:
    """Get the lines, those of one breadcrumb joined: 当前位置: / 某某网 / > / 新闻."""
    found: list[str] = []
    for text in around:
        if found and (text.startswith(">") or re.search(r"(?:>|位置:)$", found[-1])):
            found[-1] += text
        else:
            found.append(text)
    return found


def _site_name(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get a site's name that stands alone on a line above the article."""
    last = max((i for i, label in enumerate(labels) if label == "title"), default=0)
    first = labels.index("title") if "title" in labels else len(lines)
    for i, line in enumerate(lines[: last + 2]):
        if labels[i] != "navigation" or line.kind != "short" or first < i <= last:
            continue
        below = i == last + 1 and (
            source_names.is_body(source_names.tidy(line.text))
            or _is_account(lines[i : i + 5])
        )
        name = source_names.tidy(line.text) if below else source_names.once(line.text)
        if (
            (below or re.fullmatch(_ORGANIZATION, name))
            and not source_names.is_generic(name)
            and not headline_words.is_clause(name)
        ):
            return name
    return None


def _signed_owner(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get an organisation that signs the article: (龙华医院供稿)."""
    for line, label in zip(lines, labels, strict=True):
        if label != "byline" or line.kind != "signature":
            continue
        if "记者" in line.text:
            continue
        given = re.match(r"[(【]([^()]{2,16}?)\s*供稿", line.text)
        if (
            given
            and source_names.is_body(given[1])
            and not source_names.is_department(given[1])
        ):
            return given[1]
        for match in re.finditer(_ORGANIZATION, line.text):
            name = source_names.tidy(re.split(r"[:/]", match[0])[-1].strip("() "))
            if (
                name
                and not source_names.is_generic(name)
                and not source_names.is_department(name)
            ):
                return name
    return None
