"""What the matches of a pattern may begin with, so that it is tried there and nowhere else.

An *opening* is the first letters of a word, or one other character.  So many forms may begin with
the article of a language that there the word behind it tells, too: "the mond".  ``re``'s own parser
takes the pattern apart, once for this and for what matches; it gives operations with what belongs
to each.
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


Operations = Sequence[tuple[object, Any]]


class Parts(Protocol):
    """What ``re`` makes of a pattern, or of a part of it.

    ``data`` has its operations, each with what belongs to it; to go through the parts themselves
    takes several times as long.
    """

    data: Operations


def opened(text: str, article: str) -> Iterator[tuple[str, int]]:
    """Yield the opening of whatever begins at a word's edge, and where; "" for foreign letters.

    >>> list(opened("by the 4th", "the"))
    [('by', 0), ('the 4', 3), ('4', 7)]
    """
    for m in _opening(article).finditer(text):
        yield m[m.lastindex] if m.lastindex else "", m.start()


@cache
def _opening(article: str) -> re.Pattern[str]:
    behind = rf"{article} (?:[a-z]{{1,{_MOST}}}|[0-9])|" if article else ""
    return re.compile(rf"(?=({behind}[a-z]{{1,{_MOST}}}|[0-9]))\w+|\w+|(?<!\w)(\W)")


class Form(NamedTuple):
    """A pattern taken apart, and what it is compiled to."""

    parsed: Parts
    compiled: re.Pattern[str]


@cache
def form(pattern: str) -> Form:
    """Return what is made of a pattern that ends at a word's edge."""
    parsed = _parser.parse(rf"(?:{pattern})(?!\w)")
    return Form(parsed, _compiler.compile(parsed))


@cache
def openings(pattern: str, article: str) -> frozenset[str] | None:
    """Return the openings of whatever the pattern matches, ``None`` where they cannot be listed.

    The article has three letters at most, or none.

    >>> sorted(openings("(?:the )?(?:weekend|[12] days)", "the") or ())
    ['1', '2', 'the 1', 'the 2', 'the week', 'week']
    """
    whole: set[str] = set()
    lead = article and f"{article} "
    try:
        begun = _walk(form(pattern).parsed, {""}, whole, lead)
    except NotImplementedError:
        return None
    return None if begun & {"", article, lead} else frozenset(whole | begun)


def _walk(parts: Parts, begun: set[str], whole: set[str], lead: str) -> set[str]:
    """Return what the openings that are begun may have become; put those that end in ``whole``."""
    for kind, what in parts.data:
        if not begun:
            break
        if kind is op.LITERAL:
            begun = _longer(begun, chr(what), whole, lead)
        elif kind is op.IN:
            begun = _longer(begun, _characters(what), whole, lead)
        elif kind is op.SUBPATTERN and not (what[1] or what[2]):  # flags: other letters match, too
            begun = _walk(what[-1], begun, whole, lead)
        elif kind is op.BRANCH:
            begun = set().union(*(_walk(way, begun, whole, lead) for way in what[1]))
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            begun = _repeated(what, begun, whole, lead)
        elif kind not in (op.ASSERT, op.ASSERT_NOT, op.AT):
            raise NotImplementedError(kind)
    return begun


def _repeated(
    what: tuple[int, int, Parts], begun: set[str], whole: set[str], lead: str
) -> set[str]:
    least, most, parts = what
    left = set() if least else begun
    last = min(most, len(lead) + _MOST)
    for n in range(1, last + 1):
        begun = _walk(parts, begun, whole, lead)
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


def _longer(begun: set[str], characters: str, whole: set[str], lead: str) -> set[str]:
    """Read one more character, any of those."""
    longer: set[str] = set()
    for head in begun:
        for c in characters:
            if c in ascii_lowercase:
                is_whole = len(head.removeprefix(lead)) + 1 == _MOST
                (whole if is_whole else longer).add(head + c)
            elif lead and head + c == lead:
                longer.add(lead)
            elif lead and head == lead:
                whole.add(head + c if c in digits else lead.strip())
            else:
                whole.add(head or ("" if c.isalpha() else c))  # as `opened` has foreign letters
    return longer
