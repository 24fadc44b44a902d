"""A project's own list of words that take a side, in ``content/loaded-words.txt``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from generator.model.values import Problem, Where

_WORDS = "content/loaded-words.txt"
_LARGEST = 64 * 1024


def loaded_words(root: Path) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """Return the words with what to write instead, "" for one that is let pass; and what is wrong.

    A line is a word, two spaces or a tab, and the advice; ``- word`` lets a word of ours pass; what
    begins with # is a comment.
    """
    try:
        with (root / _WORDS).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError:
        return {}, ()
    if len(data) > _LARGEST:
        hint = "take out words that you can do without"
        return {}, (Problem(Where(_WORDS), "the file is over 64 KiB", hint),)
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return {}, (Problem(Where(_WORDS), "is not UTF-8", "save the file as UTF-8"),)
    words: dict[str, str] = {}
    problems: list[Problem] = []
    for n, line in enumerate(map(str.strip, lines), start=1):
        word, gap, advice = (*re.split(r"(\t| {2,})", line, maxsplit=1), "", "")[:3]
        if line.startswith("- "):
            words[line[2:].strip().casefold()] = ""
        elif gap and advice:
            words[word.casefold()] = advice.strip()
        elif line and not line.startswith("#"):
            hint = "write the word, two spaces, and what to write instead"
            problems.append(Problem(Where(_WORDS, n, 1), f"a word without advice: '{line}'", hint))
    return words, tuple(problems)
