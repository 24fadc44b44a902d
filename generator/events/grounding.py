"""What other extractors propose: held against the article, and joined with what we found.

Nothing of theirs is believed: each quote must stand in the report where they say, each name in the
article's text, and each field must be such as a record takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import ValidationError

from generator.model.fields import UNFIT
from generator.model.proposed import Proposed, Quoted
from generator.model.records import Event
from generator.model.span import Span
from generator.model.values import (
    KIND_IN,
    Article,
    EntityKind,
    Found,
    Mention,
    Problem,
    Proposal,
    Where,
)
from generator.text import slug, squeezed

MOST = 100  # proposals of one extractor for one article
_MOST_QUOTES = 5
_MOST_NAMES = 20  # of a kind
_LONGEST_QUOTE = 1000  # characters
_LONGEST_NAME = 120
_LONGEST_REASON = 300
_RECORDED = ("title", "summary", "date", "basis", "date_note", "occurrence", "verification")
_REASONED = frozenset((*_RECORDED, *KIND_IN))
_HINT = "it is left out, and the article's other events are kept; tell who makes that extractor"

KnownAs = Callable[[str], tuple[EntityKind, str, str] | None]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What is known of an article, and what was wrong in what others proposed."""

    article: Article
    found: Found
    mentions: tuple[Mention, ...]
    faults: tuple[Problem, ...] = ()


class _UngroundedError(Exception):
    """A proposal that is not taken."""


def grounded(
    base: Grounds, told: Iterable[tuple[str, Sequence[object]]], known_as: KnownAs
) -> Grounds:
    """Return what is known with what others propose: (the extractor's name, its proposals).

    What tells of the days and words of an event that is there already adds its names to that one.
    ``known_as`` gives the record that a name means.
    """
    for name, proposed in told:
        for n, given in enumerate(proposed, 1):
            try:
                base = _with(base, name, given, known_as)
            except _UngroundedError as e:
                message = f"proposal {n} of the extractor '{name}' is not taken: {e}"
                fault = Problem(Where(base.article.file), message, _HINT, "warning", "extractors")
                base = replace(base, faults=(*base.faults, fault))
    return base


def _with(base: Grounds, name: str, given: object, known_as: KnownAs) -> Grounds:
    if not isinstance(given, Proposed):
        raise _UngroundedError(f"it is no Proposed: '{type(given).__name__}'")
    quotes = _quotes(given, base.article)
    event = _event(given, quotes, base.article)
    mentions = base.mentions
    ids: dict[str, tuple[str, ...]] = {}
    for field, kind in KIND_IN.items():
        those = [
            _mention(n, kind, field, replace(base, mentions=mentions), known_as)
            for n in _names(getattr(given, field), field)
        ]
        ids[field] = tuple(dict.fromkeys(m.id for m in those))
        mentions = (*mentions, *(m for m in dict.fromkeys(those) if m not in mentions))
    p = Proposal(
        key=_key(f"{name} {quotes[0].of(base.article.text)}", base.found.proposals),
        date=event.date,
        basis=event.basis,
        date_note=event.date_note,
        occurrence=event.occurrence,
        title=event.title,
        summary=event.summary,
        people=ids["people"],
        organisations=ids["organisations"],
        places=ids["places"],
        quotes=quotes,
        verification=event.verification,
        reasons=_reasons(given, name),
    )
    found = replace(base.found, proposals=tuple(_joined(base.found.proposals, p)))
    mentions = tuple(sorted(mentions, key=lambda m: (m.start, m.end)))
    return replace(base, found=found, mentions=mentions)


def _quotes(given: Proposed, article: Article) -> tuple[Span, ...]:
    """Return where the quotes stand, each in the report and as long as a reader reads."""
    if not isinstance(given.quotes, tuple) or not 1 <= len(given.quotes) <= _MOST_QUOTES:
        raise _UngroundedError(f"'quotes' is no tuple of 1 to {_MOST_QUOTES} Quoted")
    report = [p for p in (article.title, article.standfirst, *article.paragraphs) if p]
    found = []
    for n, q in enumerate(given.quotes, 1):
        if not isinstance(q, Quoted) or type(q.start) is not int or not isinstance(q.words, str):
            raise _UngroundedError(f"quote {n} is no Quoted of a number and words")
        if not q.words or q.words != q.words.strip() or len(q.words) > _LONGEST_QUOTE:
            raise _UngroundedError(
                f"quote {n} has not 1 to {_LONGEST_QUOTE:,} characters, the outer ones no spaces"
            )
        span = Span(q.start, q.start + len(q.words))
        if q.start < 0 or span.of(article.text) != q.words:
            at = article.text.find(q.words)
            where = f"; it stands at {at}" if at >= 0 else ""
            raise _UngroundedError(
                f"quote {n} does not stand in the article at {q.start}{where}: '{_short(q.words)}'"
            )
        if not any(part.covers(span) for part in report):
            raise _UngroundedError(
                f"quote {n} is of no one part of the report: '{_short(q.words)}'"
            )
        found.append(span)
    if any(a.touches(b) for i, a in enumerate(found) for b in found[:i]):
        raise _UngroundedError("two of its quotes share words")
    return tuple(sorted(found, key=lambda q: q.start))


