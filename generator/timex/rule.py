"""What a language brings: rules, filters, and what it sees around an expression.

A rule reads its own match and the day that the text speaks from.  A filter sees the text around
and refuses.  Neither changes the other's result, and ``tagger`` alone decides between readings.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase
from typing import Literal

from generator.model.timex import Timex, TimexType
from generator.model.when import When
from generator.timex.late import Late
from generator.timex.openings import form

_ALIKE = (
    dict.fromkeys("‘’‚‛ʼ", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("–—‐‑−", "-")
    | dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\t", " ")
)
_UNLIKE = re.compile(f"[{''.join(_ALIKE)}]")
_LETTERS = {ord(c): c.lower() for c in ascii_uppercase}
_WRAPPED = re.compile(r"(?<=[A-Za-z0-9,.])\n(?=[A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule takes its match to mean: TIMEX3's type, value and ``mod``.

    The days follow from the value (`value.days`); an ``X`` in it is what cannot be known.
    """

    type: TimexType
    value: str
    mod: str = ""
    basis: Literal["stated", "reckoned"] = "reckoned"


@dataclass(frozen=True, slots=True)
class Focus:
    """The time that a text has come to: the value as it was read, and its days.

    ``quarter`` is the one that figures were last told of.  ``is_mirrored``: it lies before Christ.
    ``is_late``: only the end of it was named, as of "late 1915".
    """

    value: str
    when: When
    quarter: str = ""
    is_mirrored: bool = False
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside its own match.

    ``day`` is the day that the text speaks from.  ``ahead``: the nearest verb looks strictly into
    the future; ``before``: it looks back ("had sent").  ``behind``: the words before are "since" or
    the like, so that the time is over.  ``since``: they are "since" itself, so that the text does
    not go there.  ``recurs``: the sentence tells of every year.  ``own_year``: the year of the
    thing that the date belongs to ("the 2019 games, held from 3 June").  ``lone_year``: the one
    year that the sentence names.  ``past``: the nearest verb tells of what is over;
    ``to_come``: the time is not, whatever is nearer ("will not open until May").
    ``compared``: figures are compared with those of then, so that the text does not go there.
    ``focus``: the time that the text tells of at this place, the last that it named before.
    ``narrative``: the text tells of times long before its own day, so that a date without a year
    lies near the focus.  ``aside``: a year that it only mentioned, a sentence before at most or in
    this one.  ``sentence``: where the sentence begins.  ``joined``: the time in focus was named
    right before, "3 June, at 9 a.m."
    """

    day: date | None
    ahead: bool = False
    before: bool = False
    behind: bool = False
    since: bool = False
    recurs: bool = False
    own_year: int | None = None
    lone_year: int | None = None
    past: bool = False
    to_come: bool = False
    compared: bool = False
    focus: Focus | None = None
    narrative: bool = False
    aside: Focus | None = None
    coming: tuple[When, ...] = ()
    sentence: int = 0
    joined: bool = False

    @property
    def named(self) -> Focus | None:
        """Return the time that was named last, be it only mentioned: "that year" is of it."""
        return self.aside or self.focus

    @property
    def here(self) -> date | None:
        """Return the day that "next month" counts from: the text's own, in a history the focus."""
        return self.focus.when.first if self.narrative and self.focus else self.day


Read = Callable[[re.Match[str], Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of words.  ``name`` is the form; ``read`` declines with ``None``.

    ``pattern`` runs on a page's ``plain`` text, begins and ends at a word's edge, and repeats
    nothing without a bound.  Where it has a group ``x``, that is the expression.  It is tried only
    at its openings, so it begins with words or signs that can be listed.  One of ``needs`` stands
    in whatever it matches; without it the rule is not tried at all.  ``is_aside``: it reads a time
    that is only compared with, so that the text does not go there.
    """

    name: str
    pattern: str
    read: Read
    needs: tuple[str, ...] = ()
    is_aside: bool = False

    def compiled(self) -> re.Pattern[str]:
        """Return the pattern, compiled when a text is first read, so that importing stays cheap."""
        return form(self.pattern).compiled


@dataclass(frozen=True, slots=True)
class Page:
    """A text, and the same in plain lower-case type, code point by code point.

    Quotes, dashes and spaces are made alike in ``plain``, and a line end within a sentence is a
    space, so that a rule needs to know one of each.
    """

    text: str
    plain: str

    @staticmethod
    def of(text: str) -> Page:
        """Return the page of a text."""
        plain = _UNLIKE.sub(lambda m: _ALIKE[m[0]], _WRAPPED.sub(" ", text))
        return Page(text, plain.lower() if plain.isascii() else plain.translate(_LETTERS))

    def before(self, start: int, most: int = 60) -> str:
        """Return the plain text that ends at ``start``."""
        return self.plain[max(0, start - most) : start]

    def after(self, end: int, most: int = 60) -> str:
        """Return the plain text that begins at ``end``."""
        return self.plain[end : end + most]

    def shown(self, found: Found) -> str:
        """Return the words that were found, as the text has them."""
        return self.text[found.start : found.end]


@dataclass(frozen=True, slots=True)
class Found:
    """A match that a rule has read, before the filters have seen it."""

    rule: str
    start: int
    end: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class Filter:
    """A reason to refuse what some rules found; ``name`` says it in words."""

    name: str
    refuses: Callable[[Page, Found], bool]


Around = Callable[[int, int], Context]


@dataclass(frozen=True, slots=True)
class Roles:
    """Rules, by their names, whose times a text takes in a way of their own.

    ``today`` is the day that the text speaks from.  ``near`` lie so near to it that a history has
    few of them.  ``spoken`` are of the day on which somebody speaks, who is quoted in a history.
    ``steps`` go on from what was told before.  ``no_year`` are dates whose year is left out.
    """

    today: str = ""
    near: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()
    steps: frozenset[str] = frozenset()
    no_year: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seams:
    """Where one expression is two to TIMEX3.

    ``between`` stands between the ends of a range ("4 to 9 March"); ``before_day`` finds what
    parts a time of the clock from its day ("9:30 on 4 May"); ``last`` tells the value of the second
    end where the words have one and the value has not, else "".
    """

    between: Late
    before_day: Callable[[Timex], re.Match[str] | None] = lambda timex: None
    last: Callable[[Timex], str] = lambda timex: ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)  # `starts` keeps what it knows of each
class Language:
    """The rules of a language, earlier before later, its filters, and its eye for surroundings.

    ``around`` is given a page, and the day that it speaks from where that is one; it returns what
    tells the context of a stretch of the page.  Two more say of a time in a plain text whether it
    tells a thing apart ("the May 1792 rising"; given its start and end), and whether something
    lasts until then (given its start): a history does not go there.  So many forms begin with the
    ``article``, of three letters at most, that they are told apart by the word behind it.
    ``joins`` says of what stands between two times whether they are one, as "3 June, at 9 a.m."
    """

    name: str
    rules: tuple[Rule, ...]
    filters: tuple[Filter, ...]
    around: Callable[[Page, date | None], Around]
    roles: Roles = Roles()
    seams: Seams = Seams(Late(r" ?[-–—‐‑−/] ?"))
    names_a_thing: Callable[[str, int, int], bool] = lambda plain, start, end: False
    is_an_end: Callable[[str, int], bool] = lambda plain, start: False
    article: str = ""
    joins: Callable[[str, int, int], bool] = lambda plain, start, end: False

    def __repr__(self) -> str:
        """Return the name alone: `help` shows it as a default, and the rules are long."""
        return self.name
