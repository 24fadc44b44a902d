"""What the next sentence tells of the same event: whom it was, who leads, whose act it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.events.acts.clauses import Act
from generator.events.context.carried import COURTS, OF_OTHER_DAYS, RULED, words_behind
from generator.events.coreference.bodies import OF_TRADE
from generator.events.coreference.gender import HUMANS
from generator.events.coreference.speakers import SPOKE
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import PREPOSITIONS
from generator.lexicons import any_of, table, words
from generator.model.span import Span
from generator.model.values import Mention

_SIGNS = re.compile(
    r"(?:initialled|sealed|signed) it\b|put [a-z]+ (?:hand|name|signature)s? to it\b"
)
_OPENS = re.compile(
    r"cut (?:an?|the) (?:[a-z]+ )?ribbon\b|unveiled (?:an?|the) plaque\b|did the honours\b"
)
_OPENED = frozenset(("inaugurated", "open", "opened", "reopened", "unveiled"))
_PHRASE = re.compile(r"\b(?:an?|the)((?: [a-z\d’'-]+){1,4})")
_AGE = re.compile(r",? (?:\d{1,3}\b|aged \d)|, an? \d{1,3}-year-old")
_ACT_OF = re.compile(r"(?:The|Their|This) ([a-z]{3,20}) by ")
_HAPPENS = frozenset(("began", "broke", "happened", "hit", "occurred", "started", "struck", "took"))
_GENERIC = frozenset(("boy", "girl", "man", "person", "suspect", "teenager", "woman"))
# What was done to people long before: "was named judge on Monday.  She was raised in Callao".
_LIVES = frozenset(("base", "bear", "born", "educate", "elect", "employ", "raise", "train"))
# What a court does to one after the other, and how who won did so.
_RULED = RULED | {"dismissed", "freed", "ordered", "released"}
_BEAT = frozenset(("beat", "defeated"))
_ENDED = OF_OTHER_DAYS | {"as", "lost", "won"}  # behind it: of another time, or over already
_POWERS = frozenset(("army", "cabinet", "government", "parliament", "police", "senate", "state"))
# What whom a report tells of does then; what else an office does is that of its holder.
_ANSWERED = frozenset(("admitted", "confessed", "denied", "died", "fled", "pleaded", "survived"))
_OF_ANOTHER_TIME = frozenset(
    ("deposed", "ex", "fired", "former", "onetime", "opposition", "ousted", "previous", "rival",
     "sacked", "shadow", "then", "union")
)  # fmt: skip
_OF_WHAT = re.compile(r"\b(?:at|for|in|of) ([^,]+)")
_DONE = {  # the nouns by which a sentence takes up what was done
    "arrest": ("arrested",), "attack": ("attacked",), "ban": ("banned",),
    "decision": ("decided",), "raid": ("raided",), "ruling": ("ruled",), "vote": ("voted",),
}  # fmt: skip
_FEWEST_LETTERS = 4  # of a word that an office and a body share


def speaks_next(main: Clause) -> bool:
    """Say whether a clause tells that somebody speaks: "said", "blamed a slump"."""
    return main.verb.lemma in words("speech") or main.verb_words[-1].lower() in SPOKE


def decides(act: Act) -> bool:
    """Say whether who announces a plan has it: bodies plan such things, and no other one acts."""
    clause, told = act.clause, act.told
    subject = told.low(clause.subject).split()
    if act.occurrence != "planned" or not subject:
        return False
    if subject[0] in {"it", "its"}:
        return True
    head = [*takewhile(lambda w: w not in PREPOSITIONS, subject)][-1:]
    body = set(head) & (any_of("organisation-words", "roles") | OF_TRADE | _POWERS)
    named = any(m.kind != "place" for m in told.mentions_in(clause.subject))
    return clause.verb.lemma in words("plans") | {"reopen"} and not (body or named)


def deals(act: Act, told: Told, main: Clause) -> bool:
    """Say whether a court rules on another, "She acquitted his deputy", or who won beat another.

    What somebody who died, or was named to a post, did to others is of another time.
    """
    if main.verb.tense not in {"past", "perfect"} or main.verb.passive:
        return False
    done = main.verb_words[-1].lower()
    subject = act.told.low(act.clause.subject).split()
    court = bool(set(takewhile(lambda w: w not in PREPOSITIONS, subject)) & COURTS)
    won = act.clause.verb_words[-1].lower() == "won" and not act.clause.verb.passive
    if not (court and done in _RULED) and not (won and done in _BEAT):
        return False
    return not words_behind(told, main) & _ENDED


def befalls(clause: Clause) -> bool:
    """Say whether something is done to its subject: "was led away in", not "grew up in"."""
    passive = clause.verb_words[0].lower() in {"was", "were"} and len(clause.verb_words) > 1
    return passive and not {clause.verb.lemma, clause.verb_words[-1].lower()} & _LIVES


def describes(act: Act, told: Told, main: Clause, person: Mention) -> bool:
    """Say whether an act tells of "a former minister" and the next sentence names that one.

    Something must befall them there, or they answer: "the judge, Ana Ross, said" is another judge.
    """
    quote = act.quote.of(act.told.text)
    inside = any(m.kind == "person" for m in act.told.mentions_in(act.quote))
    front = told.text[told.span.start : person.start].lower().replace(",", "").split()
    if inside or not set(front) <= any_of("roles", "role-adjectives", "leading") | {"the"}:
        return False
    nouns: set[str] = set()
    for m in _PHRASE.finditer(quote[:1].lower() + quote[1:]):
        nouns.update(takewhile(lambda w: w not in PREPOSITIONS, m[1].split()))
    here = {*front, *person.role.lower().split()}
    role = set(person.role.lower().split()) & words("roles")
    answers = main.verb_words[-1].lower() in _ANSWERED and "bail" not in _behind(told, main)
    if role & nouns:
        agree = here - {"the"} <= nouns and ("former" in nouns) == ("former" in here)
        return agree and (befalls(main) or answers)
    aged = _AGE.match(told.text, person.end)
    humans = nouns & (_GENERIC | HUMANS | words("roles"))
    same = bool(aged and humans and len(humans) == 1)
    return same and (answers or not speaks_next(main))


def _behind(told: Told, clause: Clause) -> list[str]:
    return told.low(clause.complement).split() if clause.complement.end else []


def leads(act: Act, told: Told, main: Clause, person: Mention, found: Sequence[Mention]) -> bool:
    """Say whether who speaks holds an office of the body that acts: bank and governor."""
    subject = act.clause.subject.of(act.told.text).lower()
    near = [*takewhile(lambda w: w not in PREPOSITIONS, subject.split())]
    head = near[-1] if near else ""
    bodies = [m for m in found if m.kind == "organisation" and act.clause.subject.covers(m)]
    ours = set(subject.split()) | {w for m in bodies for w in m.name.lower().split()}
    own = main.subject.of(told.text).lower().startswith("its ")
    if _is_of_another(told, main, ours, own=own):
        return False
    if own and (bodies or head in any_of("organisation-words", "scenes") or head in OF_TRADE):
        return True
    role = person.role.lower().split()
    shared = {w for w in role if len(w) >= _FEWEST_LETTERS} & ours - any_of("function", "roles")
    heads = {table("heads-of-bodies").get(w, "") for w in role} - {""}
    held = any(set(h.split()) & ours for h in heads)
    return bool(role) and (bool(shared) or held)


def _is_of_another(told: Told, main: Clause, ours: set[str], *, own: bool) -> bool:
    """Say whether an office is over, or of another body: "the governor of the Callao prison"."""
    office = told.low(Span(main.subject.start, main.verb_at.start))
    if set(re.findall(r"[a-z]+", office)) & _OF_ANOTHER_TIME or re.search("[’']s ", office):
        return True
    of = _OF_WHAT.search(office)
    return not own and of is not None and not set(of[1].split()) - {"the"} <= ours


def takes_up(act: Act, told: Told, main: Clause) -> bool:
    """Say whether a sentence goes on with "The vote by …", of what somebody unnamed voted."""
    m = _ACT_OF.match(main.subject.of(told.text))
    verb = act.clause.verb_words[-1].lower()
    if not m or verb not in _DONE.get(m[1], ()):
        return False
    named = not act.clause.verb.passive and act.told.mentions_in(act.clause.subject)
    return not named and m[1] not in act.told.low(act.told.span).split()


def is_signed_by(act: Act, told: Told, main: Clause) -> bool:
    """Say whether a sentence goes on with who signed "it", of what an act agrees on."""
    verb = f"{main.verb_words[-1]} {main.complement.of(told.text)}"
    return act.clause.verb.lemma in words("agreeing") and bool(_SIGNS.match(verb))


def is_opened_by(act: Act, told: Told, main: Clause) -> bool:
    """Say whether a sentence goes on with who "cut the ribbon" of what an act opened."""
    verb = f"{main.verb_words[-1]} {main.complement.of(told.text)}"
    done = act.clause.verb_words[-1].lower() in _OPENED and act.occurrence != "planned"
    return done and bool(_OPENS.match(verb))


def is_the_event(act: Act, told: Told, main: Clause) -> bool:
    """Say whether a sentence goes on with "It happened", "The crash occurred"."""
    subject = main.subject.of(told.text).lower().split()
    if not subject or main.verb_words[0].lower() not in _HAPPENS:
        return False
    quote = act.quote.of(act.told.text).lower()
    noun = subject[-1]
    definite = subject[0] in {"the", "this"} and noun in words("happenings")
    if subject in (["it"], ["this"]):
        return main.verb_words[0].lower() in {"happened", "occurred"}
    return definite and (noun in quote or noun[:_FEWEST_LETTERS] in quote)
