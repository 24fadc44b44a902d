"""A run that was stopped midway is completed by the next."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import store
from tests.extractor.project import GAMES, PACT, PACT_ID, TWIN, Project, fresh

REPOSITORY = Path(__file__).parents[2]


# Runs `extract` in many copies of a project, each killed at the next of its writes.
_KILLED = """
import os, shutil, signal, sys
from datetime import date
from pathlib import Path
from generator import extractor

def killed_at(n, root):
    def stop(event, args):
        nonlocal n
        if event in {"os.rename", "os.remove"} and "content" in str(args[0]):
            n -= 1
            if n < 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(stop)
    extractor.extract(root, (), None, date(2024, 1, 1))
    os._exit(0)

start, copies = map(Path, sys.argv[1:])
for n in range(1000):
    root = copies / str(n)
    shutil.copytree(start, root)
    child = os.fork()
    if not child:
        killed_at(n, root)
    if os.waitpid(child, 0)[1] == 0:
        break
"""


def _killed(start: Project, copies: Path) -> list[Project]:
    copies.mkdir()
    args = [sys.executable, "-c", _KILLED, str(start.root), str(copies)]
    subprocess.run(args, check=True, cwd=REPOSITORY)
    *killed, _ = sorted(copies.iterdir(), key=lambda folder: int(folder.name))
    return [Project(folder) for folder in killed]


@pytest.mark.skipif(os.name == "nt", reason="processes are killed in another way")
def test_a_first_run_that_is_killed_anywhere_is_completed_by_the_next(tmp_path: Path) -> None:
    start = fresh(tmp_path, a=PACT, b=TWIN, c=GAMES)
    whole = fresh(tmp_path, a=PACT, b=TWIN, c=GAMES)
    written = whole.run().written

    killed = _killed(start, tmp_path / "copies")

    assert len(killed) == len(written)
    for project, last in zip(killed, written, strict=True):
        _complete(project)
        assert project.contents() == whole.contents(), last


@pytest.mark.skipif(os.name == "nt", reason="processes are killed in another way")
def test_a_later_run_that_is_killed_anywhere_is_completed_by_the_next(tmp_path: Path) -> None:
    start = fresh(tmp_path, a=PACT, b=TWIN, c=GAMES)
    start.run()
    start.seed("a", PACT.replace("on 9 September 2021", "on 10 September 2020"))
    start.edit(
        "content/articles/stane-and-brandt-meet-before-the-games.yml",
        "published: 2021-09-09",
        "published: 2021-09-17",
    )
    whole = Project(tmp_path / "whole")
    shutil.copytree(start.root, whole.root)
    whole.run()

    killed = _killed(start, tmp_path / "copies")

    assert len(killed) >= 8
    for project in killed:
        _complete(project)
        assert project.contents() == whole.contents(), project.root.name


def _complete(project: Project) -> None:
    assert store.load(project.root).problems == ()
    with store.locked(project.root):
        project.run()


def test_a_run_that_could_not_write_is_completed_by_the_next(tmp_path: Path) -> None:
    whole = fresh(tmp_path, a=PACT, b=TWIN)
    whole.run()
    project = fresh(tmp_path, a=PACT, b=TWIN)
    project.write("content/people", "a file where a folder belongs")
    with pytest.raises(store.StoreError):
        project.run()
    project.delete("content/people")

    project.run()

    assert project.contents() == whole.contents()


def test_a_notebook_that_is_lost_is_made_again_from_untouched_drafts(project: Project) -> None:
    project.seed("a", PACT)
    project.run()
    whole = project.contents()
    project.delete(f"content/extracted/{PACT_ID}.json")

    project.run()

    assert project.contents() == whole


def test_new_drafts_of_a_changed_article_are_on_the_disk_before_its_notebook_tells_of_them(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.seed("a", PACT)
    project.run()
    project.seed("a", f"{PACT}\nMinister Ana Ross closed a mine in Riga on 2 May 2020.\n")
    put: list[str] = []
    synced: list[bool] = []
    replace, fsync = Path.replace, os.fsync

    def note(unfinished: Path, path: Path) -> Path:
        put.append(path.name)
        synced.append(bool(waits))
        waits.clear()
        return replace(unfinished, path)

    waits: list[int] = []

    def sync(fd: int) -> None:
        waits.append(fd)
        fsync(fd)

    monkeypatch.setattr(Path, "replace", note)
    monkeypatch.setattr(os, "fsync", sync)
    project.run()

    assert any("closed-mine" in name for name in put[:-1])
    assert put[-1] == f"{PACT_ID}.json"
    assert all(synced)
