"""Who is named in an event's words and has no part in it: who was told, who only passes it on."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.lexicons import words
from generator.model.values import Mention

_TOLD_TO = re.compile(
    r"\b(?:told|tells|telling|according to|(?:interview|interviews) (?:by|for|in|to|with)|"
    r"(?:quoted|reported|seen|obtained|published) (?:by|in)|(?:said|wrote|writing) (?:in|on))"
    r" (?:the |reporters? (?:at|from) )?$",
    re.IGNORECASE,
)
_PASSES_ON = re.compile(
    r" (?:first |has |had |also |news agency |newspaper ){0,2}(?:quot|report)(?:ed|s)\b"
)
_AS_SAID_BY = re.compile(r"\baccording to (?:[\w’']+,? ){1,3}$", re.IGNORECASE)
_FARTHEST = 40  # characters of words that lead to a name
_PAPERS_OPEN = frozenset(("channel", "daily", "radio", "sunday", "television"))


def is_a_bystander(m: Mention, act: Act) -> bool:
    """Say whether a name has no part in an act: a paper that was told, a relative who says so."""
    text = act.told.text
    before = text[max(0, m.start - _FARTHEST) : m.start]
    if m.kind == "organisation" and is_of_news(m):
        own = act.clause.subject.covers(m) and not act.said
        return bool(_TOLD_TO.search(before) or (_PASSES_ON.match(text, m.end) and not own))
    said = act.speaker.covers(m) or act.clause.attribution.covers(m)
    said |= bool(_AS_SAID_BY.search(before))
    return m.kind == "person" and said and m.role.rpartition(" ")[2] in words("relatives")


def is_of_news(m: Mention) -> bool:
    """Say whether a body is a paper, a station or an agency."""
    first, *_ = named = m.name.lower().removeprefix("the ").split()
    return (
        named[-1] in words("paper-words")
        or first in _PAPERS_OPEN
        or " ".join(named) in words("agencies")
    )
