"""Who published a page, who wrote it and when, from its byline and its chrome."""

import re

from analysis.reading import fields, furniture, signatures
from analysis.reading.lines import Line

_NOBODY = re.compile(
    r"(?:本站|本网|本报|本院|原创|网络|互联网|转载|未知|不详|其他|其它|管理员|admin|站内|暂无|无|网站|系统管理员|"
    r"网络整理|综合|整理|网络投稿|投稿|官网|本台|编辑部|佚名|匿名)+(?:管理员|发布)?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^(?:党委|院|医院)?(?:[\u4e00-\u9fff]{0,8})?(?:科|处|部|室|办|办公室|党办|院办|组|编辑部|病区|工会|团委)$"
)
_BODY = re.compile(
    r"(?:医院|卫生院|大学|学院|网|网站|日报|晚报|早报|晨报|时报|商报|都市报|报社|报|融媒体中心|传媒|电视台|广播|"
    r"委员会|卫健委|卫健局|卫计委|卫计局|卫生局|卫生健康局|政府|论坛|保健院|防治院|中心|集团|社|客户端|新闻|在线|发布|"
    r"医联|红十字会|协会|学会|网易|搜狐|新浪|腾讯|澎湃|头条|凤凰|百家号|[A-Za-z]{3,}\.(?:com|cn|net|org)(?:\.cn)?)$",
    re.IGNORECASE,
)
_ORGANIZATION = (
    r"[\u4e00-\u9fffA-Za-z\d()·]{2,30}?(?:医院|大学|学院|保健院|卫生院|防治院|医学院|中心|集团|"
    r"人民政府|政府|委员会|卫健委|局|日报社?|晚报|报社|电视台|网|论坛|融媒体中心|协会)"
)
_CHROME = (
    re.compile(
        rf"欢迎(?:您?)?(?:访问|来到|光临|浏览|登录)[:\s]*({_ORGANIZATION})(?:官方)?(?:官网|网站|门户|主页|!|$)"
    ),
    re.compile(r"^([\u4e00-\u9fffA-Za-z\d]{2,20}?)(?:网站)?首页\s*[>»›→/|-]"),
    re.compile(
        rf"(?:版权所有|Copyright|©|\(C\))[^\u4e00-\u9fff]*({_ORGANIZATION})", re.I
    ),
    re.compile(
        rf"({_ORGANIZATION})[^\u4e00-\u9fff。]{{0,12}}(?:版权所有|All Rights)", re.I
    ),
    re.compile(rf"主办(?:单位)?\s*[:]\s*({_ORGANIZATION}(?:办公室)?)"),
)


def find_source(
    lines: tuple[Line, ...], labels: tuple[str, ...], hints: tuple[str, ...] = ()
) -> str | None:
    """Get who published the page.

    A named source of the byline comes first, then the paper that the dateline names,
    the site whose name stands in the page's chrome, and a department last.
    """
    named = [*hints, *_named_sources(lines, labels)]
    bodies = [name for name in named if not _OFFICE.match(name)]
    if bodies:
        return bodies[0]
    for finder in (_dateline_desk, _chrome_owner, _signed_owner):
        if found := finder(lines, labels):
            return found
    return named[0] if named else None


def find_published(
    lines: tuple[Line, ...], labels: tuple[str, ...], hints: tuple[str, ...] = ()
) -> str | None:
    """Get the page's own date, else the full date that the article's text gives."""
    for hint in hints:
        if day := fields.iso_day(hint):
            return day
    bylines = [
        line for line, label in zip(lines, labels, strict=True) if label == "byline"
    ]
    for line in bylines:
        for cell in fields.read_fields(line.text):
            if cell.field == "published" and (day := fields.iso_day(cell.value)):
                return day
    for line in bylines:
        if day := fields.iso_day(line.text):
            return day
    return _told_day(lines, labels)


def find_author(
    lines: tuple[Line, ...], labels: tuple[str, ...], hints: tuple[str, ...] = ()
) -> str | None:
    """Get the persons who wrote the article, in the page's order, joined by 、."""
    found: list[str] = []
    for line, label in zip(lines, labels, strict=True):
        if label != "byline":
            continue
        names = [
            name
            for cell in fields.read_fields(line.text)
            if cell.field == "author"
            for name in signatures.names_in(cell.value)
        ]
        if not names and line.kind in ("dateline", "signature"):
            names = signatures.writers_in(line.text)
        found.extend(name for name in names if name not in found)
    if not found:
        found = [name for hint in hints for name in signatures.names_in(hint)]
    return "、".join(found) or None


