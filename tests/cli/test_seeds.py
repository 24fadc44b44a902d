"""`extract` and its seeds: where they stand, and which cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.typed import run

ARTICLE = """\
Harbour bridge opens after two years

Mayor Anna Berg opened the harbour bridge in Bergen on 5 March 2024.

"We have waited long for this bridge," Anna Berg told reporters on 5 March 2024.
"""


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the seeds of a folder that has nothing else, which is the current one."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    return folder


def test_extract_works_in_a_folder_that_has_only_seeds(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (seeds / "bridge.txt").write_text(ARTICLE)

    code = run("--today", "2024-03-20", "extract")

    out = capsys.readouterr().out.splitlines()
    assert code == 0
    assert out[-1] == f"1 article read, {len(out) - 1} files changed"
    assert all((seeds.parent / path).is_file() for path in out[:-1])


def test_extract_twice_changes_nothing(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (seeds / "bridge.txt").write_text(ARTICLE)
    run("--today", "2024-03-20", "extract")
    capsys.readouterr()

    assert run("--today", "2025-03-20", "extract") == 0
    assert capsys.readouterr().out == "1 article read, 0 files changed\n"


def test_extract_reports_for_programs(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (seeds / "bridge.txt").write_text(ARTICLE)

    code = run("extract", "--json", "--published", "2024-03-05")

    done = json.loads(capsys.readouterr().out)
    assert code == 0
    assert done["articles"] == 1
    assert "content/articles/harbour-bridge-opens-after-two-years.yml" in done["written"]


def test_without_articles_it_says_where_they_go(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("extract") == 2
    assert capsys.readouterr().err == (
        "seeds: no articles\n  hint: save each there as a .txt file\n"
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b" \n", "seeds/a.txt: is empty\n  hint: put the article's text into it, or delete it\n"),
        (
            b"PNG\0\0",
            "seeds/a.txt: is binary, not text\n  hint: save it as plain text\n",
        ),
        (
            b"A title\n\ncaf\xe9 caf\xc3\xa9",
            "seeds/a.txt:3:4: not UTF-8: byte 0xe9\n  hint: save the file as UTF-8\n",
        ),
    ],
)
def test_one_bad_article_is_told_and_stops_no_other(
    data: bytes, said: str, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (seeds / "a.txt").write_bytes(data)
    title, _, rest = ARTICLE.partition("\n")
    (seeds / "bridge.txt").write_text(f"{title}\n\nPublished: 5 March 2024\n{rest}")

    assert run("extract") == 1
    out, err = capsys.readouterr()
    assert err == said
    assert "content/articles/harbour-bridge-opens-after-two-years.yml" in out


def test_the_day_of_one_article_is_not_given_to_all(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        (seeds / f"{name}.txt").write_text(ARTICLE)

    assert run("extract", "--published", "2024-03-05") == 2
    assert "--published is the day of one article, and there are more" in capsys.readouterr().err
    assert not (seeds.parent / "content").exists()


def test_an_article_from_elsewhere_is_to_be_saved_first(
    seeds: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.txt"
    elsewhere.write_text(ARTICLE)

    assert run("extract", elsewhere) == 2
    assert f"'{elsewhere}' is not in the project's seeds/" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/passwd"])
def test_another_address_than_of_the_web_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    assert run("extract", address) == 2
    assert f"'{address}' is not fetched: only http and https are" in capsys.readouterr().err


def test_a_file_that_is_not_there_begins_nothing(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("extract", seeds / "nothere.txt") == 2
    assert f"there is no '{seeds / 'nothere.txt'}'" in capsys.readouterr().err
