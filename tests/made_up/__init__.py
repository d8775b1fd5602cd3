"""A made-up corpus: ceremonies nobody held, told as pages and as tables."""

from tests.made_up.ceremonies import Ceremony, hold_ceremonies
from tests.made_up.pages import write_pages
from tests.made_up.tables import build_made_up_tables

__all__ = ["Ceremony", "build_made_up_tables", "hold_ceremonies", "write_pages"]
