"""The day an article speaks from, worked out from its own words where nothing states it."""

from generator.dating.published import dated

__all__ = ["dated"]
