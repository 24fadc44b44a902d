"""`tag` and `explain`: the times of a text, and the rules behind them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.cli.typed import DATELINE, run
from tests.terminal import terminal


def test_explain_tells_the_rules_that_were_tried(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("explain", "two days ago", "--published", "2024-03-15")

    kept = capsys.readouterr().out.splitlines()[0].split("\t")
    assert code == 0
    assert kept[:4] == ["kept", "two days ago", "2024-03-13", "13 March 2024"]


def test_tag_reads_and_writes_a_document_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in.jsonl").write_text(
        '{"id": "a", "text": "\U0001f600 Held 4 to 9 March 2023.", "published": "2024-03-15"}\n'
        '{"id": "b", "text": "It shut on Monday."}\n\n'
        '{"id": "c", "text": 7}\n'
        "[not json\n"
        '{"id": "e", "text": "x", "published": "2024-02-31"}\n' + "[" * 100_000,
        encoding="utf-8",
    )

    code = run("tag", tmp_path / "in.jsonl", "--jsonl", "--published", "2024-03-15")

    out, err = capsys.readouterr()
    first, second = map(json.loads, out.splitlines())
    assert [(t["text"], t["value"]) for t in first["timexes"]] == [
        ("4", "2023-03-04"),
        ("9 March 2023", "2023-03-09"),
    ]
    assert first["timexes"][0]["start"] == 7
    assert second["id"] == "b"
    assert [(t["value"], t["rule"]) for t in second["timexes"]] == [("2024-03-11", "<weekday>")]
    assert code == 1
    assert [n for n in (4, 5, 6, 7) if f"in.jsonl:{n}:1: not a document" in err] == [4, 5, 6, 7]
    assert "February 2024 has 29 days" in err


def test_a_line_that_is_not_utf8_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in.jsonl").write_bytes(
        b'\xef\xbb\xbf{"id": 1, "text": "It met in 1999."}\r\n'
        b'{"id": 2, "text": "caf\xe9"}\r\n{"id": 3, "text": "It met in 2001."}\r\n'
    )

    code = run("tag", "in.jsonl", "--jsonl")

    out, err = capsys.readouterr()
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == [1, 3]
    assert err == "in.jsonl:2:23: not UTF-8: byte 0xe9\n  hint: save the line as UTF-8\n"


def test_lines_in_utf16_are_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in.jsonl").write_text('{"text": "It met in 1999."}\n' * 3, encoding="utf-16")

    assert run("tag", "in.jsonl", "--jsonl") == 1
    assert capsys.readouterr() == (
        "",
        "in.jsonl: is UTF-16, not UTF-8\n  hint: save the file as UTF-8\n",
    )


def test_each_line_is_answered_before_the_next_is_read() -> None:
    with subprocess.Popen(
        [*DATELINE, "tag", "--jsonl"], stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True
    ) as tagger:
        assert tagger.stdin
        assert tagger.stdout
        assert tagger.stderr
        told = []
        for line in ('{"id": 1, "text": "It met in 1999."}', "no", '{"id": 2, "text": "x"}'):
            tagger.stdin.write(f"{line}\n")
            tagger.stdin.flush()
            told.append((tagger.stderr if line == "no" else tagger.stdout).readline())
            if line == "no":
                tagger.stderr.readline()  # the hint
        tagger.stdin.close()

        assert [json.loads(told[n])["id"] for n in (0, 2)] == [1, 2]
        assert told[1].startswith("standard input:2:1: not a document: ")


@pytest.mark.parametrize(
    ("published", "value"),
    [("2024-03-15T10:00:00Z", "2024-03-14"), ("2024-03-15T23:30+02:00", "2024-03-14")],
)
def test_of_a_moment_the_day_is_taken(
    published: str, value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "It shut yesterday."
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": text, "published": published}))
    (tmp_path / "a.txt").write_text(text)

    run("tag", tmp_path / "a.jsonl", "--jsonl")
    assert json.loads(capsys.readouterr().out)["timexes"][0]["value"] == value
    run("tag", tmp_path / "a.txt", "--published", published)
    assert capsys.readouterr().out == f"It shut [yesterday]({value})."


@pytest.mark.parametrize("way", ["--json", "--table"])
def test_places_are_of_the_text_as_it_was_given(
    way: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Cafe\N{COMBINING ACUTE ACCENT}s\r\nshut\r\non 9\r\nMay 2024.\r\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8-sig", newline="")

    run("tag", tmp_path / "a.txt", way)

    out = capsys.readouterr().out
    start = text.index("9")
    if way == "--json":
        (timex,) = json.loads(out)
        assert (timex["start"], timex["end"]) == (start, text.index("."))
        assert timex["text"] == "9\r\nMay 2024"
    else:
        assert out.startswith(f"{start}-{text.index('.')}\t9 May 2024\tDATE\t2024-05-09\t")


def test_tag_gives_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("It opened two days ago.")

    code = run("tag", tmp_path / "a.txt", "--published", "2024-03-15", "--json")

    (timex,) = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (timex["start"], timex["text"], timex["when"]) == (10, "two days ago", "2024-03-13")


def test_tag_prints_the_text_with_its_times_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "It shut on Thursday for about a week.\r\nNothing [else](x) is said daily.\n"
    (tmp_path / "a.txt").write_text(text, newline="")

    assert run("tag", tmp_path / "a.txt", "--published", "2024-03-15") == 0

    assert capsys.readouterr().out == (
        'It shut on [Thursday](2024-03-14) for [about a week](P1W "APPROX").\n'
        'Nothing [else](x) is said [daily](P1D "SET").\n'
    )


def test_tag_colours_the_times_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It shut on Thursday.\n")

    asked = ("tag", tmp_path / "a.txt", "--published", "2024-03-15")
    with terminal(*asked, kind="xterm") as in_colours, terminal(*asked) as without:
        assert in_colours.leave() == without.leave() == 0

    green, faint, plain = "\x1b[1;32m", "\x1b[2;32m", "\x1b[0m"
    assert f"on {green}Thursday{plain}{faint} 2024-03-14{plain}." in in_colours.screen
    assert without.screen == "It shut on [Thursday](2024-03-14).\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            b"caf\xe9 caf\xc3\xa9",
            "a.txt:1:4: not UTF-8: byte 0xe9\n  hint: save the file as UTF-8\n",
        ),
        (
            b"PNG\0\0",
            "a.txt: is binary, not text\n  hint: save it as plain text\n",
        ),
    ],
)
def test_a_text_that_cannot_be_read_is_told(
    data: bytes,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(data)

    assert run("tag", "a.txt") == 1
    assert capsys.readouterr().err == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--json", "--jsonl"), "--json and --jsonl do not go together\n  hint: give one of them"),
        (
            ("--json", "--table", "--jsonl"),
            "--json, --table and --jsonl do not go together\n  hint: give one of them",
        ),
        (
            ("none.txt",),
            "none.txt: no such file or directory\n"
            "  hint: name a file, or give the text itself on standard input",
        ),
        (
            ("none.txt", "--jsonl"),
            "none.txt: no such file or directory\n"
            "  hint: name a file, or give the text itself on standard input",
        ),
        (("--published", ""), "not a date: ''\n  hint: write 2024-03-15, 2024-03, 2024"),
        (("--published", "2024-03-15T25:00Z"), "hint: write 2024-03-15, or 2024-03-15T10:00Z\n"),
    ],
)
def test_what_cannot_be_meant_is_told(
    typed: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run("tag", *typed) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
