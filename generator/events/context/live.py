"""What pages tell that are written while things happen, entry by entry, each under its hour.

Such an entry needs no day: what has been done is of the page's own, and so is an hour of the clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.events.acts.clauses import Act, act_by, act_of_the_day
from generator.events.context.anchors import with_time
from generator.events.context.undated import HABITS, has_a_time
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import past_forms
from generator.model.numbers import NUMBER
from generator.model.timex import Timex
from generator.model.values import Article
from generator.model.when import When

_ENTRY = re.compile(  # "18.40" or "6:40pm GMT" above an entry, "18.40:" before it
    r"^[ \t]*(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?[ \t]*(?:$|[:–—-] )",
    re.MULTILINE | re.IGNORECASE,
)
_ENTRIES = 3  # fewer hours head no live page
_AT = re.compile(
    r"\bat (?P<hour>(?:[01]?\d|2[0-3])[.:][0-5]\d)"
    r"(?=[,.;]|$| (?:after|and|as|by|in|near|off|on|outside|when|with)\b)"
)
_JUST_NOW = re.compile(
    rf"\b(?:(?:(?:an?|a few|several|some|{NUMBER}) )?(?:minutes|moments)|(?:half )?an hour) ago\b|"
    r"\bjust now\b"
)
_WHO_WRITES = frozenset(("i", "it", "this", "we", "you"))


def is_live(article: Article) -> bool:
    """Say whether a page is told entry by entry, under the hours of a day."""
    return sum(1 for _ in _ENTRY.finditer(article.text, article.title.end)) >= _ENTRIES


def live(page: Sequence[Told], found: Sequence[Act], day: When) -> Iterator[Act]:
    """Yield what the entries of a live page of ``day`` tell, of those that no word dates."""
    dated = {(a.told.span, a.clause.verb_at) for a in found}
    for told in page:
        for c in told.clauses:
            if c.kind != "main" or (told.span, c.verb_at) in dated:
                continue
            if act := _done(told, c, day) or _by_the_clock(told, c, day):
                yield act


def _done(told: Told, c: Clause, day: When) -> Act | None:
    """Return what has just been done: "Rescuers have freed two men"."""
    if c.verb.tense != "perfect" or c.verb.continuous or c.verb.to_come:
        return None
    verb = {w.lower() for w in c.verb_words}
    who = told.low(c.subject)
    news = c.verb_words[-1].lower() in past_forms() and who not in _WHO_WRITES
    if not news or verb & HABITS or has_a_time(told, c, day):
        return None
    act = act_of_the_day(told, c, None, day)
    return act if act and act.kind == "plain" else None


def _by_the_clock(told: Told, c: Clause, day: When) -> Act | None:
    """Return what an hour alone dates: "The ferry struck the pier at 11.52"."""
    behind = c.verb_at.end, c.complement.end
    m = _AT.search(told.text, *behind) or _JUST_NOW.search(told.text, *behind)
    if not m or c.verb.tense != "past" or any(t.when and t.type == "DATE" for t in told.times):
        return None
    start = m.start("hour") if m.re is _AT else m.start()
    t = Timex(
        start, m.end(), told.text[start : m.end()], "DATE", str(day), "<hour> of a live page", day,
        basis="reckoned",
    )  # fmt: skip
    act = act_by(with_time(told, t), c, t, day)
    note = "The article gives an hour alone; the day is its own."
    return replace(act, note=note, basis="assumed") if isinstance(act, Act) else None
