"""Two tellings of one happening, and two that could be taken for it."""

from __future__ import annotations

import pytest

from generator.model.when import parse
from generator.tellings import Shelves, Telling, telling, verdict

PACT = ("2024-03-15", "Boris Stane signed a rail pact with Norway in Callao", "boris-stane")
QUAKE = ("2024-03-15", "An earthquake struck Callao and killed 12 people", "")
RATE = ("2024-03-15", "The Harbour Bank raised its key rate to 30 percent", "")
TALKS = ("2024-03-15", "Boris Stane and Carla Brandt held a first round of talks in Callao", "")
SAME = [
    (PACT, ("2024-03-15", "Norway and Stane sign the long rail pact", "boris-stane")),
    (PACT, ("2024-03-16", "Boris Stane of Norway signed a rail pact in Callao", "boris-stane")),
    (
        ("2024-03-15", "Parliament of Norway ratified the rail treaty", ""),
        ("2024-03-16", "Norway’s parliament ratified the long rail treaty", ""),
    ),
    (PACT, ("2024-03", "Boris Stane signed the rail pact with Norway", "boris-stane")),
    (QUAKE, ("2024-03-15", "The earthquake that hit Callao left 14 dead", "")),
    (QUAKE, ("2024-03-14/2024-03-16", "The earthquake of Callao killed 14", "")),
    (RATE, ("2024-03-15", "The Harbour Bank raised its rate by one point", "")),
    (TALKS, ("2024-03-15", "Carla Brandt and Boris Stane met in Callao for talks", "")),
]
NOT_SAME = {
    "another day": (QUAKE, ("2024-03-22", "An earthquake struck Callao and killed 12", "")),
    "a day later, of what may happen daily": (
        QUAKE,
        ("2024-03-16", "An earthquake struck Callao and killed 12 people", ""),
    ),
    "the same month, of what may happen often": (
        QUAKE,
        ("2024-03", "An earthquake struck Callao and killed 12 people", ""),
    ),
    "the dead of another day": (
        ("2024-03-15", "Two people died in the floods at Callao", ""),
        ("2024-03-16", "Three people died in the floods at Callao", ""),
    ),
    "a pact of another day with one name in common": (
        ("2024-03-15", "Norway signed a rail pact", ""),
        ("2024-03-16", "Norway signed a rail pact", ""),
    ),
    "another place": (QUAKE, ("2024-03-15", "An earthquake struck Lima and killed 12 people", "")),
    "another act": (PACT, ("2024-03-15", "Boris Stane opened a bridge in Callao", "boris-stane")),
    "another person": (
        ("2024-03-15", "A court in Callao jailed mayor Ana Ross for bribes", "ana-ross"),
        ("2024-03-15", "A court in Callao jailed mayor Ben Ode for bribes", "ben-ode"),
    ),
    "another round": (
        TALKS,
        ("2024-03-15", "Boris Stane and Carla Brandt held a second round of talks in Callao", ""),
    ),
    "no name in common": (
        QUAKE,
        ("2024-03-15", "An earthquake struck the region and killed 12 people", ""),
    ),
    "names alone in common": (
        ("2024-03-15", "The yard of Callao Marine Works filed for bankruptcy", ""),
        ("2024-03-15", "Callao Marine Works of Peru found a buyer", ""),
    ),
}


SENT = "The state cut what it spends on irrigation from 11 percent of investment to four percent."


def sent(id: str, date: str, text: str) -> Telling:
    return telling(id, id, parse(date), "happened", "State cut spending on irrigation", (text,))


def test_a_text_that_names_nobody_and_was_sent_out_twice_tells_one_event() -> None:
    once, again = (
        sent("a", "2024-03", SENT),
        sent("b", "2024-03", SENT.replace("percent.", "percent")),
    )

    assert verdict(once, again).answer == "same"
    shelves = Shelves()
    shelves.put("a", once)
    assert shelves.near(again) == ["a"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2024-03", SENT), ("2024-04", SENT)),
        (("2024-03", SENT), ("2024-03-15", SENT)),
        (("2024-03", SENT), ("2024-03", SENT.replace("four", "five"))),
        (("2024-03", "The state cut it."), ("2024-03", "The state cut it.")),
    ],
)
def test_another_time_or_number_or_few_words_tell_another(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert verdict(sent("a", *one), sent("b", *other)).answer not in {"same", "perhaps"}


def test_what_every_company_says_is_no_wording() -> None:
    text = "The company said that it will hold its next meeting of the year in two months."

    assert not sent("a", "2024-03", text).wordings


def test_a_body_that_one_report_takes_for_a_person_is_no_other_person() -> None:
    title = "Boris Stane and the Kesto Mills signed a merger pact in Callao"
    one = telling("a", "a", parse("2024-03-15"), "happened", title, (), ["kesto-mills"])
    other = telling("b", "b", parse("2024-03-15"), "happened", title, (), ["boris-stane"])

    assert verdict(one, other).answer == "same"


def told(id: str, of: tuple[str, str, str], occurrence: str = "happened") -> Telling:
    date, title, person = of
    return telling(id, id, parse(date), occurrence, title, (), [person] if person else ())


@pytest.mark.parametrize(("one", "other"), SAME)
def test_reports_of_one_happening_are_known_as_such(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    assert verdict(told("a", one), told("b", other)).answer == "same"
    assert verdict(told("b", other), told("a", one)) == verdict(told("a", one), told("b", other))


@pytest.mark.parametrize("why", NOT_SAME)
def test_what_only_looks_the_same_is_two(why: str) -> None:
    one, other = NOT_SAME[why]

    assert verdict(told("a", one), told("b", other)).answer != "same"


def test_what_is_planned_is_not_what_was_held() -> None:
    assert verdict(told("a", PACT, "planned"), told("b", PACT)).answer == "never"


def test_two_tellings_of_one_article_are_never_one() -> None:
    one, other = told("a", PACT), told("a", PACT)

    assert verdict(one, other).answer == "never"


def test_the_reason_names_the_days_and_the_words() -> None:
    found = verdict(told("a", SAME[1][0]), told("b", SAME[1][1]))

    texts = (SAME[1][0][1], SAME[1][1][1])
    assert found.why(texts).replace("\N{NO-BREAK SPACE}", " ") == (
        "15 March 2024 and 16 March 2024; both have “Boris”, “Callao”, “Norway”, “Stane”, “pact”, "
        "“rail” and “signed”."
    )


def test_what_is_unsure_is_told_as_unsure() -> None:
    one, other = NOT_SAME["a day later, of what may happen daily"]

    assert verdict(told("a", one), told("b", other)).answer == "perhaps"


def test_a_word_of_any_length_makes_a_short_reason() -> None:
    long = "a" * 10_000
    same = ("2024-03-15", f"Boris Stane {long} of Callao", "boris-stane")

    assert len(verdict(told("a", same), told("b", same)).why([same[1]])) < 100
