"""Which event came of which, where a sentence says so: "two weeks after the vote, the court …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.events.relations.meant import (
    PHRASE,
    Page,
    happens,
    head_of,
    is_a_clause,
    meant,
    whose,
)
from generator.model.numbers import NUMBER, count
from generator.model.span import Span
from generator.model.values import Proposal

_LENGTH = rf"(?:(?P<n>an?|{NUMBER}) (?P<unit>day|week|month|year)s?|the day|hours)"
_HOW = (
    r"(?P<how>after|following|in the (?:aftermath|wake) of|as a result of|"
    r"in (?:answer|reaction|reply|response) to|in retaliation for)"
)
_CONNECTED = rf"(?:{_LENGTH} )?{_HOW}"
_BY_A_NOUN = re.compile(rf"\b{_CONNECTED} {PHRASE}", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"(?:,|,? (?:barely|just|only))? {_CONNECTED}(?: (?:an?|the))? ?", re.IGNORECASE
)
_OPENING = re.compile(rf"{_CONNECTED}(?: (?:an?|the))? ?", re.IGNORECASE)
_BEHIND = re.compile(_BETWEEN.pattern + "$", re.IGNORECASE)
_FRONT = re.compile(rf"(?:(?:On|In) [^,]{{1,30}}, )?{_CONNECTED}(?: (?:an?|the))? ?", re.IGNORECASE)
_THEN = re.compile(r"[^,;:]{0,40}, ")
_CAME = re.compile(
    rf"(?:The|This|That|His|Her|Its|Their) (?P<it>[\w’'-]+(?: [\w’'-]+)?) "
    rf"(?:(?:came|comes|was) {_CONNECTED}|(?:followed|follows))(?: (?P<rest>.+))"
)
_THING = re.compile(PHRASE)
_LONGEST = 60  # characters between two events that are told one behind the other
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_OFF = {"day": 1, "week": 3, "month": 15, "year": 180}  # days by which a length may be round
_MOST = 99  # of what is counted
_Told = tuple[str, Proposal, Proposal, str]  # how the first is related to the second; the words


def answers_and_follows(page: Page) -> Iterator[_Told]:
    """Yield what follows what, or answers it: how, the later event, the earlier one, the words."""
    for s in page.sentences:
        told = page.told_in(s)
        yield from _next_to_each_other(page, told)
        if told:
            yield from _opened_by_the_other(page, s, told)
            yield from _by_a_noun(page, s)
        yield from _said_of_the_last(page, s)


def _next_to_each_other(page: Page, told: list[tuple[Span, Proposal]]) -> Iterator[_Told]:
    """Yield what stands right before "after", or around it, with what is right behind it."""
    for whole, later in told:
        for quote, earlier in told:
            if later is earlier or quote.start <= whole.start:
                continue
            opens = _OPENING.match(page.text, quote.start, quote.end)
            start = opens.end() if opens else quote.start
            head = page.text[max(whole.start, start - _LONGEST) : start]
            near = 0 < start - whole.end < _LONGEST
            m = _BEHIND.search(head) if quote.end <= whole.end else None
            m = m or (_BETWEEN.fullmatch(page.text, whole.end, start) if near else None)
            if m and _allows(m, later, earlier):
                yield _kind(m), later, earlier, m.group()


def _opened_by_the_other(page: Page, s: Span, told: list[tuple[Span, Proposal]]) -> Iterator[_Told]:
    """Yield "A day after Ana Ross had resigned, Bo Lind was elected": the other opens."""
    m = _FRONT.match(page.text, s.start, s.end)
    if not m:
        return
    for first, earlier in told:
        if first.start not in {s.start, m.end()} or not _THEN.match(page.text, first.end, s.end):
            continue
        for then, later in told:
            goes_on = then.start > first.end or (then.start == s.start and then.end > first.end)
            if goes_on and _allows(m, later, earlier):
                yield _kind(m), later, earlier, m.group()
                break


def _by_a_noun(page: Page, s: Span) -> Iterator[_Told]:
    """Yield what a clause tells with the event that "after the vote" names in it."""
    for m in _BY_A_NOUN.finditer(page.text, s.start, s.end):
        later = whose(page, s, Span(m.start(), m.end()))
        if later and (earlier := _meant(page, m["what"], m, later)):
            yield _kind(m), later, earlier, m.group()


def _said_of_the_last(page: Page, s: Span) -> Iterator[_Told]:
    """Yield what "The resignation came a day after …" says of what was told before."""
    m = _CAME.match(page.text, s.start, s.end)
    if not m:
        return
    before = {p.key for p in page.proposals if any(q.start < s.start for q in p.quotes)}
    later = meant(page, m["it"], lambda p: p.key in before)
    if later is None:
        return
    at = m.start("rest")
    for quote, earlier in page.told_in(s):
        if page.text[at : quote.start] in {"", "a ", "an ", "the "} and _allows(m, later, earlier):
            yield _kind(m), later, earlier, m.group()
            return
    thing = _THING.match(page.text, at, s.end)
    if thing and (found := _meant(page, thing["what"], m, later)):
        yield _kind(m), later, found, m.group()


def _meant(page: Page, what: str, m: re.Match[str], later: Proposal) -> Proposal | None:
    """Return the one event that a phrase behind "after" means, where a thing can be meant so."""
    found = meant(page, what, lambda p: p is not later and _allows(m, later, p))
    counted = found is not None and bool(m["n"]) and found.date.is_day and later.date.is_day
    told = counted or is_a_clause(what) or happens(head_of(what))
    return found if told or _kind(m) == "responds_to" else None


def _kind(m: re.Match[str]) -> str:
    how = (m["how"] or "followed").lower()
    return "responds_to" if how.endswith((" to", " for")) else "follows"


def _allows(m: re.Match[str], later: Proposal, earlier: Proposal) -> bool:
    """Say whether the days of two events allow that one came so long after the other."""
    if earlier.occurrence == "planned" or later is earlier:
        return False
    if earlier.date.first > later.date.first or earlier.date.last > later.date.last:
        return False
    n, unit = count(m["n"], _MOST) if m["n"] else None, (m["unit"] or "").lower()
    if not n or not (earlier.date.is_day and later.date.is_day):
        return True
    return abs(_days(earlier.date.first, later.date.first) - n * _DAYS[unit]) <= _OFF[unit]


def _days(a: date, b: date) -> int:
    return (b - a).days
