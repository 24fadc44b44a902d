"""What happened, and when: the events that an article tells."""

from generator.events.extraction import extract
from generator.events.grounding import Grounds, grounded

__all__ = ["Grounds", "extract", "grounded"]
