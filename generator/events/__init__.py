"""What happened, and when: the day an article speaks from, and the events that it tells."""

from generator.events.extraction import Found, extract
from generator.events.published import Dating, dated

__all__ = ["Dating", "Found", "dated", "extract"]
