"""The extract half: seeds read, dated, tagged, and their events merged into the records."""

from generator.extractor.fetched import fetched
from generator.extractor.run import SEEDS, Extracted, extract, known_names, read, times_in

__all__ = ["SEEDS", "Extracted", "extract", "fetched", "known_names", "read", "times_in"]
