"""Whose people they are: the ways a page names an employer."""

import pytest

from tests.finding.mentions import names_of, people_of

TAIHE = "太和县人民医院"
CHEST = "安徽省胸科医院"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "来自安徽省胸科医院呼吸科的专家范国梁到场。", [CHEST], id="来自…的专家"
        ),
        pytest.param("安徽省胸科医院派驻的范国梁主任到岗。", [CHEST], id="派驻的"),
        pytest.param(
            "安徽省胸科医院的范国梁、太和县人民医院的邓晓岚两位主任到场。",
            [CHEST, TAIHE],
            id="的, counted",
        ),
        pytest.param(
            "范国梁(安徽省胸科医院院长)、邓晓岚(太和县人民医院副院长)到场。",
            [CHEST, TAIHE],
            id="title in brackets",
        ),
        pytest.param(
            "专家:范国梁(安徽省胸科医院)、邓晓岚(太和县人民医院)。",
            [CHEST, TAIHE],
            id="employer in brackets",
        ),
        pytest.param(
            "安徽省胸科医院心内科 范国梁 主任医师,太和县人民医院 邓晓岚 主任。",
            [CHEST, TAIHE],
            id="spaces between",
        ),
        pytest.param("范国梁是安徽省胸科医院胸外科的主任医师。", [CHEST], id="是…的"),
        pytest.param(
            "中国科学院院士、安徽省胸科医院教授范国梁到场。",
            [CHEST],
            id="an honour is no employer",
        ),
        pytest.param(
            "太和县人民医院举行仪式。范国梁院长代表安徽省胸科医院签约。",
            [CHEST],
            id="on whose behalf",
        ),
        pytest.param(
            "县人民医院院长范国梁、县卫健局局长邓晓岚、西城中心卫生院院长耿志平到场。",
            ["县人民医院", "县卫生健康局", "西城中心卫生院"],
            id="a county that nobody names",
        ),
    ],
)
def test_employers(text, expected):
    assert [employer for _, _, employer in people_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "为落实对口支援太和县人民医院工作,由范国梁院长带队出发。", id="helped"
        ),
        pytest.param("在太和县人民医院,范国梁教授查房。", id="where it happens"),
        pytest.param("到访太和县人民医院的市领导范国梁讲话。", id="leaders"),
    ],
)
def test_a_hospital_in_the_sentence_employs_nobody_by_that(text):
    (person,) = people_of(f"{text}安徽省胸科医院的车也到了。")
    assert person[2] is None


@pytest.mark.parametrize(
    "text",
    [
        "宿迁市有关部门负责同志到场,院长致辞。",
        "学习雷锋同志,白求恩同志精神代代相传。",
        "康复医院(太和县人民医院)、养老院(界首市中医院)开业。",
        "和平街道党工委书记到场。",
    ],
)
def test_nobody_is_named(text):
    assert names_of(text) == []


def test_departments_of_counted_people():
    text = "我院肿瘤科范国梁、放疗科邓晓岚两位主任坐诊。"
    assert people_of(text, source=TAIHE) == [
        ("范国梁", "肿瘤科主任", TAIHE),
        ("邓晓岚", "放疗科主任", TAIHE),
    ]


def employers_of(text, **page):
    return {name: employer for name, _, employer in people_of(text, **page)}


def test_leaders_of_a_place_are_nobodys_doctors():
    text = (
        "安徽省胸科医院院长范国梁,太和县领导邓晓岚、耿志平,太和县人民医院领导蒋志梅、"
        "栾树清等参加。"
    )
    assert employers_of(text) == {
        "范国梁": CHEST,
        "邓晓岚": None,
        "耿志平": None,
        "蒋志梅": TAIHE,
        "栾树清": TAIHE,
    }


def test_a_leader_introduced_later_has_the_office_named_there():
    text = "安徽省胸科医院院长范国梁、太和县领导邓晓岚到场。随后,县委书记邓晓岚讲话。"
    assert employers_of(text)["邓晓岚"] == "中共太和县委员会"


def test_colleagues_of_a_house_that_nobody_names_have_no_employer():
    text = (
        "太和县人民医院院长范国梁、副院长邓晓岚,我院院长耿志平、副院长蒋志梅到场。"
        "安徽省胸科医院、界首市中医院也来了人。"
    )
    assert employers_of(text) == {
        "范国梁": TAIHE,
        "邓晓岚": TAIHE,
        "耿志平": None,
        "蒋志梅": None,
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "太和县副县长范国梁、平原示范区管委会主任邓晓岚到场。",
            "平原示范区管理委员会",
            id="a zone",
        ),
        pytest.param(
            "太和县人民医院院长范国梁、联盟主席邓晓岚到场。", None, id="an alliance"
        ),
        pytest.param(
            "太和县副县长范国梁、省名老专家协会会长邓晓岚到场。", None, id="a society"
        ),
        pytest.param(
            "太和县人民医院院长范国梁、肿瘤中心主任邓晓岚到场。",
            TAIHE,
            id="a department",
        ),
        pytest.param(
            "太和县人民医院院长范国梁、党委副书记邓晓岚到场。", TAIHE, id="the party"
        ),
        pytest.param(
            "太和县人民医院院长范国梁(女)、副院长邓晓岚到场。",
            TAIHE,
            id="behind a bracket",
        ),
    ],
)
def test_a_post_at_another_body_is_not_shared(text, expected):
    assert employers_of(text)["邓晓岚"] == expected


