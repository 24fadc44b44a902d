"""Acts: the clauses that tell something with a day, and what each is worth as an event.

A rule sees one clause with its times and may decline; what it declines makes no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.events.acts.clause_times import time_of
from generator.events.acts.placing import placed, time_beside
from generator.events.acts.refusals import (
    TOLD_WITH_EFFECT,
    has_appeared,
    is_of_what_is_put_off,
    lasts,
    new_day,
    puts_off,
    refusal,
)
from generator.events.acts.time_words import before_a_distance, is_of_what_is_told
from generator.events.told import Told
from generator.grammar.alleged import hedge, is_alleged
from generator.grammar.clause import Clause
from generator.grammar.fronts import NOWHERE
from generator.grammar.words import ARTICLES, PRONOUNS, is_of_speech
from generator.lexicons import words
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.values import Basis, Passed
from generator.model.when import When

_OF_BEFORE = re.compile(r"(?:Born|Educated|Founded|Having) ")
Kind = Literal["plain", "meeting", "agreement", "statement", "promise", "named"]


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """A clause that tells an event; ``when`` is ``None`` where its day cannot be known yet.

    ``said`` is the clause of speech around it, if any; ``time`` the words that date it.  An act is
    equal to itself alone, so that what is told of it can be kept by it.
    """

    kind: Kind
    told: Told
    clause: Clause
    said: Clause | None
    when: When | None
    basis: Basis
    time: Timex | None
    occurrence: str
    quote: Span
    note: str = ""
    verification: str = "reported"
    noun: Span = NOWHERE

    @property
    def time_text(self) -> str:
        """Return the words that date it."""
        return self.time.text if self.time else ""

    @property
    def speaker(self) -> Span:
        """Return who says it, empty for nobody."""
        return self.said.subject if self.said else self.clause.speaker

    @property
    def how_said(self) -> str:
        """Return the verb that says it, where "said" would tell less: "warned", "ruled"."""
        verb = self.said.verb.lemma if self.said else self.clause.speech
        return verb if verb in TOLD_WITH_EFFECT else "said"


def acts(told: Told, published: When | None) -> Iterator[Act | Passed]:
    """Yield the dated acts that a sentence tells, in order, and each clause that is none."""
    asks = told.span.of(told.text).rstrip("\"”’'").endswith("?")
    for n, clause in enumerate(told.clauses):
        said = _speech_around(told.clauses, n)
        act = "a question" if asks else _dated(told, clause, said, published)
        yield act if isinstance(act, Act) else Passed(clause.extent, act)


def is_part_of(act: Act, whole: Act) -> bool:
    """Say whether an act only tells how another came about: "died on Monday when a bus fell"."""
    same = act.told.span == whole.told.span and act.time == whole.time
    return same and act.clause.opener == "when" and whole.clause.kind == "main"


def says_only_when(act: Act) -> bool:
    """Say whether a clause tells nothing but that "when" follows: "The first sign came when …"."""
    c, told = act.clause, act.told
    opens = c.subject.of(told.text).lower().split(" ", 1)[0]
    thing = (opens in ARTICLES or opens in {"it", "its"}) and not told.mentions_in(c.subject)
    return thing and c.verb.lemma == "come" and c.verb.tense == "past"


def is_promised(act: Act) -> bool:
    """Say whether somebody tells of what is to come: "Norway will lend more, Stane said"."""
    return act.kind == "promise" or (act.kind == "statement" and act.clause.verb.tense == "future")


def act_by(told: Told, clause: Clause, timex: Timex, published: When | None) -> Act | Passed:
    """Return the act that a clause tells where something else than its own words dates it."""
    why = refusal(told, clause, None, own_day=True)
    act = why or _act(told, clause, None, timex, published, own=True)
    return act if isinstance(act, Act) else Passed(clause.extent, act)


def act_of_the_day(told: Told, clause: Clause, said: Clause | None, published: When) -> Act | None:
    """Return the act that a clause tells as news, which no word dates: on the article's own day.

    ``said`` is the clause of speech around it, if any.
    """
    if is_alleged(clause) or refusal(told, clause, said, own_day=False):
        return None
    quote = Span(_opening(told, clause, said), clause.extent.end)
    ahead = clause.verb.to_come or clause.verb.tense in {"future", "modal"}
    said_behind = ahead and clause.attribution.end > 0
    kind = _kind(told, clause, said_then=said is not None or said_behind)
    if kind == "plain" and clause.verb.lemma in words("states"):
        return None
    note = "The article gives no day for it; its own is taken."
    return Act(kind, told, clause, said, published, "assumed", None, "happened", quote, note)


def _speech_around(clauses: Sequence[Clause], n: int) -> Clause | None:
    return clauses[n - 1] if n and clauses[n].kind == "content" else None


def _dated(told: Told, clause: Clause, said: Clause | None, published: When | None) -> Act | str:
    """Return the act that a clause tells by its own time or its speech's, or why it tells none."""
    own = time_of(told, clause) or (told.day if clause is told.clauses[0] else None)
    if own and is_of_what_is_told(told, clause, own, published):
        own = None
    asked = clause.opener in {"how", "why"}  # "said on Monday it knew why the mill had shut"
    timex = own or (time_of(told, said) if said and not asked else None)
    if own and _is_still_to_come(clause, own, published):
        told, clause = _due(told, clause)
    by_speech = bool(own and clause.attribution.covers(own.span))
    if by_speech and clause.kind == "relative":
        return "said by the way, without a day of its own"  # "The toll of a fire that …, he said"
    own_day = bool(own and clause.verb.tense in {"past", "future"})
    if why := refusal(told, clause, said, own_day=own_day):
        return why
    if puts_off(told, clause) and (not timex or is_of_what_is_put_off(told, clause, timex)):
        return _put_off(told, clause, published)
    if not timex:
        return "no time that dates it"
    return _act(told, clause, said, timex, published, own=bool(own))


