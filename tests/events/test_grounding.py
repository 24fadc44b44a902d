"""What other extractors propose is held against the article, field by field."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.events import Grounds, grounded
from generator.model.proposed import Proposed, Quoted
from generator.model.values import Article, EntityKind, Found
from tests.events.reading import article_of

TEXT = """\
Storm closes the port

Mayor Ben Ode closed the port of Callao on 4 March 2024. Waves broke over the quay.

Photo: waves at the pier on 4 March 2024
"""
WORDS = "Mayor Ben Ode closed the port of Callao on 4 March 2024"
AT = TEXT.index(WORDS)
KNOWN: dict[str, tuple[EntityKind, str, str]] = {
    "Callao": ("place", "port-of-callao", "Callao, the port")
}


def proposed(**more: Any) -> Proposed:
    said: dict[str, Any] = {
        "title": "Ben Ode shut the port of Callao",
        "summary": "The mayor closed the port of Callao after a storm.",
        "date": "2024-03-04",
        "quotes": (Quoted(AT, WORDS),),
        "people": ("Ben Ode",),
        "places": ("Callao",),
    }
    return Proposed(**(said | more))


def ground(*given: object, article: Article | None = None) -> Grounds:
    base = Grounds(article or article_of(TEXT), Found((), ()), ())
    return grounded(base, [("storms", given)], KNOWN.get)


def test_a_sound_proposal_is_a_proposal_with_its_names_where_they_stand() -> None:
    done = ground(proposed(reasons={"date": "It says so."}))

    (p,) = done.found.proposals
    assert (p.people, p.places, str(p.date)) == (("ben-ode",), ("port-of-callao",), "2024-03-04")
    assert [q.of(TEXT) for q in p.quotes] == [WORDS]
    assert dict(p.reasons) == {
        "date": "It says so.", "title": "Proposed by the extractor “storms”.",
    }  # fmt: skip
    assert [(m.name, m.span.of(TEXT)) for m in done.mentions] == [
        ("Ben Ode", "Ben Ode"), ("Callao, the port", "Callao"),
    ]  # fmt: skip
    assert done.faults == ()


def test_two_of_the_same_days_and_words_are_one_with_the_names_of_both() -> None:
    done = ground(proposed(places=()), proposed(title="The port is shut", organisations=("port",)))

    (p,) = done.found.proposals
    assert p.title == "Ben Ode shut the port of Callao"
    assert (p.people, p.organisations) == (("ben-ode",), ("port",))


def test_the_keys_of_a_reading_are_the_same_each_time_and_no_two_alike() -> None:
    one, two = (ground(proposed(), proposed(date="2024-03-05")) for _ in range(2))

    keys = [p.key for p in one.found.proposals]
    assert keys == [p.key for p in two.found.proposals]
    assert len(set(keys)) == 2


WRONG: dict[str, tuple[object, str]] = {
    "no proposal": ("a storm", "it is no Proposed: 'str'"),
    "a wrong place": (
        proposed(quotes=(Quoted(3, WORDS),)),
        f"quote 1 does not stand in the article at 3; it stands at {AT}: '{WORDS}'",
    ),
    "other words": (
        proposed(quotes=(Quoted(AT, "Mayor Ben Ode opened the port"),)),
        f"quote 1 does not stand in the article at {AT}: 'Mayor Ben Ode opened the port'",
    ),
    "from the end": (
        proposed(quotes=(Quoted(-5, "2024"),)),
        "quote 1 does not stand in the article at -5; it stands at 74: '2024'",
    ),
    "no number": (
        proposed(quotes=(Quoted(True, "t"),)),
        "quote 1 is no Quoted of a number and words",
    ),
    "no words": (
        proposed(quotes=(Quoted(0, " "),)),
        "quote 1 has not 1 to 1,000 characters, the outer ones no spaces",
    ),
    "no quote": (proposed(quotes=()), "'quotes' is no tuple of 1 to 5 Quoted"),
    "a list": (proposed(quotes=[Quoted(AT, WORDS)]), "'quotes' is no tuple of 1 to 5 Quoted"),
    "the same words twice": (
        proposed(quotes=(Quoted(AT, WORDS), Quoted(AT, WORDS[:9]))),
        "two of its quotes share words",
    ),
    "furniture": (
        proposed(quotes=(Quoted(TEXT.index("waves at"), "waves at the pier"),)),
        "quote 1 is of no one part of the report: 'waves at the pier'",
    ),
    "a short title": (
        proposed(title="Storm"),
        "'title': string should have at least 8 characters",
    ),
    "a long summary": (
        proposed(summary="a" * 100_000),
        "'summary': string should have at most 700 characters",
    ),
    "turned text": (
        proposed(title="Storms hit \u202ethe coast"),
        "'title': has the character U+202E",
    ),
    "no date": (proposed(date="soon"), "'date': not a date: 'soon'"),
    "empty date": (proposed(date=""), "'date': field required"),
    "no text": (proposed(title=3), "'title' is no text: 'int'"),
    "no basis": (
        proposed(basis="guessed"),
        "'basis': input should be 'stated', 'reckoned' or 'assumed'",
    ),
    "a stranger": (
        proposed(people=("Nobody Known",)),
        "'people' has a name that is not in the article: 'Nobody Known'",
    ),
    "letters": (proposed(people="Ben Ode"), "'people' is no tuple of at most 20 names"),
    "no name": (proposed(people=("!?",)), "'people' holds what is no name: '!?'"),
    "a terminal's code": (
        proposed(people=("\x1b[31mA",)),
        "'people' has a name that is not in the article: '\ufffd[31mA'",
    ),
    "many names": (proposed(people=("Ben Ode",) * 21), "'people' is no tuple of at most 20 names"),
    "no reason": (
        proposed(reasons={"colour": "red"}),
        "'reasons' has no field and sentence: 'colour'",
    ),
    "a hidden reason": (
        proposed(reasons={"date": "\x1b[2J"}),
        "'reasons' has no field and sentence: 'date'",
    ),
    "no reasons": (proposed(reasons=["red"]), "'reasons' is no mapping of fields to sentences"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_proposal_is_left_out_and_told(name: str) -> None:
    wrong, why = WRONG[name]

    done = ground(wrong, proposed())

    (fault,) = done.faults
    assert fault.message == f"proposal 1 of the extractor 'storms' is not taken: {why}"
    assert fault.severity == "warning"
    assert [p.title for p in done.found.proposals] == ["Ben Ode shut the port of Callao"]


@given(at=st.integers(0, len(WORDS) - 1), letter=st.sampled_from("0123456789abzKX’ -"))
def test_a_quote_with_another_letter_is_never_taken(at: int, letter: str) -> None:
    words = WORDS[:at] + letter + WORDS[at + 1 :]

    done = ground(proposed(quotes=(Quoted(AT, words),)))

    assert bool(done.found.proposals) == (words == WORDS)


@given(
    st.builds(
        Proposed,
        title=st.text(),
        summary=st.text(),
        date=st.one_of(st.text(max_size=12), st.just("2024-03")),
        quotes=st.tuples(st.builds(Quoted, st.integers(), st.text())),
        people=st.lists(st.text(max_size=9)).map(tuple),
    )
)
def test_whatever_is_proposed_is_taken_or_told(given: Proposed) -> None:
    done = ground(given)

    assert len(done.found.proposals) + len(done.faults) == 1
