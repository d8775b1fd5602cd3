"""Who says 我院, where the byline names nobody or a department."""

import pytest

from analysis.finding.organizations import with_speaker
from analysis.one_document import read_document
from tests.finding.mentions import page_of

OURS = "太和县人民医院"
OTHER = "安徽省胸科医院"


def speaker(body, title=None, source=None):
    return with_speaker(*page_of(body, title, source)).source


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        pytest.param(
            f"签约在{OTHER}举行,我院程颖院长到场。\n"
            f"{OTHER}院长李琛致辞。\n{OURS}院长程颖讲话。",
            None,
            OURS,
            id="one head of both",
        ),
        pytest.param(
            f"我院与{OTHER}签约。我院将协助界首市人民医院制定规划。",
            None,
            None,
            id="whom we assist is not us",
        ),
        pytest.param(
            f"我院与{OTHER}签约。程院长说,百姓可到{OURS}就诊。",
            None,
            OURS,
            id="never beside us",
        ),
        pytest.param(
            f"{OURS}与{OTHER}签订协议。我院院长程颖到场。",
            f"我院与{OTHER}签订协议",
            OURS,
            id="not the other side",
        ),
        pytest.param(
            f"座谈会在{OTHER}举行。\n{OURS}院长程颖率队。\n我院专家会后义诊。",
            None,
            OURS,
            id="not where it was held",
        ),
        pytest.param(
            f"{OTHER}副院长程颖一行莅临{OURS}。\n{OTHER}程颖副院长与我院李琛副院长签约。",
            f"我院与{OTHER}建立医联体",
            OURS,
            id="who came to us",
        ),
        pytest.param(
            f"我院与{OTHER}签约,我院派驻{OTHER}副院长程颖到场。",
            None,
            None,
            id="nobody",
        ),
        pytest.param(
            f"我院与{OTHER}签约。此前曾与{OURS}签约。", None, None, id="history"
        ),
        pytest.param(f"{OURS}与{OTHER}签约。", None, None, id="nobody says 我院"),
        pytest.param(
            "我校校长程颖到场,与安徽医科大学附属宿州医院院长李琛签约。",
            "我校附属医院签约",
            "安徽医科大学",
            id="the school of the hospital named",
        ),
        pytest.param(
            f"会议由{OURS}承办,我院副院长李琛致辞。\n{OTHER}程颖教授讲课。",
            "我院承办年会",
            None,
            id="a guest's house",
        ),
        pytest.param(
            "我校第二医院院长程颖与安徽医科大学附属宿州医院院长李琛签约。",
            "第二医院签约",
            None,
            id="a house of ours is not us",
        ),
        pytest.param(
            "我校与安徽医科大学签约,程颖校长到场。",
            "我校校长程颖签约",
            None,
            id="a school on the other side",
        ),
        pytest.param(
            "我校校长程颖、安徽医科大学校长李琛、皖南医学院院长王琦到场。",
            "我校校长程颖签约",
            None,
            id="several schools",
        ),
        pytest.param(
            f"我院医疗队启程,院长要求队员为{OTHER}建设作出贡献。",
            "我院医疗队启程",
            None,
            id="the house that is helped",
        ),
        pytest.param(
            f"我院医疗队分赴{OTHER}。", "我院医疗队启程", None, id="the house gone to"
        ),
        pytest.param(
            "我院举行启动仪式。程颖院长作了《从传统文化论太和县人民医院建设》讲座。",
            None,
            None,
            id="a house in a lecture's title",
        ),
        pytest.param(
            f"{OTHER}心内科主任程颖教授以及我院党委书记李琛出席。我院李琛书记致辞。",
            "我院胸痛中心启动",
            None,
            id="a guest before our head in a list",
        ),
        pytest.param(
            f"我院与{OTHER}签约。{OURS}向我院院长程颖颁发聘书。",
            None,
            None,
            id="both others",
        ),
        pytest.param(
            "我院组织专家义诊。黄土镇中心卫生院协助开展。我院专家看病。",
            "我院专家赴基层义诊",
            None,
            id="a town's house that helps is not us",
        ),
        pytest.param(
            "我院组织专家义诊。黄土镇中心卫生院院长程颖带队。我院专家看病。",
            "我院开展义诊",
            "黄土镇中心卫生院",
            id="a town's house whose head leads",
        ),
    ],
)
def test_whose_page_it_is(body, title, expected):
    assert speaker(body, title) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(None, OURS, id="nobody named"),
        pytest.param("党办", OURS, id="a department"),
        pytest.param("集团办", OURS, id="the group's office"),
        pytest.param("阜阳日报", "阜阳日报", id="a paper that quotes"),
        pytest.param(OTHER, OTHER, id="a hospital named"),
    ],
)
def test_a_named_source_stays(source, expected):
    body = f"我院与{OTHER}签约。“我院将派专家到{OTHER}。”\n{OURS}院长程颖致辞。"
    assert speaker(body, source=source) == expected


def test_the_table_has_the_speaker_as_source():
    page = (
        f"我院与{OTHER}签约揭牌仪式举行\n来源:党办 时间:2021-04-16\n"
        f"4月16日,{OURS}与{OTHER}签约揭牌仪式举行,专家随后义诊。"
        "我院院长程颖、书记李琛到场,双方将开展双向转诊、远程会诊等合作。\n"
    )
    rows = read_document(page.encode(), "x.txt").rows["documents"]
    assert [row["source"] for row in rows] == [OURS]
