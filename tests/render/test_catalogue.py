"""The words of the interface, with values put in."""

import pytest
from babel import Locale
from markupsafe import Markup

from generator.render.catalogue import Catalogue
from generator.render.escape import written

WORDS = """
who = { $link }: { $n ->
    [one] { $n } event
   *[other] { $n } events
}
first = { $name }. { $rest }
bare = { $name } – *so* it is
"""


@pytest.fixture
def words() -> Catalogue:
    return Catalogue(Locale.parse("en_GB"), WORDS)


def test_values_are_written_and_numbers_as_the_locale_has_them(words: Catalogue) -> None:
    link = Markup("[A](a.md)")

    assert words.say("who", link=link, n=1) == "[A](a.md): 1 event"
    assert words.say("who", link="*A*", n=1200) == "&#42;A&#42;: 1,200 events"
    assert words.text("who", link="*A*", n=1200) == "*A*: 1,200 events"
    assert words.number(1234567) == "1,234,567"
    assert (words.names("who"), words.names("bare")) == (("link", "n"), ("name",))


def test_our_own_words_are_made_safe_too(words: Catalogue) -> None:
    assert words.say("bare", name="A") == "A – &#42;so&#42; it is"


def test_a_number_before_a_stop_begins_no_list(words: Catalogue) -> None:
    assert words.say("first", name="A", rest="B") == "A. B"
    assert words.say("first", name=written(1), rest="B") == "1&#46; B"


def test_a_catalogue_with_a_fault_is_not_taken_for_one_without_the_word() -> None:
    with pytest.raises(ValueError, match="the words of 'el' cannot be read: first one = 1"):
        Catalogue(Locale.parse("el"), "second = 2\nfirst one = 1\n")


def test_an_unknown_id_or_a_missing_value_is_a_fault_of_ours(words: Catalogue) -> None:
    with pytest.raises(LookupError):
        words.say("nothing")
    with pytest.raises(ValueError, match="who"):
        words.say("who", n=1)
