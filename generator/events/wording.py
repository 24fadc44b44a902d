"""Titles and summaries, recast by rule from the clauses that tell an act.

A title is subject, verb and object in the manner of a headline: no leading article, no time, no
attribution behind it; it ends where a phrase ends and is never cut inside one.  A summary says the
same with its day and full names, as a sentence that stands alone.  Neither takes over a run of more
than ``LONGEST_RUN`` words of the article as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.events.acts import Act
from generator.events.clause_times import is_possessive
from generator.events.grammar import PREPOSITIONS, is_participle, is_past, is_present, past_of
from generator.events.told import Told
from generator.lexicons import demonyms, table, words
from generator.model.values import Mention, Span
from generator.model.when import Grain, When
from generator.model.words import day_in_words, in_words
from generator.text import folded, squeezed

LONGEST_TITLE = 90  # characters; search engines and feed readers cut later than this
LONGEST_SUMMARY = 700  # characters
LONGEST_RUN = 12  # words
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_BEFORE_TIME = re.compile(
    r"(?:\bon the (?:morning|afternoon|evening|night|day) of\s+)?"
    r"(?:\b(?:late|early|earlier|later)\s+)?(?:\b(?:on|in|at|from|since|for|during|between|around)\s+)?"
    r"(?:\b(?:late|early)\s+(?:on\s+)?)?$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_COMMON = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ing|ion)$")
_PARTICLES = frozenset(("down", "of", "off", "out", "up"))
_NO_END = PREPOSITIONS | {
    "a",
    "an",
    "and",
    "but",
    "or",
    "the",
    "that",
    "its",
    "their",
    "his",
    "her",
}
_NO_END |= {"just", "not", "only", "still", "yet"}


_AGE = re.compile(r"(?<=[a-zà-ÿ]), \d{1,2}(?:(?=,? and [A-ZÀ-Ý]),|(?=, [A-ZÀ-Ý]|$))")
_OPENERS = frozenset(("The", "A", "An", "His", "Her", "Its", "Their"))
_AS_IT_STANDS = ("a country, by its government", "a name of a record")


@dataclass(frozen=True, slots=True)
class Naming:
    """How people are called: ``short`` maps an id to the form that the article's title uses."""

    short: Mapping[str, str]

    def called(self, m: Mention, *, full: bool) -> str:
        """Return the name that a title (or, ``full``, a summary) gives to a mention."""
        if m.kind != "person":  # an alias of a record reads on as it stands: "the … treaty"
            return m.text if m.rule in _AS_IT_STANDS else m.name
        return m.name if full else self.short.get(m.id, m.name)


def phrase(told: Told, span: Span, naming: Naming, *, full: bool) -> str:
    """Return the words of ``span`` with names in one form and without its times.

    A role in front of a person's name stays only in a ``full`` phrase.
    """
    edits: list[tuple[int, int, str]] = []
    for t in told.times:
        if span.covers(t.span) and t.type in {"DATE", "TIME"}:
            if is_possessive(told, t):
                if t.when and t.when.grain is Grain.YEAR and not t.when.is_span:
                    edits.append((t.start, min(t.end + 2, span.end), f"the {in_words(t.when)}"))
                continue
            head = told.text[span.start : t.start]
            lead = _BEFORE_TIME.search(head)
            edits.append((span.start + (lead.start() if lead else len(head)), t.end, ""))
    for m in told.mentions_in(span):
        if told.text[m.end : m.end + 1] == "$":
            continue  # "US$2bn"
        start = m.start
        if not full and m.kind == "person":
            start = _role_start(told.text, span.start, m.start)
        elif not full and m.kind == "organisation" and m.end == span.end:
            start = _description_start(told.text, span.start, m.start)
        edits.append((start, m.end, naming.called(m, full=full)))
    return _tidied(_edited(told.text, span, edits))


