import pytest

from tests.finding.mentions import ties_of

CHEST = "安徽省胸科医院"
TAIHE = "太和县人民医院"
JIESHOU = "界首市人民医院"
LINQUAN = "临泉县人民医院"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{TAIHE}与{CHEST}签署肺癌专科联盟协议。",
            ("specialty_alliance", "肺癌", CHEST, TAIHE),
            id="the stronger side leads",
        ),
        pytest.param(
            f"{CHEST}与{TAIHE}签署紧密型医联体合作协议。",
            ("hospital_group", None, CHEST, TAIHE),
            id="close consortium",
        ),
        pytest.param(
            f"{CHEST}与太和县人民政府签署战略合作协议。",
            ("government_partnership", None, CHEST, "太和县人民政府"),
            id="government",
        ),
        pytest.param(
            "太和县人民政府与安徽医科大学签署合作协议。",
            ("government_partnership", None, "安徽医科大学", "太和县人民政府"),
            id="a government is no lead",
        ),
        pytest.param(
            f"{CHEST}全面托管太和县中医院签约仪式举行。",
            ("paired_assistance", None, CHEST, "太和县中医院"),
            id="takes over",
        ),
        pytest.param(
            "太和县医共体双沟分院揭牌仪式在双沟镇卫生院举行,太和县医共体总院院长范国梁到场。"
            f"医共体由{TAIHE}牵头。",
            ("branch", None, TAIHE, "双沟镇卫生院"),
            id="the head of a group has the branch",
        ),
        pytest.param(
            f"{TAIHE}加入{CHEST}集团签约仪式举行。",
            ("hospital_group", None, CHEST, TAIHE),
            id="joins a hospital's group",
        ),
        pytest.param(
            "安徽医科大学附属第五医院挂牌仪式在合肥举行,安徽省第五人民医院院长范国梁、"
            f"{TAIHE}院长耿志平出席。",
            ("branch", None, "安徽医科大学", "安徽省第五人民医院"),
            id="the fifth is the fifth",
        ),
        pytest.param(
            f"安徽医科大学附属肿瘤医院揭牌仪式在{CHEST}举行,安徽医科大学校长范国梁揭牌。",
            ("branch", None, "安徽医科大学", CHEST),
            id="a school's new hospital is its host",
        ),
        pytest.param(
            f"“{CHEST}太和医院”揭牌仪式在{TAIHE}举行。",
            ("branch", None, CHEST, TAIHE),
            id="plaque and host",
        ),
        pytest.param(
            f"{TAIHE}与安徽医科大学签署协议,成为安徽医科大学教学医院。",
            ("branch", None, "安徽医科大学", TAIHE),
            id="teaching hospital",
        ),
        pytest.param(
            f"{TAIHE}院长范国梁与{JIESHOU}院长耿志平签约,"
            "颍上县人民医院院长邢立新出席。",
            ("technical_cooperation", None, TAIHE, JIESHOU),
            id="the signers' hospitals",
        ),
        pytest.param(
            f"{TAIHE}与{JIESHOU}签约,{CHEST}专家观礼。",
            ("technical_cooperation", None, TAIHE, JIESHOU),
            id="who looks on is no side",
        ),
        pytest.param(
            f"安徽医科大学附属第二医院与{TAIHE}签约仪式举行,安徽医科大学副校长范国梁"
            f"与{TAIHE}院长耿志平签字。",
            ("technical_cooperation", None, "安徽医科大学附属第二医院", TAIHE),
            id="the school's dean signs for its hospital",
        ),
        pytest.param(
            f"安徽医科大学与{TAIHE}签约,安徽医科大学副校长范国梁与{TAIHE}院长耿志平签字,"
            "安徽医科大学附属第二医院派员到场。",
            ("technical_cooperation", None, "安徽医科大学", TAIHE),
            id="the school signs for itself",
        ),
        pytest.param(
            f"{CHEST},与{TAIHE},签订医联体协议。",
            ("medical_consortium", None, CHEST, TAIHE),
            id="commas around the sides",
        ),
        pytest.param(
            f"{CHEST}、{TAIHE}负责人签署医联体协议。",
            ("medical_consortium", None, CHEST, TAIHE),
            id="who signs for the house",
        ),
        pytest.param(
            f"{CHEST}全权负责{TAIHE}的日常管理,双方签约。",
            ("paired_assistance", None, CHEST, TAIHE),
            id="runs another house",
        ),
        pytest.param(
            f"{CHEST}与{TAIHE}签约。{CHEST}曾与颍上县人民医院签约。",
            ("technical_cooperation", None, CHEST, TAIHE),
            id="history beside news",
        ),
    ],
)
def test_one_tie(text, expected):
    assert ties_of(f"6月20日,{text}") == [expected]


