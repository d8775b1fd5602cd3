"""Where an act took place: venue, what the page says of it, its object, its parties."""

import re
from collections.abc import Iterator, Sequence

from analysis.linking.hosts import (
    of_holder,
    of_host,
    of_local_press,
    of_officials,
    of_parties,
    of_press,
    of_seat,
    of_subject,
)
from analysis.linking.scenes import Scene, agreed, city_of, up_to
from analysis.places import find_places, known_names, locate_name, short_forms
from analysis.records import Act, Region

# 在某处举行: the act is where the words between say.
_HELD = re.compile(
    r"(?:在|到(?=[^,。]*[厅室楼],))(?P<where>[^,。;:!?\n]{2,40}?)"
    r"(?:(?<=[厅室楼馆店院心堂]),)?(?:隆重|正式|顺利|圆满|成功|联合|共同|如期)?"
    r"(?:举行|举办|召开|启动|揭牌|挂牌|签约|签订|签署|成立|开展|进行|展开|拉开)"
)
_CEREMONY = re.compile(r"(?:仪式|会|会议|活动|签约|论坛)”?$")
# 走进某处, 来我院: visitors act where they came to.
_CAME = re.compile(
    r"(?:走进|来到|走入|抵达|到达|赶到|赶往|莅临|落户|深入|进驻|入驻|一行\s*(?:\w{1,3}\s*[余多]?[人名]\s*)?(?:专程|再次)?[来到赴]|专程来|来(?=[我本]?院))"
    r"(?P<where>[^,。;:!?\n]{1,30})"
)
# 对专家组一行莅临某处表示欢迎: whoever says so, the guests are there.
_GUESTS = re.compile(
    r"(?:一行|专家组|专家团队?|[各几]位专家|[各几]位领导|来宾|嘉宾)[^,。;:!?\n希望再]{0,14}"
    r"(?:莅临|来到|来(?=[我本][院市县区]))(?P<where>[^,。;:!?\n]{1,30})"
)
# 某某一行到某处调研: the visit's other acts are there too.
_VISITED = re.compile(
    r"(?:一行|专家组|专家团队?|代表团)[^,。;:!?\n]{0,6}?(?:来|到|赴|前往|莅临)(?P<where>[^,。;:!?\n]{2,24}?)"
    r"(?:进行|开展)?(?:调研|考察|指导|走访|参加|出席|座谈|交流)"
)
# 院长带领专家前往某处: in headline and lead, what follows is there.
_LED = re.compile(
    r"(?:带领|率领?|带队)[^,。;:!?\n]{0,30}?(?:前往|奔赴|来到|走进|赴|到)"
    r"(?P<where>[^,。;:!?\n]{2,40})"
)
# 赴某处义诊: so do those who went, but not those who are only seen off.
_WENT = re.compile(
    r"(?:赴|前往|奔赴|到)(?P<where>[^,。;:!?\n]{2,24}?)"
    r"(?:开展|进行|义诊|巡诊|坐诊|调研|考察|指导|举行|举办|参加)"
)
# 某医院迎来帮扶专家: they came to it.
_RECEIVED = re.compile(
    r"(?:^|[,。;、\n])(?P<where>[^,。;:!?、\n]{2,30}?)(?:迎来|喜迎)了?(?=[^,。;:!?\n]{4,})"
)
# 由某单位主办、某医院承办: the act is at home with who carries it out.
_CARRIED_OUT = re.compile(r"(?P<where>[^,。;:!?、\n]{2,30})承办")
# 在省卫健委的支持下, 在全省率先: nothing happens there.
_NOT_WHERE = re.compile(
    r"(?:[下中上后前时]|期间|方面|之际|领域|支持|指导|主持|见证|率先|基础|全国|全省)$"
)
_PAST = re.compile(r"曾|此前|去年|前年|早在|今后|计划|将于|将在")
_WISHED = re.compile(r"邀请|欢迎|希望|期待|将|拟|计划|此前|曾.{0,4}$")
_ROOM = re.compile(r"会议室|报告厅|学术厅|演播厅|多功能厅|礼堂|门诊|院内|大厅")
_WENT_ON = re.compile(
    r"(?:来到|走进|赶往|赶到|前往|奔赴|转场|移步|深入|赴)"
    r"(?![^,。;]{0,8}(?:手术室|病[房区]|科室|诊室|门诊|教室|课堂|大厅|[一-鿿]科))"
    r"|到.{2,12}[义巡坐]诊"
)
_THERE = re.compile(r"(?:座谈会?|会议?|仪式|活动)上")
# 某医院热闹非凡,仪式在这里举行: the place that the sentence named before.
_HERE = re.compile(r"^(?:这里|此地?|该县|该市|当地|该中心)")
_OUR_HOUSE = re.compile("我校|我院|本院|本校")
# 在此间揭牌, as agencies write: in the town of the dateline.
_THIS_TOWN = re.compile(r"^此间")
# 分别到甲县医院、乙县医院洽谈: the city of both is where.
_ROUND = re.compile(
    r"分别(?:前往|走进|来到|深入|到|赴|在)(?P<where>[^,。;:!?\n]{4,60})"
)
_SIGN = re.compile(r"(?:医院|分院|分中心|院区|基地|工作站|办公室)$")
_SEVERAL = re.compile(
    r"^(?:各|多|[三四五六七八九十\d]+)[家所个地]?[^,]{0,6}(?:医院|卫生院|单位|乡镇|县)"
)
_STAYS = ("free_clinic", "training", "meeting")


