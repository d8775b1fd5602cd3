"""Phrases that name a kind of cooperation, whether listed or made of two words."""

from dataclasses import replace

from analysis.finding.terms.pairs import find_pairs
from analysis.finding.terms.words import Phrase, find_words

# These say in general what a phrase within them says in particular.
_GENERAL = ("set_liaison", "patient_move", "order_raise_up", "tidy_order", "often_meet")


def find_phrases(plain: str, start: int, end: int) -> tuple[Phrase, ...]:
    """Find the phrases of cooperation in one clause, in order, without overlaps."""
    fixed = find_words(plain, start, end)
    sure = [word for word in fixed if word.use == "anywhere"]
    pairs = [
        pair
        for pair in find_pairs(plain, start, end)
        if not any(
            _breaks(plain, word, pair) or _says_more(word, pair) for word in sure
        )
    ]
    kept = [w for w in fixed if not any(_covers(p, w) or _repeats(w, p) for p in pairs)]
    return _joined(sorted(kept + pairs, key=lambda p: (p.start, p.end)))


def _joined(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """Join phrases of one kind that follow each other directly (进修医师培训)."""
    found: list[Phrase] = []
    for phrase in phrases:
        last = found[-1] if found else None
        same = last and (last.category, last.use) == (phrase.category, phrase.use)
        # 远程心电会诊: what is done from afar is said once.
        same = same or (last and last.category == "remote_consultation")
        if last and same and last.end == phrase.start:
            found[-1] = replace(last, end=phrase.end)
        else:
            found.append(phrase)
    return tuple(found)


def _breaks(plain: str, word: Phrase, pair: Phrase) -> bool:
    """Tell whether a phrase that stands as it is leaves nothing for the pair to say.

    It is the pair's object (引进新技术), holds its action (学科建设、人才队伍), or is
    an item of its own before the object.
    """
    sent = pair.rule in ("send_doctor", "send_manager")
    if not word.meets(pair) or (sent and word.category == pair.category):
        return False
    if word.start < pair.start or word.end >= pair.end:
        return True
    # 建立双向转诊协作机制 is of referral, 患者可经绿色通道转入 of the channel
    if pair.rule in _GENERAL:
        return word.category != pair.category
    return plain[word.end] in "、和及与" and not sent


def _says_more(word: Phrase, pair: Phrase) -> bool:
    """Tell whether a word says what those who come do: 团队进驻县医院,专家坐诊."""
    return (
        pair.rule in ("doctor_down", "receive_pupil")
        and word.category == pair.category
        and word.start >= pair.end
    )


def _covers(pair: Phrase, word: Phrase) -> bool:
    """Tell whether a pair says what a phrase within it says: not 派出管理团队和专家."""
    sent = pair.rule.startswith("send") and word.use == "anywhere"
    return word.meets(pair) and not (sent and word.category != pair.category)


def _repeats(word: Phrase, pair: Phrase) -> bool:
    """Tell whether a word only says what the seconded come for (派专家…坐诊)."""
    return word.category == pair.category and word.start >= pair.end
