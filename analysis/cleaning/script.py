"""Traditional characters become simplified ones, by phrase where phrases matter."""

import re
from functools import cache

from analysis import lexicon
from analysis.cleaning.characters import HAN, simplified, to_simplified
from analysis.tracked import Edit, TrackedText

_HAN_RUN = re.compile(f"[{HAN}]+")
# Among Chinese characters, the share of traditional ones below which a page is in
# simplified script (names keep a few), above which in traditional (half are alike).
_FEW = 0.01
_MANY = 0.1


def simplify_script(text: TrackedText) -> TrackedText:
    """Get the text in simplified characters, one for one.

    A phrase whose characters are written otherwise than alone (乾隆, 批覆) is never
    grounded in part.

    Examples
    --------
    >>> simplify_script(TrackedText.of("羣衆意味著著名醫院,乾隆")).text
    '群众意味着著名医院,乾隆'
    """
    edits = [
        Edit(run.start() + start, run.start() + end, phrase)
        for run in _HAN_RUN.finditer(text.text)
        for start, end, phrase in _phrases(run[0])
    ]
    done = [_alone(char) for char in text.text]
    for start, end, phrase in edits:
        done[start:end] = phrase
    return text.edited(edits).translated("".join(done))


def detect_script(text: str) -> str:
    """Get the code of the script ``text`` is written in.

    Examples
    --------
    >>> detect_script("醫聯體簽約"), detect_script("医联体签约")
    ('traditional', 'simplified')
    """
    han = "".join(_HAN_RUN.findall(text))
    changed = sum(simplified(char) != char for char in han)
    if changed <= _FEW * len(han):
        return "simplified"
    return "traditional" if changed >= _MANY * len(han) else "mixed"


@cache
def _alone(char: str) -> str:
    """Get what a character becomes where no phrase says otherwise."""
    return lexicon.mapping("script_variants", "standard").get(char) or simplified(char)


@cache
def _kept_phrases() -> re.Pattern[str]:
    """Get the pattern of our own phrases in which a character is written otherwise."""
    phrases = [word for word in lexicon.words("script_variants") if len(word) > 1]
    return re.compile("|".join(map(re.escape, phrases)))


def _phrases(run: str) -> list[Edit]:
    """Get what ``run`` has of phrases written otherwise than character by character."""
    standard = lexicon.mapping("script_variants", "standard")
    found = [
        Edit(match.start(), match.end(), standard[match[0]])
        for match in _kept_phrases().finditer(run)
    ]
    taken = {at for edit in found for at in range(edit.start, edit.end)}
    converted = to_simplified().convert(run)
    for at, char in enumerate(converted if len(converted) == len(run) else ""):
        if standard.get(run[at]) == run[at]:
            continue  # a surname or given name keeps it, whatever OpenCC's phrases say
        if at not in taken and char != simplified(run[at]):
            edit = _smallest_phrase(run, at, char)
            if taken.isdisjoint(range(edit.start, edit.end)):
                found.append(edit)
                taken.update(range(edit.start, edit.end))
    return sorted(found)


def _smallest_phrase(run: str, at: int, char: str) -> Edit:
    """Get the smallest stretch that by itself makes ``run[at]`` become ``char``."""
    for length in range(2, len(run) + 1):
        for start in range(max(0, at - length + 1), min(at, len(run) - length) + 1):
            phrase = to_simplified().convert(run[start : start + length])
            if phrase[at - start] == char:
                return Edit(start, start + length, phrase)
    return Edit(at, at + 1, char)
