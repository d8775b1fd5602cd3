import pytest

from analysis.finding.dates import dates_problems
from tests.finding.articles import dates_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2021年4月16日举行", "2021-04-16", id="full"),
        pytest.param("二〇二一年十二月二十一日举行", "2021-12-21", id="in characters"),
        pytest.param("2021-04-16举行", "2021-04-16", id="with hyphens"),
        pytest.param("6月21日上午举行", "2023-06-21", id="year of the page"),
        pytest.param("12月28日举行", "2022-12-28", id="later in the year is last year"),
        pytest.param("21日举行", "2023-06-21", id="month of the page"),
        pytest.param("28日举行", "2023-05-28", id="later in the month is last month"),
        pytest.param("今天上午举行", "2023-06-22", id="today"),
        pytest.param("昨日举行", "2023-06-21", id="yesterday"),
        pytest.param("前天举行", "2023-06-20", id="the day before"),
        pytest.param("上周五举行", "2023-06-16", id="Friday of the week before"),
        pytest.param("去年12月5日举行", "2022-12-05", id="a day of last year"),
        pytest.param("3月1日至3日举行", "2023-03-01", id="a range is its first day"),
        pytest.param("3月1-3日举行", "2023-03-01", id="a short range"),
        pytest.param("3月1日、2日举行", "2023-03-01", id="two days are the first"),
        pytest.param("621日上午举行", "2023-06-21", id="a month that lost its 月"),
        pytest.param(
            "1210日下午举行", "2022-12-10", id="two digits before the lost 月"
        ),
        pytest.param("53日,举行", "2023-05-03", id="a lost 月 that the page bears out"),
        pytest.param("今年1月获批", "2023-01", id="a month"),
        pytest.param("2013年合作", "2013", id="a year"),
        pytest.param("近日举行", None, id="the other day is no date"),
    ],
)
def test_find_dates_on_a_page_of_june_2023(text, expected):
    assert [m.value for m in dates_of(text, published="2023-06-22")] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "“4.15全国肿瘤防治宣传周”系列活动",
        "电话0431-80596607",
        "实施方案(2020-2022年)工作",
        "24小时值守",
        "开放床位30张",
        "为期3个月的帮扶",
        "一支100日攻坚队",
        "治疗120日后出院",
        "111日上午出院",
        "95日,病人终于出院",
        "住院56日,花费不多",
        "v2.1.3版本",
    ],
)
def test_find_dates_leaves_other_numbers(text):
    values = [m.value for m in dates_of(text, published="2023-06-22")]
    assert [v for v in values if v and len(v) > 4] == []


def test_year_comes_from_an_earlier_full_date_of_the_text():
    found = dates_of("2022年5月31日座谈。6月2日到岗。", published="2023-10-12")
    assert [m.value for m in found] == ["2022-05-31", "2022-06-02"]
    assert found[1].base == "text"


def test_history_gives_no_year():
    found = dates_of("早在2013年6月3日就合作。8月11日签约。", published="2023-08-17")
    assert (found[1].value, found[1].base) == ("2023-08-11", "published")


def test_same_day_and_next_day_follow_the_text():
    found = dates_of("8月12日座谈。当天授课。次日上午义诊。", published="2024-08-20")
    days = ["2024-08-12", "2024-08-12", "2024-08-13"]
    assert [m.value for m in found] == days


def test_title_leans_on_the_first_day_of_the_body():
    title = "医院同日揭牌"
    found = dates_of("9月3日,双方签约。", title=title, published="2022-09-07")
    assert [m.value for m in found] == ["2022-09-03", "2022-09-03"]


def test_today_in_a_quotation_is_the_day_told_of():
    found = dates_of(
        "6月20日签约。院长说:“今天我们成了一家人。”", published="2023-06-22"
    )
    assert [m.value for m in found] == ["2023-06-20", "2023-06-20"]


def test_a_dateline_without_year_dates_without_year():
    found = dates_of("11日签约。昨日揭牌。", dateline="新华社呼和浩特4月12日电")
    assert [m.value for m in found] == ["XXXX-04-11", "XXXX-04-11"]


def test_today_is_the_day_of_the_dateline():
    found = dates_of(
        "本报6月20日讯 今天上午举行", published="2023-06-22", dateline="本报6月20日讯"
    )
    assert [m.value for m in found][-1] == "2023-06-20"


def test_bare_day_follows_a_dateline():
    text = "中新网银川2月12日电 12日,医疗队集结。"
    found = dates_of(text, published="2020-02-12")
    assert [m.value for m in found] == ["2020-02-12", "2020-02-12"]


def test_time_is_kept_as_written():
    (found,) = dates_of("4月16日上午9点30分,仪式开始。", published="2021-04-16")
    assert (found.value, found.time) == ("2021-04-16", "上午9点30分")


def test_day_without_any_year_says_so():
    found = dates_of("9月10日签约。当天授牌。")
    assert [m.value for m in found] == ["XXXX-09-10", "XXXX-09-10"]
    assert [p.problem for p in dates_problems(found)] == ["date_without_year"]
