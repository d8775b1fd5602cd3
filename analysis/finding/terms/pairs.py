"""Phrases made of an action and its object: 派驻高年资专家, 培育特色专科, 资源下沉."""

import re
from dataclasses import replace
from functools import cache

from analysis.finding.terms.turned import GAP, find_turned, words
from analysis.finding.terms.words import HELP, NAME_AFTER, Phrase

_GUESTS = re.compile(r"(?:代表|首批|批|迎接|欢迎|全体|各位|各|位|名|等)$")
_TO_PLACE = re.compile(r"[到赴来下驻往在]|深入|走进|对")
_TO_LEARN = re.compile(
    r"进修|跟岗|跟班|轮训|深造|攻读|研修|规培|拜师|跟着?[^,。]{0,4}学|读[学研博]|学真?本事|学技术|"
    r"(?:学习|培训)(?!班?指导|讲座|授课)"
)
_AWAY = re.compile("[送派走]出去$")  # 把骨干送出去
_AT_WORK = re.compile(
    r"(?:定期|轮流|常年)?(?:[到赴来下在驻][^,。;、]{1,18}?)?(?:坐诊|出诊|驻点|工作)"
)
_TO_WORK = re.compile(r"坐诊|查房|带教|手术|指导|帮扶|支援|讲")
_TO_CONSULT = re.compile(r"[^,。;、]{0,4}(?:会诊|讨论|论证)")
_NEEDS_PLACE = frozenset(["安排", "组织", "派", "抽调"])
# 把眼科建成重点专科 builds a department; 把分院建成诊疗中心 is an aim.
_INTO = re.compile("(?:建|建设|打造|发展|培育|做|创建)成|建设为|打造为")
_OWN = ("专科", "学科", "科室")
# 通过联合培养等方式培养人才: what follows the means is their aim.
_MEANS = re.compile(r"通过.*(?:方式|形式|途径|措施|手段|渠道|举措)")
_AIMS = frozenset(["train", "build", "raise"])
# What one does for itself is an aim; helping others to it is a term.
_OTHERS = frozenset(["raise", "lift"])
_COUNTED = ("量", "人次", "部", "楼", "病人", "患者")  # 每年门诊量
_PEOPLE = re.compile("主任|院长|书记|局长|处长")
_REACH = {
    "build": 30,
    "send": 28,
    "tidy": 3,
    "manage": 4,
    "keep": 8,
}  # characters between action and object
_CATEGORY = {
    ("send", "manager"): "management_support",  # before doctor: 管理专家 is both
    ("send", "doctor"): "expert_secondment",
    ("train", "pupil"): "talent_training",
    ("build", "department"): "discipline_building",
    ("bring", "technique"): "technical_support",
    ("teach", "technique"): "technical_support",
    ("teach", "skill"): "talent_training",
    ("guide", "operation"): "surgical_guidance",
    ("hold", "course"): "talent_training",
    ("hold", "study"): "joint_research",
    ("fix", "rules"): "management_support",
    ("fix", "care"): "standardized_care",
    ("import", "model"): "management_support",
    ("set", "liaison"): "regular_liaison",
    ("open", "facility"): "resource_sharing",
    ("assist", "ward"): "discipline_building",
    ("tidy", "order"): "management_support",
    ("receive", "pupil"): "talent_training",
    ("exchange", "doctor"): "talent_training",
    ("use", "facility"): "resource_sharing",
    ("give", "equipment"): "resource_sharing",
    ("connect", "system"): "data_platform",
    ("make", "archive"): "data_platform",
    ("keep", "slot"): "green_channel",
    ("book", "seat"): "green_channel",
    ("same", "standard"): "standardized_care",
    ("manage", "chronic"): "screening_prevention",
    ("transfer", "place"): "two_way_referral",
    ("run", "running"): "management_support",
    ("screen", "consult"): "remote_consultation",
    ("discuss", "case"): "case_consultation",
    ("someone", "work"): "expert_secondment",
    ("off", "learn"): "talent_training",
    ("lift", "grade"): "management_support",
    ("raise", "level"): "discipline_building",
    ("raise", "research"): "joint_research",
}


def find_pairs(plain: str, start: int, end: int) -> list[Phrase]:
    """Find the actions of one clause that are a kind of cooperation.

    Notes
    -----
    Sources: ``term_actions.csv`` and ``term_objects.csv``.
    """
    found: list[Phrase] = []
    for (action, thing), category in _CATEGORY.items():
        for match in _pair(action, thing).finditer(plain, start, end):
            phrase = Phrase(*match.span(), category, "anywhere", f"{action}_{thing}")
            if _pair_holds(plain, match, action, start, end):
                found.append(_sent(plain, phrase, end))
    for phrase, first in find_turned(plain, start, end):
        if _stands(plain, phrase, first):
            found.append(_sent(plain, phrase, end))
    return _apart(found)


def _pair_holds(
    plain: str, match: re.Match[str], action: str, start: int, end: int
) -> bool:
    if action in _OTHERS:
        return bool(HELP.search(plain, start, match.start()))
    if _goes_on(plain, match.end()):
        return False
    if action in ("build", "tidy") and _is_founding(plain, match):
        return False
    if match["action"] == "开放" and "床" in match.group():
        return False  # 开放床位300张 is a hospital's profile
    if action in _AIMS and _MEANS.search(plain, start, match.start()):
        return False
    if action == "send" and _is_guest(plain, match, start):
        return False
    if action == "send" and _TO_CONSULT.match(plain, match.end(), end):
        return False
    if action == "send" and match["action"] in _NEEDS_PLACE:
        return bool(_TO_PLACE.search(plain, match.end(), end))
    turned = re.search(r"[把将][^,]+$", plain[start : match.start()])
    into = action == "build" and turned and _INTO.match(match.group())
    return not into or match.group().endswith(_OWN)


