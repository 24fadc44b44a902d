"""How the pieces of a sentence go on with one subject: behind appositions, in lists, reduced."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from generator.grammar.attributions import is_attribution
from generator.grammar.clause import Clause
from generator.grammar.fronts import UNITS, date_in_front, subject_in
from generator.grammar.pieces import Piece, has_subject, split
from generator.grammar.present_tense import planned, resumed_in_annals, timetable_verb
from generator.grammar.verb import Verb
from generator.grammar.words import (
    AND,
    ARTICLES,
    NUMBERS,
    PREPOSITIONS,
    RELATIVE,
    Token,
    base_of,
    is_adverb,
    is_participle,
    is_past,
    participles,
)
from generator.model.span import Span


def reopened(pieces: list[Piece], annals: bool) -> list[Piece]:
    """Return the pieces with a verb that opens one told as such: "Ana Ross, 68, fell as she …"."""
    if annals:
        for before, p in itertools.pairwise(pieces):
            if before.verbs and not before.opener:
                break
            if not p.opener and (verb := resumed_in_annals(p.ts)):
                p.verbs = [verb]
                return pieces
    for n, p in enumerate(pieces):
        hidden = p.verbs and p.verbs[0].first > 0 and not p.opener and is_past(p.ts[0].low)
        if not hidden or not n or not p.ts[0].text.islower():
            continue
        if any(q.verbs and not q.opener for q in pieces[:n]) or not _resumes(pieces, n):
            continue
        again = split(p.ts, annals, resumes=True)
        return [*pieces[:n], *again, *pieces[n + 1 :]]
    return pieces


def is_a_lead(pieces: list[Piece], n: int) -> bool:
    """Say whether a piece is an adverbial with a participle: "At talks held in Lima, …".

    So is "Defying a ban set by judges, …", but no "Fighting erupted in Lima, …".
    """
    p, verb = pieces[n], pieces[n].verbs[0]
    bare = verb.tense == "past" and verb.behind == verb.first + 1
    doing = p.ts[0].low.endswith("ing") and verb.first > 1 and p.ts[1].low in ARTICLES
    opens = p.ts[0].low in PREPOSITIONS or doing
    if p.opener or not opens or not bare or len(p.verbs) > 1:
        return False
    particle = p.ts[verb.behind : verb.behind + 1]
    down = bool(particle) and particle[0].low in {"down", "out", "up"}  # "handed down on Monday"
    follows = p.ts[verb.behind + down : verb.behind + down + 1]
    if not is_participle(p.ts[verb.first].low) or (follows and follows[0].low not in PREPOSITIONS):
        return False
    behind = pieces[n + 1] if n + 1 < len(pieces) else None
    if not behind or not behind.verbs or behind.opener or behind.ts[0].low in AND:
        return False
    if behind.content:  # "On Friday the mayor said she would resign"
        return False
    if doing and any(q.content for q in pieces[n + 2 : n + 3]):
        return has_subject(behind.ts[: behind.verbs[0].first])  # "…, Peru said that it had begun"
    return not is_attribution(pieces, n + 1) and has_subject(behind.ts[: behind.verbs[0].first])


def goes_on(pieces: list[Piece], n: int, subject: Span) -> bool:
    """Say whether "and Per Ross" goes on with a subject behind an age: "Bo Lind, 48, and …"."""
    p, between = pieces[n], [q for q in pieces[:n] if q.span.start > subject.end]
    ages = all(len(q.ts) == 1 and re.fullmatch(r"\d{1,3}", q.ts[0].text) for q in between)
    joins = len(p.ts) > 1 and p.ts[0].low == "and"
    named = len(p.ts) > 1 and p.ts[1].text[0].isupper()
    listed = p.ts[0].text[0].isupper() and len(p.ts) < 4
    return bool(between and ages and ((joins and named) or listed))


def resumed_by(pieces: list[Piece], n: int) -> Verb | None:
    """Return the verb by which a piece goes on with its subject: "Ana Ross, 34, resigned"."""
    p = pieces[n]
    if p.opener:
        return None
    if plan := planned(p.ts):
        return plan
    if p.verbs:
        return None
    if is_past(p.ts[0].low):
        return Verb(0, 1, base_of(p.ts[0].low), "past") if _resumes(pieces, n) else None
    return timetable_verb(p.ts, 0)  # "The museum, closed since 2020, reopens on Friday"


def _resumes(pieces: list[Piece], n: int) -> bool:
    """Say whether the past form that opens a piece is its sentence's verb, and no participle."""
    p = pieces[n]
    behind = pieces[n + 1].ts[0].text if n + 1 < len(pieces) else ""
    spoken = bool(behind) and bool(pieces[n + 1].verbs) and is_attribution(pieces, n + 1)
    if not spoken and (
        behind.islower()
        and behind.endswith("s")
        and behind not in PREPOSITIONS
        and behind not in UNITS | {"its", "as"}
    ):
        return False  # "The deal, signed in May, ends the strike": a verb that we do not know
    behind_here = (q.ts[0].low for q in pieces[n + 1 :])
    if _is_participles(p) and any(is_past(w) and w != "aged" for w in behind_here):
        return False  # "The mill, sold in May, burnt down": the later one is the verb
    behind_it = itertools.takewhile(lambda q: not q.apart, pieces[n + 1 :])
    later = (q for q in behind_it if q.verbs and not q.ts[0].low.endswith("ing"))
    return all(q.opener or q.content or q.ts[0].low in AND or is_attribution([q], 0) for q in later)


