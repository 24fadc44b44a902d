"""The wordings of a title, the fullest first: what is too long loses whole phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.copied import shares_a_run
from generator.events.titles.phrase_ends import phrase_ends
from generator.events.titles.shortening import (
    before_the_last_of_two,
    ended,
    shortened,
    torn,
    without_hanging,
)
from generator.text import squeezed

_FEW = 3  # words behind a verb
LONGEST_TITLE = 90  # characters; search engines and feed readers cut later than this


_OF_SOME = r"(?P<some>\b(?:all|any|both|each|few|half|many|most|none|one|some|three|two) of )?"
_ARTICLES = re.compile(
    rf"{_OF_SOME}\b(?:the (?!more\b|most\b)|an? (?!(?:additional|average|billion|couple|day|dozen|"
    r"few|further|half|hour|hundred|little|lot|million|month|number|pair|quarter|third|thousand|"
    r"week|while|year)\b))"
    r"(?=[a-z])"
)


def lean(title: str) -> str:
    """Return a title without its articles, as headlines are that would be too long with them.

    >>> lean("Kesta paid $8m for a stake in one of the mills of the Rimac for a week")
    'Kesta paid $8m for stake in one of the mills of the Rimac for a week'
    """
    if re.search(r"[“\"]", title):
        return title
    return _ARTICLES.sub(lambda m: m.group() if m["some"] else "", title)


def _fits(title: str, own: frozenset[str]) -> bool:
    return len(title) <= LONGEST_TITLE and not shares_a_run(title, own)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a title is made of: a subject, its verb, and what stands ``behind`` that.

    The first ``said`` letters of the subject tell who says it: "Ana Ross said the mill".
    """

    head: str
    verb: str
    behind: str
    said: int = 0

    @property
    def whole(self) -> str:
        """Return the longest title of them."""
        return squeezed(f"{self.head} {self.verb} {self.behind}")

    def fitting(self, more: str, own: frozenset[str]) -> str:
        """Return all words, and ``more`` of them, "" where they are too long."""
        title = f"{self.whole}{more}" if more.startswith(",") else f"{self.whole} {more}".strip()
        forms = (title,) if more else (title, lean(title))
        return next((t for t in forms if _fits(t, own)), "")

    def fitted(self, own: frozenset[str], *, tear: bool = False) -> str:
        """Return a title, what stands behind the verb shortened as far as need be.

        ``tear`` allows what takes words off that mostly belong together.
        """
        verb = self.verb.rpartition(" ")[2]
        for short in torn(self.behind) if tear else shortened(self.behind, verb):
            title = ended(squeezed(f"{self.head} {self.verb} {without_hanging(short)}"))
            if found := next((t for t in (title, lean(title)) if _fits(t, own)), ""):
                return found
        return ""

    def with_a_shorter_subject(self) -> Iterator[Wording]:
        """Yield wordings without what stands behind the subject: "Clerks (in all offices)"."""
        for cut in reversed(phrase_ends(self.head)):
            if cut > self.said:
                yield replace(self, head=ended(self.head[:cut]))
        for head in before_the_last_of_two(self.head):
            if len(head) > self.said and self.head[len(head) :].partition(" and ")[2][:1].isupper():
                yield replace(self, head=head)  # never "A brother (and sister)"


def _with_more_behind(
    told: Wording, shorter: Sequence[Wording], own: frozenset[str]
) -> Iterator[str]:
    """Yield a title of a shorter subject where the whole one leaves a word or two of its act.

    "Defects in the old ferries of Callao played a part (in …)" is "Defects played a part in …".
    """
    start = len(squeezed(f"{told.head} {told.verb}"))
    first = told.fitted(own)
    if not shorter or len(first[start:].split()) > _FEW or len(told.behind.split()) <= _FEW:
        return
    for w in shorter:
        title = w.fitted(own)
        left = len(title[len(squeezed(f"{w.head} {w.verb}")) :].split())
        if left > _FEW:
            yield title
            return


def tries(
    told: Wording,
    plain: Wording | None,
    more: Sequence[str],
    fixed: tuple[bool, bool],
    own: frozenset[str],
) -> Iterator[str]:
    """Yield titles, the best first, "" for what does not fit.

    ``plain`` has what is announced, where who announces it leaves no room; ``more`` is what stands
    behind a mark; ``fixed`` tells whether the subject is whole as it is, and whether the verb may
    stand alone.
    """
    whole_subject, alone = fixed
    shorter = () if whole_subject else tuple(told.with_a_shorter_subject())
    yield from (w.fitting(m, own) for w in (told, *shorter) for m in more)
    yield from _with_more_behind(told, shorter, own)
    if plain and len(told.whole) > LONGEST_TITLE:
        yield plain.fitting("", own)
    for tear in (False, True):
        yield told.fitted(own, tear=tear)
        if plain:
            yield plain.fitted(own, tear=tear)
        yield from (w.fitted(own, tear=tear) for w in shorter)
    if alone:
        yield replace(told, behind="").fitted(own)
