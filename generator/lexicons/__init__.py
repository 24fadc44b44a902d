"""Open word lists that editors grow: one entry a line, sorted, ``#`` for a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from generator.text import plain


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of the list ``name``, as written."""
    return frozenset(_lines(name))


@cache
def any_of(*names: str) -> frozenset[str]:
    """Return the entries of several lists."""
    return frozenset().union(*map(words, names))


@cache
def table(name: str) -> dict[str, str]:
    """Return the list ``name`` whose lines are "entry<tab>value", in the order of the file."""
    return dict(line.split("\t", 1) for line in _lines(name))


def _lines(name: str) -> list[str]:
    text = (files(__name__) / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def demonyms() -> dict[str, str]:
    """Return the country of each adjective that belongs to one."""
    return table("demonyms-more") | table("demonyms")


def given_to(name: str) -> Literal["m", "f", ""]:
    """Return whether men or women are given a name, "" where both are, or nobody knows.

    >>> given_to("Ana"), given_to("Luis"), given_to("Robin")
    ('f', 'm', '')
    """
    of = table("given-names").get(plain(name).split("-")[0], "")
    return "m" if of == "m" else "f" if of == "f" else ""


def describes(word: str) -> bool:
    """Say whether a word tells what the name behind it is like, with a capital too, and is no part.

    >>> describes("Oil-rich"), describes("Ki-moon"), describes("rich")
    (True, False, False)
    """
    return word.rpartition("-")[2] in words("describing-ends") and "-" in word
