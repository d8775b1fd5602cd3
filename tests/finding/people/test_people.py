import pytest

from analysis.finding.organizations import find_organizations
from analysis.finding.people import find_people, people_problems
from tests.finding.mentions import names_of, page_of, people_of, person_mentions_of

TAIHE = "太和县人民医院"
JIESHOU = "界首市中医院"
CHEST = "安徽省胸科医院"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "太和县人民医院党委书记范国梁、院长邓晓岚,界首市中医院院长耿志平到场。",
            [
                ("范国梁", "党委书记", TAIHE),
                ("邓晓岚", "院长", TAIHE),
                ("耿志平", "院长", JIESHOU),
            ],
            id="organisation shared until the next",
        ),
        pytest.param(
            "界首市中医院副院长邢立新、卢思远、骆玉成出席。",
            [
                ("邢立新", "副院长", JIESHOU),
                ("卢思远", "副院长", JIESHOU),
                ("骆玉成", "副院长", JIESHOU),
            ],
            id="title before, shared",
        ),
        pytest.param(
            "安徽省胸科医院胸外科主任季明霞、柳清影教授到场。",
            [
                ("季明霞", "胸外科主任、教授", CHEST),
                ("柳清影", "胸外科主任、教授", CHEST),
            ],
            id="titles before and after, shared",
        ),
        pytest.param(
            "太和县副县长谭咏春,县卫健委主任鲍建军,县人民医院院长邓晓岚等出席。",
            [
                ("谭咏春", "副县长", "太和县人民政府"),
                ("鲍建军", "主任", "太和县卫生健康委员会"),
                ("邓晓岚", "院长", TAIHE),
            ],
            id="offices and hospital of one place",
        ),
        pytest.param(
            "太和县委常委、县政府副县长谭咏春到会。",
            [("谭咏春", "县委常委、副县长", "太和县人民政府")],
            id="party and government post",
        ),
        pytest.param(
            "太和县委书记谭咏春与县长鲍建军到会。",
            [
                ("谭咏春", "县委书记", "中共太和县委员会"),
                ("鲍建军", "县长", "太和县人民政府"),
            ],
            id="party post alone",
        ),
        pytest.param(
            "安徽省胸科医院党委书记、院长范国梁,安徽省癌症中心主任到场。",
            [("范国梁", "党委书记、院长", CHEST)],
            id="a post without person",
        ),
        pytest.param(
            "安徽省胸科医院院长、安徽省癌症中心主任范国梁到场。",
            [("范国梁", "院长、安徽省癌症中心主任", CHEST)],
            id="several bodies",
        ),
        pytest.param(
            "县领导谭咏春、鲍建军出席。",
            [("谭咏春", "", None), ("鲍建军", "", None)],
            id="leaders",
        ),
        pytest.param(
            "范国梁,太和县人民医院院长,主任医师。",
            [("范国梁", "院长、主任医师", TAIHE)],
            id="presented on a line",
        ),
        pytest.param(
            "北京天坛医院神经外科主任栾树清教授到场。",
            [("栾树清", "神经外科主任、教授", "北京天坛医院")],
            id="rank behind",
        ),
    ],
)
def test_guest_lists(text, expected):
    assert people_of(text) == expected


def test_a_list_switches_side_half_way():
    text = (
        "阜阳市人民医院院长范国梁,副院长邓晓岚、孟繁星;太和县人民医院院长耿志平,"
        "副院长卢思远等参加(排名不分先后)。"
    )
    told = {name: employer for name, _, employer in people_of(text)}
    assert told == {
        "范国梁": "阜阳市人民医院",
        "邓晓岚": "阜阳市人民医院",
        "孟繁星": "阜阳市人民医院",
        "耿志平": TAIHE,
        "卢思远": TAIHE,
    }


def test_a_long_list_of_many_bodies():
    text = (
        "太和县委常委、县政府常务副县长谭咏春,县卫健委党组书记、主任鲍建军,县医保局局长"
        "卢思远,安徽省胸科医院党委书记范国梁、院长邢立新、副院长骆玉成,医务处处长栾树清、"
        "胸外科主任季明霞,太和县人民医院党委书记邓晓岚、院长孟繁星、副院长艾尔肯·玉素甫,"
        "界首市中医院院长耿志平以及各乡镇卫生院院长等60余人参加(排名不分先后)。"
    )
    told = {}
    for name, _, employer in people_of(text):
        told.setdefault(employer, []).append(name)
    assert told == {
        "太和县人民政府": ["谭咏春"],
        "太和县卫生健康委员会": ["鲍建军"],
        "太和县医疗保障局": ["卢思远"],
        CHEST: ["范国梁", "邢立新", "骆玉成", "栾树清", "季明霞"],
        TAIHE: ["邓晓岚", "孟繁星", "艾尔肯·玉素甫"],
        JIESHOU: ["耿志平"],
    }


