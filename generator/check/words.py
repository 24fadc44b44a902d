"""Words that take a side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator import lexicons
from generator.check.matter import Matter
from generator.model.values import Problem

Own = tuple[tuple[str, str], ...]  # a project's own words, and what to write instead
_FIELDS = ("title", "summary", "why")
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|(?<!\w)\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
_IN_LINK = re.compile(r"(?<=\])\([^)]*\)")


def words_are_neutral(m: Matter) -> Iterator[Problem]:
    """Tell of words in titles, summaries and reasons that take a side, with neutral ones.

    What stands in quotation marks is somebody's own word, and stays.  The project's own list adds
    words to ours, or takes one out by giving nothing to write instead.
    """
    own = tuple(sorted(m.loaded_words.items()))
    for event in m.timeline.events:
        for field in _FIELDS:
            for word in loaded_words(getattr(event, field), own):
                where = m.where("events", event.id, field)
                instead = words_of(own)[word.casefold()]
                hint = f"{instead}, or put the words of others in quotation marks"
                yield Problem(where, f"a word that takes a side: '{word}'", hint)


def loaded_words(text: str, own: Own = ()) -> tuple[str, ...]:
    """Return the words of a text that take a side, in order, as they stand there.

    >>> loaded_words("The “heroic” crew fled the regime under a sanctions regime.")
    ('regime',)
    """
    low = text.casefold()
    if not any(
        word in low for word in words_of(own)
    ):  # a search for each is quicker than the pattern
        return ()
    plain = _IN_LINK.sub("", unquoted(text))
    found = (m["loaded"] for m in _pattern(own).finditer(plain))
    return tuple(dict.fromkeys(word for word in found if word))


def unquoted(text: str, instead: str = "") -> str:
    """Return a text without what stands in quotation marks, which is somebody's own."""
    return _QUOTED.sub(instead, text)


@cache
def words_of(own: Own) -> Mapping[str, str]:
    """Return the words that take a side, each with what to write instead."""
    words = dict(lexicons.table("loaded-words")) | dict(own)
    return {word: instead for word, instead in words.items() if instead}


@cache
def _pattern(own: Own) -> re.Pattern[str]:
    """Return what finds a loaded word, or the phrase in which it is none: that is read first."""
    plain, loaded = (
        "|".join(map(re.escape, w)) for w in (lexicons.words("plain-phrases"), words_of(own))
    )
    return re.compile(rf"\b(?:(?:{plain})|(?P<loaded>{loaded}))\b", re.IGNORECASE)
