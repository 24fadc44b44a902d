"""What a text says about the day it was published, clue by clue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.events.grammar import is_past, quotations
from generator.events.tenses import Sentence, Tag
from generator.model.values import Article, Span, Timex
from generator.model.when import WEEKDAYS, Grain, day_after, span
from generator.model.words import day_in_words, in_words

_BEFORE = re.compile(
    r"(?P<head>(?<!\w)(?:[\w.,-]{1,20} ){0,4}|^)(?P<unit>hours?|days?|weeks?)"
    r" (?:before|ahead of|prior to) (?P<what>[^.;]{3,120})"
)
# What may stand in front of "days before" where no number does.
_UNCOUNTED = frozenset(
    (
        "", "just", "only", "mere", "merely", "a few", "a couple of", "come", "comes", "are", "is",
        "opens", "begins", "starts", "place",
    )
)  # fmt: skip
_LENGTH = re.compile(r"P(T?)(\d{1,3})([HDW])")
_PARTIAL = re.compile(r"XXXX-(\d\d)-(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_BEGINS = re.compile(r"\b(?:begins?|opens?|starts?) (?P<day>today|tomorrow)\b")
_RELATIVE = {"today": 0, "tomorrow": 1, "yesterday": -1}
_SAID = {shift: word for word, shift in _RELATIVE.items()}
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_IN_COURSE = (
    re.compile(rf"\bthis year,? \(?{_YEAR}"),
    re.compile(rf"\bso far (?:in )?{_YEAR}"),
    re.compile(
        r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:th|st|nd|rd))"
        rf" (?:[a-z-]{{2,15}} )?(?:of|in) {_YEAR}"
    ),
)
_WANTED = re.compile(
    r"\b(?:wants?|seeks?|plans?|expects?|aims?|hopes?|intends?|asks?|demands?|forecasts?|predicts?)\b"
    rf"[^.;]{{1,60}}\bfor {_YEAR}"
)
_COPYRIGHT = re.compile(rf"(?i)(?:©|\(c\)|copyright)[^.]{{0,40}}?{_YEAR}")
_PRESENT = re.compile(r"\b(?:comes?|is|are|begins?|starts?|opens?|takes?|will)\b")


@dataclass(frozen=True, slots=True)
class Clue:
    """Something the text says about the day of publication: why, and which days it allows.

    ``first`` and ``last`` are the ends of what it allows, where it has any; ``binds`` says whether
    it speaks of that day itself and not only of a time before or behind it.
    """

    reason: str
    allows: Callable[[date], bool] = lambda p: True
    first: date | None = None
    last: date | None = None
    binds: bool = False


def dateline_clues(article: Article, tag: Tag) -> Iterable[Clue]:
    """Yield what dateline, copyright and "updated" lines say about an article's day."""
    for piece in article.furniture:
        words = piece.span.of(article.text)
        if piece.kind == "copyright" and (m := _COPYRIGHT.search(words)):
            reason = f"The page says “{m.group()}”, so it was published no later."
            yield Clue(reason, last=date(int(m["year"]), 12, 31))
        for t in tag(words, None):
            if piece.kind == "dateline" and (m := _PARTIAL.fullmatch(t.value)):
                reason = f"The dateline says “{t.text}”."
                yield Clue(reason, _same_day_of_year(int(m[1]), int(m[2]), 0), binds=True)
            elif piece.kind == "published-line" and t.when:
                reason = f"The page says “{words}”, so it was published no later."
                yield Clue(reason, last=t.when.last)


