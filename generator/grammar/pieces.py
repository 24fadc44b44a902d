"""A sentence parted where a clause may begin or end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.grammar.inner import begins_with_a_relative
from generator.grammar.joined import goes_on_behind, is_another_act, is_date
from generator.grammar.verb import Verb
from generator.grammar.verbs import verbs
from generator.grammar.whom import before_what_is_said
from generator.grammar.words import (
    AND,
    ARTICLES,
    FINITE,
    NUMBERS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_PRONOUNS,
    SUBORDINATE,
    Token,
    base_of,
    is_adverb,
    is_past,
)
from generator.lexicons import words
from generator.model.span import Span

LONGEST_SENTENCE = 250  # words and marks; a longer one is a list or a text without full stops
_OPENS_WHAT_IS_SAID = frozenset(("how", "if", "that", "whether", "why", "when"))


@dataclass(frozen=True, slots=True)
class Inside:
    """A relative clause inside a subject: where its pronoun stands among the tokens, its verb."""

    pronoun: int
    verb: Verb
    behind: int  # its first token that is not of the clause


@dataclass(slots=True)
class Piece:
    """Tokens between two breaks; ``opener`` is the subordinating word at their head."""

    ts: list[Token]
    opener: str = ""
    content: bool = False
    verbs: list[Verb] = field(default_factory=list)
    joined: bool = False  # by "and" to what stands before it in its segment
    apart: bool = False  # behind a colon or semicolon
    is_time: bool = False  # that opens what follows
    inside: Inside | None = None
    means: Span | None = None  # what its relative pronoun stands for, where that is known

    @property
    def span(self) -> Span:
        """Return where its words stand."""
        return Span(self.ts[0].start, self.ts[-1].end)


def resumed(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with "a plant that had cost $3m was opened" in one, as subject and verb."""
    out: list[Piece] = []
    for p in (q for piece in pieces for q in _listed(piece, out)):
        if found := _behind_a_relative(p):
            p.inside, main = found
            p.verbs = [main]
        elif not p.opener and begins_with_a_relative(p.ts, p.verbs):
            p.verbs = p.verbs[1:]
        head = out[-1] if out else None
        if p.opener in {"that", "who", "which"} and len(p.verbs) > 1 and head and not head.verbs:
            main = p.verbs[-1]
            between = [t.low for t in p.ts[p.verbs[0].behind : main.first]]
            adjacent = p.ts[0].start - head.ts[-1].end == 1
            if adjacent and not set(between) & (AND | RELATIVE | SUBORDINATE):
                n = len(head.ts)
                verb = replace(main, first=main.first + n, behind=main.behind + n)
                inner = p.verbs[0]
                inner = replace(inner, first=inner.first + n, behind=inner.behind + n)
                inside = Inside(n, inner, verb.first)
                out[-1] = replace(head, ts=[*head.ts, *p.ts], verbs=[verb], inside=inside)
                continue
        out.append(p)
    return out


