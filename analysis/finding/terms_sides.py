"""Who gives and who receives what a term names."""

import re

from analysis.finding.terms_phrases import Phrase
from analysis.records import OrganizationMention, Sentence

_RECEIVES = re.compile(
    r"(?:帮助|支持|指导|协助|助力|帮扶|扶持|支援|向|对|为|给予|给|到|赴|在|让|使|派驻)$"
)
_BESIDE = re.compile(r"(?:与|和|同|跟|及|、|由)$")
_GIVES = re.compile(
    r"^(?:[^,。;]{0,6})(?:将|会|要|派|选派|定期|提供|给予|帮助|支持|指导|安排|还|,将|开通|通过)"
)


def find_sides(
    plain: str,
    phrase: Phrase,
    sentences: tuple[Sentence, ...],
    organizations: tuple[OrganizationMention, ...],
) -> tuple[str | None, str | None]:
    """Get who gives and who receives, under full names; None where it is not said.

    A side is an organisation named in the same sentence: the one behind a word like
    帮助 or 向 receives, the one before 将, 派 or 提供 gives.
    """
    sentence = next(s for s in sentences if s.start <= phrase.start < s.end)
    provider = receiver = None
    for mention in organizations:
        if not sentence.start <= mention.start < sentence.end or mention.name is None:
            continue
        before = plain[max(sentence.start, mention.start - 4) : mention.start]
        if _RECEIVES.search(before):
            receiver = mention.name
        elif (
            mention.end <= phrase.start
            and not _BESIDE.search(before)
            and _GIVES.match(plain[mention.end : mention.end + 10])
        ):
            provider = mention.name
    return (provider, receiver) if provider != receiver else (None, None)
