"""What came and was set right of late, for the marks on what is new since a reader's last visit.

A script that is loaded only by the pages of a reader who was here before, and only where the page
has something newer than that visit.
"""

from __future__ import annotations

from generator.export.filter_index import in_script
from generator.export.record import compact
from generator.render import View
from generator.render.families.changes import CORRECTING, Day, days

CALL = "datelineRecent"
MOST = 1_000  # ids; who was away for longer finds the rest by day on the pages of changes
_WEIGHT = {"key": 0, "normal": 1, "detail": 2}


def recent(view: View) -> str:
    """Return the script: the days, newest first, each with the ids of three kinds of event.

    They are those that came, were corrected or made clear, and were changed otherwise.  Of a day
    that is too much the weightiest are told.
    """
    found: list[tuple[str, list[str], list[str], list[str]]] = []
    left = MOST
    for day in days(view.timeline.events):
        came, corrected, changed = _ids(day)
        corrected = corrected[:left]
        came = came[: left - len(corrected)]
        changed = changed[: left - len(corrected) - len(came)]
        left -= len(corrected) + len(came) + len(changed)
        found.append((day.day.isoformat(), came, corrected, changed))
        if not left:
            break
    return f"{CALL}({in_script(compact(found))});\n"


def _ids(day: Day) -> tuple[list[str], list[str], list[str]]:
    added = sorted(day.added, key=lambda e: (_WEIGHT[e.importance], e.id))
    corrected = dict.fromkeys(e.id for u, e in day.updates if u.kind in CORRECTING)
    changed = dict.fromkeys(e.id for u, e in day.updates if u.kind not in CORRECTING)
    return [e.id for e in added], list(corrected), [id for id in changed if id not in corrected]
