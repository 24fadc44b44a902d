"""A sentence parted into clauses: who did what, what was said of it, and under which condition."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.grammar.pieces import (
    AND,
    LONGEST_SENTENCE,
    Piece,
    Segment,
    has_subject,
    resumed,
    segments,
    speaks,
    split,
)
from generator.grammar.verbs import Verb, timetable_verb
from generator.grammar.words import (
    ARTICLES,
    PREPOSITIONS,
    RELATIVE,
    Token,
    base_of,
    is_adverb,
    is_participle,
    is_past,
    tokens,
)
from generator.lexicons import words
from generator.model.values import Span, Timex
from generator.model.when import MONTHS, WEEKDAYS

NOWHERE = Span(0, 0)
Kind = Literal["main", "relative", "content", "subordinate"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite clause with its offsets in the article.

    ``subject`` is empty where none stands or can be told; of a relative clause it is what the
    pronoun stands for.  ``complement`` reaches from the verb to the first comma or clause behind
    it, ``rest`` from there to the end of the sentence's part.  ``lead`` is an adverbial in front
    ("Ahead of the vote, …").  ``opener`` is the word that opens a subordinate clause,
    ``attribution`` the stretch behind it that says who said so.  ``owner`` is whose the subject is
    ("the ferry, whose engine failed"), ``object`` what a relative clause has as its object ("the
    law, which parliament passed").
    """

    kind: Kind
    subject: Span
    verb: Verb
    verb_at: Span
    verb_words: tuple[str, ...]
    complement: Span
    rest: Span
    lead: Span = NOWHERE
    opener: str = ""
    speaker: Span = NOWHERE
    speech: str = ""
    attribution: Span = NOWHERE
    owner: Span = NOWHERE
    object: Span = NOWHERE

    @property
    def extent(self) -> Span:
        """Return the stretch from its first word to the end of its complement."""
        starts = [s.start for s in (self.lead, self.subject, self.verb_at) if s.end]
        return Span(min(starts), max(self.complement.end, self.verb_at.end))


def clauses(
    text: str, start: int, end: int, times: Sequence[Timex] = (), *, annals: bool = False
) -> list[Clause]:
    """Return the finite clauses of the sentence ``text[start:end]``, in order, without quotes.

    No mark inside one of its ``times`` parts it: "on Thursday, 1 August 2019".  In ``annals`` the
    present tense tells what is over.
    A sentence of more than ``LONGEST_SENTENCE`` words has none that could be told.
    """
    ts = tokens(text, start, end)
    if len(ts) > LONGEST_SENTENCE:
        return []
    pieces = [p for s in segments(text, ts, times) for p in _pieces_of(s, annals)]
    return _clefts(text, _built(_reopened(resumed(pieces), annals)))


def _pieces_of(segment: Segment, annals: bool) -> list[Piece]:
    pieces = split(segment.ts, annals)
    pieces[0].apart = segment.apart
    return pieces


def _reopened(pieces: list[Piece], annals: bool) -> list[Piece]:
    """Return the pieces with a verb that opens one told as such: "Ana Ross, 68, fell as she …"."""
    for n, p in enumerate(pieces):
        hidden = p.verbs and p.verbs[0].first > 0 and not p.opener and is_past(p.ts[0].low)
        if not hidden or not n or not p.ts[0].text.islower():
            continue
        if any(q.verbs and not q.opener for q in pieces[:n]) or not _resumes(pieces, n):
            continue
        again = split(p.ts, annals, resumes=True)
        return [*pieces[:n], *again, *pieces[n + 1 :]]
    return pieces


def _clefts(text: str, found: list[Clause]) -> list[Clause]:
    """Return the clauses with "It was on Friday that the loom stopped" told as one of Friday."""
    for n, (c, behind) in enumerate(itertools.pairwise(found)):
        it_was = c.verb.lemma == "be" and c.subject.of(text).lower() == "it"
        dated = c.complement.of(text).lower().startswith(("on ", "in ", "at ", "only on "))
        if it_was and dated and behind.opener == "that" and behind.subject.end:
            whole = replace(behind, kind="main", opener="", lead=c.complement)
            return [*found[:n], whole, *found[n + 2 :]]
    return found


