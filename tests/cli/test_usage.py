"""Any command: in which project, on which day, and what is no command."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.cli.typed import run, write_event


def test_the_project_is_the_nearest_one_upward(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_event(project)
    monkeypatch.chdir(project / "content/events")

    assert run("check") == 0
    assert capsys.readouterr().out == "1 record, nothing wrong\n"


def test_outside_a_project_it_says_where_to_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run("check") == 2
    assert capsys.readouterr().err.endswith(
        "Error: there is no timeline here (no folder with mkdocs.yml and content/)\n"
        "  hint: go into one, name it with --root, or begin one with 'dateline init DIR'\n"
    )


def test_a_project_without_its_settings_says_how_to_begin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--root", tmp_path, "build") == 2
    assert capsys.readouterr().err == (
        "mkdocs.yml: there is no such file\n"
        "  hint: run 'dateline init DIR' to begin a timeline, or say where yours is with "
        "'dateline --root DIR'\n"
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--rot", "x", "check"], "No such option"),
        (["chekc"], "No such command 'chekc'"),
        (["check", "--strikt"], "No such option"),
        (["--today", "15/3/24", "check"], "not a day: '15/3/24'\n  hint: write 2024-03-15"),
        (["explain", "now", "--published", "15.3.2024"], "hint: write the year first: 2024-…"),
        (["tag", "no-such-file.txt"], "no-such-file.txt: no such file or directory"),
        (["--root", "no-such-folder", "check"], "no-such-folder"),
        (["serve", "--port", "0"], "0 is not in the range"),
    ],
)
def test_wrong_usage_is_a_sentence(
    args: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*args) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_the_day_is_that_of_source_date_epoch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710460800")

    run("init", tmp_path / "mine")

    assert ",2024\n" in (tmp_path / "mine/mkdocs.yml").read_text()


def test_an_epoch_that_is_no_number_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    assert run("explain", "now") == 2
    assert capsys.readouterr().err.endswith(
        "SOURCE_DATE_EPOCH is no number of seconds: 'yesterday'\n  hint: unset it\n"
    )


def test_the_day_of_the_command_line_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710460800")

    run("--today", date(2030, 1, 1), "init", tmp_path / "mine")

    assert ",2030\n" in (tmp_path / "mine/mkdocs.yml").read_text()
