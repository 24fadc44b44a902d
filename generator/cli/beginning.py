"""A new record, from flags or from answers: `new`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

from generator import editor, store
from generator.cli.call import Call
from generator.cli.output import CONTENT, USAGE, WELL, complain, say, told
from generator.model.layout import MODELS, NOUNS
from generator.store.dump import Value
from generator.timeline import ENTITIES

_KINDS = {NOUNS[kind]: kind for kind in MODELS if kind != "articles"}  # by what is typed


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked for a field: the option that gives it, and the words."""

    option: str
    words: str
    is_needed: bool = True


_EVENT = (
    _Question("date", "When (2024-03-15, 2024-03, 2024, 2024~ for about)"),
    _Question("title", "Title, as a headline"),
    _Question("summary", "Summary, one to three sentences"),
    _Question("url", "Address of a source", False),
    _Question("reference", "What to look for in a library"),
    _Question("source_title", "Headline of the source", False),
    _Question("publisher", "Who published it", False),
    _Question("published", "When it was published", False),
    _Question("quote", "The words that support the event", False),
    _Question("person", "People, with commas between", False),
    _Question("organisation", "Organisations, with commas between", False),
    _Question("place", "Places, with commas between", False),
)
_STORY = (_Question("title", "Title"), _Question("question", "What a reader wants to know", False))
_OTHER = (_Question("name", "Name"), _Question("description", "Who or what, in one line", False))
_PUBLISHER = (_Question("name", "Name"), _Question("country", "Country", False))


def _listed(_: click.Context, __: click.Parameter, typed: tuple[str, ...]) -> list[str]:
    return [name.strip() for one in typed for name in one.split(",") if name.strip()]


@click.command()
@click.argument("kind", type=click.Choice(list(_KINDS)))
@click.option("--id", "id", help="Its id [default: made from the title or name].")
@click.option("--date", help="When, as exactly as it is known.")
@click.option("--title", help="The headline of an event, or the name of a story.")
@click.option("--summary", help="One to three sentences.")
@click.option("--url", help="Where a source can be read.")
@click.option("--reference", help="What to look for, where a source has no address.")
@click.option("--source-title", help="The headline of the source.")
@click.option("--publisher", help="Who published the source.")
@click.option("--published", help="When the source was published.")
@click.option("--quote", help="The words of the source that support the event.")
@click.option("--person", multiple=True, callback=_listed, help="Who took part; may be repeated.")
@click.option("--organisation", multiple=True, callback=_listed, help="Which body took part.")
@click.option("--place", multiple=True, callback=_listed, help="Where.")
@click.option("--story", multiple=True, callback=_listed, help="The story that it belongs to.")
@click.option("--name", help="The name of a person, organisation, place or publisher.")
@click.option("--description", help="Who or what it is, in one line.")
@click.option("--question", help="What a reader of the story wants to know.")
@click.option("--country", help="The country of a place or publisher.")
@click.option("--edit/--no-edit", default=None, help="Open it in the editor [default: if asked].")
@click.option("--dry-run", is_flag=True, help="Show the record, and write nothing.")
@click.pass_obj
def new(
    call: Call, /, kind: str, id: str | None, edit: bool | None, dry_run: bool, **given: Any
) -> int:
    """Write a new record: KIND is event, person, organisation, place, publisher or story.

    What no option gives is asked for on a terminal.
    """
    answers = _Answers(given, _is_asked(given))
    answers.ask(_questions(kind))
    if missing := answers.missing(_questions(kind)):
        options = ", ".join(f"--{name.replace('_', '-')}" for name in missing)
        complain(f"a new {kind} needs {options}", "  hint: give it, or run this in a terminal")
        return USAGE
    with store.locked(call.root):
        loaded = store.load(call.root)
        fields, notes = _fields(kind, answers.given, loaded, str(call.today))
        id = id or _id(loaded, kind, fields, answers.is_asked)
        for path in editor.alike(loaded, _KINDS[kind], fields):
            complain(f"{path}: warning: may tell the same", "  hint: look there before you go on")
        complain(*(f"warning: {note}" for note in notes))
        try:
            made, problems = editor.drafted(loaded, _KINDS[kind], id, fields)
        except editor.RefusalError as e:
            complain(e.message, f"  hint: {e.hint}")
            return USAGE
        if made is None:
            return told(problems) and CONTENT
        if dry_run:
            say((made.after or "").rstrip())
            return WELL
        editor.apply(call.root, [made])
    say(made.path)
    if edit if edit is not None else answers.is_asked:
        click.edit(filename=str(call.root / made.path))
    return WELL


def _is_asked(given: Mapping[str, Any]) -> bool:
    """Say whether to ask: on a terminal, where no option was given."""
    return sys.stdin.isatty() and not any(given.values())


@dataclass(slots=True)
class _Answers:
    given: dict[str, Any]
    is_asked: bool

    def ask(self, questions: tuple[_Question, ...]) -> None:
        for q in questions if self.is_asked else ():
            if q.option == "reference" and self.given.get("url"):
                continue
            words = q.words if q.is_needed else f"{q.words} (may be left empty)"
            typed = click.prompt(words, default=None if q.is_needed else "", show_default=False)
            several = isinstance(self.given.get(q.option), list)
            self.given[q.option] = (
                [n.strip() for n in typed.split(",") if n.strip()] if several else typed
            )

    def missing(self, questions: tuple[_Question, ...]) -> list[str]:
        needed = [q.option for q in questions if q.is_needed and not self.given.get(q.option)]
        if self.given.get("url"):
            needed = [n for n in needed if n != "reference"]
        return ["url" if n == "reference" else n for n in needed]


def _questions(kind: str) -> tuple[_Question, ...]:
    return {"event": _EVENT, "story": _STORY, "publisher": _PUBLISHER}.get(kind, _OTHER)


def _fields(
    kind: str, given: Mapping[str, Any], loaded: store.Loaded, today: str
) -> tuple[dict[str, Value], list[str]]:
    """Return the fields of the record, and what to say of the names in them."""
    if kind != "event":
        names = ("title", "question") if kind == "story" else ("name", "description", "country")
        wanted = [n for n in names if kind != "publisher" or n != "description"]
        return {n: given[n] for n in wanted if given.get(n)}, []
    source = {n: given[n] for n in ("url", "reference", "publisher", "published", "quote")}
    source["title"] = given["source_title"]
    order = ("url", "reference", "title", "publisher", "published", "quote")
    fields: dict[str, Value] = {n: given[n] for n in ("date", "title", "summary")}
    stories = [s.id for s in loaded.records.stories]
    fields["stories"] = given["story"] or (stories if len(stories) == 1 else [])
    notes: list[str] = []
    for named in ENTITIES:
        fields[named], more = editor.by_id(loaded, named, given[NOUNS[named]])
        notes += more
    fields["sources"] = [{n: source[n] for n in order if source.get(n)}]
    return {**{n: v for n, v in fields.items() if v}, "added": today}, notes


def _id(loaded: store.Loaded, kind: str, fields: Mapping[str, Value], is_asked: bool) -> str:
    name = str(fields.get("title") or fields.get("name") or kind)
    id = editor.suggested_id(loaded, _KINDS[kind], name)
    return str(click.prompt("Id", default=id)) if is_asked else id