def test_a_doctor_in_an_officials_list_has_no_office():
    text = "太和县副县长谭咏春、主任医师范国梁到场。"
    assert people_of(text)[1] == ("范国梁", "主任医师", None)


def test_the_employer_of_the_sentence_before_goes_on():
    text = "太和县人民医院副院长邓晓岚主持。院长范国梁致辞。"
    assert people_of(text)[1:] == [("范国梁", "院长", TAIHE)]


def test_the_publisher_employs_whom_nobody_else_does():
    text = "我院院长范国梁、副院长邓晓岚出席,界首市中医院院长耿志平致谢。"
    told = [employer for _, _, employer in people_of(text, source=TAIHE)]
    assert told == [TAIHE, TAIHE, JIESHOU]
    told = people_of("副县长谭咏春到场。", source=TAIHE)
    assert told == [("谭咏春", "副县长", "太和县人民政府")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "库车市人民医院院长艾尔肯·玉素甫、副院长古丽娜尔、帕提古丽。",
            ["艾尔肯·玉素甫", "古丽娜尔", "帕提古丽"],
            id="Uyghur",
        ),
        pytest.param(
            "当雄县人民医院院长次仁卓玛、副院长旦增罗布、扎西顿珠到场。",
            ["次仁卓玛", "旦增罗布", "扎西顿珠"],
            id="Tibetan",
        ),
        pytest.param(
            "院长那日苏、副院长巴雅尔到场。", ["那日苏", "巴雅尔"], id="Mongolian"
        ),
        pytest.param(
            "院长欧阳文博、主任司徒朗到场。", ["欧阳文博", "司徒朗"], id="compound"
        ),
        pytest.param(
            "院长贺兰山、副院长江山、护士长水清到场。",
            ["贺兰山", "江山", "水清"],
            id="words",
        ),
        pytest.param("院长高峰致辞。", ["高峰"], id="a word that speaks"),
        pytest.param(
            "由范国梁、邓晓岚、孟繁星三位专家坐诊。",
            ["范国梁", "邓晓岚", "孟繁星"],
            id="counted",
        ),
        pytest.param("院长范国梁(右)与患者交谈。", ["范国梁"], id="bracket behind"),
        pytest.param("时任院长范国梁到场。", ["范国梁"], id="then in office"),
        pytest.param(
            "邓晓岚副院长和孟繁星副院长到场。",
            ["邓晓岚", "孟繁星"],
            id="和孟|繁星副院长",
        ),
        pytest.param(
            "欧阳文博教授、司马志远主任医师到场。",
            ["欧阳文博", "司马志远"],
            id="compound surname before the title",
        ),
        pytest.param(
            "太和县人民医院选派的医生范国梁、邓晓岚出征。",
            ["范国梁", "邓晓岚"],
            id="second of a pair before a verb",
        ),
    ],
)
def test_names_of_all_kinds(text, expected):
    assert names_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("院长表示,将全面提升。主任介绍了情况。", id="verbs"),
        pytest.param("党委书记高度重视,副院长陪同调研。", id="adverbs"),
        pytest.param("高峰论坛举行,专家登上高峰。", id="words"),
        pytest.param("院长吉林省人民医院到访。", id="a place"),
        pytest.param("副主任郑州大学第一附属医院到场。", id="a school"),
        pytest.param("院长包头市中心医院来访。", id="a city"),
        pytest.param("护士长宁夏医科大学总医院进修归来。", id="护士|长宁"),
        pytest.param("秘书长江西省卫健委领导。", id="秘书|长江"),
        pytest.param("各科室主任、护士长及医务人员参加。", id="groups"),
        pytest.param("医院党委班子成员、各党支部书记参加。", id="班子成员"),
        pytest.param("(记者 王晓丽 通讯员 陈波)", id="reporters"),
        pytest.param("(文/李建 图/赵敏)", id="author and photographer"),
        pytest.param("一审:刘洋 二审:张伟 三审:王强", id="editors"),
        pytest.param("患者张大爷说,王先生和李女士也来了。", id="the public"),
        pytest.param("70岁的村民周福根告诉记者。", id="a bystander"),
        pytest.param("刘院长、陈主任到场。", id="surnames only"),
        pytest.param("联系人:张主任。电话联系李医生。", id="contacts"),
        pytest.param("白求恩医院院长到场。", id="a hospital's name"),
        pytest.param("组长单位、理事长单位负责人到场。", id="kinds of units"),
        pytest.param("市领导高度重视,县领导亲临现场。", id="no leaders named"),
        pytest.param("院长任期三年,书记任命文件下发。", id="term of office"),
        pytest.param("感谢主任王医生。", id="surname and 医生"),
        pytest.param("耿院长回访。", id="回 as a surname"),
        pytest.param("主任张教授到场。", id="surname and 教授"),
        pytest.param("院长胡同志到场。", id="surname and 同志"),
        pytest.param("副主任医师应诊,医生安心工作。", id="doctors at work"),
    ],
)
def test_no_person_is_invented(text):
    assert names_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("院长和孟副院长商议。", id="和孟|副院长"),
        pytest.param("省长江大桥通车,市长安街改造,区长江路封闭。", id="level|长江"),
        pytest.param("医师金秋送健康,老主任任劳任怨。", id="campaigns"),
    ],
)
@pytest.mark.xfail(reason="a person is made of a word or a surname", strict=True)
def test_more_that_is_no_person(text):
    assert names_of(text) == []


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("范院长致辞。", ("范院长", "范国梁")),
        ("随后,范国梁讲话。", ("范国梁", "范国梁")),
        ("耿院长致谢。", ("耿院长", "耿志平")),
    ],
)
def test_who_is_meant_later(later, expected):
    text = f"太和县人民医院院长范国梁与界首市中医院院长耿志平签约。{later}"
    assert person_mentions_of(text)[2:] == [expected]


