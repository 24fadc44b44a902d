"""What a text says about the day it was published, clue by clue."""

from __future__ import annotations

from collections.abc import Iterable

from generator.events.clue import Clue
from generator.events.clue_after import what_follows
from generator.events.clue_anchored import anchored_days
from generator.events.clue_before import days_before, days_to_go
from generator.events.clue_bounds import dates_to_come, past_dates, years_in_course
from generator.events.clue_days import beginnings, days_by_name
from generator.events.clue_relative import relative_days
from generator.events.clue_years import years_told
from generator.events.tenses import Sentence, Tag


def clues(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield what the sentences of a report say about its day."""
    yield from past_dates(page)
    yield from dates_to_come(page)
    yield from years_in_course(page)
    yield from years_told(page)
    yield from days_by_name(page)
    yield from relative_days(page, tag)
    yield from anchored_days(page, tag)
    yield from beginnings(page)
    yield from days_before(page, tag)
    yield from days_to_go(page, tag)
    yield from what_follows(page)
