"""Who and where: the people, organisations and places that an article names."""

from generator.entities.finder import KnownNames, find

__all__ = ["KnownNames", "find"]
