"""Git as it is called: without a shell, with an end to its work, and its refusals as sentences."""

from __future__ import annotations

import subprocess
from pathlib import Path

_SECONDS = 120
# A repository's own settings must not start a program of the repository's choice, nor write.
_OPTIONS = ("--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false")


class HistoryError(Exception):
    """Why the history cannot be read, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def git(root: Path, *args: str, given: bytes = b"") -> bytes:
    """Return what git answers in a folder; ``given`` is what it reads from its standard input."""
    code, answer, complaint = asked(root, *args, given=given)
    if code:
        raise HistoryError(
            f"git cannot read the history: {_last_line(complaint)}", _hint(complaint)
        )
    return answer


def asked(root: Path, *args: str, given: bytes = b"") -> tuple[int, bytes, str]:
    """Return git's exit code, what it answers and what it complains of."""
    command = ["git", *_OPTIONS, "-C", str(root), *args]
    try:
        done = subprocess.run(  # noqa: S603  # a list, no shell; what is typed follows `--`
            command, input=given, capture_output=True, timeout=_SECONDS, check=False
        )
    except FileNotFoundError:
        raise HistoryError("there is no git here", "install git, and run again") from None
    except subprocess.TimeoutExpired:
        message = f"git did not answer in {_SECONDS} seconds"
        raise HistoryError(message, "see whether 'git status' works here") from None
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def _last_line(complaint: str) -> str:
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    return next((line for line in lines if line.startswith("fatal: ")), [*lines, "no reason"][-1])


def _hint(complaint: str) -> str:
    if "not a git repository" in complaint:
        return "run it in a clone of the project's repository"
    if "dubious ownership" in complaint:
        return "git config --global --add safe.directory DIR lets git read the folder of another"
    return "see what 'git status' says here"
