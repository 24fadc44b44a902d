"""The commands.  Here alone stand the terminal, the clock, the environment and the exit code."""

from __future__ import annotations

import errno
import json
import os
import sys
import traceback
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console
from rich.table import Table

from generator import __version__, articles, extractor, forms, hook, pipeline, site, store
from generator.articles.files import RefusedError, decoded, normalised
from generator.model.values import Problem
from generator.model.when import EDTFError, When, parse
from generator.model.words import in_words
from generator.text import counted
from generator.timex import Attempt, tag, trace

WELL, CONTENT, USAGE, OURS = 0, 1, 2, 3
INTERRUPTED, NOBODY_READS = 130, 141  # 128 and the signal, as shells count
REPORT = "https://example.org/dateline/issues"


@dataclass(frozen=True, slots=True)
class Call:
    """What every command knows: the project's folder, where one was named, and the day."""

    named: Path | None
    today: date

    @property
    def root(self) -> Path:
        """Return the project's folder; a sentence for the user where there is none."""
        if found := self.named or _upward(Path.cwd()):
            return found
        raise click.UsageError(
            "there is no timeline here (no folder with mkdocs.yml and content/)\n"
            "  hint: go into one, name it with --root, or begin one with 'dateline init DIR'"
        )


def _day(_: click.Context, __: click.Parameter, typed: str | None) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        message = f"not a day: '{typed}'\n  hint: write 2024-03-15"
        raise click.BadParameter(message) from None


def _edtf(_: click.Context, __: click.Parameter, typed: str | None) -> When | None:
    try:
        return parse(typed) if typed else None
    except EDTFError as e:
        raise click.BadParameter(f"{e}\n  hint: {e.hint}") from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder [default: the nearest one upward with mkdocs.yml and content/].",
)
@click.option(
    "--today",
    metavar="DAY",
    callback=_day,
    help="The day it is [default: SOURCE_DATE_EPOCH, else now].",
)
@click.option("--debug", is_flag=True, help="Show the traceback of a fault of the program.")
@click.version_option(__version__, prog_name="dateline", message="%(prog)s %(version)s")
@click.pass_context
def dateline(ctx: click.Context, root: Path | None, today: date | None, debug: bool) -> None:
    """Turn news articles into a timeline that people can read, check and extend."""
    ctx.obj = Call(root.resolve() if root else None, today or _today())


published_option = click.option(
    "--published",
    metavar="DATE",
    callback=_edtf,
    help="The day the text speaks from, such as 2024-03-15.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON.")
strict_option = click.option("--strict", is_flag=True, help="Let a warning count as an error.")


@dateline.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.pass_obj
def init(call: Call, folder: Path) -> int:
    """Begin a timeline of one's own in the new folder DIR."""
    written, problems = forms.create(folder, call.today.year)
    if problems:
        return _told(problems) and USAGE
    _say(
        f"{folder}: a timeline of your own, {counted(len(written), 'file')}",
        f"  cd {folder}",
        "  dateline serve    look at it while you change it",
        "  dateline build    build the site into site/",
        "mkdocs.yml says how to set its name, logo, colours and address",
    )
    return WELL


@dateline.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@published_option
@json_option
@click.pass_obj
def extract(call: Call, files: tuple[Path, ...], published: When | None, as_json: bool) -> int:
    """Read articles and write drafts of the events they tell.

    Without a FILE it reads all that stand in seeds/.
    """
    root = call.named or _upward(Path.cwd()) or Path.cwd()
    if not files and not articles.seed_files(root / extractor.SEEDS):
        _complain(f"{extractor.SEEDS}: no articles\n  hint: save each there as a .txt file")
        return WELL if (root / "content").is_dir() else USAGE
    with store.locked(root), _busy("reading"):
        done = extractor.extract(root, [f.resolve() for f in files], published, call.today)
    for file, about, ask in done.questions:
        _complain(f"{file}: undecided: {about}\n  hint: {ask}")
    code = _told(done.problems)
    if as_json:
        _write_json(asdict(done) | {"problems": [_problem(p) for p in done.problems]})
        return code
    _say(*done.written, *(f"{path} (removed)" for path in done.removed))
    _say(*(f"{id}: {field} stays as a person wrote it" for id, field in done.suggestions))
    files_changed = counted(len(done.written) + len(done.removed), "file")
    _say(f"{counted(done.articles, 'article')} read, {files_changed} changed")
    return code


