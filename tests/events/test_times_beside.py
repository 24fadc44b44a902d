"""A day without its week or year goes by the tense of its own clause."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("The mayor closed the school on Friday until further notice.", "2024-06-07", "happened"),
    ("The law takes effect on 3 March.", "2025-03-03", "planned"),
    ("Registration opens in March.", "2025-03", "planned"),
    ("The law takes effect on Aug. 3.", "2024-08-03", "planned"),
    # behind a relative clause with a verb of its own
    ("A plan that could cost 40 jobs goes before the board on Tuesday.", "2024-06-18", "planned"),
    (
        "A bill that would curb the levy gets its first hearing in Lima on July 8.",
        "2024-07-08",
        "planned",
    ),
    ("The man who is accused of the theft goes on trial on 3 July.", "2024-07-03", "planned"),
    # the last day for what is to be handed in, paid or decided
    ("The panel is to deliver its report by June 15.", "2024-06-15", "planned"),
    ("The company will pay the fine by 3 July.", "2024-07-03", "planned"),
    ("The court will rule by Friday on the appeal.", "2024-06-14", "planned"),
    ("Bo Lind will report to the bank by 3 July, on foot.", "2024-07-03", "planned"),
    ("The court will rule by Friday whether to free Bo Lind.", "2024-06-14", "planned"),
    # with something else to be done later
    ("The election was held in March, with a runoff to be held in August.", "2024-03", "happened"),
    ("The fair was opened in May, with another to be opened in July.", "2024-05", "happened"),
    ("The mill was sold in May, the yard to be sold in July.", "2024-05", "happened"),
    # what has been called for a day to come
    ("A strike has been called for Monday.", "2024-06-17", "planned"),
    ("An emergency session was called for Tuesday.", "2024-06-18", "planned"),
    ("Fresh elections have been called for July 9.", "2024-07-09", "planned"),
    ("A vote has been pencilled in for the 9th of July.", "2024-07-09", "planned"),
    # a day that "when" takes up, and what counts on from it
    ("The crisis goes back to 2 August, when the daily Kesta published letters.", "2023-08-02",
     "happened"),
    ("The row dates from 2 August, when the port was sold.", "2023-08-02", "happened"),
    ("The affair came to light on 2 August, when a bank lost its records.", "2023-08-02",
     "happened"),
    ("The port will open on 2 August, when the fair begins.", "2024-08-02", "planned"),
    ("The police were called for help on Monday.", "2024-06-10", "happened"),
    ("The mayor was called a thief on Tuesday.", "2024-06-11", "happened"),
    ("The port was called for years a disgrace, and shut on Monday.", "2024-06-10", "happened"),
]  # fmt: skip
COUNTED = [  # from 2 August of the year before
    ("Bo Lind, who runs it, was dismissed eight days later.", "2023-08-10"),
    ("The next day Bo Lind was dismissed.", "2023-08-03"),
    ("Bo Lind was dismissed two years later.", ""),
    ("Bo Lind may be dismissed eight days later.", ""),
]
IN_DECEMBER = [  # a month of that year, which is nearer in the next
    ("On 15 January the crew of the ferry laid down their tools.", "2024-01-15"),
    ("In February the director resigned over a horse.", "2024-02"),
    ("The mill closed down on 3 February.", "2024-02-03"),
    ("A curfew was lifted on 3 February.", "2024-02-03"),
    ("The festival opens on 15 January.", "2025-01-15"),
    ("Parliament approved elections in January.", ""),
    ("Flights to the ports on 15 January sold out.", ""),
]
SILENT = [
    "The law takes effect on 3 March 2024.",
    "The minister resigned on 3 November 2024.",
    "The bill was paid by 3 May.",
    "A rule that was made for the mill goes back to 1990.",
    "The man who was freed gets his bread on Fridays.",
    "The ministry aims to cut its debt by 2030.",
    "Kesta will sell 40 vans by Friday.",
    "The minister will answer by Friday prayers.",
    "The minister will reply by Friday market rules.",
    "A doctor was called for on Monday.",
]


@pytest.mark.parametrize(("sentence", "date", "occurrence"), TOLD, ids=[s for s, *_ in TOLD])
def test_the_verb_says_which_is_meant(sentence: str, date: str, occurrence: str) -> None:
    [p] = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert (str(p.date), p.occurrence) == (date, occurrence)


@pytest.mark.parametrize(("sentence", "date"), IN_DECEMBER, ids=[s for s, _ in IN_DECEMBER])
def test_what_is_over_is_of_the_year_behind(sentence: str, date: str) -> None:
    found = read_text(f"Town news\nThe town is old.\n{sentence}\n", parse("2024-12-29")).found

    assert [str(p.date) for p in found.proposals] == ([date] if date else [])


@pytest.mark.parametrize("sentence", SILENT)
def test_a_year_that_is_written_stays(sentence: str) -> None:
    assert not read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals


@pytest.mark.parametrize(("sentence", "date"), COUNTED, ids=[s for s, _ in COUNTED])
def test_what_counts_on_from_a_day_is_of_its_year(sentence: str, date: str) -> None:
    text = f"Town news\nThe row goes back to 2 August, when the port was sold. {sentence}\n"
    found = read_text(text, parse("2024-06-12")).found.proposals

    assert [str(p.date) for p in found[1:]] == [date] * bool(date)
