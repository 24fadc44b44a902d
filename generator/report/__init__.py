"""What `check` and records say, in the form that a person, a program or a forge reads.  Pure."""

from generator.report.forge import annotated, summary
from generator.report.marked import marked, value_told
from generator.report.programs import as_fields, sarif
from generator.report.terminal import by_rule, grouped

__all__ = [
    "annotated",
    "as_fields",
    "by_rule",
    "grouped",
    "marked",
    "sarif",
    "summary",
    "value_told",
]
