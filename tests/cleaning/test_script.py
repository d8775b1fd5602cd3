import pytest

from analysis import lexicon
from analysis.cleaning.script import detect_script, simplify_script
from analysis.tracked import TrackedText


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("羣衆在臺上爲祕書長理髮", "群众在台上为秘书长理发", id="variants"),
        pytest.param("意味著著名的顯著成效", "意味着著名的显著成效", id="著 and 着"),
        pytest.param("審覈批覆的臨牀癌癥", "审核批复的临床癌症", id="by phrase"),
        pytest.param("副縣長鬍玲萍", "副县长胡玲萍", id="a surname converted too far"),
        pytest.param("乾隆年間的於菟", "乾隆年间的於菟", id="kept in a phrase"),
        pytest.param("乾燥的後院", "干燥的后院", id="a word with gān"),
        pytest.param("沈思主任与张乾教授", "沈思主任与张乾教授", id="names"),
        pytest.param("著名专家标志着", "著名专家标志着", id="simplified stays"),
        pytest.param(
            "皇后、云南、里程、余额", "皇后、云南、里程、余额", id="alike in both"
        ),
    ],
)
def test_simplify_script(written, expected):
    assert simplify_script(TrackedText.of(written)).text == expected


@pytest.mark.parametrize(
    "row", lexicon.rows("script_variants"), ids=lambda r: r["variant"]
)
def test_every_variant_is_converted_in_its_example(row):
    text = simplify_script(TrackedText.of(row["example"])).text
    assert row["standard"] in text


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("醫聯體簽約揭牌", "traditional"),
        ("医联体签约揭牌", "simplified"),
        ("市中心医院与我院签署协议并为专科联盟揭牌书记聶華出席", "mixed"),
        ("2021-04-16", "simplified"),
    ],
)
def test_detect_script(text, script):
    assert detect_script(text) == script
