"""What `check` and records say, in the form that a person, a program or a forge reads.  Pure."""

from generator.report import proposals
from generator.report.explained import Explained, explained, lettered
from generator.report.explained_html import explained_page
from generator.report.forge import annotated, summary
from generator.report.marked import marked, value_told
from generator.report.programs import as_fields, sarif
from generator.report.terminal import by_rule, grouped

__all__ = [
    "Explained",
    "annotated",
    "as_fields",
    "by_rule",
    "explained",
    "explained_page",
    "grouped",
    "lettered",
    "marked",
    "proposals",
    "sarif",
    "summary",
    "value_told",
]
