"""What lines of pages are, each in a whole report, as `tests/cases/articles/lines.md` shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.articles.parts import Parts, parted

FILE = Path(__file__).parent.parent / "cases" / "articles" / "lines.md"
AROUND = {
    "head": ("", "The river rose overnight, the ministry said.\nThe bridge was closed.\n"),
    "body": ("The river rose overnight, the ministry said.\n", "The bridge was closed.\n"),
    "foot": ("The river rose overnight, the ministry said.\nThe bridge was closed.\n", ""),
}


@dataclass(frozen=True)
class Case:
    """A line of a page, where it stands in a report, and what it is."""

    id: str
    place: str
    kind: str
    line: str


def cases() -> list[Case]:
    found, place = [], ""
    for number, line in enumerate(FILE.read_text("utf-8").splitlines(), 1):
        if line.startswith("## "):
            place = line.removeprefix("## ")
        elif line.startswith("- "):
            kind, _, words = line.removeprefix("- ").partition(": ")
            found.append(Case(f"{FILE.name}:{number}", place, kind, words))
    return found


@pytest.mark.parametrize("case", cases(), ids=[c.id for c in cases()])
def test_a_line_is_what_it_is(case: Case) -> None:
    before, after = AROUND[case.place]
    text = f"A small title\n{before}{case.line}\n{after}"

    furniture = parted(text).furniture

    assert [f.kind for f in furniture if f.span.of(text) == case.line] == (
        [] if case.kind == "none" else [case.kind]
    )


def test_what_stands_above_the_headline_is_not_the_title() -> None:
    text = "Skip to main content\nHome > World\n4 March 2024\nRiver rises in Callao\nIt rained.\n"

    assert title(text) == "River rises in Callao"
    assert [f.kind for f in parted(text).furniture] == [
        "navigation",
        "navigation",
        "published-line",
    ]


def test_a_title_that_a_file_names_is_the_title() -> None:
    text = "News\nIt rained.\n"

    assert parted(text, is_titled=True).title.of(text) == "News"


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    assert title("River rises again | The Callao Post\nIt rained.\n") == "River rises again"
    assert title("River rises | mill closed\nIt rained.\n") == "River rises | mill closed"


def test_the_headline_once_more_is_no_standfirst() -> None:
    text = "River rises again\nRiver rises again\nMill closed for a week\nIt rained.\n"
    parts = parted(text)

    assert [s.of(text) for s in (parts.standfirst,) if s] == ["Mill closed for a week"]


def test_the_agency_behind_the_last_sentence_is_set_aside() -> None:
    text = "River rises again\nIt rained.\nThe bridge was closed. (AFP)\n"

    assert paragraphs(parted(text), text) == ["It rained.", "The bridge was closed."]


def test_a_count_of_comments_above_a_report_does_not_end_it() -> None:
    text = "River rises again\n14 Comments\nIt rained.\nThe bridge was closed.\n"

    assert paragraphs(parted(text), text) == ["It rained.", "The bridge was closed."]


def test_below_the_comment_form_what_is_plain_is_named() -> None:
    text = (
        "River rises again\nIt rained.\nLeave a comment\nIt rained here.\n© 2024 The Callao Post\n"
    )

    assert [f.kind for f in parted(text).furniture] == [
        "comment-form", "comment-form", "copyright",
    ]  # fmt: skip


def test_one_date_below_the_first_sentence_is_the_reports() -> None:
    one = "River rises again\nThe mill is safe.\n4 March 2024\nIt rained.\nIt rained again.\n"
    chronicle = one + "5 March 2024\nThe bridge was closed.\n"

    assert [f.kind for f in parted(one).furniture] == ["published-line"]
    assert "published-line" not in {f.kind for f in parted(chronicle).furniture}


def title(text: str) -> str:
    return parted(text).title.of(text)


def paragraphs(parts: Parts, text: str) -> list[str]:
    return [p.of(text).strip() for p in parts.paragraphs]
