"""The gold of `tests/cases/events`: what an editor would make of each article.

`tests/cases/events/README.md` tells the format.  Files named ``blind-*`` are held out, and those in
``unread/`` are blind: `bench/extract` measures both, and no test asks what comes out of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.model.span import Span
from generator.model.values import Proposal
from generator.model.when import When, parse
from generator.text import folded

from .reading import Read, read

FOLDER = Path(__file__).parent.parent / "cases" / "events"
UNREAD = FOLDER / "unread"
KINDS = {"people": "person", "organisations": "organisation", "places": "place"}


@dataclass(frozen=True)
class GoldEvent:
    """An event that must come out; ``dates`` is empty where the day must stay open."""

    dates: tuple[str, ...]
    occurrence: str
    title_has: tuple[str, ...]
    people: tuple[str, ...]
    quote_has: str
    is_open: bool


@dataclass(frozen=True)
class Gold:
    """An article, and what must come out of it; ``published`` is ``None`` for "not decided"."""

    name: str
    file: Path
    given: When | None
    published: When | None
    basis: str
    furniture: tuple[tuple[str, str], ...]
    names: dict[str, tuple[str, ...]]
    events: tuple[GoldEvent, ...]
    none: tuple[str, ...]


def golds(*, blind: bool = False) -> tuple[Gold, ...]:
    """Return the gold of all articles, those that are held out apart from the others."""
    files = sorted(FOLDER.glob("*.gold.yml"))
    return tuple(_gold(f) for f in files if f.name.startswith("blind-") == blind)


def unread_golds() -> tuple[Gold, ...]:
    """Return the gold of the articles whose misses nobody who writes rules may read."""
    return tuple(map(_gold, sorted(UNREAD.glob("*.gold.yml"))))


@cache
def reading_of(file: Path, given: When | None) -> Read:
    """Return what our program makes of an article."""
    return read(file, given)


def is_told_by(read: Read, p: Proposal, event: GoldEvent) -> bool:
    """Say whether a proposal rests on the sentence that tells the event."""
    return any(folded(event.quote_has) in folded(q) for q in read.quotes(p))


def has_words(title: str, event: GoldEvent) -> bool:
    """Say whether a title has the words that the event's must have."""
    return all(word in title.lower() for word in event.title_has)


def is_right(read: Read, event: GoldEvent) -> bool:
    """Say whether the event came out with a right date, or is asked for where it stays open."""
    told = [p for p in read.found.proposals if is_told_by(read, p, event)]
    if event.is_open:
        return not told and any(has_words(q.about, event) for q in read.found.questions)
    return any(str(p.date) in event.dates for p in told)


def places_of(piece: str, text: str) -> Iterator[Span]:
    """Yield each place where a piece stands in a text."""
    return (Span(*m.span()) for m in re.finditer(re.escape(piece), text))


def touches(p: Proposal, span: Span) -> bool:
    """Say whether words of ``span`` support a proposal."""
    return any(q.touches(span) for q in p.quotes)


def _gold(file: Path) -> Gold:
    # Scalars as typed: no date, number or null is read into them.
    told: dict[str, Any] = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
    name = file.name.removesuffix(".gold.yml")
    return Gold(
        name,
        _article_of(file.with_name(name)),
        parse(told["given"]) if "given" in told else None,
        None if told["published"] == "null" else parse(told["published"]),
        told.get("basis", ""),
        tuple((f["text"], f["kind"]) for f in told["furniture"]),
        {kind: tuple(told[kind]) for kind in KINDS},
        tuple(map(_event, told["events"])),
        tuple(told["none"]),
    )


def _article_of(stem: Path) -> Path:
    files = (stem.with_name(stem.name + suffix) for suffix in (".txt", ".md"))
    return next(f for f in files if f.exists())


def _event(told: dict[str, Any]) -> GoldEvent:
    return GoldEvent(
        tuple(told["date"]),
        told["occurrence"],
        tuple(told["title_has"]),
        tuple(told.get("people", ())),
        told["quote_has"],
        told.get("open") == "true",
    )
