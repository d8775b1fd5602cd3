import pytest

from analysis.finding.acts import acts_problems
from analysis.finding.sentences import split_sentences
from tests.finding.articles import acts_of, article_of, told

DAY = "2023-06-21"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("甲市医院与乙县医院签署医联体合作协议。", ("signing", "医联体合作协议")),
        ("双方代表在战略合作协议上签字。", ("signing", "战略合作协议")),
        ("两位院长在合作协议上先后签了字。", ("signing", "合作协议")),
        ("双方签署《共建医联体协议书》。", ("signing", "《共建医联体协议书》")),
        ("张某签约甲市医院首席专家。", ("signing", "甲市医院首席专家")),
        ("两人共同为“甲市医院乙县分院”揭牌。", ("unveiling", "甲市医院乙县分院")),
        ("甲市医院乙县分院在乙县正式挂牌。", ("unveiling", "甲市医院乙县分院")),
        (
            "院长将“甲市医院协作医院”牌匾授予乙县医院。",
            ("unveiling", "甲市医院协作医院"),
        ),
        (
            "双方揭开“甲大学附属乙县医院”牌匾上的红绸。",
            ("unveiling", "甲大学附属乙县医院"),
        ),
        (
            "两人共同揭牌,乙县医院正式加入甲省肿瘤专科联盟。",
            ("unveiling", "甲省肿瘤专科联盟"),
        ),
        ("专家在广场开展大型义诊活动。", ("free_clinic", "大型义诊活动")),
        ("专家团在古街上摆开义诊台,为乡亲看病。", ("free_clinic", "义诊")),
        ("张某、李某揭“肺癌早筛门诊”。", ("unveiling", "肺癌早筛门诊")),
        (
            "乙县医院即日起增挂“甲市医院技术合作医院”牌匾。",
            ("unveiling", "甲市医院技术合作医院"),
        ),
        (
            "四位专家接过张某颁发的乙县医院客座专家聘书。",
            ("appointment", "乙县医院客座专家"),
        ),
        ("丙市医院王琪书记一行8人来院参访交流。", ("meeting", "参访交流")),
        ("泛血管斑块门诊同步启动。", ("launch", "泛血管斑块门诊")),
        (
            "甲市举行第七批援藏医疗队欢送仪式。",
            ("expert_dispatch", "第七批援藏医疗队欢送仪式"),
        ),
        ("聘请李某教授担任乙县医院名誉院长。", ("appointment", "乙县医院名誉院长")),
        ("院长为李某颁发客座教授聘书。", ("appointment", "客座教授")),
        ("李某作《卒中救治》专题报告。", ("training", "《卒中救治》专题报告")),
        ("专家走进病房进行教学查房。", ("training", "教学查房")),
        ("甲省神经外科年会在甲市召开。", ("meeting", "甲省神经外科年会")),
        ("“心缘”工程启动仪式在乙县举行。", ("launch", "“心缘”工程")),
    ],
)
def test_find_acts_of_each_kind(sentence, expected):
    found = told(acts_of(f"6月21日,{sentence}"))
    assert found == [(expected[0], DAY, expected[1])]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("双方将定期开展义诊。", id="plan"),
        pytest.param("根据协议,双方在义诊、讲座等方面合作。", id="term"),
        pytest.param("此前,两院已签署合作协议。", id="history"),
        pytest.param("2015年双方曾签订协议。", id="history with a year"),
        pytest.param("双方签订过合作备忘录。", id="done some time"),
        pytest.param("两院早前还签订了医联体协议。", id="done before"),
        pytest.param("每两周开展公益讲座。", id="every other week"),
        pytest.param("两院多次开展义诊活动。", id="done over and over"),
        pytest.param(
            "协议内容包括:一、开展义诊;二、专家查房。", id="held by the paper"
        ),
        pytest.param("院长答应,春节前派医疗队义诊。", id="promised"),
        pytest.param("继与丙区签署协议之后,合作再进一步。", id="history with 继"),
        pytest.param("截至目前,医院已为20家单位授牌。", id="sum of the past"),
        pytest.param("院长表示,联盟成立后要多开展义诊。", id="speech"),
        pytest.param("原定12日举行的揭牌仪式因故推迟。", id="put off"),
        pytest.param("与丙县的托管协议签署仪式取消。", id="called off"),
        pytest.param("【背景】友谊医院已托管新华医院并挂牌。", id="background"),
        pytest.param("以此次签约为契机,两院加强合作。", id="occasion of a hope"),
        pytest.param("现场签约居民120人,家庭医生签约服务上门。", id="family doctors"),
        pytest.param("甲分院的揭牌,是落实医改的举措。", id="spoken of as a noun"),
        pytest.param("记者从甲医院挂牌医院获悉。", id="a kind of hospital"),
        pytest.param("该所由卫生和计划生育局挂牌督办。", id="look-alike of a plaque"),
    ],
)
def test_find_acts_leaves_what_is_no_news(text):
    assert told(acts_of(text)) == []


