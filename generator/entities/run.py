"""A run of capitalised words in its sentence, and what its own words tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.entities.spans import Word, joins_names
from generator.lexicons import demonyms, table, words
from generator.model.values import EntityKind, Mention, Span
from generator.text import slug

LOCATIVE = frozenset(("in", "at", "near", "outside", "around", "towards", "toward", "across"))
ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}s?")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in their sentence."""

    words: Sequence[Word]
    sentence: Sequence[Word]
    first: int
    behind: int

    @property
    def before(self) -> list[str]:
        """Return the four words and marks in front of it, as written."""
        return [w.text for w in self.sentence[max(0, self.first - 4) : self.first]]

    @property
    def after(self) -> list[str]:
        """Return the seven words and marks behind it, as written."""
        return [w.text for w in self.sentence[self.behind : self.behind + 7]]

    @property
    def name(self) -> str:
        """Return its words, a possessive ending taken off."""
        text = " ".join(w.text for w in self.words)
        return re.sub(r"[’']s$", "", re.sub(r" ([.,’'])", r"\1", text))

    @property
    def span(self) -> Span:
        """Return where the name stands."""
        last = self.words[-1]
        cut = len(last.text) - len(re.sub(r"[’']s$", "", last.text))
        return Span(self.words[0].start, last.end - cut)


def is_where(run: Run) -> bool:
    """Say whether a word like "in" stands in front of a name."""
    return bool(run.before) and run.before[-1].lower() in LOCATIVE


def is_organisation(run: Run) -> bool:
    """Say whether a word for a body ends a name, or stands in it before "of", "for", "and"."""
    heads = words("organisation-heads")
    return run.words[-1].low in heads or any(
        w.low in heads and n + 1 < len(run.words) and run.words[n + 1].text in {"of", "for", "and"}
        for n, w in enumerate(run.words)
    )


def is_a_place(name: str) -> bool:
    """Say whether a gazetteer has a name."""
    return name in table("cities") or name in table("countries")


def is_role(word: str) -> bool:
    """Say whether a word is one of role, or several of it."""
    return word in words("roles") or word.removesuffix("s") in words("roles")


def could_be_a_person(run: Run) -> bool:
    """Say whether no word of a name speaks against a person's."""
    return (
        len(run.words) <= 4
        and not joins_names(list(run.words))
        and not any(re.search(r"\d", w.text) or w.text in demonyms() for w in run.words)
        and not ACRONYM.fullmatch(run.name)
    )


def until_comma(ws: Sequence[str]) -> Sequence[str]:
    """Return the words in front of the first comma."""
    return ws[: ws.index(",")] if "," in ws else ws


def mention(run: Run, kind: EntityKind, name: str, rule: str, id: str = "") -> Mention:
    """Return what a run names, and the rule that says so."""
    span = run.span
    text = re.sub(r"[’']s$", "", " ".join(w.text for w in run.words))
    return Mention(span.start, span.end, text, kind, name, id or slug(name), rule)
