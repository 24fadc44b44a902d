"""`check --changed-since`, `check --format` and `diff` in real repositories."""

import json
import shutil
from pathlib import Path

import pytest

from generator import forms
from tests.cli.typed import EVENT, run
from tests.repository import begin, commit

COURT = "content/events/2024/2024-03-15-court-ruling.yml"
BAD = EVENT.replace("added: 2024-03-16", "people: [ana-ros]\nadded: 2024-03-16")
OTHER = "content/events/2024/2024-03-15-other.yml"
ANA = "name: Ana Ross\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a committed project with one event, which has a fault, and one person."""
    root = tmp_path / "mine"
    forms.create(root, 2024)
    shutil.rmtree(root / "content")
    begin(root)
    commit(root, {OTHER: BAD, "content/people/ana-ross.yml": ANA})
    return root


def test_only_the_problems_of_the_change_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(project, {COURT: EVENT})

    assert run("--root", project, "check") == 1
    assert run("--root", project, "check", "--changed-since", "HEAD~1") == 0
    assert "no person has the id 'ana-ros'" in capsys.readouterr().err


def test_what_a_change_breaks_elsewhere_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(project, {OTHER: BAD.replace("ana-ros", "ana-ross")})
    (project / "content/people/ana-ross.yml").unlink()

    assert run("--root", project, "check", "--changed-since", "HEAD") == 1
    assert capsys.readouterr().err.startswith(f"{OTHER}:7:10: no person has the id 'ana-ross'")


def test_github_gets_annotations_and_the_whole_list_in_the_summary(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "summary.md").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    commit(project, {COURT: BAD})

    code = run("--root", project, "check", "--format", "github", "--changed-since", "HEAD~1")

    out, err = capsys.readouterr()
    assert (code, err) == (1, "")
    assert out.splitlines()[0] == (
        f"::error file=mine/{COURT},line=7,col=10,title=ids-are-known::"
        "no person has the id 'ana-ros'%0Ahint: did you mean 'ana-ross'?"
    )
    summary = (tmp_path / "summary.md").read_text()
    assert summary.startswith("before\n## dateline check\n")
    assert f"{COURT.rpartition('/')[2].removesuffix('.yml')}" in summary


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_programs_get_one_document(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert run("--root", project, "check", "--format", form) == 1

    assert json.loads(capsys.readouterr().out)


def test_diff_tells_what_readers_will_see(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(project, {COURT: EVENT})
    (project / COURT).write_text(EVENT.replace("The court rules on", "A court decides on"))

    assert run("--root", project, "diff", "HEAD") == 0
    assert capsys.readouterr().out.startswith(
        "changed event court-ruling: A court decides on the plan\n"
        "  Title\n"
        "    - The court rules on the plan\n"
        "    + A court decides on the plan\n"
        "\n"
        "pages\n"
        "  changed /\n"
    )


def test_diff_has_nothing_to_tell_of_what_is_no_record(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(project, {"notes.txt": "Ask the court for the ruling.\n"})

    assert run("--root", project, "diff", "HEAD~1") == 0
    assert capsys.readouterr().out == "nothing that readers see has changed since HEAD~1\n"


def test_diff_sees_what_a_setting_hides(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(project, {COURT: f"{EVENT}review: draft\n"})
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("drafts: show", "drafts: hide"))

    assert run("--root", project, "diff", "HEAD") == 0
    assert "  removed /events/court-ruling/\n" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_diff_says_that_a_record_does_not_read(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    (project / OTHER).write_text("title: x\n")

    assert run("--root", project, "diff", "HEAD", "--format", form) == 0
    out = capsys.readouterr().out.lower()
    assert "does not read now" in out
    assert "removed event" not in out


@pytest.mark.parametrize("command", [("check", "--changed-since"), ("diff",)])
def test_a_revision_that_is_not_there_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    assert run("--root", project, *command, "nowhere") == 2
    assert capsys.readouterr().err.startswith("git knows no revision 'nowhere'\n  hint: ")