def _listed(p: Piece, before: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of "studied in Lima and joined the bank", behind a verb of its subject."""
    first = p.verbs[0].first if p.verbs else 0
    goes_on = any(q.verbs and not q.opener for q in before) and not p.opener
    if not goes_on or first < 2 or p.ts[first - 1].low != "and" or not is_past(p.ts[0].low):
        return [p]
    head = Piece(p.ts[: first - 1], verbs=[Verb(0, 1, base_of(p.ts[0].low), "past")])
    moved = [replace(v, first=v.first - first, behind=v.behind - first) for v in p.verbs]
    return [head, Piece(p.ts[first:], verbs=moved, joined=True)]


def _behind_a_relative(p: Piece) -> tuple[Inside, Verb] | None:
    """Return the verbs of "an amendment that would have halved the levy was rejected"."""
    if p.opener or len(p.verbs) < 2:
        return None
    inner, main = p.verbs[:2]
    opens = [n for n, t in enumerate(p.ts[: inner.first]) if t.low in {"that", "who", "which"}]
    between = {t.low for t in p.ts[inner.behind : main.first]}
    parted = between & (AND | RELATIVE | SUBORDINATE)
    if not opens or opens[0] == 0 or parted:
        return None
    return Inside(opens[0], inner, main.first), main


def split(ts: list[Token], annals: bool, *, resumes: bool = False) -> list[Piece]:
    """Return a segment parted in front of the words that open a clause inside it.

    ``resumes`` says that its first word is the verb of a subject before it.
    """
    opener = ts[0].low if (ts[0].low in RELATIVE or ts[0].low in SUBORDINATE) else ""
    found = verbs(ts, annals=annals)
    if resumes:
        first = Verb(0, 1, base_of(ts[0].low), "past")
        found = [first, *(v for v in found if v.first > 0)]
    if opener and not found:
        opener = ""
    ends = {v.behind + before_what_is_said(ts, v) for v in found if speaks([v])}
    ends |= {v.behind for v in found}
    for n in range(1, len(ts)):
        if n not in ends and ts[n].low not in _PARTING:
            continue
        behind = [v for v in found if v.first >= n]
        if not behind:
            break
        before = [v for v in found if v.behind <= n]
        if cut := _cut(ts, n, before, behind[0]):
            head = Piece(ts[:n], opener, verbs=before)
            tail = split(ts[n + cut - 1 :], annals)
            tail[0].joined = ts[n].low in AND
            told = ts[n].low not in SUBORDINATE or ts[n].low in _OPENS_WHAT_IS_SAID
            if ts[n].low == "when":  # "announced steps after the siege when 30 had died"
                told = bool(before) and n == before[-1].behind
            tail[0].content = speaks(before) and not tail[0].joined and told
            if tail[0].joined and behind[0].first == n + 1 and not tail[0].verbs:
                verb = behind[0]  # "… and went bankrupt": alone, it would seem a participle
                tail[0].verbs = [replace(verb, first=0, behind=verb.behind - n - 1)]
            tail[0].opener = tail[0].opener if ts[n].low not in AND else ""
            return [head, *tail]
    return [Piece(ts, opener, verbs=found)]


# A clause begins at one of these, or right behind a verb of speech.
_PARTING = RELATIVE | SUBORDINATE | AND


def _cut(ts: list[Token], n: int, before: list[Verb], verb: Verb) -> int:
    """Return 1 where a clause begins at ``n``, 2 where it begins behind the word there, else 0."""
    low = ts[n].low
    if any(t.low in RELATIVE or t.low in SUBORDINATE for t in ts[n + 1 : verb.first]):
        return 0  # the clause begins at the later word
    if low == "as" and ts[n - 1].low == "such":
        return 0
    if low in {"since", "until"} and n + 1 < verb.first:
        date = n + 1 + (ts[n + 1].low in {"early", "last", "late"} and n + 2 < verb.first)
        if is_date(ts[date]):
            return 0  # "has been its coach since 1992 and joined …"
    if low in {"after", "before", "since", "until"} and before and goes_on_behind(ts, n, verb):
        return 0  # "broke out shortly before dawn and spread"
    if low == "before" and before and before[-1].lemma == "appear":
        return 0  # "appeared before magistrates on Monday accused of fraud"
    relative = low == "that" and verb.first == n + 1 and n > 1  # "the outbreak that spread …"
    if (low in RELATIVE or low in SUBORDINATE) and (
        before or relative or low not in {"as", "since", "that"} or ts[0].low == "with"
    ):
        return 1 if not (low in {"as", "since"} and verb.first == n + 1) else 0
    between = ts[n : verb.first]
    if any(a.low in AND and b.low == "then" for a, b in pairwise(between[1:])):
        return 0  # "lost to Rimac and Ancon in 2012 and then Callao won": at the later "and"
    twice = low in AND and n + 1 < verb.first and ts[verb.first - 1].low in AND
    if twice and is_past(ts[verb.first].low) and not speaks([verb]):
        return 0  # "convicted of fraud and theft in 1996 and jailed": at the later "and"
    if low in AND and before and has_subject(ts[n + 1 : verb.first]):
        return 2 if not _is_to_be_done_too(ts, n + 1, before[-1]) else 0
    if low in AND and before and verb.first == n + 1 and is_another_act(ts, n, before, verb):
        return 2
    said = n - before[-1].behind if speaks(before) else -1
    told = said >= 0 and said == before_what_is_said(ts, before[-1])
    starts_subject = told and has_subject(between)
    starts_subject &= ts[verb.first - 1].low not in AND  # "declared a truce and flew to Lima"
    counted = between[:1] and (between[0].text[0].isdigit() or between[0].low in NUMBERS)
    # "recalled 300 vans", "added 300 paid readers"
    object_ = ts[n - 1].low in {"added", "recalled"} and ts[verb.first].low not in FINITE
    starts_subject &= not (counted and object_)
    # "said on Monday she was sorry": all that she did was to say so
    starts_subject &= (
        not said or verb.passive or (verb.lemma not in words("states") and verb.lemma != "be")
    )
    # "asked the state for more than the $4m it had received"
    starts_subject &= not any(t.low in SUBJECT_PRONOUNS for t in between[1:])
    return 1 if starts_subject and low not in PREPOSITIONS else 0


def _is_to_be_done_too(ts: Sequence[Token], n: int, verb: Verb) -> bool:
    """Say whether "and" joins two infinitives: "is to write and act in a play set in Lima"."""
    ahead = verb.to_come or verb.tense in {"future", "modal"}
    follows = ts[n + 1].low if n + 1 < len(ts) else ""
    acts = ts[n].text in words("verbs") or ts[n].text == "star"
    return ahead and acts and follows in ARTICLES | {"at", "in", "on"}


def speaks(found: Sequence[Verb]) -> bool:
    """Say whether the last of some verbs is one of speech."""
    return bool(found) and found[-1].lemma in words("speech") | {"say", "tell", "think", "swear"}


_AT_A_VERB = frozenset(("almost", "also", "later", "then"))


def has_subject(ts: Sequence[Token]) -> bool:
    """Say whether the words in front of a verb name somebody or something."""
    rest = [t for t in ts if not (is_adverb(t) or t.low in AND or t.low in _AT_A_VERB)]
    return bool(rest) and (rest[0].low not in PREPOSITIONS or _is_an_amount(rest))


def _is_an_amount(ts: Sequence[Token]) -> bool:
    """Say whether words begin with a rough number: "at least 12 people", "around a dozen homes"."""
    lows = [t.low for t in ts[:4]]
    if lows[0] == "between" and len(lows) == 4:  # but not "between 2010 and 2012 the mill …"
        few = all(low in NUMBERS or (low.isdigit() and len(low) < 4) for low in lows[1:3])
        return few and ts[3].text.islower()
    least = tuple(lows[:2]) in {("at", "least"), ("at", "most"), ("up", "to")}
    n = 1 + least
    if len(ts) <= n or not (least or lows[0] in {"about", "around", "over"}):
        return False
    a_dozen = lows[n] in {"a", "one"} and len(ts) > n + 1 and lows[n + 1] in _HOW_MANY
    counted = ts[n].text[0].isdigit() or lows[n] in NUMBERS or lows[n] in _HOW_MANY
    return counted or a_dozen or (least and lows[n] == "one")


_HOW_MANY = frozenset(("dozen", "half", "hundred", "million", "quarter", "third", "thousand"))
