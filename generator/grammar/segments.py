"""A sentence parted at its marks: commas, dashes, colons, brackets and quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.grammar.verbs import verbs
from generator.grammar.words import (
    AND,
    ARTICLES,
    FINITE,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATE,
    Token,
    is_past,
)
from generator.model.timex import Timex

_LONGEST_ASIDE = 8  # words and marks in brackets that do not part a clause
_LONGEST_NICKNAME = 3  # words in quotation marks that do not part a clause: the "Big Three" makers
_LONGEST_REGION = 3  # words: "New South Wales"
_NO_NOUNS = AND | ARTICLES | FINITE | PREPOSITIONS | RELATIVE | SUBORDINATE
_BRACKETS = re.compile(r"\([^()]*\)")
_BREAKS = frozenset((",", ";", ":", "–", "—", "(", ")", "…"))


@dataclass(frozen=True, slots=True)
class Segment:
    """The tokens between two marks; ``apart`` where the one before is a colon or semicolon.

    ``is_time`` says that they are a time that opens what follows, with or without a comma.
    """

    ts: list[Token]
    apart: bool = False
    is_time: bool = False


def segments(text: str, ts: Sequence[Token], times: Sequence[Timex]) -> list[Segment]:
    """Return what stands between commas, dashes, colons, brackets and quotations."""
    found = [Segment([])]
    dated = {n for t in times for n in range(t.start, t.end)}
    if ts and text.find("(", ts[0].start, ts[-1].end) >= 0:
        ts = _without_brackets(ts)
    for n, t in enumerate(ts):
        between = text[ts[n - 1].end : t.start] if n else ""
        if _parts(between):
            found.append(Segment([]))
        dash = t.text == "-" and (text[t.end : t.end + 1] in {"-", " "})
        if t.text in _BREAKS or dash:
            if t.start not in dated and not _is_in_an_address(found[-1].ts, ts[n:]):
                found.append(Segment([], apart=t.text in {":", ";"}))
        elif len(t.text) > 1 or t.text.isalnum() or t.text in "$€£":  # no mark
            found[-1].ts.append(t)
    return _with_regions(text, [s for s in found if s.ts])


def _with_regions(text: str, found: list[Segment]) -> list[Segment]:
    """Return the segments with "a Callao, Peru, | clerk" in one: the region says which Callao."""
    for n in range(1, len(found) - 1):
        town, region, noun = found[n - 1 : n + 2]
        if _is_of_a_town(text, town, region, noun):
            whole = Segment([*town.ts, *region.ts, *noun.ts], apart=town.apart)
            return _with_regions(text, [*found[: n - 1], whole, *found[n + 2 :]])
    return found


def _is_of_a_town(text: str, town: Segment, region: Segment, noun: Segment) -> bool:
    """Say whether names between two commas are a town's, whose article is of the noun behind."""
    ends = ((town.ts[-1].end, region.ts[0].start), (region.ts[-1].end, noun.ts[0].start))
    if any(text[a:b] != ", " for a, b in ends) or len(region.ts) > _LONGEST_REGION:
        return False
    names = list(takewhile(lambda t: t.text[0].isupper(), reversed(town.ts)))
    at = len(town.ts) - len(names)
    article = town.ts[at - 1].low if at else town.ts[0].low  # "A Callao, Peru, clerk was held"
    named = len(names) > (at == 0) and all(t.text[0].isupper() for t in region.ts)
    first = noun.ts[0]
    is_a_noun = first.text.islower() and not (first.low in _NO_NOUNS or is_past(first.low))
    return named and article in {"a", "an"} and is_a_noun


def _is_in_an_address(before: Sequence[Token], ts: Sequence[Token]) -> bool:
    """Say whether a comma stands inside of where a body is: "Lima, Peru-based Kesta"."""
    if ts[0].text != "," or not before or before[0].low in PREPOSITIONS:
        return False
    behind = ts[1 : 1 + _LONGEST_REGION]
    based = next((k for k, t in enumerate(behind) if t.low.endswith("-based")), -1)
    named = all(t.text[0].isupper() for t in (before[-1], *behind[: based + 1]))
    return based >= 0 and named


def _parts(between: str) -> bool:
    """Say whether what stands between two tokens parts them: a quotation, words left out."""
    if between in {"", " "}:
        return False
    if any(c in between for c in '“”"'):
        quoted = between.rstrip()
        return len(between.split()) > _LONGEST_NICKNAME or quoted.endswith((',"', ",”"))
    return len(_BRACKETS.sub("", between).split()) > 1


def _without_brackets(ts: Sequence[Token]) -> list[Token]:
    """Return the tokens without a few that stand in brackets: "240 million lei (€12.4m) in aid"."""
    out: list[Token] = []
    n = 0
    while n < len(ts):
        if n and ts[n].text == "(":
            near = range(n, min(n + _LONGEST_ASIDE, len(ts)))
            close = next((k for k in near if ts[k].text == ")"), 0)
            if close and not verbs(ts[n + 1 : close]):
                n = close + 1
                continue
        out.append(ts[n])
        n += 1
    return out
