"""Days, months and years as a language writes them, by Babel from CLDR.

A no-break space stands between day and month, an en dash in ranges.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date

_DAY_AND_MONTH = re.compile(r"(?<=d)([.]?) (?=[ML])|(?<=[ML])([.]?) (?=d)")


class LocalDates:
    """The dates of a locale, without any word of ours.

    >>> dates = LocalDates(Locale.parse("en_GB"))
    >>> dates.month(2024, 3), dates.years(date(1994, 1, 1), date(2025, 1, 1))
    ('March 2024', '1994–2025')
    """

    def __init__(self, locale: Locale) -> None:
        """Make the dates of a locale."""
        self.locale = locale
        # The same few thousand dates are written again and again, in lists and beside links.
        self._written = lru_cache(maxsize=20_000)(self._as_locale)

    def day(self, day: date, *, year: bool = True) -> str:
        """Return "15 March 2024", without the year as asked."""
        return self._written("yMMMMd" if year else "MMMMd", day)

    def weekday(self, day: date) -> str:
        """Return the name of a day's day of the week."""
        return self._written("cccc", day)

    def month(self, year: int, month: int) -> str:
        """Return "March 2024"."""
        return self._written("yMMMM", date(year, month, 1))

    def month_alone(self, month: int, *, brief: bool = False) -> str:
        """Return "March", or "Mar" where there is little room."""
        return self._written("LLL" if brief else "LLLL", date(2000, month, 1))

    def brief_month(self, year: int, month: int) -> str:
        """Return "Mar 2024"."""
        return self._written("yMMM", date(year, month, 1))

    def year(self, year: int) -> str:
        """Return "2024"."""
        return self._written("y", date(year, 1, 1))

    def years(self, first: date, last: date) -> str:
        """Return "1994–2025", or the one year."""
        if first.year == last.year:
            return self.year(first.year)
        return "".join(self.between("y", "y", first, last))

    def between(self, skeleton: str, least: str, a: date, b: date) -> tuple[str, str, str]:
        """Return the two ends of a span and what joins them; ``least`` is what differs first.

        >>> LocalDates(Locale.parse("de")).between("yMMM", "M", date(2024, 3, 1), date(2024, 5, 1))
        ('März', '–', 'Mai 2024')
        """
        begin, end = (_in_full(p) for p in self.locale.interval_formats[skeleton][least])
        field = max(begin.rfind(letter) for letter in "dMLy") + 1
        joint = re.search(r"[\s–—～-]+$", begin[field:])
        at = field + joint.start() if joint else len(begin)
        begin, dash = begin[:at], begin[at:]
        if dash.strip() == "–":
            # 10–16 May, but 30 May – 2 June.
            dash = "–" if least == skeleton[-1] else " – "
        return self._as_pattern(begin, a), dash, self._as_pattern(end, b)

    def _as_locale(self, skeleton: str, day: date) -> str:
        if skeleton == "yMMMMd":
            pattern = self.locale.date_formats["long"].pattern
        elif found := self.locale.datetime_skeletons.get(skeleton):
            pattern = found.pattern
        else:
            pattern = skeleton
        return self._as_pattern(pattern, day)

    def _as_pattern(self, pattern: str, day: date) -> str:
        return format_date(
            day, _DAY_AND_MONTH.sub("\\1\\2\N{NO-BREAK SPACE}", pattern), self.locale
        )


def _in_full(pattern: str) -> str:
    """Return one of CLDR's patterns for spans, which are short, with the month's whole name."""
    if "d" in pattern:
        return re.sub("MMM|LLL", lambda m: m[0] + m[0][0], pattern)
    return re.sub("MMM|LLL", "LLLL", pattern)
