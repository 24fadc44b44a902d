"""Titles and summaries: what they say, and what no title may look like."""

from __future__ import annotations

import re

import pytest

from generator.copied import LONGEST_RUN, runs_of, shares_a_run
from generator.events.titles.wordings import LONGEST_TITLE
from generator.model.values import Proposal
from generator.model.when import parse
from generator.model.words import NBSP

from .gold import golds, reading_of
from .reading import read_text
from .test_seed_variants import VARIANTS

# A sentence of Wednesday 12 June 2024; date, title and the summary's own words, "" for no event.
TOLD = [
    ("Ana Ross, who leads the union, resigned on Monday.", "2024-06-10", "Ana Ross resigned"),
    ("A fire on Sunday destroyed a school.", "2024-06-09", "Fire destroyed a school"),
    ("The court ruled on 3 June that the sale was illegal.", "2024-06-03",
     "Court ruled that the sale was illegal"),
    ("Police said on Monday they had arrested two men.", "2024-06-10",
     "Police said they had arrested two men"),
    ("Kuusela’s chief, Bo Lind, said on Monday that the firm would close a mill.", "2024-06-10",
     "Kuusela’s chief said the firm would close a mill"),
    ("Ana Ross has won a prize, the union said on Monday.", "2024-06-10",
     "Union said Ana Ross has won a prize"),
    ("The minister is expected to visit the mill next week.", "2024-06-17/2024-06-23",
     "Minister to visit the mill"),
    ("The fair opens on Friday and runs until Sunday.", "2024-06-14", "Fair to open"),
    ("The strike was called off on Monday.", "2024-06-10", "Strike called off"),
    ("The navies are holding a drill from 10 to 14 June.", "2024-06-10/2024-06-14",
     "Navies holding a drill"),
    ("Soldiers have been searching for a boy since Monday.", "2024-06-10/..",
     "Soldiers searching for a boy"),
    ("Two days after the vote, on Tuesday, the governor of Venn signed the bill.", "2024-06-11",
     "Governor of Venn signed the bill"),
    ("Thousands marched through the city on Saturday.", "2024-06-08",
     "Thousands marched through the city"),
    ("The final takes place in Venn on 20 July.", "2024-07-20", "Final to take place in Venn"),
    ("Last year the mine produced 4,000 tonnes.", "2023", "Mine produced 4,000 tonnes"),
    ("The wine fair, which opened on Thursday, drew a crowd.", "2024-06-06", "Wine fair opened"),
    ("Bo Lind was charged with theft in March 2023.", "2023-03", "Bo Lind charged with theft"),
    ("The trial was postponed on Monday.", "2024-06-10", "Trial postponed"),
    ("The club cancelled this year’s fair on Monday.", "2024-06-10",
     "Club cancelled the 2024 fair"),
    ("The club has cancelled this year’s fair.", "2024-06-12", "Club cancelled the 2024 fair"),
    ("Chad called on the king on Monday to free the men arrested in Quito.", "2024-06-10",
     "Chad called on the king to free the men arrested in Quito"),
    ("Ana Ross married the geologist Per Lind in 1963.", "1963", "Ana Ross married Per Lind"),
    ("The fair is due to open on Friday. The mayor cancelled his trip.", "2024-06-14",
     "Fair to open"),
    ("Bo Lind, 48, and Per Ross, 35, appeared in court on Tuesday.", "2024-06-11",
     "Bo Lind and Per Ross appeared in court"),
    ("Bo Lind, 48, Eva Falk, 20, and Per Ross, 35, were charged with theft on Tuesday.",
     "2024-06-11", "Bo Lind, Eva Falk and Per Ross charged with theft"),
    ("The firm was accused on Monday of having dumped waste.", "2024-06-10",
     "Firm accused of having dumped waste"),
    ("An earthquake struck the coast on August 15, 2007.", "2007-08-15",
     "Earthquake struck the coast"),
    ("The minister resigned on Thursday, 1 August 2019.", "2019-08-01", "Minister resigned"),
    ("The hall in Callao closed in May and June 2023.", "2023-05", "Hall in Callao closed"),
    ("Kesta Motors Ltd KMX.L sold a mill on Monday.", "2024-06-10", "Kesta Motors Ltd sold a mill"),
    ("Kesta Motors <KMX.L> sold a mill on Monday.", "2024-06-10", "Kesta Motors sold a mill"),
    ("The plane will fly to Lima on Friday.", "2024-06-14", "Plane to fly to Lima"),
    ("The firm will supply 40 tanks to Chad in May 2025.", "2025-05",
     "Firm to supply 40 tanks to Chad"),
    ("The family finally fled in 2019.", "2019", "Family fled"),
    ("The trial was postponed until 5 July.", "2024-07-05", "Trial due"),
    ("A strike of signalmen has been put off until 5 July.", "2024-07-05",
     "Strike of signalmen due"),
    ("An amendment that would have halved the levy was rejected on Monday.", "2024-06-10",
     "Amendment that would have halved the levy rejected"),
    ("It was the worst crash since 22 July 1995, when a landslip derailed a train.", "1995-07-22",
     "Landslip derailed a train"),
    ("The minister announced 24m lei (€1.2m) in aid for farms on Monday.", "2024-06-10",
     "Minister announced 24m lei in aid for farms"),
    ("The governor received three of their leaders on Monday and promised to pay.", "2024-06-10",
     "Governor received three of their leaders and promised to pay"),
    ("Born in Lima, Ana Ross led the choir in 2014.", "2014", "Ana Ross led the choir"),
    ("The mayor, Ana Ross, closed the school on Tuesday until further notice.", "2024-06-11",
     "Ana Ross closed the school until further notice"),
    ("The firm won the contract, worth 1.6 trillion won, on 30 August 2017.", "2017-08-30",
     "Firm won the contract"),
    ("The first hearing is due on July 3.", "2024-07-03", "First hearing due"),
    ("A June 28 hearing has been scheduled in Lima.", "2024-06-28", "Hearing scheduled in Lima"),
    ("The trade ministry last week raised its forecast.", "2024-06-03/2024-06-09",
     "Trade ministry raised its forecast"),
    ("In May sales rose 43% compared to February 2009.", "2024-05",
     "Sales rose 43% compared to February 2009"),
    ("At least 12 people were killed and 30 injured on Monday when a bus fell into a river.",
     "2024-06-10", "At least 12 people killed and 30 injured when a bus fell into a river"),
    ("The museum, closed since 2020 for repairs, reopens on Friday.", "2024-06-14",
     "Museum to reopen"),
    ("Ana Ross has been freed, the court said yesterday.", "2024-06-11",
     "Court said Ana Ross has been freed"),
    ("Ana Ross was born in Cusco, studied in Lima and joined the bank in 1965.", "1965",
     "Ana Ross joined the bank"),
    ("Voters go to the polls on Friday, 14 June 2024.", "2024-06-14", "Voters to go to the polls"),
    ("A spokesman said the trial had been adjourned until 4 September.", "2024-09-04",
     "Trial due"),
    ("Police have arrested three men in connection with the theft last month.", "2024-06-12",
     "Police arrested three men in connection with the theft in May 2024"),
    ("Nearly 40 people died on Monday.", "2024-06-10", "Nearly 40 people died"),
    ("Markets across the world fell sharply on Monday on worries that what the governments of many"
     " countries had done might not be enough.", "2024-06-10",
     "Markets across the world fell sharply"),
    ("Three United States indexes closed on Monday at their lowest levels in over a decade.",
     "2024-06-10", "Three US indexes closed at their lowest levels in over a decade"),
    ("The firm has said that it wants to close 78, or about a quarter, of its 3,200 shops.",
     "2024-06-12", "Firm said that it wants to close 78 of its 3,200 shops"),
    ("The firm has posted a profit for the last year of $2m.", "2024-06-12",
     "Firm posted a profit of $2m"),
    ("Kesta Motors said on Monday that Kesta Motors would buy a mill in Lima.", "2024-06-10",
     "Kesta Motors said it would buy a mill in Lima"),
    ("Kesta Motors will rename the car for the 2025 model year in July.", "2024-07",
     "Kesta Motors to rename the car for the 2025 model year"),
    ("The dollar rose to its highest level since January on Monday.", "2024-06-10",
     "Dollar rose to its highest level since January"),
    ("The Slovak novelist and translator Ana Ross received a medal on Monday.", "2024-06-10",
     "Ana Ross received a medal"),
    ("The Slovak builder turned politician Ana Ross received a medal on Monday.", "2024-06-10",
     "Ana Ross received a medal"),
    ("The bank's board meets next on 22 June.", "2024-06-22", "Bank’s board to meet"),
    ("Today the mayor, Ana Ross, announced fines against nine firms that sold sand in Lima.",
     "2024-06-12", "Ana Ross announced fines against nine firms that sold sand in Lima"),
    ("Exports fell in May for a fourth month in a row.", "2024-05", "Exports fell"),
    ("Two hikers were found over the weekend.", "2024-06-08/2024-06-09", "Two hikers found"),
    ("Jobless claims fell in the week ended 9 March.", "2024-03-04/2024-03-10",
     "Jobless claims fell"),
    ("The storm hit Lima on Monday and leaves on Friday.", "2024-06-10", "Storm hit Lima"),
    ("The mill was built in 1961 and washes 300 bales a day.", "1961", "Mill built"),
    ("The index fell on Monday to lows not seen since 1982.", "2024-06-10",
     "Index fell to lows not seen since 1982"),
    ("Sales of the newly announced car began on Monday.", "2024-06-10",
     "Sales of the newly announced car began"),
    ("The low cost airline Kesta Motors sold a plane on Monday.", "2024-06-10",
     "Kesta Motors sold a plane"),
    ("The car was shown in January 2024 The largest car in the world.", "2024-01", "Car shown"),
    ("The firm earned more in May than in March.", "2024-05",
     "Firm earned more than in March 2024"),
    ("The pit shut in 2014 and its school in 2019.", "2014", "Pit shut"),
    ("Students marched on Monday and again on Tuesday.", "2024-06-10", "Students marched"),
    ("The strike entered its third week on Monday.", "2024-06-10", "Strike entered its third week"),
    ("The mill was opened in 2012 and is still run by its founders.", "2012", "Mill opened"),
    ("Kesta recalled 300 vans built before April 2016 on Monday.", "2024-06-10",
     "Kesta recalled 300 vans built before April 2016"),
    ("A court will hear on 20 June arguments on whether the tax is fair.", "2024-06-20",
     "Court to hear arguments"),
    ("The ferry makers Kesta Marine and Rimac Marine laid off 2,000 welders of their"
     " oldest yards on Monday.", "2024-06-10",
     "Ferry makers Kesta Marine and Rimac Marine laid off 2,000 welders"),
    ("The team from Scotland won a cup on Monday.", "2024-06-10",
     "Team from Scotland won a cup"),
    ("International car maker Kesta Motors sold a mill on Monday.", "2024-06-10",
     "Kesta Motors sold a mill"),
]  # fmt: skip
SILENT = [
    "Nobody was hurt in the fire on Monday.",
    "The league did not meet on Monday.",
    "The firm may appeal on Monday.",
    "If it rains on Friday, the game will end.",
    "Elections are held every four years.",
    "The march lasted three days.",
    "The hoard is lent to a museum every autumn.",
    "Did the court rule on Monday?",
    "“The court ruled on Monday.”",
    "The mill is the largest since 1990.",
    "Prices will rise, the bank said on Monday.",
    "A mill with a tower of 1950 by the river.",
    "The minister denied on Tuesday that he had taken a bribe in 2019.",
    "Police doubt that the man stole the car in 2019.",
    "The mill burnt down in 2019, nobody said.",
    "Nobody believed that the bank collapsed in 2019.",
    "No one thought that the bank collapsed in 2019.",
    "Had the bank collapsed in 2019, thousands would have lost their savings.",
    "The company expects that sales will fall in 2025.",
    "The firm nearly collapsed on Monday.",
    "The mayor denied taking a bribe in 2019.",
    "The firm was accused of having dumped waste in 2019.",
    "The summit was moved from May to July.",
    "Bo Lind, 48, appeared tired on Tuesday.",
    "The fair was postponed from 3 May to 5 July.",
    "The fair was due to run from 14 to 16 June but was cancelled.",
    "The concert, which was scheduled for Friday, will not be held.",
    "The match, due to be played on Friday, was called off.",
    "The fair is due to open on Friday. It has been cancelled.",
    "The coach has often complained.",
    "Ana Ross almost died in 2012.",
    "The mill was supposedly sold in 2018.",
    "Farmers braced for a storm on Monday.",
    "The city prepared for a summit on Monday.",
    "Unions geared up to enforce a strike on Tuesday.",
    "Police apparently arrested a man on Monday.",
    "Kesta opened fewer mills than it did last year.",
    "Kesta sells more cars than Rimac did in 2019.",
    "The firm reportedly plans to sell the mill on Friday.",
    "The minister reportedly could resign on Monday.",
    "The minister is rumoured to have fled on Sunday.",
    "The guards did not allegedly fire on Monday.",
    "The men are not believed to have died on Monday.",
    "Police do not believe the man stole the bus on Monday.",
    "Police doubt that the man stole the bus on Monday.",
    "Police believe the man may have fled on Monday.",
    "Police did not say whether the man allegedly stole the car on Monday.",
]


