"""From records to the site: `init`, `render`, `build`, `serve`."""

from __future__ import annotations

import errno
from pathlib import Path

import click

from generator import forms, hook, pipeline, site, store
from generator.cli.call import Call, strict_option
from generator.cli.output import CONTENT, USAGE, WELL, busy, complain, say, told
from generator.text import counted


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.pass_obj
def init(call: Call, folder: Path) -> int:
    """Begin a timeline of one's own in the new folder DIR."""
    written, problems = forms.create(folder, call.today.year)
    if problems:
        return told(problems) and USAGE
    say(
        f"{folder}: a timeline of your own, {counted(len(written), 'file')}",
        f"  cd {folder}",
        "  dateline serve    look at it while you change it",
        "  dateline build    build the site into site/",
        "mkdocs.yml says how to set its name, logo, colours and address",
    )
    return WELL


@click.command()
@strict_option
@click.pass_obj
def render(call: Call, strict: bool) -> int:
    """Write the pages as Markdown into build/docs."""
    found, problems = site.read(call.root)
    if found is None:
        return told(problems) and USAGE
    with store.locked(call.root), busy("rendering"):
        rendered = pipeline.render(found)
    told(rendered.notices)
    code = told((*problems, *rendered.problems), strict)
    if rendered.pages:
        say(f"{site.DOCS}: {rendered.summary}")
    return code


@click.command()
@strict_option
@click.pass_obj
def build(call: Call, strict: bool) -> int:
    """Build the whole site: check, render, MkDocs, publish."""
    found, problems = site.read(call.root)
    if found is None:
        return told(problems) and USAGE
    with store.locked(call.root), busy("building"):
        built = pipeline.build(found)
    told(built.notices)
    code = told((*problems, *built.problems), strict)
    if built.pages:
        say(f"{Path(found.config.site_dir).name}: {counted(built.pages, 'page')}")
    return code


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.pass_obj
def serve(call: Call, port: int) -> int:
    """Show the site here, again whenever a record changes."""
    found, problems = site.read(call.root)
    if found is None:
        return told(problems) and USAGE
    told(problems)
    try:
        site.serve(found, port, Path(hook.__file__), complain)
    except SystemExit as e:
        return CONTENT if e.code else WELL
    except OSError as e:
        if e.errno != errno.EADDRINUSE:
            raise
        complain(f"port {port} is in use\n  hint: choose another with --port")
        return USAGE
    return WELL
