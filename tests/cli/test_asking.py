import json
from pathlib import Path

import pytest

from generator import forms
from generator.cli import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    forms.create(tmp_path / "work", 2026)
    return tmp_path / "work"


def run(project: Path, *words: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(["--root", str(project), "--today", "2026-11-20", *words])
    assert isinstance(leaving.value.code, int)
    return leaving.value.code


def test_list_gives_a_line_for_each_event(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "list", "Méchain", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [(e["date"], e["id"]) for e in found] == [("1792/1798", "meridian-survey")]


def test_a_name_that_nothing_has_is_wrong_usage(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "list", "Mechane") == 2
    assert "hint: did you mean 'méchain'?" in capsys.readouterr().err


def test_show_prints_each_record_that_there_is(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        run(project, "show", "meridian-survey", "nothing", "places/paris", "content/taxonomy.yml")
        == 2
    )
    told = capsys.readouterr()
    assert "Delambre and Méchain measured" in told.out
    assert "6 events" in told.out
    assert "no record has the id 'nothing'" in told.err
    assert "content/taxonomy.yml is a list of words" in told.err


def test_report_refuses_an_unknown_story(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "report", "--story", "meter") == 2
    assert "did you mean 'metre'?" in capsys.readouterr().err


def test_a_record_that_cannot_be_read_is_told_and_stops_no_answer(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = project / "content/events/2024/2024-01-02-bad.yml"
    bad.parent.mkdir(parents=True)
    bad.write_text("date: never\n")
    assert run(project, "list", "paris") == 0
    told = capsys.readouterr()
    assert "1 record cannot be read, and stands in no answer" in told.err
    assert len(told.out.splitlines()) == 6
