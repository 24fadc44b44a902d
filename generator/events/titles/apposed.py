"""Who is named and described behind a verb, and what goes on there: "jailed Bo Lind, 52, for"."""

from __future__ import annotations

import re

from generator.events.acts.clauses import Act
from generator.events.titles.phrases import Naming, phrase
from generator.grammar.fronts import NOWHERE
from generator.grammar.words import PREPOSITIONS
from generator.model.span import Span

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