def _is_participles(p: Piece) -> bool:
    return is_participle(p.ts[0].low) and len(p.ts) > 1 and p.ts[1].low in PREPOSITIONS


def is_reduced_clause(pieces: list[Piece], n: int) -> bool:
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


def is_reduced_behind(pieces: list[Piece], n: int) -> bool:
    """Say whether a participle tells of the noun before it: "like the last vote, held in May".

    What goes on with the subject is joined by "and" in edited prose, or closes a list.
    """
    p, before = pieces[n], pieces[n - 1]
    verb, first = p.verbs[0], int(is_adverb(p.ts[0]))  # "…, widely expected in May"
    if (verb.first, verb.behind) != (first, first + 1) or p.ts[first].low not in participles():
        return False
    if p.opener or p.joined or p.apart or before.opener in RELATIVE or not before.verbs:
        return False
    follows = p.ts[verb.behind : verb.behind + 1]
    counted = bool(follows) and (follows[0].text.isdigit() or follows[0].low in NUMBERS)
    alone = not follows or counted or follows[0].low in PREPOSITIONS
    listed = any(q.verbs and (q.joined or q.ts[0].low in AND) for q in pieces[n + 1 :])
    return alone and not listed and before.verbs[-1].behind < len(before.ts)


def is_apposed(p: Piece) -> bool:
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
    if date_in_front(front):
        return False  # "…; on 5 May the paper returned"
    has_subject = subject_in(front) or (front[:1] and front[0].low in PREPOSITIONS)
    of_a_relative = len(p.verbs) == 1 and any(t.low in {"that", "which", "who"} for t in front[1:])
    if stands_alone and of_a_relative and p.ts[0].low in ARTICLES:
        return True  # "Ana Ross, the author of a law that voters threw out, resigned"
    return bool(bare and stands_alone and has_subject and is_participle(p.ts[verb.first].low))


def is_named_behind(pieces: list[Piece], n: int) -> bool:
    """Say whether a piece tells who is meant by the one before: "A former nurse, Ana Ross joined".

    "The mill, Rimac owned by the state, was sold" goes on otherwise.
    """
    p, before = pieces[n], pieces[0]
    if n != 1 or p.opener or p.joined or before.verbs or before.ts[0].low not in _OF_A_KIND:
        return False
    front = p.ts[: p.verbs[0].first]
    bare = p.verbs[0].tense == "past" and p.verbs[0].behind == p.verbs[0].first + 1
    follows = p.ts[p.verbs[0].behind : p.verbs[0].behind + 1]
    again = any(q.verbs and not (q.opener or q.content or q.joined) for q in pieces[n + 1 :])
    if not bare or again or (follows and follows[0].low == "by"):
        return False
    return bool(front) and all(t.text[0].isupper() or t.low in {"she", "he"} for t in front)


# Nothing does these by itself: without an object they are done to the subject.
_DONE_TO = frozenset(
    (
        "adopted", "appointed", "approved", "arrested", "buried", "charged", "converted",
        "convicted", "demolished", "deported", "elected", "fined", "freed", "jailed", "published",
        "ratified", "rebuilt", "released", "renamed", "repealed", "restored", "sentenced", "signed",
        "sold",
    )
)  # fmt: skip


