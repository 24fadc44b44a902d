"""Who is named behind what they are: "two cooks, Ana Ross and Bo Lind,", "the mayor, Ana Ross"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.events.acts.clauses import Act
from generator.events.titles.phrases import Naming, phrase
from generator.grammar.fronts import NOWHERE
from generator.grammar.words import PREPOSITIONS
from generator.lexicons import words
from generator.model.span import Span
from generator.model.values import Mention
from generator.text import listed

_MOST_NAMES = 3  # that stand for a description
_WHO = re.compile(
    r"\b(?:the|an?|its|his|her|their) (?:[a-z][\w’'-]* ){0,3}?(?P<noun>[a-z]{3,20})"
    r"(?: of [\w’'. -]{1,40})?$"
)
# "and her counterpart" behind a name, or at the end of a subject
_AND_WHO = re.compile(r",? and (?P<who>(?:an?|her|his|its|the|their) (?:[\w’'-]+ ){0,4}[\w’'-]+)$")
_AGE = re.compile(r"(?:aged \d{1,3}|\d{1,3}-year-old) $")
_ONE = re.compile(r"(?i)(?:another|one) ")
_DESCRIBES = re.compile(r"(?i)(?:the|an?|its|his|her|their) ")
_GOES_ON_BEHIND = re.compile(
    r", (?P<more>(?P<first>[a-z]+)(?! wh(?:at|ich|om|ose)\b)"
    r"(?: [\w’'%$€£.,-]*[\w’'%-]){1,12})(?=[,.;]|$)"
)
# "Bo Lind(, 52, the head of the port), to ten years"
_ASIDE = re.compile(
    r"(?=,)(?:, \d{1,3}(?=,))?(?:, (?:(?:an?|the|his|her|its|their|formerly) )[^,;.()]{2,90}(?=,))?"
)
_NEEDED = frozenset(("as", "from", "into", "of", "to", "with"))


def named_behind(act: Act, naming: Naming, *, full: bool) -> str:
    """Return "Ana Ross and Bo Lind" of "two cooks, Ana Ross and Bo Lind, won", "" for no such.

    So "Ana Ross and Bo Lind" of "Ana Ross and her host, Bo Lind, met".  A ``full`` subject has
    who they are, too.
    """
    subject, text = act.clause.subject, act.told.text
    here = Span(subject.end, act.clause.verb_at.start)
    found = [m for m in act.told.mentions_in(here) if m.kind == "person"]
    first = _AGE.sub("", text[subject.end : found[0].start]) if subject.end and found else ""
    if not first.endswith(", ") or not are_listed(text, found):
        return ""
    if text[found[-1].end : here.end] != ", ":
        return ""
    names = listed([naming.called(m, full=full) for m in found])
    whole = subject.of(text) + first[: -len(", ")]
    if m := _AND_WHO.search(whole):
        one = phrase(
            act.told, Span(subject.start, subject.start + m.start()), naming, full=full, act=act
        )
        who = Span(subject.start + m.start("who"), subject.start + m.end("who"))
        told = f"{phrase(act.told, who, naming, full=full, act=act)}, {names}," if full else names
        return f"{one} and {told}" if len(found) == 1 else ""
    fits = _ONE.match(whole) if len(found) == 1 else len(found) <= _MOST_NAMES
    if not fits or first != ", ":
        return ""
    return f"{phrase(act.told, subject, naming, full=full, act=act)}, {names}," if full else names


def other_behind(act: Act, at: Span, naming: Naming, *, full: bool) -> str:
    """Return "Bo Lind" of "the minister, Ana Ross, and her host, Bo Lind, met", "" for nobody.

    ``at`` is where the first of the two stands; a ``full`` one is told with who it is.
    """
    text, verb = act.told.text, act.clause.verb_at.start
    if not act.clause.subject.start <= at.start < verb:
        return ""
    found = [m for m in act.told.mentions_in(Span(at.end, verb)) if m.kind == "person"]
    m = _AND_WHO.fullmatch(text[at.end : found[0].start].removesuffix(", ")) if found else None
    if not m or len(found) > 1 or text[found[0].end : verb] != ", ":
        return ""
    called = naming.called(found[0], full=full)
    who = Span(at.end + m.start("who"), at.end + m.end("who"))
    return f"{phrase(act.told, who, naming, full=True, act=act)}, {called}," if full else called


def with_who_is_apposed(act: Act, here: Span, naming: Naming, *, full: bool) -> str:
    """Return "Bo Lind to ten years" of "the head of the port, Bo Lind, to ten years", or "".

    So of "Bo Lind, the head of the port, to ten years".  The name stands for the description that
    the complement is; a ``full`` one keeps both, where that comes first.
    """
    text, told = act.told.text, act.told
    if (behind := behind_an_aside(act, here)).end:
        who = phrase(told, here, naming, full=full, act=act)
        return f"{who} {phrase(told, behind, naming, full=full, act=act)}"
    name = next((m for m in told.mentions if m.start == here.end + 2), None)
    if not name or name.kind != "person" or text[here.end : name.start] != ", ":
        return ""
    m = _GOES_ON_BEHIND.match(text, name.end, told.span.end)
    described = here.of(text)
    if not m or m["first"] not in PREPOSITIONS or not _DESCRIBES.match(described):
        return ""
    more = phrase(told, Span(m.start("more"), m.end("more")), naming, full=full, act=act)
    called = naming.called(name, full=full)
    who = f"{phrase(told, here, naming, full=full)}, {called}," if full else called
    return f"{who} {more}"


def behind_an_aside(act: Act, here: Span) -> Span:
    """Return "to ten years" behind whom ``here`` names and an aside describes, else `NOWHERE`."""
    text, told = act.told.text, act.told
    aside = _ASIDE.match(text, here.end, told.span.end)
    if not aside or not any(m.end == here.end for m in told.mentions_in(here) if m.kind != "place"):
        return NOWHERE
    m = _GOES_ON_BEHIND.match(text, aside.end(), told.span.end)
    fits = m is not None and aside.end() > here.end and m["first"] in _NEEDED
    return Span(*m.span("more")) if m and fits else NOWHERE


def who_is_named_last(act: Act, here: Span, naming: Naming, *, full: bool) -> str:
    """Return "by Ana Ross and Bo Lind" of "by the mayors, Ana Ross and Bo Lind.", or "".

    The names stand for who they are; a ``full`` complement keeps both.
    """
    text, told = act.told.text, act.told
    found = [m for m in told.mentions if here.end <= m.start < told.span.end]
    if not found or any(m.kind != "person" for m in found) or len(found) > _MOST_NAMES:
        return ""
    ends = text[found[-1].end : told.span.end].strip() in {"", ".", ";"}
    if text[here.end : found[0].start] != ", " or not (ends and are_listed(text, found)):
        return ""
    m = next((m for m in _WHO.finditer(here.of(text)) if _is_role(m["noun"], len(found))), None)
    if not m:
        return ""
    names = listed([naming.called(n, full=full) for n in found])
    if full:
        return f"{phrase(told, here, naming, full=True, act=act)}, {names}"
    front = Span(here.start, here.start + m.start())
    return f"{phrase(told, front, naming, full=False, act=act)} {names}".strip()


def _is_role(noun: str, many: int) -> bool:
    """Say whether a noun is a role of as many people."""
    return (noun if many == 1 else noun.removesuffix("s")) in words("roles")


def are_listed(text: str, found: Sequence[Mention]) -> bool:
    """Say whether names stand as "Ana Ross, Bo Lind and Ira Venn"."""
    between = [text[a.end : b.start] for a, b in pairwise(found)]
    return between[:-1] == [", "] * (len(found) - 2) and between[-1:] in ([], [" and "])
