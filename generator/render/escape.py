"""Plain text made safe for a page: the one function through which every field of a record goes.

The pages are Markdown with HTML in it, so a character must mean nothing in either.  What could is
written as a numeric character reference, which Python-Markdown passes on and browsers show as the
character: nothing a stranger types can open a tag, an attribute list, a link, a list or a heading,
nor wake an extension (emoji, abbreviations, smart quotes, math, autolinks) that a site may add.
"""

from __future__ import annotations

import re
import unicodedata
from typing import LiteralString

from markupsafe import Markup

# Punctuation beyond ASCII that no extension of Markdown reads, and the space that keeps dates whole.
_PLAIN = "‘’“”«»–—…·•°€£§№′″×\N{NO-BREAK SPACE}"
# Marks that end a word (not a number that begins a line: a list) and hyphens within one stay, so
# that the Markdown can be read.
_UNSAFE = re.compile(
    r"(?<![^\W_])[.:;?]|[.:](?!\s|$)|^\d+[.]|(?<![^\W_])-|-(?![^\W_])"
    + rf"|[^\w ,%.:;?\-{_PLAIN}]|_"
)
_NOTHING = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return ``text`` on one line, with what HTML cannot hold (controls, surrogates) replaced.

    >>> printable("a\\n b\\x02")
    'a b\ufffd'
    """
    line = re.sub(r"[ \t\r\n\f\v\x85\u2028\u2029]+", " ", text)
    return "".join(_NOTHING if _unprintable(c) else c for c in line).strip()


def written(text: object) -> Markup:
    """Return plain text as it is written into Markdown, HTML or an attribute's value.

    >>> written("Fish & *chips*, no. 5")
    Markup('Fish &#38; &#42;chips&#42;, no. 5')
    """
    if isinstance(text, Markup):
        return text
    return Markup(_UNSAFE.sub(_reference, printable(str(text))))  # noqa: S704


def phrase(words: LiteralString, *values: object) -> Markup:
    """Return our own ``words`` with values put in for each ``{}``, those not yet safe written.

    >>> phrase("<b>{}</b>", "a*b")
    Markup('<b>a&#42;b</b>')
    """
    return Markup(words).format(*(written(v) for v in values))  # noqa: S704


def preserved(text: str) -> Markup:
    """Return the same as ``written`` with its line ends kept, for what stands in ``<pre>``."""
    return Markup("&#10;").join(written(line) for line in text.split("\n"))


def _reference(m: re.Match[str]) -> str:
    *number, mark = m[0]
    return f"{''.join(number)}&#{ord(mark)};"


def _unprintable(c: str) -> bool:
    o = ord(c)
    return unicodedata.category(c) in {"Cc", "Cs"} or o & 0xFFFE == 0xFFFE or 0xFDD0 <= o <= 0xFDEF
