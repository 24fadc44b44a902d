"""Names that an event has from the rest of its sentence, the next one and the headline."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

FRIDAY = parse("2024-05-10")


def around(text: str, title: str = "A quiet week") -> list[tuple[str, str]]:
    """Return the names of the first event that stand beside its words, and the field of each."""
    read = read_text(f"{title}\n\n{text}\n", FRIDAY)
    assert read.found.proposals
    p = read.found.proposals[0]
    said = dict(p.reasons)
    fields = ("people", "organisations", "places")
    return [
        (field, read.names[id])
        for field in fields
        for id in getattr(p, field)
        if f"“{read.names[id]}”: " in said.get(field, "")
    ]


def why(text: str) -> str:
    """Return why people are on the first event who are not in its words."""
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)
    return dict(read.found.proposals[0].reasons).get("people", "")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry suspended a vaccine on Monday after nurses in Callao found mould on vials.",
        "The driver was jailed on Monday for starting a fire that destroyed nine shops in Callao.",
        "The bank sacked its chief on Monday after customers had queued for hours in Callao.",
    ],
)
def test_a_place_behind_what_is_quoted_is_the_event_s(text: str) -> None:
    assert around(text) == [("places", "Callao")]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry suspended a vaccine on Monday, a spokesman said in Callao.",
        "The bank sacked its chief on Monday, who was born in Callao.",
        "The mayor of Arequipa closed a school on Monday after a fire had burned in Callao.",
    ],
)
def test_where_something_else_is_told_the_place_is_left(text: str) -> None:
    assert around(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The ship, built in Callao, was sold on Monday.", []),
        ("The pact was signed in Lima on Monday, two weeks after talks in Callao.", ["Lima"]),
        ("The ship, lent by Peru, was sold on Monday.", ["Peru"]),
        ("The ship, in Callao for a year, was sold on Monday.", ["Callao"]),
        ("The pact was signed in Lima on Monday after talks in Callao.", ["Callao", "Lima"]),
    ],
)
def test_where_a_thing_was_built_is_not_where_it_was_sold(text: str, places: list[str]) -> None:
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    assert sorted(read.names[id] for id in read.found.proposals[-1].places) == places


def test_a_body_that_tells_of_its_own_act_is_on_it() -> None:
    text = "Staff put off a launch on Monday after a valve froze, the maker, Velora Works, said."

    assert around(text) == [("organisations", "Velora Works")]


def test_a_paper_that_tells_of_it_is_not() -> None:
    text = "Engineers put off a launch on Monday after a valve froze, the rival Velora Works said."

    assert around(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a former minister on Monday. Former minister Ana Ross denied it.",
        "A surgeon was arrested on Monday. Ana Ross, 54, was led away in silence.",
        "A surgeon was arrested on Monday. Ana Ross, a 54-year-old, was led away in silence.",
        "Prosecutors charged the mayor on Monday. Mayor Ana Ross denied it.",
    ],
)
def test_the_next_sentence_names_whom_an_event_is_about(text: str) -> None:
    assert around(text) == [("people", "Ana Ross")]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a former minister on Monday. Lawyer Ana Ross denied it.",
        "A surgeon attacked a farmer on Monday. Ana Ross, 54, was led away in silence.",
        "Police arrested a former minister on Monday. On Thursday former minister Ana Ross left.",
        "Police arrested a former judge on Monday. The judge, Ana Ross, set bail.",
        "Police arrested a judge on Monday. Judge Ana Ross set bail.",
        "A teacher was stabbed on Monday. The head teacher, Ana Ross, said so.",
        "A police officer was shot on Monday. The senior officer, Ana Ross, said two men fled.",
        "Police arrested a former minister on Monday. Minister Ana Ross denied it.",
        "A woman was stabbed on Monday. Ana Ross, 54, said two men had fled.",
    ],
)
def test_the_next_sentence_of_another_does_not_name_whom_it_tells_of(text: str) -> None:
    assert "whom it tells of" not in why(text)


@pytest.mark.parametrize(
    "text",
    [
        "The central bank raised its rate on Monday. Governor Ana Ross said prices rose too fast.",
        "The health department suspended a vaccine on Monday. Health secretary Ana Ross said why.",
        "The district court freed two men on Monday. Judge Ana Ross said nothing proved it.",
        "A court freed two men on Monday. The presiding judge, Ana Ross, said nothing proved it.",
        "The paper maker shut a mill on Monday. Its chief executive, Ana Ross, blamed a slump.",
        "The health ministry banned a paint on Monday. The minister, Ana Ross, defended it.",
        "The airport at the lake was shut on Monday. Its director, Ana Ross, blamed fog.",
    ],
)
def test_who_speaks_next_for_the_body_that_acts_is_on_its_act(text: str) -> None:
    assert around(text) == [("people", "Ana Ross")]


@pytest.mark.parametrize(
    "text",
    [
        "The central bank raised its rate on Monday. Economist Ana Ross said prices rose too fast.",
        "The health department suspended a vaccine on Monday. Nurse Ana Ross said it was late.",
        "The court freed two men on Monday. Their lawyer, Ana Ross, said nothing proved it.",
        "The paper maker shut a mill on Monday. The union leader, Ana Ross, blamed a slump.",
        "The ministry closed the mill on Monday. The former minister, Ana Ross, called it a shame.",
        "The ministry closed it on Monday. The opposition’s shadow minister, Ana Ross, said why.",
        "The central bank raised its rate on Monday. The governor of the Rimac prison, Ana Ross,"
        " said prices rose.",
        "The paper maker shut a mill on Monday. Its former director, Ana Ross, blamed a slump.",
    ],
)
def test_who_comments_on_an_act_does_not_speak_for_who_acts(text: str) -> None:
    assert "speaks next" not in why(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ross was arrested on Monday. She was taken from her home in Callao.",
        "A crash killed nine people on Monday. The crash occurred near Callao.",
        "Peru freed Ana Ross on Monday. Ross was met by her sons at a gate in Callao.",
    ],
)
def test_the_next_sentence_tells_the_place(text: str) -> None:
    assert ("places", "Callao") in around(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ross was arrested on Monday. Bo Lind was born at a farm in Callao.",
        "A crash killed nine people on Monday. The mayor said in Callao that it was a shame.",
        "Ana Ross won the race on Monday. Ross grew up in Callao.",
        "Ana Ross was named judge on Monday. She studied law in Callao.",
        "Ana Ross died on Monday. She was raised in Callao.",
    ],
)
def test_the_place_of_something_else_is_not_the_event_s(text: str) -> None:
    assert around(text) == []


def test_what_stands_still_is_where_it_was() -> None:
    text = "A fire broke out at a mill in Callao on Monday. Workers reopened the mill on Thursday."
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    assert [[read.names[id] for id in p.places] for p in read.found.proposals] == [["Callao"]] * 2


def test_what_moves_may_be_elsewhere() -> None:
    text = "The minister opened a fair in Callao on Monday. The minister signed a law on Thursday."
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    assert [[read.names[id] for id in p.places] for p in read.found.proposals] == [["Callao"], []]


def test_the_headline_s_own_event_has_the_names_of_the_headline() -> None:
    title = "Parliament passes a budget in Peru"
    text = "Parliament passed the budget on Thursday by two votes."

    assert around(text, title) == [("places", "Peru")]


def test_a_headline_of_two_acts_gives_none() -> None:
    title = "Council passes budget as Peru mourns"
    text = "The council passed the budget on Thursday by two votes."

    assert around(text, title) == []


def test_a_paper_that_was_told_of_an_event_is_not_on_it() -> None:
    text = "Ana Ross told Sky News on Monday that the mill would close."
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    assert [m.name for m in read.mentions] == ["Ana Ross", "Sky News"]
    assert [p.organisations for p in read.found.proposals] == [()]


def test_a_paper_that_acts_is_on_its_act() -> None:
    text = "Sky News sacked its chief on Monday."
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)

    assert [p.organisations for p in read.found.proposals] == [("sky-news",)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a treaty on Monday. The ministers, Ana Ross and Bo Lind, signed it.",
        "Peru signed a pact with Chile on Monday. Ana Ross and Bo Lind put their names to it.",
        "The bank agreed a loan on Monday. Ana Ross and Bo Lind initialled it.",
    ],
)
def test_who_signs_what_was_agreed_is_on_the_agreement(text: str) -> None:
    assert around(text) == [("people", "Ana Ross"), ("people", "Bo Lind")]


def test_who_cut_the_ribbon_is_on_the_opening() -> None:
    text = "The bridge was opened on Monday. Mayor Ana Ross cut the ribbon."

    assert around(text) == [("people", "Ana Ross")]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was opened on Monday. Mayor Ana Ross cut the budget.",
        "The bridge was closed on Monday. Mayor Ana Ross cut the ribbon.",
        "The bridge will be opened next Monday. Mayor Ana Ross cut the ribbon.",
    ],
)
def test_who_cut_something_else_is_not(text: str) -> None:
    assert "opened it" not in why(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a treaty on Monday. Ana Ross and Bo Lind praised it.",
        "The bank sold a mill on Monday. Ana Ross and Bo Lind signed it.",
    ],
)
def test_who_only_speaks_of_what_was_agreed_has_not_signed_it(text: str) -> None:
    assert "signed" not in why(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Aldermen voted on Monday to cut it. The vote by Callao City Council came late.",
         "Callao City Council"),
        ("Judges freed two men on Monday. The ruling by Lima High Court, four to one, came late.",
         ""),
        ("Judges ruled on Monday that it is void. The ruling by Lima High Court came late.",
         "Lima High Court"),
        ("Officials banned a paint on Monday. The ban by Ostrik Bank came late.", "Ostrik Bank"),
        ("Officials banned a paint on Monday. The loan by Ostrik Bank came late.", ""),
        ("Kesta Corp completed a mill on Monday. The complaint by Ostrik Bank was dropped.", ""),
        ("Officials invested $3m on Monday. The investigation by Ostrik Bank was dropped.", ""),
        ("Officials reported a loss on Monday. The report by Ostrik Bank was better.", ""),
        ("Kesta Corp banned a paint on Monday. The ban by Ostrik Bank came late.", ""),
    ],
)  # fmt: skip
def test_the_next_sentence_tells_whose_vote_it_was(text: str, body: str) -> None:
    assert around(text) == ([("organisations", body)] if body else [])


@pytest.mark.parametrize(
    "text",
    [
        "The mill will close on Friday, Ostrik Bank said.",
        "The mill will close on Friday, a spokesman for Ostrik Bank said.",
        "Two mines are to reopen on Sunday, Ostrik Bank announced.",
    ],
)
def test_the_body_that_announces_a_plan_is_on_it(text: str) -> None:
    assert around(text) == [("organisations", "Ostrik Bank")]


@pytest.mark.parametrize(
    "text",
    [
        "The mill will close on Friday, Reuters said.",
        "The government will fall on Sunday, Ostrik Bank said.",
        "The government will sell a mill on Sunday, Ostrik Bank said.",
        "Prices will fall on Sunday, Ostrik Bank said.",
        "The yen will rally on Sunday, Ostrik Bank said.",
        "Rain will return on Sunday, Ostrik Bank said.",
        "Kesta Corp will sell its mill on Sunday, Ostrik Bank said.",
        "A mill burned on Monday, Ostrik Bank said.",
        "The mill will close on Friday, a man told Ostrik Bank.",
    ],
)
def test_a_body_that_only_tells_or_hears_of_it_is_not(text: str) -> None:
    assert around(text) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("They may leave, a court ruled on Monday, ending a row with Ostrik Bank.", "Ostrik Bank"),
        ("The mill was sold on Monday, a man said, settling debts to Ostrik Bank.", "Ostrik Bank"),
        ("The post went to a nurse on Monday, a man said, replacing Ana Ross.", "Ana Ross"),
        ("The mill was sold on Monday, a man said, adding that he met Ostrik Bank.", ""),
        ("The mill was sold on Monday, a man said, citing a row with Ostrik Bank.", ""),
    ],
)
def test_what_an_act_did_is_told_behind_who_says_it(text: str, body: str) -> None:
    assert [name for _, name in around(text)] == ([body] if body else [])


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ross won the title on Monday. She beat Bo Lind by two games.",
        "Ana Ross won a vote on Monday. She defeated a senator, Bo Lind, by two votes.",
        "A court shut a mill on Monday. The judge, Ana Ross, said so. She fined the head, Bo Lind.",
    ],
)
def test_with_whom_who_acts_deals_next_is_on_its_act(text: str) -> None:
    assert ("people", "Bo Lind") in around(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ross won the title on Monday. She married Bo Lind.",
        "Ana Ross won the title on Monday. Eva Ek beat Bo Lind by two games.",
        "Ana Ross won the title on Monday. She beat Bo Lind in 2019.",
        "Ana Ross died on Monday. She beat Bo Lind, a rival, to the title.",
        "Ana Ross sued a club on Monday. She sued Bo Lind and lost.",
        "Ana Ross sacked a coach on Monday. She fired Bo Lind.",
        "A court shut a mill on Monday. The judge, Ana Ross, said so. She thanked Bo Lind.",
        "Ana Ross was named judge on Monday. She jailed Bo Lind.",
        "Ana Ross took office on Monday. She dismissed her deputy, Bo Lind, in a note.",
        "A court shut a mill on Monday. The judge, Ana Ross, said so. She fined Bo Lind once.",
        "A mill burned on Monday. It paid Bo Lind his wage.",
    ],
)
def test_what_others_do_or_is_of_another_time_is_not(text: str) -> None:
    assert ("people", "Bo Lind") not in around(text)


@pytest.mark.parametrize(
    "text",
    [
        "Parliament passed a budget on Monday. Peru’s nurses slept.",
        "The health ministry halted a trial on Monday. Peruvian nurses in Peru slept.",
        "Lawmakers voted on Monday to ban a paint. Peru was cold.",
        "The Peruvian army took a bridge on Monday. Rain fell in Peru and Chile.",
    ],
)
def test_what_a_country_has_acts_in_the_one_country_of_a_report(text: str) -> None:
    assert around(text) == [("places", "Peru")]


@pytest.mark.parametrize(
    "text",
    [
        "Parliament passed a budget on Monday. Rain fell in Peru and Chile.",
        "The council passed a budget on Monday. Peru slept.",
        "The Dutch army took a bridge on Monday. Peru slept.",
        "Parliament debated his absence on Monday. Bo Lind flew to Peru.",
        "The government paid for a flight on Monday. A British tourist saw Peru’s mines.",
        "The government paid for a flight on Monday. Nobody in Peru slept.",
        "The club’s ministry of fun passed a budget on Monday. Peru slept.",
    ],
)
def test_of_two_countries_or_of_a_council_none_is_taken(text: str) -> None:
    assert around(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The bridge was shut on Monday after a barge of Kesta Lines hit it.", ["Kesta Lines"]),
        ("The mill was shut on Monday because a deal with Ana Ross fell through.", ["Ana Ross"]),
        ("The mill was shut on Monday as fog hid Ostrik Bank, a man said.", ["Ostrik Bank"]),
        ("The mill was shut on Monday, a man told Ostrik Bank.", []),
        ("The board’s fears were first reported by the Callao Daily on Monday.", []),
        ("The mill was shut on Monday. Then Ana Ross, a nurse, slept there.", []),
    ],
)
def test_who_is_in_the_title_is_on_the_event(text: str, names: list[str]) -> None:
    read = read_text(f"A quiet week\n\n{text}\n", FRIDAY)
    p = read.found.proposals[0]

    assert [read.names[id] for id in (*p.people, *p.organisations)] == names
    assert all(name in p.title for name in names)