def _built(pieces: list[Piece]) -> list[Clause]:
    found: list[Clause] = []
    subject, lead, waiting = NOWHERE, NOWHERE, NOWHERE
    lead_is_dated = False
    for n, p in enumerate(pieces):
        if subject.end and (verb := _resumed_by(pieces, n, found)):
            p.verbs = [verb]
        if not p.verbs:
            if not found and not subject.end:
                dated = _date_in_front(p.ts)
                if dated == len(p.ts):  # "Last Friday, the council …"
                    lead, lead_is_dated = p.span, True
                    continue
                if dated:  # "In May Ross and her aunt, a nurse, …"
                    lead = Span(p.ts[0].start, p.ts[dated - 1].end)
                    subject = Span(p.ts[dated].start, p.span.end)
                    continue
                adverbial = p.ts[0].low in PREPOSITIONS or p.ts[0].low.endswith(("ing", "ed"))
                adverbial |= is_adverb(p.ts[0]) or is_participle(p.ts[0].low)  # "Born in Lima, she"
                adverbial |= _is_a_distance(p.ts)
                if adverbial:  # "On Monday evening, in a tent, a team …"
                    lead = Span(lead.start, p.span.end) if lead_is_dated else p.span
                else:
                    subject = p.span
            elif subject.end and not found and _goes_on(pieces, n, subject):
                subject = Span(subject.start, p.span.end)
            elif p.ts[0].low == "where" and len(p.ts) > 1:
                waiting = Span(p.ts[1].start, p.span.end)  # "where nine children, all of them …"
            continue
        opens = not found and not subject.end
        if opens and (p.ts[0].low == "having" or _is_a_lead(pieces, n)):
            lead = p.span
            continue
        if _is_reduced_clause(pieces, n):
            subject = subject if subject.end else p.span
            continue
        if n and p.ts[0].low.endswith("ing") and p.verbs[0].first > 1:
            continue  # "…, saying that the side needed rest"
        if found and _is_attribution(p):
            found = [_attributed(c, p) for c in found]
            continue
        if (speaker := _speaker_before(pieces, n)).end and found:
            found = [_attributed(c, p, speaker) for c in found]
            continue
        mains = any(c.kind == "main" for c in found)
        listed = _list_before(pieces, n) is not None
        if (mains or (subject.end and not lead.end)) and _is_apposed(p) and not listed:
            continue
        clause = _clause(p, pieces[:n], subject, _end_of(pieces, n))
        if (first := _list_before(pieces, n)) is not None:
            clause = replace(clause, subject=Span(first, clause.subject.end))
        if waiting.end and p.verbs[0].first == 0 and not p.opener:
            clause = replace(clause, kind="relative", subject=waiting)
        waiting = NOWHERE
        if clause.kind == "main":
            subject = clause.subject
            clause = replace(clause, lead=clause.lead if clause.lead.end else lead)
            lead = NOWHERE
        if clause.kind == "content" and found:
            clause = replace(clause, speaker=found[-1].subject, speech=found[-1].verb.lemma)
        elif p.joined and found and found[-1].speech and clause.verb_words[0].lower() == "would":
            # "Ross said that A had agreed and B would pay": said by Ross, too.
            clause = replace(clause, speaker=found[-1].speaker, speech=found[-1].speech)
        if inner := _clause_inside(p):
            found.append(inner)
        found.append(clause)
    return found


def _clause_inside(p: Piece) -> Clause | None:
    """Return the relative clause in a subject: "The dam that burst on Thursday had been …"."""
    if not p.inside:
        return None
    n, verb, ts = p.inside.pronoun, p.inside.verb, p.ts
    noun = _subject(ts[:n])
    own = _subject(ts[n + 1 : verb.first])
    if not noun:
        return None
    at = Span(ts[verb.first].start, ts[verb.behind - 1].end)
    end = max(ts[p.inside.behind - 1].end, at.end)
    told = tuple(t.text for t in ts[verb.first : verb.behind])
    behind, rest = Span(min(at.end + 1, end), end), Span(end, end)
    subject, thing = (own, noun) if own else (noun, NOWHERE)
    return Clause("relative", subject, verb, at, told, behind, rest, opener=ts[n].low, object=thing)


