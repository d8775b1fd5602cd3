import pytest

from analysis.cleaning.width import fold_width
from analysis.tracked import TrackedText


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("ＣＴ２０台", "CT20台", id="letters and digits"),
        pytest.param("一，二：三（四）", "一，二：三（四）", id="punctuation stays"),
        pytest.param("医\u3000院\xa0长\u2003", "医 院 长 ", id="spaces"),
        pytest.param("医\u200b院\ufeff", "医院", id="nothing to see"),
        pytest.param("\uf90a\u2f08", "金人", id="compatibility forms"),
        pytest.param("签约\r\n揭牌\r聘任", "签约\n揭牌\n聘任", id="line ends"),
    ],
)
def test_fold_width(written, expected):
    assert fold_width(TrackedText.of(written)).text == expected
