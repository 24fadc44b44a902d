"""Taking events along in the format of another program: `export`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from generator import export as exported
from generator import pipeline, site
from generator.cli.call import Call, date_typed, no_such_story
from generator.cli.output import USAGE, WELL, busy, complain, say, told, write_table
from generator.model.records import Story
from generator.model.when import When
from generator.render import View
from generator.text import counted

# What a format is called here, where that is not the name of its file.
_CALLED = {
    "events.json": "json",
    "events.csv": "csv",
    "feed.xml": "atom",
    "feed.json": "jsonfeed",
    "calendar.ics": "ics",
    "timelinejs.json": "timelinejs",
    "story.mw": "markwhen",
}
_TABLE, _ZIP = "table", "zip"
_MAKERS = {**exported.BESIDE, **exported.OF_A_STORY}
FORMATS: Mapping[str, str] = {_CALLED.get(file, file): file for file in _MAKERS}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which events: of a story or of all, and since when."""

    story: Story | None
    since: When | None

    def listing(self, view: View) -> exported.Listing:
        """Return them as a list."""
        return exported.everything(view, self.story, self.since)

    def __str__(self) -> str:
        """Return in words what was asked for."""
        of = f" in the story '{self.story.id}'" if self.story else ""
        return f"{of} since {self.since}" if self.since else of


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice([*FORMATS, _TABLE, _ZIP]))
@click.option("--story", "id", metavar="ID", help="The events of a story alone.")
@click.option(
    "--since",
    metavar="DATE",
    callback=date_typed,
    help="Events that may have taken place on that day or later: 2024-03-15, 2024-03, 2024.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write [default: standard output].",
)
@click.pass_obj
def export(call: Call, form: str, id: str | None, since: When | None, output: Path | None) -> int:
    """Write events in a format that other programs read.

    FORMAT is that of the files which stand beside the lists of the site; `table` is for people, and
    `zip` holds all data of the site.
    """
    found, problems = site.read(call.root)
    if found is None:
        return told(problems) and USAGE
    if form == _ZIP and (id or since):
        raise click.UsageError(
            "zip holds all data: --story and --since are not for it\n"
            "  hint: leave them out, or choose another format, such as json"
        )
    with busy("reading"):
        view, faults = pipeline.viewed(found)
    if view is None:
        return told(faults)
    wanted = _Wanted(_story(view, id), since)
    listing = wanted.listing(view)
    if not listing.events and form != _ZIP:
        complain(f"there are no events{wanted}")
    if form == _TABLE:
        return _write_rows(view, listing, output)
    content = pipeline.packed(view) if form == _ZIP else _MAKERS[FORMATS[form]](view)(listing)
    return _write(content, output, len(listing.events))


def _story(view: View, id: str | None) -> Story | None:
    """Return the story that is asked for; a sentence for the user where there is none."""
    stories = {s.id: s for s in view.stories}
    if id is None or id in stories:
        return stories[id] if id else None
    raise no_such_story(id, stories)


def _write(content: str | bytes, output: Path | None, count: int) -> int:
    data = content.encode() if isinstance(content, str) else content
    if output is None:
        click.echo(data, nl=False)
        return WELL
    output.write_bytes(data)
    say(f"{output}: {counted(count, 'event')}")
    return WELL


def _write_rows(view: View, listing: exported.Listing, output: Path | None) -> int:
    rows = [(str(e.date), e.title, e.occurrence, e.verification, e.id) for e in listing.events]
    if output is None:
        return write_table(("date", "title", "occurrence", "verification", "id"), rows)
    lines = "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)
    return _write(lines, output, len(rows))
