import pytest

from analysis.reading import read_article

TITLE = "甲县人民医院与乙省肿瘤医院签约"
BODY = (
    "4月16日,甲县人民医院与乙省肿瘤医院签约揭牌仪式举行。"
    "双方签订合作协议,专家随后为群众义诊。"
)


def read(*lines):
    return read_article("\n".join(lines).encode(), "x.txt")


@pytest.mark.parametrize(
    ("byline", "day"),
    [
        ("发布时间:2021-04-16 08:28:12", "2021-04-16"),
        ("24.11.2016 06:33", "2016-11-24"),
        ("来源:科学网 发布时间:2017/9/30 选择字号:小 中 大", "2017-09-30"),
        ("发布时间:2024.11.04  阅读次数:297", "2024-11-04"),
        ("发布时间:2009年6月11日 点击:3374", "2009-06-11"),
        ("编辑:医务科    时间:21-05-19    点击:392次", "2021-05-19"),
        ("[日期:2021-10-22]  [作者:医务科]", "2021-10-22"),
        ("来源:西京医院作者:吴朔责任编辑:程刚毅2014-07-21 09:35", "2014-07-21"),
        ("公开日期:2021-04-12 发布日期:2021-04-16", "2021-04-16"),
        ("本帖最后由 某某@ 于 2021-4-16 17:28 编辑", "2021-04-16"),
        ("某江卫生动态 2021-04-16 阅读 3287", "2021-04-16"),
        ("2021年4月16日宣传科", "2021-04-16"),
        ("2021-04-16 15:39院办", "2021-04-16"),
        ("http://www.a.com.cn 2021年04月16日16:30 某江网-某江晚报", "2021-04-16"),
        ("www.a.com?2021-04-16 08:39? ?来源:某江妇女网    我来说两句", "2021-04-16"),
        ("2021-04-16???08:46:09", "2021-04-16"),
        ("时间:4月16日", None),
        ("点击数:20210416", None),
        ("【上一篇】某医院签约(2015-03-02)", None),
        ("发布时间:2021-13-45", None),
    ],
)
def test_published(byline, day):
    assert read(TITLE, byline, BODY).published == day


def test_the_page_has_its_own_date_whatever_the_text_says():
    article = read(TITLE, "发布时间:2023-10-12", "2022年5月31日," + BODY)
    assert article.published == "2023-10-12"


def test_an_electronic_edition_dates_and_names_its_paper():
    behind = f"--> 2021-04-16 1 1 某江日报 content_1.html 1 {TITLE} /enpproperty-->"
    article = read(TITLE, BODY, behind)
    assert (article.published, article.source) == ("2021-04-16", "某江日报")
    assert [each.section for each in article.sections][-1] == "footer"


def test_the_text_gives_the_date_where_the_page_has_none():
    assert read(TITLE, "2022年5月31日," + BODY).published == "2022-05-31"


def test_a_day_behind_the_headline_is_the_page_s():
    article = read(TITLE + " 21-04-16 08:28", BODY)
    assert (article.title, article.published) == (TITLE, "2021-04-16")


@pytest.mark.parametrize(
    ("below", "day"),
    [
        pytest.param(["甲县人民医院 2021年4月18日"], "2021-04-18", id="signed"),
        pytest.param(["- 2021-04-18寒潮来袭 注意保暖"], None, id="other news"),
        pytest.param(
            ["·某院举行护士节活动 2021-05-12", "·某院党员大会召开 2021-05-10"],
            None,
            id="list of other news",
        ),
    ],
)
def test_a_day_behind_the_text_is_the_page_s_only_if_it_signs(below, day):
    assert read(TITLE, BODY, *below).published == day


