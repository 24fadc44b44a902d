"""The records of a project, and the index over them: what `check`, `render` and `export` ask."""

from generator.timeline.index import INVERSE, LINKED, PROSE, UNFILED, Entity, Timeline
from generator.timeline.names import name_index
from generator.timeline.records import Reading, Records

__all__ = [
    "INVERSE",
    "LINKED",
    "PROSE",
    "UNFILED",
    "Entity",
    "Reading",
    "Records",
    "Timeline",
    "name_index",
]
