"""What the machine found, laid beside what people wrote: who may change which field."""

from generator.merge.archive import Archive
from generator.merge.before import Before
from generator.merge.fields import Change, changes
from generator.merge.merger import Merged, editors_day, merged, noted_day, with_going
from generator.merge.work import New

__all__ = [
    "Archive",
    "Before",
    "Change",
    "Merged",
    "New",
    "changes",
    "editors_day",
    "merged",
    "noted_day",
    "with_going",
]
