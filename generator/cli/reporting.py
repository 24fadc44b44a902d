"""The report of `check`, written where its form belongs: terminal, pipe, log or summary."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from generator import __version__, report
from generator.check import RULES
from generator.cli.output import complain, say, write_json
from generator.model.values import Problem

_FORMATS = ("text", "json", "github", "sarif")
_MANUAL = "https://example.org/dateline/guide/rules/"

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="The form of the report; github is for its workflows.",
)


def write_report(
    form: str, root: Path, problems: Sequence[Problem], changed: Collection[str] = ()
) -> None:
    """Print problems in a form; ``changed`` are the files that GitHub is to show first."""
    if form == "json":
        write_json([report.as_fields(p) for p in problems])
    elif form == "sarif":
        claims = {rule.name: rule.claim for rule in RULES}
        write_json(report.sarif(problems, __version__, _MANUAL, claims, _folder(root)))
    elif form == "github":
        say(*report.annotated(problems, changed, _folder(root)))
        _summarise(report.summary(problems, changed))
    elif sys.stderr.isatty() and "NO_COLOR" not in os.environ:
        if problems:
            complain(report.grouped(problems))
    else:
        complain(*map(str, problems), *report.by_rule(problems))


def _summarise(text: str) -> None:
    """Add a text to the summary of the workflow's run, where this is one."""
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8") as f:
            f.write(text)


def _folder(root: Path) -> str:
    """Return where the project stands in the workflow's checkout, "" where it is all of it."""
    workspace = Path(os.environ.get("GITHUB_WORKSPACE") or root).resolve()
    if not root.is_relative_to(workspace) or root == workspace:
        return ""
    return f"{root.relative_to(workspace).as_posix()}/"
