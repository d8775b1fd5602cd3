"""Find the organisations a page names and settle each under its standing name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis import lexicon
from analysis.finding import known
from analysis.finding.home_places import HomePlaces
from analysis.finding.organization_names import (
    abbreviated,
    by_ordinal,
    level_of,
    place_chain,
    same_name,
    standing_name,
    standing_office,
)
from analysis.finding.organization_spans import (
    Span,
    find_spans,
    has_level,
    stands_alone,
    suffix_type,
    type_of_name,
)
from analysis.finding.words import tag_of, tokenizer
from analysis.records import Article, Organization, OrganizationMention, Sentence

HOSPITAL_TYPES = ("hospital", "maternal_child_hospital")

_ALIAS = re.compile(
    r"\s?[((](?:以下|下称|下文)?(?:均)?(?:简称|称)?(?:为)?[:“\"]?(?P<alias>[^()()“”\"]{2,24})[”\"]?[))]"
)
_OTHER = re.compile(r"对方")
# Bodies whose name needs no place: 友谊医院, 华勤集团.
_SELF_NAMED = ("hospital", "maternal_child_hospital", "university", "other")
_OWN = re.compile(r"(?<![一-龥])?(?:我|本)(?:院|校|中心|委|局)")
_THAT = re.compile(r"该(?:院|校|中心)")
_BARE = re.compile(
    r"(?<![一-龥])(?:医院|学校|大学|集团)(?=党委|党|院|副|纪委|将|负责|领导|有关|与|的|各|[,、])"
)


@dataclass(frozen=True, slots=True)
class _Names:
    """The full names of one document and what stands for them."""

    full: tuple[str, ...]
    aliases: dict[str, str]
    homes: HomePlaces


def find_organizations(
    article: Article, sentences: Sequence[Sentence]
) -> tuple[OrganizationMention, ...]:
    """Get every place where an organisation is named, in page order.

    ``name`` is the full standing name by what the document says, by its publisher, by
    the place under way and by the known hospitals; None where none of them settles it.
    """
    plain = article.plain
    raw = _raw_mentions(plain, sentences)
    names = _names(article, raw)
    settled = [_settled(mention, names) for mention in raw]
    settled += _pronouns(article, plain, sentences, settled)
    return tuple(sorted(settled, key=lambda mention: mention.start))


def standing_organizations(
    mentions: Sequence[OrganizationMention],
) -> tuple[Organization, ...]:
    """Get each organisation of the document once, with the spellings it had here."""
    found: dict[str, Organization] = {}
    for mention in mentions:
        if mention.name is None:
            continue
        known_row = known.row(mention.name)
        if mention.name not in found:
            org_type = type_of_name(mention.name) or "other"
            found[mention.name] = Organization(
                mention.name,
                (),
                known_row["org_type"] if known_row else org_type,
                (known_row["level"] or None) if known_row else None,
                mention.start,
                mention.end,
                mention.rule,
            )
        found[mention.name] = _with_alias(found[mention.name], mention)
    return tuple(found.values())


def publisher(article: Article) -> str | None:
    """Get the publisher's standing name where it is a body that says 我院 or 我校."""
    if article.source is None:
        return None
    spans = [s for s in find_spans(article.source) if s.anchor != "level"]
    if not spans or suffix_type(spans[0].suffix) in ("media", "other", "alliance"):
        return None
    written = article.source[spans[0].start : spans[0].end]
    if spans[0].anchor == "none" and not known.standing(written):
        return None  # 第二附属医院: whose it is, the page must say
    if spans[0].anchor == "none":
        return known.standing(written)
    return standing_name(written)


def _with_alias(
    organization: Organization, mention: OrganizationMention
) -> Organization:
    spelled = mention.text
    if spelled in (organization.name, *organization.aliases):
        return organization
    if mention.rule in ("own", "that", "bare"):
        return organization
    return replace(organization, aliases=(*organization.aliases, spelled))


def _raw_mentions(
    plain: str, sentences: Sequence[Sentence]
) -> list[OrganizationMention]:
    raw = []
    for sentence in sentences:
        text = plain[sentence.start : sentence.end]
        for span in find_spans(text):
            written = text[span.start : span.end]
            if span.anchor != "place" and _is_generic(written, span):
                continue
            start, end = sentence.start + span.start, sentence.start + span.end
            raw.append(OrganizationMention(start, end, written, None, span.anchor))
    return raw


