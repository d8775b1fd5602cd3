"""Word boundaries of Chinese text, by an own jieba tokenizer."""

import logging
import re
from functools import cache

import jieba

from analysis import lexicon

jieba.setLogLevel(logging.WARNING)

COMMON_WORD = 60  # occurrences in jieba's dictionary from which a word is common


@cache
def tokenizer() -> jieba.Tokenizer:
    """Get the package's own tokenizer, with the domain's words added once."""
    own = jieba.Tokenizer()
    own.initialize()
    for word in lexicon.words("organization_suffixes") + lexicon.words("person_titles"):
        if len(word) > 1:
            own.add_word(word)
    return own


@cache
def tag_of(word: str) -> str | None:
    """Get the part of speech that jieba's dictionary gives ``word``."""
    return _tags().get(word)


@cache
def _tags() -> dict[str, str]:
    with tokenizer().get_dict_file() as file:
        lines = (line.decode("utf-8").split() for line in file)
        return {parts[0]: parts[2] for parts in lines if len(parts) == 3}


@cache
def is_common(word: str) -> bool:
    """Tell whether ``word`` is a dictionary word that news use often."""
    return (tokenizer().FREQ.get(word) or 0) >= COMMON_WORD


def words_at(text: str, start: int, longest: int = 4) -> list[str]:
    """Get the common words of two characters and more that begin at ``start``."""
    return [
        text[start : start + size]
        for size in range(2, longest + 1)
        if start + size <= len(text) and is_common(text[start : start + size])
    ]


@cache
def specialty_pattern() -> re.Pattern[str]:
    """Get the pattern of specialties, from 骨科 to 呼吸与危重症医学科."""
    words = "|".join(map(re.escape, lexicon.words("specialties")))
    one = f"(?:{words})(?:医学)?(?:科|专业)?"
    # 肺结节-肺癌, 胃炎—胃癌: one chain of care, one specialty.
    return re.compile(f"{one}(?:[-—]+{one})*")


def specialties_listed(text: str) -> list[str]:
    """Get the specialties that ``text`` lists and nothing else, in its order.

    Examples
    --------
    >>> specialties_listed("骨科、呼吸与危重症医学科和儿科")
    ['骨科', '呼吸与危重症医学科', '儿科']
    >>> specialties_listed("骨科的王某")
    []
    """
    rest = specialty_pattern().sub("", text)
    joined = re.fullmatch("(?:、|和|与|及|以及)*", rest)
    return specialty_pattern().findall(text) if joined else []


@cache
def rank_pattern() -> re.Pattern[str]:
    """Get the pattern of title words, from 院长 to 副主任医师.

    Examples
    --------
    >>> [m.group() for m in rank_pattern().finditer("医院长期由副院长和委员会委员")]
    ['副院长', '委员']
    """
    ranks = "|".join(map(re.escape, lexicon.words("person_titles")))
    # 医院长期, 委员会, 医师协会, 指挥部 and 书记员 are no posts.
    return re.compile(
        rf"(?:{ranks})(?!(?<=长)(?:[期远足达短效]|久(?![美麦]))|(?<=[员委事])会|会议|[台团级员节]|办公室|任职|任期|部(?!长)"
        r"|协会|学会|分会|单位|中心|学校|资格|工作[室站]|证书|聘书)"
    )