def proposals(sentence: str) -> tuple[Proposal, ...]:
    return read_text(f"A small title\n{sentence}\n", parse("2024-06-12")).found.proposals


@pytest.mark.parametrize(("sentence", "date", "title"), TOLD, ids=[s for s, _, _ in TOLD])
def test_a_sentence_gives_a_title(sentence: str, date: str, title: str) -> None:
    assert [(str(p.date), p.title) for p in proposals(sentence)] == [(date, title)]


@pytest.mark.parametrize(
    ("sentence", "verification"),
    [
        ("The report alleged that the firm paid $3m in bribes in 2019.", "claimed"),
        ("The firm paid $3m in bribes in 2019, the union claimed.", "claimed"),
        ("The report said that the firm paid $3m in bribes in 2019.", "reported"),
        ("The union claimed a seat on the board in 2019.", "reported"),
        ("On Monday the city prepared for a summit.", "reported"),
        ("The ministry prepared a report for parliament on Monday.", "reported"),
        ("Two people allegedly linked to the gang were arrested on Monday.", "reported"),
        ("The allegedly stolen car was found on Monday.", "reported"),
        ("A man was arrested on Monday for allegedly stealing a bus.", "reported"),
        ("Insurance claims the firm settled on Monday were false.", "reported"),
    ],
)
def test_what_is_alleged_is_claimed(sentence: str, verification: str) -> None:
    assert [p.verification for p in proposals(sentence)] == [verification]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The mill was allegedly sold in 2018.", "Mill allegedly sold"),
        ("Police reportedly arrested a man on Monday.", "Police reportedly arrested a man"),
        ("The minister has reportedly resigned on Monday.", "Minister reportedly resigned"),
        ("Reportedly, the bank sold its stake on Monday.", "Bank reportedly sold its stake"),
        ("The captain is believed to have died on Monday.", "Captain believed to have died"),
        (
            "The ferry is thought to have been hit by a barge on Monday.",
            "Ferry thought to have been hit by a barge",
        ),
        ("Police believe the man set fire to the depot on Sunday.", "Man set fire to the depot"),
        ("Prosecutors allege that the clerk sold the files in May 2022.", "Clerk sold the files"),
        ("Detectives suspect that a guard took the keys on Monday.", "Guard took the keys"),
        ("A new book claims Mr Lind held a dinner in May 2019.", "Lind held a dinner"),
    ],
)
def test_what_others_say_without_proof_is_claimed(sentence: str, title: str) -> None:
    assert [(p.title, p.verification) for p in proposals(sentence)] == [(title, "claimed")]


