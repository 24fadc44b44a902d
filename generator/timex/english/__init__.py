"""English: its rules in order of preference, its filters, and its eye for verbs and years."""

from generator.timex.english import (
    absolute,
    clock,
    days,
    durations,
    periods,
    ranges,
    references,
    relative,
    sets,
    units,
    weekdays,
    year_ranges,
    years,
)
from generator.timex.english.filters import FILTERS
from generator.timex.english.surroundings import around
from generator.timex.rule import Language

_FAMILIES = (
    ranges,
    year_ranges,
    absolute,
    years,
    periods,
    weekdays,
    days,
    clock,
    units,
    relative,
    durations,
    sets,
    references,
)
ENGLISH = Language(tuple(r for f in _FAMILIES for r in f.RULES), FILTERS, around)
