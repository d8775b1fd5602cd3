"""The noun phrase that a count belongs to, after its unit or before its number."""

import re
from functools import cache

from analysis import lexicon

_REACH = 24  # characters; longer phrases swallow verbs
_STOP = re.compile(r"[,。;:!?、\n()“”\"《》【】\[\]]")
# Verbs and particles that end a noun phrase.
_VERB = re.compile(
    r"参加|参与|出席|到场|到会|接受|前往|来到|奔赴|走进|赴|下|在|从|与会|组成|携手|签(?!约单位)|加入|"
    r"进行|开展|提供|成为|获|获得|享|受益|分别|已|将|为|是|有|均|都|也|被|把|向|对(?![口接])|等|以及|"
    r"共(?!建)|其中|到|来自|担任|完成|实现|达|近|约|超|,"
)
# What is counted is something else after all: 11个学科协议.
_OTHER_HEAD = re.compile(r"协议|名称|项目|称号|奖|方面|问题|领域|建设|任务")
_BEFORE_NOUN = re.compile(
    r"(?:\([^()]{1,20}\))?(?:总数|人数|数量)?(?:已经|已|现有|现|共计|合计|总计|共有|总共|共|计|有|为|增至|增加到|"
    r"超过|超|达到|多达|达|近|约|逾|了|就|设有|设|开放|编制|配备|各)*$"
)


def thing_after(
    plain: str, start: int, end: int, *, people: bool
) -> tuple[int, int] | None:
    """Get the noun phrase that begins at ``start``, right behind a unit.

    Where ``people`` are counted, what stands before 的 is an attribute (5位科室的专家);
    otherwise it is what is counted (3个科室的主任).
    """
    stop = _STOP.search(plain, start, min(end, start + _REACH))
    limit = stop.start() if stop else min(end, start + _REACH)
    if plain.startswith("的", start):
        start += 1
    noun = _thing().search(plain, start, limit)
    verb = _VERB.search(plain, start, limit)
    if verb and (noun is None or verb.start() < noun.start()):
        # A verb may stand in an attribute: 200余名从事疼痛医学的业务骨干.
        particle = plain.find("的", verb.end(), limit)
        noun = _thing().search(plain, particle, limit) if particle >= 0 else None
        if noun and _VERB.search(plain, particle, noun.start()):
            noun = None
    if noun is None:
        return None
    found = _whole_thing(
        plain, noun.end(), limit, "和|及|与|的" if people else "和|及|与"
    )
    return None if _OTHER_HEAD.match(plain, found) else (start, found)


def thing_before(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """Get the noun phrase that ends right before a number, as in 床位1100余张."""
    lead = _BEFORE_NOUN.search(plain, start, end)
    limit = lead.start() if lead else end
    begin = max(start, limit - 12)
    for noun in _thing().finditer(plain, begin, limit):
        if noun.end() == limit:
            return _phrase_start(plain, begin, noun.start()), limit
    return None


def things_kind(subject: str | None) -> str | None:
    """Get what kind of thing a noun phrase names, by the listed noun it ends with.

    Examples
    --------
    >>> things_kind("3个共建科室")
    'department'
    """
    kinds = lexicon.mapping("counted_things", "kind")
    for word in lexicon.words("counted_things"):
        if subject and subject.endswith(word):
            return kinds[word]
    return None


def _whole_thing(plain: str, end: int, limit: int, joints: str) -> int:
    """Follow nouns that stand together (医院院长) or are joined (患者和百姓)."""
    while True:
        joint = re.compile(joints).match(plain, end, limit)
        more = _thing().match(plain, joint.end() if joint else end, limit)
        if more is None:
            return end
        end = more.end()


def _phrase_start(plain: str, begin: int, start: int) -> int:
    """Step back over the attribute that stands right before a noun."""
    stops = [stop.end() for stop in _STOP.finditer(plain, begin, start)]
    stops += [verb.end() for verb in _VERB.finditer(plain, begin, start)]
    begin = max(stops, default=begin)
    return begin if start - begin <= 4 else start


@cache
def _thing() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.words("counted_things")))