def _is_a_lead(pieces: list[Piece], n: int) -> bool:
    """Say whether a piece is an adverbial with a participle: "At talks held in Lima, …"."""
    p, verb = pieces[n], pieces[n].verbs[0]
    bare = verb.tense == "past" and verb.behind == verb.first + 1
    if p.opener or p.ts[0].low not in PREPOSITIONS or not bare or len(p.verbs) > 1:
        return False
    follows = p.ts[verb.behind : verb.behind + 1]
    if not is_participle(p.ts[verb.first].low) or (follows and follows[0].low not in PREPOSITIONS):
        return False
    behind = pieces[n + 1] if n + 1 < len(pieces) else None
    if not behind or not behind.verbs or behind.opener or behind.ts[0].low in AND:
        return False
    return not _is_attribution(behind) and has_subject(behind.ts[: behind.verbs[0].first])


def _goes_on(pieces: list[Piece], n: int, subject: Span) -> bool:
    """Say whether "and Per Ross" goes on with a subject behind an age: "Bo Lind, 48, and …"."""
    p, between = pieces[n], [q for q in pieces[:n] if q.span.start > subject.end]
    ages = all(len(q.ts) == 1 and re.fullmatch(r"\d{1,3}", q.ts[0].text) for q in between)
    joins = len(p.ts) > 1 and p.ts[0].low == "and"
    named = len(p.ts) > 1 and p.ts[1].text[0].isupper()
    listed = p.ts[0].text[0].isupper() and len(p.ts) < 4
    return bool(between and ages and ((joins and named) or listed))


def _is_a_distance(ts: Sequence[Token]) -> bool:
    """Say whether words tell how long before or after something: "Two days after the vote"."""
    lows = [t.low.removesuffix("s") for t in ts[:4]]
    near = {"after", "before", "ago", "later", "earlier"} & {t.low for t in ts}
    return bool(near and {"hour", "day", "week", "month", "year", "decade", "minute"} & set(lows))


def _resumed_by(pieces: list[Piece], n: int, found: Sequence[Clause]) -> Verb | None:
    """Return the verb by which a piece goes on with its subject: "Ana Ross, 34, resigned"."""
    p = pieces[n]
    if p.verbs or p.opener or any(c.kind == "main" for c in found):
        return None
    if is_past(p.ts[0].low):
        return Verb(0, 1, base_of(p.ts[0].low), "past") if _resumes(pieces, n) else None
    return timetable_verb(p.ts, 0)  # "The museum, closed since 2020, reopens on Friday"


def _resumes(pieces: list[Piece], n: int) -> bool:
    """Say whether the past form that opens a piece is its sentence's verb, and no participle."""
    p = pieces[n]
    behind = pieces[n + 1].ts[0].text if n + 1 < len(pieces) else ""
    if behind.islower() and behind.endswith("s") and behind not in PREPOSITIONS | {"its", "as"}:
        return False  # "The deal, signed in May, ends the strike": a verb that we do not know
    if _is_participles(p) and any(is_past(q.ts[0].low) for q in pieces[n + 1 :]):
        return False  # "The mill, sold in May, burnt down": the later one is the verb
    behind_it = itertools.takewhile(lambda q: not q.apart, pieces[n + 1 :])
    later = (q for q in behind_it if q.verbs and not q.ts[0].low.endswith("ing"))
    return all(q.opener or q.content or q.ts[0].low in AND or _is_attribution(q) for q in later)


def _is_participles(p: Piece) -> bool:
    return is_participle(p.ts[0].low) and len(p.ts) > 1 and p.ts[1].low in PREPOSITIONS


def _is_reduced_clause(pieces: list[Piece], n: int) -> bool:
    """Say whether a piece between commas is a participle's: "a span built in 1990, carried …"."""
    p, verb = pieces[n], pieces[n].verbs[0]
    follows = p.ts[verb.behind : verb.behind + 1]
    if verb.tense != "past" or verb.passive or p.opener or not n:
        return False
    if not is_participle(p.ts[verb.first].low) or (follows and follows[0].low not in PREPOSITIONS):
        return False
    later = next((q for q in pieces[n + 1 :] if q.verbs), None)
    if later is None or later.opener or later.joined:
        return False
    return not later.ts[: later.verbs[0].first]


