"""Times in a text: marked, listed, and how they were read: `tag`, `explain`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from generator.articles import RefusedError, decoded, normalised
from generator.cli.call import json_option, published_option
from generator.cli.output import WELL, say, told, write_json, write_table
from generator.model.timex import Timex
from generator.model.values import Problem, Where
from generator.model.when import EDTFError, When, parse
from generator.model.words import in_words
from generator.report import marked, value_told
from generator.timex import Attempt, tag, trace
from generator.timex.ends import apart


@click.command("tag")
@click.argument(
    "file", type=click.Path(allow_dash=True, dir_okay=False, path_type=Path), default="-"
)
@published_option
@json_option
@click.option("--table", "as_table", is_flag=True, help="List the times instead of the text.")
@click.option(
    "--jsonl",
    "by_line",
    is_flag=True,
    help='Read {"id", "text", "published"} a line, write {"id", "timexes"} a line.',
)
def tag_command(
    file: Path, published: When | None, as_json: bool, as_table: bool, by_line: bool
) -> int:
    """Print FILE, or what comes on standard input, with its times marked and their values.

    With --jsonl a range is told as TIMEX3 marks it, each end for itself.
    """
    try:
        given = decoded(_bytes(file), str(file))
    except RefusedError as e:
        return told([e.problem])
    if by_line:
        return _tag_lines(given, str(file), published)
    text = normalised(given)
    found = tag(text, published)
    if as_json:
        return write_json([asdict(t) | {"when": t.when and str(t.when)} for t in found])
    if as_table:
        rows = [
            (f"{t.start}-{t.end}", t.text, t.type, value_told(t), _days(t), t.rule) for t in found
        ]
        return write_table(("place", "words", "type", "value", "days", "rule"), rows)
    console = Console(highlight=False, soft_wrap=True)
    if console.is_terminal and console.color_system and not console.no_color:
        console.print(_coloured(text, found), end="")
    else:
        click.echo(marked(text, found), nl=False)
    return WELL


def _days(t: Timex) -> str:
    return in_words(t.when) if t.when else ""


_COLOURS = {"DATE": "green", "TIME": "cyan", "DURATION": "yellow", "SET": "magenta"}


def _coloured(text: str, found: Sequence[Timex]) -> Text:
    """Return a text with its times in the colour of their type, each with its value behind it."""
    shown, at = Text(), 0
    for t in found:
        shown.append(text[at : t.start])
        shown.append(t.text, f"bold {_COLOURS[t.type]}")
        shown.append(f" {value_told(t)}", f"dim {_COLOURS[t.type]}")
        at = t.end
    return shown.append(text[at:])


def _tag_lines(text: str, file: str, published: When | None) -> int:
    """Write what each line's text tells of times, in code points of the text as it was given."""
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            document = _document(line)
        except (ValueError, RecursionError) as e:
            problems.append(Problem(Where(file, number, 1), f"not a document: {e}", _mend(e)))
            continue
        id, words, day = document
        found = [part for t in tag(words, day or published) for part in apart(t)]
        say(json.dumps({"id": id, "timexes": [_timex(t) for t in found]}, ensure_ascii=False))
    return told(problems)


def _document(line: str) -> tuple[object, str, When | None]:
    """Return the id, the text and the day of a line; raises ``ValueError`` where it has a fault."""
    found = json.loads(line)
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise ValueError("it has no 'text' that is a string")
    day = found.get("published")
    if day is not None and not isinstance(day, str):
        raise ValueError("'published' is not a string")
    return found.get("id"), found["text"], parse(day) if day else None


def _mend(fault: Exception) -> str:
    if isinstance(fault, EDTFError):
        return fault.hint
    return 'write one object a line: {"id": "a", "text": "…", "published": "2024-03-15"}'


def _timex(t: Timex) -> dict[str, object]:
    keys = ("start", "end", "text", "type", "value", "mod", "rule")
    return {key: getattr(t, key) for key in keys}


@click.command()
@click.argument("text", metavar="TEXT")
@published_option
@json_option
def explain(text: str, published: When | None, as_json: bool) -> int:
    """Tell how the times in TEXT were read, and by which rules."""
    attempts = trace(normalised(text), published)
    if as_json:
        return write_json([_attempt(a) for a in attempts])
    if not attempts:
        say("no rule reads a time in these words")
    rows = [
        (
            a.verdict,
            a.text,
            a.timex.value if a.timex else "",
            in_words(a.timex.when) if a.timex and a.timex.when else "",
            a.rule,
            a.why,
        )
        for a in attempts
    ]
    return write_table(("verdict", "words", "value", "days", "rule", "why"), rows)


def _bytes(file: Path) -> bytes:
    return sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()


def _attempt(a: Attempt) -> dict[str, object]:
    timex = a.timex and asdict(a.timex) | {"when": a.timex.when and str(a.timex.when)}
    return asdict(a) | {"timex": timex}
