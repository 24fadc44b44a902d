"""Titles that say which plan, trial or fire they tell of, and those that must not guess."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

# A headline, what the report says first, what it says later, and the title of the later sentence.
TOLD = [
    ("Callao weighs its port",
     "The mayor, Ana Ross, speaks of a proposal to close the old harbour of Callao.",
     "The council rejected the proposal on Monday.",
     "Council rejected the proposal to close the old harbour of Callao"),
    ("Trial of two guards over the leak opens", "Two guards stand before the court.",
     "The trial is due to begin on Friday.", "Trial of two guards over the leak to begin"),
    ("Callao is at work again", "The port strike has closed all shops.",
     "The strike ended on Monday.", "Port strike ended"),
    ("Peru signs", "Parliament is at odds over the farm bill.",
     "The president signed the bill on Monday.", "President signed the farm bill"),
    ("Peru talks", "Talks on a fish pact are under way in Lima.",
     "The talks were broken off on Monday.", "Talks on a fish pact broken off"),
    ("Callao flies", "The Rimac Kite Fair draws thousands.", "The fair ends on Friday.",
     "Rimac Kite Fair to end"),
    ("Callao pays", "Farmers fear the new tax on water.",
     "Lawmakers approved the tax on Monday after a long debate.",
     "Lawmakers approved the tax on water after a long debate"),
    ("Callao signs", "Few like the contract with U.S. Customs.",
     "Drivers condemned the contract on Monday.",
     "Drivers condemned the contract with U.S. Customs"),
    ("Callao weds", "The bank weighs a merger with the Rimac Group.",
     "The merger is due to close on Friday.", "Merger with the Rimac Group to close"),
    ("Callao digs", "The mill in Tumbes is old, and its owner is in debt.",
     "It is known that the mill was closed on Monday.", "Mill in Tumbes closed"),
    ("Kesta Plans to Shut Giant Mine in Tumbes", "Kesta has dug for tin in Tumbes for years.",
     "The mine closed on Monday.", "Mine in Tumbes closed"),
    ("Callao digs", "The mill in Tumbes is old.", "The mill in May was sold.",
     "Mill in Tumbes sold"),
    ("Callao builds", "The wall of the old dam is weak.", "Masons repaired the wall on Monday.",
     "Masons repaired the wall of the old dam"),
    ("Callao bids", "Few like Kesta's bid.", "The bid failed on Monday.", "Kesta’s bid failed"),
    ("Fishing treaty signed in Lima", "Peru and Chile met over fishing.",
     "The treaty was shown on Monday.", "Fishing treaty shown"),
    ("Tumbes bridge falls", "Boats stopped in Tumbes.", "The bridge was shown on Monday.",
     "Tumbes bridge shown"),
    ("Callao asks", "A poll of 22,953 clerks is out.", "Kesta led the poll on Monday.",
     "Kesta led the poll of 22,953 clerks"),
    ("Callao mourns", "A fire in a paper mill in Callao is out.",
     "The fire broke out on Monday.", "Fire in a paper mill in Callao broke out"),
]  # fmt: skip
LEFT = [
    # The last one is another one.
    ("Callao votes", "The mayor called an election for 27 November.",
     "The last election took place on 3 May 2020.", "Last election took place"),
    ("Callao votes", "The merger is the largest deal of its kind.",
     "The firms dropped the deal on Monday.", "Firms dropped the deal"),
    # Two of them.
    ("Callao strikes", "A strike of crane drivers and a strike of bakers are under way.",
     "The strike ended on Monday.", "Strike ended"),
    ("Callao plans", "Another plan to close the port is dead. A plan to widen it is alive.",
     "The plan was dropped on Monday.", "Plan dropped"),
    # No wall at all.
    ("Callao digs", "The dam sent a wall of mud through six villages.",
     "Masons repaired the wall on Monday.", "Masons repaired the wall"),
    # Two owners.
    ("Callao bids", "Few like Kesta's bid, or Rimac's bid.", "The bid failed on Monday.",
     "Bid failed"),
    # It has its own complement, or goes on.
    ("Callao plans", "The plan to widen the port is alive.",
     "The mayor signed the plan for the park on Monday.", "Mayor signed the plan for the park"),
    ("Callao plans", "The harbour tax rises.", "The tax office closed on Monday.",
     "Tax office closed"),
    ("Callao grinds", "Kesta Corp opened a mill in Chile.", "The mill in Peru closed on Monday.",
     "Mill in Peru closed"),
    ("Callao grinds", "Kesta Corp opened a mill in Chile.", "The mill, in Peru, closed on Monday.",
     "Mill closed"),
    ("Callao grinds", "Kesta Corp opened a mill in Chile.",
     "The mill near the port closed on Monday.", "Mill near the port closed"),
    ("Kesta to Shut Giant Mine in Peru", "Kesta digs in Peru.",
     "The mine in Chile closed on Monday.", "Mine in Chile closed"),
    # What is told of it is told with "it".
    ("Callao flies", "A test of its jet is near.", "The test was made on Monday.", "Test made"),
    # A word that the report has nowhere, and one that goes on.
    ("Fishing treaty signed in Lima", "Peru and Chile met over nets.",
     "The treaty was shown on Monday.", "Treaty shown"),
    ("Fishing treaty plan falls", "Peru and Chile met over fishing.",
     "The treaty was shown on Monday.", "Treaty shown"),
    # Only told later.
    ("Callao plans", "All is quiet.", "The proposal was rejected on Monday. It was a proposal to"
     " close the port.", "Proposal rejected"),
    # A thing is not told apart by where it was carried.
    ("Callao reads", "A boy carried a clock to school.", "The clock was found on Monday.",
     "Clock found"),
    # Nobody needs to be told which police or which government.
    ("Callao rests", "The police of Lima sleep.", "The police woke on Monday.", "Police woke"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("headline", "first", "later", "title"), [*TOLD, *LEFT], ids=lambda c: c[:40]
)
def test_a_title_says_which_one_where_the_report_does(
    headline: str, first: str, later: str, title: str
) -> None:
    read = read_text(f"{headline}\n\n{first}\n\n{later}\n", parse("2024-06-12"))
    titles = [p.title for p in read.found.proposals if read.quotes(p)[0][:20] in later]

    assert titles == [title]


def test_a_title_that_would_be_too_long_says_less() -> None:
    first = "Lawmakers speak of a proposal to close the old harbour of the city of Callao."
    later = "The proposal was sent by the chair of the council on Monday to the ministry of mines."
    read = read_text(f"Callao weighs\n\n{first}\n\n{later}\n", parse("2024-06-12"))

    assert all(len(p.title) <= 90 for p in read.found.proposals)
    assert read.found.proposals
