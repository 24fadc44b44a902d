"""Regular expressions that are compiled when they are first used, so that importing stays cheap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Match = Callable[..., re.Match[str] | None]


class Late:
    """A pattern with the methods of a compiled one; the first use puts those in place of this."""

    search: Match
    match: Match
    fullmatch: Match
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, pattern: str) -> None:
        """Keep the pattern as it is written; nothing is checked until it is used."""
        self.pattern = pattern

    def __getattr__(self, name: str) -> object:
        """Compile, and give the method that was asked for; later uses find it at once."""
        compiled = re.compile(self.pattern)
        self.search, self.match = compiled.search, compiled.match
        self.fullmatch, self.finditer = compiled.fullmatch, compiled.finditer
        return getattr(compiled, name)