def _is_generic(written: str, span: Span) -> bool:
    """基层医院, 县级医疗机构, 18家医院: no one's name."""
    head = written[: -len(span.suffix)]
    if written.startswith(("国家", "全国")) and not known.standing(written):
        return type_of_name(written) not in ("government", "health_commission")
    if span.anchor == "parent":
        return False
    if span.anchor == "level":
        return not head and len(span.suffix) <= 2
    if span.anchor == "none" and not known.standing(written):
        named = suffix_type(span.suffix) in _SELF_NAMED and stands_alone(span.suffix)
        if not named or _is_phrase(head):
            return True
    if re.fullmatch(
        "(?:附属)?第[一二三四五六七八九十]+(?:附属|临床)?医院|附属医院", written
    ):
        return False
    if span.suffix.endswith(("附院", "一院")) or re.search("[二三四五]院$", written):
        return False
    while head:
        word = next(
            (w for w in lexicon.words("generic_words") if head.startswith(w)), None
        )
        if word is None:
            return False
        head = head[len(word) :]
    return True


def _is_phrase(head: str) -> bool:
    """现代化新, 独特视角分享: words of other kinds than names, or too many of them."""
    if len(head) > 8:
        return True
    tags = [tag_of(word) or "n" for word in tokenizer().cut(head) if len(word) > 1]
    return any(tag[0] in "vadmtrc" and tag not in ("vn", "an") for tag in tags)


def _names(article: Article, raw: Sequence[OrganizationMention]) -> _Names:
    own = publisher(article)
    full = {own: 0} if own else {}
    for mention in raw:
        if mention.rule in ("place", "parent") and not _is_short(mention.text):
            full.setdefault(standing_name(mention.text), mention.start)
            if parent := _parent(mention.text):
                full.setdefault(standing_name(parent), mention.start)
        elif known.standing(mention.text):
            full.setdefault(known.standing(mention.text), mention.start)
    longest = _longest_of_same(list(full))
    aliases = _written_aliases(article.plain, raw, longest)
    homes = HomePlaces.of(article, raw, list(full))
    return _Names(tuple(dict.fromkeys(longest.values())), aliases | longest, homes)


def _parent(written: str) -> str | None:
    """上海中医药大学附属龙华医院金山分院 names its parent as well."""
    match = re.match(r"(.{4,}?医院)(?:[(][^)]*[)])?.{2,4}(?:分院|医院)$", written)
    return match.group(1) if match else None


def _is_short(written: str) -> bool:
    """广东医附院, 东营市二院: a place in front, yet no full name."""
    return (
        re.search(r"(?:[一二三四五六七八九十]院|[^属]附院|人医|妇幼)$", written)
        is not None
    )


def _longest_of_same(names: list[str]) -> dict[str, str]:
    """Map each full name to the longest that differs by places in front only."""
    settled = {}
    for name in names:
        same = [other for other in names if same_name(name, other)]
        if _is_branch(name):
            same += [other for other in names if other.endswith(name)]
        settled[name] = max(same, key=lambda other: (len(other), other))
    return settled


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


def _settled(mention: OrganizationMention, names: _Names) -> OrganizationMention:
    name, rule = _resolved(mention, names)
    if rule in ("alias", "known"):
        mention = _cut_to(mention, names)
    return replace(mention, name=name, rule=rule)


def _cut_to(mention: OrganizationMention, names: _Names) -> OrganizationMention:
    """Leave words before a known name out of the mention: 王志刚对|西交大一附院."""
    known_part = next(
        part
        for part in _tails(mention.text)
        if part in names.aliases or known.standing(part)
    )
    cut = len(mention.text) - len(known_part)
    return replace(mention, start=mention.start + cut, text=known_part)


def _resolved(mention: OrganizationMention, names: _Names) -> tuple[str | None, str]:
    written = mention.text
    if written in names.aliases:
        return names.aliases[written], "alias"
    if mention.rule == "place" and _is_short(written):
        short = known.standing(written) or abbreviated(written, names.full)
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
            here = [name for name in names.full if known.same(part, name)]
            return (here[0] if here else known.standing(part)), "known"
    short = _same_end(written, names.full) or abbreviated(written, names.full)
    short = short or by_ordinal(written, names.full)
    if short:
        return short, "short"
    if re.match("附|第[一二三四五六七八九十]", written):
        return None, "named"  # 第二附属医院: of which school nobody says
    return standing_office(written), "named"


def _branch(written: str, full: Sequence[str]) -> str | None:
    """宿迁医院, 云阳分院: the one longer name that ends so."""
    if not _is_branch(written):
        return None
    return _same_end(written, [name for name in full if name != written])


