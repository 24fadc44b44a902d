"""Titles that say which request, vote or arrest, which the report told in a verb."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("A lawyer asked the court to free two guards.",
     "The court rejected the request on Monday.",
     "Court rejected the request to free two guards"),
    ("Kesta decided to close the port.",
     "The decision was published on Monday.", "Decision to close the port published"),
    ("Police arrested Ana Ross in Callao.", "Lawyers condemned the arrest on Monday.",
     "Lawyers condemned the arrest of Ana Ross in Callao"),
    ("Parliament voted to ban plastic nets.", "The vote was held on Monday.",
     "Vote to ban plastic nets held"),
    ("A tank exploded at a mill in Callao.", "The explosion was filmed on Monday.",
     "Explosion at a mill in Callao filmed"),
    ("A statue was stolen from the museum of Callao.", "A guard reported the theft on Monday.",
     "Guard reported the theft of a statue"),
]  # fmt: skip
LEFT = [
    # Two acts fit.
    ("Kesta decided to close the port. The council decided to open a school.",
     "The decision was praised on Monday.", "Decision praised"),
    # Nobody did it.
    ("Kesta did not decide to close the port.",
     "The decision was praised on Monday.", "Decision praised"),
    # What was asked is not said.
    ("A lawyer asked him.", "The court rejected the request on Monday.",
     "Court rejected the request"),
    # It is told which.
    ("A lawyer asked the court to free two guards.",
     "The court rejected the request for a recess on Monday.",
     "Court rejected the request for a recess"),
    # What it is of is told with "it".
    ("Kesta decided to close it.", "The decision was praised on Monday.", "Decision praised"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "later", "title"), [*TOLD, *LEFT], ids=lambda c: c[:40])
def test_a_title_says_which_act_is_taken_up(first: str, later: str, title: str) -> None:
    read = read_text(f"Callao news\n\n{first}\n\n{later}\n", parse("2024-06-12"))
    titles = [p.title for p in read.found.proposals if read.quotes(p)[0][:12] in later]

    assert titles == [title]