def _act(
    told: Told,
    clause: Clause,
    said: Clause | None,
    timex: Timex,
    published: When | None,
    *,
    own: bool,
) -> Act | str:
    """Return the act of a time, or why there is none; ``own`` says whether it is the clause's."""
    attributed = clause.attribution.covers(timex)
    dated = _as_said(clause) if attributed else clause if own else said or clause
    since = told.text[: timex.start].endswith("since ")
    when, occurrence = placed(dated, timex, published, goes_on=since and lasts(told, dated))
    if not occurrence and (other := time_beside(told, dated, timex, published)):
        timex = other
        when, occurrence = placed(dated, timex, published)
    if not occurrence and own and not attributed and clause.verb.tense == "future":
        behind = next((t for t in told.times if clause.attribution.covers(t.span)), None)
        if behind:  # "will seek to jail a man accused of a theft in 2019, it said on Monday"
            return _act(told, clause, said, behind, published, own=own)
    if not occurrence and clause.verb.historic:
        told, clause = _to_come(told, clause)
        occurrence = "planned"
    if attributed and not _names_who_acts(told, clause):
        return "to come, and only the speech has a day"  # "will rise, he said on Monday"
    if not occurrence:
        return "its tense and its day do not agree"
    outer = Span(_opening(told, clause, said), _closing(told, clause, timex))
    if told.span.covers(timex):
        outer = Span(min(outer.start, timex.start), max(outer.end, timex.end))
    if any(clause.rest.covers(m) for m in told.mentions) and not said:
        outer = Span(outer.start, max(outer.end, before_a_distance(told, clause.rest.end)))
        if clause.attribution.covers(Span(outer.end, outer.end)):
            outer = Span(outer.start, clause.attribution.end)  # "…, the mayor, Ana Ross, said"
    kind = _kind(told, clause, said_then=attributed or bool(said and not own))
    if attributed:
        outer = Span(outer.start, clause.attribution.end)
        occurrence = "happened"
    state = clause.verb.lemma in words("states") and clause.verb.tense != "future"
    state &= not has_appeared(clause.verb.lemma, clause.complement.of(told.text))
    state &= not (since and lasts(told, dated))
    state |= clause.verb.continuous and clause.verb.tense == "pluperfect" and not since
    if state and kind in {"plain", "statement"}:
        return "tells a state"
    act = Act(kind, told, clause, said, when, timex.basis, timex, occurrence, outer)
    alleged = kind != "statement" and _is_alleged(clause, said)
    return replace(act, verification="claimed") if alleged else act


def _as_said(clause: Clause) -> Clause:
    """Return a clause whose verb is as old as its speech: "will close, it said on Monday"."""
    verb = replace(clause.verb, tense="past", to_come=False, continuous=False)
    return replace(clause, verb=verb) if clause.verb.tense != "perfect" else clause


def _names_who_acts(told: Told, clause: Clause) -> bool:
    """Say whether what is said to come has somebody who announces it: "Kesta will close a mill"."""
    named = told.mentions_in(clause.subject)
    acts = any(m.kind != "place" or m.span == clause.subject for m in named)
    return clause.verb.tense != "future" or acts


