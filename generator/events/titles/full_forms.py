"""What a thing is called in full that a report only takes up: "the plan" for "a plan to close …".

A title stands alone, so "rejected the plan" needs what the article has said of the plan before.  It
is told only where all that was said of such a thing can be said of one.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.events.coreference.gender import PEOPLE
from generator.events.titles.noun_complements import (
    STOPS,
    ends_a_phrase,
    is_a_picture,
    is_clear,
    is_short,
    told_of,
)
from generator.events.told import Told
from generator.grammar.words import (
    ARTICLES,
    NUMBERS,
    PREPOSITIONS,
    is_past,
    is_present,
)
from generator.lexicons import words
from generator.model.span import Span

_WORD = r"[\w’'-]{1,30}"
_TAKEN_UP = re.compile(
    r"\b[Tt]h(?:e|is|at) (?P<which>(?:first|second|third|final|new|planned) )?"
    r"(?P<noun>(?!(?:the(?:ir|m|n|re|se|y)?|those|his|her|its)\b)[a-z]{3,20})"
    r"(?= (?P<next>[\w’'-]+)|[,.;:)]|$)"
)
_WHERE = "at|in|near"  # tells which fire or crash, but not which plan
_COMPLEMENT = "of|to|on|over|for|against|between|into|with"
_TOLD_OF = re.compile(
    rf"(?<![\w’'-])(?=(?P<noun>[A-Za-z][a-z]{{2,19}}) (?P<of>(?P<by>{_COMPLEMENT}|{_WHERE}) \w))"
)
_DESCRIBED = re.compile(
    rf"\b(?:an?|the|its|his|her|their) "
    rf"(?=(?P<words>{_WORD}(?: {_WORD}){{1,4}})(?P<mark>[,.;:]|$)?)",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?P<owner>(?:[A-ZÀ-Ý][\w.&-]{1,30} ){0,3}[A-ZÀ-Ý][\w.&-]{1,30}[’']s) "
    r"(?=(?P<words>(?:[a-z][\w-]{1,30} ){0,2}[a-z][\w-]{1,30})(?P<mark>[,.;:]|$)?)"
)
_CALLED = re.compile(r"\b(?P<name>(?:[A-ZÀ-Ý][\w’-]{1,30} ){1,3})(?P<noun>[A-Z][a-z]{2,20})\b")
_HEADED = re.compile(r"(?P<word>[A-Z][a-z-]{3,20}) (?P<noun>[a-z]{3,20}) (?P<next>[a-z]+)\b")
_ONE_NAME = re.compile(r"[A-ZÀ-Ý][\w’-]+(?=[,.;:]|$)")
_OWN_COMPLEMENT = re.compile(
    rf" (?:(?:{_COMPLEMENT}|that|which|who|whose|where)\b|(?:{_WHERE}) (?:[A-ZÀ-Ý]|(?:the|an?)\b))|"
    rf", (?:{_WHERE}) [A-ZÀ-Ý]"
)
_ANOTHER = re.compile(
    r"\b(?:another|other|second|both|two|three|four|five|several) (?:[a-z-]+ )?$", re.IGNORECASE
)
_LONGEST_SENTENCE = 2000  # letters; a longer one is a list
_MOST = 6  # ways in which one noun is told, that are compared
_TELLS_NOTHING = frozenset(
    (
        "best", "big", "biggest", "current", "first", "highest", "large", "largest", "last",
        "latest", "longest", "lowest", "major", "new", "next", "old", "oldest", "other", "own",
        "planned", "proposed", "recent", "same", "second", "similar", "small", "smallest", "whole",
        "worst",
    )
)  # fmt: skip
# Everybody knows which, or nobody says which.
_NEVER = frozenset(
    (
        "area", "country", "day", "end", "fact", "government", "hour", "month", "morning", "nation",
        "number", "part", "past", "people", "place", "police", "present", "president", "public",
        "rest", "side", "state", "time", "war", "way", "week", "weekend", "world", "year",
    )
)  # fmt: skip
# Nouns that stand "with" the other side.
_OF_TWO = frozenset(
    (
        "agreement", "alliance", "contract", "deal", "dispute", "match", "meeting", "merger",
        "negotiations", "pact", "partnership", "settlement", "swap", "talks", "treaty", "venture",
        "war",
    )
)  # fmt: skip
_OF_ACTS = frozenset(
    (
        "acquisition", "agreement", "appeal", "application", "attempt", "ban", "bid", "campaign",
        "case", "charge", "claim", "deal", "demand", "effort", "enquiry", "fine", "inquiry",
        "investigation", "lawsuit", "measure", "merger", "motion", "move", "negotiation", "offer",
        "order", "petition", "plan", "pledge", "probe", "programme", "promise", "proposal",
        "request", "resolution", "ruling", "sale", "sanction", "scheme", "stake", "suit",
        "takeover", "tariff", "tax", "test", "threat", "warning", "work",
    )
)  # fmt: skip
FullForms = Mapping[int, tuple[int, str]]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which a noun is told: ``before`` it and ``behind`` it, the noun between."""

    at: int
    noun: str
    before: str = ""
    behind: str = ""
    clear: bool = True  # names what it tells, and not "it"

    @property
    def content(self) -> frozenset[str]:
        """Return its words that say which thing it is, without their endings."""
        return frozenset(
            w[:5] for w in re.findall(r"[a-z]{4,}", f"{self.before} {self.behind}".lower())
        )


