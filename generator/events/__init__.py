"""What happened, and when: the day an article speaks from, and the events that it tells."""

from generator.events.extraction import extract
from generator.events.grounding import Grounds, grounded
from generator.events.published import dated

__all__ = ["Grounds", "dated", "extract", "grounded"]
