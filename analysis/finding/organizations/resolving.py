"""Settle a written name under its full standing name, by what the page says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.finding.organizations import known
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.organizations.names import (
    abbreviated,
    by_ordinal,
    head_of_all,
    level_of,
    place_chain,
    same_name,
    standing_name,
    standing_office,
)
from analysis.finding.organizations.spans import find_spans, has_level
from analysis.finding.organizations.suffixes import type_of_name
from analysis.records import Article, OrganizationMention

HOSPITAL_TYPES = ("hospital", "maternal_child_hospital")
OFFICES = ("government", "health_commission")


_ALIAS = re.compile(
    r"\s?[((](?:以下|下称|下文)?(?:均)?(?:简称|称)?(?:为)?[:“\"]?(?P<alias>[^()()“”\"]{2,24})[”\"]?[))]"
)


@dataclass(frozen=True, slots=True)
class Names:
    """The full names of one document and what stands for them."""

    full: tuple[str, ...]
    aliases: dict[str, str]
    homes: HomePlaces
    written: frozenset[str] = frozenset()  # every mention, as written


def names_of_page(
    article: Article, raw: Sequence[OrganizationMention], own: str | None
) -> Names:
    """Get the full names of a page, its publisher's first, and their aliases."""
    full = {own: 0} if own else {}
    for mention in raw:
        if mention.rule in ("place", "parent") and not _is_short(mention.text):
            full.setdefault(standing_name(mention.text), mention.start)
            if parent := parent_body(mention.text):
                full.setdefault(standing_name(parent), mention.start)
        elif known.standing(mention.text):
            full.setdefault(known.standing(mention.text), mention.start)
    longest = _longest_of_same(list(full))
    aliases = _written_aliases(article.plain, raw, longest)
    homes = HomePlaces.of(article, raw, list(full))
    second = second_names(article.plain, raw, longest)
    standing = [name for name in longest.values() if name not in second]
    written = frozenset(mention.text for mention in raw)
    found = tuple(dict.fromkeys(standing))
    return Names(found, aliases | longest | second, homes, written)


def second_names(
    plain: str, raw: Sequence[OrganizationMention], longest: dict[str, str]
) -> dict[str, str]:
    """Map a hospital's second name in brackets to the name that it stands behind.

    甲市荣军医院(甲市心理医院) is one hospital of two names, unless the page joins the
    two as bodies of their own or the known hospitals are two.
    """
    found: dict[str, str] = {}
    begins = {mention.start: mention for mention in raw}
    for mention in raw:
        bracket = re.match(r"[((](?:原名?|曾用名)?[::]?", plain[mention.end :])
        inner = begins.get(mention.end + bracket.end()) if bracket else None
        if inner is None or plain[inner.end : inner.end + 1] not in (")", ")"):
            continue
        if not all(_is_whole_hospital(m) for m in (mention, inner)):
            continue
        name, other = (standing_name(m.text) for m in (mention, inner))
        name, other = longest.get(name, name), longest.get(other, other)
        joined = f"{re.escape(mention.text)}[与和、及同]{re.escape(inner.text)}"
        both = known.standing(name) and known.standing(other)
        if name == other or both or re.search(joined, plain):
            continue
        if _bears_another(name) and not _bears_another(other):
            name, other = other, name  # 某大学茂名医院(茂名市中医院)
        if found.get(name) != other and other not in found.values():
            found[other] = found.get(name, name)
    return found


def _bears_another(name: str) -> bool:
    """Tell whether a hospital is named after the institution that adopted it."""
    if name.endswith(("分院", "院区", "分中心")):
        return True  # 临泉分院(临泉县中医院)
    return parent_body(name) is not None or re.match("[^医]{2,}大学", name) is not None


def _is_whole_hospital(mention: OrganizationMention) -> bool:
    return (
        mention.rule in ("place", "parent")
        and type_of_name(mention.text) in HOSPITAL_TYPES
        and not mention.text.endswith("院区")
    )