@dateline.command("tag")
@click.argument("file", type=click.Path(allow_dash=True, dir_okay=False, path_type=Path))
@published_option
@json_option
def tag_command(file: Path, published: When | None, as_json: bool) -> int:
    """List the times told in FILE (- for standard input)."""
    try:
        text = normalised(decoded(_bytes(file), str(file)))
    except RefusedError as e:
        return _told([e.problem])
    found = tag(text, published)
    if as_json:
        return _write_json([asdict(t) | {"when": t.when and str(t.when)} for t in found])
    rows = [
        (f"{t.start}-{t.end}", t.text, t.type, t.value, in_words(t.when) if t.when else "", t.rule)
        for t in found
    ]
    return _write_table(("place", "words", "type", "value", "days", "rule"), rows)


@dateline.command()
@click.argument("text", metavar="TEXT")
@published_option
@json_option
def explain(text: str, published: When | None, as_json: bool) -> int:
    """Tell how the times in TEXT were read, and by which rules."""
    attempts = trace(normalised(text), published)
    if as_json:
        return _write_json([_attempt(a) for a in attempts])
    if not attempts:
        _say("no rule reads a time in these words")
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
    return _write_table(("verdict", "words", "value", "days", "rule", "why"), rows)


@dateline.command()
@strict_option
@json_option
@click.pass_obj
def check(call: Call, strict: bool, as_json: bool) -> int:
    """Tell everything that is wrong in the records."""
    checked = pipeline.check(call.root)
    if as_json:
        _write_json([_problem(p) for p in checked.problems])
        return _code(checked.problems, strict)
    if not checked.problems:
        _say(f"{counted(checked.count, 'record')}, nothing wrong")
    return _told(checked.problems, strict)


@dateline.command()
@strict_option
@click.pass_obj
def render(call: Call, strict: bool) -> int:
    """Write the pages as Markdown into build/docs."""
    found, problems = site.read(call.root)
    if found is None:
        return _told(problems) and USAGE
    with store.locked(call.root), _busy("rendering"):
        rendered = pipeline.render(found)
    code = _told((*problems, *rendered.problems), strict)
    if rendered.pages:
        _say(f"{site.DOCS}: {rendered.summary}")
    return code


@dateline.command()
@strict_option
@click.pass_obj
def build(call: Call, strict: bool) -> int:
    """Build the whole site: check, render, MkDocs, publish."""
    found, problems = site.read(call.root)
    if found is None:
        return _told(problems) and USAGE
    with store.locked(call.root), _busy("building"):
        built = pipeline.build(found)
    _told(built.notices)
    code = _told((*problems, *built.problems), strict)
    if built.pages:
        _say(f"{Path(found.config.site_dir).name}: {counted(built.pages, 'page')}")
    return code


