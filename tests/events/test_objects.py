"""Titles that say whom and what "her", "it" and "them" mean behind a verb, or keep the word."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text

TOLD = [
    ("Ana Ross leads the union.", "Police arrested her on Monday.", "Police arrested Ana Ross"),
    ("Ana Ross, 34, leads the union.", "The mayor met with her on Monday in Lima.",
     "Mayor met with Ana Ross in Lima"),
    ("The rules on nets are new.", "Fishermen entered them in the register on Monday.",
     "Fishermen entered the rules on nets in the register"),
    ("A court sat.", "Ana Ross said on Monday that Bo Lind had shown the boy a knife and hit him.",
     "Ana Ross said Bo Lind had shown the boy a knife and hit him"),
    ("Lawmakers in Lima have passed a bill on nets.", "The president signed it on Monday.",
     "President signed the bill on nets"),
    ("Guards saw two boats.", "Divers towed them to Lima on Monday.",
     "Divers towed the two boats to Lima"),
]  # fmt: skip
TOLD += [
    ("Ana Ross leads the union.", "A judge ordered her on Monday not to talk to the press.",
     "Judge ordered Ana Ross not to talk to the press"),
    ("Kesta University is big.", "Bo Lind sued the university on Monday.",
     "Bo Lind sued the university"),
    ("Kesta University is big.", "Bo Lind sued the company on Monday.",
     "Bo Lind sued Kesta University"),
    ("Kesta University is big.", "Bo Lind joined the bank on Monday.",
     "Bo Lind joined Kesta University"),
]  # fmt: skip
TOLD += [
    ("Lima rests.", "A judge, who once led Kesta University, sued the company on Monday.",
     "Judge sued Kesta University"),
]  # fmt: skip
TOLD += [  # who "she" is, and is told to be no more
    ("Ana Ross was old. She was blind.", "A bank dismissed her on Monday.",
     "Bank dismissed Ana Ross"),
    ("Ana Ross sings. She was 40.", "She kept books, and on Monday the bank dismissed her.",
     "Bank dismissed Ana Ross"),
    ("Bo Lind sings. He was 40.", "He kept books, but on Monday the bank dismissed him.",
     "Bank dismissed Bo Lind"),
]  # fmt: skip
LEFT = [
    # Two could be meant.
    ("Ana Ross sings. She was 40.", "She hired a nurse, and on Monday the bank dismissed her.",
     "Bank dismissed her"),
    ("Ana Ross sings. She hired a woman.", "A bank dismissed her on Monday.",
     "Bank dismissed her"),
    ("The union wants a letter.", "The mayor read it on Monday.", "Mayor read it"),
    ("Lima University owns a ferry.", "The state took it on Monday.", "State took it"),
    ("The guards saw the boats.", "Divers towed them to Lima on Monday.",
     "Divers towed them to Lima"),
    ("Ana Ross knows Eva Lind.", "Police arrested her on Monday.", "Police arrested her"),
    ("Kesta University sued Rimac University.", "Bo Lind joined the company on Monday.",
     "Bo Lind joined the company"),
    ("Kesta University is big.", "Bo Lind sold Lima University to the company on Monday.",
     "Bo Lind sold Lima University to the company"),
    # It is no phrase of its own.
    ("Ana Ross leads the union.", "Police arrested her brother on Monday.",
     "Police arrested her brother"),
    # A man is no "her".
    ("John Ross leads the union.", "Police praised her on Monday in Lima.",
     "Police praised her in Lima"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "later", "title"), [*TOLD, *LEFT], ids=lambda c: c[:40])
def test_a_title_names_whom_a_pronoun_behind_the_verb_means(
    first: str, later: str, title: str
) -> None:
    read = read_text(f"Callao rests\n\n{first}\n\n{later}\n", parse("2024-06-12"))

    assert [p.title for p in read.found.proposals][-1:] == [title]
