"""Summaries: a sentence that tells an act with its day and full names, and stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.events.acts.clauses import Act
from generator.events.titles.complements import behind_a_bare_verb, complement, supported
from generator.events.titles.copied import shares_a_run
from generator.events.titles.headlines import announcing, owned, says_of_itself, without_its_day
from generator.events.titles.opening_letters import lowered
from generator.events.titles.phrase_ends import phrase_ends
from generator.events.titles.phrases import (
    NOBODY_ELSE,
    Naming,
    Who,
    capital,
    lower_article,
    phrase,
    tidied,
)
from generator.events.titles.shortening import ended, shortened, without_hanging
from generator.events.titles.subjects import as_ones_own, subject_of
from generator.grammar.alleged import hedge
from generator.grammar.verb import ARRANGED, CALLED_FOR
from generator.grammar.words import PRONOUNS, past_of
from generator.model.when import Grain, When
from generator.model.words import day_in_words, in_words

LONGEST_SUMMARY = 700  # characters
_INNER = str.maketrans('“”"', "‘’'")  # quotation marks inside others


def sentence(
    act: Act,
    naming: Naming,
    published: When | None,
    own: frozenset[str],
    named: Who = NOBODY_ELSE,
    *,
    dated: bool = True,
) -> str:
    """Return a sentence that tells an act with its day; ``own`` are the article's `runs_of`."""
    if (announced := announcing(act)) is not act:
        act, named = announced, Who(named.speaker)
    when = _when(act) if dated else ""
    short = f"on {in_words(act.when)}" if act.when and act.when.is_span and when else when
    told = (
        _framed(act, body, on, published)
        for body in _bodies(act, naming, named)
        for on in dict.fromkeys((when, short))
    )
    fit = (t for t in told if not shares_a_run(t, own) and len(t) <= LONGEST_SUMMARY)
    return next(fit, "") or _quoting(act, when, published)


def _quoting(act: Act, when: str, published: When | None) -> str:
    """Return the words of a clause in quotation marks: no other wording of it was found."""
    words = supported(act).of(act.told.text).strip(" ,;:.").translate(_INNER)
    dated = act.time is not None and act.quote.covers(act.time.span)
    says = f"tells what happened {when}" if when and not dated else "says"
    return f"{_report(published)} {says}: “{capital(words)}”."


def _when(act: Act) -> str:
    """Return an act's day with its preposition, "" where only the report's is known."""
    if not act.when or _is_news(act):
        return ""
    if act.time and act.told.text[: act.time.start].endswith("by "):
        return re.sub("^on ", "by ", _on(act.when))  # the last day for it
    last = act.clause.verb_words[-1].lower()
    due = act.clause.verb.to_come and (last in ARRANGED or last in CALLED_FOR or last == "due")
    return re.sub("^on ", "for ", _on(act.when)) if due else _on(act.when)


def _bodies(act: Act, naming: Naming, named: Who) -> Iterator[str]:
    """Yield subject, verb and what stands behind it: all of it, then ever less."""
    who = named.subject or subject_of(act, naming, full=True)
    who = without_its_day(act, who)
    who = lowered(act.told, act.clause.subject, who) if not named.subject else lower_article(who)
    if act.clause.owner.end:
        who = lowered(act.told, act.clause.owner, owned(act, who, naming, full=True))
    behind, verb = without_hanging(complement(act, naming, full=True)), _told_verb(act)
    if act.kind in {"statement", "promise"} and act.speaker.end:
        speaker = phrase(act.told, act.speaker, naming, full=True, act=act)
        speaker = named.speaker or lowered(act.told, act.speaker, speaker)
        who = "it" if says_of_itself(act, who, speaker) else who
        who = f"{lower_article(speaker)} {act.how_said} {as_ones_own(act, who, speaker)}"
    yield from (f"{who} {verb} {more}" for more in behind_a_bare_verb(act, naming, full=True))
    yield f"{who} {verb} {behind}".strip()
    if plain := _without_description(act, named):
        yield f"{plain} {verb} {behind}".strip()
    for end in shortened(behind, verb.rpartition(" ")[2]):
        yield f"{who} {verb} {without_hanging(end)}".strip()
    for cut in reversed(phrase_ends(who)) if not named.subject else ():
        yield f"{ended(who[:cut])} {verb} {behind}".strip()


def _without_description(act: Act, named: Who) -> str:
    """Return "Kesta" for "Peruvian airline Kesta", "" where the subject is nothing like it."""
    people = any(m.kind == "person" for m in act.told.mentions_in(act.clause.subject))
    if named.subject or people or act.speaker.end or act.clause.owner.end:
        return ""
    subject = act.clause.subject
    return lowered(act.told, subject, phrase(act.told, subject, Naming({}), full=False, act=act))


def _framed(act: Act, body: str, when: str, published: When | None) -> str:
    if act.occurrence in {"planned", "ongoing"} or _is_news(act):
        return f"{_report(published)} says that {tidied(f'{body} {when}').removesuffix('.')}."
    speaker = act.clause.speaker.of(act.told.text)
    named = speaker and speaker.lower() not in PRONOUNS
    said = act.clause.speech and act.kind not in {"statement", "promise"} and named
    itself = act.clause.subject.of(act.told.text).lower() == "it"
    by = lowered(act.told, act.clause.speaker, lower_article(speaker)) if said else ""
    told_by = "by its own account" if itself else f"according to {by}"
    tail = f", {told_by}" if said else ""
    told = f"{capital(when)}, {body}{tail}" if when else f"{capital(body)}{tail}"
    return f"{told.removesuffix('.')}."  # "Kesta Inc." ends it alone


def _report(published: When | None) -> str:
    return f"A report of {in_words(published)}" if published else "The report"


def _told_verb(act: Act) -> str:
    adverb = hedge(act.clause)
    return f"{adverb} {_plain_verb(act)}".lstrip() if adverb else _plain_verb(act)


def _plain_verb(act: Act) -> str:
    verb = act.clause.verb
    told = [w for w in act.clause.verb_words if w.lower() != hedge(act.clause)]
    goes_on = verb.continuous or act.occurrence == "ongoing" or _is_news(act)
    before = verb.tense in {"perfect", "pluperfect"} and not goes_on
    if before and not verb.passive:
        return past_of(told[-1].lower())
    if before and verb.passive and "been" in told:
        was = "were" if told[0].lower() == "have" else "was"
        return " ".join([was, *told[told.index("been") + 1 :]])
    return " ".join(told)


def _is_news(act: Act) -> bool:
    """Say whether no word dates an act, so that the report's day is all that is known."""
    return act.basis == "assumed" and act.time is None and bool(act.when and act.when.is_day)


def _on(when: When) -> str:
    """Return a date with its preposition: "on 15 March 2024", "from 11 to 16 March 2024"."""
    if when.is_span and when.start and when.end:
        a, b = when.first, when.last
        if when.grain is not Grain.DAY:
            return f"in {in_words(when)}"
        same = (a.year, a.month) == (b.year, b.month)
        first = str(a.day) if same else day_in_words(a, year=a.year != b.year)
        return f"from {first} to {day_in_words(b)}"
    if when.is_span:
        return f"since {in_words(When(when.start, when.start))}" if when.start else in_words(when)
    if when.approximate:
        return in_words(when)
    return f"{'on' if when.grain is Grain.DAY else 'in'} {in_words(when)}"
