"""What git tells of a project, read from real repositories."""

from pathlib import Path

import pytest

from generator import history
from tests.repository import begin, commit, git


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project in a folder of a repository, with one commit."""
    begin(tmp_path)
    root = tmp_path / "time line"
    root.mkdir()
    commit(root, {"mkdocs.yml": "site_name: Old\n", "content/people/ana.yml": "name: Ana\n"})
    return root


def changed(root: Path, since: str) -> set[str]:
    return set(history.changed_since(root, history.revision(root, since)))


def test_what_is_changed_new_deleted_or_not_yet_known_to_git_has_changed(project: Path) -> None:
    commit(project, {"content/people/ben.yml": "name: Ben\n", "content/a.yml": "a"})
    (project / "content/people/ana.yml").unlink()
    (project / "content/people/ben.yml").write_text("name: Benedict\n")
    (project / "content/people/żoë.yml").write_text("name: Zoe\n")

    assert changed(project, "HEAD") == {
        "content/people/ana.yml",
        "content/people/ben.yml",
        "content/people/żoë.yml",
    }


def test_what_stands_beside_the_project_is_no_change_of_it(project: Path) -> None:
    commit(project.parent, {"other.yml": "x", "time line/a.yml": "a"})

    assert changed(project, "HEAD~1") == {"a.yml"}


def test_what_others_have_added_since_is_no_change_of_ours(project: Path) -> None:
    git(project, "switch", "--quiet", "--create", "ours")
    commit(project, {"ours.yml": "x"})
    git(project, "switch", "--quiet", "main")
    commit(project, {"theirs.yml": "x"})
    git(project, "switch", "--quiet", "ours")

    assert changed(project, "main") == {"ours.yml"}


def test_the_files_of_a_revision_are_as_they_were(project: Path) -> None:
    commit(project, {"mkdocs.yml": "site_name: New\n", "content/people/ben.yml": "name: Ben\n"})

    with history.extracted(project, history.revision(project, "HEAD~1")) as folder:
        found = {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*.yml")}

    assert found == {"mkdocs.yml": "site_name: Old\n", "content/people/ana.yml": "name: Ana\n"}
    assert not folder.exists()


def test_links_and_what_is_no_record_are_not_written(project: Path) -> None:
    (project / "content/link.yml").symlink_to("/etc/passwd")
    (project / "content/run.sh").write_text("exit 1\n")
    commit(project)

    with history.extracted(project, history.revision(project, "HEAD")) as folder:
        found = [p.name for p in folder.rglob("*") if not p.is_dir()]

    assert sorted(found) == ["ana.yml", "mkdocs.yml"]


def test_a_revision_without_records_is_an_empty_folder(project: Path) -> None:
    git(project, "rm", "-r", "--quiet", "content", "mkdocs.yml")
    commit(project, {"a.yml": "a"})

    with history.extracted(project, history.revision(project, "HEAD")) as folder:
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("typed", ["", "-h", "--output=x", "a b", "main\n", "a\0b", "x" * 300])
def test_what_cannot_be_a_revision_never_reaches_git(project: Path, typed: str) -> None:
    with pytest.raises(history.HistoryError, match="not a revision"):
        history.revision(project, typed)


@pytest.mark.parametrize("typed", ["nowhere", "main:mkdocs.yml", "HEAD~99", "main..HEAD"])
def test_a_revision_that_git_does_not_know_is_told(project: Path, typed: str) -> None:
    with pytest.raises(history.HistoryError) as told:
        history.revision(project, typed)

    assert told.value.message == f"git knows no revision '{typed}'"


def test_a_folder_without_history_is_told(tmp_path: Path) -> None:
    with pytest.raises(history.HistoryError) as told:
        history.revision(tmp_path, "main")

    assert told.value.message.startswith("git cannot read the history: fatal: not a git repository")
    assert told.value.hint == "run it in a clone of the project's repository"


def test_a_machine_without_git_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(history.HistoryError, match="there is no git here"):
        history.revision(project, "main")


def test_a_program_that_the_repository_names_is_not_run(project: Path) -> None:
    mark = project.parent / "was-run"
    for key in ("core.fsmonitor", "diff.external", "diff.x.textconv"):
        git(project, "config", key, f"touch '{mark}'; true")
    commit(project)
    (project / ".gitattributes").write_text("*.yml diff=x\n")
    (project / "mkdocs.yml").write_text("site_name: New\n")
    mark.unlink(missing_ok=True)

    assert "mkdocs.yml" in changed(project, "HEAD")
    assert not mark.exists()
