"""Which of a project's own types and topics an article's event gets."""

from __future__ import annotations

import pytest

from generator.lexicons import table
from generator.merge.taxonomy import topics_of, type_of
from generator.model.parts import Word


def words(*pairs: str) -> list[Word]:
    """Return words of a taxonomy from "id Label"."""
    return [Word(id=p.split(" ", 1)[0], label=p.split(" ", 1)[1]) for p in pairs]


TYPES = words(
    "pact Treaty", "vote Votes", "military-exercise Drill", "sanction Sanctions", "war War",
    "energy-deal Oil and gas", "verdict What a court says",
)  # fmt: skip
TOPICS = words(
    "gas Gas", "common-currency Common currency", "ballots Elections and referendums",
    "travel Borders, visas and roaming", "sovereignty Sovereignty of Peru", "loans Loans",
    "union Treaties and bodies of the union",
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "id"),
    [
        ("treaty", "pact"),
        ("election", "vote"),
        ("exercise", "military-exercise"),
        ("sanction", "sanction"),
        ("court-ruling", "verdict"),
        ("deal", ""),
        ("attack", ""),
        ("", ""),
    ],
)
def test_a_kind_is_the_type_that_is_called_so(kind: str, id: str) -> None:
    assert type_of(kind, TYPES) == id


def test_of_two_types_of_one_name_there_is_neither() -> None:
    assert type_of("treaty", words("treaty Treaty", "treaties Treaties")) == ""


def test_the_likeliest_name_decides() -> None:
    assert type_of("treaty", words("agreement Agreement", "treaty Treaty")) == "treaty"


def test_without_a_taxonomy_there_is_no_type_and_no_topic() -> None:
    assert all(type_of(kind, ()) == "" for kind in table("kind-names"))
    assert topics_of("loan", ["a gas loan"], ()) == ()


@pytest.mark.parametrize(
    ("about", "ids"),
    [
        ("gas prices", ["gas"]),
        ("the supply of gas", ["gas"]),
        ("a common currency", ["common-currency"]),
        ("the border", ["travel"]),
        ("a visa deal", ["travel"]),
        ("the referendum", ["ballots"]),
        ("gas masks", []),
        ("the currency", []),
        ("peru", []),
        ("the treaty", []),
        ("a bridge", []),
    ],
)
def test_a_topic_is_named_in_what_the_act_is_about(about: str, ids: list[str]) -> None:
    assert [id for id, _ in topics_of("", [about], TOPICS)] == ids


def test_a_topic_may_be_the_kind_itself() -> None:
    assert topics_of("election", ["the president"], TOPICS) == (("ballots", "election"),)


def test_a_topic_tells_the_words_that_name_it() -> None:
    assert topics_of("", ["the gas price"], TOPICS) == (("gas", "the gas price"),)
