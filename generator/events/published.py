"""The day an article speaks from, worked out from its own words where nothing states it.

In this order: the editor's word; a line that gives the day; a dateline; what the text decides when
everything it says about days is held together.  Where more than one day remains, the days that
remain are the answer, and where there is no end to them, none is.  Never today, never the file's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.events.cues import HELD_LATER, IS_TO_COME
from generator.model.values import Article, Dating, Timex
from generator.model.when import WEEKDAYS, Grain, When, day_after, span
from generator.model.words import day_in_words, in_words
from generator.sentences import sentences

Tag = Callable[[str, When | None], tuple[Timex, ...]]

_SETTLED = 31  # days; an interval longer than a month is no answer
_BEFORE = re.compile(
    r"\b(?:(?P<n>a|one|two|three|four|five|six|\d{1,2}|a few|a couple of|just|only) )?"
    r"(?P<unit>hours?|days?|weeks?) (?:before|ahead of|prior to) (?P<what>[^.;]{3,120})"
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_PARTIAL = re.compile(r"XXXX-(\d\d)-(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_NAMED_YEAR = re.compile(r"[^\W\d_][\w.]*[-–]((?:19|20)\d\d)\b")
_BEGINS = re.compile(r"\b(?:begins?|opens?|starts?) (?P<day>today|tomorrow)\b")
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)", re.IGNORECASE)
_RELATIVE = {"today": 0, "tomorrow": 1, "yesterday": -1}
_SAID = {shift: word for word, shift in _RELATIVE.items()}
_PRESENT = re.compile(r"\b(?:comes?|is|are|begins?|starts?|opens?|takes?|will)\b")


@dataclass(frozen=True, slots=True)
class _Clue:
    """Something the text says about the day of publication: why, and which days it allows."""

    reason: str
    allows: Callable[[date], bool]
    bounds: bool = True


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    times: tuple[Timex, ...]


def dated(article: Article, given: When | None, tag: Tag) -> Dating:
    """Return the day that ``article`` speaks from; ``given`` is an editor's word and decides."""
    if given:
        return Dating(given, "stated", (f"An editor gave it: {in_words(given)}.",))
    if stated := _stated(article, tag):
        return stated
    page = _page(article, tag)
    clues = [*_dateline(article, tag), *_clues(page)]
    years = _years(article, page)
    return _decided(clues, years)


def _stated(article: Article, tag: Tag) -> Dating | None:
    """Return the day that a "Published" line or a full dateline gives."""
    for piece in article.furniture:
        words = piece.span.of(article.text)
        if piece.kind not in {"published-line", "dateline"} or _UPDATED.match(words):
            continue
        for t in tag(words, None):
            if t.when and (t.when.grain >= Grain.MONTH) and t.type in {"DATE", "TIME"}:
                line = "dateline" if piece.kind == "dateline" else "line"
                return Dating(t.when, "stated", (f"The {line} “{words}” gives it.",))
    return None


def _page(article: Article, tag: Tag) -> list[_Sentence]:
    found = []
    for part in article.paragraphs:
        for a, b in sentences(article.text, part.start, part.end):
            text = article.text[a:b]
            found.append(_Sentence(text, tag(text, None)))
    return found


def _years(article: Article, page: list[_Sentence]) -> list[int]:
    """Return the years that the report names, in order."""
    years = {int(y) for s in page for y in _NAMED_YEAR.findall(s.text)}
    whens = [t.when for s in page for t in s.times if t.when and t.when.grain >= Grain.YEAR]
    return sorted(years | {w.first.year for w in whens} | {w.last.year for w in whens})


def _dateline(article: Article, tag: Tag) -> Iterable[_Clue]:
    for piece in article.furniture:
        words = piece.span.of(article.text)
        for t in tag(words, None):
            if piece.kind == "dateline" and (m := _PARTIAL.fullmatch(t.value)):
                reason = f"The dateline says “{t.text}”."
                yield _Clue(reason, _same_day_of_year(int(m[1]), int(m[2]), 0))
            elif piece.kind == "published-line" and t.when:
                reason = f"The page says “{words}”, so it was published no later."
                yield _Clue(reason, _until(t.when.last), bounds=False)


def _clues(page: list[_Sentence]) -> Iterable[_Clue]:
    yield from _past_dates(page)
    yield from _dates_to_come(page)
    yield from _days_by_name(page)
    yield from _beginnings(page)
    yield from _days_before(page)


