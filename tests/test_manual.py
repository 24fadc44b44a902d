"""The manual: every command in it runs, and its list of fields is current."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import forms
from scripts.manual import PAGE, fields

REPOSITORY = Path(__file__).parents[1]
MANUAL = REPOSITORY / "docs/manual"
PAGES = sorted(p for p in MANUAL.glob("*.md"))
DAY = "1795132800"  # 20 November 2026: a day after all that the samples tell of
_BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<kind>[a-z]+)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)
_FILE = re.compile(r"# (content/\S+\.(?:yml|md))\n")
_EXIT = re.compile(r"  # exit code (\d)$")


@dataclass(frozen=True)
class Command:
    """What is typed, the exit code that it must have, and lines that it must print, in order."""

    typed: str
    code: int
    said: tuple[str, ...]


def blocks(page: Path) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each block of code."""
    for m in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        lines = m["body"].splitlines(keepends=True)
        yield m["kind"], "".join(line.removeprefix(m["indent"]) for line in lines)


def commands(block: str) -> Iterator[Command]:
    """Yield the commands of a block: ``$`` begins one, ``>`` goes on with it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        typed, *rest = part.splitlines()
        while rest and rest[0].startswith(">"):
            typed += "\n" + rest.pop(0)[1:].removeprefix(" ")
        exit = _EXIT.search(typed)
        said = tuple(line for line in rest if line.strip())
        yield Command(typed, int(exit[1]) if exit else 0, said)


def printed(line: str, output: list[str]) -> bool:
    """Say whether a line comes next in what is left of the output, and drop what is before it."""
    pattern = re.compile(".*".join(map(re.escape, line.split("…"))))
    while output:
        if pattern.fullmatch(output.pop(0)):
            return True
    return False


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    binaries = tmp_path / "bin"
    binaries.mkdir()
    dateline = binaries / "dateline"
    dateline.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
    dateline.chmod(dateline.stat().st_mode | stat.S_IXUSR)
    path = f"{binaries}{os.pathsep}{os.environ['PATH']}"
    env = {"PATH": path, "PYTHONPATH": str(REPOSITORY), "SOURCE_DATE_EPOCH": DAY, "HOME": "/"}
    yield Shell(tmp_path / "work", {**env, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"})


@dataclass
class Shell:
    """A terminal in a folder, whose ``cd`` lasts."""

    folder: Path
    env: dict[str, str]

    def run(self, command: Command) -> None:
        if command.typed.startswith("cd "):
            self.folder /= command.typed[3:]
            return
        done = subprocess.run(
            ["bash", "-c", command.typed],
            cwd=self.folder, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        told = f"$ {command.typed}\n{done.stdout}"

        assert done.returncode == command.code, told
        output = done.stdout.splitlines()
        for line in command.said:
            assert line == "…" or printed(line, output), f"no line {line!r} in:\n{told}"


def test_the_page_of_fields_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == fields(), "run python -m scripts.manual"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_command_of_a_page_runs(page: Path, shell: Shell) -> None:
    found = list(blocks(page))
    first = next((c for kind, b in found if kind == "console" for c in commands(b)), None)
    if first and first.typed.startswith("dateline init"):
        shell.folder.mkdir()
    else:
        forms.create(shell.folder, 2026)

    for kind, block in found:
        assert kind in {"console", "text", "yaml"}, f"{page.name}: what is to become of {kind}?"
        if kind == "console":
            for command in commands(block):
                shell.run(command)
        elif file := _FILE.match(block):
            (shell.folder / file[1]).parent.mkdir(parents=True, exist_ok=True)
            (shell.folder / file[1]).write_text(block, encoding="utf-8")


def test_the_commands_are_found() -> None:
    counts = {p.stem: sum(k == "console" for k, _ in blocks(p)) for p in PAGES}

    assert sum(counts.values()) > 20
    assert {name for name, count in counts.items() if not count} <= {"fields", "index", "rules"}


def test_every_command_of_the_program_is_in_the_manual() -> None:
    from generator.cli import _COMMANDS

    text = "\n".join(p.read_text(encoding="utf-8") for p in PAGES)

    assert {c for c in _COMMANDS if f"dateline {c}" not in text} <= {"render"}
