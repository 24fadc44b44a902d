"""Acts: the clauses that tell something with a day, and what each is worth as an event.

A rule sees one clause with its times and may decline; what it declines makes no event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.events.clauses import NOWHERE, Clause
from generator.events.grammar import CONDITIONAL, PREPOSITIONS, is_participle
from generator.lexicons import words
from generator.model.values import Basis, Mention, Span, Timex
from generator.model.when import Grain, Point, When

Kind = Literal["plain", "meeting", "agreement", "statement", "promise", "named"]

# "the vote of March", "the day before Friday", "his July trip": the time is a noun's.
_NOT_ITS_OWN = frozenset(("a", "after", "against", "an", "before", "by", "his", "her", "its", "of"))
_NOT_ITS_OWN |= {"than", "the", "their", "this", "till", "to", "until"}
_PART_OF_DAY = re.compile(r"\bon the (?:morning|afternoon|evening|night|day) of $")
_MONEY = re.compile(
    r"[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:m|bn|tn|million|billion|trillion)\b|\b\d+(?:[.,]\d+)?%"
)
# In front of a verb these leave open whether it was done at all.
_OF_A_DEED = frozenset(("accused", "acquitted", "admitted", "cleared", "denied", "suspected"))
_IN_COURT = re.compile(
    r"(?:\w+ ){0,2}(?:in|at|before|on) (?:\w+ ){0,3}(?:court|judge|judges|magistrate|magistrates|"
    r"jury|tribunal|stage|parliament)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:nearly|almost|barely|hardly|scarcely|narrowly|reportedly|allegedly|supposedly|purportedly|"
    r"apparently|possibly|probably|perhaps|ostensibly|practically|virtually)(?: \w+)?\s*$",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"(?:had|were|should) \S", re.IGNORECASE)  # "Had the bank collapsed, …"
_NOBODY = re.compile(
    r"(?:no|nobody|none|neither|nothing|few|hardly any|scarcely any|not (?:one|a single))\b"
)
_HOLDS_THAT = re.compile(r"\b(\w{1,40}) that\b")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})\W{0,9}$")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the report, read: its clauses, times and names."""

    text: str
    span: Span
    clauses: tuple[Clause, ...]
    times: tuple[Timex, ...]
    mentions: tuple[Mention, ...]

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the names that stand in ``span``."""
        return tuple(m for m in self.mentions if span.covers(m.span))


@dataclass(frozen=True, slots=True)
class Act:
    """A clause that tells an event; ``when`` is ``None`` where its day cannot be known yet.

    ``said`` is the clause of speech around it, if any; ``time`` the words that date it.
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


def acts(told: Told, published: When | None) -> list[Act]:
    """Return the dated acts that a sentence tells, in order."""
    if told.span.of(told.text).rstrip("\"”’'").endswith("?"):
        return []
    found = []
    for n, clause in enumerate(told.clauses):
        said = _speech_around(told.clauses, n)
        if act := _dated(told, clause, said, published):
            found.append(act)
    return found


def _speech_around(clauses: Sequence[Clause], n: int) -> Clause | None:
    return clauses[n - 1] if n and clauses[n].kind == "content" else None


def _dated(told: Told, clause: Clause, said: Clause | None, published: When | None) -> Act | None:
    own = _time_of(told, clause)
    timex = own or (_time_of(told, said) if said else None)
    own_day = bool(own and _grain(own) is Grain.DAY and clause.verb.tense == "past")
    if not timex or _is_refused(told, clause, said, own_day=own_day):
        return None
    if _is_of_what_is_put_off(told, clause, timex):
        return None
    when, occurrence = _placed(clause if own else said or clause, timex, published)
    if clause.verb.tense == "future" and clause.attribution.covers(timex.span):
        return None  # "will rise, he said on Monday": what is to come has no day
    if not occurrence:
        return None
    outer = Span(_opening(told, clause, said), _closing(told, clause, timex))
    attributed = clause.attribution.covers(timex.span)
    kind = _kind(told, clause, said_then=attributed or bool(said and not own))
    if attributed:
        outer = Span(outer.start, clause.attribution.end)
        occurrence = "happened"
    court = clause.verb.lemma == "appear" and _IN_COURT.match(clause.complement.of(told.text))
    if kind == "plain" and clause.verb.lemma in words("states") and not court:
        return None
    act = Act(kind, told, clause, said, when, timex.basis, timex, occurrence, outer)
    alleged = kind != "statement" and _is_alleged(clause, said)
    return replace(act, verification="claimed") if alleged else act


def _closing(told: Told, clause: Clause, timex: Timex) -> int:
    """Return where a quotation ends: behind a passive's agent, the time, a place set off."""
    end = clause.extent.end
    rest = told.text[end : clause.rest.end]
    if clause.verb.passive and re.search(r"\bby\b", clause.complement.of(told.text)):
        end += len(re.split(r", (?:which|who|whose)\b", rest)[0])
    elif re.fullmatch(r", (?:in|at|near) [A-ZÀ-Ý][\w’-]+(?: [A-ZÀ-Ý][\w’-]+)?", rest):
        end = clause.rest.end
    if clause.rest.covers(timex.span):
        end = max(end, timex.end)
    for t in told.times:
        if 0 < t.start - end <= 2 and t.when == timex.when:
            end = t.end
    return end


