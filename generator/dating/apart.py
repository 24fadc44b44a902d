"""What counts from the paper's own day where its date stands in another sentence: "last Thursday's
vote", "a year to the day after the bridge fell", "today marks 100 days since she was sworn in".

Which date is meant is taken for granted, as in `elapsed.py`, and asked only where the day is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.dating.clue import DAY_WORD, Clue, between, counted_on, length_of, only, shift_of
from generator.dating.relative import around_weekday
from generator.dating.tenses import Sentence, Tag
from generator.dating.told import Dated, counts_from, is_of, meant
from generator.grammar.words import stems
from generator.model.when import WEEKDAYS, day_after

_LENGTH = r"(?P<length>(?:\w+(?:-\w+)? )(?:day|week|month|year)s?)"
_SINCE = re.compile(
    rf"\b[Tt]oday (?:marks|makes|is) (?:exactly )?{_LENGTH} since (?P<what>[^.;]{{3,80}})"
)
_TO_THE_DAY = re.compile(rf"(?i:{_LENGTH}) to the day after (?P<what>[^.;]{{3,80}})")
_LAST = re.compile(rf"\blast (?P<day>{'|'.join(WEEKDAYS)}|weekend)\b(?:[’']s)?")
_EVE = re.compile(
    r"\bon the eve of (?P<what>(?:the|an?|his|her|its|their) [^.;,]{3,60}) (?:of|on) $"
)
_SATURDAY = 5
_WEEK = 7


def apart(page: list[Sentence], past: list[Dated], tag: Tag) -> list[Clue]:
    """Return what a report says so of its day, by the days that it tells as ``past``."""
    found: list[Clue] = []
    for s in page:
        if past:
            found += [*_since(s, past, tag), *_to_the_day(s, past, tag), *_last(s, past)]
        found += _eve(s)
    return found


def _since(s: Sentence, past: list[Dated], tag: Tag) -> Iterable[Clue]:
    """Yield the day of "Today marks 100 days since she was sworn in", where the oath has a date."""
    m = _SINCE.search(s.text)
    dated = meant(m["what"], _elsewhere(s, past)) if m else None
    if not m or not dated or not dated.day or not s.speaks_for_the_paper(m.start()):
        return
    if day := counted_on(dated.day, *length_of(m["length"], tag)):
        yield only(counts_from(m.group().removesuffix(m["what"]).strip(), dated), day)


def _to_the_day(s: Sentence, past: list[Dated], tag: Tag) -> Iterable[Clue]:
    """Yield the day of "A year to the day after the bridge fell, its piers still stand".

    Without "today" it may be told on the next day, too.
    """
    m = _TO_THE_DAY.match(s.text)
    dated = meant(m["what"], _elsewhere(s, past)) if m else None
    if not m or not dated or not dated.day or any(t.when for t in s.times):
        return
    said = counts_from(s.text[: m.start("what")].strip(), dated)
    day = counted_on(dated.day, *length_of(m["length"].lower(), tag))
    if day and (at := DAY_WORD.search(s.text, m.start("what"))):
        yield only(said, day_after(day, shift_of(at)))
    elif day:
        yield between(said, day, day_after(day))


def _last(s: Sentence, past: list[Dated]) -> Iterable[Clue]:
    """Yield the days of "last Thursday's vote" and "last weekend", where it has its date.

    That date is the only one of the report on such a day, and a word of its sentence is there too.
    """
    m = _LAST.search(s.text)
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    own = stems(s.text)
    fits = [d for d in _elsewhere(s, past) if d.day and _is_named(m["day"], d.day.weekday())]
    days = {d.day for d in fits}
    if len(days) != 1 or not any(d.stems & own and not d.is_history for d in fits):
        return
    [dated], [day] = fits[:1], [d for d in days if d]
    if m["day"] == "weekend":
        monday = day_after(day, _WEEK - day.weekday())
        yield between(is_of(m.group(), dated), monday, day_after(monday, _WEEK - 1))
    else:
        yield between(is_of(m.group(), dated), *around_weekday("last", day))


def _is_named(name: str, weekday: int) -> bool:
    return weekday >= _SATURDAY if name == "weekend" else WEEKDAYS[weekday] == name


def _eve(s: Sentence) -> Iterable[Clue]:
    """Yield the day of "spoke today, on the eve of the vote of 6 December 2015"; no anniversary."""
    at = DAY_WORD.search(s.text) if "eve of" in s.text else None
    for t in s.times if at else ():
        m = _EVE.search(s.text[: t.start])
        if not (at and m and t.when and t.when.is_day and t.basis == "stated"):
            continue
        if "anniversary" not in m["what"] and s.speaks_for_the_paper(at.start()):
            reason = f"“{at.group()}” is taken to be the eve of “{t.text}”."
            yield only(reason, day_after(t.when.first, shift_of(at) - 1))


def _elsewhere(s: Sentence, told: list[Dated]) -> list[Dated]:
    """Return the days told in other sentences, none where this one tells a day itself."""
    return [] if any(d.time in s.times for d in told) else told
