import pytest

from analysis.reading import read_article

BODY = (
    "4月16日,甲县人民医院与乙省肿瘤医院医联体签约揭牌仪式在甲县人民医院举行。"
    "乙省肿瘤医院院长程某、甲县人民医院院长曹某共同揭牌。"
)
MORE = "仪式结束后,乙省肿瘤医院的专家在甲县人民医院门诊大厅为群众义诊。"


def read(*lines):
    return read_article("\n".join(lines).encode(), "folder/page.txt")


def section_of(article, words):
    at = article.text.text.index(words)
    return next(s.section for s in article.sections if s.start <= at < s.end)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b" \n\n ", id="white space"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", id="picture"),
        pytest.param(bytes(range(256)) * 4, id="noise"),
        pytest.param("签约".encode("gbk")[:3], id="cut in a character"),
        pytest.param(b"|||\n||", id="bars"),
    ],
)
def test_odd_input_is_a_problem_and_no_error(data):
    article = read_article(data, "x.txt")
    assert article.doc_id == "x"
    assert article.problems


def test_sections_cover_the_page_without_gap():
    article = read(
        "首页 > 新闻", "", BODY, "", "上一篇:甲", "版权所有 乙省肿瘤医院", ""
    )
    ends = [0, *(section.end for section in article.sections)]
    assert [section.start for section in article.sections] == ends[:-1]
    assert ends[-1] == len(article.text)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(["首页", "医院概况", "新闻中心", "联系我们"], id="menu"),
        pytest.param(["404", "您访问的页面不存在"], id="error page"),
        pytest.param(
            [
                "新闻列表",
                "·我院召开职工大会 2021-04-16",
                "·我院举行签约仪式 2021-04-12",
            ],
            id="list of headlines",
        ),
    ],
)
def test_a_page_without_paragraphs_is_not_an_article(page):
    article = read(*page)
    assert [p.problem for p in article.problems] == ["not_an_article"]
    assert not {s.section for s in article.sections} & {"body", "title"}


def test_a_whole_page():
    article = read(
        "当前位置:首页 > 医院新闻",
        "甲县人民医院加入肿瘤专科联盟签约仪式举行",
        "来源:乙省肿瘤医院 时间:2021-04-16 作者:李琛 浏览:12",
        BODY,
        "微信图片_20210416.jpg",
        "签约现场",
        MORE,
        "责任编辑:王某",
        "相关新闻",
        "·丙市中医院与丁大学附属医院签约揭牌",
        "版权所有:乙省肿瘤医院",
    )
    assert article.title == "甲县人民医院加入肿瘤专科联盟签约仪式举行"
    assert article.source == "乙省肿瘤医院"
    assert article.published == "2021-04-16"
    assert article.author == "李琛"
    assert [s.section for s in article.sections] == [
        "navigation",
        "title",
        "byline",
        "body",
        "caption",
        "body",
        "byline",
        "related",
        "footer",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "上一篇:丙院与丁院举行专科联盟签约揭牌仪式",
        "相关新闻",
        "【推荐阅读】",
        "热门帖子",
        "新闻推荐",
        "相关链接",
    ],
)
def test_news_behind_the_article_is_not_its_own(head):
    other = "·丙市中医院与丁大学附属医院签约揭牌,专家团队同日义诊"
    article = read("甲县人民医院与乙省肿瘤医院签约", BODY, head, other)
    assert section_of(article, "丙市中医院") == "related"
    assert section_of(article, head) == "related"


def test_dated_headlines_behind_the_text_are_other_news():
    links = ["- 2021-04-18寒潮来袭 心血管遭遇考验", "- 2021-04-18丙市中医院签约揭牌"]
    article = read("甲县人民医院与乙省肿瘤医院签约", BODY, MORE, *links)
    assert section_of(article, "寒潮") == section_of(article, "丙市") == "related"


@pytest.mark.parametrize("mark", ["- ·", "·", "- "])
def test_headlines_listed_behind_the_text_are_other_news(mark):
    links = [f"{mark}丙市中医院签约揭牌仪式", f"{mark}下层干部成会议“替身”?"]
    article = read("甲县人民医院与乙省肿瘤医院签约", BODY, MORE, *links)
    assert section_of(article, "丙市") == section_of(article, "下层") == "related"