def _opening(told: Told, clause: Clause, said: Clause | None) -> int:
    """Return where a quotation begins, so that its subject is clear."""
    start = (said or clause).extent.start
    pronoun = clause.subject.of(told.text).lower() in {"it", "he", "she", "they"}
    if said or not pronoun or clause.kind != "subordinate":
        return start
    part = told.text.rfind(", ", told.span.start, start)
    return part + 2 if part > 0 else told.span.start


def _time_of(told: Told, clause: Clause) -> Timex | None:
    """Return the time that dates a clause: in its lead, about its verb, or in its complement."""
    head = clause.lead
    ended = [c.complement.end for c in told.clauses if c.complement.end <= clause.verb_at.start]
    begins = max([clause.subject.end or clause.verb_at.start, *ended])
    around = Span(begins, clause.complement.end)
    usable = [t for t in told.times if _dates_something(told, t) and not is_possessive(told, t)]
    if any(t.type == "SET" for t in told.times if around.covers(t.span)):
        return None
    inside = [t for t in usable if around.covers(t.span) and _is_its_own(told, clause, t)]
    if not inside:
        inside = [t for t in usable if _stands_behind(told, clause, t)]
    if not inside:
        inside = [t for t in usable if _closes_the_subject(told, clause, t)]
    if not inside and clause.attribution.end:
        inside = [t for t in usable if clause.attribution.covers(t.span)]
    if not inside and head.end and not _is_about_something_else(told, head):
        inside = [t for t in usable if head.covers(t.span)]
    return max(inside, key=lambda t: (_grain(t), -t.start), default=None)


def is_possessive(told: Told, t: Timex) -> bool:
    """Say whether a time belongs to a noun behind it: "this year’s fair", "two days’ rest"."""
    return t.text.endswith(("’s", "'s")) or told.text[t.end : t.end + 1] in {"’", "'"}


