"""The words behind a category: which phrases of terms recur, cut by jieba."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import jieba
import pandas as pd
from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.bars import draw_rows
from analysis.charts.counting import distinct_terms, rank
from analysis.charts.wording import Finding, label_codes, name_first, say
from analysis.tables.frames import Tables

_PANELS, _PHRASES = 6, 6
_LONGEST = 5  # words in a phrase


def describe_phrases(tables: Tables, lang: str = "zh") -> Finding:
    """Get the most frequent phrase behind the most frequent category."""
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    categories = rank(terms["category"])
    note = say("phrases.note", lang, n=len(terms), shown=min(_PANELS, len(categories)))
    if categories.empty:
        return Finding(say("terms.none", lang), note)
    first = categories.index[0]
    phrases = find_phrases(terms.loc[terms["category"] == first, "term"])
    title = say(
        "phrases.title",
        lang,
        category=label_codes("category", lang)[first],
        phrase=name_first(phrases, {phrase: phrase for phrase in phrases.index}, lang),
        n_phrase=phrases.iloc[0],
        n=categories.iloc[0],
    )
    return Finding(title, note)


@style.in_house_style
def draw_phrases(tables: Tables, lang: str = "zh") -> Figure:
    """Draw the most frequent phrases behind each of the most frequent categories."""
    finding = describe_phrases(tables, lang)
    terms = distinct_terms(tables.cooperation_terms, tables.events)
    categories = rank(terms["category"])[:_PANELS]
    if categories.empty:
        return style.empty_figure(finding, lang)
    found = {
        category: find_phrases(terms.loc[terms["category"] == category, "term"])
        for category in categories.index
    }
    n_rows = -(-len(categories) // 2)
    most = min(_PHRASES, max(map(len, found.values())))
    height = 0.9 + (0.45 + 0.17 * max(most, 2)) * n_rows
    figure = style.new_figure(finding, height)
    panels = figure.subplots(n_rows, 2, squeeze=False).ravel()
    names = label_codes("category", lang)
    for axes, (category, n) in zip(panels, categories.items(), strict=False):
        phrases = found[category][:_PHRASES]
        draw_rows(axes, phrases.to_numpy(), phrases.index.tolist(), least_rows=most)
        axes.set_title(say("phrases.panel", lang, category=names[category], n=n))
        axes.set(xlabel="", ylabel="", xticks=[])
        axes.grid(visible=False)
    for axes in panels[len(categories) :]:
        axes.set_axis_off()
    return figure


def find_phrases(terms: Iterable[str]) -> pd.Series:
    """Get how many terms hold each phrase of one to five words, most first.

    A phrase is left out where a longer one holds at least half of it: 资源 says
    nothing that 医疗资源 does not say better. What stands in one term only is left
    out where anything recurs.

    Examples
    --------
    >>> find_phrases(["双向转诊", "开展双向转诊", "远程会诊"]).to_dict()
    {'双向转诊': 2}
    """
    counts: Counter[str] = Counter()
    for term in terms:
        counts.update(set(_runs(_words(term))))
    longest_first = sorted(counts, key=lambda phrase: (-len(phrase), phrase))
    kept: list[str] = []
    for phrase in longest_first:
        is_said_once = counts[phrase] == 1 and max(counts.values()) > 1
        is_within = any(
            phrase in longer and counts[phrase] <= 2 * counts[longer] for longer in kept
        )
        if not (is_said_once or is_within):
            kept.append(phrase)
    ranked = sorted(kept, key=lambda phrase: (-counts[phrase], -len(phrase), phrase))
    return pd.Series({phrase: counts[phrase] for phrase in ranked}, dtype=int)


@cache
def _tokenizer() -> jieba.Tokenizer:
    """Get a tokenizer of our own: nobody else's words change what we count."""
    tokenizer = jieba.Tokenizer()
    level = jieba.default_logger.level
    jieba.default_logger.setLevel(logging.WARNING)  # its start is no news
    tokenizer.initialize()
    jieba.default_logger.setLevel(level)
    return tokenizer


def _words(term: str) -> list[str]:
    return _tokenizer().lcut(term, HMM=False)


def _runs(words: list[str]) -> Iterator[str]:
    """Get runs of words at least two characters long, none across a mark."""
    for start in range(len(words)):
        for length in range(1, min(_LONGEST, len(words) - start) + 1):
            run = "".join(words[start : start + length])
            if len(run) > 1 and run.isalnum():
                yield run
