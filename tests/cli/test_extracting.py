"""`extract` at a terminal: explained, as a table, a sample of it, and what failed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from generator import cli, pipeline
from tests.extractor.packages import installed
from tests.terminal import terminal

ARTICLE = """\
Ports agree on dues

By Carla Brandt, 15 March 2024

Minister Ana Ross signed a treaty with Norway in Lima on Thursday.

Mayor Ben Ode opened a bridge in Oslo on 2 February 2024. He did not visit the port on Monday.
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Ports\n")
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: object) -> int:
    with pytest.raises(SystemExit) as left:
        cli.main(["--today", "2024-06-01", *map(str, args)])
    return int(str(left.value.code))


def files(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def many(root: Path, count: int = 12) -> None:
    for n in range(count):
        text = (
            f"Report {n}\n\nPublished: 15 March 2024\n\nMayor Ben Ode sold {n} ships on Thursday.\n"
        )
        (root / f"seeds/s{n:02}.txt").write_text(text)


# Explained


def test_an_article_is_explained_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(root)

    assert run("extract", "--explain", "seeds/a.txt") == 0

    out = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert "\x1b" not in out
    assert out.startswith("Ports agree on dues\nseeds/a.txt\n\nThe day it speaks from\n")
    assert "  15 March 2024 (stated)\n" in out
    assert "  By Carla Brandt, 15 March 2024  ← byline: who wrote the report\n" in out
    assert " on Thursday ‹2024-03-14›[1].\n" in out
    assert "  date\t14 March 2024 (reckoned)\t“Thursday”, read by the rule <weekday>." in out
    assert "\n  a\tHe did not visit the port on Monday\tdenied" in out
    assert "  Ana Ross\tAna Ross\tperson\tana-ross (no record yet)\t" in out
    assert files(root) == before


def test_what_an_editor_gave_and_wrote_is_seen(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("extract")
    record = root / "content/articles/ports-agree-on-dues.yml"
    record.write_text(record.read_text().replace("2024-03-15", "2024-03-22"))
    capsys.readouterr()

    run("extract", "--explain", "seeds/a.txt")

    out = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert "An editor gave it: 22 March 2024." in out
    assert "‹2024-03-21›" in out
    assert "\tperson\tana-ross\t" in out


def test_on_a_terminal_it_is_in_colours_and_folded(root: Path) -> None:
    with terminal("--root", root, "extract", "--explain", root / "seeds/a.txt", kind="xterm") as at:
        assert at.leave() == 0

    assert "\x1b[1;35mAna Ross\x1b[0m" in at.screen
    assert "\x1b[2mBy Carla Brandt, 15 March 2024" in at.screen
    assert "\t" not in at.screen


def test_a_page_is_written_where_it_is_asked_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("extract", "--explain", "seeds/a.txt", "--html", "out/why.html") == 0

    assert capsys.readouterr().out == "out/why.html\n"
    assert (root / "out/why.html").read_text().startswith("<!doctype html>\n")
    assert list((root / "content").iterdir()) == []


def test_an_article_from_anywhere_is_explained(
    root: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.txt"
    elsewhere.write_text(ARTICLE)

    assert run("extract", "--explain", elsewhere, "--published", "2024-03-08") == 0
    assert "‹2024-03-07›" in capsys.readouterr().out


def test_one_article_of_several_is_explained(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps({"id": i, "text": f"Port {i} opens\n\nBen Ode opened {i} in May 2024."})
             for i in "ab"]  # fmt: skip
    (root / "seeds/w.jsonl").write_text("\n".join(lines))

    assert run("extract", "--explain", "seeds/w.jsonl") == 2
    assert capsys.readouterr().err.endswith(
        "there are several articles in 'seeds/w.jsonl'\n"
        "  hint: name one, such as 'seeds/w.jsonl#a'\n"
    )
    assert run("extract", "--explain", "seeds/w.jsonl#b") == 0
    assert "Port b opens\nseeds/w.jsonl#b\n" in capsys.readouterr().out
    assert run("extract", "--explain", "seeds/w.jsonl#c") == 1
    assert "seeds/w.jsonl#c: is not in the file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--explain",), "--explain shows one article"),
        (("--explain", "seeds/a.txt", "seeds/b.txt"), "--explain shows one article"),
        (("--explain", "https://example.org/a"), "--explain writes nothing"),
        (("--explain", "--table", "t.csv", "seeds/a.txt"), "--explain shows one article and"),
        (("--html", "a.html"), "--html is the page of --explain"),
        (("--sample", "3"), "--sample draws from a table"),
        (("--sample", "0", "--table", "t.csv"), "Invalid value for '--sample'"),
        (("--json", "--table", "-"), "--json, --dry-run and --table - all want"),
        (("--jobs", "0"), "Invalid value for '--jobs'"),
        (("--with", "nothing"), "no extractor is called 'nothing'"),
    ],
)
def test_wishes_that_do_not_go_together_are_told(
    args: tuple[str, ...], said: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("extract", *args) == 2
    assert said in capsys.readouterr().err
    assert list((root / "content").iterdir()) == []


def test_an_article_that_is_none_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "seeds/b.txt").write_bytes(b"PNG\0")

    assert run("extract", "--explain", "seeds/b.txt") == 1
    assert capsys.readouterr().err.startswith("seeds/b.txt: is binary, not text\n")


