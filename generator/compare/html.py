"""A difference as a page of HTML that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.compare.change import Difference, EventChange, FieldChange, RecordChange
from generator.compare.fields import Lines
from generator.render.escape import ours, phrase, written
from generator.text import counted

_HEAD = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What readers will see</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-top: 1px solid #8888; padding: .3rem .6rem; text-align: start; vertical-align: top }
tbody th { width: 12rem }
</style>
<h1>What readers will see</h1>"""


def html(d: Difference) -> str:
    """Return a difference as a whole page; nothing in it can do more than be read."""
    parts = [*map(_event, d.events), *_lists(d)]
    if not parts:
        parts = [phrase("<p>Nothing that readers see has changed since {}.</p>", d.since)]
    return "\n".join([_HEAD, *parts, "</html>\n"])


def _event(e: EventChange) -> Markup:
    was = phrase(", was {}", e.was) if e.was else Markup()
    changed = e.state == "changed"
    head = "<th>Field<th>Before<th>After" if changed else "<th>Field<th>What it says"
    rows = ours("\n").join(_row(field, changed) for field in e.fields)
    table = phrase("<table>\n<thead><tr>{}</thead>\n<tbody>\n{}\n</table>", ours(head), rows)
    title = phrase("<h2>{} event: {}</h2>", e.state.capitalize(), e.title)
    return phrase("<section>\n{}\n<p>{}{}</p>\n{}\n</section>", title, e.id, was, table)


def _row(field: FieldChange, changed: bool) -> Markup:
    if changed:
        before, after = _cell(field.before), _cell(field.after)
        return phrase("<tr><th>{}<td>{}<td>{}", field.label, before, after)
    return phrase("<tr><th>{}<td>{}", field.label, _cell(field.after or field.before))


def _cell(lines: Lines) -> Markup:
    return ours("<br>").join(map(written, lines))


def _lists(d: Difference) -> Iterator[Markup]:
    if d.records:
        yield _list("Other records", [_record(r) for r in d.records])
    for state in ("new", "changed", "removed"):
        addresses: Lines = getattr(d.pages, state)
        if addresses:
            title = counted(len(addresses), f"{state} page")
            yield _list(title, [written(f"/{address}") for address in addresses])
    if d.unread:
        yield _list("Does not read now", [written(path) for path in d.unread])


def _list(title: str, items: list[Markup]) -> Markup:
    lines = ours("\n").join(phrase("<li>{}", item) for item in items)
    return phrase("<h2>{}</h2>\n<ul>\n{}\n</ul>", title, lines)


def _record(r: RecordChange) -> Markup:
    fields = f" ({', '.join(r.fields)})" if r.fields else ""
    return phrase("{} {} {}: {}{}", r.state, r.noun, r.id, r.name, fields)
