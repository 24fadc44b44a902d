"""What an editor may want to know of one event, beside what its record says."""

from __future__ import annotations

from datetime import date

from generator.model.records import Event
from generator.timeline import Timeline

_TO_COME = frozenset({"planned", "postponed"})
_STALE = 365  # days without a word after which "ongoing" is in doubt
_OF_POWER = frozenset({"state", "party"})


def is_single_source(t: Timeline, e: Event) -> bool:
    """Say whether all that is told of an event goes back to one: carriers of an agency are one."""
    nameless = sum(not (t.agency_of(s) or t.publisher_of(s)) for s in e.sources)
    return len(t.voices_of(e)) + nameless == 1


def is_one_sided(t: Timeline, e: Event) -> bool:
    """Say whether several tell of an event, and every one is under a state's or party's control.

    A source without a publisher, such as a law, is nobody's side.
    """
    voices = t.voices_of(e)
    return len(voices) > 1 and all(p.control in _OF_POWER for p in voices)


def is_overdue(t: Timeline, e: Event, day: date) -> bool:
    """Say whether the last day of what was planned is past, and no event tells that it came."""
    past = e.occurrence in _TO_COME and e.date.last < day
    return past and not any(kind == "fulfilled_by" for kind, _ in t.related(e))


def is_stale(t: Timeline, e: Event, day: date) -> bool:
    """Say whether an event goes on by its record, of which nothing was heard for a year."""
    return e.occurrence == "ongoing" and (day - _last_heard(t, e)).days > _STALE


def _last_heard(t: Timeline, e: Event) -> date:
    """Return the newest day of its sources and updates; without either, the day it came in."""
    days = [u.date.first for u in e.updates]
    for s in e.sources:
        when = t.cited(s).published
        if when and when.last != date.max:
            days.append(when.last)
    return max(days, default=e.added.first)


def unarchived(t: Timeline, e: Event) -> tuple[str, ...]:
    """Return the addresses of its sources of which no archived copy is named."""
    texts = map(t.cited, e.sources)
    return tuple(dict.fromkeys(text.url for text in texts if text.url and not text.archive))


def unsourced_figures(e: Event) -> tuple[str, ...]:
    """Return the labels of figures that do not say which of several sources gives them."""
    return tuple(f.label for f in e.figures if not f.source) if len(e.sources) > 1 else ()
