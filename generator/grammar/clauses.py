"""A sentence parted into clauses: who did what, what was said of it, and under which condition."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from generator.grammar.attributions import is_attribution, speaker_before
from generator.grammar.clause import Clause, Kind
from generator.grammar.continued import (
    goes_on,
    is_a_lead,
    is_apposed,
    is_named_behind,
    is_reduced_behind,
    is_reduced_clause,
    list_before,
    reopened,
    resumed_by,
    with_shared_was,
)
from generator.grammar.discontinuous import with_list, without_days
from generator.grammar.fronted_times import with_leads
from generator.grammar.fronts import (
    NOWHERE,
    date_in_front,
    decreed,
    is_a_distance,
    is_adverbial,
    stood_for,
    subject_in,
)
from generator.grammar.inner import own_end
from generator.grammar.interrupted import taken_up
from generator.grammar.inversion import in_plain_order
from generator.grammar.main_verb import with_its_verb
from generator.grammar.pieces import LONGEST_SENTENCE, Piece, has_subject, resumed, speaks, split
from generator.grammar.segments import Segment, segments
from generator.grammar.words import (
    AND,
    PREPOSITIONS,
    RELATIVE,
    Token,
    is_adverb,
    is_participle,
    is_past,
    tokens,
)
from generator.model.span import Span
from generator.model.timex import Timex

_DECREES = frozenset(
    ("adopt", "approve", "enact", "impose", "introduce", "pass", "ratify", "repeal", "sign", "veto")
)


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
    parts = with_leads(segments(text, ts, times), times)
    pieces = [p for s in parts for p in _pieces_of(s, annals)]
    found = _clefts(text, _built(reopened(with_its_verb(resumed(taken_up(pieces))), annals)))
    return [in_plain_order(text, with_list(text, without_days(text, c, times))) for c in found]


def _pieces_of(segment: Segment, annals: bool) -> list[Piece]:
    if segment.is_time:
        return [Piece(segment.ts, apart=segment.apart, is_time=True)]
    pieces = split(segment.ts, annals)
    pieces[0].apart = segment.apart
    return pieces


def _clefts(text: str, found: list[Clause]) -> list[Clause]:
    """Return the clauses with "It was on Friday that the loom stopped" told as one of Friday."""
    for n, (c, behind) in enumerate(itertools.pairwise(found)):
        it_was = c.verb.lemma == "be" and c.subject.of(text).lower() == "it"
        dated = c.complement.of(text).lower().startswith(("on ", "in ", "at ", "only on "))
        at = c.complement
        if c.verb.negated:  # "It was not until 1971 that the clinic opened"
            dated = at.of(text).lower().startswith("until ")
            at = Span(at.start + len("until "), at.end)
        if it_was and dated and behind.opener == "that" and behind.subject.end:
            whole = replace(behind, kind="main", opener="", lead=at)
            return [*found[:n], whole, *found[n + 2 :]]
    return found


def _built(pieces: list[Piece]) -> list[Clause]:
    found: list[Clause] = []
    subject, lead, waiting = NOWHERE, NOWHERE, NOWHERE
    lead_is_dated = False
    for n, p in enumerate(pieces):
        told = any(c.kind == "main" for c in found)
        if subject.end and not told and (verb := resumed_by(pieces, n)):
            p.verbs = [verb]
        if not p.verbs:
            if not found and not subject.end:
                if len(p.ts) == 1 and p.ts[0].low in AND:
                    continue  # "And, in 2000, …"
                dated = date_in_front(p.ts)
                if dated == len(p.ts) or p.is_time:  # "Last Friday, the council …"
                    lead, lead_is_dated = p.span, True
                    continue
                if dated:  # "In May Ross and her aunt, a nurse, …"
                    lead = Span(p.ts[0].start, p.ts[dated - 1].end)
                    subject = Span(p.ts[dated].start, p.span.end)
                    continue
                adverbial = p.ts[0].low in PREPOSITIONS and not has_subject(p.ts)
                adverbial |= p.ts[0].low.endswith(("ing", "ed"))
                adverbial |= is_adverb(p.ts[0]) or is_participle(p.ts[0].low)  # "Born in Lima, she"
                adverbial |= is_a_distance(p.ts) or is_adverbial(p.ts) or _is_how_long(pieces, n)
                if adverbial:  # "On Monday evening, in a tent, a team …"
                    lead = Span(lead.start, p.span.end) if lead_is_dated else p.span
                else:
                    first = int(len(p.ts) > 1 and p.ts[0].low in AND)
                    subject = Span(p.ts[first].start, p.span.end)
            elif subject.end and not found and goes_on(pieces, n, subject):
                subject = Span(subject.start, p.span.end)
            elif p.ts[0].low == "where" and len(p.ts) > 1:
                waiting = Span(p.ts[1].start, p.span.end)  # "where nine children, all of them …"
            continue
        opens = not found and not subject.end
        if opens and (p.ts[0].low == "having" or is_a_lead(pieces, n)):
            lead = p.span
            continue
        if is_reduced_clause(pieces, n):
            subject = subject if subject.end else p.span
            continue
        if told and is_reduced_behind(pieces, n):
            continue
        if n and p.ts[0].low.endswith("ing") and p.verbs[0].first > 1:
            continue  # "…, saying that the side needed rest"
        if found and is_attribution(pieces, n):
            found = [_attributed(c, p) for c in found]
            continue
        if (speaker := speaker_before(pieces, n)).end and found:
            found = [_attributed(c, p, speaker) for c in found]
            continue
        listed = list_before(pieces, n)
        if is_named_behind(pieces, n):
            lead, subject = subject, NOWHERE
        apposed = told or (subject.end and not lead.end)
        if apposed and is_apposed(p) and listed is None:
            continue
        clause = _clause(p, pieces[:n], subject, _end_of(pieces, n))
        clause = with_shared_was(found[-1], clause, p) if found else clause
        if listed is not None:
            clause = replace(clause, subject=Span(listed, clause.subject.end))
        if waiting.end and p.verbs[0].first == 0 and not p.opener:
            clause = replace(clause, kind="relative", subject=waiting)
        waiting = NOWHERE
        if clause.kind == "main":
            subject = clause.subject
            if lead.end and not clause.lead.end:
                clause = replace(clause, lead=lead)
            lead = NOWHERE
        if clause.kind == "content" and found:
            clause = replace(clause, speaker=found[-1].subject, speech=found[-1].verb.lemma)
        elif (
            found
            and found[-1].speech
            and (_goes_on_saying(p) or (p.joined and clause.verb_words[0].lower() == "would"))
        ):  # "Ross said that A had agreed and (that) B would pay": said by Ross, too.
            clause = replace(clause, speaker=found[-1].speaker, speech=found[-1].speech)
        if inner := _clause_inside(p):  # not between who says something and what is said
            found.insert(len(found) - (clause.kind == "content"), inner)
        found.append(clause)
    return found


def _is_how_long(pieces: list[Piece], n: int) -> bool:
    """Say whether a piece is the "Two days" of "Two days after the port closed, its head left"."""
    behind = pieces[n + 1 : n + 2]
    opens = bool(behind) and behind[0].opener in {"after", "before"}
    return opens and is_a_distance([*pieces[n].ts, behind[0].ts[0]])


def _clause_inside(p: Piece) -> Clause | None:
    """Return the relative clause in a subject: "The dam that burst on Thursday had been …"."""
    if not p.inside:
        return None
    n, verb, ts = p.inside.pronoun, p.inside.verb, p.ts
    noun = subject_in(ts[:n])
    own = subject_in(ts[n + 1 : verb.first])
    if not noun:
        return None
    at = Span(ts[verb.first].start, ts[verb.behind - 1].end)
    end = max(ts[p.inside.behind - 1].end, at.end)
    told = tuple(t.text for t in ts[verb.first : verb.behind])
    behind, rest = Span(min(at.end + 1, end), end), Span(end, end)
    low = ts[n].low
    subject, thing = (own, noun) if own else (noun, NOWHERE)
    owner, thing = (noun, NOWHERE) if low == "whose" else (NOWHERE, thing)
    thing = NOWHERE if low == "where" else thing
    return Clause(
        "relative", subject, verb, at, told, behind, rest, opener=low, owner=owner, object=thing
    )


def _end_of(pieces: list[Piece], n: int) -> int:
    """Return where the part of the sentence ends that begins with piece ``n``."""
    behind = next((i for i in range(n + 1, len(pieces)) if pieces[i].verbs), len(pieces))
    return pieces[behind - 1].span.end


def _clause(p: Piece, before: list[Piece], subject: Span, end: int) -> Clause:
    verb = p.verbs[0]
    kind: Kind = "main"
    if p.content or (p.opener == "that" and any(map(_says_that, before[-1:]))):
        kind = "content"
    elif p.opener in RELATIVE or p.opener == "that" or (p.opener == "when" and before):
        kind = "relative" if p.opener != "when" else "subordinate"
    elif p.opener:
        kind = "subordinate"
    front = p.ts[: verb.first]
    front = front[1:] if front and (p.opener or front[0].low in AND) else front
    front = front[1:] if _goes_on_saying(p) else front
    dated = date_in_front(front)
    lead = Span(front[0].start, front[dated - 1].end) if dated else NOWHERE
    front = front[dated:]
    own = subject_in(_without_where(front))
    owner = object_ = NOWHERE
    noun = p.means or (stood_for(before, subject, p.opener) if kind == "relative" else NOWHERE)
    if kind == "relative" and not own:
        own = noun
    elif kind == "relative" and p.opener == "whose":
        owner = noun
    elif kind == "relative" and p.opener in {"which", "whom", "that"} and not _tells_that(before):
        object_ = decreed(before, noun) if verb.lemma in _DECREES else noun
    behind, whole = p.ts[verb.behind - 1].end, own_end(p.ts, p.verbs, p.opener)
    return Clause(
        kind,
        own or (subject if kind == "main" else NOWHERE),
        verb,
        Span(p.ts[verb.first].start, behind),
        tuple(t.text for t in p.ts[verb.first : verb.behind]),
        Span(min(behind + 1, whole), whole),
        Span(whole, max(end, whole)),
        lead=lead,
        opener=p.opener,
        owner=owner,
        object=object_,
    )


def _without_where(front: list[Token]) -> list[Token]:
    """Return a subject without where it speaks: "Kesta in a statement said it …"."""
    n = len(front) - _IN_A_PAPER
    inside = n > 0 and [t.low for t in front[n : n + 2]] in (["in", "a"], ["in", "an"])
    return front[:n] if inside and front[-1].low in _PAPERS else front


_IN_A_PAPER = 3  # words
_PAPERS = frozenset(
    ("email", "filing", "interview", "letter", "memo", "note", "speech", "statement")
)


def _tells_that(before: list[Piece]) -> bool:
    """Say whether "that" opens what is told: "showed that", "a report indicating that"."""
    last = before[-1].ts[-1].low if before else ""
    return last.endswith("ing") or is_past(last)


def _goes_on_saying(p: Piece) -> bool:
    """Say whether a piece goes on with what is said: "said that it was shut, but that …"."""
    return len(p.ts) > 1 and p.ts[0].low in AND and p.ts[1].low == "that" and p.verbs[0].first > 2


def _says_that(p: Piece) -> bool:
    """Say whether "that" behind a piece opens what is said: "it is understood that"."""
    passive = bool(p.verbs) and p.ts[0].low == "it" and p.verbs[-1].behind == len(p.ts)
    return passive or speaks(p.verbs)


def _attributed(clause: Clause, p: Piece, speaker: Span = NOWHERE) -> Clause:
    if clause.speech:
        return clause
    who = speaker if speaker.end else subject_in(p.ts[: p.verbs[0].first]) or NOWHERE
    start = speaker.start if speaker.end else p.span.start
    return replace(
        clause, speaker=who, speech=p.verbs[0].lemma, attribution=Span(start, p.span.end)
    )
