"""Roles told by lists, by words before the names and by several words."""

import pytest

from tests.finding.mentions import plain_roles_of
from tests.finding.roles.test_roles import CEREMONY, HOSPITALS, roles_at


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "在协议上签字的有范国梁、耿志平。",
            {"范国梁": "signatory", "耿志平": "signatory"},
            id="the list behind 的有",
        ),
        pytest.param(
            "揭去红绸的是副院长邓晓岚和耿志平,孟繁星主持。",
            {"邓晓岚": "unveiler", "耿志平": "unveiler", "孟繁星": "host"},
            id="up to who does something else",
        ),
        pytest.param(
            "接牌的是范国梁,邓晓岚等出席。",
            {"范国梁": "unveiler"},
            id="up to who is present",
        ),
        pytest.param("主持会议的是邓晓岚。", {"邓晓岚": "host"}, id="the host behind"),
        pytest.param(
            "执笔人分别为范国梁和耿志平。",
            {"范国梁": "signatory", "耿志平": "signatory"},
            id="人分别为",
        ),
        pytest.param(
            "签署的是《医联体协议》,邓晓岚在场。", {}, id="what is signed is no person"
        ),
        pytest.param(
            "挂牌的是心血管专科联盟,这也是邓晓岚的心愿。", {}, id="what hangs there"
        ),
    ],
)
def test_who_is_named_behind_the_deed(sentence, expected):
    assert roles_at(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "范国梁和耿志平扯下牌上的红布。",
            {"范国梁": "unveiler", "耿志平": "unveiler"},
            id="red cloth",
        ),
        pytest.param(
            "范国梁将“协作医院”牌匾授予副院长耿志平。",
            {"范国梁": "unveiler", "耿志平": "unveiler"},
            id="gives the plaque to",
        ),
        pytest.param(
            "范国梁把匾递到耿志平手里。",
            {"范国梁": "unveiler", "耿志平": "unveiler"},
            id="hands it over",
        ),
        pytest.param("范国梁、耿志平揭“卒中中心”。", None, id="揭 and the plaque"),
        pytest.param(
            "范国梁与耿志平在协议上写下各自的名字。",
            {"范国梁": "signatory", "耿志平": "signatory"},
            id="writes the name",
        ),
        pytest.param("范国梁把报告交给耿志平。", {}, id="a report is no plaque"),
        pytest.param("范国梁授予耿志平“优秀院长”称号。", {}, id="a title of honour"),
        pytest.param("邓晓岚主持了签约。", {"邓晓岚": "host"}, id="presides"),
        pytest.param("邓晓岚宣布义诊开诊。", {}, id="declares it open"),
    ],
)
def test_deeds_told_in_several_words(sentence, expected):
    both = {"范国梁": "unveiler", "耿志平": "unveiler"}
    assert roles_at(sentence) == (both if expected is None else expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "在院长邓晓岚,副院长孟繁星等领导的见证下,范国梁与耿志平签约。",
            {"范国梁": "signatory", "耿志平": "signatory"},
            id="witnesses with commas among them",
        ),
        pytest.param(
            "范国梁介绍了情况,并与耿志平签署协议。",
            {"范国梁": "speaker+signatory", "耿志平": "signatory"},
            id="the clause names the other side only",
        ),
        pytest.param(
            "图为邓晓岚参加签约仪式、范国梁与耿志平签约。",
            {"范国梁": "signatory", "耿志平": "signatory"},
            id="only present",
        ),
        pytest.param(
            "邓晓岚致辞,与会的范国梁、耿志平签署协议。",
            {"邓晓岚": "speaker", "范国梁": "signatory", "耿志平": "signatory"},
            id="与会 names no other side",
        ),
    ],
)
def test_who_signs_with_whom(sentence, expected):
    assert roles_at(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("会上宣布,邓晓岚任分院副院长。", "appointee", id="宣布"),
        pytest.param("请邓晓岚兼任院长助理。", "appointee", id="请…兼任"),
        pytest.param("宣读了任命邓晓岚的决定。", "appointee", id="the decision"),
        pytest.param("请邓晓岚担任主持。", "host", id="only for the ceremony"),
        pytest.param("会上宣布邓晓岚任务完成。", "attendee", id="任务"),
    ],
)
def test_who_is_appointed(sentence, expected):
    assert plain_roles_of(CEREMONY + sentence)["邓晓岚"] == expected


def test_who_is_sent_stands_in_a_list():
    text = (
        "6月20日,太和县人民医院派出首批医疗队赴界首市中医院对口支援。"
        "来的四位是:儿科主治医师范国梁;外科医师邓晓岚。界首市中医院院长耿志平到场。"
    )
    assert plain_roles_of(text) == {
        "范国梁": "expert",
        "邓晓岚": "expert",
        "耿志平": "attendee",
    }


def test_doctors_listed_by_department_see_patients():
    text = (
        f"{HOSPITALS}并开展义诊。新生儿科范国梁、呼吸科邓晓岚,两位专家看了近百名孩子。"
        "院长耿志平看望患者。"
    )
    told = plain_roles_of(text)
    assert told == {"范国梁": "expert", "邓晓岚": "expert", "耿志平": "attendee"}
