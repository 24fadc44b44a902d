"""The subject of an act, as a title or a summary tells it."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.events.titles.apposed import named_behind
from generator.events.titles.phrases import Naming, phrase, possessive
from generator.model.span import Span

QUOTED = re.compile(r" ?[“\"] ?(?P<words>[^“”\".!?;:]{2,90}?)[ ,]?[”\"](?!\w)")
MOST_QUOTED = 10  # words
# ", The Seven Seas," behind "a new film"
_TITLED = re.compile(
    r", (?P<name>[A-ZÀ-Ý][\w’'!&-]*(?: (?:[A-ZÀ-Ý][\w’'!&-]*|\d+|of|the|and|in|on|to|a)){0,6})"
    r",? (?:(?:which|that) )?"
)
_LONGEST_BEFORE = 4  # words that stay in front of a name


def subject_of(act: Act, naming: Naming, *, full: bool) -> str:
    """Return the subject with a name in quotation marks behind it: the film “The Long Sea”."""
    told = named_behind(act, naming, full=full) or _titled(act, naming, full=full)
    told = told or phrase(act.told, _with_its_name(act), naming, full=full, act=act)
    return re.sub(r",([”\"])$", r"\1", told)


def _titled(act: Act, naming: Naming, *, full: bool) -> str:
    """Return "a new film The Seven Seas" of "a new film, The Seven Seas, opened", "" for no such.

    The name is none of a person, body or place, which have rules of their own.
    """
    subject, text = act.clause.subject, act.told.text
    m = _TITLED.fullmatch(text, subject.end, act.clause.verb_at.start) if subject.end else None
    known = [*(k.span for k in act.told.mentions), *(t.span for t in act.told.times)]
    if not m or any(Span(subject.end, m.end("name")).touches(k) for k in known):
        return ""
    words_before = subject.of(text).split()
    if m["name"].rpartition(" ")[2].islower() or not words_before[-1].islower():
        return ""
    if full:
        return f"{phrase(act.told, subject, naming, full=True, act=act)}, {m['name']},"
    if len(words_before) > _LONGEST_BEFORE + 1:
        return m["name"]
    return f"{phrase(act.told, subject, naming, full=False, act=act)} {m['name']}"


def _with_its_name(act: Act) -> Span:
    subject, text = act.clause.subject, act.told.text
    m = QUOTED.match(text, subject.end, act.clause.verb_at.start) if subject.end else None
    between = text[m.end() : act.clause.verb_at.start].strip(" ,") if m else ""
    whole = m and between in {"", "which", "who", "that"}
    short = m and len(m["words"].split()) <= MOST_QUOTED
    return Span(subject.start, m.end()) if m and whole and short else subject


def as_ones_own(act: Act, who: str, speaker: str) -> str:
    """Return "its mill" of "Kesta’s mill" where Kesta itself speaks of it, as ``speaker``."""
    first = act.clause.subject.of(act.told.text).split(" ", 1)[0].lower()
    own = first if first in {"her", "his", "their"} else "its"
    whose = re.escape(possessive(speaker))  # without its article: "firm’s"
    return re.sub(rf"(?i)(?:the )?{whose} ", f"{own} ", who, count=1)
