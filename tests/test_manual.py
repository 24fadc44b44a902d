"""The manual: every command in it runs, and its list of fields is current."""

from __future__ import annotations

import contextlib
import doctest
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from generator import forms
from generator.cli import dateline, main
from scripts.manual import PAGE, fields
from tests.terminal import terminal

REPOSITORY = Path(__file__).parents[1]
MANUAL = REPOSITORY / "docs/manual"
PAGES = sorted(p for p in MANUAL.glob("*.md"))
DAY = "1795132800"  # 20 November 2026: a day after all that the samples tell of
FORGE = "https://github.com/you/mine.git"
_BLOCK = re.compile(r"^```(?P<kind>[a-z]+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
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
        yield m["kind"], m["body"]


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


@dataclass
class Shell:
    """A terminal in a folder, whose ``cd`` lasts; `dateline` runs within this process."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def run(self, command: Command) -> None:
        """Run a command, and hold it to what the manual says of it."""
        if command.typed.startswith("cd "):
            self.folder /= command.typed[3:]
            return
        with contextlib.chdir(self.folder):
            code, output = self._done(command.typed)
        told = f"$ {command.typed}\n{output}"

        assert code == command.code, told
        left = output.splitlines()
        for line in command.said:
            assert line == "…" or printed(line, left), f"no line {line!r} in:\n{told}"

    def talk(self, block: str) -> None:
        """Have a dialogue as a block shows it: a prompt and what is typed there, on each line.

        It is had in a copy of the folder, since the manual shows each way to the same end.
        """
        copy = self.folder.with_name("copy")
        shutil.copytree(self.folder, copy)
        command, *lines = block.splitlines()
        words = shlex.split(command.removeprefix("$ dateline "))
        with terminal("--root", copy, *words, editor="true") as at_terminal:
            for line in lines:
                prompt, asks, typed = line.partition(": ") if ": " in line else (line, "", "")
                if asks or line.endswith(":"):
                    at_terminal.type(typed, at=prompt.removesuffix(":"))
            assert at_terminal.leave() == 0, at_terminal.screen
        assert lines[-1] == "…" or at_terminal.screen.endswith(f"\n{lines[-1]}\n")

    def _done(self, typed: str) -> tuple[int, str]:
        words = shlex.split(typed.replace("\\\n", " "), comments=True)
        if words[0] != "dateline":
            done = subprocess.run(
                ["bash", "-c", typed], capture_output=True, text=True, check=False
            )
            return done.returncode, done.stdout + done.stderr
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as leaving:
            main(words[1:])
        said = self.capsys.readouterr()
        assert isinstance(leaving.value.code, int)
        return leaving.value.code, said.err + said.out


def ran(block: str, name: str) -> str:
    """Return what is otherwise than a session of Python shows, "" where all is as it says."""
    told: list[str] = []
    session = doctest.DocTestParser().get_doctest(block, {}, name, name, 0)
    assert session.examples
    doctest.DocTestRunner(verbose=False).run(session, out=told.append)
    return "".join(told)


def configured(folder: Path) -> Path:
    """Return git's settings for somebody whose forge is an empty repository on this machine."""
    subprocess.run(["git", "init", "--quiet", "--bare", folder / "forge.git"], check=True)
    settings = folder / "gitconfig"
    settings.write_text(
        "[user]\n  name = Ana Ross\n  email = ana@example.org\n"
        "[init]\n  defaultBranch = main\n"
        f'[url "file://{folder}/forge.git"]\n  insteadOf = {FORGE}\n'
    )
    return settings


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(configured(tmp_path)))
    return Shell(tmp_path / "work", capsys)


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
        for typed in (
            "git init",
            "git add .",
            "git commit -m Begin",
            f"git remote add origin {FORGE}",
        ):
            shell.run(Command(typed, 0, ()))

    for kind, block in found:
        assert kind in {"console", "dialogue", "python", "text", "yaml"}, (
            f"{page.name}: what is to become of {kind}?"
        )
        if kind == "console":
            for command in commands(block):
                shell.run(command)
        elif kind == "dialogue":
            shell.talk(block)
        elif kind == "python":
            assert ran(block, page.name) == ""
        elif file := _FILE.match(block):
            (shell.folder / file[1]).parent.mkdir(parents=True, exist_ok=True)
            (shell.folder / file[1]).write_text(block, encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_block_of_code_is_one_to_markdown(page: Path) -> None:
    rest = _BLOCK.sub("", page.read_text(encoding="utf-8"))

    assert "```" not in rest  # Python-Markdown reads none that is indented


def test_commands_that_need_another_machine_have_options_that_there_are() -> None:
    shown = [c for p in PAGES for kind, b in blocks(p) if kind == "text" for c in commands(b)]
    ours = [shlex.split(c.typed)[1:] for c in shown if c.typed.startswith("dateline ")]

    assert ["check", "--online"] in ours
    for name, *rest in ours:
        command = dateline.get_command(click.Context(dateline), name)
        assert command, name
        command.make_context(name, rest)  # what it does not know is a fault of usage


def test_the_commands_are_found() -> None:
    counts = {p.stem: sum(k == "console" for k, _ in blocks(p)) for p in PAGES}

    assert sum(counts.values()) > 20
    assert {name for name, count in counts.items() if not count} <= {"fields", "index", "rules"}


def test_every_command_of_the_program_is_in_the_manual() -> None:
    text = "\n".join(p.read_text(encoding="utf-8") for p in PAGES)

    commands = dateline.list_commands(click.Context(dateline))
    assert {c for c in commands if f"dateline {c}" not in text} <= {"render"}
