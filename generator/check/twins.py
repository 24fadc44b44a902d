"""Events that are told twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

from generator import lexicons
from generator.check.matter import Matter
from generator.model.records import Event
from generator.model.values import Problem
from generator.model.when import Grain
from generator.tellings import Telling, of_event, verdict
from generator.text import folded
from generator.timeline import Timeline

_ALIKE = 0.5  # of the words of two titles, the share that both have
_SUMMARIES_ALIKE = 0.5
_ALL_ALIKE = 0.5  # of titles and summaries together
_TITLES_ALIKE = 0.65  # where the summaries need not be
_STEM = 5  # letters by which two forms of a word are known as one
_ENDING = re.compile(r"(?<=...)(?:ing|ed|es|s|e)$")
_WORD = re.compile(r"\w+")
_WRITTEN_LARGE = 4  # letters, from which on a headline in capitals has no small word
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LONGEST = 62  # days of a span that is compared with what happened within it


def events_are_told_once(m: Matter) -> Iterator[Problem]:
    """Tell of two events of the same days, with the same people and titles alike.

    Events that are related to each other are left alone: somebody has seen both.  A draft is
    compared by more than its title (`tellings`): the machine did not dare to make the two one.
    """
    takes_part = {event.id: _participants(m.timeline, event) for event in m.timeline.events}
    told: dict[str, Telling] = {}
    for one, other in _of_the_same_days(m.timeline.events):
        ours, theirs = takes_part[one.id], takes_part[other.id]
        others = bool(ours and theirs and not ours & theirs)
        if (others or not _say_the_same(one, other)) and not _may_be_one(one, other, told):
            continue
        if all(e.id != other.id for _, e in m.timeline.related(one)):
            there = m.where("events", one.id, "title")
            yield Problem(
                m.where("events", other.id, "title"),
                f"looks like the event '{one.id}', of the same days: {there}",
                "make one record of the two, or relate one to the other",
            )


@lru_cache(maxsize=1 << 16)
def telling_words(text: str) -> frozenset[str]:
    """Return the words of a text by which it is compared, each by its first letters.

    >>> sorted(telling_words("The presidents agreed on a road map"))
    ['agre', 'map', 'presi', 'road']
    """
    words = re.findall(r"\w+", folded(text))
    return frozenset(_stem(w) for w in words if w not in lexicons.words("function"))


def _stem(word: str) -> str:
    return _ENDING.sub("", word)[:_STEM]


def _say_the_same(one: Event, other: Event) -> bool:
    """Say whether two titles are alike and neither says something else than the other.

    "Iceland ratifies the treaty" and "Peru ratifies the treaty" are alike; where each has a name,
    or a word that its summary repeats, that the other record lacks they are two.  Where each has
    any word of its own their summaries must be alike too.
    """
    a, b = telling_words(one.title), telling_words(other.title)
    if len(a & b) < 2 or _share(a, b) < _ALIKE:
        return False
    if a <= b or b <= a:
        return True
    c, d = telling_words(one.summary), telling_words(other.summary)
    ours, theirs = _names(one) | (a & c), _names(other) | (b & d)
    if ours - b - d and theirs - a - c:
        return False
    return (
        _share(c, d) >= _SUMMARIES_ALIKE
        or _share(a | c, b | d) >= _ALL_ALIKE
        or _share(a, b) >= _TITLES_ALIKE
    )


def _may_be_one(one: Event, other: Event, told: dict[str, Telling]) -> bool:
    """Say whether a draft may tell what the other tells; what one article tells are two.

    ``told`` keeps what was made of an event.
    """
    if "draft" not in {one.review, other.review} or _articles(one) & _articles(other):
        return False
    for event in (one, other):
        if event.id not in told:
            told[event.id] = of_event(event)
    return verdict(told[one.id], told[other.id]).answer in {"same", "perhaps"}


def _articles(event: Event) -> set[str]:
    return {s.article for s in event.sources if s.article}


def _names(event: Event) -> frozenset[str]:
    """Return the words of names in a title, as they are compared; none where all are in capitals.

    The first word is one where it is a country's, or is written so within the summary, too.
    """
    first, *words = _WORD.findall(event.title) or [""]
    within = (w for s in _SENTENCE.split(event.summary) for w in _WORD.findall(s)[1:])
    capitals = telling_words(" ".join(w for w in within if w[0].isupper()))
    named = [w for w in words if w[0].isupper()]
    if not any(w[0].islower() and len(w) >= _WRITTEN_LARGE for w in words):
        return frozenset()
    if first in _country_words() or telling_words(first) & capitals:
        named.append(first)
    return telling_words(" ".join(named))


@cache
def _country_words() -> frozenset[str]:
    tables = (*lexicons.table("countries"), *lexicons.table("country-names"), *lexicons.demonyms())
    return frozenset(word for name in tables for word in _WORD.findall(name) if word[0].isupper())


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b) or 1)


def _participants(timeline: Timeline, event: Event) -> frozenset[tuple[str, str]]:
    """Return the people, where none is named the bodies; none where neither is."""
    for kind in ("people", "organisations"):
        if refs := getattr(event, kind):
            return frozenset((kind, timeline.entity_id(kind, ref)) for ref in refs)
    return frozenset()


def _of_the_same_days(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield each two events that share a day, the earlier first.

    Years and wider dates, open spans and long ones share their days with too much to say anything:
    those are compared with their like alone.
    """
    wide: defaultdict[str, list[Event]] = defaultdict(list)
    going_on: list[tuple[date, Event]] = []
    for event in events:  # by their first days
        if _is_wide(event):
            yield from ((earlier, event) for earlier in wide[str(event.date)])
            wide[str(event.date)].append(event)
            continue
        going_on = [(last, e) for last, e in going_on if last >= event.date.first]
        yield from ((earlier, event) for _, earlier in going_on)
        going_on.append((event.date.last, event))


def _is_wide(event: Event) -> bool:
    when = event.date
    if when.grain < Grain.MONTH or when.start is None or when.end is None:
        return True
    return (when.last - when.first).days > _LONGEST
