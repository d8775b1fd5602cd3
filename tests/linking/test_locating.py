import pytest

from analysis.linking.locating import locate
from analysis.records import Act, Article, DateMention, Organization, Section
from analysis.tracked import TrackedText


def page(title, body, **fields):
    text = f"{title}\n{body}"
    cut = len(title) + 1
    sections = (Section("title", 0, cut), Section("body", cut, len(text)))
    return Article(
        "a",
        "a.txt",
        "utf-8",
        "",
        len(text),
        "simplified",
        TrackedText.of(text),
        sections,
        title,
        **fields,
    )


def organization(name, *aliases, org_type="hospital"):
    return Organization(name, aliases, org_type, None, 0, 1, "test")


def act(article, words, event_type="signing", **fields):
    start = article.plain.index(words)
    end = article.plain.index("。", start) + 1
    return Act(event_type, None, start, end, "test", told=((start, end),), **fields)


def place(region):
    return region and (region.city, region.county)


WEST = organization("四川大学华西医院", "华西医院")
COUNTY = organization("云阳县人民医院", "县人民医院")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "华西医院与县人民医院签约仪式在云阳县人民医院举行。",
            ("重庆市", "云阳县"),
            id="held at",
        ),
        pytest.param(
            "华西医院专家走进云阳县人民医院签约。", ("重庆市", "云阳县"), id="came to"
        ),
        pytest.param(
            "由华西医院承办的签约活动日前落幕。", ("成都市", None), id="carried out by"
        ),
        pytest.param(
            "华西医院与云阳县人民医院签约。", None, id="two cities, nothing said"
        ),
        pytest.param(
            "在四川省卫健委的支持下举行华西医院与云阳县人民医院签约。",
            None,
            id="help is no place",
        ),
    ],
)
def test_where_an_act_was(body, expected):
    article = page("两院签约", body)
    found = locate(article, (WEST, COUNTY), (act(article, body[:4]),))
    assert place(found.acts[0]) == expected


def test_our_hospital_is_the_publishers():
    article = page("县医院来访", "客人来我院签约。", source="四川大学华西医院")
    found = locate(article, (WEST, COUNTY), (act(article, "客人"),))
    assert place(found.acts[0]) == ("成都市", None)


def test_all_parties_in_one_city():
    article = page("签约", "双方签约。")
    parties = (organization("西安市第一医院"), organization("西京医院"))
    found = locate(article, parties, (act(article, "双方"),))
    assert place(found.acts[0]) == ("西安市", None)


def test_a_town_is_in_the_county_the_page_puts_it():
    body = "云阳县巴阳镇党委书记到场。揭牌仪式在巴阳医院举行。"
    article = page("揭牌", body)
    house = organization("巴阳医院")
    found = locate(article, (WEST, house), (act(article, "揭牌仪式"),))
    assert found.organizations["巴阳医院"].county == "云阳县"
    assert place(found.acts[0]) == ("重庆市", "云阳县")


def test_a_town_body_is_in_the_one_county_of_the_page():
    article = page("签约", "云阳县人民医院与巴阳镇卫生院签约。云阳县卫健委参加。")
    names = ("云阳县人民医院", "云阳县卫生健康委员会", "巴阳镇卫生院")
    found = locate(article, tuple(organization(name) for name in names), ())
    assert found.organizations["巴阳镇卫生院"].county == "云阳县"


