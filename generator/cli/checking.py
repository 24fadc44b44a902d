"""What is wrong in the records: `check`."""

from __future__ import annotations

import click

from generator import pipeline
from generator.cli.call import Call, json_option, strict_option
from generator.cli.told import as_fields, code_of, say, told, write_json
from generator.text import counted


@click.command()
@strict_option
@json_option
@click.pass_obj
def check(call: Call, strict: bool, as_json: bool) -> int:
    """Tell everything that is wrong in the records."""
    checked = pipeline.check(call.root)
    if as_json:
        write_json([as_fields(p) for p in checked.problems])
        return code_of(checked.problems, strict)
    if not checked.problems:
        say(f"{counted(checked.count, 'record')}, nothing wrong")
    return told(checked.problems, strict)
