"""Plain text comes through Markdown and HTML unchanged."""

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.render.escape import phrase, preserved, printable, written
from tests.render.reader import EXTENSIONS, shown

MORE = ["def_list", "footnotes", "abbr", "admonition", "smarty", "sane_lists", "nl2br"]


@given(st.text(max_size=60))
def test_text_reads_back_from_a_paragraph_a_heading_a_link_and_a_cell(text: str) -> None:
    place = f"x {written(text)} y\n\n# x {written(text)} y\n\n- x [{written(text)}](a.md) y\n"

    found = shown(markdown.markdown(place, extensions=EXTENSIONS))

    whole = " ".join(f"x {printable(text)} y".split())
    assert found.words == " ".join([whole] * 3)


@given(st.text(alphabet="ab 1.:;?-_*`[]()<>&#{}|!~^=$@+\"'\\/\n\t", max_size=40))
def test_marks_wake_no_extension_that_a_site_may_add(text: str) -> None:
    place = f"{written(text)}\n\nx {written(text)}"

    found = shown(markdown.markdown(place, extensions=EXTENSIONS + MORE))

    words = " ".join(printable(text).split())
    assert found.words == " ".join(f"{words} x {words}".split())
    assert {tag for tag, _ in found.elements} <= {"p"}


@given(st.text(max_size=60))
def test_text_reads_back_from_an_attribute(text: str) -> None:
    found = shown(f'<p title="{written(text)}">')

    assert found.elements == [("p", {"title": printable(text)})]


@pytest.mark.parametrize("plane", range(17))
def test_what_is_no_character_is_replaced_in_every_plane(plane: int) -> None:
    assert printable(f"a{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}b") == "a��b"


def test_common_prose_stays_readable() -> None:
    text = "On 9 September, Jean-Marie wrote: 3 of 4 agreed. Why? Nobody said; it is 40% “true”."

    assert written(text) == text


@pytest.mark.parametrize("text", ["1. x", "12. x", ": x", "- x", "? x", ". x"])
def test_nothing_that_begins_a_block_stays_at_the_beginning(text: str) -> None:
    assert "&#" in written(text)


def test_what_is_safe_is_not_written_twice() -> None:
    assert written(written("a*b")) == "a&#42;b"


def test_a_phrase_writes_only_what_is_not_safe_yet() -> None:
    assert phrase("<b>{}</b>{}", "<", Markup("<i>")) == "<b>&#60;</b><i>"


def test_a_phrase_takes_as_many_values_as_it_has_places() -> None:
    with pytest.raises(ValueError, match="assign"):
        phrase("{}", "a", "b")


def test_preserved_text_keeps_its_lines() -> None:
    assert preserved("a\n\nb") == "a&#10;&#10;b"
