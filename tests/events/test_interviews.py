"""Who "I" and "we" are in an interview of questions and answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.values import Imprint
from generator.model.when import parse

from .reading import article_of, read_parts, read_text

ASKED = "Ana Ross, 52, leads Lima Photonics. She spoke to Bo Lind over tea."
HEAD = f"Light was for lamps: an interview with Ana Ross\n\n{ASKED}\n\nHow did it begin?\n\n"
NEXT = "\n\nWhat comes next?\n\nNobody knows.\n"
TOLD = [
    ("I was dismissed from a bank on 6 May 2008.", "Ana Ross dismissed from a bank"),
    ("We will break ground for a mill in Tacna on 20 October.",
     "Lima Photonics to break ground for a mill in Tacna"),
    ("It was slow. I joined a bank in 2011.", "Ana Ross joined a bank"),
]  # fmt: skip
BY = """\
“It was slow”

Interview by Bo Lind | The Venn Review | Wednesday 12 June 2024

{head}

Q: How did it begin?

A: I joined a bank in 2011. In 2014 I lost my seat on its board.

Q: What comes next?

A: Nobody knows.
"""
LEFT = [
    HEAD + "A student rang me on Monday." + NEXT,  # who the student is is not told
    HEAD + "“I joined a bank in 2011.”" + NEXT,
    HEAD.replace("Ana Ross\n", "two heads\n").replace("52,", "and Eva Lind,")
    + "I joined a bank in 2011."
    + NEXT,
    f"Light is for lamps\n\n{ASKED}\n\nI joined a bank in 2011.\n",  # nothing is asked
]


def titles(text: str) -> list[str]:
    return [p.title for p in read_text(text, parse("2024-06-12")).found.proposals]


@pytest.mark.parametrize(("answer", "title"), TOLD, ids=[a for a, _ in TOLD])
def test_an_answer_is_of_who_is_asked(answer: str, title: str) -> None:
    assert titles(HEAD + answer + NEXT) == [title]


@pytest.mark.parametrize("text", LEFT)
def test_where_nobody_is_asked_i_is_nobody(text: str) -> None:
    assert titles(text) == []


def test_the_byline_tells_an_interview_too() -> None:
    text = BY.format(head="Ana Ross was 26 when she came to Callao.")

    assert titles(text) == ["Ana Ross joined a bank"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BY.format(head="It was built by many."), []),  # "I" is not who asks
        (
            "A walk in Callao\n\nI joined a bank in 2011. Who would not?\n",
            ["Bo Lind joined a bank"],
        ),
    ],
)
def test_i_is_who_writes_where_nobody_is_asked(text: str, told: list[str]) -> None:
    article = replace(article_of(text), imprint=Imprint(author="Bo Lind"))

    assert [p.title for p in read_parts(article, parse("2024-06-12")).found.proposals] == told
