"""Nouns that tell an act, with a day of their own."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("The death of the painter Ana Ross on Monday leaves a gap.", "2024-06-10",
     "Death of Ana Ross"),
    ("The collapse of the insurer in 2009 cost $3bn.", "2009", "Collapse of the insurer"),
    ("Monday’s raid on a bakery in Lima was the first.", "2024-06-10", "Raid on a bakery in Lima"),
    ("Rents have risen since the outbreak of the war in Peru in May 2022.", "2022-05",
     "Outbreak of the war in Peru"),
    ("The general strike on 5 April was the largest.", "2024-04-05", "General strike"),
    ("The arrest on Monday of a clerk and a guard shocked the port.", "2024-06-10",
     "Arrest of a clerk and a guard"),
    ("The collapse in 2008 of Kesta Corp led to a crisis.", "2008", "Collapse of Kesta Corp"),
    ("It was the last game before the final in Lima on 3 July.", "2024-07-03", "Final in Lima"),
]  # fmt: skip
SILENT = [
    "Kesta hopes for the launch of a new shirt ahead of the 2026 World Cup.",
    "Kesta hopes for action on the merger by tomorrow.",
    "The union is angry about the planned sale of the mill on Friday.",
    "If the raid on the bakery in 2009 was legal, nobody was told.",
    "Nobody was at the funeral of the painter on Monday.",
    "The match between Peru and Chile on Friday is called off.",
    "There is a risk of a collapse of the insurer in 2030.",
    "Turnout in Monday’s vote was 61%.",
    "Rumours of the death of the singer on Monday were false.",
    "The death of the painter in 2011 is a rumour.",
    "Bo Lind is accused of the murder of the judge in 2015.",
    "There were calls for the release of the editor in May.",
    "There was talk of the resignation of the mayor on Monday.",
    "Parliament banned the sale of diesel cars from 2035.",
    "The council discussed the closure of the mine in 2026.",
    "The union called a strike for Friday.",
    "A strike on Monday of all clerks is ruled out.",
    "The threat of an arrest on Monday of a clerk is past.",
    "He has lived abroad since the arrest of his brother in 1993.",
]


@pytest.mark.parametrize(("sentence", "date", "title"), TOLD, ids=[s for s, _, _ in TOLD])
def test_a_noun_behind_the_article_tells_an_act(sentence: str, date: str, title: str) -> None:
    [p] = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert (str(p.date), p.title) == (date, title)
    assert p.occurrence == ("planned" if date > "2024-06-12" else "happened")


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_denied_open_or_bare_tells_none(sentence: str) -> None:
    assert not read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals


def test_who_only_speaks_of_an_act_is_not_in_it() -> None:
    report = "Ana Ross is unhappy about the arrest of Bo Lind on Monday."
    [p] = read_text(f"Town news\n{report}\n", parse("2024-06-12")).found.proposals

    assert (p.title, p.people) == ("Arrest of Bo Lind", ("bo-lind",))