def test_two_counties_are_no_county():
    text = "太和县县长范国梁到场。两县卫计局局长邓晓岚、耿志平陪同。"
    assert employers_of(text) == {
        "范国梁": "太和县人民政府",
        "邓晓岚": None,
        "耿志平": None,
    }


def test_the_administration_of_a_zone_comes_before_its_party_committee():
    text = "滨江新区党工委副书记、管委会主任范国梁,副主任邓晓岚到场。"
    zone = "滨江新区管理委员会"
    assert employers_of(text) == {"范国梁": zone, "邓晓岚": zone}
    text = "滨江新区党工委副书记范国梁到场。"
    assert employers_of(text) == {"范国梁": "中共滨江新区工作委员会"}


def test_a_department_of_the_party_committee():
    text = "太和县副县长范国梁,县委组织部副部长邓晓岚,县医院组织部部长耿志平到场。"
    employers = employers_of(text)
    assert employers["邓晓岚"] == "中共太和县委员会"
    assert employers["耿志平"] != "中共太和县委员会"


def test_a_centre_that_leaves_its_place_out():
    text = (
        "授牌在太和县妇幼保健中心举行。范国梁与妇幼保健中心主任邓晓岚揭牌,"
        "安徽省胸科医院肿瘤中心主任耿志平到场。"
    )
    assert employers_of(text)["邓晓岚"] == "太和县妇幼保健中心"
    assert employers_of(text)["耿志平"] == CHEST


def test_a_clause_that_appoints_somebody_else():
    text = (
        "安徽省胸科医院与太和县人民医院聘请胸科医院院长范国梁为太和县人民医院名誉院长,"
        "聘请神经外科主任邓晓岚为顾问。"
    )
    assert ("邓晓岚", "神经外科主任", None) in people_of(text)


def test_people_listed_by_their_departments():
    text = (
        "安徽省胸科医院呼吸科主任范国梁、骨科邓晓岚、消化科专家耿志平等专家到场,"
        "太和县副县长蒋志梅陪同。"
    )
    assert employers_of(text) == {
        "范国梁": CHEST,
        "邓晓岚": CHEST,
        "耿志平": CHEST,
        "蒋志梅": "太和县人民政府",
    }


@pytest.mark.parametrize(
    "text", ["开展外科常见病、内科多发病诊治。", "骨科方便、儿科安全,大家放心。"]
)
def test_words_behind_departments_are_nobody(text):
    assert names_of(text) == []


def test_what_somebody_is_called_besides():
    text = "太和县人民医院院长、援疆干部范国梁,党委书记邓晓岚到场。"
    assert employers_of(text) == {"范国梁": TAIHE, "邓晓岚": TAIHE}
    assert names_of("太和县人民医院院长、中层干部、高年资医生到场。") == []


def test_presented_in_a_later_clause():
    text = "范国梁是安徽省胸科医院副院长,邓晓岚是太和县人民医院院长。"
    assert employers_of(text) == {"范国梁": CHEST, "邓晓岚": TAIHE}


def test_who_was_introduced_before_has_no_title_of_the_person_beside():
    text = "太和县人民医院院长范国梁到场。县卫健局局长邓晓岚和范国梁三人签字。"
    assert people_of(text)[0] == ("范国梁", "院长", TAIHE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "太和县人民医院与西城镇卫生院、东城镇卫生院签协议,副院长范国梁代表太和县人民医院签字。",
            TAIHE,
            id="for whom somebody signs",
        ),
        pytest.param(
            "太和县人民医院院长邓晓岚、副院长范国梁代表医院签字。", TAIHE, id="for all"
        ),
        pytest.param(
            "太和县副县长邓晓岚、阜阳市支援合作办二级巡视员范国梁到场。",
            "阜阳市支援合作办",
            id="an office on no list",
        ),
        pytest.param(
            "太和县副县长邓晓岚、县数据资源局局长范国梁到场。",
            "太和县数据资源局",
            id="the same of the county at hand",
        ),
        pytest.param(
            "太和县人民医院院长邓晓岚、院长办公室主任范国梁到场。",
            TAIHE,
            id="an office within",
        ),
        pytest.param(
            "太和县委书记邓晓岚、民盟阜阳支部副主委范国梁到场。", None, id="a party"
        ),
        pytest.param(
            "太和县人民医院院长邓晓岚、国家胸痛中心专家委员会副主席范国梁到场。",
            None,
            id="a committee of the country",
        ),
        pytest.param(
            "太和县副县长(兼)、县卫健委主任范国梁到场。",
            "太和县人民政府",
            id="a bracket behind a post",
        ),
    ],
)
def test_bodies_beside_the_list(text, expected):
    assert employers_of(text)["范国梁"] == expected