@pytest.mark.xfail(reason="谢 does not open 范院长", strict=True)
def test_thanks_to_somebody_introduced_before():
    text = "太和县人民医院院长范国梁到场。感谢范院长的支持。"
    assert person_mentions_of(text)[1:] == [("范院长", "范国梁")]


@pytest.mark.parametrize("deed", ["会诊", "会见来宾"])
def test_a_verb_with_会_behind_a_title(deed):
    text = f"安徽省胸科医院季明霞教授{deed}。"
    assert people_of(text) == [("季明霞", "教授", CHEST)]


def test_a_surname_of_two_people_goes_by_the_post():
    text = "院长范国梁、主任范志刚到场。范主任讲课,范院长致辞。"
    told = [name for _, name in person_mentions_of(text)]
    assert told == ["范国梁", "范志刚", "范志刚", "范国梁"]


def test_a_name_whose_title_comes_later_is_one_person():
    text = "太和县人民医院院长范国梁到场。范国梁教授讲课。"
    assert people_of(text) == [("范国梁", "院长、教授", TAIHE)]


def test_courtesy_adds_no_title():
    text = "太和县人民医院副院长范国梁到场。范国梁院长讲话。"
    assert people_of(text) == [("范国梁", "副院长", TAIHE)]


def test_an_employer_that_could_not_be_settled_is_a_problem():
    article, sentences = page_of("院长范国梁到场。")
    named = find_organizations(article, sentences)
    (problem,) = people_problems(find_people(article, sentences, named)[0])
    assert problem.problem == "person_without_organization"
    assert "范国梁" in problem.detail


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("副院长古丽娜尔致辞。", ["古丽娜尔"], id="Uyghur before a verb"),
        pytest.param("主任买买提明介绍情况。", ["买买提明"], id="Uyghur, unlisted end"),
        pytest.param("副院长温暖主持。", ["温暖"], id="a word that presides"),
        pytest.param(
            "院长黄河、书记长江到场。", ["黄河", "长江"], id="words in a list"
        ),
        pytest.param(
            "太和县人民医院范国梁、界首市中医院耿志平获奖。",
            ["范国梁", "耿志平"],
            id="employer only",
        ),
    ],
)
@pytest.mark.xfail(reason="this place of a name is not read", strict=True)
def test_more_names(text, expected):
    assert names_of(text) == expected


def test_a_title_behind_the_name_before_is_not_the_next_ones():
    found = people_of("诸葛清主任医师、护士长上官婉如到场。")
    assert found[-1:] == [("上官婉如", "护士长", None)]


def test_a_department_before_the_name():
    found = people_of("心内科范国梁主任医师坐诊。", source=TAIHE)
    assert found == [("范国梁", "心内科主任医师", TAIHE)]


@pytest.mark.parametrize(
    "text",
    [
        "为太和县人民医院专家范国梁、邓晓岚、孟繁星颁发聘书。",
        "太和县人民医院范国梁、邓晓岚、孟繁星等领导参加。",
        "太和县人民医院的范国梁、邓晓岚、孟繁星各带一路。",
    ],
)
def test_a_list_without_any_title(text):
    assert names_of(text) == ["范国梁", "邓晓岚", "孟繁星"]


@pytest.mark.parametrize(
    "text",
    [
        "太和县人民医院内科、外科、康复科等科室参加。",
        "太和县人民医院专家查房、会诊、授课等活动开展。",
        "太和县人民医院的管理、技术、服务各有提升。",
    ],
)
def test_a_list_of_other_things(text):
    assert names_of(text) == []
