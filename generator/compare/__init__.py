"""Two states of the records side by side: what readers will see, and what it may break.  Pure."""

from generator.compare.change import (
    Difference,
    EventChange,
    FieldChange,
    PageChanges,
    RecordChange,
    difference,
    page_changes,
)
from generator.compare.html import html
from generator.compare.markdown import markdown
from generator.compare.plain import plain
from generator.compare.reach import Touched, touched

__all__ = [
    "Difference",
    "EventChange",
    "FieldChange",
    "PageChanges",
    "RecordChange",
    "Touched",
    "difference",
    "html",
    "markdown",
    "page_changes",
    "plain",
    "touched",
]