def _stands_behind(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a time dates a clause from behind an insertion: "a man, 34, on Thursday"."""
    if not clause.rest.covers(t.span) or clause.kind == "relative":
        return False
    phrase_before = re.split(r"[,;–—(]", told.text[clause.rest.start : t.start])[-1].split()
    if not phrase_before or phrase_before[0].lower() not in PREPOSITIONS:
        return False
    return phrase_before[-1].lower() in {"on", "in", "at", "from"} and not any(
        is_participle(w.lower()) for w in phrase_before
    )


def _closes_the_subject(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a day stands between a subject and its verb: "A fire on Sunday destroyed"."""
    at_end = clause.subject.covers(t.span) and t.end == clause.subject.end
    return at_end and clause.kind == "main" and told.text[: t.start].endswith(" on ")


def _dates_something(told: Told, t: Timex) -> bool:
    if t.type not in {"DATE", "TIME"} or t.value.endswith("_REF"):
        return False
    return t.when is None or t.when.grain >= Grain.YEAR


def _grain(t: Timex) -> int:
    if t.when:
        return t.when.grain
    return Grain.DAY if re.search(r"WXX-\d|-\d\d$", t.value) else Grain.MONTH


def _is_its_own(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether the time dates the clause and not a participle or noun inside it."""
    since = clause.verb_at.start if t.start > clause.verb_at.start else clause.subject.end
    head = told.text[since : t.start]
    m = _WORD_BEFORE.search(head)
    preposition = m[1].lower() if m else ""
    if preposition == "since":
        return clause.verb.continuous
    if preposition in _NOT_ITS_OWN and not _PART_OF_DAY.search(head):
        return False
    if clause.verb_words[-1].lower() in _OF_A_DEED and re.search(r"\b\w{2,20}ing\b", head):
        return False  # "denied taking a bribe in 2019"
    before = _WORD_BEFORE.search(head[: m.start()]) if m and preposition in PREPOSITIONS else m
    own = {w.lower() for w in clause.verb_words}
    return not (before and is_participle(before[1].lower()) and before[1].lower() not in own)


def _is_about_something_else(told: Told, lead: Span) -> bool:
    """Say whether a lead dates another thing: "Ahead of his sixth visit this year"."""
    return bool(
        re.match(r"(?i)(?:ahead of|before|after|since|until|following)\b", lead.of(told.text))
    )


def _is_refused(told: Told, clause: Clause, said: Clause | None, *, own_day: bool) -> bool:
    """Say whether a clause is denied, doubted, conditional, a habit, or said by the way.

    ``own_day`` says whether it gives a day of its own: "the fair, which opened on Thursday".
    """
    verb = clause.verb
    would = (
        verb.tense == "modal"
        and clause.verb_words[0].lower() == "would"
        and (said or clause.speech)
    )
    if verb.negated or (said and said.verb.negated) or (verb.tense == "modal" and not would):
        return True
    if said and (said.verb.tense == "modal" or _is_denied_by(told, said)):
        return True
    speaker = clause.speaker.of(told.text).lower()
    if clause.speech in words("denying") or _NOBODY.match(speaker) or _is_hedged(told, clause):
        return True
    if clause.opener in CONDITIONAL | {
        "until",
        "although",
        "though",
        "while",
        "whereas",
        "because",
    }:
        return True
    if _is_called_off(told, clause):
        return True
    behind = told.text[clause.verb_at.start : clause.rest.end].lower()
    if re.search(r"\b(?:if|unless|whether)\b", behind):
        return True
    subject = clause.subject.of(told.text).lower()
    if _NOBODY.match(subject) or _UNREAL.match(subject) or subject in {"there", "it was"}:
        return True
    if (m := _HOLDS_THAT.search(subject)) and m[1] in words("holding"):
        return True  # "Police doubt that the man stole": a verb in the present, read as a subject
    if clause.kind == "relative" and not (verb.passive or verb.to_come or own_day):
        return True
    if verb.tense == "present" and not verb.to_come:
        return True
    return verb.lemma == "be"


def _is_denied_by(told: Told, said: Clause) -> bool:
    """Say whether who speaks denies or doubts what they speak of, or is nobody."""
    verb = {w.lower() for w in said.verb_words} | {said.verb.lemma}
    nobody = _NOBODY.match(said.subject.of(told.text).lower())
    return bool(nobody or verb & words("denying"))


def calls_off(told: Told, clause: Clause) -> bool:
    """Say whether a clause tells that a thing does not take place, or not then."""
    verb, behind = clause.verb, clause.complement.of(told.text).split()
    if verb.lemma == "call" or clause.verb_words[-1].lower() == "called":
        return "off" in behind[:4]
    if verb.negated and (verb.tense == "future" or verb.to_come):
        return True
    return clause.verb_words[-1].lower() in words("calling-off")


def _is_called_off(told: Told, clause: Clause) -> bool:
    """Say whether what a clause plans is called off in its sentence."""
    plans = clause.verb.to_come or clause.verb.tense == "future"
    others = (c for c in told.clauses if c is not clause)
    return plans and any(calls_off(told, c) for c in others)


def _is_of_what_is_put_off(told: Told, clause: Clause, t: Timex) -> bool:
    """Say whether a time is the thing's, not the act's: "was postponed from 3 May to 5 July"."""
    moved = clause.verb_words[-1].lower() in {"brought", "moved", "pushed", "put"}
    if not (moved or calls_off(told, clause)) or not clause.complement.covers(t.span):
        return False
    head = told.text[clause.verb_at.end : t.start]
    span = bool(t.when and t.when.is_span)
    return span or bool(re.search(r"\b(?:from|to|until|till|for|by)\s+(?:the )?$", head))


def _is_hedged(told: Told, clause: Clause) -> bool:
    """Say whether an adverb at the verb takes it back: "nearly collapsed", "was allegedly sold"."""
    at = clause.verb_at
    head = told.text[clause.extent.start : at.start]
    inside = [w.lower() for w in clause.verb_words[:-1]]
    return bool(_HEDGED.search(head)) or any(_HEDGED.fullmatch(w) for w in inside)


def _is_alleged(clause: Clause, said: Clause | None) -> bool:
    """Say whether somebody alleges what the clause tells, without proof of it."""
    alleging = {w.lower() for w in said.verb_words} if said else {clause.speech}
    return bool(alleging & words("alleging"))


def _placed(clause: Clause, t: Timex, published: When | None) -> tuple[When | None, str]:
    """Return the days of an act and whether they are past, present or to come; "" for neither."""
    verb = clause.verb
    when = t.when
    ahead = verb.tense == "future" or verb.to_come or verb.tense == "modal"
    if when is None:
        ongoing = verb.tense == "progressive" or verb.continuous
        return None, "planned" if ahead else "ongoing" if ongoing else "happened"
    if verb.continuous:
        start = Point(when.first, when.last, when.grain)
        return When(start, None, is_span=True), "ongoing"
    if ahead:
        past = published is not None and when.last < published.first
        return (when, "") if past else (when, "planned")
    if published and when.first > published.last:
        # "are holding" may look ahead; a past tense cannot.
        return (when, "planned") if verb.tense == "progressive" else (when, "")
    current = published is not None and when.last >= published.first and when.is_span
    return when, "ongoing" if verb.tense == "progressive" or current else "happened"


def _kind(told: Told, clause: Clause, *, said_then: bool) -> Kind:
    """Return what kind of act a clause tells; ``said_then`` where only the speech has a day."""
    text = told.text[clause.subject.start or clause.verb_at.start : clause.complement.end].lower()
    met = set(re.findall(r"[a-zéà-ÿ]+", text)) & words("meetings")
    if clause.verb.lemma == "meet" or met:
        return "meeting"
    if clause.verb.lemma in words("agreeing"):
        return "agreement"
    speaks = clause.verb.lemma in words("speech") | {"say", "tell"}
    return "statement" if said_then or speaks else "plain"


def promises(told: Told) -> list[Clause]:
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
