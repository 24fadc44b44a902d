"""A difference for a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compare.change import Difference, EventChange, RecordChange
from generator.render.escape import printable


def plain(d: Difference) -> str:
    """Return a difference as lines: ``-`` what readers saw, ``+`` what they will see."""
    parts = ["\n".join(_event(e)) for e in d.events]
    if d.records:
        parts.append("\n".join(["other records", *map(_record, d.records)]))
    if pages := list(_pages(d)):
        parts.append("\n".join(["pages", *pages]))
    if d.unread:
        parts.append("\n".join(["does not read now", *(f"  {printable(p)}" for p in d.unread)]))
    return "\n\n".join(parts) or f"nothing that readers see has changed since {d.since}"


def _event(e: EventChange) -> Iterator[str]:
    was = f" (was {e.was})" if e.was else ""
    yield f"{e.state} event {e.id}{was}: {printable(e.title)}"
    for field in e.fields:
        yield f"  {field.label}"
        yield from (f"    - {printable(line)}" for line in field.before)
        yield from (f"    + {printable(line)}" for line in field.after)


def _record(r: RecordChange) -> str:
    fields = f" ({', '.join(r.fields)})" if r.fields else ""
    return f"  {r.state} {r.noun} {r.id}: {printable(r.name)}{fields}"


def _pages(d: Difference) -> Iterator[str]:
    for state in ("new", "changed", "removed"):
        yield from (f"  {state} /{address}" for address in getattr(d.pages, state))
