"""What "last week, on 5 March 2024" says about the day of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.dating.clue import (
    PARTIAL,
    Clue,
    between,
    counted_on,
    length_of,
    made,
    only,
)
from generator.dating.tenses import Sentence, Tag
from generator.model.when import WEEKDAYS, Grain, When, day_after, on

_GAP = re.compile(r"(?:[’']s)?[\s,(–—-]{1,3}(?:on |in |of |of the )?")
_AGO = re.compile(
    r"(?P<length>.+) (?:ago|from (?:now|today))|in (?P<ahead>.+?)(?:[’']s? time)?", re.IGNORECASE
)
_IS_A_LENGTH = re.compile(r"(?:day|week|month|year)s?(?:[’']s? time)?$", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:the (?:beginning|start|middle|end) of )?(?P<part>earlier |later )?"
    r"(?P<which>this|last|next) (?P<unit>week|month|year)",
    re.IGNORECASE,
)
_OF_WEEKDAY = re.compile(rf"(?P<which>last|next|this) (?:{'|'.join(WEEKDAYS)}),? ", re.IGNORECASE)
_AGO_TODAY = re.compile(
    r"(?P<length>(?:\w+[ -]){1,2}(?:day|week|month|year)s?) ago (?P<day>today|tomorrow)\b|"
    r"(?P<now>[Tt]oday) (?:marks|is) (?P<since>(?:\w+[ -]){1,2}(?:day|week|month|year)s?) since\b"
)
_DAYS_OF = {"D": (1, 0), "W": (7, 3), "M": (30, 17), "Y": (365, 190)}  # days, more or fewer
# "Two months ago, in August", not "ten days ago, in August".
_COUNTED_IN = {"D": Grain.DAY, "W": Grain.DAY, "M": Grain.MONTH, "Y": Grain.YEAR}
Days = tuple[date, date]


def relative_days(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield what words that count from the paper's day say, where their date stands beside them."""
    for s in page:
        yield from _ago_today(s, tag)
        for n, t in enumerate(s.times):
            if m := PARTIAL.fullmatch(t.value):
                yield from _without_year(s, n, (int(m[1]), int(m[2])), tag)
            if not t.when or not t.when.end or t.type != "DATE":
                continue
            days: Days | None
            if (m := _OF_WEEKDAY.match(t.text)) and t.when.is_day:
                days, said = around_weekday(m["which"].lower(), t.when.first), t.text
            else:
                days, said = _beside(s, n, tag, t.when)
            if days and s.speaks_for_the_paper(t.start):
                yield between(f"“{said}” counts from its day.", *days)


def _without_year(s: Sentence, n: int, of_year: tuple[int, int], tag: Tag) -> Iterable[Clue]:
    """Yield what "three days ago, on 5 March" says in whichever year."""
    t = s.times[n]

    def allows(p: date) -> bool:
        days = (made(p.year + step, *of_year) for step in (-1, 0, 1))
        found = (_beside(s, n, tag, on(d))[0] for d in days if d)
        return any(f and f[0] <= p <= f[1] for f in found)

    said = _beside(s, n, tag, on(date(2000, *of_year)))
    if said[0] and s.speaks_for_the_paper(t.start):
        yield Clue(f"“{said[1]}” counts from its day.", allows)


def _beside(s: Sentence, n: int, tag: Tag, when: When) -> tuple[Days | None, str]:
    """Return the days that the words before or behind a date allow, and both as they stand."""
    t = s.times[n]
    before = s.times[n - 1] if n else None
    if before and _GAP.fullmatch(s.text[before.end : t.start]):
        start = before.start
        if s.text[:start].lower().endswith("in ") and _IS_A_LENGTH.search(before.text):
            start -= 3  # "in three days, on 5 March"
        words = s.text[start : before.end]
        return _counted(words, when, tag), s.text[start : t.end]
    behind = s.times[n + 1] if n + 1 < len(s.times) else None
    if behind and behind.text.endswith(" ago") and s.text[t.end : behind.start] in {", ", " ("}:
        return _counted(behind.text, when, tag), s.text[t.start : behind.end]
    return None, ""


def _counted(words: str, when: When, tag: Tag) -> Days | None:
    """Return the days from which ``when`` may be called ``words``."""
    if m := _UNIT.fullmatch(words):
        return _around_unit(m["which"].lower(), m["unit"].lower(), m["part"] or "", when)
    if when.is_span or not (m := _AGO.fullmatch(words)):
        return None
    number, unit = length_of(m["length"] or m["ahead"], tag)
    if not number or when.grain < _COUNTED_IN[unit]:
        return None
    days, loose = _DAYS_OF[unit]
    if unit == "W" and words.lower().endswith("today"):
        loose = 0
    shift = number * days if m["length"] and words.lower().endswith("ago") else -number * days
    return day_after(when.first, shift - loose), day_after(when.last, shift + loose)


def _around_unit(which: str, unit: str, part: str, when: When) -> Days | None:
    """Return the days of which ``when`` is in the last, this or next week, month or year."""
    step = {"last": 1, "this": 0, "next": -1}[which]
    if unit == "week":
        if not when.is_day:
            return None
        sunday = day_after(when.first, -((when.first.weekday() + 1) % 7))
        monday = day_after(when.first, -when.first.weekday())
        # Weeks begin on Sunday or on Monday.
        days = (min(sunday, monday), day_after(max(sunday, monday), 6))
        days = (day_after(days[0], 7 * step), day_after(days[1], 7 * step))
    elif when.first.year != when.last.year:
        return None
    elif unit == "year":
        year = when.first.year + step
        days = (date(year, 1, 1), date(year, 12, 31))
    elif when.grain < Grain.MONTH or when.first.month != when.last.month:
        return None
    else:
        months = when.first.year * 12 + when.first.month - 1 + step
        begin = date(months // 12, months % 12 + 1, 1)
        after = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
        days = (begin, day_after(after, -1))
    if part.lower() == "earlier ":
        return max(days[0], when.first), days[1]
    return (days[0], min(days[1], when.last)) if part else days


def around_weekday(which: str, day: date) -> Days:
    """Return the days from which ``day`` may be called last, this or next Tuesday."""
    if which == "last":
        return day_after(day), day_after(day, 13 - day.weekday())
    if which == "this":
        return day_after(day, -6), day_after(day, 6)
    return day_after(day, -7 - (day.weekday() + 1) % 7), day_after(day, -1)


def _ago_today(s: Sentence, tag: Tag) -> Iterable[Clue]:
    """Yield the day on which "20 years ago today" is said of the one full date of a sentence."""
    dates = [t.when.first for t in s.times if t.when and t.when.is_day and t.basis == "stated"]
    m = _AGO_TODAY.search(s.text) if len(dates) == 1 else None
    if not m or not s.speaks_for_the_paper(m.start()):
        return
    words = (m["length"] or m["since"]).lower()
    number, unit = length_of(words, tag)
    if not number:  # "wave twenty years"
        number, unit = length_of(words.partition(" ")[2], tag)
    day = counted_on(dates[0], number, unit)
    if not day:
        return
    shift = -1 if m["day"] == "tomorrow" else 0
    yield only(f"“{m.group()}” is said of what has its date.", day_after(day, shift))