def test_the_clock_of_the_site_is_no_date_of_the_page():
    article = read("新闻 | 专题 | 今天是2021年11月22日", TITLE, "时间:2020-01-02", BODY)
    assert article.published == "2020-01-02"


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        ([TITLE, "来源:乙省肿瘤医院 时间:2021-04-16", BODY], "乙省肿瘤医院"),
        ([TITLE, "本文来源:大众网", BODY], "大众网"),
        ([TITLE, "2016-03-03 10:26  39健康网  我要评论(0)", BODY], "39健康网"),
        ([TITLE, "时间:2021-04-16 德州市某某医院【宣传科】", BODY], "德州市某某医院"),
        ([TITLE, "来源:本站 时间:2021-04-16", "大众网讯 " + BODY], "大众网"),
        (
            ["您好,欢迎访问乙省肿瘤医院官网!", TITLE, "时间:2021-04-16", BODY],
            "乙省肿瘤医院",
        ),
        ([TITLE, "时间:2021-04-16", BODY, "版权所有:安徽某大学"], "安徽某大学"),
        ([TITLE, "来源:医保科 时间:2021-04-16", BODY], "医保科"),
        ([TITLE, BODY, "来源:", "甲县卫生健康局"], "甲县卫生健康局"),
        (["首页 > 新闻中心 > 正文", TITLE, BODY], None),
        ([TITLE, "来源:原创 时间:2021-04-16", BODY], None),
        ([TITLE, "来源:甲县融媒  全媒体记者 程桂英 阅读 73", BODY], "甲县融媒"),
        ([TITLE, "来源:甲县融媒 2021-04-16", BODY], "甲县融媒"),
        (["乙省时报数字报  第01版:要闻  2021年04月16日", TITLE, BODY], "乙省时报"),
        (["某江日报  第A3版  2021年04月16日", TITLE, BODY], "某江日报"),
        (["第01版:要闻  2021年04月16日", TITLE, BODY], None),
        (["乐家网某江站 > 论坛 > 同城", TITLE, BODY], "乐家网某江站"),
        (["网站首页 > 论坛 > 同城", TITLE, BODY], None),
        ([TITLE, "乙省导医网 某江健康:" + BODY], "乙省导医网"),
        ([TITLE, "网友提问 某江健康:" + BODY], None),
        (
            ["甲县人民医院 服务热线:0517-8821", TITLE, "来源:本院  作者:程颖", BODY],
            "甲县人民医院",
        ),
        (
            ["甲县人民医院 首页 医院概况 新闻中心", TITLE, "来源:医务科", BODY],
            "甲县人民医院",
        ),
        (["健康科普 首页 医院概况 新闻中心", TITLE, BODY], None),
        (["甲县医学院 | 新闻中心", TITLE, "来源:党委宣传部", BODY], "甲县医学院"),
        (["附属医院 | 教学医院", TITLE, BODY], None),
        (["乙省医科大学新闻网 ENGLISH | 学校主页", TITLE, BODY], "乙省医科大学"),
        ([TITLE, BODY, "作者:某江日报全媒体记者 程颖"], "某江日报"),
        ([TITLE, BODY, "作者:全媒体记者 程颖"], None),
        ([TITLE, "某南网、某南网客户端丙市4月21日消息 " + BODY], "某南网"),
        ([TITLE, "云上丙山报道:" + BODY], "云上丙山"),
        ([TITLE, "某江卫生官微", BODY], "某江卫生官微"),
        ([TITLE, "2021-04-16来源:乙省在线编辑:杨琛", BODY], "乙省在线"),
        ([TITLE, "来源:乙省编辑部 时间:2021-04-16", BODY], "乙省编辑部"),
        ([TITLE, "来源:某江新闻 图片由校方提供 2021-04-16", BODY], "某江新闻"),
        ([TITLE, "来源:某江图片网 时间:2021-04-16", BODY], "某江图片网"),
        (
            [TITLE, "来源:某江新闻", BODY, "文章来源:甲县日报 图片由院方提供"],
            "某江新闻",
        ),
        (["欢迎进入丙市妇婴医院官网!", TITLE, "时间:2021-04-16", BODY], "丙市妇婴医院"),
        ([TITLE, "新某江讯【记者 程颖】" + BODY], "新某江"),
        ([TITLE, "我院讯(记者 程颖)" + BODY], None),
        (["某江女报/甲网讯(记者 程颖)" + BODY], "某江女报"),
        ([TITLE, "某江星报 2021-04-16 17:09", BODY], "某江星报"),
        ([TITLE, "某江新闻Knews综合", "2021-04-16 18:23:50", BODY], "某江新闻Knews"),
        ([TITLE, "http://www.a.cn 2021年4月16日 某江晚报", BODY], "某江晚报"),
        (
            [TITLE, "来源:甲县融媒体中心主办 发布开发区:某江开发区", BODY],
            "甲县融媒体中心",
        ),
        (["【某江日报】" + TITLE, "来源:乙省卫生健康委员会", BODY], "某江日报"),
        ([TITLE, "某仓沙溪 2021-04-16 12:49", BODY], "某仓沙溪"),
        ([TITLE, "欧阳程颖 2021-04-16 12:49", BODY], None),
        ([TITLE, "2021-04-16 12:49程颖李琛王琦", BODY], None),
        ([TITLE, BODY + "《某江日报》(2021年4月17日4版)"], "某江日报"),
        ([TITLE, BODY + "据《某江日报》报道,双方2021年已有合作。"], None),
        (["某江新闻|" + TITLE, "文章图片", BODY], "某江新闻"),
        (["视频 | " + TITLE, "2021-04-16", BODY], None),
        (["某江社某州十月十五日电 (程颖)" + BODY], "某江社"),
        ([TITLE, "2021-04-16", "某江政策研究 2021年4期", BODY], "某江政策研究"),
        (
            [
                TITLE,
                "某江老妹",
                "共 1141字,需浏览 3分钟",
                "·",
                "2021-04-16 09:17",
                BODY,
            ],
            "某江老妹",
        ),
        ([TITLE, "携手共建", "", BODY], None),
        ([TITLE, "某某医药业", "所属地区:某江 发布日期:2021-04-16", BODY], None),
        (["【喜报】" + TITLE, "来源:乙省卫生健康委员会", BODY], "乙省卫生健康委员会"),
        ([TITLE, "某江网讯 " + BODY, "本文来源: Abcnews.Com"], "某江网"),
        (["当前位置:", "某江新闻网", ">", "新闻", TITLE, BODY], "某江新闻网"),
        (["某江医网 | 资讯 | 名医", TITLE, "2021-04-16 人气:3", BODY], "某江医网"),
        (["每日头条", " > 生活", TITLE, "时间:2021-04-16", BODY], "每日头条"),
        (["某江资讯网某江资讯网", "", TITLE, "2021-04-16", BODY], "某江资讯网"),
        (
            [TITLE, BODY, "Copyright ? 2004-2025 某江在线-某江视频网(a.com)"],
            "某江在线-某江视频网",
        ),
        ([TITLE, "这是乙省大学的第六所附属医院", BODY], None),
        ([TITLE, "乙省报业·某江网讯 " + BODY], "某江网"),
        (
            ["某省政协主办 国内统一刊号:CN01-0001 某江时报社出版", TITLE, BODY],
            "某江时报",
        ),
        ([TITLE, "某楚网(乙省日报网)讯 " + BODY], "某楚网(乙省日报网)"),
        (
            ["丙市妇婴医院(丙市妇幼保健院)官方网站", TITLE, "来源:党办", BODY],
            "丙市妇婴医院",
        ),
    ],
)
def test_source(lines, source):
    assert read(*lines).source == source


