"""Where an act was by who receives: hosts, officials, parties and the local press."""

import re

from analysis.linking.scenes import Scene, agreed, city_of, up_to
from analysis.records import Act, Organization, Region

# 仪式由某医院院长主持: who presides receives the others.
_PRESIDED = re.compile(
    r"由(?P<by>[^,。;:!?\n由]{4,40}?)主持|"
    r"(?:^|[,。;\n])(?P<who>[^,。;:!?\n]{4,40}?)(?:出席[^,。]{0,8}并)?主持了?"
    r"(?:本次|此次|此)?(?:签约|揭牌|授牌|活动|座谈|启动|欢迎|会议|仪式|大会)"
)
# 某某对专家的到来表示欢迎: who says so receives them.
_WELCOMED = re.compile(
    r"(?:^|[,。;\n])(?P<name>[一-鿿]{2,3}?)(?:院长|书记|主任|教授|局长)?"
    r"(?:首先|代表[^,。对]{2,12})?对[^,。;\n]{2,30}(?:到来|莅临|来访|光临)[^,。;\n]{0,6}表示"
    r"[^,。;\n]{0,6}欢迎"
)
# 某医院举行揭牌仪式: the subject alone, which is no party to a tie, is at home.
_HOLDS = re.compile(
    r"(?:^|[,。;\n\s])(?P<who>[^,。;:、\s与和同及暨携赴]{4,30}?)(?:在[^,。;:]{2,30}?)?"
    r"(?:隆重|成功|顺利|正式|如期)*(?:举行|举办|召开)了?(?!的)"
)
_BEFORE_POST = re.compile("[一-鿿]{2,3}?(?=副?(?:院长|书记|主任|局长|校长|[市县区]长))")
_OFFICES = ("government", "health_commission", "disease_control")
_NATIONAL = re.compile(r"国家|中国|中华|全国|国务院")


def of_subject(scene: Scene, act: Act) -> Region | None:
    """Get the place of the one body that holds the ceremony of an act."""
    for start, end in dict.fromkeys(((act.start, act.end), *act.told)):
        for match in _HOLDS.finditer(scene.article.plain, start, end):
            region = _ends_on_body(scene, match["who"])
            if region is not None:
                return region
    return None


def _ends_on_body(scene: Scene, words: str) -> Region | None:
    """Get the place of the body whose name ends some words."""
    for organization in scene.organizations:
        names = (organization.name, *organization.aliases)
        region = scene.regions.get(organization.name)
        if region and words.endswith(names) and city_of(region):
            return region
    return None


def of_holder(scene: Scene) -> Region | None:
    """Get the place of the one body that the lead says holds the page's ceremony."""
    lead = next(iter(scene.texts("body")), "").strip().split("\n")[0]
    sentence = re.split("[。;!?]", lead)[0]
    held = re.search(
        _HOLDS.pattern + r"(?=[^,。;]*(?:仪式|大会)(?:[,。;]|$))", sentence
    )
    return _ends_on_body(scene, held["who"]) if held else None


def of_officials(scene: Scene) -> Region | None:
    """Get the county or city of which alone offices come to an act of several places.

    A province's and the nation's offices look on everywhere; a guest's come along
    with him only where the host's are there too.
    """
    offices = [
        scene.regions[organization.name]
        for organization in scene.organizations
        if organization.name in scene.regions
        and organization.org_type in _OFFICES
        and not _NATIONAL.match(organization.name)
    ]
    home = agreed(region for region in offices if city_of(region))
    houses = [
        region
        for organization in scene.organizations
        if (region := scene.regions.get(organization.name)) is not None
        and organization.org_type == "hospital"
    ]
    at_home = home and any(city_of(region) == city_of(home) for region in houses)
    return home if at_home else None


def of_seat(scene: Scene) -> Region | None:
    """Get the county, else the city, that the page calls its own."""
    return scene.home_county() or scene.home_city()


def of_parties(scene: Scene) -> Region | None:
    """Get the one city, or county, in which all organisations of the page are.

    The offices of a city look on in its counties; its hospitals may be the hosts.
    """
    parties = [
        (organization, scene.regions[organization.name])
        for organization in scene.organizations
        if organization.name in scene.regions
        and organization.org_type not in ("media", "alliance", "other")
        and not _NATIONAL.match(organization.name)
    ]
    seats = [region for _, region in parties if city_of(region)]
    if len(seats) < 2 or len({region.province for _, region in parties}) > 1:
        return None
    if len({city_of(region) for region in seats}) > 1:
        return None
    hosts = [r for body, r in parties if city_of(r) and not _looks_on(body, r)]
    same_county = len({region.county for region in hosts or seats}) == 1
    return (hosts or seats)[0] if same_county else up_to(seats[0], "市")


def _looks_on(body: Organization, region: Region) -> bool:
    """Tell whether a body is a city's office, or in some unknown county of it."""
    unknown = region.basis == "document" or body.org_type in _OFFICES
    return region.county is None and unknown


def of_press(scene: Scene) -> Region | None:
    """Get the place of a local publisher who reports on those of that place.

    A hospital's own page is no local press: it tells of its journeys too.
    """
    home = scene.publisher
    if home is None or not scene.is_press or not city_of(home):
        return None
    at_home = any(
        city_of(region) == city_of(home) and home.county in (None, region.county)
        for name, region in scene.regions.items()
        if name != scene.article.source
    )
    return home if at_home else None


def of_local_press(scene: Scene) -> Region | None:
    """Get the place of the press; of a province's, the one city the page has in it."""
    home = of_press(scene)
    publisher = scene.publisher
    if home or publisher is None or not scene.is_press or city_of(publisher):
        return home
    inside = [r for r in scene.regions.values() if r.province == publisher.province]
    seats = {city_of(region): region for region in inside if city_of(region)}
    if len(seats) != 1 or len(inside) < len(scene.regions):
        return home
    return up_to(next(iter(seats.values())), "市")


def of_host(scene: Scene) -> Region | None:
    """Get the city or county of the body whose officer presides or bids welcome."""
    texts = scene.texts("body")
    hosts = [
        _last_named(scene, who) or _of_named(scene, who, text)
        for text in texts
        for match in _PRESIDED.finditer(text)
        if (who := match["by"] or match["who"])
    ]
    hosts += [
        _last_named(scene, _style_of(match["name"], text))
        for text in texts
        for match in _WELCOMED.finditer(text)
    ]
    return agreed(host for host in hosts if host is not None and city_of(host))


def _of_named(scene: Scene, who: str, text: str) -> Region | None:
    """Get the place of 夏某院长, whose house stands before the name further above."""
    named = _BEFORE_POST.match(who)
    return _last_named(scene, _style_of(named.group(), text)) if named else None


def _style_of(name: str, text: str) -> str:
    """Get what stands before a person's name where the text first has it."""
    before = text[: text.find(name)]
    return re.split(r"[,。;:\n]", before)[-1]


def _last_named(scene: Scene, words: str) -> Region | None:
    """Get the place of the last body in a style (甲医院党委委员、副院长某)."""
    styles = reversed(re.split("[、和与及]", words))
    return next(filter(None, (scene.in_words(style, 4) for style in styles)), None)
