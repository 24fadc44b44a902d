"""Phrases of an article for a title or a summary: names in one form, no times, no loose ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.events.acts.clauses import Act
from generator.events.acts.time_words import PART_OF_DAY, is_an_hour, is_of_a_noun, is_possessive
from generator.events.titles.before_names import description_start, role_start
from generator.events.titles.full_forms import FullForms
from generator.events.titles.open_phrases import is_in_marks
from generator.events.titles.opening_letters import indefinite
from generator.events.titles.other_times import kept
from generator.events.told import Told
from generator.grammar.words import NUMBERS, PREPOSITIONS, is_present
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.values import Mention, NameList
from generator.model.when import Grain
from generator.model.words import in_words
from generator.text import squeezed

_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_BEFORE_HOUR = re.compile(r"\s*\b(?:(?:just|shortly) )?(?:after|before) $")
_BEFORE_TIME = re.compile(
    rf"(?=\b[a-z]|$)(?:\b{PART_OF_DAY}\s+)?"
    r"(?:\b(?:(?:planned|scheduled|set|slated)\s+(?=for\s)|(?:late|early|earlier|later)\s+))?"
    r"(?:\b(?:and again\s+)?(?:on|in|at|from|since|for|during|between|around|over|through|"
    r"throughout|within|by|until|till)\s+)?"
    r"(?:\bend(?:ed|ing)\s+)?(?:\ball\s+)?"
    r"(?:\b(?:bought|built|made|produced|sold) (?:after|before)\s+)?"
    r"(?:\b(?:late|early)\s+(?:on\s+)?)?$",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 120  # characters, more than the longest of these
_ASKED = 64  # heads: of an act's title and its summary the same ones
_AGE = re.compile(r"(?<=[a-zà-ÿ]), \d{1,2}(?:(?=,? and [A-ZÀ-Ý]),|(?=, [A-ZÀ-Ý]|$))")
# "Acme Ltd ACM.N", "Acme <ACM.L>": what agencies write for those who trade.
_SHARE = re.compile(r"([\w.’']{2}) (?:[A-Z]{2,5}\.[A-Z]{1,2}\b|<[A-Z0-9.]{2,9}>?)(?= |$|[,.;’'])")
_MARKS = ",.;’"  # that no space stands before
_IN_A_ROW = re.compile(r" (?:in a row|running|in succession|straight)\b")
_LAST = re.compile(r" (?:(?:last|next|this) (?:month|week|year)|last)\b")  # "August last year"
_LAST_ONE = re.compile(r" (?:for|in|over|during) the (?:last|past) (?:week|month|quarter|year)\b")
_THINGS = re.compile(r" ([a-z]{3,}[^siu\W]s)\b")
_HERE = re.compile(  # where agencies write
    rf"(?:^| )here(?=\s*$|,| (?:{'|'.join(sorted(PREPOSITIONS))})\b)"
)
_BOUNDED = re.compile(  # "its lowest level since 2019" needs its time
    r"\b(?:highest|lowest|biggest|largest|smallest|worst|best|first|strongest|weakest|fastest|slowest)"
    r"\b[^,;.()]{0,40} since (?:\w+ )?$|\b(?:not|last|un)?seen since (?:\w+ )?$"
)
_OF_A_YEARS_BEST = re.compile(r"[’']s (?:[a-z]+est|most)\b")
_YEARS_ALONE = re.compile(r"\d{4}(?:[-–/]\d{2,4})?")
_NEXT_WORD = re.compile(r" ([a-z-]+)")
_GO_ON = frozenset(("and", "but", "or", "that"))
_NO_DAY = re.compile(r"(?i)(?:the )?(?:current|future|past|present)")
_STOPPED = re.compile(r"\b[A-Z]\.[A-Z]$")
_STOP_INSIDE = re.compile(r"\.(?:[’']|,? [a-z])")  # of "Inc." inside a sentence
_DEFINITE = re.compile(r"\b[Tt]h(?:e|is|at) ")
_PRONOUN = re.compile(r"\b(?:him|her|it|them)\b")
_TO_A_TIME = (len(" "), len(" on "))
_NEAR = 8  # characters between "the plan" and its day
_YEARS = re.compile(r"[ -]years?[ -]old\b")  # "a 2000 year old tomb"
_YEAR_AND = re.compile(r"\d{4} and $")
_AND_YEAR = re.compile(r" and \d{4}\b")
_OF_HEADLINES = {"United Kingdom": "UK", "United States": "US"}
_PARTS = frozenset(
    ("America", "Britain", "England", "Great Britain", "Northern Ireland", "Scotland", "Wales")
)  # told as they are
_Edit = tuple[int, int, str]  # from where to where a text is told in other words
_AS_IT_STANDS: frozenset[NameList] = frozenset(("government", "record"))


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """How names and things are told; equal to itself alone, as an act is.

    ``short`` maps an id to the form that the article's title uses; ``things`` has what "the plan"
    is in full (`full_forms`); ``apart`` are the ids whose short form the report uses before the
    full one, so that it may be another: "Kesta" in front of "the Kesta Flower Show".
    """

    short: Mapping[str, str]
    things: FullForms = field(default_factory=dict)
    apart: frozenset[str] = frozenset()

    def called(self, m: Mention, *, full: bool) -> str:
        """Return the name that a title (or, ``full``, a summary) gives to a mention."""
        if m.listed in _AS_IT_STANDS and m.kind != "person":
            return m.text  # an alias of a record reads on: "the … treaty"
        if (m.id in self.apart and not m.text.isupper()) or m.text in _PARTS:
            return m.text
        if m.listed == "country" and m.text != m.name and not m.text.isupper():
            return m.text  # "Turkey", as the article has it
        if full:
            return _OF_HEADLINES.get(m.name, m.name) if m.text.isupper() else m.name
        letters = m.kind == "organisation" and m.text.isupper() and len(m.text) < len(m.name)
        known = m.text if letters else m.name  # "UWA": the summary has the name in full
        return _OF_HEADLINES.get(m.name) or self.short.get(m.id, known)


@dataclass(frozen=True, slots=True)
class Who:
    """Who acts, and who says so, where the article names them elsewhere; "" for its own words.

    ``owner`` is whose a thing of the subject is: Ana Ross of "the price of her songs".
    """

    subject: str = ""
    speaker: str = ""
    owner: str = ""


NOBODY_ELSE = Who()


def phrase(told: Told, span: Span, naming: Naming, *, full: bool, act: Act | None = None) -> str:
    """Return the words of ``span`` with names in one form, and of its times what is not ``act``'s.

    Where it tells no act, it has no time at all.  A role in front of a person's name stays only in
    a ``full`` phrase.
    """
    if span.start >= span.end:
        return ""
    if told.text.startswith(".", span.end) and _STOPPED.search(told.text, span.start, span.end):
        span = Span(span.start, span.end + 1)  # "talks with the U.S."
    edits: list[_Edit] = []
    for t in told.times:
        if not span.covers(t) or t.type not in {"DATE", "TIME"}:
            continue
        if is_in_marks(told.text[span.start : t.start]):
            continue  # “the best mill of the 21st century”
        edits += (
            _possessive(told, span, t, full=full)
            if is_possessive(told, t)
            else _time(told, span, t, act)
        )
    edits += _names(told, span, naming, full=full)
    edits += _in_full(told, span, naming)
    return tidied(_HERE.sub("", _LAST_ONE.sub("", _edited(told.text, span, edits))))


def _possessive(told: Told, span: Span, t: Timex, *, full: bool) -> Iterator[_Edit]:
    """Yield "the 2024" for "2024’s", and "the" or nothing for "Friday’s"."""
    if _OF_A_YEARS_BEST.match(told.text, t.end, span.end):
        return  # "2019's largest listing"
    if t.when and t.when.grain is Grain.YEAR and not t.when.is_span:
        yield t.start, min(t.end + 2, span.end), f"the {in_words(t.when)}"
    elif told.text[t.end : t.end + 3] in {"’s ", "'s "}:
        opens = t.start == span.start and not full
        yield t.start, t.end + 3, "" if opens else "the "


def _time(told: Told, span: Span, t: Timex, act: Act | None) -> Iterator[_Edit]:
    """Yield a time that goes, with what leads to it; nothing for one that stays."""
    head, behind = told.text[span.start : t.start], told.text[t.end : span.end]
    if _NO_DAY.fullmatch(t.text):
        return  # "the future of the port", "the current account"
    if _tells_which(head, t.text, behind) or _BOUNDED.search(head) or _YEARS.match(behind):
        return
    if _YEAR_AND.search(head) or _AND_YEAR.match(behind):
        return  # "the 2022 and 2023 deficits"
    if is_of_a_noun(told.text, span.start, t):
        return
    in_turn = _IN_A_ROW.match(told.text, t.end, span.end)
    if act and not in_turn and (other := kept(act, t, head, behind)):
        yield t.start, t.end, other
        return
    if head.endswith(" of ") and re.fullmatch(r"\d{4}", t.text):
        return  # "the quake of 1970"
    hour = _BEFORE_HOUR.search(head) if is_an_hour(t) else None
    lead = hour.start() if hour else _led_from(head[-_LONGEST_BEFORE:]) + len(head)
    end = in_turn.end() if in_turn else t.end
    last = _LAST.match(told.text, end, span.end)
    end = last.end() if last else end
    start = span.start + lead
    article = indefinite(head, told.text[end:]) if start == t.start else None
    yield (start - article[0], end, article[1]) if article else (start, end, "")


@lru_cache(_ASKED)
def _led_from(head: str) -> int:
    """Return where the words begin that lead to a time, counted back from it."""
    lead = _BEFORE_TIME.search(head)
    return lead.start() - len(head) if lead else 0


def _names(told: Told, span: Span, naming: Naming, *, full: bool) -> Iterator[_Edit]:
    """Yield each name in its one form, without what stands in front of it in a short phrase."""
    for m in told.mentions_in(span):
        if told.text[m.end : m.end + 1] == "$":
            continue  # "US$2bn"
        if _is_in_brackets(told, m):
            yield m.start - len(" ("), m.end + 1, ""
            continue
        start = m.start
        if not full and m.kind == "person":
            start = role_start(told.text, span.start, m.start)
        elif not full and m.kind == "organisation" and _closes(told, m, span):
            opens = span.start == told.span.start
            start = description_start(told.text, span.start, m.start, opens=opens)
        called = m.text if _is_of_a_noun(told.text, m) else naming.called(m, full=full)
        dotted = called != m.text and _STOP_INSIDE.match(told.text, m.end) is not None
        yield start, m.end + dotted, called  # "Kesta Inc.’s chief"


def _is_of_a_noun(text: str, m: Mention) -> bool:
    """Say whether a body's name only tells which things: "Fed funds", "Kesta officials"."""
    noun = _THINGS.match(text, m.end) if m.kind == "organisation" else None
    return noun is not None and not is_present(noun[1])


