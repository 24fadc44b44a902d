"""Who did what, and who says so: the clauses of a sentence."""

from __future__ import annotations

import pytest

from generator.grammar.clause import Clause
from generator.grammar.clauses import clauses
from generator.grammar.pieces import LONGEST_SENTENCE

# A sentence, and of each clause: who, the verb, what stands behind it, who says so.
CLAUSES = [
    ("The court struck down the levy.", ["The court | struck | down the levy |"]),
    ("The fire broke out shortly before 3am in a store and spread to a mill.",
     ["The fire | broke | out shortly before 3am in a store and spread to a mill |"]),
    ("The mayor fell after a short illness and was buried in Lima.",
     ["The mayor | fell | after a short illness and was buried in Lima |"]),
    ("The boat sailed until dawn and then sank.",
     ["The boat | sailed | until dawn and then sank |"]),
    ("Police came after the guards fled and sealed the road.",
     ["Police | came | |", "the guards | fled | and sealed the road |"]),
    ("Police came after the mayor and her aides fled.",
     ["Police | came | |", "the mayor and her aides | fled | |"]),
    ("The co-op was founded in 1936 by dockers and took over its last rival, Kesta, in 2004.",
     ["The co-op | was founded | in 1936 by dockers |",
      "The co-op | took | over its last rival |"]),
    ("Bo Lind was born in Callao in 1950 and moved to Lima, then a town of tents, in 1961.",
     ["Bo Lind | was born | in Callao in 1950 |", "Bo Lind | moved | to Lima |"]),
    ("The plant was built in 1974 and sold to a fund in Lima.",
     ["The plant | was built | in 1974 |", "The plant | was sold | to a fund in Lima |"]),
    ("The town was built in 1890 and known for its bread.",
     ["The town | was built | in 1890 and known for its bread |"]),
    ("The plant was closed in 1974 and left to the gulls.",
     ["The plant | was closed | in 1974 and left to the gulls |"]),
    ("The river rose and the road was shut.",
     ["The river | rose | |", "the road | was shut | |"]),
    ("The minister said the river rose.",
     ["The minister | said | |", "the river | rose | | The minister"]),
    ("The minister said on Monday that the road would open.",
     ["The minister | said | on Monday |", "the road | would open | | The minister"]),
    ("The road will open in May, the minister said.",
     ["The road | will open | in May | the minister"]),
    ("“It is over,” the minister said.", ["the minister | said | |"]),
    ("The bridge, which was built in 1990, collapsed.",
     ["The bridge | was built | in 1990 |", "The bridge | collapsed | |"]),
    ("A bridge in Venn, which was built in 1990, collapsed.",
     ["A bridge in Venn | was built | in 1990 |", "A bridge in Venn | collapsed | |"]),
    ("The answer to the drills, which were set for May, was muted.",
     ["the drills | were set | for May |", "The answer to the drills | was muted | |"]),
    ("Three men, including Bo Lind, and a guard were shot.",
     ["Three men, including Bo Lind, and a guard | were shot | |"]),
    ("Nine pilots, among them a Peruvian captain, and a driver died.",
     ["Nine pilots, among them a Peruvian captain, and a driver | died | |"]),
    ("Four mines, including the Venn pit, and a mill will close.",
     ["Four mines, including the Venn pit, and a mill | will close | |"]),
    ("In May, including the nights, and in June it rained.", ["it | rained | |"]),
    ("The union, including nurses, struck on Monday, and a bank closed.",
     ["The union | struck | on Monday |", "a bank | closed | |"]),
    ("The dean told Radio Rimac in an interview a hall had burnt.",
     ["The dean | told | Radio Rimac in an interview |", "a hall | had burnt | | The dean"]),
    ("The dean told her pupils the hall would close.",
     ["The dean | told | her pupils |", "the hall | would close | | The dean"]),
    ("The dean told reporters on Monday Venn had lost.",
     ["The dean | told | reporters on Monday |", "Venn | had lost | | The dean"]),
    ("The dean told Venn to pay.", ["The dean | told | Venn to pay |"]),
    ("The dean told the tale of the hall her aunt built.",
     ["The dean | told | the tale of the hall her aunt built |"]),
    ("Smoke rose over Venn, which has a mill, and Kesta said it was put out.",
     ["Smoke | rose | over Venn |", "Venn | has | a mill |", "Kesta | said | |",
      "it | was put | out | Kesta"]),
    ("Smoke rose over Venn, and Kesta said on Monday.",
     ["Smoke | rose | over Venn | Kesta"]),
    ("The hour the port would open was put off.",
     ["The hour the port would open | was put | off |"]),
    ("A road the mayor had closed was opened in May.",
     ["A road the mayor had closed | was opened | in May |"]),
    ("The mayor hoped the road would open and it was shut.",
     ["The mayor | hoped | |", "the road | would open | | The mayor", "it | was shut | |"]),
    ("The mayor denied a rumour that Kesta will pay 3m in May was true.",
     ["The mayor | denied | a rumour |", "Kesta | will pay | 3m in May | The mayor"]),
    ("Rents have risen since Kesta came to town the mill has been full.",
     ["Rents | have risen | |", "Kesta | came | to town |"]),
    ("Kesta has shares that showed its debt is growing.",
     ["Kesta | has | shares |", "shares | showed | its debt is growing |"]),
    ("A judge charged Kesta with hiding what it was paid.",
     ["A judge | charged | Kesta with hiding what it was paid |"]),
    ("The ferry named Kesta was sunk.", ["The ferry named Kesta | was sunk | |"]),
    ("Venn had to shut a mill on Monday, two on Friday and one in May, said union officials.",
     ["Venn | had to shut | a mill on Monday | union officials"]),
    ("The mayor, a nurse, said sorry.", ["The mayor | said | sorry |"]),
    # what closes a sentence behind a comma tells of the noun before it
    ("It was dearer than the last vote, held in May.", ["It | was | dearer than the last vote |"]),
    ("The mayor named the day of the vote, widely expected in May.",
     ["The mayor | named | the day of the vote |"]),
    ("Ana Ross sold the mill, built a school and left.",
     ["Ana Ross | sold | the mill |", "Ana Ross | built | a school and left |"]),
    ("The bridge built in 1990 collapsed.", ["The bridge built in 1990 | collapsed | |"]),
    ("Ana Ross, 34, resigned on Monday.", ["Ana Ross | resigned | on Monday |"]),
    ("Ana Ross, the author of a law that voters threw out, resigned.",
     ["Ana Ross | resigned | |"]),
    ("The mill, a place that the town loved, was shut.", ["The mill | was shut | |"]),
    ("His aide, Bo Lind, the man who wrote the law, left on Monday.",
     ["the man | wrote | the law |", "His aide | left | on Monday |"]),
    ("On Monday, the mayor who broke the strike fell.",
     ["the mayor | broke | the strike |",
      "the mayor who broke the strike | fell | |"]),
    ("Back home, with a camera and a van borrowed from a baker, she opened a school.",
     ["she | opened | a school |"]),
    ("Back in Lima, Ana Ross opened a school.", ["Ana Ross | opened | a school |"]),
    ("Back home, she sold it.", ["she | sold | it |"]),
    ("Back pay, a sum of $3m, was paid.", ["Back pay | was paid | |"]),
    ("Back taxes, a debt of the mill, were paid.", ["Back taxes | were paid | |"]),
    ("Ana Ross, who leads the union, resigned.", ["Ana Ross | resigned | |"]),
    ("Bo Lind was charged in May and will stand trial in June.",
     ["Bo Lind | was charged | in May |", "Bo Lind | will stand | trial in June |"]),
    ("On 3 May 2019 four men stole a horse.", ["four men | stole | a horse |"]),
    ("In Rome, the pope spoke.", ["the pope | spoke | |"]),
    ("The deal, signed in May, ended the strike.", ["The deal | ended | the strike |"]),
    ("If it rains, the game will end.", ["the game | will end | |"]),
    ("They expect to complete the merger in June.",
     ["They | expect to complete | the merger in June |"]),
    ("The Senate rejected a government plan to sell the waterworks.",
     ["The Senate | rejected | a government plan to sell the waterworks |"]),
    ("The council rejected company plans to build a mill.",
     ["The council | rejected | company plans to build a mill |"]),
    ("A company plan to sell the mill was rejected on Monday.",
     ["A company plan to sell the mill | was rejected | on Monday |"]),
    ("The company closed the mill and plans to sell it.",
     ["The company | closed | the mill |", "The company | plans to sell | it |"]),
    ("It is understood that the club dismissed its coach.",
     ["It | is understood | |", "the club | dismissed | its coach | It"]),
    ("The fair opens on Friday.", ["The fair | opens | on Friday |"]),
    ("The mill, sold in May, burnt down.", ["The mill | burnt | down |"]),
    ("The firm was built in 1887 and was sold in 1941.",
     ["The firm | was built | in 1887 |", "The firm | was sold | in 1941 |"]),
    ("The firm opened in 2001 and went bankrupt in 2019.",
     ["The firm | opened | in 2001 |", "The firm | went | bankrupt in 2019 |"]),
    ("The fair closed in May and the circus left in June.",
     ["The fair | closed | in May |", "the circus | left | in June |"]),
    ("The mayor declared a truce on Monday and flew to Lima on Tuesday.",
     ["The mayor | declared | a truce on Monday |", "The mayor | flew | to Lima on Tuesday |"]),
    ("The mayor said on Monday that the truce held.",
     ["The mayor | said | on Monday |", "the truce | held | | The mayor"]),
    ("The bridge built in 1990 collapsed on Monday.",
     ["The bridge built in 1990 | collapsed | on Monday |"]),
    ("Chad called on the king on Monday to free the men arrested in March.",
     ["Chad | called | on the king on Monday to free the men arrested in March |"]),
    ("The fair was due to open on Friday but was cancelled.",
     ["The fair | was due to open | on Friday |", "The fair | was cancelled | |"]),
    ("Bo Lind, 48, and Per Ross, 35, resigned.", ["Bo Lind, 48, and Per Ross | resigned | |"]),
    ("Bo Lind, a nurse, and 30 others, resigned.", ["Bo Lind | resigned | |"]),
    ("Peru, Chile and the European Union signed a pact.",
     ["Peru, Chile and the European Union | signed | a pact |"]),
    ("On Monday Peru, Chile and the European Union signed a pact.",
     ["Peru, Chile and the European Union | signed | a pact |"]),
    ("Nurses, teachers and bus drivers marched in Lima.",
     ["Nurses, teachers and bus drivers | marched | in Lima |"]),
    ("On Sunday, the mayor, the judge and the priest met.",
     ["the mayor, the judge and the priest | met | |"]),
    ("The mill, a ruin of brick and stone sold in May, burnt down.",
     ["The mill | burnt | down |"]),
    ("Ms Ross, 68, fell as the verdict was read.",
     ["Ms Ross | fell | |", "the verdict | was read | |"]),
    ("Her first book, Tide, appeared in 1955 and sold 300 copies.",
     ["Her first book | appeared | in 1955 and sold 300 copies |"]),
    ("The talks, held in Lima, failed: neither side moved.",
     ["The talks | failed | |", "neither side | moved | |"]),
    ("The dam that burst on Friday was old.",
     ["The dam | burst | on Friday |", "The dam that burst on Friday | was | old |"]),
    ("The mayor dropped a tax on old bread that Ana Ross signed in May.",
     ["The mayor | dropped | a tax on old bread |", "Ana Ross | signed | in May |"]),
    ("The law that parliament had passed in May was dropped.",
     ["parliament | had passed | in May |",
      "The law that parliament had passed in May | was dropped | |"]),
    ("It was on Friday that the loom stopped.", ["the loom | stopped | |"]),
    ("A boy of six died of typhoid.", ["A boy of six | died | of typhoid |"]),
    ("He died of typhoid, the ninth death in an outbreak that has spread.",
     ["He | died | of typhoid |", "an outbreak | has spread | |"]),
    ("Three days later she asked for help.", ["she | asked | for help |"]),
    ("The tanker ran aground, Peru said after it sent a tug.",
     ["The tanker | ran | aground | Peru", "it | sent | a tug |"]),
    ("A long night in the old town.", []),
    ("Rising waters near the old mill.", []),
    ("The council in 2016 approved new rules.", ["The council in 2016 | approved | new rules |"]),
    ("The heads of Rimac, Ancon and Sur Inc resigned.",
     ["The heads of Rimac, Ancon and Sur Inc | resigned | |"]),
    ("The son of a miner, Ross joined the navy.", ["Ross | joined | the navy |"]),
    ("The mill, Rimac owned by the state, was sold.", ["The mill | was sold | |"]),
    ("He spoke of Rojas' failed try.", ["He | spoke | of Rojas' failed try |"]),
    ("The firm said on Monday Rimac and Ancon had closed.",
     ["The firm | said | on Monday |", "Rimac and Ancon | had closed | | The firm"]),
    ("The mayor said Monday night the road was shut.",
     ["The mayor | said | Monday night |", "the road | was shut | | The mayor"]),
    (
        "A driver who fled after hitting a cyclist was jailed on Monday.",
        [
            "A driver | fled | |",
            "A driver who fled after hitting a cyclist | was jailed | on Monday |",
        ],
    ),
    (
        "On Monday, a driver who fled after the crash was jailed.",
        ["a driver | fled | |", "a driver who fled after the crash | was jailed | |"],
    ),
    (
        "A man who robbed a bank and set fire to a van has been jailed.",
        [
            "A man | robbed | a bank |",
            "A man who robbed a bank and set fire to a van | has been jailed | |",
        ],
    ),
    (
        "A woman who died when a bus hit her in Venn was named on Monday.",
        [
            "A woman | died | |",
            "A woman who died when a bus hit her in Venn | was named | on Monday |",
        ],
    ),
    (
        "A boy who vanished while swimming in a lake was found on Monday.",
        [
            "A boy | vanished | |",
            "A boy who vanished while swimming in a lake | was found | on Monday |",
        ],
    ),
    (
        "A cook who was sacked after she slapped a boy won her appeal.",
        [
            "A cook | was sacked | |",
            "A cook who was sacked after she slapped a boy | won | her appeal |",
        ],
    ),
    (
        "A man suspected of shooting a priest who led a march was held, police said.",
        [
            "A man suspected of shooting a priest | led | a march | police",
            "A man suspected of shooting a priest who led a march | was held | | police",
        ],
    ),
    (
        "Police said that a driver who fled after the crash was jailed.",
        [
            "a driver | fled | |",
            "Police | said | |",
            "a driver who fled after the crash | was jailed | | Police",
        ],
    ),
    (
        "Police held Bo Lind, a man who fled after the war was lost.",
        ["Police | held | Bo Lind |", "a man | fled | |", "the war | was lost | |"],
    ),
    (
        "Ana Ross, a nun who left after the war was lost, died.",
        ["a nun | left | |", "the war | was lost | |", "Ana Ross | died | |"],
    ),
    (
        "Ana Ross, a nun who sang on the radio, died on Sunday, officials said.",
        ["a nun | sang | on the radio | officials", "Ana Ross | died | on Sunday | officials"],
    ),
    (
        "A man walked to a house that he owned after the strike was called off.",
        ["A man | walked | to a house |", "he | owned | |", "the strike | was called | off |"],
    ),
    (
        "Bo Lind told the men who came after the vote was lost to leave.",
        ["Bo Lind | told | the men |", "| came | | Bo Lind", "the vote | was lost | to leave |"],
    ),
]  # fmt: skip

