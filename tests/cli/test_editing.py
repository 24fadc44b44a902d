"""The commands of editors, as they are typed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator import extractor
from generator.cli import main
from generator.model.when import parse
from tests.terminal import terminal

ROOT = Path(__file__).parents[2]
TREATY = """\
title: Two ports sign a treaty
date: 2024-03-15
summary: The treaty ends a quarrel about dues that lasted a year.
people: [ana-ross]
sources: [{url: "https://example.org/1"}]
added: 2024-03-16
"""
ARTICLE = """Stane signs a rail pact in Tallinn

President Boris Stane signed a rail pact with Norway in Tallinn on 9 September 2021.

Mayor Carla Brandt opened a bridge in Oslo on 14 October 2021.
"""
EVENT = "content/events/2024/2024-03-15-port-treaty.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in {EVENT: TREATY, "content/people/ana-ross.yml": "name: Ana Ross\n"}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def run(root: Path, *args: object) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(["--root", str(root), "--today", "2024-04-01", *map(str, args)])
    assert isinstance(leaving.value.code, int)
    return leaving.value.code


OSLO = 'name: Oslo\ncountry: "NO"\n'
Said = pytest.CaptureFixture[str]
ANSWERS = (
    *("--date", "2024-05", "--title", "A ferry line opens to the north"),
    *("--summary", "The ferry sails twice a day.", "--url", "https://example.org/ferry"),
)


def test_fmt_puts_a_record_in_form_and_then_has_nothing_to_do(root: Path, capsys: Said) -> None:
    assert run(root, "fmt", "--check") == 1
    assert capsys.readouterr().err == f"{EVENT}: is not in form\n  hint: run 'dateline fmt'\n"

    assert run(root, "fmt") == 0
    assert capsys.readouterr().out == f"{EVENT}\n1 file changed\n"
    assert (root / EVENT).read_text().startswith("date: 2024-03-15\ntitle:")
    assert run(root, "fmt", "--check") == 0


def test_fmt_shows_what_it_would_do(root: Path, capsys: Said) -> None:
    assert run(root, "fmt", "--dry-run") == 0
    assert f"--- a/{EVENT}\n+++ b/{EVENT}\n" in capsys.readouterr().out
    assert (root / EVENT).read_text() == TREATY


def test_fmt_leaves_alone_what_does_not_read(root: Path, capsys: Said) -> None:
    (root / EVENT).write_text("date: [2024\n")

    assert run(root, "fmt") == 1
    assert f"{EVENT}: is left alone, since it does not read" in capsys.readouterr().err


def test_fmt_calls_a_file_by_its_date(root: Path) -> None:
    (root / EVENT).write_text(TREATY.replace("date: 2024-03-15", "date: 2023-12"))

    assert run(root, "fmt", "--rename") == 0
    assert not (root / EVENT).exists()
    assert (root / "content/events/2023/2023-12-port-treaty.yml").exists()


def test_fmt_touches_the_named_files_alone(root: Path, capsys: Said) -> None:
    (root / "content/people/bo.yml").write_text("born: 1961\nname: Bo\n")

    assert run(root, "fmt", root / "content/people/bo.yml") == 0
    assert capsys.readouterr().out == "content/people/bo.yml\n1 file changed\n"


def test_new_writes_an_event_that_passes(root: Path, capsys: Said) -> None:
    assert run(root, "new", "event", *ANSWERS, "--person", "ana ross, Bo Lind") == 0
    path = "content/events/2024/2024-05-ferry-line-opens-north.yml"
    assert capsys.readouterr().out == f"{path}\n"
    assert (root / path).read_text() == (
        "date: 2024-05\ntitle: A ferry line opens to the north\n"
        "summary: The ferry sails twice a day.\npeople: [ana-ross, Bo Lind]\n"
        "sources:\n  - url: https://example.org/ferry\nadded: 2024-04-01\n"
    )
    assert run(root, "check") == 0
    assert run(root, "fmt", "--check", root / path) == 0


def test_new_warns_of_what_may_be_there_already(root: Path, capsys: Said) -> None:
    title = ("--title", "Two ports have signed a treaty", "--date", "2024-03")

    assert run(root, "new", "event", *ANSWERS, *title, "--dry-run") == 0
    assert f"{EVENT}: warning: may tell the same" in capsys.readouterr().err


def test_new_tells_all_that_is_wrong_and_writes_nothing(root: Path, capsys: Said) -> None:
    wrong = ("--date", "2024-13", "--summary", "short", "--url", "example.org")

    assert run(root, "new", "event", *ANSWERS, *wrong) == 1
    told = capsys.readouterr().err
    assert "not a date: '2024-13'" in told
    assert "summary is too short" in told
    assert "not a web address: 'example.org'" in told
    assert len(list((root / "content/events").rglob("*.yml"))) == 1


def test_new_asks_on_a_terminal_and_opens_the_record(root: Path, tmp_path: Path) -> None:
    editor = script(tmp_path, 'echo "notes: Ring the harbour." >> "$1"')
    answers = {
        "When (2024-03-15, 2024-03, 2024, 2024~ for about):": "2024-05",
        "Title, as a headline:": "A ferry line opens to the north",
        "Summary, one to three sentences:": "The ferry sails twice a day.",
        "Address of a source (may be left empty):": "https://example.org/ferry",
        "Headline of the source (may be left empty):": "",
        "Who published it (may be left empty):": "The Gazette",
        "When it was published (may be left empty):": "",
        "The words that support the event (may be left empty):": "",
        "People, with commas between (may be left empty):": "ana ross, Bo Lind",
        "Organisations, with commas between (may be left empty):": "",
        "Places, with commas between (may be left empty):": "",
        "Id [ferry-line-opens-north]:": "northern-ferry",
    }
    path = "content/events/2024/2024-05-northern-ferry.yml"

    command = ("--root", root, "--today", "2024-04-01", "new", "event")
    with terminal(*command, editor=editor) as at_terminal:
        for prompt, typed in answers.items():
            at_terminal.type(typed, at=prompt)
        code = at_terminal.leave()

    assert code == 0
    assert at_terminal.screen.endswith(f"\n{path}\n")
    assert (root / path).read_text() == (
        "date: 2024-05\ntitle: A ferry line opens to the north\n"
        "summary: The ferry sails twice a day.\npeople: [ana-ross, Bo Lind]\n"
        "sources:\n  - url: https://example.org/ferry\n    publisher: The Gazette\n"
        "added: 2024-04-01\nnotes: Ring the harbour.\n"
    )


def test_new_says_what_it_needs(root: Path, capsys: Said) -> None:
    assert run(root, "new", "event", "--title", "A ferry line opens") == 2
    assert capsys.readouterr().err == (
        "a new event needs --date, --summary, --url\n  hint: give it, or run this in a terminal\n"
    )


@pytest.mark.parametrize(
    ("args", "path", "text"),
    [
        (("person", "--name", "Bo Lind"), "people/bo-lind", "name: Bo Lind\n"),
        (("place", "--name", "Oslo", "--country", "NO"), "places/oslo", OSLO),
        (("publisher", "--name", "The Gazette"), "publishers/the-gazette", "name: The Gazette\n"),
        (("story", "--title", "The strait"), "stories/the-strait", "title: The strait\n"),
    ],
)  # fmt: skip
def test_new_writes_the_other_kinds(
    root: Path, args: tuple[str, ...], path: str, text: str
) -> None:
    assert run(root, "new", *args) == 0
    assert (root / f"content/{path}.yml").read_text() == text


def test_rename_leads_the_references_and_can_show_them_first(root: Path, capsys: Said) -> None:
    assert run(root, "rename", "ana-ross", "ross", "--dry-run") == 0
    assert "+people: [ross]" in capsys.readouterr().out
    assert run(root, "rename", "ana-ross", "ross") == 0
    assert "people: [ross]" in (root / EVENT).read_text()
    assert run(root, "check") == 0


def test_what_cannot_be_renamed_is_told(root: Path, capsys: Said) -> None:
    assert run(root, "rename", "ana-rosss", "ross") == 2
    assert capsys.readouterr().err == (
        "no record has the id 'ana-rosss'\n  hint: did you mean 'people/ana-ross'?\n"
    )


@pytest.mark.parametrize("command", [("check",), ("fmt",), ("extract",), ("rename", "a", "b")])
def test_records_of_an_unknown_format_are_not_touched(
    root: Path, capsys: Said, command: tuple[str, ...]
) -> None:
    (root / "mkdocs.yml").write_text("extra: {dateline: {format: 2}}\n")

    assert run(root, *command) == 2
    assert capsys.readouterr().err == (
        "mkdocs.yml: the records are in format '2', and this program knows 1\n"
        "  hint: install a newer one: pip install --upgrade dateline\n"
    )


# Drafts


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(ARTICLE)
    extractor.extract(tmp_path, (), None, parse("2024-01-01").first)
    return tmp_path


SIGNED = "content/events/2021/2021-09-09-stane-signed-rail-pact-norway-tallinn.yml"
OPENED = "content/events/2021/2021-10-14-carla-brandt-opened-bridge-oslo.yml"


def test_drafts_are_listed_in_a_pipe(drafted: Path, capsys: Said) -> None:
    assert run(drafted, "review") == 0
    assert [line.split(": ")[0] for line in capsys.readouterr().out.splitlines()] == [
        SIGNED,
        OPENED,
    ]


def test_drafts_are_accepted_in_bulk_once_that_is_sure(drafted: Path) -> None:
    assert run(drafted, "review", "--accept") == 2
    assert "review: draft" in (drafted / SIGNED).read_text()

    assert run(drafted, "review", "--accept", "--yes") == 0
    assert "review" not in (drafted / SIGNED).read_text()
    assert run(drafted, "review", "--accept", "--yes") == 0  # there are none any more


def test_a_rejected_draft_does_not_come_again(drafted: Path) -> None:
    assert run(drafted, "review", "stane-signed-rail-pact-norway-tallinn", "--reject", "--yes") == 0

    extractor.extract(drafted, (), None, parse("2024-01-01").first)

    assert not (drafted / SIGNED).exists()
    assert (drafted / OPENED).exists()


KEYS = "a accept, e edit, r reject and remember, s skip, q quit:"


def test_drafts_are_gone_over_one_by_one(drafted: Path) -> None:
    with terminal("--root", drafted, "review") as at_terminal:
        first = at_terminal.type("a", at=KEYS)
        second = at_terminal.type("r", at=KEYS)
        code = at_terminal.leave()

    assert code == 0
    assert f"1 of 2 · {SIGNED}" in first
    assert "9\N{NO-BREAK SPACE}September 2021" in first
    assert "signed a rail pact with Norway in Tallinn" in first
    assert f"2 of 2 · {OPENED}" in second
    assert at_terminal.screen.endswith("\n2 drafts settled, 0 left\n")
    assert "review" not in (drafted / SIGNED).read_text()
    assert not (drafted / OPENED).exists()


def test_a_draft_is_accepted_as_it_was_edited(drafted: Path, tmp_path: Path) -> None:
    editor = script(tmp_path, 'sed -i.old "s/^title: .*/title: A pact at last/" "$1"; rm "$1.old"')

    with terminal("--root", drafted, "review", editor=editor) as at_terminal:
        at_terminal.type("e", at=KEYS)
        at_terminal.type("x", at=KEYS)
        refused = at_terminal.type("a", at=KEYS)
        at_terminal.type("q", at=KEYS)
        code = at_terminal.leave()

    assert code == 0
    assert "'x' is not one of 'a', 'e', 'r', 's', 'q'" in refused
    assert at_terminal.screen.endswith("\n1 draft settled, 1 left\n")
    text = (drafted / SIGNED).read_text()
    assert "title: A pact at last\n" in text
    assert "review" not in text
    assert "review: draft" in (drafted / OPENED).read_text()


def test_drafts_are_accepted_in_bulk_once_a_person_says_yes(drafted: Path) -> None:
    question = "accept 2 drafts? [y/N]:"
    with terminal("--root", drafted, "review", "--accept") as at_terminal:
        at_terminal.type("n", at=question)
        assert at_terminal.leave() == 0
    assert "review: draft" in (drafted / SIGNED).read_text()

    with terminal("--root", drafted, "review", "--accept") as at_terminal:
        at_terminal.type("y", at=question)
        assert at_terminal.leave() == 0
    assert "review" not in (drafted / SIGNED).read_text()


def script(folder: Path, text: str) -> str:
    """Return the path of a program that a shell runs."""
    made = folder / "editor"
    made.write_text(f"#!/bin/sh\n{text}\n")
    made.chmod(0o755)
    return str(made)


def test_extract_shows_what_it_would_do(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(ARTICLE)

    assert run(tmp_path, "extract", "--dry-run") == 0
    shown = capsys.readouterr().out
    assert f"--- /dev/null\n+++ b/{SIGNED}\n" in shown
    assert "+date: 2021-09-09\n" in shown
    assert not list((tmp_path / "content").iterdir())


# Two pull requests


def test_two_pull_requests_that_each_add_an_event_do_not_conflict(root: Path) -> None:
    def git(*args: str) -> str:
        named = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        done = subprocess.run(
            ["git", *named, *args], cwd=root, check=True, capture_output=True, text=True
        )
        return done.stdout

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "before")
    for name, title in (("one", "A ferry line opens to the north"), ("two", "The pier burns down")):
        git("checkout", "-qb", name, "main")
        assert run(root, "new", "event", *ANSWERS, "--title", title, "--person", "Bo Lind") == 0
        git("add", "-A", "content")
        git("commit", "-qm", name)
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-edit", "one")
    git("merge", "-q", "--no-edit", "two")

    assert not git("status", "--porcelain", "content")
    assert run(root, "check") == 0
