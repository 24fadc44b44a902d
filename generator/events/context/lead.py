"""What the first sentence of a report says was said: "A deal is close, the bank said on Sunday".

Further down a state of things that somebody tells of is background.  In the lead it is the news:
that somebody said so, on the day that the sentence gives.  So is what may be, or will not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.events.acts.clause_times import time_of
from generator.events.acts.clauses import Act
from generator.events.acts.refusals import says_nobody
from generator.events.groups import is_bare_speech
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import CONDITIONAL, stems
from generator.lexicons import words
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import When

_IF = re.compile(r"\b(?:if|unless|without)\b")
_SURE = 2  # words of the headline
_DAYS_OF_NEWS = 8  # a report may tell the news of the week that ends on its day


def said_in_the_lead(
    page: Sequence[Told], found: Sequence[Act], headline: str, day: When
) -> Iterator[Act]:
    """Yield what a report of ``day`` opens with as said, where no act of that sentence is told.

    The headline must tell of it: what a minister says of the weather is no news.
    """
    for told in page[:1]:
        if len(stems(told.span.of(told.text)) & stems(headline)) < _SURE:
            continue
        own = [a for a in found if a.told.span == told.span and not is_bare_speech(a)]
        if any(a.occurrence != "planned" or (a.when and a.when.is_day) for a in own):
            continue
        for said, content in _sayings(told):
            t = _day_of(told, said, content)
            when = t.when if t else None
            if not (t and when and when.is_day) or not _is_recent(when, day):
                continue
            start = min(said.extent.start, content.extent.start)
            end = max(content.extent.end, content.attribution.end)
            speech = None if said is content else said
            yield Act(
                "statement", told, content, speech, when, t.basis, t, "happened", Span(start, end)
            )


def _sayings(told: Told) -> Iterator[tuple[Clause, Clause]]:
    """Yield each clause that is said, with the clause that says it; the same if it is behind."""
    for n, c in enumerate(told.clauses):
        said = told.clauses[n - 1] if n and c.kind == "content" else c
        spoken = c.attribution.end > 0 if said is c else said.kind == "main"
        ahead = c.opener in CONDITIONAL
        # "Prices could rise if the mill closes, the bank said"
        ahead |= c.verb.tense == "modal" and bool(_IF.search(told.span.of(told.text)))
        denied = said is not c and (said.verb.negated or says_nobody(told, said))
        tells = {c.speech} if said is c else {w.lower() for w in said.verb_words}
        denied |= bool(tells & words("denying"))
        if spoken and c.subject.end and not (ahead or denied):
            yield said, c


def _day_of(told: Told, said: Clause, content: Clause) -> Timex | None:
    if said is not content:
        return time_of(told, said)
    return next((t for t in told.times if content.attribution.covers(t)), None)


def _is_recent(when: When, day: When) -> bool:
    return 0 <= (day.first - when.first).days < _DAYS_OF_NEWS
