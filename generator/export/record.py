"""A record as plain data, for the files that programs read."""

from __future__ import annotations

import json
from typing import Any

from generator import links
from generator.model.records import Event
from generator.render import View

_NOT_PUBLISHED = {"notes", "allow"}


def event_data(view: View, e: Event) -> dict[str, Any]:
    """Return an event as JSON has it: its page, and the fields of its record that say something."""
    fields = e.model_dump(mode="json", exclude_defaults=True, exclude=_NOT_PUBLISHED)
    fields.pop("id")
    url = links.whole(view.settings.site_url, links.page_of("events", e.id))
    return {"id": e.id, "url": url, **fields}


def compact(data: object) -> str:
    """Return JSON on one line, in UTF-8's own letters."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
