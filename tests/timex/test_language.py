"""A language is a folder: the core knows no word and no rule of English."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from generator import timex
from generator.model.when import parse
from generator.timex import tag, trace
from generator.timex.ends import apart
from generator.timex.english import ENGLISH

from .german import GERMAN

CORE = sorted(Path(timex.__file__).parent.glob("*.py"))
DAY = parse("2024-03-15")


def test_another_language_reads_what_hangs_on_the_day_and_what_does_not() -> None:
    text = "Der Hafen öffnet heute, die Brücke am 3. Mai 2024. Today nobody came on 4 May 2024."
    found = [(t.text, t.value, str(t.when)) for t in tag(text, DAY, GERMAN)]

    assert found == [
        ("heute", "2024-03-15", "2024-03-15"),
        ("3. Mai 2024", "2024-05-03", "2024-05-03"),
    ]


def test_another_language_has_filters_and_tells_why() -> None:
    told = {a.rule: (a.verdict, a.why) for a in trace("Das 3. Mai Festival", DAY, GERMAN)}

    assert told == {"<tag>. <monat>": ("refused", "ein Fest")}


def test_another_language_has_ranges_of_two_ends() -> None:
    (whole,) = tag("Es lief vom 3. bis 5. Mai 2024.", None, GERMAN)

    ends = [("3", "2024-05-03"), ("5. Mai 2024", "2024-05-05")]
    assert [(t.text, t.value) for t in apart(whole, GERMAN)] == ends


def test_another_language_has_histories() -> None:
    text = (
        "Am 3. Mai 1870 begann es. Am 4. Oktober 1870 brach ein Damm. Am 9. Mai 1871 kam er. Am "
        "1. Januar 1872 sprach er: Wir sind heute hier. Am 2. Januar ging er. So bis 9. Mai 1873."
    )

    assert tag(text, DAY, GERMAN)[5].value == "1872-01-02"


def test_a_language_is_shown_by_its_name() -> None:
    assert (repr(ENGLISH), repr(GERMAN)) == ("English", "German")


@pytest.mark.parametrize("role", ["near", "spoken", "steps"])
def test_a_role_is_of_rules_that_there_are(role: str) -> None:
    names = {rule.name for rule in ENGLISH.rules}

    assert getattr(ENGLISH.roles, role) <= names
    assert ENGLISH.roles.today in names


@pytest.mark.parametrize("file", CORE, ids=[f.stem for f in CORE])
def test_the_core_names_no_rule_of_a_language(file: Path) -> None:
    names = {rule.name for rule in ENGLISH.rules} - {"<year>"}
    tree = ast.parse(file.read_text("utf-8"))
    told = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)}

    assert not told & names
    assert not [t for t in told if isinstance(t, str) and t.startswith("<")]
