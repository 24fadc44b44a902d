"""Plain text made safe for a page: the one function through which every field of a record goes.

The pages are Markdown with HTML in it, so a character must mean nothing in either.  What could is
written as a numeric character reference, which Python-Markdown passes on and browsers show as the
character: nothing a stranger types can open a tag, an attribute list, a link, a list or a heading,
nor wake an extension (emoji, abbreviations, smart quotes, math, autolinks) that a site may add.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import LiteralString

from markupsafe import Markup

# Punctuation beyond ASCII that no extension of Markdown reads, and the no-break space of dates.
_PLAIN = "‘’“”«»–—…·•°€£§№′″×\N{NO-BREAK SPACE}"
# Marks that end a word (not a number that begins a line: a list) and hyphens within one stay, so
# that the Markdown can be read.
_UNSAFE = re.compile(
    r"(?<![\w”’»%])[.:;?]|[.:](?!\s|$)|^\d+[.]|(?<![^\W_])-|-(?![^\W_])"
    + rf"|[^\w ,%.:;?\-{_PLAIN}]|_"
)
_FIRST_LETTER = re.compile(r"^[^<]|(?<=>)[^<]")
_SPACES = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
# The last two code points of every plane are characters of no text (Unicode 15, section 23.7).
_NO_CHARACTERS = "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_UNPRINTABLE = re.compile(rf"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}]")
_NOTHING = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return ``text`` on one line, with what HTML cannot hold (controls, surrogates) replaced.

    >>> printable("a\\n b\x02")
    'a b\ufffd'
    """
    return _UNPRINTABLE.sub(_NOTHING, _SPACES.sub(" ", text)).strip()


def without_controls(text: str) -> str:
    """Return ``text`` with its lines as they are, and what HTML cannot hold replaced."""
    return "\n".join(_UNPRINTABLE.sub(_NOTHING, line.expandtabs()) for line in text.split("\n"))


def written(text: object) -> Markup:
    """Return plain text as it is written into Markdown, HTML or an attribute's value.

    >>> written("Fish & *chips*, no. 5")
    Markup('Fish &#38; &#42;chips&#42;, no. 5')
    """
    return text if isinstance(text, Markup) else _written(str(text))


def kept(text: str, behind: str = "") -> Markup:
    """Return our own ``text`` the same as ``written``, with the spaces at its ends kept.

    ``behind`` is a sign of what it is written behind: a stop means nothing behind a word.

    >>> kept(" – "), kept(": ", behind="x")
    (Markup(' – '), Markup(': '))
    """
    return text if isinstance(text, Markup) else _kept(text, behind)


def ours(text: str) -> Markup:
    """Return text of this package's own making (a class, a number, an address) as safe.

    >>> ours("s-key")
    Markup('s-key')
    """
    return Markup(text)  # noqa: S704  # never a record's: `written` is for those


def phrase(words: LiteralString, *values: object) -> Markup:
    """Return our own ``words`` with values put in for each ``{}``, those not yet safe written.

    >>> phrase("<b>{}</b>", "a*b")
    Markup('<b>a&#42;b</b>')
    """
    pieces = [""] * (2 * len(values) + 1)
    pieces[::2], pieces[1::2] = words.split("{}"), [written(value) for value in values]
    return ours("".join(pieces))  # what is joined is safe by now, piece by piece


def tied(words: str) -> Markup:
    """Return words that stay on one line.

    >>> tied("3 publishers") == "3\N{NO-BREAK SPACE}publishers"
    True
    """
    return written(words.replace(" ", "\N{NO-BREAK SPACE}"))


def opening(words: str) -> Markup:
    """Return words as they begin a line, their first letter a capital, within an element too.

    >>> opening("about 1987")
    Markup('About 1987')
    """
    return ours(_FIRST_LETTER.sub(lambda m: m[0].upper(), written(words), count=1))


def capital(words: str) -> str:
    """Return plain words as they begin a title, their first letter a capital.

    >>> capital("about 1987")
    'About 1987'
    """
    return words[:1].upper() + words[1:]


def preserved(text: str) -> Markup:
    """Return the same as ``written`` with its line ends kept, for what stands in ``<pre>``."""
    return Markup("&#10;").join(written(line) for line in text.split("\n"))


@lru_cache(maxsize=50_000)
def _written(text: str) -> Markup:
    return ours(_UNSAFE.sub(_reference, printable(text)))


@lru_cache(maxsize=50_000)
def _kept(text: str, behind: str) -> Markup:
    core = text.strip()
    before, _, after = text.partition(core) if core else (text, "", "")
    behind = "" if before else behind
    return ours(f"{before}{_written(behind + core)[len(behind) :]}{after}")


def _reference(m: re.Match[str]) -> str:
    return f"{m[0][:-1]}&#{ord(m[0][-1])};"
