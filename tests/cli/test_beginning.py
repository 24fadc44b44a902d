"""`init`: a timeline of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import forms
from tests.cli.typed import run


def test_init_writes_a_project_and_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("--today", "2024-03-15", "init", tmp_path / "river-floods")

    config = (tmp_path / "river-floods/mkdocs.yml").read_text()
    assert code == 0
    assert "\n  dateline build    build the site into site/\n" in capsys.readouterr().out
    assert "\nsite_name: River floods\n" in config
    assert "authority: river-floods.example.org,2024\n" in config


def test_what_init_writes_has_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("init", tmp_path / "mine")
    capsys.readouterr()

    assert run("--root", tmp_path / "mine", "check", "--strict") == 0
    assert capsys.readouterr().out.endswith(" records, nothing wrong\n")


def test_init_touches_no_folder_that_holds_something(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kept.txt").touch()

    assert run("init", tmp_path) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path}: is not empty\n"
        "  hint: name a new folder, or empty this one first: nothing in it was touched\n"
    )
    assert [p.name for p in tmp_path.iterdir()] == ["kept.txt"]


def test_a_folder_with_a_name_that_yaml_would_misread_is_quoted(tmp_path: Path) -> None:
    forms.create(tmp_path / "no: #1", 2024)

    assert 'site_name: "No: #1"\n' in (tmp_path / "no: #1/mkdocs.yml").read_text()
