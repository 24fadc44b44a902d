"""What the matches of a pattern may begin with, so that it is tried there and nowhere else.

An *opening* is the first letters of a word, or one other character.  So many forms may begin with
"the" that there the word behind it tells, too: "the mond".  ``re``'s own parser takes the pattern
apart, once for this and for what matches; it gives operations with what belongs to each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from string import ascii_lowercase, digits
from typing import Any, NamedTuple, Protocol

_MOST = 4  # letters: enough to tell "the" from "they", and "thur" from "then"
_THE = "the "
_LONGEST = len(_THE) + _MOST
_OPENING = re.compile(r"(?=(the (?:[a-z]{1,4}|[0-9])|[a-z]{1,4}|[0-9]))\w+|\w+|(?<!\w)(\W)")


Operations = Sequence[tuple[object, Any]]


class Parts(Protocol):
    """What ``re`` makes of a pattern, or of a part of it.

    ``data`` has its operations, each with what belongs to it; to go through the parts themselves
    takes several times as long.
    """

    data: Operations


def opened(text: str) -> Iterator[tuple[str, int]]:
    """Yield the opening of whatever begins at a word's edge, and where; "" for foreign letters.

    >>> list(opened("by the 4th"))
    [('by', 0), ('the 4', 3), ('4', 7)]
    """
    for m in _OPENING.finditer(text):
        yield m[m.lastindex] if m.lastindex else "", m.start()


class Form(NamedTuple):
    """A pattern's openings, ``None`` where they cannot be listed, and what it is compiled to."""

    openings: frozenset[str] | None
    compiled: re.Pattern[str]


@cache
def form(pattern: str) -> Form:
    """Return what is made of a pattern that ends at a word's edge."""
    parsed = _parser.parse(rf"(?:{pattern})(?!\w)")
    return Form(_openings(parsed), _compiler.compile(parsed))


def openings(pattern: str) -> frozenset[str] | None:
    """Return the openings of whatever the pattern matches, ``None`` where they cannot be listed.

    >>> sorted(openings("(?:the )?(?:weekend|[12] days)") or ())
    ['1', '2', 'the 1', 'the 2', 'the week', 'week']
    """
    return form(pattern).openings


def _openings(parsed: Parts) -> frozenset[str] | None:
    whole: set[str] = set()
    try:
        begun = _walk(parsed, {""}, whole)
    except NotImplementedError:
        return None
    return None if begun & {"", "the", _THE} else frozenset(whole | begun)


def _walk(parts: Parts, begun: set[str], whole: set[str]) -> set[str]:
    """Return what the openings that are begun may have become; put those that end in ``whole``."""
    for kind, what in parts.data:
        if not begun:
            break
        if kind is op.LITERAL:
            begun = _longer(begun, chr(what), whole)
        elif kind is op.IN:
            begun = _longer(begun, _characters(what), whole)
        elif kind is op.SUBPATTERN and not (what[1] or what[2]):  # flags: other letters match, too
            begun = _walk(what[-1], begun, whole)
        elif kind is op.BRANCH:
            begun = set().union(*(_walk(way, begun, whole) for way in what[1]))
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            begun = _repeated(what, begun, whole)
        elif kind not in (op.ASSERT, op.ASSERT_NOT, op.AT):
            raise NotImplementedError(kind)
    return begun


def _repeated(what: tuple[int, int, Parts], begun: set[str], whole: set[str]) -> set[str]:
    least, most, parts = what
    left = set() if least else begun
    last = min(most, _LONGEST)
    for n in range(1, last + 1):
        begun = _walk(parts, begun, whole)
        if n >= min(least, last):
            left = left | begun
    return left


def _characters(listed: Operations) -> str:
    found = ""
    for kind, what in listed:
        if kind is op.LITERAL:
            found += chr(what)
        elif kind is op.RANGE:
            found += "".join(map(chr, range(what[0], what[1] + 1)))
        else:
            raise NotImplementedError(kind)
    return found


def _longer(begun: set[str], characters: str, whole: set[str]) -> set[str]:
    """Read one more character, any of those."""
    longer: set[str] = set()
    for head in begun:
        for c in characters:
            if c in ascii_lowercase:
                is_whole = len(head.removeprefix(_THE)) + 1 == _MOST
                (whole if is_whole else longer).add(head + c)
            elif head + c == _THE:
                longer.add(_THE)
            elif head == _THE:
                whole.add(head + c if c in digits else "the")
            else:
                whole.add(head or ("" if c.isalpha() else c))  # as `opened` has foreign letters
    return longer