def full_forms(title: str, page: Sequence[Told]) -> FullForms:
    """Return, by where "the plan" begins, where that ends and what it is in full.

    What stands behind it as its own complement already says which.
    """
    page = [told for told in page if told.span.end - told.span.start <= _LONGEST_SENTENCE]
    bare = [m for told in page for m in bare_nouns(told) if m["noun"].lower() not in _excluded()]
    ways: dict[str, list[_Way]] = {m["noun"].lower(): [] for m in bare}
    many: dict[str, int] = {}
    if not ways:
        return {}
    if _is_a_sentence(title):
        _learn(title, Span(0, len(title)), (), -1, ways, many)
    else:
        for noun, way in _placed_in(title, page):
            if noun in ways:
                ways[noun].append(way)
    for noun, way in _at_the_head(title, page):
        if noun in ways:
            ways[noun].append(way)
    for told in page:
        times = tuple(t.span for t in told.times)
        _learn(told.text, told.span, times, 0, ways, many)
    found = {}
    for m in bare:
        noun = m["noun"].lower()
        if many.get(noun, m.start()) < m.start() and not m["which"]:
            continue
        if text := _full(noun, m["which"] or "", [w for w in ways[noun] if w.at < m.start()]):
            found[m.start()] = (m.end(), text)
    return found


def _placed_in(title: str, page: Sequence[Told]) -> Iterator[tuple[str, _Way]]:
    """Yield "mine in Peru" of "Kesta to Shut Giant Mine in Peru", where the report names Peru."""
    for m in _TOLD_OF.finditer(title) if page else ():
        place = _ONE_NAME.match(title, m.end("of") - 1)
        known = place and m["by"] in _WHERE.split("|") and page[0].text.count(place.group()) > 1
        if place and known:
            noun = m["noun"].lower()
            yield noun, _Way(-1, noun, behind=f"{m['by']} {place.group()}")


def _at_the_head(title: str, page: Sequence[Told]) -> Iterator[tuple[str, _Way]]:
    """Yield "fishing treaty" of "Fishing treaty signed in Peru", as the report writes its words."""
    m = _HEADED.match(title)
    if not m or not page or m["word"].lower() in _TELLS_NOTHING | _before_no_noun():
        return
    word, text = m["word"], page[0].text[len(title) :]
    small = word.lower() if re.search(rf"\b{word.lower()}\b", text) else ""
    told = small or (word if re.search(rf"(?<=[a-z,] ){word}\b", text) else "")
    if told and ends_a_phrase(m["next"]):
        yield m["noun"], _Way(-1, m["noun"], told)


def bare_nouns(told: Told) -> Iterator[re.Match[str]]:
    """Yield "the plan", in its groups ``which`` and ``noun``, where nothing behind tells which."""
    for m in _TAKEN_UP.finditer(told.text, told.span.start, told.span.end):
        if _is_bare(told, m):
            yield m


def _is_a_sentence(title: str) -> bool:
    of = title.split()
    return 3 * sum(w.islower() for w in of) >= len(of)


@cache
def _excluded() -> frozenset[str]:
    people = words("roles") | PEOPLE
    return _NEVER | words("organisation-words") | people | {f"{w}s" for w in people}


def _is_bare(told: Told, m: re.Match[str]) -> bool:
    """Say whether nothing tells which: not "the plan of Lima", "the plan B", "the boat found"."""
    if _OWN_COMPLEMENT.match(told.text, m.end(), told.span.end):
        # "the plan on Monday"
        return any(0 < t.start - m.end() <= len(" on the ") for t in told.times)
    return m["next"] is None or ends_a_phrase(m["next"])


