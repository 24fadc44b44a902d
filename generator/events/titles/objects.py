"""Whom "him", "it" and "the company" mean behind a verb: "signed it" of "a bill on nets".

What stands in the sentence before, or earlier in the same one, where one alone can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.events.coreference.bodies import OF_TRADE, Bodies
from generator.events.coreference.descriptions import Referent
from generator.events.coreference.gender import PEOPLE, fits, rivals
from generator.events.coreference.themes import Place
from generator.events.countries import is_a_country
from generator.events.titles.full_forms import FullForms
from generator.events.titles.noun_complements import ends_a_phrase, told_of
from generator.events.titles.phrases import Naming, phrase
from generator.events.told import Told
from generator.grammar.clause import Clause
from generator.grammar.words import NUMBERS, PREPOSITIONS
from generator.lexicons import words
from generator.model.span import Span

_OBJECT = re.compile(r"\b(?P<who>him|her|it|them)(?= (?P<next>[\w’'-]+)|[,.;:]|$)")
_BODY = re.compile(rf"\b[Tt]he (?P<head>{'|'.join(sorted(OF_TRADE))})\b(?! [A-ZÀ-Ý]|-)")
_COUNTRY = re.compile(r"\b[Tt]he (?:country|nation)\b(?=[’']s |[,.;]| (?:and|by|for|in|on|to) )")
_SUBJECTS = {"him": "he", "her": "she"}
_MANY = re.compile(r"[a-z’'-]{2,}[^siu\W]s|children|men|women|people|police")
_OPENS = re.compile(r"(?i)(?:an?|the|its|two|three|four|five|six|several|dozens of) ")
_TELLS_WHICH = frozenset(("against", "between", "for", "of", "on", "to"))
_LONGEST = 4  # words up to the noun


def objects(
    page: Sequence[Told],
    naming: Naming,
    known: Bodies,
    country: Place | None,
    meant_by: Mapping[int, Referent],
) -> FullForms:
    """Return, by where a pronoun stands behind a verb, where it ends and whom or what it means.

    So, too, for "the company" that is ``known`` and for the ``country`` that a report is about.
    """
    found = {}
    for before, told in zip((None, *page), page, strict=False):
        for clause in told.clauses:
            m = _OBJECT.search(told.text, clause.complement.start, clause.complement.end)
            if not m or not _is_whole(told, m):
                continue
            if m["who"] in _SUBJECTS:
                who = _SUBJECTS[m["who"]]
                behind = Span(clause.verb_at.end, m.start())
                if rivals(told, behind, who):
                    continue  # "Ross said Lind had shown the boy a knife and hit him"
                meant = _person(before, told, clause, who, naming)
                meant = meant or _who_acts(before, told, clause, who, naming, meant_by)
            else:
                meant = _thing(before, clause, told, naming, many=m["who"] == "them")
            if meant:
                found[m.start()] = (m.end(), meant)
    found |= dict(_bodies(page, naming, known))
    return found | dict(_countries(page, naming, country)) if country else found


def _countries(
    page: Sequence[Told], naming: Naming, country: Place
) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield where "the country" stands that a report is about, if none else is named near it."""
    if not page or not _COUNTRY.search(page[0].text):
        return
    own = {m.id for m in country[0].mentions_in(country[1])}
    name = phrase(*country, naming, full=False)
    for before, told in zip((None, *page), page, strict=False):
        near = (*(before.mentions if before else ()), *told.mentions)
        if all(m.id in own or not is_a_country(m) for m in near):
            for m in _COUNTRY.finditer(told.text, told.span.start, told.span.end):
                yield m.start(), (m.end(), name)


