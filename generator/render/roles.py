"""Offices and positions as a dated list; `bars` draws them."""

from __future__ import annotations

from markupsafe import Markup

from generator.model.parts import Role
from generator.render.escape import phrase, written
from generator.render.view import Here


def name(here: Here, role: Role) -> Markup:
    """Return "Director, BIPM"; the body is a link, and left out on its own page."""
    body = here.view.timeline.entity("organisations", role.organisation)
    if not role.organisation or (body and here.page_of(body) == here.address):
        return written(role.title)
    return phrase("{}, {}", role.title, here.to(body) if body else role.organisation)


def told(here: Here, role: Role, *again: Role) -> Markup:
    """Return "Director, BIPM · 1889 to 1915", with the days of each time that it was held."""
    days = Markup("; ").join(filter(None, (_span_told(here, r) for r in (role, *again))))
    named = phrase("<b>{}</b>", name(here, role))
    return phrase("{} · {}", named, days) if days else named


def _span_told(here: Here, role: Role) -> Markup:
    """Return the days of a role; an open end is left out."""
    if role.from_ and role.to:
        return here.say(
            "date-span", first=here.dates.full(role.from_), last=here.dates.full(role.to)
        )
    if role.from_:
        return here.say("date-from", first=here.dates.full(role.from_))
    if role.to:
        return here.say("date-until", last=here.dates.full(role.to))
    return Markup()
