import pytest

from analysis.finding.organizations.spans import find_spans
from analysis.finding.organizations.suffixes import type_of_name


def written(text):
    return [text[span.start : span.end] for span in find_spans(text)]


@pytest.mark.parametrize(
    "between", ["与", "和", "同", "暨", "及", "、", "携手", "牵手", "加入", "托管"]
)
def test_two_names_are_parted(between):
    text = f"庐江县中医院{between}巢湖市骨科医院"
    assert written(text) == ["庐江县中医院", "巢湖市骨科医院"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("与同心县人民医院签约", "同心县人民医院", id="同 of the place"),
        pytest.param("对兴和县医院的帮扶", "兴和县医院", id="和 of the place"),
        pytest.param("向和县人民医院捐赠", "和县人民医院", id="place begins with 和"),
        pytest.param("参与到市中心医院的建设", "市中心医院", id="verb before 市"),
        pytest.param("参观新建的市中心医院", "市中心医院", id="attribute before 市"),
        pytest.param("由县卫健委主办", "县卫健委", id="由 before 县"),
        pytest.param(
            "在中和街道卫生服务中心举行", "中和街道卫生服务中心", id="和 of a street"
        ),
        pytest.param("县医院院长到场", "县医院", id="post behind"),
        pytest.param("桐城市人民医院体检中心", "桐城市人民医院", id="a part of it"),
        pytest.param("、曹县县立医院举行", "曹县县立医院", id="founded by its county"),
        pytest.param("参观县立医院", "县立医院", id="founded by a county untold"),
        pytest.param("邢台市人民医院(集团)", "邢台市人民医院", id="bracket behind"),
        pytest.param("来自东部战区总医院", "东部战区总医院", id="a theatre is no 区"),
        pytest.param("参观区总医院", "区总医院", id="a district untold"),
        pytest.param("友谊医院的专家", "友谊医院", id="name without place"),
        pytest.param("学习省千佛山医院的做法", "省千佛山医院", id="省 and known"),
        pytest.param(
            "河南省洛阳正骨医院签约", "河南省洛阳正骨医院", id="province and known"
        ),
    ],
)
def test_where_a_name_begins_and_ends(text, expected):
    assert written(text) == [expected]


@pytest.mark.parametrize(
    "name",
    [
        "江西省赣州市南康区第一人民医院",
        "安徽医科大学附属巢湖医院小儿外科专科联盟",
        "安徽省胸科医院肺癌专科联盟",
        "复旦大学附属儿科医院厦门医院",
        "浙江省人民医院毕节医院",
        "上海市第六人民医院临港新城分院",
        "浙江大学医学院附属第二医院",
        "陆军军医大学西南医院",
        "武警安徽总队医院",
        "新疆生产建设兵团第三师总医院",
        "道真仡佬族苗族自治县人民医院",
        "乌拉特前旗人民医院",
        "双沟镇中心卫生院",
        "东华街道社区卫生服务中心",
    ],
)
def test_nested_names_are_one(name):
    assert written(f"签约后,{name}的代表发言") == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("院长期坚持带队下乡", id="院长 in 院长期"),
        pytest.param("医院管理年会召开", id="医院 in 医院管理"),
        pytest.param("该医院的医院文化", id="no name before 医院"),
        pytest.param("与全省20家医院签约", id="counted"),
        pytest.param("德州市民走进医院", id="市 of 市民"),
        pytest.param("门诊楼前的社区居民", id="no body"),
        pytest.param("医联体成员单位", id="kind of body"),
        pytest.param("胸痛中心、体检中心", id="departments"),
        pytest.param("医学院学生到场", id="students"),
    ],
)
def test_what_names_no_organization(text):
    assert written(text) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("滨海县人民医院", "hospital"),
        ("肥东县妇幼保健院", "maternal_child_hospital"),
        ("阜阳市卫生健康委员会", "health_commission"),
        ("太和县人民政府", "government"),
        ("安徽医科大学", "university"),
        ("桐城市疾控中心", "disease_control"),
        ("安徽省胸科医院肺癌专科联盟", "alliance"),
        ("阜阳日报", "media"),
        ("双方", None),
    ],
)
def test_type_of_name(name, kind):
    assert type_of_name(name) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由县医院整合双沟镇卫生院", "双沟镇卫生院"),
        ("院长们走进双沟镇卫生院", "双沟镇卫生院"),
        ("清明河乡卫生院揭牌", "清明河乡卫生院"),
    ],
)
def test_where_the_name_of_a_town_begins(text, expected):
    assert written(text)[-1] == expected


