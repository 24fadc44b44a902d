"""Which event a noun phrase means: "the vote", "the second day of the congress".

One event alone must fit, by a word of its title, its kind, or the verb that the noun takes up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.events.titles.taken_up import takes_up
from generator.grammar.words import FINITE, is_past, stems
from generator.lexicons import table, words
from generator.model.span import Span
from generator.model.values import Proposal
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS

# Up to six words, and what stands behind a preposition among them.
PHRASE = r"(?:the|this|that|an?|his|her|its|their) (?P<what>[\w’'-]+(?: [\w’'-]+){0,5})"
_PREPOSITION = re.compile(
    r" (?:about|against|among|at|between|by|during|for|from|in|near|of|off|on|over|to|with)\b"
)
_WHICH = frozenset(
    (
        "another", "earlier", "first", "former", "last", "latest", "next", "previous", "second",
        "third",
    )
)  # fmt: skip
_LASTS = frozenset(  # "after the war": of years, whatever is told of how it began
    (
        "blockade", "boycott", "crackdown", "drought", "famine", "lockdown", "outbreak", "siege",
        "strike", "talks", "unrest",
    )
)  # fmt: skip
_PUT_TO_A_VOTE = frozenset(("law", "treaty", "referendum"))
_OPENS = re.compile(r"(?:(?:On|In|Late|Early) [^,;]{1,30}(?:, )?)?", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\b(?:who|whom|whose|which|that)\b")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
Fits = Callable[[Proposal], bool]


@dataclass(frozen=True, slots=True)
class Page:
    """An article's text, its sentences, and the events that it tells."""

    text: str
    sentences: tuple[Span, ...]
    proposals: Sequence[Proposal]

    def told_in(self, sentence: Span) -> list[tuple[Span, Proposal]]:
        """Return the quotes in a sentence, in its order, each with its event."""
        found = [(q, p) for p in self.proposals for q in p.quotes if sentence.covers(q)]
        return sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))

    def words_of(self, p: Proposal) -> frozenset[str]:
        """Return the stems of what an event is told in."""
        return stems(" ".join((p.title, *(q.of(self.text) for q in p.quotes))))


def whose(page: Page, sentence: Span, phrase: Span) -> Proposal | None:
    """Return the event of the clause in which a phrase stands, ``None`` where that is not sure.

    A phrase that opens its sentence is of the first event behind it, any other of the one whose
    words it stands in, or right behind.
    """
    told = page.told_in(sentence)
    if _OPENS.fullmatch(page.text, sentence.start, phrase.start):
        behind = [p for q, p in told if q.start >= phrase.start]
        behind += [p for q, p in told if q.start < phrase.start and q.end > phrase.end]
        return next(iter(behind), None)
    around = [(q, p) for q, p in told if q.start < phrase.start <= q.end + len(", ")]
    if not around:
        return None
    quote, event = around[-1]
    return None if _OF_ANOTHER.search(page.text, quote.start, phrase.start) else event


def head_of(what: str) -> str:
    """Return the noun that a phrase is of: the last small word before a preposition or verb.

    >>> head_of("Peruvian exercise Callao"), head_of("first day"), head_of("collapse of a bridge")
    ('exercise', 'day', 'collapse')
    """
    first, *others = _WORD.findall(_PREPOSITION.split(what)[0]) or [""]
    front = [first, *takewhile(_is_no_verb, others)]
    return next((w for w in reversed(front) if w[:1].islower()), "")


def is_a_clause(what: str) -> bool:
    """Say whether a phrase goes on with a verb: "bridge collapsed"."""
    return not all(map(_is_no_verb, _WORD.findall(what)[1:]))


def _is_no_verb(word: str) -> bool:
    return word not in FINITE and not is_past(word)


def meant(page: Page, what: str, fits: Fits) -> Proposal | None:
    """Return the one event that fits and that a phrase means, ``None`` for none or several."""
    head, low = head_of(what), what.lower()
    if not head:
        return None
    found = [p for p in page.proposals if fits(p) and is_called(p, head)]
    others = [p for p in found if _is_told_with(page, p, what)]
    which = _WHICH & set(_WORD.findall(low))
    if len(found) != 1 or others != found or which - set(_WORD.findall(_said(page, found[0]))):
        return None
    return found[0]


def happens(head: str) -> bool:
    """Say whether a noun is of what happens and is over: a vote, a collapse, and no war."""
    names = {n for of in table("kind-names").values() for n in of.split(", ")}
    known = words("happenings") | words("on-one-day") | names
    return (head in known or head.endswith(("ing", "ion", "ment"))) and head not in _LASTS


def is_called(p: Proposal, head: str) -> bool:
    """Say whether a noun can mean an event."""
    if stems(head) and stems(head) <= stems(p.title):
        return True
    if head in table("kind-names").get(p.kind, "").split(", "):
        return True
    return takes_up(head, p.title) or (head == "vote" and p.kind in _PUT_TO_A_VOTE)


def _said(page: Page, p: Proposal) -> str:
    return " ".join((p.title, *(q.of(page.text) for q in p.quotes))).lower()


def _is_told_with(page: Page, p: Proposal, what: str) -> bool:
    """Say whether what stands beside a noun is told of the event: "of a bridge", "in Lima"."""
    front, *behind = _PREPOSITION.split(what)
    said = page.words_of(p)
    clause = is_a_clause(what)
    named = [w for w in _WORD.findall(front) if clause or w[0].isupper()]
    of = [w for part in behind for w in _WORD.findall(part)]
    days = MONTH_WORDS | WEEKDAY_WORDS
    return all(stems(w) <= said for w in (*named, *of) if w.lower() not in days)
