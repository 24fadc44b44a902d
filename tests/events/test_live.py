"""Live pages: entries under their hours, of which no word gives the day."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

PAGE = """Ferry aground off Callao: live

19.15
We are closing this page. Thank you for reading.

18.40
{entry}

12.10
Good afternoon. We are hearing of a ferry aground in the bay.
"""
TOLD = [
    ("The port of Callao has been closed to ships.", "Port of Callao closed to ships"),
    ("The minister, Ana Ross, has ordered an inquiry, to be led by a judge.",
     "Ana Ross ordered an inquiry"),
    ("Divers have freed the ferry's two engines.", "Divers freed the ferry’s two engines"),
    ("The ferry Kesta struck a pier near Rimac at 11.52, and lost its bow.",
     "Ferry Kesta struck a pier near Rimac"),
    ("The mayor, Bo Lind, visited the pier a few minutes ago.", "Bo Lind visited the pier"),
    ("The mayor, Bo Lind, left the pier just now.", "Bo Lind left the pier"),
]  # fmt: skip
SILENT = [
    "The port of Callao has often been closed to ships.",
    "The port of Callao has not been closed to ships.",
    "The pier has been closed to ships since last week.",
    "We have closed the page to comments.",
    "The ferry, the Kesta, sailed from Lima. It has been closed to ships.",  # the port, rather
    "The ferry may have been built in Callao.",
    "The ferry was sold at 11.52 euros a share.",
    "The ferry has been a landmark of Callao.",
]


@pytest.mark.parametrize(("entry", "title"), TOLD, ids=[e for e, _ in TOLD])
def test_an_entry_is_of_the_pages_day(entry: str, title: str) -> None:
    found = read_text(PAGE.format(entry=entry), parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.basis, p.title) for p in found] == [("2024-06-12", "assumed", title)]


@pytest.mark.parametrize("entry", SILENT)
def test_what_is_not_done_on_that_day_has_none(entry: str) -> None:
    found = read_text(PAGE.format(entry=entry), parse("2024-06-12")).found.proposals

    assert "2024-06-12" not in [str(p.date) for p in found]


def test_two_hours_head_no_live_page() -> None:
    text = PAGE.replace("19.15\n", "").format(entry="A lock. " + TOLD[0][0])

    assert not read_text(text, parse("2024-06-12")).found.proposals
