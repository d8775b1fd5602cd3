import pytest

from analysis.finding.quantities.numerals import number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7", 7),
        ("1,100", 1100),
        ("2.5", 2.5),
        ("48万", 480_000),
        ("1.2亿", 120_000_000),
        ("3千", 3000),
        ("十", 10),
        ("十八", 18),
        ("二十", 20),
        ("两百", 200),
        ("一百零五", 105),
        ("三千二百", 3200),
        ("二〇五", 205),
        ("十万", 100_000),
        ("百", 100),
        ("万", 10_000),
    ],
)
def test_number(written, value):
    assert number(written) == value
