"""`render`, `build` and `serve`: what is told, and what fails them."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest

from generator import store
from tests.cli.typed import EVENT, run, write_event


def test_a_built_site_is_told_with_what_its_maintainer_must_know(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)

    code = run("--root", project, "build", "--strict")

    out, err = capsys.readouterr()
    assert code == 0
    assert out.startswith("site: ")
    assert err == (
        "mkdocs.yml: warning: site_url is a placeholder\n"
        "  hint: set site_url to the address where the site will stand before you publish it\n"
    )
    assert "Example News" in (project / "site/events/court-ruling/index.html").read_text()


def test_a_second_render_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_event(project)
    run("--root", project, "render")
    capsys.readouterr()

    assert run("--root", project, "render") == 0
    assert capsys.readouterr().out.startswith("build/docs: 0 files written, 0 removed, ")


def test_a_bad_record_is_told_with_its_place_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project, EVENT.replace("title:", "titel:"))

    assert run("--root", project, "render") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("content/events/2024/2024-03-15-court-ruling.yml:")
    assert not (project / "build/docs/index.md").exists()


def test_a_warning_counts_only_where_strict(project: Path) -> None:
    write_event(project)
    (project / "build/docs/stranger.md").write_text("# A page of unknown origin\n")

    assert run("--root", project, "render") == 0
    assert run("--root", project, "render", "--strict") == 1


def test_a_link_that_leads_nowhere_fails_the_build(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)
    (project / "build/docs/stranger.md").write_text('<p><a href="nowhere/">a</a></p>\n')

    assert run("--root", project, "build") == 1
    assert "site/stranger/index.html: broken link: 'nowhere/' leads to no page or file\n" in (
        capsys.readouterr().err
    )


def test_what_mkdocs_warns_of_fails_the_build(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)
    (project / "build/docs/stranger.md").write_text("A [link](nowhere.md).\n")

    assert run("--root", project, "build") == 1
    assert capsys.readouterr().err.endswith(
        "build/docs/stranger.md: contains a link 'nowhere.md', but the target is not found among "
        "documentation files\n"
    )


def test_a_second_run_waits_its_turn(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with store.locked(project):
        code = run("--root", project, "build")

    assert code == 2
    assert capsys.readouterr().err == (
        f"another run of dateline is at work in '{project}'\n"
        "  hint: wait until it has ended, then try again\n"
    )


def test_a_folder_that_cannot_be_written_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_event(project)
    shutil.rmtree(project / "build/cache", ignore_errors=True)
    (project / "build/cache").touch()  # as good as read-only, also for root

    assert run("--root", project, "build") == 2
    err = capsys.readouterr().err
    assert err.startswith(f"cannot write '{project}/build/cache/lock': ")
    assert err.count("\n") == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_event(project)
    project.chmod(0o500)
    shutil.rmtree(project / "build")

    code = run("--root", project, "build")
    project.chmod(0o700)

    assert code == 2
    assert "permission denied" in capsys.readouterr().err


def test_a_port_in_use_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_event(project)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code = run("--root", project, "serve", "--port", port)

    assert code == 2
    assert capsys.readouterr().err.endswith(
        f"port {port} is in use\n  hint: choose another with --port\n"
    )
