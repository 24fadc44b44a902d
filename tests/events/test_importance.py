"""How much an event weighs: the headline's event, background, and what is neither."""

from __future__ import annotations

from dataclasses import replace

from generator.events.traits.importance import settled
from generator.model.values import Proposal
from generator.model.when import parse

from .gold import golds, reading_of
from .reading import read_text

HEAD = "Ross and Lind sign a port treaty"
LEAD = "Ana Ross and Bo Lind signed a port treaty in Callao on Monday."
BESIDE = "The union called a strike on Tuesday. The mayor opened a bridge on Sunday."
OLD = "The mill was sold in 1987."


def importances(*blocks: str, title: str = HEAD) -> dict[str, str]:
    """Return the importance of each event of a report of 12 June 2024, by its title."""
    found = read_text("\n\n".join((title, *blocks)), parse("2024-06-12")).found.proposals
    return {p.title: p.importance for p in found}


def of(told: dict[str, str], word: str) -> str:
    return next(importance for title, importance in told.items() if word in title)


def test_the_headlines_event_in_the_lead_is_key() -> None:
    told = importances(LEAD, BESIDE)

    assert of(told, "treaty") == "key"
    assert [*told.values()].count("key") == 1


def test_the_headlines_event_is_not_key_below_the_lead() -> None:
    told = importances(BESIDE, "The band played on Monday.", "The fair shut on Sunday.", LEAD)

    assert of(told, "treaty") == "normal"


def test_another_event_than_the_headlines_is_not_key() -> None:
    told = importances(LEAD, BESIDE, title="Fair draws crowds to the coast")

    assert of(told, "treaty") == "normal"


def test_of_two_events_neither_is_key() -> None:
    told = importances(LEAD, "The union called a strike on Tuesday.")

    assert set(told.values()) == {"normal"}


def test_what_is_told_once_and_of_an_earlier_year_is_a_detail() -> None:
    told = importances(LEAD, BESIDE, OLD)

    assert of(told, "Mill") == "detail"


def test_a_year_in_the_headline_is_no_background() -> None:
    told = importances(LEAD, BESIDE, OLD, title="How the mill was sold")

    assert of(told, "Mill") == "normal"


def test_an_earlier_day_is_no_background() -> None:
    told = importances(LEAD, BESIDE, "The mill was sold on 3 May 1987.")

    assert of(told, "Mill") == "normal"


def test_a_history_is_not_all_background() -> None:
    told = importances(OLD, "The court annulled the sale in 1991.", "The roof fell in 1994.")

    assert set(told.values()) == {"normal"}


def test_each_weight_has_its_reason() -> None:
    found = read_text("\n\n".join((HEAD, LEAD, BESIDE, OLD)), parse("2024-06-12")).found.proposals
    reasons = {p.importance: dict(p.reasons).get("importance", "") for p in found}

    assert reasons["key"].startswith("The headline’s event: in the lead, and told of ")
    assert reasons["detail"] == "Background: told once, and only as of 1987."
    assert reasons["normal"] == ""


def test_few_events_of_the_articles_are_key() -> None:
    """A story holds 15 of 100 at most (`check`'s few-events-are-key)."""
    found = [p for g in golds() for p in reading_of(g.file, g.given).found.proposals]

    assert sum(p.importance == "key" for p in found) <= 0.15 * len(found)


def test_two_headline_events_are_none() -> None:
    plain = Proposal("c", parse("2024"), "stated", "", "happened", "A", "B", (), (), (), ())
    headline = replace(plain, importance="key")
    both = [replace(headline, key="a"), replace(headline, key="b"), plain, replace(plain, key="d")]

    assert {q.importance for q in settled(both)} == {"normal"}
    assert {q.importance for q in settled(both[1:])} == {"key", "normal"}