def test_whose_picture_it_is_does_not_end_the_text():
    told = "去年冬天,一位老人突然呕吐、抽搐不止,被连夜送到丙市第一医院。"
    article = read("甲县人民医院签约", BODY, "图片来源 :视觉中国", told)
    assert section_of(article, "图片来源") == "caption"
    assert section_of(article, "去年冬天") == "body"


def test_keywords_are_no_body():
    article = read("甲县人民医院签约", BODY, "关键词:眼科,联盟,甲县.", "责任编辑:王某")
    assert section_of(article, "关键词") == "byline"


def test_a_snippet_of_other_news_is_not_body():
    snippet = "本报讯 9月3日,甲县人民医院与戊大学附属医院签约,双方将在人才培养..."
    article = read("甲县人民医院与乙省肿瘤医院签约", BODY, "新闻推荐", snippet)
    assert section_of(article, "戊大学") == "related"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("【相关链接】" + MORE, id="box with its heading"),
        pytest.param(
            "【背景】乙省肿瘤医院是三级甲等专科医院。" + MORE, id="background"
        ),
        pytest.param("地址在甲县人民医院门诊大厅的义诊随即开始。", id="address told"),
        pytest.param("为何“牵手”?", id="heading between paragraphs"),
        pytest.param("维护群众健康", id="heading like a footer's label"),
        pytest.param("今天是国际护士节,甲县人民医院举行义诊。", id="today told"),
        pytest.param("责任编辑,是这位医生的另一个身份。" + MORE, id="editor told"),
    ],
)
def test_what_stands_between_paragraphs_is_body(line):
    article = read("甲县人民医院与乙省肿瘤医院签约", BODY, line, MORE)
    assert section_of(article, line[:8]) == "body"


def test_a_box_under_its_own_heading_is_body():
    box = "乙省肿瘤医院始建于1956年,是集医疗、教学、科研、预防于一体的三级甲等医院。"
    article = read("甲县人民医院与乙省肿瘤医院签约", BODY, "■相关链接", box)
    assert section_of(article, "始建于") == "body"


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("微信图片_20210416174419.jpg", "caption"),
        ("(签约仪式现场.jpg)", "caption"),
        ("(图:揭牌现场)", "caption"),
        ("▲ 我院与乙省肿瘤医院签约", "caption"),
        ("左起:院长程某、院长曹某签约", "caption"),
        ("签约现场(西北大学供图)", "caption"),
        ("打开网易新闻 查看精彩图片", "caption"),
        ("【打印】 【关闭】", "navigation"),
        ("分享到: 微信 微博", "navigation"),
    ],
)
def test_furniture_within_the_article(line, section):
    article = read("甲县人民医院与乙省肿瘤医院签约", BODY, line, MORE)
    assert section_of(article, line) == section


@pytest.mark.parametrize(
    "line",
    [
        "一审:何某 二审:文某 三审:杨某",
        "(文/图:宣传处 责任编辑:小苏)",
        "(王琦/文图 方晓/审核)",
        "供稿:医疗联盟办公室",
        "(龙华医院供稿)",
        "□本报记者 程桂英",
        "编辑 刘茜贤",
        "记者胡巨成通讯员王亚运",
    ],
)
def test_who_wrote_and_edited_is_no_body(line):
    article = read("甲县人民医院与乙省肿瘤医院签约", BODY, line)
    assert section_of(article, line) == "byline"


def test_comments_are_apart():
    article = read("甲院与乙院签约揭牌", BODY, "网友评论(2)", "@某君:专家号怎么挂?")
    assert section_of(article, "@某君") == "comments"


def test_short_lines_open_a_page_written_for_telephones():
    article = read(
        "喜讯!乙省肿瘤医院工作站落户甲县人民医院",
        "甲县融媒体中心",
        "今天上午",
        "甲县人民医院迎来一件喜事",
        BODY,
    )
    assert section_of(article, "迎来一件喜事") == "body"
    assert article.source == "甲县融媒体中心"


