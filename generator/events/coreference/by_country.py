"""Who "the Peruvian" and "the 34-year-old" are: one person whom the report told of before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.events.coreference.descriptions import Referent
from generator.events.coreference.gender import PEOPLE, rivals
from generator.events.told import Told
from generator.grammar.words import PREPOSITIONS, is_past, is_present
from generator.lexicons import demonyms, words
from generator.model.span import Span
from generator.model.values import Mention

# But not "the British", who are many.
_FROM = re.compile(r"[Tt]he (?P<from>[A-Z][a-z]+(?<!ese)(?<!ch)(?<!sh)(?<!ss))")
_AGED = re.compile(r"[Tt]he \d{1,2}-year-old")
_NEXT_NOUN = re.compile(r" (?P<noun>[a-z][\w-]*)")
_AGE_BEHIND = re.compile(r", (\d{1,2})(?=[,.;]| (?:and|from|who)\b)")
_NO_NAME = re.compile(r"\b(?:an?|another|one|two) \d{1,2}-year-olds?\b")
_ONE_FROM = re.compile(r"\b(?:an?|another|one) ([A-Z][a-z]+)")
_APPOSED = r"(?:,(?: \d\d?,)?| is| was) (?:an?|the) "
_MOST = 200  # sentences; in a longer report nobody is looked for
Found = Mapping[int, Referent]


def is_one_person(subject: str) -> bool:
    """Say whether a subject is one person by age or country: "the 34-year-old", "the Peruvian"."""
    m = _FROM.fullmatch(subject)
    return bool(_AGED.fullmatch(subject) or (m and m["from"] in demonyms()))


def can_mean(meant: Referent, page: Sequence[Told], subject: Span, found: Found) -> bool:
    """Say whether "the Peruvian" at ``subject``, in the last sentence of ``page``, is a person.

    The report must have called that person so ("Peruvian boxer Bo Lind", "Bo Lind, a boxer from
    Peru"), and nobody else.  Beside a person by age it must have told of nobody else.
    """
    text = subject.of(page[-1].text)
    m = _FROM.fullmatch(text)
    if not m:
        known = {ages(page[-_MOST:]).get(id, "") for id in meant.ids} - {""}
        fits = all(text.endswith(f" {age}-year-old") for age in known)
        return fits and not any(_others(told) for told in page[-2:-1])
    if len(page) > _MOST:
        return False
    called: set[str] = set()
    for told in page:
        own = {n.id: at for n in told.mentions if (at := _calls(told, n, m["from"]))}
        called |= own.keys()
        for start in _alone(told, m["from"], subject.start, tuple(own.values())):
            if start not in found or found[start].ids != meant.ids:
                return False
    return called == set(meant.ids)


def ages(page: Sequence[Told]) -> dict[str, str]:
    """Return the ages that stand behind the names of people: "Ana Ross, 34,"."""
    named = ((told, m) for told in page for m in told.mentions if m.kind == "person")
    found = ((m.id, _AGE_BEHIND.match(told.text, m.end)) for told, m in named)
    return {id: age[1] for id, age in found if age}


def _calls(told: Told, n: Mention, adjective: str) -> Span | None:
    """Return the words that tell the country of a person beside the name."""
    if n.kind != "person":
        return None
    text = told.text[told.span.start : n.start]
    front = re.search(rf"\b{adjective} (?P<role>(?:[a-z][a-z-]* ){{0,3}})$", text)
    if front and (not front["role"] or _is_a_role(front["role"].split())):
        return Span(told.span.start + front.start(), n.end)
    country = re.escape(demonyms()[adjective])
    behind = re.match(
        rf"{_APPOSED}{adjective}\b|"
        rf"(?:{_APPOSED}(?:[a-z][a-z-]* ){{1,3}}|,? )(?:from|of) {country}\b",
        told.text[n.end : told.span.end],
    )
    return Span(n.start, n.end + behind.end()) if behind else None


def _is_a_role(of: Sequence[str]) -> bool:
    return of[-1] in words("roles") and not set(of) & (PREPOSITIONS | words("function"))


def _alone(told: Told, adjective: str, end: int, own: Sequence[Span]) -> list[int]:
    """Return where somebody is called by a country alone, by where an article may stand.

    Not behind ``end``, nor in the ``own`` words of a person who is named.
    """
    return [
        at.start
        for at in _called_so(told, adjective)
        if at.start < end and not any(s.start <= at.end <= s.end for s in own)
    ]


def _called_so(told: Told, adjective: str) -> Iterator[Span]:
    """Yield "the Peruvian", "two Peruvians" and "a man from Peru", without the man's article."""
    text, begin = told.span.of(told.text), told.span.start
    for m in re.finditer(rf"\b(?:[Tt]he )?{adjective}(?P<many>s?)\b", text):
        noun = _NEXT_NOUN.match(text, m.end())
        if m["many"] or not noun or not _is_a_thing(noun["noun"]):
            yield Span(begin + m.start(), begin + m.end())
    country = re.escape(demonyms()[adjective])
    for m in re.finditer(rf"\b([a-z][a-z-]*) (?:from|of) {country}\b", text):
        if m[1] in words("roles") or m[1] in PEOPLE:
            yield Span(begin + m.start(), begin + m.end())


def _is_a_thing(noun: str) -> bool:
    """Say whether what follows "the Peruvian" is a noun, and of no person: "court"."""
    nobody = words("roles") | PEOPLE | PREPOSITIONS | words("function")
    return not (noun in nobody or is_past(noun) or is_present(noun))


def _others(told: Told) -> bool:
    """Say whether a sentence tells of somebody without a name: not "Ana Ross is a runner"."""
    text = told.span.of(told.text)
    if _NO_NAME.search(text) or any(w in demonyms() for w in _ONE_FROM.findall(text)):
        return True
    for c in told.clauses:
        done = c.verb_words[-1].lower() in words("human-objects") and not c.verb.passive
        if done and re.match(r"(?:an?|another|one|two) ", told.low(c.complement)):
            return True  # "stabbed a tourist"
    return any(
        re.search(rf"(?<! is)(?<! was) (?:an?|another|one) (?:[a-z-]+ ){{0,2}}{w}\b", f" {text}")
        for p in ("he", "she")
        for w in rivals(told, told.span, p)
    )
