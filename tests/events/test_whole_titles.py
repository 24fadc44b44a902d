"""Titles that lose nothing that they need: quoted words, whole roles, whole phrases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from .reading import article_of, read_parts, read_text

# A sentence of Wednesday 12 June 2024, and its title.
QUOTED = [
    ('The raid was led on Monday by a guard nicknamed "the Fox", on the farm.',
     'Raid led by a guard nicknamed "the Fox"'),
    ("The bishop spoke on Monday of the vote being a chance to take “a prize for patience”.",
     "Bishop spoke of the vote being a chance to take “a prize for patience”"),
    ('Ana Ross was described on Monday as "a danger to the port" by the mayor.',
     'Ana Ross described as "a danger to the port" by the mayor'),
    ('The police refused on Monday to call the deaths "murder".',
     'Police refused to call the deaths "murder"'),
    ('The bishop on Monday called the vote a "day of shame" for the port.',
     'Bishop called the vote a "day of shame" for the port'),
]  # fmt: skip
NOT_QUOTED = [
    ('The mayor opened the bridge on Monday. "We are proud of it," she said.',
     "Mayor opened the bridge"),
    ('The mayor opened the bridge on Monday, "a proud day" for Callao.', "Mayor opened the bridge"),
    ('The mayor left the hall on Monday "because I felt unwell", she said.', "Mayor left the hall"),
]  # fmt: skip
ROLES = [
    ("Kesta Corp is old. Kesta officials met on Monday.", "Kesta officials met"),
    ("Kesta Corp is old. Kesta met on Monday.", "Kesta Corp met"),
    ("Veteran PKL leader Bo Lind took over the fast on Monday.", "Bo Lind took over the fast"),
    ("The strike was blamed on Monday on National Union of Dockers (NUD) general secretary"
     " Ana Ross.",
     "Strike blamed on Ana Ross"),
    ("Ana Ross accused Kesta chief Bo Lind of theft on Monday.",
     "Ana Ross accused Bo Lind of theft"),
    ("On Monday veteran PKL leader Bo Lind took over the fast.", "Bo Lind took over the fast"),
    ("Ana Ross met former union secretary Bo Lind on Monday.", "Ana Ross met Bo Lind"),
    ("Police arrested two men on Monday for the murder of the lawyer Bo Lind.",
     "Police arrested two men for the murder of Bo Lind"),
    ("The killing of opposition leader Bo Lind was condemned on Monday.",
     "Killing of opposition leader Bo Lind condemned"),
]  # fmt: skip
CUTS = [
    ("Kesta Marine paid $8m on Monday in fines to regulators on both sides of the old border of the"
     " two states for selling nets without a permit.",
     "Kesta Marine paid $8m in fines to regulators on both sides of old border of two states"),
    ("Kesta Marine made a filing on Monday in a Callao Court of Appeals to enjoin the enforcement"
     " of the ten million dollar judgement pending the appeal of the port.",
     "Kesta Marine made a filing in a Callao Court of Appeals"),
    ("Kesta signed deals in May with ferry makers Rimac Marine, Lind Boats, Ross and others"
     " to build ships.", "Kesta signed deals with ferry makers"),
    ("Kesta Marine paid $8.6 million for a stake in a small shipyard of the old port of Callao in"
     " 2016.", "Kesta Marine paid $8.6 million for stake in small shipyard of old port of Callao"),
    ("The rusty pipes of the water works in the hills of Callao played a part on Monday in the"
     " collapse of the old dam of the Rimac.",
     "Rusty pipes of the water works played a part in the collapse of the old dam of the Rimac"),
    ("A group of lawmakers in the lower house of the parliament of Peru on Monday sent a letter to"
     " the mayor of Callao about the sale of the port.",
     "Group of lawmakers in lower house of parliament of Peru sent letter to mayor of Callao"),
    ("Police said on Monday that a gunman of the League of Lima had been caught with a map of the"
     " harbour of Callao.",
     "Police said gunman of the League of Lima had been caught with map of harbour of Callao"),
    ("Hundreds of workers of the Bread and Milk Union of Callao marched on Monday through the old"
     " town to the gate of the ministry of labour.",
     "Hundreds of workers of the Bread and Milk Union of Callao marched through the old town"),
    ("Protesters gathered on Monday at the headquarters of the provincial police of Callao in loud"
     " and angry marches against the curfew.",
     "Protesters gathered at the headquarters of the provincial police of Callao"),
    ("Protesters surrounded the gate of the ministry of labour in Lima twice on Monday in loud and"
     " badly planned marches.",
     "Protesters surrounded the gate of the ministry of labour in Lima twice"),
    ("Police on Sunday picked up two men from the northern district of Callao in connection with"
     " the murder of a judge.", "Police picked up two men from the northern district of Callao"),
    ("The mayor wrote on Tuesday that the raid in West Callao had only strengthened the fears of"
     " neighbours.",
     "Mayor wrote that raid in West Callao had only strengthened fears of neighbours"),
    ("Ana Ross referred on Monday to the fire at the mill and said the town would pay.",
     "Ana Ross referred to the fire at the mill"),
    ("The police took the flag from the students on Monday and demanded that it be burnt.",
     "Police took the flag from the students and demanded that it be burnt"),
    ("Two men were beaten and robbed on Monday.", "Two men beaten and robbed"),
    ("The storm flooded the mill and the school on Monday.",
     "Storm flooded the mill and the school"),
]  # fmt: skip
SAID = [
    ("Kesta has announced that work on its new jet, begun under Bo Lind, has been put off.",
     "Kesta said work on its new jet has been put off"),
    ("Ana Ross said on Monday that the mill, a landmark of Callao, had been sold.",
     "Ana Ross said the mill had been sold"),
    ("The bank announced on Tuesday that its chief, Bo Lind, would leave in July.",
     "Bo Lind to leave"),
    ("The talks broke down on Monday between the maker of the phone (a Peruvian) - Kesta - and it.",
     "Talks broke down"),
]  # fmt: skip
BARE = [
    ("The protests started on Monday, with drivers demanding higher pay.",
     "Protests started with drivers demanding higher pay"),
    ("The mill was closed on Monday after about 30 weavers clashed with guards.",
     "Mill closed after about 30 weavers clashed with guards"),
    ("Vigils were held on Monday as families asked for help.",
     "Vigils held as families asked for help"),
    # What is found or ruled is told whole, or not at all.
    ("Ana Ross resigned on Monday after auditors found that she had bought two cranes.",
     "Ana Ross resigned after auditors found that she had bought two cranes"),
    ("The mill was closed on Monday after inspectors warned its owners that the old beams of its"
     " roof might come down in the first storm of the autumn.", "Mill closed"),
    ("The mill was closed on Monday after a judge found faults that its owner had hidden.",
     "Mill closed after a judge found faults"),
    # Nobody knows who "it" and "they" are, and a clause with a day is an event of its own.
    ("The mill was closed on Monday after it burnt.", "Mill closed"),
    ("Ana Ross resigned on Monday because their house had burnt.", "Ana Ross resigned"),
    ("The mill was closed on Monday, with flags.", "Mill closed"),
    ("Vigils were held on Monday as families and friends of two weavers asked for help and for an"
     " answer from the government in Lima.",
     "Vigils held as families and friends of two weavers asked for help"),
    # Too long: the whole clause is left out.
    ("Vigils were held on Monday as people of all the valleys of northern and southern Peru and"
     " of the ports beside the sea demanded help.", "Vigils held"),
]  # fmt: skip
ASKED = [
    ("But Kesta shut a mill on Monday.", "Kesta shut a mill"),
    ("Output of the mills rose for the 21st month in a row in May.", "Output of the mills rose"),
    ("Kesta has launched on Monday a search service that lets people look for boats.",
     "Kesta launched a search service that lets people look for boats"),
    ("Clerks sought on Monday to calm fears that they face a loss.",
     "Clerks sought to calm fears that they face a loss"),
    ("Kesta's proposed merger with Rimac was delayed on Monday.",
     "Kesta’s proposed merger with Rimac delayed"),
    ("Another comic, The Seven Seas, was released on Monday.", "Comic The Seven Seas released"),
    ("The third and last of her comics for clerks, The Seven Seas, was released on Monday.",
     "Seven Seas released"),
    ("A mill, Friday aside, was sold on Monday.", "Mill sold"),
    ("A mill, once a church, was sold on Monday.", "Mill sold"),
    ("Bo Lind is expected to find out on Friday if he may stay at the mill.",
     "Bo Lind to find out if he may stay at the mill"),
    ("The court is expected to decide on Friday whether the mill must close.",
     "Court to decide whether the mill must close"),
    ("The mill will be closed all next week instead of for two days.",
     "Mill to be closed instead of for two days"),
    ('The bishop on Monday called the mill "the best mill of the 21st century".',
     'Bishop called the mill "the best mill of the 21st century"'),
    ("A strike took place on Friday as Mr Lind and Ms Ross, a nurse, arrived at the port.",
     "Strike took place"),
    ("Kesta sold a mill on Friday as Peru, a state in debt, raised taxes.", "Kesta sold a mill"),
    ("A nurse dressed as the mayor fled on Monday.", "Nurse dressed as the mayor fled"),
    ("A brother and sister in the north of Peru were fined on Monday for selling hundreds of"
     " thousands of nets of the old kind without a permit.",
     "Brother and sister fined for selling hundreds of thousands of nets of the old kind"),
    ("The bank raised its rate five times between May 2023 and August last year.",
     "Bank raised its rate five times"),
    ("The mill was sold in May 2023. with both towns having a share in it.", "Mill sold"),
]  # fmt: skip
NAMED = [
    ("On Monday Kesta opened a hall at the Kesta Flower Show.",
     "Kesta opened a hall at the Kesta Flower Show"),
    ("Kesta Motors builds cars, and Kesta opened a hall on Monday.", "Kesta Motors opened a hall"),
]  # fmt: skip
APPOSED = [
    ("A judge on Monday sentenced the former head of the port, Per Jansen, to ten years in prison.",
     "Judge sentenced Per Jansen to ten years in prison"),
    ("Ana Ross, Peru's trade minister, met her Chilean counterpart, Bo Lind, in Lima on Monday.",
     "Ana Ross met Bo Lind in Lima"),
    ("A judge on Monday sentenced Per Jansen, a former head of the port of Callao, to ten years.",
     "Judge sentenced Per Jansen to ten years"),
    ("The board appointed Ana Ross, 52, a lawyer, as chief of the port on Monday.",
     "Board appointed Ana Ross as chief of the port"),
    ("A judge on Monday freed Per Jansen, the head of the port, with whom Bo Lind had sailed.",
     "Judge freed Per Jansen"),
    # What stands behind the name is not told of the verb.
    ("A judge on Monday freed the former head of the port, Per Jansen, who was ill.",
     "Judge freed the former head of the port"),
]  # fmt: skip
CUT_LATER = [
    ("A bus carrying weavers from Lima to the northern port of Callao hit a lorry on Monday,"
     " killing at least twelve people of the town and injuring thirty.",
     "Bus carrying weavers hit a lorry, killing at least twelve people of the town"),
    ("The ministry confirmed on Tuesday the first case of fever in a man who had left Callao.",
     "Ministry confirmed the first case of fever in a man who had left Callao"),
    ("The European Union on Monday imposed sanctions on eleven guards whom it accuses of"
     " abusing the rights of miners.", "European Union imposed sanctions on eleven guards"),
    ("Kesta published letters on Monday in which the minister, Bo Lind, seemed to promise a lease.",
     "Kesta published letters"),
    ("A fair opened on Monday at which the mayor of Callao, Bo Lind, sold fish.", "Fair opened"),
    ("Kesta sold a mill on Monday for which it had paid $3m.", "Kesta sold a mill"),
    ('The film "The Long Sea" won three prizes on Monday.',
     'Film "The Long Sea" won three prizes'),
]  # fmt: skip
INSIDE = [
    ("The army was told on Monday to prepare for a \"year of storms\" at the border with Chile and"
     " along the coast of Peru.",
     'Army told to prepare for a "year of storms" at the border with Chile'),
    ("The rocket was lost on Monday when it blew up 40 seconds after its launch from the great"
     " base in the north of Peru.", "Rocket lost when it blew up 40 seconds after its launch"),
    ("” Spirits ran high as drivers and weavers shouted on Monday.", "Drivers and weavers shouted"),
]  # fmt: skip
MISREAD = [
    ("Naturally Peru will open a hall on Friday.", "Peru to open a hall"),
    ("A third of the weavers were hurt on Monday while half of them say how cold it was.",
     "Third of the weavers hurt"),
    ("Not all of them understood the letters that the mayor tried to send to Lima on Monday.",
     "Mayor tried to send the letters to Lima"),
    ("The house sold a new edition of “The Fox,” removing old faults, on Monday.",
     "House sold a new edition of “The Fox”"),
]  # fmt: skip
MARKS = [
    ("The CPL(M) on Tuesday questioned the mayor over the tax.",
     "CPL(M) questioned the mayor over the tax"),
    ("Police said on Monday that a Kesta League (KL) gunman had been caught.",
     "Police said a Kesta League gunman had been caught"),
    ("On Tuesday a 2000 year old tomb was opened in Callao.",
     "2000 year old tomb opened in Callao"),
    ("A 300-year-old bridge fell on Monday.", "300-year-old bridge fell"),
    ("The mill was shut on Friday last after a fire.", "Mill shut after a fire"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        *QUOTED,
        *NOT_QUOTED,
        *ROLES,
        *CUTS,
        *SAID,
        *BARE,
        *NAMED,
        *ASKED,
        *APPOSED,
        *CUT_LATER,
        *MISREAD,
        *MARKS,
    ],
    ids=lambda c: c[:60],
)
def test_a_title_keeps_what_it_needs(sentence: str, title: str) -> None:
    read = read_text(f"A report\n\n12 June 2024\n\n{sentence}\n")

    assert [p.title for p in read.found.proposals] == [title]


def test_the_evidence_of_quoted_words_holds_them() -> None:
    sentence = 'The police refused on Monday to call the deaths "murder".'
    read = read_text(f"A report\n\n12 June 2024\n\n{sentence}\n")

    assert read.quotes(read.found.proposals[0])[0].endswith('"murder"')


def test_the_author_is_who_says_i() -> None:
    article = article_of("A report\n\n12 June 2024\n\nI visited the fair on Monday.\n")
    signed = replace(article, imprint=replace(article.imprint, author="Ana Ross"))

    assert [p.title for p in read_parts(signed).found.proposals] == ["Ana Ross visited the fair"]


@pytest.mark.parametrize(
    "sentence",
    [
        "“It is sad,” Ana Ross said in a talk on Monday with the Callao Star.",
        "“It is sad,” Ana Ross wrote in a diary on Monday.",
        "“It is sad,” Ana Ross explained to the Callao Star on Monday.",
        "A survey showed on Monday that drivers rarely, if ever, walk.",
        "Ana Ross left after being sacked in May.",
        "The Post has learned that according to a letter sent from Lima, a mill will be shut.",
        "Eighty large net service firms of Peru switched on Monday on software to spot and stop"
        " attacks automatically.",
        "The two old sprinters Ana Ross and Bo Lind of the northern port of Callao are expected to"
        " find out on Friday if they will face bans.",
        "It has opened Kesta up to claims, heavy losses and has made it pay $2m on Monday.",
    ],
)
def test_what_tells_nothing_alone_has_no_title(sentence: str) -> None:
    read = read_text(f"A report\n\n12 June 2024\n\n{sentence}\n")

    assert not read.found.proposals


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Ana Ross wrote to the council on Monday.", "Ana Ross wrote to the council"),
        ("Ana Ross spoke at a rally in Callao on Monday.", "Ana Ross spoke at a rally in Callao"),
        ("Ana Ross said on Monday in Lima that the port would close.",
         "Ana Ross said the port would close"),
        ("Eighty large net service firms of Peru switched jobs on Monday in the old port of Callao"
         " after a strike of ten days.",
         "Eighty large net service firms of Peru switched jobs in the old port of Callao"),
        ("Ana Ross said she had agreed with Bo Lind in 2019.", "Ana Ross agreed with Bo Lind"),
    ],
)  # fmt: skip
def test_who_tells_something_has_one(sentence: str, title: str) -> None:
    read = read_text(f"A report\n\n12 June 2024\n\n{sentence}\n")

    assert [p.title for p in read.found.proposals] == [title]


@pytest.mark.parametrize("who", ["I", "You"])
def test_nobody_who_has_no_name_is_a_subject(who: str) -> None:
    read = read_text(f"A report\n\n12 June 2024\n\n{who} visited the fair on Monday.\n")

    assert not read.found.proposals


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("The ferry, whose engine failed on Monday, was towed to Lima.",
         "On 10 June 2024, the ferry’s engine failed."),
        ("The trains, whose brakes failed on Monday, were towed to Lima.",
         "On 10 June 2024, the trains’ brakes failed."),
        ("Farmers came to town after their fields were flooded on Monday.",
         "On 10 June 2024, farmers’ fields were flooded."),
        ("Ana Ross sleeps. Her term ended on Monday.",
         "On 10 June 2024, Ana Ross’s term ended."),
    ],
)  # fmt: skip
def test_a_summary_tells_whose_a_thing_is(sentence: str, summary: str) -> None:
    read = read_text(f"A report\n\n12 June 2024\n\n{sentence}\n")

    assert [p.summary.replace("\N{NO-BREAK SPACE}", " ") for p in read.found.proposals] == [summary]