@pytest.mark.parametrize(
    ("sentence", "quote", "summary"),
    [
        (
            "Police believe the man stole the bus on Monday.",
            "Police believe the man stole the bus on Monday",
            "On 10 June 2024, the man stole the bus, according to police.",
        ),
        (
            "Reportedly, the bank sold its stake on Monday.",
            "Reportedly, the bank sold its stake on Monday",
            "On 10 June 2024, the bank reportedly sold its stake.",
        ),
        (
            "The captain is believed to have died on Monday.",
            "The captain is believed to have died on Monday",
            "On 10 June 2024, the captain is believed to have died.",
        ),
    ],
)
def test_what_is_alleged_is_quoted_and_told_as_such(
    sentence: str, quote: str, summary: str
) -> None:
    (found,) = proposals(sentence)
    quoted = found.quotes[0].of(f"A small title\n{sentence}\n")

    assert (quoted, found.summary.replace("\u00a0", " ")) == (quote, summary)


@pytest.mark.parametrize("sentence", SILENT)
def test_what_tells_no_act_of_a_day_gives_none(sentence: str) -> None:
    assert not proposals(sentence)


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("Ana Ross, 34, resigned on Monday.", "On 10 June 2024, Ana Ross resigned."),
        ("The fair opens on 21 June.",
         "A report of 12 June 2024 says that the fair opens on 21 June 2024."),
        ("The navies are holding a drill from 10 to 14 June.",
         "A report of 12 June 2024 says that the navies are holding a drill from 10 to 14 June "
         "2024."),
        ("A poll released on Monday found that most men opposed the tax.",
         "On 10 June 2024, a poll found that most men opposed the tax."),
        ("US farmers met in 2019.", "In 2019, US farmers met."),
        ("Ross became mayor in 2019.", "In 2019, Ross became mayor."),
        ("Police arrested a man in May 2023.", "In May 2023, police arrested a man."),
        ("The Peruvian airline Kesta Motors bought twelve new long planes of a maker in Lima in"
         " June.",
         "In June 2024, Kesta Motors bought twelve new long planes of a maker in Lima."),
        ("Kesta Motors said that it lost $3m in May.",
         "In May 2024, Kesta Motors lost $3m, by its own account."),
        ("Kesta Motors said on Monday that Kesta Motors would buy a mill in Lima.",
         "On 10 June 2024, Kesta Motors said it would buy a mill in Lima."),
        ("Kesta Motors (Kesta) lost $3m in May.", "In May 2024, Kesta Motors lost $3m."),
        ("A man was hired in May 2023 by Kesta Inc.", "In May 2023, a man was hired by Kesta Inc."),
        ("Today Ana Ross announced fines against nine firms that sold sand in Lima.",
         "On 12 June 2024, Ana Ross announced fines against nine firms that sold sand in "
         "Lima."),
    ],
)  # fmt: skip
def test_a_summary_stands_alone(sentence: str, summary: str) -> None:
    assert [p.summary.replace(NBSP, " ") for p in proposals(sentence)] == [summary]


