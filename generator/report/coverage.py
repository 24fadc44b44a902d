"""What a timeline leaves open, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.layout import NOUNS
from generator.survey import TRAITS, Coverage
from generator.text import counted
from generator.timeline import ENTITIES

_DAYS_OF_A_MONTH = 30.44  # 365.25 / 12
Row = tuple[str, str, str, str]  # what it is, EDTF date, id, words


def rows(c: Coverage) -> Iterator[Row]:
    """Yield everything that is open, a row each: gaps, then events by what is missing, then idle
    records.
    """
    for g in c.gaps:
        words = f"{_span(g.days)} without an event, until {g.after.date} {g.after.id}"
        yield "gap", str(g.before.date), g.before.id, words
    for name, events in c.events.items():
        for e in events:
            yield name, str(e.date), e.id, e.title
    for kind, x in c.idle:
        yield "no-events", "", f"{kind}/{x.id}", x.name


def sections(c: Coverage) -> Iterator[tuple[str, str, int]]:
    """Yield (what it is, what that means, how many) for everything that is looked for."""
    yield "gap", "a story has no event for over a year", len(c.gaps)
    for name, (meaning, _) in TRAITS.items():
        yield name, meaning, len(c.events[name])
    nouns = ", ".join(NOUNS[k] for k in ENTITIES)
    yield "no-events", f"a record of a {nouns} that no event names", len(c.idle)


def _span(days: int) -> str:
    """Return about how long some days are.

    >>> _span(380), _span(800), _span(740)
    ('12 months', '2 years 2 months', '2 years')
    """
    months = int(days / _DAYS_OF_A_MONTH)
    if months < 24:
        return counted(months, "month")
    years, rest = divmod(months, 12)
    return counted(years, "year") + (f" {counted(rest, 'month')}" if rest else "")
