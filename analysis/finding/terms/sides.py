"""Who gives and who receives what a term names."""

import re

from analysis.records import OrganizationMention, Sentence

_RECEIVES = re.compile(
    r"(?:帮助|支持|指导|协助|助力|帮扶|扶持|支援|向|对|为|给予|给|到|赴|在|让|使|派驻)$"
)
_TOWARDS = re.compile(r"(?:向|对|给)$")
_NOT_RECEIVING = re.compile(r"的|、|[县市]委|党委|领导|支持下|举行")
_BESIDE = re.compile(r"(?:与|和|同|跟|及|、|由|作为)$")
_GIVES = re.compile(
    r"[^,。;]{0,6}?(?:将|会|(?<!需)要|派|选派|定期|提供|给予|帮助|支持|指导|安排|还|,将|开通|通过)"
)
_BOTH = re.compile(
    r"双方|两院|三方|两家|各方|互相|相互|共同|[与同和].{2,60}(?:合作|交流|对接|融合)"
)


def find_sides(
    plain: str,
    start: int,
    end: int,
    sentence: Sentence,
    organizations: list[OrganizationMention],
) -> tuple[str | None, str | None]:
    """Get who gives and who receives, under full names; None where it is not said.

    ``organizations`` are those named in the sentence, ``start`` and ``end`` the term's
    clause. The organisation behind a word like 帮助 or 向 in the clause receives; the
    one that stands before 将, 派 or 提供 in the sentence, up to the clause, gives. What
    both do together has no sides.
    """
    if _BOTH.search(plain, start, end):
        return None, None
    provider = receiver = None
    for mention in organizations:
        if mention.start >= end or mention.name is None:
            continue
        before = plain[max(sentence.start, mention.start - 4) : mention.start]
        if _RECEIVES.search(before):
            other = _NOT_RECEIVING.match(plain, mention.end)
            if mention.start >= start and (not other or _TOWARDS.search(before)):
                receiver = mention.name
        elif not _BESIDE.search(before) and _GIVES.match(plain, mention.end):
            provider = mention.name
    return (provider, receiver) if provider != receiver else (None, None)
