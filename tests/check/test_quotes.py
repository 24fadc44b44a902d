"""One digit, one name or one “not” changed in a quote: it stands in its article no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.articles import read_article
from generator.check.quotes import readings, stands_in
from generator.sentences import sentences

CASES = Path(__file__).parent.parent / "cases"
ARTICLES = sorted([*(CASES / "events").glob("*.txt"), *(CASES / "reports").glob("*-*.md")])
MANY = 1_000  # quotes that are changed; some have no digit, others no name

NAME = re.compile(r"\b[A-Z]\w+")
HELPING = re.compile(r"\b(?:was|were|is|are|will|had|has|have|did|would|could|must)\b")
NOT = re.compile(r"\b(?:not|never) ")


def quoted() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each sentence of the articles as a quote, with what its article is read as.

    But for those with a bracket: what stands in one is the editor's, and may be anything.
    """
    for path in ARTICLES:
        text = read_article(path, path.name).text
        plain = readings(text)
        for start, end in sentences(text):
            if "[" not in text[start:end]:
                yield text[start:end], plain


def other_digits(quote: str) -> Iterator[str]:
    """Yield a quote with each of its digits one higher."""
    for m in re.finditer(r"\d", quote):
        yield quote[: m.start()] + str((int(m[0]) + 1) % 10) + quote[m.end() :]


def other_names(quote: str) -> Iterator[str]:
    """Yield a quote with each of its names another, and with the name's last letter lost."""
    for m in NAME.finditer(quote):
        for name in ("Zarko", m[0][:-1]):
            yield quote[: m.start()] + name + quote[m.end() :]


def other_sense(quote: str) -> Iterator[str]:
    """Yield a quote with a “not” more, or with one less."""
    for m in HELPING.finditer(quote):
        yield f"{quote[: m.end()]} not{quote[m.end() :]}"
    for m in NOT.finditer(quote):
        yield quote[: m.start()] + quote[m.end() :]


def test_every_sentence_stands_in_its_article() -> None:
    assert [q for q, plain in quoted() if not any(stands_in(q, text) for text in plain)] == []


def test_one_digit_one_name_or_one_not_is_seen_in_a_thousand_quotes() -> None:
    changed = 0
    for quote, plain in quoted():
        others = [*other_digits(quote), *other_names(quote), *other_sense(quote)]
        changed += bool(others)

        assert [o for o in others if any(stands_in(o, text) for text in plain)] == []

    assert changed >= MANY
