"""What editors do to records: `fmt`, `new`, `rename`, `merge`, `split`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from generator import editor, store
from generator.cli.call import Call
from generator.cli.output import CONTENT, USAGE, WELL, complain, say
from generator.text import counted

dry_run_option = click.option(
    "--dry-run", is_flag=True, help="Show the change as a diff, and make none."
)


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit 1 if it would.")
@click.option("--rename", is_flag=True, help="Also move files whose names no longer fit the date.")
@dry_run_option
@click.pass_obj
def fmt(call: Call, files: tuple[Path, ...], only_check: bool, rename: bool, dry_run: bool) -> int:
    """Write records in the one form: order of fields, folding, quotes; comments stay.

    Without a FILE it goes over all of content/.  What cannot be read is left alone.
    """
    with store.locked(call.root):
        paths = [_in_project(f, call.root) for f in files]
        loaded = store.load(call.root)
        code = _left_alone(loaded, paths)
        found = list(editor.formed(loaded, paths))
        if rename and not only_check:
            editor.apply(call.root, found if not dry_run else ())
            loaded = loaded if dry_run else store.load(call.root)
            found += editor.renamed_files(loaded, paths)
        elif rename:
            found += editor.renamed_files(loaded, paths)
        if dry_run:
            say(*editor.difference(found))
        elif not only_check:
            editor.apply(call.root, found)
    if only_check:
        for r in found:
            complain(f"{r.path}: is not in form\n  hint: run 'dateline fmt'")
        return CONTENT if found or code else WELL
    if not dry_run:
        say(*(r.path if r.target == r.path else f"{r.path} -> {r.target}" for r in found))
        say(f"{counted(len({r.target for r in found}), 'file')} changed")
    return code


@click.command()
@click.argument("record")
@click.argument("id")
@dry_run_option
@click.pass_obj
def rename(call: Call, record: str, id: str, dry_run: bool) -> int:
    """Give RECORD (people/ana-ross, or an id) another ID; every reference follows.

    The old id goes into former_ids: its page leads to the new one.
    """
    return _changed(call, dry_run, lambda loaded: _renamed(loaded, record, id))


def _renamed(loaded: store.Loaded, record: str, id: str) -> list[editor.Rewrite]:
    return editor.renamed(loaded, editor.key_of(loaded, record), id)


@click.command()
@click.argument("gone", metavar="RECORD")
@click.argument("kept", metavar="INTO")
@dry_run_option
@click.pass_obj
def merge(call: Call, gone: str, kept: str, dry_run: bool) -> int:
    """Make RECORD a part of the record INTO, and have its id lead there.

    Lists are joined; where both say something, the word of INTO stands and the other is printed.
    """

    def change(loaded: store.Loaded) -> Sequence[editor.Rewrite]:
        joined = editor.merged(loaded, editor.key_of(loaded, gone), editor.key_of(loaded, kept))
        for field, words in joined.left:
            complain(f"{gone}: {field} is not taken over: {words}")
        return joined.rewrites

    return _changed(call, dry_run, change)


@click.command()
@click.argument("record")
@click.argument("id")
@click.option("--take", multiple=True, metavar="KEY", help="A source that goes to the new event.")
@click.option("--event", multiple=True, metavar="ID", help="An event that names the new one then.")
@dry_run_option
@click.pass_obj
def split(
    call: Call, record: str, id: str, take: tuple[str, ...], event: tuple[str, ...], dry_run: bool
) -> int:
    """Part RECORD: a new record ID takes some of its sources (an event) or events (the others)."""

    def change(loaded: store.Loaded) -> Sequence[editor.Rewrite]:
        key = editor.key_of(loaded, record)
        chosen, option = (take, "--take") if key[0] == "events" else (event, "--event")
        if not chosen:
            raise editor.RefusalError(
                "nothing is named that goes to the new record", f"name it with {option}"
            )
        return editor.parted(loaded, key, id, chosen)

    return _changed(call, dry_run, change)


def _changed(
    call: Call, dry_run: bool, change: Callable[[store.Loaded], Sequence[editor.Rewrite]]
) -> int:
    """Make the changes that a function finds, or show them; tell what stands in the way."""
    with store.locked(call.root):
        try:
            rewrites = change(store.load(call.root))
        except editor.RefusalError as e:
            complain(e.message, f"  hint: {e.hint}")
            return USAGE
        if dry_run:
            say(*editor.difference(rewrites))
            return WELL
        editor.apply(call.root, rewrites)
    say(*(f"{r.path} (removed)" if r.after is None else r.target for r in rewrites))
    say(f"{counted(len(rewrites), 'file')} changed; 'dateline check' tells what is left to do")
    return WELL


def _left_alone(loaded: store.Loaded, paths: Sequence[str]) -> int:
    """Tell of the files that do not read, and return the exit code that they deserve."""
    broken = dict.fromkeys(p.where.path for p in loaded.problems if p.severity == "error")
    told = [path for path in broken if not paths or path in paths]
    for path in told:
        complain(
            f"{path}: is left alone, since it does not read",
            "  hint: 'dateline check' tells what is wrong",
        )
    return CONTENT if told else WELL


def _in_project(file: Path, root: Path) -> str:
    path = file.resolve()
    if path.is_relative_to(root.resolve()):
        return path.relative_to(root.resolve()).as_posix()
    return file.as_posix()