def _past_dates(page: list[_Sentence]) -> Iterable[_Clue]:
    whens = [
        t.when
        for s in page
        if not (IS_TO_COME.search(s.text) or HELD_LATER.search(s.text))
        for t in s.times
        if t.when and t.when.grain >= Grain.YEAR and t.type == "DATE"
    ]
    if whens:
        latest = max(whens, key=lambda w: w.first)
        yield _Clue(
            f"It tells of {in_words(latest)} as past, so it was not published before.",
            lambda p: p >= latest.first,
            bounds=False,
        )


def _dates_to_come(page: list[_Sentence]) -> Iterable[_Clue]:
    whens = [
        t.when
        for s in page
        if IS_TO_COME.search(s.text)
        for t in s.times
        if t.when and t.when.grain is Grain.DAY and t.type == "DATE"
    ]
    if whens:
        soonest = min(whens, key=lambda w: w.last)
        yield _Clue(
            f"{_capital(in_words(soonest))} is still to come in it, so it was published no later.",
            _until(soonest.last),
            bounds=False,
        )


def _days_by_name(page: list[_Sentence]) -> Iterable[_Clue]:
    """Yield what a day and month beside its weekday, "today", "tomorrow" or "yesterday" says."""
    for s in page:
        for t in s.times:
            m = _PARTIAL.fullmatch(t.value)
            weekday = next((n for n, name in enumerate(WEEKDAYS) if name in t.text), None)
            head = s.text[: t.start].rstrip(" ,(–-").lower()
            shift = next((d for w, d in _RELATIVE.items() if head.endswith(w)), None)
            word = next((w for w in _RELATIVE if w in t.text.lower()), None)
            shift = _RELATIVE[word] if word else shift
            if shift is not None and t.when and t.when.is_day:
                reason = f"“{t.text}” is {_SAID[shift]} in it."
                yield _Clue(reason, _only(day_after(t.when.first, -shift)))
            if not m:
                continue
            month, day = int(m[1]), int(m[2])
            if weekday is not None:
                reason = f"“{t.text}”: {_day_of_year(month, day)} is a {WEEKDAYS[weekday]}."
                yield _Clue(reason, _on_weekday(month, day, weekday), bounds=False)
            if shift is not None:
                reason = f"“{t.text}” is {_SAID[shift]} in it."
                yield _Clue(reason, _same_day_of_year(month, day, shift))


def _beginnings(page: list[_Sentence]) -> Iterable[_Clue]:
    """Yield what "opens tomorrow" says in a sentence that gives the days of the thing."""
    for s in page:
        m = _BEGINS.search(s.text)
        runs = [t.when for t in s.times if t.when and t.when.is_span and t.when.grain is Grain.DAY]
        if m and len(runs) == 1:
            shift = _RELATIVE[m["day"]]
            reason = f"“{m.group()}” is said of what begins on {day_in_words(runs[0].first)}."
            yield _Clue(reason, _only(day_after(runs[0].first, -shift)))


def _days_before(page: list[_Sentence]) -> Iterable[_Clue]:
    """Yield "the meeting comes just days before the start of …" what begins on a known day."""
    weekday = _the_weekday(page)
    for s in page:
        m = _BEFORE.search(s.text)
        begins = _beginning(page, m["what"]) if m else None
        if not m or begins is None:
            continue
        low, high = _distance(m)
        first, last = begins - timedelta(days=high), begins - timedelta(days=low)
        days = in_words(span(first, last))
        said, of, _ = m.group().partition(" of ")
        what = f"“{said.strip()}”{of.rstrip()} what begins on {day_in_words(begins)}"
        if weekday is None:
            yield _Clue(f"It speaks {what}: {days}.", _between(first, last))
        else:
            name = WEEKDAYS[weekday]
            yield _Clue(
                f"Its news is of {name}, {what}: a {name} of {days}.",
                _latest_between(weekday, first, last),
            )
        if _PRESENT.search(s.text[: m.start()]):
            yield _Clue(
                f"That was still to come, so it was published before {day_in_words(begins)}.",
                _until(day_after(begins, -1)),
                bounds=False,
            )


def _the_weekday(page: list[_Sentence]) -> int | None:
    """Return the weekday of the news: the first that is named without a date."""
    for s in page:
        for t in s.times:
            if m := _WEEKDAY.match(t.value):
                return int(m[1]) - 1
    return None