def _in_full(told: Told, span: Span, naming: Naming) -> list[_Edit]:
    """Return what "the plan" is in full where that opens or ends a phrase, and whom "her" means."""
    found = []
    for m in _PRONOUN.finditer(told.text, span.start, span.end) if naming.things else ():
        if m.start() in naming.things:
            found.append((m.start(), *naming.things[m.start()]))
    for m in _DEFINITE.finditer(told.text, span.start, span.end) if naming.things else ():
        end, text = naming.things.get(m.start(), (0, ""))
        behind = told.text[end : span.end].split(" ", 2)[1:2]
        ends = end == span.end or any(0 < t.start - end <= _NEAR for t in told.times)
        opens = m.start() == span.start and bool(set(behind) & PREPOSITIONS)
        opens |= told.text.startswith(("’s ", "'s "), end) or text == "its"  # "the company’s mill"
        if end and end <= span.end and (ends or opens):
            found.append((m.start(), end, text))
    return found


def _is_in_brackets(told: Told, m: Mention) -> bool:
    """Say whether a name only tells how the one before is called: "Kesta Motors (KMX)"."""
    if not (told.text[: m.start].endswith(" (") and told.text[m.end : m.end + 1] == ")"):
        return False
    return any(n.id == m.id and n.end == m.start - len(" (") for n in told.mentions)


