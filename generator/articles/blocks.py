"""A line of a page as the rules see it that set furniture aside."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from generator.lexicons import table, words
from generator.model.when import MONTHS, WEEKDAYS
from generator.text import folded

_ASKED = 64  # lines: rule after rule asks the same of one
END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_CLOCK_LAST = re.compile(r"[,|·]? {0,3}(?:at )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.m\.$", re.IGNORECASE)
NAME = r"[A-ZÀ-Ý][\w’'.-]*(?: (?:de|da|del|la|van|von|bin|al|el|der|den|dos|y))*"
_CLAUSE = re.compile(r"[.][\"'”’)]*$")
_LONGEST = 160  # characters of a line that wants something
_BETWEEN = re.compile(r"\s*[|·•»›→]\s*|\s{2,}|\]\s*\[|\t")
_BUTTONS = re.compile(r"(?:\[[^\[\]]{2,40}\]\s*)+")
_ON_A_DAY = re.compile(rf"\bon (?:{'|'.join(WEEKDAYS)})\b")
_LINKING = frozenset(
    (
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "the",
        "with",
        "to",
        "a",
        "our",
        "agencies",
        "wires",
        "staff",
        "de",
        "da",
        "del",
        "la",
        "van",
        "von",
        "bin",
        "al",
        "el",
        "der",
        "den",
        "dos",
    )
)
_DAYS = frozenset((*WEEKDAYS, *MONTHS))


class Found(NamedTuple):
    """A block that is furniture; ``closes`` names what all that follows belongs to, or is empty.

    "comments" closes only a report that has begun, "below" only takes over what is closed already.
    """

    kind: str
    reason: str
    closes: str = ""


def without_clock(block: str) -> str:
    """Return a line without the clock at its end, whose full stop ends no sentence.

    >>> without_clock("By Bo Lind | 3 May 2024, 1:20 a.m."), without_clock("They met at 3.")
    ('By Bo Lind | 3 May 2024', 'They met at 3.')
    """
    return _CLOCK_LAST.sub("", block) if block.endswith((".m.", ".M.")) else block


@cache
def _listed(kind: str) -> tuple[str, ...]:
    """Return how lines of a kind begin, folded."""
    return tuple(words(f"furniture-{kind}"))


_folded = lru_cache(_ASKED)(folded)


def begins(block: str, kind: str) -> bool:
    """Say whether a block begins as lines of ``kind`` do, and tells no news behind that."""
    if len(block) > _LONGEST:
        return False
    text = _folded(block).lstrip("[( ")
    if not text.startswith(_listed(kind)):
        return False
    found = [line for line in _listed(kind) if text.startswith(line)]
    is_whole = any(not line[-1].isalnum() or not text[len(line) :][:1].isalnum() for line in found)
    return is_whole and not is_told(block)


@lru_cache(_ASKED)
def label(block: str) -> str:
    """Return the kind of a line of buttons or headings, "" where it is anything else.

    >>> label("[Copy link] [Print]"), label("Most read"), label("Most read the letter.")
    ('share', 'related', '')
    """
    if len(block) > _LONGEST:
        return ""
    known = table("furniture-whole")
    parts = [p for part in _BETWEEN.split(block) if (p := folded(part).strip("[]().:!… "))]
    kinds = [known.get(part, "") for part in parts]
    if _BUTTONS.fullmatch(block):  # one of them may be in another language
        return next(filter(None, kinds), "")
    return kinds[0] if kinds and all(kinds) else ""


def is_told(block: str) -> bool:
    """Say whether a block is a sentence of news: somebody says something, or it has its day."""
    if not _CLAUSE.search(block):
        return False
    said = set(re.findall(r"[a-z]+", block.lower())) & words("speech")
    return bool(said or _ON_A_DAY.search(block))


def is_of_names(words_: str, also: frozenset[str] = frozenset()) -> bool:
    """Say whether words are names, jobs and what links them, and begin with a name."""
    found = re.findall(r"[^\W\d_][\w’'-]*", words_)
    if not found or found[0] in _DAYS:
        return False
    small = [w for w in found if w[0].islower() and w not in _LINKING and w not in also]
    job = {w.lower() for w in found} & words("jobs-in-news")
    return not small or bool(job and len(small) <= 4)
