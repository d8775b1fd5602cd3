"""Bytes of a page to an article whose every stretch has a section."""

from analysis.reading.article import read_article

__all__ = ["read_article"]
