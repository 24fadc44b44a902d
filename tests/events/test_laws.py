"""Laws that hold for any text: nothing raises, nothing is lost, and time grows with length."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.articles import RefusedError, read_article
from generator.model.fields import UNFIT, Summary, Title
from generator.model.when import parse
from tests.limits import an_end

from .reading import Read, article_of, read_text

ROOT = Path(__file__).parents[2]
SEED = (ROOT / "seeds" / "000_316e8750f4ae2085.txt").read_text("utf-8")
TEXTS = [SEED, *(f.read_text("utf-8") for f in sorted((ROOT / "tests/cases/events").glob("*.txt")))]
WORDS = sorted({w for t in TEXTS for w in t.split()})
TITLES: TypeAdapter[str] = TypeAdapter(Title)
SUMMARIES: TypeAdapter[str] = TypeAdapter(Summary)
_LENGTH = 40_000  # characters, as of the longest reports
GIVEN = parse("2021-09-09")

pieces = st.sampled_from([*WORDS, "\n\n", "\n", ",", "“", "”", "—", "(", ")", ".", "said", "on"])
shuffled_words = st.lists(pieces, min_size=2, max_size=120).map(" ".join)
cut = st.sampled_from(TEXTS).flatmap(lambda t: st.integers(1, len(t)).map(lambda n: t[:n]))
anything = st.one_of(st.text(), shuffled_words, cut)
few = settings(max_examples=60, deadline=None)


@few
@given(anything)
@example("A\n\nB")
def test_every_character_belongs_to_one_part(text: str) -> None:
    article = article_of(text)
    parts = [article.title, *([article.standfirst] if article.standfirst else [])]
    parts += [*article.paragraphs, *(f.span for f in article.furniture)]
    owners = [0] * len(article.text)
    for part in parts:
        assert 0 <= part.start <= part.end <= len(article.text)
        for n in range(part.start, part.end):
            owners[n] += 1

    assert all(
        n == (not c.isspace()) or c.isspace() for n, c in zip(owners, article.text, strict=True)
    )
    assert max(owners, default=0) <= 1


@few
@given(anything, st.booleans())
def test_any_text_is_read_and_gives_only_what_a_record_takes(text: str, known: bool) -> None:
    # A file with characters that no record may hold is refused before it is read.
    read = read_text(UNFIT.sub("", text), GIVEN if known else None)

    lawful(read)


@pytest.mark.parametrize("seed", range(6))
def test_the_seed_with_its_words_shuffled_gives_only_what_a_record_takes(seed: int) -> None:
    lines = [line.split() for line in SEED.split("\n")]
    for line in lines:
        random.Random(seed).shuffle(line)

    lawful(read_text("\n".join(map(" ".join, lines)), GIVEN))


def lawful(read: Read) -> None:
    """Check what holds for all that is read."""
    text = read.article.text
    for m in read.mentions:
        assert m.start < m.end
        # Words and marks of a name stand apart in ``Mention.text`` as they were told apart.
        assert "".join(text[m.start : m.end].split()) == "".join(m.text.split())
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", m.id)
    keys = [p.key for p in read.found.proposals]
    assert len(set(keys)) == len(keys)
    report = read.article.paragraphs
    for p in read.found.proposals:
        TITLES.validate_python(p.title)
        SUMMARIES.validate_python(p.summary)
        assert p.quotes
        assert all(any(part.covers(q) for part in report) for q in p.quotes)
        assert all(q.of(text).strip() == q.of(text) != "" for q in p.quotes)
        assert not p.part_of or p.part_of in keys
        assert {*p.people, *p.organisations, *p.places} <= read.names.keys()


def test_a_file_without_report_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A title alone")

    with pytest.raises(RefusedError, match="holds a title but no report"):
        read_article(path, "a.txt")


LONG: dict[str, Callable[[int], str]] = {
    "one sentence": lambda n: "The minister said on Monday " + "that the long road went on " * n,
    "commas": lambda n: "On Monday the board met" + ", and" * n + ".",
    "bare commas": lambda n: "On Monday the board met" + "," * n + ".",
    "quotes": lambda n: "On Monday “he said” " + "“yes” " * n,
    "open quotes": lambda n: "On Monday he said " + "“" * n,
    "single quotes": lambda n: "On Monday he said " + "‘a b c’ " * n,
    "open single quotes": lambda n: "On Monday he said " + "‘a " * n,
    "quotes in quotes": lambda n: "On Monday he said " + "‘a “b c” d’ " * n,
    "straight quotes": lambda n: 'On Monday he said "' + '" "' * n,
    "full stops": lambda n: "On Monday it rained" + ". A" * n,
    "capitals": lambda n: "On Monday " + "Ada Bell " * n + "spoke.",
    "capital sentences": lambda n: "On Monday it rained. " + "Ada Bell spoke. " * n,
    "and": lambda n: "On Monday " + "Ada and " * n + "Bell spoke.",
    "verbs": lambda n: "On Monday he " + "said was sold " * n,
    "clauses": lambda n: "On Monday " + "he said that " * n + "it rained.",
    "dates": lambda n: "He left " + "on Monday 3 May 2021 " * n,
    "acts": lambda n: "The board sold a mill on Monday. " * n,
    "different acts": lambda n: " ".join(
        f"The board sold mill{k} to firm{k} on Monday." for k in range(n)
    ),
    "paragraphs": lambda n: "It rained in Rome on Monday.\n" * n,
    "bracketed": lambda n: "On Monday he left " + "(" * n + ")" * n,
    "spaces": lambda n: "On Monday he left" + " " * n + "Rome.",
    "roles": lambda n: "On Monday " + "minister " * n + "Ada Bell left.",
    "letters": lambda n: "On Monday he left " + "a" * n + ".",
    "hyphens": lambda n: "On Monday he left " + "a-" * n + ".",
    "apostrophes": lambda n: "On Monday he left " + "’s" * n + ".",
    "one word in capitals": lambda n: "A" * n + " left on Monday.",
    "a name and dots": lambda n: "A." * n + "-x left on Monday.",
    "digits": lambda n: "On Monday he left " + "1" * n + ".",
    "newsletters": lambda n: "Newsletter " * n + ".",
    "credits": lambda n: "©" * n + " photo" * n + ".",
    "dots": lambda n: "On Monday he left" + "." * n,
    "initials": lambda n: "On Monday " + "A. " * n + "Bell left.",
    "years": lambda n: "Kiwi-2018 games. " * n,
    "days": lambda n: " ".join(
        f"The board sold mill{k} on {k % 28 + 1} May {1900 + k % 99}." for k in range(n)
    ),
    "meetings": lambda n: " ".join(
        f"The minister Ada Bell{k} met the king on Monday." for k in range(n)
    ),
    "promises": lambda n: (
        "Ada Bell met Bo Lind on Monday. " + "Rome will give $3m, Bell said. " * n
    ),
    "of": lambda n: "On Monday Bank" + " of The Bank" * n + " met.",
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_text_of_any_shape_is_read_to_its_end(name: str) -> None:
    make = LONG[name]
    length = max(1, _LENGTH // (len(make(60)) - len(make(59))))

    with an_end():
        read_text("A title\n\n" + make(length), GIVEN)
