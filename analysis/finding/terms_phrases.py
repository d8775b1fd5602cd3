"""Phrases that name a kind of cooperation: 双向转诊, 派驻高年资专家, 培育特色专科."""

import re
from dataclasses import dataclass, replace
from functools import cache

import ahocorasick

from analysis import lexicon

# A phrase that goes on like this is part of a name: 医务科, 健康管理中心, 质控分会.
_NAME_AFTER = re.compile(
    r"中心|基地|办公室|处(?![理置方])|科(?![室研学普技])|部(?![门分署])|分会|专委会|委员会|"
    r"协会|学会|之间|仪式|现场会|工作会|推进会|启动会|大会|签约|揭牌|授牌|条例|办法|示范|"
    r"先进|院|局|医院|单位|机构|周(?!边|到)|宣传周|日(?!常)|工程|试点|专业委员会"
)
# What is said of a phrase rather than promised: its meaning, a policy on it.
_SAID_OF = re.compile(
    r"的?.{0,4}(?:意义|作用|到来|部署|要求|意见|精神|政策|号召|潮流|背景|形势|优势|情况)|"
    r"的(?:成立|举行|召开|签订|签署)"
)
_GUESTS = re.compile(r"(?:首批|批|迎接|欢迎|全体|各位|各|位|名|等)$")
_AIM = re.compile(r"(?:的?(?:综合|整体|服务)?)(?:水平|能力|实力|质量|效率|地位|影响力)")
_RAISE = re.compile(r"提[升高]|增强|促进")
_GAP = r"(?:(?!的是|以便|从而)[^,。;:!?]){0,%d}?"
_HELP = re.compile(r"帮助|助力|协助|支持|指导|帮扶|扶持|助推|使其")
_TO_PLACE = re.compile(r"[到赴来下驻往在]|深入|走进|对")
_TO_LEARN = re.compile(r"进修|跟岗|跟班|轮训|(?:学习|培训)(?!班?指导|讲座|授课)")
_TO_WORK = re.compile(r"坐诊|查房|带教|手术|指导|帮扶|支援|讲")
_NEEDS_PLACE = frozenset(["安排", "组织", "派", "抽调"])
_OWN = (
    "专科",
    "学科",
    "科室",
)  # 把眼科建成重点专科 builds one; 把分院建成诊疗中心 is an aim
_CATEGORY = {
    ("send", "manager"): "management_support",  # before doctor: 管理专家 is both
    ("send", "doctor"): "expert_secondment",
    ("train", "pupil"): "talent_training",
    ("build", "department"): "discipline_building",
    ("bring", "technique"): "technical_support",
    ("guide", "operation"): "surgical_guidance",
    ("hold", "course"): "talent_training",
    ("resource", "sink"): "resource_sharing",
    ("raise", "level"): "discipline_building",
    ("raise", "research"): "joint_research",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of one category; ``use`` says where it may stand for a term."""

    start: int
    end: int
    category: str
    use: str  # anywhere, or listed: only among other items of cooperation
    rule: str


def find_phrases(plain: str, start: int, end: int) -> tuple[Phrase, ...]:
    """Find the phrases of cooperation in one clause, in order, without overlaps.

    Notes
    -----
    Sources: ``cooperation_terms.csv`` (phrases as they stand), ``term_actions.csv`` and
    ``term_objects.csv`` (an action and what it is done to: 派驻 and 专家).
    """
    fixed = _fixed(plain, start, end)
    sure = [word for word in fixed if word.use == "anywhere"]
    pairs = [
        pair
        for pair in _pairs(plain, start, end)
        if not any(_breaks(plain, word, pair) for word in sure)
    ]
    kept = [w for w in fixed if not any(_inside(w, p) or _repeats(w, p) for p in pairs)]
    return _joined(sorted(kept + pairs, key=lambda phrase: phrase.start))


def _joined(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """Join phrases of one kind that follow each other directly (进修医师培训)."""
    found: list[Phrase] = []
    for phrase in phrases:
        last = found[-1] if found else None
        same = last and (last.category, last.use) == (phrase.category, phrase.use)
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
    if not _inside(word, pair):
        return False
    if word.start < pair.start or word.end >= pair.end:
        return True
    return plain[word.end] in "、和及与"


def _inside(word: Phrase, pair: Phrase) -> bool:
    return pair.start < word.end and word.start < pair.end


def _repeats(word: Phrase, pair: Phrase) -> bool:
    """Tell whether a word only says what the seconded come for (派专家…坐诊)."""
    return word.category == pair.category and word.start >= pair.end


def _fixed(plain: str, start: int, end: int) -> list[Phrase]:
    found: list[Phrase] = []
    for use in ("anywhere", "listed"):
        sure = tuple(found)
        for last, (word, category) in _automaton(use).iter_long(plain, start, end):
            span = last + 1 - len(word), last + 1
            phrase = Phrase(*span, category, use, f"phrase_{use}")
            if not any(_inside(phrase, other) for other in sure) and _stands(
                plain, phrase, start
            ):
                found.append(phrase)
    return found


def _stands(plain: str, phrase: Phrase, start: int) -> bool:
    """Tell whether a phrase is named for itself, not within a name, aim or remark."""
    if _NAME_AFTER.match(plain, phrase.end) or _SAID_OF.match(plain, phrase.end):
        return False
    if phrase.use == "anywhere" and _AIM.match(plain, phrase.end):
        before = plain[start : phrase.start]
        return not _RAISE.search(before) or bool(_HELP.search(before))
    return True


def _pairs(plain: str, start: int, end: int) -> list[Phrase]:
    found: list[Phrase] = []
    for (action, thing), category in _CATEGORY.items():
        for match in _pair(action, thing).finditer(plain, start, end):
            phrase = Phrase(*match.span(), category, "anywhere", f"{action}_{thing}")
            if _pair_holds(plain, match, action, start, end):
                found.append(_sent(plain, phrase, end))
    return _apart(found)


def _pair_holds(
    plain: str, match: re.Match[str], action: str, start: int, end: int
) -> bool:
    if _NAME_AFTER.match(plain, match.end()) or plain.startswith(
        ("联盟", "医院", "建设", "水平", "能力", "称号"), match.end()
    ):
        return False
    if action == "raise":
        return bool(_HELP.search(plain, start, match.start()))
    if action == "send" and _is_guest(plain, match, start):
        return False
    if action == "send" and match["action"] in _NEEDS_PLACE:
        return bool(_TO_PLACE.search(plain, match.end(), end))
    turned = re.search(r"[把将][^,]*$", plain[start : match.start()])
    return not (action == "build" and turned) or match.group().endswith(_OWN)


def _is_guest(plain: str, match: re.Match[str], start: int) -> bool:
    """Tell whether seconded people are only named: 首批派驻专家要…, 迎接派驻专家."""
    if _GUESTS.search(plain[start : match.start()]):
        return True
    return bool(re.compile("[的要们]|代表|表示").match(plain, match.end()))


def _sent(plain: str, phrase: Phrase, end: int) -> Phrase:
    """Set right where people are sent to learn rather than to help."""
    if phrase.category != "expert_secondment":
        return phrase
    learn = _TO_LEARN.search(plain, phrase.end, end)
    if learn is None or _TO_WORK.search(plain, phrase.end, end):
        return phrase
    return replace(
        phrase, end=learn.end(), category="talent_training", rule="send_to_learn"
    )


def _apart(pairs: list[Phrase]) -> list[Phrase]:
    """Keep one of the pairs that share characters, the longest.

    One action may have two objects (选派医疗骨干和管理骨干): these are kept.
    """
    kept: list[Phrase] = []
    for pair in sorted(pairs, key=lambda p: (p.start - p.end, p.start)):
        if not any(_inside(o, pair) and not _second_object(pair, o) for o in kept):
            kept.append(pair)
    return kept


def _second_object(pair: Phrase, longer: Phrase) -> bool:
    same_action = pair.start == longer.start and pair.end <= longer.end - 3
    return same_action and pair.category != longer.category


@cache
def _automaton(use: str) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for row in lexicon.rows("cooperation_terms"):
        if row["use"] == use:
            automaton.add_word(row["term"], (row["term"], row["category"]))
    automaton.make_automaton()
    return automaton


@cache
def _pair(action: str, thing: str) -> re.Pattern[str]:
    """Get the pattern of an action and its object, or of 把 object action 到."""
    if thing == "sink":
        gap = _GAP % 10
        return re.compile(
            rf"(?P<action>{_words('term_objects', action)}){gap}"
            rf"(?:{_words('term_actions', thing)})"
        )
    actions = _words("term_actions", action)
    things = _words("term_objects", thing)
    if action == "build":
        things += r"|[一-龥]{1,4}科(?=[、,。;和及等]|$)"
    gap = _GAP % (30 if action == "build" else 16)
    if action not in ("build", "send"):
        gap = gap.replace("[^,", "[^、,")
    plain = rf"(?P<action>{actions}){gap}(?:{things})+"
    if action == "send":
        plain += rf"(?:[和及、与](?:{things})+)*"
        turned = rf"[把将]{_GAP % 16}(?:{things})+(?P<turned>{actions})[到至往]"
        return re.compile(f"{plain}|{turned}")
    return re.compile(plain)


def _words(name: str, kind: str) -> str:
    key = {"term_actions": "action", "term_objects": "object"}[name]
    rows = lexicon.rows(name)
    found = [row[key] for row in rows if kind in row["kinds"].split("、")]
    return "|".join(sorted(found, key=lambda word: (-len(word), word)))
