"""People whose names stand in lists without title words, and whose they are."""

import pytest

from tests.finding.mentions import names_of, people_of

TAIHE = "太和县人民医院"
CHEST = "安徽省胸科医院"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "队员是重症医学科范国梁、邓晓岚,急诊科耿志平、孟繁星。",
            ["范国梁", "邓晓岚", "耿志平", "孟繁星"],
            id="several of one department",
        ),
        pytest.param(
            "肺病科范国梁、邓晓岚,监护病房耿志平共6位医护人员出发。",
            ["范国梁", "邓晓岚", "耿志平"],
            id="counted behind the last",
        ),
        pytest.param(
            "三位医务人员分别为范国梁、邓晓岚和耿志平,他们将出发。",
            ["范国梁", "邓晓岚", "耿志平"],
            id="behind what they are",
        ),
        pytest.param(
            "护士:范国梁、应漪云、邓晓岚\n医生:耿志平",
            ["范国梁", "应漪云", "邓晓岚", "耿志平"],
            id="lines with labels",
        ),
        pytest.param(
            "范国梁书记、耿志平、邓晓岚副院长到场。",
            ["范国梁", "耿志平", "邓晓岚"],
            id="one post for two",
        ),
        pytest.param(
            "太和县人民医院范国梁\n市民纷纷称赞。", ["范国梁"], id="a caption"
        ),
        pytest.param("成立临时党支部,范国梁同志任支部书记。", ["范国梁"], id="同志任"),
    ],
)
def test_people_of_lists(text, expected):
    assert sorted(names_of(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("外科常见病、多发病的诊治,内科高血压、冠心病。", id="diseases"),
        pytest.param("专家:平时应注意饮食、运动。", id="what an expert says"),
        pytest.param("义诊的医生为患者、家属和群众看病。", id="为 and whom"),
        pytest.param("太和县人民医院全体员工向三位干部致敬。", id="向 and a count"),
        pytest.param("11位知名专家齐聚一堂。", id="齐聚"),
        pytest.param("省人大常委会科教文卫副主任到场。", id="文卫"),
        pytest.param("胸外科由范国梁院士创建,历史悠久。", id="a founder of the past"),
        pytest.param("太和县人民医院张灯结彩\n", id="a line of four"),
    ],
)
def test_no_people_of_lists(text):
    assert names_of(text) == []


def test_a_surname_that_is_a_word_stays_with_its_name():
    text = "首席专家于洪顺教授坐诊。院长范国梁陪同于洪顺教授查房。"
    assert sorted(names_of(text)) == ["于洪顺", "范国梁"]


def test_the_verb_behind_a_dotted_name_is_no_part_of_it():
    text = "副主席凯赛尔·阿不都克热木为中心揭牌。"
    assert names_of(text) == ["凯赛尔·阿不都克热木"]


def test_a_foreign_name_is_no_title_of_the_next():
    told = people_of("院长Hoffmann教授、太和县人民医院骨科主任范国梁到场。")
    assert told == [("范国梁", "骨科主任", TAIHE)]


def test_a_short_name_that_speaks_elsewhere():
    text = "宁波市第九医院ICU专家沈启,不久便接诊。沈启说:“我们来了。”"
    assert names_of(text) == ["沈启"]


def test_the_list_says_what_all_of_them_are():
    told = people_of("肝胆外科范国梁、邓晓岚等医生到场。")
    assert [titles for _, titles, _ in told] == ["肝胆外科医生", "医生"]


