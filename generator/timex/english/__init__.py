"""English: its rules in order of preference, its filters, and its eye for verbs and years."""

from generator.timex.english import (
    absolute,
    ago,
    anaphora,
    ancient,
    clock,
    compared,
    days,
    durations,
    holidays,
    later,
    nights,
    of_that_year,
    periods,
    ranges,
    rates,
    references,
    seasons,
    sets,
    the_unit,
    units,
    weekdays,
    windows,
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
    of_that_year,
    anaphora,
    the_unit,
    years,
    periods,
    seasons,
    weekdays,
    days,
    holidays,
    clock,
    units,
    compared,
    ago,
    later,
    rates,
    durations,
    windows,
    sets,
    references,
)
ENGLISH = Language(tuple(r for f in _FAMILIES for r in f.RULES), FILTERS, around)
