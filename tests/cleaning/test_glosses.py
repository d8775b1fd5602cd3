import pytest

from analysis.cleaning.glosses import drop_glosses
from analysis.tracked import TrackedText


@pytest.mark.parametrize(
    ("glossed", "expected"),
    [
        pytest.param("點(diǎn)擊數(shù)", "點擊數", id="tone marks"),
        pytest.param("點（diǎn）擊", "點擊", id="full-width brackets"),
        pytest.param(
            "關(guan) 於(yu) 醫(yi) 院", "關於醫院", id="no tones, a space behind"
        ),
        pytest.param("處長(zhāng)與長(cháng)處", "處長與長處", id="two readings"),
        pytest.param("簽(qiān)約與結(jié)緣", "簽約與結緣", id="several"),
        pytest.param("對(duī)", "對", id="wrong tone"),
        pytest.param("我們(men)個(ge)人家裡(li)", "我們個人家裡", id="neutral tone"),
        pytest.param("綠(lǜ)色", "綠色", id="umlaut"),
        pytest.param("(2020-2022年)", "(2020-2022年)", id="years"),
        pytest.param("检查(CT)", "检查(CT)", id="an abbreviation"),
        pytest.param("多学科会诊(mdt)", "多学科会诊(mdt)", id="small letters"),
        pytest.param("(市中心医院供图)", "(市中心医院供图)", id="a picture's source"),
        pytest.param("阿(a)", "阿(a)", id="a letter behind a like reading"),
        pytest.param("图(b)", "图(b)", id="a picture's number"),
        pytest.param("委屬(管)醫院", "委屬(管)醫院", id="a character in brackets"),
    ],
)
def test_drop_glosses(glossed, expected):
    assert drop_glosses(TrackedText.of(glossed)).text == expected