def parent_body(written: str) -> str | None:
    """Get the parent that a branch or an alliance names: 某医院|金山分院."""
    match = re.match(r"(.{4,}?医院)(?:[(][^)]*[)])?.{2,4}(?:分院|医院)$", written)
    if match:
        return match.group(1)
    if type_of_name(written) != "alliance":
        return None
    inner = find_spans(re.sub("(?:联盟|医联体|集团|医共体|联合体)$", "", written))
    named = [s for s in inner if type_of_name(s.suffix) in HOSPITAL_TYPES]
    return written[named[0].start : named[0].end] if named else None


def _is_short(written: str) -> bool:
    """广东医附院, 东营市二院: a place in front, yet no full name."""
    return (
        re.search(
            r"(?:[一二三四五六七八九十]院|[市县区省][一二三四五六七八九十]+医院|[^属]附院|人医|妇幼)$",
            written,
        )
        is not None
    )


def _longest_of_same(names: list[str]) -> dict[str, str]:
    """Map each full name to the longest that differs by places in front only."""
    settled = {}
    for name in names:
        same = [other for other in names if same_name(name, other)]
        longer = [max(same, key=_fullness)]
        if re.search("[县市区旗]医院$", name):  # 甲县医院 is 甲县人民医院
            longer += [other for other in names if other == f"{name[:-2]}人民医院"]
        ending = [o for o in names if o.endswith(name) and o != name]
        if _is_branch(name) or (len(ending) == 1 and not place_chain(name)):
            longer += ending  # 附属某医院金山分院 of 某大学附属某医院金山分院
        settled[name] = max(longer, key=lambda other: (len(other), other))
    return settled


def _fullness(name: str) -> tuple[bool, int, str]:
    """Order spellings of a name: 甲市第一医院 is fuller than 某省甲第一医院."""
    return any(map(has_level, place_chain(name))), len(name), name


def _written_aliases(
    plain: str, raw: Sequence[OrganizationMention], longest: dict[str, str]
) -> dict[str, str]:
    """Read 哈尔滨医科大学附属肿瘤医院(以下简称哈医大肿瘤医院) and second names."""
    aliases = {}
    for mention in raw:
        match = _ALIAS.match(plain, mention.end)
        if match is None or mention.rule not in ("place", "parent"):
            continue
        alias = match.group("alias")
        if "称" in match.group()[:6] or _is_second_name(alias):
            name = standing_name(mention.text)
            aliases[alias] = longest.get(name, name)
    return aliases


def _is_second_name(alias: str) -> bool:
    return type_of_name(alias) in HOSPITAL_TYPES and len(alias) > 4


def settle(mention: OrganizationMention, names: Names) -> OrganizationMention:
    """Give a mention its full standing name, None where nothing settles it."""
    name, rule = _resolved(mention, names)
    if rule in ("alias", "known"):
        mention = _cut_to(mention, names)
    return replace(mention, name=name, rule=rule)


def _cut_to(mention: OrganizationMention, names: Names) -> OrganizationMention:
    """Leave words before a known name out of the mention: 王志刚对|西交大一附院."""
    known_part = next(
        part
        for part in _tails(mention.text)
        if part in names.aliases or known.standing(part)
    )
    cut = len(mention.text) - len(known_part)
    return replace(mention, start=mention.start + cut, text=known_part)


def first_kept(
    settled: Sequence[OrganizationMention], names: Names
) -> list[OrganizationMention]:
    """Let a hospital named by its level alone be one on the whole page.

    市妇婴医院 stays that of the first city under way, whatever cities the page lists
    behind it.
    """
    first: dict[str, str] = {}
    kept = []
    for mention in sorted(settled, key=lambda mention: mention.start):
        open_name = mention.name is not None and mention.name not in names.full
        is_hospital = type_of_name(mention.text) in HOSPITAL_TYPES
        if mention.rule == "level" and open_name and is_hospital:
            name = first.setdefault(mention.text, mention.name)
            mention = replace(mention, name=name)
        kept.append(mention)
    return kept


