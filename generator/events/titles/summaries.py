"""Summaries: a sentence that tells an act with its day and full names, and stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.copied import shares_a_run
from generator.events.acts.clauses import Act
from generator.events.results import result_of
from generator.events.titles.complements import behind_a_bare_verb, complement, supported
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
from generator.grammar.words import PREPOSITIONS, PRONOUNS, RELATIVE, SUBORDINATE, past_of
from generator.model.span import Span
from generator.model.when import Grain, When
from generator.model.words import day_in_words, in_words
from generator.text import squeezed

LONGEST_SUMMARY = 700  # characters
_DAYS_OF_A_WEEK = 7
# "from 3 to 5 May" says how long a thing went on, "this week" only about when it was.
_SOME_DAYS = re.compile(r"(?i)\b(?:days?|week|weekend|weeks)\b")
_WORD = re.compile(r"(?<![\w’'.-])(?:[a-z]{4,}|[$€£]?\d[\d.,]*\d|\d)(?![\w’'-])")
# Behind a verb and its object: "sold a mill (in May) to a rival", but not "handed (in May) out".
_OPENS_A_PHRASE = re.compile(
    r" (?:about|after|against|amid|at|by|during|following|for|from|in|into|over|to|with|without"
    r"|as(?! well\b)|on(?= an?\b| the\b)) (?!\d)"
)
_NEXT_WORD = re.compile(r" ([a-z]+)")
_NO_NOUNS = PREPOSITIONS | RELATIVE | SUBORDINATE | PRONOUNS | {"and", "but", "or"}
_OPENS_A_CLAUSE = RELATIVE | SUBORDINATE | {"to"}
_INNER = str.maketrans('“”"', "‘’'")  # quotation marks inside others


def sentence(
    act: Act,
    naming: Naming,
    published: When | None,
    own: frozenset[str],
    named: Who = NOBODY_ELSE,
    *,
    title: str = "",
    dated: bool = True,
) -> str:
    """Return a sentence that tells an act with its day; ``own`` are the article's `runs_of`.

    What must be shortened keeps the words that its ``title`` has behind the verb, or is told in the
    article's own; but these would say "he" of whom only ``named`` tells.
    """
    if (announced := announcing(act)) is not act:
        act, named = announced, Who(named.speaker)
    when = _when(act) if dated else ""
    kept = _told_in(act, title)
    shorter = ""
    for body in _bodies(act, naming, named):
        told = _framings(act, body, when, published)
        fit = (t for t in told if not shares_a_run(t, own) and len(t) <= LONGEST_SUMMARY)
        if kept <= _words(body.whole) and (whole := next(fit, "")):
            return whole
        shorter = shorter or next(fit, "")
    return (shorter if named.subject else "") or _quoting(act, when, published)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))


def _told_in(act: Act, title: str) -> set[str]:
    """Return the words of a title that its act has, but for its verb, names and times."""
    apart = " ".join([*(t.text for t in act.told.times), *act.clause.verb_words])
    return _words(title) & _words(supported(act).of(act.told.text)) - _words(apart)


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
    stands = act.time is not None and act.told.text[: act.time.start].endswith((" on ", " in "))
    on = _on(act.when)
    if act.time and on.startswith("from "):
        on = _on_one_of(act.when, act.time.text, on)
    if not due or stands or (last == "due" and on.startswith("in ")):
        return on
    return re.sub("^(?:on|in) ", "for ", on)


def _on_one_of(when: When, said: str, on: str) -> str:
    """Return days of which an act was on one, where the article names none: "last week"."""
    if not _SOME_DAYS.search(said):
        return on
    if when.first.weekday() == 0 and (when.last - when.first).days == _DAYS_OF_A_WEEK - 1:
        return f"in the week {on}"
    return f"between {on.removeprefix('from ').replace(' to ', ' and ', 1)}"


@dataclass(frozen=True, slots=True)
class Body:
    """What a summary tells: who, the verb, what stands ``behind`` it, and what came of it.

    ``before`` are the words in front of its day, where the article has that among them.
    """

    who: str
    verb: str
    behind: str
    before: str | None = None
    result: str = ""

    @property
    def whole(self) -> str:
        """Return all of it, without its day."""
        return f"{self.who} {self.verb} {self.behind}".strip() + self._after

    @property
    def _after(self) -> str:
        return f", {self.result}" if self.result else ""

    def dated(self, when: str) -> str:
        """Return all of it with its day, where the article has that, or else at its end."""
        if self.before is None or not f"{self.behind} ".startswith(f"{self.before} ".lstrip()):
            parts: tuple[str, ...] = (self.who, self.verb, self.behind, when)
        else:
            more = self.behind[len(self.before) :]
            parts = (self.who, self.verb, self.before, when, more.strip())
        return " ".join(filter(None, parts)) + self._after


def _bodies(act: Act, naming: Naming, named: Who) -> Iterator[Body]:
    """Yield subject, verb and what stands behind it, with what came of it and without."""
    result = phrase(act.told, result_of(act), naming, full=True, act=act)
    for body in _plain_bodies(act, naming, named):
        if result:
            yield replace(body, result=result)
        yield body


def _plain_bodies(act: Act, naming: Naming, named: Who) -> Iterator[Body]:
    """Yield subject, verb and what stands behind it: all of it, then ever less."""
    who = named.subject or subject_of(act, naming, full=True)
    who = without_its_day(act, who)
    who = lowered(act.told, act.clause.subject, who) if not named.subject else lower_article(who)
    if act.clause.owner.end:
        who = lowered(act.told, act.clause.owner, owned(act, who, naming, full=True))
    behind, verb = without_hanging(complement(act, naming, full=True)), _told_verb(act)
    if act.kind in {"statement", "promise"} and act.speaker.end:
        speaker = phrase(act.told, act.speaker, naming, full=True, act=act)
        speaker = named.speaker or _closed(act, lowered(act.told, act.speaker, speaker))
        who = "it" if says_of_itself(act, who, speaker) else who
        who = f"{lower_article(speaker)} {act.how_said} {as_ones_own(act, who, speaker)}"
    yield from (Body(who, verb, more) for more in behind_a_bare_verb(act, naming, full=True))
    told = Body(who, verb, behind, _before_its_day(act, naming))
    yield told
    if plain := _without_description(act, named):
        yield replace(told, who=plain)
    over = _is_news(act) and act.clause.verb.tense == "perfect" and not act.clause.verb.continuous
    verbs = (verb, _in_the_past(act)) if over else (verb,)
    yield from (replace(told, verb=v) for v in verbs[1:])
    last = verb.rpartition(" ")[2]
    yield from (replace(told, before=before) for before in _phrases_first(act, behind, last))
    for end in shortened(behind, last):
        yield from (replace(told, verb=v, behind=without_hanging(end)) for v in verbs)
    for cut in reversed(phrase_ends(who)) if not named.subject else ():
        yield replace(told, who=ended(who[:cut]))


def _closed(act: Act, speaker: str) -> str:
    """Return who speaks with the comma behind a name: "the mayor of Callao, Ana Ross,"."""
    named = [m for m in act.told.mentions_in(act.speaker) if m.end == act.speaker.end]
    apposed = named and act.told.text[act.speaker.start : named[0].start].endswith(", ")
    return f"{speaker}," if apposed else speaker


def _phrases_first(act: Act, behind: str, verb: str) -> Iterator[str]:
    """Yield what may stand between a verb and its day: "was freed (in May) by a judge".

    No day moves into what somebody says, or to a verb that is not the act's.
    """
    if act.kind in {"statement", "promise"} and not act.clause.verb.passive:
        return
    if _OPENS_A_PHRASE.match(f" {behind}"):
        yield ""
    for cut in phrase_ends(behind, verb):
        told = behind[:cut].split()
        acting = any(w in _OPENS_A_CLAUSE or w.endswith("ing") for w in told)
        if not acting and _OPENS_A_PHRASE.match(behind, cut):
            yield behind[:cut]


def _before_its_day(act: Act, naming: Naming) -> str | None:
    """Return what stands between the verb of an act and its day, ``None`` where it is not there."""
    at, here, text = act.time, act.clause.complement, act.told.text
    if not at or not here.covers(at):
        return None
    before, behind = text[: at.start].split()[-1:], _NEXT_WORD.match(text, at.end)
    if behind and before[0] not in PREPOSITIONS and behind[1] not in _NO_NOUNS:
        return None  # "a small Easter fair"
    return phrase(act.told, Span(here.start, at.end), naming, full=True, act=act)


def _without_description(act: Act, named: Who) -> str:
    """Return "Kesta" for "Peruvian airline Kesta", "" where the subject is nothing like it."""
    people = any(m.kind == "person" for m in act.told.mentions_in(act.clause.subject))
    if named.subject or people or act.speaker.end or act.clause.owner.end:
        return ""
    subject = act.clause.subject
    return lowered(act.told, subject, phrase(act.told, subject, Naming({}), full=False, act=act))


def _framings(act: Act, body: Body, when: str, published: When | None) -> Iterator[str]:
    """Yield sentences of one body, the plainest first."""
    report = _report(published)
    if act.occurrence in {"planned", "ongoing"} or _is_news(act):
        opens = act.time is not None and act.clause.lead.covers(act.time.span)
        told = f"{when} {body.whole}" if opens else body.dated(when)
        yield f"{report} says that {_tidied(told, when).removesuffix('.')}."
        return
    tail = _tail(act)
    told = f"{when}, {body.whole}" if when else body.whole
    yield f"{capital(told)}{tail}".removesuffix(".") + "."  # "Kesta Inc." ends it alone
    if when and body.before is not None:
        yield f"{capital(_tidied(body.dated(when), when))}{tail}".removesuffix(".") + "."


def _tidied(told: str, when: str) -> str:
    """Return a sentence tidied, its day still on one line."""
    return tidied(told).replace(squeezed(when), when) if when else tidied(told)


def _tail(act: Act) -> str:
    """Return who says so: ", according to the bank"."""
    speaker = act.clause.speaker.of(act.told.text)
    named = speaker and speaker.lower() not in PRONOUNS
    if not (act.clause.speech and act.kind not in {"statement", "promise"} and named):
        return ""
    if act.clause.subject.of(act.told.text).lower() == "it":
        return ", by its own account"
    return f", according to {lowered(act.told, act.clause.speaker, lower_article(speaker))}"


def _report(published: When | None) -> str:
    return f"A report of {in_words(published)}" if published else "The report"


def _told_verb(act: Act) -> str:
    adverb = hedge(act.clause)
    return f"{adverb} {_plain_verb(act)}".lstrip() if adverb else _plain_verb(act)


def _plain_verb(act: Act) -> str:
    verb = act.clause.verb
    told = [w for w in act.clause.verb_words if w.lower() != hedge(act.clause)]
    goes_on = verb.continuous or act.occurrence == "ongoing" or _is_news(act)
    said = act.kind in {"statement", "promise"} and act.speaker.end > 0  # "said he had left"
    before = verb.tense in {"perfect", "pluperfect"} and not (goes_on or said)
    return _in_the_past(act) if before else " ".join(told)


def _in_the_past(act: Act) -> str:
    """Return the verb of "has signed", "have been signed" as "signed", "were signed"."""
    told = [w for w in act.clause.verb_words if w.lower() != hedge(act.clause)]
    if not act.clause.verb.passive:
        return past_of(told[-1].lower())
    if "been" not in told:
        return " ".join(told)
    was = "were" if told[0].lower() == "have" else "was"
    return " ".join([was, *told[told.index("been") + 1 :]])


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
