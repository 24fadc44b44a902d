"""Which tellings, in several articles, are of one happening, and where they differ.  Pure."""

from generator.tellings.clusters import happenings
from generator.tellings.figures import Count, counts, kinds_in
from generator.tellings.likeness import (
    Verdict,
    are_two,
    compared,
    have_own_words,
    likeness_beside,
    may_be_same,
    verdict,
)
from generator.tellings.packed import Packed, packed
from generator.tellings.records import of_event
from generator.tellings.shelves import Shelves
from generator.tellings.telling import Telling, telling

__all__ = [
    "Count",
    "Packed",
    "Shelves",
    "Telling",
    "Verdict",
    "are_two",
    "compared",
    "counts",
    "happenings",
    "have_own_words",
    "kinds_in",
    "likeness_beside",
    "may_be_same",
    "of_event",
    "packed",
    "telling",
    "verdict",
]
