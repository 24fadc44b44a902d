"""The extractor that the manual shows works as it stands there."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator import forms, pipeline
from tests.extractor.packages import entry
from tests.test_manual import MANUAL, Command, Shell, blocks, commands

PAGE = MANUAL / "own-extractor.md"


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """Return a terminal in a new project, with the manual's package as if it were installed."""
    forms.create(tmp_path / "work", 2026)
    made = Shell(tmp_path / "work", capsys)
    for kind, block in blocks(PAGE):
        for command in commands(block) if kind == "console" else ():
            made.run(command)
    package = made.folder / "earthquakes"
    project = tomllib.loads((package / "pyproject.toml").read_text("utf-8"))["project"]
    (points,) = project["entry-points"].items()
    assert points[0] == "dateline.extractors"
    lines = "\n".join(f"{name} = {value}" for name, value in points[1].items())
    entry(package, monkeypatch, project["name"], lines)
    return made


def test_what_the_manual_shows_of_it_is_shown(shell: Shell) -> None:
    shown = [c for kind, b in blocks(PAGE) if kind == "text" for c in commands(b)]
    ours = [c for c in shown if c.typed.startswith("dateline ")]

    assert len(ours) == 1
    for command in ours:
        shell.run(command)


def test_what_it_finds_is_a_draft_that_check_accepts(shell: Shell) -> None:
    settings = shell.folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(
        text.replace("    format: 1\n", "    format: 1\n    extractors: [earthquakes]\n")
    )

    shell.run(Command("dateline extract", 0, ("1 article read, …",)))

    (event,) = shell.folder.glob("content/events/2024/2024-03-15-earthquake-*.yml")
    assert "quote: An earthquake of magnitude 6.1 struck Callao in the night\n" in event.read_text()
    assert [p for p in pipeline.check(shell.folder).problems if p.severity == "error"] == []
