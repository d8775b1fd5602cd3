"""The ceremonies as pages: plain sentences of the genre, some of them damaged."""

from dataclasses import dataclass, field
from typing import NamedTuple

from tests.made_up.ceremonies import Ceremony, hold_ceremonies

GLOSSES = {"联": "lián", "专": "zhuān", "动": "dòng", "签": "qiān", "揭": "jiē"}
ACTS = {
    "signing": "双方举行签约仪式，签署{kind}合作协议。",
    "unveiling": "仪式上为“{kind}成员单位”揭牌。",
    "free_clinic": "专家组随后开展义诊，服务患者{n}人次。",
    "training": "专家为当地医务人员作专题讲座。",
    "expert_dispatch": "首批派驻专家当天到岗。",
    "appointment": "仪式宣读了执行院长的聘任决定。",
    "meeting": "双方召开座谈会，交流工作情况。",
    "launch": "{kind}建设项目正式启动。",
}
FURNITURE = "首页 | 新闻中心 | 联系我们"


class Told(NamedTuple):
    """A sentence of a page: its span in the source and its repaired text."""

    start: int
    end: int
    evidence: str


@dataclass
class Page:
    """A page while it is written; ``told`` finds sentences by what they tell."""

    doc_id: str
    source: str
    ceremony: Ceremony
    is_glossed: bool
    text: str = ""
    n_glosses: int = 0
    sections: list[tuple[str, Told]] = field(default_factory=list)
    told: dict[object, Told] = field(default_factory=dict)

    def add(self, section: str, sentence: str, key: object = None) -> None:
        """Write one line and remember where it stands."""
        start = len(self.text)
        self.text += self._damaged(sentence) + "\n"
        told = Told(start, len(self.text) - 1, sentence)
        self.sections.append((section, Told(start, len(self.text), sentence)))
        if key is not None:
            self.told[key] = told

    def _damaged(self, sentence: str) -> str:
        if not self.is_glossed:
            return sentence
        self.n_glosses += sum(sentence.count(letter) for letter in GLOSSES)
        for letter, reading in GLOSSES.items():
            sentence = sentence.replace(letter, f"{letter}({reading})")
        return sentence


def write_pages(n_documents: int, seed: int = 0) -> tuple[Page, ...]:
    """Get ``n_documents`` pages; a ceremony told by several papers has several."""
    return tuple(
        _write(ceremony, report)
        for ceremony in hold_ceremonies(n_documents, seed)
        for report in range(ceremony.n_reports)
    )


def _write(ceremony: Ceremony, report: int) -> Page:
    paper = ceremony.lead.name if report == 0 else f"健康日报{report}版"
    page = Page(
        doc_id=f"m{ceremony.number:05d}_{report}",
        source=paper,
        ceremony=ceremony,
        is_glossed=ceremony.number % 4 == 1,
    )
    page.add("navigation", FURNITURE)
    first = ceremony.members[0].name
    page.add("title", f"{ceremony.lead.name}与{first}携手共建{ceremony.kind}", "title")
    page.add("byline", f"来源：{paper}")
    when = f"{ceremony.day}，" if ceremony.day else "近日，"
    names = "、".join(member.name for member in ceremony.members)
    topic = (ceremony.specialty or "") + ceremony.kind
    page.add("body", f"{when}{ceremony.lead.name}与{names}共建{topic}。", "tie")
    _write_body(page, ceremony)
    page.add("footer", "版权所有 未经许可不得转载")
    return page


def _write_body(page: Page, ceremony: Ceremony) -> None:
    for act in dict.fromkeys(ceremony.acts):
        sentence = ACTS[act].format(kind=ceremony.kind, n=ceremony.n_patients)
        page.add("body", sentence, act)
    for visitor in ceremony.visitors:
        employer = f"{visitor.hospital.name}{visitor.title}"
        page.add("body", f"{employer}{visitor.name}出席活动。", visitor)
    for term in ceremony.terms:
        page.add("body", f"双方将在{term[0]}等方面合作。", term)
