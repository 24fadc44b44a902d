"""What goes on from a dated act, and what does not."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

SHOT = "The painter Ana Ross was shot in Callao on Monday."
TOLD = [
    ("Bo Lind died in hospital.", "Bo Lind died in hospital"),
    ("She died in hospital.", "Ana Ross died in hospital"),
    ("Police arrested two men.", "Police arrested two men"),
    ("She fled the port.", "Ana Ross fled the port"),
    ("Rescuers evacuated the street.", "Rescuers evacuated the street"),
]
SILENT = [
    "Bo Lind did not die.",
    "Bo Lind may die in hospital.",
    "Bo Lind had died in hospital.",
    "Bo Lind stood at the gate.",
    "The attack shocked the town.",
    "The decision surprised the town.",
    "Bo Lind agreed to sell the port.",  # might be told of any day
    "The river glittered.",  # no verb that news tells acts with, and no name
    "“Police arrested two men.”",
    "If police arrested two men, they kept quiet.",
    "The town often lost its lights.",
    "Police earlier this year arrested two men, and in 2019 a third.",
    "Ross opened nine schools.",
    "She founded a gallery.",
    "She won two prizes.",
    "They founded a gallery.",
    "Police arrested two men in Tacna.",
    "Bo Lind closed a gallery, too.",
    "Police arrested two men once.",
    "Bo Lind closed a gallery in Callao.",  # all three may be of the day after
    "A judge ordered a search of the port.",
    "Engineers found cracks in the pier.",
]


@pytest.mark.parametrize(("sentence", "title"), TOLD, ids=[s for s, _ in TOLD])
def test_what_goes_on_has_the_day_before_it(sentence: str, title: str) -> None:
    found = read_text(f"Town news\n{SHOT} {sentence}\n", parse("2024-06-12")).found.proposals

    [p] = [p for p in found if p.title == title]
    assert (str(p.date), p.basis) == ("2024-06-10", "assumed")
    assert p.date_note.startswith("No day is given for it; the sentence before tells of 10")


@pytest.mark.parametrize("sentence", SILENT)
def test_what_does_not_go_on_has_no_day(sentence: str) -> None:
    found = read_text(f"Town news\n{SHOT} {sentence}\n", parse("2024-06-12")).found.proposals

    assert "2024-06-10" not in [str(p.date) for p in found[1:]]


def test_nobody_goes_on_with_a_life_behind_what_another_did() -> None:
    page = f"Town news\n{SHOT} Police arrested two men. Ross opened nine schools.\n"
    found = read_text(page, parse("2024-06-12")).found.proposals

    assert [p.title for p in found[1:]] == ["Police arrested two men"]


def test_another_paragraph_does_not_go_on() -> None:
    page = f"Town news\n\nA fair opened.\n\nIt rained.\n\n{SHOT}\n\nPolice arrested two men.\n"

    assert len(read_text(page, parse("2024-06-12")).found.proposals) == 1


def test_what_is_old_does_not_go_on() -> None:
    page = "Town news\nThe painter Ana Ross was shot in 2019. Police arrested two men.\n"
    other = page.replace("in 2019", "on 3 May 2019")

    for text in (page, other):
        assert len(read_text(text, parse("2024-06-12")).found.proposals) == 1


RULED = "A court in Callao jailed Bo Lind on Monday. "
RULINGS = [
    (RULED + "The judge, Ana Ross, said why. She acquitted Per Stane of theft.",
     "Ana Ross acquitted Per Stane of theft"),
    (RULED + "The court cleared Mia Lind, an aunt.", "Court cleared Mia Lind"),
    (RULED + "His wife wept. The judge fined Kesta Group $4m.", "Judge fined Kesta Group $4m"),
    (RULED + "The judge sang. The court also fined Ana Ross, who had hidden him.",
     "Court fined Ana Ross"),
    (RULED + "The judge cleared his aunt, Mia Lind, of theft.",
     "Judge cleared Mia Lind of theft"),
    (RULED + "The judge jailed Per Stane for six years.", "Judge jailed Per Stane for six years"),
    ("Kesta Group cut its forecast on Monday. It also scrapped its dividend.",
     "Kesta Group scrapped its dividend"),
]  # fmt: skip
NO_RULINGS = [
    RULED + "The judge fined Kesta Group in 2019. She acquitted Per Stane.",
    RULED + "The judge sang. The town fined Kesta Group.",
    RULED + "It rained. It snowed. It froze. It thawed. The judge fined Kesta Group.",
    RULED + "The judge could have fined Kesta Group.",
    "Kesta Group cut its forecast on Monday. It also sells nets.",
    "Kesta Group cut its forecast on Monday. It also planned to scrap its dividend.",
    "Kesta Group cut its forecast on Monday. It also wanted to sell its nets.",
    RULED + "They jailed journalists under the old regime. The court cleared thousands of others.",
    RULED + "The judge fined his brother twice when he was young.",
    RULED + "The court also fined his brother twice when he was young.",
    RULED + "The jury convicted Bo Lind.",
    RULED + "The judge fined his aunt, Mia Lind, who had fled, when he was young.",
    RULED + "The jury convicted him after a long trial.",
    RULED + "His wife wept. She fined Kesta Group $4m.",
    RULED + "The judge fined Kesta Group under the old law.",
]


@pytest.mark.parametrize(("report", "title"), RULINGS, ids=[t for _, t in RULINGS])
def test_what_a_court_or_firm_does_besides_has_the_same_day(report: str, title: str) -> None:
    found = read_text(f"Town news\n{report}\n", parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.basis) for p in found if p.title == title] == [
        ("2024-06-10", "assumed")
    ]


@pytest.mark.parametrize("report", NO_RULINGS)
def test_what_a_court_does_on_other_days_has_none(report: str) -> None:
    found = read_text(f"Town news\n{report}\n", parse("2024-06-12")).found.proposals

    assert [str(p.date) for p in found].count("2024-06-10") == 1


TODAY = "Kesta Group has shut its mill in Callao."
BESIDES = [
    (f"{TODAY} The Port of Callao closed its gates.", "Port of Callao closed its gates"),
    (f"{TODAY}\n\nIt was cold. It rained. Peru lifted its tariff.", "Peru lifted its tariff"),
]
OF_ANY_DAY = [
    f"{TODAY} Ana Ross opened nine schools.",  # a person's life is told in no order
    f"{TODAY} The workers opened nine schools.",
    f"{TODAY} Peru lifted its tariff before the war.",
    f"{TODAY} It opened in 1987. Peru lifted its tariff.",
    f"{TODAY} In May 1987 there was no mill. Peru lifted its tariff.",
    f"{TODAY} It was cold. It rained. It froze. Peru lifted its tariff.",
    "Kesta Group shut its mill in Callao on Monday. It was cold. Peru lifted its tariff.",
]


@pytest.mark.parametrize(("report", "title"), BESIDES, ids=[t for _, t in BESIDES])
def test_a_lead_of_its_own_day_goes_on_with_bodies_and_places(report: str, title: str) -> None:
    found = read_text(f"Kesta Group shuts mill\n\n{report}\n", parse("2024-06-12"))

    [p] = [p for p in found.found.proposals if p.title == title]
    assert (str(p.date), p.basis) == ("2024-06-12", "assumed")


@pytest.mark.parametrize("report", OF_ANY_DAY)
def test_a_lead_goes_on_with_nothing_that_may_be_of_any_day(report: str) -> None:
    found = read_text(f"Kesta Group shuts mill\n\n{report}\n", parse("2024-06-12"))
    titles = [p.title for p in found.found.proposals]

    assert not any("tariff" in t or "schools" in t for t in titles)


@pytest.mark.parametrize(
    ("besides", "told"),
    [
        ("Guards of the mill have called for better boats.", 1),
        ("The mill in Callao has paid its last wages.", 2),
    ],
)
def test_what_has_come_about_is_news_only_where_it_tells_the_headline(
    besides: str, told: int
) -> None:
    text = f"Callao mill shuts\n\nA mill in Callao has shut for good.\n\n{besides}\n"

    assert len(read_text(text, parse("2024-06-12")).found.proposals) == told