SENT = "骨科医生范国梁赴太和县人民医院帮扶。"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        pytest.param(
            "安徽省胸科医院专家下乡",
            f"安徽省胸科医院近日派出专家。{SENT}",
            CHEST,
            id="whom title and text are about",
        ),
        pytest.param(
            "安徽省胸科医院与太和县人民医院签约",
            f"安徽省胸科医院来了。{SENT}",
            None,
            id="two in the title",
        ),
        pytest.param(
            "安徽省胸科医院专家下乡",
            f"太和县人民医院迎来安徽省胸科医院专家。{SENT}",
            None,
            id="the text begins elsewhere",
        ),
        pytest.param(
            "安徽省胸科医院专家下乡",
            f"安徽省胸科医院来了。太和县人民医院院长邓晓岚欢迎。{SENT}",
            None,
            id="people of the other house",
        ),
        pytest.param(
            "安徽省胸科医院欢送派太和县人民医院专家",
            f"安徽省胸科医院举行派太和县人民医院专家欢送会。{SENT}",
            CHEST,
            id="who holds it, of two in the title",
        ),
        pytest.param(
            "安徽省胸科医院专家义诊",
            "安徽省胸科医院举行义诊。太和县人民医院院长邓晓岚到场。医院党委书记范国梁致辞。",
            CHEST,
            id="the hospital, whoever else came",
        ),
        pytest.param(
            "安徽省胸科医院医疗队支援太和县人民医院",
            f"安徽省胸科医院组成医疗队支援太和县人民医院。{SENT}",
            CHEST,
            id="who helps, of two in the title",
        ),
        pytest.param(
            "名医受聘",
            "安徽省胸科医院举行义诊。太和县人民医院邓晓岚主任坐诊。院长范国梁说,欢迎。",
            CHEST,
            id="the head of who holds it",
        ),
        pytest.param(
            "名医受聘",
            "安徽省胸科医院举行义诊。太和县人民医院邓晓岚主任坐诊。骨科医生范国梁介绍情况。",
            None,
            id="a doctor of either",
        ),
        pytest.param(
            "安徽省胸科医院专家来我院",
            "安徽省胸科医院专家来到我院。副院长范国梁欢迎。",
            None,
            id="we are the other house",
        ),
    ],
)
def test_whom_the_page_is_about(title, body, expected):
    told = {name: employer for name, _, employer in people_of(body, title)}
    assert told["范国梁"] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "专家抵达我院,接替帮扶专家范国梁博士。",
            None,
            id="a helper on the host's page",
        ),
        pytest.param(
            "我院欢迎大家。医疗队队长范国梁教授到场。", None, id="head of their team"
        ),
        pytest.param(
            "对范国梁教授一行的到来表示感谢。", None, id="who comes with others"
        ),
        pytest.param("我院派出帮扶专家范国梁博士。", TAIHE, id="our own helper"),
    ],
)
def test_guests_work_elsewhere(body, expected):
    ((_, _, employer),) = people_of(body, source=TAIHE)
    assert employer == expected


@pytest.mark.parametrize(
    ("body", "source", "expected"),
    [
        pytest.param(
            "工会主席范国梁到场。", TAIHE, TAIHE, id="a union's chair is ours"
        ),
        pytest.param("联盟主席范国梁到场。", TAIHE, None, id="an alliance's is not"),
        pytest.param(
            "副院长范国梁到场。", "安徽医科大学", None, id="no 院长 of a university"
        ),
        pytest.param("首席顾问范国梁教授到场。", TAIHE, None, id="an adviser"),
        pytest.param("客座教授范国梁到场。", TAIHE, None, id="a visiting professor"),
        pytest.param("院党委书记范国梁到场。", "安徽医科大学", None, id="nor 院党委"),
        pytest.param(
            "中国工程院院士、校长范国梁到场。",
            "安徽医科大学",
            "安徽医科大学",
            id="its head",
        ),
        pytest.param(
            "安徽省援疆指挥部人才组组长、太和县人民医院副院长范国梁到场。",
            None,
            TAIHE,
            id="head of a group beside the post",
        ),
        pytest.param(
            "自治区党委书记范国梁到场。",
            "新疆医院",
            "中共新疆维吾尔自治区委员会",
            id="a committee",
        ),
        pytest.param("中组部副部长范国梁到场。", TAIHE, None, id="a party organ"),
        pytest.param("临泉技工学校党委书记范国梁到场。", TAIHE, None, id="a school"),
        pytest.param(
            "安徽医科大学医疗队领队、太和县人民医院副院长范国梁到场。",
            None,
            TAIHE,
            id="head of a team beside the post",
        ),
        pytest.param(
            "安徽省医师协会会长邓晓岚、范国梁院士到场。", None, None, id="an honour"
        ),
    ],
)
def test_posts_and_employers(body, source, expected):
    told = {name: employer for name, _, employer in people_of(body, source=source)}
    assert told["范国梁"] == expected


def test_offices_of_a_university_for_hospitals():
    (told,) = people_of("安徽医科大学医院管理处处长范国梁到场。")
    assert told[2] == "安徽医科大学"
