"""Of which event another is a part, where its sentence says so: "during the summit"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.events.relations.meant import PHRASE, Page, head_of, meant, whose
from generator.lexicons import words
from generator.model.span import Span
from generator.model.values import Proposal
from generator.tellings.act import act_in

_WITHIN = re.compile(
    r"(?P<how>\bas (?:a )?part of|(?:\bat|\bon|,) the (?:[\w-]+ ){1,3}(?:day|evening|session) of|"
    rf"\bduring|\bat|\bin) {PHRASE}",
    re.IGNORECASE,
)
# What is held, and has parts.
_HELD = frozenset(
    (
        "assembly", "campaign", "championship", "championships", "conference", "congress",
        "convention", "drill", "drills", "exercise", "exercises", "exhibition", "expedition",
        "fair", "festival", "forum", "games", "gathering", "manoeuvres", "mission", "operation",
        "rally", "round", "session", "tour", "tournament", "trip",
    )
)  # fmt: skip
_KINDS = frozenset(("exercise", "meeting", "protest", "summit"))
_HOLDING = frozenset(("begin", "gather", "meet", "open", "stage", "visit"))
_BEGINNING = frozenset(("begin", "open"))
_MOST_DAYS = 60  # of what has only its beginning told


def wholes(page: Page) -> Iterator[tuple[Proposal, Proposal, str]]:
    """Yield each event that is said to be a part of another, with that, and the words."""
    for s in page.sentences:
        for m in _WITHIN.finditer(page.text, s.start, s.end) if page.told_in(s) else ():
            if head_of(m["what"]) not in _HELD | words("meetings"):
                continue
            part = whose(page, s, Span(m.start(), m.end()))
            if part and (whole := _whole(page, part, m)):
                yield part, whole, m.group()


def _whole(page: Page, part: Proposal, m: re.Match[str]) -> Proposal | None:
    return meant(page, m["what"], lambda p: _holds(p, part, m["how"].lower()))


def _holds(whole: Proposal, part: Proposal, how: str) -> bool:
    """Say whether one event is such as has parts, and its days hold those of the other."""
    act = act_in(whole.title)
    if whole is part or (act not in _HOLDING and whole.kind not in _KINDS):
        return False
    if (whole.occurrence == "planned") != (part.occurrence == "planned"):
        return False
    a, b = whole.date, part.date
    if a.first <= b.first and b.last <= a.last:
        return True
    since = (b.first - a.last).days
    return act in _BEGINNING and how != "at" and 0 < since <= _MOST_DAYS
