"""Titles that an editor would have to write anew make no draft, and the reason is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from types import ModuleType

import pytest

from generator.events import drafts
from generator.events.acts.clauses import Act
from generator.events.titles import lost_words, stand_ins, trivial, withheld
from generator.model.values import Article
from generator.model.when import parse

from .reading import Read, read_text

HEADLINE = "Callao news of the week"
# What makes no draft, and why; what makes one, and its title.
WITHHELD = [
    ("The new film opened on Monday.", "stands in it for a name"),
    ("The young Peruvian won a prize in 2019.", "stands in it for a name"),
    ("The 19-year-old won a prize in 2019.", "stands in it for a name"),
    ("Ana Ross signed the album in 2019.", "stands in it for a name"),
    ("Ana Ross signed the album in Lima in 2019 and left.", "stands in it for a name"),
    ("A third of the clerks have sold a boat.", "a share of people"),
    ("Ana Ross is planning a fair this week.", "no news"),
    ("The damage occurred in 2001.", "does not say which damage"),
    ("The trial of Ana Ross is now into its third week.", "lost its words"),
    ("Ana Ross is due on Friday to announce which seat she will fight for.", "goes on with"),
    (
        "“Last week in Lima I announced a loan of $3m for the port,” said Ana Ross.",
        "lost its words",
    ),
    ("A clerk said on Monday that a mill was being built this week.", "no news"),
    ("Kesta Corp said on Monday work at its mill, in Lima, stayed suspended.", "what was said"),
    ("It hit a wall on Monday, police said.", "stands alone"),
    (
        "Kesta agreed to buy back or replace about 475,000 of the carts it programmed to cheat on"
        " tests and sold in Peru between 2009 and 2015.",
        "its subject is none",
    ),
    (
        "Bo Lind and several other dealers said Kesta clerks, led by a man from Lima, asked them to"
        " wait during the first half of 2023.",
        "its subject is none",
    ),
    ("Charts, which few men use, suggest prices will fall this week.", "its subject is none"),
    ("The incident allegedly occurred on Monday.", "does not say which incident"),
    ("Bo Lind was charged on Monday with wilful, planned arson.", "goes on with"),
    ("A bridge due in May opened in May.", "lost its words"),
    ("Ana Ross resigned on 3 May and then, on 5 May, did not sit.", "lost its words"),
    ("The popularity of his songs rose on Monday.", "pronoun"),
    ("Such raids were carried out in 2019.", "points back"),
    ("Kesta Corp said on Monday he will stay.", "what was said"),
    ("A student rang me on Monday.", "points back"),
    ("These rules were scrapped in 2019.", "points back"),
    ("Peru’s leader, Ana Ross, met on Monday.", "whom"),
    ("Bo Lind told Judge Ana Ross in a hearing in Callao on Monday.", "what was said"),
    ("The Callao Post quoted Ana Ross as saying on Monday.", "what was said"),
    ("The decision was made by the company on Monday.", "what the paper is about"),
    ("The lawsuit was filed in 2019.", "what the paper is about"),
    ("A Peruvian report was issued on Monday.", "what the paper is about"),
    ("The judges rejected her request on Monday.", "does not say whose"),
    ("The form that she had found fuelled his hopes on Monday.", "lost its words"),
    ("Growth is likely to peak this year at just under 2%.", "a forecast"),
    ("Radio Rimac has learned on Monday.", "what was said"),
    ("Monday's closely watched decision was no surprise.", "what the paper is about"),
    ("Bo Lind's courtship of donors helped turn the fair into a feast in 2020.", "no act"),
    ("Wild markets kept many buyers on the sidelines in May.", "no act"),
    ("Ana Ross spoke of a strike that began in 2019.", "no act"),
    ("The deal is expected to close this month.", "does not say which deal"),
    (
        "On Monday Bo Lind ran around, and his guards led him away.",
        "goes on with",
    ),
    ("The region grew by 5% in 2019.", "points back"),
    ("Ana Ross was touted by the head of the club in May.", "no act"),
    ("Officials of Callao are aiming for work to begin in 2025.", "no act"),
    ("Bo Lind told Radio Rimac's Live show on Monday.", "what was said"),
    ("A judge on Monday ordered Kesta, Rimac and two other firms to pay $3m.", "goes on with"),
    ("A van on Monday crashed into an unmarked, parked lorry in Lima.", "goes on with"),
    ('The founders on Monday called taxes "a theft of your money".', "goes on with"),
    ("Given that the port was shut in 2019, he left.", "its subject is none"),
    ("According to a paper filed on Monday, he earns $3m.", "its subject is none"),
    (
        "Last year, Ana Ross announced a new framework that would allow managers investing"
        " in coins and selling wares in Callao to receive a licence.",
        "goes on with",
    ),
    (
        "A court in Callao on Monday halved the sum that a jury ordered Kesta, its mill and"
        " others to pay.",
        "goes on with",
    ),
    ("Ana Ross issued a statement on Monday.", "what was said"),
    ("Stocks are wavering on Wednesday.", "a price"),
    ("Kesta's stock traded at $27.08 on Monday.", "a price"),
    ("Ana Ross laughed and said on Monday: “No.”", "what was said"),
    ("Ana Ross said on Monday she hoped the mayor would stay.", "what was said"),
    ("Bo Lind made the announcement on Monday.", "what was said"),
    ("Ana Ross posted photos on Monday.", "what was said"),
    ("The decision on Monday caused a strike of guards.", "how another thing was told"),
    ("Ana Ross's decision followed a trial in January.", "how another thing was told"),
    ("Songs he wrote in 2019 were sold.", "lost its words"),
    ("Kesta shares dipped 0.5 percent to $29.45 on Monday.", "small move"),
    ("The index closed 1.2% higher on Monday.", "small move"),
    ("Shares of Kesta stood at $12 on Monday.", "a price"),
    ("Oil traded quietly on Monday.", "a price"),
    ("The index was put at 91.2 in May.", "a price"),
    ("A spokesman of Kesta Ltd declined to comment on Monday.", "no act"),
    ("A letter sent to Kesta Ltd went unanswered on Monday.", "no act"),
    ("Bo Lind is glad of the vote between the two sides on Monday.", "points back"),
    ("Bo Lind hid how much Kesta earned in May.", "what was said"),
    (
        "Bo Lind said the songs of Ana Ross had been called 'dull fare by a critic in 2019.",
        "lost its words",
    ),
    (
        "The spokesman of Bo Lind declined on Monday to say whether the mill was sold.",
        "what was said",
    ),
    ("Bo Lind said on Tuesday small, large and old mills had failed.", "what was said"),
    ("Bo Lind said on Monday Kesta was trying to learn whether its mill was safe.", "goes on"),
    ("Sterling dipped on Monday to end at 2.95 soles.", "a price"),
    ("The contract was untraded on Monday.", "a price"),
    ("Crude oil traded at $45 on Monday.", "a price"),
    ("Gold closed 3 cents higher on Monday.", "a price"),
    ("The euro ended at 1.05 on Monday.", "a price"),
    ("Bo Lind said on Monday that based on 2019 data the mill had closed.", "what was said"),
    ("Bo Lind warned on Monday that based on old data the mill had closed.", "what was said"),
    ("The port said on Monday that based on its books the mill owed $3m.", "what was said"),
    ("The bid was made in May.", "does not say which bid"),
    ("Syndication is expected to close on Friday.", "does not say which syndication"),
    ("The deal was struck on Monday.", "does not say which deal"),
    ("Profits of Kesta compared with $5m in 2019.", "no act"),
    ("Identical ones were sold in 2019.", "points back"),
    ("Rimac is open. Kesta Ltd said on Monday they will be sold.", "points back"),
    ("Kesta is shut. The company said on Monday it would sell the mill.", "which company"),
    ("Bo Lind on Monday said he expects the deficit of the port, a debt, to go on.", "goes on"),
    ("The bank cut rates on Monday on one, two and three-month notes.", "goes on with"),
    ("Now that Kesta has shown the ferry on Monday, shops are open.", "its subject is none"),
    (
        "The council voted to pay for the repair of and for the paint on a bridge on Monday.",
        "lost its words",
    ),
    ("The club put the to a vote on Monday.", "lost its words"),
    (
        "A court in Callao on Monday upheld a rule that forced the owners of small mills to hand"
        " over the keys of all doors.",
        "goes on with",
    ),
    (
        'Ana Ross said on Monday that the bridge would allow Kesta to help "build a better, cleaner'
        ' and richer port for all of the people of Peru and for nobody else at all".',
        "goes on with",
    ),
    (
        "The only other title of the port came in 2019, at the fair of Callao, when Rimac lost.",
        "what was said",
    ),
    ("The council said that it would not go to Lima but did so in 2002.", "lost its words"),
    ("On Monday a judge will decide how the law is read.", "goes on with"),
    (
        "Ana Ross told Radio Lima she had agreed with Bo Lind in 2019 that he would sell the mill.",
        "goes on with",
    ),
    (
        "Ana Ross is expected to call for the law banning the sale of old nets in markets to"
        " children to be enforced better at a fair of the northern ports on Sunday.",
        "goes on with",
    ),
    ("“We have lost,” the company said Bo Lind on Monday.", "what was said"),
    ("The port said on Monday a van, a boat and two ships had sunk.", "what was said"),
    ("A man was hurt when he fell on Monday.", "what was said"),
    ("Ana Ross wrote on Monday to the mayor saying, “No.”", "what was said"),
    ("The port was shut on Monday, as the mayor announced.", "what was said"),
    ("Ana Ross was responding on Monday.", "what was said"),
    ("We won on Monday.", "points back"),
    ("Rules on these wells were changed on Monday.", "points back"),
    ("Kesta Foods sent the same letter on Monday.", "points back"),
    ("Fans of her songs met in Callao on Monday.", "points back"),
    ("What’s new was shown on Monday.", "its subject is none"),
    ("On Monday Ana Ross got what she asked for.", "goes on with"),
    ("Sales are expected to rise in 2025.", "a forecast"),
    ("Luis Rojas quit. The death of his wife shook the town on Monday, Bo Lind said.", "pronoun"),
    (
        "A judge jailed Bo Lind. The trial of his brother ended on Monday, Luis Rojas said.",
        "pronoun",
    ),
    (
        "Bo Lind was killed. The arrest of his killer shook Callao on Monday, the officer Luis"
        " Rojas said.",
        "pronoun",
    ),
    ("Ana Ross was shot. The trial of her husband ended on Monday, Bo Lind said.", "pronoun"),
    ("A singer died. The price of her songs rose on Monday, Ana Ross said.", "pronoun"),
    ("Rain fell. The price of his songs rose on Monday, Ana Ross said.", "pronoun"),
]
KEPT = [
    ("The film “The Long Sea” opened on Monday.", "Film “The Long Sea” opened"),
    ("The Rimac festival opened on Monday.", "Rimac festival opened"),
    ("The film about the sea opened on Monday.", "Film about the sea opened"),
    ("The council opened a school on Monday.", "Council opened a school"),
    ("Ana Ross sold the album of a friend on Monday.", "Ana Ross sold the album of a friend"),
    ("A third of the clerks of Callao struck on Monday.", "Third of the clerks of Callao struck"),
    ("Kesta is building a mill this week.", "Kesta building a mill"),
    ("The port has been shut since 2019.", "Port shut"),
    ("Ana Ross is due on Friday to sing.", "Ana Ross due to sing"),
    ("A spokesman for Kesta Corp said on Monday he will stay.",
     "Spokesman for Kesta Corp said he will stay"),
    ("Bo Lind told the guards “no more” on Monday.", "Bo Lind told the guards “no more”"),
    ("Bo Lind told reporters 'never again' in Callao on Monday.",
     "Bo Lind told reporters 'never again' in Callao"),
    ("The sales of Ana Ross's songs rose on Monday.", "Sales of Ana Ross’s songs rose"),
    ("Ana Ross told Radio Rimac on Monday that she would resign.",
     "Ana Ross said she would resign"),
    ("Bo Lind told the court on Monday of his arrest.", "Bo Lind told the court of his arrest"),
    ("The decision to close the port was made on Monday.",
     "Decision to close the port made"),
    ("A report on wells was issued on Monday.", "Report on wells issued"),
    ("The same depot was damaged by a fire on Monday.", "Depot damaged by a fire"),
    ("Kesta Foods unveiled a similar plan on Monday to build mills.",
     "Kesta Foods unveiled a plan to build mills"),
    ("The strike began in 2019.", "Strike began"),
    ("The earlier bid for Rimac was made in May.", "Earlier bid for Rimac made"),
    ("The next one, a ferry, will be sold on Friday.", "Next one to be sold"),
    ("Oil firms sold three wells on Monday.", "Oil firms sold three wells"),
    ("Turmoil closed 5 schools in Callao on Monday.", "Turmoil closed 5 schools in Callao"),
    ("Topsoil closed 2 roads in Callao on Monday.", "Topsoil closed 2 roads in Callao"),
    ("Oil traded by rebels blew up on Monday.", "Oil traded by rebels blew up"),
    ("The contract ended 5 years of war on Monday.", "Contract ended 5 years of war"),
    ("A ship with crude traded by Kesta Corp sank on Monday.",
     "Ship with crude traded by Kesta Corp sank"),
    ("The trade group for gold closed 5 mills on Monday.", "Trade group for gold closed 5 mills"),
    ("A minister who refused to comment on the war resigned on Monday.",
     "Minister who refused to comment on the war resigned"),
    ("A clerk who declined to comment declined to leave on Monday.",
     "Clerk who declined to comment declined to leave"),
    ("Kesta is shut. The company sold its mill on Monday.", "Company sold its mill"),
    ("Bo Lind cut his team on Monday from six to one.", "Bo Lind cut his team from six to one"),
    ("Bo Lind asked for a loan on Monday.", "Bo Lind asked for a loan"),
    ("Ana Ross told reporters the price of her songs rose on Monday.",
     "Price of Ana Ross’s songs rose"),
    ("Rain fell. The price of her songs rose on Monday, Ana Ross said.",
     "Price of Ana Ross’s songs rose"),
    ("Luis Rojas quit. The price of her songs rose on Monday, Ana Ross said.",
     "Price of Ana Ross’s songs rose"),
    ("Kesta will weigh the plan on Friday and would return to parliament with it.",
     "Kesta to weigh the plan and return to parliament with it"),
    ("A game called “New Sea,” which will open in August, was shown.",
     "Game called “New Sea” to open"),
    ("And Kesta Ltd, which sold its mills in 2019, is in debt.", "Kesta Ltd sold its mills"),
    ("Ana Ross announced a strike on Monday.", "Ana Ross announced a strike"),
    ("The ministry started work on its plan in May and its aim, told on Monday, is peace.",
     "Ministry started work on its plan"),
    ("Kesta will open a mill in Peru on Friday and sells Rimac in May.",
     "Kesta to open a mill in Peru"),
    ("The court of Callao backed on Monday an ambitious plan calling for the twelve-month-long"
     " suspension of all levies.", "Court of Callao backed an ambitious plan"),
    ("Bo Lind unveiled a plan on Monday that halved the levies.",
     "Bo Lind unveiled a plan that halved the levies"),
    ("Bo Lind said on Monday that levies based on tonnage had been cut.",
     "Bo Lind said that levies based on tonnage had been cut"),
    ("Kesta added 300 paid readers in May.", "Kesta added 300 paid readers"),
    ("Kesta Ltd.'s chief, Bo Lind, sealed a pact at a fair held here on Monday.",
     "Bo Lind sealed a pact at a fair held"),
    ("A strike that began in 2019 in Callao was over.", "Strike began in Callao"),
    ("The deal was signed in Callao on Monday by Ana Ross.",
     "Deal signed in Callao by Ana Ross"),
    ("Kesta Foods also said on Monday it has bought a mill.",
     "Kesta Foods said it has bought a mill"),
    ("The largest listing of 2019 fell by 8% in Callao on Monday.",
     "Largest listing of 2019 fell by 8% in Callao"),
    ("Sales of tea fell 8%, Kesta Foods said on Monday.",
     "Kesta Foods said sales of tea fell 8%"),
    ("A robot tailored to help divers sank off Callao on Monday.",
     "Robot tailored to help divers sank off Callao"),
    ("The crewed trips to Titicaca that are set to begin in 2025 are rare.",
     "Crewed trips to Titicaca to begin"),
    ("Bo Lind sold the club in the 2019-20 season in May 2020.",
     "Bo Lind sold the club in the 2019-20 season"),
    ("Two men were wrongly charged in Lima in 2019.", "Two men wrongly charged in Lima"),
    ("Another team of the Rimac league moved to Lima in 2019.",
     "Team of the Rimac league moved to Lima"),
    ("Kesta Foods will close a mill in Lima, the company said on Monday.",
     "Kesta Foods said it will close a mill in Lima"),
    ("The current account deficit rose to $3m in 2019.",
     "Current account deficit rose to $3m"),
    ("The exchange halted trading in both shares on Monday.",
     "Exchange halted trading in both shares"),
    ("Kesta Foods was sent similar letters on Monday.", "Kesta Foods sent letters"),
    ("Kesta Foods wrote a similar appeal to guards on Monday.",
     "Kesta Foods wrote an appeal to guards"),
    ("The recalls of vans began around 2008.", "Recalls of vans began"),
    ("Talks with the U.S. will begin on Friday.", "Talks with the US to begin"),
    ("Polls in March and April 2023 were put off by a judge on 2 May.",
     "Polls in March 2023 and April 2023 put off by a judge"),
    ("A mill due to close in June was sold on 3 May.",
     "Mill due to close in June 2024 sold"),
    ("A woman and one of her sons were stabbed on Monday.",
     "Woman and one of her sons stabbed"),
    ("A farmer killed his wife on Monday.", "Farmer killed his wife"),
    ("Fares will rise by 4% in 2025.", "Fares to rise by 4%"),
    ("A man held in Callao for a month plans to sue the state on Friday.",
     "Man held in Callao for a month to sue the state"),
    ("Kesta shares fell 14% on Monday.", "Kesta shares fell 14%"),
    ("The outbreak killed two men in the same village on Monday.",
     "Outbreak killed two men in the same village"),
]  # fmt: skip


def read_of(sentence: str, headline: str = HEADLINE) -> Read:
    return read_text(f"{headline}\n\n{sentence}\n", parse("2024-06-12"))


@pytest.mark.parametrize(("sentence", "why"), WITHHELD)
def test_a_title_of_little_use_makes_no_draft(sentence: str, why: str) -> None:
    found = read_of(sentence).found

    assert not found.proposals
    assert any(why in p.why for p in found.passed)


@pytest.mark.parametrize(("sentence", "title"), KEPT)
def test_a_title_that_stands_alone_stays(sentence: str, title: str) -> None:
    assert [p.title for p in read_of(sentence).found.proposals] == [title]


def test_a_small_move_that_the_headline_tells_is_news() -> None:
    found = read_of("Kesta shares dipped 0.5 percent on Monday.", "Kesta shares hit by a strike")

    assert [p.title for p in found.found.proposals] == ["Kesta shares dipped 0.5 percent"]


def test_whose_a_thing_is_stays_open_where_the_headline_names_another() -> None:
    sentence = "The price of her songs rose on Monday, Ana Ross said."

    assert not read_of(sentence, "Singer Eva Lind dies").found.proposals
    assert read_of(sentence, "Singer Ana Ross is glad").found.proposals


def test_the_speaker_behind_a_second_verb_is_not_what_was_said() -> None:
    found = read_of("The port was seized in 2020 and freed in 2021, said the governor.").found

    assert [p.title for p in found.proposals] == ["Port seized"]


def test_the_summary_is_of_the_act_that_the_title_is_of() -> None:
    found = read_of("In the final Ana Lind scored 9 points and the Bulls won on Sunday.").found

    assert [(p.title, p.summary) for p in found.proposals] == [
        ("Bulls won", "On 9\xa0June 2024, the Bulls won.")
    ]


def forms(pattern: str) -> list[str]:
    """Return the alternatives of a pattern, each of them a form of its own."""
    pattern = pattern.removeprefix("(?i)")
    whole = re.fullmatch(r"\(\?:(.*)\)(\$?)", pattern, re.DOTALL)
    inner, end = (whole[1], whole[2]) if whole and outside(whole[1]) else (pattern, "")
    cuts = [-1, *(n for n in outside(inner) if inner[n] == "|"), len(inner)]
    return [f"(?:{inner[a + 1 : b]}){end}" for a, b in pairwise(cuts)]


def outside(pattern: str) -> list[int]:
    """Return which characters stand in no brackets; none where one closes that is not open."""
    found, depth = [], 0
    for m in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|.", pattern, re.DOTALL):
        depth += (m[0] == "(") - (m[0] == ")")
        if depth < 0:
            return []
        if depth == 0:
            found.append(m.start())
    return found


def switches() -> Iterator[tuple[ModuleType, str, str, object]]:
    """Yield each pattern of the rules without one of its forms, each list without its words."""
    for module in (lost_words, withheld, trivial, stand_ins):
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                of = forms(value.pattern)
                for form in of:
                    left = "|".join(f for f in of if f != form) or "(?!)"
                    yield module, name, form, re.compile(left, value.flags)
            elif isinstance(value, frozenset) and name.startswith("_"):
                yield module, name, "", frozenset()


SWITCHES = list(switches())


@pytest.fixture(scope="module")
def judged() -> list[tuple[Act, str, Article, bool]]:
    """Return all that the cases ask of the rules, and whether it is withheld."""
    asked = []

    def noted(act: Act, title: str, article: Article) -> str:
        why = withheld.withheld(act, title, article)
        asked.append((act, title, article, bool(why)))
        return why

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drafts, "withheld", noted)
        for sentence, _ in (*WITHHELD, *KEPT):
            read_of(sentence)
    return asked


def test_the_forms_of_a_pattern_are_the_pattern(
    judged: list[tuple[Act, str, Article, bool]],
) -> None:
    for module, name in {(module, name) for module, name, form, _ in SWITCHES if form}:
        whole = getattr(module, name)
        of = re.compile("|".join(forms(whole.pattern)), whole.flags)

        assert all(bool(whole.search(t)) == bool(of.search(t)) for _, t, _, _ in judged)


@pytest.mark.parametrize(
    ("module", "name", "without"),
    [(module, name, without) for module, name, _, without in SWITCHES],
    ids=[f"{name} {form}" for _, name, form, _ in SWITCHES],
)
def test_without_a_form_some_case_fails(
    judged: list[tuple[Act, str, Article, bool]],
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    name: str,
    without: object,
) -> None:
    monkeypatch.setattr(module, name, without)

    assert any(bool(withheld.withheld(act, title, a)) != was for act, title, a, was in judged)
