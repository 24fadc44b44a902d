"""What anniversaries and ages say about the year of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.dating.clue import ORDINAL, WEEKDAY, Clue, between, in_years, ordinal
from generator.dating.tenses import Sentence
from generator.model.when import Grain, day_after
from generator.model.words import day_in_words

_ANNIVERSARY = re.compile(
    rf"\bthe (?P<nth>{ORDINAL}) anniversary of (?:the |its |his |her )?"
    r"(?P<year>(?:1[5-9]|20)\d\d) [a-z]"
)
_AGED = re.compile(r"(?P<name>[A-ZÀ-Ý][\w’'-]+), (?P<age>\d{2}),")
_BORN = re.compile(r"\bborn\b(?: [\w’'-]+){0,4} on $")
_ABOUT = 7  # days before or behind an anniversary on which it may be marked


def years_told(page: list[Sentence]) -> Iterable[Clue]:
    """Yield the years in which an anniversary falls, or in which somebody has an age."""
    for s in page:
        yield from _anniversary(s)
        yield from _age(s, page)


def _anniversary(s: Sentence) -> Iterable[Clue]:
    """Yield the year of an anniversary of what has its year, where a weekday ties it to now."""
    m = _ANNIVERSARY.search(s.text)
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    year = int(m["year"]) + ordinal(m["nth"])
    bare = [t for t in s.times if WEEKDAY.match(t.value) or t.text.lower() in {"today", "tomorrow"}]
    dated = [t for t in s.times if t.when and not m.start() <= t.start < m.end()]
    if len(bare) == 1 and not dated:
        first, last = date(year, 1, 1), date(year, 12, 31)
        reason = f"“{m.group()[:-2]}” is marked “{bare[0].text}”: it is {year}, or nearly so."
        yield between(reason, day_after(first, -_ABOUT), day_after(last, _ABOUT))


def _age(s: Sentence, page: list[Sentence]) -> Iterable[Clue]:
    """Yield the year in which "Brandt, 60," is right, where the text tells that birthday."""
    m = _AGED.search(s.text)
    past = [t for t in s.times if t.when and t.when.grain >= Grain.YEAR]
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    for p in page:
        for t in p.times:
            if not t.when or not t.when.is_day or not _BORN.search(p.text[: t.start]):
                continue
            named = re.search(rf"\b{re.escape(m['name'])}\b", p.text[: t.start])
            if not named or [x for x in past if x is not t]:
                continue
            first = in_years(t.when.first, int(m["age"]))
            last = day_after(in_years(first, 1), -1)
            reason = f"“{m.group().rstrip(',')}” was born on {day_in_words(t.when.first)}."
            yield between(reason, first, last)
            return
