"""What stands in front of a verb: its subject, and days and distances before that."""

from __future__ import annotations

from collections.abc import Sequence

from generator.grammar.pieces import Piece, has_subject
from generator.grammar.words import (
    AND,
    ARTICLES,
    HOURS,
    PREPOSITIONS,
    SUBORDINATE,
    Token,
    is_adverb,
    third_person,
)
from generator.lexicons import words
from generator.model.span import Span
from generator.model.when import MONTH_WORDS, WEEKDAY_WORDS

NOWHERE = Span(0, 0)


def is_a_distance(ts: Sequence[Token]) -> bool:
    """Say whether words tell how long before or after something: "Two days after the vote"."""
    lows = [t.low.removesuffix("s") for t in ts[:4]]
    near = {"after", "before", "ago", "later", "earlier"} & {t.low for t in ts}
    return bool(near and {"hour", "day", "week", "month", "year", "decade", "minute"} & set(lows))


def is_adverbial(ts: Sequence[Token]) -> bool:
    """Say whether a piece only joins a sentence to the one before: "Meanwhile", "Back home"."""
    back = len(ts) > 1 and ts[0].low == "back" and ts[1].low in _WHERE | {"here", "home", "there"}
    return back or (len(ts) == 1 and ts[0].low in _JOINING)


_JOINING = frozenset(
    (
        "afterwards", "also", "besides", "earlier", "elsewhere", "furthermore", "hence", "however",
        "indeed", "instead", "later", "meanwhile", "meantime", "moreover", "nevertheless",
        "nonetheless", "overnight", "still", "then", "therefore", "thus",
    )
)  # fmt: skip


def date_in_front(front: Sequence[Token]) -> int:
    """Return how many words a date takes at a clause's head: "On 3 May 2019 four men …"."""
    if len(front) > 1 and front[0].low in {"last", "this", "next"} and front[1].low in _DATE_WORDS:
        return 2
    if front and front[0].low in {"yesterday", "today", "tomorrow"}:
        return 1
    if n := _distance_in_front(front):
        return n
    if not front or front[0].low not in {"on", "in", "at", "from", "since", "by"}:
        return 0
    n = 1
    while n < len(front) and (front[n].low in _DATE_WORDS or _is_of_a_date(front, n)):
        n += 1
    return n if n > 1 else 0


def _is_of_a_date(front: Sequence[Token], n: int) -> bool:
    """Say whether digits are a day, an hour or a year: not those of "On Thursday 40 men …"."""
    dated = n + 1 < len(front) and front[n + 1].low in MONTH_WORDS
    before = front[n - 1].low
    if before in WEEKDAY_WORDS and not dated:
        return False
    has_its_day = before in MONTH_WORDS and front[n - 2].text[0].isdigit()  # "On 2 May 40 men"
    year = len(front[n].text) == len("2019")
    return front[n].text[0].isdigit() and (year or not has_its_day)


def _distance_in_front(front: Sequence[Token]) -> int:
    """Return how many words a distance takes at a clause's head: "Three days later she …"."""
    for n, t in enumerate(front[:_LONGEST_DISTANCE]):
        if n and t.low in _FAR and front[n - 1].low in UNITS:
            return n + 1
    opens = [t.low for t in front[:2]] in (["shortly", "after"], ["later", "that"])
    clock = len(front) > 2 and (front[2].text[0].isdigit() or front[2].low in HOURS)
    return 2 if opens and not clock else 0


_LONGEST_DISTANCE = 6  # words: "A year and a half later"
_FAR = frozenset(("afterwards", "ago", "earlier", "later"))
# Of time, one or several.
UNITS = frozenset(
    f"{unit}{s}"
    for unit in ("day", "decade", "hour", "minute", "moment", "month", "second", "week", "year")
    for s in ("", "s")
)
_DATE_WORDS = MONTH_WORDS | WEEKDAY_WORDS
_DATE_WORDS |= {"week", "month", "year", "spring", "summer", "autumn", "winter"}
_DATE_WORDS |= {"early", "late", "last", "this", "morning", "afternoon", "evening", "night"}
_DATE_WORDS |= {"today", "yesterday", "tomorrow"}


# Adverbs between a subject and its verb: "She never learned", "It soon sold its ferries".
_AT_A_VERB = frozenset(("already", "also", "later", "never", "soon", "then", "thus"))


