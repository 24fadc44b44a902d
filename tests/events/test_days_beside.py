"""Days that stand behind a verb and are another’s: a noun’s, another verb’s, some Sunday."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

# A sentence of Wednesday 12 June 2024, with the days and titles of what it tells.
TOLD = [
    ("Ana Ross told her side to win the prize when they meet Rimac on Saturday.", []),
    ("Ana Ross told her side on Saturday to win the prize when they meet Rimac.",
     [("2024-06-08", "Ana Ross told her side to win the prize when they meet Rimac")]),
    ("Kesta found oil after having been granted a licence in May 2019.", []),
    ("Kesta found oil in May 2019 after having been granted a licence.",
     [("2019-05", "Kesta found oil after having been granted a licence")]),
    ("The truce came on the anniversary of the death of Ana Ross in 1997.",
     [("1997", "Death of Ana Ross")]),
    ("Kesta backed the laws on nets taking effect on 1 May.", []),
    ("Kesta backed the laws on nets on 1 May.", [("2024-05-01", "Kesta backed the laws on nets")]),
    ("Kesta shut a mill ahead of the start of the law in Lima on 3 May.", []),
    ("Kesta shut a mill on 3 May ahead of the start of the law in Lima.",
     [("2024-05-03", "Kesta shut a mill ahead of the start of the law in Lima")]),
    ("The port has been shut since its sale in 2019.", []),
    ("The port has been shut since 2019.", [("2019/..", "Port shut")]),
    # In front of its noun.
    ("Kesta will give Lima the much smaller August fair.", []),
    ("Kesta will give Lima the fair in August.", [("2024-08", "Kesta to give Lima the fair")]),
    ("Kesta signed a deal with Rimac to host the autumn fair.", []),
    ("Kesta signed a deal with Rimac in autumn 2023.",
     [("2023-23", "Kesta signed a deal with Rimac")]),
    ("Ana Ross praised her side's 2019 tour of Chile.", []),
    ("Ana Ross quit after her side's 2019 defeat.",
     [("2019", "Ana Ross quit after her side’s defeat")]),
    ("Kesta used a tune from a song by Ana Ross from 1992.", []),
    ("Ana Ross led the port from 1992 to 1995.", [("1992/1995", "Ana Ross led the port")]),
    # The perfect tense has no day that is over.
    ("Two clubs have been fined by the union over a row during their match on 3 May.", []),
    ("Two clubs were fined by the union over a row during their match on 3 May.",
     [("2024-05-03", "Two clubs fined by the union over a row during their match")]),
    # What something rose from.
    ("The price of nets fell from £180,126 in May to £178,906.", []),
    ("The price of nets fell to £178,906 in May.",
     [("2024-05", "Price of nets fell to £178,906")]),
    ("The price dropped by a quarter from the same period in 2019.", []),
    ("The price dropped by a quarter in 2019.", [("2019", "Price dropped by a quarter")]),
    ("One race began at 2pm on a Sunday.", []),
    ("One race began at 2pm on Sunday.", [("2024-06-09", "One race began")]),
    ("One race began on Monday on a hill.", [("2024-06-10", "One race began on a hill")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), TOLD, ids=[s for s, _ in TOLD])
def test_a_day_is_of_what_it_stands_with(sentence: str, told: list[tuple[str, str]]) -> None:
    found = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.title) for p in found] == told


NO_DAY = "Port to be sold\n\nThe sale of the port will close in May 2027.\n\n"


def test_what_is_over_takes_no_year_from_what_is_to_come() -> None:
    found = read_text(f"{NO_DAY}The mayor, Ana Ross, resigned in March.\n").found

    assert [p.title for p in found.proposals] == ["Sale of the port to close"]
    assert [q.about for q in found.questions] == [
        "the day of “Ana Ross resigned”: the article says “March”"
    ]


def test_what_is_over_takes_a_year_from_what_is_over() -> None:
    text = f"{NO_DAY}The port burned in May 2019. The mayor, Ana Ross, resigned in June.\n"

    assert "2019-06" in [str(p.date) for p in read_text(text).found.proposals]
