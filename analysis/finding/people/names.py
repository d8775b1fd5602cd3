"""Read a person's name beside a title word: how far it goes, whether it is one.

A Han name is a surname and one or two characters. Which of the two lengths holds is
decided by what follows, by how often each stands in the document, by the dictionary.
Names without surname are read by their parts (扎西, 买买提) or by the middle dot.
"""

import re
from collections.abc import Iterator
from functools import cache

from analysis import lexicon, places
from analysis.finding.people.name_shape import (
    HAN,
    is_kind,
    is_name_shape,
    surname_of,
    surnames,
)
from analysis.finding.words import is_common, rank_pattern, tag_of, words_at

_DOTTED = re.compile(rf"{HAN}{{1,7}}(?:[·•・‧]{HAN}{{1,8}})+")
# What stands before a dotted name and is no part of it: 医务部主任|艾力·吐尔逊.
_BEFORE_DOTTED = re.compile("[院科室部局委处办厅由和与及请聘位名]")
_STOP = re.compile(r"[、,。;:!?()\s“”\"《》/|]|$")
_BRACKET = re.compile(r"\s*(?:\([^()]{2,24}\))?\s*")
_LISTED = re.compile(r"[、,。;(]|等(?!级)|$")
LONGEST = 5
# How many there are, behind the last name of a list: 杨波共6位医护人员.
_COUNT = re.compile(r"共?(?:[\d]+|[两二三四五六七八九十]+)余?[位名人]")
# Characters that spell no part of such a name: 凯赛尔·阿不都克热木|为…揭牌.
_NEVER = "为在与向对等的将于由及并"
# What a person does, behind a name that is a word: 院长温暖代表两院签约.
_STANDS_FOR = re.compile("代表[^,。、;]{1,14}(?:签|致|作|发|领|接|讲)")
# Follow words that given names end in as well: 周方正|一行, 张忠其|签订.
_MAY_END_NAME = "其正则之立"


@cache
def _follow_words() -> tuple[str, ...]:
    return lexicon.words("name_follow_words")


@cache
def _part_pattern() -> re.Pattern[str]:
    parts = "|".join(map(re.escape, lexicon.words("person_name_parts")))
    return re.compile(f"(?:{parts})(?:{parts}|{HAN}(?={parts}))*")


@cache
def _two_parts() -> re.Pattern[str]:
    parts = "|".join(map(re.escape, lexicon.words("person_name_parts")))
    return re.compile(f"(?:{parts}){{2,}}")


def name_after(text: str, start: int, page: str) -> tuple[int, int] | None:
    """Get the span of the name that begins at ``start``, right behind a title word.

    ``page`` is the whole document, whose other mentions help to tell 张敏 from 张敏在.
    """
    start = _BRACKET.match(text, start).end()
    if rank_pattern().match(text, start):
        return None
    dotted = _DOTTED.match(text, start)
    if dotted and _start_of_dotted(dotted) == start:
        return start, _end_of_dotted(text, dotted)
    scored = [(_score(text, start, end, page), end) for end in _han_ends(text, start)]
    best = max(scored, default=(0, start))
    parts = _part_pattern().match(text, start)
    clear = 0 if parts and _two_parts().fullmatch(parts.group()) else 1
    if parts and parts.end() > best[1] and _closes(text, parts.end()) > clear:
        return parts.span()  # 萨仁其木格, 查干巴特尔
    if best[0] > 0:
        return start, best[1]
    return _name_by_parts(text, start)


def _start_of_dotted(dotted: re.Match) -> int:
    """Get where a dotted name begins behind a title, a department or a word."""
    first = re.split("[·•・‧]", dotted.group())[0]
    marks = [*rank_pattern().finditer(first), *_BEFORE_DOTTED.finditer(first)]
    ends = [match.end() for match in marks if match.end() < len(first)]
    return dotted.start() + max(ends, default=0)


def _end_of_dotted(text: str, dotted: re.Match) -> int:
    """阿布都热合曼·依明|出席: the last part ends before a word that follows names."""
    begin = dotted.start() + max(dotted.group().rfind(mark) for mark in "·•・‧") + 3
    ends = range(begin, dotted.end())
    behind = (end for end in ends if speaks_or_acts(text, end) or text[end] in _NEVER)
    return next(behind, dotted.end())


