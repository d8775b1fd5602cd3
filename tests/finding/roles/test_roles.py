import pytest

from tests.finding.mentions import plain_roles_of, roles_of

HOSPITALS = "6月20日,太和县人民医院与界首市中医院签署合作协议,"
PLAQUE = "“太和县人民医院协作医院”揭牌。"
GUESTS = (
    "太和县人民医院院长范国梁、副院长邓晓岚、副院长孟繁星,界首市中医院院长耿志平到场。"
)
CEREMONY = f"{HOSPITALS}{PLAQUE}{GUESTS}"


def roles_at(sentence):
    """Get who did more at the ceremony than to be present."""
    told = plain_roles_of(CEREMONY + sentence)
    return {name: role for name, role in told.items() if role != "attendee"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "仪式由邓晓岚主持,范国梁致辞。",
            {"邓晓岚": "host", "范国梁": "speaker"},
            id="host in the passive",
        ),
        pytest.param(
            "范国梁首先致辞,随后耿志平讲话。",
            {"范国梁": "speaker", "耿志平": "speaker"},
            id="随后",
        ),
        pytest.param(
            "范院长致辞,耿院长讲话。",
            {"范国梁": "speaker", "耿志平": "speaker"},
            id="surname and post",
        ),
        pytest.param("范国梁主持工作。", {}, id="presides over no ceremony"),
        pytest.param(
            "耿志平指出,范国梁的工作很扎实。",
            {"耿志平": "speaker"},
            id="spoken of",
        ),
        pytest.param(
            "“感谢耿志平院长”,范国梁说。", {"范国梁": "speaker"}, id="named in a quote"
        ),
        pytest.param(
            "据范国梁介绍,签约后将开展义诊。",
            {"范国梁": "speaker"},
            id="deeds told in a speech",
        ),
        pytest.param("范国梁宣布签约仪式开始。", {}, id="签约 as a noun"),
        pytest.param("耿志平将前来授牌。", {}, id="plan"),
        pytest.param("范国梁感谢耿志平的支持。", {}, id="thanked"),
    ],
)
def test_who_presides_and_speaks(sentence, expected):
    assert roles_at(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("范国梁与耿志平签署协议。", "signatory", id="with whom"),
        pytest.param("协议由范国梁与耿志平签署。", "signatory", id="passive"),
        pytest.param("范国梁院长和耿志平院长签字。", "signatory", id="titles behind"),
        pytest.param(
            "范国梁、耿志平分别代表双方签约。", "signatory", id="分别代表双方"
        ),
        pytest.param("在邓晓岚的见证下,范国梁与耿志平签约。", "signatory", id="见证下"),
        pytest.param("图为范国梁(左)与耿志平(右)签约。", "signatory", id="caption"),
        pytest.param("范国梁与耿志平共同揭牌。", "unveiler", id="together"),
        pytest.param("范国梁、耿志平共同为合作医院揭牌。", "unveiler", id="为"),
        pytest.param("范国梁和耿志平揭开牌匾上的红绸。", "unveiler", id="red silk"),
        pytest.param("耿志平从范国梁手中接过牌匾。", "unveiler", id="gives, receives"),
        pytest.param(
            "范国梁与耿志平签署协议并揭牌。", "signatory+unveiler", id="two deeds"
        ),
    ],
)
def test_who_signs_and_unveils(sentence, expected):
    assert roles_at(sentence) == {"范国梁": expected, "耿志平": expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("范国梁和耿志平见证签约。", {}, id="witnesses are no signatories"),
        pytest.param("耿志平没有签约。", {}, id="negated"),
        pytest.param(
            "邓晓岚受范国梁委托致辞。", {"邓晓岚": "speaker"}, id="on behalf of"
        ),
        pytest.param(
            "范国梁向耿志平授牌。",
            {"范国梁": "unveiler", "耿志平": "unveiler"},
            id="gives a plaque to",
        ),
        pytest.param(
            "范国梁参加签约、揭牌仪式。", {}, id="a ceremony of two deeds is a noun"
        ),
        pytest.param(
            "范国梁代表医院,耿志平代表中医院签署协议。",
            {"范国梁": "signatory", "耿志平": "signatory"},
            id="each for a side",
        ),
        pytest.param(
            "范国梁致辞,孟繁星与耿志平签署协议。",
            {"范国梁": "speaker", "孟繁星": "signatory", "耿志平": "signatory"},
            id="a deed behind somebody else's speech",
        ),
    ],
)
def test_whose_deed_it_is(sentence, expected):
    assert roles_at(sentence) == expected


def test_he_is_who_was_the_subject_before():
    told = roles_at("范国梁致欢迎辞,他强调要抓好落实。")
    assert told == {"范国梁": "speaker"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "6月20日,太和县人民医院开展义诊。主任范国梁、主任邓晓岚为群众义诊。",
            {"范国梁": "expert", "邓晓岚": "expert"},
            id="free clinic",
        ),
        pytest.param(
            "6月20日,太和县人民医院举行讲座,主任范国梁作《心衰》专题讲座。",
            {"范国梁": "expert"},
            id="lecture",
        ),
        pytest.param(
            "6月20日,聘请范国梁教授担任太和县人民医院名誉院长,院长邓晓岚颁发聘书。",
            {"范国梁": "appointee", "邓晓岚": "attendee"},
            id="letter of appointment",
        ),
        pytest.param(
            "6月20日,揭牌仪式举行。副县长谭咏春宣读批复,院长范国梁代表医院接牌。",
            {"谭咏春": "attendee", "范国梁": "unveiler"},
            id="reading out a decision",
        ),
    ],
)
def test_experts_and_appointees(text, expected):
    assert plain_roles_of(text) == expected


def test_each_deed_goes_to_its_own_act():
    text = (
        "6月20日,签约仪式举行。范国梁院长与耿志平院长签署《医联体协议》,"
        "邓晓岚院长与骆玉成院长签署《托管协议》。"
    )
    told = {name: roles[0][2] for name, roles in roles_of(text).items()}
    assert told == dict.fromkeys(
        ("范国梁", "耿志平"), "《医联体协议》"
    ) | dict.fromkeys(("邓晓岚", "骆玉成"), "《托管协议》")


def test_pairs_unveil_their_own_plaques():
    text = (
        "6月20日,揭牌仪式举行。范国梁院长和耿志平院长为“甲市胸痛中心”揭牌,"
        "邓晓岚主任、骆玉成主任为“甲市卒中中心”揭牌。"
    )
    told = {name: roles for name, roles in roles_of(text).items()}
    assert told["范国梁"] == [("unveiler", "unveiling", "甲市胸痛中心")]
    assert told["骆玉成"] == [("unveiler", "unveiling", "甲市卒中中心")]


def test_without_any_act_a_role_belongs_to_none():
    told = roles_of("太和县人民医院院长范国梁致辞。")
    assert told == {"范国梁": [("speaker", None, None)]}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "范国梁首先讲话。随后,他与耿志平签署协议。",
            {"范国梁": "speaker+signatory", "耿志平": "signatory"},
            id="he and another",
        ),
    ],
)
@pytest.mark.xfail(reason="who does the deed is misread", strict=True)
def test_more_deeds(sentence, expected):
    assert roles_at(sentence) == expected


@pytest.mark.parametrize("absent", ["因故缺席", "没有参加", "未能出席"])
def test_who_was_not_there_has_no_role(absent):
    text = f"{HOSPITALS}太和县人民医院院长范国梁{absent},副院长邓晓岚签约。"
    assert plain_roles_of(text) == {"邓晓岚": "signatory"}
