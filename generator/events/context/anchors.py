"""Days told from another event of the report: "two days after the fire began", "on its eve".

The other event is the only one of the acts already dated that the words can mean; where acts of
two days fit, or none, nothing is reckoned.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.events.acts.clauses import Act
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.quotes import quotations
from generator.grammar.words import stems
from generator.lexicons import words
from generator.model.numbers import NUMBER, count
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import When, counted_from, parse
from generator.model.words import in_words
from generator.text import caseless

_NOUNS = r"(?P<what>(?:(?!(?:and|but|when|which|who|that)\b)[\w’'-]{1,30} ?){1,5})"
_ANCHORED = re.compile(
    rf"\b(?:(?:(?P<n>an?|{NUMBER}) (?P<unit>day|week)s?|"
    rf"the (?:morning |evening )?(?:day|night)) (?P<way>after|before)|"
    rf"(?P<eve>on the eve of)|(?P<same>on the (?:same )?day of|within (?:\w+ )?(?:minutes|seconds) "
    rf"of|(?:minutes|moments|seconds) (?:after|before)))"
    rf" (?:the|an?|his|her|its|their|this|that) {_NOUNS}",
    re.IGNORECASE,
)
# One of these stands in whatever _ANCHORED finds.
_COUNTS_FROM = ("after", "before", "eve of", "day of", "minutes of", "seconds of")
_SO_LONG = re.compile(
    rf"(?:^|[,–—(] ?|\b(?:just|only) )(?P<length>(?P<n>an?|{NUMBER}) "
    r"(?P<unit>day|week|month|year)s?) $",
    re.IGNORECASE,
)
_DURING = re.compile(rf"\b(?:at|during|in) the {_NOUNS}")
# Who does one of these opens, ends or answers an act at once: "Accepting the resignation, …".
_WITH_IT = re.compile(
    r"(?:Accepting|Announcing|Closing|Confirming|Delivering|Dismissing|Granting|Imposing|Launching|"
    rf"Opening|Presenting|Rejecting|Signing|Unveiling|Upholding) the {_NOUNS}(?=,)"
)
_HOURS_LATER = re.compile(
    rf"(?:(?:(?:about|some) )?(?:(?:a few|several|an?|{NUMBER}) )?(?:minutes?|hours?|moments) "
    r"(?:later|afterwards)|shortly (?:after(?=,)|afterwards|later)|later that day|"
    r"the same (?:day|morning|afternoon|evening)|"
    r"(?:shortly |just )?before (?:dusk|midday|midnight|nightfall|noon|sunset)(?=,|\.|$)|"
    r"(?:shortly|just|soon) after (?:dusk|midday|nightfall|noon|sunset)(?=,|\.|$))\b"
    r"(?! than\b| in (?:the|his|her) (?:book|episode|film|game|match|novel|play|series|show)\b)",
    re.IGNORECASE,
)
_ON_ITS_DAY = (_DURING, _WITH_IT)
_BEHIND_A_NOUN = "as|at|by|for|from|in|near|of|on|over|to|with"
_ITS_DAY = re.compile(r"(?:[\w’'-]+ ){1,9}(?:on )?")
_LONGEST_EVENT = 80  # characters between "after the" and its day
_HELD_TO_BE = frozenset(("alleged", "feared", "known", "presumed", "rumoured", "understood"))
_SAID_TO_BE = re.compile(r"\b(?:been|was|were) ([a-z]+) to (?:be|have)\b")
_WEEK = 7  # days
_GOES_ON = 3  # sentences without any time
_MOST_COUNTED = 60  # days or weeks from another event
_MOST_ANCHORS = 200  # acts that another may be told from; no report needs more
_RULE = "<distance> from another event"
_Told = tuple[Told, Clause, Timex, str]  # a clause in its sentence, its day, and why


def anchored(
    page: Sequence[Told], acts: Sequence[Act], headline: str, published: When | None
) -> Iterator[_Told]:
    """Yield each clause that another event dates, in its sentence: its day as a time, and why."""
    known = [a for a in acts if a.when and a.when.is_day and a.occurrence != "ongoing"]
    yield from _behind_after(page, known)
    told_of: list[_Anchor] = []
    dated = {(a.told.span, a.clause.verb_at) for a in acts if a.when}
    for told, later, here, of in _hours_later(page, known):
        if (told.span, later.verb_at) not in dated:
            t = _time(told, here, of)
            note = f"The article says “{t.text}”; that is of {in_words(of)}."
            yield with_time(told, t), later, t, note
    for told in page:
        for m in _expressions(told):
            here = Span(m.start(), m.end("what"))
            if any(q.touches(here) for q in quotations(told.text, told.span.start, told.span.end)):
                continue
            clause = _clause_at(told, here)
            if not clause or (told.span, clause.verb_at) in dated or not _counts(m):
                continue
            told_of = told_of or [_Anchor.of(a) for a in known[:_MOST_ANCHORS]]
            others = [a for a in told_of if a.act.told.span != told.span]
            if m.re in _ON_ITS_DAY:
                others = [o for o in others if o.act.occurrence == "happened"]
            if day := _own_day(told, m) or _only_day(m["what"], headline, others, published):
                t = _time(told, here, _moved(day, m))
                note = f"The article says “{t.text}”; that is of {in_words(day)}."
                # "Burned in the fire" has no words of time that a title leaves out.
                yield told if m.re in _ON_ITS_DAY else with_time(told, t), clause, t, note


def _behind_after(page: Sequence[Told], known: Sequence[Act]) -> Iterator[_Told]:
    """Yield what "five days after the ferry ran aground" tells, as so long before its sentence."""
    acts_of = defaultdict(list)
    for a in known:
        if a.clause.kind == "main":
            acts_of[a.told.span].append(a)
    for told in page:
        days = {a.when for a in acts_of[told.span] if a.when}
        if len(days) != 1:
            continue
        [day] = days
        for c in told.clauses:
            over = c.opener == "after" and c.verb.tense in {"past", "pluperfect"}
            if not over or _is_said(told, c):
                continue
            opens = told.text.rfind("after", told.span.start, c.subject.start)
            head = told.text[told.span.start : max(opens, told.span.start)]
            m = _SO_LONG.search(head)
            when = _before(day, m) if m else None
            if m and when and not any(c.extent.covers(t) for t in told.times):
                start = told.span.start + m.start("length")
                t = _time(told, Span(start, opens + len("after")), when)
                yield told, c, t, f"“{t.text}” counts back from {in_words(day)}."


def _is_said(told: Told, clause: Clause) -> bool:
    """Say whether a clause only passes on what is said: "after he was said to have left"."""
    m = _SAID_TO_BE.search(told.low(Span(clause.verb_at.start, clause.extent.end)))
    return m is not None and m[1] in words("speech") | _HELD_TO_BE


def _before(day: When, m: re.Match[str]) -> When | None:
    """Return the day, month or year that lies so long before a day, ``None`` for no sure one."""
    n, unit = count(m["n"], _MOST_COUNTED), m["unit"].lower()
    if n is None:
        return None
    if unit in {"day", "week"}:
        return counted_from(day.first, -n, unit)
    months = day.first.year * 12 + day.first.month - 1 - n * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return parse(f"{year:04}" if unit == "year" else f"{year:04}-{month + 1:02}")


def _expressions(told: Told) -> Iterator[re.Match[str]]:
    """Yield what counts from another event in a sentence; without a time, what is told of one."""
    low = caseless(told.span.of(told.text))
    if any(word in low for word in _COUNTS_FROM):
        yield from _ANCHORED.finditer(told.text, told.span.start, told.span.end)
    if any(t.type in {"DATE", "TIME"} for t in told.times):
        return
    if m := _WITH_IT.match(told.text, told.span.start, told.span.end):
        yield m
    for m in _DURING.finditer(told.text, told.span.start, told.span.end):
        noun = re.split(rf" (?:{_BEHIND_A_NOUN})\b", m["what"])[0].split()[-1].lower()
        if noun in words("on-one-day"):
            yield m


def _own_day(told: Told, m: re.Match[str]) -> When | None:
    """Return the day that stands behind the other event: "the fire at the mill on Monday"."""
    for t in told.times:
        between = told.text[m.start("what") : t.start]
        if t.when and t.when.is_day and 0 < len(between) <= _LONGEST_EVENT:
            return t.when if _ITS_DAY.fullmatch(between) else None
    return None


def _hours_later(
    page: Sequence[Told], known: Sequence[Act]
) -> Iterator[tuple[Told, Clause, Span, When]]:
    """Yield what is told as of hours after the act of the sentence before, with that act's day."""
    acts_of = defaultdict(list)
    for a in known:
        acts_of[a.told.span].append(a)
    day: When | None = None
    since = 0
    for before, told in pairwise(page):
        days = {a.when for a in acts_of[before.span]}
        since = 0 if days else since + 1
        if days or before.times or since >= _GOES_ON:  # else what was told before it goes on
            day = next(iter(days)) if len(days) == 1 else None
        m = _HOURS_LATER.match(told.text, told.span.start, told.span.end)
        if m and day and (clause := next((c for c in told.clauses if c.kind == "main"), None)):
            yield told, clause, Span(m.start(), m.end()), day
        elif day and (found := _told_at_the_end(told)):
            yield told, *found, day