def find_dateline(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the words that place the report, as written: 本报西宁11月24日讯, 东营报道."""
    for line, label in zip(lines, labels, strict=True):
        if label == "byline" and line.kind in ("dateline", "signature"):
            if found := signatures.dateline_of(line.text):
                return found
    return None


def _named_sources(lines: tuple[Line, ...], labels: tuple[str, ...]) -> list[str]:
    """Get the sources that bylines name, those with a label first."""
    labelled, loose = [], []
    for line, label in zip(lines, labels, strict=True):
        if label != "byline" or line.kind != "byline":
            continue
        cells = fields.read_fields(line.text)
        labelled += [_tidy(c.value) for c in cells if c.field == "source"]
        loose += [name for name in _loose(line.text, cells)]
        loose += [
            _tidy(cell.value)
            for cell in cells
            if cell.field in ("author", "editor") and _BODY.search(_tidy(cell.value))
        ]
    return [name for name in labelled + loose if name]


def _loose(text: str, cells: tuple[fields.Field, ...]) -> list[str]:
    """Get a publisher that stands in a byline without label."""
    found = []
    for cell in cells:
        rest = re.sub(r"[\d:.\-/年月日\s]+", " ", cell.value).strip()
        if cell.field == "published" and len(rest) > 2:
            found.append(_tidy(rest))
    if not cells:
        for word in re.sub(r"[\d:.\-/年月日]+", " ", text).split():
            found.append(_tidy(word))
    return [name for name in found if _BODY.search(name)]


def _tidy(value: str) -> str:
    """Get a source's name without dates, departments' brackets and links."""
    value = fields.DATE.sub(" ", value)
    value = re.sub(r"\d{1,2}:\d{2}(:\d{2})?", " ", value)
    value = re.sub(
        r"\s*[【\[(](?!集团)[^】\])]{1,12}[】\])]$", "", value.strip(" :|,;")
    )
    value = re.split(
        r"\s{2,}|\||我要评论|责任编辑|编辑|打印|分享|字号|阅读|浏览", value
    )[0].strip()
    value = value.strip('《》〈〉“”" ,;:()')
    if not value or _NOBODY.fullmatch(value) or len(value) > 40 or value.isdigit():
        return ""
    return value


def _dateline_desk(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    for line, label in zip(lines, labels, strict=True):
        if label == "byline" and line.kind in ("dateline", "signature"):
            if found := signatures.desk_of(line.text):
                return found
    return None


def _chrome_owner(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the site's owner from greeting, first step, copyright or site name."""
    around = [
        line
        for line, label in zip(lines, labels, strict=True)
        if label in ("navigation", "footer")
    ]
    for pattern in _CHROME:
        for line in around:
            match = pattern.search(line.text)
            if match and not _generic(match[1]):
                return _tidy(match[1]) or None
    for line in around:
        steps = re.split(r"\s*[>»›→]\s*", line.text)
        name = re.sub(r"^.*位置\s*[:]?\s*", "", steps[0]).strip()
        if len(steps) > 1 and _BODY.search(name) and not _generic(name):
            return _tidy(name)
    return _site_name(lines, labels)


def _site_name(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get a site's name that stands alone on a line above the article."""
    for line, label in zip(lines, labels, strict=True):
        if label == "title":
            return None
        if line.kind == "short" and re.fullmatch(_ORGANIZATION, line.text):
            return None if _generic(line.text) else line.text
    return None


def _signed_owner(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get an organisation that signs the article: (龙华医院供稿)."""
    for line, label in zip(lines, labels, strict=True):
        if label != "byline" or line.kind != "signature":
            continue
        for match in re.finditer(_ORGANIZATION, line.text):
            if not _generic(match[0]):
                return match[0].strip("()")
    return None


def _generic(name: str) -> bool:
    """Tell whether a name is a channel's (新闻中心), not an owner's."""
    plain = furniture.bare(name)
    return bool(
        re.fullmatch(
            r"(?:网站|本|我|返回|医院|学校|单位|中心|公司|政府|新闻|资讯|健康|医疗|信息|数据|服务|综合|专题|图片|视频|"
            r"媒体|宣传|官方|门户|首页|频道|党建|教学|科研|人才|专家|下载|会员|个人|用户)*"
            r"(?:网|网站|中心|医院|大学|学院|频道|局|政府|委员会|集团)?",
            plain,
        )
    )


def _told_day(lines: tuple[Line, ...], labels: tuple[str, ...]) -> str | None:
    """Get the full date of the article's opening, or the one it is signed with."""
    body = [
        line.text for line, label in zip(lines, labels, strict=True) if label == "body"
    ]
    for text in body[:2]:
        if day := fields.iso_day(text[:120]):
            return day
    return fields.iso_day(body[-1]) if body and len(body[-1]) <= 30 else None
