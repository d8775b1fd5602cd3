"""Classes of acts as pages of hospitals word them, with sentences of our own."""

import pytest

from tests.finding.articles import acts_of, told

DAY = "2023-06-21"


def acts(body):
    return [(kind, name) for kind, _, name in told(acts_of(f"6月21日,{body}"))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "甲医院——乙县医院胃肠外科专科联盟授牌暨学术研讨活动在乙县医院举行。",
            [("unveiling", "甲医院——乙县医院胃肠外科专科联盟")],
            id="plaque beside an activity",
        ),
        pytest.param(
            "甲医院医联体签约暨新技术推广培训活动举行。",
            [("signing", "甲医院医联体")],
            id="signature beside a course",
        ),
        pytest.param(
            "甲医院与乙医院医疗协作签约暨名医“丙县行”活动启动仪式举行。",
            [
                ("signing", "甲医院与乙医院医疗协作"),
                ("launch", "名医“丙县行”活动"),
            ],
            id="signature beside a launch",
        ),
        pytest.param(
            "甲医院卒中联盟揭牌仪式暨卒中论坛在甲市召开。",
            [("unveiling", "甲医院卒中联盟"), ("meeting", "卒中论坛")],
            id="plaque beside a conference",
        ),
    ],
)
def test_acts_named_beside_others(body, expected):
    assert acts(body) == expected


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        pytest.param(
            "李某教授、王某主任、护士长赵某分别以《胃癌外科》、《肝癌治疗》、《术后护理》"
            "为题,作了精彩的经验分享。",
            ["《胃癌外科》", "《肝癌治疗》", "《术后护理》"],
            id="one title each",
        ),
        pytest.param(
            "专家作了学术讲座:李某院长《医院管理》、王某教授《颈椎病治疗》。",
            ["《医院管理》", "《颈椎病治疗》"],
            id="listed behind a colon",
        ),
        pytest.param(
            "李某以《产科重症监护》为题,为全院各科的临床医护人员上了生动实用而难忘的一课。",
            ["《产科重症监护》"],
            id="a title and whatever follows",
        ),
        pytest.param(
            "李某提出发展建议和工作思路,王某作了《适宜技术》专题讲座。",
            ["《适宜技术》"],
            id="after advice",
        ),
        pytest.param(
            "两位专家分别围绕“专科发展”“微创手术的应用”进行了授课。",
            ["“专科发展”", "“微创手术的应用”"],
            id="quoted topics",
        ),
    ],
)
def test_each_lecture_is_a_training(body, titles):
    found = acts(body)
    assert [kind for kind, _ in found] == ["training"] * len(titles)
    assert all(name.startswith(t) for (_, name), t in zip(found, titles, strict=True))


def test_a_course_of_a_campaign_is_one():
    found = acts("我院承办的“走进丁地”卫生人才培训项目骨干培训班在我院召开。")
    assert [kind for kind, _ in found] == ["training"]


def test_a_ceremony_in_a_list_is_no_meeting():
    found = acts("县医院会议室举行签约仪式及座谈会。")
    assert [kind for kind, _ in found] == ["signing"]


def test_who_founded_a_body_is_not_its_name():
    found = acts("甲医院与丁联盟合作成立的会诊中心、房颤中心揭牌仪式举行。")
    assert [name for _, name in found] == ["会诊中心", "房颤中心"]


def test_a_speech_under_a_title_is_no_training():
    assert acts("院长以《携手共进》为题发表了热情洋溢的讲话。") == []


def test_a_round_is_no_lecture():
    found = acts("李某作《胃癌外科》专题讲座。随后,李某开展教学查房。")
    assert [name for _, name in found] == ["《胃癌外科》讲座", "教学查房"]