@pytest.mark.parametrize(
    ("text", "title", "source"),
    [
        pytest.param(f"我院与{CHEST}签署医联体协议。", None, TAIHE, id="我院"),
        pytest.param(f"与{CHEST}签署医联体协议。", None, TAIHE, id="no subject"),
        pytest.param("医联体签约仪式举行。", f"{TAIHE}与{CHEST}签约", None, id="title"),
    ],
)
def test_the_sides_stand_elsewhere(text, title, source):
    expected = [("medical_consortium", None, CHEST, TAIHE)]
    assert ties_of(f"6月20日,{text}", title, source) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{CHEST}与{TAIHE}、{JIESHOU}、{LINQUAN}签署医联体协议。", id="with"
        ),
        pytest.param(
            f"由{CHEST}牵头,{TAIHE}、{JIESHOU}、{LINQUAN}等单位组成的医联体签约。",
            id="牵头",
        ),
    ],
)
def test_the_lead_is_tied_with_each_member(text):
    found = ties_of(f"6月20日,{text}")
    assert {(lead, member) for _, _, lead, member in found} == {
        (CHEST, TAIHE),
        (CHEST, JIESHOU),
        (CHEST, LINQUAN),
    }


def test_eighteen_members_are_eighteen_ties():
    counties = (
        "太和 颍上 临泉 阜南 利辛 涡阳 蒙城 怀远 固镇 五河 灵璧 庐江 肥东 砀山 凤阳 "
        "定远 来安 全椒"
    )
    members = [f"{county}县人民医院" for county in counties.split()]
    text = (
        f"6月20日,{CHEST}肺癌专科联盟签约仪式举行。{CHEST}牵头,"
        f"18家签约单位分别是{'、'.join(members)}。"
    )
    assert sorted(ties_of(text)) == sorted(
        ("specialty_alliance", "肺癌", CHEST, member) for member in members
    )


def test_three_parties_one_of_them_the_members_government():
    text = f"6月20日,{CHEST}、{TAIHE}、太和县人民政府三方签署医联体协议。"
    assert {tie[2:] for tie in ties_of(text)} == {
        (CHEST, TAIHE),
        (CHEST, "太和县人民政府"),
    }


