"""Files are whole whatever happens, and two runs keep apart."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.store import StoreError, locked, remove, write, written

REPO = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from generator.store import write
folder = Path(sys.argv[1])
for turn in range(10**6):
    for n in range(5):
        write(folder / f"{n}.yml", f"{turn}\\n" * 4000)
        print(turn, flush=True)
"""
HOLDER = """
import sys, time
from pathlib import Path
from generator.store import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def run(program: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], cwd=REPO, stdout=subprocess.PIPE, text=True
    )


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "content" / "people" / "a.yml"

    assert write(path, "name: Ä\n")
    assert path.read_bytes() == b"name: \xc3\x84\n"


def test_equal_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    write(path, "name: A\n")
    before = path.stat()

    assert not write(path, "name: A\n")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    write(path, "a")
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~_umask()
    path.chmod(0o640)

    write(path, "b")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.parametrize(("at_once", "first"), [(True, 1), (False, 0)])
def test_what_stood_there_gives_way_only_to_what_is_on_the_disk(
    at_once: bool, first: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yml"
    waits: list[int] = []
    monkeypatch.setattr(os, "fsync", waits.append)

    written(path, b"a", at_once=at_once)
    assert len(waits) == first
    written(path, b"b", at_once=at_once)
    assert len(waits) == first + 1


def test_nothing_is_left_beside_a_file(tmp_path: Path) -> None:
    write(tmp_path / "a.yml", "a")
    write(tmp_path / "a.yml", "b")

    assert [p.name for p in tmp_path.iterdir()] == ["a.yml"]


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "a.yml"

    with pytest.raises(StoreError) as e:
        write(path, "a")

    assert e.value.message == f"cannot write '{path}': a file stands where a folder belongs"
    assert e.value.hint == "make sure that you may write there"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_for_reading_alone_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(StoreError, match="permission denied"):
        write(tmp_path / "a.yml", "a")

    tmp_path.chmod(0o700)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    path = tmp_path / "a.yml"
    write(path, "old")
    (tmp_path / f".a.yml.{os.getpid()}.dateline-new").symlink_to("/dev/full")

    with pytest.raises(StoreError, match="no space left on device"):
        write(path, "new")

    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.yml"]


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "target.yml").write_text("a")
    (tmp_path / "link.yml").symlink_to(tmp_path / "target.yml")

    with pytest.raises(StoreError, match="a symbolic link is in the way"):
        write(tmp_path / "link.yml", "b")

    assert (tmp_path / "target.yml").read_text() == "a"


def test_a_file_is_removed_once(tmp_path: Path) -> None:
    write(tmp_path / "a.yml", "a")

    assert remove(tmp_path / "a.yml")
    assert not remove(tmp_path / "a.yml")


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("pause", [0.0, 0.01, 0.03])
def test_a_killed_run_leaves_whole_files(pause: float, tmp_path: Path) -> None:
    writer = run(WRITER, tmp_path)
    assert writer.stdout
    while writer.stdout.readline() != "1\n":
        pass
    time.sleep(pause)

    kill(writer)

    for path in tmp_path.glob("*.yml"):
        lines = path.read_text().splitlines()
        assert len(lines) == 4000
        assert len(set(lines)) == 1


def test_what_a_killed_run_left_is_swept_up(tmp_path: Path) -> None:
    left = tmp_path / "content" / "people" / ".a.yml.123.dateline-new"
    left.parent.mkdir(parents=True)
    left.write_text("half")

    with locked(tmp_path):
        assert not left.exists()


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_second_run_is_refused_and_a_killed_one_leaves_no_lock(tmp_path: Path) -> None:
    holder = run(HOLDER, tmp_path)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"

    with pytest.raises(StoreError) as e, locked(tmp_path):
        pass
    kill(holder)

    assert e.value.message == f"another run of dateline is at work in '{tmp_path}'"
    assert e.value.hint == "wait until it has ended, then try again"
    with locked(tmp_path):
        pass


def test_the_lock_can_be_taken_again(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path):
            pass

    assert (tmp_path / "build" / "cache" / ".gitignore").read_text() == "*\n"


def test_a_lock_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("")

    with pytest.raises(StoreError, match="cannot write"), locked(tmp_path):
        pass
