"""An article as its format gives it, before it is parted into report and furniture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple


class Block(NamedTuple):
    """A paragraph, heading or line of a page; ``kind`` is "" where it may be of the report."""

    words: str
    kind: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Raw:
    """One article of a file.

    ``place`` says where in its file it stands, "" where it is all of it.  ``text`` is plain, or
    what ``markup`` names; ``blocks`` stand in its place where a page was parted.  ``published`` is
    as the file writes it, ``told_by`` what gives it.  ``fault`` says why it is no article; with no
    place it is one of the whole file.  A ``notice`` is no fault.
    """

    place: str = ""
    title: str = ""
    standfirst: str = ""
    text: str = ""
    blocks: tuple[Block, ...] = ()
    markup: str = ""
    published: str = ""
    told_by: str = ""
    author: str = ""
    publisher: str = ""
    language: str = ""
    url: str = ""
    fault: str = ""
    notice: str = ""


_BESIDE = ("title", "standfirst", "author", "publisher", "language", "url")


def joined(outer: Raw, inner: Raw) -> Raw:
    """Return what was read in a text, with what the file around it says of it."""
    said = {f: value for f in _BESIDE if (value := getattr(outer, f))}
    if outer.published:
        said |= {"published": outer.published, "told_by": outer.told_by}
    return replace(inner, place=outer.place, markup="", **said)
