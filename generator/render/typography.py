"""Editors' words as a page sets them: curly quotation marks, dates that stay on one line.

Records stay as they were typed, and on pages so does what is cited: quotes, titles of sources,
what others are called elsewhere.  Names are found as ever, since `folded` makes such signs alike.
Every sign is put in the place of one, so nothing can be added to a text, and code and addresses are
passed over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from babel import Locale

from generator.model.parts import (
    Chapter,
    Claim,
    Figure,
    Media,
    Record,
    Role,
    Term,
    Update,
    Word,
)
from generator.model.records import (
    Event,
    Organisation,
    Person,
    Place,
    Publisher,
    Story,
    Taxonomy,
)
from generator.timeline import Timeline

R = TypeVar("R", bound=Record)

# The fields that editors write for readers, by record; those that hold parts go into the parts.
_SET: Mapping[type[Record], tuple[str, ...]] = {
    Event: (
        *("title", "summary", "why", "body", "date_note"),
        *("claims", "figures", "media", "updates"),
    ),
    Claim: ("text", "by"),
    Figure: ("label", "unit"),
    Media: ("alt", "caption"),
    Update: ("text",),
    Story: ("title", "question", "lead", "criteria", "chapters", "glossary"),
    Chapter: ("title", "lead"),
    Term: ("term", "meaning"),
    Person: ("name", "description", "roles"),
    Organisation: ("name", "description", "roles"),
    Place: ("name", "description"),
    Role: ("title", "note"),
    Publisher: ("name", "note"),
    Taxonomy: ("types", "topics"),
    Word: ("label", "meaning"),
}
# What is not prose, each bounded, so that no text takes long: an escaped sign, code, where a link
# leads, an address, and the line that says where links of a name lead.
_APART = re.compile(
    r"\\.|`[^`\n]{0,999}`|\]\([^)\n]{0,999}\)|<[^<>\n]{0,999}>|(?:https?://|www\.)\S+"
    r"|^ {0,3}\[[^\]\n]{0,99}\]:.*"
)
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_OPENS_AFTER = frozenset(" \t\n\N{NO-BREAK SPACE}([{—–-/*_“‘«„")
_NUMBERS = re.compile(r"(?<![\w.,/-])([12]\d{3})-([12]\d{3})(?![\w/-])")
_STRAIGHT = frozenset("\"'")


@dataclass(frozen=True)
class Typesetter:
    """How a language sets quotation marks (double and single, each with its end) and dates.

    >>> Typesetter(Locale.parse("en"), "“”‘’").text("The boards' 'dues' of 3 May")
    'The boards’ ‘dues’ of 3\\xa0May'
    """

    locale: Locale
    marks: str = ""

    def text(self, text: str) -> str:
        """Return a text as it is set, line by line; what is fenced stays as it is."""
        if not self._may_change.search(text):
            return text
        lines, in_fence = [], False
        for line in text.split("\n"):
            if _FENCE.match(line):
                in_fence = not in_fence
                lines.append(line)
            else:
                lines.append(line if in_fence else self._line(line))
        return "\n".join(lines)

    def record(self, record: R) -> R:
        """Return a record with every field that editors write for readers set."""
        changed = {
            name: now
            for name in _SET[type(record)]
            if (now := self._value(before := getattr(record, name))) is not before
        }
        return record.model_copy(update=changed) if changed else record

    def timeline(self, timeline: Timeline) -> Timeline:
        """Return a timeline with the words of editors set in all its records."""
        records = timeline.records
        set_records = replace(
            records,
            events=tuple(map(self.record, records.events)),
            people=tuple(map(self.record, records.people)),
            organisations=tuple(map(self.record, records.organisations)),
            places=tuple(map(self.record, records.places)),
            publishers=tuple(map(self.record, records.publishers)),
            stories=tuple(map(self.record, records.stories)),
            taxonomy=self.record(records.taxonomy),
        )
        return Timeline(set_records)

    def _value(self, value: object) -> object:
        if isinstance(value, str):
            now = self.text(value)
            return value if now == value else now
        if isinstance(value, tuple):
            parts = tuple(map(self.record, value))
            return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
        return value

    def _line(self, line: str) -> str:
        signs = list(line)
        prose = [True] * len(line)
        for m in _APART.finditer(line):
            prose[m.start() : m.end()] = [False] * len(m[0])
        straight = [n for n, sign in enumerate(signs) if sign in _STRAIGHT and prose[n]]
        if straight:
            # Who typed one pair has set the line: a sign that is left straight is meant so.
            pairs = bool(self.marks) and not set(self.marks) - {"’"} & set(line)
            if pairs:
                self._set_doubles(signs, [n for n in straight if signs[n] == '"'])
            self._set_singles(signs, [n for n in straight if signs[n] == "'"], pairs=pairs)
        for m in self._dates.finditer(line):
            if m.lastgroup and prose[m.start(m.lastgroup)]:
                signs[m.start(m.lastgroup)] = "\N{NO-BREAK SPACE}"
        for m in _NUMBERS.finditer(line):
            if prose[m.start()] and m[1] < m[2]:
                signs[m.end(1)] = "–"
        return "".join(signs)

    def _set_doubles(self, signs: list[str], at: list[int]) -> None:
        begun = None
        for n in at:
            if begun is None and _opens(signs, n):
                begun = n
            elif begun is not None and _closes(signs, n):
                signs[begun], signs[n] = self.marks[0], self.marks[1]
                begun = None

    def _set_singles(self, signs: list[str], at: list[int], *, pairs: bool) -> None:
        begun = None
        for n in at:
            before, after = _around(signs, n)
            if before.isalnum() and after.isalpha():
                signs[n] = "’"
            elif self.marks and begun is None and _opens(signs, n):
                begun = n
            elif self.marks and begun is not None and _closes(signs, n):
                if pairs:
                    signs[begun], signs[n] = self.marks[2], self.marks[3]
                begun = None
            elif before.isalpha():
                signs[n] = "’"

    @cached_property
    def _months(self) -> str:
        names = {
            name
            for form in ("format", "stand-alone")
            for name in self.locale.months[form]["wide"].values()
        }
        return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))

    @cached_property
    def _dates(self) -> re.Pattern[str]:
        """Return what finds the space of "3 May" and of "May 3"."""
        day = r"(?:[1-9]|[12]\d|3[01])"
        return re.compile(
            rf"(?<![\w.,:/-]){day}\.?(?P<behind> )(?:{self._months})(?!\w)"
            rf"|(?<!\w)(?:{self._months})(?P<before> ){day}(?![\w:/-])"
        )

    @cached_property
    def _may_change(self) -> re.Pattern[str]:
        return re.compile(rf"[\"']|\d-\d|(?<=\d )(?:{self._months})|(?:{self._months})(?= \d)")


def _around(signs: list[str], n: int) -> tuple[str, str]:
    """Return the signs before and after one, a space at the ends of the line."""
    return signs[n - 1] if n else " ", signs[n + 1] if n + 1 < len(signs) else " "


def _opens(signs: list[str], n: int) -> bool:
    before, after = _around(signs, n)
    return before in _OPENS_AFTER and not after.isspace()


def _closes(signs: list[str], n: int) -> bool:
    before, after = _around(signs, n)
    return not before.isspace() and not after.isalnum()
