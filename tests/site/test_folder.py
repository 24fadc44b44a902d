from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.site import write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "docs"
    made.mkdir()
    return made


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return tmp_path / "cache/docs.json"


def test_files_are_written_with_their_folders(folder: Path, memory: Path) -> None:
    written = write(folder, [("index.md", "a"), ("people/b.md", b"\xff")], memory)

    assert written.changed == ("index.md", "people/b.md")
    assert (folder / "people/b.md").read_bytes() == b"\xff"


def test_what_is_the_same_is_not_written_again(folder: Path, memory: Path) -> None:
    write(folder, [("index.md", "a"), ("b.md", "b")], memory)
    (folder / "index.md").chmod(0o400)
    before = (folder / "index.md").stat().st_mtime_ns

    written = write(folder, [("index.md", "a"), ("b.md", "c")], memory)

    assert (written.changed, written.unchanged) == (("b.md",), 1)
    assert (folder / "index.md").stat().st_mtime_ns == before


def test_what_is_no_longer_made_is_deleted_with_its_empty_folder(
    folder: Path, memory: Path
) -> None:
    write(folder, [("index.md", "a"), ("people/b.md", "b")], memory)

    written = write(folder, [("index.md", "a")], memory)

    assert written.removed == ("people/b.md",)
    assert [p.name for p in folder.iterdir()] == ["index.md"]


def test_a_file_that_somebody_else_wrote_stays_and_is_told(folder: Path, memory: Path) -> None:
    (folder / "mine.md").write_text("mine")
    (folder / ".gitignore").write_text("*")

    written = write(folder, [("index.md", "a")], memory)

    assert written.strangers == ("mine.md",)
    assert (folder / "mine.md").read_text() == "mine"


def test_a_memory_that_names_files_elsewhere_deletes_nothing(folder: Path, memory: Path) -> None:
    memory.parent.mkdir()
    memory.write_text('["../kept.md", "/etc/hosts", 7]')
    (folder.parent / "kept.md").write_text("kept")

    write(folder, [("index.md", "a")], memory)

    assert (folder.parent / "kept.md").exists()


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "a/../../b.md", "a\\..\\b.md", "", "link/a"])
def test_a_path_that_leaves_the_folder_is_refused(folder: Path, memory: Path, path: str) -> None:
    (folder / "link").symlink_to(folder.parent)

    with pytest.raises(ValueError, match="would leave its folder"):
        write(folder, [(path, "a")], memory)


def test_a_run_that_was_killed_leaves_no_stranger(folder: Path, memory: Path) -> None:
    write(folder, [("a.md", "a")], memory)

    def killed() -> Iterator[tuple[str, str]]:
        yield "a.md", "a"
        yield "b.md", "b"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(folder, killed(), memory)
    assert (folder / "b.md").read_text() == "b"

    written = write(folder, [("a.md", "a")], memory)

    assert (written.strangers, written.removed) == ((), ("b.md",))


def test_a_name_is_kept_before_its_file_is_written(folder: Path, memory: Path) -> None:
    memory.parent.mkdir()
    memory.with_suffix(".new").write_text('"a.md"\n"b.md"\n"c.m')  # cut off at the third
    (folder / "b.md").write_text("b")

    written = write(folder, [("a.md", "a")], memory)

    assert (written.strangers, written.removed) == ((), ("b.md",))
    assert not memory.with_suffix(".new").exists()


def test_no_more_than_one_file_is_held_at_a_time(folder: Path, memory: Path) -> None:
    def files() -> Iterator[tuple[str, str]]:
        for n in range(3):
            yield f"{n}.md", str(n)
            assert (folder / f"{n}.md").read_text() == str(n)

    assert len(write(folder, files(), memory).changed) == 3


def test_a_file_becomes_a_folder_and_a_folder_a_file(folder: Path, memory: Path) -> None:
    write(folder, [("a", "a"), ("b/c", "c"), ("b/d", "d")], memory)

    written = write(folder, [("a/c", "c"), ("b", "b")], memory)

    assert (folder / "a/c").read_text() == "c"
    assert (folder / "b").read_text() == "b"
    assert set(written.removed) == {"a", "b/c", "b/d"}
