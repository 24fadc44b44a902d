"""What titles leave out in front of a name: offices with their bodies, and what a body is."""

from __future__ import annotations

import pytest

from generator.model.when import parse

from .reading import read_text


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Kesta Foods Chief Executive Ana Ross resigned on Monday.", "Ana Ross resigned"),
        ("Kesta & Lind Inc CEO Ana Ross resigned on Monday.", "Ana Ross resigned"),
        ("Callao District Judge Ana Ross freed two men on Monday.", "Ana Ross freed two men"),
        ("Former Kesta Foods Inc [KES.L] CEO Ana Ross died on Monday.", "Ana Ross died"),
        ("The mayor met Kesta Foods Chairman Bo Lind on Monday.", "Mayor met Bo Lind"),
        ("Rival Kesta Motors said on Monday it sold a mill.", "Kesta Motors said it sold a mill"),
        ("Veteran Rimac MP and former Cabinet minister Ana Ross resigned on Monday.",
         "Ana Ross resigned"),
        ("Rival Kesta Motors on Monday sold a mill.", "Kesta Motors sold a mill"),
        ("Ana Ross and Fisheries Minister Bo Lind met on Monday.", "Ana Ross and Bo Lind met"),
        # what stays
        ("The pact was signed when senator Bo Lind visited Lima on Monday.",
         "Pact signed when senator Bo Lind visited Lima"),
        ("The pact was signed when influential senator Bo Lind came on Monday.",
         "Pact signed when influential senator Bo Lind came"),
        ("The widow of President Ana Ross died on Monday.", "Widow of Ana Ross died"),
        ("Lima and Judge Ana Ross sold a bus on Monday.", "Lima and Ana Ross sold a bus"),
    ],
)  # fmt: skip
def test_a_title_has_the_name_alone(sentence: str, title: str) -> None:
    found = read_text(f"A small title\n{sentence}\n", parse("2024-06-12")).found.proposals

    assert [p.title for p in found] == [title]
