import pytest

from analysis.finding.sentences import split_sentences
from analysis.finding.terms import find_terms
from analysis.records import OrganizationMention
from tests.finding.articles import article_of


def terms_of(body, *names):
    article = article_of(body)
    mentions = tuple(
        OrganizationMention(at, at + len(name), name, name, "test")
        for name in names
        for at in range(len(body))
        if body.startswith(name, at)
    )
    return find_terms(article, split_sentences(article), mentions)


def told(terms):
    return [(t.category, t.term, t.status) for t in terms]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "双方将在人才培养、双向转诊、远程会诊等方面展开合作。",
            [
                ("talent_training", "人才培养", "promised"),
                ("two_way_referral", "双向转诊", "promised"),
                ("remote_consultation", "远程会诊", "promised"),
            ],
            id="list of fields",
        ),
        pytest.param(
            "两院围绕定期义诊、学科发展等内容,进行交流并达成共识。",
            [
                ("free_clinic", "定期义诊", "agreed"),
                ("discipline_building", "学科发展", "agreed"),
            ],
            id="consensus on a list",
        ),
        pytest.param(
            "队员将从医疗技术、业务管理两方面帮助县医院。",
            [
                ("technical_support", "医疗技术", "promised"),
                ("management_support", "业务管理", "promised"),
            ],
            id="fields that count in a list only",
        ),
        pytest.param(
            "省医院将在管理互动、人才互通等方面给予支持。",
            [
                ("management_support", "管理互动", "promised"),
                ("talent_training", "人才互通", "promised"),
            ],
            id="field and general head",
        ),
        pytest.param(
            "合作以技术支持为核心、专科建设为突破。",
            [
                ("technical_support", "技术支持", "agreed"),
                ("discipline_building", "专科建设", "agreed"),
            ],
            id="focus of the cooperation",
        ),
        pytest.param(
            "根据协议,省医院每周派专家到县医院坐诊,接收医务人员进修。",
            [
                ("expert_secondment", "派专家到县医院坐诊", "agreed"),
                ("talent_training", "人员进修", "agreed"),
            ],
            id="agreement",
        ),
        pytest.param(
            "他希望市妇幼保健院在教学查房、义诊等方面与省医院合作。",
            [
                ("teaching_rounds", "教学查房", "hoped"),
                ("free_clinic", "义诊", "hoped"),
            ],
            id="hope",
        ),
        pytest.param(
            "局长要求各单位落实分级诊疗制度。",
            [("tiered_care", "分级诊疗制度", "hoped")],
            id="demand",
        ),
        pytest.param(
            "他们将在当地开展帮扶,实现优质医疗资源向基层下沉。",
            [("resource_sharing", "优质医疗资源向基层下沉", "promised")],
            id="resources brought down",
        ),
        pytest.param(
            "今后,我院对转诊的患者开通“绿色通道”。",
            [
                ("two_way_referral", "转诊", "promised"),
                ("green_channel", "绿色通道", "promised"),
            ],
            id="quoted phrase",
        ),
    ],
)
def test_find_terms(body, expected):
    assert told(terms_of(body)) == expected


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("医院集医疗、教学、科研、急救于一体。", id="profile"),
        pytest.param(
            "近年来,双方在学术交流、科研攻关等方面有着广泛合作。", id="background"
        ),
        pytest.param("两院先后开展了教学查房和远程会诊。", id="already done"),
        pytest.param("随后,专家们在门诊楼开展义诊活动。", id="done at the event"),
        pytest.param(
            "他从人才培养、学科建设等方面作了详细介绍。", id="fields of a report"
        ),
        pytest.param(
            "我院将发挥在双向转诊、学术交流等方面的优势。", id="fields of strength"
        ),
        pytest.param("医联体是指以双向转诊为纽带的合作组织。", id="definition"),
        pytest.param("双方将合作共赢、共同发展,为群众提供优质服务。", id="slogans"),
        pytest.param("双方将在医疗、服务保障等方面合作。", id="no category"),
        pytest.param("今后将召开健康教育中心揭牌仪式。", id="name of a centre"),
        pytest.param("将认真落实关于分级诊疗制度建设的部署。", id="policy, not a term"),
        pytest.param(
            "合作将对学科建设产生深远影响。", id="what the cooperation does good"
        ),
        pytest.param("为深入推进分级诊疗,双方签订协议。", id="purpose of the ceremony"),
        pytest.param("医院将不断提升人才培养水平。", id="aim for oneself"),
        pytest.param("首批派驻专家要提高站位。", id="seconded people as listeners"),
        pytest.param("远程会诊借助网络,将由专家判断病情。", id="explained"),
    ],
)
def test_what_is_no_term(body):
    assert terms_of(body) == ()


def test_each_speaker_says_a_thing_once():
    body = (
        "李院长表示,将加强人才培养,把人才培养放在首位。\n"
        "王局长表示,希望双方抓好人才培养。"
    )
    assert told(terms_of(body)) == [
        ("talent_training", "人才培养", "promised"),
        ("talent_training", "人才培养", "hoped"),
    ]


def test_titles_and_names_hold_no_terms():
    assert terms_of("将赴省远程医学中心参观。", "省远程医学中心") == ()
    article = article_of("大会闭幕。", title="两院将共建学科、开展双向转诊")
    assert find_terms(article, split_sentences(article), ()) == ()


@pytest.mark.parametrize(
    ("body", "names", "expected"),
    [
        pytest.param(
            "甲医院将帮助乙医院培育特色专科。",
            ("甲医院", "乙医院"),
            ("甲医院", "乙医院"),
            id="helper and helped",
        ),
        pytest.param(
            "甲医院将与乙医院在科研合作等方面深化合作。",
            ("甲医院", "乙医院"),
            (None, None),
            id="together",
        ),
        pytest.param(
            "甲医院将开通绿色通道。", ("甲医院",), ("甲医院", None), id="helper alone"
        ),
    ],
)
def test_sides(body, names, expected):
    (term,) = terms_of(body, *names)
    assert (term.provider, term.receiver) == expected


def test_the_span_is_the_phrase():
    body = "双方将开展双向转诊。"
    (term,) = terms_of(body)
    assert body[term.start : term.end] == term.term
