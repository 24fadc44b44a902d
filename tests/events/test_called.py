"""What an event's own words call those who take part."""

from __future__ import annotations

import pytest

from tests.events.reading import read_text

HEAD = "The council of Callao meets\n\nPublished: 15 March 2024\n\n"


@pytest.mark.parametrize(
    ("report", "roles"),
    [
        ("President Ana Ross signed a pact with Norway on Thursday.", {"ana-ross": "president"}),
        ("The Prime Minister, Ana Ross, signed a pact on Thursday.",
         {"ana-ross": "Prime Minister"}),
        ("Agriculture minister Ana Ross opened a mill in Lima on Thursday.",
         {"ana-ross": "agriculture minister"}),
        ("Norwegian president Ana Ross opened a mill in Lima on Thursday.",
         {"ana-ross": "Norwegian president"}),
        ("Former president Ana Ross died on Thursday.", {"ana-ross": "former president"}),
        # Of another; not called anything there.
        ("President Ana Ross met her Peruvian counterpart Ben Ode in Lima on Thursday.",
         {"ana-ross": "president"}),
        ("Ana Ross signed a pact with Norway on Thursday.", {}),
    ],
)  # fmt: skip
def test_whom_the_words_call_something_has_it_as_a_role(report: str, roles: dict[str, str]) -> None:
    (proposal,) = read_text(HEAD + report).found.proposals

    assert dict(proposal.roles) == roles


def test_what_another_sentence_calls_somebody_may_be_of_another_day() -> None:
    text = "President Ana Ross spoke of the port.\n\nAna Ross opened a mill in Lima on 3 May 2019."

    (proposal,) = read_text(HEAD + text).found.proposals

    assert proposal.people == ("ana-ross",)
    assert proposal.roles == ()
