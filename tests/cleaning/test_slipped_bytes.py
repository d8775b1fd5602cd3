import random

import pytest

from analysis.cleaning import clean
from analysis.cleaning.slipped_bytes import LOST
from tests.cleaning.slipping import glossed, page, straddling

SENTENCES = (
    "新生儿专科联盟签约揭牌仪式在市中心医院举行。",
    "活动由党委书记主持,双方代表签署协议。",
    "可以相信,医联体会给群众带来实惠。",
    "科室主任介绍了重点专科建设情况。",
    "会议强调,要办好保健科和全科门诊。",
    "回顾合作历程,两院专家感慨良多。",
    "患者不出县就能看上海口腔专家的门诊。",
    "或线上或线下,会诊随时可以开展。",
)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param("外科??坡?lián)盟揭牌", "外科专科联盟揭牌", id="alliance"),
        pytest.param("儀式?;顒?dòng)由我", "仪式。活动由我", id="full stop"),
        pytest.param(
            "外科？？坡?lián)盟", "外科？？坡?lián)盟", id="two marks written"
        ),
        pytest.param(
            "點(diǎn)??平ㄔO(shè)項(xiàng)", "点专科建设项", id="a letter left"
        ),
        pytest.param("化。?！?/strong>", "化。。”", id="a tag's bracket swallowed"),
        pytest.param("你來嗎??專家說", "你来吗??专家说", id="real question marks"),
        pytest.param("什么??坡度太大", "什么??坡度太大", id="simplified page"),
        pytest.param("準備好了嗎?;是", "准备好了吗?;是", id="a mark and a semicolon"),
        pytest.param("真的嗎?!?他說", "真的吗?!?他说", id="surprise"),
        pytest.param("是專科嗎?是;不是", "是专科吗?是;不是", id="single marks"),
    ],
)
def test_restore_slipped_bytes(shown, expected):
    assert clean(shown).text == expected


def test_what_the_words_do_not_tell_is_lost_and_never_guessed():
    text = clean("為姓??傷?lè)的病人")
    assert LOST in text.text or "??" in text.text


def test_no_character_is_restored_wrongly():
    chance = random.Random(3)
    for _ in range(12):
        text = "".join(chance.sample(SENTENCES, 3))
        places = straddling(glossed(text))
        hurt = set(chance.sample(places, min(len(places), 1)))
        mended = clean(page(text, hurt)).text
        wanted = clean(page(text, set())).text
        assert len(mended) == len(wanted)
        assert all(a in (b, LOST) for a, b in zip(mended, wanted, strict=True))


@pytest.mark.parametrize("marks", ["???", "????????", "?!?!?!", "??????" * 50])
def test_rows_of_marks_are_what_somebody_typed(marks):
    assert clean(f"真的{marks}吗").text == f"真的{marks}吗"


def test_a_row_of_question_marks_with_spaces_stays_as_typed():
    text = "?? ??? ???? 仪式举行"
    assert clean(text).text == text
