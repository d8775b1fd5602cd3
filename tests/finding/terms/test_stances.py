"""Which ways of telling make a phrase a term, and as what."""

import pytest

from tests.finding.terms.test_terms import terms_of, told


def said(body):
    return [(term, status[0]) for _, term, status in told(terms_of(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "根据双方签署的战略合作框架协议,甲医院每年接收乙医院医师进修。",
            [("进修", "a")],
            id="an agreement with words before it",
        ),
        pytest.param(
            "协议有效期五年,内容包括:一、甲医院开通绿色通道。\n二、建立双向转诊制度。",
            [("绿色通道", "a"), ("双向转诊", "a")],
            id="contents announced, point by point",
        ),
        pytest.param(
            "双方签订了对口支援协议,在人才培养、远程会诊等方面给予帮扶。",
            [("人才培养", "a"), ("远程会诊", "a")],
            id="what follows a signing is what was agreed",
        ),
        pytest.param(
            "甲医院与乙保健所签订协议,开展技术帮扶,畅通双向转诊。",
            [("技术帮扶", "a"), ("双向转诊", "a")],
            id="agreed means without a word of the future",
        ),
        pytest.param(
            "他说,甲医院会安排医师到乙医院坐诊。",
            [("安排医师到乙医院坐诊", "p")],
            id="somebody will",
        ),
        pytest.param(
            "李某希望深化合作。五是开展教学查房。",
            [("教学查房", "h")],
            id="a fifth point goes on",
        ),
        pytest.param(
            "李某希望深化合作。医院五年来开展教学查房。",
            [],
            id="five years are no point",
        ),
        pytest.param(
            "院长答应,下月起派医生到乙医院坐诊。",
            [("派医生到乙医院坐诊", "p")],
            id="promised from a day on",
        ),
        pytest.param(
            "双方就双向转诊、学科发展等内容进行了广泛交流并达成共识。",
            [("双向转诊", "a"), ("学科发展", "a")],
            id="consensus told as done",
        ),
        pytest.param(
            "会上,双方就甲医院对乙医院进行技术帮扶达成了一致共识。",
            [("技术帮扶", "a")],
            id="consensus on one thing",
        ),
        pytest.param(
            "此次签约开启了人才培养、双向转诊等方面的深度合作。",
            [("人才培养", "a"), ("双向转诊", "a")],
            id="cooperation opened",
        ),
        pytest.param(
            "甲医院指出,合作内容包括临床指导、人才培训及学术交流。",
            [("临床指导", "a"), ("人才培训", "a"), ("学术交流", "a")],
            id="contents listed",
        ),
        pytest.param(
            "两院组成医联体。\n医疗队通过专家坐诊、学术讲座、手术示教等形式服务群众。",
            [("专家坐诊", "r"), ("学术讲座", "r"), ("手术示教", "r")],
            id="means of a tie named before",
        ),
        pytest.param(
            "甲医院开通远程心电会诊。\n双方将开展远程心电会诊。",
            [("远程心电会诊", "p")],
            id="done from afar, said once",
        ),
        pytest.param(
            "甲医院长期派驻专家到乙医院,开展义诊,共建医联体。",
            [("派驻专家", "p"), ("义诊", "p")],
            id="sent for a long time to come",
        ),
        pytest.param(
            "两院组成医联体。到2028年底,建立双向转诊制度。",
            [("双向转诊", "p")],
            id="promised by a year",
        ),
        pytest.param(
            "院长还答应,派专家到乙医院坐诊。",
            [("派专家到乙医院坐诊", "p")],
            id="promised in other words",
        ),
        pytest.param(
            "县长要求深化合作。大力推进教学查房。",
            [("教学查房", "h")],
            id="said on without a subject",
        ),
        pytest.param(
            "县长希望省医院把专家派下来、把管理带过来。",
            [("把专家派下来", "h"), ("把管理带过来", "h")],
            id="people and management brought down",
        ),
    ],
)
def test_ways_of_agreeing(body, expected):
    assert said(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "12月20日,甲医院与乙医院签署医联体协议,并同步开展大型义诊。",
            id="what was done beside the signing",
        ),
        pytest.param(
            "双方签订了协议,副院长带队开展教学查房。", id="done after the signing"
        ),
        pytest.param(
            "会后,双方就专家帮扶、双向转诊等具体事宜开展交流座谈。",
            id="talks about fields",
        ),
        pytest.param(
            "近年来,双方就双向转诊、人才培养等内容达成共识。", id="agreed long ago"
        ),
        pytest.param(
            "建立医共体,是我院充分发挥资源效能,推进资源共享的一项重要举措。",
            id="what the tie is called",
        ),
        pytest.param(
            "为进一步推动技术帮扶,医联体揭牌暨大型义诊在乙医院举行。",
            id="purpose makes no promise of what follows",
        ),
        pytest.param(
            "签约后,九名专家在广场义诊,接诊四百余人次。", id="told with its result"
        ),
        pytest.param(
            "医联体成员单位组织人员到将乐参观学习。", id="a county named with 将"
        ),
        pytest.param(
            "双方将加强合作仪式结束后,专家开展巡诊义诊。",
            id="what was done after the ceremony",
        ),
        pytest.param(
            "医联体成立前,重症救治、肿瘤防治与群众的期盼还有差距。",
            id="wishes as a noun",
        ),
        pytest.param(
            "两院是医联体,长期以来派驻专家,开展双向转诊。", id="done for long"
        ),
        pytest.param(
            "各方对今后的合作进行了探讨,内容涵盖双向转诊、疑难会诊等多个方面。",
            id="contents of a talk",
        ),
        pytest.param("座谈会安排专家坐诊一事。", id="a meeting is not will"),
        pytest.param("医联体将依托网络及时作出诊断。", id="作出诊断 is not 出诊"),
        pytest.param("培训内容包括健康教育和质量控制。", id="contents of a course"),
        pytest.param(
            "甲市卫生和计划生育委员会主办的传帮带活动在医联体内开幕。",
            id="an office named after planning",
        ),
        pytest.param("医联体志愿服务队义诊。", id="volunteers are no wish"),
        pytest.param(
            "甲医院将依托乙医院先进的管理理念,走在前列。", id="what one draws on"
        ),
    ],
)
def test_ways_that_agree_nothing(body):
    assert said(body) == []