READ = [(g.name, reading_of(g.file, g.given)) for g in golds()]
READ += [(v.name, v.read) for v in VARIANTS]
ALL = [(f"{name}: {p.title}", p, r.article.text) for name, r in READ for p in r.found.proposals]
every = pytest.mark.parametrize(
    ("p", "text"), [(p, t) for _, p, t in ALL], ids=[n for n, *_ in ALL]
)


@every
def test_a_title_is_a_headline(p: Proposal, text: str) -> None:
    assert 8 <= len(p.title) <= LONGEST_TITLE
    assert "…" not in p.title
    assert not p.title.endswith((".", ",", "...", " the", " a", " of", " in a", " and", " to"))
    assert not re.match(r"(?:The|A|An|On|In) ", p.title)
    assert not re.search(
        r"\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)\b", p.title
    )
    assert p.title[0].isupper() or p.title[0].isdigit()
    assert p.title.count("(") == p.title.count(")")


@every
def test_a_summary_is_made_of_sentences(p: Proposal, text: str) -> None:
    assert p.summary.endswith(".")
    assert not p.summary.endswith("..")
    assert "  " not in p.summary
    assert " ," not in p.summary
    assert p.summary[0].isupper()


@every
def test_a_summary_takes_over_no_long_run_of_words(p: Proposal, text: str) -> None:
    unquoted = re.sub("“[^”]*”", "", p.summary)
    assert not shares_a_run(unquoted, runs_of(text))
    assert not shares_a_run(p.title, runs_of(text))


