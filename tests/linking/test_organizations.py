from analysis.linking.organizations import link_organizations, organization_ids
from analysis.records import Organization, Region


def organization(name):
    return Organization(name, (), "hospital", None, 0, len(name), "full")


def ids(*names, regions=None):
    return organization_ids([organization(name) for name in names], regions or {})


def test_second_names_of_a_known_hospital_are_one():
    found = ids("江苏省人民医院", "南京医科大学第一附属医院")
    assert len(set(found.values())) == 1


def test_similar_names_are_never_one():
    found = ids("新乡市第一人民医院", "新乡市第二人民医院", "新乡医学院第一附属医院")
    assert len(set(found.values())) == 3


def test_a_name_without_place_is_told_apart_by_the_page():
    places = [Region("山东省", city, None, None, basis="document") for city in "甲乙"]
    one, two = (ids("友谊医院", regions={"友谊医院": place}) for place in places)
    assert one != two


def test_linking_joins_spellings_and_counts_documents():
    base = dict.fromkeys(
        ("level", "province", "city", "county", "adcode", "lon", "lat", "region_basis")
    )
    rows = [
        base
        | {"organization_id": "org-1", "name": "太和县人民医院", "org_type": "hospital"}
        | {"aliases": (alias,), "doc_id": doc, "start": 0}
        for doc, alias in (("a", "县医院"), ("b", "我县人民医院"))
    ]
    (row,) = link_organizations(rows)
    assert (row["aliases"], row["n_documents"]) == ("县医院、我县人民医院", 2)
