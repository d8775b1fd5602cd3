"""Our few exceptions: each says where, what was found, what was expected."""


class AnalysisError(Exception):
    """Broken machinery, never a broken article; stops the run."""


class LexiconError(AnalysisError):
    """A file under ``data/lexicon`` or ``data/codebook`` cannot be used as it is."""


class TableError(AnalysisError):
    """A table breaks its own declaration: a column, a code, a key or a span."""