def test_pairs_sign_two_by_two():
    text = f"6月20日,{CHEST}与{TAIHE}、{JIESHOU}与{LINQUAN}分别签约,建立医联体。"
    assert {tie[2:] for tie in ties_of(text)} == {(CHEST, TAIHE), (JIESHOU, LINQUAN)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{TAIHE}与太和县政府签署合作协议。", id="own government"),
        pytest.param(f"{TAIHE}专家到{JIESHOU}义诊。", id="free clinic"),
        pytest.param(
            f"{TAIHE}门诊楼启用揭牌。{JIESHOU}院长到场祝贺。", id="guest at a building"
        ),
        pytest.param(
            f"{TAIHE}胸痛中心揭牌。{CHEST}、{JIESHOU}专家出席。",
            id="guests at a centre",
        ),
        pytest.param(f"{TAIHE}获“全国百佳医院”授牌。{CHEST}院长到场。", id="an award"),
        pytest.param(f"{TAIHE}医联体揭牌。", id="no other side"),
        pytest.param(
            f"{TAIHE}与职工签署目标责任书,{JIESHOU}派员观摩。", id="pledge of staff"
        ),
        pytest.param(f"{TAIHE}拟与{JIESHOU}签署合作协议。", id="plan"),
        pytest.param(
            f"此前,{TAIHE}已与{CHEST}签署医联体协议。{TAIHE}举行义诊。", id="history"
        ),
        pytest.param(
            f"{TAIHE}门诊楼揭牌。2018年9月,{TAIHE}加入{CHEST}医联体。",
            id="years before",
        ),
        pytest.param(
            f"{JIESHOU}未加入{CHEST}肺癌专科联盟,签约仪式改期。", id="not joined"
        ),
        pytest.param(
            f"{TAIHE}门诊楼揭牌。去年5月,{TAIHE}成为{CHEST}协作医院。", id="last year"
        ),
        pytest.param(
            f"{CHEST}与{TAIHE}对口帮扶座谈会在太和县政府举行,签约改期。",
            id="where held",
        ),
        pytest.param(f"{TAIHE}与健康有限公司签署合作协议。", id="company"),
        pytest.param(
            "由安徽省科技厅、安徽省财政厅共同承办的“院士项目签约仪式”在合肥举行。",
            id="who holds it",
        ),
        pytest.param(
            f"{CHEST}与太和县人民政府战略合作暨{CHEST}新区医学中心项目启动仪式举行。",
            id="a house and its own centre",
        ),
        pytest.param(
            f"{TAIHE}举办培训班。{CHEST}对口支援{TAIHE}。", id="no founding act"
        ),
        pytest.param(
            f"{CHEST}医师范国梁,{JIESHOU}医师耿志平一起签约{TAIHE}首席专家。",
            id="doctors sign for themselves",
        ),
        pytest.param(f"“范国梁工作站”落户{TAIHE},揭牌仪式举行。", id="person only"),
        pytest.param(f"{TAIHE}与太和县第一小学签署协议。", id="a school for children"),
    ],
)
def test_no_tie_is_invented(text):
    assert ties_of(f"6月20日,{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{TAIHE}与{JIESHOU}座谈,未签署协议。", id="negated"),
        pytest.param(f"{TAIHE}与{JIESHOU}取消签约。", id="called off"),
    ],
)
@pytest.mark.xfail(reason="a tie is invented", strict=True)
def test_more_that_is_no_tie(text):
    assert ties_of(f"6月20日,{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{CHEST}肺癌专科联盟成立大会在合肥召开。首批成员单位包括{TAIHE}、"
            f"{JIESHOU}、{LINQUAN}。",
            id="alliance founded",
        ),
        pytest.param(
            f"{CHEST}医疗集团成立揭牌,成员为{TAIHE}、{JIESHOU}、{LINQUAN}。",
            id="group founded",
        ),
    ],
)
def test_the_founder_named_by_the_alliance_leads_the_members(text):
    assert {tie[2:] for tie in ties_of(f"6月20日,{text}")} == {
        (CHEST, TAIHE),
        (CHEST, JIESHOU),
        (CHEST, LINQUAN),
    }


