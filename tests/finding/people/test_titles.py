import pytest

from analysis.finding.organizations import find_organizations
from analysis.finding.organizations.home_places import HomePlaces
from analysis.finding.people.piece import rank_kind
from analysis.finding.people.titles import read_pieces
from analysis.finding.words import rank_pattern
from tests.finding.mentions import page_of


def pieces_of(style, before="", source=None):
    """Read the style of a person in ``style`` itself; ``before`` stands before it."""
    article, sentences = page_of(before + style, source=source)
    named = find_organizations(article, sentences)
    homes = HomePlaces.of(article, named, [m.name for m in named if m.name])
    end = len(article.plain)
    pieces = read_pieces(article.plain, len(before), end, named, homes)
    return [(piece.title, piece.organization) for piece in pieces]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        pytest.param("太和县人民医院院长", [("院长", "太和县人民医院")], id="one"),
        pytest.param(
            "太和县人民医院党委书记、院长",
            [("党委书记", "太和县人民医院"), ("院长", None)],
            id="two posts of one body",
        ),
        pytest.param(
            "太和县人民医院副院长兼心内科主任",
            [("副院长", "太和县人民医院"), ("心内科主任", None)],
            id="兼",
        ),
        pytest.param(
            "安徽省胸科医院副院长、安徽省癌症中心主任",
            [("副院长", "安徽省胸科医院"), ("主任", "安徽省癌症中心")],
            id="several bodies",
        ),
        pytest.param(
            "太和县人民医院肿瘤防治中心主任",
            [("肿瘤防治中心主任", "太和县人民医院")],
            id="department",
        ),
        pytest.param("由神经内科主任", [("神经内科主任", None)], id="由 before it"),
        pytest.param(
            "太和县人民医院心内科副主任、主任医师、硕士生导师",
            [
                ("心内科副主任", "太和县人民医院"),
                ("主任医师", None),
                ("硕士生导师", None),
            ],
            id="ranks behind",
        ),
        pytest.param(
            "太和县人民医院麻醉科、疼痛科主任",
            [("", "太和县人民医院"), ("疼痛科主任", None)],
            id="two departments",
        ),
        pytest.param(
            "中华医学会神经病学分会主任委员",
            [("主任委员", "中华医学会神经病学分会")],
            id="society",
        ),
    ],
)
def test_posts_of_a_hospital(style, expected):
    assert pieces_of(style) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("太和县副县长", [("副县长", "太和县人民政府")]),
        ("太和县委书记", [("县委书记", "中共太和县委员会")]),
        (
            "中共太和县委副书记、县长",
            [("县委副书记", "中共太和县委员会"), ("县长", "太和县人民政府")],
        ),
        (
            "太和县委常委、县政府常务副县长",
            [("县委常委", "中共太和县委员会"), ("常务副县长", "太和县人民政府")],
        ),
        (
            "太和县人大常委会主任",
            [("人大常委会主任", "太和县人民代表大会常务委员会")],
        ),
        (
            "阜阳市政协副主席、卫生健康委员会主任",
            [
                ("政协副主席", "政协阜阳市委员会"),
                ("主任", "阜阳市卫生健康委员会"),
            ],
        ),
        (
            "太和县卫健委党组书记、主任",
            [("党组书记", "太和县卫生健康委员会"), ("主任", None)],
        ),
    ],
)
def test_offices(style, expected):
    assert pieces_of(style) == expected


def test_an_office_without_place_is_that_of_the_place_under_way():
    before = "签约在太和县举行,"
    assert pieces_of("副县长", before) == [("副县长", "太和县人民政府")]
    assert pieces_of("县委书记", before) == [("县委书记", "中共太和县委员会")]
    assert pieces_of("县卫健委主任", before) == [("主任", "太和县卫生健康委员会")]
    assert pieces_of("县公安局局长", before) == [("局长", "太和县公安局")]
    assert pieces_of("副县长") == [("副县长", None)]


def test_the_division_of_an_office_belongs_to_the_title():
    found = pieces_of("省卫健委医政处处长", "安徽省胸科医院到场,")
    assert found == [("医政处处长", "安徽省卫生健康委员会")]


def test_the_post_at_ones_own_house():
    own = "太和县人民医院"
    assert pieces_of("我院副院长", source=own) == [("副院长", own)]


def test_posts_of_the_person_before_are_left_alone():
    style = "界首市中医院院长耿志平、太和县人民医院副院长"
    assert pieces_of(style) == [("副院长", "太和县人民医院")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("医院长期坚持", [], id="院长期"),
        pytest.param("居民委员会到场", [], id="委员会"),
        pytest.param("中国医师协会", [], id="医师协会"),
        pytest.param("前方指挥部", [], id="指挥部"),
        pytest.param("院长任期三年", [], id="院长任期"),
        pytest.param("取得医师资格", [], id="资格"),
        pytest.param("党委书记、副院长", ["党委书记", "副院长"], id="longest"),
        pytest.param("副主任护师", ["副主任护师"], id="rank of nurses"),
        pytest.param("县委常委、政委", ["县委常委", "政委"], id="常委, 政委"),
    ],
)
def test_title_words(text, expected):
    assert [match.group() for match in rank_pattern().finditer(text)] == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("副校(院)长", ("副校(院)长", None)),
        ("市卫健委副局级领导", ("副局级领导", "阜阳市卫生健康委员会")),
        ("太和县人民医院口腔科负责人", ("口腔科负责人", "太和县人民医院")),
        ("县委副书记、代县长", ("代县长", "太和县人民政府")),
    ],
)
def test_rarer_posts(style, expected):
    assert pieces_of(style, "签约在阜阳市太和县举行,")[-1] == expected


def test_a_county_with_the_name_of_an_acting_post():
    assert pieces_of("代县县长") == [("县长", "代县人民政府")]


def test_rank_kind():
    assert rank_kind("教授") == rank_kind("主任医师") == "academic"
    assert rank_kind("院长") == "rank"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("太和县双沟镇党委书记", ("镇党委书记", "中共双沟镇委员会")),
        ("太和县双沟镇镇长", ("镇长", "双沟镇人民政府")),
        ("和平街道党工委书记", ("党工委书记", "中共和平街道工作委员会")),
        ("平原示范区管委会主任", ("主任", "平原示范区管理委员会")),
    ],
)
def test_offices_below_the_county(style, expected):
    assert pieces_of(style) == [expected]


def test_an_office_whose_place_nobody_names_is_left_as_written():
    article, sentences = page_of("县人社局副局长")
    named = find_organizations(article, sentences)
    homes = HomePlaces.of(article, named, [])
    (piece,) = read_pieces(article.plain, 0, len(article.plain), named, homes)
    assert (piece.unsettled, piece.spelled) == (True, "县人力资源和社会保障局")