def _put_off(told: Told, clause: Clause, published: When | None) -> Act | str:
    """Return what is put off as what is due on its new day: "put off until 2 September"."""
    new = new_day(told, clause)
    if not new or not new.when or (published and new.when.last < published.first):
        return "put off: the time is the thing's"
    verb = replace(clause.verb, to_come=True)
    behind = Span(new.start, new.end)
    due = replace(clause, verb=verb, verb_words=("is", "due"), complement=behind)
    told, clause = _retold(told, clause, due)
    note = f"The article says that it was put off: “{new.text}” is its new day."
    return Act(
        "plain", told, clause, None, new.when, new.basis, new, "planned",
        Span(clause.extent.start, max(clause.extent.end, new.end)), note,
    )  # fmt: skip


def _is_still_to_come(clause: Clause, t: Timex, published: When | None) -> bool:
    """Say whether a clause tells when what will be: "faces prison when he is sentenced on …"."""
    present = clause.verb.tense == "present" and clause.verb.passive and not clause.verb.to_come
    ahead = t.when and published and t.when.first > published.last
    return clause.opener == "when" and present and bool(ahead)


def _due(told: Told, clause: Clause) -> tuple[Told, Clause]:
    """Return "he is sentenced", in its sentence, as "he is to be sentenced"."""
    told_as = (clause.verb_words[0], "to", "be", *clause.verb_words[1:])
    verb = replace(clause.verb, to_come=True)
    return _retold(told, clause, replace(clause, verb=verb, verb_words=told_as))


def _to_come(told: Told, clause: Clause) -> tuple[Told, Clause]:
    """Return a clause of a chronology, in its sentence, as one of a day still to come."""
    verb = replace(clause.verb, tense="present", to_come=True, historic=False)
    ahead = replace(clause, verb=verb)
    return _retold(told, clause, ahead)


def _retold(told: Told, clause: Clause, new: Clause) -> tuple[Told, Clause]:
    """Return a sentence with a clause of it read in another way, and that clause."""
    read = tuple(new if c is clause else c for c in told.clauses)
    return replace(told, clauses=read), new


def _closing(told: Told, clause: Clause, timex: Timex) -> int:
    """Return where a quotation ends: behind a passive's agent, the time, a place set off."""
    end = clause.extent.end
    rest = told.text[end : clause.rest.end]
    if clause.verb.passive and re.search(r"\bby\b", clause.complement.of(told.text)):
        end += len(re.split(r", (?:which|who|whose)\b", rest)[0])
    elif re.fullmatch(r", (?:in|at|near) [A-ZÀ-Ý][\w’-]+(?: [A-ZÀ-Ý][\w’-]+)?", rest):
        end = clause.rest.end
    if clause.rest.covers(timex):
        end = max(end, timex.end)
    for t in told.times:
        if 0 < t.start - end <= 2 and t.when == timex.when:
            end = t.end
    return end


def _opening(told: Told, clause: Clause, said: Clause | None) -> int:
    """Return where a quotation begins, so that its subject is clear."""
    start = (said or clause).extent.start
    if not said and clause.lead.end and _OF_BEFORE.match(clause.lead.of(told.text)):
        start = max(start, clause.subject.start)  # "Born in Callao, Ross joined a bank in 1963"
    adverb, front = hedge(clause), told.text[told.span.start : start].lower()
    if adverb and front.strip(" ,") == adverb:
        return told.span.start
    if not said and told.span.start <= clause.speaker.start < start and clause.speaker.end:
        start = clause.speaker.start  # "Police believe the man stole the bus"
    if clause.opener == "when" and told.text[:start].lower().endswith("when "):
        start -= len("when ")
    pronoun = clause.subject.of(told.text).lower() in PRONOUNS
    if said or not pronoun or clause.kind != "subordinate":
        return start
    part = told.text.rfind(", ", told.span.start, start)
    return part + 2 if part > 0 else told.span.start


def _is_alleged(clause: Clause, said: Clause | None) -> bool:
    """Say whether somebody alleges what the clause tells, without proof of it."""
    alleging = {w.lower() for w in said.verb_words} if said else {clause.speech}
    return bool(alleging & words("alleging")) or is_alleged(clause)


def _kind(told: Told, clause: Clause, *, said_then: bool) -> Kind:
    """Return what kind of act a clause tells; ``said_then`` where only the speech has a day."""
    text = told.text[clause.subject.start or clause.verb_at.start : clause.complement.end].lower()
    met = set(re.findall(r"[a-zéà-ÿ]+", text)) & words("meetings")
    if clause.verb.lemma == "meet" or met:
        return "meeting"
    if clause.verb.lemma in words("agreeing"):
        return "agreement"
    return "statement" if said_then or is_of_speech(clause.verb.lemma) else "plain"
