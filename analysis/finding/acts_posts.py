"""Who is appointed to what: posts conferred and letters of appointment handed over."""

import re
from functools import cache

from analysis.finding.acts_objects import clean_name, quoted_names
from analysis.finding.acts_reading import Candidate, Line, candidate, event_words

_TEXT = r"(?:“[^”]*”|[^,。;:!?\n“”])"
_LETTER = (
    r"(?:聘书|聘任书|聘任证书|任职证书|聘用书|聘任文件|任命文件|任命书|聘请书|特聘证书)"
)
_POST = r"(?:院长|主任|教授|专家|顾问|带头人|负责人|主席|理事长|理事|委员|组长|站长|所长|导师|指导老师|研究员|会长|助理|团队|医师|医生|大使|总监|科主任)"
_ROLL = re.compile(r"\d+[名位]")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    verb = event_words("appointment", "verb")
    return tuple(
        (rule, re.compile(pattern))
        for rule, pattern in (
            (
                "appointment.to_post",
                rf"{verb}(?:了)?{_TEXT}{{0,40}}?(?:为|担任|出任|任)(?P<name>{_TEXT}{{2,50}}?{_POST}(?!的))(?=[,。;:!?、\s)”]|$|并|一职)",
            ),
            (
                "appointment.received",
                rf"(?P<name>{_TEXT}{{2,60}}?)(?:一同|一起|共同|现场|上台)?(?:领取|领到|接过|接受|获颁|获得)了?{_TEXT}{{0,12}}?{_LETTER}",
            ),
            (
                "appointment.letter_quoted",
                rf"(?:将|把)?(?P<name>“[^”]{{2,30}}”)(?:的)?{_LETTER}",
            ),
            (
                "appointment.letter_for",
                rf"(?:为|向|给)(?P<name>{_TEXT}{{2,60}}?)(?:颁发|颁授|送上|发放|递交|授予|送达)了?{_TEXT}{{0,12}}?{_LETTER}",
            ),
            (
                "appointment.letter",
                rf"(?:颁发|宣读|递交|送上|发放|接受)了?(?P<name>{_TEXT}{{0,40}}?{_LETTER})",
            ),
        )
    )


def find_appointments(line: Line) -> list[Candidate]:
    """Get the posts that the line says were conferred, one candidate for each."""
    found: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for rule, pattern in _patterns():
        for match in pattern.finditer(line.text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            found.extend(
                candidate(
                    line,
                    "appointment",
                    name,
                    match.span(),
                    rule,
                    3 if rule != "appointment.letter" else 1,
                )
                for name in _posts(match["name"])
            )
    return found


def _posts(text: str) -> list[str | None]:
    """Get the posts that ``text`` names: 理事长X与10名副理事长 are two."""
    quoted = quoted_names(text)
    if quoted:
        return quoted
    if _ROLL.search(text):
        return [clean_name(part) for part in re.split("、|与|和", text)]
    return [clean_name(text)]
