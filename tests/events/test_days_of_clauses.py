"""Where the day of a clause may stand: in its verb, behind a list, in front without a comma."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("Rimac’s army on Monday fired what appeared to be a rocket off its coast.", "2024-06-10",
     "Rimac’s army fired what appeared to be a rocket off its coast"),
    # of the verb, and not of what was done before or after it
    ("Bo Lind was jailed on Monday after pleading guilty in March to theft.", "2024-06-10",
     "Bo Lind jailed after pleading guilty in March 2024 to theft"),
    # in front of a verb with a plural and its participle behind it
    ("A court on Monday struck down rules aimed at cutting waste.", "2024-06-10",
     "Court struck down rules aimed at cutting waste"),
    # behind what was done at the same time
    ("Two guards were shot, one of them badly, while changing a tyre on Sunday.", "2024-06-09",
     "Two guards shot while changing a tyre"),
    # behind a town that is told with its region
    ("Three men were hurt at a Callao, Peru, bank on Monday.", "2024-06-10",
     "Three men hurt at a Callao, Peru, bank"),
    # behind a wage, and not how often
    ("The court on Monday struck down a wage of $15 an hour.", "2024-06-10",
     "Court struck down a wage of $15 an hour"),
    # of the speech, where another is of what is told
    ("Kesta Corp will sue a man accused of theft last June, it said on Monday.", "2024-06-10",
     "Kesta Corp said it will sue a man accused of theft in June 2023"),
    ("Kesta plans to install lights, a source told Rimac News on Monday.", "2024-06-10",
     "Source said Kesta plans to install lights"),
    # of the verb, and not of what befell its subject
    ("A fire sparked by a saw on Sunday destroyed a mill.", "2024-06-09",
     "Fire sparked by a saw destroyed a mill"),
    ("Crews put out a fire in Callao on Monday.", "2024-06-10",
     "Crews put out a fire in Callao"),
    # inside the verb
    ("The mayor was on Monday sentenced to four years in prison.",
     "2024-06-10", "Mayor sentenced to four years in prison"),
    ("The district was today put under curfew.", "2024-06-12", "District put under curfew"),
    ("The company has today recalled 4,000 kettles.", "2024-06-12",
     "Company recalled 4,000 kettles"),
    ("The union had on 20 December launched a bicycle rally.", "2023-12-20",
     "Union launched a bicycle rally"),
    ("The bank will on Tuesday announce its results.", "2024-06-18",
     "Bank to announce its results"),
    # behind a verb, in front of its object or of why
    ("The mayor opened in 2019 markets for fish.", "2019", "Mayor opened markets for fish"),
    ("Kesta sold its mills in 2019 because it had no money.", "2019", "Kesta sold its mills"),
    # in front of the verb of a clause that goes with another
    ("The row deepened when the bishops on Tuesday voiced their support for the strike.",
     "2024-06-11", "Bishops voiced their support for the strike"),
    # in front of the noun of what it was said in, or done at
    ("Ana Ross confirmed the sale in a late Sunday interview.", "2024-06-09",
     "Ana Ross confirmed the sale in an interview"),
    ("The union refused the plan in a May letter to the board.", "2024-05",
     "Union refused the plan in a letter to the board"),
    ("Kesta bought Rimac Inc in a 2007 takeover.", "2007",
     "Kesta bought Rimac Inc in a 2007 takeover"),
    ("The mayor of Ica was killed in a 2003 car crash.", "2003",
     "Mayor of Ica killed in a 2003 car crash"),
    ("Ana Ross won silver at last year’s Coast Games.", "2023",
     "Ana Ross won silver at the 2023 Coast Games"),
    ("Kesta cut its price by a tenth at its May board meeting.", "2024-05",
     "Kesta cut its price by a tenth at its board meeting"),
    ("At the start of Friday’s hearing, Ana Ross wept.", "2024-06-07", "Ana Ross wept"),
    ("Bo Lind, known as a careful man, won Sunday’s election by a landslide.", "2024-06-09",
     "Bo Lind won election by a landslide"),
    ("The attacks on Tuesday at the port and on a ferry killed nine people.", "2024-06-11",
     "Attacks at the port and on a ferry killed nine people"),
    # before a noun that is a past form as well, behind words that nobody does
    ("Kesta bought a stake in Rimac Inc last April to help bid talks.", "2024-04",
     "Kesta bought a stake in Rimac Inc to help bid talks"),
    ("In Peru, unidentified gunmen robbed a bank on Sunday.", "2024-06-09",
     "Unidentified gunmen robbed a bank"),
    # at what is still to be held
    ("The board will vote on the plan at its July 31 meeting.", "2024-07-31",
     "Board to vote on the plan at its meeting"),
    # behind a verb of speech, and behind an aside in front of one
    ("Kesta Inc said May 26 it sold a mill to Rimac Inc.", "2024-05-26",
     "Kesta Inc said it sold a mill to Rimac Inc"),
    ("Kesta, which has a mill in Ica, on Monday said its chief had left.", "2024-06-10",
     "Kesta said its chief had left"),
    ("Rimac Inc in a statement said it had offered on Tuesday to sell its bonds.", "2024-06-11",
     "Rimac Inc offered to sell its bonds"),
    # behind words in quotation marks that an American comma ends
    ("Bo Lind, known for his song “The Long Sea,” was fined in Lima on Monday.", "2024-06-10",
     "Bo Lind fined in Lima"),
    ("And, in 2000, the law on nets was amended.", "2000", "Law on nets amended"),
    # in front, behind "then" and before a place
    ("Then, on 25 May 2019, in Callao, Bo Lind resigned.", "2019-05-25", "Bo Lind resigned"),
    ("Some 400 fans went to the Lima Fishing Ground on 10 January for a match.", "2024-01-10",
     "Some 400 fans went to the Lima Fishing Ground for a match"),
    # behind a list, at the end of its sentence
    ("Kesta raised $9m from Rimac Inc, and $5m in debt from a bank earlier this year.", "2024",
     "Kesta raised $9m from Rimac Inc and $5m in debt from bank"),
    ("The mayor late on Tuesday raided the yards.", "2024-06-11", "Mayor raided the yards"),
    ("In all, 14 people were killed and more than 30 injured in March.", "2024-03",
     "14 people killed and more than 30 injured"),
    ("Bo Lind was convicted of fraud and theft in 1999 and sentenced to two years.", "1999",
     "Bo Lind convicted of fraud and theft and sentenced to two years"),
    ("A clerk pleaded guilty on Friday for her part in what the court had called a plot.",
     "2024-06-07", "Clerk pleaded guilty for her part in what the court had called a plot"),
    # behind an aside that tells of a habit
    ("Kesta, which makes 300 nets every day, sold a mill on Monday.", "2024-06-10",
     "Kesta sold a mill"),
    # in the clause with "when", and not that of the speech
    ("Two men were killed when a storm struck Lima on Monday night, police said on Tuesday.",
     "2024-06-10", "Two men killed when a storm struck Lima"),
    # the day of what a clause tells of, with more than its noun behind it
    ("The deputy leader lost her seat in Sunday's general election.", "2024-06-09",
     "Deputy leader lost her seat in the general election"),
    ("The party gained nine mayors in Thursday’s local elections.", "2024-06-06",
     "Party gained nine mayors in the local elections"),
    ("The opposition won a landslide in Tuesday’s general election, taking 22 seats.",
     "2024-06-11", "Opposition won a landslide in the general election"),
    # behind an hour, where the sentence goes on
    ("The fire broke out shortly before 3am on 9 December 2023 and spread to a mill.",
     "2023-12-09", "Fire broke out and spread to a mill"),
    ("A lorry overturned soon after noon on Sunday and blocked the road.", "2024-06-09",
     "Lorry overturned and blocked the road"),
    # behind an apposition, with an age at the end
    ("The ferryman, Bo Lind, died in January this year, aged 91.", "2024-01", "Bo Lind died"),
    ("The painter, Ana Ross, died at home on Tuesday, aged 88, after a stroke.", "2024-06-11",
     "Ana Ross died at home"),
    ("The victim, Bo Lind, collapsed in a lift on Monday, aged 41.", "2024-06-10",
     "Bo Lind collapsed in a lift"),
    # behind a name set off, and a place
    ("Peru’s minister, Ana Ross, will receive her host, Bo Lind, in Lima next Tuesday.",
     "2024-06-18", "Ana Ross to receive Bo Lind in Lima"),
    ("Kesta will open its third plant, the biggest in Peru, in Tacna next year.", "2025",
     "Kesta to open its third plant in Tacna"),
    ("The mayor named a chief, Bo Lind, yesterday.", "2024-06-11", "Mayor named a chief"),
    # what only says that "when" follows
    ("The end came when the auditor, Ana Ross, refused on 8 May 2014 to sign the accounts.",
     "2014-05-08", "Ana Ross refused to sign the accounts"),
    ("It came to a head when Kesta, a bank in Lima, called in its loan on 3 June 2019.",
     "2019-06-03", "Kesta called in its loan"),
    ("The breakthrough came when two men were stopped in Callao on 3 June.", "2024-06-03",
     "Two men stopped in Callao"),
    # behind a list, and behind a place set off
    ("Drivers damaged vans at Lima, Rimac, Callao and Ancon early on Thursday.",
     "2024-06-06", "Drivers damaged vans at Lima, Rimac, Callao and Ancon"),
    ("Forty people were killed at a mine near Rimac, in the north, last year.",
     "2023", "Forty people killed at a mine near Rimac"),
    # before the verb, whatever stands behind it
    ("Parliament on Monday approved elections next month.", "2024-06-10",
     "Parliament approved elections in July 2024"),
    # what it is for, or is measured from, is no day of the act
    ("On Monday the bank cut its forecast for 2025.", "2024-06-10",
     "Bank cut its forecast for 2025"),
    ("The firm said on Monday its profit fell 5% from a year earlier.", "2024-06-10",
     "Firm said its profit fell 5% from a year earlier"),
    ("The firm’s profit rose to $4m in 2023 from $3m in 2022.", "2023",
     "Firm’s profit rose to $4m from $3m in 2022"),
    ("The firm’s profit rose from $3m in 2022 to $4m in 2023.", "2023",
     "Firm’s profit rose from $3m in 2022 to $4m"),
    ("Sales in the first quarter rose to $3m from $2.9m a year earlier, Kesta said on Monday.",
     "2024-01/2024-03", "Sales rose to $3m from $2.9m a year earlier"),
    ("The minister said on Monday that the talks on Friday had failed.", "2024-06-07",
     "Talks failed"),
    # in front, without a comma
    ("On the 2nd of May the dam gave way.", "2024-05-02", "Dam gave way"),
    ("Over the weekend the striking dockers blocked the port.", "2024-06-08/2024-06-09",
     "Striking dockers blocked the port"),
    ("On the night of 3 May thieves broke into the vault.", "2024-05-03",
     "Thieves broke into the vault"),
    ("In the spring of 2019 the firm moved to Lima.", "2019-21", "Firm moved to Lima"),
    ("Ten years ago this month the firm moved to Lima.", "2014-06", "Firm moved to Lima"),
    ("Late on Monday in Callao, Ana Ross, the deputy mayor, signed the lease.",
     "2024-06-10", "Ana Ross signed the lease"),
    # behind a place in front, without a comma
    ("In Callao a court freed four men on Monday.", "2024-06-10", "Court freed four men"),
    ("Near San Roque two trams collided on Monday.", "2024-06-10", "Two trams collided"),
    ("In Callao a guard was hurt on Monday when a door gave way.", "2024-06-10",
     "Guard hurt when a door gave way"),
    # what somebody tells in the present tense
    ("Our colleague Bo Lind reminds us that on Tuesday night a train hit a beech.", "2024-06-11",
     "Train hit a beech"),
    ("The union notes that the mill was closed on Monday.", "2024-06-10", "Mill closed"),
    ("Ana Ross writes that the firm sold its mill in March.", "2024-03", "Firm sold its mill"),
    # in front, with more than the day
    ("Also on Monday, the bank cut its rate.", "2024-06-10", "Bank cut its rate"),
    ("Meanwhile, on Saturday morning, after learning of the fire, councillors rushed to the port.",
     "2024-06-08", "Councillors rushed to the port"),
    ("In a ruling handed down on Monday, the court struck down the tax.",
     "2024-06-10", "Court struck down the tax"),
    ("Shortly after 6.40 this morning, a gas main exploded.", "2024-06-12", "Gas main exploded"),
    ("Before dawn today, police raided three warehouses.", "2024-06-12",
     "Police raided three warehouses"),
    ("The bus was on its way to Callao when it left the road on Monday.", "2024-06-10",
     "Bus left the road"),
    ("Bo Lind appeared before magistrates on Monday accused of fraud.", "2024-06-10",
     "Bo Lind appeared before magistrates accused of fraud"),
    ("The bank’s plan to close 40 branches was approved on Monday.", "2024-06-10",
     "Bank’s plan to close 40 branches approved"),
    ("A boat capsized before dawn on Tuesday off Callao.", "2024-06-11",
     "Boat capsized off Callao"),
    ("A similar fire in 1987 killed 12 people.", "1987", "Fire killed 12 people"),
    ("Bo Lind, 44, was last seen on Friday leaving a shop in Callao.", "2024-06-07",
     "Bo Lind seen leaving a shop in Callao"),
    ("The school was the first of glass in Peru when it opened in 1987.", "1987",
     "School opened"),
    ("In 1951, aged 20, Ana Ross opened a school.", "1951", "Ana Ross opened a school"),
    ("It was not until 1971 that the clinic opened.", "1971", "Clinic opened"),
    ("The quake of 1970 destroyed the school.", "1970", "Quake of 1970 destroyed the school"),
    ("The 1970 quake destroyed the school.", "1970", "Quake destroyed the school"),
    ("The record of 2m 4s was set by Ana Ross in 2011.", "2011",
     "Record of 2m 4s set by Ana Ross"),
    ("The firm had been fined in July.", "2023-07", "Firm fined"),
    ("The vault was opened at about noon on Monday.", "2024-06-10", "Vault opened"),
    # a part of a day, of a day
    ("The bridge was shut in the early hours of yesterday.", "2024-06-11", "Bridge shut"),
    ("Two huts burned down during the night of 3 June.", "2024-06-03", "Two huts burned down"),
    ("The vault was emptied in the small hours of yesterday, the owner said.", "2024-06-11",
     "Vault emptied"),
    # from where something fell or was cut off
    ("The board cut the village off from the grid on 3 May.", "2024-05-03",
     "Board cut the village off from the grid"),
    ("A worker fell from a crane in Callao on Monday.", "2024-06-10",
     "Worker fell from a crane in Callao"),
    ("A worker fell from the third floor on Monday.", "2024-06-10",
     "Worker fell from the third floor"),
    ("Ana Ross fell from the number 12 tram in May.", "2024-05",
     "Ana Ross fell from the number 12 tram"),
    ("The party dropped Bo Lind from its list in March.", "2024-03",
     "Party dropped Bo Lind from its list"),
    # what had to be done was done
    ("A session on 23 January had to be adjourned.", "2024-01-23", "Session adjourned"),
    ("Two hundred people had to be evacuated on 3 May.", "2024-05-03",
     "Two hundred people evacuated"),
    ("The mayor had to resign in 2019.", "2019", "Mayor had to resign"),
    # what came before others
    ("The files of 4,000 clients appeared on a forum on 3 May.", "2024-05-03",
     "Files of 4,000 clients appeared on a forum"),
    ("Bo Lind appeared in a film about eels in 2019.", "2019",
     "Bo Lind appeared in a film about eels"),
    ("A poem by Ana Ross appeared in the magazine Nets on 3 May.", "2024-05-03",
     "Poem by Ana Ross appeared in the magazine Nets"),
    ("Cracks appeared in the dam on Monday.", "2024-06-10", "Cracks appeared in the dam"),
    ("A leaflet appeared at the gates of the mill on Monday.", "2024-06-10",
     "Leaflet appeared at the gates of the mill"),
    # what is declared comes about by it
    ("A state of emergency was declared on Monday.", "2024-06-10", "State of emergency declared"),
    ("The outbreak was declared on 30 April.", "2024-04-30", "Outbreak declared"),
    ("A ban on the sale of eels was announced in March.", "2024-03",
     "Ban on the sale of eels announced"),
    # to come
    ("The council will vote on the plan at a meeting scheduled for Tuesday.", "2024-06-18",
     "Council to vote on the plan at a meeting"),
    ("The case will be heard at a session set for 12 July.", "2024-07-12",
     "Case to be heard at a session"),
    ("Talks on the border resume on Monday.", "2024-06-17", "Talks on the border to resume"),
    ("Ana Ross succeeds Bo Lind on 1 July.", "2024-07-01", "Ana Ross to succeed Bo Lind"),
    ("The firm faces a fine when Bo Lind is sentenced on 12 July.", "2024-07-12",
     "Bo Lind to be sentenced"),
    ("The board holds its next meeting on 12 July.", "2024-07-12",
     "Board to hold its next meeting"),
    ("Judges rule on the case on Friday.", "2024-06-14", "Judges to rule on the case"),
    ("The first of the ferries sails on 12 July.", "2024-07-12", "First of the ferries to sail"),
    ("The normally quiet market opens on 20 July 2024.", "2024-07-20",
     "Normally quiet market to open"),
    ("The usually staid Kesta Corp moves on 20 July 2024.", "2024-07-20",
     "Usually staid Kesta Corp to move"),
    ("The board, which usually meets in Callao, meets in Lima on 20 July 2024.", "2024-07-20",
     "Board to meet in Lima"),
    ("The court sits at noon on Friday.", "2024-06-14", "Court to sit"),
]  # fmt: skip
SILENT = [
    "The notes that the bank printed on Monday are blue.",
    "The minister warns that the mill may close on Monday.",
    "Ana Ross recalls that nobody was hurt on Monday.",
    "In Callao the mayor is a baker.",
    "Bo Lind was jailed by a judge in Lima after pleading guilty in March.",
    "The mill produced 300 tonnes a day in May.",
    "A ferry that sank as it left Callao on Monday was carrying 200 men.",
    "At Kesta a strike may begin on Monday.",
    "In Callao no court freed four men on Monday.",
    "Sales fell from a peak of 40 in 2019.",
    "The rate was cut from 5% in March.",
    "The trial had to wait on Monday.",
    "The mayor did not have to resign in 2019.",
    "Bo Lind appeared in good spirits on Monday.",
    "The bank appeared on the brink of collapse on Monday.",
    "Bo Lind appeared in the dark about the deal on Monday.",
    "Kesta Corp appeared on a good footing on Monday.",
    "Bo Lind appeared in the clear on Monday.",
    "Bo Lind appeared in a trance on Monday.",
    "Kesta Corp appeared on the market on Monday.",
    "An inquiry was called for on Monday.",
    "Sales fell from a third in 2019.",
    "The board usually meets on Friday.",
    "The decision was announced on Friday.",
    "The sale of the mill to a bank, announced on Friday, needs the approval of the courts.",
    "Some 400 nurses go from door to door, as a rule between six and eleven in the morning.",
    "The lists go on sale, as a rule on Monday.",
    "The funeral was on Monday a small affair.",
    "The shop was last year the largest in town.",
    "The mayor had on Monday a cold.",
    "The bank will on Tuesday not announce its results.",
    "Before the vote today, the hall was full of flowers.",
    "Two days after the fire at the mill on Monday, the owner may resign.",
    "The director holds no shares and hears little.",
    "The court hears appeals every Friday.",
    "Over the weekend the market is open.",
    "The man was asleep when it rained on Monday.",
    "The minister was at home when it was announced on Monday.",
    "Prices rise when the market is closed on 12 June 2019.",
    "The lions are fed when the gates are opened on Sundays.",
    "Half the town lives where the flood of 1987 stood.",
    "The board will meet before Tuesday.",
    "The town was happy before the vote in May.",
    "Which by the end of 2019, had cost the town its mill.",
    "The quake of 1970 inspired a novel.",
    "The 1970 rules limited the catch.",
    "It was not true that the clinic opened.",
    "A quake struck near Callao shortly before dawn.",
    "The captain had been drinking the night before.",
    "The minister hired an aide, whom she met at a fair, in Lima last week.",
    "The minister lost to a judge, Bo Lind, last year’s winner.",
    "Kesta saw a fall in 2023 sales.",
    "The mayor praised a jump in 2023 sales.",
    "The bank was named in Monday’s report on the fire.",
    "Bo Lind lost his voice in Monday’s long speech to the vote counters.",
    "The court upheld the sentence in a 2003 robbery trial.",
    "Police shot a man convicted in a 2003 robbery.",
    "Ana Ross won a role in a 2010 film.",
    "The mayor was named in a Sunday report on the fire.",
    "Kesta sells 300 nets every day in a yard that it bought.",
    "Ahead of Friday’s hearing, Ana Ross wept.",
    "The “Big Three,” makers of nets, were fined on Monday.",
    "The talks on Tuesday at the port left nine questions.",
    "Kesta raised $9m from Rimac Inc, a firm founded earlier this year.",
    "The mayor lost Monday’s paper.",
    "The mayor said that high prices meant the mill was unlikely to open in July.",
    "Ana Ross thinks it unlikely that the mill will be sold in July.",
    "Peru earns a third of its income based on 2019 data.",
    "Kesta hid from the court a bid it had made in 2019.",
    "Kesta raised $5m with notes due 2034.",
    "The mayor hid the steps he was taking in 2019 to sell the mill.",
    "The mill has been full since Kesta came to town the port has sunk into debt last year.",
]


@pytest.mark.parametrize(("sentence", "date", "title"), TOLD, ids=[s for s, *_ in TOLD])
def test_a_clause_has_its_day(sentence: str, date: str, title: str) -> None:
    [p] = read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert (str(p.date), p.title) == (date, title)


@pytest.mark.parametrize("sentence", SILENT)
def test_what_only_looks_so_is_no_event(sentence: str) -> None:
    assert not read_text(f"Town news\n{sentence}\n", parse("2024-06-12")).found.proposals


LEADS = [
    ("Guards may not be held over a death in Callao, a court said on Monday.", "2024-06-10",
     "Court said guards may not be held over a death in Callao"),
    ("Police say two guards died in a Callao bank.", "2024-06-12",
     "Police said two guards died in a Callao bank"),
    ("Two guards involved in a death in Callao will not be charged, judges said on Monday.",
     "2024-06-10", "Judges said two guards involved in a death in Callao will not be charged"),
    ("Guards will sue over a death in Callao, their union said on Monday.", "2024-06-10",
     "Union said guards will sue over a death in Callao"),
    ("Police say two guards have been killed in Callao.", "2024-06-12",
     "Police said two guards have been killed in Callao"),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "date", "title"), LEADS, ids=[s for s, *_ in LEADS])
def test_what_a_lead_says_was_said_has_its_day(lead: str, date: str, title: str) -> None:
    page = f"Guards in Callao face death\n\n{lead}\n"
    [p] = read_text(page, parse("2024-06-12")).found.proposals

    assert (str(p.date), p.title) == (date, title)


@pytest.mark.parametrize(
    "lead",
    [
        "Guards may be held over a death in Callao if a man talks, an aide said on Monday.",
        "Police say they know two guards in Callao.",
    ],
)
def test_what_a_lead_only_supposes_has_no_day(lead: str) -> None:
    page = f"Guards in Callao face death\n\n{lead}\n"

    assert not read_text(page, parse("2024-06-12")).found.proposals


def test_what_somebody_says_further_down_is_no_news() -> None:
    page = "Town news\n\nThe hall was full.\n\nPolice say two guards have been killed.\n"

    assert not read_text(page, parse("2024-06-12")).found.proposals


def test_what_befell_somebody_has_its_own_day() -> None:
    page = "Town news\n\nA man killed in a crash on Friday has been named as Bo Lind.\n"
    found = read_text(page, parse("2024-06-12")).found.proposals

    assert [(str(p.date), p.title) for p in found] == [("2024-06-07", "Man killed in a crash")]


def test_a_distance_counts_from_the_day_of_the_other_thing() -> None:
    told = "Two days after the fire at the mill on Monday, a fire broke out in Lima."

    found = read_text(f"Town news\n{told}\n", parse("2024-06-14")).found.proposals

    assert {(str(p.date), p.title) for p in found} == {
        ("2024-06-10", "Fire at the mill"),
        ("2024-06-12", "Fire broke out in Lima"),
    }


def test_what_a_disaster_did_is_of_its_day() -> None:
    told = "The quake that hit Lima on 3 June 2024 killed 14 people."

    [p] = read_text(f"Town news\n{told}\n", parse("2024-06-14")).found.proposals

    assert str(p.date) == "2024-06-03"
    assert f"Town news\n{told}"[p.quotes[0].start : p.quotes[0].end] == told.rstrip(".")


def test_a_meeting_to_come_that_somebody_tells_of_is_not_over() -> None:
    text = "A report\n\nAna Ross said the two sides meet again on Tuesday.\n"

    found = read_text(text, parse("2024-05-10")).found

    assert not found.proposals
    assert [p.why for p in found.passed] == ["its tense and its day do not agree"]