def names_before(
    text: str, end: int, page: str, listed: bool = False
) -> tuple[int, int] | None:
    """Get the span of the name that ends at ``end``, right before a title word.

    In a list of people (``listed``) a word (杨柳) is a name as well.
    """
    dotted = [m for m in _DOTTED.finditer(text[:end]) if m.end() == end]
    if dotted:
        return _start_of_dotted(dotted[0]), end
    found = _han_names_before(text, end, page, listed)
    if found:
        return max(found)[2], end
    for match in _part_pattern().finditer(text[:end]):
        if (
            match.end() == end
            and len(match.group()) > 2
            and _opens(text, match.start())
        ):
            return match.span()
    return None


def _han_names_before(
    text: str, end: int, page: str, listed: bool
) -> list[tuple[int, bool, int]]:
    """Get candidates as (times on the page, not of four characters, start)."""
    found = []
    for size in (3, 2, 4):
        start = end - size
        if start < 0 or not is_name_shape(text[start:end]):
            continue
        name = text[start:end]
        functional = surnames()[surname_of(name) or ""] == "word"
        if not _opens(text, start) or _lacks_surname(text, start, end, page):
            continue
        if is_kind(name) or (len(name) > 2 and name[-1] in "科部室处办委院"):
            continue
        if len(name) > 2 and (
            name[-1] in "及与暨向对给" or name[1:] in _follow_words()
        ):
            continue  # 李硕及|市政府秘书长, 在宁挂职|博士
        if _is_of_words(text, start, end) or (functional and name[-1] in "科室"):
            continue
        if name.endswith("街道"):
            continue  # 和|平街道党工委书记
        in_department = start > 0 and text[start - 1] in "科室" and len(name) < 4
        if _is_word(name) and not (in_department or listed):
            continue
        if not functional or page.count(name) > 2:
            found.append((page.count(text[start:end]), size != 4, start))
    return found


def _is_of_words(text: str, start: int, end: int) -> bool:
    """有关|部门负责人: the surname ends a word, and the rest is one."""
    return is_common(text[start - 1 : start + 1]) and is_common(text[start + 1 : end])


def _lacks_surname(text: str, start: int, end: int, page: str) -> bool:
    """陪同于|洪顺教授: wherever 洪顺 stands on the page, 于 stands before it."""
    whole = text[start - 1 : end]
    return page.count(whole) == page.count(whole[1:]) > 1 and is_name_shape(whole)


def ends_name(text: str, end: int) -> bool:
    """Tell whether a mark or a word that follows names stands at ``end``."""
    return _closes(text, end) > 1


def speaks_or_acts(text: str, end: int) -> bool:
    """Tell whether a word of two characters that follows names stands at ``end``."""
    return _closes(text, end) == 3 and not _STOP.match(text, end)


def _han_ends(text: str, start: int) -> Iterator[int]:
    for size in (2, 3, 4):
        name = text[start : start + size]
        if len(name) == size and is_name_shape(name):
            yield start + size


def _score(text: str, start: int, end: int, page: str) -> float:
    """Score a candidate; 0 or less where it is no name."""
    name = text[start:end]
    closes = _closes(text, end)
    surname = surname_of(name) or ""
    given = name[len(surname) :]
    if not closes or rank_pattern().match(text, start) or _cuts_rank(text, start, end):
        return 0
    if _splits_word(text, start, end, closes):
        return 0
    if name in _follow_words() or is_kind(name) or name[-1] == "院":
        return 0
    whole = len(name) > 2 and tag_of(name) == "nr"  # 张永红 is in the dictionary
    if is_common(name) and not whole and not _stands_as_name(text, end, name):
        return 0
    if _ends_in_word(name, text, end):
        return 0
    if _is_doing(text, start, end, page) or _is_courtesy(text, start, len(surname)):
        return 0
    functional = surnames()[surname] == "word"
    if functional and not _is_full_name(name, given, text, end, page):
        return 0
    # It stands elsewhere before other characters: a unit of its own.
    steady = page.count(name) > page.count(text[start : end + 1])
    score = closes + (1.5 if steady else 0) + 0.1 * (end - start)
    return score - _joins(text, start, end)