def _is_founding(plain: str, match: re.Match[str]) -> bool:
    """Tell whether a founding or people are named: 联盟的成立旨在…, 发展部主任."""
    noun = plain.startswith("的", match.start() - 1)
    return noun or _PEOPLE.search(match.group()) is not None


def _goes_on(plain: str, end: int) -> bool:
    """Tell whether what looks like a pair is the beginning of a name or an aim."""
    if NAME_AFTER.match(plain, end):
        return True
    return plain.startswith(("联盟", "医院", "建设", "水平", "能力", "称号"), end)


def _stands(plain: str, phrase: Phrase, first: str) -> bool:
    if phrase.rule == "facility_open" and "床" in first:
        return False
    if phrase.rule == "often_clinic" and plain.startswith(_COUNTED, phrase.end):
        return False
    if phrase.rule == "doctor_down" and _is_speaker(plain, phrase):
        return False
    return not _goes_on(plain, phrase.end)


def _is_speaker(plain: str, phrase: Phrase) -> bool:
    """Tell whether somebody speaks for those who came: 主任代表常驻专家."""
    speaks = "代表" in plain[phrase.start : phrase.end]
    return speaks or plain.startswith(("专家", "医师", "医生", "队员"), phrase.end)


def _is_guest(plain: str, match: re.Match[str], start: int) -> bool:
    """Tell whether seconded people are only named: 首批派驻专家要…, 迎接派驻专家."""
    # 三个科各派专家 is no guest; 各派驻专家 is.
    if match["action"] != "派" and _GUESTS.search(plain[start : match.start()]):
        return True
    return bool(re.compile("[的要们]|代表|表示").match(plain, match.end()))


def _sent(plain: str, phrase: Phrase, end: int) -> Phrase:
    """Set right where people are sent to learn, and say what the others come for."""
    if phrase.category != "expert_secondment":
        return phrase
    work = _AT_WORK.match(plain, phrase.end, end)
    if work:
        return replace(phrase, end=work.end())
    if _AWAY.search(plain, phrase.start, phrase.end):
        return replace(phrase, category="talent_training", rule="send_to_learn")
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
    for pair in sorted(pairs, key=_weight):
        if not any(pair.meets(o) and not _second_object(pair, o) for o in kept):
            kept.append(pair)
    return kept


def _weight(pair: Phrase) -> tuple[bool, int, int]:
    """Get what comes first where pairs meet: who moves, then the longest."""
    return (pair.rule != "patient_move", pair.start - pair.end, pair.start)


def _second_object(pair: Phrase, longer: Phrase) -> bool:
    same_action = pair.start == longer.start and pair.end <= longer.end - 3
    return same_action and pair.category != longer.category


@cache
def _pair(action: str, thing: str) -> re.Pattern[str]:
    """Get the pattern of an action and its object, or of 把 object action 到."""
    actions, things = words(action), words(thing)
    if action == "build":
        things += r"|[一-龥]{1,4}科(?=[、,。;和及等]|$)"
    gap = _gap(action)
    if thing == "doctor":
        things = rf"(?<!管理)(?!(?<=[\d一二两三四五六七八九十几])名医)(?:{things})"
    plain = rf"(?P<action>{actions}){gap}(?:{things})+"
    if action == "send":
        plain += rf"(?:[和及、与](?:{things})+)*"
        turned = rf"[把将]{_within_item(16)}(?:{things})+(?P<turned>{actions})"
        turned += "(?:[到至往]|(?<=[来去]))"
        return re.compile(f"{plain}|{turned}")
    if thing in ("technique", "model"):  # 把先进技术带过来
        what = "技术|医术" if thing == "technique" else "管理|管理经验"
        turned = (
            rf"[把将][^,。;、]{{0,14}}?(?:{what})"
            "(?P<turned>带|引|送|输|传|移植|搬|留|教|学)"
        )
        return re.compile(
            f"{plain}|{turned}(?:过来|进来|回来|下来|下去|出去|到手?|给|入|在|会)"
        )
    if action == "teach":
        turned = rf"[把将]{gap}(?:{things})+{GAP % 12}(?P<turned>{actions})"
        return re.compile(f"{plain}|{turned}")
    return re.compile(plain)


def _gap(action: str) -> str:
    """Get the pattern of what may stand between an action and its object."""
    reach = _REACH.get(action, 16)
    if action in ("build", "send"):
        return GAP % reach
    gap = _within_item(reach)
    if action in ("set", "fix", "import"):  # 建立多层次、常态化的交流机制
        return rf"(?:{gap}|[^,。;:!?]{{0,12}}?的)"
    if action == "bring":  # 开展关节置换、心脏支架等新手术
        return rf"(?:{gap}|[^,。;:!?]{{0,24}}?等)"
    if action == "off":  # 送医师到省医院进修; not 选派管理人员
        return f"{gap}[去到赴往进]{gap}".replace("的是|", "的是|管理|")
    if action == "train":  # 培养一批留得住、技术硬的人才
        return (
            rf"(?:{gap}|[^、,。;:!?]{{0,6}}?(?:一批|一支|更多|大批|[一-龥]得[一-龥])"
            r"[^,。;:!?]{0,28}?)"
        )
    return gap


def _within_item(reach: int) -> str:
    """Get the pattern of what may stand between, within one item of a list."""
    return (GAP % reach).replace("[^,", "[^、,")
