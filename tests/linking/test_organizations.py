import pytest

from analysis.linking.organizations import link_organizations, organization_ids
from analysis.places import locate_name
from analysis.records import Organization, Region
from tests.finding.articles import article_of


def organization(name, org_type="hospital"):
    return Organization(name, (), org_type, None, 0, len(name), "full")


def ids(*names, regions=None, body="双方签约。"):
    organizations = [organization(name) for name in names]
    return organization_ids(article_of(body), organizations, regions or {})


def id_of(name, region=None, **page):
    return ids(name, regions={name: region} if region else {}, **page)[name]


def told_by_page(province, city, county=None):
    return Region(province, city, county, None, basis="document")


def named_at(name, city):
    """Get the region of a name that several places share, as the page settles it."""
    return next(region for region in locate_name(name) if region.city == city)


def test_second_names_of_a_known_hospital_are_one():
    found = ids("江苏省人民医院", "南京医科大学第一附属医院")
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("临汾市中心医院", "南阳市中心医院"), id="of two cities"),
        pytest.param(("新乡市第一人民医院", "新乡市第二人民医院"), id="first, second"),
        pytest.param(
            ("新乡市第一人民医院", "新乡医学院第一附属医院"), id="of a school"
        ),
        pytest.param(("河南大学附属医院", "河南大学第一附属医院"), id="attached"),
        pytest.param(("蓬溪县人民医院", "蓬溪县中医医院"), id="another kind"),
        pytest.param(("朝阳市中心医院", "朝阳县中心医院"), id="city and county"),
        pytest.param(("通辽市医院", "通辽市医院城北分院"), id="a branch"),
    ],
)
def test_similar_names_are_never_one(names):
    assert len(set(ids(*names).values())) == len(names)


def test_a_district_is_one_with_its_city_in_front_or_without():
    region = locate_name("越城区人民医院")[0]
    assert id_of("越城区人民医院", region) == id_of("绍兴市越城区人民医院", region)


@pytest.mark.parametrize("head", ["八师", "兵团第八师", "新疆生产建设兵团第八师"])
def test_a_city_is_one_with_its_division_of_the_corps_in_front(head):
    names = (f"{head}石河子市人民医院", "石河子市人民医院")
    one, two = (id_of(name, locate_name(name)[0]) for name in names)
    assert one == two


def test_districts_of_one_name_are_told_apart_by_their_city():
    name = "鼓楼区人民医院"
    one, two = (id_of(name, named_at(name, city)) for city in ("南京市", "福州市"))
    assert one != two
    whole = "南京市鼓楼区人民医院"
    assert one == id_of(whole, locate_name(whole)[0])


def test_a_name_without_place_is_told_apart_by_the_page():
    one, two = (told_by_page("山东省", city) for city in ("德州市", "东营市"))
    assert id_of("友谊医院", one) != id_of("友谊医院", two)
    assert id_of("友谊医院", one) == id_of("友谊医院", one, body="另一页。")


def test_a_town_is_told_apart_by_its_county():
    one, two = (told_by_page("山东省", "德州市", c) for c in ("宁津县", "夏津县"))
    assert id_of("城关镇卫生院", one) != id_of("城关镇卫生院", two)
    assert id_of("友谊医院", one) == id_of("友谊医院", two)


def test_a_name_alike_is_no_evidence_where_nothing_tells_the_place():
    assert id_of("友谊医院") != id_of("友谊医院", body="另一页。")
    assert id_of("德州市中心医院") == id_of("德州市中心医院", body="另一页。")


def row(doc_id, alias, **more):
    nothing = dict.fromkeys(
        ("level", "province", "city", "county", "adcode", "lon", "lat", "region_basis")
    )
    body = {"organization_id": "org-1", "name": "太和县人民医院", "org_type": "other"}
    page = {"doc_id": doc_id, "published": None, "sha256": alias, "start": 0}
    return nothing | body | page | {"aliases": (alias,)} | more


def test_linking_joins_spellings_and_counts_documents():
    rows = [row("a", "县医院"), row("b", "我县人民医院")]
    (linked,) = link_organizations(rows)
    assert (linked["aliases"], linked["n_documents"]) == ("县医院、我县人民医院", 2)


def test_aliases_come_in_the_order_of_publication():
    rows = [
        row("a", "县医院", published="2023-01-02"),
        row("b", "我县人民医院", published="2021-05-06"),
    ]
    assert link_organizations(rows)[0]["aliases"] == "我县人民医院、县医院"


def test_a_copy_of_a_page_only_counts_as_a_document():
    rows = [row("m", "县医院", org_type="hospital"), row("n", "我县人民医院")]
    (alone,) = link_organizations(rows)
    copies = [{**rows[1], "doc_id": name} for name in ("a", "z")]
    (joined,) = link_organizations([*copies, *rows])
    assert joined == alone | {"n_documents": 4}
