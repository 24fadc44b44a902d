"""Clauses that say nothing alone: "the accident occurred", "the polls closed", "it happened"."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.grammar.words import PREPOSITIONS, base_of
from generator.lexicons import words
from generator.model.values import OpenQuestion

_COMES_ABOUT = re.compile(r"occurred|happened|took place|came (?:up|about)|was held|to take place")
_DONE = re.compile(  # "Bid made", "Closing to take place": of a noun alone that says not which
    r"(?:to (?:be )?)?(?:begin|close|completed|due|end|executed|expected|held|launched|made|"
    r"scheduled|start|struck|take place)"
)
_STEMS = re.compile(r"arose|happened|occurred|stemmed")
_POLLS = re.compile(r"opened|closed|to (?:open|close)")
_BARE = re.compile(r"(?P<noun>it(?: all)?|the [a-z-]+)", re.IGNORECASE)
# Any mishap can be called so.
_MISHAPS = frozenset(("accident", "disaster", "episode", "incident", "mishap", "tragedy"))
_ASKED_OF = frozenset(
    (
        "agitation", "appeal", "ban", "bill", "case", "claim", "complaint", "decision", "law",
        "lawsuit", "measure", "motion", "offer", "petition", "plan", "project", "proposal",
        "request", "ruling", "scheme", "suit",
    )
)  # fmt: skip
_THINGS = frozenset(
    (
        "accord", "agreement", "bid", "bids", "closing", "companies", "company", "contract", "deal",
        "deals", "deliveries", "delivery", "demand", "harvesting", "launch", "meeting", "merger",
        "negotiations", "offer", "offering", "outcome", "pact", "plan", "production", "proposal",
        "purchase", "sale", "sales", "shipments", "syndication", "takeover", "talks", "tender",
        "trading", "transaction",
    )
)  # fmt: skip
_ENDS_IN = re.compile(r"\bthe ([a-z-]+)$")
_PRONOUN = re.compile(rf"(her|him|it|them)(?= (?:{'|'.join(sorted(PREPOSITIONS))})\b|[,.;:]|$)")
_TELLS_NOTHING = "|".join(
    ("current", "famous", "final", "first", "four", "last", "latest", "main", "new", "next",
     "original", "other", "second", "third", "three", "two")
)  # fmt: skip
_DESCRIBED = re.compile(rf"[Tt]he (?P<noun>(?:(?:{_TELLS_NOTHING}) )?[a-z-]{{3,20}})")
_FEW = 3  # words of a title that says no more than that it happened
_SAID = re.compile(r"(?:heard|said|told(?: [\w’'.&-]+){1,3})")
_THAT = re.compile(r"\b(?:that|how|to|of|about|why|whether)\b")


def says_nothing(act: Act, title: str) -> str:
    """Return why a title would say nothing to a reader who has not the article, "" where it does.

    Only what is told as a bare "the accident" counts, so a strike that ended does not.
    """
    subject = act.clause.subject.of(act.told.text)
    bare = _BARE.fullmatch(subject)
    noun = bare["noun"].removeprefix("The ").removeprefix("the ") if bare else ""
    opens, behind = title[: len(noun)].lower(), title[len(noun) :].strip()
    behind = behind.removeprefix("allegedly ")
    if bare and opens == noun.lower() and _only_comes_about(noun, behind):
        it = noun[:2].lower() == "it"
        return f"does not say {'what “it” is' if it else f'which {noun}'}"
    of = title.split(" ", 1)
    if bare and len(of) > 1 and _STEMS.fullmatch(of[1]):
        return f"does not say which {of[0].lower()}"
    if len(of) > 1 and _DONE.fullmatch(of[1]) and of[0].lower() in _THINGS and of[0][1:].islower():
        return f"does not say which {of[0].lower()}"
    verb = act.clause.verb_words[-1].lower()
    said = title[title.rfind(f" {verb}") + 1 :] if f" {verb}" in title else ""
    if said and _SAID.fullmatch(said) and not _THAT.search(said) and not act.clause.verb.passive:
        return "says nothing without what was said"
    return ""


def unsaid(act: Act, title: str) -> OpenQuestion | None:
    """Return what a title leaves for an editor to say, ``None`` where it stands alone."""
    if noun := _unnamed(act, title):
        said, ask = f"the {noun}", f"which {noun} is meant"
    elif said := _dangling(act, title):
        ask = f"{'whom' if said in {'her', 'him'} else 'what'} “{said}” means"
    else:
        return None
    return OpenQuestion(f"the title “{title}” says “{said}”", f"say in the title {ask}")


def _described(act: Act, title: str) -> str:
    """Return what a title tells of that nothing in it names: "film" of "Film opened"; "" for none.

    Who has an office, and what everybody knows, is told well enough: "Minister resigned".
    """
    m = _DESCRIBED.fullmatch(act.clause.subject.of(act.told.text))
    noun = m["noun"].lower() if m else ""
    if not noun or not title.lower().startswith(f"{noun} "):
        return ""
    head = noun.rpartition(" ")[2]
    known = head in words("known-to-all") or head in words("roles")
    named = any(w[0].isupper() or w[0].isdigit() for w in title.split()[1:])
    return "" if known or named else noun


def _dangling(act: Act, title: str) -> str:
    """Return the pronoun that alone stands behind a verb, and in its title: "backed it"."""
    m = _PRONOUN.match(act.clause.complement.of(act.told.text))
    return m[1] if m and re.search(rf"\b{m[1]}\b", title) else ""


def _unnamed(act: Act, title: str) -> str:
    """Return the thing that a title tells of without saying which, "" where there is none.

    It ends in "the plan", or is "Protest started" of "the protest started", or names nothing.
    """
    ends = _ENDS_IN.search(title)
    subject = _BARE.fullmatch(act.clause.subject.of(act.told.text))
    first = subject["noun"].lower().removeprefix("the ") if subject else ""
    short = len(title.split()) <= _FEW and title.lower().startswith(f"{first} ")
    noun = ends[1] if ends else first if short else ""
    listed = words("happenings") | words("documents") | words("meetings") | _ASKED_OF
    return noun if noun in listed else _described(act, title)


def names_a_mishap(act: Act) -> bool:
    """Say whether an act is only that "the accident" happened."""
    noun = act.clause.subject.of(act.told.text).lower().removeprefix("the ")
    lemma = base_of(act.clause.verb_words[-1].lower())
    return noun in _MISHAPS and lemma in {"occur", "happen", "occurred", "happened"}


def _only_comes_about(noun: str, behind: str) -> bool:
    if noun.lower() in {"poll", "polls"}:
        return bool(_POLLS.fullmatch(behind))
    listed = {noun, noun.removesuffix("s")} & (words("happenings") | words("meetings") | _MISHAPS)
    known = bool(listed) or noun[:2].lower() == "it" or behind.startswith("came ")
    return known and bool(_COMES_ABOUT.fullmatch(behind))
