"""What is wrong in the records: `check`."""

from __future__ import annotations

import click

from generator import pipeline
from generator.cli.call import Call, json_option, strict_option
from generator.cli.reporting import format_option, write_report
from generator.cli.told import code_of, say
from generator.text import counted


@click.command()
@strict_option
@format_option
@json_option
@click.pass_obj
def check(call: Call, strict: bool, form: str, as_json: bool) -> int:
    """Tell everything that is wrong in the records."""
    checked = pipeline.check(call.root)
    form = "json" if as_json else form
    write_report(form, call.root, checked.problems)
    if not checked.problems and form == "text":
        say(f"{counted(checked.count, 'record')}, nothing wrong")
    return code_of(checked.problems, strict)