def with_shared_was(before: Clause, clause: Clause, p: Piece) -> Clause:
    """Return a clause with the "was" of the one before: "was signed in May and ratified"."""
    was, done = before.verb_words[0], clause.verb_words[-1]
    shared = before.verb.passive and clause.subject == before.subject
    shared &= not (p.opener or p.verbs[0].first)
    behind = p.ts[p.verbs[0].behind : p.verbs[0].behind + 1]
    alone = not behind or behind[0].low in PREPOSITIONS
    if not (shared and alone and len(clause.verb_words) == 1 and done.lower() in _DONE_TO):
        return clause
    if was.lower() not in {"was", "were"}:
        return clause
    return replace(clause, verb=replace(clause.verb, passive=True), verb_words=(was, done))


_OF_A_KIND = frozenset(("a", "an", "the"))
_SOME = frozenset(("another", "one", "some"))
_ROUGHLY = frozenset(("about", "almost", "around", "at", "least", "more", "most", "nearly", "over"))
_ROUGHLY |= {"than", "to", "up"}
_LONGEST_ITEM = 6  # words of what is listed: "the foreign ministry of Peru"


def list_before(pieces: list[Piece], n: int) -> int | None:
    """Return where the list begins that "nurses and drivers marched" closes, ``None`` for none.

    Its parts are alike: all have an article or a number, or none has, or each is a name: "Lima,
    Callao and the European Union signed".  One article may stand for all: "a bus, truck and taxi".
    """
    p = pieces[n]
    if n > 1 and _goes_on_behind_an_aside(pieces[n - 2 : n + 1]):
        return pieces[n - 2].ts[0].start
    front = p.ts[: p.verbs[0].first]
    ands = [i for i, t in enumerate(front) if t.low == "and" and 0 < i < len(front) - 1]
    if p.opener or len(ands) != 1 or not n:
        return None
    first = n
    while first and not pieces[first - 1].verbs and len(pieces[first - 1].ts) <= _LONGEST_ITEM:
        first -= 1
    items = [q.ts for q in pieces[first:n]]
    while items and _is_no_item(items[0]):
        behind = items[0][date_in_front(items[0]) :]
        items[:1] = [behind] if 0 < len(behind) < len(items[0]) else []  # "On Monday Peru, …"
    if not items or items[-1][-1].end + 2 != front[0].start:
        return None
    parts = [_of_a_head(items[0]), *items[1:], front, front[ands[0] + 1 :]]
    alike = len({_is_counted(q) for q in parts}) == 1 or all(map(_is_named, parts))
    alike |= parts[0][0].low in {"a", "an"} and all(_is_a_bare_noun(q) for q in parts[1:])
    return items[0][0].start if alike else None


def _is_counted(ts: Sequence[Token]) -> bool:
    """Say whether a noun phrase opens with an article or a number: "at least two nurses"."""
    t = next((t for t in ts if t.low not in _ROUGHLY), ts[0])
    return t.low in ARTICLES or t.low in NUMBERS or t.low in _SOME or t.text[0].isdigit()


def _is_a_bare_noun(ts: Sequence[Token]) -> bool:
    """Say whether words are a noun alone, or two that "and" joins: "truck and taxi"."""
    nouns = [t for t in ts if t.low != "and"]
    return len(nouns) <= 2 and all(t.text.isalpha() and t.text.islower() for t in nouns)


def _is_named(ts: Sequence[Token]) -> bool:
    """Say whether a part of a list is a name, maybe with its article: "the European Union"."""
    return ts[1 if ts[0].low == "the" and len(ts) > 1 else 0].text[0].isupper()


def _of_a_head(ts: Sequence[Token]) -> Sequence[Token]:
    """Return what a list begins with behind its head: "Altoplata" of "the heads of Altoplata"."""
    inner = next((n for n, t in enumerate(ts) if n and t.low in {"from", "of"}), len(ts))
    named = inner + 1 < len(ts) and ts[inner + 1].text[0].isupper()
    return ts[inner + 1 :] if named else ts


def _goes_on_behind_an_aside(pieces: Sequence[Piece]) -> bool:
    """Say whether pieces are "Two men", "including Bo Lind", "and a guard were shot"."""
    whole, aside, p = pieces
    parts = aside.ts[0].low in {"among", "including"} and not (aside.verbs or whole.verbs)
    return parts and p.ts[0].low == "and" and not (p.opener or _is_no_item(whole.ts))


def _is_no_item(ts: Sequence[Token]) -> bool:
    """Say whether a piece in front of a list is an adverbial: "On Sunday, police, …"."""
    adverbial = ts[0].low in PREPOSITIONS and not has_subject(ts)
    return adverbial or is_adverb(ts[0]) or bool(date_in_front(ts))
