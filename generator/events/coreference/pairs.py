"""Subjects that are two people who were named before."""

from __future__ import annotations

import re

from generator.lexicons import words

_PAIR = re.compile(
    r"(?:the )?(?:two|both)(?: of them)?|(?:the )?(?:two|both) (?:\w+ )?(?P<who>\w+)"
)
_SOME = re.compile(r"the (?P<who>\w+s)")
_SIDES = frozenset(("sides", "heads"))


def means_a_pair(subject: str) -> bool:
    """Say whether a subject is two people who were named: "the two leaders", "both presidents".

    >>> means_a_pair("the two leaders"), means_a_pair("the two companies"), means_a_pair("both")
    (True, False, True)
    """
    low = subject.lower()
    m = _PAIR.fullmatch(low)
    if m and not m["who"]:
        return True
    m = m or _SOME.fullmatch(low)
    who = m["who"] if m else ""
    return who in _SIDES or who.removesuffix("s") in words("roles")