def test_coordinated_plaques_are_rows_of_their_own():
    body = "6月21日,乙县肿瘤防治办公室、乙县肿瘤医院、甲医院乙县分院揭牌仪式举行。"
    names = ["乙县肿瘤防治办公室", "乙县肿瘤医院", "甲医院乙县分院"]
    assert told(acts_of(body)) == [("unveiling", DAY, name) for name in names]


def test_sides_of_an_alliance_are_no_list():
    body = "6月21日,甲市医院、乙县医院紧密型医联体揭牌仪式举行。"
    assert told(acts_of(body)) == [("unveiling", DAY, "甲市医院、乙县医院紧密型医联体")]


def test_two_agreements_are_two_rows():
    body = "6月21日,双方签订两份协议,一份是医联体协议,一份是专科共建协议。"
    objects = [name for _, _, name in told(acts_of(body))]
    assert objects == ["医联体协议", "专科共建协议"]


def test_same_agreement_with_another_side_is_another_row():
    first = "左起:甲医院李某、乙医院王某签订医联体协议"
    second = "左起:甲医院李某、丙医院张某签订医联体协议"
    assert len(acts_of(f"6月21日签约。\n{first}\n{second}")) == 2


def test_ceremony_joins_the_acts_it_holds():
    body = (
        "6月21日,甲医院与乙医院医联体签约揭牌仪式举行。\n"
        "随后,双方签署医联体协议,李某为“甲医院医联体”揭牌。"
    )
    found = acts_of(body, title="甲医院与乙医院签约揭牌")
    assert told(found) == [
        ("signing", DAY, "医联体协议"),
        ("unveiling", DAY, "甲医院医联体"),
    ]
    assert {act.occasion for act in found} == {0}


def test_plaques_leave_no_launch():
    body = "6月21日,甲省肿瘤专科联盟成立。院长为甲省肿瘤专科联盟揭牌。"
    assert [act.event_type for act in acts_of(body)] == ["unveiling"]


def test_two_days_stay_two_days():
    body = "12日傍晚,座谈会在乙县医院举行。\n13日上午,专家为群众义诊。"
    found = told(acts_of(body, published="2022-10-14"))
    assert [day for _, day, _ in found] == ["2022-10-12", "2022-10-13"]


def test_clauses_that_tell_two_acts_are_parted():
    body = "6月21日,李某与王某签署协议书,张某与赵某为“甲分院”揭牌。"
    signing, unveiling = acts_of(body)
    text = article_of(body).text.text
    assert text[slice(*signing.told[0])].endswith("签署协议书")
    assert text[slice(*unveiling.told[0])].startswith("张某")


def test_venue_is_where_it_was_held():
    (act,) = acts_of("6月21日,甲分院揭牌仪式在乙县医院报告厅隆重举行。")
    assert act.venue == "乙县医院报告厅"


def test_speeches_that_are_over_hide_nothing():
    body = "6月21日,县长致辞,并介绍了情况;甲医院和乙医院签订了帮扶协议。"
    assert told(acts_of(body)) == [("signing", DAY, "帮扶协议")]


@pytest.mark.parametrize("word", ["讯", "电", "消息"])
def test_dateline_dates_no_act_of_the_other_day(word):
    body = f"甲网6月21日{word} 近日,甲分院揭牌仪式在乙县举行。"
    assert told(acts_of(body)) == [("unveiling", None, "甲分院")]


@pytest.mark.parametrize(
    "before", ["2019年,两院揭牌成立甲分院。", "甲分院于2019年1月12日揭牌成立。"]
)
def test_acts_long_before_the_news_are_history(before):
    body = f"6月21日,双方签署合作协议。{before}"
    assert told(acts_of(body)) == [("signing", DAY, "合作协议")]


def test_an_act_does_not_take_the_day_of_what_is_long_past():
    body = "6月21日,分院揭牌。\n据介绍,联盟于2019年1月12日签约成立。\n专家为群众义诊。"
    assert ("free_clinic", DAY, "义诊") in told(acts_of(body))


def test_a_day_with_its_year_may_be_the_news_day():
    body = "6月21日,双方签署合作协议。2023年6月20日,甲分院揭牌。"
    assert [each[0] for each in told(acts_of(body))] == ["signing", "unveiling"]


def test_other_day_gives_no_date_and_a_problem():
    body = "近日,两院签订合作协议。"
    acts = acts_of(body)
    article = article_of(body)
    problems = acts_problems(article, split_sentences(article), acts)
    assert told(acts) == [("signing", None, "合作协议")]
    assert [p.problem for p in problems] == ["event_without_date"]
