"""The commands.  Here alone stand the terminal, the clock, the environment and the exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, date, datetime
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click

from generator import REPORT, __version__
from generator.cli.call import Call, day_typed
from generator.cli.output import INTERRUPTED, NOBODY_READS, OURS, USAGE, WELL, complain
from generator.history import HistoryError
from generator.store import StoreError

# Each command in the order of the help, with the module that holds it: MkDocs alone takes 0.2 s to
# import, and most commands do without it.
_COMMANDS = {
    "init": "publishing",
    "extract": "extracting",
    "tag": "tagging",
    "explain": "tagging",
    "check": "checking",
    "list": "asking",
    "show": "asking",
    "report": "asking",
    "diff": "differing",
    "new": "beginning",
    "review": "reviewing",
    "fmt": "editing",
    "rename": "editing",
    "merge": "editing",
    "split": "editing",
    "render": "publishing",
    "build": "publishing",
    "serve": "publishing",
    "export": "exporting",
}


class _Commands(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*_COMMANDS, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        module = import_module(f"generator.cli.{_COMMANDS[cmd_name]}")
        commands = (c for c in vars(module).values() if isinstance(c, click.Command))
        return next(c for c in commands if c.name == cmd_name)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder [default: the nearest one upward with mkdocs.yml and content/].",
)
@click.option(
    "--today",
    metavar="DAY",
    callback=day_typed,
    help="The day it is [default: SOURCE_DATE_EPOCH, else now].",
)
@click.option("--debug", is_flag=True, help="Show the traceback of a fault of the program.")
@click.version_option(__version__, prog_name="dateline", message="%(prog)s %(version)s")
@click.pass_context
def dateline(ctx: click.Context, root: Path | None, today: date | None, debug: bool) -> None:
    """Turn news articles into a timeline that people can read, check and extend."""
    ctx.obj = Call(root.resolve() if root else None, today or _today())


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command that was typed and leave with its exit code; every failure is a sentence."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: PTH123, SIM115  # closed by who called us
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
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
        complain("stopped")
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
    elif isinstance(e, StoreError | HistoryError):
        complain(e.message, f"  hint: {e.hint}")
    elif isinstance(e, OSError):
        complain(*_of_the_machine(e))
    else:
        what = f"{type(e).__name__}: {e}"
        complain(f"this is a fault of the program, not of yours: {what}")
        complain(f"  hint: report it at {REPORT}, with what 'dateline --debug …' says")
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
