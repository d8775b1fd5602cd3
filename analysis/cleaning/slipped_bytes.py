"""stub"""

from analysis.tracked import TrackedText


def restore_slipped_bytes(text: TrackedText) -> TrackedText:
    """Stub."""
    return text
