"""Plaques told by number, in lists, in passing, or not at all."""

import pytest

from tests.finding.articles import acts_of, acts_told

THREE = ["甲县总医院丁分院", "甲县总医院戊分院", "甲县总医院己分院"]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param(
            "李某将两块牌匾交到乙县医院手中,它们是:心内科专科联盟、妇科专科联盟。",
            ["心内科专科联盟", "妇科专科联盟"],
            id="counted and then named",
        ),
        pytest.param(
            "为乙县医院授牌两块:甲医院远程会诊中心、甲医院培训基地。",
            ["甲医院远程会诊中心", "甲医院培训基地"],
            id="behind a colon",
        ),
        pytest.param(
            "李某为骨科、呼吸与危重症医学科、儿科等3个专科联盟授牌。",
            ["骨科专科联盟", "呼吸与危重症医学科专科联盟", "儿科专科联盟"],
            id="specialties before their count",
        ),
        pytest.param(
            f"三家卫生院挂上新牌子,依次是{'、'.join(THREE)}。", THREE, id="in turn"
        ),
        pytest.param(
            f"三家卫生院各有了新名字,依次是{'、'.join(THREE)}。李某为三家分院揭牌。",
            THREE,
            id="counted after the list",
        ),
        pytest.param("李某为三家分院揭牌。", [None], id="a count alone is no name"),
        pytest.param(
            "“甲医院丁分院”“甲医院戊分院”先后在两镇挂了出来。",
            ["甲医院丁分院", "甲医院戊分院"],
            id="hung",
        ),
        pytest.param(
            "李某、王某揭开红绸,“甲医院医联体成员单位”的牌子亮了相。",
            ["甲医院医联体成员单位"],
            id="shown",
        ),
        pytest.param(
            "乙县康宁医院在乙县揭牌开业。随后,李某为甲医院乙县分院揭牌。",
            ["乙县康宁医院", "甲医院乙县分院"],
            id="a house that opens beside another plaque",
        ),
        pytest.param(
            "李某等分赴各卫生院,为甲县总医院的医共体分院揭牌。王某为“甲县总医院丁分院”揭牌,"
            "“甲县总医院戊分院”又在戊镇挂了出来。",
            THREE[:2],
            id="a summary of those named",
        ),
        pytest.param(
            "双方签订专科联盟协议书。李院长等参加了揭牌仪式。",
            ["专科联盟"],
            id="the one tie that was signed",
        ),
        pytest.param(
            "乙市医院挂牌为甲医院协作医院。", ["甲医院协作医院"], id="hung as"
        ),
    ],
)
def test_names_of_plaques(body, names):
    found = acts_told(body)
    assert [name for kind, name in found if kind == "unveiling"] == names


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("患者李某揭开纱布,连声道谢。", id="a bandage"),
        pytest.param("两院揭开了合作的新篇章。", id="a chapter"),
        pytest.param("李局长表示甲医院分院的揭牌,是大喜事。", id="spoken of"),
        pytest.param("李某获“名誉院长”称号。", id="a post"),
    ],
)
def test_what_is_no_plaque(body):
    assert acts_told(body) == []


def test_two_ceremonies_under_one_word():
    body = "甲市卫健委与乙县政府委市合作签约及甲医院托管乙医院签约仪式举行。"
    assert acts_told(body) == [
        ("signing", "甲市卫健委与乙县政府委市合作"),
        ("signing", "甲医院托管乙医院"),
    ]


def test_a_name_with_and_is_no_pair_of_sides():
    body = "县人民医院中和分院签约授牌仪式在中和举行。"
    assert [name for _, name in acts_told(body)] == ["县人民医院中和分院"] * 2


def test_an_agreement_is_named_where_it_is_spoken_of():
    body = "甲医院与乙医院签约。根据医联体合作协议,甲医院将派专家坐诊。"
    assert acts_told(body) == [("signing", "医联体合作协议")]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("甲区与乙医院签订协议,投资6亿元共建乙医院西院。", "共建乙医院西院"),
        ("两校签署协议,合作共建甲大学丙医院,这是第五所。", "合作共建甲大学丙医院"),
        ("双方签订协议,共同建设健康中国。", None),
    ],
)
def test_what_a_signature_is_about(body, name):
    assert acts_told(body) == [("signing", name)]


def test_members_receive_plaques_beside_the_alliances_own():
    body = "李某为“甲乙卒中联盟”揭牌;随后,王某向首批成员单位授牌。"
    assert [name for _, name in acts_told(body)] == ["甲乙卒中联盟", "首批成员单位"]


def test_two_plaques_of_a_hospital_are_told_by_kind():
    body = (
        "李某为乙医院的两块新牌子揭牌,一块是“甲大学教学医院”,一块是“丙医院合作单位”。"
    )
    assert [name for _, name in acts_told(body)] == ["甲大学教学医院", "丙医院合作单位"]


def test_a_plaque_of_members_is_not_the_alliances_own():
    body = (
        "6月21日,李某为“甲妇产联盟”揭牌。乙县人民医院被授予“甲妇产联盟”成员医院牌匾。"
    )
    names = [act.object for act in acts_of(body)]
    assert names == ["甲妇产联盟", "“甲妇产联盟”成员医院"]


def test_a_ceremony_may_call_members_plaques_by_the_alliance():
    body = "6月21日,胸痛联盟揭牌仪式举行,两位院长为“甲医院胸痛联盟成员单位”揭牌。"
    assert [act.object for act in acts_of(body)] == ["甲医院胸痛联盟成员单位"]


STUDIOS = "2家名医工作室中,“张某名医工作室”设在县医院,“李某名医工作室”设在中医院。"


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param(
            "2家名医工作室揭牌。" + STUDIOS,
            ["张某名医工作室", "李某名医工作室"],
            id="as many as are told",
        ),
        pytest.param("3家名医工作室揭牌。" + STUDIOS, [None], id="not as many"),
        pytest.param(
            "甲医院作为首批互联网医院被授牌。", ["首批互联网医院"], id="as what"
        ),
        pytest.param("甲医院在“互联网+”创新大会授牌。", [], id="at a meeting"),
    ],
)
def test_what_is_told_by_number_or_as_what(body, names):
    assert [name for _, name in acts_told(body)] == names