@pytest.mark.parametrize(
    ("body", "posts"),
    [
        (
            "举行互聘教授聘任仪式暨科研型科室副主任聘任仪式。",
            ["互聘教授", "科研型科室副主任"],
        ),
        ("处长宣读了特聘教授聘任文件,院长为特聘教授颁发聘书。", ["特聘教授"]),
        ("研究生导师、兼职教授聘任仪式举行。", ["研究生导师", "兼职教授"]),
        ("院长为两位教授颁发奖牌和聘书。", [None]),
        ("李院士接受了甲医院的聘书。", [None]),
        (
            "甲大学、乙医院研究生导师、兼职教授聘任仪式举行。",
            ["乙医院研究生导师", "兼职教授"],
        ),
    ],
)
def test_posts_are_what_is_conferred(body, posts):
    assert acts(body) == [("appointment", post) for post in posts]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param(
            "甲医院在乙县医院授牌建立“李某工作站”和“王某工作站”。",
            ["李某工作站", "王某工作站"],
            id="founded with a plaque",
        ),
        pytest.param(
            "甲医院在乙县医院授牌建立两个工作站。", [None], id="a count is no name"
        ),
        pytest.param("甲大学授牌乙医院为教学基地。", ["教学基地"], id="made a base"),
        pytest.param("双方对乙医院妇科联盟进行授牌。", ["乙医院妇科联盟"], id="对"),
        pytest.param(
            "为“甲工作室”揭牌,向首批站点乙卫生院、丙卫生室授牌。",
            ["甲工作室"],
            id="who receives plaques is not on them",
        ),
        pytest.param(
            "甲大学附属乙县医院挂牌仪式举行,领导为附属医院揭牌。",
            ["甲大学附属乙县医院"],
            id="the ceremony has the full name",
        ),
        pytest.param(
            "甲院长为乙县医院、丙卫生院等15家成员单位授牌。",
            [None],
            id="who receives plaques is not what they name",
        ),
        pytest.param("甲省肿瘤医院授牌。", [None], id="who awards is not awarded"),
        pytest.param(
            "我院加盟甲疝病专科联盟。王某教授为我院授牌。",
            ["甲疝病专科联盟"],
            id="joined in the sentence before",
        ),
    ],
)
def test_what_a_plaque_names(body, names):
    assert acts(body) == [("unveiling", name) for name in names]


def test_a_plaque_awarded_with_the_agreement_is_its_body():
    assert acts("双方正式签订紧密型医联体合作协议并授牌。") == [
        ("signing", "紧密型医联体合作协议"),
        ("unveiling", "紧密型医联体"),
    ]


def test_a_tie_may_be_signed_without_its_paper():
    assert acts("两院签订眼科专科联盟。") == [("signing", "眼科专科联盟")]


def test_two_ceremonies_of_a_day_keep_their_acts():
    body = (
        "甲宾馆举行了乙医院与丙市医院建立协作医院签约揭牌仪式。领导为协作医院揭牌。\n"
        "专家组到市医院,举行了内分泌科专科联盟签约揭牌仪式。"
    )
    found = acts(body)
    assert [kind for kind, _ in found] == ["signing", "unveiling"] * 2
    assert [name[-4:] for _, name in found] == ["协作医院"] * 2 + ["专科联盟"] * 2


def test_a_demand_told_as_ground_is_no_speech():
    body = "为落实帮扶工作的要求,6月21日上午,甲医院帮扶乙医院工作会议召开。"
    assert told(acts_of(body)) == [("meeting", DAY, "甲医院帮扶乙医院工作会议")]


def test_what_follows_a_ceremony_is_no_plan():
    body = "双方将加强合作,提供优质服务仪式结束后,专家团队开展义诊活动。"
    assert acts(body) == [("free_clinic", "义诊活动")]


def test_a_launch_of_nothing_named_gives_way():
    body = "领导出席启动仪式。专家们开展义诊活动。"
    assert acts(body) == [("free_clinic", "义诊活动")]


def test_venue_stands_before_a_comma():
    (act,) = acts_of("6月21日,在甲宾馆百合厅,举行了甲分院揭牌仪式。")
    assert act.venue == "甲宾馆百合厅"


def test_venue_ends_at_its_room():
    (act,) = acts_of("6月21日,在卫生局会议室为援藏医疗队举行了欢送仪式。")
    assert act.venue == "卫生局会议室"


def test_a_ceremony_without_a_name_still_tells_its_acts():
    assert acts("签约揭牌仪式上,甲院长讲话。") == [
        ("signing", None),
        ("unveiling", None),
    ]
    assert acts("甲医院医联体签约。签约仪式上,甲院长讲话。") == [
        ("signing", "甲医院医联体")
    ]
