"""The texts of `tests/cases/events/sentences.md`, and how much of each comes out as told there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model.values import Proposal
from generator.model.when import When, parse

from .reading import Read, read_text

FILE = Path(__file__).parent.parent / "cases" / "events" / "sentences.md"
TITLE = "In brief"  # of a text that has no headline of its own
_EVENT = re.compile(
    r"  - (?P<open>\? )?(?P<perhaps>perhaps )?"
    r"(?P<dates>\S+ (?:happened|planned|ongoing)(?: or \S+ (?:happened|planned|ongoing))*)"
    r": (?P<title_open>\? )?(?P<words>.+)"
)


@dataclass(frozen=True)
class Told:
    """An event that a text tells; ``told`` is its ways of date and occurrence that are right.

    ``words`` are choices, one of each of which the title must have; ``barred`` it must not have.
    ``is_open`` and ``title_is_open`` are the marks of what does not come out yet.
    """

    line: int
    told: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    barred: tuple[str, ...]
    perhaps: bool
    is_open: bool
    title_is_open: bool


@dataclass(frozen=True)
class Case:
    """A text, the day it speaks from, and the events of it; ``is_open`` where strays come out."""

    line: int
    heading: str
    published: When
    text: str
    events: tuple[Told, ...]
    is_open: bool

    @property
    def asked(self) -> tuple[Told, ...]:
        """Return the events that must come out."""
        return tuple(e for e in self.events if not e.perhaps)


def cases(text: str) -> Iterator[Case]:
    """Yield the cases of a file; a line that is out of form is an error."""
    published, heading = "", ""
    lines = list(enumerate(text.splitlines(), 1))
    for at, (number, line) in enumerate(lines):
        if line.startswith("published: "):
            published = line.removeprefix("published: ")
        elif line.startswith("## "):
            heading = line.removeprefix("## ")
        elif line.startswith("- "):
            told = line.removeprefix("- ")
            yield Case(
                number,
                heading,
                parse(published),
                told.removeprefix("? "),
                tuple(_events(lines[at + 1 :])),
                told.startswith("? "),
            )
        elif line and not line.startswith(("  - ", "# ")) and heading:
            raise ValueError(f"line {number} is no part of a case: {line!r}")


def _events(lines: list[tuple[int, str]]) -> Iterator[Told]:
    for number, line in lines:
        if not line.startswith("  "):
            return
        m = _EVENT.fullmatch(line)
        if not m:
            raise ValueError(f"line {number} tells no event: {line!r}")
        words = m["words"].split(", ")
        yield Told(
            number,
            tuple(m["dates"].split(" or ")),
            tuple(tuple(w.split(" or ")) for w in words if not w.startswith("without ")),
            tuple(w.removeprefix("without ") for w in words if w.startswith("without ")),
            bool(m["perhaps"]),
            bool(m["open"]),
            bool(m["title_open"]),
        )


@cache
def reading(case: Case) -> Read:
    """Return what our program makes of a text."""
    title, _, body = f"{TITLE} ¶ {case.text}".rpartition(" ¶ ")
    title = title.removeprefix(f"{TITLE} ¶ ")
    return read_text(f"{title}\n\n{body}", case.published)


@cache
def pairs(case: Case) -> dict[int, Proposal]:
    """Return which proposal tells the event of each line, the likest titles first.

    A proposal is of one event at most, and an event has one.
    """
    proposals = reading(case).found.proposals
    choices = [
        (has_words(p.title, e), likeness(p.title, e), not e.perhaps, -e.line, -n)
        for e in case.events
        for n, p in enumerate(proposals)
        if f"{p.date} {p.occurrence}" in e.told
    ]
    paired: dict[int, int] = {}
    for *_, line, n in sorted(choices, reverse=True):
        if -line not in paired and -n not in paired.values():
            paired[-line] = -n
    return {line: proposals[n] for line, n in paired.items()}


def strays(case: Case) -> list[Proposal]:
    """Return the proposals that tell no event of a text, or one that another tells."""
    told = pairs(case).values()
    return [p for p in reading(case).found.proposals if not any(p is q for q in told)]


def likeness(title: str, event: Told) -> int:
    """Return how many of the words that a title must have are there."""
    return sum(any(w in title.lower() for w in choice) for choice in event.words)


def has_words(title: str, event: Told) -> bool:
    """Say whether a title has the words that it must have, and none that it must not."""
    barred = any(w in title.lower() for w in event.barred)
    return likeness(title, event) == len(event.words) and not barred


CASES = tuple(cases(FILE.read_text("utf-8")))
EVENTS = tuple((c, e) for c in CASES for e in c.asked)
