"""Where a phrase ends, so that a title may stop there, and what hangs at an end."""

from __future__ import annotations

import re

from generator.grammar.words import PREPOSITIONS, is_participle, is_past, is_present

NO_END = PREPOSITIONS | {
    "a",
    "an",
    "and",
    "but",
    "or",
    "the",
    "that",
    "its",
    "their",
    "his",
    "her",
}
NO_END |= {"while", "just", "not", "only", "still", "yet"}
_PARTICLES = frozenset(("down", "of", "off", "out", "up"))


def phrase_ends(text: str) -> list[int]:
    """Return the offsets in front of prepositions, "and" and "to", where a phrase ends."""
    ends = []
    for m in re.finditer(r"(?<=\s)[\w’'-]+", text):
        before = text[: m.start()].split()
        opens = m.group().lower() in (PREPOSITIONS | {"and", "that", "but", "when"}) - _PARTICLES
        last = before[-1].lower() if before else ""
        verb = is_past(last) or is_participle(last) or (m.group() == "to" and is_present(last))
        hangs = last in NO_END or verb  # "and promised (to pay)"
        if opens and before and not hangs:
            ends.append(m.start() - 1)
    return ends


def ended(text: str) -> str:
    """Return a text without small words left hanging at its end."""
    out = re.sub(
        r" (?:for|by|to|of|at) up$| at the age$| even(?: further)?$", "", text.strip(" ,;–-")
    )
    while (last := out.rpartition(" ")[2].lower()) in NO_END - {"in", "out", "on", "off", "over"}:
        out = out[: -len(last)].rstrip(" ,;")
    return out


def without_hanging(complement: str) -> str:
    """Return a complement without what hangs at its end: "43% compared to" in front of a date."""
    out = ended(complement)
    before, _, last = out.rpartition(" ")
    hangs = len(out) < len(complement.rstrip(" ,;")) and is_participle(last)
    return before if before and hangs else out