def _bodies(
    page: Sequence[Told], naming: Naming, known: Bodies
) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield where "the company" stands, where it ends, and which it is: "sued the company"."""
    if not page or not _BODY.search(page[0].text):
        return
    for told in page:
        for m in _BODY.finditer(told.text, told.span.start, told.span.end):
            verbs = [c.verb_at.start for c in told.clauses if c.complement.covers(Span(*m.span()))]
            meant = known.meant_by(told, m["head"], frozenset(), min([m.start(), *verbs]))
            if meant is None:
                continue
            if meant[0] is told and told.text.startswith(("’s", "'s"), meant[1].end):
                continue  # "Acme’s chief said that the firm would …"
            if _is_its_own(told, m, meant):
                yield m.start(), (m.end() + len("’s"), "its")
                continue
            name = phrase(*meant, naming, full=False)
            if name in told.text[m.end() : told.span.end]:
                continue  # "joined the company from Kesta"
            before = Span(told.span.start, m.start())
            others = {o.name for o in told.mentions_in(before) if o.kind == "organisation"}
            if others <= {m.name for m in meant[0].mentions_in(meant[1])}:
                yield m.start(), (m.end(), name)


def _is_its_own(told: Told, m: re.Match[str], meant: tuple[Told, Span]) -> bool:
    """Say whether a body acts on what is its own: "Kesta sold the company’s mill"."""
    if not told.text.startswith(("’s", "'s"), m.end()):
        return False
    ids = {n.id for n in meant[0].mentions_in(meant[1])}
    before = Span(told.span.start, m.start())
    return {n.id for n in told.mentions_in(before) if n.kind == "organisation"} == ids


def _who_acts(
    before: Told | None,
    told: Told,
    clause: Clause,
    pronoun: str,
    naming: Naming,
    meant_by: Mapping[int, Referent],
) -> str:
    """Return whom "At 14 she kept the books, and Kesta dismissed her" means: who "she" is.

    The last clause before with that pronoun as its subject tells, if nobody else is named since.
    """
    here = [c for c in told.clauses if c.verb_at.end <= clause.verb_at.start]
    earlier = [(told, c) for c in reversed(here)]
    earlier += [(before, c) for c in reversed(before.clauses)] if before else []
    for then, c in earlier:
        who = meant_by.get(c.subject.start)
        if who and then.low(c.subject) == pronoun:
            break
    else:
        return ""
    since = Span(c.subject.end, clause.verb_at.start if then is told else then.span.end)
    people = (m for m in then.mentions_in(since) if m.kind == "person" and fits(then, m, pronoun))
    own = {m.id for m in told.mentions_in(clause.subject)}
    others = {m.id for m in people} - own - set(who.ids) or rivals(then, since, pronoun)
    if len(who.ids) != 1 or others or set(who.ids) & own:
        return ""
    named = next((m for m in who.told.mentions if m.id == who.ids[0]), None)
    return naming.called(named, full=False) if named else ""


def _is_whole(told: Told, m: re.Match[str]) -> bool:
    """Say whether a pronoun is a phrase: "arrested her in", but not "arrested her brother"."""
    dated = any(0 < t.start - m.end() <= len(" on ") for t in told.times)
    return m["next"] is None or dated or m["next"].lower() in PREPOSITIONS | {"and", "not"}


def _person(before: Told | None, told: Told, clause: Clause, pronoun: str, naming: Naming) -> str:
    """Return the one person named before whom an object can mean, "" for none or several."""
    for here, span in (
        (told, Span(told.span.start, clause.verb_at.start)),
        (before, before.span if before else told.span),
    ):
        if here is None:
            return ""
        named = {
            m.id: m for m in here.mentions_in(span) if m.kind == "person" and fits(here, m, pronoun)
        }
        own = {m.id for m in told.mentions_in(clause.subject)}
        others = {id: m for id, m in named.items() if id not in own}
        if len(others) == 1 and not rivals(here, span, pronoun):
            return naming.called(next(iter(others.values())), full=False)
        if others:
            return ""
    return ""


def _thing(before: Told | None, clause: Clause, told: Told, naming: Naming, *, many: bool) -> str:
    """Return the one thing that the sentence before deals with, "" for none or two."""
    main = next((c for c in before.clauses if c.kind == "main"), None) if before else None
    first = next((c for c in told.clauses if c.kind == "main"), None)
    if not before or not main or clause is not first:
        return ""
    found = list(dict.fromkeys(_things(before, main, many=many)))
    if len(found) != 1:
        return ""
    text = phrase(before, found[0], naming, full=False)
    known = re.sub(r"(?i)^(?:an?|the) ", "the ", text)
    return f"the {known}" if known.split(" ", 1)[0].lower() in NUMBERS else known


def _things(told: Told, main: Clause, *, many: bool) -> Iterator[Span]:
    """Yield the subject and the object of a clause, each where a pronoun can take it up."""
    body = any(m.span == main.subject and m.kind != "person" for m in told.mentions)
    if body and not many:
        yield main.subject
    for part in (main.subject, main.complement):
        if part != main.subject or not body:
            yield from _noun_phrase(told, part, many=many)


def _noun_phrase(told: Told, part: Span, *, many: bool) -> Iterator[Span]:
    """Yield "a bill on nets" where it opens a part and is one thing, or as ``many`` as asked."""
    text = part.of(told.text)
    opens = _OPENS.match(text)
    if not opens:
        return
    end, noun, behind = opens.end(), "", ""
    for w in re.finditer(r"[\w’'-]+", text[opens.end() :]):
        behind = w.group()
        if not behind.islower() or (noun and ends_a_phrase(behind)):
            break
        noun, end, behind = behind, opens.end() + w.end(), ""
    if not noun or text[:end].count(" ") > _LONGEST or noun in words("roles") or noun in PEOPLE:
        return
    if bool(_MANY.fullmatch(noun)) != many:
        return
    if behind in _TELLS_WHICH and not any(0 < t.start - part.start - end < 8 for t in told.times):
        more = told_of(text[end + 1 :], in_headline=False)
        end += len(" ".join(["", *more])) if " ".join(more) in text[end + 1 :] else 0
    yield Span(part.start, part.start + end)