@pytest.mark.parametrize(
    ("body", "words", "expected"),
    [
        pytest.param(
            "一行人来到云阳县。双方签约。",
            "双方",
            ("重庆市", "云阳县"),
            id="just before",
        ),
        pytest.param(
            "双方签约。院长对华西医院专家组一行莅临云阳县表示感谢。",
            "双方",
            ("重庆市", "云阳县"),
            id="guests are welcomed",
        ),
        pytest.param(
            "近日,云阳县人民医院迎来华西医院帮扶专家。",
            "近日",
            ("重庆市", "云阳县"),
            id="who receives them",
        ),
        pytest.param(
            "华西医院专家一行来云阳县人民医院参观交流。",
            "华西",
            ("重庆市", "云阳县"),
            id="who came",
        ),
        pytest.param(
            "云阳县人民医院里格外热闹,两院签约仪式在这里举行。",
            "云阳",
            ("重庆市", "云阳县"),
            id="held here",
        ),
        pytest.param(
            "院长一行到云阳县人民医院调研。\n双方签约。",
            "双方",
            ("重庆市", "云阳县"),
            id="on a visit",
        ),
        pytest.param(
            "双方签约。仪式由云阳县人民医院院长李某主持。",
            "双方",
            ("重庆市", "云阳县"),
            id="who presided",
        ),
        pytest.param(
            "双方签约。云阳县人民医院党委委员、副院长李某主持会议。",
            "双方",
            ("重庆市", "云阳县"),
            id="who presided, of two posts",
        ),
        pytest.param(
            "双方签约。院长说,欢迎大家常来云阳县。", "双方", None, id="an invitation"
        ),
        pytest.param(
            "在云阳县百合厅,举行签约仪式。",
            "在云阳",
            ("重庆市", "云阳县"),
            id="a comma behind the venue",
        ),
    ],
)
def test_where_guests_were_received(body, words, expected):
    article = page("两院签约", body)
    found = locate(article, (WEST, COUNTY), (act(article, words),))
    assert place(found.acts[0]) == expected


def test_a_countys_own_page_tells_of_the_county():
    article = page("签约", "两院签约。", source="重庆市云阳县人民政府")
    city = organization("重庆医科大学附属第一医院")
    home = organization("重庆市云阳县人民政府", org_type="government")
    found = locate(article, (city, COUNTY, home), (act(article, "两院"),))
    assert place(found.acts[0]) == ("重庆市", "云阳县")


def test_an_act_bears_the_code_of_its_day():
    article = page("签约", "仪式在公主岭市举行。", published="2022-01-01")
    day = DateMention(0, 1, "2019年5月1日", "2019-05-01", "day", "text")
    found = locate(article, (), (act(article, "仪式", date=day),))
    assert (found.acts[0].city, found.acts[0].adcode) == ("四平市", "220381")


def test_a_homonym_is_settled_by_the_page():
    article = page("北京朝阳", "北京市通州区来客。")
    found = locate(
        article, (organization("通州新华医院"), organization("北京医院")), ()
    )
    assert place(found.organizations["通州新华医院"]) == ("北京市", "通州区")


def test_a_homonym_is_never_settled_by_a_coin():
    article = page("签约", "鼓楼区人民医院签约。")
    found = locate(article, (organization("鼓楼区人民医院"),), ())
    assert found.organizations == {}
    (problem,) = found.problems
    assert problem.problem == "ambiguous_region"
    assert "410204" in problem.detail


def test_what_stands_behind_a_place_is_there():
    article = page("签约", "金山区枫泾镇人民政府参加。")
    town = organization("枫泾镇人民政府", org_type="government")
    found = locate(article, (town,), ())
    region = found.organizations["枫泾镇人民政府"]
    assert (region.county, region.basis) == ("金山区", "document")


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        pytest.param(("西安市第一医院", "西京医院"), "西安市", id="all in one city"),
        pytest.param(("西安市第一医院", "华西医院"), None, id="in two cities"),
    ],
)
def test_a_name_without_place(others, expected):
    article = page("签约", "和平医院签约。")
    parties = [organization(name) for name in ("和平医院", *others)]
    found = locate(article, parties, ())
    region = found.organizations.get("和平医院")
    assert (region and region.city) == expected
    assert bool(found.problems) == (expected is None)


def test_national_bodies_are_no_problem():
    article = page("签约", "中国医师协会参加。")
    body = organization("国家发展和改革委员会", org_type="government")
    assert locate(article, (body,), ()).problems == ()


def test_a_town_is_no_city_of_its_name():
    article = page("揭牌", "揭牌仪式在沙河乡卫生院举行。", source="云阳县人民政府")
    branch = organization("河北省沙河市人民医院")
    found = locate(article, (branch, COUNTY), (act(article, "揭牌"),))
    assert place(found.acts[0]) == ("重庆市", "云阳县")


