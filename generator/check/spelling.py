"""Names that two records spell in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

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
    ("c", "k"), ("w", "v"), ("j", "i"), ("y", "i"), ("q", "k"), ("ae", "a"), ("oe", "o"),
    ("ue", "u"), ("ou", "u"), ("o", "u"),
)  # fmt: skip
_FORMS = (  # "Oleh" and "Oleg", "Kyiv" and "Kiev", "Ahmed" and "Ahmad"
    (re.compile(r"(?<=\w)g"), "h"),
    (re.compile(r"(?<=..)iv\b"), "uv"),
    (re.compile(r"(?<=m)ed\b"), "ad"),
)
_NUMBER = re.compile(r"\b(?:\d+|[IVXLC]+)\b")
_TWICE = re.compile(r"(.)\1|([^aeiou ]{2})\2")
Named = Entity | Publisher


def names_are_spelled_one_way(m: Matter) -> Iterator[Problem]:
    """Tell of two records of a kind whose names differ by a letter or by the way of romanising."""
    for kind in ("people", "organisations", "places", "publishers"):
        records: tuple[Named, ...] = getattr(m.timeline.records, kind)
        for one, a, other, b in _near(records):
            there = m.where(kind, one.id, "name")
            yield Problem(
                m.where(kind, other.id, "name"),
                f"'{b}' is spelled almost like '{a}', another {NOUNS[kind]}: {there}",
                "make one record of the two, with the other spelling among its aliases",
            )


@lru_cache(maxsize=1 << 16)
def _by_sound(name: str) -> str:
    """Return a name in plain Latin letters, with what romanisations exchange made alike.

    >>> _by_sound("Yelena Kucharska"), _by_sound("Ielena Kucharskaja")
    ('ielena kuharska', 'ielena kuharskaia')
    """
    plain = unicodedata.normalize("NFKD", latin(folded(name)))
    text = " ".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode()))
    for letters, others in _SOUNDS:
        text = text.replace(letters, others)
    text = _TWICE.sub(r"\1\2", text)
    for form, other in _FORMS:
        text = form.sub(other, text)
    return text


def _near(records: Iterable[Named]) -> Iterator[tuple[Named, str, Named, str]]:
    """Yield each two records that have one name in two spellings, each with its own."""
    known: defaultdict[str, list[tuple[Named, str]]] = defaultdict(list)
    for record in records:
        seen = {record.id}
        for name in record.names:
            parts = _lacking_a_letter(_by_sound(name))
            for other, said in (alike for part in parts for alike in known[part]):
                if other.id not in seen and _are_one_name(said, name):
                    seen.add(other.id)
                    if not _are_homonyms(record, other):
                        yield other, said, record, name
            for part in parts:
                known[part].append((record, name))


def _lacking_a_letter(text: str) -> tuple[str, ...]:
    """Return a text, and all that is left of it with one letter gone; nothing of a short one.

    Two texts that are one letter apart (more, less, or another) share one of these.
    """
    lacking = (text[:n] + text[n + 1 :] for n in range(len(text)))
    return tuple(dict.fromkeys((text, *lacking))) if len(text) > 3 else ()


def _are_homonyms(one: Named, other: Named) -> bool:
    """Say whether two records write a name alike: then their spelling is not the matter."""
    return bool({folded(n) for n in one.names} & {folded(n) for n in other.names})


def _are_one_name(a: str, b: str) -> bool:
    """Say whether two names sound as one: the same words but for a letter in a long one.

    "Pius XI" and "Pius XII" are two, and so are "Jana Ross" and "Jano Ross".
    """
    if _NUMBER.findall(a) != _NUMBER.findall(b):
        return False
    ones, others = _by_sound(a).split(), _by_sound(b).split()
    if len(ones) != len(others):
        return "".join(ones) == "".join(others)
    differing = [(x, y) for x, y in zip(ones, others, strict=True) if x != y]
    if any(_are_a_mans_and_a_womans(x, y) for x, y in differing if x != ones[-1]):
        return False
    return len(differing) < 2 and all(_may_be_a_slip(x, y) for x, y in differing)


def _may_be_a_slip(x: str, y: str) -> bool:
    """Say whether two words are likelier one than two: "Petrov" and "Petrova" are two people."""
    if any(c.isdigit() for c in x + y):
        return False
    begins = {x[0], y[0]}
    if min(len(x), len(y)) < _FEWEST or (len(begins) > 1 and begins != {"g", "h"}):
        return False
    return x + "a" != y and y + "a" != x


def _are_a_mans_and_a_womans(x: str, y: str) -> bool:
    """Say whether two given names differ by the vowel at their end: "Mario", "Maria", "Simone"."""
    short, long = sorted((x.rstrip("aeiou"), y.rstrip("aeiou")), key=len)
    return short == long
