"""What is told without the evidence that it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.check.matter import Matter
from generator.check.quotes import readings, stands_in
from generator.check.twins import telling_words
from generator.model.numbers import in_words
from generator.model.parts import Figure
from generator.model.records import Event
from generator.model.values import Problem
from generator.text import listed

_MANY = 3  # keys, from which on a hint does not list them
_TELLING = 100  # from which on a number in a quote is likely the one that is meant
_NUMBER = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[,.\s]\d{2,3}){0,5}[,.\s]\d{3}|\d+)(?:[.,](\d+))?(?!\d)"
    r"(?:\s*(thousand|million|billion|trillion|k|m|mn|bn|tn)\b)?"
)
_TIMES = {
    **{"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    **{"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12},
}
_YEARS = range(1800, 2100)


def confirmed_has_two_publishers(m: Matter) -> Iterator[Problem]:
    """Tell of events that are called confirmed and have fewer than two independent publishers.

    An agency counts once, for all who carry its text; a source without a publisher does not count.
    """
    for event in m.timeline.events:
        if event.verification != "confirmed":
            continue
        voices = m.timeline.voices_of(event)
        if len({v.id.removeprefix("the-") for v in voices}) < 2:
            where = m.where("events", event.id, "verification")
            told = f"only {voices[0].name} tells it" if voices else "no source names its publisher"
            unnamed = not all(m.timeline.publisher_of(s) for s in event.sources)
            more = "name the publisher of each source, " if unnamed else ""
            hint = f"{more}add a source of another publisher, or write reported"
            yield Problem(where, f"'confirmed' needs two independent publishers: {told}", hint)


def figures_have_sources(m: Matter) -> Iterator[Problem]:
    """Tell of figures that do not say which of several sources gives them.

    A number that stands in the quote or the headline of a source can be looked up there.
    """
    for event in m.timeline.events:
        unsourced = [(n, figure) for n, figure in enumerate(event.figures) if not figure.source]
        if not unsourced or _is_of_one_source(event):
            continue
        said = _words_of_sources(m, event)
        for n, figure in unsourced:
            if not any(_gives(text, figure) for text in said):
                where = m.where("events", event.id, "figures", n, "label")
                message = f"figure does not say which source gives it: '{figure.label}'"
                yield Problem(where, message, _hint(event))


def quotes_have_sources(m: Matter) -> Iterator[Problem]:
    """Tell of quotes that do not say which of several sources has them.

    Words that stand in the quote or the headline of a source can be looked up.
    """
    for event in m.timeline.events:
        unsourced = [(n, quote) for n, quote in enumerate(event.quotes) if not quote.source]
        if not unsourced or _is_of_one_source(event):
            continue
        texts = [text for said in _words_of_sources(m, event) for text in readings(said)]
        for n, quote in unsourced:
            if not any(stands_in(quote.text, text) for text in texts):
                where = m.where("events", event.id, "quotes", n, "text")
                yield Problem(where, "quote does not say which source has it", _hint(event))


def _is_of_one_source(event: Event) -> bool:
    """Say whether all sources of an event are one article, if with two keys or a copy of it."""
    return (
        len({s.article or (s.url or "").partition("#")[0] or s.reference for s in event.sources})
        < 2
    )


def _words_of_sources(m: Matter, event: Event) -> tuple[str, ...]:
    """Return what the record has of its sources' own words: their quotes and headlines."""
    articles = (m.timeline.article_of(source) for source in event.sources)
    titles = (*(s.title for s in event.sources), *(a.title for a in articles if a))
    return (*titles, *(quote for source in event.sources for quote in source.quote))


def _gives(text: str, figure: Figure) -> bool:
    """Say whether the numbers of a figure stand in a text.

    A small one may count anything, and one like a year be a year: then a word of the figure's must
    stand there, too.
    """
    given = (figure.value, figure.low, figure.high)
    numbers = {abs(Decimal(str(n))) for n in given if n is not None}
    if not numbers or not numbers <= set(_numbers(text)):
        return False
    words = telling_words(f"{figure.label} {figure.unit}")
    telling = all(n >= _TELLING and n not in _YEARS for n in numbers)
    return telling or bool(words & telling_words(text))


def _numbers(text: str) -> Iterator[Decimal]:
    """Yield the numbers in a text: in words, too, and those before "million" both ways."""
    for m in _NUMBER.finditer(text):
        whole, cents, times = m.groups()
        ways = [Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{cents or 0}")]
        if not cents and len(parts := re.split("[.,]", whole)) == 2:  # "1.250" is either
            ways.append(Decimal(".".join(parts)))
        yield from (n * by for n in ways for by in (1, _TIMES.get(times or "", 1)))
    yield from in_words(text)


def _hint(event: Event) -> str:
    """Return how to name a source of the event."""
    keys = [s.name for s in event.sources if s.name]
    if not keys:
        return "give the source a 'key', and write source: with that key"
    if len(keys) > _MANY:
        return "write source: with the key of the source that has it"
    return f"write source: {listed(keys, 'or')}"
