"""What `check` tells, in the form that its reader wants: a person, a program or a forge.  Pure."""

from generator.report.forge import annotated, summary
from generator.report.programs import as_fields, sarif
from generator.report.terminal import by_rule, grouped

__all__ = ["annotated", "as_fields", "by_rule", "grouped", "sarif", "summary"]
