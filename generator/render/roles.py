"""Offices and positions as a dated list; `bars` draws them."""

from __future__ import annotations

from markupsafe import Markup

from generator.model.parts import Role
from generator.render.escape import phrase, written
from generator.render.view import Here


def told(here: Here, role: Role) -> Markup:
    """Return "Director, BIPM · 1889 to 1915"; the body is a link, and left out on its own page."""
    body = here.view.entity("organisations", role.organisation)
    where = here.to(body) if body else role.organisation
    at_home = body is not None and here.page_of(body) == here.address
    name = written(role.title)
    if role.organisation and not at_home:
        name = phrase("{}, {}", name, where)
    days = span_told(here, role)
    return phrase("<b>{}</b> · {}", name, days) if days else phrase("<b>{}</b>", name)


def span_told(here: Here, role: Role) -> Markup:
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
