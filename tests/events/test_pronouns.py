"""Who pronouns and "the two leaders" are, and what is told only where that is known."""

from __future__ import annotations

import pytest

from generator.events.coreference.pairs import means_a_pair
from generator.model.values import Proposal
from generator.model.when import parse

from .reading import read_text

# Sentences of a report of Wednesday 12 June 2024, and the titles of what they tell.
TOLD = [
    ("“The roof will hold,” said the head’s lawyer, Ana Ross. She joined the bank on Monday.",
     ["Ana Ross joined the bank"]),
    ("“The roof will hold,” said Ana Ross, a doctor. She joined the bank on Monday.",
     ["Ana Ross joined the bank"]),
    ("The roof was the idea of the museum’s director, Ana Ross. She resigned on Monday.",
     ["Ana Ross resigned"]),
    ("The city’s new poet is Ana Ross. She won the prize on Monday.", ["Ana Ross won the prize"]),
    ("Nurses at the Lima Health Board rejected the offer. They will vote on Friday.",
     ["Nurses at the Lima Health Board to vote"]),
    ("The roof was praised by Ana Ross and by Mia Lind. She resigned on Monday.", []),
    # Who is named beside a subject, between commas, only tells who that is.
    ("Bo Lind, an aide to the mayor, Karl Ross, is ill. He joined the bank on Monday.",
     ["Bo Lind joined the bank"]),
    ("Bo Lind, with Karl Ross, is ill. He joined the bank on Monday.", []),
    ("Bo Lind is an aide to Karl Ross. He joined the bank on Monday.", []),
    # A thing with a name that speaks is "it".
    ("The Callao port project said it will shut a yard on Monday.",
     ["Callao port project to shut a yard"]),
    ("The Callao mayor said it will shut on Monday.", []),
    # "It" is nobody of whom a verb tells as of several.
    ("The Greens have been loud. It will be sold on Friday.", []),
    ("The company was loud. It will be sold on Friday.", ["Company to be sold"]),
    ("The Greens have pledged to fight when it is sold next Friday.",
     ["Greens pledged to fight when it is sold"]),
    ("The company has pledged to fight when it is sold next Friday.",
     ["Company to be sold", "Company pledged to fight when it is sold"]),
    ("The roof was praised by a doctor and by Ana Ross. She resigned on Monday.", []),
    ("“The roof will hold,” said Ana Ross. He resigned on Monday.", []),
    ("President Ana Ross came to Oslo on Sunday. She opened a school on Monday.",
     ["Ana Ross came to Oslo", "Ana Ross opened a school"]),
    # "They" are those who were arrested, or those who did it.
    ("Police arrested the owner, Bo Lind, and two clerks on Monday. They will go home on Friday.",
     []),
    ("Police arrested two men on Monday. They will go home on Friday.",
     ["Police arrested two men"]),
    ("Police searched two mills on Monday. They will search a bank on Friday.",
     ["Police searched two mills", "Police to search a bank"]),
    ("Police arrested President Ana Ross on Monday. She was freed on Tuesday.",
     ["Police arrested Ana Ross", "Ana Ross freed"]),
    ("The firm was founded in 1998. It opened a shop in Leeds in 2001 and went bankrupt in 2019.",
     ["Firm founded", "Firm opened a shop in Leeds", "Firm went bankrupt"]),
    ("The president said he would fly to Lima on Friday.", ["President to fly to Lima"]),
    ("A panel of five doctors led by Ana Ross was named on Monday. It will meet on Friday.",
     ["Panel of five doctors led by Ana Ross named",
      "Panel of five doctors led by Ana Ross to meet"]),
    ("A company owned by Bo Lind moved on Monday. It will reopen on Friday.",
     ["Company owned by Bo Lind moved", "Company owned by Bo Lind to reopen"]),
    ("A jury was sworn in on Monday. It will hear a driver on Friday.",
     ["Jury sworn in", "Jury to hear a driver"]),
    ("Ana Ross fell on Monday. She leaves a daughter, Mia. She will be buried on Friday.",
     ["Ana Ross fell", "Ana Ross to be buried"]),
    ("Ana Ross fell on Monday. Her husband, the baker Bo Lind, is dead. She will rest on Friday.",
     ["Ana Ross fell", "Ana Ross to rest"]),
    ("Bo Lind fell on Monday. He lives with his wife, Sasha Ross. He will sing on Friday.",
     ["Bo Lind fell", "Bo Lind to sing"]),
    ("Ana Ross fell on Monday. She met Eva Lind. She will be buried on Friday.",
     ["Ana Ross fell"]),
    ("Kesta Group shut a mill in 2019. It soon sold its yard, in 2020.",
     ["Kesta Group shut a mill", "Kesta Group sold its yard"]),
    ("Kesta Group shut a mill in 2019. It had already sold its yard in 2018.",
     ["Kesta Group shut a mill", "Kesta Group sold its yard"]),
    ("Ana Ross joined a bank in 2019. She never sold her shop in 2020.",
     ["Ana Ross joined a bank"]),
    ("A boy led by Bo Lind sang on Monday. It will rain on Friday.",
     ["Boy led by Bo Lind sang"]),
    ("A bank chief, Bo Lind, fell on Monday. It will reopen on Friday.",
     ["Bo Lind fell"]),
    ("Russia said it shot down a plane on Monday.", ["Russia shot down a plane"]),
    ("Police arrested a man on Monday. He died on Tuesday.", ["Police arrested a man"]),
    ("The minister met President Ana Ross in 2014. She resigned in 2015.",
     ["Minister met Ana Ross"]),
    ("The minister signed an order on Monday. It comes into force on Friday.",
     ["Minister signed an order", "Order to come into force"]),
    ("The two states signed a customs pact on Monday; it comes into force on Friday.",
     ["Two states signed a customs pact", "Customs pact to come into force"]),
    ("The firm signed a pact and a treaty on Monday. It took effect on Tuesday.",
     ["Firm signed a pact and a treaty"]),
    ("The firm sold a mill on Monday. It was ratified on Tuesday.", ["Firm sold a mill"]),
    ("The firm signed an order on Monday. It was sold on Tuesday.",
     ["Firm signed an order", "Firm sold"]),
    ("The storm hit the coast on Monday. It was sold on Tuesday.", ["Storm hit the coast"]),
    ("Merrow Deep sailed in 1988. A storm drowned 40 people. She married Bo Lind in 1990.",
     ["Merrow Deep sailed"]),
    ("President Ana Ross sailed in 1988. A storm drowned 40 whales. She married Bo Lind in 1990.",
     ["Ana Ross sailed", "Ana Ross married Bo Lind"]),
    ("His nephew, Mr Bo Lind, came second. He conceded on Monday.",
     ["Bo Lind conceded"]),
    ("The board has hired Ana Ross, the first woman to hold the post. She signed on Monday.",
     ["Board hired Ana Ross", "Ana Ross signed"]),
    ("Ana Ross told Luis Tapia to go. He left on Monday.", ["Luis Tapia left"]),
    ("Luis Tapia told Juan Diaz to go. He left on Monday.", ["Luis Tapia left"]),
    ("A nurse told a man called Luis Tapia to go. She left on Monday.", ["Nurse left"]),
    ("A nurse told a driver to go. She left on Monday.", []),
    ("Ana Ross left in 1988. The city grew. Rents rose. She came back in 1990.",
     ["Ana Ross left", "Ana Ross came back"]),
    ("Ana Ross sailed with Luis Tapia in 1988. The city grew. She came back in 1990.",
     ["Ana Ross sailed with Luis Tapia", "Ana Ross came back"]),
    ("The mill stood empty. It was rebuilt in 1990.", ["Mill rebuilt"]),
    ("The plane hit the bridge. It collapsed in 1990.", []),
    ("A stone mill stood there. It was rebuilt in 1990.", ["Stone mill rebuilt"]),
    ("Farmers blocked the house of Ana Ross. They left on Monday.",
     ["Farmers left"]),
    ("The mill burnt oil. It was said in 1990 that the mill was old.", []),
    ("The mill burnt oil. It took Ana Ross two days in 1990 to sell it.", []),
    ("The museum bought the vase in 1988, lent it to Lima in 2015 and sold it on Monday.",
     ["Museum bought the vase", "Museum lent the vase to Lima", "Museum sold the vase"]),
    ("It was sold on Monday. He left on Monday. They were freed on Monday.", []),
]  # fmt: skip
PAIR = "President Ana Ross and minister Bo Lind met at a two-day summit on Monday. "
AGREED = "The two leaders agreed a ten-point roadmap on Monday. "


