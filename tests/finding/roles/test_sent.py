"""Roles of doctors who are sent, accompanied or appointed, told by what is around."""

import pytest

from tests.finding.mentions import plain_roles_of
from tests.finding.roles.test_roles import CEREMONY, roles_at

TWO = {"范国梁": "expert", "邓晓岚": "expert"}
FAREWELL = "6月20日,太和县人民医院举行援疆医疗队欢送仪式,医疗队启程。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "医院选派骨科范国梁医生、内科邓晓岚医生到皮山县人民医院挂职帮扶。",
            TWO,
            id="chosen",
        ),
        pytest.param(
            "由骨科范国梁医生、内科邓晓岚医生组成的援疆医疗队出发。", TWO, id="a team"
        ),
        pytest.param(
            "骨科范国梁医生、内科邓晓岚医生两名专家奔赴皮山县人民医院开展医疗救治工作。",
            TWO,
            id="counted, going",
        ),
        pytest.param(
            "送骨科范国梁博士来我院挂职锻炼。", {"范国梁": "expert"}, id="to our house"
        ),
        pytest.param("援疆专家范国梁博士、邓晓岚博士到岗。", TWO, id="called helpers"),
        pytest.param(
            "医疗队队长范国梁教授到场。", {"范国梁": "expert"}, id="their head"
        ),
        pytest.param("队员:范国梁、邓晓岚\n欢送结束。", TWO, id="a line with a label"),
        pytest.param(
            "骨科范国梁医生在皮山县连续帮扶一百多天。",
            {"范国梁": "expert"},
            id="for days",
        ),
        pytest.param(
            "骨科范国梁医生完成3台关节置换手术。", {"范国梁": "expert"}, id="operates"
        ),
    ],
)
def test_who_is_sent(text, expected):
    assert plain_roles_of(FAREWELL + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("医院选派骨科范国梁医生赴上海进修学习。", id="to learn"),
        pytest.param(
            "院长范国梁一行赴皮山县人民医院开展帮扶。", id="a leader goes too"
        ),
        pytest.param(
            "由院长范国梁任组长、各科主任组成的领导小组成立。", id="leading group"
        ),
        pytest.param("骨科范国梁主任前往皮山县调研帮扶工作。", id="looks on"),
        pytest.param("支部主任范国梁到场。", id="no doctor's post"),
    ],
)
def test_who_is_not_sent(text):
    assert set(plain_roles_of(FAREWELL + text).values()) <= {"attendee"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "院长邓晓岚陪同范国梁到病区查房。", {"范国梁": "expert"}, id="accompanied"
        ),
        pytest.param("范国梁到病区查房。", {"范国梁": "expert"}, id="alone"),
        pytest.param(
            "会上宣读了任命文件:范国梁同志任书记。",
            {"范国梁": "appointee"},
            id="同志任",
        ),
        pytest.param("1998年范国梁同志任院长。", {}, id="a life told"),
        pytest.param(
            "会议推举范国梁为主任委员。", {"范国梁": "appointee"}, id="put forward"
        ),
        pytest.param("邓晓岚致大会开幕辞。", {"邓晓岚": "speaker"}, id="an address"),
        pytest.param(
            "范国梁对双方签约表示祝贺。",
            {"范国梁": "speaker"},
            id="glad that others did",
        ),
        pytest.param("范国梁祝愿分中心的揭牌启用。", {}, id="a noun behind 的"),
        pytest.param(
            "邓晓岚向队员们表达了衷心感谢。", {"邓晓岚": "speaker"}, id="thanks"
        ),
        pytest.param(
            "邓晓岚接受媒体采访。", {"邓晓岚": "speaker"}, id="is asked by the press"
        ),
        pytest.param("邓晓岚和“希望之光”团队同行。", {}, id="hope in a name"),
        pytest.param(
            "邓晓岚作了详细介绍。", {"邓晓岚": "speaker"}, id="presents at length"
        ),
        pytest.param("邓晓岚致力于科研。", {}, id="no address"),
    ],
)
def test_roles_at_the_ceremony(sentence, expected):
    assert roles_at(sentence) == expected


def test_others_do_what_a_clause_of_their_own_tells():
    text = "范国梁与耿志平签署协议,相关专家为工作室揭牌。"
    assert roles_at(text) == {"范国梁": "signatory", "耿志平": "signatory"}


def test_listed_guests_of_a_clinic_are_experts():
    text = f"{CEREMONY}6月21日,太和县人民医院举行义诊。\n安徽省胸科医院冯云霄\n"
    assert plain_roles_of(text)["冯云霄"] == "expert"
