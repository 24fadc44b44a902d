"""How much of each construction of news comes out right: for `bench/extract`."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from tests.events.sentence_cases import CASES, Case, has_words, pairs, reading, strays


def sentences() -> Table:
    """Return, for each heading of the texts and for all, what comes out as an editor has it."""
    table = Table(title="Sentences of news", title_justify="left")
    table.add_column("construction")
    for column in ("texts", "events with the right day", "stray events", "titles with their words"):
        table.add_column(column, justify="right")
    headings = dict.fromkeys(c.heading for c in CASES)
    for heading in headings:
        table.add_row(heading, *_row([c for c in CASES if c.heading == heading]))
    table.add_section()
    table.add_row("all", *_row(CASES))
    return table


def _row(cases: Sequence[Case]) -> tuple[str, ...]:
    told = [(e, pairs(c).get(e.line)) for c in cases for e in c.asked]
    found = [(e, p) for e, p in told if p]
    made = sum(len(reading(c).found.proposals) for c in cases)
    titles = sum(has_words(p.title, e) for e, p in found)
    return (
        str(len(cases)),
        f"{len(found)} of {len(told)}",
        f"{sum(len(strays(c)) for c in cases)} of {made}",
        f"{titles} of {len(found)}",
    )