def _tells_which(before: str, year: str, behind: str) -> bool:
    """Say whether a year is part of a name for a thing: "for the 2024 model year"."""
    if not before.endswith((" the ", " a ")) or not _YEARS_ALONE.fullmatch(year):
        return False
    noun = _NEXT_WORD.match(behind)
    return bool(noun and noun[1] not in PREPOSITIONS and noun[1] not in _GO_ON)


def _closes(told: Told, m: Mention, span: Span) -> bool:
    """Say whether a name ends a phrase, but for a time: "the car maker Kesta today"."""
    ends = {span.end, *(t.start - n for t in told.times if t.end == span.end for n in _TO_A_TIME)}
    return m.end in ends


def _edited(text: str, span: Span, edits: Iterable[_Edit]) -> str:
    out, at = [], span.start
    for start, end, put in sorted(edits, key=lambda e: (e[0], -e[1])):
        if start < at:
            continue
        out += [text[at:start], put]
        at = end
    return "".join([*out, text[at : span.end]])


def tidied(text: str) -> str:
    """Return a text without double spaces, spaces before marks, and marks at its ends."""
    if "." in text or "<" in text:
        text = _SHARE.sub(r"\1", text)
    text = squeezed(text)
    if ", " in text:
        text = _AGE.sub("", text)
    for mark in _MARKS:
        text = text.replace(f" {mark}", mark)
    return text.strip(" ,;")


def with_one_mark(text: str) -> str:
    """Return a text with one kind of apostrophe, that of `possessive`.

    >>> with_one_mark("Peru's farmers' union"), with_one_mark("the film 'Seas' won")
    ('Peru’s farmers’ union', "the film 'Seas' won")
    """
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    return text if re.search(r"(?<!\w)'", text) else re.sub(r"(?<=s)'(?= )", "’", text)


def lower_article(text: str) -> str:
    """Return a phrase with its article as inside a sentence: "the court"."""
    m = _ARTICLE.match(text)
    return m.group().lower() + text[m.end() :] if m else text


def possessive(owner: str) -> str:
    """Return whose a thing is.

    >>> possessive("the ferry"), possessive("two farmers"), possessive("Ana Ross")
    ('the ferry’s', 'two farmers’', 'Ana Ross’s')
    """
    return f"{owner}{'’' if re.search(r'[^siu]s$', owner) else '’s'}"


def lower_opening(text: str) -> str:
    """Return a phrase with its article or number as inside a sentence: "two people".

    >>> lower_opening("Two people"), lower_opening("Bo Lind")
    ('two people', 'Bo Lind')
    """
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.lower() in NUMBERS else lower_article(text)


def without_article(text: str) -> str:
    """Return a phrase without its article, as headlines have it."""
    m = _ARTICLE.match(text)
    return text[m.end() :] if m else text


def capital(text: str) -> str:
    """Return a text with its first letter as a capital."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]  # "iPhone" stays