def _learn(
    text: str,
    span: Span,
    times: Sequence[Span],
    at: int,
    ways: dict[str, list[_Way]],
    many: dict[str, int],
) -> None:
    """Take in how nouns are told in a sentence; ``at`` -1 for what stands above all.

    ``ways`` has the nouns that are asked for, ``many`` gets those of which there are several.
    """
    low = span.of(text).lower()
    if not any(noun in low for noun in ways):
        return
    for noun, way in (*_behind(text, span, times, at, ways), *_before(text, span, at, ways)):
        if len(ways[noun]) < _MOST:
            ways[noun].append(way)
        if _ANOTHER.search(text, max(span.start, way.at - 40), max(way.at, 0)):
            many.setdefault(noun, way.at)


def _behind(
    text: str, span: Span, times: Sequence[Span], at: int, asked: Container[str]
) -> Iterator[tuple[str, _Way]]:
    """Yield what nouns are told by behind them: "to close the port" of "a plan to close …"."""
    for m in _TOLD_OF.finditer(text, span.start, span.end):
        noun, start = m["noun"].lower(), m.start("of")
        named = text[m.end("of") - 1].isupper()
        if noun not in asked or not _can_be_told_of(noun, m["by"], named=named):
            continue
        if is_a_picture(noun, text[start : span.end]):
            continue
        stop = min([t.start for t in times if t.start >= start] + [span.end])
        taken = told_of(text[start:stop], in_headline=at < 0)
        if is_short(taken):
            told, clear = " ".join(taken), is_clear(taken)
            yield noun, _Way(m.start() if at == 0 else at, noun, behind=told, clear=clear)


def _can_be_told_of(noun: str, by: str, *, named: bool) -> bool:
    """Say whether a noun has a complement with a word: "plan to", "fire in", but not "clock to".

    Any thing may be at a place that is ``named``: "the mine in Peru".
    """
    one = noun.removesuffix("s")
    if by == "with":
        return bool({noun, one} & _OF_TWO)
    if by == "of" or {noun, one} & words("happenings"):
        return True
    if by in _WHERE.split("|"):
        return named
    return bool({noun, one} & (words("documents") | words("meetings") | _OF_ACTS))


def _before(text: str, span: Span, at: int, asked: Container[str]) -> Iterator[tuple[str, _Way]]:
    for m in _DESCRIBED.finditer(text, span.start, span.end):
        of = m["words"].split()
        if not any(w in asked for w in of[1:]):
            continue
        for n, noun in enumerate(of[1:], 1):
            if not all(map(_tells, of[:n])):
                break
            told = [w for w in of[:n] if w.lower() not in _TELLS_NOTHING]
            behind = of[n + 1] if n + 1 < len(of) else "" if m["mark"] else "?"
            if told and noun.islower() and ends_a_phrase(behind):
                if noun in asked:
                    yield noun, _Way(m.start() if at == 0 else at, noun, " ".join(told))
                break
    for m in _OWNED.finditer(text, span.start, span.end):
        *near, noun = m["words"].split()
        if noun in asked and all(map(_tells, near)) and (m["mark"] or len(near) < 2):
            yield noun, _Way(m.start() if at == 0 else at, noun, " ".join((m["owner"], *near)))
    for m in _CALLED.finditer(text, span.start, span.end):
        name = re.sub(r"^(?:The|A|An) ", "", m["name"]).strip()
        if name and m["noun"].lower() in asked:
            yield m["noun"].lower(), _Way(m.start() if at == 0 else at, m["noun"], name)


@cache
def _before_no_noun() -> frozenset[str]:
    return PREPOSITIONS | ARTICLES | STOPS | NUMBERS | words("function")


def _tells(word: str) -> bool:
    """Say whether a word can stand between an article and its noun."""
    low = word.lower()
    if low in _before_no_noun() or low[0].isdigit() or low.endswith(("ly", "’s", "'s", "ing")):
        return False
    return word[0].isupper() or not (is_past(low) or is_present(low))


def _full(noun: str, which: str, ways: Sequence[_Way]) -> str:
    """Return "the plan to close the port" of all that was said before, "" where it is not one."""
    clear = [w for w in ways if w.clear]
    told = next((w for w in clear if w.behind), None) or next(iter(clear), None)
    if told is None or noun in told.content:
        return ""
    for w in ways:
        alike = w.content & told.content
        other = bool(w.behind) == bool(told.behind) and not alike
        if other and w.content:
            return ""
    the = "" if re.match(r"\S.*[’']s\b", told.before) else "the"
    return " ".join(f"{the} {which}{told.before} {told.noun} {told.behind}".split())
