"""Teams that come to stay, those that only visit, and posts given without ceremony."""

import pytest

from tests.finding.articles import acts_of, acts_told


@pytest.mark.parametrize(
    ("body", "name"),
    [
        pytest.param(
            "为落实对口支援工作,孙院长带领医疗队一行7人,从甲市出发直奔乙县。",
            "医疗队",
            id="led on the way",
        ),
        pytest.param(
            "12名援青人才抵达乙县,在乙县医院正式到岗。", "12名援青人才", id="came"
        ),
        pytest.param(
            "我院援宁医疗队一行2人出发前往宁夏。", "我院援宁医疗队", id="on the road"
        ),
        pytest.param("甲医院欢送第五批援藏医疗队。", "第五批援藏医疗队", id="seen off"),
        pytest.param(
            "甲医院首批下派专家奔赴乙县卫生院,开始为期三个月的帮扶。",
            "甲医院首批下派专家",
            id="set out",
        ),
        pytest.param(
            "乙县医院迎来甲医院第二批帮扶专家,开始半年的工作。",
            "甲医院第二批帮扶专家",
            id="received",
        ),
    ],
)
def test_teams_that_stay(body, name):
    assert acts_told(body) == [("expert_dispatch", name)]


@pytest.mark.parametrize(
    "body",
    [
        "甲医院专家奔赴乙县义诊。",
        "李院长率领专家团队赴乙县医院参加签约仪式,双方签署对口支援协议。",
        "李院长带领专家组一行直奔乙县调研医联体工作。",
    ],
)
def test_teams_that_visit(body):
    assert "expert_dispatch" not in [kind for kind, _ in acts_told(body)]


@pytest.mark.parametrize(
    ("body", "posts"),
    [
        ("三位博士受聘为名誉院长、客座教授。", ["名誉院长", "客座教授"]),
        ("任命李某为乙县医院副院长。", ["乙县医院副院长"]),
        ("会上宣布李某任乙县医院执行院长。", ["乙县医院执行院长"]),
        ("李某受聘担任首席专家,书记为三人颁发聘书。", ["首席专家"]),
        ("院长为李某等5名专家颁发了聘书。", [None]),
    ],
)
def test_posts_given_without_ceremony(body, posts):
    assert acts_told(body) == [("appointment", post) for post in posts]


def test_several_who_receive_letters_are_no_post():
    body = "6月21日,院长为张某、李某两位教授颁发奖牌和聘书。"
    assert [act.object for act in acts_of(body)] == [None]
