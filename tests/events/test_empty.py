"""What says nothing without the rest of the article makes no draft, and says why."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

PUBLISHED = parse("2024-06-12")


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The accident occurred on Monday.", "which accident"),
        ("The accident happened on Monday.", "which accident"),
        ("The polls closed on Monday.", "which polls"),
        ("The ceremony took place on Monday.", "which ceremony"),
        ("The Callao court heard on Monday.", "what was said"),
    ],
)
def test_a_clause_that_says_nothing_makes_no_event(sentence: str, why: str) -> None:
    read = read_text(f"Callao news\n\n{sentence}\n", PUBLISHED)

    assert not read.found.proposals
    assert any(why in p.why for p in read.found.passed)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The strike ended on Monday.", "Strike ended"),
        ("The rail accident in Callao happened on Monday.", "Rail accident in Callao happened"),
        ("The Rimac Kite Fair took place on Monday.", "Rimac Kite Fair took place"),
        ("The mills closed on Monday.", "Mills closed"),
    ],
)
def test_a_clause_that_says_what_happened_stays(sentence: str, title: str) -> None:
    read = read_text(f"Callao news\n\n{sentence}\n", PUBLISHED)

    assert [p.title for p in read.found.proposals] == [title]


def test_the_accident_is_the_one_event_of_its_day_so_far() -> None:
    first = "A crane fell on a school in Callao on Monday."
    later = "The accident, which happened on Monday, was filmed."
    read = read_text(f"Callao news\n\n{first}\n\n{later}\n", PUBLISHED)

    (event,) = read.found.proposals
    assert len(event.quotes) == 2


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        ("Kestas was sold on Monday.", "Kestas was"),
        ("LeT struck a mill on Monday.", "LeT struck"),
        ("Mills were sold on Monday.", "mills were"),
        ("Farmers marched through Callao on Monday.", "farmers marched"),
    ],
)
def test_a_lone_name_keeps_its_capital_in_a_summary(sentence: str, opens: str) -> None:
    read = read_text(f"Callao news\n\n{sentence}\n", PUBLISHED)

    assert opens in read.found.proposals[0].summary


def test_a_body_called_by_letters_keeps_them_in_its_title() -> None:
    said = "The Union of Water Authorities (UWA) met. UWA closed a mill on Monday."
    read = read_text(f"Callao news\n\n{said}\n", PUBLISHED)

    (event,) = read.found.proposals
    assert event.title == "UWA closed a mill"
    assert "Union of Water Authorities" in event.summary


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Ana Ross joined the protest on Monday.", "protest"),
        ("The strike ended on Monday.", "strike"),
        ("The bakers' union brought the case on Monday.", "case"),
        ("The bakers' union brought the case against a mill on Monday.", ""),
        ("The next village was sold on Monday.", "next village"),
        ("The council of Callao rejected the plan on Monday.", "plan"),
        ("The council of Callao rejected the plan to close a mill on Monday.", ""),
        ("The port strike ended on Monday.", ""),
        ("The fair drew few guests on Monday.", "fair"),
        ("The original fair drew few guests on Monday.", "original fair"),
        ("The fair of a voyage drew few guests on Monday.", ""),
        ("The fair drew few guests in Lima on Monday.", ""),
        ("The fair drew 30 guests on Monday.", ""),
        ("A fair drew few guests on Monday.", ""),
        ("The parliament rose early on Monday.", ""),
        ("The mayor drew few guests on Monday.", ""),
        ("Ana Ross opened the port on Monday.", ""),
    ],
)
def test_a_title_that_does_not_say_which_asks(sentence: str, noun: str) -> None:
    read = read_text(f"Callao news\n\n{sentence}\n", PUBLISHED)

    assert len(read.found.proposals) == 1
    assert [q.ask for q in read.found.questions] == (
        [f"say in the title which {noun} is meant"] if noun else []
    )


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Ana Ross backed it on Monday.", ["say in the title what “it” means"]),
        ("Ana Ross backed them on Monday.", ["say in the title what “them” means"]),
        ("The council of Callao praised her on Monday.", ["say in the title whom “her” means"]),
        ("Ana Ross sold the mill on Monday and burnt it.", []),
        ("The council of Callao praised her brother on Monday.", []),
    ],
)
def test_a_title_with_a_pronoun_behind_its_verb_asks(sentence: str, asks: list[str]) -> None:
    read = read_text(f"Callao news\n\n{sentence}\n", PUBLISHED)

    assert read.found.proposals
    assert [q.ask for q in read.found.questions] == asks
