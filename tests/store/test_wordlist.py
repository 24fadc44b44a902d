"""A project's own words that take a side."""

from datetime import date
from pathlib import Path

from generator import pipeline, store

EVENT = """\
date: 2024-03-15
title: The stooges leave the harbour office
summary: The so-called council of the port left the office on the same day.
sources: [{url: "https://example.org/1"}]
added: 2024-03-16
"""
PATH = "content/events/2024/2024-03-15-office-left.yml"


def told(root: Path, words: bytes) -> list[str]:
    for path, data in {PATH: EVENT.encode(), "content/loaded-words.txt": words}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return [str(p) for p in pipeline.check(root, date(2024, 4, 1)).problems]


def test_a_word_of_the_projects_own_is_told_of(tmp_path: Path) -> None:
    found = told(tmp_path, b"# ours\nStooges  write who they are\n- so-called\n")

    assert found == [
        f"{PATH}:2:8: warning: a word that takes a side: 'stooges'\n"
        "  hint: write who they are, or put the words of others in quotation marks"
    ]


def test_without_a_list_ours_holds(tmp_path: Path) -> None:
    assert [line for line in told(tmp_path, b"") if "takes a side: 'so-called'" in line]


def test_a_line_that_gives_no_advice_is_told(tmp_path: Path) -> None:
    told(tmp_path, b"stooges\n")

    _, problems = store.loaded_words(tmp_path)
    assert [str(p) for p in problems] == [
        "content/loaded-words.txt:1:1: a word without advice: 'stooges'\n"
        "  hint: write the word, two spaces, and what to write instead"
    ]


def test_a_list_that_is_no_text_is_told(tmp_path: Path) -> None:
    told(tmp_path, b"\xff\xfe")

    assert [p.message for p in store.loaded_words(tmp_path)[1]] == ["is not UTF-8"]


def test_a_list_that_is_too_long_is_told_and_not_cut(tmp_path: Path) -> None:
    told(tmp_path, b"# a comment\n" * 6_000 + b"thug  write man\n")

    words, problems = store.loaded_words(tmp_path)
    assert words == {}
    assert [str(p) for p in problems] == [
        "content/loaded-words.txt: the file is over 64 KiB\n"
        "  hint: take out words that you can do without"
    ]