def _is_apposed(p: Piece) -> bool:
    """Say whether a piece behind a clause or noun is "the bloc set up in …": no clause of its own.

    A new main clause behind a comma begins with "and" or "but" in edited prose.
    """
    verb = p.verbs[0]
    bare = verb.tense == "past" and verb.behind == verb.first + 1
    stands_alone = (
        not (p.apart or p.opener or p.content or p.joined)
        and p.ts[0].low not in AND
        and verb.first > 0
    )
    front = p.ts[: verb.first]
    if _date_in_front(front):
        return False  # "…; on 5 May the paper returned"
    has_subject = _subject(front)
    return bool(bare and stands_alone and has_subject and is_participle(p.ts[verb.first].low))


_LONGEST_ITEM = 6  # words of what is listed: "the foreign ministry of Peru"


def _list_before(pieces: list[Piece], n: int) -> int | None:
    """Return where the list begins that "nurses and drivers marched" closes, ``None`` for none.

    Its parts are alike: all have an article, or none has.
    """
    p = pieces[n]
    front = p.ts[: p.verbs[0].first]
    ands = [i for i, t in enumerate(front) if t.low == "and" and 0 < i < len(front) - 1]
    if p.opener or len(ands) != 1 or not n:
        return None
    first = n
    while first and not pieces[first - 1].verbs and len(pieces[first - 1].ts) <= _LONGEST_ITEM:
        first -= 1
    items = [q.ts for q in pieces[first:n]]
    while items and _is_no_item(items[0]):
        del items[0]
    if not items or items[-1][-1].end + 2 != front[0].start:
        return None
    parts = [*items, front, front[ands[0] + 1 :]]
    return items[0][0].start if len({q[0].low in ARTICLES for q in parts}) == 1 else None


def _is_no_item(ts: Sequence[Token]) -> bool:
    """Say whether a piece in front of a list is an adverbial: "On Sunday, police, …"."""
    return ts[0].low in PREPOSITIONS or is_adverb(ts[0]) or bool(_date_in_front(ts))


def _end_of(pieces: list[Piece], n: int) -> int:
    """Return where the part of the sentence ends that begins with piece ``n``."""
    behind = next((i for i in range(n + 1, len(pieces)) if pieces[i].verbs), len(pieces))
    return pieces[behind - 1].span.end


def _clause(p: Piece, before: list[Piece], subject: Span, end: int) -> Clause:
    verb = p.verbs[0]
    kind: Kind = "main"
    if p.content or (p.opener == "that" and speaks([v for q in before[-1:] for v in q.verbs])):
        kind = "content"
    elif p.opener in RELATIVE | {"that"} or (p.opener == "when" and before):
        kind = "relative" if p.opener != "when" else "subordinate"
    elif p.opener:
        kind = "subordinate"
    front = p.ts[: verb.first]
    front = front[1:] if front and (p.opener or front[0].low in AND) else front
    dated = _date_in_front(front)
    lead = Span(front[0].start, front[dated - 1].end) if dated else NOWHERE
    front = front[dated:]
    own = _subject(front)
    owner = object_ = NOWHERE
    if kind == "relative" and not own:
        own = _stood_for(before, subject)
    elif kind == "relative" and p.opener == "whose":
        owner = _stood_for(before, subject)
    elif kind == "relative" and p.opener in {"which", "whom", "that"}:
        object_ = _stood_for(before, subject)
    behind = p.ts[verb.behind - 1].end
    return Clause(
        kind,
        own or (subject if kind == "main" else NOWHERE),
        verb,
        Span(p.ts[verb.first].start, behind),
        tuple(t.text for t in p.ts[verb.first : verb.behind]),
        Span(min(behind + 1, p.span.end), p.span.end),
        Span(p.span.end, max(end, p.span.end)),
        lead=lead,
        opener=p.opener,
        owner=owner,
        object=object_,
    )


def _date_in_front(front: Sequence[Token]) -> int:
    """Return how many words a date takes at a clause's head: "On 3 May 2019 four men …"."""
    if len(front) > 1 and front[0].low in {"last", "this", "next"} and front[1].low in _DATE_WORDS:
        return 2
    if front and front[0].low in {"yesterday", "today", "tomorrow"}:
        return 1
    if n := _distance_in_front(front):
        return n
    if not front or front[0].low not in {"on", "in", "at", "from", "since", "by"}:
        return 0
    n = 1
    while n < len(front) and (front[n].text[0].isdigit() or front[n].low in _DATE_WORDS):
        n += 1
    return n if n > 1 else 0