def _role_start(text: str, least: int, start: int) -> int:
    """Return where the role in front of a name begins, ``start`` where there is none."""
    begin, role = start, False
    club = re.match(r"(\w+) (\w+) $", text[least:start])  # "Club president …"
    if club and club[2].lower() in words("roles") and club[1].lower() not in _NO_END:
        return least
    while m := re.search(r"(?<![\w’'-])([\w’'-]{1,40})\s{1,9}$", text[least:begin]):
        low = m[1].lower()
        known = low in words("roles") or low in words("role-adjectives") or m[1] in demonyms()
        if not known or (role and low in words("roles")):
            break
        role |= low in words("roles")
        begin = least + m.start()
    article = re.search(r"\b(?:the|an?|its|his|her|their)\s+$", text[least:begin], re.IGNORECASE)
    begin -= len(article.group()) if role and article else 0
    return begin if role else start


def _description_start(text: str, least: int, start: int) -> int:
    """Return where "the US car maker" begins in front of a body's name that closes a subject."""
    before = text[least:start].split()
    kind = bool(before) and before[-1].lower() in words("organisation-words")
    plain = all(w.islower() or w.lower() == "the" or w in demonyms() or w == "US" for w in before)
    return least if kind and plain and not set(before) & PREPOSITIONS else start


def _edited(text: str, span: Span, edits: Iterable[tuple[int, int, str]]) -> str:
    out, at = [], span.start
    for start, end, put in sorted(edits):
        if start < at:
            continue
        out += [text[at:start], put]
        at = end
    return "".join([*out, text[at : span.end]])


def _tidied(text: str) -> str:
    text = _AGE.sub("", squeezed(text))
    return re.sub(r"\s+([,.;’])", r"\1", text).strip(" ,;")


def headline(act: Act, naming: Naming, subject: str = "", own: frozenset[str] = frozenset()) -> str:
    """Return a title for an act; "" where no subject, or no phrase short enough, can be told.

    ``subject`` replaces the clause's own (a pronoun, or a thing called by its full name); ``own``
    are the article's `runs_of`.
    """
    clause = act.clause
    told_subject = subject or phrase(act.told, clause.subject, naming, full=False)
    verb = _headline_verb(act)
    if act.kind in {"statement", "promise"} and act.speaker.end:
        speaker = phrase(act.told, act.speaker, naming, full=False)
        head = f"{_without_article(speaker)} said {_lower_article(told_subject)}"
        verb = " ".join(clause.verb_words)
    else:
        head = _BRACKETS.sub("", _without_article(told_subject))
    if not head:
        return ""
    complement = _BRACKETS.sub("", _complement(act, naming, full=False))
    title = _fitted(f"{head} {verb}", complement, own)
    if not title and _stands_alone(act, complement):
        title = _fitted(f"{head} {verb}", "", own)
    return _capital(title)


def _stands_alone(act: Act, complement: str) -> bool:
    """Say whether a verb needs nothing behind it: "was selected (to build …)", "fell (by …)"."""
    first = complement.split(" ", 1)[0].lower()
    return act.clause.verb.passive or first in PREPOSITIONS or first.endswith("ly")


def _complement(act: Act, naming: Naming, *, full: bool) -> str:
    """Return what stands behind the verb, with the phrase that its time closes."""
    clause, text = act.clause, act.told.text
    near = phrase(act.told, clause.complement, naming, full=full)
    before, _, last = near.rpartition(" ")
    goes_on = text[clause.complement.end : clause.complement.end + 20].split(" ", 2)[1:2]
    if before and is_participle(last) and set(goes_on) & PREPOSITIONS:
        near = before  # "rose 43% compared | to the month before"
    if found := _found_that(act) or _when_of(act):
        near = f"{near} {phrase(act.told, found, naming, full=full)}".strip()
    if not act.time or not clause.rest.covers(act.time.span):
        return near
    cut = max(text.rfind(mark, clause.rest.start, act.time.start) for mark in ",;–—(")
    far = phrase(act.told, Span(cut + 1, act.time.end), naming, full=full)
    return f"{near} {far}".strip()


def _when_of(act: Act) -> Span | None:
    """Return "when a bus plunged into a river" behind an act and its time, ``None`` for none."""
    clause, n = act.clause, act.told.clauses.index(act.clause)
    if n + 1 == len(act.told.clauses):
        return None
    behind = act.told.clauses[n + 1]
    start = behind.extent.start
    opens = act.told.text[clause.complement.end : start].strip() == "when"
    return Span(start - len("when "), behind.complement.end) if opens else None


