"""English: its rules in order of preference, its filters, and its eye for verbs and years."""

from generator.timex.english import (
    absolute,
    anaphora,
    ancient,
    clock,
    days,
    durations,
    holidays,
    nights,
    periods,
    ranges,
    references,
    relative,
    seasons,
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
    nights,
    ancient,
    anaphora,
    years,
    periods,
    seasons,
    weekdays,
    days,
    holidays,
    clock,
    units,
    relative,
    durations,
    sets,
    references,
)
ENGLISH = Language(tuple(r for f in _FAMILIES for r in f.RULES), FILTERS, around)
