"""Reports of one ceremony share its occasion; look-alikes stay apart."""

import pytest

from analysis.one_document import read_document
from analysis.pipeline import join_documents

LEAD, MEMBER = "安徽省立医院", "太和县人民医院"
DATED = "2023-05-12"


def page(title, body, source=None, published=DATED):
    byline = f"来源:{source} " if source else ""
    return f"{title}\n{byline}发布时间:{published}\n\n{body}\n"


def tables_of(*pages):
    """Get the tables of pages, given as texts or as names to texts."""
    named = {f"page{n}": text for n, text in enumerate(pages)}
    return join_documents(
        read_document(text.encode(), f"{name}.txt") for name, text in named.items()
    )


def occasions_of(*pages):
    """Get the occasion ids of each page, in order."""
    events = tables_of(*pages).events
    return [
        set(events.occasion_id[events.doc_id == f"page{n}"]) for n in range(len(pages))
    ]


def signed(lead, member, **more):
    body = (
        f"5月11日,{lead}与{member}签订医联体合作协议,双方正式建立医联体。"
        f"{lead}院长范国梁、{member}院长耿志平代表两院签约。"
    )
    return page("两院签订医联体合作协议", body, **more)


BY_PAPER = signed(LEAD, MEMBER, source="阜阳日报")
BY_LEAD = page(
    "我院专家走进太和县",
    f"昨日,我院党委书记范国梁一行来到{MEMBER},双方举行医联体签约揭牌仪式。",
    source=LEAD,
)
BY_MEMBER = page(
    "我院加入安徽省立医院医联体",
    f"5月11日上午,{LEAD}与我院医联体签约仪式在门诊大厅举行。院长耿志平与范国梁代表双方签约。",
    source=MEMBER,
)
TURNED = page(
    "联手",
    f"5月11日,{MEMBER}与{LEAD}举行医联体签约仪式,{MEMBER}成为{LEAD}医联体成员单位。",
)
ACTS_ONLY = page(
    "专家来了",
    f"5月11日,{LEAD}专家团队来到{MEMBER}开展义诊,接诊群众200余人。",
    source="阜阳日报",
)


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param((BY_PAPER, BY_LEAD, BY_MEMBER), id="paper, lead and member"),
        pytest.param((BY_PAPER, TURNED), id="the sides turned"),
        pytest.param((BY_PAPER, ACTS_ONLY), id="one tells the tie, one acts only"),
        pytest.param(
            (BY_PAPER, signed(LEAD, MEMBER, published="2023-05-20")), id="later"
        ),
    ],
)
def test_reports_of_one_ceremony(reports):
    told = occasions_of(*reports)
    assert len(set.union(*told)) == 1
    # Each had the id by itself already.
    assert [occasions_of(report)[0] for report in reports] == told


SEVERAL = page(
    "三院加盟",
    f"5月11日,{LEAD}医联体签约仪式在合肥市举行。{LEAD}与{MEMBER}、临泉县人民医院、"
    "涡阳县人民医院签订医联体合作协议。",
)
OTHERS = page(
    "加盟",
    f"5月11日,{LEAD}与临泉县人民医院、涡阳县人民医院、砀山县人民医院签订医联体合作协议。",
)


def test_reports_that_tell_different_members():
    of_all, of_one, of_others = occasions_of(SEVERAL, BY_PAPER, OTHERS)
    assert of_all == of_one == of_others


def test_a_page_added_later_keeps_the_ids_of_earlier_ones():
    later = SEVERAL.replace(DATED, "2023-05-30")
    assert occasions_of(BY_PAPER, later) == [*occasions_of(BY_PAPER)] * 2


def test_the_reason_is_told():
    occasions = tables_of(SEVERAL, BY_PAPER).occasions
    assert list(occasions.occasion_reason) == ["same_parties"] * 2
    assert set(occasions.shared) == {f"2023-05-11、{LEAD}、{MEMBER}"}
    (alone,) = tables_of(SEVERAL).occasions.itertuples()
    assert (alone.occasion_reason, alone.shared) == ("same_lead", f"2023-05-11、{LEAD}")


@pytest.mark.parametrize(
    "others",
    [
        pytest.param((signed(LEAD, "临泉县人民医院"),), id="another member"),
        pytest.param((signed(LEAD, "太和县中医院"),), id="another kind of hospital"),
        pytest.param((signed("蚌埠医学院第一附属医院", MEMBER),), id="another lead"),
        pytest.param(
            (BY_PAPER.replace("5月11日", "5月10日"),), id="the same two on another day"
        ),
        pytest.param(
            (signed(LEAD, "临泉县人民医院"), signed(LEAD, "涡阳县人民医院")),
            id="three partners on one day",
        ),
    ],
)
def test_ceremonies_that_are_two(others):
    told = occasions_of(BY_PAPER, *others)
    assert len(set.union(*told)) == 1 + len(others)


CLINIC = page(
    "义诊",
    f"5月11日上午,{MEMBER}在太和县人民广场为市民义诊,接诊群众200余人。",
    source=MEMBER,
)


