"""What the fields of records accept, and what they tell of the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.fields import Language, Line, Number, TimeOfDay, Url, Whole, YesNo, Zone
from generator.model.parts import Chapter, Word
from generator.model.records import Event, Publisher, Story, Taxonomy

EVENT: dict[str, Any] = {
    "id": "roadmap",
    "date": "2021-09-09",
    "title": "Presidents agree on a roadmap",
    "summary": "The two presidents agreed in Moscow on a roadmap.",
    "sources": [{"key": "a", "url": "https://example.org/"}],
    "added": "2021-09-10",
}


def told(field: Any, value: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as e:
        TypeAdapter[Any](field).validate_python(value)
    context = e.value.errors()[0]["ctx"]
    return context["message"], context["hint"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("630", 630), ("-1.5", -1.5), ("80.10", 80.1), ("0.0000001", 1e-07), (630, 630)],
)
def test_plain_numbers_are_read(text: object, number: float) -> None:
    assert TypeAdapter(Number).validate_python(text) == number


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1e3", "write 1000"),
        ("010", "write 10"),
        ("+5", "write 5"),
        (".5", "write 0.5"),
        ("1.", "write 1"),
        ("1,000", "write 1000"),
        ("1 000 000", "write 1000000"),
        ("1_000", "write 1000"),
        ("0x1F", "write digits, as in 240 or 0.5"),
        (".inf", "write digits, as in 240 or 0.5"),
        ("nan", "write digits, as in 240 or 0.5"),
        ("1e999", "write digits, as in 240 or 0.5"),
        ("1,5", "write digits, as in 240 or 0.5"),
        ("٣", "write digits, as in 240 or 0.5"),
        ("", "write digits, as in 240 or 0.5"),
    ],
)
def test_other_numbers_are_told_how_to_write_them(text: str, hint: str) -> None:
    assert told(Number, text) == (f"not a plain number: '{text}'", hint)


@pytest.mark.parametrize("value", [True, None, [], float("nan"), float("inf")])
def test_what_is_no_number_is_refused(value: object) -> None:
    assert told(Number, value)[0].startswith("not a plain number")


def test_a_hint_for_a_number_is_itself_right() -> None:
    for text in ("1e3", "010", ".5", "1,000", "-1e-3", "1.50e2"):
        _, hint = told(Number, text)

        TypeAdapter(Number).validate_python(hint.removeprefix("write "))


def test_a_broken_order_is_refused() -> None:
    assert told(Whole, "2.5") == ("not a whole number: '2.5'", "write 2")


@pytest.mark.parametrize(
    ("value", "hint"),
    [("yes", "write true"), ("NO", "delete the line"), ("maybe", "write true, or delete the line")],
)
def test_truths_have_two_words(value: str, hint: str) -> None:
    assert told(YesNo, value) == (f"neither true nor false: '{value}'", hint)


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("9:30", "write 09:30"),
        ("9.30", "write 09:30"),
        ("16:30:00", "write 16:30"),
        ("24:00", "write 09:30 or 16:30"),
        ("half past four", "write 09:30 or 16:30"),
        ("١٦:٣٠", "write 09:30 or 16:30"),
    ],
)
def test_times_are_told_how_to_write_them(value: str, hint: str) -> None:
    assert told(TimeOfDay, value) == (f"not a time of day: '{value}'", hint)


@pytest.mark.parametrize("zone", ["Europe/Minsk", "UTC", "Etc/GMT+3", "America/Argentina/Salta"])
def test_time_zones_are_named_after_places(zone: str) -> None:
    assert TypeAdapter(Zone).validate_python(zone) == zone


@pytest.mark.parametrize("language", ["English", "EN", "e", "ru_RU", ""])
def test_languages_are_codes(language: str) -> None:
    assert told(Language, language)[1] == "write its code, such as en, ru or be"


@pytest.mark.parametrize(
    "url", ["https://ru.wikipedia.org/wiki/Союз", "http://a.b:8080/?q=1#x", "https://a.b/(c)"]
)
def test_web_addresses_pass(url: str) -> None:
    assert TypeAdapter(Url).validate_python(url) == url


def test_an_address_in_other_letters_is_told_its_own_form() -> None:
    message, hint = told(Url, "https://президент.рф/x")

    assert message == "an address in look-alike letters: 'https://президент.рф/x'"
    assert hint == "write the host as xn--d1abbgf6aiiy.xn--p1ai"


@pytest.mark.parametrize(
    "c", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ufeff"]
)
def test_no_text_holds_what_cannot_be_seen(c: str) -> None:
    assert told(Line, f"a{c}b") == (f"has the character U+{ord(c):04X}", "delete that character")


@pytest.mark.parametrize("text", ["שלום\u200f", "می\u200cخواهم", "🇧🇾", "a\tb", "a\u00a0b"])
def test_marks_that_scripts_need_stay(text: str) -> None:
    assert TypeAdapter(Line).validate_python(text) == text


def test_claims_figures_and_quotes_name_sources_by_key() -> None:
    event = EVENT | {"claims": [{"text": "It was agreed.", "supported_by": ["b"]}]}

    with pytest.raises(ValidationError) as e:
        Event.model_validate(event)

    context = e.value.errors()[0]["ctx"]
    assert context["message"] == "no source has the key 'b'"
    assert context["hint"] == "write a"
    assert context["at"] == ("claims", 0, "supported_by", 0)


@pytest.mark.parametrize("model", [Story, Taxonomy])
def test_ids_within_a_record_come_once(model: type[Story] | type[Taxonomy]) -> None:
    field = "chapters" if model is Story else "topics"
    twice = [{"id": "a", "title": "A"} if model is Story else {"id": "a", "label": "A"}] * 2

    with pytest.raises(ValidationError, match=f"the id 'a' comes twice in {field}"):
        model.model_validate(
            {"id": "x", "title": "A story", field: twice} if model is Story else {field: twice}
        )


def test_every_model_has_a_schema() -> None:
    schema = Event.model_json_schema(by_alias=True)

    assert "number" in schema["properties"]["order"]["type"]


@pytest.mark.parametrize(
    "record",
    [
        lambda id: Chapter.model_validate({"id": id, "title": "The founding years"}),
        lambda id: Word.model_validate({"id": id, "label": "Trade"}),
        lambda id: Publisher.model_validate({"id": "u", "name": "Gazette", "former_ids": [id]}),
    ],
)
def test_nothing_has_the_name_of_the_page_of_its_list(record: Callable[[str], object]) -> None:
    assert record("indexes")

    with pytest.raises(ValidationError, match="not an id that is free: 'index'"):
        record("index")
