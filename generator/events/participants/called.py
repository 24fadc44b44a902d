"""What the words of an event call those who take part: "mayor", "Prime Minister of Peru"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.lexicons import demonyms, table, words
from generator.model.span import Span
from generator.model.values import Mention

# Of another who is named beside them: "her Peruvian counterpart".
_OF_ANOTHER = frozenset(("colleague", "counterpart", "deputy", "predecessor", "successor"))


def called(mentions: Iterable[Mention], quotes: Sequence[Span]) -> tuple[tuple[str, str], ...]:
    """Return (a person's id, what the quotes call him or her) of each whom they call something.

    It is what somebody was on the day of the event, as far as the quotes go: what an article says
    elsewhere may be of another day.
    """
    said = {m.id: role for m, role in _roles(mentions, quotes)}
    return tuple(sorted(said.items()))


def _roles(mentions: Iterable[Mention], quotes: Sequence[Span]) -> Iterator[tuple[Mention, str]]:
    for m in mentions:
        is_told = m.kind == "person" and m.role and any(q.covers(m) for q in quotes)
        if is_told and (role := _role(m.role)):
            yield m, role


def _role(said: str) -> str:
    """Return a role as it stands behind a name, "" for what tells nothing there."""
    found = said.split()
    while found and found[-1].lower().rstrip(".") in words("titles"):
        found.pop()  # "Health minister Dr"
    if not found or found[-1].lower() in _OF_ANOTHER or not _is_a_post(found):
        return ""
    first, *others = found
    is_common = first.istitle() and first not in demonyms() and first not in table("countries")
    if is_common and all(w.islower() for w in others):  # "Agriculture minister" heads a sentence
        first = first.lower()
    return " ".join((first, *others))


def _is_a_post(found: Sequence[str]) -> bool:
    """Say whether a word of them is a role's, or "of" tells what they are of."""
    return "of" in found or any(w.lower() in words("roles") for w in found)
