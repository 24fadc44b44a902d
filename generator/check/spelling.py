"""Names that two records spell in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.matter import Matter
from generator.model.layout import NOUNS
from generator.model.records import Publisher
from generator.model.values import Problem
from generator.text import folded, latin
from generator.timeline import Entity

_FEWEST = 7  # letters of a word from which on another letter in it is likelier a slip than a name
# Letters that two ways of writing one name in Latin letters exchange.
_SOUNDS = (
    ("x", "ks"), ("ph", "f"), ("kh", "h"), ("ch", "h"), ("ts", "z"), ("tz", "z"), ("ck", "k"),
    ("c", "k"), ("w", "v"), ("j", "i"), ("y", "i"), ("ou", "u"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1")
Named = Entity | Publisher


def names_are_spelled_one_way(m: Matter) -> Iterator[Problem]:
    """Tell of two records of a kind whose names differ by a letter or by the way of romanising."""
    for kind in ("people", "organisations", "places", "publishers"):
        records: tuple[Named, ...] = getattr(m.timeline.records, kind)
        told = set()
        for one, a, other, b in _near(records):
            if (one.id, other.id) not in told:
                told.add((one.id, other.id))
                there = m.where(kind, one.id, "name")
                yield Problem(
                    m.where(kind, other.id, "name"),
                    f"'{b}' is spelled almost like '{a}', another {NOUNS[kind]}: {there}",
                    "make one record of the two, with the other spelling among its aliases",
                )


def by_sound(name: str) -> str:
    """Return a name in plain Latin letters, with what romanisations exchange made alike.

    >>> by_sound("Yelena Kucharska"), by_sound("Jelena Kucharskaja")
    ('ielena kuharska', 'ielena kuharskaia')
    """
    plain = unicodedata.normalize("NFKD", latin(folded(name)))
    text = " ".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode()))
    for letters, others in _SOUNDS:
        text = text.replace(letters, others)
    return _TWICE.sub(r"\1", text)


def _near(records: Iterable[Named]) -> Iterator[tuple[Named, str, Named, str]]:
    """Yield each two records with a name of each that are one name in two spellings.

    Names that two records write alike are homonyms, and no matter of spelling.
    """
    known: defaultdict[str, list[tuple[Named, str, str]]] = defaultdict(list)
    for record in records:
        own = {folded(name) for name in record.names}
        found: dict[str, tuple[Named, str, str, str]] = {}
        for name in record.names:
            sound = by_sound(name)
            for part in _lacking_a_letter(sound):
                for other, said, theirs in known[part]:
                    homonyms = own & {folded(n) for n in other.names}
                    if other is not record and not homonyms and _are_one_name(theirs, sound):
                        found.setdefault(other.id, (other, said, name, sound))
                known[part].append((record, name, sound))
        yield from ((other, said, record, name) for other, said, name, _ in found.values())


def _lacking_a_letter(text: str) -> set[str]:
    """Return a text, and all that is left of it with one letter gone.

    Two texts that are one letter apart (more, less, or another) share one of these.
    """
    return {text, *(text[:n] + text[n + 1 :] for n in range(len(text)))} if len(text) > 3 else set()


def _are_one_name(a: str, b: str) -> bool:
    """Say whether two names by sound are one: the same words but for a letter in a long one."""
    ones, others = a.split(), b.split()
    if len(ones) != len(others):
        return a.replace(" ", "") == b.replace(" ", "")
    differing = [(x, y) for x, y in zip(ones, others, strict=True) if x != y]
    if len(differing) > 1:
        return sorted(ones) == sorted(others)
    return all(_may_be_a_slip(x, y) for x, y in differing)


def _may_be_a_slip(x: str, y: str) -> bool:
    """Say whether two words are likelier one than two: "Petrov" and "Petrova" are two people."""
    if x[0] != y[0] or any(c.isdigit() for c in x + y) or min(len(x), len(y)) < _FEWEST:
        return False
    return x + "a" != y and y + "a" != x
