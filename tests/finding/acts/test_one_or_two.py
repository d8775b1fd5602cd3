"""Whether two tellings are one act or two: halves of a day, headlines, plain papers."""

import pytest

from tests.finding.articles import acts_of, acts_told


@pytest.mark.parametrize(
    ("body", "number"),
    [
        pytest.param(
            "上午,甲医院的签约仪式在一楼举行。下午,乙医院的签约仪式在二楼举行。",
            2,
            id="one before noon and one after",
        ),
        pytest.param(
            "上午,签约仪式在一楼举行。双方院长在协议上签字。下午,专家前往门诊。",
            1,
            id="one told twice",
        ),
    ],
)
def test_halves_of_a_day(body, number):
    signed = [kind for kind, _ in acts_told(body) if kind == "signing"]
    assert len(signed) == number


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param(
            "甲院与乙区签署战略合作协议。院长、区长代表双方签署了框架协议。",
            ["战略合作协议"],
            id="one paper by two plain names",
        ),
        pytest.param(
            "甲院与乙区签署战略合作协议。院长、区长签署了帮扶协议。",
            ["战略合作协议", "帮扶协议"],
            id="a name that says more",
        ),
        pytest.param(
            "甲院与乙区签署了战略合作协议和框架协议。",
            ["战略合作协议", "框架协议"],
            id="two in one list",
        ),
    ],
)
def test_names_that_any_agreement_may_bear(body, names):
    assert [name for kind, name in acts_told(body) if kind == "signing"] == names


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param(
            "甲院与乙院签署医疗卫生协同发展合作框架协议。",
            ["医疗卫生协同发展合作框架协议"],
            id="the body names the paper",
        ),
        pytest.param("甲院与乙院签约仪式举行。", ["合作协议"], id="it does not"),
    ],
)
def test_a_headlines_paper_is_the_bodys(body, names):
    assert [name for _, name in acts_told(body, title="两院签署合作协议")] == names


def test_a_day_in_figures_behind_a_headline_dates_nothing():
    found = acts_of("3月1日,“甲分院”揭牌。", title="“甲分院”揭牌 2023-05-04")
    assert [act.date.value for act in found] == ["2023-03-01"]


@pytest.mark.parametrize("word", ["今年", "今年5月"])
def test_a_year_takes_no_day_away(word):
    body = f"3月4日,“甲工作室”揭牌。{word}来,院里很忙。“乙工作室”也揭牌了。"
    days = [act.date.value for act in acts_of(body, published=None)]
    assert days == ["XXXX-03-04", "XXXX-03-04"]
