"""Files that are articles, and files that are none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.articles import RefusedError, articles_in, read_article, seed_files, seeds_in
from generator.articles.decoding import LARGEST
from generator.articles.reading import LARGEST_OF_MANY

REPORT = "Title\n\nThe café burnt down.\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "news.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        REPORT.encode(),
        REPORT.encode("utf-8-sig"),
        REPORT.replace("\n", "\r\n").encode(),
        REPORT.replace("\n", "\r").encode(),
        REPORT.replace("é", "e\N{COMBINING ACUTE ACCENT}").encode(),
    ],
    ids=["as it is", "byte order mark", "Windows", "old Mac", "decomposed"],
)
def test_offsets_count_the_same_text_however_it_was_saved(tmp_path: Path, data: bytes) -> None:
    assert read_article(written(tmp_path, data), "news.txt").text == REPORT


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "news.txt: is empty"),
        (b" \n\n\t", "news.txt: is empty"),
        (b"Title", "news.txt: holds a title but no report"),
        (b"Title\n\nLeave a comment", "news.txt: holds a title but no report"),
        (b"Ti\0tle", "news.txt: is binary, not text"),
        (b"Title\n\n" + b"\xc4rger, \xc3\x84rger", "news.txt:3:1: not UTF-8: byte 0xc4"),
        (b"x" * (LARGEST + 1), "news.txt: is longer than 2 MiB"),
    ],
    ids=["empty", "blank", "title alone", "no report", "binary", "two encodings", "long"],
)
def test_a_file_that_is_no_article_is_refused(tmp_path: Path, data: bytes, problem: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_article(written(tmp_path, data), "news.txt")

    assert str(refused.value).splitlines()[0] == problem
    assert refused.value.problem.hint


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="cannot be read"):
        read_article(tmp_path, "news.txt")


def test_hidden_files_are_no_seeds(tmp_path: Path) -> None:
    for name in ("b.txt", ".a.txt", ".git/c.txt", "sub/a.txt", "README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    assert [p.relative_to(tmp_path).as_posix() for p in seed_files(tmp_path)] == [
        "b.txt",
        "sub/a.txt",
    ]


# What stands in the folder


def test_what_is_no_seed_is_told_and_not_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    (folder / "folder.txt").mkdir(parents=True)
    (folder / "folder.txt/inside.TXT").write_text(REPORT)
    (tmp_path / "secret.txt").write_text("Key\n\nWord.")
    (folder / "link.txt").symlink_to("../secret.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "wire.jsonl#a.txt").touch()
    (folder / "scan.pdf").touch()
    (folder / "README.md").touch()
    os.mkfifo(folder / "pipe.txt")

    files, problems = seeds_in(folder, "seeds")

    assert [p.name for p in files] == ["inside.TXT"]
    assert [str(p).partition("\n")[0] for p in problems] == [
        "seeds/folder.txt: is a folder that is called like a file",
        "seeds/gone.txt: cannot be read: No such file or directory",
        "seeds/link.txt: leads out of the folder",
        "seeds/pipe.txt: is no file",
        "seeds/scan.pdf: warning: is not read: it is of no kind that we know (.pdf)",
        "seeds/wire.jsonl#a.txt: has '#' in its name, which parts a file from a place in it",
    ]
    assert all(p.hint for p in problems)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everywhere")
def test_a_file_without_rights_is_told(tmp_path: Path) -> None:
    written(tmp_path, REPORT.encode()).chmod(0)

    with pytest.raises(RefusedError, match="cannot be read: Permission denied"):
        read_article(tmp_path / "news.txt", "news.txt")


@pytest.mark.parametrize(
    ("name", "size", "message"),
    [
        ("a.jsonl", LARGEST_OF_MANY + 1, "is longer than 256 MiB"),
        ("a.warc", LARGEST_OF_MANY + 1, "is longer than 256 MiB"),
        ("a.html", LARGEST + 1, "is longer than 2 MiB"),
        ("a.xml", LARGEST + 1, "is longer than 2 MiB"),
        ("a.json", LARGEST + 1, "is longer than 2 MiB"),
    ],
)
def test_what_is_too_long_is_not_even_opened(
    tmp_path: Path, name: str, size: int, message: str
) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(size)

    assert [str(p).partition("\n")[0] for p in articles_in(tmp_path / name, name)] == [
        f"{name}: {message}"
    ]


def test_a_folder_that_is_not_there_has_no_seeds(tmp_path: Path) -> None:
    assert seeds_in(tmp_path / "seeds", "seeds") == ((), ())