def test_an_alliance_led_by_whom_is_told_later():
    text = f"{TAIHE}加入安徽省肺癌专科联盟,揭牌仪式举行。该联盟由{CHEST}牵头。"
    assert ties_of(text) == [("specialty_alliance", "肺癌", CHEST, TAIHE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{TAIHE}与{JIESHOU}签约,成立卒中专科联盟、胸痛专科联盟。",
            [
                ("specialty_alliance", "卒中", TAIHE, JIESHOU),
                ("specialty_alliance", "胸痛", TAIHE, JIESHOU),
            ],
            id="two alliances of one pair",
        ),
        pytest.param(
            f"{CHEST}与{TAIHE}签署托管协议,挂牌“{CHEST}太和分院”。",
            [
                ("paired_assistance", None, CHEST, TAIHE),
                ("branch", None, CHEST, TAIHE),
            ],
            id="paper and plaque",
        ),
        pytest.param(
            f"{CHEST}与{TAIHE}签订专科联盟协议。本次专科联盟项目包括胸外科和呼吸科。",
            [
                ("specialty_alliance", "胸外科", CHEST, TAIHE),
                ("specialty_alliance", "呼吸科", CHEST, TAIHE),
            ],
            id="specialties listed behind",
        ),
        pytest.param(
            f"{TAIHE}、{JIESHOU}近期挂牌为{CHEST}(安徽胸科医院)协作医院。",
            [
                ("technical_cooperation", None, CHEST, TAIHE),
                ("technical_cooperation", None, CHEST, JIESHOU),
            ],
            id="several named by one plaque",
        ),
        pytest.param(
            f"{CHEST}与太和县签署战略合作协议。",
            [("government_partnership", None, CHEST, "太和县人民政府")],
            id="a county signs",
        ),
        pytest.param(
            f"{CHEST}与太和县9家乡镇卫生院以及{JIESHOU}签订医联体协议。",
            [("medical_consortium", None, CHEST, JIESHOU)],
            id="hospitals of a county are not its government",
        ),
        pytest.param(
            f"太和县委书记范国梁、县长耿志平出席。我县与{CHEST}合作签约仪式举行。",
            [("government_partnership", None, CHEST, "太和县人民政府")],
            id="our county signs",
        ),
        pytest.param(
            f"{CHEST}与{TAIHE}签订胸外科专科联盟协议,与{JIESHOU}签订托管协议。",
            [
                ("specialty_alliance", "胸外科", CHEST, TAIHE),
                ("paired_assistance", None, CHEST, JIESHOU),
            ],
            id="each paper its kind",
        ),
        pytest.param(
            f"{TAIHE}专家工作站揭牌。该站由{CHEST}、{TAIHE}联合组建。",
            [("technical_cooperation", None, CHEST, TAIHE)],
            id="set up by two",
        ),
        pytest.param(
            f"{TAIHE}医联体签约仪式举行。协议以{TAIHE}为龙头,双沟镇卫生院、旧县镇卫生院为骨干。",
            [
                ("medical_consortium", None, TAIHE, "双沟镇卫生院"),
                ("medical_consortium", None, TAIHE, "旧县镇卫生院"),
            ],
            id="head and body of a consortium",
        ),
        pytest.param(
            f"{TAIHE}医疗集团成立。双沟镇卫生院、旧县镇卫生院的人财物委托给{TAIHE}管理。",
            [
                ("hospital_group", None, TAIHE, "双沟镇卫生院"),
                ("hospital_group", None, TAIHE, "旧县镇卫生院"),
            ],
            id="handed over to the head",
        ),
        pytest.param(
            f"{TAIHE}欢迎仪式举行,医疗队抵达。院长感谢{CHEST}的对口支援。",
            [("paired_assistance", None, CHEST, TAIHE)],
            id="two hospitals, and what ties them",
        ),
        pytest.param(
            f"{TAIHE}加入安徽省肺癌专科联盟,揭牌仪式举行。该联盟由{CHEST}牵头。",
            [("specialty_alliance", "肺癌", CHEST, TAIHE)],
            id="led by whom is told later",
        ),
    ],
)
def test_ties_by_the_words_around_them(text, expected):
    assert sorted(ties_of(f"6月20日,{text}"), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"“{CHEST}太和医院”“{CHEST}界首医院”揭牌仪式在{JIESHOU}、{TAIHE}举行。",
            [
                ("branch", None, CHEST, TAIHE),
                ("branch", None, CHEST, JIESHOU),
            ],
            id="branches of the places in their names",
        ),
        pytest.param(
            f"{CHEST}与{TAIHE}签约,与太和县签署战略合作协议。",
            [
                ("technical_cooperation", None, CHEST, TAIHE),
                ("government_partnership", None, CHEST, "太和县人民政府"),
            ],
            id="second paper without subject",
        ),
        pytest.param(
            f"{CHEST}5名专家到{TAIHE}开展对口支援,欢迎仪式举行。",
            [("paired_assistance", None, CHEST, TAIHE)],
            id="seconded doctors",
        ),
    ],
)
@pytest.mark.xfail(reason="the tie is not read, or not all of it", strict=True)
def test_more_ties(text, expected):
    assert sorted(ties_of(f"6月20日,{text}"), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{TAIHE}加入{CHEST}肺癌专科联盟签约仪式举行。",
            [("specialty_alliance", "肺癌", CHEST, TAIHE)],
            id="joins, in the name of the ceremony",
        ),
        pytest.param(
            f"{TAIHE}成为{CHEST}肺癌专科联盟成员单位,双方签约。",
            [("specialty_alliance", "肺癌", CHEST, TAIHE)],
            id="becomes a member",
        ),
        pytest.param(
            f"肺癌专科联盟授牌仪式举行,{CHEST}为{TAIHE}、{JIESHOU}授牌。",
            [
                ("specialty_alliance", "肺癌", CHEST, TAIHE),
                ("specialty_alliance", "肺癌", CHEST, JIESHOU),
            ],
            id="awards plaques to members",
        ),
        pytest.param(
            f"{CHEST}肺癌专科联盟成立大会召开。会上,{CHEST}院长范国梁为"
            f"{TAIHE}、{JIESHOU}等15家联盟成员单位授牌。",
            [
                ("specialty_alliance", "肺癌", CHEST, TAIHE),
                ("specialty_alliance", "肺癌", CHEST, JIESHOU),
            ],
            id="联盟 alone is the alliance named before",
        ),
        pytest.param(
            f"{TAIHE}医疗集团揭牌成立。该集团由{TAIHE}牵头,整合"
            "双沟镇卫生院、旧县镇卫生院等组建而成。",
            [
                ("hospital_group", None, TAIHE, "双沟镇卫生院"),
                ("hospital_group", None, TAIHE, "旧县镇卫生院"),
            ],
            id="a group put together of its members",
        ),
        pytest.param(
            f"医联体签约成立,由{TAIHE}牵头双沟镇卫生院、旧县镇卫生院共同组建。",
            [
                ("medical_consortium", None, TAIHE, "双沟镇卫生院"),
                ("medical_consortium", None, TAIHE, "旧县镇卫生院"),
            ],
            id="led, and set up with whom",
        ),
        pytest.param(
            f"{TAIHE}作为肺癌专科联盟的龙头单位,揭牌仪式举行。临泉县人民医院、"
            "颍上县人民医院、阜南县人民医院等作为成员单位代表,被授予联盟成员牌匾,"
            "亳州市谯城医院院长范国梁担任理事。",
            [
                ("specialty_alliance", "肺癌", TAIHE, "临泉县人民医院"),
                ("specialty_alliance", "肺癌", TAIHE, "阜南县人民医院"),
                ("specialty_alliance", "肺癌", TAIHE, "颍上县人民医院"),
            ],
            id="head of the members, and who else comes",
        ),
        pytest.param(
            f"{TAIHE}以医联体牵头单位的身份,与双沟镇卫生院、旧县镇卫生院两家签订县域医联体协议,"
            f"{CHEST}专家观礼。",
            [
                ("medical_consortium", None, TAIHE, "双沟镇卫生院"),
                ("medical_consortium", None, TAIHE, "旧县镇卫生院"),
            ],
            id="signs with several",
        ),
        pytest.param(
            f"{CHEST}副院长范国梁来到{TAIHE},与该院及{JIESHOU}、{LINQUAN}签订胸外科专科联盟协议。",
            [
                ("specialty_alliance", "胸外科", CHEST, LINQUAN),
                ("specialty_alliance", "胸外科", CHEST, TAIHE),
                ("specialty_alliance", "胸外科", CHEST, JIESHOU),
            ],
            id="signs with the host and others",
        ),
        pytest.param(
            f"{TAIHE}院长范国梁主持。范国梁分别与{JIESHOU}院长耿志平,{LINQUAN}院长邢立新签署合作协议。",
            [
                ("technical_cooperation", None, TAIHE, LINQUAN),
                ("technical_cooperation", None, TAIHE, JIESHOU),
            ],
            id="signs with each head",
        ),
        pytest.param(
            f"范国梁与耿志平签订医联体协议和中医科、儿科两个专科联盟协议。{CHEST}院长范国梁、"
            f"{TAIHE}院长耿志平出席。",
            [
                ("medical_consortium", None, CHEST, TAIHE),
                ("specialty_alliance", "中医科", CHEST, TAIHE),
                ("specialty_alliance", "儿科", CHEST, TAIHE),
            ],
            id="two papers of one pair of signers",
        ),
        pytest.param(
            f"范国梁与耿志平代表{CHEST}和{TAIHE},签署医联体协议。",
            [("medical_consortium", None, CHEST, TAIHE)],
            id="signed for whom",
        ),
        pytest.param(
            f"考察组察看了县医院、太和县中医院、双沟镇卫生院等单位,{CHEST}与{TAIHE}签订"
            "对口支援协议。",
            [("paired_assistance", None, CHEST, TAIHE)],
            id="who is visited before others sign",
        ),
        pytest.param(
            f"太和县卫健局局长范国梁、太和县副县长耿志平带队来到{CHEST},就{TAIHE}与该院两院"
            "关系洽谈,并签署了对口支援协议。",
            [("paired_assistance", None, CHEST, TAIHE)],
            id="officials sign for the two houses",
        ),
        pytest.param(
            f"{TAIHE}院长范国梁与{JIESHOU}院长耿志平、{LINQUAN}院长邢立新分别签署技术协作协议。",
            [
                ("technical_cooperation", None, TAIHE, LINQUAN),
                ("technical_cooperation", None, TAIHE, JIESHOU),
            ],
            id="one with each of the others",
        ),
        pytest.param(
            f"永清路社区医院揭牌启用。该社区医院还与{CHEST}举行紧密型医联体签约仪式。"
            f"{TAIHE}派员观摩。",
            [("hospital_group", None, CHEST, "永清路社区医院")],
            id="that house",
        ),
        pytest.param(
            f"代表{CHEST}提笔的是范国梁,代表{TAIHE}提笔的是耿志平,两人签署医联体协议。",
            [("medical_consortium", None, CHEST, TAIHE)],
            id="one by one, for whom",
        ),
        pytest.param(
            f"签署医联体协议:甲方是{CHEST},乙方是{TAIHE},丙方是{JIESHOU}。",
            [
                ("medical_consortium", None, CHEST, TAIHE),
                ("medical_consortium", None, CHEST, JIESHOU),
            ],
            id="the parties of a contract",
        ),
        pytest.param(
            f"{TAIHE}从此由{CHEST}整体托管,移交仪式暨签约仪式举行。",
            [("paired_assistance", None, CHEST, TAIHE)],
            id="run by another",
        ),
        pytest.param(
            f"名医工作室揭牌。“{CHEST}胸外科范国梁名医工作室”“安徽省立医院耿志平名医工作室”"
            f"设立于{TAIHE}。",
            [
                ("technical_cooperation", "胸外科", CHEST, TAIHE),
                ("technical_cooperation", None, "安徽省立医院", TAIHE),
            ],
            id="studios set up in one house",
        ),
        pytest.param(
            f"{TAIHE}和县中医院、{JIESHOU}和县双沟镇卫生院分别签订结对帮扶协议。太和县领导到场。",
            [
                ("paired_assistance", None, JIESHOU, "双沟镇卫生院"),
                ("paired_assistance", None, TAIHE, "太和县中医院"),
            ],
            id="pairs with the level before a name",
        ),
        pytest.param(
            f"医联体揭牌。{TAIHE}与{JIESHOU}、双沟镇卫生院、旧县镇卫生院三家单位组成医联体。",
            [
                ("medical_consortium", None, TAIHE, "双沟镇卫生院"),
                ("medical_consortium", None, TAIHE, "旧县镇卫生院"),
                ("medical_consortium", None, TAIHE, JIESHOU),
            ],
            id="several form one",
        ),
        pytest.param(
            f"{TAIHE}与{JIESHOU}签订技术协作协议。{JIESHOU}将在手术等方面对{TAIHE}进行帮扶。",
            [("technical_cooperation", None, JIESHOU, TAIHE)],
            id="of equals the one that helps leads",
        ),
        pytest.param(
            f"{TAIHE}与长治医学院附属和平医院、北京积水潭医院签订医联体协议。",
            [
                ("medical_consortium", None, "北京积水潭医院", TAIHE),
                (
                    "medical_consortium",
                    None,
                    "北京积水潭医院",
                    "长治医学院附属和平医院",
                ),
            ],
            id="a city's school is no province's hospital",
        ),
        pytest.param(
            f"{TAIHE}医共体成员单位为双沟镇卫生院、旧县镇卫生院;太和县中医院医共体"
            "成员单位为赵庙镇卫生院、大新镇卫生院。揭牌仪式上,县长范国梁讲话。",
            [
                ("hospital_group", None, TAIHE, "双沟镇卫生院"),
                ("hospital_group", None, TAIHE, "旧县镇卫生院"),
                ("hospital_group", None, "太和县中医院", "赵庙镇卫生院"),
                ("hospital_group", None, "太和县中医院", "大新镇卫生院"),
            ],
            id="two groups, each with its members",
        ),
    ],
)
def test_members_told_with_their_head(text, expected):
    assert sorted(ties_of(f"6月20日,{text}"), key=str) == sorted(expected, key=str)


def test_a_title_ties_two_where_the_text_names_offices_alone():
    text = "6月20日,太和县卫健委与安徽省胸科医院签订合作协议。"
    found = ties_of(text, f"{CHEST}牵手{TAIHE}")
    assert ("technical_cooperation", None, CHEST, TAIHE) in found