def _distance_in_front(front: Sequence[Token]) -> int:
    """Return how many words a distance takes at a clause's head: "Three days later she …"."""
    for n, t in enumerate(front[:_LONGEST_DISTANCE]):
        if n and t.low in _FAR and front[n - 1].low in _UNITS:
            return n + 1
    return 2 if [t.low for t in front[:2]] in (["shortly", "after"], ["later", "that"]) else 0


_LONGEST_DISTANCE = 6  # words: "A year and a half later"
_FAR = frozenset(("afterwards", "ago", "earlier", "later"))
_UNITS = frozenset(
    f"{unit}{s}"
    for unit in ("day", "decade", "hour", "minute", "moment", "month", "second", "week", "year")
    for s in ("", "s")
)
_DAYS = frozenset(name.lower() for name in WEEKDAYS)
_DAYS |= {"late", "later", "early", "earlier", "today", "yesterday", "this", "last"}
_DATE_WORDS = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_DATE_WORDS |= {"week", "month", "year", "spring", "summer", "autumn", "winter"}
_DATE_WORDS |= {"early", "late", "last", "this", "morning", "afternoon", "evening", "night"}
_DATE_WORDS |= {"today", "yesterday", "tomorrow"}


def _subject(front: Sequence[Token]) -> Span | None:
    """Return the noun phrase in front of a verb, adverbials at its edges taken off."""
    if not has_subject(front):
        return None
    kept = list(front)
    while kept and (is_adverb(kept[-1]) or kept[-1].low in {"also", "then", "later"}):
        kept.pop()
    while kept and (kept[0].low in AND or kept[0].low in {"also", "meanwhile", "however"}):
        kept.pop(0)
    return Span(kept[0].start, kept[-1].end) if kept else None


def _stood_for(before: list[Piece], subject: Span) -> Span:
    """Return what a relative pronoun stands for: what is nearest, but for a name of a place.

    "The answer to the drills, which were …" are the drills; "a bridge in Venn, which was …" is not
    Venn.
    """
    if not before:
        return NOWHERE
    ts = before[-1].ts
    near = _antecedent(ts)
    named = all(t.text[0].isupper() for t in ts if near.covers(Span(t.start, t.end)))
    return subject if named and subject == before[-1].span else near


def _antecedent(ts: Sequence[Token]) -> Span:
    """Return the noun phrase that a relative pronoun behind ``ts`` stands for."""
    for n in range(len(ts) - 1, -1, -1):
        if ts[n].low in ARTICLES:
            return Span(ts[n].start, ts[-1].end)
        if ts[n].low in PREPOSITIONS and n + 1 < len(ts):
            return Span(ts[n + 1].start, ts[-1].end)
    return Span(ts[0].start, ts[-1].end)


def _is_attribution(p: Piece) -> bool:
    """Say whether a piece is "officials said" behind what they said."""
    verb = p.verbs[0]
    if (
        p.opener
        or p.content
        or verb.passive
        or not (speaks([verb]) or verb.lemma in words("speech"))
        or not verb.first
    ):
        return False
    behind = p.ts[verb.behind :]
    return verb.first <= 8 and (not behind or behind[0].low in PREPOSITIONS | _DAYS)


def _speaker_before(pieces: list[Piece], n: int) -> Span:
    """Return who speaks in "…, its secretary, Ana Ross, told reporters", `NOWHERE` for nobody."""
    p = pieces[n]
    speaks_here = p.verbs[0].first == 0 and not p.opener and not p.joined and speaks(p.verbs[:1])
    if not speaks_here or p.verbs[0].tense != "past":
        return NOWHERE
    first = n
    while first > 0 and not pieces[first - 1].verbs and not pieces[first - 1].opener:
        first -= 1
    apposed = 0 < first < n and n - first <= 2
    return Span(pieces[first].span.start, pieces[n - 1].span.end) if apposed else NOWHERE


def _attributed(clause: Clause, p: Piece, speaker: Span = NOWHERE) -> Clause:
    if clause.speech:
        return clause
    who = speaker if speaker.end else _subject(p.ts[: p.verbs[0].first]) or NOWHERE
    start = speaker.start if speaker.end else p.span.start
    return replace(
        clause, speaker=who, speech=p.verbs[0].lemma, attribution=Span(start, p.span.end)
    )