def _cuts_rank(text: str, start: int, end: int) -> bool:
    """和科主|任: the last character begins a title word."""
    return end - start > 2 and rank_pattern().match(text, end - 1) is not None


# Parts of speech that dictionary words have which are no names.
_DOING = ("v", "d", "ad", "vd", "vn", "r", "c", "p", "m", "q", "u")


def _is_doing(text: str, start: int, end: int, page: str) -> bool:
    """Tell whether what stands there is a verb or adverb: 严打, 坚持工|作, 通过呈."""
    name = text[start:end]
    if tag_of(name) in _DOING and not _STANDS_FOR.match(text, end):
        return not (_LISTED.match(text, end) and page.count(name) > 1)
    if len(name) > 2 and len(surname_of(name) or "") == 1 and tag_of(name) != "nr":
        tag = tag_of(name[:2]) or "n"
        common = is_common(name[:2])
        if tag in _DOING and not common:  # 代立武对: a rare verb, a clear end
            return _closes(text, end) < 2 or name[-1] in _follow_words()
        if common and tag[0] == "n" and speaks_or_acts(text, end):
            return name[-1] in _follow_words()  # 王家增|陪同, not 方面还|表示
        opening = common and not tag.startswith("nr")
        return opening and not _STOP.match(text, end) and page.count(name) < 2
    return False


def _ends_in_word(name: str, text: str, end: int) -> bool:
    """任何|说, 依照|等 and 宁丽|致欢迎词: a word and what follows it, no given name."""
    last = name[-1]
    if len(name) < 3 or len(surname_of(name) or "") > 1:
        return False
    if is_common(name[:2]) and last in "说等":
        return True
    if last in "及与和" and not _STOP.match(text, end):
        return True
    return any(
        len(word) > 2 and text.startswith(word, end - 1) for word in _follow_words()
    )


def _is_courtesy(text: str, start: int, size: int) -> bool:
    """Tell whether a title or 同志 stands right behind the surname: 主任|王医生."""
    behind = start + size
    if rank_pattern().match(text, behind):
        return True
    return text.startswith(("同志", "先生", "女士", "老师", "某"), behind)


# Parts of speech of single characters that say when and where: 于|月, 向|北.
_WHEN_WHERE = ("f", "m", "q", "r", "p", "d", "c", "u", "t", "j", "s")


def _is_full_name(name: str, given: str, text: str, end: int, page: str) -> bool:
    """Tell 于洋为 from 于昨日, 向他 and 和张敏: the first is a function word there."""
    if (tag_of(name) or "nr")[:2] not in ("nr", "nz", "ns") or _is_pronoun(given):
        return False
    if given[-1] in "科室" or (name[0] == "来" and len(given) == 1):
        return False  # 和|骨科, 来梅坐诊
    if len(given) > 1:
        led = name[0] in "和向由从" and is_name_shape(given)  # 向|文斌介绍
        if led or is_common(given):
            return False
    elif tag_of(given) in _WHEN_WHERE or given in "京会校院县市省区":
        return False
    return _closes(text, end) > 1 or page.count(name) > 1


def _stands_as_name(text: str, end: int, name: str) -> bool:
    """边疆强调, 高峰、: a word is a name in a list, or as a noun that speaks."""
    if _LISTED.match(text, end):
        return True
    if tag_of(name) == "nr" and _closes(text, end) > 1:
        return True  # 陈云出席: in the dictionary as a name
    if _STANDS_FOR.match(text, end):
        return True
    noun = (tag_of(name) or "v")[0] in "ns"
    speaks = any(
        text.startswith(row["word"], end) and len(row["word"]) > 1
        for row in lexicon.rows("role_words")
        if row["role"] in ("speaker", "host")
    )
    return noun and speaks


def _is_pronoun(given: str) -> bool:
    return given[0] in "他她它其我"


