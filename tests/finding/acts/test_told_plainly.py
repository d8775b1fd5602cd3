"""Acts told without the usual verbs, with sentences of our own and look-alikes."""

import pytest

from tests.finding.articles import acts_told as acts


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "门诊楼前多了两块铜牌。一块写着“甲医院医联体单位”,另一块写着“甲医院乙分院”。",
            [("unveiling", "甲医院医联体单位"), ("unveiling", "甲医院乙分院")],
            id="what is written on plaques",
        ),
        pytest.param(
            "大厅里一块写着“生命至上”的展板格外醒目。", [], id="a board of words"
        ),
        pytest.param(
            "四块牌子同时现身:甲内科共建基地,乙外科共建基地,丙妇科共建基地,丁儿科共建基地。",
            [
                ("unveiling", "甲内科共建基地"),
                ("unveiling", "乙外科共建基地"),
                ("unveiling", "丙妇科共建基地"),
                ("unveiling", "丁儿科共建基地"),
            ],
            id="a counted list with commas",
        ),
        pytest.param(
            "“甲院士专家服务基地”的铜牌由院士甲某某、市委常委乙某某亲手扶正。",
            [("unveiling", "甲院士专家服务基地")],
            id="set upright by several",
        ),
        pytest.param(
            "“甲医院心血管专科联盟成员单位”的牌子,也于下午在内科楼亮相。",
            [("unveiling", "甲医院心血管专科联盟成员单位")],
            id="a plaque that appears, behind a comma",
        ),
        pytest.param(
            "“张某某”名医工作室揭牌。",
            [("unveiling", "“张某某”名医工作室")],
            id="a name in marks with its kind behind",
        ),
        pytest.param(
            "甲医院扶贫“医联体”——“乙县院区”揭牌。",
            [("unveiling", "乙县院区")],
            id="the marks next to the verb",
        ),
    ],
)
def test_plaques_told_plainly(body, expected):
    assert acts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "两位院长把一份《技术协作协议》签定下来。",
            ["《技术协作协议》"],
            id="签定下来",
        ),
        pytest.param("双方订立的是医联体合作协议。", ["医联体合作协议"], id="订立"),
        pytest.param(
            "甲医院与乙医院专科联盟协议在乙医院会议室签署。",
            ["专科联盟协议"],
            id="a paper that is signed",
        ),
        pytest.param("专科联盟协议的签署方各有承诺。", [], id="who signs one"),
        pytest.param("双方希望协议早日签署。", [], id="a hope"),
    ],
)
def test_signatures_told_plainly(body, expected):
    found = [name for kind, name in acts(body) if kind == "signing"]
    assert [
        name and name[-len(want) :] for name, want in zip(found, expected, strict=False)
    ] == (expected)
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("body", "is_clinic"),
    [
        pytest.param("8名医生在大厅免费为群众看病。", True, id="free for the crowd"),
        pytest.param(
            "五位医生给居民查眼,不收费用。", True, id="nothing is to be paid for it"
        ),
        pytest.param("政府免费为老人发放药箱。", False, id="no doctor, no patient"),
        pytest.param("医生给患者诊治,费用由医保支付。", False, id="a usual bill"),
        pytest.param("将定期派医生免费为群众看病。", False, id="a plan"),
    ],
)
def test_free_clinics_told_plainly(body, is_clinic):
    assert ("free_clinic" in [kind for kind, _ in acts(body)]) is is_clinic


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "王某在会议室上了一课,题目是《湿热环境的防护》。",
            ["《湿热环境的防护》"],
            id="a lesson by its topic",
        ),
        pytest.param(
            "专家上台示范了一例宫颈锥切术。", ["宫颈锥切术"], id="a technique"
        ),
        pytest.param(
            "护士做了一场围手术期护理演示。", ["围手术期护理演示"], id="shown"
        ),
        pytest.param("院长开讲“爱眼小课堂”。", ["“爱眼小课堂”"], id="begins to talk"),
        pytest.param("他示范了艺术。", [], id="no operation"),
        pytest.param(
            "名医工作室的专家团队将以多种形式做学术讲座。", [], id="作 inside 工作室"
        ),
        pytest.param("联盟首场线上授课定在7月。", [], id="set for a later day"),
    ],
)
def test_lessons_told_plainly(body, expected):
    assert [name for kind, name in acts(body) if kind == "training"] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "李某宣读了县人民政府任命乙县中医院院长高某某的决定。",
            ["乙县中医院院长"],
            id="a decision that names the post",
        ),
        pytest.param(
            "院长念了任职通知,请李某兼任院长助理,请赵某担任妇产科副主任。",
            ["院长助理", "妇产科副主任"],
            id="a notice that is read",
        ),
        pytest.param(
            "甲医院特聘乙大学附属第一医院、全国老中医药专家学术经验继承工作王某教授"
            "为医院传承工作指导教师。",
            ["医院传承工作指导教师"],
            id="long before the post",
        ),
        pytest.param(
            "为甲医院专家李某某、冯某某、康某某颁发聘书。", [None], id="no post named"
        ),
    ],
)
def test_posts_told_plainly(body, expected):
    assert [name for kind, name in acts(body) if kind == "appointment"] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "备受市民关注的甲医院东院于6月21日在乙医院挂牌成立。",
            [("unveiling", "甲医院东院")],
            id="day and place before the verb",
        ),
        pytest.param(
            "甲医院成为乙大学教学医院揭牌仪式举行。",
            [("unveiling", "乙大学教学医院")],
            id="what somebody becomes",
        ),
        pytest.param(
            "甲分院揭牌。此次揭牌标志着乙医院成为甲医院合作单位。",
            [("unveiling", "甲分院")],
            id="what it means is no second plaque",
        ),
        pytest.param(
            "甲分院揭牌,标志着两院合作迈上新台阶。",
            [("unveiling", "甲分院")],
            id="told before what it means",
        ),
        pytest.param(
            "甲分院揭牌。而在10余天前,乙分院揭牌仪式在乙县举行。",
            [("unveiling", "甲分院")],
            id="some days before",
        ),
        pytest.param(
            "对甲市心血管病医联体单位进行了授牌。",
            [("unveiling", "甲市心血管病医联体单位")],
            id="plaques of a tie's units",
        ),
    ],
)
def test_plaques_by_what_stands_around(body, expected):
    assert acts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "与会人员共同见证了“甲地专家工作站”的建立。",
            [("launch", "甲地专家工作站")],
            id="seen to be set up",
        ),
        pytest.param("他见证了医院的成立和发展。", [], id="a life's witness"),
        pytest.param(
            "会议由市卫健委主办,甲医院承办的甲市心血管病防治工作启动会召开。"
            "会议组建成立了甲市心血管病防治中心。",
            [
                ("launch", "甲市心血管病防治工作"),
                ("launch", "甲市心血管病防治中心"),
            ],
            id="without who carries it out",
        ),
        pytest.param(
            "在市卫生局会议室为援藏医疗队举行了启程欢送仪式。",
            [("expert_dispatch", "援藏医疗队启程欢送仪式")],
            id="for whom",
        ),
        pytest.param(
            "我院对口支援乙县中医院的医生李某、王某踏上旅途,开始为期3个月的工作。",
            [("expert_dispatch", "我院对口支援乙县中医院的医生")],
            id="on their way",
        ),
        pytest.param("两院专家将踏上合作的新征程。", [], id="a way of speaking"),
        pytest.param(
            "王教授就卒中中心建设进行了专题讲座。",
            [("training", "卒中中心建设")],
            id="a lecture by its topic",
        ),
        pytest.param("医院进行了远程会诊现场演示。", [], id="equipment that is shown"),
    ],
)
def test_other_acts_told_plainly(body, expected):
    assert acts(body) == expected


def test_what_a_period_will_bring_is_a_plan():
    assert acts("过渡期内,甲医院向乙县派出15人的专家团队进驻乙县人民医院。") == []
    assert acts("揭牌仪式定于8月1日举行。") == []


def test_a_ceremony_is_no_plaque():
    kinds = [kind for kind, _ in acts("众人为“健康行动”启动仪式揭幕。")]
    assert "unveiling" not in kinds


def test_a_headline_names_the_tie_and_the_body_the_paper():
    body = "两院签订医疗合作协议书。"
    title = "乙县医院签约加入甲医院医联体"
    assert acts(body, title=title) == [("signing", "医疗合作协议书")]
    assert acts("两院代表到场。", title=title)[0][0] == "signing"


def test_no_need_to_say_is_no_speech():
    told = acts("闲话不多说,李某做了一场护理演示。")
    assert told == [("training", "护理演示")]
