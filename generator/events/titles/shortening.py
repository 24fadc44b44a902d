"""Texts without ever more of their last phrases, and without what hangs at their end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.events.titles.open_phrases import (
    ends_in_a_complex,
    is_in_marks,
    is_superlative,
    last_noun,
    opens_a_clause,
)
from generator.events.titles.phrase_ends import NO_END, OPENERS, phrase_ends
from generator.grammar.words import FINITE, NUMBERS, is_participle, is_past, is_present

_HANGS = re.compile(
    r" (?:for|by|to|of|at) up$| at the age$| even(?: further)?$| next$| than$| and again$|"
    r" (?:starting|beginning|shortly)$| as (?:early|far|late|long|many|much|soon|well)$| such$|"
    r" (?:by|for|from|in|of|with) [a-z]+ly$| in an? (?:attempt|bid|effort|move)$"
)
_GOES_AHEAD = re.compile(r"(?:^| )(?:go|goes|going|gone|moves?|press|push|went) ahead$")
_BEING = re.compile(r" be(?:en|ing)$")  # "bales being (sold)"
_WHEN_NOBODY = re.compile(r" (?:when|while) (?:the )?[\w’'-]+$")  # "took a turn (when police)"
_OPENING = "|".join(sorted(OPENERS))
# "stones (and sticks)" where nothing else helps, but not "in loud (and angry marches)"
_LAST_OF_TWO = re.compile(
    rf"(?<=[a-z]) and [a-z-]+(?= (?:{_OPENING})\b|[,;]|$)|(?<=[a-z]s) and |(?<=\w) and (?=[A-ZÀ-Ý])"
)
_TOLD_APART = re.compile(
    r"(?P<before>(?:.* )?)the (?P<noun>(?:[\w’'$€£.%-]+ ){0,6}?[\w’'-]+) (?:that|who|which) .*"
)
_OF_SEVERAL = re.compile(
    r"\b(?:[a-z]+[^siu\W]s|both|two|between) (?:[A-ZÀ-Ý][\w’'&.-]* ?){1,4}(?:,.*)?$"
)
# "the Kesta (and Rimac talks)"
_AND_A_THING = re.compile(
    rf"(?:[A-ZÀ-Ý][\w’'.&-]*s? )+(?!(?:{_OPENING}|of|who|which)\b)[a-z][\w-]*s\b"
)
_OF_OTHERS = NUMBERS | frozenset(
    (
        "all", "any", "each", "head", "kind", "lack", "lot", "majority", "member", "most", "none",
        "number", "one", "pair", "part", "quarter", "rest", "role", "series", "some", "sort",
        "third", "type", "use", "way",
    )
)  # fmt: skip
_ENDS_HERE = re.compile(r"[”\"’']?(?:[.;:]|$)| (?:after|as|before|because|when|while) ")
_FEW = 2  # words of a "that" that cannot hold a verb and what it needs
_AS_SOMEBODY = re.compile(r" (?:after|as|before|when|while) (?:(?:and|[A-ZÀ-Ý][\w.’'-]*) ?){1,8}$")
_HALF_A_CLAUSE = re.compile(
    r"(?:^| )(?:at|by|for|from|in|of|on|through|to|under|with) (?:which|whom|whose) "
    r"(?P<told>[^,;]{1,80})$"
)


def shortened(text: str, verb: str = "") -> Iterator[str]:
    """Yield what stands behind a verb, then without ever more of its last phrases.

    A noun that loses the clause which told it apart loses "the", too: "signed bill".

    >>> list(shortened("the bill that bans bags", "signed"))
    ['the bill that bans bags', 'bill']
    >>> list(shortened("a fire in a mill of three floors", "started"))
    ['a fire in a mill of three floors', 'a fire']
    """
    yield text
    if m := _TOLD_APART.fullmatch(text):
        yield f"{m['before']}{m['noun']}"
    for cut in reversed(phrase_ends(text, verb)):
        yield text[:cut]


def torn(text: str) -> Iterator[str]:
    """Yield a text without ever more words where nothing else helps: "the grids (of Peru)".

    >>> list(torn("the grids of the two countries"))
    ['the grids']
    """
    yield from before_the_last_of_two(text)
    of = text.rfind(" of ")
    while of > 0:
        if _may_lose_its_of(text[:of]):
            yield text[:of]
        of = text.rfind(" of ", 0, of)


def cuts(text: str) -> Iterator[str]:
    """Yield a text up to each phrase's end, the longest first."""
    yield from (ended(text[:cut]) for cut in reversed(phrase_ends(text)))


