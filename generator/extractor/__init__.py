"""The extract half: seeds read, dated, tagged, and their events merged into the records."""

from generator.extractor.crew import worth
from generator.extractor.fetched import fetched
from generator.extractor.others import ExtractorError, require
from generator.extractor.reading import Reader
from generator.extractor.run import (
    Extracted,
    How,
    Seen,
    Watch,
    extract,
    name_of,
    seen,
)
from generator.model.proposed import Extractor, Proposed, Quoted

__all__ = [
    "Extracted",
    "Extractor",
    "ExtractorError",
    "How",
    "Proposed",
    "Quoted",
    "Reader",
    "Seen",
    "Watch",
    "extract",
    "fetched",
    "name_of",
    "require",
    "seen",
    "worth",
]
