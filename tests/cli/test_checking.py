"""`check` and `fmt`: what is counted, told and mended."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.typed import EVENT, run, write_event


def test_records_without_a_fault_are_counted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)

    assert run("--root", project, "check") == 0
    assert capsys.readouterr() == ("1 record, nothing wrong\n", "")


def test_check_mends_what_is_certain(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = EVENT.replace("added:", "related: {follows: [plan, x]}  # both\nformer_ids: [y]\nadded:")
    write_event(project, plan.replace("03-15", "03-14"))
    write_event(project, EVENT + "former_ids: [plan, x]\n", "2024-03-15-draft-plan")

    code = run("--root", project, "check", "--fix")

    folder = project / "content/events/2024"
    assert code == 0
    assert sorted(p.name for p in folder.iterdir()) == [
        "2024-03-14-court-ruling.yml",
        "2024-03-15-draft-plan.yml",
    ]
    assert (
        "follows: [draft-plan, draft-plan]}  # both\n"
        in (folder / "2024-03-14-court-ruling.yml").read_text()
    )
    assert capsys.readouterr().err.splitlines() == [
        "content/events/2024/2024-03-15-court-ruling.yml:7:21: draft-plan, the new id",
        "content/events/2024/2024-03-15-court-ruling.yml:7:27: draft-plan, the new id",
        "content/events/2024/2024-03-15-court-ruling.yml: now"
        " content/events/2024/2024-03-14-court-ruling.yml",
    ]


@pytest.mark.parametrize("command", [("check", "--fix"), ("fmt", "--rename")], ids=" ".join)
@pytest.mark.parametrize("date", ["2024-03-14", "2024-03-16"])
def test_no_file_is_moved_onto_another(project: Path, command: tuple[str, ...], date: str) -> None:
    write_event(project, EVENT.replace("date: 2024-03-15", f"date: {date}"))
    write_event(project, "broken", f"{date}-court-ruling")

    run("--root", project, *command)

    folder = project / "content/events/2024"
    assert (folder / f"{date}-court-ruling.yml").read_text() == "broken"
    assert f"date: {date}\n" in (folder / "2024-03-15-court-ruling.yml").read_text()


@pytest.mark.parametrize("command", [("check", "--fix"), ("fmt", "--rename")], ids=" ".join)
@pytest.mark.parametrize(
    ("name", "allow", "becomes"),
    [
        ("2024/2024-03-14-ruling", "", "2024/2024-03-15-ruling"),
        ("2024/2024-03-14-ruling", "allow: {file-names-fit: By the docket.}\n", ""),
        ("2024/2024-03-ruling", "", ""),
        ("2023/2024-03-ruling", "", "2024/2024-03-ruling"),
    ],
    ids=["of another day", "allowed", "coarser", "in another year"],
)
def test_what_mends_records_and_what_forms_them_call_a_file_alike(
    project: Path, command: tuple[str, ...], name: str, allow: str, becomes: str
) -> None:
    file = project / f"content/events/{name}.yml"
    file.parent.mkdir(parents=True)
    file.write_text(EVENT.replace("sources:", f"{allow}sources:"))

    run("--root", project, *command)

    events = project / "content/events"
    found = [f.relative_to(events).as_posix() for f in events.rglob("*.yml")]
    assert found == [f"{becomes or name}.yml"]


def test_check_gives_json_for_programs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_event(project, EVENT.replace("2024-03-16", "March"))

    code = run("--root", project, "check", "--json")

    (problem,) = json.loads(capsys.readouterr().out)
    assert code == 1
    assert (problem["line"], problem["severity"]) == (7, "error")
