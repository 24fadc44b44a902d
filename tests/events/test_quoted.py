"""What somebody tells in quotation marks, with its own day."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("“The talks collapsed on Monday,” the mediator told reporters.", "Talks collapsed",
     "On 10 June 2024, the talks collapsed, according to the mediator."),
    ("“I signed the order on Monday,” said Ana Ross.", "Ana Ross signed the order",
     "On 10 June 2024, Ana Ross signed the order, according to Ana Ross."),
    ("“He claimed the mill burnt down on Monday,” the mayor said.", "Mill burnt down",
     "On 10 June 2024, the mill burnt down, according to the mayor."),
    ("“We sold the mill on Monday and we start anew,” said Ana Ross of Rimac Marine.",
     "Rimac Marine sold the mill",
     "On 10 June 2024, Rimac Marine sold the mill, according to Ana Ross."),
    ("Ana Ross went to court. “The bank paid on Monday,” she said.", "Bank paid",
     "On 10 June 2024, the bank paid, according to Ana Ross."),
]  # fmt: skip
SILENT = [
    "“I shot the judge on Monday,” said the driver of Bo Lind.",
    "“I shot him on Monday,” the lawyer for Bo Lind told the court.",
    "“I left the party on Monday,” Bo Lind’s lawyer said.",
    "“We bombed the port on Monday,” the rebels told the Kesta Union.",
    "“We struck the base on Monday,” a spokesman said, blaming the Kesta Union.",
    "“Our house burnt down on Monday,” Ana Ross said.",
    "“We sold the mill on Monday,” a man said.",
    "“She sold the mill on Monday,” a man said.",
    "“Did the bank pay on Monday?” the mayor asked.",
    "“The bank never paid on Monday,” the mayor said.",
    "“If the bank paid on Monday, good,” the mayor said.",
    "“The talks collapsed,” the mediator said.",
    "The mayor denied that “the bank paid on Monday”.",
]


@pytest.mark.parametrize(("report", "title", "summary"), TOLD, ids=[s for s, _, _ in TOLD])
def test_what_is_quoted_is_told_as_its_speakers(report: str, title: str, summary: str) -> None:
    [p] = read_text(f"Town news\n{report}\n", parse("2024-06-12")).found.proposals

    assert (p.title, p.summary.replace("\N{NO-BREAK SPACE}", " ")) == (title, summary)


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_clear_only_in_its_speakers_mouth_tells_none(sentence: str) -> None:
    found = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert not [p for p in found if "said" not in p.title]


def test_what_is_told_makes_no_reason_why_it_is_not() -> None:
    report = (
        "A fire broke out on Monday. Hours later the council shut the road. "
        "“The mill never paid on Monday,” Ana Ross said."
    )
    found = read_text(f"Town news\n{report}\n", parse("2024-06-12")).found

    assert [p.title for p in found.proposals] == ["Fire broke out", "Council shut the road"]
    assert [p.why for p in found.passed] == [
        "denied, or said by nobody",
        "no time that dates it",
    ]


def test_a_number_that_is_announced_stands_inside_the_title() -> None:
    report = "Two people died in a fire, the fire service said on Monday."
    [p] = read_text(f"Town news\n{report}\n", parse("2024-06-12")).found.proposals

    assert p.title == "Fire service said two people died in a fire"