def _event(given: Proposed, quotes: Sequence[Span], article: Article) -> Event:
    """Return the record that it would be; what a record refuses is no proposal."""
    said = {name: getattr(given, name) for name in _RECORDED}
    for name, value in said.items():
        if not isinstance(value, str):
            raise _UngroundedError(f"'{name}' is no text: '{type(value).__name__}'")
    source = {"article": "a", "quote": [q.of(article.text) for q in quotes]}
    rest = {"id": "a", "added": "2024-01-01", "sources": [source]}
    try:
        return Event.model_validate({k: v for k, v in said.items() if v} | rest)
    except ValidationError as e:
        error = e.errors(include_url=False)[0]
        what = squeezed(error["msg"])
        where = ".".join(map(str, error["loc"])) or "it"
        raise _UngroundedError(f"'{where}': {what[:1].lower()}{what[1:200]}") from e


def _names(given: object, field: str) -> tuple[str, ...]:
    if not isinstance(given, tuple) or len(given) > _MOST_NAMES:
        raise _UngroundedError(f"'{field}' is no tuple of at most {_MOST_NAMES} names")
    for name in given:
        is_name = isinstance(name, str) and any(c.isalnum() for c in name)
        if not is_name or not 1 < len(name) <= _LONGEST_NAME:
            raise _UngroundedError(f"'{field}' holds what is no name: '{_short(str(name))}'")
    return given


def _mention(name: str, kind: EntityKind, field: str, base: Grounds, known_as: KnownAs) -> Mention:
    """Return the name where it stands: ours, where we found it, else that of a record, else new."""
    for m in base.mentions:
        if m.kind == kind and name in {m.text, m.name}:
            return m
    start = base.article.text.find(name)
    if start < 0:
        raise _UngroundedError(f"'{field}' has a name that is not in the article: '{_short(name)}'")
    known = known_as(name)
    id, full = (known[1], known[2]) if known and known[0] == kind else (slug(name), name)
    return Mention(start, start + len(name), name, kind, full, id, "a name of another extractor")


def _joined(there: Sequence[Proposal], p: Proposal) -> Iterable[Proposal]:
    """Yield the proposals with one more, or with its names in the one that tells the same."""
    same = next((o for o in there if _tells_the_same(o, p)), None)
    for o in there:
        if o is same:
            more = {k: tuple(dict.fromkeys(getattr(o, k) + getattr(p, k))) for k in KIND_IN}
            yield replace(
                o,
                people=more["people"],
                organisations=more["organisations"],
                places=more["places"],
            )
        else:
            yield o
    if same is None:
        yield p


def _tells_the_same(a: Proposal, b: Proposal) -> bool:
    """Say whether two rest on the same words and are of the same days."""
    return a.date == b.date and any(q.touches(r) for q in a.quotes for r in b.quotes)


def _reasons(given: Proposed, name: str) -> tuple[tuple[str, str], ...]:
    said: dict[str, str] = {}
    if not isinstance(given.reasons, Mapping) or len(given.reasons) > len(_REASONED):
        raise _UngroundedError("'reasons' is no mapping of fields to sentences")
    for field, why in given.reasons.items():
        fits = isinstance(why, str) and 0 < len(why.strip()) <= _LONGEST_REASON
        fits = fits and not UNFIT.search(why)
        if field not in _REASONED or not fits:
            raise _UngroundedError(f"'reasons' has no field and sentence: '{_short(str(field))}'")
        said[field] = squeezed(why)
    own = f"Proposed by the extractor “{name}”."
    said["title"] = f"{own} {said['title']}" if "title" in said else own
    return tuple(sorted(said.items()))


def _key(words: str, there: Sequence[Proposal]) -> str:
    taken = {p.key for p in there}
    base = slug(" ".join(words.split()[:11]))
    key, n = base, 2
    while key in taken:
        key, n = f"{base}-{n}", n + 1
    return key


def _short(words: str) -> str:
    words = squeezed(UNFIT.sub("\ufffd", words))
    return words if len(words) <= 60 else f"{words[:59]}…"
