"""`tag` and `explain`: the times of a text, and the rules behind them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.typed import run
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
            "a.txt: is binary, not text\n  hint: save the article as plain text\n",
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
