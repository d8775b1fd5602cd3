import pytest

from analysis.finding.people.name_shape import is_name_shape, is_noun, surname_of
from analysis.finding.people.names import name_after, names_before


def after(text, title):
    start = text.index(title) + len(title)
    span = name_after(text, start, text)
    return span and text[slice(*span)]


def before(text, title, **options):
    span = names_before(text, text.index(title), text, **options)
    return span and text[slice(*span)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("院长范国梁,", "范国梁", id="mark behind"),
        pytest.param("院长范国梁道谢", "范国梁", id="道 is no second character"),
        pytest.param("院长张敏在会上", "张敏", id="two characters and 在"),
        pytest.param("院长程功为患者", "程功", id="two characters and 为"),
        pytest.param("院长单平在场", "单平", id="surname that is a word"),
        pytest.param("院长柯岚领到", "柯岚", id="verb behind"),
        pytest.param("院长程功等", "程功", id="等"),
        pytest.param("院长范国梁教授", "范国梁", id="second title"),
        pytest.param("院长范国梁一行", "范国梁", id="一行"),
        pytest.param("院长范国梁与耿志平", "范国梁", id="与 and another"),
        pytest.param("院长欧阳文博致辞", "欧阳文博", id="compound surname"),
        pytest.param("院长司徒朗。", "司徒朗", id="compound, one given"),
        pytest.param("院长艾尔肯·玉素甫,", "艾尔肯·玉素甫", id="middle dot"),
        pytest.param("院长帕提古丽,", "帕提古丽", id="Uyghur, no dot"),
        pytest.param("院长次仁卓玛、", "次仁卓玛", id="Tibetan"),
        pytest.param("院长乌云其木格致辞", "乌云其木格", id="Mongolian"),
        pytest.param("院长高峰、", "高峰", id="a word, in a list"),
        pytest.param("院长 范国梁", "范国梁", id="space between"),
    ],
)
def test_name_after_a_title(text, expected):
    assert after(text, "院长") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("院长于洋为患者", "于洋"),
        ("院长于文斌介绍情况", "于文斌"),
        ("院长向文斌介绍情况", None),
        ("院长代立武对大家", "代立武"),
        ("院长时勇在会上", "时勇"),
        ("院长于近日为患者", None),
        ("院长于京为患者", None),
        ("院长向他介绍", None),
        ("院长和张敏在会上", None),
        ("院长代表医院签约", None),
    ],
)
def test_a_surname_that_is_a_word_too(text, expected):
    assert after(text, "院长") == expected


@pytest.mark.parametrize("surname", ["华", "云", "平", "闻人", "司寇", "揭", "冶"])
def test_surnames_common_and_rare(surname):
    assert after(f"院长{surname}国栋致辞", "院长") == f"{surname}国栋"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("院长秦刚回访。", "秦刚", id="回 is no second character"),
        pytest.param("院长秦刚致欢迎词。", "秦刚", id="nor 致"),
        pytest.param("院长张永红赠送锦旗", "张永红", id="name in the dictionary"),
        pytest.param("院长何国栋率医院班子", "何国栋", id="率"),
        pytest.param("院长依照说,", None, id="a word and 说"),
        pytest.param("院长何况等,", None, id="a word and 等"),
    ],
)
def test_where_a_name_ends(text, expected):
    assert after(text, "院长") == expected


@pytest.mark.parametrize(
    "text",
    [
        "院长成立仪式",
        "院长高度重视",
        "院长高度评价",
        "院长向患者致谢",
        "院长于昨日到访",
        "院长于今年6月上任",
        "院长和县长到场",
        "院长顾不上休息",
        "院长应邀到场",
        "院长时刻牵挂",
        "院长明确职责",
        "院长万分感谢",
        "院长严格把关",
        "院长温泉疗养",
        "院长方便患者",
        "院长白内障手术",
        "院长强调指出",
        "院长全面总结",
        "院长高兴地说",
        "院长全程陪同",
        "院长连续工作",
        "院长申请,",
        "院长谢某,",
        "院长曾经说",
        "院长安全,",
    ],
)
def test_what_is_no_name_after_a_title(text):
    assert after(text, "院长") is None


