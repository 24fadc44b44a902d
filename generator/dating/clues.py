"""What a text says about the day it was published, clue by clue."""

from __future__ import annotations

from collections.abc import Iterable

from generator.dating.anchored import anchored_days
from generator.dating.bounds import dates_to_come, past_dates, years_in_course
from generator.dating.clue import Clue
from generator.dating.countdowns import days_before, days_to_go
from generator.dating.days import beginnings, days_by_name, weekdays_by_name
from generator.dating.relative import relative_days
from generator.dating.sequels import what_follows
from generator.dating.tenses import Sentence, Tag
from generator.dating.years import years_told


def clues(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield what the sentences of a report say about its day."""
    yield from past_dates(page)
    yield from dates_to_come(page)
    yield from years_in_course(page)
    yield from years_told(page)
    yield from days_by_name(page)
    yield from weekdays_by_name(page)
    yield from relative_days(page, tag)
    yield from anchored_days(page, tag)
    yield from beginnings(page)
    yield from days_before(page, tag)
    yield from days_to_go(page, tag)
    yield from what_follows(page)