def _is_branch(name: str) -> bool:
    """Tell whether a name begins with a place without level word: 宿迁医院."""
    chain = place_chain(name)
    return bool(chain) and not has_level(chain[0])


def _tails(written: str) -> list[str]:
    return [written[cut:] for cut in range(max(len(written) - 3, 1))]


def _same_end(written: str, full: Sequence[str]) -> str | None:
    """肿瘤医院 is the one full name that ends so."""
    ending = [name for name in full if name.endswith(written)]
    return ending[0] if len(ending) == 1 else None


def _of_level(
    mention: OrganizationMention, level: str, names: _Names
) -> tuple[str | None, str]:
    """Resolve 市中心医院: a full name of that level, else the place under way."""
    rest = mention.text[len(level) :]
    wanted = standing_office(mention.text)
    fitting = []
    for name in names.full:
        for place in place_chain(name)[-1:]:
            if not _has_level(place, level, names.homes):
                continue
            tail = level + name[name.index(place) + len(place) :]
            if tail in (mention.text, wanted) or abbreviated(mention.text, [tail]):
                fitting.append(name)
    fitting = sorted(set(fitting), key=len)
    if fitting and all(name.startswith(fitting[0]) for name in fitting):
        return fitting[0], "level"
    place = names.homes.at(level, mention.start)
    if fitting:
        near = [name for name in fitting if place and place in name]
        return (near[0], "level") if near else (None, "level")
    if place is None:
        return None, "level"
    return standing_name(place + rest), "level"


def _has_level(place: str, level: str, homes: HomePlaces) -> bool:
    return homes.level(place) == level


def _pronouns(
    article: Article,
    plain: str,
    sentences: Sequence[Sentence],
    settled: Sequence[OrganizationMention],
) -> list[OrganizationMention]:
    """Settle 我院 by the publisher and 该院 by the last hospital named before."""
    own = publisher(article)
    found = []
    for sentence in sentences:
        for match in _OWN.finditer(plain, sentence.start, sentence.end):
            name = own if own else _only_speaker(plain, sentences, settled)
            found.append(_mention(match, name, "own"))
        for match in _OTHER.finditer(plain, sentence.start, sentence.end):
            before = [
                m.name for m in settled if sentence.start <= m.start < match.start()
            ]
            before = [name for name in before if name and name != own]
            found.append(_mention(match, before[-1] if before else None, "that"))
        for match in _THAT.finditer(plain, sentence.start, sentence.end):
            kinds = ("university",) if match.group()[-1] == "校" else HOSPITAL_TYPES
            before = [m for m in settled if m.end <= match.start() and m.name]
            before = [m for m in before if type_of_name(m.name) in kinds]
            found.append(_mention(match, _topic(before, sentence, sentences), "that"))
        for match in _BARE.finditer(plain, sentence.start, sentence.end):
            kinds = HOSPITAL_TYPES if match.group() == "医院" else ("university",)
            if own and type_of_name(own) in kinds:
                found.append(_mention(match, own, "bare"))
    return found


def _topic(
    before: Sequence[OrganizationMention],
    sentence: Sentence,
    sentences: Sequence[Sentence],
) -> str | None:
    """Get what 该院 takes up: the last of its sentence, else the first before."""
    if not before or before[-1].start >= sentence.start:
        return before[-1].name if before else None
    home = next(s for s in sentences if s.start <= before[-1].start < s.end)
    return next(m.name for m in before if m.start >= home.start)


def _only_speaker(
    plain: str,
    sentences: Sequence[Sentence],
    settled: Sequence[OrganizationMention],
) -> str | None:
    """Without publisher 我院 is the one hospital never named beside 我院.

    Beside means in one sentence; where that leaves several, in one paragraph.
    """
    hospitals = [
        (m.start, m.name)
        for m in settled
        if m.name and m.rule != "named" and type_of_name(m.name) in HOSPITAL_TYPES
    ]
    speaking = [s for s in sentences if _OWN.search(plain, s.start, s.end)]
    paragraphs = {s.paragraph for s in speaking}
    around = [s for s in sentences if s.paragraph in paragraphs]
    for stretch in (speaking, around):
        beside = {
            name
            for start, name in hospitals
            if any(s.start <= start < s.end for s in stretch)
        }
        left = {name for _, name in hospitals} - beside
        if len(left) == 1:
            return left.pop()
    parents = {_parent(name) for _, name in hospitals} - {None}
    return parents.pop() if len(parents) == 1 else None


def _mention(match: re.Match, name: str | None, rule: str) -> OrganizationMention:
    return OrganizationMention(match.start(), match.end(), match.group(), name, rule)
