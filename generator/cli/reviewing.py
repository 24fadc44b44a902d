"""Drafts gone over in the terminal, one by one or in bulk: `review`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from generator import articles, editor, store
from generator.cli.call import Call
from generator.cli.output import USAGE, WELL, complain, say
from generator.editor.reviewing import Draft, accepted, drafts, passage, rejected
from generator.model.words import in_words
from generator.text import counted

_KEYS = "a accept, e edit, r reject and remember, s skip, q quit"


@click.command()
@click.argument("ids", nargs=-1, metavar="[EVENT]...")
@click.option("--article", multiple=True, metavar="ID", help="Only drafts from this article.")
@click.option("--accept", "verdict", flag_value="accept", help="Accept all of them.")
@click.option("--reject", "verdict", flag_value="reject", help="Reject all of them, and remember.")
@click.option("--yes", is_flag=True, help="Do not ask before a change to all of them.")
@click.pass_obj
def review(
    call: Call, /, ids: tuple[str, ...], article: tuple[str, ...], verdict: str | None, yes: bool
) -> int:
    """Go over drafts: the record, the article's words, and what is to become of it.

    In a pipe, or with --accept or --reject, it lists them first.
    """
    loaded = store.load(call.root)
    found = list(drafts(loaded, article, ids))
    if not found:
        say("no drafts" + (" of these" if ids or article else ""))
        return WELL
    if verdict:
        return _in_bulk(call, found, verdict, yes)
    if not sys.stdin.isatty():
        _list(found)
        return WELL
    return _one_by_one(call, found, _texts(call.root, loaded))


def _list(found: Iterable[Draft]) -> None:
    say(*(f"{d.path}: {d.event.title}" for d in found))


def _in_bulk(call: Call, found: Sequence[Draft], verdict: str, yes: bool) -> int:
    _list(found)
    if not yes:
        if not sys.stdin.isatty():
            complain(f"{counted(len(found), 'draft')}: nothing was changed", "  hint: add --yes")
            return USAGE
        if not click.confirm(f"{verdict} {counted(len(found), 'draft')}?"):
            return WELL
    make = accepted if verdict == "accept" else rejected
    with store.locked(call.root):
        editor.apply(call.root, map(make, found))
    say(f"{counted(len(found), 'draft')} {verdict}ed")
    return WELL


def _one_by_one(call: Call, found: Sequence[Draft], texts: dict[str, str]) -> int:
    console = Console(highlight=False, markup=False)
    done = 0
    for n, draft in enumerate(found, start=1):
        _show(console, f"{n} of {len(found)}", draft, texts)
        while (key := _asked()) == "e":
            click.edit(filename=str(call.root / draft.path))
        if key == "q":
            break
        if key in "ar":
            done += _settled(call, draft.event.id, key)
    say(f"{counted(done, 'draft')} settled, {len(found) - done} left")
    return WELL


def _asked() -> str:
    return str(click.prompt(_KEYS, type=click.Choice(list("aersq")), show_choices=False))


def _settled(call: Call, id: str, key: str) -> int:
    """Accept or reject a draft as it stands now; return how many that were."""
    with store.locked(call.root):
        now = list(drafts(store.load(call.root), ids=[id]))
        if not now:
            complain(f"{id}: does not read now, or is no draft any more; it is left as it is")
            return 0
        editor.apply(call.root, [accepted(now[0]) if key == "a" else rejected(now[0])])
    return 1


def _show(console: Console, count: str, draft: Draft, texts: dict[str, str]) -> None:
    e = draft.event
    console.rule(f"{count} · {draft.path}")
    console.print(Text(in_words(e.date), "bold"), Text(e.date_note, "dim"))
    console.print(Text(e.title, "bold"), Text(f"\n{e.summary}"), sep="")
    if e.notes:
        console.print(Text(e.notes, "yellow"))
    named = [r.ref for r in (*e.people, *e.organisations, *e.places)]
    if named:
        console.print(Text(", ".join(named), "cyan"))
    for article, span in draft.quotes:
        if article in texts and span.end <= len(texts[article]):
            p = passage(texts[article], span)
            words = Text.assemble((p.before, "dim"), (p.words, "bold reverse"), (p.after, "dim"))
            console.print(Text(f"\n{article}", "dim"), words, sep="\n")


def _texts(root: Path, loaded: store.Loaded) -> dict[str, str]:
    """Return the texts of the articles that are here, by id; say which cannot be read."""
    seeds = articles.seed_names(root)
    texts, problems = articles.texts_of(root, loaded.records.articles, seeds)
    complain(*map(str, problems))
    return texts
