"""Who speaks in a sentence, by how the name stands there."""

from __future__ import annotations

import re

from generator.events.told import Told
from generator.lexicons import words
from generator.model.values import Mention, Span

_UP_TO_A_SPEAKER = re.compile(r" (?:[\w’'-]+ ){0,8}|(?: [\w’'-]+){1,8}, ")

# "Kesta and Co", but not "Ross and Lind", who are two
_OF_A_FIRM = re.compile(r"[\w’'&. -]+ and (?:Brothers|Co|Company|Daughters|Partners|Sons)\b\.?")


def speaks(told: Told, m: Mention) -> bool:
    """Say whether a name stands behind a verb of speech: "…, said the captain, Ana Ross"."""
    for c in told.clauses:
        said = (c.verb.lemma in words("speech") or c.verb.lemma == "say") and not c.subject.end
        if said and _UP_TO_A_SPEAKER.fullmatch(
            told.text, c.verb_at.end, max(c.verb_at.end, m.start)
        ):
            return True
    return False


def is_called_by_a_name(told: Told, subject: Span) -> bool:
    """Say whether who speaks is called by a name that is nobody's: "Kesta and Co said its …"."""
    of = subject.of(told.text).split()
    capitals = all(w[0].isupper() or w in {"and", "&", "of"} for w in of)
    people = any(m.kind == "person" and m.span == subject for m in told.mentions_in(subject))
    one = "and" not in of or bool(_OF_A_FIRM.fullmatch(subject.of(told.text)))
    return capitals and one and not people and len(of) > 1 and of[0] not in {"The", "A", "An"}
