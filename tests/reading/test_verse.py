"""Pages in broken lines, and pages of short lines that are no text."""

import pytest

from analysis.reading import read_article

TITLE = "甲县人民医院挂上了新牌子,以后看病不用跑远路"
STANZAS = [
    ["9月1日", "县医院的院子里", "乙省肿瘤医院的专家来了", "带着一块新牌子"],
    ["双方坐到了一张桌子前", "院长王小明", "在协议上签了字"],
    ["牌子不大", "两个人抬着", "挂到了门诊楼的左边"],
    ["省里的教授每周二来出诊", "县里的医生可以去进修", "疑难的病例一起看"],
]


def read(*groups):
    page = "\n\n".join("\n".join(group) for group in groups)
    return read_article(page.encode("utf-8"), "page.txt")


def test_a_text_in_broken_lines_is_an_article():
    article = read([TITLE], *STANZAS)
    assert not article.problems
    assert article.title == TITLE
    assert "body" in {section.section for section in article.sections}


@pytest.mark.parametrize(
    "groups",
    [
        pytest.param([[TITLE], *STANZAS[:2]], id="too short"),
        pytest.param([[TITLE], *STANZAS[1:], STANZAS[3]], id="no day"),
        pytest.param(
            [
                ["首页", "医院概况", "新闻中心"],
                ["科室导航", "专家门诊", "预约挂号"],
                ["9月1日义诊安排", "停诊通知", "招聘公告"],
                ["院务公开", "招标采购", "党群工作"],
                ["联系电话", "交通指南", "网站地图"],
            ],
            id="menus",
        ),
    ],
)
def test_what_is_no_text(groups):
    article = read(*groups)
    assert [p.problem for p in article.problems] == ["not_an_article"]
