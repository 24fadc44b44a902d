"""What a day beside its weekday or its "tomorrow" says about the day of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.events.clue import PARTIAL, Clue, day_of_year, on_weekday, only, same_day_of_year
from generator.events.tenses import Sentence
from generator.model.when import WEEKDAYS, Grain, day_after
from generator.model.words import day_in_words

_BEGINS = re.compile(r"\b(?:begins?|opens?|starts?) (?P<day>today|tomorrow)\b")
_RELATIVE = {"today": 0, "tomorrow": 1, "yesterday": -1}
_SAID = {shift: word for word, shift in _RELATIVE.items()}


def days_by_name(page: list[Sentence]) -> Iterable[Clue]:
    """Yield what a day and month beside its weekday, "today", "tomorrow" or "yesterday" says."""
    for s in page:
        for t in s.times:
            m = PARTIAL.fullmatch(t.value)
            weekday = next((n for n, name in enumerate(WEEKDAYS) if name in t.text), None)
            head = s.text[: t.start].rstrip(" ,(–-").lower()
            shift = next((d for w, d in _RELATIVE.items() if head.endswith(w)), None)
            word = next((w for w in _RELATIVE if w in t.text.lower()), None)
            shift = _RELATIVE[word] if word else shift
            if shift is not None and t.when and t.when.is_day:
                reason = f"“{t.text}” is {_SAID[shift]} in it."
                yield only(reason, day_after(t.when.first, -shift))
            if not m:
                continue
            month, day = int(m[1]), int(m[2])
            if weekday is not None:
                reason = f"“{t.text}”: {day_of_year(month, day)} is a {WEEKDAYS[weekday]}."
                yield Clue(reason, on_weekday(month, day, weekday))
            if shift is not None:
                reason = f"“{t.text}” is {_SAID[shift]} in it."
                yield Clue(reason, same_day_of_year(month, day, shift), binds=True)


def beginnings(page: list[Sentence]) -> Iterable[Clue]:
    """Yield what "opens tomorrow" says in a sentence that gives the days of the thing."""
    for s in page:
        m = _BEGINS.search(s.text)
        runs = [t.when for t in s.times if t.when and t.when.is_span and t.when.grain is Grain.DAY]
        if m and len(runs) == 1:
            shift = _RELATIVE[m["day"]]
            reason = f"“{m.group()}” is said of what begins on {day_in_words(runs[0].first)}."
            yield only(reason, day_after(runs[0].first, -shift))
