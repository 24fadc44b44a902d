"""Who is named behind what they are: the names in a title, both in a summary."""

from __future__ import annotations

import pytest

from generator.model.when import parse
from generator.model.words import NBSP

from .reading import read_text

# A sentence of Wednesday 12 June 2024; the title, and what the summary has.
NAMED = [
    ("One clerk, 29-year-old Bo Lind, died on Monday.", "Bo Lind died", "one clerk, Bo Lind, died"),
    ("Two cooks at the port, Ana Ross and Bo Lind, were freed on Monday.",
     "Ana Ross and Bo Lind freed",
     "two cooks at the port, Ana Ross and Bo Lind, were freed"),
    ("Ana Ross, and her Peruvian counterpart, Bo Lind, signed the pact on Monday.",
     "Ana Ross and Bo Lind signed the pact",
     "Ana Ross and her Peruvian counterpart, Bo Lind, signed the pact"),
    ("Ana Ross and her host, Bo Lind, signed the pact on Monday.",
     "Ana Ross and Bo Lind signed the pact", "Ana Ross and her host, Bo Lind, signed the pact"),
    ("Peru’s minister, Ana Ross, and her Chilean host, Bo Lind, signed the pact on Monday.",
     "Ana Ross and Bo Lind signed the pact",
     "Ana Ross and her Chilean host, Bo Lind, signed the pact"),
    ("Peru’s leader, Ana Ross, and her host, Bo Lind, met on Monday.",
     "Ana Ross and Bo Lind met", "Ana Ross and her host, Bo Lind, met"),
    ("The pact was signed on Monday by the mayors of two towns, Ana Ross and Bo Lind.",
     "Pact signed by Ana Ross and Bo Lind",
     "signed by the mayors of two towns, Ana Ross and Bo Lind."),
    ("On Monday the mill sacked its chief, Ana Ross.",
     "Mill sacked Ana Ross", "the mill sacked its chief, Ana Ross."),
    ("The port’s chief, Ana Ross, was arrested on Monday.",
     "Ana Ross arrested", "the port’s chief, Ana Ross, was arrested"),
    ("The director of the port, Ana Ross, resigned on Monday.",
     "Ana Ross resigned", "the director of the port, Ana Ross, resigned"),
    ("Boats had sunk off Callao, Turkey’s interior minister, Ana Ross, said on Monday.",
     "Ana Ross said boats had sunk off Callao",
     "Turkey’s interior minister, Ana Ross, said boats had sunk off Callao"),
]  # fmt: skip
# Who stands there is not who they are, or only one of them.
OTHERS = [
    ("Two men, one of them Ana Ross, were freed on Monday.", "Two men freed", "two men were freed"),
    ("Two cooks, said Ana Ross, were freed on Monday.", "Two cooks freed", "two cooks were freed"),
    ("The mayor, Ana Ross, who beat her host, Bo Lind, resigned on Monday.",
     "Ana Ross resigned", "mayor Ana Ross resigned"),
    ("The mayor, Ana Ross, resigned on Monday.", "Ana Ross resigned", "mayor Ana Ross resigned"),
    ("The pact was signed on Monday by two mayors, Ana Ross said.",
     "Pact signed by two mayors", "the pact was signed by two mayors, according to Ana Ross"),
    ("On Monday the mill sacked its drivers, Ana Ross.",
     "Mill sacked its drivers", "the mill sacked its drivers."),
]  # fmt: skip
# The capital of a word that describes a name, and the one of a name.
OPENING = [
    ("Neighbouring Peru adopted a ban on nets in 2022.", "In 2022, neighbouring Peru adopted"),
    ("Oil-rich Peru adopted a ban on nets in 2022.", "In 2022, oil-rich Peru adopted"),
    ("Tory-led Dorset adopted a ban on nets in 2022.", "In 2022, Tory-led Dorset adopted"),
    ("Insurer Brandvik Leaf cut 40 jobs on Monday.", "insurer Brandvik Leaf cut 40 jobs"),
    ("Old Callao Cement cut 40 jobs on Monday.", "Old Callao Cement cut 40 jobs"),
    ("Work was halted at the mill on Monday.", "work was halted"),
    ("Beijing adopted a ban on nets in 2022.", "In 2022, Beijing adopted"),
]


@pytest.mark.parametrize(("sentence", "title", "told"), [*NAMED, *OTHERS])
def test_a_name_stands_for_what_it_is(sentence: str, title: str, told: str) -> None:
    (p,) = read_text(f"Port news\n\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert p.title == title
    assert told in p.summary


@pytest.mark.parametrize(("sentence", "told"), OPENING)
def test_a_word_that_describes_a_name_is_small_behind_the_day(sentence: str, told: str) -> None:
    (p,) = read_text(f"Port news\n\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert told in p.summary.replace(NBSP, " ")


def test_an_hour_keeps_its_last_stop_in_a_title() -> None:
    text = "Port news\n\nThe first shift began on Monday at 6 a.m.\n"
    (p,) = read_text(text, parse("2024-06-12")).found.proposals

    assert p.title == "First shift began at 6 a.m."