def test_a_middle_dot_between_two_bodies_is_of_neither():
    text = "国家呼吸临床研究中心·中日友好医院"
    assert not any(name.startswith("·") for name in written(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("天津市南开医院滨海院区启用", ["天津市南开医院滨海院区"]),
        ("天津市南开医院新院区启用", ["天津市南开医院"]),
        ("在院区内义诊", []),
        ("与解放军总医院第七医学中心签约", ["解放军总医院第七医学中心"]),
        ("与解放军总医院的医学中心签约", ["解放军总医院"]),
    ],
)
def test_a_campus_with_a_name_is_a_body(text, expected):
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "庐江县卫健局和县人民医院负责人到场",
            ["庐江县卫健局", "县人民医院"],
            id="和 between two bodies",
        ),
        pytest.param("县长和县人民医院院长到场", ["县人民医院"], id="和 behind a post"),
        pytest.param("对口支援和县人民医院", ["和县人民医院"], id="和 of the place"),
        pytest.param("和县人民医院签约", ["和县人民医院"], id="和 begins the sentence"),
    ],
)
def test_a_county_that_begins_with_a_conjunction(text, expected):
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "青阳能源集团有限责任公司总医院签约",
            ["青阳能源集团有限责任公司总医院"],
            id="a company's hospital",
        ),
        pytest.param(
            "东江集团青阳林业有限公司职工医院签约",
            ["东江集团青阳林业有限公司职工医院"],
            id="of a company in a group",
        ),
        pytest.param(
            "中国石油集团公司中心医院签约", ["中国石油集团公司中心医院"], id="of 公司"
        ),
        pytest.param(
            "东江健康集团峰台总医院签约", ["东江健康集团峰台总医院"], id="of a group"
        ),
        pytest.param(
            "东江集团太和县人民医院签约",
            ["东江集团", "太和县人民医院"],
            id="a county's hospital behind a company",
        ),
        pytest.param(
            "阜阳经济技术开发区中心医院签约",
            ["阜阳经济技术开发区中心医院"],
            id="a zone's hospital",
        ),
        pytest.param(
            "县人民医院中和分院揭牌", ["县人民医院中和分院"], id="和 of a branch"
        ),
        pytest.param(
            "西藏人民政府驻成都办事处签约",
            ["西藏人民政府驻成都办事处"],
            id="an office in another city",
        ),
        pytest.param(
            "中国医院协会妇产医院分会主办",
            ["中国医院协会妇产医院分会"],
            id="a society's branch that names a hospital",
        ),
        pytest.param(
            "安徽省医学会与太和县人民医院合肥分院签约",
            ["安徽省医学会", "太和县人民医院合肥分院"],
            id="a society and a hospital's branch",
        ),
    ],
)
def test_bodies_of_companies_zones_and_societies(text, expected):
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "安徽省胸科医院与太和县人民医院医联体签约",
            ["安徽省胸科医院", "太和县人民医院"],
            id="formed by two",
        ),
        pytest.param(
            "太和县人民医院医联体成立", ["太和县人民医院医联体"], id="one hospital's"
        ),
        pytest.param(
            "安徽省胸科医院与太和县人民医院肺癌专科联盟签约",
            ["安徽省胸科医院", "太和县人民医院肺癌专科联盟"],
            id="named by its specialty",
        ),
        pytest.param(
            "阜阳市人民医院结为影像专科联盟",
            ["阜阳市人民医院", "影像专科联盟"],
            id="joined as one",
        ),
    ],
)
def test_whose_an_alliance_is(text, expected):
    assert written(text) == expected
