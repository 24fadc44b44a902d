"""What is wrong in the records: `check`."""

from __future__ import annotations

import click

from generator import editor, online, pipeline, store
from generator.cli.call import Call, json_option, strict_option
from generator.cli.output import busy, code_of, complain, say
from generator.cli.reporting import format_option, write_report
from generator.text import counted


@click.command()
@strict_option
@format_option
@json_option
@click.option("--fix", is_flag=True, help="First mend what has one mend that is certain.")
@click.option(
    "--changed-since",
    "since",
    metavar="REV",
    help="Tell only what the change since a git revision touches or may break.",
)
@click.option("--online", "is_online", is_flag=True, help="Also look up the addresses they name.")
@click.pass_obj
def check(
    call: Call,
    strict: bool,
    form: str,
    as_json: bool,
    since: str | None,
    fix: bool,
    is_online: bool,
) -> int:
    """Tell everything that is wrong in the records.

    With --online it asks every address outside that a record names; nothing else ever does.
    """
    if fix:
        with store.locked(call.root):
            mended = editor.mended(store.load(call.root))
            editor.apply(call.root, mended.rewrites)
        complain(*mended.told)
    count, problems = pipeline.told(call.root, call.today)
    changed = frozenset[str]()
    if since is not None:
        touched = pipeline.touched(call.root, since, store.load(call.root))
        problems, changed = tuple(filter(touched.concerns, problems)), touched.changed
    if is_online:
        with busy("asking the addresses"):
            found = pipeline.looked_up(store.load(call.root), online.look_up)
            problems = (*problems, *found)
    form = "json" if as_json else form
    write_report(form, call.root, problems, changed)
    if not problems and form == "text":
        say(f"{counted(count, 'record')}, nothing wrong")
    return code_of(problems, strict)
