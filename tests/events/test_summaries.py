"""Summaries keep what their titles tell, and the day where the article has it."""

from __future__ import annotations

import pytest

from generator.model.when import parse
from generator.model.words import NBSP

from .reading import read_text

REPORT = "A report of 12 June 2024 says"
# A headline and a sentence of Wednesday 12 June 2024, and the summary.
KEPT = [
    # In the past tense no run of words is the article's.
    ("Council throws out bill on nets",
     "The council of Callao has thrown out a bill that bans nets of the old kind.",
     f"{REPORT} that the council of Callao threw out a bill that bans nets of the old kind."),
    ("Council throws out bill", "The council of Callao has thrown out a bill on nets.",
     f"{REPORT} that the council of Callao has thrown out a bill on nets."),
    # What only the headline calls the tax is in the summary, too.
    ("Callao's High Court strikes down bread tax",
     "In a ruling on Monday, Callao's High Court struck down a 16% tax on bread that had been"
     " brought in by the government of the port.",
     "On 10 June 2024, Callao’s High Court struck down a 16% tax on bread."),
    # Shorter, it would not say of what he is accused.
    ("Kesta accuses Bo Lind",
     "The Peruvian maker Kesta has accused Bo Lind of selling nets without a permit to three ports"
     " in the north of Chile.",
     f"{REPORT}: “The Peruvian maker Kesta has accused Bo Lind of selling nets without a permit to"
     " three ports in the north of Chile”."),
]  # fmt: skip
DATED = [
    ("Ana Ross resigned last week over a spill.",
     "In the week from 3 to 9 June 2024, Ana Ross resigned over a spill."),
    ("Ana Ross resigned at the weekend over a spill.",
     "Between 8 and 9 June 2024, Ana Ross resigned over a spill."),
    ("The vote on nets is set for next week.",
     f"{REPORT} that the vote on nets is set for the week from 17 to 23 June 2024."),
    ("The talks on nets were held from 3 to 5 June.",
     "From 3 to 5 June 2024, the talks on nets were held."),
    ("Ana Ross is due in a court of Callao on Friday as the port seeks to win back its nets.",
     f"{REPORT} that Ana Ross is due in a court of Callao on 14 June 2024 as the port seeks to win"
     " back its nets."),
    ("The trial of Bo Lind is set for Friday.",
     f"{REPORT} that the trial of Bo Lind is set for 14 June 2024."),
    ("Kesta will be hosting a one-off New Year's Eve fair.",
     f"{REPORT} that Kesta will be hosting a one-off fair on 31 December 2024."),
    ("Kesta will open a mill on Friday at the old port of Callao.",
     f"{REPORT} that Kesta will open a mill on 14 June 2024 at the old port of Callao."),
    ("On 1 July Kesta will open a mill at the old port.",
     f"{REPORT} that on 1 July 2024 Kesta will open a mill at the old port."),
    ("Kesta has been building a mill of seven floors in the hills of northern Peru since Monday.",
     f"{REPORT} that Kesta has been building a mill of seven floors since 10 June 2024 in the hills"
     " of northern Peru."),
    ("Prizes have been handed out by the Society of Ports of the two old towns since 1976.",
     f"{REPORT}: “Prizes have been handed out by the Society of Ports of the two old towns since"
     " 1976”."),
    # Its day parts what would be a run of the article's words.
    ("Ana Ross was named teacher of the year by the Union of Ports of northern Peru in Callao on"
     " Monday.",
     "Ana Ross was named teacher of the year on 10 June 2024 by the Union of Ports of northern Peru"
     " in Callao."),
    ("Bo Lind was warned by the Union of Ports of northern Peru for a lack of nets on Monday.",
     "Bo Lind was warned by the Union of Ports of northern Peru on 10 June 2024 for a lack of"
     " nets."),
    ("Kesta Corp said thieves had come, adding that its board cut a dividend on Monday.",
     "On 10 June 2024, Kesta Corp’s board cut a dividend."),
    # What came of it, and who says so.
    ("A fire broke out at a mill on Monday, injuring four men, the fire chief, Bo Lind, said.",
     "On 10 June 2024, a fire broke out at a mill, injuring four men, according to the fire chief,"
     " Bo Lind."),
    ("The mill was closed on Monday after inspectors had warned its proprietors that crumbling"
     " crossbeams might unexpectedly collapse.",
     "On 10 June 2024, the mill was closed after inspectors had warned its proprietors that"
     " crumbling crossbeams might unexpectedly collapse."),
    # What somebody said was over then.
    ("Bo Lind said on Monday that he had left the mill.",
     "On 10 June 2024, Bo Lind said he had left the mill."),
    # No day stands between a verb and its particle, or moves into another clause.
    ("Roads near the mill were cordoned off on Monday when a crane of the port fell on a car.",
     "On 10 June 2024, roads near the mill were cordoned off when a crane of the port fell on a"
     " car."),
    ("The council found on Monday that the old mill of Callao had misled its weavers about nets.",
     "On 10 June 2024, the council found that the old mill of Callao had misled its weavers about"
     " nets."),
]  # fmt: skip
# What an act did stands behind it, and so it does in its title.
RESULTS = [
    ("A ferry sank on Monday, killing two boys.",
     "On 10 June 2024, a ferry sank, killing two boys."),
    ("A shell hit a port on Monday, killing two boys.",
     "On 10 June 2024, a shell hit a port, killing two boys."),
    ("A shell hit a port on Monday, crying like a bird.",
     "On 10 June 2024, a shell hit a port."),
    ("Bo Lind sold the farmers' mill on Monday to Ana Ross's sons.",
     "On 10 June 2024, Bo Lind sold the farmers’ mill to Ana Ross’s sons."),
]  # fmt: skip
CAPITALS = [
    ("Teacher Ana Ross resigned on Monday.", "On 10 June 2024, teacher Ana Ross resigned."),
    ("Lord Bo Lind resigned on Monday.", "On 10 June 2024, Lord Bo Lind resigned."),
    ("Mr Bo Lind resigned on Monday.", "On 10 June 2024, Mr Bo Lind resigned."),
    ("Peruvian Ana Ross resigned on Monday.", "On 10 June 2024, Peruvian Ana Ross resigned."),
]  # fmt: skip


