"""Addresses of the web: where they lead, and where on a page quoted words stand."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)|CC0(?: 1\.0)?")
_WHOLE_QUOTE, _END_OF_QUOTE = 10, 5  # words: up to so many are looked for, of more the two ends


def licence(name: str) -> str:
    """Return the address of a licence: its name where that is one, else Creative Commons' page.

    >>> licence("CC BY-SA 4.0"), licence("ours")
    ('https://creativecommons.org/licenses/by-sa/4.0/', '')
    """
    if is_outside(name):
        return name
    m = _CREATIVE_COMMONS.fullmatch(name.strip().upper())
    if m is None:
        return ""
    if m[1]:
        return f"https://creativecommons.org/licenses/{m[1].lower()}/{m[2]}/"
    return "https://creativecommons.org/publicdomain/zero/1.0/"


def host_of(url: str) -> str:
    """Return the name of the machine that an address names.

    >>> host_of("https://en.wikipedia.org/wiki/Callao")
    'en.wikipedia.org'
    """
    return urlsplit(url).hostname or ""


def quoted_at(url: str, quote_of_it: str) -> str:
    """Return the address at which a browser shows quoted words of a page (a text fragment).

    Of long quotes, and of those with words left out, it looks for the two ends alone.

    >>> quoted_at("https://example.org/a", "We - both - signed")
    'https://example.org/a#:~:text=We%20%2D%20both%20%2D%20signed'
    >>> quoted_at("https://example.org/a#top", "The two signed … in Callao, at last")
    'https://example.org/a#top:~:text=The%20two%20signed,in%20Callao%2C%20at%20last'
    """
    pieces = [p.split() for p in re.split(r"\[?(?:…|\.\.\.)\]?", quote_of_it)]
    pieces = [p for p in pieces if any(c.isalnum() for c in "".join(p))]
    if not pieces:
        return url
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and len(first) <= _WHOLE_QUOTE:
        ends = [first]
    else:
        ends = [first[:_END_OF_QUOTE], last[-_END_OF_QUOTE:]]
    text = ",".join(_in_fragment(" ".join(words)) for words in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"


def _in_fragment(words: str) -> str:
    # A hyphen and a comma mean something in a text fragment.
    return quote(words, safe="", errors="replace").replace("-", "%2D")


def is_outside(address: str) -> bool:
    """Say whether an address leads out of the site, by a scheme that a page may link to."""
    return address.lower().startswith(("https://", "http://"))


def is_placeholder(address: str) -> bool:
    """Say whether an address is none yet: empty, or one of example.org, which is nobody's."""
    host = urlsplit(address).hostname or ""
    return not host or host == "example.org" or host.endswith(".example.org")
