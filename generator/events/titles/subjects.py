"""The subject of an act, as a title or a summary tells it."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.events.titles.apposed import named_behind
from generator.events.titles.phrases import Naming, phrase, possessive
from generator.model.span import Span

QUOTED = re.compile(r" ?[“\"] ?(?P<words>[^“”\".!?;:]{2,90}?)[ ,]?[”\"](?!\w)")
MOST_QUOTED = 10  # words


def subject_of(act: Act, naming: Naming, *, full: bool) -> str:
    """Return the subject with a name in quotation marks behind it: the film “The Long Sea”."""
    told = named_behind(act, naming, full=full)
    told = told or phrase(act.told, _with_its_name(act), naming, full=full, act=act)
    return re.sub(r",([”\"])$", r"\1", told)


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
