"""What the trade tells without a date in the clause: things named with their year, promises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.events.acts import Act
from generator.events.clauses import Clause
from generator.events.groups import Group
from generator.events.series import is_held
from generator.events.told import Told
from generator.lexicons import words
from generator.model.values import Span
from generator.model.words import in_words

_NAMED_DOCUMENT = re.compile(r"\b(?:19|20)\d\d ((?:[A-ZÀ-Ý][\w’'-]+ ){1,8})([a-z]+)\b")
_AHEAD_OF = re.compile(r"(?i)(?:ahead of|before|in advance of|prior to)\b")
_MONEY = re.compile(
    r"[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:m|bn|tn|million|billion|trillion)\b|\b\d+(?:[.,]\d+)?%"
)


def named(told: Told) -> Iterator[Act]:
    """Yield what a sentence names with its year: "a 1987 … treaty", "the 2014 drills were …"."""
    for t in told.times:
        if not (t.when and re.fullmatch(r"\d{4}", t.text)):
            continue
        m = _NAMED_DOCUMENT.match(told.text, t.start, told.span.end)
        if m and m[2] in words("documents"):
            noun = Span(t.end + 1, m.end())
            clause = next((c for c in told.clauses if c.extent.end >= m.end()), None)
            if clause:
                quote = Span(t.start, m.end())
                yield Act(
                    "named", told, clause, None, t.when, "stated", t, "happened", quote, noun=noun
                )
    for c in told.clauses:
        years = [t for t in told.times if c.subject.covers(t.span) and t.when]
        past = c.verb.tense == "past" and not (c.verb.negated or c.verb.to_come)
        if years and past and is_held(c.subject.of(told.text)) and c.verb.lemma != "be":
            t = years[0]
            yield Act(
                "plain", told, c, None, t.when, "stated", t, "happened", c.extent, noun=c.subject
            )


def promised(page: Sequence[Told], groups: Sequence[Group]) -> list[Group]:
    """Return what somebody promises in a speech whose day another sentence gives."""
    found = []
    for told in page:
        for c in _promises(told):
            speaker = {m.id for m in told.mentions_in(c.speaker) if m.kind == "person"}
            home = _speech_of(speaker, told, groups)
            if home and (when := home.acts[0].when):
                note = f"Said by {c.speaker.of(told.text)} in the speech of {in_words(when)}."
                quote = Span(c.extent.start, c.attribution.end or c.extent.end)
                act = Act("promise", told, c, None, when, "reckoned", None, "happened", quote, note)
                found.append(Group([act], speaker))
    return found


def _speech_of(speaker: set[str], told: Told, groups: Sequence[Group]) -> Group | None:
    """Return what a speaker did before ``told`` says that they spoke, or their one meeting."""
    own = [g for g in groups if g.people & speaker]
    before = [g for g in own if g.acts[0].told.span.end <= told.span.end]
    met = [g for g in own if g.is_meeting]
    return before[0] if before else met[0] if len(met) == 1 else None


def said_ahead(page: Sequence[Told], groups: Sequence[Group]) -> list[Group]:
    """Return what somebody said "ahead of" a meeting whose day is known: about that day."""
    found = []
    for told in page:
        for said, content in zip(told.clauses, told.clauses[1:], strict=False):
            lead = said.lead.of(told.text)
            met = set(lead.lower().split()) & words("meetings")
            if content.kind != "content" or not (_AHEAD_OF.match(lead) and met):
                continue
            people = {m.id for m in told.mentions_in(said.subject) if m.kind == "person"}
            home = next((g for g in groups if g.is_meeting and g.people & people), None)
            if home and (when := home.acts[0].when) and not content.verb.negated:
                note = f"Told as said ahead of the meeting of {in_words(when)}; no day is given."
                quote = Span(said.extent.start, content.extent.end)
                act = Act("statement", told, content, said, when.roughly(), "assumed", None,
                          "happened", quote, note)  # fmt: skip
                found.append(Group([act], people))
    return found


def _promises(told: Told) -> list[Clause]:
    """Return the clauses by which somebody says that money or a number of things will be given."""
    return [
        c
        for c in told.clauses
        if c.speech
        and (c.verb.tense == "future" or c.verb_words[0].lower() == "would")
        and not c.verb.negated
        and c.verb.lemma in words("giving")
        and _MONEY.search(c.complement.of(told.text))
    ]
