"""What the sentences behind an event's own go on to count of it: "The deal is worth …".

A report tells an event in one sentence and counts in the next ones.  They are of the event up to
where another event is told, if they name no other time, and if the count is one that such an event
has: the dead are of a quake, and not of an arrest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from generator.lexicons import table
from generator.merge.work import Work
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.values import Article, Proposal
from generator.model.when import When
from generator.sentences import sentences
from generator.tellings import Count, counts
from generator.text import folded

_MOST = 4  # sentences behind an event's own that may go on with it
_WEEK = 7  # days in which a report may say what is known by now
_OF_PEOPLE = frozenset(("dead", "hurt", "missing", "moved"))
_KILLS = frozenset(("accident", "attack", "disaster", "fire"))
_OPENING = 3  # words of a title
_HARMFUL = frozenset(("attack", "bomb", "crash", "disaster", "fire", "quake"))
_HARMS = frozenset(
    (
        "blast", "blew", "capsized", "collapse", "collapsed", "collided", "crashed", "derailed",
        "exploded", "explosion", "sank", "shooting", "stampede",
    )
)  # fmt: skip
_ANOTHER = re.compile(
    r"\b(?:aftershocks?|annual|another|average|before that|compared|earlier|elsewhere|former|"
    r"last|other|previous(?:ly)?|record|second|separate|since|third|usual(?:ly)?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_PLAIN = frozenset(("jobs",))
_TAKES_UP = re.compile(r"(?:Both|He|It|Its|She|The|They|Their|This|These|Under the|Of the)\b")
_PUT_TO_A_VOTE = frozenset(("approved", "law", "passed", "ratified", "rejected", "treaty"))
# Of what such a count may be: the kinds that events have, and words of their titles.
_OF_WHAT: Mapping[str, frozenset[str]] = {
    "crowd": frozenset(("protest",)),
    "held": frozenset(("arrest", "protest", "raid", "raided", "rally")),
    "jobs": frozenset(("closed", "deal", "merge", "merger", "shut", "takeover")),
    "length": frozenset(("debate", "meeting", "summit", "talks")),
    "magnitude": frozenset(("earthquake", "quake")),
    "sentence": frozenset(("court-ruling", "convicted", "jailed", "sentenced")),
    "share": frozenset(("election", "elected", "referendum")),
    "sum": frozenset(
        (
            "acquired", "agreement", "bought", "contract", "deal", "fined", "loan", "merger",
            "sold", "takeover",
        )
    ),
    "votes for": _PUT_TO_A_VOTE,
    "votes against": _PUT_TO_A_VOTE,
}  # fmt: skip


def counted_behind(p: Proposal, told: Collection[Span], work: Work) -> Mapping[str, Count]:
    """Return what the sentences behind those that tell an event count of it."""
    if p.occurrence == "planned" or not p.date.is_day:
        return {}
    texts = [s.of(work.article.text) for s in _behind(p, told, work)]
    return {
        kind: count
        for kind, count in counts(t for t in texts if not _ANOTHER.search(t)).items()
        if (_is_harmful(p) if kind in _OF_PEOPLE else _OF_WHAT.get(kind, frozenset()) & _words(p))
        and (kind in _OF_PEOPLE | _PLAIN or any(_goes_on(t, count, p) for t in texts))
    }


def _behind(p: Proposal, told: Collection[Span], work: Work) -> Iterator[Span]:
    """Yield the sentences behind those of an event, up to the next event, that fit its day."""
    others = [q for o in work.found.proposals if o is not p for q in o.quotes]
    page = sentences_of(work.article)
    for n in (n for n, s in enumerate(page) if s in told):
        for s in page[n + 1 : n + 1 + _MOST]:
            if s in told or any(s.touches(q) for q in others):
                break
            if all(_fits(t, p.date) for t in work.times if s.covers(t.span)):
                yield s


def sentences_of(article: Article) -> list[Span]:
    """Return the sentences of an article's paragraphs, in order."""
    text = article.text
    return [Span(*s) for part in article.paragraphs for s in sentences(text, part.start, part.end)]


def _fits(t: Timex, day: When) -> bool:
    """Say whether a time is of an event's day, or of a day on which it is still told of."""
    if t.type not in {"DATE", "TIME"}:
        return t.type == "DURATION"
    return t.when is not None and t.when.is_day and 0 <= _days(day, t.when) <= _WEEK


def _days(a: When, b: When) -> int:
    return (b.first - a.first).days


def _goes_on(text: str, count: Count, p: Proposal) -> bool:
    """Say whether a sentence has a count and opens with what was told: "The deal", a name."""
    if count.words not in text:
        return False
    first = folded(text).split(" ", 1)[0]
    named = (id.split("-") for id in (*p.people, *p.organisations))
    return bool(_TAKES_UP.match(text)) or any(first in name for name in named)


def _words(p: Proposal) -> frozenset[str]:
    """Return what a proposal tells of: its kind, and the words of its title."""
    return frozenset({p.kind, *_WORD.findall(folded(p.title))})


def _is_harmful(p: Proposal) -> bool:
    """Say whether a proposal tells of what people die of: "Fire in …", but no "… over a fire"."""
    if p.kind:
        return p.kind in _KILLS
    ws = _WORD.findall(folded(p.title))
    return not _harmful_nouns().isdisjoint(ws[:_OPENING]) or not _HARMS.isdisjoint(ws)


@cache
def _harmful_nouns() -> frozenset[str]:
    return frozenset(noun for noun, of in table("kind-nouns").items() if of in _HARMFUL)
