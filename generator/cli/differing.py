"""What readers will see otherwise: `diff`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click

from generator import compare, pipeline
from generator.cli.call import Call
from generator.cli.output import WELL, busy, say

_FORMS: Mapping[str, Callable[[compare.Difference], str]] = {
    "text": compare.plain,
    "markdown": compare.markdown,
    "html": compare.html,
}


@click.command()
@click.argument("revision", metavar="REV")
@click.option("--format", "form", type=click.Choice(list(_FORMS)), default="text")
@click.pass_obj
def diff(call: Call, revision: str, form: str) -> int:
    """Show each event as readers saw it at the git revision REV, and as they will see it.

    What is not committed yet counts too; at the end stand the pages that change.
    """
    with busy("comparing"):
        found = pipeline.difference(call.root, revision)
    say(_FORMS[form](found).rstrip("\n"))
    return WELL
