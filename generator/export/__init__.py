"""Every page is also data: what stands beside the pages for feed readers, calendars and programs.

Pure: a file is its path under ``build/docs`` and its content, the same bytes from the same records.
"""

from generator.export.api import Layout
from generator.export.archive import sums
from generator.export.beside import BESIDE, OF_A_STORY, Data, files
from generator.export.budget import Plan, planned
from generator.export.listing import Listing, everything
from generator.render.page import WORTH_FOLLOWING

__all__ = [
    "BESIDE",
    "OF_A_STORY",
    "WORTH_FOLLOWING",
    "Data",
    "Layout",
    "Listing",
    "Plan",
    "everything",
    "files",
    "planned",
    "sums",
]
