"""What one stage hands to the next while a document is read.

Every ``start`` and ``end`` here is half-open and counts characters of the cleaned
page (``Article.text``); source spans are worked out when rows are made.
"""

from dataclasses import dataclass, field

from analysis.tracked import TrackedText

# Punctuation in one width, so that rules need to know one form only. One for one.
_FOLDED = str.maketrans(
    "，：；！？（）．％～／＋－＆＃＠＊＝［］｛｝｜", ",:;!?().%~/+-&#@*=[]{}|"
)


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the page and what it is (a code of ``section``)."""

    section: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something seen and not settled; without span it concerns the whole file."""

    problem: str
    detail: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A page that was decoded, cleaned and divided into sections."""

    doc_id: str
    path: str
    encoding: str
    sha256: str
    n_chars: int
    script: str
    text: TrackedText
    sections: tuple[Section, ...] = ()
    title: str | None = None
    source: str | None = None  # who published it
    author: str | None = None
    published: str | None = None  # ISO day of the page, or of the text
    dateline: str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def plain(self) -> str:
        """Get the page's text with punctuation in half width, same positions."""
        return self.text.text.translate(_FOLDED)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the title, body or a caption, and its clauses."""

    start: int
    end: int
    section: str
    paragraph: int
    clauses: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or time as written and what it was resolved to."""

    start: int
    end: int
    text: str
    value: str | None  # 2021-04-16, 2021-04, 2021, XXXX-09-10; None where unknown
    precision: str | None  # day, month, year
    base: str | None  # published, dateline, text
    time: str | None = None  # 上午9点30分, as written


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation named in the document, under its full standing name."""

    name: str
    aliases: tuple[str, ...]  # as written in this document, in order, name left out
    org_type: str
    level: str | None
    start: int  # where it is first named
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """A place where an organisation is named, fully or not (我院, 省肿瘤医院)."""

    start: int
    end: int
    text: str
    name: str | None  # full standing name; None where it could not be settled
    rule: str


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A spelling of an organisation on a page, and why it means this one."""

    organization: str  # full standing name
    name: str  # as written where it is first so named
    reason: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A place where a person is named, fully or not (程院长, 他)."""

    start: int
    end: int
    text: str
    name: str  # the person's full name in this document


@dataclass(frozen=True, slots=True)
class Person:
    """A named person with everything the document says of titles and employer."""

    name: str
    titles: tuple[str, ...]
    organization: str | None  # full standing name
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that happened on the occasion reported, and where it is told."""

    event_type: str
    object: str | None
    start: int
    end: int
    rule: str
    date: DateMention | None = None
    venue: str | None = None
    occasion: int = 0  # number of the ceremony within the document
    told: tuple[tuple[int, int], ...] = field(default=())  # all sentences about it


@dataclass(frozen=True, slots=True)
class Role:
    """What a person (or, without a person, an organisation) did in which act."""

    act: int | None  # index into the document's acts
    name: str | None
    organization: str | None
    role: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie that this article reports between two organisations."""

    alliance: str
    alliance_type: str
    specialty: str | None
    lead: str
    member: str
    act: int | None
    start: int
    end: int
    rule: str
    formed: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """Something the parties agreed, promised or were asked to do together."""

    category: str
    term: str
    status: str
    provider: str | None
    receiver: str | None
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted thing; ``value`` is written out."""

    value: int | float
    unit: str | None
    qualifier: str | None
    subject: str | None
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class OccasionKey:
    """Something by which another report may be known to tell the same occasion."""

    reason: str  # a code of occasion_reason
    content: tuple[str, ...]  # what has to be equal
    words: str  # the same for a reader


@dataclass(frozen=True, slots=True)
class Report:
    """One occasion as one document tells it."""

    doc_id: str
    number: int  # of the occasion within the document
    own_id: str  # depends on this document alone
    published: str | None
    day: str | None  # be it without its year: XXXX-04-16
    rule: str  # what the own id is made of, a code of occasion_reason
    event_id: str  # of the first act
    start: int
    end: int
    keys: tuple[OccasionKey, ...]
    places: tuple["Region", ...]
    told: tuple[tuple[str, str | None, str | None], ...]  # type, object, venue


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative division under full official names."""

    province: str | None
    city: str | None
    county: str | None
    adcode: str | None  # six digits, of the lowest level known
    lon: float | None = None
    lat: float | None = None
    basis: str | None = None  # name, gazetteer, document
