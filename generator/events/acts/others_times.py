"""Times behind a verb that are not its own: a noun's, another verb's, some Sunday's."""

from __future__ import annotations

import re

from generator.events.acts.time_words import is_of_a_noun
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.lexicons import words
from generator.model.values import Timex

_OF_ANOTHER_DAY = re.compile(  # "has risen since the outbreak of the war in March"
    r"\b(?:since|before|until|ahead of)((?: [\w’'-]+){2,8}) (?:on|in|at) $", re.IGNORECASE
)
_OF_ANOTHER_CLAUSE = re.compile(
    r" (?:he|it|she|they) (?:had|has|have|was|were|will|would) |^based on $|"
    r" (?:before|until|when) (?:he|it|she|they) [a-z]+ | (?:after|before) having "
)
_SOME_DAY = re.compile(r" on a (?:[a-z]+ )?[A-Z][a-z]+day\b")  # "at 2pm on a Sunday"


def is_anothers(told: Told, clause: Clause, t: Timex, head: str) -> bool:
    """Say whether a time belongs to what stands in the ``head`` between a verb and it.

    "The rise in 2019 sales", "the steps that it was taking in 2019", "before the vote in May".
    """
    if is_of_a_noun(told.text, clause.verb_at.end + 1, t) or _OF_ANOTHER_CLAUSE.search(head):
        return True
    other = _OF_ANOTHER_DAY.search(head)
    if other and set(other[1].lower().split()) & words("happenings"):
        return True
    return _SOME_DAY.match(told.text, t.end) is not None