VERBS = [
    ("The mayor won't resign.", "future", {"negated"}),
    ("The two did not sign it.", "past", {"negated"}),
    ("The firm may appeal.", "modal", set()),
    ("The vote had been postponed.", "pluperfect", {"passive"}),
    ("The drill is due to be held in May.", "present", {"passive", "to_come"}),
    ("Soldiers have been searching since Monday.", "perfect", {"continuous"}),
    ("It has raised the price.", "perfect", set()),
    ("The fair opens on Friday.", "present", {"to_come"}),
    ("They are holding a drill.", "progressive", set()),
]


def read(sentence: str) -> list[Clause]:
    return clauses(sentence, 0, len(sentence))


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES, ids=[s for s, _ in CLAUSES])
def test_a_sentence_has_its_clauses(sentence: str, expected: list[str]) -> None:
    found = [
        (c.subject.of(sentence), " ".join(c.verb_words), c.complement.of(sentence),
         c.speaker.of(sentence))
        for c in read(sentence)
    ]  # fmt: skip

    assert found == [tuple(p.strip() for p in line.split("|")) for line in expected]


@pytest.mark.parametrize(("sentence", "tense", "flags"), VERBS, ids=[s for s, _, _ in VERBS])
def test_a_verb_tells_its_time(sentence: str, tense: str, flags: set[str]) -> None:
    verb = read(sentence)[0].verb

    assert verb.tense == tense
    every = ("passive", "negated", "to_come", "continuous")
    assert {name for name in every if getattr(verb, name)} == flags


def test_what_stands_in_quotation_marks_tells_nothing() -> None:
    assert not read("“The court struck down the levy.”")
    assert not read("“The court struck down the levy")
    assert not read("‘The court struck down the levy.’")
    assert not read("'The workers' union struck a deal,'")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Police said: ‘A man was shot on Monday’.", ["said"]),
        ("‘The workers’ union left on Monday’, Ross said.", ["said"]),
        ("The workers’ union left on Monday and the miners’ union stayed.", ["left", "stayed"]),
        ("Ross said: ‘A man was shot.", ["said"]),
        ("A man was shot on Monday.’", []),
        ("The band ‘Ten’ left on Monday.", ["left"]),
        ("In the ’80s the 'dirty' mill closed.", ["closed"]),
        ("Ross's plan fell on Monday and Lind's plan passed.", ["fell", "passed"]),
    ],
)
def test_an_apostrophe_opens_no_speech(sentence: str, said: list[str]) -> None:
    assert [c.verb_words[-1] for c in read(sentence)] == said


def test_a_text_without_full_stops_tells_nothing() -> None:
    assert not read("the river rose and " * LONGEST_SENTENCE)
