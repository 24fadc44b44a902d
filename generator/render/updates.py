"""A change of a record that its readers are told of, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import LiteralString

from markupsafe import Markup

from generator.model.parts import Update
from generator.render.escape import phrase
from generator.render.view import Here

_KINDS: Mapping[str, LiteralString] = {
    "correction": "update-correction",
    "clarification": "update-clarification",
    "update": "update-update",
}


def kind_of(here: Here, u: Update) -> str:
    """Return "Correction", "Clarification" or "Update"."""
    return here.text(_KINDS[u.kind])


def told(here: Here, u: Update) -> Markup:
    """Return the kind of an update, its day, and what was changed."""
    kind = phrase("<b>{}</b>", here.say(_KINDS[u.kind]))
    return here.say("update-told", kind=kind, day=here.dates.full(u.date), text=u.text)