@pytest.mark.parametrize(
    ("lines", "author", "dateline"),
    [
        ([TITLE, "本报讯(记者杨潇)" + BODY], "杨潇", "本报讯"),
        ([TITLE, "大众网记者 李茂盛 东营报道", BODY], "李茂盛", "东营报道"),
        ([TITLE, "□本报记者 程桂英", BODY], "程桂英", None),
        ([TITLE, "本报西宁11月24日讯 " + BODY], None, "本报西宁11月24日讯"),
        ([TITLE, "〔记者彭健礼／苗栗报道〕" + BODY], "彭健礼", "苗栗报道"),
        ([TITLE, BODY + "(通讯员 张路)"], "张路", None),
        ([TITLE, "作者:李琛 张行勇 来源:科学网", BODY], "李琛、张行勇", None),
        ([TITLE, "作者:医务科 时间:2021-04-16", BODY], None, None),
        ([TITLE, BODY, "责任编辑:王琦"], None, None),
        (
            [TITLE, "来源:甲县融媒  全媒体记者 程桂英  见习记者 李琛 阅读 73", BODY],
            "程桂英、李琛",
            None,
        ),
        ([TITLE, BODY, "(文/图:党办 审核:王琦)"], None, None),
    ],
)
def test_author_and_dateline(lines, author, dateline):
    article = read(*lines)
    assert (article.author, article.dateline) == (author, dateline)
