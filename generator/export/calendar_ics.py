"""``calendar.ics``: a list as a calendar that can be subscribed to (RFC 5545, RFC 7986).

An event stands on all the days on which it may have been, a month on all of its days, and never
makes anybody busy.  Of a span with an open end the known end alone stands: nobody knows the other.
Only what has a day, a time and a time zone stands at a time; how long it took no record says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property

import icalendar
from icalendar import vText

from generator import __version__, links
from generator.export.addresses import id_of, id_of_file, whole
from generator.export.entries import doubts, titled
from generator.export.listing import Listing, named
from generator.model.records import Event
from generator.model.when import Grain
from generator.model.zones import zone
from generator.render import View
from generator.render.escape import capital, printable
from generator.render.prose import plain

_NAME = "calendar.ics"
_STATUS: Mapping[str, str] = {
    "planned": "TENTATIVE",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
    "did-not-happen": "CANCELLED",
}
_OF_DOUBT: Mapping[str, str] = {
    "claimed": "TENTATIVE",
    "disputed": "TENTATIVE",
    "retracted": "CANCELLED",
}
_DAY = timedelta(days=1)


class CalendarIcs:
    """Writes lists as calendars."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._written: dict[str, bytes] = {}
        self._zones: dict[str, bytes] = {}

    def __call__(self, listing: Listing) -> bytes:
        """Return the calendar with all events, oldest first."""
        head, end = self._head(listing).to_ical().rsplit(b"END:VCALENDAR", 1)
        zones = sorted({e.timezone for e in listing.events if _has_time(e)})
        parts = (*map(self._zone, zones), *map(self._event, listing.events))
        return b"".join((head, *parts, b"END:VCALENDAR", end))

    def _head(self, listing: Listing) -> icalendar.Calendar:
        settings = self._view.settings
        name, address = named(settings, listing), links.beside(listing.address, _NAME)
        found = icalendar.Calendar()
        found.add("version", "2.0")
        found.add("prodid", f"-//Dateline//Dateline {__version__}//{self._view.words.language}")
        found.add("uid", id_of_file(settings, listing, _NAME))
        found.add("name", vText(printable(name)))  # the library does not know that it is text
        found.add("x-wr-calname", vText(printable(name)))
        found.add("description", printable(listing.description))
        found.add("x-wr-caldesc", vText(printable(listing.description)))
        found.add("url", whole(settings, listing.address))
        found.add("source", whole(settings, address))
        if days := [e.last_change.first for e in listing.events]:
            found.add("last-modified", _midnight(max(days)))
        found.add("refresh-interval", _DAY, {"value": "DURATION"})
        found.add("x-published-ttl", "P1D")
        return found

    def _zone(self, name: str) -> bytes:
        """Return the rules of a time zone for the years of all events with a time in it.

        They are asked for by these years alone, so that the same events give the same bytes.
        """
        if name not in self._zones:
            days = self._days_in_zone[name]
            # The library looks for the next change of a zone: not beyond the last day of all.
            first, last = (min(d.year, date.max.year - 1) for d in (min(days), max(days)))
            self._zones[name] = icalendar.Timezone.from_tzinfo(
                zone(name), name, date(first, 1, 1), date(last, 12, 31)
            ).to_ical()
        return self._zones[name]

    @cached_property
    def _days_in_zone(self) -> Mapping[str, list[date]]:
        found: defaultdict[str, list[date]] = defaultdict(list)
        for e in self._view.timeline.events:
            if _has_time(e):
                found[e.timezone].append(e.date.first)
        return found

    def _event(self, e: Event) -> bytes:
        if e.id not in self._written:
            self._written[e.id] = self._made(e).to_ical()
        return self._written[e.id]

    def _made(self, e: Event) -> icalendar.Event:
        view, found = self._view, icalendar.Event()
        changed = _midnight(e.last_change.first)
        found.add("uid", id_of(view.settings, e))
        found.add("dtstamp", changed)
        found.add("created", _midnight(e.added.first))
        found.add("last-modified", changed)
        found.add("sequence", len(e.updates))
        found.add("summary", printable(self._title(e)))
        _add_days(found, e)
        found.add("status", _status(e))
        found.add("transp", "TRANSPARENT")
        found.add("url", whole(view.settings, links.page_of("events", e.id)))
        found.add("description", self._description(e))
        if topics := [printable(capital(view.label_of("topics", id))) for id in e.topics]:
            found.add("categories", topics)
        if places := [printable(p.name) for p in view.timeline.places_of(e)]:
            found.add("location", ", ".join(places))
        return found

    def _title(self, e: Event) -> str:
        """Return the title; where the days of the calendar say too much, with the date in words."""
        title = titled(self._view, e)
        if _is_exact(e):
            return title
        date = self._view.dates.in_words(e.date)
        return self._view.words.text("calendar-title", title=title, date=date)

    def _description(self, e: Event) -> str:
        """Return plain text: the date and what is in doubt, the summary, and where more stands."""
        view = self._view
        told = [capital(view.dates.in_words(e.date))]
        if e.time:
            told.append(f"{e.time} ({e.timezone})" if e.timezone else e.time)
        told += [words.unescape() for words in doubts(view, e)]
        url = whole(view.settings, links.page_of("events", e.id))
        lines = (" · ".join(told), plain(e.summary), e.why, url)
        return "\n".join(printable(line) for line in lines if line)


def _add_days(found: icalendar.Event, e: Event) -> None:
    """Add when it is: a time in its zone, or all days on which it may have been."""
    if _has_time(e):
        at = datetime.combine(e.date.first, time.fromisoformat(e.time), zone(e.timezone))
        found.add("dtstart", at)
        return
    start, end = e.date.start or e.date.end, e.date.end or e.date.start
    if start is None or end is None:  # never: a span has one end at least
        return
    found.add("dtstart", start.first)
    if end.last < date.max:  # the end is not included, and there is no day after
        found.add("dtend", end.last + _DAY)


def _has_time(e: Event) -> bool:
    return bool(e.time and e.timezone and e.date.is_day)


def _is_exact(e: Event) -> bool:
    """Say whether the days of the calendar tell the date as exactly as it is known."""
    when = e.date
    is_open = when.start is None or when.end is None
    return not (is_open or when.approximate or when.uncertain) and when.grain is Grain.DAY


def _status(e: Event) -> str:
    return _STATUS.get(e.occurrence) or _OF_DOUBT.get(e.verification) or "CONFIRMED"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
