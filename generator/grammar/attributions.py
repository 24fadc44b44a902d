"""Who says what a sentence tells: "…, officials said on Monday"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.grammar.fronts import NOWHERE, date_in_front
from generator.grammar.pieces import Piece, speaks
from generator.grammar.words import AND, ARTICLES, PREPOSITIONS, Token
from generator.lexicons import words
from generator.model.span import Span
from generator.model.when import WEEKDAY_WORDS

_NAME_AND_OFFICE = 2  # pieces
_LONGEST_HEARER = 4  # words
_HEARERS = frozenset(
    (
        "agency", "analysts", "broadcaster", "channel", "committee", "conference", "court",
        "hearing", "inquest", "investors", "journalists", "jury", "lawmakers", "legislators",
        "media", "meeting", "news", "newspaper", "paper", "parliament", "press", "radio",
        "reporters", "station", "television",
    )
)  # fmt: skip
_DAYS = WEEKDAY_WORDS | {"late", "later", "early", "earlier", "today", "yesterday", "this", "last"}


def is_attribution(pieces: Sequence[Piece], n: int) -> bool:
    """Say whether piece ``n`` is "officials said" behind what they said.

    "…, and officials said | it was shut" says what stands behind it.
    """
    p, verb = pieces[n], pieces[n].verbs[0]
    behind = pieces[n + 1] if n + 1 < len(pieces) else None
    if behind and behind.content and p.ts[0].low in AND and verb.behind == len(p.ts):
        return False
    if (
        p.opener
        or p.content
        or verb.passive
        or not (speaks([verb]) or verb.lemma in words("speech") or verb.lemma == "ruled")
        or not verb.first
        or p.ts[verb.first - 1].low in {"and", "or"}  # "sat in May and ruled"
    ):
        return False
    if date_in_front(p.ts[: verb.first]) == verb.first:
        return False  # "Kesta, which is shut, on Monday said it …"
    rest = p.ts[verb.behind :]
    rest = rest[_hearers(rest) :] if p.ts[verb.first].low == "told" else rest
    return verb.first <= 8 and (not rest or rest[0].low in PREPOSITIONS or rest[0].low in _DAYS)


def _hearers(ts: Sequence[Token]) -> int:
    """Return how many words name who is told something: "told | Reuters", "told | the BBC"."""
    n = 0
    while n < len(ts) and n < _LONGEST_HEARER and ts[n].low not in _DAYS:
        if not (ts[n].text[0].isupper() or ts[n].low in ARTICLES or ts[n].low in _HEARERS):
            break
        n += 1
    return n if n == len(ts) or ts[n].low in _DAYS | {"at", "by", "in", "on"} else 0


def _is_somebody(ts: Sequence[Token]) -> bool:
    """Say whether words are who speaks, behind "said": "said trade officials"."""
    small = all(t.text.isalpha() and t.text.islower() for t in ts)
    near = [t.low for t in ts]
    opens = PREPOSITIONS | _DAYS | ARTICLES | {"it", "he", "she", "they", "that", "so"}
    return bool(near) and small and near[0] not in opens and near[-1].endswith("s")


def _may_tell_who(p: Piece) -> bool:
    """Say whether a piece may be of who speaks: "the mayor", but not "killing three people"."""
    return not (p.verbs or p.opener or p.ts[0].low.endswith("ing"))


def speaker_before(pieces: list[Piece], n: int) -> Span:
    """Return who speaks in "…, its secretary, Ana Ross, told reporters", `NOWHERE` for nobody."""
    p = pieces[n]
    speaks_here = p.verbs[0].first == 0 and not p.opener and not p.joined and speaks(p.verbs[:1])
    if not speaks_here or p.verbs[0].tense != "past":
        return NOWHERE
    if p.ts[0].low == "said" and _is_somebody(p.ts[1:]):
        return Span(p.ts[1].start, p.span.end)
    first = n
    while first > 0 and _may_tell_who(pieces[first - 1]):
        first -= 1
    aged = n > 0 and pieces[n - 1].ts[0].text.isdigit()  # "the mayor, Ana Ross, 52, said"
    apposed = 0 < first < n and n - first <= _NAME_AND_OFFICE + aged
    return Span(pieces[first].span.start, pieces[n - 1].span.end) if apposed else NOWHERE
