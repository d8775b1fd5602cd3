import pytest

from analysis.reading import read_article

BODY = (
    "4月16日,甲县人民医院与乙省肿瘤医院签约揭牌仪式在甲县人民医院举行。"
    "双方签订合作协议,专家随后为群众义诊。"
)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        pytest.param(
            ["<image>data:image/s3,s3://bucket/6e88c.png alt=</image>"],
            None,
            id="a picture is no headline",
        ),
        pytest.param(
            ["甲县人民医院与乙省肿瘤医院签约", "时间:2021-04-16"],
            "甲县人民医院与乙省肿瘤医院签约",
            id="before the byline",
        ),
        pytest.param(
            ["作者:李琛 时间:2021-04-16", "", "甲县人民医院与乙省肿瘤医院签约"],
            "甲县人民医院与乙省肿瘤医院签约",
            id="behind the byline",
        ),
        pytest.param(
            [
                "18家医院携手加盟甲县人民医院联盟",
                "甲县人民医院签约揭牌",
                "时间:2021-04-16",
            ],
            "18家医院携手加盟甲县人民医院联盟 甲县人民医院签约揭牌",
            id="two lines",
        ),
        pytest.param(
            [
                "甲县人民医院签约仪式举行",
                "",
                "——我院开展送医下乡活动",
                "时间:2021-04-16",
            ],
            "甲县人民医院签约仪式举行 ——我院开展送医下乡活动",
            id="line behind a dash",
        ),
        pytest.param(
            ["【辽蒙合作】甲县人民医院签约揭牌", "时间:2021-04-16"],
            "【辽蒙合作】甲县人民医院签约揭牌",
            id="kicker in brackets stays",
        ),
        pytest.param(
            ["甲县人民医院与乙省肿瘤医院签约_大众网", "时间:2021-04-16"],
            "甲县人民医院与乙省肿瘤医院签约",
            id="site behind it goes",
        ),
        pytest.param(
            [
                "乙省肿瘤医院",
                "首页 | 概况 | 新闻",
                "甲县人民医院签约揭牌",
                "2021-04-16",
            ],
            "甲县人民医院签约揭牌",
            id="not the site's name",
        ),
        pytest.param(
            [
                "甲县人民医院与乙省肿瘤医院签约仪式举行",
                "程颖出席并讲话 李琛讲话 王琦、赵刚主持",
                "时间:2021-04-16",
            ],
            "甲县人民医院与乙省肿瘤医院签约仪式举行",
            id="who came is no part of it",
        ),
        pytest.param(
            [
                "首页 > 今日甲县 > 健康甲县 乙省肿瘤医院携手甲县 一县三院签约 "
                "发布时间:2021-04-16 来源:某报"
            ],
            "乙省肿瘤医院携手甲县 一县三院签约",
            id="on one line with breadcrumb and byline",
        ),
        pytest.param(
            ["首页 > 医院新闻 > 正文 http://www.a.cn 2021-04-16"],
            None,
            id="breadcrumb, address and byline",
        ),
        pytest.param(
            ["甲县人民医院与乙省肿瘤医院签约 | ||||", "时间:2021-04-16"],
            "甲县人民医院与乙省肿瘤医院签约",
            id="bars of a table behind it",
        ),
        pytest.param(
            ["甲县人民医院与乙省肿瘤医院签约揭牌 2021-04-16"],
            "甲县人民医院与乙省肿瘤医院签约揭牌",
            id="day behind it",
        ),
        pytest.param(
            ["某江再建一家三甲医院", "发布时间:2021-04-16"],
            "某江再建一家三甲医院",
            id="ends as a hospital's name",
        ),
        pytest.param(
            ["视频 | 甲县医疗 乙省打造“组团式”援甲2.0版", "2021-04-16 18:23:50"],
            "视频 | 甲县医疗 乙省打造“组团式”援甲2.0版",
            id="kicker before a bar is no menu",
        ),
        pytest.param(
            [
                "携手共进 托举未来—甲县人民医院签约暨揭牌仪式",
                "热烈祝贺",
                "携手共进 托举未来",
                "甲县人民医院签约暨揭牌仪式",
            ],
            "携手共进 托举未来—甲县人民医院签约暨揭牌仪式",
            id="said again in broken lines",
        ),
        pytest.param(
            [
                "甲县人民医院城东院区签约揭牌,推动优质医疗资源下沉基层",
                "11月11日 16时 阅读 29708",
                "11月10日,甲县人民医院",
                "与城东区人民医院合作签约",
                "暨揭牌仪式",
                "在城东区顺利举行",
            ],
            "甲县人民医院城东院区签约揭牌,推动优质医疗资源下沉基层",
            id="over the counter of a page for telephones",
        ),
        pytest.param(
            ["某江网 >> 某江频道 >> 健康 甲县人民医院与社区结对", "2021-04-16"],
            "甲县人民医院与社区结对",
            id="behind a breadcrumb on its line",
        ),
        pytest.param(
            ["首页 > 新闻", "院士的“据点”设在海拔3700米", "某江网讯(记者 程颖)"],
            "院士的“据点”设在海拔3700米",
            id="over the dateline, whatever its words",
        ),
        pytest.param(
            [
                "乙省中医药学会",
                "学会概况 | 通知公告 | 学术交流",
                "把药香送上某岛——省学会某岛行侧记",
                "发布日期:2021-04-16",
            ],
            "把药香送上某岛——省学会某岛行侧记",
            id="not the society's name",
        ),
        pytest.param(
            ["甲市51家医院“直通”北京三甲医院", "时间:2021-04-16"],
            "甲市51家医院“直通”北京三甲医院",
            id="ends as hospitals do, with a count",
        ),
        pytest.param(
            [
                "乙省两个区域医疗中心建设方案获批http://www.a.com 2021年04月16日 15:45 "
                f"作者:程颖 来源:某江日报 {BODY}"
            ],
            "乙省两个区域医疗中心建设方案获批",
            id="a page on one line, with its address",
        ),
        pytest.param(["关键词:甲县人民医院 乙省肿瘤医院"], None, id="keywords"),
        pytest.param(["点击数:45 发布时间:2021-04-16"], None, id="no headline"),
        pytest.param(["首页 > 医院新闻 > 正文"], None, id="breadcrumb alone"),
    ],
)
def test_title(above, title):
    article = read_article("\n".join([*above, "", BODY]).encode(), "x.txt")
    assert article.title == title


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("标题:乙省肿瘤医院送医到甲县", "乙省肿瘤医院送医到甲县"),
        ("乙省肿瘤医院送医到甲县", None),
        ("标题:甲县", None),
    ],
)
def test_a_copy_names_its_title_below(below, title):
    page = "\n".join([BODY, below, "地址:http://www.a.cn/1.html"])
    assert read_article(page.encode(), "x.txt").title == title


def test_a_copy_names_its_first_title_before_the_text():
    page = f"(原标题:乙省肿瘤医院送医到甲县) 某江讯 {BODY}"
    article = read_article(page.encode(), "x.txt")
    assert article.title == "乙省肿瘤医院送医到甲县"
    assert "原标题" not in "".join(
        article.plain[s.start : s.end] for s in article.sections if s.section == "body"
    )
