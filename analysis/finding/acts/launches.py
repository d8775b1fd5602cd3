"""Bodies, projects and campaigns that were founded or started."""

import re
from functools import cache

from analysis.finding.acts.objects import (
    PLAIN,
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
)

_NAME = r"(?>“[^”]*”|[^,。;:!?“”])"
_STARTED = (
    r"(?:正式|隆重|宣布|宣告|成功|就此|由此|随之|同步|同时|同期){0,2}(?:在[^,。;:“”]{1,20}?)?"
    r"(?:正式|成功)?"
)
# Who founds: a body told as founded by somebody is news, one that stands there is not.
_FOUNDING = r"(?:正式|宣布|宣告|共同|率先|联合|牵头|组织|发起|携手|抱团)"
_WITH = r"(?:携手|联合|会同|牵手)[^,。;:“”]{2,20}?"
_FOUNDED = r"(?:成立|组建|建立|创建|结成|组成|构建)[起了]?(?!的|于|以来|后|之)"
# 项目 and 医联体 may be what a signature founds, a campaign of acts is not.
_CAMPAIGN = re.compile(r"(?:“[^”]{2,20}行”|“[^”]{3,30}”.{0,6}(?:活动|行动|计划|工程))$")
# 甲医院的“指导医院”落户乙县: a name and where it settles.
_SETTLED = r"(?:正式|成功)?(?:落户|落地)(?:在|于|到)?(?P<seat>[^,。;:!?]{0,20})"
_MODEL = re.compile(r"(?:模式|机制|体系|关系|制度|格局|通道|渠道)$")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    verb, end = event_words("launch", "verb"), r"(?=[,。;:!?”\s]|$)"
    return (
        (
            "launch.itself",
            re.compile(rf"(?P<name>{_NAME}{{1,50}}?){_STARTED}(?P<verb>{verb}){end}"),
        ),
        (
            "launch.itself",
            re.compile(
                rf"(?:正式|宣布|宣告|共同)(?:启动|成立|开通)了?(?P<name>{PLAIN}{{2,40}}?)(?=[,。;:!?]|$)"
            ),
        ),
        (
            "launch.founded",
            re.compile(
                rf"(?:{_FOUNDING}{{1,2}}|{_WITH}){_FOUNDED}(?P<name>{_NAME}{{1,40}}?){end}"
            ),
        ),
        (
            "launch.founded",
            re.compile(rf"(?:组建|筹建|联合)成立了?(?P<name>{_NAME}{{2,40}}?){end}"),
        ),
        (
            "launch.witnessed",
            re.compile(
                rf"见证了?(?P<name>{_NAME}{{2,40}}?)的(?:正式)?(?:建立|成立|诞生|启用|启动)"
                r"(?=[,。;!]|$)"
            ),
        ),
        ("launch.settled", re.compile(rf"(?P<name>{_NAME}{{1,40}}?){_SETTLED}{end}")),
    )


def find_launches(line: Line) -> list[Candidate]:
    """Get the bodies, projects and campaigns that the line says were started."""
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for rule, pattern in _patterns():
        for match in pattern.finditer(line.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            names = _names_of(match)
            taken += [match.span()] if names else []
            for name in names:
                span = from_name(line, name, match.span())
                found.append(candidate(line, "launch", name, span, rule, 2))
    return found


def _names_of(match: re.Match[str]) -> list[str]:
    """Get what was started; 在甲挂职博士服务团项目启动 has no place before its verb."""
    texts = [match["name"]]
    if "verb" in match.re.groupindex and match["verb"]:
        texts.append(match.string[match.start("name") : match.start("verb")])
    for text in texts:
        names = [_name_of(part) for part in part_names(text)]
        if all(name and _is_startable(name) for name in names):
            return names
    return []


def is_campaign(name: str) -> bool:
    """Tell whether a name is a campaign's, which no plaque and no signature founds.

    Examples
    --------
    >>> is_campaign("博士服务团“某县行”活动"), is_campaign("某肿瘤专科联盟")
    (True, False)
    """
    return _CAMPAIGN.search(name) is not None


def _name_of(text: str) -> str | None:
    """Get what was started; a name in marks at the end stands for itself."""
    name = clean_name(without_place(text))
    quoted = quoted_names(name or "")
    return quoted[-1] if quoted and name.endswith("”") else name


def _is_startable(name: str) -> bool:
    return (is_thing(name) or is_campaign(name)) and not _MODEL.search(name)
