import pytest

from analysis.cleaning.markup import drop_markup
from analysis.tracked import TrackedText


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<p>签约</p><p>揭牌</p>", "\n签约\n揭牌\n", id="paragraphs"),
        pytest.param("签<b class='x>y'>约</b>", "签约", id="tags within a word"),
        pytest.param("签约<br/>揭牌", "签约\n揭牌", id="line break"),
        pytest.param("<script>if(a<b)x()</script>签约", "\n签约", id="script"),
        pytest.param("<p>签约<!-- <p>旧 -->揭牌", "\n签约揭牌", id="comment"),
        pytest.param("<p>医院&nbsp;&amp;&#26657;", "\n医院\xa0&校", id="entities"),
        pytest.param(
            "<p>医院\n    与  学校", "\n医院 与 学校", id="layout of the source"
        ),
        pytest.param("医院\n    与  学校", "医院\n    与  学校", id="plain text"),
        pytest.param("P<0.05,A>B,AT&T", "P<0.05,A>B,AT&T", id="signs in plain text"),
        pytest.param("<李明>报道", "<李明>报道", id="no tag's name"),
        pytest.param("<abc>报道", "<abc>报道", id="no known tag"),
    ],
)
def test_drop_markup(page, expected):
    assert drop_markup(TrackedText.of(page)).text == expected


def test_a_character_of_a_page_keeps_its_place():
    page = "<html><body><p>市<b>医院</b></p>"
    text = drop_markup(TrackedText.of(page))
    found = text.grounded(text.text.index("医"), text.text.index("医") + 2)
    assert page[found.start : found.end] == found.evidence == "医院"