@pytest.mark.parametrize(
    "text",
    [
        "院长何时来",
        "院长常说,",
        "院长方面,",
        "院长任劳任怨",
    ],
)
@pytest.mark.xfail(reason="words that begin like a surname make a person", strict=True)
def test_more_words_that_are_no_names(text):
    assert after(text, "院长") is None


@pytest.mark.parametrize("verb", ["坚持", "强调", "安排", "宣传", "严格"])
def test_a_verb_and_its_work_are_no_name(verb):
    assert after(f"院长{verb}工作成绩", "院长") is None


@pytest.mark.parametrize("verb", ["严打", "买通", "包车", "简述", "回溯"])
@pytest.mark.parametrize("behind", ["各项任务", "有关部门", "在会上"])
def test_a_rarer_verb_is_no_name(verb, behind):
    assert after(f"院长{verb}{behind}", "院长") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("感谢栾树清教授", "栾树清", id="verb"),
        pytest.param("外科栾树清教授", "栾树清", id="department"),
        pytest.param("邀请的栾树清教授", "栾树清", id="的"),
        pytest.param("挂职栾树清教授", "栾树清", id="a word that ends there"),
        pytest.param("州政府栾树清教授", "栾树清", id="government"),
        pytest.param("本县籍栾树清教授", "栾树清", id="born there"),
        pytest.param("开展学术教授", None, id="a word runs into it"),
        pytest.param("选派管床教授", None, id="kind of doctor"),
        pytest.param("来自曲靖教授", None, id="place"),
        pytest.param("退休高年资教授", None, id="senior"),
        pytest.param("市计生委教授", None, id="office of three characters"),
        pytest.param("由栾树清教授", "栾树清", id="由"),
        pytest.param("艾尔肯·玉素甫教授", "艾尔肯·玉素甫", id="middle dot"),
        pytest.param("扎西顿珠教授", "扎西顿珠", id="Tibetan"),
        pytest.param("相关教授", None, id="attribute"),
        pytest.param("著名教授", None, id="famous"),
        pytest.param("客座教授", None, id="kind of post"),
        pytest.param("心内科教授", None, id="department only"),
        pytest.param("党政办教授", None, id="office"),
        pytest.param("和教授", None, id="and"),
        pytest.param("时任教授", None, id="at the time"),
        pytest.param("张教授", None, id="surname only"),
        pytest.param("在宁挂职教授", None, id="who serves there"),
        pytest.param("感谢李硕及教授", None, id="and others"),
        pytest.param("感谢李中和教授", "李中和", id="和 ends a name"),
    ],
)
def test_name_before_a_title(text, expected):
    assert before(text, "教授") == expected


@pytest.mark.parametrize("name", ["欧阳文博", "司马志远", "诸葛清", "上官婉如"])
def test_a_compound_surname_before_a_title(name):
    assert before(f"感谢{name}教授", "教授") == name


def test_a_word_is_a_name_in_a_list_only():
    assert before("江山教授", "教授") is None
    assert before("江山教授", "教授", listed=True) == "江山"


def test_the_rest_of_the_page_tells_how_long_a_name_is():
    page = "院长柯岚领到奖牌。柯岚表示感谢。柯岚,院长。"
    assert page[slice(*name_after(page, 2, page))] == "柯岚"


@pytest.mark.parametrize(
    ("name", "surname"),
    [("欧阳文博", "欧阳"), ("范国梁", "范"), ("次仁卓玛", None), ("范", None)],
)
def test_surname_of(name, surname):
    assert surname_of(name) == surname


