"""From articles to drafts, and what was read in a text: `extract`, `tag`, `explain`."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console
from rich.text import Text

from generator import editor, extractor, store
from generator.articles import RefusedError, decoded, normalised, seeds_in
from generator.cli.call import Call, json_option, published_option, upward
from generator.cli.seeds import Chosen, chosen
from generator.cli.told import (
    CONTENT,
    USAGE,
    WELL,
    busy,
    complain,
    say,
    told,
    write_json,
    write_table,
)
from generator.model.values import Problem, Timex, Where
from generator.model.when import EDTFError, When, parse
from generator.model.words import in_words
from generator.report import as_fields, marked, value_told
from generator.text import counted
from generator.timex import Attempt, tag, trace
from generator.timex.ends import apart


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@published_option
@json_option
@click.option("--dry-run", is_flag=True, help="Show what it would do as a diff, and write nothing.")
@click.pass_obj
def extract(
    call: Call, articles: tuple[str, ...], published: When | None, as_json: bool, dry_run: bool
) -> int:
    """Read articles and write drafts of the events they tell.

    An ARTICLE is a file in seeds/, one of the articles in a file (seeds/wire.jsonl#ID), or an
    address of the web, which is fetched and saved there. Without one it reads all of seeds/.

    Ends with 0 where all were read, with 1 where one was not, with 2 where it could not begin.
    """
    root = store.known_format(call.named or upward(Path.cwd()) or Path.cwd())
    if not articles and (none := _without_articles(root)) is not None:
        return none
    picked = chosen(root, articles, published, dry=dry_run)
    if articles and not picked.files:
        return told(picked.problems)
    with store.locked(root), busy("reading"):
        if dry_run:
            done, shown = _tried(root, picked, published, call.today)
        else:
            done, shown = _extracted(root, picked, published, call.today, None), []
    done = replace(done, problems=(*picked.problems, *done.problems))
    for file, about, ask in done.questions:
        typed = file if re.fullmatch(r"[\w./#-]+", file) else f'"{file}"'
        named = ask.replace("--published", f"'dateline extract {typed} --published DATE'")
        complain(f"{file}: undecided: {about}\n  hint: {named}")
    code = told(done.problems)
    if dry_run:
        say(*shown)
        return code
    if as_json:
        write_json(asdict(done) | {"problems": [as_fields(p) for p in done.problems]})
        return code
    say(*done.written, *(f"{path} (removed)" for path in done.removed))
    say(*(f"{id}: {field} stays as a person wrote it" for id, field in done.suggestions))
    files_changed = counted(len(done.written) + len(done.removed), "file")
    say(f"{counted(done.articles, 'article')} read, {files_changed} changed")
    return code


def _without_articles(root: Path) -> int | None:
    """Say where there is no article at all what to do, and return the exit code."""
    files, problems = seeds_in(root / extractor.SEEDS, extractor.SEEDS)
    if files:
        return None
    told(problems)
    complain(f"{extractor.SEEDS}: no articles\n  hint: save each there as a .txt file")
    if any(p.severity == "error" for p in problems):
        return CONTENT
    return WELL if (root / "content").is_dir() else USAGE


def _extracted(
    root: Path, picked: Chosen, published: When | None, today: date, records: Path | None
) -> extractor.Extracted:
    how = extractor.How(only=picked.only, records=records)
    return extractor.extract(root, picked.files, published, today, how)


def _tried(
    root: Path, picked: Chosen, published: When | None, today: date
) -> tuple[extractor.Extracted, list[str]]:
    """Return what a run does to a copy of the records, and that as a diff."""
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        if (root / "content").is_dir():
            shutil.copytree(root / "content", copy / "content", symlinks=True)
        done = _extracted(root, picked, published, today, copy)
        paths = sorted({*done.written, *done.removed})
        changes = [editor.Rewrite(p, _text(root / p), _text(copy / p)) for p in paths]
        return done, list(editor.difference(changes))


def _text(path: Path) -> str | None:
    return path.read_bytes().decode() if path.is_file() else None


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