def _closes(text: str, end: int) -> int:
    """Get how clearly a name ends before ``end``: 3 mark, 2 word, 1 weakly, 0 not."""
    if _STOP.match(text, end) or rank_pattern().match(text, end):
        return 3
    following = next((w for w in _follow_words() if text.startswith(w, end)), None)
    if following:
        return 3 if len(following) > 1 else 2
    if _COUNT.match(text, end):
        return 3
    return 1 if words_at(text, end) else 0


def _joins(text: str, start: int, end: int) -> float:
    """张敏在, 关炜领|到: the last character rather belongs to what follows."""
    if end - start < 3:
        return 0
    if _STOP.match(text, end) and text[end - 1] in "与和":
        return -1  # nothing stands behind it that it could join
    if _STOP.match(text, end) and text[end - 1] not in "说道称问答讲谈为等":
        return 0
    if text[end - 1] in _MAY_END_NAME and _closes(text, end) == 3:
        return -1  # 正|一行 and 其|签订: the word behind is whole without it
    pair = text[end - 1 : end + 1]
    joined = is_common(pair) and len(text) > end
    if pair[-1] in "和与及" and (tag_of(pair) or "v")[0] == "n":
        joined = False  # 张有民|和另一人, not the county 民和
    return 1.2 * (text[end - 1] in _follow_words()) + 1.5 * joined


def _splits_word(text: str, start: int, end: int, closes: int) -> bool:
    """高度重|视: the candidate ends within a common word that begins in it."""
    if closes == 3:
        return False
    return any(
        is_common(text[cut : end + 1]) and len(text[cut : end + 1]) > 1
        for cut in range(start + 1, end)
    ) and not any(text.startswith(w, end) for w in _follow_words())


def _is_word(name: str) -> bool:
    """Tell whether ``name`` is rather a word or begins with one: 项目, 陆续来."""
    if len(surname_of(name) or "") > 1:
        return False
    if len(name) > 2:
        known = tag_of(name) == "nr"
        return not known and (is_common(name) or is_common(name[:2]))
    known = tag_of(name) or "nr"
    return is_common(name) or known not in ("nr", "nz") or _is_place(name)


def _is_place(name: str) -> bool:
    return any(len(place.text) == len(name) for place in places.find_places(name))


def _opens(text: str, start: int) -> bool:
    """Tell whether a name can begin at ``start``."""
    if start == 0 or not re.match(HAN, text[start - 1]):
        return True
    before = text[max(start - 4, 0) : start]
    behind_rank = any(m.end() == len(before) for m in rank_pattern().finditer(before))
    if behind_rank:
        return True
    if {text[start - 2 : start], text[start - 1 : start + 1]} & surnames().keys():
        return False  # 欧阳|文博, 上|官婉如
    if before[-1] in "科部处室院局委校厅队会心区所站县市省办组系团府州盟旗籍镇乡":
        return True
    if before.endswith(lexicon.words("name_open_words")):
        return True
    return _stands_apart(text, start)


def _stands_apart(text: str, start: int) -> bool:
    """介绍了牛小平, 挂职路爱国: a word ends before the name and none runs into it."""
    ends = any(is_common(text[start - size : start]) for size in (2, 3, 4))
    return ends and not any(
        is_common(text[start - left : start + right])
        for left in (1, 2)
        for right in (1, 2)
    )


def _name_by_parts(text: str, start: int) -> tuple[int, int] | None:
    match = _part_pattern().match(text, start)
    if match and len(match.group()) > 1 and _closes(text, match.end()) > 1:
        return match.span()
    for size in range(LONGEST, 2, -1):
        name = text[start : start + size]
        if len(name) < size or not re.fullmatch(f"{HAN}+", name):
            continue
        if _LISTED.match(text, start + size) and _is_foreign(name):
            return start, start + size
    return None


def _is_foreign(name: str) -> bool:
    """Tell whether a known part stands at either end, no common word in it."""
    parts = lexicon.words("person_name_parts")
    if not (name.startswith(parts) or name.endswith(parts)):
        return False
    return not any(
        is_common(word) for word in words_at(name, 0, 3) if word not in parts
    )
