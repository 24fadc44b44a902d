"""Participles with a day of their own are acts."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("The treaty, signed in Lima in 1998, ended the war.", "1998", "Treaty signed in Lima"),
    ("Founded in 1974 by two sisters, the bakery shut its doors.", "1974", "Bakery founded"),
    ("It broke the treaty signed on 8 December 1999 in Lima.", "1999-12-08",
     "Treaty signed in Lima"),
    ("It was much like the last census, held ten years ago.", "2014", "Last census held"),
    ("It broke the record of $55 set in late May 2019.", "2019-05", "Record of $55 set"),
    ("It is proud of the bakery named the best in Lima in 2019.", "2019",
     "Bakery named the best in Lima"),
    ("The plant, licensed to Kesta in 1997, is used by many.", "1997", "Plant licensed to Kesta"),
    ("Born Ana Maria Ross in the Lima borough of Callao on 5 May 1946, Ana Ross is ill.",
     "1946-05-05", "Ana Ross born Ana Maria Ross in the Lima borough of Callao"),
    ("Kesta Corp has been keen on nets, having bought a mill in 2003.", "2003",
     "Kesta Corp bought a mill"),
    ("Ana Ross, having been named head of the bank in May 2019, is ill.", "2019-05",
     "Ana Ross named head of the bank"),
]  # fmt: skip
SILENT = [
    "The yard is empty, with Kesta Corp having left it in 2003.",
    "The peso has been weak, having fallen 1% in 2003.",
    "Bo Lind hid the 5m his firm earned in May.",
    "It cost 412m euros, almost twice the 215m euros that the council approved in May 2015.",
    "A guard hid the mask the actor painted in 1990.",
    "Kesta liked the play, set in a mill in Lima in 1990.",
    "His last hit was Dear Ana in 1990.",
    "The bank was founded in 1974 or 1975, nobody knows.",
    "The first opened in 2011 is shut.",
    "Goods sold in 2011 are guaranteed.",  # of what nobody named
    "“The treaty signed in 1998 is dead.”",
]


@pytest.mark.parametrize(("sentence", "date", "title"), TOLD, ids=[s for s, *_ in TOLD])
def test_a_participle_with_its_day_is_an_act(sentence: str, date: str, title: str) -> None:
    found = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert (date, title) in [(str(p.date), p.title) for p in found]


@pytest.mark.parametrize("sentence", SILENT)
def test_a_participle_without_day_or_thing_is_none(sentence: str) -> None:
    found = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert not [p.title for p in found if "founded" not in p.title.lower()]
