"""The figures that an act is told with: what is counted, its unit, and how far it is known.

A number counts where its clause says of what it is: people killed, the price of what was sold, the
rate that was raised.  What the clause does not name is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.events.acts.clauses import Act
from generator.events.results import result_of
from generator.events.traits.amounts import amounts
from generator.events.traits.counted import labelled
from generator.model.numbers import NUMBER, digits, number
from generator.model.span import Span
from generator.model.values import Counted
from generator.text import caseless

_MOST = 6  # of one event
_VOTES = re.compile(
    rf"\b(?:by )?({NUMBER})( votes)?(?: to |[-–])({NUMBER})( votes)?", re.IGNORECASE
)
_TERM = re.compile(rf"\b(?:to|for) ({NUMBER}) (years|months)\b(?! ago)", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:and|but) (?:has|have|had|was|were|is|are|will|would)\b|"
    r"\b(?:after|before|since|while|despite|following) \w+ing\b"
)
_HARMED = {"injuring": "injured", "killing": "killed", "wounding": "wounded"}
_HARMING = re.compile(r"\b(injuring|killing|wounding) $")
_WHOM = re.compile(
    r"(?: (?:more|other))? (?P<unit>people|(?!others)[a-z]{3,20}s)\b(?! of)|(?: others)?(?= and |$)"
)
_TERMS = frozenset(("imprisoned", "jailed", "sentenced"))


def figures_of(act: Act) -> tuple[Counted, ...]:
    """Return the figures of an act, in order; of two that are called alike, neither."""
    if act.noun.end:
        return ()
    here = (act.quote, result_of(act))
    found = [f for f in _found(act) if any(part.covers(f.at) for part in here)]
    times = Counter(f.label for f in found)
    return tuple(f for f in found if times[f.label] == 1)[:_MOST]


def _found(act: Act) -> Iterator[Counted]:
    told, behind = act.told, act.clause.complement
    if act.clause.verb_words[-1].lower() in _TERMS:
        yield from _pair(told.text, _TERM.search(told.text, behind.start, behind.end), "Sentence")
        return
    counted = "votes" in caseless(behind.of(told.text))
    votes = _VOTES.search(told.text, behind.start, behind.end) if counted else None
    if votes and (votes[2] or votes[4]):
        yield from _votes(told.text, votes)
        return
    yield from _results(act)
    for place in (act.clause.subject, behind):
        for amount in amounts(told, place):
            if _ANOTHER.search(told.text, place.start, amount.at.start):
                break  # "opened a school and has taught 400 children"
            if figure := labelled(act, place, amount):
                yield figure


def _results(act: Act) -> Iterator[Counted]:
    """Yield the dead and the hurt of "killing two people and injuring 41" behind an act."""
    told, place = act.told, result_of(act)
    for amount in amounts(told, place):
        m = _HARMING.search(told.text[place.start : amount.at.start])
        who = _WHOM.match(told.text, amount.at.end, place.end)
        if m and who:
            unit = who["unit"] or "people"
            at = Span(amount.at.start, who.end("unit") if who["unit"] else amount.at.end)
            label = f"{unit} {_HARMED[m[1]]}".capitalize()
            yield Counted(label, at, amount.value, amount.low, amount.high, unit, amount.about)


def _pair(text: str, m: re.Match[str] | None, label: str) -> Iterator[Counted]:
    if m and (worth := number(m[1])) is not None:
        yield Counted(label, Span(*m.span(1)), digits(worth), unit=m[2].lower())


def _votes(text: str, m: re.Match[str]) -> Iterator[Counted]:
    for label, part in (("Votes for", 1), ("Votes against", 3)):
        if (worth := number(m[part])) is not None:
            yield Counted(label, Span(*m.span(part)), digits(worth), unit="votes")