def clues(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield what the sentences of a report say about its day."""
    yield from _past_dates(page)
    yield from _dates_to_come(page)
    yield from _years_in_course(page)
    yield from _days_by_name(page)
    yield from _beginnings(page)
    yield from _days_before(page, tag)


def _past_dates(page: list[Sentence]) -> Iterable[Clue]:
    whens = [t.when for s in page for t in s.times if t.when and _counts(t) and s.tells_as_past(t)]
    if whens:
        latest = max(whens, key=lambda w: w.first)
        yield Clue(
            f"It tells of {in_words(latest)} as past, so it was not published before.",
            first=latest.first,
        )


def _counts(t: Timex) -> bool:
    return bool(t.when and t.when.grain >= Grain.YEAR and t.type == "DATE" and t.when.start)


def _dates_to_come(page: list[Sentence]) -> Iterable[Clue]:
    whens = [
        t.when
        for s in page
        for t in s.times
        if t.when and t.when.end and _counts(t) and s.tells_as_to_come(t)
    ]
    if whens:
        soonest = min(whens, key=lambda w: w.last)
        yield Clue(
            f"{_capital(in_words(soonest))} is still to come in it, so it was published no later.",
            last=soonest.last,
        )


def _years_in_course(page: list[Sentence]) -> Iterable[Clue]:
    """Yield what "this year, 2024", "its third cut of 2023", "want … for 2024" say of the year.

    A year that is counted in is the article's own only if it names none behind it.
    """
    named = [t.when.last.year for s in page for t in s.times if t.when and t.when.end]
    for s in page:
        spoken = quotations(s.text, 0, len(s.text))
        for form in (*_IN_COURSE, _WANTED):
            m = form.search(s.text)
            if not m or any(q.covers(Span(*m.span())) for q in spoken):
                continue
            year = int(m["year"])
            first, last = date(year, 1, 1), date(year, 12, 31)
            if form is _WANTED:
                reason = f"It says “{m.group()}”, so it was published no later than {year}."
                yield Clue(reason, last=last)
            elif year >= max(named, default=0):
                yield Clue(f"It says “{m.group()}”, of a year in course.", first=first, last=last)


def _days_by_name(page: list[Sentence]) -> Iterable[Clue]:
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
                yield _only(reason, day_after(t.when.first, -shift))
            if not m:
                continue
            month, day = int(m[1]), int(m[2])
            if weekday is not None:
                reason = f"“{t.text}”: {_day_of_year(month, day)} is a {WEEKDAYS[weekday]}."
                yield Clue(reason, _on_weekday(month, day, weekday))
            if shift is not None:
                reason = f"“{t.text}” is {_SAID[shift]} in it."
                yield Clue(reason, _same_day_of_year(month, day, shift), binds=True)


def _beginnings(page: list[Sentence]) -> Iterable[Clue]:
    """Yield what "opens tomorrow" says in a sentence that gives the days of the thing."""
    for s in page:
        m = _BEGINS.search(s.text)
        runs = [t.when for t in s.times if t.when and t.when.is_span and t.when.grain is Grain.DAY]
        if m and len(runs) == 1:
            shift = _RELATIVE[m["day"]]
            reason = f"“{m.group()}” is said of what begins on {day_in_words(runs[0].first)}."
            yield _only(reason, day_after(runs[0].first, -shift))


def _days_before(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield "the meeting comes just days before the start of …" what begins on a known day."""
    weekday = _the_weekday(page)
    for s in page:
        m = _BEFORE.search(s.text)
        far = _distance(m, tag) if m else None
        begins = _beginning(page, m["what"]) if m and far else None
        if not m or begins is None or not far:
            continue
        first, last = begins - timedelta(days=far[1]), begins - timedelta(days=far[0])
        if not _agrees(s, m.start("unit"), first, last):
            continue
        days = in_words(span(first, last))
        said, of, _ = s.text[_number_at(m) : m.end()].partition(" of ")
        what = f"“{said.strip()}”{of.rstrip()} what begins on {day_in_words(begins)}"
        if weekday is None:
            yield Clue(f"It speaks {what}: {days}.", first=first, last=last, binds=True)
        else:
            name = WEEKDAYS[weekday]
            yield Clue(
                f"Its news is of {name}, {what}: "
                f"{f'{name},' if first == last else f'a {name} of'} {days}.",
                _latest_between(weekday, first, last),
                first,
                day_after(last, 6),
                binds=True,
            )
        if _PRESENT.search(s.text[: m.start("unit")]):
            yield Clue(
                f"That was still to come, so it was published before {day_in_words(begins)}.",
                last=day_after(begins, -1),
            )


def _agrees(s: Sentence, at: int, first: date, last: date) -> bool:
    """Say whether a day and month in front of "days before" is one of those days, or none is."""
    partial = [m for t in s.times if t.end <= at and (m := _PARTIAL.fullmatch(t.value))]
    made = (_made(y, int(m[1]), int(m[2])) for m in partial for y in {first.year, last.year})
    return not partial or any(d and first <= d <= last for d in made)


def _the_weekday(page: list[Sentence]) -> int | None:
    """Return the weekday of the news: the first that is named without a date."""
    for s in page:
        for t in s.times:
            if m := _WEEKDAY.match(t.value):
                return int(m[1]) - 1
    return None


def _beginning(page: list[Sentence], what: str) -> date | None:
    """Return the first day of ``what``: dated there, or the one thing in the text still to be held.

    Of several things to be held, the one whose sentence shares a year or a name with ``what``.
    """
    held = [
        (s, t.when.first)
        for s in page
        for t in s.times
        if t.when and t.when.grain is Grain.DAY and t.type == "DATE" and s.tells_as_held_later(t)
    ]
    inside = [day for s, day in held if what in s.text and _BEFORE.search(s.text)]
    if inside:
        return inside[0]
    signs = set(re.findall(r"\b(?:19|20)\d\d\b|\b[A-Z][\w-]{2,}\b", what))
    signs |= {y for sign in signs for y in re.findall(r"(?:19|20)\d\d", sign)}
    alike = [d for s, d in held if any(sign in s.text for sign in signs)]
    days = set(alike or [d for _, d in held])
    return days.pop() if len(days) == 1 else None


def _distance(m: re.Match[str], tag: Tag) -> tuple[int, int] | None:
    """Return the fewest and most days that "two days before", "days before" … may mean.

    "Days" alone are at least one and at most seven: more are called a week, or weeks.  ``None``
    where a number stands there that cannot be read.
    """
    unit = m["unit"].rstrip("s")
    number = _number(m, tag)
    if number is None:
        return None
    if unit == "hour":
        return (0, 1 + number // 24)
    if number:
        return (number, number) if unit == "day" else (number * 7 - 3, number * 7 + 3)
    return (1, 7) if unit == "day" else (8, 35)


def _number(m: re.Match[str], tag: Tag) -> int | None:
    """Return how many, 0 where the words leave it open, ``None`` where they cannot be read."""
    head = " ".join(m["head"].lower().split())
    said = f"{head} {m['unit']}".strip()
    for t in tag(said, None):
        counted = _LENGTH.fullmatch(t.value)
        if t.type == "DURATION" and t.end == len(said) and counted and not t.mod:
            before = said[: t.start].rstrip()
            # "1.5 days", "thirty or forty days": more of the number stands in front.
            return None if re.search(r"[\d.,-]$|\b(?:or|to|and)$", before) else int(counted[2])
    if re.search(r"(?:^| )(?:a|one)$", head):
        return 1
    ends = (head, *(head.split(" ", n)[-1] for n in (1, 2, 3) if head.count(" ") >= n))
    last = head.rpartition(" ")[2]
    open_yet = head.endswith(",") or bool(_UNCOUNTED & set(ends)) or is_past(last)
    return 0 if open_yet and m["unit"].endswith("s") else None


def _number_at(m: re.Match[str]) -> int:
    """Return where the words that count begin: "two days", "just days"."""
    counting = re.search(r"(?:(?:a few|a couple of|[\w-]+) )$", m["head"])
    at = m.start("unit")
    if not counting or counting.group().strip().lower() in {"comes", "come", "is", "are"}:
        return at
    return m.start("head") + counting.start()


def _latest(weekday: int, day: date) -> date:
    return day_after(day, -((day.weekday() - weekday) % 7))


def _latest_between(weekday: int, first: date, last: date) -> Callable[[date], bool]:
    return lambda p: first <= _latest(weekday, p) <= last


def _only(reason: str, day: date) -> Clue:
    return Clue(reason, first=day, last=day, binds=True)


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