def proposals(report: str, title: str = "A small title") -> tuple[Proposal, ...]:
    return read_text(f"{title}\n{report}\n", parse("2024-06-12")).found.proposals


@pytest.mark.parametrize(("report", "titles"), TOLD, ids=[r for r, _ in TOLD])
def test_a_pronoun_is_told_by_its_name_or_not_at_all(report: str, titles: list[str]) -> None:
    assert [p.title for p in proposals(report)] == titles


@pytest.mark.parametrize("report", [PAIR + AGREED, AGREED + PAIR], ids=["meeting", "agreement"])
def test_a_meeting_and_its_agreement_are_one_event(report: str) -> None:
    found = proposals(report, "President Ana Ross and minister Bo Lind agree roadmap")

    titles = [p.title for p in found]
    assert titles == ["Ana Ross and Bo Lind agreed a ten-point roadmap at a two-day summit"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The two countries opened an embassy in 1965.", "Two countries opened an embassy"),
        ("The two companies merged on Monday.", "Two companies merged"),
        ("The two leaders first met in 2014.", "Two leaders first met"),
        ("The two leaders fled on Tuesday.", "Ana Ross and Bo Lind fled"),
    ],
)
def test_a_pair_is_the_headlines_only_where_it_can_be(sentence: str, title: str) -> None:
    found = proposals(PAIR + sentence, "President Ana Ross and minister Bo Lind meet")

    assert title in [p.title for p in found]


def test_without_a_pair_in_the_headline_the_subject_stays() -> None:
    found = proposals("The two leaders fled to Lima on Tuesday.", "President Ana Ross signs deal")

    assert [(p.title, p.people) for p in found] == [("Two leaders fled to Lima", ())]


@pytest.mark.parametrize("subject", ["the two leaders", "both presidents", "the two", "the sides"])
def test_two_people_are_a_pair(subject: str) -> None:
    assert means_a_pair(subject)


@pytest.mark.parametrize("subject", ["the two countries", "both men", "two people", "the leader"])
def test_others_are_no_pair(subject: str) -> None:
    assert not means_a_pair(subject)


@pytest.mark.parametrize("name", ["Luis Vega", "Mehmet Aydin"])
def test_she_is_no_man_who_is_named_as_hers(name: str) -> None:
    found = proposals(
        f"A court freed Ana Ross on Monday. Her doctor, {name}, left. She was jailed in May."
    )

    assert [p.title for p in found if "jailed" in p.title] == ["Ana Ross jailed"]


def test_one_sentence_told_a_thousand_times_is_quoted_five_times() -> None:
    found = proposals("The board sold a mill on Monday. " * 1000)

    assert [len(p.quotes) for p in found] == [5]
