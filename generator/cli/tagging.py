"""Times in a text: marked, listed, and how they were read: `tag`, `explain`."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, replace
from pathlib import Path
from typing import BinaryIO

import click
from rich.console import Console
from rich.text import Text

from generator.articles import RefusedError, decoded, normalised
from generator.cli.call import json_option, published_option
from generator.cli.output import WELL, say, told, write_json, write_table
from generator.model.published import speaks_from
from generator.model.timex import Timex
from generator.model.values import Problem, Where
from generator.model.when import EDTFError, When
from generator.model.words import in_words
from generator.report import marked, value_told
from generator.text import listed
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
    help='Read {"id", "text", "published"} a line, write {"id", "timexes"} a line, as they come.',
)
def tag_command(
    file: Path, published: When | None, as_json: bool, as_table: bool, by_line: bool
) -> int:
    """Print FILE, or what comes on standard input, with its times marked and their values.

    Places count the characters of the text as it was given. With --jsonl a range is told as TIMEX3
    marks it, each end for itself, and each line is answered as it comes.
    """
    ways = {"--json": as_json, "--table": as_table, "--jsonl": by_line}
    asked = [way for way, is_asked in ways.items() if is_asked]
    if len(asked) > 1:
        raise click.UsageError(
            f"{listed(asked, 'and')} do not go together\n  hint: give one of them"
        )
    if by_line:
        with _opened(file) as lines:
            return _tag_lines(lines, _name(file), published)
    try:
        with _opened(file) as whole:
            given = decoded(whole.read(), _name(file))
    except RefusedError as e:
        return told([e.problem])
    text = given if as_json or as_table else normalised(given)
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


_FORM = 'write one object a line: {"id": "a", "text": "…", "published": "2024-03-15"}'
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


def _tag_lines(lines: Iterable[bytes], file: str, published: When | None) -> int:
    """Write what each line's text tells of times, in code points of the text as it was given."""
    code = WELL
    for number, line in enumerate(lines, 1):
        if number == 1 and line.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            return told([Problem(Where(file), "is UTF-16, not UTF-8", "save the file as UTF-8")])
        if not line.strip():
            continue
        try:
            id, text, day = _document(line.removeprefix(BOM_UTF8) if number == 1 else line)
        except (ValueError, RecursionError) as e:
            code = told([_fault(e, line, Where(file, number, 1))])
            continue
        found = [part for t in tag(text, day or published) for part in apart(t)]
        say(json.dumps({"id": id, "timexes": [_timex(t) for t in found]}, ensure_ascii=False))
    return code


def _document(line: bytes) -> tuple[object, str, When | None]:
    """Return the id, the text and the day of a line; raises ``ValueError`` where it has a fault."""
    found = json.loads(line.decode())
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise ValueError("it has no 'text' that is a string")
    day = found.get("published")
    if day is not None and not isinstance(day, str):
        raise ValueError("'published' is not a string")
    return found.get("id"), found["text"], speaks_from(day) if day else None


def _fault(fault: Exception, line: bytes, where: Where) -> Problem:
    """Return what is wrong with a line."""
    if isinstance(fault, UnicodeDecodeError):
        here = replace(where, column=fault.start + 1)
        return Problem(here, f"not UTF-8: byte 0x{line[fault.start]:02x}", "save the line as UTF-8")
    hint = fault.hint if isinstance(fault, EDTFError) else _FORM
    return Problem(where, f"not a document: {fault}", hint)


def _timex(t: Timex) -> dict[str, object]:
    keys = ("start", "end", "text", "type", "value", "mod", "rule")
    return {key: getattr(t, key) for key in keys}


@click.command()
@click.argument("text", metavar="TEXT")
@published_option
@json_option
def explain(text: str, published: When | None, as_json: bool) -> int:
    """Tell how the times in TEXT were read, and by which rules."""
    attempts = trace(text, published)
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


def _opened(file: Path) -> AbstractContextManager[BinaryIO]:
    if str(file) == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return file.open("rb")
    except FileNotFoundError:
        hint = "name a file, or give the text itself on standard input"
        raise click.UsageError(f"{file}: no such file or directory\n  hint: {hint}") from None


def _name(file: Path) -> str:
    return "standard input" if str(file) == "-" else str(file)


def _attempt(a: Attempt) -> dict[str, object]:
    timex = a.timex and asdict(a.timex) | {"when": a.timex.when and str(a.timex.when)}
    return asdict(a) | {"timex": timex}
