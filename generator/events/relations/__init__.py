"""What the events of an article are to one another, where its words say so."""

from generator.events.relations.related import related

__all__ = ["related"]
