"""What somebody says with an aside in front of its verb is one clause, of its own subject."""

from __future__ import annotations

import pytest

from generator.grammar.clause import Clause
from generator.grammar.clauses import clauses


def told(text: str) -> list[Clause]:
    return clauses(text, 0, len(text))


@pytest.mark.parametrize(
    ("sentence", "subject", "verb"),
    [
        ("Kesta has announced that work on its jet, begun in 2021, has been put off.",
         "work on its jet", "has been put"),
        ("Ana Ross said on Monday that the mill, a landmark of Callao, had been sold.", "the mill",
         "had been sold"),
        ("The bank said that its chief, Bo Lind, would leave in July.", "its chief", "would leave"),
        ("The ministry said late on Monday that the bridge, built in 1990, will be closed.",
         "the bridge", "will be closed"),
        ("The bank said on Thursday its chief, Bo Lind, will leave in July.", "its chief",
         "will leave"),
        ("Ana Ross said last week the mill was being sold to a rival.", "the mill",
         "was being sold"),
        ("Kesta said the ferry, a wreck of 1950, is to be raised.", "the ferry", "is to be raised"),
    ],
)  # fmt: skip
def test_an_aside_parts_no_clause_of_speech(sentence: str, subject: str, verb: str) -> None:
    last = told(sentence)[-1]

    assert last.kind == "content"
    assert last.subject.of(sentence) == subject
    assert " ".join(last.verb_words) == verb


@pytest.mark.parametrize(
    ("sentence", "subject", "verb"),
    [
        ("The row grew in May when the mayor, in a talk with Radio Rimac, named his heir.",
         "the mayor", "named"),
        ("The mill shut before its owner, after a year of talks, sold the yard.", "its owner",
         "sold"),
        ("Rents rose after the mill, built in 2004, was shut.", "the mill", "was shut"),
        ("The end came when the auditor, Ana Ross, refused to sign.", "the auditor", "refused"),
        ("Rents rose after the owner, a Dane, sailed to Lima in May.", "the owner", "sailed"),
        ("It came to a head when Kesta, a bank in Lima, called in its loan.", "Kesta", "called"),
        ("The mayor, Bo Lind, resigned in May, hours after the auditor, Ana Ross, had left.",
         "the auditor", "had left"),
    ],
)  # fmt: skip
def test_an_aside_parts_no_clause_behind_another(sentence: str, subject: str, verb: str) -> None:
    last = told(sentence)[-1]

    assert (last.kind, last.subject.of(sentence)) == ("subordinate", subject)
    assert " ".join(last.verb_words) == verb


@pytest.mark.parametrize(
    ("sentence", "subject", "verb", "aside"),
    [
        ("The bank said on Monday its chief, who joined in 2019, will leave in July.", "its chief",
         "will leave", "its chief joined"),
        ("Kesta said that the mill, which opened in Callao, had been sold in May.", "the mill",
         "had been sold", "the mill opened"),
        ("The agency said Ana Ross, who was freed in May, made the offer on Monday.", "Ana Ross",
         "made", "Ana Ross was freed"),
        ("Kesta said its ferry - which will sail from a pier that burnt in 2019 - will stop here.",
         "its ferry", "will stop", "its ferry will sail"),
    ],
)  # fmt: skip
def test_a_clause_in_between_is_told_behind(
    sentence: str, subject: str, verb: str, aside: str
) -> None:
    found = [(c.subject.of(sentence), " ".join(c.verb_words)) for c in told(sentence)]

    assert found[1] == (subject, verb)
    assert " ".join(found[2]) == aside


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("Ana Ross said that the mill burnt, and was sad.", ["Ana Ross", "the mill", "Ana Ross"]),
        ("The mill, a landmark of Callao, was sold.", ["The mill"]),
        ("The mill shut after the vote, sold in May, and burnt.", ["The mill", "The mill"]),
        ("The mill shut when the mayor, said in Lima to be ill, had left.", ["The mill"]),
        ("The port shut after the owner, Bo Lind, seen in Lima, told the crew.", ["The port"]),
        ("The mayor closed the mill that, built in 1990, was old.", ["The mayor"]),
        ("The mill, which Kesta said was old, burnt.", ["Kesta"]),
        ("Kesta said a prayer, which pleased the crew, and sailed.", ["Kesta", "a prayer"]),
        ("Kesta said on Monday that it would close a mill, its third, in May.", ["Kesta", "it"]),
    ],
)
def test_other_clauses_keep_their_subjects(sentence: str, subjects: list[str]) -> None:
    assert [c.subject.of(sentence) for c in told(sentence)][: len(subjects)] == subjects