@dateline.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.pass_obj
def serve(call: Call, port: int) -> int:
    """Show the site here, again whenever a record changes."""
    found, problems = site.read(call.root)
    if found is None:
        return _told(problems) and USAGE
    _told(problems)
    try:
        site.serve(found, port, Path(hook.__file__), _complain)
    except SystemExit as e:
        return CONTENT if e.code else WELL
    except OSError as e:
        if e.errno != errno.EADDRINUSE:
            raise
        _complain(f"port {port} is in use\n  hint: choose another with --port")
        return USAGE
    return WELL


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command that was typed and leave with its exit code; every failure is a sentence."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that cannot show a letter gets its code
            stream.reconfigure(errors="backslashreplace")
    typed = sys.argv[1:] if args is None else args
    try:
        with dateline.make_context("dateline", list(typed)) as ctx:
            code = dateline.invoke(ctx) or WELL
        sys.stdout.flush()
    except click.exceptions.Exit as e:  # --help and --version
        code = e.exit_code
    except BrokenPipeError:  # `dateline check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = NOBODY_READS
    except KeyboardInterrupt:
        _complain("stopped")
        code = INTERRUPTED
    except Exception as e:  # the last resort: nothing reaches the user as a traceback unasked
        if "--debug" in typed:
            traceback.print_exc()
        code = _told_of(e)
    sys.exit(code)


def _told_of(e: Exception) -> int:
    """Print what went wrong and what to do, and return the exit code."""
    if isinstance(e, click.ClickException):
        e.show()
    elif isinstance(e, store.StoreError):
        _complain(e.message, f"  hint: {e.hint}")
    elif isinstance(e, OSError):
        _complain(*_of_the_machine(e))
    else:
        what = f"{type(e).__name__}: {e}"
        _complain(f"this is a fault of the program, not of yours: {what}")
        _complain(f"  hint: report it at {REPORT}, with what 'dateline --debug …' says")
        return OURS
    return USAGE


def _of_the_machine(e: OSError) -> tuple[str, str]:
    what = (e.strerror or str(e)).lower()
    hints = {
        errno.EACCES: "make sure that you may read and write there",
        errno.EPERM: "make sure that you may read and write there",
        errno.EROFS: "work on a copy, in a folder that can be written",
        errno.ENOSPC: "make room on the disk, and run again",
    }
    hint = hints.get(e.errno or 0, "mend that, and run again; 'dateline --debug …' says more")
    return (f"{e.filename}: {what}" if e.filename else what), f"  hint: {hint}"


def _upward(folder: Path) -> Path | None:
    for f in (folder, *folder.parents):
        if (f / site.CONFIG).is_file() and (f / "content").is_dir():
            return f
    return None


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is no number of seconds: '{epoch}'\n  hint: unset it"
        ) from None


def _bytes(file: Path) -> bytes:
    return sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()


def _told(problems: Iterable[Problem], strict: bool = False) -> int:
    """Print problems, and return the exit code that they deserve."""
    found = tuple(problems)
    for p in found:
        _complain(str(p))
    return _code(found, strict)


def _code(problems: Sequence[Problem], strict: bool) -> int:
    return CONTENT if any(strict or p.severity == "error" for p in problems) else WELL


def _say(*lines: str) -> None:
    for line in lines:
        click.echo(line)


def _complain(*lines: str) -> None:
    for line in lines:
        click.echo(line, err=True)


def _write_json(value: object) -> int:
    _say(json.dumps(value, ensure_ascii=False, indent=2))
    return WELL


def _problem(p: Problem) -> dict[str, object]:
    where = {"path": p.where.path, "line": p.where.line, "column": p.where.column}
    what = {"severity": p.severity, "rule": p.rule, "message": p.message, "hint": p.hint}
    return where | what


def _attempt(a: Attempt) -> dict[str, object]:
    timex = a.timex and asdict(a.timex) | {"when": a.timex.when and str(a.timex.when)}
    return asdict(a) | {"timex": timex}


def _write_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Print a table on a terminal, lines with tabs in a pipe."""
    if not rows:
        return WELL
    if not sys.stdout.isatty():
        _say(*("\t".join(" ".join(cell.split()) for cell in row) for row in rows))
        return WELL
    table = Table(*heads, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console(highlight=False, markup=False).print(table)
    return WELL


def _busy(doing: str) -> AbstractContextManager[object]:
    return Console(stderr=True).status(doing) if sys.stderr.isatty() else nullcontext()