@pytest.mark.parametrize(
    ("name", "shaped", "noun"),
    [
        ("范国梁", True, False),
        ("欧阳文博", True, False),
        ("党政办", True, True),
        ("高峰", True, True),
        ("次仁卓玛", False, False),
        ("范国梁平", False, False),
    ],
)
def test_shape_and_noun(name, shaped, noun):
    assert (is_name_shape(name), is_noun(name)) == (shaped, noun)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("院长周方正一行", "周方正", id="正 before 一行"),
        pytest.param("院长张忠其签订协议", "张忠其", id="其 before a verb"),
        pytest.param("院长张敏其后讲话", "张敏", id="其后"),
        pytest.param("院长张有民和市医院院长", "张有民", id="民和 is no county here"),
        pytest.param("院长张敏参与签约", "张敏", id="参与"),
        pytest.param("院长陈云出席。", "陈云", id="a name that is in the dictionary"),
        pytest.param("院长温暖代表两院签约", "温暖", id="a word that signs for others"),
        pytest.param("院长温暖人心", None, id="the word itself"),
        pytest.param("院长成员单位代表签约", None, id="who represents"),
        pytest.param("主任邵一苇两人在两小时里", "邵一苇", id="两人"),
        pytest.param("副院长和科主任驻点", None, id="another post"),
        pytest.param("负责人和骨科医生", None, id="another department"),
        pytest.param("主任王家增全程陪同", "王家增", id="begins like a word"),
        pytest.param("主任方面还表示", None, id="a word and 还"),
        pytest.param("院长尚可代表医院发言", "尚可", id="an adverb that speaks"),
        pytest.param("院长尚可接受", None, id="the adverb"),
        pytest.param("院长李庆和、副院长", "李庆和", id="和 before a mark"),
        pytest.param("院长李庆和副院长", "李庆", id="和 before another post"),
        pytest.param("院长艾尔肯·依明出席。", "艾尔肯·依明", id="a verb behind parts"),
        pytest.param("院长艾尔肯·玉素甫、", "艾尔肯·玉素甫", id="a mark behind parts"),
    ],
)
def test_where_a_name_ends_before_words_that_names_contain(text, expected):
    title = next(t for t in ("副院长", "院长", "主任", "负责人") if text.startswith(t))
    assert after(text, title) == expected


@pytest.mark.parametrize(
    "text", ["有关部门负责人", "相关单位负责人", "两院负责人", "业务副院长和科主任"]
)
def test_what_names_nobody_before_a_title(text):
    title = "主任" if text.endswith("主任") else "负责人"
    assert before(text, title) is None


@pytest.mark.parametrize("surname", ["字", "茶", "过", "竟"])
def test_surnames_of_few(surname):
    assert after(f"院长{surname}丽华、", "院长") == f"{surname}丽华"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("主任更求才仁出席", "更求才仁", id="Tibetan"),
        pytest.param("院长久美旺修说", "久美旺修", id="久 behind 长"),
        pytest.param("主任乌云其其格引导", "乌云其其格", id="two parts"),
        pytest.param("主任亚力坤、", "亚力坤", id="Uyghur of one part"),
        pytest.param("主任关欣讲《", "关欣", id="讲 belongs to what follows"),
        pytest.param("院长久久为功", None, id="久 of a phrase"),
        pytest.param("专家来梅坐诊", None, id="来 and a place"),
    ],
)
def test_names_without_dot_and_words_like_them(text, expected):
    rank = 2
    span = name_after(text, rank, text)
    assert (text[slice(*span)] if span else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("医务部主任艾山·吐尔地教授", "艾山·吐尔地", id="behind a title"),
        pytest.param("由眼科热娜·买买江教授", "热娜·买买江", id="behind a department"),
        pytest.param("阿布都热合曼·依明教授", "阿布都热合曼·依明", id="long"),
    ],
)
def test_where_a_dotted_name_begins(text, expected):
    end = text.index("教授")
    assert text[slice(*names_before(text, end, text))] == expected
