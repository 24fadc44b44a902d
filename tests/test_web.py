"""Addresses of the web are told apart, and lead to the words that are quoted."""

import pytest

from generator.web import licence, quoted_at


@pytest.mark.parametrize(
    ("quote", "fragment"),
    [
        ("signed on Friday", "signed%20on%20Friday"),
        ("one two three four five six seven eight nine ten eleven",
         "one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"),
        ("the dues … fell [...] at last", "the%20dues,at%20last"),
        ("100% “all-in”, & more", "100%25%20%E2%80%9Call%2Din%E2%80%9D%2C%20%26%20more"),
        ("… the end", "the%20end"),
    ],
)  # fmt: skip
def test_quoted_words_are_looked_for_as_they_stand(quote: str, fragment: str) -> None:
    assert quoted_at("https://example.org/a", quote) == f"https://example.org/a#:~:text={fragment}"


@pytest.mark.parametrize("quote", ["", "…", " … ... "])
def test_a_quote_without_words_is_not_looked_for(quote: str) -> None:
    assert quoted_at("https://example.org/a", quote) == "https://example.org/a"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://example.org/terms", "https://example.org/terms"),
        ("CC BY-EVIL 4.0", ""),
        ("all rights reserved", ""),
    ],
)
def test_a_licence_that_is_known_has_an_address(name: str, address: str) -> None:
    assert licence(name) == address
