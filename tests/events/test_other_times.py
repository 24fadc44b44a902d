"""What a title and a summary keep of the times that are not their act's."""

from __future__ import annotations

import pytest

from generator.model.when import parse
from generator.model.words import NBSP

from .reading import read_text

KEPT = [
    ("On Monday parliament banned the sale of diesel cars from 2035.",
     "Parliament banned the sale of diesel cars from 2035"),
    ("The ministry pledged on Monday to halve its debt by the end of 2030.",
     "Ministry pledged to halve its debt by the end of 2030"),
    ("On Monday the port agreed to ship grain to Haiti from August until October.",
     "Port agreed to ship grain to Haiti from August to October 2024"),
    ("On Monday the bank extended the deadline until July.",
     "Bank extended the deadline until July 2024"),
    ("On Monday the firm promised to open a mill in Peru next year.",
     "Firm promised to open a mill in Peru in 2025"),
    ("The ministers agreed on Monday to meet again next week.",
     "Ministers agreed to meet again in the week of 17–23 June 2024"),
    ("The ministers agreed on Monday to meet again on 14 June.",
     "Ministers agreed to meet again on 14 June 2024"),
    ("On Monday the bank raised its rate for the first time since 2018.",
     "Bank raised its rate for the first time since 2018"),
    ("A bridge that was due to open in June opened on Monday.",
     "Bridge that was due to open in June 2024 opened"),
    ("Analysts said on Monday that Kesta will beat its forecast for 2024.",
     "Analysts said Kesta will beat its forecast for 2024"),
    ("On Monday police held a man two days after the raid.",
     "Police held a man two days after the raid"),
    ("On Monday the firm announced a loss for the nine months ended March.",
     "Firm announced a loss for the nine months ended March 2024"),
    ("On Monday the council put the 2022 and 2023 deficits at $4m.",
     "Council put the 2022 and 2023 deficits at $4m"),
    ("Kesta put the fall in 2023 sales down to rain on Monday.",
     "Kesta put the fall in 2023 sales down to rain"),
    ("On Monday the board approved a rise of 2023 output to pay its debts.",
     "Board approved a rise of 2023 output to pay its debts"),
    ("On Monday the bank cut its bonus by a tenth of 2023 profit.",
     "Bank cut its bonus by a tenth of 2023 profit"),
]  # fmt: skip
DROPPED = [
    ("The club sold 2,020 tickets on Monday and 2,100 on Tuesday.", "Club sold 2,020 tickets"),
    ("Some 200 miners walked out on Monday over pay for the third day in a row.",
     "Some 200 miners walked out over pay"),
    ("On Monday the court upheld a Tuesday ruling.", "Court upheld a ruling"),
    ("On Monday the party rejected the May proposal.", "Party rejected the proposal"),
    ("The mayor opened a bridge on Monday at noon.", "Mayor opened a bridge"),
    ("The mayor opened a bridge in June on Monday.", "Mayor opened a bridge"),
    ("The ministers agreed on Monday to meet again on Friday.", "Ministers agreed to meet again"),
    ("On Monday the mayor praised the vote on Friday.", "Mayor praised the vote"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "title"), [*KEPT, *DROPPED])
def test_a_title_keeps_the_times_of_what_is_told(sentence: str, title: str) -> None:
    [p] = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert str(p.date) == "2024-06-10"
    assert p.title.replace(NBSP, " ") == title
    assert p.summary.replace(NBSP, " ").lower().endswith(f" {title.lower().split(' ', 1)[1]}.")