# As a table


def test_a_run_lists_its_proposals_beside_what_it_writes(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("extract", "--table", "t.csv") == 0

    found = rows((root / "t.csv").read_text("utf-8"))
    assert [r["title"] for r in found] == [
        "Ana Ross signed a treaty with Norway in Lima",
        "Ben Ode opened a bridge in Oslo",
    ]
    assert capsys.readouterr().out.endswith("files changed\n")
    assert all(list((root / "content/events").rglob(f"*-{r['event']}.yml")) for r in found)


def test_a_dry_run_lists_them_and_writes_no_record(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("extract", "--table", "-", "--dry-run") == 0

    out, err = capsys.readouterr()
    assert len(rows(out)) == 2
    assert err == "1 article read, nothing written\n"
    assert list((root / "content").iterdir()) == []


def test_a_sample_is_the_same_each_time_and_in_the_order_of_the_run(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    many(root)
    run("extract", "--table", "-", "--dry-run")
    whole = capsys.readouterr().out.splitlines()

    run("extract", "--table", "-", "--dry-run", "--sample", "4")
    once = capsys.readouterr().out.splitlines()
    run("extract", "--table", "-", "--dry-run", "--sample", "4", "--jobs", "2")
    again = capsys.readouterr().out.splitlines()

    assert once == again
    assert len(once) == 5
    assert [line for line in whole if line in once] == once
    assert once != whole[:5]


# What failed


def test_what_failed_is_listed_until_it_is_mended(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "seeds/b.txt").write_bytes(b"PNG\0")
    (root / "seeds/c.txt").write_text("Port shut\n\nStorms shut the port on Thursday.\n")
    listing = root / "build/extract-errors.csv"

    assert run("extract") == 1

    assert [(r["place"], r["severity"]) for r in rows(listing.read_text("utf-8"))] == [
        ("seeds/b.txt", "error"),
        ("seeds/c.txt", "undecided"),
        ("seeds/c.txt", "undecided"),
    ]
    assert all(r["reason"] and r["what to do"] for r in rows(listing.read_text("utf-8")))
    for name in "bc":
        (root / f"seeds/{name}.txt").unlink()
    run("extract")
    assert not listing.exists()


def test_who_is_told_much_is_told_of_the_list(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for n in range(11):
        (root / f"seeds/b{n}.txt").write_text("")

    run("extract")

    assert capsys.readouterr().err.endswith("build/extract-errors.csv lists all of this\n")


# How it goes


def test_its_progress_is_shown_on_a_terminal_and_leaves_nothing(root: Path) -> None:
    many(root)
    with terminal("--root", root, "extract", kind="xterm") as shown:
        assert shown.leave() == 0

    assert "reading" in shown.screen
    assert "/13" in shown.screen
    assert "13 articles so far" in shown.screen
    assert "\x1b[2K" in shown.screen  # and is wiped off


# Others' extractors


OTHER = """
words = "Mayor Ben Ode opened a bridge in Oslo"
yield proposed(article, words, title="Storms come to Oslo again", people=(), places=("Oslo",))
"""


def test_an_extractor_is_asked_where_it_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    installed(root, monkeypatch, named=OTHER)

    run("extract", "--dry-run", "--table", "-", "--with", "named")

    assert "Storms come to Oslo again" in [r["title"] for r in rows(capsys.readouterr().out)]
    assert run("extract", "--explain", "seeds/a.txt", "--with", "named") == 0
    assert "Proposed by the extractor “named”." in capsys.readouterr().out


def test_an_extractor_in_the_settings_is_asked_each_time(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    installed(root, monkeypatch, kept=OTHER)
    (root / "mkdocs.yml").write_text(
        "site_name: Ports\nextra:\n  dateline:\n    extractors: [kept]\n"
    )

    run("extract")

    assert len(list(root.glob("content/events/*/*storms-come-oslo-again.yml"))) == 1
    assert pipeline.check(root).problems == ()
