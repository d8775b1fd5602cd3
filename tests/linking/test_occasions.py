import pytest

from analysis.one_document import read_document

PAGE = """{title}
来源:{source} 发布时间:2023-05-12

5月11日,{lead}与{member}签订医联体合作协议,双方正式建立医联体。{lead}院长范国梁、{member}院长耿志平代表两院签约。
"""


def occasions(doc_id, **words):
    words = {"title": "两院签订医联体合作协议", "source": "某日报"} | words
    rows = read_document(PAGE.format(**words).encode(), f"{doc_id}.txt").rows
    return {row["occasion_id"] for row in rows["events"]}


def test_two_papers_report_one_occasion():
    sides = {"lead": "安徽省立医院", "member": "太和县人民医院"}
    first = occasions("one", **sides)
    second = occasions("two", title="太和县人民医院有了新伙伴", source="晚报", **sides)
    assert first == second
    assert len(first) == 1


@pytest.mark.parametrize("member", ["临泉县人民医院", "太和县中医院"])
def test_another_member_is_another_occasion(member):
    first = occasions("one", lead="安徽省立医院", member="太和县人民医院")
    assert first.isdisjoint(occasions("two", lead="安徽省立医院", member=member))


def test_a_page_without_tie_is_an_occasion_of_its_own():
    page = "5月11日上午,太和县人民医院在广场为市民义诊,接诊群众200余人。".encode()
    ids = {read_document(page, n).rows["events"][0]["occasion_id"] for n in ("a", "b")}
    assert len(ids) == 2
