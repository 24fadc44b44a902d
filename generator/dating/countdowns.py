"""What "two days before the games" says about the day of a report, where those are dated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from generator.dating.clue import (
    PARTIAL,
    WEEKDAY,
    Clue,
    between,
    latest_between,
    length_of,
    made,
)
from generator.dating.tenses import Sentence, Tag
from generator.grammar.words import is_past
from generator.model.when import WEEKDAYS, Grain, day_after, span
from generator.model.words import day_in_words, in_words

_EVE = re.compile(r"(?P<head>\bon the )(?P<unit>eve) of (?P<what>[^.;]{3,120})")
# "With ten days to go before the vote on 14 March", "is ten days away, on 14 March"
_TO_GO = re.compile(
    r"(?P<length>(?:\w+ )?\w+ (?:day|week|month)s?) (?:(?:to go|left) (?:before|until|to)|away)\b"
)
_ROUGHLY = ("about ", "almost ", "nearly ", "over ", "roughly ", "some ", "than ", "under ")
_DAYS_OF = {"D": (1, 0), "W": (7, 3), "M": (30, 17)}  # days, more or fewer
_TELLS_NOW = re.compile(r"\b(?:is|are|has|have|remains?)\b")
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
_PRESENT = re.compile(r"\b(?:comes?|is|are|begins?|starts?|opens?|takes?|will)\b")


def days_before(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield "the meeting comes just days before the start of …" what begins on a known day."""
    for n, s in enumerate(page):
        m = _EVE.search(s.text) or _BEFORE.search(s.text)
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
        weekday = _the_weekday([s] if n == 0 and _is_of_now(s) else page)
        if weekday is None:
            yield Clue(f"It speaks {what}: {days}.", first=first, last=last)
        else:
            name = WEEKDAYS[weekday]
            yield Clue(
                f"Its news is of {name}, {what}: "
                f"{f'{name},' if first == last else f'a {name} of'} {days}.",
                latest_between(weekday, first, last),
                first,
                day_after(last, 6),
            )
        if _PRESENT.search(s.text[: m.start("unit")]):
            yield Clue(
                f"That was still to come, so it was published before {day_in_words(begins)}.",
                last=day_after(begins, -1),
            )


def days_to_go(page: list[Sentence], tag: Tag) -> Iterable[Clue]:
    """Yield what "with ten days to go before the vote on 14 March 2024" says in the present."""
    for s in page:
        tells_a_day = any(t.when and t.when.is_day for t in s.times)
        m = _TO_GO.search(s.text) if tells_a_day else None
        if not m or not _TELLS_NOW.search(s.text) or not s.speaks_for_the_paper(m.start()):
            continue
        days = [t.when.first for t in s.times if t.when and t.when.is_day and t.start > m.end()]
        words = m["length"].lower()
        number, unit = length_of(words, tag)
        if not number:
            number, unit = length_of(words.partition(" ")[2], tag)
        if words.startswith(_ROUGHLY):
            continue
        if len(days) == 1 and (number or re.search(r"\b(?:just|only|mere|with) days$", words)):
            each, loose = _DAYS_OF.get(unit, (1, 0))
            far = (each * number - loose, each * number + loose) if number else (1, 7)
            reason = f"“{m.group()}” is said of {day_in_words(days[0])}."
            yield between(reason, day_after(days[0], -far[1]), day_after(days[0], -far[0]))


def _agrees(s: Sentence, at: int, first: date, last: date) -> bool:
    """Say whether a day and month in front of "days before" is one of those days, or none is."""
    partial = [m for t in s.times if t.end <= at and (m := PARTIAL.fullmatch(t.value))]
    days = (made(y, int(m[1]), int(m[2])) for m in partial for y in {first.year, last.year})
    return not partial or any(d and first <= d <= last for d in days)


def _is_of_now(lead: Sentence) -> bool:
    """Say whether a lead is news of the paper's own day: "Peru has named Ana Ross"."""
    main = next((c for c in lead.clauses if c.kind == "main"), None)
    return bool(main and main.verb.tense == "perfect")


def _the_weekday(page: list[Sentence]) -> int | None:
    """Return the weekday of the news: the first that is named without a date, and not to come."""
    for s in page:
        for t in s.times:
            if (m := WEEKDAY.match(t.value)) and not s.tells_as_to_come(t):
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
    inside = [day for s, day in held if what in s.text]
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
    if unit == "eve":
        return (1, 3)  # strictly one; papers stretch it
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
            rough = re.search(r"[\d.,-]$|\b(?:or|to|and)$", before) or " or " in t.text
            return None if rough else int(counted[2])
    if re.search(r"(?:^| )(?:a|one)$", head):
        return 1
    ends = (head, *(head.split(" ", n)[-1] for n in (1, 2, 3) if head.count(" ") >= n))
    last = head.rpartition(" ")[2]
    open_yet = head.endswith(",") or bool(_UNCOUNTED & set(ends)) or is_past(last)
    return 0 if open_yet and m["unit"].endswith("s") else None


def _number_at(m: re.Match[str]) -> int:
    """Return where the words that count begin: "two days", "just days"."""
    if m["unit"] == "eve":
        return m.start("head")
    counting = re.search(r"(?:(?:a few|a couple of|[\w-]+) )$", m["head"])
    at = m.start("unit")
    if not counting or counting.group().strip().lower() in {"comes", "come", "is", "are"}:
        return at
    return m.start("head") + counting.start()
