"""Places in a text whose line ends are made ``\\n``, and where they stand in it as it was given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable


def plain_ends(text: str) -> tuple[str, Callable[[int], int]]:
    r"""Return the text with ``\n`` for line ends, and what tells where a place of it was before.

    >>> text, given = plain_ends("a\r\nb\rc")
    >>> text, [given(n) for n in range(6)]
    ('a\nb\nc', [0, 1, 3, 4, 5, 6])
    """
    ends = [m.start() - n for n, m in enumerate(re.finditer("\r\n", text))]
    return text.replace("\r\n", "\n").replace("\r", "\n"), lambda at: at + bisect_left(ends, at)