def _told_at_the_end(told: Told) -> tuple[Clause, Span] | None:
    """Return the clause, and the words, of "The director was arrested hours later"."""
    for c in told.clauses:
        behind = Span(c.verb_at.end, c.complement.end)
        if c.kind != "main" or c.verb.tense != "past" or not behind.of(told.text).strip():
            continue
        for m in _HOURS_LATER.finditer(told.text, behind.start, behind.end):
            if m.end() == behind.end:
                return c, Span(m.start(), m.end())
    return None


def _clause_at(told: Told, here: Span) -> Clause | None:
    """Return the clause that an expression dates: the one around it, or the main one behind it."""
    for c in told.clauses:
        around = (c.lead, Span(c.verb_at.start, c.complement.end))
        if c.opener not in {"after", "before"} and any(p.covers(here) for p in around):
            return c
    behind = (c for c in told.clauses if c.kind == "main" and c.subject.start > here.end)
    opens = not told.text[told.span.start : here.start].strip()
    return next(behind, None) if opens else None


@dataclass(frozen=True, slots=True)
class _Anchor:
    """An act with a day, and the stems of its subject, its clause and its sentence."""

    act: Act
    stems: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, act: Act) -> _Anchor:
        return cls(act, tuple(stems(part(act)) for part in _PARTS))


