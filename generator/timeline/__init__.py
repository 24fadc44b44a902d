"""The records of a project, and the index over them: what `check`, `render` and `export` ask."""

from generator.timeline.index import INVERSE, LINKED, PROSE, UNFILED, Entity, Timeline
from generator.timeline.names import name_index
from generator.timeline.records import Noted, Records
from generator.timeline.references import ENTITIES, Reference

__all__ = [
    "ENTITIES",
    "INVERSE",
    "LINKED",
    "PROSE",
    "UNFILED",
    "Entity",
    "Noted",
    "Records",
    "Reference",
    "Timeline",
    "name_index",
]