@pytest.mark.parametrize(
    ("body", "is_one"),
    [
        pytest.param(
            f"5月11日,{MEMBER}组织专家到太和县人民广场开展义诊活动。",
            True,
            id="told anew",
        ),
        pytest.param(
            "5月11日,太和县中医院组织专家到太和县人民广场开展义诊活动。",
            False,
            id="another hospital",
        ),
        pytest.param(
            f"5月10日,{MEMBER}组织专家到太和县人民广场开展义诊活动。",
            False,
            id="another day",
        ),
        pytest.param(
            f"5月11日,{MEMBER}组织专家到界首市人民广场开展义诊活动。",
            False,
            id="another county",
        ),
        pytest.param(f"5月11日,{MEMBER}举办培训班。", False, id="another kind of act"),
    ],
)
def test_a_hospital_alone(body, is_one):
    one, two = occasions_of(CLINIC, page("近日新闻", body))
    assert (one == two) == is_one


def test_a_copy_is_the_same_occasion():
    undated = "太和县人民医院在人民广场为市民义诊,接诊群众200余人。"
    one, two = occasions_of(undated, undated)
    assert one == two
    other = undated.replace("200", "300")
    assert occasions_of(undated)[0].isdisjoint(occasions_of(other)[0])


def test_an_alliance_is_founded_once():
    name = "安徽省儿科专科联盟"
    bodies = (
        f"5月11日,{name}成立大会在合肥市召开,{MEMBER}院长耿志平参加。",
        f"5月11日,{name}在合肥市成立,临泉县人民医院加入。",
    )
    one, two = occasions_of(*(page("联盟成立", body) for body in bodies))
    assert one == two
    other = page("联盟成立", bodies[1].replace("儿科", "骨科"))
    assert one.isdisjoint(occasions_of(other)[0])


def test_what_one_page_parts_is_not_joined_through_another():
    in_two_counties = [
        page("签约", f"5月11日,{LEAD}与{name}医联体签约仪式在{name}举行。")
        for name in (MEMBER, "临泉县人民医院")
    ]
    digest = page(
        "一日两地", f"5月11日,{LEAD}与{MEMBER}、临泉县人民医院签订医联体合作协议。"
    )
    one, two, _ = occasions_of(*in_two_counties, digest)
    assert one.isdisjoint(two)


FOUNDED = page(
    "心血管病专科联盟成立",
    "5月11日,徐州市中心医院心血管病专科联盟大会在徐州召开。沛县人民医院、丰县人民医院"
    "等12家医院的代表到会。会上,徐州市中心医院院长王国庆与各成员单位代表签订协议并授牌。",
)


def joined(member, place):
    body = f"5月11日,{member}与徐州市中心医院在{place}签订心血管病专科联盟合作协议。"
    return page("签约", body)


def test_a_page_that_names_two_tells_what_another_says_of_them():
    of_all, *of_each = occasions_of(
        FOUNDED, joined("沛县人民医院", "徐州"), joined("丰县人民医院", "徐州")
    )
    assert of_each == [of_all] * 2
    occasions = tables_of(FOUNDED, joined("沛县人民医院", "徐州")).occasions
    assert "named_parties" in set(occasions.occasion_reason)


def test_two_of_one_alliance_are_two_where_no_page_names_both():
    one, two = occasions_of(
        joined("沛县人民医院", "徐州"), joined("丰县人民医院", "徐州")
    )
    assert one.isdisjoint(two)


def test_a_partner_of_former_days_is_not_met_in_another_county():
    past = f"{LEAD}此前已与临泉县人民医院合作。"
    first = page("签约", f"5月11日,{LEAD}与{MEMBER}在{MEMBER}签订医联体协议。{past}")
    name = "临泉县人民医院"
    second = page("签约", f"5月11日,{LEAD}与{name}在{name}签订医联体协议。")
    one, two = occasions_of(first, second)
    assert one.isdisjoint(two)


def test_a_branch_is_unveiled_once():
    branch = f"{LEAD}太和医院"
    bodies = (
        f"5月11日,{LEAD}与太和县人民政府签订合作协议。太和县人民医院被授予{branch}牌匾。",
        f"5月11日,{branch}在太和县人民医院揭牌。",
    )
    one, two = occasions_of(*(page("揭牌", body) for body in bodies))
    assert one == two
    plaques = [
        page("揭牌", f"5月11日,{LEAD}技术协作医院在{name}揭牌。")
        for name in ("太和县中医院", "临泉县中医院")
    ]
    one, two = occasions_of(*plaques)
    assert one.isdisjoint(two)


def test_one_venue_of_one_hospital_needs_no_town():
    own = "5月11日上午,我院在壶山广场开展义诊活动,接待群众300余人次。"
    told = f"5月11日,{MEMBER}在壶山广场举行义诊活动,为市民免费看病。"
    pages = (page("义诊", own, source=MEMBER), page("义诊", told))
    one, two, three = occasions_of(*pages, page("义诊", told.replace("壶山", "胜利")))
    assert one == two
    assert one.isdisjoint(three)
