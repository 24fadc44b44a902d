"""A difference as Markdown, for the summary of a workflow's run or a comment."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.compare.change import Difference, EventChange, FieldChange, RecordChange
from generator.compare.fields import Lines
from generator.render.escape import ours, phrase, written
from generator.report.forge import fitting
from generator.text import counted

_MOST_PAGES = 200


def markdown(d: Difference) -> str:
    """Return a difference as Markdown; what would not fit into a summary is counted at its end."""
    parts = ["## What readers will see", *_parts(d)]
    if len(parts) == 1:
        parts.append(phrase("Nothing that readers see has changed since {}.", d.since))
    shown = fitting(parts)
    left = len(parts) - len(shown)
    more = [f"… and {counted(left, 'more part', 'more parts')}."] if left else []
    return "\n\n".join([*shown, *more]) + "\n"


def _parts(d: Difference) -> Iterator[str]:
    yield from map(_event, d.events)
    if d.records:
        yield "\n".join(["### Other records", "", *map(_record, d.records)])
    yield from _pages(d)
    if d.unread:
        yield "\n".join(["### Does not read now", "", *(phrase("- {}", p) for p in d.unread)])


def _event(e: EventChange) -> str:
    was = phrase(", was {}", e.was) if e.was else Markup()
    head = phrase("### {} event: {}", e.state.capitalize(), e.title)
    table = "| | Before | After |\n|---|---|---|"
    if e.state != "changed":
        table = "| | |\n|---|---|"
    rows = [_row(field, e.state) for field in e.fields]
    return "\n".join([head, "", phrase("{}{}", e.id, was), "", table, *rows])


def _row(field: FieldChange, state: str) -> Markup:
    if state == "changed":
        before, after = _cell(field.before), _cell(field.after)
        return phrase("| {} | {} | {} |", field.label, before, after)
    return phrase("| {} | {} |", field.label, _cell(field.after or field.before))


def _cell(lines: Lines) -> Markup:
    return ours("<br>").join(map(written, lines))


def _record(r: RecordChange) -> str:
    fields = f" ({', '.join(r.fields)})" if r.fields else ""
    return phrase("- {} {} {}: {}{}", r.state, r.noun, r.id, r.name, fields)


def _pages(d: Difference) -> Iterator[str]:
    for state in ("new", "changed", "removed"):
        addresses: Lines = getattr(d.pages, state)
        if addresses:
            head = f"<details><summary>{counted(len(addresses), f'{state} page')}</summary>"
            lines = [phrase("- /{}", address) for address in addresses[:_MOST_PAGES]]
            if len(addresses) > _MOST_PAGES:
                lines.append(ours(f"- … and {len(addresses) - _MOST_PAGES:,} more"))
            yield "\n".join([head, "", *lines, "", "</details>"])