def subject_in(front: Sequence[Token]) -> Span | None:
    """Return the noun phrase in front of a verb, adverbials at its edges taken off."""
    if not has_subject(front):
        return None
    kept = list(front[_of_whom(front) :])
    while kept and (is_adverb(kept[-1]) or kept[-1].low in _AT_A_VERB):
        kept.pop()
    while kept and (kept[0].low in AND or kept[0].low in {"also", "meanwhile", "however"}):
        kept.pop(0)
    return Span(kept[0].start, kept[-1].end) if kept else None


_MR = frozenset(("dr", "lady", "lord", "mr", "mrs", "ms", "sir"))


def _of_whom(front: Sequence[Token]) -> int:
    """Return where "Mr Lind" begins behind a noun that is no role of his, 0 for nowhere.

    A full stop was lost there, or no comma parts the two: "told the Today programme Mr Lind".
    """
    for n in range(len(front) - 1, 0, -1):
        before = front[n - 1]
        if front[n].low not in _MR or not front[n].text[0].isupper():
            continue
        noun = before.text.isalpha() and before.text.islower() and before.low not in _NO_NOUNS
        noun &= before.low not in third_person()  # "a new book claims Mr Lind …"
        role = words("roles") | words("relatives") | words("titles")
        return n if noun and before.low not in role and before.low[:-1] not in role else 0
    return 0


_NO_NOUNS = PREPOSITIONS | ARTICLES | AND | {"both", "either", "former", "late", "when", "while"}


def stood_for(before: list[Piece], subject: Span, opener: str = "") -> Span:
    """Return what a relative pronoun stands for: what is nearest, but for a name of a place.

    "The answer to the drills, which were …" are the drills; "a bridge in Venn, which was …" is not
    Venn.
    """
    if not before:
        return NOWHERE
    last = before[-1]
    behind = last.verbs[-1].behind if last.verbs else 0
    ts = last.ts[behind:] or last.ts  # "She replaces Tara Whitlock, who …"
    near = _antecedent(ts, who=opener == "who")
    named = all(t.text[0].isupper() for t in ts if near.covers(Span(t.start, t.end)))
    return subject if named and subject == before[-1].span else near


def decreed(before: list[Piece], near: Span) -> Span:
    """Return what is signed or passed: of "a tax on bread that he signed" the tax, with "on bread".

    ``near`` is what stands nearest to "that".
    """
    ts = before[-1].ts if before else []
    at = next((n for n, t in enumerate(ts) if t.start == near.start), 0)
    if at < _LEAST_BEFORE or ts[at - 1].low not in _ABOUT or ts[at].low in ARTICLES:
        return near
    for n in range(at - 2, max(-1, at - 2 - _LONGEST_NOUN), -1):
        if ts[n].low in ARTICLES:
            return Span(ts[n].start, near.end)
        if not ts[n].text[0].isalnum() or ts[n].low in PREPOSITIONS:
            return near
    return near


_ABOUT = frozenset(("about", "against", "for", "of", "on", "over"))
_LEAST_BEFORE = 3  # "a tax on"
_LONGEST_NOUN = 4  # words
_WHERE = frozenset(("at", "from", "in", "near", "on", "to"))


def _is_a_noun(ts: Sequence[Token]) -> bool:
    """Say whether words are a noun alone: "crewed missions", but not "to move"."""
    verbal = any(t.low in {"be", "been", "to"} or t.low.endswith("ing") for t in ts[-4:])
    return not verbal and ts[-1].low not in PREPOSITIONS


def _antecedent(ts: Sequence[Token], *, who: bool) -> Span:
    """Return the noun phrase that a relative pronoun behind ``ts`` stands for.

    "That" and "which" stand for no lone name behind a preposition: "missions to Mars that …".
    """
    for n in range(len(ts) - 1, -1, -1):
        if ts[n].low in ARTICLES:
            return Span(ts[n].start, ts[-1].end)
        if (ts[n].low in PREPOSITIONS or ts[n].low in SUBORDINATE) and n + 1 < len(ts):
            if all(t.low in _DATE_WORDS or t.text[0].isdigit() for t in ts[n + 1 :]):
                return NOWHERE  # "was held in May 2004, which …": of what it is said is unclear
            named = all(t.text[0].isupper() for t in ts[n + 1 :])
            if not who and named and n and ts[n].low in _WHERE and _is_a_noun(ts[:n]):
                continue
            return Span(ts[n + 1].start, ts[-1].end)
    acts = ts[0].text.islower() and ts[0].text.endswith("ing")  # "beating Rimac, which …"
    first = 1 if (ts[0].low in AND or acts) and len(ts) > 1 else 0
    return Span(ts[first].start, ts[-1].end)
