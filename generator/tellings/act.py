"""What was done, by the verb of a title."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator import lexicons

_LOW = re.compile(r"(?<![\w’'-])[a-z]{3,}\b")


@lru_cache(256)
def act_in(title: str) -> str:
    """Return the act that a title's first verb tells, the same for verbs that tell one act.

    "" where it has no verb that is known, or only one of being.

    >>> act_in("Port of Callao hit by quake"), act_in("Quake struck Callao")
    ('strike', 'strike')
    """
    verbs = [v for word in _LOW.findall(title) if (v := _past().get(word) or _present().get(word))]
    told = (v for word in _LOW.findall(title) if (v := _past().get(word)))
    first = next(told, next(iter(verbs), ""))
    return lexicons.table("same-acts").get(first, first)


@cache
def _past() -> dict[str, str]:
    """Return the base form of each past form and participle."""
    forms: dict[str, str] = {}
    for base in sorted(lexicons.words("verbs")):
        y = base.removesuffix("y")
        forms |= dict.fromkeys((f"{base}ed", f"{base}d", f"{base}{base[-1]}ed", f"{y}ied"), base)
    for base, past in lexicons.table("irregular-verbs").items():
        if base not in {"be", "do", "have"}:
            forms |= dict.fromkeys(past.split(), base)
    return forms


@cache
def _present() -> dict[str, str]:
    """Return the base form of each form of the present."""
    bases = lexicons.words("verbs") | frozenset(lexicons.table("irregular-verbs"))
    forms: dict[str, str] = {}
    for base in sorted(bases - {"be", "do", "have"}):
        y = base.removesuffix("y")
        forms |= dict.fromkeys((base, f"{base}s", f"{base}es", f"{y}ies"), base)
    return forms
