"""What the machine found, laid beside what people wrote: who may change which field."""

from generator.merge.fields import Change, changes
from generator.merge.merger import Before, Merged, New, merged

__all__ = ["Before", "Change", "Merged", "New", "changes", "merged"]