def test_a_town_lies_where_its_hospital_does():
    article = page("签约", "专家赶到50公里外的巴阳镇义诊。")
    house = organization("云阳县巴阳中心卫生院")
    found = locate(article, (WEST, house), (act(article, "专家", "free_clinic"),))
    assert place(found.acts[0]) == ("重庆市", "云阳县")


def test_work_in_a_ward_is_at_the_ceremonys_place():
    body = "签约仪式在云阳县人民医院举行。随后,专家走进手术室示教。"
    article = page("两院签约", body)
    acts = (act(article, "签约仪式"), act(article, "随后", "training"))
    found = locate(article, (WEST, COUNTY), acts)
    assert place(found.acts[1]) == ("重庆市", "云阳县")


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        pytest.param("县卫健委", ("重庆市", "云阳县"), id="of the page's county"),
        pytest.param("云阳县卫生健康委员会", None, id="of the guests' county"),
    ],
)
def test_our_hospital_is_where_the_county_is_only_called_county(office, expected):
    article = page("签约", f"签约仪式在我院举行。{office}和华西医院参加。")
    home = organization(
        "云阳县卫生健康委员会", "县卫健委", org_type="health_commission"
    )
    found = locate(article, (WEST, home), (act(article, "签约"),))
    assert place(found.acts[0]) == expected


def test_visits_to_several_hospitals_are_in_their_province():
    article = page("挂牌", "华西医院专家走进各协作医院查房。泸州市人民医院参加。")
    other = organization("泸州市人民医院")
    told = act(article, "华西", "training", venue="各协作医院")
    (region,) = locate(article, (WEST, other), (told,)).acts
    assert (region.province, region.city) == ("四川省", None)


def test_each_of_two_venues_has_the_branch_named_after_it():
    body = "华西医院云阳分院、忠县分院揭牌仪式在云阳县人民医院、忠县人民医院举行。"
    article = page("揭牌", body)
    orgs = (WEST, COUNTY, organization("忠县人民医院"))
    venue = "云阳县人民医院、忠县人民医院"
    start, end = len("揭牌\n"), len("揭牌\n") + len(body)
    acts = [
        Act("unveiling", name, start, end, "test", venue=venue, told=((start, end),))
        for name in ("华西医院云阳分院", "华西医院忠县分院")
    ]
    found = locate(article, orgs, acts)
    assert [region.county for region in found.acts] == ["云阳县", "忠县"]


DISTRICT = ("沈北新区中医院", "沈北新区卫生健康局")


@pytest.mark.parametrize(
    ("guest", "org_type", "expected"),
    [
        pytest.param(
            "沈阳市卫生健康委员会",
            "health_commission",
            "沈北新区",
            id="a city's office",
        ),
        pytest.param("沈阳市第九医院", "hospital", None, id="a city's hospital"),
    ],
)
def test_who_may_be_the_host_in_a_district(guest, org_type, expected):
    article = page("牵手", "双方签约。")
    parties = [organization(name) for name in DISTRICT]
    parties.append(organization(guest, org_type=org_type))
    found = locate(article, parties, (act(article, "双方"),))
    assert place(found.acts[0]) == ("沈阳市", expected)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        pytest.param(None, ("即墨市", "370282"), id="no year: as the page says"),
        pytest.param("2016-06-09", ("即墨市", "370282"), id="a city then"),
        pytest.param("2019-06-09", ("即墨区", "370215"), id="a district by then"),
    ],
)
def test_a_county_under_its_name_of_the_year(published, expected):
    article = page("签约", "6月8日,仪式在即墨市举行。", published=published)
    when = f"{published[:4] if published else 'XXXX'}-06-08"
    day = DateMention(0, 1, "6月8日", when, "day", "text")
    found = locate(article, (), (act(article, "6月8日", date=day),))
    assert (found.acts[0].county, found.acts[0].adcode) == expected