def summaries(headline: str, sentence: str) -> list[str]:
    found = read_text(f"{headline}\n\n{sentence}\n", parse("2024-06-12")).found
    return [p.summary.replace(NBSP, " ") for p in found.proposals]


@pytest.mark.parametrize(("headline", "sentence", "summary"), KEPT)
def test_a_summary_tells_no_less_than_its_title(headline: str, sentence: str, summary: str) -> None:
    assert summaries(headline, sentence) == [summary]


def test_who_is_named_elsewhere_is_not_quoted_as_he() -> None:
    """Shorter than its title, rather than in words that do not say of whom they tell."""
    before = "Bo Lind has opened a fair in Callao."
    told = (
        "He was invited on Monday to open a second one at the port of the town by a club of the"
        " north."
    )

    assert summaries("Lind opens fair", f"{before} {told}")[1] == (
        "On 10 June 2024, Bo Lind was invited to open a second one at the port of the town."
    )


@pytest.mark.parametrize(("sentence", "summary"), DATED)
def test_a_day_stands_where_the_article_has_it(sentence: str, summary: str) -> None:
    assert summaries("A small title", sentence) == [summary]


@pytest.mark.parametrize(("sentence", "summary"), RESULTS)
def test_a_summary_tells_what_an_act_did(sentence: str, summary: str) -> None:
    assert summaries("A small title", sentence) == [summary]


@pytest.mark.parametrize(("sentence", "summary"), CAPITALS)
def test_a_common_word_before_a_person_is_small_in_a_sentence(sentence: str, summary: str) -> None:
    assert summaries("A small title", sentence) == [summary]


@pytest.mark.parametrize("owner", ["Kesta's", "Kesta’s"])
def test_what_is_somebodys_is_named_without_an_article(owner: str) -> None:
    found = summaries("A small title", f"Ana Ross is proud of {owner} protest in Callao in 2019.")

    assert found == ["The article names Kesta’s protest in Callao and dates it 2019."]
