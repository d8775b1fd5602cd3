"""One sentence as the rules for ties read it: each body a single character."""

import re
from dataclasses import dataclass

from analysis.finding.ties.page import BODY, Page
from analysis.finding.ties.parties import masked, mention_of
from analysis.records import OrganizationMention, Sentence


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence whose bodies are single characters, and what those stand for."""

    page: Page
    sentence: Sentence
    text: str
    here: list[OrganizationMention]

    def name(self, match: re.Match, group: int | str) -> str:
        """Get the standing name of the body that a group of ``match`` holds."""
        return mention_of(match[group], self.here).name

    def names(self, text: str) -> list[str]:
        """Get the standing names of the bodies in a stretch of the sentence."""
        return [mention_of(c, self.here).name for c in re.findall(BODY, text)]

    def spelled(self, text: str) -> str:
        """Put the names back for their single characters."""
        return re.sub(BODY, lambda c: mention_of(c.group(), self.here).text, text)


def told_in(page: Page, sentence: Sentence) -> Told:
    """Get what ``sentence`` tells, its bodies as single characters."""
    text, here = masked(page.plain, sentence, page.mentions)
    return Told(page, sentence, text, here)
