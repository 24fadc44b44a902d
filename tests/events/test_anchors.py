"""Days told from another event, where that event is certain."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

FIRE = "A fire broke out near Callao on 3 May 2024. "
# Behind the fire and its day: a sentence, and the date and title of what it tells.
TOLD = [
    ("Two days after the fire began, Ana Ross was arrested.", "2024-05-05", "Ana Ross arrested"),
    ("The day before the fire, the mayor resigned.", "2024-05-02", "Mayor resigned"),
    ("The road was closed within minutes of the fire.", "2024-05-03", "Road closed"),
    ("On the eve of the fire, the mayor resigned.", "2024-05-02", "Mayor resigned"),
    ("The mayor resigned a week after the fire.", "2024-05-10~", "Mayor resigned"),
    ("Hours later, the council shut the road.", "2024-05-03", "Council shut the road"),
    ("The council shut the road hours later.", "2024-05-03", "Council shut the road"),
    ("The road was closed shortly afterwards.", "2024-05-03", "Road closed"),
    ("Shortly afterwards the council shut the road.", "2024-05-03", "Council shut the road"),
    # an hour of the day told before
    ("The council shut the road before midnight.", "2024-05-03", "Council shut the road"),
    ("The road was closed just before noon.", "2024-05-03", "Road closed"),
    ("The council shut the road shortly after noon.", "2024-05-03", "Council shut the road"),
    # what opens, ends or answers an act
    ("Confirming the fire, the mayor named Bo Lind as his deputy.", "2024-05-03",
     "Mayor named Bo Lind as his deputy"),
    ("It rained. Announcing the fire, Ana Ross shut the road.", "2024-05-03",
     "Ana Ross shut the road"),
    ("Closing the road, the mayor named Bo Lind as his deputy on the day of the fire.",
     "2024-05-03", "Mayor named Bo Lind as his deputy"),
]  # fmt: skip
TOLD += [
    (f"Nobody was hurt. {later}", date, title)
    for later, date, title in TOLD
    if "ours later" in later
]
SILENT = [
    "The council shut the road after midnight.",
    "The council shut the road before dawn.",
    "Accepting the prize, the mayor named Bo Lind as his deputy.",
    "Welcoming the fire, the mayor named Bo Lind as his deputy.",
    "Confirming a fire, the mayor named Bo Lind as his deputy.",
    "Confirming the fire, the mayor could name a deputy.",
    "On 9 May nobody was hurt. Hours later, the council shut the road.",
    "Nobody was hurt. Nobody knew why. It rained. Hours later, the council shut the road.",
    "Two days after the flood, Ana Ross was arrested.",  # no flood has a day
    "“Two days after the fire, Ana Ross was arrested.”",
    "Two days after the fire, Ana Ross was not arrested.",
    "Minutes later in the film, the hero died.",
    "The road was to be closed hours later.",
    "The hero died minutes later in the film.",
    "1.5 days after the fire, the mayor resigned.",
    "One million days after the fire, the mayor resigned.",
    "Ana Ross could be arrested two days after the fire.",
]


@pytest.mark.parametrize(("sentence", "date", "title"), TOLD, ids=[s for s, *_ in TOLD])
def test_another_event_dates_what_is_told(sentence: str, date: str, title: str) -> None:
    found = read_text(f"Town news\n{FIRE}{sentence}\n", parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.title) for p in found[1:]] == [(date, title)]
    assert found[1].basis == "reckoned"
    assert found[1].date_note.endswith("”; that is of 3\N{NO-BREAK SPACE}May 2024.")


@pytest.mark.parametrize("sentence", SILENT)
def test_what_no_event_dates_makes_none(sentence: str) -> None:
    found = read_text(f"Town news\n{FIRE}{sentence}\n", parse("2024-06-12")).found.proposals

    assert [p.title for p in found] == ["Fire broke out near Callao"]


def test_an_event_of_two_days_dates_nothing() -> None:
    fires = FIRE + FIRE.replace("3 May", "9 May").replace("Callao", "Lima")
    text = f"Town news\n{fires}Two days after the fire, Ana Ross was arrested.\n"

    found = read_text(text, parse("2024-06-12")).found.proposals
    assert [p.title for p in found] == ["Fire broke out near Callao", "Fire broke out near Lima"]


def test_a_word_of_the_headline_means_what_the_report_opens_with() -> None:
    text = "Crash in Callao\nA train ran into a bus on 3 May 2024. The road was closed within "
    text += "minutes of the crash.\n"

    found = read_text(text, parse("2024-06-12")).found.proposals
    assert [str(p.date) for p in found] == ["2024-05-03", "2024-05-03"]


BEHIND_AFTER = [
    ("The mayor resigned on Monday, two days after a bridge fell.", ["2024-06-08 Bridge fell"]),
    ("Four days after a pier burned, divers on Tuesday found a safe.", ["2024-06-07 Pier burned"]),
    ("Police on Thursday freed a guard, a week after a van was robbed in Callao.",
     ["2024-05-30~ Van robbed in Callao"]),
    ("Bo Lind was freed on Monday, 20 years after he was jailed.", ["2004 Bo Lind jailed"]),
    ("The mine reopened on Monday, six months after a collapse killed 12 men.",
     ["2023-12 Collapse killed 12 men"]),
    ("The mayor resigned on Monday, about two days after a bridge fell.", []),
    ("The mayor resigned on Monday, more than a month after a bridge fell.", []),
    ("The mayor resigned on Monday, hours after a bridge fell.", []),
    ("The mayor resigned on Monday, two days after it rained on Friday.", []),
    ("The mayor may resign, two days after a bridge fell.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), BEHIND_AFTER, ids=[s for s, _ in BEHIND_AFTER])
def test_what_stands_behind_after_is_so_long_before(sentence: str, told: list[str]) -> None:
    found = read_text(f"Town news\nThe town is old.\n{sentence}\n", parse("2024-06-12")).found

    before = [p for p in found.proposals if "counts back" in p.date_note]
    assert [f"{p.date} {p.title}" for p in before] == told


def test_what_stands_behind_after_takes_nothing_from_its_title() -> None:
    told = "The port on Monday ordered a check of every ferry, two days after one sank close to it."

    [p] = read_text(f"Town news\n{told}\n", parse("2024-06-12")).found.proposals

    assert p.title == "Port ordered a check of every ferry"


@pytest.mark.parametrize(
    "after",
    [
        "Bo Lind was said to have left",
        "a bridge was reported to have fallen",
        "the mayor was rumoured to be dead",
    ],
)
def test_what_was_only_said_before_an_event_is_none(after: str) -> None:
    text = f"Town news\nThe mayor resigned on Monday, two days after {after}.\n"
    found = read_text(text, parse("2024-06-12")).found.proposals

    assert [p.title for p in found] == ["Mayor resigned"]
