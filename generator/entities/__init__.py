"""Who and where: the people, organisations and places that an article names."""

from generator.entities.finder import Names, find, names_in
from generator.entities.known import KnownNames
from generator.entities.rule import Rule
from generator.entities.rules import RULES

__all__ = ["RULES", "KnownNames", "Names", "Rule", "find", "names_in"]