def place_of_act(scene: Scene, acts: Sequence[Act], i: int) -> Region | None:
    """Get the region of act ``i`` where the page says it or makes it certain.

    Evidence in order: the venue, the sentences that tell the act, those of the same
    ceremony, what the headline and the lead say, what was unveiled, the dateline,
    the one city of all parties, who presided, the place of the local press.
    """
    act = acts[i]
    same = [other for other in acts if other.occasion == act.occasion]
    near = [other for other in same if not _is_elsewhere(scene, other)]
    if all(other.event_type in _STAYS for other in same):
        near = same  # one journey: a free clinic and rounds where they went
    own = _at_the_meeting(scene, act) or _of_one_venue(scene, act)
    own = own or scene.in_words(act.venue or "")
    own = _in_home_county(scene, own) or in_sentences(scene, act)
    held = agreed(scene.in_words(other.venue or "") for other in near)
    return _finer(own, held) or _around(scene, act, same, near, held)


def _of_one_venue(scene: Scene, act: Act) -> Region | None:
    """Get which of two venues an act was at, if its object bears the place's name."""
    regions = map(scene.in_words, re.split("[、和及]", act.venue or ""))
    found = {region.adcode: region for region in regions if region}
    named = [
        region
        for region in found.values()
        if any(
            name in (act.object or "")
            for name in (region.county or region.city, *short_forms(region))
            if name
        )
    ]
    return named[0] if len(found) > 1 and len(named) == 1 else None


def _in_home_county(scene: Scene, region: Region | None) -> Region | None:
    """Get a region, that of 乙卫生院 in the county whose own 县卫健局 the page has.

    A house that the page puts in a city may stand in any county of it; a city that
    is told in so many words stays.
    """
    if region is None or region.basis != "document":
        return region
    return _finer(region, scene.home_county())


def _around(
    scene: Scene,
    act: Act,
    same: Sequence[Act],
    near: Sequence[Act],
    held: Region | None,
) -> Region | None:
    """Get where an act was that its own sentences do not place."""
    host = None if _is_elsewhere(scene, act) else of_host(scene)
    home = scene.home_county()
    if _OUR_HOUSE.search(act.venue or "") and scene.publisher is None:
        return held or home  # at ours, and the page does not say who we are
    dateline = scene.in_words(scene.article.dateline or "")
    return (
        held
        or agreed(in_sentences(scene, other) for other in near)
        or agreed(of_subject(scene, other) for other in near)
        or agreed(_just_before(scene, act))
        or _of_round(scene, act)
        or agreed(_ceremonies(scene))
        or of_holder(scene)
        or agreed(_arrivals(scene))
        or agreed(_guests(scene))
        or _finer(agreed(of_object(scene, each) for each in same), of_press(scene))
        or (dateline if dateline and city_of(dateline) else None)
        or _finer(_finer(_finer(of_parties(scene), of_press(scene)), host), home)
        or _finer(host, home)
        or home
        or of_local_press(scene)
        or dateline
        or _of_several(scene, act)
        or of_officials(scene)
        or of_seat(scene)
    )


def _finer(region: Region | None, other: Region | None) -> Region | None:
    """Get ``region``, or the county ``other`` in it where no county is known."""
    if region is None or other is None or region.county is not None:
        return region
    same_city = region.city is not None and region.city == other.city
    return other if same_city and other.county is not None else region


def _is_elsewhere(scene: Scene, act: Act) -> bool:
    """Tell whether people went on to a free clinic or a lecture after the ceremony."""
    if act.event_type not in _STAYS:
        return False
    text = scene.article.plain
    spans = ((act.start, act.end), *act.told)
    return any(_WENT_ON.search(text, start, end) for start, end in spans)


def in_sentences(scene: Scene, act: Act) -> Region | None:
    """Get where the sentences that tell an act say it was."""
    for words, reach in _phrases(scene, act):
        region = scene.in_words(words, reach)
        if region is not None:
            return region
    return None


def of_object(scene: Scene, act: Act) -> Region | None:
    """Get the place of the hospital, branch or office whose plaque is unveiled."""
    name = re.sub(r"[(（][^)）]*[)）]$", "", act.object or "")
    if act.event_type != "unveiling" or not _SIGN.search(name):
        return None
    for organization in scene.organizations:
        if name in (organization.name, *organization.aliases):
            return scene.regions.get(organization.name)
    found = locate_name(name, scene.article.published)
    if len(found) != 1 or found[0].city is None:
        return None
    by_name = found[0].basis == "name" or name in known_names()
    return found[0] if by_name else None