def before_the_last_of_two(text: str) -> Iterator[str]:
    """Yield a text up to each "and" that joins two nouns, the longest first.

    No name is cut: "Ana Ross (and Bo Lind)", but not "the Bread and Milk Union".
    """
    for m in reversed(list(_LAST_OF_TWO.finditer(text))):
        named = text[m.end() : m.end() + 1].isupper()
        near = text[: m.start()].split()[-2:]
        many = named and _OF_SEVERAL.search(text[: m.start()])  # "the makers Kesta (and Rimac)"
        many = many or (named and _AND_A_THING.match(text, m.end()))
        whole = many or (named and near[0].lower() == "the") or is_in_marks(text[: m.start()])
        if not whole:
            yield text[: m.start()]


def _may_lose_its_of(before: str) -> bool:
    """Say whether a noun says enough without what it is of: no number, part, or name."""
    last = before.split()[-1]
    if is_in_marks(before) or ends_in_a_complex(before.split()) or opens_a_clause(before):
        return False  # "in support (of the strike)"
    named = last[0].isupper() or not last[-1].isalpha()
    if is_superlative(last_noun(before.split())):
        return False  # "the last metre (of the core)"
    return not named and last.lower() not in _OF_OTHERS and not last.endswith(("self", "selves"))


def ended(text: str) -> str:
    """Return a text without small words left hanging at its end."""
    out = _HANGS.sub("", text.strip(" ,;–-"))
    while (last := out.rpartition(" ")[2].lower()) in NO_END - {"in", "out", "on", "off", "over"}:
        if _GOES_AHEAD.search(out):
            break
        out = out[: -len(last)].rstrip(" ,;")
    return out


def without_hanging(complement: str) -> str:
    """Return a complement without what hangs at its end: "43% compared to" in front of a date."""
    out = ended(complement)
    before, _, last = out.rpartition(" ")
    hangs = len(out) < len(complement.rstrip(" ,;")) and is_participle(last)
    return _WHEN_NOBODY.sub("", _BEING.sub("", before)) if before and hangs else out


def without_half_a_clause(behind: str) -> str:
    """Return a phrase without the opening of a clause whose verb stands farther on.

    "Published letters in which the minister (, Bo Lind, promised a lease)".
    """
    m = _HALF_A_CLAUSE.search(behind)
    told = m and any(w in FINITE or is_past(w) or is_present(w) for w in m["told"].split())
    return behind if not m or told else behind[: m.start()]


def without_an_open_clause(near: str, follows: str) -> str:
    """Return what stands behind a verb without a "that" whose own verb is not there.

    Nor has it the "as Ana Ross" of "as Ana Ross, a nurse, arrived", by what ``follows``.
    """
    if follows.startswith(", ") and (m := _AS_SOMEBODY.search(near)):
        return near[: m.start()]
    before, that, behind = near.rpartition("that ")
    if not that or (before and not before.endswith(" ")):
        return near
    told = behind.lower().split()
    opens = told[:1] in ([w] for w in ("according", "if", "when"))
    has_a_verb = any(w in FINITE or is_past(w) or is_present(w) for w in told)
    whole = _ENDS_HERE.match(follows) and len(told) > _FEW  # "a service that lets people swim"
    return before.rstrip() if opens or not (has_a_verb or whole) else near