def _only_day(
    what: str, headline: str, known: Sequence[_Anchor], published: When | None
) -> When | None:
    """Return the one day of the acts that words can mean, ``None`` for none or several.

    What has the words as its subject comes first, then its clause, then its sentence; a word of
    the headline means what the report opens with.  Of several days the one of the report's own
    week is meant.
    """
    own = stems(what)
    for n in range(len(_PARTS)):
        if days := {a.act.when for a in known if a.act.when and own & a.stems[n]}:
            fresh = [d for d in days if published and 0 <= (published.first - d.first).days < _WEEK]
            left = fresh if len(days) > 1 else list(days)
            return left[0] if len(left) == 1 else None
    return known[0].act.when if known and own & stems(headline) else None


def _subject_of(act: Act) -> str:
    return act.clause.subject.of(act.told.text)


def _clause_of(act: Act) -> str:
    return act.clause.extent.of(act.told.text)


def _sentence_of(act: Act) -> str:
    return act.told.span.of(act.told.text)


_PARTS = (_subject_of, _clause_of, _sentence_of)


def _counts(m: re.Match[str]) -> bool:
    """Say whether a distance is none, or a whole number of days or weeks that news would count."""
    return m.re in _ON_ITS_DAY or not m["n"] or count(m["n"], _MOST_COUNTED) is not None


def _moved(day: When, m: re.Match[str]) -> When:
    if m.re in _ON_ITS_DAY or m["same"]:
        return day
    n = count(m["n"] or "a", _MOST_COUNTED) or 0
    before = m["eve"] or m["way"].lower() == "before"
    return counted_from(day.first, -n if before else n, (m["unit"] or "day").lower())


def _time(told: Told, here: Span, when: When) -> Timex:
    text = here.of(told.text).rstrip()
    end = here.start + len(text)
    return Timex(here.start, end, text, "DATE", str(when), _RULE, when, basis="reckoned")


def with_time(told: Told, t: Timex) -> Told:
    """Return a sentence with a time instead of those that it takes in."""
    others = (other for other in told.times if not other.span.touches(t.span))
    return replace(told, times=tuple(sorted((*others, t), key=lambda t: t.start)))