def _of_several(scene: Scene, act: Act) -> Region | None:
    """Get the province of acts in several places (走进各医院), if all are in one."""
    if not _SEVERAL.search(act.venue or ""):
        return None
    provinces = {region.province for region in scene.regions.values()}
    places = find_places(provinces.pop()) if len(provinces) == 1 else []
    return places[0].candidates[0] if places else None


def _of_round(scene: Scene, act: Act) -> Region | None:
    """Get the city of the several places that the act's party went to (分别到…)."""
    plain = scene.article.plain
    paragraph = plain[: act.start].rstrip("\n").rfind("\n")
    begin = plain[: max(paragraph, 0)].rstrip("\n").rfind("\n") + 1
    told = _ROUND.search(plain, begin, act.end)
    if told is None:
        return None
    found = _stops(scene, told["where"])
    return _city_of_all(found) if len(found) > 1 else None


def _stops(scene: Scene, words: str) -> list[Region]:
    """Get the places that words list (甲县医院、乙县医院)."""
    stops = [scene.in_words(stop, 4) for stop in re.split("[、和与及]", words)]
    return [region for region in stops if region and region.city]


def _city_of_all(regions: Sequence[Region]) -> Region | None:
    """Get the one city in which several places are."""
    cities = {region.city for region in regions}
    return up_to(regions[0], "市") if len(cities) == 1 else None


def _ceremonies(scene: Scene) -> Iterator[Region | None]:
    """Go through the places at which the page says that a ceremony was held."""
    for text in scene.texts("title", "body"):
        for match in _HELD.finditer(text):
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            sentence = line[max(line.rfind("。"), line.rfind(";")) + 1 :]
            told = _CEREMONY.search(sentence) and not _PAST.search(sentence)
            if told and not _NOT_WHERE.search(match["where"]):
                yield scene.in_words(match["where"])


def _arrivals(scene: Scene) -> Iterator[Region | None]:
    """Go through the places at which headline and lead say that visitors came."""
    lead = next(iter(scene.texts("body")), "").strip().split("\n")[0]
    for text in (*scene.texts("title"), lead):
        for pattern, reach in ((_CAME, 10), (_VISITED, 4)):
            for match in pattern.finditer(text):
                yield scene.in_words(match["where"], reach)
        for match in _LED.finditer(text):
            found = _stops(scene, match["where"])
            yield agreed(found) or (_city_of_all(found) if found else None)


def _at_the_meeting(scene: Scene, act: Act) -> Region | None:
    """Get where the sentence before says the meeting was at which an act was (会上)."""
    plain = scene.article.plain
    for start, end in dict.fromkeys(((act.start, act.end), *act.told)):
        paragraph = plain[plain.rfind("\n", 0, start) + 1 : start]
        if _THERE.match(plain, start, end) and paragraph.endswith("。"):
            held = [m["where"] for m in _HELD.finditer(paragraph.split("。")[-2])]
            return agreed(map(scene.in_words, held[-1:]))
    return None


def _just_before(scene: Scene, act: Act) -> Iterator[Region | None]:
    """Go through the places to which the sentence before an act's says they came."""
    plain = scene.article.plain
    for start in dict.fromkeys((act.start, *(start for start, _ in act.told))):
        paragraph = plain[plain.rfind("\n", 0, start) + 1 : start].rstrip("。;!? ")
        before = re.split("[。;!?]", paragraph)[-1]
        for match in _CAME.finditer(before):
            if not _WISHED.search(before[: match.start()]):
                yield scene.in_words(match["where"], 10)


def _guests(scene: Scene) -> Iterator[Region | None]:
    """Go through the places at which the body says that a party of guests is."""
    for text in scene.texts("body"):
        for match in _GUESTS.finditer(text):
            yield scene.in_words(match["where"], 4)


def _phrases(scene: Scene, act: Act) -> Iterator[tuple[str, int]]:
    """Go through the words after 在, 走进, 赴 in the sentences about an act."""
    patterns = [(_HELD, 40), (_CAME, 10), (_CARRIED_OUT, 30), (_RECEIVED, 30)]
    if act.event_type in _STAYS:
        patterns.append((_WENT, 2))
    spans = dict.fromkeys(((act.start, act.end), *act.told))
    sentences = [scene.article.plain[start:end] for start, end in spans]
    for pattern, reach in patterns:
        for sentence in sentences:
            for match in pattern.finditer(sentence):
                words, before = match["where"], sentence[: match.start()]
                if pattern is not _HELD and _WISHED.search(before):
                    continue
                yield _meant(scene, words, sentence, match.start()), reach
                if _ROOM.search(words) and "我院" in before:
                    yield "我院", reach


def _meant(scene: Scene, words: str, sentence: str, start: int) -> str:
    """Get the words that name the place meant by 此间, 该院 and 这里, or none."""
    if _THIS_TOWN.match(words):
        return scene.article.dateline or ""
    if words.startswith("该院"):
        return scene.hospital_before(sentence, start)
    if _HERE.match(words):
        return sentence[:start]
    return "" if _NOT_WHERE.search(words) else words