def _resolved(mention: OrganizationMention, names: Names) -> tuple[str | None, str]:
    written = re.sub("^学校(?=附属)", "", mention.text)
    if written in names.aliases:
        return names.aliases[written], "alias"
    if mention.rule == "place" and _is_short(written):
        short = _known_here(written, names) or abbreviated(written, names.full)
        return (short, "short") if short else (standing_name(written), "full")
    if mention.rule in ("place", "parent"):
        standing = standing_name(written)
        return _branch(written, names.full) or names.aliases.get(
            standing, standing
        ), "full"
    level = level_of(written)
    if level:
        return _of_level(mention, level, names)
    for part in _tails(written):
        if part in names.aliases:
            return names.aliases[part], "alias"
        if known.standing(part):
            return _known_here(part, names), "known"
    short = _same_end(written, names.full) or abbreviated(written, names.full)
    short = short or by_ordinal(written, _one_by_one(names.full))
    if short:
        return short, "short"
    if re.match("附|第[一二三四五六七八九十]|(?:医科|中医药)?大学|医学院", written):
        return None, "named"  # 第二附属医院: of which school nobody says
    return standing_office(written), "named"


def _known_here(written: str, names: Names) -> str | None:
    """Get the page's own name of a known hospital, or else its standing name."""
    here = [name for name in names.full if known.same(written, name)]
    return here[0] if here else known.standing(written)


def _one_by_one(full: Sequence[str]) -> list[str]:
    """Get the full names without the second names of known hospitals among them."""
    return list({known.standing(name) or name: name for name in full}.values())


def _branch(written: str, full: Sequence[str]) -> str | None:
    """宿迁医院, 云阳分院: the one longer name that ends so."""
    if not _is_branch(written) or known.standing(written):
        return None
    return _same_end(written, [name for name in full if name != written])


def _is_branch(name: str) -> bool:
    """Tell whether a name begins with a place without level word: 宿迁医院."""
    chain = place_chain(name)
    return bool(chain) and not has_level(chain[0])


def _tails(written: str) -> list[str]:
    return [written[cut:] for cut in range(max(len(written) - 3, 1))]


def _same_end(written: str, full: Sequence[str]) -> str | None:
    """肿瘤医院 is the one full name that ends so, or the names of one that do."""
    ending = [name for name in full if name.endswith(written)]
    one = all(name == ending[0] or known.same(name, ending[0]) for name in ending)
    return max(ending, key=len) if ending and one else None


def _of_level(
    mention: OrganizationMention, level: str, names: Names
) -> tuple[str | None, str]:
    """Resolve 市中心医院: a full name of that level, else the place under way."""
    rest = mention.text[len(level) :]
    wanted = standing_office(mention.text)
    fitting = []
    for name in names.full:
        for place in place_chain(name)[-1:]:
            if names.homes.level(place) != level:
                continue
            tail = level + name[name.index(place) + len(place) :]
            if tail in (mention.text, wanted) or abbreviated(mention.text, [tail]):
                fitting.append(name)
    fitting = sorted(set(fitting), key=len)
    governed = names.homes.governed(level, mention.start, 60)
    if governed and type_of_name(mention.text) in OFFICES:
        fitting = [name for name in fitting if governed in name]  # 长治市委…,市卫健委
    if head := head_of_all(fitting):
        return head, "level"
    place = names.homes.at(level, mention.start)
    if fitting:
        near = [name for name in fitting if place and place in name]
        return (near[0], "level") if near else (None, "level")
    if known.standing(rest):  # 省千佛山医院
        return known.standing(f"{place}{rest}") or known.standing(rest), "level"
    if place is None:
        return None, "level"
    return standing_name(place + _in_full(rest, level, names)), "level"


def _in_full(rest: str, level: str, names: Names) -> str:
    """县医院 is 县人民医院, where the page says both."""
    both = rest == "医院" and f"{level}人民医院" in names.written
    return "人民医院" if both else rest