def _beginning(page: list[_Sentence], what: str) -> date | None:
    """Return the first day of ``what``: dated there, or the one thing in the text still to be held.

    Of several things to be held, the one whose sentence shares a year or a name with ``what``.
    """
    held = [
        (s, t.when.first)
        for s in page
        if HELD_LATER.search(s.text) or IS_TO_COME.search(s.text)
        for t in s.times
        if t.when and t.when.grain is Grain.DAY and t.type == "DATE"
    ]
    inside = [day for s, day in held if what in s.text and _BEFORE.search(s.text)]
    if inside:
        return inside[0]
    signs = set(re.findall(r"\b(?:19|20)\d\d\b|\b[A-Z][\w-]{2,}\b", what))
    signs |= {y for sign in signs for y in re.findall(r"(?:19|20)\d\d", sign)}
    alike = [d for s, d in held if any(sign in s.text for sign in signs)]
    days = set(alike or [d for _, d in held])
    return days.pop() if len(days) == 1 else None


def _distance(m: re.Match[str]) -> tuple[int, int]:
    """Return the fewest and most days that "two days before", "days before" … may mean.

    "Days" alone are at least one and at most seven: more are called a week, or weeks.
    """
    n = m["n"] or ""
    number = int(n) if n.isdigit() else _NUMBERS.get(n, 0)
    unit = m["unit"].rstrip("s")
    if unit == "hour":
        return (0, 1)
    if number:
        return (number, number) if unit == "day" else (number * 7 - 3, number * 7 + 3)
    return (1, 7) if unit == "day" else (8, 35)


def _decided(clues: list[_Clue], years: list[int]) -> Dating:
    """Return the days that all clues allow, if they settle on few."""
    binding = [c for c in clues if c.bounds]
    if not binding or not years:
        return _undecided(clues)
    fits = [
        day
        for year in dict.fromkeys((*years, years[-1] + 1))
        for day in _days_of(year)
        if all(c.allows(day) for c in clues)
    ]
    if not fits:
        return _undecided(clues, "What the text says about its day does not go together. ")
    # A report names no year later than its own, but where it looks ahead.
    latest = [d for d in fits if d.year >= years[-1]] or fits
    first = latest[0]
    last = first
    for d in latest:
        last = d if d == day_after(last) or d == last else last
    when = span(first, last)
    if last.toordinal() - first.toordinal() >= _SETTLED:
        return _undecided(clues)
    reasons = tuple(c.reason for c in clues)
    if when.is_day:
        only = f"Only {day_in_words(first, weekday=True)} fits all of this."
        return Dating(when, "reckoned", (*reasons, only))
    sure = f"So it was published on one of the days {in_words(when)}; the text does not say which."
    return Dating(when, "reckoned", (*reasons, sure), _ASK)


_ASK = "give its day with --published, or as 'published:' in the article's record"


def _undecided(clues: list[_Clue], head: str = "") -> Dating:
    known = tuple(c.reason for c in clues)
    return Dating(None, "reckoned", (*known, f"{head}The text does not decide its day."), _ASK)


def _days_of(year: int) -> Iterable[date]:
    first = date(year, 1, 1)
    return (day_after(first, n) for n in range((date(year, 12, 31) - first).days + 1))


def _latest(weekday: int, day: date) -> date:
    return day_after(day, -((day.weekday() - weekday) % 7))


def _until(last: date) -> Callable[[date], bool]:
    return lambda p: p <= last


def _latest_between(weekday: int, first: date, last: date) -> Callable[[date], bool]:
    return lambda p: first <= _latest(weekday, p) <= last


def _between(first: date, last: date) -> Callable[[date], bool]:
    return lambda p: first <= p <= last


def _only(day: date) -> Callable[[date], bool]:
    return lambda p: p == day


def _same_day_of_year(month: int, day: int, shift: int) -> Callable[[date], bool]:
    def allows(p: date) -> bool:
        d = day_after(p, shift)
        return (d.month, d.day) == (month, day)

    return allows


def _on_weekday(month: int, day: int, weekday: int) -> Callable[[date], bool]:
    """Allow days of which the nearest such day of the year falls on ``weekday``."""

    def allows(p: date) -> bool:
        near = [d for y in (p.year - 1, p.year, p.year + 1) if (d := _made(y, month, day))]
        return bool(near) and min(near, key=lambda d: abs((d - p).days)).weekday() == weekday

    return allows


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of_year(month: int, day: int) -> str:
    return day_in_words(date(2000, month, day), year=False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
