import pytest

from analysis.reading.decoding import decode

PAGE = (
    "市中心医院与我院签署医联体协议,并为“专科联盟”揭牌。\n来源:宣传科 2021年4月16日\n"
)
TRADITIONAL = "市中心醫院與我院簽署醫聯體協議,並為「專科聯盟」揭牌。\n來源:宣傳科\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(text, encoding, id=f"{encoding} {script}")
        for text, script, encodings in (
            (
                PAGE,
                "simplified",
                "utf-8 utf-8-sig gbk gb18030 utf-16 utf-16-le utf-16-be",
            ),
            (TRADITIONAL, "traditional", "utf-8 gbk big5 utf-16-le utf-16-be"),
        )
        for encoding in encodings.split()
    ],
)
def test_decode(text, encoding):
    assert decode(text.encode(encoding)).text == text


def test_a_byte_order_mark_alone_is_an_empty_document():
    assert decode(b"\xef\xbb\xbf").problem.problem == "empty_document"


@pytest.mark.parametrize(
    ("data", "problem", "found"),
    [
        pytest.param(b"", "empty_document", "no bytes", id="no bytes"),
        pytest.param(b" \r\n", "empty_document", "white space", id="blank"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n" + bytes(90), "unreadable_document", "PNG", id="png"
        ),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3", "unreadable_document", "PDF", id="pdf"),
        pytest.param(
            b"PK\x03\x04" + bytes(60), "unreadable_document", "ZIP", id="docx"
        ),
        pytest.param(
            bytes(range(256)) * 9, "unreadable_document", "bytes", id="binary"
        ),
    ],
)
def test_what_is_no_page_is_a_problem_in_a_sentence(data, problem, found):
    decoded = decode(data)
    assert (decoded.text, decoded.problem.problem) == (None, problem)
    assert found in decoded.problem.detail


def test_a_few_broken_bytes_are_counted_and_the_rest_is_read():
    decoded = decode(PAGE.encode("gbk") + b"\xff" + PAGE.encode("gbk"))
    assert decoded.undecodable == decoded.text.count("\ufffd") == 1
    assert decoded.text.replace("\ufffd", "") == PAGE * 2


def test_a_wrongly_declared_charset_is_not_believed():
    page = f'<html><head><meta charset="gb2312"></head><body>{PAGE}</body></html>'
    assert decode(page.encode("utf-8")).text == page
