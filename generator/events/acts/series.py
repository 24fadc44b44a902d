"""Things held again and again, named with their year: "Kiwi-2018", "the 2014 games".

The name tells later, shorter mentions what they are; years of the same thing belong together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.lexicons import words
from generator.model.span import Span

_NAMED = re.compile(
    r"\b(?P<name>[A-ZÀ-Ý][\w’']*(?: [A-ZÀ-Ý][\w’']*){0,5})[-–](?P<year>(?:19|20)\d\d)"
    r"(?P<rest>(?: [a-zà-ÿ-]+){0,3})"
)
_SHORT = re.compile(r"(?:the |its |their )?(?P<year>(?:19|20)\d\d) (?P<noun>[a-z]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Series:
    """A name, the year it was named with, the noun for what is held, and where that stands."""

    name: str
    year: int
    noun: str
    at: Span


def series_in(text: str) -> Series | None:
    """Return the first thing held that ``text`` names with a year, ``None`` without one."""
    for m in _NAMED.finditer(text):
        rest = m["rest"].split()
        for n in range(len(rest), 0, -1):
            if rest[n - 1] in words("activities"):
                noun = " ".join(rest[:n])
                end = m.end() - len(m["rest"]) + len(" " + noun)
                return Series(m["name"], int(m["year"]), noun, Span(m.start(), end))
    return None


def full_name(subject: str, series: Series | None) -> str:
    """Return what "the 2014 drills" is called in full, "" where it is no part of the series.

    >>> s = series_in("the Kiwi-2018 naval exercises")
    >>> full_name("the 2018 drills", s), full_name("The 2014 drills", s)
    ('the Kiwi-2018 naval exercises', 'the Kiwi drills of 2014')
    """
    m = _SHORT.fullmatch(subject)
    if not m or not series or m["noun"].lower() not in words("activities"):
        return ""
    if int(m["year"]) == series.year:
        return f"the {series.name}-{series.year} {series.noun}"
    return f"the {series.name} {m['noun']} of {m['year']}"


def is_held(subject: str) -> bool:
    """Say whether a phrase is a thing held, named with its year: "the 2014 drills"."""
    m = _SHORT.fullmatch(subject)
    return bool(m and m["noun"].lower() in words("activities"))
