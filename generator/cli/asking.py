"""What an editor asks at a terminal: `list`, `show`, `report`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from generator import editor, store
from generator.cli.call import Call, date_typed, json_option, no_such_story
from generator.cli.output import USAGE, WELL, complain, say, write_json, write_table
from generator.model.records import Importance, Occurrence, Verification
from generator.model.when import When
from generator.report import coverage as of_coverage
from generator.report import records as told
from generator.survey import TRAITS, NotFoundError, Wanted, chosen, coverage
from generator.text import counted
from generator.timeline import Timeline

_STATES = {"occurrence": Occurrence, "verification": Verification, "importance": Importance}
_WIDTH = 100  # columns beyond which lines of text are hard to read


def _with_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that name a state of events, and those that name what is missing."""
    for name, (meaning, _) in reversed(list(TRAITS.items())):
        command = click.option(f"--{name}", is_flag=True, help=f"Only where {meaning}.")(command)
    for name, values in reversed(list(_STATES.items())):
        choice, help = click.Choice(get_args(values)), f"Only of this {name}; may be repeated."
        command = click.option(f"--{name}", name, type=choice, multiple=True, help=help)(command)
    return command


@click.command(name="list")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--in", "when", metavar="DATE", callback=date_typed, help="Only in 2024, 2024-03 …")
@_with_options
@json_option
@click.pass_obj
def list_(
    call: Call, /, names: tuple[str, ...], when: When | None, as_json: bool, **asked: Any
) -> int:
    """List the events of all that is NAMEd: people, bodies, places, publishers, stories, topics,
    types, by id, name or alias.

    Each further name and option leaves fewer.  Without any, all events are listed.
    """
    t = Timeline(_read(call).records)
    wanted = Wanted(
        names,
        when,
        {name: asked[name] for name in _STATES},
        [name for name in TRAITS if asked[name.replace("-", "_")]],
    )
    try:
        found = chosen(t, wanted, call.today)
    except NotFoundError as e:
        complain(e.message, f"  hint: {e.hint}")
        return USAGE
    rows = [told.event_row(t, e) for e in found]
    if as_json:
        return write_json([dict(zip(_HEADS, row, strict=True)) for row in rows])
    write_table(_HEADS, rows)
    complain(counted(len(rows), "event"))
    return WELL


_HEADS = ("date", "id", "title", "state")


@click.command()
@click.argument("records", nargs=-1, required=True, metavar="RECORD...")
@click.pass_obj
def show(call: Call, records: tuple[str, ...]) -> int:
    """Show each RECORD in full (people/ana-ross, an id, or its file), and what others say of it."""
    loaded = _read(call)
    t, problems = Timeline(loaded.records), []
    for typed in records:
        try:
            kind, id = editor.key_of(loaded, typed)
        except editor.RefusalError as e:
            problems.append((e.message, f"  hint: {e.hint}"))
            continue
        if kind == "taxonomy":
            problems.append((f"{typed} is a list of words", "  hint: read content/taxonomy.yml"))
            continue
        title, lines = _shown(t, kind, id)
        _print_record(title, f"{kind}/{id} · {loaded.path(kind, id)}", lines)
    for problem in problems:
        complain(*problem)
    return USAGE if problems else WELL


@click.command()
@click.option("--story", metavar="ID", help="Only the events of this story.")
@click.option("--all", "every", is_flag=True, help="Name each event, not the numbers alone.")
@json_option
@click.pass_obj
def report(call: Call, story: str | None, every: bool, as_json: bool) -> int:
    """Say what the timeline leaves open: gaps, single sources, links without archive, and so on.

    `dateline list` names the events of each kind: dateline list --single-source.
    """
    t = Timeline(_read(call).records)
    ids = [s.id for s in t.stories]
    if story and story not in ids:
        raise no_such_story(story, ids)
    found = coverage(t, call.today, story or "")
    rows = list(of_coverage.rows(found))
    if as_json:
        heads = ("open", "date", "id", "what")
        return write_json([dict(zip(heads, row, strict=True)) for row in rows])
    if every or not sys.stdout.isatty():
        return write_table(("open", "date", "id", "what"), rows)
    sections = [(name, str(n), meaning) for name, meaning, n in of_coverage.sections(found)]
    write_table(("open", "count", f"of {counted(found.count, 'event')}"), sections)
    return WELL


def _read(call: Call) -> store.Loaded:
    """Return the records that read; say how many do not."""
    loaded = store.load(call.root)
    if broken := sum(map(len, loaded.broken.values())):
        complain(
            f"{counted(broken, 'record')} cannot be read, and stands in no answer",
            "  hint: 'dateline check' says why",
        )
    return loaded


def _shown(t: Timeline, kind: str, id: str) -> tuple[str, Iterable[told.Line]]:
    """Return the title of a record and its lines."""
    if kind == "events":
        return t.event[id].title, told.event_lines(t, t.event[id])
    if kind == "publishers":
        return t.publishers[id].name, told.publisher_lines(t, t.publishers[id])
    if kind == "articles":
        return t.articles[id].title, told.article_lines(t, t.articles[id])
    if kind == "stories":
        story = next(s for s in t.stories if s.id == id)
        return story.title, told.story_lines(t, story)
    x = t.entities[kind][id]
    return x.name, told.entity_lines(t, kind, x)


def _print_record(title: str, where: str, lines: Iterable[told.Line]) -> None:
    """Print a record: on a terminal in two columns, in a pipe a line each."""
    if not sys.stdout.isatty():
        say(title, where, *_plain(lines), "")
        return
    console = Console(
        highlight=False, markup=False, width=min(shutil.get_terminal_size().columns, _WIDTH)
    )
    console.print(Text(title, "bold"), Text(where, "dim"), sep="\n")
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for what, words in lines:
        table.add_row(Text(what), Text(words))
    console.print(table, "")


def _plain(lines: Iterable[told.Line]) -> Iterator[str]:
    for what, words in lines:
        yield f"{what}\t{words}" if what else f"\t{words}"
