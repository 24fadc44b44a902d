"""The records of a project, and the index over them: what `check`, `render` and `export` ask."""

from generator.timeline.index import UNFILED, Entity, Timeline
from generator.timeline.names import name_index
from generator.timeline.prose_links import LINKED, PROSE
from generator.timeline.records import Noted, Records
from generator.timeline.references import ENTITIES, Reference

__all__ = [
    "ENTITIES",
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