def test_the_city_whose_officials_stand_before():
    text = "合肥市卫生健康委处长范国梁,阜阳市委常委邓晓岚,市卫健委主任耿志平到场。"
    assert employers_of(text)["耿志平"] == "阜阳市卫生健康委员会"
    text = "合肥市卫生健康委处长范国梁到阜阳市交流,市卫健委主任耿志平致辞。"
    assert employers_of(text)["耿志平"] == "合肥市卫生健康委员会"


def test_an_office_that_publishes_employs_no_doctor():
    office = "太和县卫生健康委员会"
    assert employers_of("范国梁教授授课。", source=office) == {"范国梁": None}
    assert employers_of("副主任范国梁到场。", source=office) == {"范国梁": office}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "太和县人民医院院长邓晓岚、和平街道办事处主任范国梁到场。",
            "和平街道办事处",
            id="a street",
        ),
        pytest.param(
            "安徽医科大学副校长邓晓岚、附属新城医院院长范国梁到场。",
            "附属新城医院",
            id="another house",
        ),
        pytest.param(
            "太和县人民医院院长邓晓岚、金山分院院长范国梁到场。", TAIHE, id="a branch"
        ),
        pytest.param(
            "邓晓岚任太和县人民医院副院长,呼吸科主治医师范国梁同往。界首市中医院也有人去。",
            None,
            id="where somebody else goes",
        ),
        pytest.param(
            "和政县人民医院院长范国梁、康乐县人民医院院长邓晓岚到场。",
            "和政县人民医院",
            id="a county that begins with 和",
        ),
        pytest.param(
            "阜阳市工人医院院长范国梁、副院长邓晓岚到场。",
            "阜阳市工人医院",
            id="a hospital of workers",
        ),
        pytest.param(
            "安徽医科大学校长邓晓岚到太和县人民医院,副校长范国梁随行。",
            None,
            id="a university's",
        ),
    ],
)
def test_houses_beside_the_list(text, expected):
    assert employers_of(text)["范国梁"] == expected


def test_the_first_hospital_of_a_city_said_in_short():
    text = (
        "签约在怀化市第一人民医院举行,怀化市一医院院长范国梁、市一医院院长邓晓岚到场。"
    )
    assert set(employers_of(text).values()) == {"怀化市第一人民医院"}
    text = "怀化市一医院院长范国梁到场,怀化市第二人民医院没有人来。"
    assert employers_of(text) == {"范国梁": "怀化市第一医院"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "永安市卫计局局长邓晓岚、安砂镇镇长孟繁星、卫计局医政科科长范国梁到场。",
            "永安市卫生和计划生育局",
            id="the bureau that the page names",
        ),
        pytest.param(
            "安砂镇镇长孟繁星、卫计局医政科科长范国梁到场。", None, id="no such bureau"
        ),
        pytest.param(
            "太和县人民医院院长邓晓岚、海湾科学院院士范国梁到场。",
            None,
            id="an academy shares nobody's employer",
        ),
        pytest.param(
            "太和县卒中专科联盟主席、太和县人民医院脑病科主任范国梁到场。",
            "太和县人民医院",
            id="an alliance beside the hospital",
        ),
        pytest.param(
            "太和县卫健局党组成员、太和县人民医院院长范国梁到场。",
            "太和县人民医院",
            id="a member of the bureau's party group",
        ),
        pytest.param(
            "太和县卫健局党组成员、副局长范国梁到场。",
            "太和县卫生健康局",
            id="in the bureau itself",
        ),
        pytest.param(
            "太和县人民医院派人参加。秘书长范国梁到场。", None, id="秘书长 of another"
        ),
        pytest.param(
            "太和县人民医院书记邓晓岚与范国梁教授共同揭牌。", None, id="与 another"
        ),
        pytest.param(
            "太和县人民医院书记邓晓岚和教授范国梁到场。", "太和县人民医院", id="和"
        ),
        pytest.param(
            "界首市中西医结合医院与太和县人民医院签约。"
            "太和县人民医院院长邓晓岚、中西医结合医院院长范国梁到场。",
            "界首市中西医结合医院",
            id="the part of the name that stands alone",
        ),
        pytest.param(
            "界首市中西医结合医院、太和县中西医结合医院签约,"
            "中西医结合医院院长范国梁到场。",
            None,
            id="of two",
        ),
        pytest.param(
            "西藏自治区党委编办处长范国梁到场。",
            "中共西藏自治区委员会",
            id="the committee of a region",
        ),
    ],
)
def test_more_houses_beside_the_list(text, expected):
    assert employers_of(text)["范国梁"] == expected


def test_we_are_not_the_other_side_of_the_list():
    text = "太和县人民医院院长邓晓岚,我院党委书记范国梁参加。"
    assert employers_of(text)["范国梁"] is None


def test_who_is_elected():
    text = "会上,邓晓岚、范国梁(按姓氏笔画为序)当选为副主任,孟繁星当选为秘书长。"
    assert list(employers_of(text)) == ["邓晓岚", "范国梁", "孟繁星"]


def test_a_team_is_not_elected_by_name():
    assert employers_of("太和县人民医院儿科当选为优秀科室。") == {}