@every
def test_no_name_is_broken(p: Proposal, text: str) -> None:
    """Words of a title stand in the article, but for those that headlines have of their own."""
    small = text.lower()
    own = {"to", "be", "said", "agreed", "at", "of", "and", "the", "filed", "joined"}
    words = set(re.findall(r"[^\W\d_][\w-]*", p.title.lower().replace("’s", "")))

    assert not {w for w in words - own if w not in small}


def test_what_is_joined_to_a_passive_is_one() -> None:
    pact = "The pact was signed in 2021 and ratified in 2022 and has been ignored since."
    said = [p.summary for p in proposals(pact)]

    assert said == ["In 2021, the pact was signed.", "In 2022, the pact was ratified."]


@pytest.mark.parametrize(
    "words",
    ["two Peruvian guards were shot", "former Kesta Foods chief Bo Lind was shot"],
)
def test_a_count_or_former_office_before_a_name_is_small_in_a_summary(words: str) -> None:
    [found] = proposals(f"{words[0].upper()}{words[1:]} on Monday.")

    assert found.summary.replace(NBSP, " ") == f"On 10 June 2024, {words}."


def test_a_person_whom_a_headline_has_in_capitals_is_told_in_small_letters() -> None:
    report = "Mayor Ana Ross sold a mill on Monday. Ross said no more.\n"
    found = read_text(f"ROSS SELLS A MILL\n{report}", parse("2024-06-12")).found

    assert found.proposals[0].title == "Ross sold a mill"


