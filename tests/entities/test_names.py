"""Which names each rule places, and which it leaves alone, as `tests/cases/names` shows it."""

from __future__ import annotations

import pytest

from generator.articles.parts import parted
from generator.entities import RULES, KnownNames, Names, Rule, names_in
from generator.entities.bodies_by_context import by_several
from generator.entities.parting import runs_in
from generator.entities.rule import Page
from generator.entities.rules import OF_SEVERAL_WORDS
from generator.entities.run import Run
from generator.entities.spans import words_of
from generator.model.span import Span
from generator.model.values import Article
from tests.limits import an_end

from .cases import Case, cases, found, mentions

CASES = tuple(cases())
OF_RULES = tuple(c for c in CASES if c.id.startswith(("rules", "traps")))
NAMES = tuple(rule.__name__ for rule in RULES)


@pytest.mark.parametrize("case", [c for c in CASES if not c.is_missed], ids=lambda c: c.id)
def test_the_marked_names_are_found_and_no_others(case: Case) -> None:
    assert found(case) == list(case.marked)


@pytest.mark.parametrize("case", [c for c in CASES if c.is_missed], ids=lambda c: c.id)
def test_what_is_marked_as_missed_still_is(case: Case) -> None:
    """So that who mends a rule takes the mark off."""
    assert found(case) != list(case.marked)


def test_rules_of_several_words_read_no_single_one() -> None:
    texts = [case.text for case in CASES]
    runs = [r for t in texts for r in runs_in(t, Span(0, len(t)), frozenset(), KnownNames())]
    single = [run for run in runs if not run.is_long]
    page = Page(KnownNames(), alone=frozenset(run.last_low for run in single))

    assert len(single) > 500
    assert [r.name for r in single if any(rule(r, page) for rule in OF_SEVERAL_WORDS)] == []


def test_every_heading_of_rules_is_a_rule() -> None:
    assert {c.heading for c in OF_RULES} == {*NAMES, "runs"}


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_without_a_rule_some_case_fails(rule: Rule) -> None:
    others = [r for r in RULES if r is not rule]
    own = [c for c in OF_RULES if c.heading == rule.__name__]

    assert any(found(c, others) != found(c) for c in own)


@pytest.mark.parametrize("name", NAMES)
def test_each_rule_has_a_line_that_it_leaves_alone(name: str) -> None:
    assert any(not c.marked for c in OF_RULES if c.heading == name)


def test_a_list_of_names_without_an_end_is_not_walked_to_its_head_for_each() -> None:
    text = "Acme, " * 50_000
    tokens = words_of(text, 0, len(text))
    at = len(tokens) - 2
    run, page = Run(tokens[at : at + 1], tokens, at, at + 1), Page(KnownNames())

    with an_end():
        assert not any(by_several(run, page) for _ in range(20_000))


def test_each_name_tells_its_rule() -> None:
    assert all(m.rule for c in CASES for m in mentions(c.text))


TWO = KnownNames({"orrin": (("person", "a-orrin", "A Orrin"), ("place", "orrin", "Orrin"))})


def names(text: str, known: KnownNames = TWO, title: str = "a small title") -> Names:
    text = f"{title}\n{text}\n"
    return names_in(Article("a", "a.txt", text, *parted(text)), known)


def test_a_name_that_two_records_share_is_asked_about_and_not_guessed() -> None:
    read = names("The mayor saw Orrin leave. Orrin waved.")

    assert not read.mentions
    assert [(q.about, q.ask) for q in read.questions] == [
        (
            "whom or what “Orrin” names",
            "it may be a-orrin (A Orrin) or orrin (Orrin): "
            "name the one that is meant in the event's record",
        )
    ]


def test_of_two_records_the_one_of_the_kind_that_the_words_tell_is_linked() -> None:
    read = names("The mayor, Orrin, waved. ¶ Rain fell in Orrin.")

    assert [(m.id, m.kind) for m in read.mentions] == [("a-orrin", "person"), ("orrin", "place")]
    assert not read.questions


def test_a_record_is_known_by_its_name_without_the_marks_on_letters() -> None:
    known = KnownNames({"agnes zarevska": (("person", "a-z", "Agneš Žarevska"),)})

    assert [m.id for m in names("Then Agneš Žarevska waved.", known).mentions] == ["a-z"]


def test_an_alias_is_cut_short_as_a_name_is() -> None:
    known = KnownNames({"aksel vennka": (("person", "a-venn", "Alexander Venn"),)})
    read = names("Then Aksel Vennka waved.\nVennka left.", known)

    assert [(m.text, m.id) for m in read.mentions] == [
        ("Aksel Vennka", "a-venn"),
        ("Vennka", "a-venn"),
    ]


@pytest.mark.parametrize("title", ["Ross Meets Lind In Peru As Talks Begin", "ROSS MEETS LIND"])
def test_a_headline_in_capitals_names_whom_the_report_names(title: str) -> None:
    read = names("Minister Ana Ross met minister Bo Lind.", title=title)
    there = [m.name for m in read.mentions if m.start < len(title)]

    assert there == ["Ana Ross", "Bo Lind", "Peru"][: 3 if "Peru" in title else 2]


def test_a_headline_in_capitals_makes_no_name_of_its_words() -> None:
    assert not names("It rained.", title="Grace Periods End For Bank Of Harbour Lenders").mentions


def test_the_last_name_is_of_the_one_whom_the_headline_names_in_full() -> None:
    read = names("Minister Ana Ross met Eva Ross.\nRoss left.", title="Minister Ana Ross leaves")

    assert [m.name for m in read.mentions] == ["Ana Ross", "Ana Ross", "Eva Ross", "Ana Ross"]


def test_a_last_name_that_the_headline_gives_to_two_is_nobody_s() -> None:
    read = names("Rain fell.\nRoss left.", title="Minister Ana Ross meets minister Eva Ross")

    assert [m.name for m in read.mentions] == ["Ana Ross", "Eva Ross"]


def test_a_record_s_name_is_never_told_by_a_fuller_one() -> None:
    known = KnownNames({"ana ross": (("person", "a-ross", "Ana Ross"),)})
    read = names("Ana Ross met Ana Maria Ross.", known)

    assert [m.id for m in read.mentions] == ["a-ross", "ana-maria-ross"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_city_that_ends_like_a_possessive_keeps_its_ending(mark: str) -> None:
    read = names(f"Two boats left St. John{mark}s, and St. John{mark}s mayor Ana Ross waved.")

    assert [m.name for m in read.mentions] == ["St. John's", "St. John's", "Ana Ross"]
