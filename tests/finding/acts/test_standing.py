"""What is told as the day's news, and what as years past or as somebody's words."""

import pytest

from tests.finding.articles import acts_of, told


def kinds(body):
    return [kind for kind, _, _ in told(acts_of(body))]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("去年,院庆刚过,", [], id="the year before"),
        pytest.param("三年间,甲市先后与乙院、", [], id="over some years"),
        pytest.param("去年12月28日,", ["signing"], id="a day of the year before"),
    ],
)
def test_years_past_govern_their_sentence(before, expected):
    body = f"{before}甲医院与丙医院签署了合作协议。"
    assert kinds(body) == expected


def test_a_speech_ends_with_the_ceremony():
    body = (
        "6月21日,甲医院对口帮扶乙医院启动仪式举行。院长表示,要共同努力。"
        "启动仪式结束后,还进行了学术讲座以及大型义诊活动。"
    )
    assert kinds(body) == ["launch", "training", "free_clinic"]


def test_a_speech_of_what_follows_ceremonies_goes_on():
    body = "6月21日,两院座谈。院长表示,合作前景广阔。签约仪式结束了就要举行义诊活动。"
    assert kinds(body) == ["meeting"]


def test_blanks_part_a_title_as_commas_do():
    title = "帮扶工作常态化 周某受聘甲院终身教授"
    found = acts_of("6月21日,周某发言。", title=title)
    assert [act.object for act in found] == ["甲院终身教授"]
