import pytest

from analysis.places import is_national, locate_name


def told(name, day=None):
    return [(r.province, r.city, r.county, r.basis) for r in locate_name(name, day)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(
            "胜利油田中心医院", ("山东省", "东营市", None, "gazetteer"), id="known"
        ),
        pytest.param(
            "云阳县肿瘤医院", ("重庆市", "重庆市", "云阳县", "name"), id="a county"
        ),
        pytest.param(
            "云南省临床医学研究中心", ("云南省", None, None, "name"), id="province only"
        ),
        pytest.param(
            "吉林大学第一医院敦化医院",
            ("吉林省", "延边朝鲜族自治州", "敦化市", "name"),
            id="what a known hospital set up",
        ),
        pytest.param(
            "安徽省立医院太和医院",
            ("安徽省", "阜阳市", "太和县", "name"),
            id="a branch named after a county whose name is also a word",
        ),
        pytest.param(
            "安徽省立医院和平医院",
            ("安徽省", "合肥市", None, "gazetteer"),
            id="a word that is no county of the province",
        ),
        pytest.param(
            "安徽中医药大学附属蒙城中医院",
            ("安徽省", "亳州市", "蒙城县", "name"),
            id="what a university adopted",
        ),
        pytest.param(
            "江苏省人民医院(南京医科大学第一附属医院)",
            ("江苏省", "南京市", None, "gazetteer"),
            id="two names",
        ),
        pytest.param(
            "南昌大学第一附属医院医联体",
            ("江西省", None, None, "gazetteer"),
            id="an alliance reaches beyond its head's city",
        ),
        pytest.param(
            "中共新昌县委员会", ("浙江省", "绍兴市", "新昌县", "name"), id="the party"
        ),
        pytest.param(
            "仙桃市第一人民医院", ("湖北省", None, "仙桃市", "name"), id="省直辖"
        ),
        pytest.param(
            "潍坊高新技术产业开发区人民医院",
            ("山东省", "潍坊市", None, "name"),
            id="a zone is in its city",
        ),
        pytest.param(
            "大理经济技术开发区医院",
            ("云南省", "大理白族自治州", None, "name"),
            id="a zone proves a city whose name is also a word",
        ),
        pytest.param(
            "云梦县总医院大同分院",
            ("湖北省", "孝感市", "云梦县", "name"),
            id="a county's branch in a town that is called like a city",
        ),
        pytest.param(
            "云梦县总医院通州分院",
            ("湖北省", "孝感市", "云梦县", "name"),
            id="or like two districts",
        ),
        pytest.param(
            "明溪县总医院沙县分院",
            ("福建省", "三明市", "沙县", "name"),
            id="a branch in a county that is called a county",
        ),
        pytest.param(
            "南通市肺科医院通州分院",
            ("江苏省", "南通市", "通州区", "name"),
            id="a city's branch is rather in the city",
        ),
        pytest.param(
            "洛阳市第九医院商丘分院",
            ("河南省", "商丘市", None, "name"),
            id="a city's branch in another city",
        ),
        pytest.param(
            "长山森工集团敦化林业有限公司中心医院",
            ("吉林省", "延边朝鲜族自治州", "敦化市", "name"),
            id="a place within a company's name",
        ),
        pytest.param(
            "西藏自治区人民政府驻成都办事处",
            ("四川省", "成都市", None, "name"),
            id="an office sent to another city",
        ),
        pytest.param(
            "锦州滨海新区医院",
            ("辽宁省", "锦州市", None, "name"),
            id="a city's zone that bears a far district's name",
        ),
        pytest.param(
            "天津滨海新区医院",
            ("天津市", "天津市", "滨海新区", "name"),
            id="the district itself",
        ),
        pytest.param(
            "长春市朝阳区人民医院",
            ("吉林省", "长春市", "朝阳区", "name"),
            id="a city's own district of a shared name",
        ),
        pytest.param(
            "南方医科大学护理学院",
            ("广东省", "广州市", None, "gazetteer"),
            id="a university's school",
        ),
        pytest.param(
            "成都中医药大学附属星海眼科医院",
            ("四川省", "成都市", None, "gazetteer"),
            id="a hospital of a school that bears its city's name",
        ),
        pytest.param(
            "南方医科大学附属星海眼科医院",
            ("广东省", None, None, "gazetteer"),
            id="a hospital of a school that bears none",
        ),
        pytest.param(
            "云上通山", ("湖北省", "咸宁市", "通山县", "name"), id="a county's channel"
        ),
        pytest.param(
            "兵团第三师图木舒克市人民医院",
            ("新疆维吾尔自治区", None, "图木舒克市", "name"),
            id="a city of the corps",
        ),
    ],
)
def test_locate_name(name, expected):
    assert told(name) == [expected]


@pytest.mark.parametrize(
    "name",
    [
        "省肿瘤医院",
        "县医院",
        "和平医院",
        "和平开发区医院",
        "中国医师协会",
        "今日头条",
        "看看新闻",
    ],
)
def test_names_that_say_no_place(name):
    assert told(name) == []


def test_a_shared_name_gives_all_candidates():
    assert len(told("通州区人民医院")) == 2


def test_the_code_is_that_of_the_day():
    (region,) = locate_name("公主岭市中心医院", "2018-01-01")
    assert (region.city, region.adcode) == ("四平市", "220381")


def test_national_bodies_have_no_region():
    assert is_national("国家发展和改革委员会")
    assert not is_national("中国医学科学院肿瘤医院")


def test_a_province_in_front_leaves_its_own_candidates():
    assert [place[1] for place in told("江苏省鼓楼区中医院")] == ["南京市", "徐州市"]
