"""What the trade tells without a date in the clause: things named with their year, promises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.events.acts.clause_times import is_to_be_done
from generator.events.acts.clauses import Act, act_of_the_day
from generator.events.acts.series import is_held
from generator.events.acts.time_words import (
    is_compared,
    is_of_what_is_told,
    is_over,
    is_possessive,
)
from generator.events.groups import Group
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import SUBJECT_PRONOUNS, is_of_speech, past_forms, stems
from generator.lexicons import words
from generator.model.numbers import NUMBER
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.when import When
from generator.model.words import in_words

_NAMED_DOCUMENT = re.compile(r"\b(?:19|20)\d\d ((?:[A-ZÀ-Ý][\w’'-]+ ){1,8})([a-z]+)\b")
_SENTENCES_OF_A_LEAD = 3
HABITS = frozenset(("always", "ever", "frequently", "long", "often", "rarely", "repeatedly"))
HABITS |= {"regularly", "seldom", "sometimes", "traditionally", "usually", "yet"}
_SURE = 2  # words of a headline
_DAYS_OF_NEWS = 8  # a report may tell the news of the week that ends on its day
_AHEAD_OF = re.compile(r"(?i)(?:ahead of|before|in advance of|prior to)\b")
_HAS_SAID = re.compile(r"\b(?:has|have) [a-z]+$")  # "Fiat is to close a mill, unions have said"
_LONG = re.compile(  # what has come about over more than a day; "the first in ten years" has not
    rf"(?i)(?:^in|\b(?:over|during)) (?:the )?(?:past|last|recent|previous) "
    rf"(?:(?:few|couple of|several|{NUMBER}) )?(?:days|weeks?|months?|years?|decades?)\b"
)
_MONEY = re.compile(
    r"[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:m|bn|tn|million|billion|trillion)\b|\b\d+(?:[.,]\d+)?%"
)


_FIRST = re.compile(r"\b(?:first|last|only|most|least|time|[a-z]{2,}est)\b")
_THIS = re.compile(r"(?i)this (?:week|month|year)")  # "has won at this year’s games"
# What is done besides has times of its own: "agreed to buy a mill, and forecast a yearly profit"
_AND_ACTS = re.compile(r", and (?:also )?(?:forecast|[a-z]+ed) ")


def news(page: Sequence[Told], found: Sequence[Act], headline: str, day: When) -> Iterator[Act]:
    """Yield what the report opens with as news, without a day: "The court has ruled that …".

    In a report of ``day`` the first sentence in the perfect tense is of that day.  So is what
    tells the headline: in the perfect tense in the sentences that follow, in the past tense in the
    first (a lead has its day at hand, and leaves it out where it is the paper's own).  What another
    sentence dates is told there.
    """
    recent = [a for a in found if a.when and 0 <= (day.first - a.when.last).days < _DAYS_OF_NEWS]
    most = max(2, (len(stems(headline)) + 1) // 2)
    if any(_shared(a.told, a.clause, None, headline) >= most for a in recent):
        return
    dated = {(a.told.span, a.clause.verb_at) for a in found if not a.noun.end}
    told_already: set[str] = set()
    for n, told in enumerate(page[:_SENTENCES_OF_A_LEAD]):
        for c, content in _spoken(told):
            told_by = content or c
            shared = _shared(told, c, content, headline)
            perfect = c.verb.tense == "perfect" and not c.verb.continuous
            perfect |= n == 0 and bool(_HAS_SAID.search(c.attribution.of(told.text)))
            perfect |= n == 0 and _says_what_was_done(c, content, shared)
            perfect |= n == 0 and content is not None and _has_just_done(told, c, content, day)
            if n == 0:
                tells = perfect or (c.verb.tense == "past" and _is_news(told, c, told_by, shared))
            else:
                tells = perfect and shared >= _SURE
            again = any(a.clause.verb.lemma == c.verb.lemma for a in recent)
            again |= (told.span, told_by.verb_at) in dated or c.verb.lemma in told_already
            if again or not tells or _is_a_habit(c) or has_a_time(told, c, day):
                continue
            if act := act_of_the_day(told, told_by, c if content else None, day):
                told_already.add(c.verb.lemma)
                yield _with_what_it_joins(act, recent)


def _with_what_it_joins(act: Act, recent: Sequence[Act]) -> Act:
    """Return an act of a lead on the day that its sentence tells: "fought on Monday and fled"."""
    days = {a.when for a in recent if a.told.span == act.told.span and a.occurrence == "happened"}
    whole = {d for d in days if d and d.is_day}
    if len(days) != 1 or not whole or act.clause.verb.tense != "past":
        return act
    (day,) = whole
    note = f"No day is given for it; its sentence tells of {in_words(day)}."
    return replace(act, when=day, note=note)


def _has_just_done(told: Told, said: Clause, content: Clause, day: When) -> bool:
    """Say whether a lead tells what is done by now: "Kesta said it has bought a mill"."""
    done = content.verb.tense == "perfect" and not content.verb.continuous
    return done and said.verb.tense == "past" and not has_a_time(told, content, day)


def _is_news(told: Told, clause: Clause, told_by: Clause, shared: int) -> bool:
    """Say whether a first sentence in the past tense tells what its headline does.

    It has two words of it, or one, and somebody named does what news tells acts with.
    """
    if shared >= _SURE or not shared:
        return shared > 0
    first = next((c for c in told.clauses if c.kind == "main"), None)
    named = any(m.kind != "place" for m in told.mentions_in(clause.subject))
    named |= told.text.startswith(("A ", "An "), clause.subject.start)
    done = clause.verb_words[-1].lower() in past_forms()
    return clause is first and told_by is clause and named and done and not clause.speech


def _says_what_was_done(said: Clause, content: Clause | None, shared: int) -> bool:
    """Say whether a lead of an agency tells so what is news: "Police say two men have died".

    In the past tense its headline must tell it, too: ``shared`` are the words that both have.
    """
    says = said.verb.tense == "present" and said.verb.lemma in {"say", "says"}
    tenses = {"perfect", "past"} if shared >= _SURE else {"perfect"}
    return says and content is not None and content.verb.tense in tenses


def _spoken(told: Told) -> Iterator[tuple[Clause, Clause | None]]:
    """Yield each main clause of a sentence, with the clause that it says, if any.

    So is what obituaries open with: "The singer Ana Ross, who has died aged 91, was …".
    """
    for c, behind in zip(told.clauses, (*told.clauses[1:], None), strict=False):
        died = c.verb.lemma == "die" and c.verb.tense == "perfect" and c.opener == "who"
        if c.kind == "main" or died:
            yield c, behind if behind and behind.kind == "content" else None


def _is_a_habit(clause: Clause) -> bool:
    """Say whether adverbs of time take a clause from the day: "has often complained"."""
    return bool({w.lower() for w in clause.verb_words} & HABITS)


def _shared(told: Told, clause: Clause, content: Clause | None, headline: str) -> int:
    """Return how many words what a clause tells shares with the headline.

    It tells its ``content``, if any, and who "it" is there: "Kesta said it had sold a mill".
    """
    own = content or clause
    start = own.extent.start
    if content and told.low(content.subject) in SUBJECT_PRONOUNS:
        start = clause.extent.start
    return len(stems(told.text[start : own.extent.end]) & stems(headline))


def has_a_time(told: Told, clause: Clause, day: When) -> bool:
    """Say whether a clause has any word of time, also one that does not say when."""
    end = max(clause.rest.end, clause.attribution.end)
    if is_of_speech(clause.verb.lemma):
        end = clause.verb_at.end  # what is said has times of its own
    extent = Span(clause.extent.start, end)
    joined = _AND_ACTS.search(told.text, clause.complement.end or clause.verb_at.end, extent.end)
    extent = Span(extent.start, joined.start() if joined else extent.end)
    times = (t for t in told.times if t.type != "DURATION" and extent.touches(t.span))
    if clause.verb.tense == "perfect":
        times = (t for t in times if not (is_possessive(told, t) and _THIS.match(t.text)))
        times = (t for t in times if not any(_is_aside(told, c, clause, t) for c in told.clauses))
    times = (t for t in times if not is_compared(told, t))
    times = (t for t in times if not is_of_what_is_told(told, clause, t, day))
    if clause.verb.tense == "perfect":  # "has pledged to present a budget next month"
        times = (t for t in times if not (t.when and t.when.first > day.last))
        times = (t for t in times if not is_to_be_done(told.text[clause.verb_at.end : t.start]))
    if _LONG.search(extent.of(told.text)) or _lasts_since(told, clause):
        return True
    return any(not (clause.verb.tense == "perfect" and is_over(t)) for t in times)


def _lasts_since(told: Told, clause: Clause) -> bool:
    """Say whether a perfect tells how long: "has besieged it since May", no "first since May"."""
    words_of_it = clause.complement.of(told.text).partition("since ")[0]
    since = any(
        clause.complement.covers(t) and told.text[: t.start].endswith("since ") for t in told.times
    )
    return since and clause.verb.tense == "perfect" and not _FIRST.search(words_of_it)


def _is_aside(told: Told, inner: Clause, clause: Clause, t: Timex) -> bool:
    """Say whether a time is of what a subject's relative tells: "Ross, who won in 1998, has"."""
    between = Span(clause.subject.end, clause.verb_at.start)
    set_off = told.text[between.start : between.end].startswith(", ")
    own = Span(inner.verb_at.start, max(inner.complement.end, inner.verb_at.end))
    return set_off and inner.kind == "relative" and between.covers(own) and own.covers(t)


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
        years = [t for t in told.times if c.subject.covers(t) and t.when]
        past = c.verb.tense == "past" and not (c.verb.negated or c.verb.to_come)
        if years and past and is_held(c.subject.of(told.text)) and c.verb.lemma != "be":
            t = years[0]
            yield Act(
                "plain", told, c, None, t.when, "stated", t, "happened", c.extent, noun=c.subject
            )


def promised(page: Sequence[Told], groups: Sequence[Group]) -> list[Group]:
    """Return what somebody promises in a speech whose day another sentence gives."""
    found = []
    dated = {a.clause.verb_at for g in groups for a in g.acts}
    for told in page:
        for c in (c for c in _promises(told) if c.verb_at not in dated):
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