def _found_that(act: Act) -> Span | None:
    """Return "that the sale was illegal" behind "ruled", ``None`` where nothing such follows."""
    clause, n = act.clause, act.told.clauses.index(act.clause)
    if clause.speech or n + 1 == len(act.told.clauses):
        return None
    behind = act.told.clauses[n + 1]
    between = Span(clause.complement.end, behind.verb_at.start)
    if behind.opener != "that" or not between.of(act.told.text).lstrip().startswith("that "):
        return None
    return Span(between.start + 1, behind.complement.end)


def _headline_verb(act: Act) -> str:
    """Return the verb as headlines have it: "to hear", "filed", "holding", "struck"."""
    verb, told = act.clause.verb, [w.lower() for w in act.clause.verb_words]
    if verb.to_come and len(told) == 1:
        return f"to {verb.lemma}"
    if verb.to_come:
        if told[-1] in {"due", "set", "scheduled", "expected", "planned", "slated"}:
            return told[-1]
        return f"to be {told[-1]}" if verb.passive else f"to {told[-1]}"
    if verb.tense == "future":
        return " ".join(["to", *told[1:]])
    if verb.tense == "progressive" or verb.continuous:
        return told[-1] if not verb.passive else f"being {told[-1]}"
    if verb.passive and verb.tense in {"past", "perfect", "pluperfect"}:
        return told[-1]
    if verb.tense in {"perfect", "pluperfect"}:
        return past_of(told[-1])
    return " ".join([*(w for w in told[:-1] if not w.endswith("ly")), told[-1]])


def _fitted(head: str, complement: str, own: frozenset[str]) -> str:
    """Return head and complement, the latter cut at the end of a phrase where it is too long."""
    for cut in (len(complement), *reversed(_phrase_ends(complement))):
        title = _ended(f"{head} {_without_hanging(complement[:cut])}")
        if len(title) <= LONGEST_TITLE and not shares_a_run(title, own):
            return title
    of = complement.rfind(" of ")  # where nothing else helps: "the grids (of the two countries)"
    return _fitted(head, complement[:of], own) if of > 0 else ""


def _phrase_ends(text: str) -> list[int]:
    """Return the offsets in front of prepositions, "and" and "to", where a phrase ends."""
    ends = []
    for m in re.finditer(r"(?<=\s)[\w’'-]+", text):
        before = text[: m.start()].split()
        opens = m.group().lower() in (PREPOSITIONS | {"and", "that", "but", "when"}) - _PARTICLES
        last = before[-1].lower() if before else ""
        verb = is_past(last) or is_participle(last) or (m.group() == "to" and is_present(last))
        hangs = last in _NO_END or verb  # "and promised (to pay)"
        if opens and before and not hangs:
            ends.append(m.start() - 1)
    return ends


def _ended(text: str) -> str:
    """Return a text without small words left hanging at its end."""
    out = text.strip(" ,;–-")
    while (last := out.rpartition(" ")[2].lower()) in _NO_END - {"in", "out", "on", "off", "over"}:
        out = out[: -len(last)].rstrip(" ,;")
    return out


def _without_hanging(complement: str) -> str:
    """Return a complement without what hangs at its end: "43% compared to" in front of a date."""
    out = _ended(complement)
    before, _, last = out.rpartition(" ")
    hangs = len(out) < len(complement.rstrip(" ,;")) and is_participle(last)
    return before if before and hangs else out


