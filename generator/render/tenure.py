"""Which role somebody held on the day of an event, as far as the dates leave no doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from markupsafe import Markup

from generator.model.parts import Role
from generator.model.records import Event
from generator.model.when import Grain, Point, When, day_after
from generator.render.escape import phrase
from generator.render.roles import name
from generator.render.view import Here

# How many days a date may be off that is marked "about" or "uncertain": one step coarser.
_LEEWAY = {Grain.DAY: 31, Grain.MONTH: 366, Grain.SEASON: 366, Grain.YEAR: 3653}
_LONG_AGO = 36525  # for decades and centuries
_NOT_YET = {"planned", "postponed"}


def surely_held(role: Role, when: When, died: When | None = None) -> bool:
    """Say whether a role was held on every day that a date may mean.

    Days are compared by what they may be: a role "from May" is sure from 31 May on.  A role whose
    beginning is not known is sure for no day; one without an end lasts, but not beyond a death.

    >>> from generator.model.when import parse
    >>> minister = Role.model_validate({"title": "Minister", "from": "2024-05"})
    >>> surely_held(minister, parse("2024-06-01")), surely_held(minister, parse("2024-05-20"))
    (True, False)
    """
    if role.from_ is None or role.from_.end is None:
        return False
    first, last = _possible(when)
    return _latest(role.from_.end) <= first and last <= _surely_until(role, died)


def may_have_held(role: Role, when: When, died: When | None = None) -> bool:
    """Say whether a role was held on some day that a date may mean, as far as is known."""
    first, last = _possible(when)
    begins = _earliest(role.from_.start) if role.from_ and role.from_.start else date.min
    ends = role.to.end if role.to else died.end if died else None
    return begins <= last and first <= (_latest(ends) if ends else date.max)


def changes(
    here: Here, roles: Sequence[Role], events: Sequence[Event], died: When | None = None
) -> Iterator[tuple[str, Markup]]:
    """Yield (row, line) for each row of a list before which a line tells that other roles are held.

    What is only planned says nothing of who will hold which office, and is passed over.
    """
    before: tuple[Role, ...] = ()
    for e in events:
        if e.occurrence in _NOT_YET:
            continue
        held = tuple(r for r in roles if surely_held(r, e.date, died))
        if held != before:
            unsure = any(may_have_held(r, e.date, died) for r in roles)
            yield f"e-{e.id}", _told(here, held, unsure=unsure)
        before = held


def _told(here: Here, held: Sequence[Role], *, unsure: bool) -> Markup:
    if not held:
        return here.say("tenure-unsure") if unsure else here.say("tenure-none")
    named = Markup(", ").join(name(here, r) for r in held)
    newest = max((r.from_ for r in held if r.from_), key=lambda w: w.sort_key)
    since = here.say("tenure-since", day=here.dates.full(newest))
    return phrase("{} <small>{}</small>", named, since)


def _possible(when: When) -> tuple[date, date]:
    return (
        _earliest(when.start) if when.start else date.min,
        _latest(when.end) if when.end else date.max,
    )


def _surely_until(role: Role, died: When | None) -> date:
    if role.to:
        return _earliest(role.to.start) if role.to.start else date.min
    return _earliest(died.start) if died and died.start else date.max


def _earliest(p: Point) -> date:
    return day_after(p.first, -_leeway(p))


def _latest(p: Point) -> date:
    return day_after(p.last, _leeway(p))


def _leeway(p: Point) -> int:
    return _LEEWAY.get(p.grain, _LONG_AGO) if p.approximate or p.uncertain else 0
