"""Editors type what the keyboard has; pages show what a book has."""

import pytest
from babel import Locale
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.records import Person
from generator.render.typography import Typesetter
from tests.render.reader import seen, straight
from tests.render.samples import event, pages, timeline

ENGLISH = Typesetter(Locale.parse("en"), "“”‘’")
OTHER = Typesetter(Locale.parse("de"))  # one whose catalogue has no marks
NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("The port's dues", "The port’s dues"),
        ("The ports' dues", "The ports’ dues"),
        ("rock 'n' roll", "rock ‘n’ roll"),
        ("They don't, in the 1990's", "They don’t, in the 1990’s"),
        ('The "free" port', "The “free” port"),
        ('He said ("so it is").', "He said (“so it is”)."),
        ('"**Bold**" words', "“**Bold**” words"),
        ("The 'free' ports' dues", "The ‘free’ ports’ dues"),
        ("On 3 May 2024 or 10 June", f"On 3{NBSP}May 2024 or 10{NBSP}June"),
        ("On May 3, 2024", f"On May{NBSP}3, 2024"),
        ("The plan for 2024-2026", "The plan for 2024–2026"),
    ],
)
def test_a_text_is_set(typed: str, set_: str) -> None:
    assert ENGLISH.text(typed) == set_


@pytest.mark.parametrize(
    "typed",
    [
        "No sign in it",
        "Curly already: “so” it’s",
        "Some curly: “so” and 'so'",
        "5' 10\" tall",
        'a lone " sign',
        "2024-05-03, call 1200-900, 2026-2024",
        "113 Mayors",
        '`it\'s "code"`',
        "[port](https://example.org/it's)",
        "https://example.org/it's",
        "<https://example.org/it's>",
        '[port]: https://example.org/ "it\'s"',
        "\\'",
        '```\nit\'s "code"\n```',
    ],
)
def test_what_is_no_prose_or_no_pair_stays_as_it_is(typed: str) -> None:
    assert ENGLISH.text(typed) == typed


def test_what_follows_code_is_prose_again() -> None:
    assert ENGLISH.text("```\nit's\n```\nit's") == "```\nit's\n```\nit’s"


def test_a_language_without_marks_has_apostrophes_and_dates() -> None:
    assert OTHER.text('Hans\' "Hafen" am 3. Mai') == f'Hans’ "Hafen" am 3.{NBSP}Mai'


@given(st.text(alphabet="ab \"'`()[]<>\\-12\n", max_size=40))
@example("'\"'\"")  # no pair of its own opens behind a mark that this very text begins with
def test_every_sign_stands_in_the_place_of_one(text: str) -> None:
    found = ENGLISH.text(text)

    assert straight(found) == text
    assert ENGLISH.text(found) == found


@pytest.mark.parametrize("some", ["`", "](", "<", '"', "'a", '["', "1 May ", "1-", "[a"])
def test_no_text_takes_long(some: str) -> None:
    assert straight(ENGLISH.text(some * 20_000)) == some * 20_000


def test_a_page_shows_the_words_of_editors_set_and_those_of_sources_as_they_are() -> None:
    e = event(
        "a",
        title='The port\'s "free" day',
        summary="On 3 May 2024 the board's chair said so.",
        people=["Ana O'Ross"],
        sources=[{"url": "https://example.org/a", "title": "Port's day", "quote": 'it\'s "free"'}],
    )

    found = seen(pages(timeline(e))["events/a.md"])

    assert found.headings == ["The port’s “free” day"]
    assert f"On 3{NBSP}May 2024 the board’s chair" in "".join(found.text)
    assert "Port's day" in found.words
    assert '“it\'s "free"”' in found.words


def test_a_name_is_found_however_its_apostrophe_is_set() -> None:
    made = timeline(
        event("a", people=["Ana O'Ross"]),
        people=(Person(id="ana-ross", name="Ana O'Ross"),),
    )

    found = pages(made)

    assert "people/ana-ross.md" in found
    assert "people/ana-o-ross.md" not in found
    assert seen(found["people/ana-ross.md"]).headings == ["Ana O’Ross"]
