"""Where a title may stop: behind whole phrases, and never inside what means nothing alone."""

from __future__ import annotations

import pytest

from generator.events.titles.phrase_ends import phrase_ends
from generator.events.titles.shortening import ended, shortened, torn, without_hanging
from generator.events.titles.wordings import lean


def ends(text: str, verb: str = "") -> list[str]:
    return [text[:n] for n in phrase_ends(text, verb)]


@pytest.mark.parametrize(
    ("text", "verb", "stops"),
    [
        ("its old rival IN&T for $3m", "bought", ["its old rival IN&T"]),
        ("a mill in Lima with a fire", "opened", ["a mill", "a mill in Lima"]),
        ("a pact between Peru and Chile on fish", "signed",
         ["a pact", "a pact between Peru and Chile"]),
        ("its rate from 3% to 5% in Lima", "raised", ["its rate", "its rate from 3% to 5%"]),
        ("both the mayor and the judge of Lima", "met", []),
        ("sharply with shares falling in Lima", "fell", ["sharply"]),
        ("sharply with a meeting in Lima", "ended", ["sharply", "sharply with a meeting"]),
        ("sharply on worries that rates rise", "fell", ["sharply"]),
        ("a bill that bans bags", "signed", ["a bill"]),
        ("three bills that ban bags", "signed", ["three bills"]),
        ("a revised bid that would have cut its price", "snubbed", ["a revised bid"]),
        ("rules that would have barred nets", "vetoed", ["rules"]),
        ("rules that the judge had barred", "vetoed", []),
        ("its rules barring firms with nets", "kept",
         ["its rules", "its rules barring firms"]),
        ("down its mill and remove all staff", "shut", ["down its mill"]),
        ("its nets and ban boats", "shut", []),
        ("its first rules which bar nets", "adopted", ["its first rules"]),
        ("guilty for his role in the theft", "pleaded", ["guilty"]),
        ("guilty for his role", "felt", []),
        ("a clerk guilty for her part", "found", ["a clerk guilty"]),
        ("its new boats due to a fault", "recalled", ["its new boats"]),
        ("the share that the state owns", "bought", []),
        ("a tax on bread that was brought in", "kept", ["a tax", "a tax on bread"]),
        ("a fall on worries that rates are high", "had", ["a fall"]),
        ("at their lowest levels in a decade", "closed", []),
        ("in the west of Lima for a week", "stayed", ["in the west of Lima"]),
        ("the firm to cut prices in Lima", "forced", ["the firm to cut prices"]),
        ("the shop to cut costs", "closed", ["the shop"]),
        ("Ana Ross as its chief in Lima", "named", ["Ana Ross as its chief"]),
        ("the share in Kesta held by the state", "bought",
         ["the share", "the share in Kesta"]),
        ("to be held by the state", "had", []),
        ("the mill by selling it to a rival", "shut", ["the mill"]),
        ("eleven guards whom it accuses of theft", "named", ["eleven guards"]),
        ("a bill that would require all firms with a boat to pay", "signed", ["a bill"]),
        ("the mayor in protest against the tax", "jeered", ["the mayor"]),
        ("the thief in prison for a year", "kept", ["the thief", "the thief in prison"]),
        ("its men to turn over keys in Lima", "sent", ["its men", "its men to turn over keys"]),
        ("a chance to look into the deaths in Lima", "won", ["a chance to look into the deaths"]),
        ("a bid to send her to prison for a year", "lost", ["a bid to send her to prison"]),
        ("a note critical of the mayor", "wrote", []),
        ("a main role in the fire at the mill", "played", ["a main role in the fire"]),
        ("the shop when a van of the union hit it", "closed", ["the shop"]),
        ("a letter to a judge questioning the vote in Lima", "sent",
         ["a letter", "a letter to a judge", "a letter to a judge questioning the vote"]),
        ("by the head of the club as a winner in Lima", "touted",
         ["by the head of the club as a winner"]),
        ("up to 300 bales as early as noon", "made", ["up to 300 bales"]),
        ("three nurses working in Lima", "hired", []),
        ("a case centring on nets", "won", []),
        ("half of its value on a report that it failed", "lost", ["half of its value"]),
        ("the news briefing in Lima", "held", ["the news briefing"]),
        ("for the law on nets to be kept", "called", []),
        ("for talks on nets in Lima", "called", ["for talks", "for talks on nets"]),
        ("the ports of Peru, Chile and the UK in May", "joined",
         ["the ports of Peru, Chile and the UK"]),
        ("the mill in Lima and the port", "sold", ["the mill", "the mill in Lima"]),
        ("in a field that drew a crowd", "won", []),
        ("a bid to encourage nurses to learn Quechua in Lima", "made",
         ["a bid to encourage nurses to learn Quechua"]),
        ("it easier to buy nets in Lima", "made", ["it easier to buy nets"]),
    ],
)  # fmt: skip
def test_a_phrase_ends_where_what_stands_before_says_enough(
    text: str, verb: str, stops: list[str]
) -> None:
    assert ends(text, verb) == stops


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("the share that the state owns", "share"),
        ("the grids of the two countries", "the grids"),
        ("itself of the mill", "itself of the mill"),
        ("789 of its mills", "789 of its mills"),
        ("part of the mill", "part of the mill"),
        ("the Bank of Lima", "the Bank of Lima"),
    ],
)
def test_a_number_a_part_and_a_name_keep_what_they_are_of(text: str, last: str) -> None:
    *_, shortest = (*shortened(text), *torn(text))

    assert shortest == last


@pytest.mark.parametrize(
    "end",
    [
        "and has",
        "and",
        "of the",
        "next",
        "at the age",
        "for up",
        "as well",
        "such",
        "with openly",
        "shortly",
    ],
)
def test_what_hangs_at_an_end_is_taken_off(end: str) -> None:
    assert ended(f"made her debut in Lima {end}") == "made her debut in Lima"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a turn when police tried to", "a turn"),
        ("a number of bales being sold ahead", "a number of bales"),
        ("the mill to go ahead", "the mill to go ahead"),
        ("a prize while the mayor refused to", "a prize"),
        ("its doors when guards wanted to", "its doors"),
        ("a turn when police came", "a turn when police came"),
        ("its doors while talks go on", "its doors while talks go on"),
    ],
)
def test_no_clause_is_left_without_its_verb(text: str, left: str) -> None:
    assert without_hanging(text) == left


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("A van hit the gate of a mill for a week", "A van hit gate of mill for a week"),
        ("Kesta sold a number of the vans", "Kesta sold a number of vans"),
        ("Ana Ross took “a key to the town” to the port",
         "Ana Ross took “a key to the town” to the port"),
        ("Ana Ross met a few of the guards at an old pier",
         "Ana Ross met a few of the guards at old pier"),
    ],
)  # fmt: skip
def test_a_lean_title_has_no_articles(title: str, left: str) -> None:
    assert lean(title) == left