@pytest.mark.parametrize("headline", ["Sir Bo sells a mill", "Lind sells a mill", "Mill is sold"])
def test_nobody_is_called_by_the_given_name_behind_sir(headline: str) -> None:
    report = "Sir Bo Lind sold a mill on Monday. Sir Bo said no more.\n"
    found = read_text(f"{headline}\n{report}", parse("2024-06-12")).found

    called = "Lind" if headline.startswith("Lind") else "Bo Lind"
    assert found.proposals[0].title == f"{called} sold a mill"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Kesta wins order", "Kesta sold a mill"),
        ("KMX wins order", "Kesta Motors Corporation sold a mill"),
    ],
)
def test_a_body_is_called_as_in_the_headline_but_for_initials(headline: str, title: str) -> None:
    report = "Kesta Motors Corporation (KMX) sold a mill on Monday. Kesta grew in 2023.\n"
    found = read_text(f"{headline}\n{report}", parse("2024-06-12")).found

    assert found.proposals[0].title == title


def test_a_clause_that_only_its_time_filled_is_left_out() -> None:
    *_, ended = proposals("A strike that began on 3 March ended on Monday.")

    assert ended.title == "Strike ended"


def test_what_is_to_be_held_is_announced_and_not_said() -> None:
    report = "Kesta Motors has announced today another fair to be held on June 20.\n"
    found = read_text(f"Kesta plans another fair\n{report}", parse("2024-06-12")).found

    assert [p.title for p in found.proposals] == [
        "Kesta announced another fair to be held on 20 June 2024"
    ]


def test_a_run_of_words_is_seen() -> None:
    words = " ".join(f"w{n}" for n in range(LONGEST_RUN + 1))

    assert shares_a_run(f"X {words} y", runs_of(f"a {words} b"))
    assert not shares_a_run(words.removesuffix(f" w{LONGEST_RUN}"), runs_of(words))


def test_a_name_that_no_rule_could_place_keeps_its_capital() -> None:
    found = proposals("Boating sold a mill in 2014. A union sued Boating in 2015.")

    assert "In 2014, Boating sold a mill." in [p.summary for p in found]


def test_the_stop_of_a_legal_form_goes_with_it() -> None:
    text = "Kesta Grid sold\n\nA bank sold its mill to Kesta Grid Corp. for about $5m on Monday.\n"

    [p] = read_text(text, parse("2024-06-12")).found.proposals
    assert p.title == "Bank sold its mill to Kesta Grid for about $5m"