@pytest.mark.parametrize(
    ("name", "county"),
    [
        pytest.param("县人民医院龙池分院", "云阳县", id="its head's branch"),
        pytest.param("县人民医院东院", "云阳县", id="its head's other house"),
        pytest.param("县中医院龙池分院", None, id="another's branch"),
        pytest.param("县人民医院帮扶的龙池医院", None, id="no branch"),
    ],
)
def test_a_branch_named_after_a_hospital_of_the_page(name, county):
    article = page("揭牌", f"{name}揭牌。")
    found = locate(article, (WEST, COUNTY, organization(name)), ())
    region = found.organizations.get(name)
    assert (region and region.county) == county


def test_a_zone_of_the_page_is_in_its_city():
    article = page("签约", "锦州滨海新区医院、滨海新区卫健局参加。")
    names = ("锦州滨海新区医院", "滨海新区卫生健康局")
    found = locate(article, [organization(name) for name in names], ())
    assert {region.city for region in found.organizations.values()} == {"锦州市"}


def test_a_channel_of_a_county_speaks_from_there():
    article = page("签约", "华西医院与县人民医院签约。", source="云上云阳")
    found = locate(article, (WEST, COUNTY), (act(article, "华西医院"),))
    assert place(found.acts[0]) == ("重庆市", "云阳县")


@pytest.mark.parametrize(
    ("welcome", "expected"),
    [
        pytest.param(
            "范国梁首先对同仁们的到来表示热烈欢迎。",
            ("成都市", None),
            id="who bids welcome",
        ),
        pytest.param("范国梁对合作表示欢迎。", None, id="what is welcomed is no guest"),
        pytest.param(
            "耿志平对大家的到来表示热烈欢迎。", None, id="somebody of no known house"
        ),
    ],
)
def test_who_bids_welcome_is_the_host(welcome, expected):
    body = f"双方签约。华西医院党委委员、副院长范国梁,专家耿志平参加。{welcome}"
    article = page("签约", body)
    found = locate(article, (WEST, COUNTY), (act(article, "双方"),))
    assert place(found.acts[0]) == expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        pytest.param("仪式由雁塔区副区长郭俊主持。", "雁塔区", id="of a district"),
        pytest.param("仪式由西安市第九医院院长郭俊主持。", None, id="of the city"),
    ],
)
def test_who_presides_says_in_which_district_of_the_city(host, expected):
    article = page("签约", f"双方签约。雁塔区卫健局参加。{host}")
    parties = (organization("西安市第九医院"), organization("雁塔区卫生健康局"))
    found = locate(article, parties, (act(article, "双方"),))
    assert place(found.acts[0]) == ("西安市", expected)


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        pytest.param("交大闵行校区", "闵行区", id="a campus"),
        pytest.param("交大闵行楼", None, id="a house of that name"),
    ],
)
def test_a_campus_named_after_a_district(venue, expected):
    article = page("签约", f"仪式在{venue}举行。")
    names = ("闵行区人民政府", "上海交通大学", "上海市人民政府")
    parties = [organization(name, org_type="university") for name in names]
    found = locate(article, parties, (act(article, "仪式"),))
    assert place(found.acts[0]) == ("上海市", expected)


@pytest.mark.parametrize(
    ("body", "name", "expected"),
    [
        pytest.param(
            "福建省立医院金山院区启用。", "福建省立医院金山院区", "福州市", id="a hill"
        ),
        pytest.param(
            "福建省立医院金山院区启用,金山院区有床位。",
            "福建省立医院金山院区",
            "福州市",
            id="told twice is no proof",
        ),
        pytest.param(
            "漳州市医院朝阳分院揭牌。", "漳州市医院朝阳分院", "漳州市", id="a village"
        ),
        pytest.param(
            "漳州市医院朝阳分院在辽宁省朝阳市揭牌。",
            "漳州市医院朝阳分院",
            "朝阳市",
            id="the far city, spoken of",
        ),
        pytest.param(
            "开滦总医院林西医院加入。", "开滦总医院林西医院", "唐山市", id="a mine"
        ),
        pytest.param(
            "上海市儿童医院淮南医院开诊。",
            "上海市儿童医院淮南医院",
            "淮南市",
            id="a hospital set up in a far city",
        ),
    ],
)
def test_a_far_place_in_a_branch_has_to_be_spoken_of(body, name, expected):
    found = locate(page("揭牌", body), (organization(name),), ())
    assert found.organizations[name].city == expected