def sentence(
    act: Act,
    naming: Naming,
    published: When | None,
    own: frozenset[str],
    subject: str = "",
    *,
    dated: bool = True,
) -> str:
    """Return a sentence that tells an act with its day; ``own`` are the article's `runs_of`."""
    clause = act.clause
    who = subject or phrase(act.told, clause.subject, naming, full=True)
    who = _lowered(act, who) if not subject else _lower_article(who)
    complement = _complement(act, naming, full=True)
    verb = _told_verb(act)
    if act.kind in {"statement", "promise"} and act.speaker.end:
        who = f"{_lower_article(phrase(act.told, act.speaker, naming, full=True))} said {who}"
    when = _on(act.when) if act.when and dated and not _is_news(act) else ""
    if clause.verb.to_come and clause.verb_words[-1].lower() in {
        "planned",
        "scheduled",
        "due",
        "set",
    }:
        when = re.sub("^on ", "for ", when)
    short = f"on {in_words(act.when)}" if act.when and act.when.is_span and when else when
    ofs = [m.start() for m in re.finditer(r" of ", complement)]
    cuts = (len(complement), *reversed(_phrase_ends(complement)), *reversed(ofs))
    for cut, on in ((c, w) for w in dict.fromkeys((when, short)) for c in cuts):
        body = f"{who} {verb} {_without_hanging(complement[:cut])}".strip()
        text = _framed(act, body, on, published)
        if not shares_a_run(text, own) and len(text) <= LONGEST_SUMMARY:
            return text
    return text


def _framed(act: Act, body: str, when: str, published: When | None) -> str:
    if act.occurrence in {"planned", "ongoing"} or _is_news(act):
        report = f"A report of {in_words(published)}" if published else "The report"
        return f"{report} says that {_tidied(f'{body} {when}')}."
    speaker = act.clause.speaker.of(act.told.text)
    named = speaker and speaker.lower() not in {"he", "she", "it", "they"}
    said = act.clause.speech and act.kind not in {"statement", "promise"} and named
    tail = f", according to {_lower_article(speaker)}" if said else ""
    return f"{_capital(when)}, {body}{tail}." if when else f"{_capital(body)}{tail}."


def _told_verb(act: Act) -> str:
    verb, told = act.clause.verb, list(act.clause.verb_words)
    before = verb.tense in {"perfect", "pluperfect"} and not verb.continuous and not _is_news(act)
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


def _lowered(act: Act, who: str) -> str:
    """Return a subject as it stands inside a sentence: a common word's capital taken off."""
    first = who.split(" ", 1)[0]
    named = any(m.start == act.clause.subject.start for m in act.told.mentions)
    keeps = named or first in demonyms() or first in table("countries")
    # What stands with a capital inside a sentence, too, is a name that no rule could place.
    keeps |= first.isalpha() and first not in _OPENERS and first in _capitals(act.told.text)
    keeps |= bool(re.match(r"[A-ZÀ-Ý]{2}|\S+ [A-ZÀ-Ý]", who)) and first.lower() not in _NO_END
    # A name that no rule could place: one word, that the article never writes small.
    keeps |= bool(re.fullmatch(r"[A-ZÀ-Ý][\w’-]*(?:[^s\W]|ss)", who)) and first.lower() not in (
        {first.lower() for _ in _COMMON.findall(first)}
        | _small_words(act.told.text)
        | words("function")
        | words("roles")
        | {"police"}
    )
    return who if keeps else who[:1].lower() + who[1:]


@lru_cache(maxsize=1)
def _capitals(text: str) -> frozenset[str]:
    """Return the words that are written with a capital in the middle of a sentence."""
    return frozenset(re.findall(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][\w-]*", text))


@lru_cache(maxsize=1)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[a-zà-ÿ][\w’-]*", text))


def _lower_article(text: str) -> str:
    m = _ARTICLE.match(text)
    return m.group().lower() + text[m.end() :] if m else text


def _without_article(text: str) -> str:
    m = _ARTICLE.match(text)
    return text[m.end() :] if m else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def shares_a_run(text: str, own: frozenset[str]) -> bool:
    """Say whether more than ``LONGEST_RUN`` words on end stand in ``own``, another's `runs_of`."""
    return not own.isdisjoint(runs_of(text))


def runs_of(text: str) -> frozenset[str]:
    """Return each stretch of words that is one longer than may be taken over."""
    tokens = re.findall(r"[\w$€£'-]+", folded(text))
    size = LONGEST_RUN + 1
    return frozenset(" ".join(tokens[n : n + size]) for n in range(len(tokens) - size + 1))