def test_a_counter_is_no_part_of_a_source():
    article = read(
        "甲县人民医院与乙省肿瘤医院签约", "来源: 乙省肿瘤医院阅读次数:0", BODY
    )
    assert article.source == "乙省肿瘤医院"


def test_a_page_on_one_line():
    article = read(
        "甲县人民医院与乙省肿瘤医院签约 2015-11-04 14:00 甲县新闻网 编辑:柴晶晶 0 "
        f"甲县新闻网讯(记者 马静 路明){BODY}(作者:柴晶晶)"
    )
    assert article.title == "甲县人民医院与乙省肿瘤医院签约"
    assert article.source == "甲县新闻网"
    assert article.author == "马静、路明、柴晶晶"
    assert section_of(article, "4月16日") == "body"
    assert section_of(article, "马静") == "byline"


def test_markup_names_the_title_but_not_the_site():
    page = (
        "<html><head><title>我院与甲县人民医院签约-乙省肿瘤医院</title>"
        "<meta name='PubDate' content='2021-04-16 08:00'></head><body><div>新闻</div>"
        f"<h1>我院与甲县人民医院签约</h1><p>{BODY}</p></body></html>"
    )
    article = read_article(page.encode(), "page.html")
    assert article.title == "我院与甲县人民医院签约"
    assert article.published == "2021-04-16"
    assert section_of(article, "我院与甲县") == "title"


def test_a_photo_report_is_an_article_without_body():
    article = read(
        "图为甲县人民医院医生为群众义诊。县里的老人都来了。(张永久 王一鸣 摄)"
    )
    assert [s.section for s in article.sections] == ["caption"]
    assert not article.problems


def test_a_list_of_snippets_is_not_an_article():
    snippets = [
        "4月16日,甲县人民医院与乙省肿瘤医院签约。双方将在人才培养方面...",
        "4月12日,甲县人民医院举行医联体揭牌仪式。副县长王某出席...",
        "4月1日,丙大学附属医院专家来到甲县人民医院。专家们为群众义诊...",
    ]
    article = read("新闻中心", *snippets)
    assert [p.problem for p in article.problems] == ["not_an_article"]
    assert not {s.section for s in article.sections} & {"body", "title"}


def test_a_date_that_a_crawler_put_first_is_a_byline():
    article = read("date 2025-11-07 " + BODY, MORE)
    assert article.published == "2025-11-07"
    assert section_of(article, "4月16日") == "body"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("新闻热线:18507970533 QQ:1342680324", id="hotline"),
        pytest.param("[1] [2]  下一页", id="pages"),
        pytest.param("小字号", id="button"),
        pytest.param("| ||||||||", id="table without cells"),
    ],
)
def test_furniture_above_the_text_is_not_body(line):
    title = "甲县人民医院与乙省肿瘤医院签约"
    article = read(title, "来源:大众网 时间:2021-04-16", line, BODY)
    assert section_of(article, line) == "navigation"


def test_a_link_list_within_the_text_does_not_end_it():
    told = "乙省肿瘤医院院长程某表示,将在人才培养、双向转诊、教学查房、"
    more = (
        told
        + "远程会诊等方面帮扶甲县人民医院,让甲县人民医院医联体签约揭牌的成果惠及乡亲。"
    )
    link = "·丙市中医院与丁大学附属医院签约揭牌"
    lines = [BODY, "相关阅读", link, more, MORE, "责任编辑:王某"]
    article = read("甲县人民医院与乙省肿瘤医院签约", *lines)
    assert section_of(article, "·丙市中医院") == "related"
    assert section_of(article, "程某表示") == "body"
    assert section_of(article, "仪式结束后") == "body"


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("图片由校方提供", "caption"),
        ("(本文图片由甲县人民医院提供)", "caption"),
        ("图片由校方提供,记者程颖走访甲县人民医院,与专家谈起义诊。", "body"),
    ],
)
def test_whose_pictures_they_are_is_no_body(line, section):
    article = read("甲县人民医院签约揭牌", "时间:2021-04-16", BODY, line, MORE)
    assert section_of(article, line) == section
