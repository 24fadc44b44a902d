"""Dates on a page: ``<time>`` exactly as precise as the date is known, and no more.

Days, months and years are written as the locale of the page's language has them, by Babel, and
what is between them by the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import LiteralString, NamedTuple

from markupsafe import Markup

from generator.model.when import Grain, Point, When
from generator.render.catalogue import Catalogue
from generator.render.escape import kept, ours, phrase
from generator.render.local_dates import LocalDates

_MACHINE = {Grain.DAY: 10, Grain.MONTH: 7, Grain.YEAR: 4}  # characters of an ISO date
_SEASONS: Mapping[int, LiteralString] = {
    21: "date-spring",
    22: "date-summer",
    23: "date-autumn",
    24: "date-winter",
}
_SKELETONS = {Grain.DAY: "yMMMd", Grain.MONTH: "yMMM", Grain.YEAR: "y"}  # of CLDR's intervals
_FIRST, _LAST = "\N{SOH}", "\N{STX}"  # stand for the ends of a span while it is put into words


@dataclass(frozen=True, slots=True)
class YearOf:
    """The heading under which an event stands in a list: a year, a decade, "until 2020"."""

    year: int
    label: str
    anchor: str


class Part(NamedTuple):
    """Some words of a date, the point of time that they name, and what is read out behind them."""

    words: str
    point: Point | None = None
    hidden: str = ""


def machine_readable(p: Point | None) -> str:
    """Return the value of ``datetime=``, "" where HTML has none or it would say too much."""
    if p is None or p.approximate or p.uncertain or p.grain not in _MACHINE:
        return ""
    return p.first.isoformat()[: _MACHINE[p.grain]]


def timed(words: str, p: Point | None, hidden: str = "") -> Markup:
    """Return ``words`` in a ``<time>``; ``hidden`` is read out and not shown."""
    value = machine_readable(p)
    text = phrase('{}<span class="vh"> {}</span>', kept(words), hidden) if hidden else kept(words)
    return phrase('<time datetime="{}">{}</time>', ours(value), text) if value else text


def first_known(when: When) -> date:
    """Return the first day that a date may mean, of an open start that of its end.

    >>> from generator.model.when import parse
    >>> [str(first_known(parse(text))) for text in ("2024-05", "../2024")]
    ['2024-05-01', '2024-01-01']
    """
    p = when.start or when.end
    return p.first if p else date.min


def last_day(when: When) -> str:
    """Return the day after which a plan is overdue, as ISO date; "" for an open end."""
    return when.last.isoformat() if when.end else ""


def middle(when: When) -> float:
    """Return the middle of the days at which something may have begun, as an ordinal."""
    p = when.start or when.end
    return (p.first.toordinal() + p.last.toordinal()) / 2 if p else 1.0


def year_anchor(when: When) -> str:
    """Return the place in a list of the year that an event stands under."""
    p = when.start or when.end
    year = p.first.year if p else 1
    if when.start is None:
        return f"until-{year}"
    return f"y{year}-{p.grain.name.lower()}" if p and p.grain < Grain.YEAR else f"y{year}"


class Dates(LocalDates):
    """Dates in the words of one language.

    >>> from generator.model.when import parse
    >>> from generator.render.catalogue import catalogue
    >>> dates = Dates(catalogue("en"))
    >>> dates.in_words(parse("2024-03")), dates.in_words(parse("1987~"))
    ('March 2024', 'about 1987')
    >>> dates.in_words(parse("1792/1798")), dates.in_words(parse("2022-03/2022-05"))
    ('1792–1798', 'March–May 2022')
    """

    def __init__(self, words: Catalogue) -> None:
        """Make the dates of a catalogue's language."""
        super().__init__(words.locale)
        self._words = words
        # The same few thousand dates are written again and again, in lists and beside links.
        self._full = lru_cache(maxsize=20_000)(self._in_full)
        self._listed = lru_cache(maxsize=20_000)(self._in_list)

    def in_words(self, when: When) -> str:
        """Return the date as a reader says it."""
        return "".join(part.words for part in self._parts(when))

    def full(self, when: When) -> Markup:
        """Return the date in words; a span has one ``<time>`` for each end.

        >>> from generator.model.when import parse
        >>> from generator.render.catalogue import catalogue
        >>> print(Dates(catalogue("en")).full(parse("2024-03")))
        <time datetime="2024-03">March 2024</time>
        """
        return self._full(when)

    def in_list(self, when: When, under: int) -> Markup:
        """Return the date as the rail shows it under the year ``under``, which is told unseen."""
        return self._listed(when, under)

    def words_in_list(self, when: When, under: int) -> str:
        """Return the words that `in_list` shows."""
        return "".join(part.words for part in self._list_parts(when, under))

    def period(self, p: Point) -> str:
        """Return what a date is called in a heading: "1990s", and not "the 1990s", nor "about".

        >>> from generator.model.when import parse
        >>> from generator.render.catalogue import catalogue
        >>> Dates(catalogue("en")).period(parse("199X~").start)
        '1990s'
        """
        if p.grain is Grain.CENTURY:
            n = p.first.year // 100 + 1
            return self._words.text("date-century-alone", n=n, form=self.locale.ordinal_form(n))
        if p.grain is Grain.DECADE:
            return self._words.text("date-decade-alone", year=f"{p.first.year // 10}0")
        return self._sure_point(p)

    def year_of(self, when: When) -> YearOf:
        """Return the year of a list that an event stands under: that of its first known day."""
        p, year, anchor = when.start or when.end, first_known(when).year, year_anchor(when)
        if when.start is None:
            return YearOf(year, self._words.text("date-until", last=self.year(year)), anchor)
        return YearOf(
            year, self.period(p) if p and p.grain < Grain.YEAR else self.year(year), anchor
        )

    def _in_full(self, when: When) -> Markup:
        return _joined(self._parts(when))

    def _in_list(self, when: When, under: int) -> Markup:
        return _joined(self._list_parts(when, under))

    def _list_parts(self, when: When, under: int) -> Iterable[Part]:
        a, b = when.start, when.end
        if when.is_span and a and b:
            return self._span_in_list(when, a, b, under)
        p = a or b
        if p is None or p.first.year != under or p.grain < Grain.SEASON:
            return self._parts(when)
        part = Part(self._doubted(p, self._short(p)), p, self.year(under))
        if not when.is_span:
            return [part]
        return self._open_span(a is not None, part)

    def _span_in_list(self, when: When, a: Point, b: Point, under: int) -> Iterable[Part]:
        if {a.first.year, b.first.year} != {under} or min(a.grain, b.grain) < Grain.MONTH:
            return self._parts(when)
        if when.approximate or when.uncertain:
            return self._parts(when)
        year = self.year(under)
        if a == b or a.grain is not b.grain:
            return [Part(self._short(a), a), Part(" – "), Part(self._short(b), b, year)]
        least = "d" if a.first.month == b.first.month else "M"
        words = "MMMd" if a.grain is Grain.DAY else "MMM"
        first, dash, last = self.between(words, least, a.first, b.first)
        return [Part(first, a), Part(dash), Part(last, b, year)]

    def _parts(self, when: When) -> Iterable[Part]:
        a, b = when.start, when.end
        if a is None or b is None:
            p = a or b
            part = Part(self._point(p), p) if p else Part(self._words.text("date-unknown"))
            return self._open_span(a is not None, part) if when.is_span else [part]
        if not when.is_span:
            return [Part(self._point(a), a)]
        if when.approximate or when.uncertain or min(a.grain, b.grain) < Grain.YEAR:
            return self._put("date-span", Part(self._point(a), a), Part(self._point(b), b))
        return self._between(a, b)

    def _between(self, a: Point, b: Point) -> Iterable[Part]:
        """Return two ends that are exactly known, with no word between them."""
        least = "y" if a.first.year != b.first.year else "M"
        least = "d" if least == "M" and a.first.month == b.first.month else least
        if a == b or a.grain is not b.grain or (a.grain is Grain.SEASON and least == "y"):
            return [Part(self._point(a), a), Part(" – "), Part(self._point(b), b)]
        if a.grain is Grain.SEASON:
            return [Part(self._short(a), a), Part("–"), Part(self._point(b), b)]
        first, dash, last = self.between(_SKELETONS[a.grain], least, a.first, b.first)
        return [Part(first, a), Part(dash), Part(last, b)]

    def _open_span(self, is_begun: bool, part: Part) -> Iterable[Part]:
        if is_begun:
            return self._put("date-from", part, None)
        return self._put("date-until", None, part)

    def _put(self, id: LiteralString, first: Part | None, last: Part | None) -> Iterable[Part]:
        """Yield a message's words with the ends of a span in the places that it has for them."""
        ends = {_FIRST: first, _LAST: last}
        text = self._words.text(id, first=_FIRST, last=_LAST)
        for words in re.split(f"([{_FIRST}{_LAST}])", text):
            end = ends.get(words)
            if end or words:
                yield end or Part(words)

    def _point(self, p: Point) -> str:
        say, n = self._words.text, p.first.year // 100 + 1
        if p.grain is Grain.CENTURY:
            return self._doubted(p, say("date-century", n=n, form=self.locale.ordinal_form(n)))
        if p.grain is Grain.DECADE:
            return self._doubted(p, say("date-decade", year=f"{p.first.year // 10}0"))
        return self._doubted(p, self._sure_point(p))

    def _sure_point(self, p: Point) -> str:
        if p.grain is Grain.DAY:
            return self.day(p.first)
        if p.grain is Grain.MONTH:
            return self.month(p.first.year, p.first.month)
        year = self.year(p.first.year)
        if p.grain is Grain.SEASON:
            return self._words.text("date-season", season=self._short(p), year=year)
        return year

    def _short(self, p: Point) -> str:
        """Return a day, month or season without its year."""
        if p.grain is Grain.DAY:
            return self.day(p.first, year=False)
        if p.grain is Grain.SEASON:
            return self._words.text(_SEASONS[p.season])
        return self.month_alone(p.first.month)

    def _doubted(self, p: Point, words: str) -> str:
        text = self._words.text("date-about", date=words) if p.approximate else words
        return self._words.text("date-uncertain", date=text) if p.uncertain else text


def _joined(parts: Iterable[Part]) -> Markup:
    return Markup("").join(timed(*part) for part in parts)
